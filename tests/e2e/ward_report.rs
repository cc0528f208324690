//! The report of a ward: what it says itself, what bodies report beside its figures, and the paper that came back signed.

use crate::{
    harness::{Browser, Profile, Server, Target},
    steps::*,
};

#[test]
fn the_report_is_printed_with_what_the_ward_says_and_its_signed_copy_is_recorded() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book_from(page, "1/1/2026");
    go_to(page, "Báo cáo");
    page.choose("Kỳ báo cáo", "6 tháng theo lịch (1/1 – 30/6)");
    page.choose("Chọn kỳ", "6 tháng đầu năm 2026 (01/01/2026 – 30/06/2026)");
    page.wait_for("Phần lời của báo cáo");
    page.fill_and_leave("Khó khăn, hạn chế", "Địa bàn rộng, đi lại khó.");
    page.click("Ghi số liệu tổng do đơn vị báo");
    page.fill_and_leave("Đơn vị nào báo", "Hội Phụ nữ phường");
    page.fill_and_leave("Lượt tiếp xúc tại nhà", "40");
    page.click("Xem bản in báo cáo");
    page.wait_for_selector(".preview-page");
    page.wait_for("Địa bàn rộng, đi lại khó.");
    page.wait_for("do Hội Phụ nữ phường báo");
    page.wait_for("40 lượt");

    // From the paper there is a way to where its words are written, and back.
    page.click("Viết phần lời của báo cáo");
    page.wait_until("document.activeElement?.innerText.trim() === 'Phần lời của báo cáo'");
    page.fill_and_leave("Kiến nghị", "Mong được cấp thêm kinh phí.");
    page.click("Xem bản in báo cáo");
    page.wait_for_selector(".preview-page");
    page.wait_for("Mong được cấp thêm kinh phí.");

    // The signed paper is the original; who signed it must be said.
    page.click("Ghi nhận bản đã ký");
    page.fill("Ngày ghi trên bản đã ký", "9/8/2026");
    page.fill("Số, ký hiệu", "7");
    page.click(Target::starting("Ghi nhận bản đã ký").inside(".buttons"));
    page.wait_for("Hãy ghi ít nhất một người ký.");
    page.fill("Những người đã ký", "Nguyễn Thị Thử");
    page.fill("Khác bản in ở chỗ nào", "thêm một dòng ở mục IV");
    page.click(Target::starting("Ghi nhận bản đã ký").inside(".buttons"));
    page.wait_for("Ngày 09/08/2026, số 7");
    page.wait_for("Nguyễn Thị Thử. Khác bản in: thêm một dòng ở mục IV");

    // Another paper of the year that is given the same number; its form waits behind its name.
    page.click("Ghi nhận thêm một bản đã ký");
    page.fill("Ngày ghi trên bản đã ký", "10/8/2026");
    page.fill("Số, ký hiệu", "07");
    page.wait_for("Số 07 năm 2026 đã ghi cho một văn bản khác, ngày 09/08/2026.");

    // What is set for this kind of paper stands on it at once.
    page.click("Ký hiệu, người ký, nơi nhận của giấy này");
    page.fill_and_leave("Ký hiệu sau loại văn bản", "BC-UBMT");
    page.wait_for("/BC-UBMT");
}
