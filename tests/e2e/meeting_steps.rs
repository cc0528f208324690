//! Steps about meetings, the draft plan and their papers.

use std::path::PathBuf;

use crate::{
    harness::{Page, Target, near, within},
    steps::{go_to, saved},
};

/// The form of one more opinion; opinions already written have fields of the same names.
const OPINION_FORM: &str = ".form:has(> .field #opinion-text)";

/// `Mở cuộc họp mới` of a kind, about a draft where it is a conference.
#[track_caller]
pub fn open_meeting(page: &Page, kind: &str, on: &str, draft: Option<&str>) {
    go_to(page, "Họp, hội nghị");
    page.click("Mở cuộc họp mới");
    page.click(within("#meeting-kind", kind));
    page.fill_and_leave("Ngày họp", on);
    if let Some(draft) = draft {
        page.choose("Dự thảo được phản biện", draft);
    }
    page.click("Mở cuộc họp");
    page.wait_for("Thời gian, địa điểm, chủ trì");
    saved(page);
}

/// Opens a meeting from the list, by its title.
#[track_caller]
pub fn go_to_meeting(page: &Page, title: &str) {
    go_to(page, "Họp, hội nghị");
    page.click(Target::starting(title).inside(".rows"));
    page.wait_until(&format!("document.querySelector('main h1')?.innerText.trim() === '{title}'"));
}

/// When, where, who leads and who writes.
#[track_caller]
pub fn write_basics(page: &Page, from: &str, until: &str, place: &str, chair: &str, secretary: &str) {
    page.fill_and_leave("Bắt đầu lúc", from);
    page.fill_and_leave("Kết thúc lúc", until);
    page.fill_and_leave("Địa điểm", place);
    page.choose("Chủ trì", chair);
    page.choose("Thư ký", secretary);
    saved(page);
}

/// Those who came, and those who did not with the reason.
#[track_caller]
pub fn write_attendance(page: &Page, present: &[&str], absent: &[(&str, &str)]) {
    page.click("Thêm từ danh sách");
    for name in present.iter().chain(absent.iter().map(|(name, _)| name)) {
        page.click(Target::starting(name).inside("main fieldset"));
    }
    page.click("Thêm từ danh sách");
    for name in present {
        page.click(near(name, "Có mặt"));
    }
    for (name, reason) in absent {
        page.click(near(name, "Vắng"));
        page.fill_and_leave(Target::from("Lý do vắng").near(name), reason);
    }
    saved(page);
}

/// What a giao ban said of one case.
#[track_caller]
pub fn discuss_case(page: &Page, shown: &str, code: &str, done: &str, change: &str, agreed: &str) {
    let name = format!("{shown} ({code})");
    page.choose("Thêm trường hợp", &name);
    for (field, text) in [("Đã làm", done), ("Chuyển biến, khó khăn", change), ("Thống nhất", agreed)]
    {
        page.fill_and_leave(Target::from(field).near(&name).inside("details"), text);
    }
    saved(page);
}

/// A row of the conclusions.
#[track_caller]
pub fn give_task(page: &Page, what: &str, who: &str, due: &str) {
    page.fill("Việc", what);
    page.fill("Người nhận", who);
    page.fill("Hạn", due);
    page.click("Ghi việc");
    page.wait_until("document.querySelector('.notice.form') !== null");
    page.wait_until("document.querySelector('#task-what').value === ''");
    saved(page);
}

pub struct Opinion<'a> {
    pub speaker: &'a str,
    pub title: &'a str,
    pub body: &'a str,
    pub section: &'a str,
    pub subject: &'a str,
    pub by: &'a str,
    pub text: &'a str,
}

