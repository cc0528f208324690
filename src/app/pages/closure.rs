//! `Không thuộc diện`, `Không tham gia`: a case that ends without a release, by a decision or by the person's own wish
//! (rules 2, 23).

mod fields;

use leptos::prelude::*;

use self::fields::ClosureForm;
use super::authority::authority_facts;
use super::case_page::{Case, PageAbout, case_page, use_back_to};
use super::person::Reopen;
use crate::app::parts::{Fact, Facts};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::erasure::days_kept;
use crate::casework::fact::{ClosureKind, ClosureRecorded};
use crate::casework::person::Episode;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// Where it is recorded and put right.
pub fn closure_address(person: &Subject) -> String {
    format!("/ho-so/{person}/khong-tham-gia")
}

/// How far a case is, as far as this page asks.
#[derive(Clone, PartialEq)]
enum Standing {
    NotAdmitted,
    Admitted,
    Closed(Subject, ClosureRecorded),
    Released,
}

impl Standing {
    fn of(episode: &Episode) -> Self {
        match (episode.closure(), episode.admission()) {
            _ if episode.release().is_some() => Self::Released,
            (Some(closure), _) => Self::Closed(closure.subject.clone(), closure.fact.clone()),
            (None, Some(_)) => Self::Admitted,
            (None, None) => Self::NotAdmitted,
        }
    }
}

#[component]
pub fn Closure() -> impl IntoView {
    case_page(t().closure.title, Standing::of, |case| view! { <ClosureOf case /> })
}

#[component]
fn ClosureOf(case: Case<Standing>) -> impl IntoView {
    let state = use_state();
    let words = &t().closure;
    let Case { person, episode, standing } = case;
    let about = person.clone();
    let on_recorded = use_back_to(&person);
    let body = match standing {
        Standing::Released => view! { <p>{t().following.released_already}</p> }.into_any(),
        Standing::NotAdmitted => view! {
            <p>{words.lead_before}</p>
            <ErasedLater />
            <ClosureForm episode is_admitted=false on_recorded />
        }
        .into_any(),
        Standing::Admitted => view! {
            <p>{words.lead_after}</p>
            <ErasedLater />
            <ClosureForm episode is_admitted=true on_recorded />
        }
        .into_any(),
        Standing::Closed(closure, told) => {
            let is_admitted = state.with(|register| {
                register.episode(&episode).is_some_and(|(_, episode)| episode.admission().is_some())
            });
            view! {
                <Facts facts=closure_facts(&told) />
                <div class="buttons">
                    <Reopen person on_reopened=on_recorded />
                </div>
                <details>
                    <summary>{words.correct}</summary>
                    <ClosureForm episode is_admitted told=(closure, told) on_recorded />
                </details>
            }
            .into_any()
        }
    };
    view! {
        <PageAbout person=about title=words.title>
            {body}
        </PageAbout>
    }
}

/// What becomes of the rest of the file, said before anything is recorded (rule 23).
#[component]
fn ErasedLater() -> impl IntoView {
    let state = use_state();
    let days = Memo::new(move |_| state.read(|register| days_kept(register.unit())));
    view! { <p class="notice">{move || (t().closure.erased_later)(days.get())}</p> }
}

/// What is recorded of it, as ruled lines.
pub fn closure_facts(closure: &ClosureRecorded) -> Vec<Fact> {
    let words = &t().closure;
    let mut facts = vec![
        Fact::new(words.result, (words.result_words)(closure.result)),
        Fact::new(words.on, in_figures(closure.on)),
        Fact::new(words.reason, &*closure.reason),
    ];
    for (label, text) in [(words.place, &closure.place), (words.proposer, &closure.proposer)] {
        if !text.is_empty() {
            facts.push(Fact::new(label, &**text));
        }
    }
    if closure.result != ClosureKind::NotTakingPart || !closure.authority.is_blank() {
        facts.extend(authority_facts(&closure.authority));
    }
    facts
}
