//! What comes after the help itself: a pause and its end, the parties' word on a release, aftercare, reopening.

use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, Target, near, within},
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
    begin_doing(&page, "Ghi nhận đã tạm dừng");
    pause(&page, "Đi làm xa", "Giao ban tháng 6", "8/6/2026", "20/8/2026");
    page.wait_for("Tạm dừng giúp đỡ (đi làm xa), dự kiến đến 20/08/2026; theo Giao ban tháng 6.");
    assert_eq!(identity_fact(&page, "Ngày tới"), "20/08/2026 (xem lại tạm dừng)");
    go_to(&page, "Việc cần làm");
    page.wait_for_selector(".due-list");
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
    page.wait_for_selector(".due-list");
    // The months of the pause are not asked for afterwards.
    assert!(!page.says("Nhận xét tháng"), "{}", page.text());
    page.set_clock("2026-09-10T08:00:00+07:00");
    page.reload();
    unlock(&page);
    page.wait_for("Nhận xét tháng 9 cho");
}

#[test]
fn every_party_is_asked_before_a_release_and_somebody_asks_after_it() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server, "2026-04-20T08:00:00+07:00");
    new_book_from(&page, "1/4/2026");
    take_in(&page);
    open_person(&page, NAME);
    propose_release(&page, "Tiến bộ", "18/4/2026");
    page.wait_for("Chưa ghi đồng ý với đề nghị: Mặt trận, ");
    for legend in ["Mặt trận", "Phụ nữ", "Cựu chiến binh", "Người cao tuổi", "Đoàn Thanh niên"]
    {
        page.click(near(&format!("{legend} về đề nghị"), "Đồng ý"));
    }
    page.click(near("Gia đình về đề nghị", "Chưa đồng ý"));
    page.fill_and_leave("Ý kiến: Gia đình", "Gia đình xin thêm một tháng.");
    // Whoever has a line on the paper is asked, and nothing waits for them.
    page.click(near("Công an về đề nghị", "Đồng ý"));
    saved(&page);
    page.wait_for("Chưa ghi đồng ý với đề nghị: Gia đình");

    page.click(within("#release-reason", "Tiến bộ"));
    page.fill("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban tháng 4");
    page.fill_and_leave("Ngày ra khỏi diện", "20/4/2026");
    page.click(Target::starting("Có, sau 3, 6 và 12 tháng").inside("#release-aftercare"));
    page.fill("Lý do ghi nhận khi còn việc mở", "Gia đình đã đồng ý tại cuộc họp.");
    page.click("Xem lại trước khi ghi nhận");
    page.wait_for("Xem lại lần cuối");
    page.click(within("main .section .buttons", "Ghi nhận đã ra khỏi diện quản lý"));
    page.wait_for("Người này đã ra khỏi diện quản lý");
    saved(&page);
    page.click("← Quay lại");
    page.wait_for("Thăm hỏi tiếp");
    assert_eq!(identity_fact(&page, "Ngày tới"), "thăm hỏi tháng 7/2026");

    page.set_clock("2026-07-05T08:00:00+07:00");
    page.reload();
    unlock(&page);
    go_to(&page, "Việc cần làm");
    page.wait_for("Thăm hỏi tháng 7 anh (chị) T.");
    page.click(within(".due-list", "Ghi thăm hỏi"));
    page.wait_for("Ai thăm hỏi");
    choose_starting(&page, "Ai thăm hỏi", AUTHOR);
    page.click("Gặp người được giúp đỡ");
    page.fill_and_leave("Ngày thăm hỏi", "4/7/2026");
    page.fill("Nội dung", "Vẫn đi làm đều.");
    page.click(within("main .form .buttons", "Ghi thăm hỏi"));
    page.wait_for("Thăm hỏi sau khi ra khỏi diện: gặp người được giúp đỡ. Vẫn đi làm đều.");
    assert_eq!(identity_fact(&page, "Ngày tới"), "thăm hỏi tháng 10/2026");

    page.click(within(".page > .buttons", "Mở lại hồ sơ"));
    page.click(within("dialog[open]", "Nguyện vọng, nhu cầu, khó khăn"));
    page.fill_and_leave("Mở lại từ ngày", "5/7/2026");
    page.click(within("dialog[open]", "Mở lại hồ sơ"));
    page.wait_for("Đang lập hồ sơ");
    saved(&page);
    // What was asked for came along, and nothing else.
    page.wait_for("Muốn có việc làm");
    assert!(!page.says("Trần Thị Thử"), "{}", page.text());
}

fn take_in(page: &Page) {
    new_person(page, NAME, "1990", "12 Đường Thử", "Ban điều hành khu phố 3");
    report_status(page, "Người từng vi phạm pháp luật", None, "2/4/2026");
    write_family(page, "Người đại diện gia đình", "Trần Thị Thử", "mẹ");
    intake_part(page, "Nguyện vọng, nhu cầu");
    page.fill_and_leave("Nguyện vọng", "Muốn có việc làm");
    saved(page);
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 4", "5/4/2026", None);
}
