//! A meeting whose minutes are finished: what they hold, to read; only results of tasks are still told.

use leptos::prelude::*;

use super::fields::shown_day;
use super::opinions::opinion_title;
use super::said::headings;
use super::tasks::TaskResult;
use crate::app::parts::{Fact, Facts, Link, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::criticism;
use crate::casework::meeting::{Meeting, field, opinion_field, said};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

#[component]
pub fn Finished(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let preview = format!("/hop/{meeting}/ban-in");
    let shown = state.with(|register| {
        let known = register.meeting(&meeting)?;
        let tasks: Vec<Subject> = known.tasks.iter().map(|task| task.subject.clone()).collect();
        let done = known.minutes().map(|minutes| (words.done_on)(&in_figures(minutes.fact.on)));
        Some((done, facts(register, known), opinions(known), tasks))
    });
    let Some((done, facts, opinions, tasks)) = shown else { return ().into_any() };
    let tasks = tasks.into_iter().map(|task| view! { <TaskResult task /> }).collect_view();
    let has_tasks = !tasks.is_empty();
    let opinions =
        opinions.into_iter().map(|(title, facts)| view! { <h3>{title}</h3> <Facts facts /> }).collect_view();
    view! {
        <p class="notice">{done}</p>
        <div class="buttons">
            <Link href=preview class="button primary">
                {t().paper.preview}
            </Link>
        </div>
        <Section title=words.minutes_done>
            <Facts facts />
            {opinions}
        </Section>
        {has_tasks.then(|| view! { <Section title=words.conclusions>{tasks}</Section> })}
    }
    .into_any()
}

fn facts(register: &Register, meeting: &Meeting) -> Vec<Fact> {
    let words = &t().meeting;
    let member = |field: &str| {
        let value = meeting.text(field);
        match register.member_name(&Subject::named(value)) {
            "" => value.to_owned(),
            name => name.to_owned(),
        }
    };
    let plain = |field: &str| meeting.text(field).to_owned();
    let own = [
        (words.starts_at, plain(field::STARTS_AT)),
        (words.ends_at, plain(field::ENDS_AT)),
        (words.place, plain(field::PLACE)),
        (words.chair, member(field::CHAIR)),
        (words.secretary, member(field::SECRETARY)),
        (words.presenter, plain(field::PRESENTER)),
    ];
    let headings = headings(meeting.kind()).into_iter().chain([(said::CONCLUSION, words.said_conclusion)]);
    let told = headings.map(|(heading, label)| (label, plain(&format!("{}{heading}", field::SAID))));
    let days = [
        (words.answer_by, field::ANSWER_BY),
        (words.send_by, field::SEND_BY),
        (words.next_on, field::NEXT_ON),
    ]
    .map(|(label, field)| (label, shown_day(plain(field))));
    let all = own.into_iter().chain(told).chain(days).filter(|(_, value)| !value.is_empty());
    all.map(|(label, value)| Fact::new(label, value)).collect()
}

/// By their final numbers; what came in after the minutes stands last and says so.
fn opinions(meeting: &Meeting) -> Vec<(String, Vec<Fact>)> {
    let words = &t().meeting;
    let mut opinions: Vec<_> = meeting.opinions.iter().collect();
    opinions.sort_by_key(|one| meeting.opinion_number(&one.subject).unwrap_or(u32::MAX));
    let described = |one: &crate::casework::event::Event<crate::casework::fact::OpinionGiven>| {
        let section = match one.text(opinion_field::SECTION) {
            "" => String::new(),
            section => (words.about_section)(section),
        };
        let subject = criticism::subject(one.text(opinion_field::SUBJECT));
        let reserved = if one.text(opinion_field::RESERVED) == "yes" { words.reserved } else { "" };
        let facts = [
            (words.section, section),
            (words.clause, one.text(opinion_field::CLAUSE).to_owned()),
            (words.subject, subject.map_or(String::new(), |subject| capitalised(subject.name))),
            (words.opinion_text, one.text(opinion_field::TEXT).to_owned()),
            (words.explanation, one.text(opinion_field::EXPLANATION).to_owned()),
            (words.after_explanation, reserved.to_owned()),
        ];
        let facts = facts.into_iter().filter(|(_, value)| !value.is_empty());
        let title = opinion_title(meeting, &one.subject, one.text(opinion_field::SPEAKER));
        (title, facts.map(|(label, value)| Fact::new(label, value)).collect())
    };
    opinions.into_iter().map(described).collect()
}
