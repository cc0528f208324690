//! The part of the walk past what is given to many, notes, and tasks that wait.

use crate::{giving_steps::*, harness::within, walk::Walk};

/// A round of support from its form to its list to sign; notes; tasks.
pub fn see_giving(walk: &mut Walk<'_>) {
    let page = walk.page;
    choose_to_write(page, "Đợt hỗ trợ");
    walk.see("lap-dot-ho-tro");
    page.click(within("main .form .buttons", "Lập đợt hỗ trợ"));
    walk.see_refused("lap-dot-ho-tro-loi");
    plan_gifts(page, "Trung thu 2026", "400.000", "12/8/2026");
    walk.see("dot-ho-tro");
    page.click("Ghi kết quả trao");
    walk.see_refused("dot-ho-tro-loi");
    hand_over(page, "Nguyễn Tấn Thử", "Người khác nhận thay", &[("Người nhận thay", "Trần Thị Thử")]);
    page.click("Thêm, bớt người");
    page.wait_for_selector("#batch-list");
    walk.see("dot-ho-tro-da-trao");
    page.click("Xem bản in");
    page.wait_for_selector(".paper-page");
    walk.see("ban-in-ky-nhan");
    choose_to_write(page, "Ghi nhớ");
    page.click(within("main .form .buttons", "Ghi nhớ"));
    walk.see_refused("ghi-nho-loi");
    page.tick("Cả sổ, không riêng ai");
    page.fill("Nhớ điều gì", "Xin dấu cho danh sách quà");
    page.fill_and_leave("Hỏi lại ngày", "11/8/2026");
    page.click(within("main .form .buttons", "Ghi nhớ"));
    page.wait_for("Việc cần làm");
    choose_to_write(page, "Ghi nhớ");
    walk.see("ghi-nho");
    choose_to_write(page, "Việc đã giao");
    walk.see("viec-da-giao");
}
