//! Tài liệu họp of a giao ban: what lies before those who come, counted and collected again. Source: papers ("Also"), A V
//! (5); rules 7, 8, 22.

use super::briefing::{in_period, left_over};
use super::cases::{Case, MINORS, all_cases};
use super::{Sources, described, held, unheld};
use crate::casework::Register;
use crate::casework::agenda::{is_put_in, is_put_out};
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::fact::MeetingKind;
use crate::casework::figures::is_helped_on;
use crate::casework::meeting::Meeting;
use crate::casework::person::{Episode, review_field};
use crate::papers::dots::DOTS;
use crate::papers::head;
use crate::papers::kinds::{ForWhom, Form, MadeOf, Mark, Of};
use crate::papers::naming::{Naming, kept};
use crate::papers::pen::{pen_row, pen_rows};
use crate::papers::review_words::result_words;
use crate::press::paper::*;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::number::two_digits;

pub const FORM: Form = Form {
    code: "tai-lieu-hop",
    made_of: MadeOf::Meeting,
    for_whom: ForWhom { mark: Mark::InternalWithoutNames, ..ForWhom::OFFICE },
    choices: |register, _| held(register, MeetingKind::Briefing),
    make: |register, of, on, audience| {
        if *of == Of::Nothing {
            let (register, meeting) = (register.with_nothing_done(), unheld(MeetingKind::Briefing, on));
            return Some((written(&register, &meeting, audience, true), on));
        }
        let Of::One(meeting) = of else { return None };
        let meeting = register.meeting(meeting).filter(|it| it.kind() == MeetingKind::Briefing)?;
        Some((handouts(register, meeting, audience), meeting.event.fact.on))
    },
};

/// So many rows for those who take a copy stand empty where nobody is on the list yet.
const BLANK_ROWS: usize = 10;

/// So many rows for adults, and for minors, stand empty on the form for the pen.
const BLANK_CASES: [usize; 2] = [8, 4];

/// One copy, whose number the pen writes, and the list by which the copies are given out and come back.
pub fn handouts(register: &Register, meeting: &Meeting, audience: Audience) -> Paper {
    written(register, meeting, audience, false)
}

fn written(register: &Register, meeting: &Meeting, audience: Audience, is_form: bool) -> Paper {
    let on = meeting.event.fact.on;
    let sources = Sources { register, meeting, naming: Naming::new(register, audience, on), is_form };
    let copies = match meeting.attendees.len() {
        0 => DOTS.to_owned(),
        copies => two_digits(copies as u32),
    };
    let number = format!("Bản số {DOTS}/{copies}");
    let subject = format!("Họp giao ban {} về thực hiện mô hình \"{}\"", sources.month(), sources.model());
    let unit = &*sources.naming.unit();
    let mut letterhead = head::letterhead(unit, Office::Keeper, "", "");
    letterhead.number = None;
    letterhead.place_and_date = Some(format!("{}, {}", head::place(unit), sources.day()));
    let mut paper = Paper::new("Tài liệu họp giao ban")
        .page_marked(number.clone())
        .with(letterhead)
        .with(Title::new("TÀI LIỆU HỌP", subject))
        .with(Paragraph::new([Run::bold(format!("{number} – thu lại sau cuộc họp"))]).centred());
    paper.push(Heading::new(Level::Clause, "1. Việc còn lại từ kỳ trước"));
    paper.push(left_over(&sources));
    in_period(&sources, &mut paper);
    paper.push(Heading::new(Level::Clause, "3. Các trường hợp đang giúp đỡ"));
    helped(&sources, &mut paper);
    paper.push(Heading::new(Level::Clause, "4. Đề nghị đưa vào, đưa ra khỏi diện"));
    proposed(&sources, &mut paper);
    paper.push(Block::NextPaper);
    copies_given(&sources, &mut paper);
    sources.naming.applied_to(paper)
}

