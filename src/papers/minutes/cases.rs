//! What a giao ban says of cases one by one.

use chrono::NaiveDate;

use super::Sources;
use crate::casework::agenda::{is_put_in, is_put_out};
use crate::casework::book::member_name;
use crate::casework::eligibility::{Standing, standing};
use crate::casework::figures::{Figure, count, is_helped_on, period_of};
use crate::casework::find::list_order;
use crate::casework::meeting::{case_part, said as heading};
use crate::casework::person::{Episode, Person, review_field};
use crate::casework::template::{Condition, Template};
use crate::papers::dots::*;
use crate::papers::grounds::plan_in_force;
use crate::papers::review_words::result_words;
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::number::two_digits;

/// Over those whom a paper tells of behind the adults.
pub const MINORS: &str = "Người chưa thành niên:";

pub type Case<'a> = (&'a Person, &'a Episode);

/// 3. Adults first, then minors under a line of their own (rule 8), each by given name.
pub fn discussed(sources: &Sources<'_>, paper: &mut Paper) {
    let spoken_of = |(_, episode): &Case<'_>| sources.meeting.speaks_of(episode.id());
    let cases: Vec<Case<'_>> = all_cases(sources).into_iter().filter(spoken_of).collect();
    let on = sources.meeting.event.fact.on;
    let others =
        all_cases(sources).iter().filter(|case| is_helped_on(case.1, on) && !spoken_of(case)).count();
    let has_rest = others > 0 || sources.is_form;
    let rest = if has_rest { "; các trường hợp còn lại \"như kỳ trước\"" } else { "" };
    let count = if cases.is_empty() { DOTS.to_owned() } else { cases.len().to_string() };
    paper.push(
        Paragraph::new([
            Run::bold("3. Từng trường hợp "),
            Run::plain(format!("({count} trường hợp đã bàn{rest})")),
        ])
        .kept_with_next(),
    );
    if sources.is_form {
        return cases_for_the_pen(paper);
    }
    if cases.is_empty() {
        paper.push(Block::DottedLines(3));
    }
    let (minors, adults): (Vec<_>, Vec<_>) =
        cases.into_iter().partition(|(person, _)| sources.register.is_minor(person, on));
    let mixed = !minors.is_empty() && !adults.is_empty();
    for case in adults {
        paper.push(one_case(sources, case));
    }
    if mixed {
        paper.push(Paragraph::italic(MINORS).kept_with_next());
    }
    for case in minors {
        paper.push(one_case(sources, case));
    }
}

/// Two grown people and, under their line, a minor.
fn cases_for_the_pen(paper: &mut Paper) {
    for who in ["Ông (bà)", "Ông (bà)"] {
        paper.push(case_for_the_pen(who));
    }
    paper.push(Paragraph::italic(MINORS).kept_with_next());
    paper.push(case_for_the_pen("Em"));
}

fn case_for_the_pen(who: &str) -> Block {
    let who = Run::bold(format!("{who} {LONG_DOTS} (mã {DOTS})"));
    let said = [
        "Đã làm:",
        "Chuyển biến, khó khăn:",
        "Ý kiến của bản thân, gia đình:",
        "Thống nhất (việc, người, hạn):",
    ];
    let lines = said.map(|what| Block::from(Paragraph::text(what).dotted(1)));
    let lead = Paragraph::new([who, Run::plain(" – giúp đỡ chính:")]).dotted(1);
    Block::Together(std::iter::once(lead.into()).chain(lines).collect())
}

fn one_case(sources: &Sources<'_>, (person, episode): Case<'_>) -> Paragraph {
    let said = |part: &str| sources.meeting.of_case(episode.id(), part);
    let lead = episode.lead(sources.meeting.event.fact.on);
    let lead = lead.and_then(|lead| sources.register.member(lead)).map_or("", |member| member_name(member));
    let mut text = format!(
        " – giúp đỡ chính: {}. Đã làm: {} Chuyển biến, khó khăn: {}",
        or_long_dots(lead),
        sentence_or_dots(said(case_part::DONE)),
        sentence_or_dots(said(case_part::CHANGE)),
    );
    let word = said(case_part::WORD);
    if !word.trim().is_empty() {
        text.push_str(&format!(" Ý kiến của bản thân, gia đình: {}", sentence_or_dots(word)));
    }
    text.push_str(&format!(" Thống nhất: {}", sentence_or_dots(said(case_part::AGREED))));
    Paragraph::new([Run::bold(sources.naming.case(person)), Run::plain(text)])
}

