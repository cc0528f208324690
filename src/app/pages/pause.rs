//! `Tạm dừng`: help rests by a decision, and goes on by another (rules 2, 4).

mod fields;
mod resume;

use leptos::prelude::*;

use self::fields::PauseForm;
use self::resume::Resume;
use super::authority::authority_facts;
use super::case_page::{Case, PageAbout, case_page, use_back_to};
use super::not_admitted::NotAdmitted;
use crate::app::parts::{Fact, Facts, Section};
use crate::app::text::t;
use crate::casework::fact::PauseRecorded;
use crate::casework::person::{Episode, Stage};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// Where a pause is recorded and ended.
pub fn pause_address(person: &Subject) -> String {
    format!("/ho-so/{person}/tam-dung")
}

/// How far the case is, and the pause that is running.
type Standing = (Stage, Option<(Subject, PauseRecorded)>);

fn standing(episode: &Episode) -> Standing {
    let running = episode.running_pause();
    (episode.stage(), running.map(|it| (it.recorded.subject.clone(), it.recorded.fact.clone())))
}

#[component]
pub fn Pause() -> impl IntoView {
    case_page(t().pause.title, standing, |case| view! { <PauseOf case /> })
}

#[component]
fn PauseOf(case: Case<Standing>) -> impl IntoView {
    let words = &t().pause;
    let Case { person, episode, standing } = case;
    let about = person.clone();
    let on_recorded = use_back_to(&person);
    let body = match standing {
        (_, Some(told)) => {
            let (facts, pause, same_episode) = (facts(&told.1), told.0.clone(), episode.clone());
            view! {
                <Facts facts />
                <Section title=words.resume>
                    <Resume episode pause on_recorded />
                </Section>
                <details>
                    <summary>{words.correct}</summary>
                    <PauseForm episode=same_episode told on_recorded />
                </details>
            }
            .into_any()
        }
        (Stage::Helped | Stage::ReleaseProposed, None) => view! {
            <p>{words.lead}</p>
            <PauseForm episode on_recorded />
        }
        .into_any(),
        (Stage::Preparing | Stage::AwaitingAgreement, None) => view! { <NotAdmitted person /> }.into_any(),
        _ => view! { <p>{words.not_helped}</p> }.into_any(),
    };
    view! {
        <PageAbout person=about title=words.title>
            {body}
        </PageAbout>
    }
}

fn facts(pause: &PauseRecorded) -> Vec<Fact> {
    let words = &t().pause;
    let until = pause.until.map_or(words.until_unknown.to_owned(), in_figures);
    let mut facts = vec![
        Fact::new(words.reason, (words.reason_words)(pause.reason)),
        Fact::new(words.from, in_figures(pause.on)),
        Fact::new(words.until, until),
    ];
    facts.extend(authority_facts(&pause.authority));
    facts
}