/// `Ghi ý kiến`.
#[track_caller]
pub fn give_opinion(page: &Page, opinion: &Opinion<'_>) {
    for (field, text) in [
        ("Người góp ý", opinion.speaker),
        ("Chức vụ", opinion.title),
        ("Cơ quan, đoàn thể", opinion.body),
        ("Nội dung ý kiến", opinion.text),
    ] {
        page.fill(within(OPINION_FORM, field), text);
    }
    page.choose(within(OPINION_FORM, "Góp ý vào mục"), opinion.section);
    page.choose(within(OPINION_FORM, "Vấn đề"), opinion.subject);
    page.click(within(OPINION_FORM, opinion.by));
    page.click("Ghi ý kiến");
    page.wait_until(&format!(
        "[...document.querySelectorAll('summary')].some((one) => one.innerText.includes('{}'))",
        opinion.speaker
    ));
    // An empty form stays behind for the next one.
    page.wait_until("document.querySelector('#opinion-text').value === ''");
    assert_eq!(page.value(within(OPINION_FORM, "Người góp ý")), "");
    saved(page);
}

/// `Giải trình` of an opinion that was written down.
#[track_caller]
pub fn explain(page: &Page, opinion: &str, text: &str) {
    page.click(Target::starting(opinion));
    page.fill_and_leave(within("details[open]", "Giải trình tại hội nghị"), text);
    saved(page);
}

#[track_caller]
pub fn finish_minutes(page: &Page) {
    page.click(within("main .section .buttons", "Hoàn tất biên bản"));
    // One look at what is blank, then the act itself.
    page.wait_for("Viết tiếp");
    page.click(within("dialog[open]", "Hoàn tất biên bản"));
    page.wait_for("Biên bản đã hoàn tất ngày");
    saved(page);
}

/// `Soạn dự thảo kế hoạch`: a new draft with the default text, and something written into one section.
#[track_caller]
pub fn draft_plan(page: &Page, section: &str, text: &str) {
    go_to(page, "Kế hoạch và phản biện");
    page.click("Soạn dự thảo kế hoạch");
    page.wait_for("VIII. TỔ CHỨC THỰC HIỆN");
    page.fill_and_leave(Target::from("Nội dung").near(section), text);
    saved(page);
}

/// From the page of a meeting or a plan: `Xem bản in`, `Lưu tệp PDF`.
#[track_caller]
pub fn save_paper(page: &Page) -> PathBuf {
    page.click("Xem bản in");
    page.wait_for("trang A4");
    let file = page.download(|page| page.click("Lưu tệp PDF"));
    page.wait_for("Đã lưu tệp");
    saved(page);
    file
}

/// From the page of a meeting: `Gửi` on the paper with names, saved under a password that the app chose. Returns the
/// file and the password as it stands to be read out.
#[track_caller]
pub fn save_protected(page: &Page) -> (PathBuf, String) {
    page.click("Xem bản in");
    page.wait_for("trang A4");
    page.click("Gửi");
    page.wait_for("chỉ gửi cho người trong tổ giúp đỡ");
    page.wait_for("Hãy nói mật khẩu qua điện thoại, không nhắn chung với tệp.");
    page.fill("Mật khẩu của tệp", "1234567");
    page.click("Lưu tệp có mật khẩu");
    page.wait_for("Mật khẩu cần ít nhất 8 ký tự.");
    page.click("Đặt giúp mật khẩu dễ đọc");
    page.wait_gone("Mật khẩu cần ít nhất 8 ký tự.");
    page.wait_for("Đọc qua điện thoại: ");
    let text = page.text();
    let (_, spoken) = text.split_once("Đọc qua điện thoại: ").expect("it was waited for");
    let spoken = spoken.split(" (").next().unwrap_or_default().to_owned();
    assert_eq!(page.value("Mật khẩu của tệp"), spoken.replace(' ', ""));
    let file = page.download(|page| page.click("Lưu tệp có mật khẩu"));
    page.wait_for("Đã lưu tệp");
    page.click(within("dialog[open]", "Đóng"));
    page.wait_gone("Đọc qua điện thoại: ");
    saved(page);
    (file, spoken)
}

/// Where the paper with names is offered to be sent, the version without names is one tap away.
#[track_caller]
pub fn see_without_names(page: &Page) {
    page.click("Gửi");
    page.click("Xem bản không nêu tên");
    page.wait_gone("Tệp có mật khẩu");
    page.wait_for("trang A4");
}
