//! From a new book to a person's release by touch alone, on a tablet held upright: fingers on glass, and letters from
//! the keyboard on the screen. No mouse moves and no key is pressed.

use crate::{
    harness::{Browser, Page, Profile, Server, Target, near, within},
    steps::{AUTHOR, PASSWORD, saved},
};

const NAME: &str = "Nguyễn Tấn Thử";

/// Counts what no finger does; the count outlives the page.
const WATCH: &str = "for (const name of ['pointerdown', 'keydown', 'keyup', 'wheel'])
  addEventListener(name, (event) => {
    if (event.pointerType !== 'touch') sessionStorage.otherHands = (sessionStorage.otherHands ?? '') + name + ' ';
  }, true);";

#[test]
fn from_a_new_book_to_a_release_by_touch_alone() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    page.be_a_tablet(800, 1280);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-07-28T08:00:00+07:00");
    page.before_each_document(WATCH);
    page.goto(&server.address());
    page.wait_for("Lập sổ mới");
    lay_book(page);
    take_in(page);
    record_contact(page);
    review(page);
    release(page);
    lock_and_unlock(page);
    assert_eq!(page.eval("sessionStorage.otherHands ?? ''"), "", "something was done by another hand");
    assert_eq!(page.complaints(), Vec::<String>::new());
}

/// The page has this heading and shows it from its top.
#[track_caller]
fn stands_at(page: &Page, heading: &str) {
    page.wait_until(&format!("document.querySelector('main h1')?.innerText.trim().startsWith('{heading}')"));
    page.wait_until("(document.querySelector('.page-room')?.scrollTop ?? 0) === 0");
}

fn lay_book(page: &Page) {
    page.tap("Lập sổ mới");
    page.tap_and_type("Tên phường", "phường Thử Nghiệm");
    page.tap("Tiếp tục");
    page.tap_and_type("Họ và tên của bạn", AUTHOR);
    page.tap("Tiếp tục");
    page.tap(Target::starting("5+1 – Năm đoàn thể"));
    page.tap_and_type("Sổ ghi từ ngày", "01/06/2026");
    page.tap("Tiếp tục");
    page.tap_and_type("Mật khẩu", PASSWORD);
    page.tap_and_type("Gõ lại mật khẩu", PASSWORD);
    page.tap(within(".buttons", "Lập sổ mới"));
    page.wait_for("Tờ mã dự phòng");
    page.tap("Tôi đã cất tờ mã");
    stands_at(page, "Việc cần làm");
    saved(page);
}

fn take_in(page: &Page) {
    page.tap(within(".rail", "Hồ sơ"));
    stands_at(page, "Hồ sơ");
    page.tap("Lập hồ sơ mới");
    // What is missing is said, and a tap on it leads to the field.
    page.tap("Lập hồ sơ");
    page.tap(Target::starting("Hãy").inside(".error-summary"));
    page.wait_until("document.activeElement.labels?.[0]?.innerText.startsWith('Họ và tên')");
    page.insert(NAME);
    page.tap_and_type("Năm sinh", "1990");
    page.tap("Lập hồ sơ");
    page.wait_until("location.pathname.endsWith('/lap')");
    saved(page);

    part(page, "Thuộc diện");
    page.tap(within("#status-category", "Người từng vi phạm pháp luật"));
    page.tap_and_type("Ai cho biết", "Công an phường");
    page.tap_and_type("Theo giấy tờ hoặc lời báo", "Thông báo số 12");
    page.tap_and_type("Cho biết ngày", "1/6/2026");
    page.tap("Ghi thuộc diện");
    page.wait_for("Thông báo số 12");
    saved(page);
    page.tap("← Các phần");

    part(page, "Nguyện vọng, nhu cầu");
    page.tap_and_type("Nguyện vọng", "Muốn có việc làm gần nhà.");
    page.tap("Việc làm");
    saved(page);
    page.tap("← Các phần");

    part(page, "Xem lại");
    page.tap_and_type("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban tháng 6");
    page.tap_and_type("Ngày thống nhất", "2/6/2026");
    page.tap_and_type("Lý do ghi nhận khi chưa đủ", "Đang chờ xác nhận cư trú.");
    page.tap(within("main .detail-pane .buttons", "Ghi nhận đã đưa vào diện"));
    page.wait_for_selector(".identity-bar");
    page.wait_for("Đang giúp đỡ");
    saved(page);
}

