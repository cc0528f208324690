//! What the stories have in common, each step as a person does it: by the words on the screen.

use crate::harness::{Browser, Page, Server, Target, within};

/// The one who lays the book, and writes in it.
pub const AUTHOR: &str = "Đoàn Thị Thử Nghiệm";
pub const PASSWORD: &str = "tám chữ cái trở lên";

/// The app on a tablet lying down, with room for list and page, on a day in Việt Nam.
pub fn opened(browser: &Browser, server: &Server, clock: &str) -> Page {
    let page = browser.open();
    page.resize(1280, 900);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock(clock);
    page.goto(&server.address());
    page
}

/// From `Lập sổ mới` to the first page of the new book, with [`AUTHOR`] writing; returns the recovery code.
///
/// The page stands where no book is yet.
#[track_caller]
pub fn new_book(page: &Page) -> String {
    new_book_from(page, "")
}

/// Like [`new_book`], with `Sổ ghi từ ngày`; blank leaves it at today.
#[track_caller]
pub fn new_book_from(page: &Page, starts_on: &str) -> String {
    page.click("Lập sổ mới");
    new_book_watched(page, starts_on, &mut |_, _| {})
}

/// The steps after `Lập sổ mới`; `see` is shown each of them under a name.
#[track_caller]
pub fn new_book_watched(page: &Page, starts_on: &str, see: &mut dyn FnMut(&Page, &str)) -> String {
    page.fill("Tên phường", "phường Thử Nghiệm");
    page.fill("Thành phố, tỉnh", "Thành phố Đà Nẵng");
    see(page, "lap-so-1");
    page.click("Tiếp tục");
    page.fill("Họ và tên của bạn", AUTHOR);
    page.fill("Cơ quan, đoàn thể", "Ủy ban MTTQ Việt Nam phường");
    page.fill("Chức vụ", "Phó Chủ tịch");
    see(page, "lap-so-2");
    page.click("Tiếp tục");
    page.click(Target::starting("5+1 – Năm đoàn thể"));
    if !starts_on.is_empty() {
        page.fill_and_leave("Sổ ghi từ ngày", starts_on);
    }
    see(page, "lap-so-3");
    page.click("Tiếp tục");
    page.fill("Mật khẩu", PASSWORD);
    page.fill("Gõ lại mật khẩu", PASSWORD);
    see(page, "lap-so-4");
    page.click(within(".buttons", "Lập sổ mới"));
    page.wait_for("Tờ mã dự phòng");
    let code = page.eval("document.querySelector('main .recovery-code').innerText.trim()");
    see(page, "to-ma-du-phong");
    page.click("Tôi đã cất tờ mã");
    page.wait_for("Việc cần làm");
    saved(page);
    code.as_str().unwrap_or_default().to_owned()
}

/// Waits until everything written stands on the disk.
#[track_caller]
pub fn saved(page: &Page) {
    page.wait_for("Đã lưu trên máy này");
}

#[track_caller]
pub fn lock(page: &Page) {
    page.click("Khóa màn hình");
    page.wait_for("Sổ đang khóa");
}

/// Opens the locked book and says who writes.
#[track_caller]
pub fn unlock(page: &Page) {
    unlock_with(page, PASSWORD);
    page.wait_for("Ai đang ghi?");
    page.click(Target::starting(AUTHOR));
    page.wait_for("Khóa màn hình");
}

/// Types a password and taps `Mở khóa`, whatever comes of it.
#[track_caller]
pub fn unlock_with(page: &Page, password: &str) {
    // A finger that types through the moment in which the app takes over from the lock of index.html is as quick
    // as no person is: what is typed before is carried over, what is typed after stays.
    page.wait_until(
        "!document.getElementById('starting') && !!document.querySelector('main input[type=password]')",
    );
    page.fill("Mật khẩu", password);
    page.click("Mở khóa");
}

/// Goes to an address of the app, as a link in it does.
pub fn follow(page: &Page, address: &str) {
    let address = serde_json::json!(address);
    page.run(&format!(
        "history.pushState(null, '', {address}); dispatchEvent(new PopStateEvent('popstate'))"
    ));
}

/// Goes to one of the places of the rail, by its name.
#[track_caller]
pub fn go_to(page: &Page, place: &str) {
    page.click(within(".rail", place));
    // The page before stands a moment longer.
    page.wait_until(&format!(
        "location.search === '' && document.querySelector('main h1')?.innerText.trim() === '{place}'"
    ));
}

/// The quick record of four fields; leaves the page at the parts of `Lập hồ sơ` and returns the person's address.
#[track_caller]
pub fn new_person(page: &Page, name: &str, born: &str, home: &str, introduced_by: &str) -> String {
    go_to(page, "Hồ sơ");
    page.click("Lập hồ sơ mới");
    for (field, text) in
        [("Họ và tên", name), ("Năm sinh", born), ("Nơi ở", home), ("Ai giới thiệu", introduced_by)]
    {
        page.fill(field, text);
    }
    page.click("Lập hồ sơ");
    page.wait_until("location.pathname.endsWith('/lap')");
    saved(page);
    page.address().trim_end_matches("/lap").to_owned()
}

/// `Ghi tiếp xúc` from the menu `Ghi`: met at home, [`AUTHOR`] went. `whom` is the name as lists show it.
#[track_caller]
pub fn record_contact(page: &Page, whom: &str, note: &str) {
    tell_contact(page, whom, note);
    saved(page);
}

/// The same, without waiting for what was recorded to be on disk.
#[track_caller]
pub fn tell_contact(page: &Page, whom: &str, note: &str) {
    page.click("Ghi");
    page.click(within("dialog", "Ghi tiếp xúc"));
    page.fill("Tìm hồ sơ", whom);
    page.click(Target::starting(whom));
    tell_of_visit(page, note);
}

/// The rest of `Ghi tiếp xúc`, where the person is chosen already.
#[track_caller]
pub fn finish_contact(page: &Page, note: &str) {
    tell_of_visit(page, note);
    saved(page);
}

#[track_caller]
fn tell_of_visit(page: &Page, note: &str) {
    page.tick("Gặp người được giúp đỡ");
    page.tick("Tại nhà");
    page.tick(Target::starting(AUTHOR));
    page.fill("Nội dung", note);
    // The strip that says a write failed may come up under the finger: who types looks at what stands there.
    if page.value("Nội dung") != note {
        page.fill("Nội dung", note);
    }
    page.click(within("main .form .buttons", "Ghi tiếp xúc"));
    page.wait_until("location.pathname.includes('/ho-so/')");
}
