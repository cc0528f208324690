//! `Không thuộc diện`, `Không tham gia`: a case that ends without a release, by a decision or by the person's own wish
//! (rules 2, 23).

mod fields;

use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};

use self::fields::ClosureForm;
use super::authority::authority_facts;
use super::person::Reopen;
use super::whom::shown_name;
use crate::app::parts::{Fact, Facts, Page};
use crate::app::state::use_state;
use crate::app::text::t;
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
    let state = use_state();
    let params = use_params_map();
    let case = Memo::new(move |_| {
        let person = Subject::named(&params.with(|params| params.get("id"))?);
        state.read_of(&person.clone(), |register| {
            let episode = register.person(&person)?.current()?;
            Some((person.clone(), episode.id().clone(), Standing::of(episode)))
        })
    });
    move || match case.get() {
        Some((person, episode, standing)) => view! { <ClosureOf person episode standing /> }.into_any(),
        None => {
            view! { <Page title=t().closure.title back="/ho-so"><p>{t().common.page_not_found}</p></Page> }
                .into_any()
        }
    }
}

#[component]
fn ClosureOf(person: Subject, episode: Subject, standing: Standing) -> impl IntoView {
    let state = use_state();
    let words = &t().closure;
    let name =
        state.with(|register| register.person(&person).map(|person| shown_name(state, register, person)));
    let home = format!("/ho-so/{person}");
    let go = StoredValue::new_local(use_navigate());
    let back = home.clone();
    let on_recorded = Callback::new(move |()| go.with_value(|go| go(&home, Default::default())));
    let body = match standing {
        Standing::Released => view! { <p>{t().following.released_already}</p> }.into_any(),
        Standing::NotAdmitted => view! {
            <p>{words.lead_before}</p>
            <ClosureForm episode is_admitted=false on_recorded />
        }
        .into_any(),
        Standing::Admitted => view! {
            <p>{words.lead_after}</p>
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
        <Page title=words.title back lead=name.unwrap_or_default()>
            {body}
        </Page>
    }
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
