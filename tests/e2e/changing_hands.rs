//! The tablet goes to somebody else, who is told so; and the bar of the last act stays one line.

use crate::{
    harness::{Browser, Profile, Server, Target, output_folder, within},
    steps::*,
};

const ANOTHER: &str = "Lương Thị Khác";
const TOLD: &str = "Từ giờ người ghi là Lương Thị Khác.";
/// Of the bar: one target and what stands round it, in pixels.
const ONE_LINE: f64 = 64.0;

#[test]
fn whoever_takes_the_tablet_is_told_that_they_write() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book(page);
    new_person(page, "Thử Văn Dài Tên Lắm Chữ", "1990", "Khu phố 1", "");
    page.click(Target::starting("Người ghi:"));
    page.click(within("dialog", "Người khác"));
    page.fill(within("dialog", "Họ và tên"), ANOTHER);
    page.click(within("dialog .buttons", "Bắt đầu ghi"));
    page.wait_for(TOLD);
    let is_polite = "document.querySelector('.author-told').closest('[role=status]') !== null";
    assert_eq!(page.eval(is_polite), true);
    page.screenshot(&output_folder().join("doi-nguoi-ghi.png"));
    // The same person once more is nothing new; the next act says whose it is.
    page.click(Target::starting("Người ghi:"));
    page.click(Target::starting(ANOTHER).inside("dialog"));
    page.wait_until("!document.querySelector('dialog[open]')");
    page.wait_for(TOLD);
    go_to(page, "Cài đặt");
    page.fill_and_leave(
        "Địa danh ghi trên văn bản",
        "Phường Thử Nghiệm có tên dài hơn một dòng của điện thoại",
    );
    page.wait_gone(TOLD);

    for (width, height) in [(800, 1280), (360, 740)] {
        page.resize(width, height);
        page.wait_for_selector(".undo-bar");
        let bar = page.eval("document.querySelector('.undo-bar').getBoundingClientRect().height");
        assert!(bar.as_f64().is_some_and(|height| height <= ONE_LINE), "{width}: {bar}");
        assert!(page.offers(Target::starting("Hoàn tác: ").inside(".undo-bar")), "{}", page.text());
    }
    page.resize(1280, 900);

    // From the contents of a long page to one of its parts, by keys as well.
    page.click(within(".contents", "Cỡ chữ"));
    page.wait_until(
        "document.activeElement.localName === 'h2' && document.activeElement.innerText.includes('Cỡ chữ')",
    );
    page.wait_until(
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document.activeElement.getBoundingClientRect())",
    );
    assert_eq!(page.complaints(), Vec::<String>::new());
}
