//! From a new book to a person's release by keys alone: Tab, Shift+Tab, Enter, Space, arrows, Escape and letters.
//! The focus is in sight at every stop, and where the work goes on after every page, dialog and act.

use crate::{
    harness::{Browser, Page, Profile, Server},
    keys::Keys,
    steps::{AUTHOR, PASSWORD, saved},
};

const NAME: &str = "Nguyễn Tấn Thử";

#[test]
fn from_a_new_book_to_a_release_by_keys_alone() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.resize(1280, 800);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-07-28T08:00:00+07:00");
    page.goto(&server.address());
    page.wait_for("Lập sổ mới");
    let keys = Keys(&page);
    lay_book(&page, &keys);
    take_in(&page, &keys);
    record_contact(&page, &keys);
    review(&page, &keys);
    release(&page, &keys);
    lock_and_unlock(&page, &keys);
}

fn lay_book(page: &Page, keys: &Keys<'_>) {
    keys.enter("Lập sổ mới");
    keys.stands_on("Lập sổ mới");
    keys.fill("Tên phường", "phường Thử Nghiệm");
    keys.enter("Tiếp tục");
    keys.stands_on("Bước 2");
    keys.fill("Họ và tên của bạn", AUTHOR);
    keys.enter("Tiếp tục");
    keys.stands_on("Bước 3");
    keys.choose("Mô hình", "5+1 – Năm đoàn thể");
    keys.fill("Sổ ghi từ ngày", "01/06/2026");
    keys.enter("Tiếp tục");
    keys.stands_on("Bước 4");
    keys.fill("Mật khẩu", PASSWORD);
    keys.fill("Gõ lại mật khẩu", PASSWORD);
    keys.enter("Lập sổ mới");
    keys.stands_on("Tờ mã dự phòng");
    keys.enter("Tôi đã cất tờ mã");
    keys.stands_on("Việc cần làm");
    saved(page);
}

fn take_in(page: &Page, keys: &Keys<'_>) {
    keys.enter_back("Hồ sơ");
    page.wait_until("location.pathname === '/ho-so'");
    keys.stands_on("Hồ sơ");
    keys.enter("Lập hồ sơ mới");
    keys.stands_on("Lập hồ sơ");
    // What is missing is said, and the focus goes there and on to the field.
    keys.enter("Lập hồ sơ");
    page.wait_for_selector(".error-summary:focus");
    keys.enter("Hãy");
    keys.stands_on("Họ và tên");
    page.insert(NAME);
    keys.fill("Năm sinh", "1990");
    keys.enter("Lập hồ sơ");
    page.wait_until("location.pathname.endsWith('/lap')");
    keys.stands_on("Lập hồ sơ");
    keys.enter("Thuộc diện");
    keys.stands_on("Thuộc diện");
    keys.choose("Thuộc diện", "Người từng vi phạm pháp luật");
    keys.fill("Ai cho biết", "Công an phường");
    keys.fill("Theo giấy tờ hoặc lời báo", "Thông báo số 12");
    keys.fill("Cho biết ngày", "1/6/2026");
    keys.enter("Ghi thuộc diện");
    keys.keeps_focus_when("Thông báo số 12");
    saved(page);
    keys.enter_back("Xem lại");
    keys.stands_on("Xem lại");
    keys.fill("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban tháng 6");
    keys.fill("Ngày thống nhất", "2/6/2026");
    keys.fill("Lý do ghi nhận khi chưa đủ", "Đang chờ xác nhận cư trú.");
    keys.enter("Ghi nhận đã đưa vào diện");
    page.wait_for("Đang giúp đỡ");
    keys.stands_on(NAME);
}

fn record_contact(page: &Page, keys: &Keys<'_>) {
    // A menu takes the focus in, and gives it back when it closes.
    keys.back_to("Ghi");
    page.press("Enter");
    keys.stands_on("Ghi tiếp xúc");
    page.press("Escape");
    keys.stands_on("Ghi");
    page.press("Enter");
    keys.stands_on("Ghi tiếp xúc");
    page.press("Enter");
    page.wait_until("location.pathname === '/ghi/tiep-xuc'");
    keys.stands_on("Ghi tiếp xúc");
    keys.choose("Với ai", NAME);
    // The list is made anew round what was ticked.
    keys.stands_on(NAME);
    keys.choose("Gặp được ai", "Chỉ gặp gia đình");
    keys.choose("Ở đâu", "Tại nhà");
    keys.choose("Ai đi", AUTHOR);
    keys.fill("Nội dung", "Gia đình động viên.");
    keys.enter("Ghi tiếp xúc");
    page.wait_for("Gia đình động viên.");
    keys.stands_on(NAME);
    saved(page);
}

fn review(page: &Page, keys: &Keys<'_>) {
    keys.enter("Nhận xét hằng tháng");
    keys.stands_on("Nhận xét tháng");
    keys.enter("Bắt đầu nhận xét tháng");
    keys.keeps_focus_when("Nhận xét chung");
    keys.choose("Kết quả", "Có chuyển biến");
    page.press("ArrowUp");
    keys.stands_on("Tiến bộ");
    keys.fill("Việc tháng tới", "Đi làm đều – gia đình nhắc – hết tháng");
    saved(page);
    keys.enter_back("← Quay lại");
    keys.stands_on(NAME);
    keys.to("Tổng quan");
    for tab in ["Kế hoạch giúp đỡ", "Tiếp xúc", "Hỗ trợ", "Nhận xét"] {
        page.press("ArrowRight");
        keys.stands_on(tab);
    }
    page.wait_for("Tiến bộ");
}

fn release(page: &Page, keys: &Keys<'_>) {
    keys.enter_back("Việc khác");
    keys.enter("Đề nghị ra khỏi diện quản lý");
    keys.stands_on("Ra khỏi diện quản lý");
    keys.choose("Lý do", "Tiến bộ");
    keys.enter("Đề nghị ra khỏi diện quản lý");
    page.wait_until("!document.querySelector('#propose-reason')");
    keys.keeps_focus_when("Đề nghị ra khỏi diện");
    keys.choose("Lý do", "Tiến bộ");
    keys.fill("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban tháng 7");
    keys.fill("Ngày ra khỏi diện", "28/7/2026");
    keys.choose("Thăm hỏi tiếp sau khi ra khỏi diện", "Không, người ấy không muốn");
    keys.fill("Lý do ghi nhận khi còn việc mở", "Chuyển sang thăm hỏi.");
    keys.enter("Xem lại trước khi ghi nhận");
    keys.keeps_focus_when("Xem lại lần cuối");
    keys.enter("Ghi nhận đã ra khỏi diện quản lý");
    keys.keeps_focus_when("Người này đã ra khỏi diện quản lý");
    saved(page);
    keys.enter_back("← Quay lại");
    page.wait_for("Đã ra khỏi diện");
    keys.stands_on(NAME);
}

fn lock_and_unlock(page: &Page, keys: &Keys<'_>) {
    keys.enter_back("Khóa màn hình");
    page.wait_for("Sổ đang khóa");
    page.wait_until("!document.getElementById('starting')");
    keys.fill("Mật khẩu", PASSWORD);
    page.press("Enter");
    keys.stands_on("Ai đang ghi?");
    keys.enter(AUTHOR);
    page.wait_for("Khóa màn hình");
    keys.stands_on(NAME);
}
