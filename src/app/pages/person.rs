//! `/ho-so/:id`: one person, what can be done now, and all that was done.

mod doings;
pub mod facts_of;
mod history;
mod history_words;
pub mod identity;
mod lists;
mod overview;
mod reopen;
mod reviews;
pub mod telling;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use self::doings::Doings;
use self::history::History;
use self::identity::{identity_of, is_minor};
use self::lists::{Contacts, Supports};
use self::overview::Overview;
use self::reviews::Reviews;
use super::erasure::{Erased, Kept};
use super::help_plan::{self, HelpPlan};
use crate::app::parts::{Button, ButtonKind, Identity, IdentityBar, Link, Page, Tabs};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::ledger::Subject;

pub use identity::brief_identity;
pub use reopen::Reopen;
pub use reviews::TrendOf;
pub use telling::span_words;
pub use telling::{moment, money_words, note_words, quantity_words};

/// Where a person is.
pub fn person_address(person: &Subject) -> String {
    format!("/ho-so/{person}")
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tab {
    Overview,
    HelpPlan,
    Contacts,
    Supports,
    Reviews,
    History,
}

#[component]
pub fn PersonPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    move || {
        let person = Subject::named(&id.read());
        view! { <OnePerson person /> }
    }
}

#[component]
fn OnePerson(person: Subject) -> impl IntoView {
    let state = use_state();
    let known = {
        let person = person.clone();
        Memo::new(move |_| state.person(&person).is_some())
    };
    let erased = {
        let person = person.clone();
        Memo::new(move |_| state.person(&person).is_some_and(|person| person.is_left_bare()))
    };
    move || {
        if known.get() && erased.get() {
            view! { <Erased person=person.clone() /> }.into_any()
        } else if known.get() {
            view! { <Known person=person.clone() /> }.into_any()
        } else {
            view! { <Gone /> }.into_any()
        }
    }
}

/// No such person, or the record of them was taken back.
#[component]
pub fn Gone() -> impl IntoView {
    view! {
        <Page title=t().shell.people back="/ho-so">
            <p>{t().people.gone}</p>
        </Page>
    }
}

#[component]
fn Known(person: Subject) -> impl IntoView {
    let state = use_state();
    // The tap that a minor's full name needs (rule 8); forgotten when the page is left.
    let name_shown = RwSignal::new(false);
    let tab = RwSignal::new(Tab::Overview);
    let query = use_query_map();
    // A line of work may lead to the plan itself.
    Effect::new(move |_| {
        if query.with(|query| query.get("the").is_some_and(|tab| tab == help_plan::TAB)) {
            tab.set(Tab::HelpPlan);
        }
    });
    let identity: Signal<Identity> = {
        let person = person.clone();
        // Several parts of the bar read it.
        let now = Memo::new(move |_| {
            let today = state.today.get();
            state.read(|register| identity_of(register, &person, name_shown.get(), today))
        });
        now.into()
    };
    let words = &t().people;
    let tabs = vec![
        (Tab::Overview, words.tab_overview.to_owned()),
        (Tab::HelpPlan, words.tab_help_plan.to_owned()),
        (Tab::Contacts, words.tab_contacts.to_owned()),
        (Tab::Supports, words.tab_supports.to_owned()),
        (Tab::Reviews, words.tab_reviews.to_owned()),
        (Tab::History, words.tab_history.to_owned()),
    ];
    let id = person.clone();
    let panel = move || match tab.get() {
        Tab::Overview => view! { <Overview person=id.clone() /> }.into_any(),
        Tab::HelpPlan => view! { <HelpPlan person=id.clone() /> }.into_any(),
        Tab::Contacts => view! { <Contacts person=id.clone() /> }.into_any(),
        Tab::Supports => view! { <Supports person=id.clone() /> }.into_any(),
        Tab::Reviews => view! { <Reviews person=id.clone() /> }.into_any(),
        Tab::History => view! { <History person=id.clone() name_shown /> }.into_any(),
    };
    view! {
        <article class="page">
            <p><Link href="/ho-so" class="back">"← " {t().common.back}</Link></p>
            <IdentityBar identity />
            <MinorName person=person.clone() name_shown />
            <Kept person=person.clone() />
            <Doings person=person.clone() />
            <Tabs tabs current=tab on_choose=Callback::new(move |chosen| tab.set(chosen))>{panel}</Tabs>
        </article>
    }
}

/// Under 18 the name stands in initials until somebody asks for it.
#[component]
fn MinorName(person: Subject, name_shown: RwSignal<bool>) -> impl IntoView {
    let state = use_state();
    let minor = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| is_minor(register, &person, today))
    });
    let words = &t().people;
    let label = Signal::derive(move || {
        if name_shown.get() { words.hide_full_name } else { words.show_full_name }.to_owned()
    });
    move || {
        minor.get().then(|| view! {
            <p class="hint">
                {words.minor_name_hidden} " "
                <Button kind=ButtonKind::Quiet label on_tap=Callback::new(move |()| name_shown.update(|shown| *shown = !*shown)) />
            </p>
        })
    }
}
