//! `Xem thử với phường mẫu` and the figures in it: opened by one tap, counted, left, and never a part of a book.

use crate::{
    harness::{Browser, Page, Profile, Server, Target, output_folder, within},
    steps::*,
};

const EARLIER: &str = "Phường mẫu xem lần trước đã đóng và xóa";
const ZALO: &str = "--user-agent=Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 Zalo android/1";

/// The databases of this device, by name, without those of the list of books.
fn databases(page: &Page) -> Vec<String> {
    let names = page.eval("indexedDB.databases().then((all) => all.map((one) => one.name))");
    let names: Vec<String> = serde_json::from_value(names).expect("a list of names");
    names.into_iter().filter(|name| !name.ends_with("/books")).collect()
}

#[track_caller]
fn number_of(page: &Page, indicator: &str) -> String {
    let row = format!(
        "[...document.querySelectorAll('.figures tr')].find((row) => row.innerText.includes('{indicator}'))
           .querySelector('td').innerText.trim()"
    );
    page.eval(&row).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_sample_ward_opens_by_one_tap_and_leaves_nothing() {
    let server = Server::of_dist("/any/path/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-11-22T08:00:00+07:00");
    page.goto(&server.address());
    page.click("Xem thử với phường mẫu");
    page.wait_for("Việc cần làm");
    page.wait_for("Phường mẫu để xem thử");
    page.wait_for("Quá hạn");
    page.wait_for("Trong tuần");
    page.screenshot(&output_folder().join("phuong-mau.png"));
    see_the_figures(&page);
    // What is tried out goes nowhere.
    go_to(&page, "Sao lưu, gửi nhận");
    page.wait_for("Phường mẫu không sao lưu");
    assert!(databases(&page)[0].contains("/sample-"), "{:?}", databases(&page));
    assert!(!page.says(EARLIER), "there was none before");
    page.click("Rời phường mẫu");
    page.wait_for_control("Lập sổ mới");
    page.wait_until("indexedDB.databases().then((all) => all.every((one) => one.name.endsWith('/books')))");
    // A book made afterwards knows nothing of it, and is what is locked; from its lock one may look again.
    new_book(&page);
    go_to(&page, "Hồ sơ");
    page.wait_for("Mỗi người được giúp đỡ có một hồ sơ.");
    lock(&page);
    page.wait_until("!document.getElementById('starting')");
    page.wait_for("Sổ đang có trên máy này vẫn giữ nguyên.");
    page.click("Xem thử với phường mẫu");
    page.wait_for("Phường mẫu để xem thử");
    assert!(!page.says(EARLIER), "the one before was left");
    page.click("Khóa màn hình");
    page.wait_for("Sổ đang khóa");
    page.click("Xem thử với phường mẫu");
    page.wait_for(EARLIER);
    page.click("Khóa màn hình");
    page.wait_for("Sổ đang khóa");
    unlock(&page);
    page.wait_until(
        "indexedDB.databases().then((all) => all.every((one) => !one.name.includes('/sample-')))",
    );
}

/// The eight figures of the year, a list behind one, and a time that the book cannot tell of.
fn see_the_figures(page: &Page) {
    go_to(page, "Báo cáo");
    page.choose("Kỳ báo cáo", "Năm");
    page.choose("Chọn kỳ", "Năm 2026 (01/01/2026 – 31/12/2026)");
    page.wait_for("Sổ có số liệu từ 01/01/2026 đến 22/11/2026.");
    assert_eq!(number_of(page, "Cuối kỳ"), "23 lượt");
    assert_eq!(number_of(page, "Được giới thiệu việc làm"), "2 trường hợp");
    assert_eq!(number_of(page, "Số tiền giới thiệu vay"), "20 triệu đồng");
    page.wait_for("= cuối kỳ 23 lượt.");
    page.wait_for("Cách đếm");
    page.screenshot(&output_folder().join("bao-cao.png"));
    page.click(Target::starting("3 trường hợp"));
    page.wait_for("Được hỗ trợ thẻ bảo hiểm y tế");
    page.wait_for("3 dòng, cộng lại: 3 trường hợp");
    assert_eq!(page.eval("document.querySelectorAll('.rows li').length").as_u64(), Some(3));
    page.click(Target::starting("← Báo cáo"));
    page.wait_for("= cuối kỳ 23 lượt.");
    page.choose("Kỳ báo cáo", "Từ ngày đến ngày");
    page.fill_and_leave("Từ ngày", "1/1/2024");
    page.fill_and_leave("Đến ngày", "1/1/2023");
    page.wait_for("Ngày cuối kỳ đứng trước ngày đầu kỳ.");
    page.fill_and_leave("Đến ngày", "30/6/2024");
    page.wait_for("Không có số liệu");
    assert!(!page.offers(Target::starting("0 ")), "{}", page.text());
    page.fill_and_leave("Từ ngày", "1/10/2026");
    page.fill_and_leave("Đến ngày", "31/10/2026");
    page.wait_for(
        "Trong tháng 10/2026 (01/10/2026 – 31/10/2026), các tổ thực hiện Mô hình trên địa bàn phường An Mẫu",
    );
    page.download(|page| page.click("Lưu tệp PDF"));
    page.wait_for("so-lieu-");
}

/// A browser that cannot tell which windows are open: a second window leaves the sample of the first alone.
#[test]
fn a_sample_that_is_open_elsewhere_is_not_deleted() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let open = || {
        let page = browser.open();
        page.before_each_document("delete Navigator.prototype.locks; delete globalThis.BroadcastChannel");
        page.goto(&server.address());
        page.click("Xem thử với phường mẫu");
        page.wait_for("Phường mẫu để xem thử");
        page
    };
    let first = open();
    let second = open();
    assert_eq!(databases(&second).len(), 2);
    first.bring_to_front();
    let person = new_person(&first, "Thử Văn Còn", "1990", "Khu phố 1", "");
    assert!(!person.is_empty());
}

/// Rule 6: where a book would vanish there is only the sample.
#[test]
fn in_another_apps_window_there_is_only_the_sample() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch_with(&profile, &[ZALO]);
    let page = browser.open();
    page.goto(&server.address());
    page.wait_for("Hãy mở bằng Chrome hoặc Safari");
    page.click("Xem thử với phường mẫu");
    page.wait_for("Phường mẫu để xem thử");
    assert!(!page.offers("Lập sổ mới"));
    page.click(within(".banner", "Rời phường mẫu"));
    page.wait_for("Hãy mở bằng Chrome hoặc Safari");
}
