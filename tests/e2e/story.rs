//! One whole path, as a ward's officer walks it: from a name to the minutes on paper, sealed, offline, and back from
//! a copy. The people are invented; their names come from a printed seed.

mod cast;
mod meetings;
mod on_paper;

use std::{fs, path::PathBuf};

use self::{
    cast::{Cast, Helped},
    meetings::{meet_and_print, save_three, send_protected},
    on_paper::look_at_papers,
};
use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, within},
    meeting_steps::*,
    steps::*,
};

const TEAM: &str = "Tổ 5+1 khu phố 3";
const BRIEFING: &str = "Giao ban ngày 29/06/2026";
const CONFERENCE: &str = "Hội nghị phản biện xã hội ngày 02/07/2026";
const DRAFT: &str = "Dự thảo lần 1 ngày 25/06/2026";
const FUNDS: &str = "Từ nguồn vận động hợp pháp và đóng góp của các bên.";

#[test]
fn story() {
    let mut cast = Cast::drawn();
    let mut server = Server::of_dist("/any/path/");
    let profile = Profile::empty();
    let mut browser = Browser::launch(&profile);
    let mut page = opened(&browser, &server, "2026-03-02T08:00:00+07:00");
    new_book_from(&page, "1/3/2026");
    take_in(&page, &mut cast);
    give_teams(&page, &cast);
    follow(&page, &cast);
    let first = meet_and_print(&page, &cast);
    look_at_papers(&first, &cast);
    send_protected(&page, &cast, &first[1]);

    lock(&page);
    unlock(&page);
    all_there(&page, &cast);

    page.wait_until("navigator.serviceWorker.controller?.state === 'activated'");
    server.stop();
    assert_eq!(page.complaints(), Vec::<String>::new());
    drop(page);
    browser.close();
    browser = Browser::launch(&profile);
    page = opened(&browser, &server, "2026-07-03T08:00:00+07:00");
    unlock(&page);
    all_there(&page, &cast);
    open_person(&page, &cast.minor.shown);
    record_family_contact(&page, "Gia đình cho biết em đi học nghề đều.");
    let again = save_three(&page);
    for (before, after) in first.iter().zip(&again) {
        let same = fs::read(before).unwrap() == fs::read(after).unwrap();
        assert!(same, "{} and {} differ", before.display(), after.display());
    }

    let copy = back_up(&page);
    assert_eq!(page.complaints(), Vec::<String>::new());
    server.start();
    browser.wipe_site_data(&page, &server.address());
    page.goto(&server.address());
    restore(&page, &copy);
    all_there(&page, &cast);
    open_person(&page, &cast.minor.shown);
    page.wait_for("Gia đình cho biết em đi học nghề đều.");
    // A plain host knows no deep link, and with the data its service worker is gone too.
    let complaints = page.complaints();
    assert!(complaints.iter().all(|it| it.contains("status of 404")), "{complaints:#?}");
}

/// Another day: the tablet was locked in between.
#[track_caller]
fn another_day(page: &Page, time: &str) {
    lock(page);
    page.set_clock(time);
    unlock(page);
}

/// Three people with intake, status with its source, and admission.
fn take_in(page: &Page, cast: &mut Cast) {
    let Cast { prisoner, user, minor, mother, .. } = cast;
    new_person(page, &prisoner.name, "1988", "12 đường Thử, tổ 19", "Tổ trưởng tổ dân phố 19");
    // In a wide window the first part stands open beside the list.
    assert_eq!(page.value("Họ và tên"), prisoner.name);
    intake_part(page, "Thông tin cá nhân");
    page.click("Nam");
    page.click("anh");
    page.fill_and_leave("Khu phố", "3");
    page.fill_and_leave("Tổ dân phố", "19");
    report_status(page, "Người từng vi phạm pháp luật", Some("Mới chấp hành xong án phạt tù"), "1/3/2026");
    write_family(page, "Người đại diện gia đình", mother, "mẹ");
    intake_part(page, "Nguyện vọng, nhu cầu");
    page.fill_and_leave("Nguyện vọng", "Muốn có việc làm gần nhà.");
    page.click("Việc làm");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 3 của Ban điều hành", "2/3/2026", None);
    prisoner.code = identity_fact(page, "Mã");

    new_person(page, &user.name, "1995", "tổ 20", "Hội Liên hiệp Phụ nữ phường");
    report_status(page, "Người sử dụng trái phép chất ma túy", None, "1/3/2026");
    meet_conditions(page, 1);
    // What is not complete is asked for, and the reason is kept.
    admit(page, "Giao ban tháng 3 của Ban điều hành", "2/3/2026", Some("Đang chờ xác nhận cư trú."));
    user.code = identity_fact(page, "Mã");

    new_person(page, &minor.name, "20/11/2010", "tổ 21", "Đoàn phường");
    report_status(page, "Người chưa thành niên vi phạm pháp luật", None, "1/3/2026");
    write_family(page, "Cha, mẹ hoặc người giám hộ", mother, "mẹ");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 3 của Ban điều hành", "2/3/2026", None);
    minor.code = identity_fact(page, "Mã");
    // Under 18 the full name asks for a tap (rule 8).
    assert!(!page.says(&minor.name));
    page.click("Hiện họ tên đầy đủ");
    page.wait_for(&minor.name);

    let codes = [&prisoner.code, &user.code, &minor.code].map(|code| code.rsplit('-').next().unwrap_or(""));
    assert_eq!(codes, ["A001", "A002", "A003"]);
}

