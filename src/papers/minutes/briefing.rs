//! Giao ban of the parties. Source: papers C.

use super::Sources;
use super::attendance::Attendance;
use super::cases;
use super::frame::{empty_task_table, task_cells};
use crate::casework::agenda;
use crate::casework::event::Event;
use crate::casework::fact::TaskGiven;
use crate::casework::figures::{Figures, Given, figures, period_of};
use crate::casework::home_contact::HomeContacts;
use crate::casework::meeting::{said as heading, task_field};
use crate::casework::pause::paused_on;
use crate::casework::support_kind::known;
use crate::papers::dots::*;
use crate::papers::pen::{empty_rows, pen_rows};
use crate::press::paper::*;
use crate::vietnamese::date;

/// So many rows of a table of tasks stand empty where none is known.
const ROWS_FOR_THE_PEN: usize = 3;

pub fn minutes(sources: &Sources<'_>) -> Paper {
    let subject = format!("Họp giao ban {} về thực hiện mô hình \"{}\"", sources.month(), sources.model());
    let mut paper = sources.opened(&format!("Biên bản họp giao ban {}", sources.month()), subject);
    paper.push(sources.starts());
    paper.blocks.extend(sources.place());
    paper.blocks.extend(sources.leaders());
    attendance(sources, &mut paper);
    paper.push(Heading::new(Level::Clause, "1. Việc còn lại từ kỳ trước"));
    paper.push(left_over(sources));
    in_period(sources, &mut paper);
    cases::discussed(sources, &mut paper);
    cases::in_and_out(sources, &mut paper);
    paper.blocks.extend(said(
        vec![Run::bold("5. Khó khăn, kiến nghị.")],
        sources.said(heading::DIFFICULTIES),
        2,
    ));
    let concluded = sources.said(heading::CONCLUSION);
    paper.blocks.extend(said(vec![Run::bold("6. Kết luận của chủ trì và phân công.")], concluded, 2));
    paper.push(sources.tasks().unwrap_or_else(|| pen_rows(empty_task_table(), ROWS_FOR_THE_PEN).into()));
    paper.push(sources.next("Kỳ giao ban sau"));
    sources.close(
        &mut paper,
        "Biên bản đã được đọc lại, các thành viên dự họp nhất trí thông qua.",
        "Cuộc họp kết thúc",
    );
    paper
}

fn attendance(sources: &Sources<'_>, paper: &mut Paper) {
    if sources.is_form {
        paper.push(Paragraph::text(format!("Có mặt {DOTS} người:")).dotted(3));
        paper.push(Paragraph::text(format!("Vắng {DOTS} người, lý do:")).dotted(2));
        paper.push(Paragraph::text("Dự thay:").dotted(1));
    } else {
        paper.push(Paragraph::text(Attendance::of(sources).sentences()));
    }
}

/// What the last giao ban gave out, and what older ones did that was still open then (rule 22).
pub fn left_over(sources: &Sources<'_>) -> Block {
    let Some(tasks) = agenda::left_over(sources.register, sources.meeting) else {
        // The book knows of no meeting before; there may have been one.
        return empty_rows(left_over_table(), ROWS_FOR_THE_PEN).into();
    };
    if tasks.is_empty() {
        return Paragraph::text("Không có.").into();
    }
    let rows = tasks.into_iter().map(|task| {
        let [what, who, due] = task_cells(sources.register, task);
        [what, who, due, result(task)]
    });
    rows.fold(left_over_table(), Table::row).into()
}

fn left_over_table() -> Table {
    let columns = [
        Column::left(Width::Share(3)),
        Column::left(Width::Mm(40)),
        Column::centred(Width::Mm(26)),
        Column::left(Width::Share(2)),
    ];
    Table::new(columns).headed(["Việc", "Người nhận", "Hạn", "Kết quả"])
}

