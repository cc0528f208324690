//! The part of the walk past the models of the ward.

use crate::{
    harness::{Target, within},
    steps::saved,
    walk::Walk,
};

/// The models of the ward: the list, one of them, a version that is not whole yet and one that is, taken into use.
pub fn see_models(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("cai-dat/mo-hinh", "Thêm mô hình N+1", "mo-hinh");
    page.click(Target::starting("5+1 – Năm đoàn thể").inside("main .page > .rows"));
    page.wait_for("Các bản đã áp dụng");
    walk.see("mot-mo-hinh");
    page.click("Thêm mô hình N+1");
    page.click("Xem lại bản mới");
    walk.see_refused("mo-hinh-moi-loi");
    page.click("← Quay lại");
    page.click("Sửa thành bản mới");
    page.wait_for("Xem lại bản mới");
    page.run("document.querySelectorAll('details').forEach((part) => part.open = true)");
    walk.see("mo-hinh-sua");
    page.click("Thêm câu hỏi – Diện 1");
    page.click(within(
        ".model-line:has(> .field #model-categories-0-asked-4-label)",
        "Chọn một câu trả lời có sẵn",
    ));
    page.wait_for_control("Bỏ câu trả lời 2 – Câu hỏi 5, diện 1");
    page.click("Xem lại bản mới");
    walk.see_refused("mo-hinh-cau-hoi-loi");
    page.click("Bỏ câu hỏi 5 – Diện 1");
    page.fill("Nhận xét: mấy tháng một lần", "2");
    page.click("Xem lại bản mới");
    page.wait_for("Ai đã quyết định");
    walk.see("mo-hinh-xem-lai");
    page.click("Ghi nhận áp dụng");
    walk.see_refused("mo-hinh-ap-dung-loi");
    page.fill(within("main", "Cơ quan hoặc cuộc họp đã thống nhất"), "Giao ban");
    page.click("Ghi nhận áp dụng");
    page.wait_for("Chuyển hồ sơ sang bản mới");
    saved(page);
    walk.see("mo-hinh-ban-moi");
    // With two models in use, a pasted list is asked of which it is.
    page.click("Thêm mô hình N+1");
    page.wait_for("Đặt tên mới");
    page.fill(within("details[open]", "Tên"), "3+1 Thử");
    page.click("Xem lại bản mới");
    page.wait_for("Ai đã quyết định");
    page.fill(within("main", "Cơ quan hoặc cuộc họp đã thống nhất"), "Giao ban");
    page.click("Ghi nhận áp dụng");
    page.wait_for("Chuyển hồ sơ sang bản mới");
    saved(page);
    walk.go("ho-so/dan", "Dán danh sách có sẵn");
    page.fill("Danh sách", "Thử Văn Mười, 1985, tổ 19, ra tù");
    page.click("Đọc danh sách đã dán");
    page.wait_for("Theo mô hình nào");
    walk.see("dan-danh-sach-mo-hinh");
    page.click("Dán danh sách khác");
    page.wait_for("Đọc danh sách đã dán");
    page.fill("Danh sách", "");
}
