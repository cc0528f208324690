//! What a form says and keeps: it ends empty, it is corrected where people look, and a tap is never lost to it.

use crate::{
    harness::{Browser, Page, Profile, Server, Target, near, within},
    meeting_steps::*,
    steps::*,
};

const NAME: &str = "Thử Văn Ba";

fn begun(page: &Page, server: &Server) -> String {
    page.resize(1280, 800);
    page.set_clock("2026-08-10T08:00:00+07:00");
    page.goto(&server.address());
    new_book(page);
    new_person(page, NAME, "1990", "Khu phố 1", "")
}

#[test]
fn what_was_told_is_corrected_from_its_own_line() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    let person = begun(page, &server);
    record_contact(page, NAME, "đi thăm lần đầu");
    page.click(within(".tabs", "Tiếp xúc"));
    page.click(near("đi thăm lần đầu", "Sửa"));
    page.wait_for_control("Nội dung");
    assert_eq!(page.value("Nội dung"), "đi thăm lần đầu");
    page.fill("Nội dung", "đi thăm cùng chị Hoa");
    page.click(within("main .form .buttons", "Sửa tiếp xúc"));
    page.wait_for("đi thăm cùng chị Hoa");
    saved(page);

    // Money is given once, and the verb is said once.
    page.click("Ghi");
    page.click(within("dialog", "Ghi hỗ trợ"));
    page.click(Target::starting(NAME).inside("#support-whom"));
    page.click(within("#support-kind", "Hỗ trợ vốn làm ăn"));
    page.fill("Trị giá (đồng)", "5 triệu");
    page.click(within("main .form .buttons", "Ghi hỗ trợ"));
    page.wait_for("Hỗ trợ: vốn làm ăn, 1 suất, trị giá 5.000.000 đồng.");
    page.click(near("Hỗ trợ: vốn làm ăn", "Sửa"));
    page.wait_for("Sửa hỗ trợ");
    assert_eq!(page.value("Trị giá (đồng)"), "5.000.000");

    // A name is not erased, and what the book could not take keeps its part open.
    page.goto(&format!("{person}/lap?phan=thong-tin"));
    unlock(page);
    page.wait_for_control("Họ và tên");
    page.fill_and_leave("Họ và tên", "");
    page.wait_for("Sổ vẫn giữ tên đã ghi trước.");
    page.wait_until("document.querySelector('.list-pane li').innerText.includes('Còn thiếu')");
    page.fill_and_leave("Họ và tên", NAME);
    page.wait_until("document.querySelector('.list-pane li').innerText.includes('Xong')");
    page.fill_and_leave("Ngày sinh", "31/2/1990");
    page.wait_until("document.querySelector('.list-pane li').innerText.includes('Còn thiếu')");
}

#[test]
fn a_form_that_was_recorded_stands_empty_and_says_so() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    begun(page, &server);
    open_meeting(page, "Giao ban", "10/8/2026", None);
    page.fill_and_leave("Bắt đầu lúc", "14:00");
    page.fill_and_leave("Kết thúc lúc", "8h30");
    page.wait_for("Giờ kết thúc trước giờ bắt đầu.");
    give_task(page, "Hỏi chỗ học nghề", "Hội Phụ nữ", "20/8/2026");
    page.wait_for("Đã ghi: Hỏi chỗ học nghề");
    assert_eq!(page.value(Target::from("Người nhận").inside(".form:has(> .field #task-what)")), "");

    // The minutes are not finished by one tap.
    page.click(within("main .section .buttons", "Hoàn tất biên bản"));
    for sentence in
        ["Giờ kết thúc trước giờ bắt đầu.", "Chưa chọn chủ trì.", "Chưa ghi ai được mời, ai có mặt."]
    {
        page.wait_until(&format!("document.querySelector('dialog[open]')?.innerText.includes('{sentence}')"));
    }
    page.click(within("dialog[open]", "Viết tiếp"));
    page.wait_until("!document.querySelector('dialog[open]')");
    assert!(!page.says("Biên bản đã hoàn tất ngày"));

    // Somebody who is on no list chairs; a meeting whose chair was away has no minutes.
    page.choose("Chủ trì", "Người ngoài danh sách");
    page.fill_and_leave("Chủ trì: họ và tên", "Bà Lê Thị Xa");
    page.fill_and_leave("Chủ trì: chức vụ", "Phó Chủ tịch");
    page.click("Thêm người ngoài danh sách");
    page.fill_and_leave("Họ và tên", "Lê Thị Xa");
    page.click("Vắng");
    page.wait_for("Người chủ trì đang ghi là vắng.");
    saved(page);
    page.click(within("main .section .buttons", "Hoàn tất biên bản"));
    page.wait_until("document.querySelector('dialog[open]')?.innerText.includes('Chưa hoàn tất được:')");
    page.click(within("dialog[open]", "Viết tiếp"));
    page.wait_until("!document.querySelector('dialog[open]')");
    page.click("Có mặt");
    page.wait_gone("Người chủ trì đang ghi là vắng.");
    saved(page);
    finish_minutes(page);
    page.wait_for("Chủ trì: bà Lê Thị Xa, Phó Chủ tịch");
    page.wait_for("Có mặt 1 người: chủ trì. Không có người vắng.");
}

#[test]
fn a_line_that_comes_under_a_field_takes_no_tap_from_the_button_below() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    let person = begun(page, &server);
    page.goto(&format!("{person}/lap?phan=gioi-thieu"));
    unlock(page);
    page.wait_until("document.querySelector('.detail-pane .field :is(input, textarea)') !== null");
    // A line above the button comes with the press, as an error does when a field is left.
    page.eval(
        "document.querySelector('.detail-pane .field :is(input, textarea)').addEventListener('blur', (event) => {
           const line = document.createElement('p');
           line.style.height = '120px';
           event.target.closest('.field').append(line);
         }), document.querySelector('.detail-pane .field :is(input, textarea)').focus()",
    );
    page.click(Target::starting("Phần tiếp theo").inside(".detail-pane"));
    page.wait_until("location.search.includes('nguyen-vong')");
}
