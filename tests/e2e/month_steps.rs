//! Steps of a ward's month: visits of every kind, something new, a helper replaced, and what the pages then tell.

use crate::{
    case_steps::choose_starting,
    giving_steps::choose_to_write,
    harness::{Page, Target, near, within},
    steps::{AUTHOR, go_to, saved},
};

/// `Ghi tiếp xúc` from the menu `Ghi`, by [`AUTHOR`]: whom as lists show it, who was met, where.
#[track_caller]
pub fn tell_visit(page: &Page, whom: &str, met: &str, place: &str, note: &str) {
    choose_to_write(page, "Ghi tiếp xúc");
    page.fill("Tìm hồ sơ", whom);
    page.tick(Target::starting(whom).inside("#contact-whom"));
    page.tick(within("#contact-outcome", met));
    if met == "Không gặp ai" {
        page.click("3 ngày nữa");
    }
    page.tick(within("#contact-place", place));
    page.tick(Target::starting(AUTHOR).inside("#contact-doers"));
    page.fill("Nội dung", note);
    page.click(within("main .form .buttons", "Ghi tiếp xúc"));
    page.wait_for_selector(".identity-bar");
    page.wait_for(note);
    saved(page);
}

/// `Ghi hỗ trợ` to one; the value may stay blank.
#[track_caller]
pub fn give(page: &Page, whom: &str, kind: &str, quantity: &str, value: &str) {
    choose_to_write(page, "Ghi hỗ trợ");
    page.fill("Tìm hồ sơ", whom);
    page.tick(Target::starting(whom).inside("#support-whom"));
    page.tick(within("#support-kind", kind));
    page.fill("Số lượng", quantity);
    page.fill("Trị giá (đồng)", value);
    page.click(within("main .form .buttons", "Ghi hỗ trợ"));
    page.wait_for_selector(".identity-bar");
    saved(page);
}

/// `Có sự việc mới` of the open person, told by the police of the ward.
#[track_caller]
pub fn report_incident(page: &Page, paper: &str, on: &str) {
    page.click(within(".page > .buttons", "Có sự việc mới"));
    page.fill("Ai cho biết", "Công an phường");
    page.fill("Theo giấy tờ hoặc lời báo", paper);
    page.fill_and_leave("Cho biết ngày", on);
    page.click("Ghi có sự việc mới");
    page.wait_for_selector(".identity-bar");
    page.wait_for(&format!("Có sự việc mới, theo Công an phường thông báo ({paper})."));
    saved(page);
}

/// `Thay người giúp đỡ` from today on, in every case and in a standing team.
#[track_caller]
pub fn replace_helper(page: &Page, leaves: &str, comes: &str, team: &str, cases: usize, why: &str) {
    go_to(page, "Phân công");
    page.click(Target::starting(leaves).inside(".rows"));
    page.click("Thay người giúp đỡ");
    choose_starting(page, "Người nhận việc", comes);
    page.click(format!("Chọn cả {cases} hồ sơ").as_str());
    page.click(team);
    page.fill("Lý do thay", why);
    page.click("Ghi nhận đã thay người");
    page.wait_for(&format!("Hoàn tác: thay {leaves} bằng {comes} cho {cases} hồ sơ"));
    saved(page);
}

/// Puts one on the roster of the open session and says whether they came.
#[track_caller]
pub fn invite(page: &Page, shown: &str, attends: &str, why: &str) {
    page.click(Target::starting(shown).inside("main .choice"));
    page.wait_until(&format!(
        "[...document.querySelectorAll('main legend')].some((one) => one.innerText.trim() === '{shown}')"
    ));
    page.click(near(shown, attends));
    if !why.is_empty() {
        page.fill_and_leave(Target::from("Lý do vắng").near(shown), why);
    }
    saved(page);
}

/// The timeline of the open person, the oldest line first: day and sentence.
#[track_caller]
pub fn timeline(page: &Page) -> Vec<(String, String)> {
    page.wait_for_selector(".timeline > li");
    let lines = page.eval(
        "[...document.querySelectorAll('.timeline > li')].reverse().map((line) =>
           ['.timeline-date', '.timeline-body > p'].map((part) => line.querySelector(part).innerText.trim()))",
    );
    serde_json::from_value(lines).expect("lines of two parts")
}

/// `Báo cáo` of a month, as the list of months says it.
#[track_caller]
pub fn open_report(page: &Page, month: &str) {
    go_to(page, "Báo cáo");
    page.choose("Kỳ báo cáo", "Tháng");
    page.choose("Chọn kỳ", month);
    page.wait_for("Cách đếm");
}

/// The figures of the open report, in their order: what is counted, and how many.
#[track_caller]
pub fn figures(page: &Page) -> Vec<(String, String)> {
    let rows = page.eval(
        "[...document.querySelectorAll('.figures tr')].filter((row) => row.querySelector('td a')).map((row) =>
           ['th', 'td'].map((cell) => row.querySelector(cell).innerText.trim()))",
    );
    serde_json::from_value(rows).expect("rows of two cells")
}

/// Opens the list behind a figure of the open report, reads the names and the words of each line, and goes back.
#[track_caller]
pub fn list_behind(page: &Page, figure: &str, number: &str) -> Vec<(String, String)> {
    page.click(near(figure, number));
    let is_nothing = number.starts_with("0 ");
    match is_nothing {
        true => page.wait_for("Không có gì trong kỳ này."),
        false => page.wait_for(&format!("cộng lại: {number}")),
    }
    let lines = page.eval(
        "[...document.querySelectorAll('main .rows > li')].map((line) =>
           ['.row-name', '.row-about'].map((part) => line.querySelector(part)?.innerText.trim() ?? ''))",
    );
    let lines: Vec<(String, String)> = serde_json::from_value(lines).expect("lines of two parts");
    if !is_nothing {
        page.wait_for(&format!("{} dòng, cộng lại: {number}", lines.len()));
    }
    page.click("← Báo cáo");
    page.wait_for("Cách đếm");
    lines
}
