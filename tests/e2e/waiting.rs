//! What could not be written, and what was typed and never recorded, waits for a person who says what of it.

use std::time::Duration;

use crate::{
    harness::{Browser, Page, Profile, Server, Target, within},
    steps::{AUTHOR, PASSWORD, new_book, new_person, saved, unlock, unlock_with},
};

const WISHES: &str = "Nguyện vọng";
const PART: &str = "Nguyện vọng, nhu cầu";
const PERSON: &str = "Thử Văn Chờ";
const ANOTHER: &str = "Lương Thị Khác";
const COVERED: &str = "Màn hình được che";

fn at_the_wishes(page: &Page, server: &Server) -> String {
    page.goto(&server.address());
    new_book(page);
    new_person(page, PERSON, "1990", "Khu phố 1", "");
    page.click(Target::starting(PART));
    page.wait_for_control(WISHES);
    page.address()
}

#[test]
fn a_full_disk_is_said_tried_again_and_covered_when_nobody_is_there() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.set_clock("2026-08-03T08:00:00+07:00");
    at_the_wishes(&page, &server);
    saved(&page);
    page.run(
        "globalThis.full = true;
         const begin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (names, mode, ...rest) {
           if (full && mode === 'readwrite') throw new DOMException('made up by a test', 'QuotaExceededError');
           return begin.call(this, names, mode, ...rest);
         }",
    );
    page.fill_and_leave(WISHES, "học nghề sửa xe");
    page.wait_for("Máy đã hết chỗ");
    // Nobody touches it for six minutes.
    page.set_clock("2026-08-03T08:10:00+07:00");
    page.wait_for(COVERED);
    assert!(!page.says(PERSON) && !page.says("học nghề"), "{}", page.text());
    page.wait_for("Máy đã hết chỗ");
    page.fill("Mật khẩu", "không phải mật khẩu");
    page.click("Mở khóa");
    page.wait_for("Mật khẩu chưa đúng");
    page.fill("Mật khẩu", PASSWORD);
    page.click("Mở khóa");
    page.wait_gone(COVERED);
    assert_eq!(page.value(WISHES), "học nghề sửa xe");
    // It waits up to a quarter of a minute by itself; whoever made room does not.
    page.run("full = false");
    page.click("Thử lại");
    saved(&page);
    page.reload();
    unlock(&page);
    page.wait_for_control(WISHES);
    assert_eq!(page.value(WISHES), "học nghề sửa xe");
}

/// Types into the field and lets the browser die before it is left.
fn left_half_typed(profile: &Profile, server: &Server) -> String {
    let browser = Browser::launch(profile);
    let page = browser.open();
    let address = at_the_wishes(&page, server);
    page.focus(WISHES);
    page.type_slowly("muốn học may", Duration::ZERO);
    saved(&page);
    browser.kill();
    address
}

/// Opens the book with somebody else writing.
fn unlock_as_another(page: &Page) {
    unlock_with(page, PASSWORD);
    page.wait_for("Ai đang ghi?");
    page.click("Người khác");
    page.fill("Họ và tên", ANOTHER);
    page.click(within(".buttons", "Bắt đầu ghi"));
    page.wait_for("Khóa màn hình");
}

#[test]
fn letters_of_somebody_else_are_not_recorded_unseen() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let address = left_half_typed(&profile, &server);
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&address);
    unlock_as_another(&page);
    page.wait_for("Còn chữ chưa ghi từ");
    page.wait_for(AUTHOR);
    assert_eq!(page.value(WISHES), "muốn học may");
    // Still there after going away and coming back: nothing has been recorded.
    page.reload();
    unlock_with(&page, PASSWORD);
    page.wait_for("Ai đang ghi?");
    page.click(Target::starting(ANOTHER));
    page.wait_for("Còn chữ chưa ghi từ");
    page.click("Ghi chữ này");
    page.wait_gone("Còn chữ chưa ghi từ");
    saved(&page);
    page.reload();
    unlock(&page);
    page.wait_for_control(WISHES);
    assert_eq!(page.value(WISHES), "muốn học may");
    assert!(!page.says("Còn chữ chưa ghi"));
}

#[test]
fn letters_of_somebody_else_can_be_given_up() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let address = left_half_typed(&profile, &server);
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&address);
    unlock_as_another(&page);
    page.wait_for("Còn chữ chưa ghi từ");
    page.click("Bỏ chữ này");
    page.wait_gone("Còn chữ chưa ghi từ");
    assert_eq!(page.value(WISHES), "");
    saved(&page);
    page.reload();
    unlock(&page);
    page.wait_for_control(WISHES);
    assert_eq!(page.value(WISHES), "");
}
