//! The part of the walk past one case: intake, its team, what is recorded and followed, how it ends.

use crate::{
    case_steps::*,
    following::plan_action,
    harness::{Page, Target, within},
    measures::see_measure,
    steps::*,
    walk::{MEMBERS, Walk},
};

const TEAM: &str = "Tổ 5+1 khu phố 3";

/// Two persons: a grown man taken in, a minor still being written.
pub fn see_intake(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("ho-so/moi", "Họ và tên", "lap-ho-so-moi");
    page.click("Lập hồ sơ");
    walk.see_refused("lap-ho-so-loi");
    new_person(page, "Thử Văn Em", "20/11/2010", "tổ 21", "Đoàn phường");
    let minor = walk.path().trim_end_matches("/lap").to_owned();
    walk.go_and_see(&minor, "Hiện họ tên đầy đủ", "trang-ho-so-vi-thanh-nien");
    new_person(page, "Nguyễn Tấn Thử", "1990", "12 Đường Thử", "Ban điều hành khu phố 3");
    walk.see("lap-ho-so");
    let grown = walk.path().trim_end_matches("/lap").to_owned();
    for (part, name) in [
        ("Thông tin cá nhân", "lap-thong-tin"),
        ("Thuộc diện", "lap-thuoc-dien"),
        ("Gia đình", "lap-gia-dinh"),
        ("Ai giới thiệu", "lap-gioi-thieu"),
        ("Nguyện vọng, nhu cầu", "lap-nguyen-vong"),
        ("Xem lại", "lap-xem-lai"),
    ] {
        intake_part(page, part);
        walk.see(name);
    }
    see_family_and_consent(walk);
    let category = ("Người từng vi phạm pháp luật", Some("Mới chấp hành xong án phạt tù"));
    report_status(page, category.0, category.1, "1/6/2026");
    walk.see("lap-thuoc-dien-xong");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 6 của Ban điều hành", "2/6/2026", None);
    walk.see("trang-ho-so-moi");
    walk.go(&format!("{grown}/phieu"), "Bản không nêu tên");
    page.wait_for_selector(".paper-page");
    walk.see("ban-in-phieu-thoa-thuan");
    let other = minor.trim_start_matches("ho-so/");
    walk.go_and_see(&format!("{grown}/trung/{other}"), "Hãy so từng dòng", "so-hai-ho-so");
    page.click(within("main .form .buttons", "Không trùng"));
    walk.see_refused("so-hai-ho-so-loi");
}

/// What is written of the family, and the sheet of questions after the explaining.
fn see_family_and_consent(walk: &mut Walk<'_>) {
    let page = walk.page;
    intake_part(page, "Gia đình");
    page.click("Thêm người trong gia đình");
    page.wait_for_selector("dialog[open] .field");
    page.click(within("dialog[open]", "Thêm người trong gia đình"));
    page.wait_for_selector("dialog[open] .error");
    walk.see("lap-gia-dinh-them-loi");
    page.fill(within("dialog[open]", "Họ và tên"), "Trần Thị Thử");
    page.click(within("dialog[open]", "Thêm người trong gia đình"));
    page.wait_until("!document.querySelector('dialog[open]')");
    page.click("Sửa: Trần Thị Thử");
    page.wait_for("Là cha, mẹ hoặc người giám hộ");
    walk.see("lap-gia-dinh-mot-nguoi");
    close_dialog(page);
    page.click("Nối với hồ sơ cùng gia đình");
    page.wait_for("Hai người là gì của nhau");
    walk.see("lap-gia-dinh-noi");
    close_dialog(page);
    intake_part(page, "Nguyện vọng, nhu cầu");
    page.fill("Ai giải thích", "Phạm Thử Ba");
    page.click("Ghi nhận đã giải thích");
    page.wait_for("Phiếu thỏa thuận trên giấy");
    saved(page);
    page.click("Ghi nhận rút lại sự đồng ý");
    page.wait_for("Lời của người rút lại");
    walk.see("lap-nguyen-vong-y-kien");
}

fn close_dialog(page: &Page) {
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
}

