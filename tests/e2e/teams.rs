//! Who helps whom, for many cases at once: a standing team assigned, who carries how much, one who helps replaced.

use crate::{
    case_steps::*,
    harness::{Browser, Profile, Server, Target, within},
    steps::*,
};

const TEAM: &str = "Tổ 5+1 khu phố 3";
const WOMEN: &str = "Hội Liên hiệp Phụ nữ phường";
const LEAVES: &str = "Lê Thử Hai";
const COMES: &str = "Hồ Thử Tư";

#[test]
fn one_act_assigns_a_team_to_two_cases_and_one_replaces_a_helper_in_both() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-08-10T08:00:00+07:00");
    page.goto(&server.address());
    new_book_from(&page, "01/06/2026");
    for name in ["Thử Văn Một", "Thử Thị Bảy"] {
        new_person(&page, name, "1985", "tổ 3", "Ban điều hành");
    }
    add_member(&page, LEAVES, WOMEN, "Chi hội trưởng");
    add_member(&page, COMES, WOMEN, "Hội viên");
    page.wait_for("Chưa phân công");
    form_team(&page, TEAM, &[(WOMEN, LEAVES)], LEAVES);
    page.wait_for("Chưa hồ sơ nào có đủ người của tổ này.");
    page.click(within("main", "Ghi nhận đã phân công"));
    page.wait_for("Hãy chọn ít nhất một hồ sơ.");
    page.click("Chọn cả 2 hồ sơ");
    page.click(within("main", "Ghi nhận đã phân công"));
    page.wait_for(&format!("Hoàn tác: phân công {TEAM} cho 2 hồ sơ"));
    page.wait_for("Không hồ sơ nào còn vị trí trống cho tổ này.");
    saved(&page);

    // Each number leads to its cases.
    go_to(&page, "Phân công");
    page.wait_for("2 người · 2 hồ sơ, giúp chính 2");
    assert!(!page.says("Chưa phân công"), "{}", page.text());
    page.click(Target::starting(WOMEN).inside(".rows"));
    page.wait_for(&format!("Người giúp đỡ chính: {LEAVES}"));
    let rows = "document.querySelectorAll('main .rows > li').length";
    assert_eq!(page.eval(rows).as_u64(), Some(2));

    // Nothing chosen is said; then all of it passes on.
    go_to(&page, "Phân công");
    page.click(Target::starting(LEAVES).inside(".rows"));
    page.wait_for("Phụ nữ, từ 10/08/2026 · giúp chính từ 10/08/2026");
    page.click("Thay người giúp đỡ");
    page.click("Ghi nhận đã thay người");
    page.wait_for("Hãy chọn một người.");
    choose_starting(&page, "Người nhận việc", COMES);
    page.click("Chọn cả 2 hồ sơ");
    page.click(TEAM);
    page.fill("Lý do thay", "nghỉ hưu");
    page.click("Ghi nhận đã thay người");
    page.wait_for(&format!("Hoàn tác: thay {LEAVES} bằng {COMES} cho 2 hồ sơ"));
    page.wait_for("Không có hồ sơ nào.");
    saved(&page);
    page.click(Target::starting(&format!("Bàn giao cho {COMES} từ 10/08/2026, 2 hồ sơ")));
    page.wait_for("1 trang A4");
    page.wait_for_selector(".preview-page");
    page.wait_for("Bản nội bộ (có tên)");
    page.click("← Quay lại");
    page.wait_for("Hồ sơ đang giúp");

    // And back, by one undo.
    page.click(Target::starting("Hoàn tác: thay"));
    page.wait_for("Phụ nữ, từ 10/08/2026 · giúp chính từ 10/08/2026");
    assert!(!page.says("Đã bàn giao"), "{}", page.text());
    saved(&page);
}

#[test]
fn totals_of_an_older_report_are_copied_and_stand_apart() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-08-10T08:00:00+07:00");
    page.goto(&server.address());
    new_book(&page);
    go_to(&page, "Cài đặt");
    page.wait_for("Sổ ghi từ ngày 10/08/2026; trước ngày ấy sổ không có số liệu.");
    page.click("Chép báo cáo này");
    page.wait_for("Hãy ghi tên báo cáo.");
    page.fill("Chép từ báo cáo nào", "Báo cáo 6 tháng đầu năm");
    page.fill_and_leave("Số liệu từ ngày", "1/1/2026");
    page.fill_and_leave("Số liệu đến ngày", "30/6/2025");
    page.click("Chép báo cáo này");
    page.wait_for("Ngày cuối phải sau ngày đầu.");
    page.fill_and_leave("Số liệu đến ngày", "30/6/2026");
    page.click("Chép báo cáo này");
    page.wait_for("Hoàn tác: chép Báo cáo 6 tháng đầu năm");
    page.click(Target::starting("Báo cáo 6 tháng đầu năm, từ 01/01/2026 đến 30/06/2026"));
    page.fill_and_leave("Trường hợp được quản lý, giúp đỡ", "một trăm");
    page.wait_for("Hãy ghi một số, như 134.");
    page.fill_and_leave("Trường hợp được quản lý, giúp đỡ", "100");
    page.fill_and_leave("Tổng trị giá quà (đồng)", "48,8 triệu");
    saved(&page);
    page.reload();
    unlock(&page);
    go_to(&page, "Cài đặt");
    page.click(Target::starting("Báo cáo 6 tháng đầu năm, từ 01/01/2026 đến 30/06/2026"));
    assert_eq!(page.value("Trường hợp được quản lý, giúp đỡ"), "100");
    assert_eq!(page.value("Tổng trị giá quà (đồng)"), "48.800.000");
}

#[test]
fn what_was_begun_for_a_seat_is_found_again_and_can_be_dropped() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-08-10T08:00:00+07:00");
    page.goto(&server.address());
    new_book(&page);
    new_person(&page, "Thử Văn Một", "1985", "tổ 3", "Ban điều hành");
    go_to(&page, "Phân công");
    page.click(Target::starting("Thử Văn Một").inside(".rows"));
    page.click("Ghi gia đình");
    page.click(within("dialog[open]", "Gia đình cùng tham gia"));
    page.fill(Target::starting("Người đại diện gia đình").inside("dialog[open]"), "Nghiệm Thị Dở");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");

    // The line says whose it is, and leads to where the letters wait.
    go_to(&page, "Việc cần làm");
    page.wait_for("Đang viết dở ở Phân công – anh (chị) M.");
    assert!(!page.says("Nghiệm Thị Dở"), "{}", page.text());
    page.click(within(".due-line", "Mở"));
    page.wait_for("(đang viết dở)");
    page.click("Ghi gia đình");
    page.wait_until("document.querySelector('dialog[open] input[value=\"Nghiệm Thị Dở\"]') !== null");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");

    // Looked at, dropped, taken back; and dropped it is gone.
    go_to(&page, "Việc cần làm");
    page.click("Xem chữ đã gõ");
    page.wait_for("Nghiệm Thị Dở");
    page.click("Bỏ chữ này");
    page.wait_for("Đã bỏ chữ viết dở này.");
    page.click("Lấy lại");
    page.click("Xem chữ đã gõ");
    page.wait_for("Nghiệm Thị Dở");
    page.click("Bỏ chữ này");
    page.wait_for("Đã bỏ chữ viết dở này.");
    go_to(&page, "Phân công");
    go_to(&page, "Việc cần làm");
    page.wait_for("Lập xong hồ sơ");
    assert!(!page.says("Đang viết dở"), "{}", page.text());
}