/// 4.
pub fn in_and_out(sources: &Sources<'_>, paper: &mut Paper) {
    paper.push(Heading::new(Level::Clause, "4. Đưa vào, tạm dừng, đề nghị đưa ra khỏi diện"));
    if sources.is_form {
        let conditions = format!("Điều kiện theo Mục II Kế hoạch số {DOTS}: đủ / chưa đủ");
        let parts = [
            "a) Đưa vào:",
            &conditions,
            "Cuộc họp thống nhất / chưa thống nhất, lý do:",
            "b) Tạm dừng, tiếp tục:",
            "c) Đề nghị đưa ra khỏi diện:",
            "Căn cứ (hai kỳ nhận xét, tiêu chí):",
            "Ý kiến các bên:",
        ];
        return paper.blocks.extend(parts.map(|part| Paragraph::text(part).dotted(1).into()));
    }
    let cases = all_cases(sources);
    let incoming: Vec<_> = cases.iter().filter(|case| is_put_in(sources.meeting, case.1)).collect();
    let outgoing: Vec<_> = cases.iter().filter(|case| is_put_out(sources.meeting, case.1)).collect();
    if incoming.is_empty() {
        let admitted = admitted_in_period(sources);
        let elsewhere = match admitted {
            0 => "không có trường hợp nào".to_owned(),
            count => format!(
                "cuộc họp không xem xét trường hợp nào; {count} trường hợp đã đưa vào trong kỳ theo danh sách hoặc cuộc họp khác"
            ),
        };
        paper.push(Paragraph::text(format!("a) Đưa vào: {elsewhere}.")));
    } else {
        paper.push(Paragraph::text("a) Đưa vào:").kept_with_next());
    }
    for case in incoming {
        paper.push(admission(sources, *case));
    }
    let typed = sources.said(heading::PAUSES);
    let pauses = match typed.trim() {
        "" => pauses_in_period(sources, &cases).unwrap_or_default(),
        typed => typed.to_owned(),
    };
    paper.blocks.extend(said(vec!["b) Tạm dừng, tiếp tục:".into()], &pauses, 1));
    if outgoing.is_empty() {
        paper.push(Paragraph::text("c) Đề nghị đưa ra khỏi diện: không có trường hợp nào."));
    } else {
        paper.push(Paragraph::text("c) Đề nghị đưa ra khỏi diện:").kept_with_next());
    }
    for case in outgoing {
        paper.push(release(sources, *case));
    }
}

/// How many came in since the last giao ban, whoever decided it.
fn admitted_in_period(sources: &Sources<'_>) -> usize {
    let period = period_of(sources.register, sources.meeting);
    period.map_or(0, |period| count(sources.register, Figure::Admitted, period).items.len())
}

/// Which cases came to rest and which went on since the last giao ban; `None` for days of which the book does not tell.
fn pauses_in_period(sources: &Sources<'_>, cases: &[Case<'_>]) -> Option<String> {
    let period = period_of(sources.register, sources.meeting)?;
    let mut told = Vec::new();
    for (person, episode) in cases {
        for pause in &episode.pauses {
            for (what, day) in [("tạm dừng", Some(pause.recorded.fact.on)), ("tiếp tục", pause.ended_on())]
            {
                if let Some(day) = day.filter(|day| period.holds(*day)) {
                    let who = sources.naming.case_within(person);
                    told.push(format!("{who} {what} từ ngày {}", date::in_figures(day)));
                }
            }
        }
    }
    let told = if told.is_empty() { "không có trường hợp nào".to_owned() } else { told.join("; ") };
    Some(format!("{told}."))
}

