//! Two machines that took the same letter before they knew of each other.

use std::path::Path;

use crate::{
    harness::{Browser, Page, Profile, Server, Target, within},
    steps::{AUTHOR, PASSWORD, go_to, new_book, new_person, saved},
};

const SHARED: &str = "Một máy khác cũng mang chữ B";

fn code_of(page: &Page, person: &str) -> String {
    page.goto(person);
    crate::steps::unlock(page);
    page.wait_for_selector(".identity-bar");
    crate::case_steps::identity_fact(page, "Mã")
}

/// The copy becomes a book of this device, which so is another machine.
fn join(page: &Page, copy: &Path) {
    page.click("Thêm máy này");
    read_copy(page, copy);
    page.click("Thêm máy này");
    page.wait_for("Ai đang ghi?");
    page.click(Target::starting(AUTHOR));
    page.wait_for("Khóa màn hình");
}

fn read_copy(page: &Page, copy: &Path) {
    page.upload("Chọn tệp", copy);
    page.fill("Mật khẩu của tệp", PASSWORD);
    page.click("Đọc tệp");
    page.wait_for("Trong tệp có");
}

fn back_up(page: &Page) -> std::path::PathBuf {
    go_to(page, "Sao lưu, gửi nhận");
    let copy = page.download(|page| page.click(within(".buttons", "Sao lưu")));
    page.wait_for("Tệp đã được đọc lại và đúng.");
    copy
}

#[test]
fn a_letter_that_two_machines_took_is_changed_on_one() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    new_book(&page);
    let first = back_up(&page);

    browser.wipe_site_data(&page, &server.address());
    page.goto(&server.address());
    join(&page, &first);
    go_to(&page, "Cài đặt");
    page.wait_for("Hồ sơ lập trên máy này mang chữ B trong mã");
    assert!(!page.says(SHARED));
    let other = back_up(&page);

    browser.wipe_site_data(&page, &server.address());
    page.goto(&server.address());
    join(&page, &first);
    let before = new_person(&page, "Thử Văn Một", "1990", "Khu phố 1", "");
    go_to(&page, "Sao lưu, gửi nhận");
    read_copy(&page, &other);
    page.click(within("main .buttons", "Khôi phục"));
    page.wait_for("Đã khôi phục: thêm");
    go_to(&page, "Cài đặt");
    page.wait_for(SHARED);
    page.click("Đổi chữ của máy này");
    page.wait_for("Hãy chọn một chữ.");
    page.choose("Chữ mới của máy này", "C");
    page.click("Đổi chữ của máy này");
    page.wait_for("Hồ sơ lập trên máy này mang chữ C trong mã");
    page.wait_gone(SHARED);
    saved(&page);
    let after = new_person(&page, "Thử Văn Hai", "1990", "Khu phố 1", "");
    // New codes carry the new letter, old ones stay.
    assert!(code_of(&page, &before).contains("-B0"));
    assert!(code_of(&page, &after).contains("-C0"));
}
