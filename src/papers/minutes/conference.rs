//! Hội nghị phản biện xã hội: the steps of the joint resolution in their order. Source: papers B, domain 2.3.

use super::Sources;
use super::attendance::Attendance;
use super::frame::{honoured, with_title};
use super::post::post;
use crate::casework::criticism::{SUBJECTS, numbered_opinions, numbers_by_subject, subject};
use crate::casework::event::Event;
use crate::casework::fact::OpinionGiven;
use crate::casework::meeting::{Leading, Meeting, field, opinion_field, said as heading};
use crate::casework::plan::Plan;
use crate::papers::dots::*;
use crate::papers::naming::kept;
use crate::papers::plan::subject_line;
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::sentence::{capitalised, uncapitalised};

/// So many opinions have their place where none is known.
const OPINIONS_FOR_THE_PEN: usize = 3;

pub fn minutes(sources: &Sources<'_>) -> Paper {
    let plan = sources.meeting.event.fact.plan.as_ref().and_then(|plan| sources.register.plan(plan));
    let plan = plan.map(|plan| &**plan);
    let about = plan.map_or(LONG_DOTS.repeat(2), |plan| uncapitalised(&subject_line(sources.register, plan)));
    let subject = format!("Hội nghị phản biện xã hội đối với dự thảo Kế hoạch {about}");
    let mut paper = sources.opened("Biên bản hội nghị phản biện xã hội", subject);
    paper.push(sources.starts());
    paper.blocks.extend(sources.place());
    attendance(sources, &mut paper);
    paper.push(Paragraph::text(documents(sources, plan)));
    paper.push(Paragraph::text("Nội dung (theo diễn biến hội nghị):").kept_with_next());
    opening(sources, &mut paper);
    opinions(sources, &mut paper);
    explanations(sources, &mut paper);
    conclusion(sources, &mut paper);
    let amended = match sources.is_form {
        true => format!(" (hoặc: có {DOTS} ý kiến đề nghị sửa: {LONG_DOTS})"),
        false => String::new(),
    };
    let approval =
        format!("Biên bản đã được đọc lại trước hội nghị, các đại biểu nhất trí thông qua{amended}.");
    sources.close(&mut paper, &approval, "Hội nghị kết thúc");
    paper
}

fn attendance(sources: &Sources<'_>, paper: &mut Paper) {
    let list = Attendance::of(sources);
    let count = format!("{}/{}", list.present_count(), list.invited_count());
    paper.push(Paragraph::text(format!("Thành phần tham dự: {count} đại biểu, gồm:")).kept_with_next());
    let nobody = |who: Option<String>| match who {
        Some(who) => who,
        None if list.is_known() => "không".to_owned(),
        None => LONG_DOTS.to_owned(),
    };
    paper.push(List::new(
        Marker::Dash,
        [
            format!("Chủ trì: {};", kept(&sources.honoured(Leading::Chair))),
            format!("Đại diện cơ quan chủ trì soạn thảo: {};", kept(&presenter(sources))),
            format!("Đại biểu: {};", nobody(list.present())),
            format!("Vắng mặt: {}; người dự thay: {}.", nobody(list.absent()), nobody(list.stand_ins())),
        ],
    ));
    paper.push(sources.role("Thư ký (người ghi biên bản)", Leading::Secretary));
}

fn documents(sources: &Sources<'_>, plan: Option<&Plan>) -> String {
    let draft = plan.map_or(format!("lần {DOTS} ngày {DOTS}"), |plan| {
        let drafted = &plan.event.fact;
        format!("lần {} {}", drafted.round, date::formal(drafted.on))
    });
    let sent = formal_or_dots(sources.text(field::DRAFT_SENT_ON));
    format!("Tài liệu: dự thảo {draft}, đã gửi đại biểu {sent}.")
}

fn step(title: &str, text: String) -> Paragraph {
    Paragraph::new([Run::bold(format!("{title} ")), Run::plain(text)])
}

