//! Two windows of one book: one writes, the other says so, and what either recorded is there.

use crate::{
    harness::{Browser, Page, Profile, Server, Target, within},
    steps::{
        AUTHOR, PASSWORD, finish_contact, go_to, lock, new_book, new_person, saved, unlock, unlock_with,
    },
};

const ONLY_READS: &str = "Cửa sổ này chỉ để xem";
const TAKE_OVER: &str = "Dùng ở cửa sổ này";
const WISHES: &str = "Nguyện vọng";
const NEEDS: &str = "Nói rõ thêm về nhu cầu";

/// A browser that knows neither Web Locks nor channels between windows.
const NO_COURTESY: &str = "delete Navigator.prototype.locks; delete globalThis.BroadcastChannel";

fn choose_author(page: &Page) {
    page.wait_for("Ai đang ghi?");
    page.click(Target::starting(AUTHOR));
    page.wait_for("Khóa màn hình");
}

fn write(page: &Page, field: &str, text: &str) {
    page.fill_and_leave(field, text);
    saved(page);
}

#[test]
fn a_window_that_slept_is_refused_and_says_so() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let first = browser.open();
    first.goto(&server.address());
    new_book(&first);
    let person = new_person(&first, "Thử Văn Hai", "1990", "Khu phố 1", "");
    // A contact is half told when this window is put to sleep.
    first.click("Ghi");
    first.click(within("dialog", "Ghi tiếp xúc"));
    first.click(Target::starting("Thử Văn Hai"));
    first.fill("Nội dung", "kể ở cửa sổ thứ nhất");
    saved(&first);
    first.freeze();

    let second = browser.open();
    second.bring_to_front();
    second.goto(&format!("{person}/lap?phan=nguyen-vong"));
    unlock_with(&second, PASSWORD);
    second.wait_for(ONLY_READS);
    second.click(TAKE_OVER);
    choose_author(&second);
    assert!(!second.says(ONLY_READS));
    write(&second, WISHES, "ghi ở cửa sổ thứ hai");

    first.thaw();
    first.bring_to_front();
    for choice in ["Gặp người được giúp đỡ", "Tại nhà"] {
        first.click(choice);
    }
    first.click(Target::starting(AUTHOR));
    first.click(within("main .form .buttons", "Ghi tiếp xúc"));
    first.wait_for(ONLY_READS);
    assert!(
        first.address().contains("tiep-xuc"),
        "an act that was refused does not look like one that was not"
    );

    first.click(TAKE_OVER);
    first.wait_gone(ONLY_READS);
    assert_eq!(first.value("Nội dung"), "kể ở cửa sổ thứ nhất");
    second.wait_for(ONLY_READS);
    finish_contact(&first, "kể ở cửa sổ thứ nhất");
    first.close();
    second.goto(&person);
    unlock(&second);
    second.wait_for("kể ở cửa sổ thứ nhất");
    second.goto(&format!("{person}/lap?phan=nguyen-vong"));
    unlock(&second);
    second.wait_for_control(WISHES);
    assert_eq!(second.value(WISHES), "ghi ở cửa sổ thứ hai");
}

#[test]
fn a_new_record_half_written_in_one_window_is_taken_up_in_the_other() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let first = browser.open();
    first.goto(&server.address());
    new_book(&first);
    go_to(&first, "Hồ sơ");
    first.click("Lập hồ sơ mới");
    first.fill("Họ và tên", "Thử Văn Dở");

    let second = browser.open();
    second.bring_to_front();
    second.goto(&server.address());
    unlock_with(&second, PASSWORD);
    second.wait_for(ONLY_READS);
    second.click(TAKE_OVER);
    choose_author(&second);
    // The work list leads to the very form.
    second.click(Target::starting("Mở").near("phần lập hồ sơ mới"));
    second.wait_until("location.pathname.endsWith('/ho-so/moi')");
    second.wait_for_control("Họ và tên");
    assert_eq!(second.value("Họ và tên"), "Thử Văn Dở");
}

#[test]
fn the_disk_refuses_a_window_that_was_told_nothing() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let first = browser.open();
    first.before_each_document(NO_COURTESY);
    first.goto(&server.address());
    new_book(&first);
    new_person(&first, "Thử Văn Hai", "1990", "Khu phố 1", "");
    first.click(Target::starting("Nguyện vọng, nhu cầu"));
    first.wait_for_control(WISHES);

    let second = browser.open();
    second.before_each_document(NO_COURTESY);
    second.goto(&first.address());
    unlock(&second);
    second.wait_for_control(WISHES);
    write(&second, WISHES, "ghi ở cửa sổ thứ hai");

    first.bring_to_front();
    first.fill_and_leave(NEEDS, "ghi ở cửa sổ thứ nhất");
    first.wait_for("Chưa lưu được: Sổ đang được ghi ở cửa sổ khác");
    first.wait_for(ONLY_READS);
    first.click(TAKE_OVER);
    first.wait_gone(ONLY_READS);
    saved(&first);
    lock(&first);
    unlock(&first);
    first.wait_for_control(WISHES);
    let both = [WISHES, NEEDS].map(|field| first.value(field));
    assert_eq!(both, ["ghi ở cửa sổ thứ hai", "ghi ở cửa sổ thứ nhất"]);
    // And the second is refused in its turn.
    second.bring_to_front();
    second.fill_and_leave(NEEDS, "quá muộn");
    second.wait_for(ONLY_READS);
}

#[test]
fn a_window_that_only_looks_on_follows_the_one_that_writes() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let first = browser.open();
    first.goto(&server.address());
    new_book(&first);
    let person = new_person(&first, "Thử Văn Hai", "1990", "Khu phố 1", "");

    let second = browser.open();
    second.goto(&format!("{person}/lap?phan=nguyen-vong"));
    unlock_with(&second, PASSWORD);
    second.wait_for(ONLY_READS);
    second.wait_for_control(WISHES);
    assert_eq!(second.value(WISHES), "");

    first.bring_to_front();
    first.click(Target::starting("Nguyện vọng, nhu cầu"));
    write(&first, WISHES, "ghi ở cửa sổ thứ nhất");
    second.wait_until("document.querySelector('main textarea')?.value === 'ghi ở cửa sổ thứ nhất'");
    first.click("Ghi");
    first.click(within("dialog", "Ghi tiếp xúc"));
    first.fill("Tìm hồ sơ", "Thử Văn Hai");
    first.click(Target::starting("Thử Văn Hai"));
    finish_contact(&first, "gặp tại nhà chiều nay");
    saved(&first);
    second.bring_to_front();
    second.click(within(".rail", "Hồ sơ"));
    second.click(Target::starting("Thử Văn Hai").inside(".rows"));
    second.wait_for("gặp tại nhà chiều nay");
    assert!(second.says(ONLY_READS));
    assert_eq!(second.complaints(), Vec::<String>::new());
}
