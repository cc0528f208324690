//! A meeting whose minutes are finished: all that they hold, to read; what came later, and what became of the tasks.

use leptos::prelude::*;

use super::opinions::opinion_title;
use super::tasks::TaskResult;
use crate::app::pages::preview::PaperWays;
use crate::app::parts::{Fact, Facts, Link, PaperText, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::criticism;
use crate::casework::event::Event;
use crate::casework::fact::OpinionGiven;
use crate::casework::meeting::{Meeting, opinion_field};
use crate::ledger::Subject;
use crate::papers::{PaperKind, Printed};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

#[component]
pub fn Finished(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let preview = format!("/hop/{meeting}/ban-in");
    let papers = state.meeting(&meeting).map(|known| super::papers_of(known.kind(), &meeting));
    let done = state.with(|register| {
        let minutes = register.meeting(&meeting)?.minutes()?.fact.on;
        Some((words.done_on)(&in_figures(minutes)))
    });
    // What was finished stays as it is; only opinions that are handed in later, and results, still come.
    let paper = state.with(|register| {
        let known = register.meeting(&meeting)?;
        let printed = Printed::of_one(PaperKind::of_meeting(known), &meeting, known.event.fact.on);
        Some(printed.paper(register, printed.for_whom().default)?.0)
    });
    let tasks = state.with(|register| {
        let tasks = register.meeting(&meeting).map(|known| known.tasks.iter());
        tasks.into_iter().flatten().map(|task| task.subject.clone()).collect::<Vec<_>>()
    });
    let has_tasks = !tasks.is_empty();
    let tasks = tasks.into_iter().map(|task| view! { <TaskResult task /> }).collect_view();
    view! {
        <p class="notice">{done}</p>
        <div class="buttons">
            <Link href=preview class="button primary">
                {t().paper.preview}
            </Link>
        </div>
        <PaperWays papers=papers.unwrap_or_default() />
        {paper.map(|paper| view! { <Section title=words.what_minutes_say><PaperText paper /></Section> })}
        <LateOpinions meeting />
        {has_tasks.then(|| view! { <Section title=words.results_of_tasks>{tasks}</Section> })}
    }
}

/// Opinions that came in after the minutes were finished, which therefore do not hold them.
#[component]
fn LateOpinions(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let late = Memo::new(move |_| {
        let known = state.meeting(&meeting)?;
        let late = known.opinions.iter().filter(|one| known.opinion_number(&one.subject).is_none());
        Some(late.map(|one| described(&known, one)).collect::<Vec<_>>()).filter(|late| !late.is_empty())
    });
    move || {
        late.get().map(|late| {
            let late = late.into_iter().map(|(title, facts)| view! { <h3>{title}</h3> <Facts facts /> });
            view! { <Section title=t().meeting.opinions>{late.collect_view()}</Section> }
        })
    }
}

fn described(meeting: &Meeting, one: &Event<OpinionGiven>) -> (String, Vec<Fact>) {
    let words = &t().meeting;
    let section = match one.text(opinion_field::SECTION) {
        "" => String::new(),
        section => (words.about_section)(section),
    };
    let subject = criticism::subject(one.text(opinion_field::SUBJECT));
    let reserved = if one.text(opinion_field::RESERVED) == "yes" { words.reserved } else { "" };
    let facts = [
        (words.person_title, one.text(opinion_field::TITLE).to_owned()),
        (words.body, one.text(opinion_field::BODY).to_owned()),
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
}
