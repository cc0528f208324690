//! `Xóa phần còn lại`: what goes, what stays and which files still hold it, before a person taps (rule 23).

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::case_page::{PageAbout, missing};
use super::closure::closure_facts;
use super::work::line::{about, address};
use crate::app::parts::{Button, ButtonKind, Fact, Facts, IdentityBar, Link, Section};
use crate::app::session::{self, NotErased};
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::casework::Register;
use crate::casework::audience::Spoken;
use crate::casework::due::{About, Action};
use crate::casework::erasure::{backups_holding, closed_by, due_on, named_elsewhere, rest_of};
use crate::casework::person::Person;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// Where the rest of a case is erased.
pub fn erasure_address(person: &Subject) -> String {
    format!("/ho-so/{person}/xoa")
}

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// Not closed, or taken up again.
    NotClosed,
    DaysLeft(i64),
    Due,
    Erased,
}

fn standing(register: &Register, person: &Person, today: NaiveDate) -> Standing {
    match due_on(register, person) {
        _ if person.is_erased() && rest_of(register, person).is_empty() => Standing::Erased,
        None => Standing::NotClosed,
        Some(from) if from > today => Standing::DaysLeft((from - today).num_days()),
        Some(_) => Standing::Due,
    }
}

/// Says on a closed case's page how long the rest of it is kept.
#[component]
pub fn Kept(person: Subject) -> impl IntoView {
    let state = use_state();
    let address = erasure_address(&person);
    let now = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| register.person(&person).map(|known| standing(register, known, today)))
    });
    move || {
        let words = &t().erasure;
        let sentence = match now.get()? {
            Standing::NotClosed | Standing::Erased => return None,
            Standing::DaysLeft(days) => (words.days_left)(days),
            Standing::Due => words.due.to_owned(),
        };
        let address = address.clone();
        Some(view! {
            <div class="notice due">
                <p>{sentence}</p>
                <p><Link href=address class="link-button">{words.see}</Link></p>
            </div>
        })
    }
}

#[component]
pub fn Erasure() -> impl IntoView {
    let state = use_state();
    let params = use_params_map();
    let case = Memo::new(move |_| {
        let person = Subject::named(&params.with(|params| params.get("id"))?);
        let today = state.today.get();
        state.read(|register| {
            let known = register.person(&person)?;
            Some((person.clone(), standing(register, known, today)))
        })
    });
    move || match case.get() {
        Some((person, standing)) => view! { <ErasureOf person standing /> }.into_any(),
        None => missing(t().erasure.title, "/ho-so"),
    }
}

#[component]
fn ErasureOf(person: Subject, standing: Standing) -> impl IntoView {
    let words = &t().erasure;
    let of = person.clone();
    let whose = person.clone();
    let body = match standing {
        Standing::NotClosed => view! { <p>{words.not_closed}</p> }.into_any(),
        Standing::Erased => view! { <p>{words.erased}</p> <Files person /> }.into_any(),
        Standing::DaysLeft(days) => view! {
            <p class="notice due">{(words.days_left)(days)}</p>
            <Lists />
            <Elsewhere person=of.clone() />
            <Files person />
        }
        .into_any(),
        Standing::Due => view! {
            <p class="notice due">{words.due}</p>
            <Lists />
            <Elsewhere person=of.clone() />
            <Files person />
            <EraseButton person=of />
        }
        .into_any(),
    };
    view! { <PageAbout person=whose title=words.title>{body}</PageAbout> }
}

#[component]
fn Lists() -> impl IntoView {
    let words = &t().erasure;
    let list = |lines: &'static [&'static str]| {
        let lines = lines.iter().map(|line| view! { <li>{*line}</li> }).collect_view();
        view! { <ul>{lines}</ul> }
    };
    view! {
        <Section title=words.goes_title>{list(words.goes)}</Section>
        <Section title=words.stays_title>{list(words.stays)}</Section>
        <p>{words.no_way_back}</p>
    }
}