fn result(task: &Event<TaskGiven>) -> String {
    let result = match task.text(task_field::RESULT) {
        "done" => "đã xong",
        "doing" => "đang làm",
        "carried" => "chuyển kỳ sau",
        _ => DOTS,
    };
    match one_line(task.text(task_field::RESULT_NOTE)) {
        note if note.is_empty() => result.to_owned(),
        note => format!("{result}, {note}"),
    }
}

pub fn in_period(sources: &Sources<'_>, paper: &mut Paper) {
    let period = period_of(sources.register, sources.meeting);
    let days = period.map_or(format!("{DOTS} – {DOTS}"), |period| {
        format!("{} – {}", date::in_figures(period.from), date::in_figures(period.to))
    });
    let counted = period.map(|period| {
        let paused = paused_on(sources.register, period.to);
        counted(sources, &figures(sources.register, period), paused)
    });
    // Of days before the book begins there are no figures, not zeros (rule 1).
    let counted = counted.unwrap_or_else(|| {
        format!("Đầu kỳ {DOTS} trường hợp; đưa vào {DOTS}; ra khỏi diện {DOTS}; tạm dừng {DOTS}; hiện {DOTS} trường hợp. Tiếp xúc tại nhà {DOTS} lượt; sinh hoạt {DOTS} buổi, {DOTS} lượt dự; hỗ trợ: {LONG_DOTS}. Chưa có người giúp đỡ chính: {DOTS}; chưa có đại diện gia đình: {DOTS}.")
    });
    paper.push(Paragraph::new([Run::bold(format!("2. Tình hình trong kỳ ({days}). ")), Run::plain(counted)]));
}

/// A figure of 0 drops its clause, but for the stock (rule 26).
fn counted(sources: &Sources<'_>, it: &Figures, paused: usize) -> String {
    let clause =
        |number: usize, before: &str, after: &str| (number > 0).then(|| format!("{before} {number}{after}"));
    let cases = [
        Some(format!("Đầu kỳ {} trường hợp", it.opening)),
        clause(it.admitted, "đưa vào", ""),
        clause(it.released, "ra khỏi diện", ""),
        clause(paused, "tạm dừng", ""),
        Some(format!("hiện {} trường hợp", it.closing)),
    ];
    // Said where the ward counts otherwise than is usual (rule 11).
    let rule = match HomeContacts::of(sources.register.unit()) {
        usual if usual == HomeContacts::default() => String::new(),
        own => format!(" ({})", own.on_paper()),
    };
    let attended = it.session_attendance.map_or(DOTS.to_owned(), |count| count.to_string());
    let done = [
        clause(it.home_contacts, "tiếp xúc tại nhà", &format!(" lượt{rule}")),
        clause(it.sessions, "sinh hoạt", &format!(" buổi, {attended} lượt dự")),
        (!it.supports.is_empty()).then(|| format!("hỗ trợ: {}", supports(&it.supports))),
    ];
    let missing = [
        clause(it.without_lead, "chưa có người giúp đỡ chính:", ""),
        clause(it.without_family, "chưa có đại diện gia đình:", ""),
    ];
    let sentences = [&cases[..], &done, &missing].map(|clauses| {
        let clauses: Vec<&str> = clauses.iter().flatten().map(String::as_str).collect();
        crate::vietnamese::sentence::capitalised(&clauses.join("; "))
    });
    let sentences: Vec<String> =
        sentences.into_iter().filter(|sentence| !sentence.is_empty()).map(|one| format!("{one}.")).collect();
    sentences.join(" ")
}

/// "3 phần quà, 2 chiếc xe đạp, quà (10 kg gạo), tiền mặt (1 lần)"
fn supports(given: &[Given]) -> String {
    let words = given.iter().map(|it| {
        let counted = [it.quantity.to_string(), it.unit.clone()].join(" ");
        match known(&it.what) {
            Some(kind) if kind.is_money || kind.unit != it.unit => {
                format!("{} ({})", it.what, counted.trim())
            }
            _ => format!("{} {}", counted.trim(), it.what),
        }
    });
    words.collect::<Vec<_>>().join(", ")
}
