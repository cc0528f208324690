//! Statutory measures of a case (rule 3): recorded, told again, and looked at when their term ends.

mod end;
mod form;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use self::end::EndForm;
use self::form::MeasureForm;
use super::case_page::{Case, PageAbout, case_page, missing, use_way_to};
use super::intake::part_address;
use crate::app::parts::{Fact, Facts, Link, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::fact::{MeasureReported, Source};
use crate::casework::intake::Part;
use crate::casework::measure::Measure;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// In the query: the measure is to be told again, not ended.
const CORRECT: &str = "sua";

/// Where a measure of a person is recorded.
pub fn new_measure_address(person: &Subject) -> String {
    format!("/ho-so/{person}/bien-phap")
}

/// Where one is looked at and its end recorded.
pub fn measure_address(person: impl std::fmt::Display, measure: &Subject) -> String {
    format!("/ho-so/{person}/bien-phap/{measure}")
}

/// Where one is told again.
pub fn correct_measure_address(person: impl std::fmt::Display, measure: &Subject) -> String {
    format!("{}?{CORRECT}=1", measure_address(person, measure))
}

/// `Ghi biện pháp`.
#[component]
pub fn NewMeasure() -> impl IntoView {
    case_page(t().measure.title, |_| (), |Case { person, episode, .. }| view! { <Asked person episode /> })
}

#[component]
fn Asked(
    person: Subject,
    episode: Subject,
    #[prop(optional)] told: Option<(Subject, MeasureReported)>,
) -> impl IntoView {
    let words = &t().measure;
    let back = part_address(&person, Some(Part::Status));
    let on_recorded = use_way_to(back.clone());
    let (title, form) = match told {
        Some(told) => (words.correct, view! { <MeasureForm episode told on_recorded /> }.into_any()),
        None => (words.record, view! { <MeasureForm episode on_recorded /> }.into_any()),
    };
    view! {
        <PageAbout person title back>
            <p class="hint">{words.lead}</p>
            {form}
        </PageAbout>
    }
}

/// One measure: what is recorded of it, and its end.
#[component]
pub fn MeasurePage() -> impl IntoView {
    let state = use_state();
    let (params, query) = (use_params_map(), use_query_map());
    let corrects = Memo::new(move |_| query.with(|query| query.get(CORRECT).is_some()));
    let known = Memo::new(move |_| {
        let (person, measure) = params.with(|params| Some((params.get("id")?, params.get("measure")?)))?;
        let (person, measure) = (Subject::named(&person), Subject::named(&measure));
        state.read_of(&person.clone(), |register| {
            let episodes = &register.person(&person)?.episodes;
            let known = episodes.iter().find_map(|episode| Some((episode, episode.measure(&measure)?)));
            known.map(|(episode, measure)| (person.clone(), episode.id().clone(), measure.clone()))
        })
    });
    move || match (known.get(), corrects.get()) {
        (None, _) => missing(t().measure.title, "/ho-so"),
        (Some((person, episode, measure)), true) => {
            let told = (measure.reported.subject, measure.reported.fact);
            view! { <Asked person episode told /> }.into_any()
        }
        (Some((person, episode, measure)), false) => view! { <Known person episode measure /> }.into_any(),
    }
}

#[component]
fn Known(person: Subject, episode: Subject, measure: Measure) -> impl IntoView {
    let words = &t().measure;
    let back = part_address(&person, Some(Part::Status));
    let again = correct_measure_address(&person, &measure.reported.subject);
    let (facts, is_running) = (measure_facts(&measure), measure.is_running());
    let on_recorded = use_way_to(back.clone());
    let reported = measure.reported;
    view! {
        <PageAbout person title=words.title back>
            <Facts facts />
            <p><Link href=again class="link-button">{words.correct}</Link></p>
            {is_running.then(|| view! {
                <Section title=words.end>
                    <p class="hint">{words.longer_hint}</p>
                    <EndForm episode measure=reported.subject told=reported.fact on_recorded />
                </Section>
            })}
        </PageAbout>
    }
}

/// A measure as ruled lines.
pub fn measure_facts(measure: &Measure) -> Vec<Fact> {
    let words = &t().measure;
    let told = &measure.reported.fact;
    let number = if told.number.is_empty() { t().common.not_recorded } else { &told.number };
    let until = told.until.map(in_figures);
    let mut facts = vec![
        Fact::new(words.kind, (words.kind_words)(told.kind)),
        Fact::new(words.term, (words.span)(&in_figures(told.from), until.as_deref())),
        Fact::new(words.body, &told.body),
        Fact::new(t().intake.document_number, number),
        Fact::new(t().intake.source_who, source_words(&told.source)),
    ];
    if let Some(on) = measure.ended_on() {
        facts.push(Fact::new(words.ended_on, in_figures(on)));
        facts.extend(
            measure.ended.first().map(|end| Fact::new(words.ended_source, source_words(&end.fact.source))),
        );
    }
    facts
}

/// "Công an phường · Công văn 12 · 05/03/2026".
fn source_words(source: &Source) -> String {
    let on = source.on.map(in_figures).unwrap_or_default();
    let parts = [source.informant.as_str(), &source.paper, &on];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
