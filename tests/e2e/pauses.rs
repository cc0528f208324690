//! Help rests and goes on: the badge, the one line that is left, and what is asked for afterwards.

use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, within},
    steps::*,
};

const NAME: &str = "Nguyễn Tấn Thử";

#[test]
fn a_paused_case_asks_for_nothing_but_a_look_at_the_pause() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server, "2026-06-10T08:00:00+07:00");
    new_book_from(&page, "1/4/2026");
    take_in(&page);
    go_to(&page, "Việc cần làm");
    page.wait_for("Nhận xét tháng 5 cho");
    open_person(&page, NAME);
    page.click(within(".page > .buttons", "Ghi nhận đã tạm dừng"));
    pause(&page, "Đi làm xa", "Giao ban tháng 6", "8/6/2026", "20/8/2026");
    page.wait_for("Tạm dừng giúp đỡ, dự kiến đến 20/08/2026; theo Giao ban tháng 6.");
    assert_eq!(identity_fact(&page, "Ngày tới"), "20/08/2026 (xem lại tạm dừng)");
    go_to(&page, "Việc cần làm");
    assert!(!page.says("Nhận xét tháng") && !page.says("Xem lại tạm dừng"), "{}", page.text());

    page.set_clock("2026-08-21T08:00:00+07:00");
    page.reload();
    unlock(&page);
    page.wait_for("Xem lại tạm dừng của anh (chị) T.");
    page.wait_for("quá hạn 1 ngày");
    page.click(within(".due-list", "Xem lại tạm dừng"));
    page.wait_for("Đi làm xa");
    resume(&page, "Giao ban tháng 8", "21/8/2026");
    page.wait_for("Đang giúp đỡ");
    go_to(&page, "Việc cần làm");
    // The months of the pause are not asked for afterwards.
    assert!(!page.says("Nhận xét tháng"), "{}", page.text());
    page.set_clock("2026-09-10T08:00:00+07:00");
    page.reload();
    unlock(&page);
    page.wait_for("Nhận xét tháng 9 cho");
}

fn opened(browser: &Browser, server: &Server, clock: &str) -> Page {
    let page = browser.open();
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock(clock);
    page.goto(&server.address());
    page
}

fn take_in(page: &Page) {
    new_person(page, NAME, "1990", "12 Đường Thử", "Ban điều hành khu phố 3");
    report_status(page, "Người từng vi phạm pháp luật", None, "2/4/2026");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 4", "5/4/2026", None);
}
