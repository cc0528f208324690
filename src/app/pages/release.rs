//! Leaving the model: first proposed, then recorded once those who decide have decided (rule 2).

mod agreement;
mod propose;
mod record;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::authority::authority_facts;
use super::case_page::{Case, PageAbout, case_page, use_back_to};
use super::not_admitted::NotAdmitted;
use super::person::Reopen;
use super::preview::PersonPapers;
use crate::app::parts::{Choice, Fact, Facts, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::person::{Episode, Stage};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

/// In the query: the release itself is to be recorded, not the proposal.
const ASKED: &str = "ghi";

/// Where a release is proposed.
pub fn propose_address(person: &Subject) -> String {
    format!("/ho-so/{person}/ra-khoi-dien")
}

/// Where one that was decided is recorded.
pub fn record_address(person: &Subject) -> String {
    format!("/ho-so/{person}/ra-khoi-dien?{ASKED}=da-ra")
}

#[component]
pub fn Release() -> impl IntoView {
    let query = use_query_map();
    let asked_to_record = Memo::new(move |_| query.with(|query| query.get(ASKED).is_some()));
    // How far the case is, and whether its release is proposed: the forms are made anew only when one of the two changes.
    let standing = |episode: &Episode| (episode.stage(), !episode.release_proposals.is_empty());
    case_page(t().following.release_title, standing, move |case| {
        let asked_to_record = asked_to_record.get();
        view! { <ReleaseOf case asked_to_record /> }
    })
}

#[component]
fn ReleaseOf(case: Case<(Stage, bool)>, asked_to_record: bool) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let Case { person, episode, standing: (stage, is_proposed) } = case;
    let (about, papers) = (person.clone(), person.clone());
    // What is asked next of a case that was taken up again stands on the person's own page.
    let on_reopened = use_back_to(&person);
    let known = state.with(|register| register.episode(&episode).map(|(_, episode)| told(register, episode)));
    let known = known.filter(|facts| !facts.is_empty()).map(|facts| view! { <Facts facts /> });
    let proposed = episode.clone();
    let body = match stage {
        Stage::Preparing | Stage::AwaitingAgreement => view! { <NotAdmitted person /> }.into_any(),
        Stage::Helped | Stage::Paused | Stage::ReleaseProposed if is_proposed => view! {
            <agreement::Agreements episode=proposed />
            <Section title=words.record_released>
                <record::Record episode />
            </Section>
        }
        .into_any(),
        // Two forms that ask alike: the one that was asked for stands open, the other behind its name.
        Stage::Helped | Stage::Paused | Stage::ReleaseProposed if asked_to_record => view! {
            <Section title=words.record_released>
                <record::Record episode />
            </Section>
            <details>
                <summary>{words.propose_release}</summary>
                <propose::Propose episode=proposed />
            </details>
        }
        .into_any(),
        Stage::Helped | Stage::Paused | Stage::ReleaseProposed => view! {
            <Section title=words.propose_release>
                <propose::Propose episode=proposed />
            </Section>
            <details>
                <summary>{words.record_released}</summary>
                <record::Record episode />
            </details>
        }
        .into_any(),
        Stage::NotEligible | Stage::NotTakingPart => view! { <p>{t().closure.closed_already}</p> }.into_any(),
        Stage::Aftercare | Stage::Released => view! {
            <p>{words.released_already}</p>
            <div class="buttons">
                <Reopen person on_reopened />
            </div>
        }
        .into_any(),
    };
    view! {
        <PageAbout person=about title=words.release_title>
            {known}
            {body}
            <PersonPapers person=papers />
        </PageAbout>
    }
}

/// What is recorded of the admission, the proposal and the release.
fn told(register: &Register, episode: &Episode) -> Vec<Fact> {
    let words = &t().following;
    let admitted = episode.admitted().map(t().running_list.admitted);
    let mut facts: Vec<Fact> = admitted.map(|on| Fact::new(t().intake.admitted_on, on)).into_iter().collect();
    if let Some(proposed) = episode.release_proposals.first() {
        let reason = reason_words(register, episode, &proposed.fact.reason);
        let value = format!("{} – {reason}", in_figures(proposed.fact.on));
        facts.push(Fact::new(t().stage.release_proposed, value));
    }
    if let Some(release) = episode.release() {
        facts.push(Fact::new(words.release_on, in_figures(release.fact.on)));
        facts.push(Fact::new(words.release_reason, reason_words(register, episode, &release.fact.reason)));
        facts.extend(authority_facts(&release.fact.authority));
        if !release.fact.aftercare.is_empty() {
            let when = (t().aftercare.after_months)(&release.fact.aftercare);
            facts.push(Fact::new(t().aftercare.title, when));
        }
        if !release.fact.open.is_empty() {
            facts.push(Fact::new(words.still_open, release.fact.open.join("\n")));
            facts.push(Fact::new(words.why_open, &*release.fact.why_open));
        }
    }
    facts
}

/// A reason of the template in words; a reason that the template does not know, as it stands.
fn reason_words(register: &Register, episode: &Episode, id: &str) -> String {
    let reason = register.templates_of(episode).find_map(|template| template.exit_reason(id));
    reason.map_or_else(|| id.to_owned(), |reason| capitalised(&reason.name))
}

/// The exit reasons of the episode's template.
fn reasons(register: &Register, episode: &Subject) -> Vec<Choice<String>> {
    let episode = register.episode(episode).map(|(_, episode)| episode);
    let template = episode.and_then(|episode| register.template(episode.template()));
    let reasons = template.iter().flat_map(|template| &template.exit_reasons);
    reasons.map(|reason| Choice::new(reason.id.clone(), capitalised(&reason.name))).collect()
}
