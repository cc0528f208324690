//! The part of the walk past lists: that of case files with its paper, and those that are pasted.

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
    page.wait_until(
        "[...document.querySelectorAll('main select')].some((list) => /^Từ .* đến /.test(list.selectedOptions[0]?.text))",
    );
    page.choose("Người đưa vào, ra trong kỳ", "Tháng");
    page.click("Bản không nêu tên");
    page.wait_for_selector(".preview-page");
    walk.see("ban-in-danh-sach-khong-ten");
}

/// Every paper by name, of whom one may be made, and a form for the pen.
pub fn see_papers(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("van-ban", "Phiếu phân công", "giay-to");
    walk.go_and_see("van-ban/phieu-thoa-thuan", "Chọn người được giúp đỡ", "giay-to-chon-nguoi");
    page.click("In phiếu trống");
    page.wait_for_selector(".preview-page");
    walk.see("ban-in-phieu-trong");
    walk.go_and_see("van-ban/ban-giao", "Sổ chưa được bàn giao lần nào.", "giay-to-chua-co");
}

/// The running list: pasted, doubted, put right; nothing of it is recorded.
pub fn see_running_list(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("ho-so/dan", "Dán danh sách có sẵn", "dan-danh-sach");
    page.click("Đọc danh sách đã dán");
    walk.see_refused("dan-danh-sach-loi");
    page.fill(
        "Danh sách",
        "1. Thử Văn Một, 1985, tổ 19, sau cai nghiện, 12/3/2024\n2. Thử Thị Hai, 31/2/1990, khu phố 3, lo lắng\n3. Thử Văn Một, 1985",
    );
    page.click("Đọc danh sách đã dán");
    page.wait_for("Đọc được 3 dòng, 3 dòng nên xem lại.");
    walk.see("dan-danh-sach-xem");
    page.click("Sửa: Thử Thị Hai");
    walk.see("dan-danh-sach-sua");
    page.click("Dán danh sách khác");
    page.wait_for("Đọc danh sách đã dán");
    page.fill("Danh sách", "");
}

/// The list of those who help: pasted and doubted; nothing of it is recorded.
pub fn see_member_list(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("phan-cong/dan", "Dán danh sách thành viên", "dan-thanh-vien");
    page.fill(
        "Danh sách",
        "1. Thử Văn Ba, Hội Phụ nữ, Hội viên, khu phố 3, 0905 123 456\n2. Thử Thị Bốn, Trạm Y tế",
    );
    page.click("Đọc danh sách đã dán");
    page.wait_for("Đọc được 2 dòng, không dòng nào cần xem lại.");
    walk.see("dan-thanh-vien-xem");
    page.click("Dán danh sách khác");
    page.wait_for("Đọc danh sách đã dán");
    page.fill("Danh sách", "");
}