/// Where words that stay name the person: other words can be put there first.
#[component]
fn Elsewhere(person: Subject) -> impl IntoView {
    let state = use_state();
    let places = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| {
            let spoken = Spoken::of(register, today);
            let known = register.person(&person);
            let named = known.map(|known| named_elsewhere(register, known)).unwrap_or_default();
            let place = |of: About| (address(&of, &Action::Look), about(register, &of, &spoken, today));
            named.into_iter().map(place).collect::<Vec<_>>()
        })
    });
    move || {
        let words = &t().erasure;
        let places = places.get();
        let told = if places.is_empty() { words.named_nowhere } else { words.named_there };
        let links = (!places.is_empty()).then(|| {
            let links = places.into_iter().map(|(href, place)| {
                view! { <li><Link href class="link-button">{place}</Link></li> }
            });
            view! { <ul>{links.collect_view()}</ul> }
        });
        view! {
            <Section title=words.named_title>
                <p>{told}</p>
                {links}
                <p>{words.not_looked_for}</p>
            </Section>
        }
    }
}

/// The backup files that were made while the rest was still there.
#[component]
fn Files(person: Subject) -> impl IntoView {
    let state = use_state();
    let days = move || {
        state.read(|register| {
            let known = register.person(&person);
            known.map(|known| backups_holding(register, known)).unwrap_or_default()
        })
    };
    move || {
        let words = &t().erasure;
        let days: Vec<String> = days().into_iter().map(in_figures).collect();
        let told = if days.is_empty() { words.no_files.to_owned() } else { (words.files)(&days.join(", ")) };
        view! { <Section title=words.files_title><p>{told}</p></Section> }
    }
}

#[component]
fn EraseButton(person: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().erasure;
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let erase = move |()| {
        busy.set(true);
        problem.set(None);
        let person = person.clone();
        leptos::task::spawn_local(async move {
            let code = state.with(|register| register.person(&person).map(|it| it.code().to_owned()));
            let label = (t().erasure.act)(&code.unwrap_or_default());
            // The page shows what is left of the case as soon as the act is recorded; only a failure is said here.
            if let Err(error) = session::erase_rest(state, &person, label).await {
                problem.try_set(Some(said(&error)));
            }
            busy.try_set(false);
        });
    };
    view! {
        <div class="buttons">
            <Button kind=ButtonKind::Grave label=words.erase busy on_tap=Callback::new(erase) />
        </div>
        <div role="alert">{move || problem.get().map(|words| view! { <p class="error">{words}</p> })}</div>
    }
}

fn said(error: &NotErased) -> String {
    match error {
        NotErased::Unsaved => t().erasure.unsaved.to_owned(),
        NotErased::NotRecorded(reason) => refusals::not_recorded(reason),
        NotErased::StillHeld => t().erasure.still_held.to_owned(),
    }
}

/// The page of somebody of whom only code, day and reason are left.
#[component]
pub fn Erased(person: Subject) -> impl IntoView {
    let state = use_state();
    let id = person.clone();
    let identity = Signal::derive(move || {
        let today = state.today.get();
        state.read(|register| super::person::identity::identity_of(register, &id, false, today))
    });
    let of = person.clone();
    let facts = move || state.read(|register| erased_facts(register, &of));
    let leftover = person.clone();
    view! {
        <article class="page">
            <p><Link href="/ho-so" class="back">"← " {t().common.back}</Link></p>
            <IdentityBar identity />
            <Kept person=leftover />
            <p>{t().erasure.erased}</p>
            {move || view! { <Facts facts=facts() /> }}
            <Files person />
        </article>
    }
}

fn erased_facts(register: &Register, person: &Subject) -> Vec<Fact> {
    let Some(known) = register.person(person) else { return vec![] };
    let mut facts = closed_by(known).map_or_else(Vec::new, |closure| closure_facts(&closure.fact));
    for erasure in &known.erasures {
        let author = erasure.author.as_ref().map_or("", |author| register.member_name(author));
        let who = if author.is_empty() { t().people.author_unknown } else { author };
        facts.push(Fact::new(t().erasure.erased_on, format!("{} ({who})", in_figures(erasure.fact.on))));
    }
    facts
}
