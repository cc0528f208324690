//! One plan: its eight sections as they are written, what the conferences said to each, and the record of its issue.

mod issue;
mod joint;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::plans;
use super::preview::PaperWays;
use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::parts::{Empty, Fact, Facts, Link, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::joint::is_joint;
use crate::casework::meeting::opinion_field;
use crate::casework::plan::field;
use crate::casework::plan_text::section_headings;
use crate::ledger::Subject;
use crate::papers::plan::plan_text;
use crate::papers::{Of, PaperKind};
use crate::vietnamese::date::in_figures;
use issue::IssueSection;
use joint::Joint;

#[component]
pub fn PlanPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|map| map.get("id").unwrap_or_default()));
    move || view! { <OnePlan plan=Subject::named(&id.get()) /> }
}

#[component]
fn OnePlan(plan: Subject) -> impl IntoView {
    let state = use_state();
    // Only what decides which page this is: a field that changes must not make the others anew.
    let known = {
        let plan = plan.clone();
        Memo::new(move |_| {
            let known = state.plan(&plan)?;
            Some((plans::title(&known), known.issue().is_some()))
        })
    };
    move || {
        let plan = plan.clone();
        match known.get() {
            None => view! {
                <Page title=t().plan.title back="/ke-hoach">
                    <Empty sentence=t().plan.not_found />
                </Page>
            }
            .into_any(),
            Some((title, true)) => view! {
                <Page title back="/ke-hoach">
                    <Preview plan=plan.clone() />
                    <Issued plan=plan.clone() />
                    <PaperWays papers=papers(plan) />
                </Page>
            }
            .into_any(),
            Some((title, false)) => view! {
                <Page title back="/ke-hoach">
                    <Preview plan=plan.clone() />
                    <Joint plan=plan.clone() />
                    <Draft plan=plan.clone() />
                    <IssueSection plan=plan.clone() />
                    <PaperWays papers=papers(plan) />
                </Page>
            }
            .into_any(),
        }
    }
}

/// The plan itself, and what its latest conference led to.
fn papers(plan: Subject) -> Signal<Vec<(PaperKind, Of)>> {
    let state = use_state();
    Signal::derive(move || {
        state.read(|register| {
            let Some(known) = register.plan(&plan) else { return vec![] };
            let own = if is_joint(known) { PaperKind::JointPlan } else { PaperKind::Plan };
            let conferences = register.meetings().filter(|it| it.event.fact.plan.as_ref() == Some(&plan));
            let latest = conferences.max_by_key(|it| (it.event.fact.on, it.event.time));
            let of_conference = latest.into_iter().flat_map(|conference| {
                let kinds = [PaperKind::CriticismStatement, PaperKind::AnswersTable];
                kinds.map(|kind| (kind, Of::One(conference.id().clone())))
            });
            [(own, Of::One(plan.clone()))].into_iter().chain(of_conference).collect()
        })
    })
}

#[component]
fn Preview(plan: Subject) -> impl IntoView {
    view! {
        <div class="buttons">
            <Link href=format!("/ke-hoach/{plan}/ban-in") class="button">
                {t().paper.preview}
            </Link>
        </div>
    }
}

/// The parts in the order of the paper.
#[component]
fn Draft(plan: Subject) -> impl IntoView {
    let words = &t().plan;
    let head = [
        (field::SUBJECT_LINE, words.subject_line, ""),
        (field::BASIS, words.basis, words.basis_hint),
        (field::OPENING, words.opening, ""),
    ]
    .map(|(field, label, hint)| view! { <Part plan=plan.clone() field label hint /> });
    let sections = section_headings()
        .map(|(id, heading)| {
            let (plan, of_opinions) = (plan.clone(), plan.clone());
            let field = format!("{}{id}", field::SECTION);
            view! {
                <Section title=format!("{id}. {heading}")>
                    <Part plan field label=words.section_text hint=words.line_format />
                    <Opinions plan=of_opinions section=id />
                </Section>
            }
        })
        .collect_view();
    let closing = plan.clone();
    view! {
        <Section title=words.sections>
            <p class="hint">{words.table_here}</p>
            <div class="form">{head.into_iter().collect_view()}</div>
        </Section>
        {sections}
        <Section title=words.closing>
            <Part plan=closing field=field::CLOSING label=words.section_text hint=words.line_format />
        </Section>
        <Opinions plan section="" />
    }
}

#[component]
fn Part(
    plan: Subject,
    #[prop(into)] field: String,
    label: &'static str,
    hint: &'static str,
) -> impl IntoView {
    let show = Callback::new(|stored: String| with_tables_named(&stored));
    let read = Callback::new(|typed: String| Ok(with_tables_stored(&typed)));
    view! { <BoundText subject=plan field label hint kind=BoundTextKind::Area show read /> }
}

/// The places of tables in plain words, as they stand on the screen.
fn with_tables_named(stored: &str) -> String {
    t().plan.tables.iter().fold(stored.to_owned(), |text, (place, words)| text.replace(place, words))
}

fn with_tables_stored(typed: &str) -> String {
    t().plan.tables.iter().fold(typed.to_owned(), |text, (place, words)| text.replace(words, place))
}

/// What the conferences said to a section; of no section, those that name none.
#[component]
fn Opinions(plan: Subject, section: &'static str) -> impl IntoView {
    let state = use_state();
    let words = &t().plan;
    move || {
        let facts = state.read(|register| {
            let mut conferences: Vec<_> =
                register.meetings().filter(|it| it.event.fact.plan.as_ref() == Some(&plan)).collect();
            conferences.sort_by_key(|meeting| (meeting.event.fact.on, meeting.event.time));
            let mut facts = vec![];
            for meeting in conferences {
                let day = in_figures(meeting.event.fact.on);
                let of_section =
                    meeting.opinions.iter().filter(|one| one.text(opinion_field::SECTION) == section);
                facts.extend(of_section.filter_map(|one| {
                    let number = meeting.opinion_number(&one.subject)?;
                    let from = (words.opinion_from)(number, one.text(opinion_field::SPEAKER), &day);
                    Some(Fact::new(from, one.text(opinion_field::TEXT)))
                }));
            }
            facts
        });
        let title = if section.is_empty() { words.no_section } else { words.opinions_received };
        (!facts.is_empty()).then(|| view! { <h3>{title}</h3> <Facts facts /> })
    }
}

/// An issued plan, to read.
#[component]
fn Issued(plan: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().plan;
    let text = state.with(|register| Some(plan_text(register, register.plan(&plan)?)));
    text.map(|text| {
        let own =
            [(words.subject_line, text.title), (words.basis, text.grounds), (words.opening, text.opening)];
        let own = own.into_iter().map(|(label, value)| Fact::new(label, value));
        let sections = text
            .sections
            .into_iter()
            .map(|it| Fact::new(format!("{}. {}", it.id, it.heading), with_tables_named(&it.body)));
        let facts = own.chain(sections).chain([Fact::new(words.closing, text.closing)]).collect();
        view! { <Facts facts /> }
    })
}
