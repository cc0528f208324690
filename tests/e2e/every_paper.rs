//! `Giấy tờ`: a paper made where all stand by name, a form for the pen, and what was made last at the top.

use crate::{
    case_steps::*,
    harness::{Browser, Profile, Server, Target, within},
    pdf::Pdf,
    steps::*,
};

const NAME: &str = "Thử Văn Giấy";

#[test]
fn a_paper_is_found_by_its_name_and_a_form_for_the_pen_names_nobody() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book_from(page, "1/6/2026");
    add_member(page, "Thử Thị Giúp", "Hội Liên hiệp Phụ nữ phường", "Hội viên");
    form_team(page, "Tổ thử khu phố 3", &[("Hội Liên hiệp Phụ nữ phường", "Thử Thị Giúp")], "Thử Thị Giúp");
    new_person(page, NAME, "1990", "12 ngõ Thử Nghiệm", "Tổ trưởng tổ dân phố 19");
    report_status(page, "Người từng vi phạm pháp luật", None, "1/6/2026");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 6", "2/6/2026", None);

    go_to(page, "Giấy tờ");
    page.wait_for("Phiếu phân công");
    page.click(Target::starting("Trang của người được giúp đỡ").inside("main"));
    page.wait_for("Chọn người được giúp đỡ");
    page.click(Target::starting(NAME).inside("main"));
    page.wait_for("Lưu tệp PDF");
    let nameless = Pdf::read(&page.download(|page| page.click("Lưu tệp PDF")));
    nameless.says("TRANG CỦA NGƯỜI ĐƯỢC GIÚP ĐỠ");
    nameless.does_not_say(NAME);
    page.wait_for("Đã lưu tệp");
    assert!(!page.says("Hoàn tác: "), "what is out cannot be taken back");
    page.click("← Quay lại");
    page.wait_for("Người giúp đỡ chính");

    go_to(page, "Giấy tờ");
    page.wait_for("Làm gần đây");
    page.wait_for_control(Target::starting("Trang của người được giúp đỡ").inside("main"));
    page.click(within("main", "In phiếu trống : Phiếu phân công"));
    page.wait_for("Lưu tệp PDF");
    page.wait_for("PHIẾU PHÂN CÔNG");
    let blank = Pdf::read(&page.download(|page| page.click("Lưu tệp PDF")));
    blank.says("PHIẾU PHÂN CÔNG");
    blank.does_not_say("Thử Thị Giúp");
    page.click("← Quay lại");
    page.wait_for("Phiếu phân công (phiếu trống)");
    assert_eq!(page.complaints(), Vec::<String>::new());
}
