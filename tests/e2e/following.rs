//! What a case needs between two meetings: its help plan, the milestones, a review like the one before, and a visit
//! after something new.

use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, Target, within},
    steps::*,
};

const NAME: &str = "Thử Văn Kế";

/// A book with one case that is taken in on 2 March 2026.
fn helped(page: &Page, server: &Server) {
    page.resize(1280, 900);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-03-02T08:00:00+07:00");
    page.goto(&server.address());
    new_book_from(page, "1/3/2026");
    new_person(page, NAME, "1990", "tổ 19", "Tổ trưởng tổ dân phố 19");
    report_status(page, "Người từng vi phạm pháp luật", None, "1/3/2026");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 3", "2/3/2026", None);
}

fn on_day(page: &Page, time: &str) {
    lock(page);
    page.set_clock(time);
    unlock(page);
}

/// One more action, its words picked from the sentences of the strand.
#[track_caller]
pub fn plan_action(page: &Page, strand: &str, what: &str, by: &str) {
    page.click(within("#action-strand", strand));
    page.click(Target::from("Câu hay dùng").inside(".form"));
    page.click(within(".form .chips", what));
    assert_eq!(page.value("Việc sẽ làm"), what);
    page.fill("Hạn xong", by);
    page.click(within(".form .buttons", "Thêm việc vào kế hoạch"));
    page.wait_for(&format!("Đã ghi: {what}"));
}

#[test]
fn a_plan_is_agreed_to_and_told_of_and_something_new_asks_for_a_visit() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    helped(page, &server);
    page.click(within(".tabs", "Kế hoạch giúp đỡ"));
    page.wait_for("tổ cùng gia đình bàn các việc sẽ làm");
    plan_action(page, "Hỗ trợ, giúp đỡ", "Giới thiệu việc làm", "4/3/2026");
    page.wait_for("Chưa có việc nào về cảm hóa, giáo dục.");
    page.wait_for("Khi cả hai nội dung đều có việc");
    plan_action(page, "Cảm hóa, giáo dục", "Mời dự sinh hoạt hằng tháng", "");
    page.fill("Lời của chính người được giúp đỡ", "Tôi muốn có việc gần nhà.");
    page.click("Ghi nhận đã thống nhất kế hoạch");
    page.wait_for("Tôi muốn có việc gần nhà.");
    saved(page);

    // A line of the diary leads to the action, and ends with it.
    go_to(page, "Việc cần làm");
    page.wait_for("Việc trong kế hoạch giúp đỡ, chưa ghi đã xong.");
    page.click("Ghi tiến độ");
    page.wait_for("Chưa ghi tiến độ nào.");
    page.click("Ghi tiến độ việc này");
    page.wait_for("Hãy chọn việc này đến đâu.");
    page.click(within("#progress", "Đã xong"));
    page.fill("Đã làm được gì", "Xưởng mộc đã nhận.");
    page.click("Ghi tiến độ việc này");
    page.wait_for("Đã ghi: Đã xong");
    saved(page);
    page.click("← Về kế hoạch giúp đỡ");
    page.wait_for("đã xong · Xưởng mộc đã nhận.");
    page.click(within(".tabs", "Tổng quan"));
    page.wait_for("Tổ, người được giúp đỡ và gia đình thống nhất kế hoạch giúp đỡ.");

    page.click(within(".page > .buttons", "Có sự việc mới"));
    page.click("Ghi có sự việc mới");
    page.wait_for_selector("main .error");
    page.fill("Ai cho biết", "Công an phường");
    page.fill("Theo giấy tờ hoặc lời báo", "Thông báo số 15");
    page.fill_and_leave("Cho biết ngày", "2/3/2026");
    page.click("Ghi có sự việc mới");
    page.wait_for("Có sự việc mới, theo Công an phường thông báo (Thông báo số 15).");
    saved(page);
    go_to(page, "Việc cần làm");
    page.wait_for("Đến thăm gia đình");
    open_person(page, NAME);
    record_family_contact(page, "Gia đình mong mọi người tiếp tục giúp.");
    go_to(page, "Việc cần làm");
    page.wait_gone("Đến thăm gia đình");
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn a_review_is_begun_like_the_one_before_and_a_milestone_has_its_own() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    helped(page, &server);
    on_day(page, "2026-04-20T08:00:00+07:00");
    go_to(page, "Việc cần làm");
    page.wait_for("Đánh giá mốc 1 tháng cho");
    page.click("Đánh giá");
    page.click("Bắt đầu đánh giá mốc 1 tháng");
    page.wait_for("Đã gặp ít nhất 02 lần");
    page.wait_for("xác nhận: Người giúp đỡ chính");
    page.fill_and_leave("Lời của chính người được giúp đỡ", "Tôi hiểu và sẽ cố gắng.");
    page.fill_and_leave("Ai xác nhận", "Trần Thử Một");
    saved(page);
    page.click("Về trang hồ sơ");
    page.wait_for("Đánh giá mốc 1 tháng.");

    review(page, "4/2026", "Tôi đi làm đều.", "Tiến bộ");
    on_day(page, "2026-05-20T08:00:00+07:00");
    open_person(page, NAME);
    page.click(within(".page > .buttons", "Nhận xét hằng tháng"));
    page.wait_for("Chép nhận xét tháng 4/2026 sang để sửa.");
    page.click("Như kỳ trước");
    page.wait_for("mục chép từ tháng 4/2026, chưa ai xem lại.");
    assert_eq!(page.value("Việc tháng tới"), "Đi làm đều – gia đình nhắc – hết tháng");
    // What the person said in April is asked again in May.
    assert_eq!(page.value("Lời của chính người được giúp đỡ"), "");
    page.click(within("main", "Có chuyển biến"));
    page.wait_for("Khác tháng 4/2026: Tiến bộ");
    page.click(Target::from("Chưa").near("Đã gặp ít nhất 02 lần"));
    page.wait_for("Mức này khác tháng 4/2026 (đạt).");
    page.click("Đã xem lại, vẫn đúng");
    page.wait_gone("chưa ai xem lại.");
    saved(page);
    assert_eq!(page.complaints(), Vec::<String>::new());
}
