//! `Tạm dừng`: help rests by a decision, and goes on by another (rules 2, 4).

mod fields;
mod resume;

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};

use self::fields::PauseForm;
use self::resume::Resume;
use super::authority::authority_facts;
use super::not_admitted::NotAdmitted;
use super::whom::shown_name;
use crate::app::parts::{Fact, Facts, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::fact::PauseRecorded;
use crate::casework::person::Stage;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// Where a pause is recorded and ended.
pub fn pause_address(person: &Subject) -> String {
    format!("/ho-so/{person}/tam-dung")
}

/// Whose page it is, how far the case is, and the pause that is running.
type Case = (Subject, Subject, Stage, Option<(Subject, PauseRecorded)>);

#[component]
pub fn Pause() -> impl IntoView {
    let state = use_state();
    let params = use_params_map();
    let case = Memo::new(move |_| {
        let person = Subject::named(&params.with(|params| params.get("id"))?);
        state.read_of(&person.clone(), |register| {
            let episode = register.person(&person)?.current()?;
            let running = episode.running_pause();
            let running = running.map(|it| (it.recorded.subject.clone(), it.recorded.fact.clone()));
            Some((person.clone(), episode.id().clone(), episode.stage(), running))
        })
    });
    move || match case.get() {
        Some(case) => view! { <PauseOf case /> }.into_any(),
        None => view! { <Page title=t().pause.title back="/ho-so"><p>{t().common.page_not_found}</p></Page> }
            .into_any(),
    }
}

#[component]
fn PauseOf(case: Case) -> impl IntoView {
    let state = use_state();
    let words = &t().pause;
    let (person, episode, stage, running) = case;
    let name =
        state.with(|register| register.person(&person).map(|person| shown_name(state, register, person)));
    let home = format!("/ho-so/{person}");
    let go = StoredValue::new_local(use_navigate());
    let back = home.clone();
    let on_recorded = Callback::new(move |()| go.with_value(|go| go(&home, Default::default())));
    let body = match (stage, running) {
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
        <Page title=words.title back lead=name.unwrap_or_default()>
            {body}
        </Page>
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