pub fn see_teams(walk: &mut Walk<'_>) {
    let page = walk.page;
    for (organisation, name) in MEMBERS {
        add_member(page, name, organisation, "Hội viên");
    }
    form_team(page, TEAM, &MEMBERS, MEMBERS[2].1);
    walk.see("to-giup-do");
    open_case_team(page, "Nguyễn Tấn Thử");
    assign_team(page, TEAM);
    walk.see("phan-cong-mot-nguoi");
    page.click("Ghi gia đình");
    page.wait_for_selector("dialog[open] fieldset");
    walk.see("phan-cong-gia-dinh");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
    seat_family(page, Ok(("Trần Thị Thử", "mẹ")));
    go_to(page, "Phân công");
    page.click(Target::starting(MEMBERS[0].0).inside(".rows"));
    page.wait_for("Người giúp đỡ chính:");
    walk.see("ho-so-cua-mot-co-quan");
    go_to(page, "Phân công");
    page.click(Target::starting(MEMBERS[0].1).inside(".rows"));
    page.wait_for("Còn tham gia không");
    walk.see("mot-nguoi-tham-gia");
    page.click("Thay người giúp đỡ");
    page.wait_for("Người nhận việc");
    page.click("Ghi nhận đã thay người");
    walk.see_refused("thay-nguoi-giup-do-loi");
    page.click("← Quay lại");
    page.click("Xem danh sách việc đang giữ");
    page.wait_for_selector(".paper-page");
    walk.see("ban-in-ban-giao");
}

/// What is recorded while a person is helped, from the menu `Ghi` and from the person's page.
pub fn see_records(walk: &mut Walk<'_>) {
    let page = walk.page;
    go_to(page, "Việc cần làm");
    page.click("Ghi");
    page.wait_for_selector("dialog[open] .menu-item");
    walk.see("menu-ghi");
    page.click(within("dialog", "Ghi tiếp xúc"));
    page.wait_for("Gặp được ai");
    walk.see("ghi-tiep-xuc");
    page.click(within("main .form .buttons", "Ghi tiếp xúc"));
    walk.see_refused("ghi-tiep-xuc-loi");
    page.click(Target::starting("Nguyễn Tấn Thử"));
    finish_contact(page, "Gia đình động viên, anh muốn học nghề sửa xe.");
    let person = walk.path();
    walk.go_and_see(&person, "Gia đình động viên", "trang-ho-so");
    page.click("Ghi");
    page.click(within("dialog", "Ghi hỗ trợ"));
    page.wait_for("Hình thức hỗ trợ");
    walk.see("ghi-ho-tro");
    record_support_without_value(page, &["Nguyễn Tấn Thử"], "Xe đạp", "1", "đi lại, học nghề");
    let review = format!("{person}/nhan-xet/2026-07");
    walk.go_and_see(&review, "Bắt đầu nhận xét tháng 7/2026", "nhan-xet-chua-mo");
    page.click("Bắt đầu nhận xét tháng 7/2026");
    page.wait_for("Nhận xét chung");
    walk.see("nhan-xet");
    page.click("Tiến bộ");
    saved(page);
    see_followed(walk, &person);
    see_measure(walk, &person);
    walk.go(&person, "Ai đã ghi, đã sửa");
    for (tab, name) in [
        ("Kế hoạch giúp đỡ", "ke-hoach"),
        ("Tiếp xúc", "tiep-xuc"),
        ("Hỗ trợ", "ho-tro"),
        ("Nhận xét", "nhan-xet"),
        ("Ai đã ghi, đã sửa", "ai-da-ghi"),
    ] {
        page.click(within(".tabs", tab));
        walk.see(&format!("trang-ho-so-{name}"));
    }
    page.click(Target::starting("Người ghi:"));
    page.wait_for_selector("dialog[open] .row");
    walk.see("doi-nguoi-ghi");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
    page.resize(800, 1280);
    page.click("Mục khác");
    page.wait_for_selector("dialog[open] .menu-item");
    walk.see("muc-khac");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
    page.resize(1280, 800);
}

/// The help plan, a milestone, something new, and a review like the one before.
fn see_followed(walk: &mut Walk<'_>, person: &str) {
    let page = walk.page;
    walk.go(person, "Ai đã ghi, đã sửa");
    page.click(within(".tabs", "Kế hoạch giúp đỡ"));
    page.wait_for("tổ cùng gia đình bàn các việc sẽ làm");
    walk.see("ke-hoach-giup-do-trong");
    plan_action(page, "Hỗ trợ, giúp đỡ", "Giới thiệu việc làm", "20/8/2026");
    walk.see("ke-hoach-giup-do");
    page.click(Target::starting("Giới thiệu việc làm").inside(".rows"));
    page.wait_for("Chưa ghi tiến độ nào.");
    walk.see("viec-trong-ke-hoach");
    walk.go_and_see(&format!("{person}/danh-gia/1"), "Bắt đầu đánh giá mốc 1 tháng", "danh-gia-chua-mo");
    page.click("Bắt đầu đánh giá mốc 1 tháng");
    page.wait_for("Ai xác nhận");
    saved(page);
    walk.see("danh-gia-theo-moc");
    walk.go_and_see(&format!("{person}/su-viec"), "Không ghi sự việc là gì.", "su-viec-moi");
    page.click("Ghi có sự việc mới");
    walk.see_refused("su-viec-moi-loi");
    walk.go_and_see(&format!("{person}/nhan-xet/2026-08"), "Như kỳ trước", "nhan-xet-nhu-ky-truoc");
    page.click("Như kỳ trước");
    page.wait_for("chưa ai xem lại.");
    walk.see("nhan-xet-chep");
}

