//! The first ten minutes with a running list: pasted, looked through, put right, recorded, taken back.

use crate::{
    harness::{Browser, Page, Profile, Server, Target, within},
    steps::*,
};

const FAMILY: [&str; 10] = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Đỗ", "Bùi", "Võ", "Hoàng", "Dương"];
const GIVEN: [&str; 7] = ["Thử Khoa", "Mẫu Ánh", "Thử Đức", "Mẫu Hạnh", "Thử Thịnh", "Mẫu Oanh", "Thử Quyền"];

/// A ward's list as it stands in a spreadsheet: 31 rows, of which five want a look.
fn list() -> (String, Vec<String>) {
    let all: Vec<String> = (0..31).map(|at| format!("{} {}", FAMILY[at % 10], GIVEN[at % 7])).collect();
    let mut text = "TT\tHọ và tên\tNăm sinh\tNơi ở\tDiện\tNgày đưa vào\r\n".to_owned();
    for (at, name) in all.iter().enumerate() {
        let born = if at == 2 { "31/2/1990".to_owned() } else { (1965 + at).to_string() };
        let category = match at {
            3 => "lo lắng",
            _ if at % 2 == 0 => "người nghiện ma túy",
            _ => "chấp hành xong án phạt tù",
        };
        let admitted = if at % 3 == 0 { "" } else { "3/2025" };
        let name = if at == 5 { "" } else { name };
        text +=
            &format!("{}\t{name}\t{born}\ttổ {}, khu phố 3\t{category}\t{admitted}\r\n", at + 1, at % 9 + 1);
    }
    (text, all)
}

fn rows_in(page: &Page) -> u64 {
    page.eval("document.querySelectorAll('.pasted-list tbody tr').length").as_u64().unwrap_or_default()
}

#[test]
fn a_running_list_comes_in_by_one_paste_and_goes_by_one_undo() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    new_book(&page);
    let (text, names) = list();
    go_to(&page, "Hồ sơ");
    page.click("Dán danh sách có sẵn");
    // Nothing pasted: said at the field.
    page.click("Đọc danh sách đã dán");
    page.wait_for("Chưa có dòng nào.");
    page.fill("Danh sách", &text);
    page.click("Đọc danh sách đã dán");
    page.wait_for("Đọc được 31 dòng, 3 dòng nên xem lại.");
    assert_eq!(rows_in(&page), 31);
    page.wait_for("Tháng 2 năm 1990 không có ngày 31.");
    page.wait_for("Chưa rõ là diện nào");
    page.wait_for("Thiếu họ tên.");
    // A row without a name is not recorded, and says where.
    page.click("Ghi 31 hồ sơ");
    page.wait_for("Thiếu họ tên hoặc họ tên quá dài ở dòng 6.");
    page.click("Bỏ dòng này: Dòng 6");
    page.wait_for("Đọc được 30 dòng, 2 dòng nên xem lại.");
    // What was read and put right outlives the window.
    page.click(Target::from(format!("Sửa: {}", names[2]).as_str()));
    page.fill(within(".pasted-list", "Năm sinh"), "28/2/1990");
    page.wait_for("Đọc được 30 dòng, 1 dòng nên xem lại.");
    saved(&page);
    page.reload();
    unlock(&page);
    go_to(&page, "Hồ sơ");
    page.click("Dán danh sách có sẵn");
    page.wait_for("Đọc được 30 dòng, 1 dòng nên xem lại.");
    page.click("Ghi 30 hồ sơ");
    page.wait_for("Hoàn tác: Đã ghi 30 hồ sơ từ danh sách");
    saved(&page);
    // In a new book the list is held as a paper at once.
    page.wait_for("Bản nội bộ (có tên)");
    go_to(&page, "Hồ sơ");
    page.fill("Tìm hồ sơ", &names[4]);
    page.wait_for_selector(".rows li");
    page.wait_for("Hồ sơ cũ – cần bổ sung");
    // At most three lines wait, none of them overdue.
    go_to(&page, "Việc cần làm");
    page.wait_for("Bổ sung 30 hồ sơ cũ");
    let lines = page.eval("document.querySelectorAll('.due-list > li').length").as_u64();
    assert!(lines.is_some_and(|lines| lines <= 3), "{lines:?}");
    assert!(!page.text().contains("Quá hạn"), "{}", page.text());
    page.click(Target::starting("Mở danh sách"));
    page.wait_for("30 hồ sơ");
    page.click("Hoàn tác: Đã ghi 30 hồ sơ từ danh sách");
    page.wait_for("Dán danh sách có sẵn");
    page.wait_for("Mỗi người được giúp đỡ có một hồ sơ.");
    saved(&page);
}

#[test]
fn sixty_members_come_in_by_one_paste_and_go_by_one_undo() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    new_book(&page);
    let bodies = ["Hội Phụ nữ", "Hội CCB", "Công an", "Trạm Y tế"];
    let mut text = "STT\tHọ và tên\tĐơn vị\tChức vụ\tĐịa bàn\tSĐT\r\n".to_owned();
    for at in 0..60 {
        let name = format!("{} Đệm {}", FAMILY[at % 10], GIVEN[at / 10]);
        let phone = if at == 7 { "123".to_owned() } else { format!("0905 123 4{:02}", at) };
        text +=
            &format!("{}\t{name}\t{}\tHội viên\tkhu phố {}\t{phone}\r\n", at + 1, bodies[at % 4], at % 9 + 1);
    }
    go_to(&page, "Phân công");
    page.click("Dán danh sách thành viên");
    page.fill("Danh sách", &text);
    page.click("Đọc danh sách đã dán");
    page.wait_for("Đọc được 60 dòng, 1 dòng nên xem lại.");
    assert_eq!(rows_in(&page), 60);
    page.wait_for("Số điện thoại có đúng không?");
    page.wait_for("Hiểu là: Hội Liên hiệp Phụ nữ phường");
    page.wait_for("Giữ như đã gõ: không phải một bên của mô hình.");
    page.click("Ghi 60 người");
    page.wait_for("Hoàn tác: Đã ghi 60 người từ danh sách");
    saved(&page);
    let members = "document.querySelectorAll(\"main a.row[href*='thanh-vien=']\").length";
    assert_eq!(page.eval(members).as_u64(), Some(61));
    page.wait_for("Hội viên · Hội Liên hiệp Phụ nữ phường · khu phố 1");
    page.click("Hoàn tác: Đã ghi 60 người từ danh sách");
    page.wait_until(&format!("{members} === 1"));
    saved(&page);
}
