//! `Nhận xét hằng tháng`: every word is a field of the review, saved as it is written. No points, no ranks.

mod begin;
mod criteria;
mod milestone;
mod sheet;
mod words;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::sheet::{ReviewChoice, ReviewText, Sheet};
use super::case_page::{PageAbout, missing};
use super::person::{TrendOf, person_address};
use super::preview::PaperWays;
use crate::app::bound::BoundTextKind;
use crate::app::parts::{Choice, Link, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::person::review_field as field;
use crate::casework::review::done_in;
use crate::casework::timeline::{self, Happened};
use crate::casework::upcoming::{months_to_review, next_review_after};
use crate::ledger::Subject;
use crate::papers::{Of as PaperOf, PaperKind};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::month::Month;
use crate::vietnamese::sentence::capitalised;

pub use milestone::{MilestoneReview, milestone_address};

/// Whose review of which month.
#[derive(Clone, Debug, PartialEq)]
struct Of {
    person: Subject,
    episode: Subject,
    month: Month,
}

#[component]
pub fn Review() -> impl IntoView {
    let state = use_state();
    let params = use_params_map();
    let of = Memo::new(move |_| {
        let (person, month) = params.with(|params| (params.get("id"), params.get("month")));
        let (person, month) = (Subject::named(&person?), Month::try_from(month?).ok()?);
        state.read_of(&person.clone(), |register| of(register, person, month))
    });
    move || match of.get() {
        Some(of) => view! { <ReviewOf of /> }.into_any(),
        None => missing(t().following.monthly_review, "/ho-so"),
    }
}

/// The episode in which this month was reviewed, or the one everything new belongs to.
fn of(register: &Register, person: Subject, month: Month) -> Option<Of> {
    let known = register.person(&person)?;
    let reviewed = known.episodes.iter().rev().find(|episode| episode.review_of(month).is_some());
    let episode = reviewed.or(known.current())?.id().clone();
    Some(Of { person, episode, month })
}

#[component]
fn ReviewOf(of: Of) -> impl IntoView {
    let state = use_state();
    let Of { person, episode, month } = of.clone();
    let review = {
        let (person, episode) = (person.clone(), episode.clone());
        Memo::new(move |_| {
            state.read_of(&person, |register| {
                Some(register.episode(&episode)?.1.review_of(month)?.subject.clone())
            })
        })
    };
    let title = (t().following.review_of)(&month.to_string());
    let next = state.with(|register| next_review_after(register, register.episode(&episode)?.1, month));
    let next = next.map(|next| (t().following.next_review)(&next.to_string()));
    let papers = Signal::derive(move || {
        review
            .get()
            .map(|review| (PaperKind::ReviewSheet, PaperOf::One(review)))
            .into_iter()
            .collect::<Vec<_>>()
    });
    let body = {
        let of = of.clone();
        move || match review.get() {
            Some(review) => view! { <Fields of=of.clone() review /> }.into_any(),
            None => view! { <begin::Begin of=of.clone() /> }.into_any(),
        }
    };
    view! {
        <PageAbout person title>
            <TrendOf person=of.person.clone() episode=of.episode.clone() />
            <OtherMonths of=of.clone() />
            <Done of />
            {body}
            <p class="hint">{next}</p>
            <PaperWays papers />
        </PageAbout>
    }
}

/// The other months that wait for a review, the oldest first: one is offered, each may be chosen.
#[component]
fn OtherMonths(of: Of) -> impl IntoView {
    let state = use_state();
    let Of { person, episode, month } = of;
    let id = person.clone();
    let others = Memo::new(move |_| {
        let today = state.today.get();
        state.read_of(&id, |register| {
            let open = register.episode(&episode).map(|(_, known)| months_to_review(register, known, today));
            let open = open.unwrap_or_default().into_iter().filter(|open| *open != month);
            open.collect::<Vec<Month>>()
        })
    });
    let links = move || {
        let link = |month: Month| {
            let address = format!("/ho-so/{person}/nhan-xet/{}", String::from(month));
            let words = (t().people.month)(&month.to_string());
            view! { <Link href=address class="button">{capitalised(&words)}</Link> }
        };
        others.get().into_iter().map(link).collect_view()
    };
    view! {
        <Show when=move || others.with(|others| !others.is_empty())>
            <p class="hint">{t().following.other_months}</p>
            <p class="buttons">{links.clone()}</p>
        </Show>
    }
}

/// What was done in the month, to look at while one writes.
#[component]
fn Done(of: Of) -> impl IntoView {
    let state = use_state();
    let lines = move || {
        let lines = state.read_of(&of.person, |register| done_lines(register, &of));
        if lines.is_empty() {
            return view! { <p>{t().following.done_nothing}</p> }.into_any();
        }
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
        view! { <ul>{lines}</ul> }.into_any()
    };
    view! { <Section title=t().following.done_in_month>{lines}</Section> }
}

/// Contacts and supports by day, each as a sentence.
fn done_lines(register: &Register, of: &Of) -> Vec<String> {
    let Some((_, episode)) = register.episode(&of.episode) else { return vec![] };
    let (contacts, supports) = done_in(episode, of.month);
    let (contacts, supports): (Vec<_>, Vec<_>) =
        (contacts.iter().map(|it| &it.subject).collect(), supports.iter().map(|it| &it.subject).collect());
    let lines = timeline::of_episode(episode, timeline::Order::OldestFirst);
    lines
        .iter()
        .filter_map(|line| match line.what {
            Happened::Contact(contact) if contacts.contains(&&contact.subject) => {
                let doers: Vec<&str> = line.doers.iter().map(|doer| register.member_name(doer)).collect();
                Some((t().following.contact_line)(&contact.fact, &doers.join(", ")))
            }
            Happened::Support(support) if supports.contains(&&support.subject) => {
                Some((t().following.support_line)(&support.fact))
            }
            _ => None,
        })
        .collect()
}

/// All that is written in a review, in the order of its paper.
#[component]
fn Fields(of: Of, review: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let home = person_address(&of.person);
    let opened_on = state.with(|register| {
        let (_, episode) = register.episode(&of.episode)?;
        Some((words.opened_on)(&in_figures(episode.review_of(of.month)?.fact.on)))
    });
    let Of { person, episode, month } = of.clone();
    let sheet = Sheet { person, episode, review, month, is_monthly: true };
    view! {
        <begin::Copied of review=sheet.review.clone() />
        <criteria::Criteria sheet=sheet.clone() />
        <words::PartyWords sheet=sheet.clone() />
        <words::OwnWords sheet=sheet.clone() />
        <Overall sheet />
        <p class="hint">{opened_on}</p>
        <p>{words.review_saved}</p>
        <p class="buttons"><Link href=home class="button">{words.back_to_person}</Link></p>
    }
}

#[component]
fn Overall(sheet: Sheet) -> impl IntoView {
    let words = &t().following;
    let results = [
        ("tien_bo", words.result_progress),
        ("chuyen_bien", words.result_change),
        ("chua_chuyen_bien", words.result_no_change),
        ("chua_du_can_cu", words.result_not_enough),
    ];
    let results: Vec<_> =
        results.into_iter().map(|(id, words)| Choice::new(id.to_owned(), capitalised(words))).collect();
    view! {
        <Section title=words.overall>
            <div class="form">
                <ReviewText
                    sheet=sheet.clone()
                    field=field::DIFFICULTY
                    label=words.difficulty
                    kind=BoundTextKind::Area
                />
                <ReviewChoice sheet=sheet.clone() field=field::RESULT label=words.result choices=results />
                <ReviewText
                    sheet
                    field=field::NEXT
                    label=words.next_month_work
                    hint=words.next_month_hint
                    kind=BoundTextKind::Area
                />
            </div>
        </Section>
    }
}