/// One thing at a time: the list of parts makes way for the part.
#[track_caller]
fn part(page: &Page, name: &str) {
    page.tap(Target::starting(name).inside(".list-pane"));
    page.wait_until(&format!("document.querySelector('#intake-part')?.innerText.trim() === '{name}'"));
    page.wait_until("!document.querySelector('.list-pane').checkVisibility()");
}

fn record_contact(page: &Page) {
    page.tap(within(".rail", "Ghi"));
    // What was opened by mistake is closed again.
    page.tap(within("dialog[open]", "Đóng"));
    page.wait_until("!document.querySelector('dialog[open]')");
    page.tap(within(".rail", "Ghi"));
    page.tap(within("dialog[open]", "Ghi tiếp xúc"));
    stands_at(page, "Ghi tiếp xúc");
    page.tap(Target::starting(NAME).inside("#contact-whom"));
    page.tap(within("#contact-outcome", "Chỉ gặp gia đình"));
    page.tap(within("#contact-place", "Tại nhà"));
    page.tap(Target::starting(AUTHOR).inside("#contact-doers"));
    page.tap_and_type("Nội dung", "Gia đình động viên.");
    page.tap(within("main .form .buttons", "Ghi tiếp xúc"));
    page.wait_for_selector(".identity-bar");
    page.wait_for("Gia đình động viên.");
    saved(page);
}

fn review(page: &Page) {
    page.tap(within(".page > .buttons", "Nhận xét hằng tháng"));
    stands_at(page, "Nhận xét tháng");
    page.tap(Target::starting("Bắt đầu nhận xét tháng"));
    page.wait_for("Nhận xét chung");
    page.tap("Có chuyển biến");
    // A finger that chose wrong chooses again.
    page.tap("Tiến bộ");
    page.tap_and_type("Lời của chính người được giúp đỡ", "Tôi đi làm đều.");
    page.tap("Kể lại, có người ghi");
    page.tap_and_type("Việc tháng tới", "Đi làm đều – gia đình nhắc – hết tháng");
    page.tap("← Quay lại");
    page.wait_for_selector(".identity-bar");
    saved(page);
    for tab in ["Kế hoạch giúp đỡ", "Tiếp xúc", "Hỗ trợ", "Nhận xét"] {
        page.tap(within(".tabs", tab));
        page.wait_until(&format!(
            "document.querySelector('.tabs [aria-selected=true]')?.innerText.trim() === '{tab}'"
        ));
    }
    page.wait_for("Tiến bộ");
}

fn release(page: &Page) {
    page.tap(within(".page > .buttons", "Việc khác"));
    page.tap(within(".page > .buttons", "Đề nghị ra khỏi diện quản lý"));
    stands_at(page, "Ra khỏi diện quản lý");
    page.tap(within("#propose-reason", "Tiến bộ"));
    page.tap(within("main .form .buttons", "Đề nghị ra khỏi diện quản lý"));
    page.wait_until("!document.querySelector('#propose-reason')");
    page.tap(near("Mặt trận về đề nghị", "Đồng ý"));
    page.tap(within("#release-reason", "Tiến bộ"));
    page.tap_and_type("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban tháng 7");
    page.tap_and_type("Ngày ra khỏi diện", "28/7/2026");
    page.tap(within("#release-aftercare", "Không, người ấy không muốn"));
    page.tap_and_type("Lý do ghi nhận khi còn việc mở", "Chuyển sang thăm hỏi.");
    page.tap("Xem lại trước khi ghi nhận");
    page.wait_for("Xem lại lần cuối");
    page.tap(within("main .section .buttons", "Ghi nhận đã ra khỏi diện quản lý"));
    page.wait_for("Người này đã ra khỏi diện quản lý");
    saved(page);
    page.tap("← Quay lại");
    page.wait_for_selector(".identity-bar");
    page.wait_for("Đã ra khỏi diện");
}

fn lock_and_unlock(page: &Page) {
    page.tap("Khóa màn hình");
    page.wait_for("Sổ đang khóa");
    page.wait_until("!document.getElementById('starting')");
    page.tap_and_type("Mật khẩu", PASSWORD);
    page.tap("Mở khóa");
    page.wait_for("Ai đang ghi?");
    page.tap(Target::starting(AUTHOR));
    page.wait_for_selector(".identity-bar");
    page.wait_for(NAME);
}
