//! What a ward gives to many at once, who came to a session, whom to ask again: told on the screens, and read back from
//! the pages of those it concerns.

use crate::{
    case_steps::*,
    giving_steps::*,
    harness::{Browser, Profile, Server, Target, within},
    meeting_steps::open_meeting,
    steps::*,
    walk::opened,
};

/// Somebody taken in on 2/6/2026, with every condition met.
fn take_in(page: &crate::harness::Page, name: &str, born: &str) {
    new_person(page, name, born, "tổ 19", "Ban điều hành khu phố 3");
    report_status(page, "Người từng vi phạm pháp luật", None, "1/6/2026");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 6", "2/6/2026", None);
}

#[test]
fn gifts_a_session_and_a_visit_in_vain_are_told_and_asked_after() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    new_book_from(&page, "01/06/2026");
    take_in(&page, "Nguyễn Tấn Thử", "1980");
    take_in(&page, "Lê Mẫu Hoàn", "1990");

    // A round of gifts: planned, one handed over, one taken by the mother.
    choose_to_write(&page, "Đợt hỗ trợ");
    plan_gifts(&page, "Trung thu 2026", "400.000", "10/8/2026");
    page.wait_for("Mỗi người: 1 phần quà, trị giá 400.000 đồng");
    go_to(&page, "Việc cần làm");
    page.wait_for("Trao đợt hỗ trợ Trung thu 2026");
    page.wait_for("Còn 2 người trong danh sách chưa ghi kết quả.");
    page.click("Ghi kết quả trao");
    page.wait_for("Chưa trao");
    hand_over(&page, "Nguyễn Tấn Thử", "Người được giúp đỡ đã nhận", &[]);
    page.wait_for("nhận ngày 10/08/2026");
    let by = [("Người nhận thay", "Trần Thị Mẫu"), ("Quan hệ với người được giúp đỡ", "mẹ")];
    hand_over(&page, "Lê Mẫu Hoàn", "Người khác nhận thay", &by);
    page.wait_for("Trần Thị Mẫu (mẹ) nhận thay ngày 10/08/2026");
    page.wait_for("Cả danh sách đã nhận.");
    page.click("Xem bản in");
    page.wait_for_selector(".paper-page");
    page.wait_for("Ký nhận hỗ trợ: Trung thu 2026");
    open_person(&page, "Lê Mẫu Hoàn");
    page.click(within(".tabs", "Hỗ trợ"));
    page.wait_for("Hỗ trợ: quà, 1 phần, trị giá 400.000 đồng.");
    page.wait_for("Mẹ nhận thay.");

    // A session: one came, one stayed away and is asked after.
    open_meeting(&page, "Sinh hoạt", "10/8/2026", None);
    page.wait_for("Hãy chọn nhóm dự ở phần trên");
    page.click("Người lớn");
    page.click("Mời cả 2 người");
    page.wait_for("Mời 2: có mặt 0, vắng có lý do 0, vắng 0, chưa ghi 2.");
    mark(&page, "Nguyễn Tấn Thử", "Có mặt");
    mark(&page, "Lê Mẫu Hoàn", "Vắng");
    page.wait_for("Mời 2: có mặt 1, vắng có lý do 0, vắng 1.");
    open_person(&page, "Nguyễn Tấn Thử");
    page.wait_for("Dự sinh hoạt.");
    go_to(&page, "Việc cần làm");
    page.wait_for("Vắng buổi sinh hoạt ngày 10/08/2026, từ đó chưa gặp.");

    // A visit that met nobody proposes the next day.
    choose_to_write(&page, "Ghi tiếp xúc");
    page.fill("Tìm hồ sơ", "Lê Mẫu Hoàn");
    page.tick(Target::starting("Lê Mẫu Hoàn"));
    page.tick("Không gặp ai");
    assert_eq!(page.value("Hỏi lại ngày"), "17/08/2026");
    page.click("3 ngày nữa");
    page.tick("Tại nhà");
    page.tick(Target::starting(AUTHOR));
    page.click(within("main .form .buttons", "Ghi tiếp xúc"));
    page.wait_until("location.pathname.includes('/ho-so/')");
    saved(&page);
    go_to(&page, "Việc cần làm");
    page.wait_for("Ngày 10/08/2026 đến mà không gặp ai.");

    // A note on the book comes back on its day, and is settled.
    choose_to_write(&page, "Ghi nhớ");
    page.tick("Cả sổ, không riêng ai");
    page.fill("Nhớ điều gì", "Xin dấu cho danh sách quà");
    page.fill_and_leave("Hỏi lại ngày", "11/8/2026");
    page.click(within("main .form .buttons", "Ghi nhớ"));
    page.wait_for("Ghi nhớ, hẹn hỏi lại.");
    page.click("Mở ghi nhớ");
    page.click(Target::starting("Đã xong"));
    page.wait_for("Chưa có điều nào cần nhớ.");
    saved(&page);
    choose_to_write(&page, "Việc đã giao");
    page.wait_for("Không còn việc nào đang chờ kết quả.");
}
