//! Steps about rounds of support, the roster of a session, and notes.

use crate::{
    harness::{Page, Target, near, within},
    steps::saved,
};

/// One of the things `Ghi` offers.
#[track_caller]
pub fn choose_to_write(page: &Page, what: &str) {
    page.click("Ghi");
    page.click(within("dialog", what));
    page.wait_for_selector("main h1");
}

/// A round of gifts for everybody who is helped; leaves its page open.
#[track_caller]
pub fn plan_gifts(page: &Page, name: &str, value: &str, on: &str) {
    page.fill("Tên đợt", name);
    page.click(Target::starting("Chọn cả"));
    page.click(within("#support-kind", "Quà"));
    page.fill("Số lượng cho mỗi người", "1");
    page.fill("Trị giá cho mỗi người (đồng)", value);
    page.fill("Bên hỗ trợ", "Hội Liên hiệp Phụ nữ phường");
    page.fill_and_leave("Ngày trao dự kiến", on);
    page.click(within("main .form .buttons", "Lập đợt hỗ trợ"));
    page.wait_for("Chưa trao");
    saved(page);
}

/// Records what came of one place on the list.
#[track_caller]
pub fn hand_over(page: &Page, shown: &str, came: &str, more: &[(&str, &str)]) {
    page.tick(Target::starting(shown).inside("#hand-over-who"));
    page.tick(within("#hand-over-came", came));
    for (field, text) in more {
        page.fill_and_leave(*field, text);
    }
    page.click("Ghi kết quả trao");
    page.wait_for("Hoàn tác:");
    saved(page);
}

/// Whether one on the roster came.
#[track_caller]
pub fn mark(page: &Page, shown: &str, attends: &str) {
    page.click(near(shown, attends));
    saved(page);
}