/// Adults first, then minors in a table of their own (rule 8).
fn helped(sources: &Sources<'_>, paper: &mut Paper) {
    if sources.is_form {
        let [adults, minors] = BLANK_CASES.map(|count| pen_rows(empty_table(), count));
        paper.push(adults);
        paper.push(Paragraph::italic(MINORS).kept_with_next());
        return paper.push(minors);
    }
    let on = sources.meeting.event.fact.on;
    let helped = all_cases(sources).into_iter().filter(|case| is_helped_on(case.1, on));
    let (minors, adults): (Vec<_>, Vec<_>) =
        helped.partition(|(person, _)| sources.register.is_minor(person, on));
    if minors.is_empty() && adults.is_empty() {
        paper.push(Paragraph::text("Không có trường hợp nào."));
    }
    if !adults.is_empty() {
        paper.push(table(sources, &adults));
    }
    if !minors.is_empty() {
        paper.push(Paragraph::italic(MINORS).kept_with_next());
        paper.push(table(sources, &minors));
    }
}

fn empty_table() -> Table {
    let columns = [
        Column::centred(Width::Mm(13)),
        Column::left(Width::Share(3)),
        Column::left(Width::Share(2)),
        Column::centred(Width::Mm(24)),
        Column::left(Width::Mm(30)),
        Column::left(Width::Mm(28)),
    ];
    let titles =
        ["STT", "Trường hợp", "Giúp đỡ chính", "Tiếp xúc gần nhất", "Nhận xét gần nhất", "Việc cần bàn"];
    Table::new(columns).headed(titles)
}

fn table(sources: &Sources<'_>, cases: &[Case<'_>]) -> Table {
    let on = sources.meeting.event.fact.on;
    let rows = (1..).zip(cases).map(|(number, (person, episode))| {
        let lead = episode.lead(on).map(|lead| sources.register.member_name(lead));
        let contact = episode.contacts.iter().map(|contact| contact.fact.on).filter(|day| *day <= on).max();
        let review = episode.reviews.iter().rfind(|review| review.fact.on <= on);
        let review = review.map(|review| {
            let result = result_words(review.text(review_field::RESULT));
            format!("tháng {}: {result}", review.fact.month)
        });
        [
            number.to_string(),
            sources.naming.case(person),
            lead.filter(|name| !name.is_empty()).map_or(DOTS.to_owned(), kept),
            contact.map_or(DOTS.to_owned(), in_figures),
            review.unwrap_or_else(|| DOTS.to_owned()),
            String::new(),
        ]
    });
    rows.fold(empty_table(), Table::row)
}

fn proposed(sources: &Sources<'_>, paper: &mut Paper) {
    let cases = all_cases(sources);
    type IsOne = fn(&Meeting, &Episode) -> bool;
    for (lead, is_one) in [("a) Đưa vào:", is_put_in as IsOne), ("b) Đưa ra khỏi diện:", is_put_out as IsOne)]
    {
        if sources.is_form {
            paper.push(Paragraph::text(lead).dotted(2));
            continue;
        }
        let named: Vec<String> = cases
            .iter()
            .filter(|case| is_one(sources.meeting, case.1))
            .map(|(person, _)| sources.naming.case(person))
            .collect();
        let named =
            if named.is_empty() { "không có trường hợp nào".to_owned() } else { named.join("; ") };
        paper.push(Paragraph::text(format!("{lead} {named}.")));
    }
}

/// Each of the list with the number of their copy; whoever else comes is written by hand.
fn copies_given(sources: &Sources<'_>, paper: &mut Paper) {
    let subject = format!("Nhận và trả tài liệu họp giao ban {}", sources.day());
    paper.push(Title::new("DANH SÁCH", subject));
    let columns = [
        Column::centred(Width::Mm(16)),
        Column::left(Width::Share(1)),
        Column::left(Width::Mm(36)),
        Column::left(Width::Mm(36)),
    ];
    let table = Table::new(columns).headed(["Bản số", "Họ và tên, chức vụ", "Ký nhận", "Ký trả"]);
    let named = sources.meeting.attendees.iter().map(|one| kept(&described(sources.register, one)));
    let mut named: Vec<String> = named.collect();
    if named.is_empty() {
        named = vec![String::new(); BLANK_ROWS];
    }
    let rows = (1..).zip(named);
    let rows = rows.map(|(number, name)| pen_row([two_digits(number), name, String::new(), String::new()]));
    paper.push(Table { rows: rows.collect(), ..table });
    paper.push(
        Paragraph::text("Các bản đã thu lại đủ ngày ……, đã hủy hoặc lưu hồ sơ:").unindented().dotted(1),
    );
    paper.push(Block::Signatures(vec![Signature::new(["NGƯỜI THU"]).hinted("(Ký, ghi rõ họ tên)")]));
}
