//! The part of the walk past the list of case files and its paper.

use crate::{harness::within, walk::Walk};

/// The list narrowed, and on paper in both versions.
pub fn see_lists(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go("ho-so", "Tìm hồ sơ");
    page.click("Lọc thêm, sắp xếp");
    page.choose("Sắp xếp theo", "Ngày đưa vào, mới nhất trước");
    page.wait_for("Bỏ lọc, xếp theo tên");
    walk.see("ho-so-loc");
    page.click("Bỏ lọc, xếp theo tên");
    page.click(within("main .buttons", "Xem bản in"));
    page.wait_for_selector(".preview-page");
    walk.see("ban-in-danh-sach");
    page.choose("Người đưa vào, ra trong kỳ", "Tháng");
    page.click("Bản không nêu tên");
    page.wait_for_selector(".preview-page");
    walk.see("ban-in-danh-sach-khong-ten");
}
