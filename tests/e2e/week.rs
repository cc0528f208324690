//! What leaves `Việc cần làm` for those who do the work: the sheet of a week, and a message that names nobody. And an old
//! list is not late on the day it is pasted.

use crate::{
    case_steps::*,
    harness::{Browser, Profile, Server, within},
    meeting_steps::open_meeting,
    steps::*,
    walk::Walk,
};

const NAME: &str = "Thử Văn Tuần";
const HOME: &str = "12 ngõ Thử Nghiệm";

/// The sheet's own page and its paper.
pub fn see_week(walk: &mut Walk<'_>) {
    let page = walk.page;
    go_to(page, "Việc cần làm");
    page.click("Chép để gửi Zalo");
    page.wait_for("không có tên, số điện thoại, địa chỉ hay diện của ai");
    walk.see("viec-can-lam-zalo");
    walk.go_and_see("viec-tuan", "Tuần nào", "viec-tuan");
    page.click("Xem bản in");
    page.wait_for("Lưu tệp PDF");
    page.wait_for_selector(".preview-page");
    walk.see("viec-tuan-ban-in");
}

#[test]
fn the_week_goes_along_on_paper_and_in_a_message_without_names() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book_from(page, "1/6/2026");
    new_person(page, NAME, "1990", HOME, "Tổ trưởng tổ dân phố 19");
    report_status(page, "Người từng vi phạm pháp luật", None, "1/6/2026");
    meet_conditions(page, 0);
    // The case was opened in the book today.
    page.fill_and_leave("Ngày thống nhất", "2/6/2026");
    page.wait_for("Ngày này đứng trước ngày lập hồ sơ (10/08/2026)");
    page.fill_and_leave("Ngày thống nhất", "10/8/2026");
    page.wait_gone("Ngày này đứng trước");
    admit(page, "Giao ban tháng 6", "2/6/2026", None);

    go_to(page, "Việc cần làm");
    page.wait_for("Nhận xét tháng 7 cho");
    page.click("Chép để gửi Zalo");
    page.wait_for_selector(".copied-text");
    let message = page.eval("document.querySelector('.copied-text').innerText");
    let message = message.as_str().unwrap_or_default();
    assert!(
        message.contains("- Nhận xét hằng tháng: 1 hồ sơ (") && message.contains("-26-A001"),
        "{message}"
    );
    for private in ["Tuần", HOME, "vi phạm", "tổ dân phố"] {
        assert!(!message.contains(private), "{private} in {message}");
    }

    page.click(within("main", "Tờ việc tuần"));
    page.wait_for("từ 10/08/2026 đến 16/08/2026");
    let calendar = page.download(|page| page.click("Lưu tệp lịch"));
    page.wait_for("Đã lưu tệp viec-can-lam-2026-08-10.ics");
    let calendar = std::fs::read_to_string(calendar).expect("the file").replace("\r\n ", "");
    assert!(calendar.contains("SUMMARY:Quá hạn – Nhận xét hằng tháng: 1 hồ sơ"), "{calendar}");
    assert!(
        calendar.contains("-26-A001") && !calendar.contains("Tuần") && !calendar.contains(HOME),
        "{calendar}"
    );
    page.click("Người giúp đỡ");
    page.click("Xem bản in");
    page.wait_for("Lưu tệp PDF");
    page.wait_for("TỜ VIỆC TUẦN");
    page.wait_for("Việc chung, chưa rõ ai làm");
    assert!(!page.says(NAME), "{}", page.text());
    page.click("Bản nội bộ (có tên)");
    page.wait_for(NAME);
    page.click("← Quay lại");
    page.wait_for("Tuần nào");

    // A meeting that is ahead is told of in the same way.
    open_meeting(page, "Giao ban", "12/8/2026", None);
    page.fill_and_leave("Địa điểm", HOME);
    page.click("Chép để gửi Zalo");
    page.wait_for("Kính mời dự giao ban thứ Tư, 12/08/2026.");
    assert!(!page.eval("document.querySelector('.copied-text').innerText").to_string().contains(HOME));
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn an_old_list_in_a_book_that_begins_weeks_ago_is_not_late() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book_from(page, "1/6/2026");
    let list = (1..=31).map(|at| format!("{at}\tThử Mẫu {at}\t1980\tkhu phố 3\tsau cai nghiện\t3/2025"));
    go_to(page, "Hồ sơ");
    page.click("Dán danh sách có sẵn");
    page.fill("Danh sách", &list.collect::<Vec<_>>().join("\n"));
    page.click("Đọc danh sách đã dán");
    page.wait_for("Đọc được 31 dòng");
    page.click("Ghi 31 hồ sơ");
    page.wait_for("Hoàn tác: Đã ghi 31 hồ sơ từ danh sách");
    go_to(page, "Việc cần làm");
    page.wait_for("Bổ sung 31 hồ sơ cũ");
    let lines = page.eval("document.querySelectorAll('.due-list > li').length").as_u64();
    assert_eq!(lines, Some(3), "{}", page.text());
    assert!(!page.text().contains("Quá hạn"), "{}", page.text());
    assert_eq!(page.complaints(), Vec::<String>::new());
}
