//! The lock: a wrong password, a person who went away, and what the strip says while one types.

use std::{thread, time::Duration};

use crate::{
    harness::{Browser, Page, Profile, Server, Target},
    steps::{AUTHOR, PASSWORD, go_to, lock, new_book, new_person, saved, unlock, unlock_with},
};

const CLOCK: &str = "2026-08-03T08:00:00+07:00";

fn opened(browser: &Browser, server: &Server) -> Page {
    let page = browser.open();
    page.set_clock(CLOCK);
    page.goto(&server.address());
    page
}

/// The screen is touched again after so long, as by somebody else.
fn touched_at(page: &Page, time: &str) {
    page.set_clock(time);
    page.run("dispatchEvent(new Event('pointermove'))");
}

#[test]
fn a_second_try_right_after_a_wrong_password_is_heard() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    new_book(&page);
    lock(&page);
    unlock_with(&page, "không phải mật khẩu");
    // As soon as it has answered, quicker than any hand: put in and tapped in one go.
    page.eval(&format!(
        "new Promise((done) => new MutationObserver((_, watch) => {{
           if (!document.body.innerText.includes('chưa đúng')) return;
           watch.disconnect();
           setTimeout(done, 450);
         }}).observe(document.body, {{ childList: true, subtree: true, characterData: true }}))
         .then(() => {{
           const field = document.querySelector('main input[type=password]');
           field.value = '{PASSWORD}';
           field.dispatchEvent(new Event('input', {{ bubbles: true }}));
           [...document.querySelectorAll('main button')].find((it) => it.innerText.trim() === 'Mở khóa').click();
         }})"
    ));
    page.wait_for("Ai đang ghi?");
}

#[test]
fn a_book_that_is_unlocked_and_left_alone_locks_itself_on_every_screen() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    let code = new_book(&page);
    lock(&page);

    // Nobody has said who writes.
    unlock_with(&page, PASSWORD);
    page.wait_for("Ai đang ghi?");
    touched_at(&page, "2026-08-03T08:30:00+07:00");
    page.wait_for("Sổ đang khóa");

    // Opened by the code of the recovery sheet, with the new password still to come.
    page.wait_until("!document.getElementById('starting')");
    page.click("Quên mật khẩu? Dùng tờ mã dự phòng");
    page.fill("Mã dự phòng", &code);
    page.click("Mở khóa");
    page.wait_for_control("Mật khẩu mới");
    touched_at(&page, "2026-08-03T08:34:00+07:00");
    thread::sleep(Duration::from_millis(500));
    assert!(!page.says("Sổ đang khóa"), "four minutes are not five");
    touched_at(&page, "2026-08-03T08:45:00+07:00");
    page.wait_for("Sổ đang khóa");
    // The password that was not changed still opens it.
    unlock(&page);
}

#[test]
fn from_the_first_letter_on_nothing_is_called_saved() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    new_book(&page);
    new_person(&page, "Thử Văn Gõ", "1990", "Khu phố 1", "");
    page.click(Target::starting("Nguyện vọng, nhu cầu"));
    page.wait_for_control("Nguyện vọng");
    saved(&page);
    page.focus("Nguyện vọng");
    let said = page.eval(
        "new Promise((done) => {
           const field = document.activeElement;
           field.value = 'm';
           field.dispatchEvent(new Event('input', { bubbles: true }));
           setTimeout(() => done(document.querySelector('.status-strip').innerText), 0);
         })",
    );
    let said = said.as_str().unwrap_or_default();
    assert!(said.contains("Đang lưu") && !said.contains("Đã lưu"), "{said}");
    saved(&page);
    // What was recorded and is taken back does not stay in the field.
    page.fill_and_leave("Nguyện vọng", "muốn học nghề");
    saved(&page);
    page.click(Target::starting("Hoàn tác: sửa Nguyện vọng").inside(".undo-bar"));
    page.wait_until("document.querySelector('main textarea').value === ''");
    assert!(page.says(AUTHOR));
}

/// Gives this device a PIN, as a person does in `Cài đặt`.
fn set_pin(page: &Page, digits: &str) {
    go_to(page, "Cài đặt");
    page.click("Đặt mã PIN cho máy này");
    let form = |label: &str| Target::from(label).near("Đặt mã PIN cho máy này");
    page.fill(form("Mật khẩu hiện tại"), PASSWORD);
    page.fill("Mã PIN mới", digits);
    page.click("Dùng mã PIN này");
    page.wait_for("Đã đặt mã PIN cho máy này.");
}

fn type_pin(page: &Page, digits: &str) {
    page.wait_for_control("Mã PIN");
    page.fill("Mã PIN", digits);
    page.click("Mở khóa");
}

#[test]
fn a_pin_opens_the_screen_again_until_it_is_wrong_five_times_or_hours_old() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    new_book(&page);
    new_person(&page, "Thử Văn Khóa", "1990", "Khu phố 1", "");
    saved(&page);
    set_pin(&page, "135790");
    go_to(&page, "Hồ sơ");
    page.wait_for("Thử Văn Khóa");

    lock(&page);
    assert!(!page.text().contains("Thử Văn Khóa") && !page.offers("Mật khẩu"));
    type_pin(&page, "135791");
    page.wait_for("Còn 4 lần thử");
    type_pin(&page, "135790");
    // Whoever typed it may be somebody else; what was in sight before is in sight again.
    page.wait_for("Ai đang ghi?");
    page.click(Target::starting(AUTHOR));
    page.wait_for("Thử Văn Khóa");

    lock(&page);
    touched_at(&page, "2026-08-03T12:30:00+07:00");
    page.wait_for_control("Mật khẩu");
    unlock(&page);

    lock(&page);
    for left in (0..5).rev() {
        type_pin(&page, "000000");
        if left > 0 {
            page.wait_for(&format!("Còn {left} lần thử"));
        }
    }
    page.wait_for_control("Mật khẩu");
    unlock(&page);
    assert!(page.says("Việc cần làm"));
}

#[test]
fn names_are_hidden_while_others_look_at_the_screen() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    new_book(&page);
    new_person(&page, "Thử Văn Khuất", "1990", "Khu phố 1", "");
    saved(&page);
    go_to(&page, "Hồ sơ");
    page.wait_for("Thử Văn Khuất");
    page.click("Ẩn tên");
    page.wait_gone("Thử Văn Khuất");
    page.click(Target::starting("T.V.K."));
    page.wait_for("T.V.K.");
    assert!(!page.text().contains("Khuất"), "{}", page.text());
    page.click("Hiện tên");
    page.wait_for("Thử Văn Khuất");
}