/// Steps 1 to 3.
fn opening(sources: &Sources<'_>, paper: &mut Paper) {
    let chair = doing(&sources.honoured(Leading::Chair));
    paper.push(step(
        "1. Khai mạc.",
        format!("{chair} nêu lý do, mục đích, thành phần và chương trình hội nghị."),
    ));
    let stressed = match sources.said(heading::PRESENTATION) {
        "" => String::new(),
        said => format!(" {}", sentence_or_dots(said)),
    };
    paper.push(step(
        "2. Trình bày dự thảo.",
        format!(
            "{} trình bày nội dung cơ bản của dự thảo: sự cần thiết; đối tượng, điều kiện áp dụng; quy trình; tiêu chí theo mốc thời gian; quản lý, theo dõi, đánh giá; phối hợp giữa các bên; kinh phí và tổ chức thực hiện.{stressed}",
            doing(&presenter(sources)),
        ),
    ));
    let groups = focus(sources.meeting);
    let lead = vec![Run::bold("3. Định hướng phản biện. ")];
    paper.push(ending_in(lead, "Chủ trì đề nghị đại biểu tập trung vào:", &groups.join("; ")));
}

/// The groups that delegates are asked to keep to.
pub fn focus(meeting: &Meeting) -> Vec<&'static str> {
    let asked = SUBJECTS.iter().filter(|it| meeting.text(&format!("{}{}", field::FOCUS, it.id)) == "yes");
    asked.map(|subject| subject.name).collect()
}

/// Step 4: every opinion one paragraph, numbered through.
fn opinions(sources: &Sources<'_>, paper: &mut Paper) {
    let opinions = numbered_opinions(sources.meeting);
    let count = if opinions.is_empty() { DOTS.to_owned() } else { opinions.len().to_string() };
    let in_writing = in_writing(&opinions);
    let total = format!("Hội nghị có {count} ý kiến phản biện{in_writing}:");
    paper.push(step("4. Ý kiến phản biện.", total).kept_with_next());
    if opinions.is_empty() {
        let speaker = format!("Ông (bà) {LONG_DOTS}, về {LONG_DOTS} của dự thảo ({LONG_DOTS})");
        let places = (0..OPINIONS_FOR_THE_PEN).flat_map(|_| opinion_of(DOTS, &speaker, ""));
        paper.blocks.extend(places);
    }
    for (number, opinion) in opinions {
        let text = opinion.text(opinion_field::TEXT);
        paper.blocks.extend(opinion_of(&number.to_string(), &speaker(opinion), text));
    }
    let agreed = Run::plain("Những nội dung hội nghị thống nhất, không có ý kiến khác:");
    paper.blocks.extend(said(vec![agreed], sources.said(heading::AGREED), 2));
}

/// ", trong đó 2 ý kiến bằng văn bản", where there is one, or nothing is known.
pub fn in_writing(opinions: &[(u32, &Event<OpinionGiven>)]) -> String {
    let written = opinions.iter().filter(|(_, one)| one.text(opinion_field::BY) == "writing").count();
    match written {
        _ if opinions.is_empty() => format!(", trong đó {DOTS} ý kiến bằng văn bản"),
        0 => String::new(),
        written => format!(", trong đó {written} ý kiến bằng văn bản"),
    }
}

fn opinion_of(number: &str, speaker: &str, text: &str) -> Vec<Block> {
    let lead = vec![Run::bold(format!("Ý kiến {number}")), Run::plain(format!(" – {speaker}:"))];
    said(lead, text, 2)
}

/// "Ông (bà) Trần Văn Bình, Trưởng ban, Hội Cựu chiến binh, về khoản 2 Mục II của dự thảo (quy trình thực hiện mô hình)"
fn speaker(opinion: &Event<OpinionGiven>) -> String {
    format!("{}, về {} của dự thảo ({})", who_speaks(opinion), part_of_draft(opinion), group_of(opinion))
}

/// "Ông (bà) Trần Văn Bình, Trưởng ban, Hội Cựu chiến binh"
pub fn who_speaks(opinion: &Event<OpinionGiven>) -> String {
    let [name, title, body] = [opinion_field::SPEAKER, opinion_field::TITLE, opinion_field::BODY]
        .map(|field| one_line(opinion.text(field)));
    kept(&capitalised(&honoured(&with_title(&name, &post(&title, &body)))))
}

/// "khoản 2 Mục II"
pub fn part_of_draft(opinion: &Event<OpinionGiven>) -> String {
    let (section, clause) =
        (opinion.text(opinion_field::SECTION), one_line(opinion.text(opinion_field::CLAUSE)));
    match (section, clause.as_str()) {
        ("", "") => LONG_DOTS.to_owned(),
        ("", clause) => clause.to_owned(),
        (section, "") => format!("Mục {section}"),
        (section, clause) => format!("{clause} Mục {section}"),
    }
}

/// "quy trình thực hiện mô hình"
pub fn group_of(opinion: &Event<OpinionGiven>) -> &'static str {
    subject(opinion.text(opinion_field::SUBJECT)).map_or(LONG_DOTS, |subject| subject.name)
}

