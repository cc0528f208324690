//! English beside Vietnamese: changed at once, remembered on the device, nothing typed is lost.

use serde_json::json;

use crate::{
    access::OWN,
    harness::{Browser, Page, Profile, Server, Target, within},
    steps::*,
    walk::at_rest,
};

/// The places of the rail, by their names.
#[track_caller]
fn places(page: &Page) -> Vec<String> {
    let names =
        page.eval("[...document.querySelectorAll('.rail a.rail-item')].map((it) => it.innerText.trim())");
    serde_json::from_value(names).expect("a list of names")
}

/// No letter that only Vietnamese has.
fn is_english(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|letter| letter.is_ascii() || "–…“”’".contains(letter))
}

#[track_caller]
fn speaks(page: &Page, tag: &str) {
    page.wait_until(&format!("document.documentElement.lang === '{tag}'"));
}

/// A place can be read and fits its window from side to side.
#[track_caller]
fn fits(page: &Page, place: &str) {
    for size in [(320, 640), (800, 1280), (1280, 800)] {
        at_rest(page, size);
        for check in ["texts", "overflow"] {
            assert_eq!(page.eval(&format!("{OWN}.{check}()")), json!([]), "{place} at {size:?}");
        }
    }
}

#[test]
fn english_stands_in_for_vietnamese_at_once_and_nothing_typed_is_lost() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.resize(1280, 800);
    page.goto(&server.address());

    // Before there is a book, under its own name; and back.
    page.click("English");
    page.wait_for("Start a new book");
    speaks(&page, "en");
    page.click("Tiếng Việt");
    speaks(&page, "vi");
    new_book(&page);

    // Half a name in a form, then the other language.
    go_to(&page, "Hồ sơ");
    page.click("Lập hồ sơ mới");
    page.fill("Họ và tên", "Thử Văn Dở");
    go_to(&page, "Cài đặt");
    page.click("Đổi mật khẩu");
    page.fill(within("details[open]", "Mật khẩu hiện tại"), "nửa chừng");
    page.click(within("#language", "English"));
    page.wait_for("Text size");
    speaks(&page, "en");
    // What no draft may keep stays in its field all the same.
    page.wait_until("document.querySelector('details[open] input.secret')?.value === 'nửa chừng'");
    page.wait_until("document.activeElement.closest('#language') && document.activeElement.checked");
    assert!(!page.says("Cỡ chữ"));
    go_to(&page, "Case files");
    page.click("Open a new case file");
    page.wait_for_control("Full name");
    assert_eq!(page.value("Full name"), "Thử Văn Dở");
    page.click("Open a case file");
    page.wait_until("location.pathname.endsWith('/lap')");
    page.wait_for("Saved on this device");
    page.wait_for("Personal details");

    // Every place has an English name and heading, and fits its window with the largest letters.
    go_to(&page, "Settings");
    page.click("Very large");
    let places = places(&page);
    assert!(places.len() >= 8, "{places:?}");
    for place in places {
        page.resize(1280, 800);
        go_to(&page, &place);
        page.wait_until("!!document.querySelector('.rail a[aria-current]')");
        let heading = page.eval("document.querySelector('main h1').innerText");
        let heading = heading.as_str().unwrap_or_default().trim();
        assert!(is_english(&place) && is_english(heading), "{place}: {heading}");
        fits(&page, &place);
    }
    page.resize(1280, 800);

    // The lock speaks it before the app does; the screen of the next morning too.
    page.click("Lock screen");
    page.wait_for("The book is locked");
    page.reload();
    page.wait_for("The book is locked");
    speaks(&page, "en");
    page.wait_until("!document.getElementById('starting') && !!document.querySelector('main input')");
    page.fill("Password", PASSWORD);
    // What was typed stays when the language changes on this screen.
    page.click("Tiếng Việt");
    page.wait_for("Sổ đang khóa");
    assert_eq!(page.value("Mật khẩu"), PASSWORD);
    page.click("Mở khóa");
    page.wait_for("Ai đang ghi?");
    page.click(Target::starting(AUTHOR));
    page.wait_for("Khóa màn hình");
    go_to(&page, "Hồ sơ");
    page.wait_for("Thử Văn Dở");
}