/// A8 through the screens: incomplete without the family, complete once it is added or a reason is given.
fn give_teams(page: &Page, cast: &Cast) {
    for (organisation, name) in &cast.members {
        add_member(page, name, organisation, "Hội viên");
    }
    let seats = cast.members.each_ref().map(|(party, name)| (*party, name.as_str()));
    form_team(page, TEAM, &seats, cast.lead());
    let families = [Ok((cast.mother.as_str(), "mẹ")), Err("Gia đình ở xa"), Ok((cast.mother.as_str(), "mẹ"))];
    for (helped, family) in [&cast.prisoner, &cast.user, &cast.minor].into_iter().zip(families) {
        open_case_team(page, &helped.shown);
        assign_team(page, TEAM);
        wait_for_completeness(page, "chưa đủ (thiếu +1 gia đình)");
        seat_family(page, family);
        wait_for_completeness(page, "đủ");
        page.wait_for(cast.lead());
    }
}

/// Contacts, a support without a value (A15), three monthly reviews, a release and a reopening.
fn follow(page: &Page, cast: &Cast) {
    record_contact(page, &cast.prisoner.shown, "Anh kể đang tìm việc.");
    record_contact(page, &cast.user.shown, "Chị muốn học nghề may.");
    open_person(page, &cast.minor.shown);
    record_family_contact(page, "Mẹ em nói em đã đi học lại.");
    let both = [cast.prisoner.shown.as_str(), cast.minor.shown.as_str()];
    record_support_without_value(page, &both, "Xe đạp", "2", "đi lại, học nghề");
    for shown in both {
        open_person(page, shown);
        page.click("Hỗ trợ");
        page.wait_for("xe đạp, 2 chiếc, trị giá chưa ghi");
    }
    another_day(page, "2026-04-29T15:00:00+07:00");
    review_as(page, &cast.prisoner, "4/2026", "Tôi đã có việc làm.");
    open_person(page, &cast.user.shown);
    let by = DecidedBy::Words("Giao ban tháng 4 của Ban điều hành");
    release(page, "Chuyển nơi cư trú", &by, "29/4/2026", "Đã chuyển đi trước kỳ nhận xét.");
    another_day(page, "2026-05-27T15:00:00+07:00");
    review_as(page, &cast.prisoner, "5/2026", "Tôi đi làm đều.");
    another_day(page, "2026-06-25T15:00:00+07:00");
    review_as(page, &cast.prisoner, "6/2026", "Tôi muốn tự lo được.");
    open_person(page, &cast.prisoner.shown);
    propose_release(page, "Tiến bộ", "25/6/2026");
    open_person(page, &cast.user.shown);
    reopen(page, "25/6/2026");
    page.wait_for("Lần giúp đỡ thứ 2");
}

fn review_as(page: &Page, helped: &Helped, month: &str, own_word: &str) {
    open_person(page, &helped.shown);
    review(page, month, own_word, "Tiến bộ");
}

/// Everything that was recorded by 2 July.
fn all_there(page: &Page, cast: &Cast) {
    open_person(page, &cast.prisoner.shown);
    for text in ["Đã ra khỏi diện", "Anh kể đang tìm việc.", "Nhận xét tháng 6/2026", "xe đạp, 2 chiếc"]
    {
        page.wait_for(text);
    }
    open_person(page, &cast.user.shown);
    for text in ["Đang lập hồ sơ", "Lần giúp đỡ thứ 2", "Chị muốn học nghề may."] {
        page.wait_for(text);
    }
    open_person(page, &cast.minor.shown);
    for text in ["Đang giúp đỡ", "Mẹ em nói em đã đi học lại.", &cast.mother] {
        page.wait_for(text);
    }
    go_to_meeting(page, CONFERENCE);
    for text in cast.speakers.iter().map(String::as_str).chain(Cast::opinions()) {
        page.wait_for(text);
    }
    go_to_meeting(page, BRIEFING);
    page.wait_for("Biên bản đã hoàn tất ngày 29/06/2026");
    go_to(page, "Kế hoạch và phản biện");
    page.wait_for(DRAFT);
}

fn back_up(page: &Page) -> PathBuf {
    go_to(page, "Sao lưu, gửi nhận");
    let copy = page.download(|page| page.click(within(".buttons", "Sao lưu")));
    page.wait_for("Tệp đã được đọc lại và đúng.");
    let name = copy.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    assert_eq!(name, "so-dong-hanh-2026-07-03.donghanh", "no ward in the name of a copy");
    page.click("USB");
    page.click(within(".form .buttons", "Đã cất ở nơi khác"));
    page.wait_for("Bản sao ngoài máy: hôm nay");
    saved(page);
    copy
}

fn restore(page: &Page, copy: &std::path::Path) {
    page.click("Mở lại từ bản sao lưu");
    page.upload("Chọn tệp", copy);
    page.fill("Mật khẩu của tệp", PASSWORD);
    // A worker that dies over the file takes nothing with it.
    page.run("dongHanh.reader = dongHanh.workers.reader; dongHanh.workers.reader = 'missing.js'");
    page.click("Đọc tệp");
    page.wait_for("Đọc tệp này quá lâu hoặc quá nặng");
    page.run("dongHanh.workers.reader = dongHanh.reader");
    page.click("Đọc tệp");
    page.wait_for("hồ sơ của 3 người");
    page.click("Khôi phục");
    page.wait_for("Ai đang ghi?");
    page.click(crate::harness::Target::starting(AUTHOR));
    page.wait_for("Khóa màn hình");
}