/// At the head of a sentence: what stands behind a name ends in a comma before it is said what they do.
fn doing(who: &str) -> String {
    let comma = if who.contains(',') { "," } else { "" };
    format!("{}{comma}", kept(&capitalised(who)))
}

fn presenter(sources: &Sources<'_>) -> String {
    honoured(&or_long_dots(sources.text(field::PRESENTER)))
}

/// Step 5.
fn explanations(sources: &Sources<'_>, paper: &mut Paper) {
    let opinions = numbered_opinions(sources.meeting);
    let explained: Vec<_> =
        opinions.iter().filter(|(_, one)| !one.text(opinion_field::EXPLANATION).trim().is_empty()).collect();
    let presenter = kept(&capitalised(&presenter(sources)));
    let title = Run::bold("5. Thông tin thêm, giải trình của cơ quan soạn thảo.");
    let further = sources.said(heading::FURTHER);
    let is_open = explained.is_empty() && further.trim().is_empty();
    let about = if is_open { format!(" về ý kiến số {DOTS}:") } else { String::new() };
    let lead = vec![title, Run::plain(format!(" {presenter}:{about}"))];
    if is_open || !further.is_empty() {
        paper.blocks.extend(said(lead, further, 3));
    } else {
        paper.push(Paragraph::new(lead).kept_with_next());
    }
    for (number, opinion) in explained {
        let lead = vec![Run::plain(format!("Về ý kiến số {number}:"))];
        paper.blocks.extend(said(lead, opinion.text(opinion_field::EXPLANATION), 1));
    }
    let reserved = opinions.iter().filter(|(_, one)| one.text(opinion_field::RESERVED) == "yes");
    let reserved = match numbers(reserved.map(|(number, _)| *number)) {
        _ if opinions.is_empty() => format!("{DOTS} (nếu có)"),
        reserved => reserved,
    };
    if !reserved.is_empty() {
        paper.push(Paragraph::text(format!("Người góp ý bảo lưu: ý kiến số {reserved}.")));
    }
}

/// Step 6.
fn conclusion(sources: &Sources<'_>, paper: &mut Paper) {
    let groups = numbers_by_subject(sources.meeting);
    let total: usize = groups.iter().map(|(_, numbers)| numbers.len()).sum();
    // By subject only where every opinion has one: the parts add up to the whole.
    let split: Option<Vec<String>> = groups
        .iter()
        .map(|(group, numbers)| Some(format!("{}: {}", (*group)?.name, numbers.len())))
        .collect();
    let count = match (total, split) {
        (0, _) => format!("{DOTS} ý kiến"),
        (total, Some(split)) => format!("{total} ý kiến ({})", split.join("; ")),
        (total, None) => format!("{total} ý kiến"),
    };
    let asked: Vec<String> = groups
        .iter()
        .map(|(group, of_group)| {
            let about = group.map_or(LONG_DOTS, |group| group.name);
            format!("số {} về {about}", numbers(of_group.iter().copied()))
        })
        .collect();
    let those = if total == 1 { "ý kiến" } else { "các ý kiến" };
    let asked = if asked.is_empty() { format!("số {DOTS} về {LONG_DOTS}") } else { asked.join("; ") };
    let concluded = sentence_or_dots(sources.said(heading::CONCLUSION));
    paper
        .push(Paragraph::new([Run::bold("6. Kết luận."), Run::plain(" Chủ trì kết luận:")]).kept_with_next());
    paper.push(List::new(
        Marker::Letter,
        [
            format!("Hội nghị có {count}; nhìn chung {};", concluded.trim_end_matches('.')),
            format!(
                "Đề nghị cơ quan soạn thảo nghiên cứu {those} {asked}; trả lời bằng văn bản trước {};",
                formal_or_dots(sources.text(field::ANSWER_BY)),
            ),
            format!(
                "Ban Thường trực giao thư ký tổng hợp, xây dựng văn bản phản biện xã hội gửi cơ quan soạn thảo trước {}.",
                formal_or_dots(sources.text(field::SEND_BY)),
            ),
        ],
    ));
    if let Some(tasks) = sources.tasks() {
        paper.push(Paragraph::text("Phân công:").kept_with_next());
        paper.push(tasks);
    }
}

/// "1, 4, 7"
pub fn numbers(of: impl Iterator<Item = u32>) -> String {
    of.map(|number| number.to_string()).collect::<Vec<_>>().join(", ")
}
