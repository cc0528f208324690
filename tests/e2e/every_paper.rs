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
    let file = page.download(|page| page.click("Lưu tệp PDF"));
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    assert_eq!(name, "trang-cua-nguoi-duoc-giup-do-TN-26-A001-2026-08-10-khong-neu-ten.pdf");
    let nameless = Pdf::read(&file);
    nameless.says("TRANG CỦA NGƯỜI ĐƯỢC GIÚP ĐỠ");
    nameless.does_not_say(NAME);
    page.wait_for("Đã lưu tệp");
    assert!(!page.says("Hoàn tác: "), "what is out cannot be taken back");
    // Back to where it was opened, and there to where one was; a reload in between forgets nothing of the way.
    page.click("← Quay lại");
    page.wait_for("Chọn người được giúp đỡ");
    page.click("← Quay lại");
    page.wait_until("document.querySelector('main h1')?.innerText === 'Giấy tờ'");
    page.wait_until("document.querySelector('.page-room').scrollTop > 100");
    page.click(Target::starting("Trang của người được giúp đỡ").inside(".paper-kind"));
    page.wait_for("Chọn người được giúp đỡ");
    page.click(Target::starting(NAME).inside("main"));
    page.wait_for("Lưu tệp PDF");
    saved(page);
    page.reload();
    unlock(page);
    page.wait_for("Lưu tệp PDF");
    page.click("← Quay lại");
    page.wait_for("Chọn người được giúp đỡ");

    go_to(page, "Giấy tờ");
    page.wait_for("Làm gần đây");
    page.wait_for_control(Target::starting("Trang của người được giúp đỡ").inside("main"));
    page.click(within("main", "In phiếu trống : Phiếu phân công"));
    page.wait_for("Lưu tệp PDF");
    page.wait_for("PHIẾU PHÂN CÔNG");
    page.wait_until("document.querySelector('main h1').innerText === 'Phiếu phân công (phiếu trống)'");
    let blank = Pdf::read(&page.download(|page| page.click("Lưu tệp PDF")));
    blank.says("PHIẾU PHÂN CÔNG");
    blank.does_not_say("Thử Thị Giúp");
    page.click("← Quay lại");
    page.wait_for_control(Target::starting("Phiếu phân công (phiếu trống)").inside("main"));
    assert_eq!(page.complaints(), Vec::<String>::new());
}

/// Both names of the ward, and the body that decides, are seen on papers; what was made of a team stands with it.
#[test]
fn a_paper_bears_the_name_of_its_day_and_a_joint_plan_names_its_bodies() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book_from(page, "1/6/2026");
    go_to(page, "Cài đặt");
    page.fill("Tên cũ", "phường Trước Đây");
    page.fill_and_leave("Mang tên này đến hết ngày", "31/7/2026");
    page.click("Ghi tên trước đây");
    page.wait_for("phường Trước Đây, đến hết ngày 31/07/2026");
    page.click(Target::starting("Cơ quan giữ sổ").inside("fieldset"));
    saved(page);
    page.wait_for("Hoàn tác: ");

    go_to(page, "Giấy tờ");
    page.click(Target::starting("Báo cáo, đoạn văn và phụ lục số liệu").inside("main"));
    page.wait_for("Lưu tệp PDF");
    page.wait_for("PHƯỜNG THỬ NGHIỆM");
    page.choose("Kỳ báo cáo", "Tháng");
    page.choose("Chọn kỳ", "Tháng 7/2026 (01/07/2026 – 31/07/2026)");
    page.wait_for("PHƯỜNG TRƯỚC ĐÂY");

    form_team(page, "Tổ thử khu phố 3", &[("Hội Liên hiệp Phụ nữ phường", AUTHOR)], AUTHOR);
    page.click(Target::starting("Quyết định thành lập tổ giúp đỡ").inside("main"));
    page.wait_for("Lưu tệp PDF");
    let decision = Pdf::read(&page.download(|page| page.click("Lưu tệp PDF")));
    decision.says("QĐ-MTTQ-BTT");
    page.wait_for("Đã lưu tệp");
    page.click("← Quay lại");
    page.wait_for("Giấy tờ đã làm");

    go_to(page, "Kế hoạch và phản biện");
    page.click("Soạn dự thảo kế hoạch");
    page.click("Kế hoạch liên tịch, từ hai đến sáu cơ quan");
    page.wait_for("Người ký của từng cơ quan lấy theo phần");
    page.fill_and_leave("Ngày ban hành", "10/8/2026");
    page.click("Ghi nhận đã ban hành");
    page.wait_for("Hãy ghi người ký của Ủy ban nhân dân phường Thử Nghiệm");
    page.click("Xem bản in");
    page.wait_for(
        "Ủy ban nhân dân phường Thử Nghiệm và Ủy ban MTTQ Việt Nam phường Thử Nghiệm xây dựng Kế hoạch",
    );
    assert_eq!(page.complaints(), Vec::<String>::new());
}