/// Somebody who is not taken in.
pub fn see_closure(walk: &mut Walk<'_>) {
    let page = walk.page;
    new_person(page, "Phan Thử Vắng", "1992", "14 Đường Thử", "Ban điều hành khu phố 3");
    let person = walk.path().trim_end_matches("/lap").to_owned();
    walk.go_and_see(&format!("{person}/khong-tham-gia"), "Kết quả", "khong-tham-gia");
    page.click(within("main .form .buttons", "Ghi nhận không đưa vào diện"));
    walk.see_refused("khong-tham-gia-loi");
    close_before_admission(page, "Chuyển nơi khác", "10/8/2026", "Đã có nơi giúp đỡ.");
    walk.see("trang-ho-so-khong-thuoc-dien");
    walk.go_and_see(&format!("{person}/xoa"), "Còn 30 ngày", "xoa-chua-den-ngay");
    walk.go_and_see(&format!("{person}/khong-tham-gia"), "Sửa điều đã ghi nhận", "khong-tham-gia-da-ghi");
    page.click("Sửa điều đã ghi nhận");
    page.fill_and_leave("Ngày quyết định hoặc cho biết", "5/7/2026");
    page.click(within("main .form .buttons", "Sửa điều đã ghi nhận"));
    page.wait_for("Đã đến ngày xóa phần còn lại");
    walk.go_and_see(&format!("{person}/xoa"), "Được xóa", "xoa-den-ngay");
    page.click(within("main .buttons", "Xóa phần còn lại"));
    page.wait_for("đã được xóa");
    saved(page);
    walk.see("xoa-xong");
    walk.go_and_see(&person, "Đã xóa ngày", "trang-ho-so-da-xoa");
}

pub fn see_release(walk: &mut Walk<'_>) {
    let page = walk.page;
    open_person(page, "Nguyễn Tấn Thử");
    let person = walk.path();
    walk.go_and_see(&format!("{person}/tam-dung"), "Lý do tạm dừng", "tam-dung");
    page.click(within("main .form .buttons", "Ghi nhận đã tạm dừng"));
    walk.see_refused("tam-dung-loi");
    pause(page, "Chữa bệnh", "Giao ban tháng 8", "3/8/2026", "20/8/2026");
    walk.see("trang-ho-so-tam-dung");
    walk.go_and_see(&format!("{person}/tam-dung"), "Dự kiến đến ngày", "tam-dung-xem-lai");
    resume(page, "Giao ban tháng 8", "10/8/2026");
    walk.go_and_see(&format!("{person}/ra-khoi-dien"), "Ngày đề nghị", "ra-khoi-dien");
    page.click(within("#propose-reason", "Tiến bộ"));
    page.fill_and_leave("Ngày đề nghị", "10/8/2026");
    page.click(within("main .form .buttons", "Đề nghị ra khỏi diện quản lý"));
    page.wait_until("!document.querySelector('#propose-reason')");
    page.click("Xem lại trước khi ghi nhận");
    walk.see_refused("ra-khoi-dien-loi");
    page.click(within("#release-reason", "Tiến bộ"));
    page.fill("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban tháng 8");
    page.fill_and_leave("Ngày ra khỏi diện", "10/8/2026");
    page.click(Target::starting("Có, sau 3").inside("#release-aftercare"));
    page.wait_for("Việc còn mở");
    if !page.says("Không còn việc nào mở.") {
        page.fill("Lý do ghi nhận khi còn việc mở", "Chuyển sang thăm hỏi.");
    }
    page.click("Xem lại trước khi ghi nhận");
    page.wait_for("Xem lại lần cuối");
    walk.see("ra-khoi-dien-xem-lai");
    page.click(within("main .section .buttons", "Ghi nhận đã ra khỏi diện quản lý"));
    page.wait_for("Người này đã ra khỏi diện quản lý");
    saved(page);
    walk.see("da-ra-khoi-dien");
    walk.go_and_see(&person, "Thăm hỏi tiếp", "trang-ho-so-da-ra");
    walk.go_and_see(&format!("{person}/tham-hoi"), "Ai thăm hỏi", "tham-hoi");
    page.click(within("main .form .buttons", "Ghi thăm hỏi"));
    walk.see_refused("tham-hoi-loi");
    walk.go(&person, "Thăm hỏi tiếp");
    page.click(within(".page > .buttons", "Mở lại hồ sơ"));
    page.wait_for_selector("dialog[open] .field");
    walk.see("mo-lai-ho-so");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
}