fn admission(sources: &Sources<'_>, (person, episode): Case<'_>) -> Paragraph {
    let template = sources.register.template(episode.template());
    let on = sources.meeting.event.fact.on;
    let minor = sources.register.is_minor(person, on);
    let conditions =
        template.map_or(LONG_DOTS.to_owned(), |template| conditions(template, episode, minor, on));
    let by_meeting = episode
        .admission()
        .is_some_and(|admission| admission.fact.authority.meeting.as_ref() == Some(sources.meeting.id()));
    let decided = match sources.meeting.of_case(episode.id(), case_part::ADMISSION) {
        "no" => {
            let reason = sources.meeting.of_case(episode.id(), case_part::ADMISSION_REASON);
            format!("Cuộc họp chưa thống nhất, lý do: {}", sentence_or_dots(reason))
        }
        "yes" => "Cuộc họp thống nhất.".to_owned(),
        _ if by_meeting => "Cuộc họp thống nhất.".to_owned(),
        _ => format!("Cuộc họp {LONG_DOTS}"),
    };
    Paragraph::new([
        Run::bold(sources.naming.case(person)),
        Run::plain(format!(
            " – điều kiện theo Mục II Kế hoạch số {}: {conditions}. {decided}",
            plan_number(sources, episode)
        )),
    ])
}

/// "đủ", "chưa đủ: …", or dots while nothing in the book answers a condition.
fn conditions(template: &Template, episode: &Episode, minor: bool, on: NaiveDate) -> String {
    let stands = |condition: &Condition| standing(episode, condition, on);
    let unmet: Vec<String> = template
        .conditions_for(minor)
        .filter(|condition| stands(condition) == Standing::Answered { met: false })
        .map(|condition| open_places(&condition.text))
        .collect();
    let all_met = template.conditions_for(minor).all(|condition| stands(condition).is_met());
    match (unmet.is_empty(), all_met) {
        (false, _) => format!("chưa đủ: {}", unmet.join("; ")),
        (true, true) => "đủ".to_owned(),
        (true, false) => LONG_DOTS.to_owned(),
    }
}

/// The plan in force on the meeting's day: the last one issued by then.
fn plan_number(sources: &Sources<'_>, episode: &Episode) -> String {
    let known = plan_in_force(sources.register, episode.template(), sources.meeting.event.fact.on);
    let number = known.map(|(_, issue)| &issue.fact.number);
    match number.map(|number| number.trim()) {
        Some(typed) => typed.parse::<u32>().map_or_else(|_| or_dots(typed), two_digits),
        None => DOTS.to_owned(),
    }
}

fn release(sources: &Sources<'_>, (person, episode): Case<'_>) -> Paragraph {
    let word = sources.meeting.of_case(episode.id(), case_part::RELEASE_WORD);
    Paragraph::new([
        Run::bold(sources.naming.case(person)),
        Run::plain(format!(
            " – căn cứ: {}; ý kiến các bên: {}",
            grounds(sources, episode),
            sentence_or_dots(word)
        )),
    ])
}

/// The last two reviews by the meeting's day, and how many criteria they found reached.
fn grounds(sources: &Sources<'_>, episode: &Episode) -> String {
    let on = sources.meeting.event.fact.on;
    let reviews: Vec<_> = episode.reviews.iter().filter(|review| review.fact.on <= on).collect();
    let last: Vec<String> = reviews[reviews.len().saturating_sub(2)..]
        .iter()
        .map(|review| {
            format!("tháng {}: {}", review.fact.month, result_words(review.text(review_field::RESULT)))
        })
        .collect();
    let last = if last.is_empty() { LONG_DOTS.to_owned() } else { last.join(", ") };
    let template = sources.register.template(episode.template());
    let criteria = template.map_or(DOTS.to_owned(), |template| {
        let reached = |id: &str| {
            let field = format!("{}{id}", review_field::CRITERION);
            let latest =
                reviews.iter().rev().map(|review| review.text(&field)).find(|level| !level.is_empty());
            latest == Some("dat")
        };
        let all: Vec<_> = template.criteria().collect();
        let reached = all.iter().filter(|(_, criterion)| reached(&criterion.id)).count();
        format!("{reached}/{}", all.len())
    });
    format!("hai kỳ nhận xét gần nhất ({last}); tiêu chí đã đạt: {criteria}")
}

/// Every time of being helped, in the order of lists of people.
pub fn all_cases<'a>(sources: &Sources<'a>) -> Vec<Case<'a>> {
    let mut cases: Vec<Case<'a>> = sources
        .register
        .persons()
        .flat_map(|person| person.episodes.iter().map(|episode| (&**person, episode)))
        .collect();
    cases.sort_by_cached_key(|(person, episode)| (list_order(person), episode.id().clone()));
    cases
}
