//! `Đánh giá theo mốc`: the criteria of one milestone, with the word of the person and of the family.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::criteria::Criteria;
use super::sheet::Sheet;
use super::words::OwnWords;
use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::pages::case_page::{PageAbout, missing};
use crate::app::pages::not_admitted::{NotAdmitted, waits_for_admission};
use crate::app::pages::person::person_address;
use crate::app::pages::preview::PaperWays;
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Button, ButtonKind, Empty, Link, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::fact::MilestoneReviewed;
use crate::casework::person::review_field as field;
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::papers::{Of as PaperOf, PaperKind};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::month::Month;

/// Where a person is looked at, so many months after the admission.
pub fn milestone_address(person: impl std::fmt::Display, months: u32) -> String {
    format!("/ho-so/{person}/danh-gia/{months}")
}

/// Whose review at which milestone.
#[derive(Clone, Debug, PartialEq)]
struct Of {
    person: Subject,
    episode: Subject,
    months: u32,
    /// Who confirms it, as the template says.
    confirmed_by: String,
}

#[component]
pub fn MilestoneReview() -> impl IntoView {
    let state = use_state();
    let params = use_params_map();
    let of = Memo::new(move |_| {
        let (person, months) = params.with(|params| (params.get("id"), params.get("months")));
        let (person, months) = (Subject::named(&person?), months?.parse().ok()?);
        state.read_of(&person.clone(), |register| of(register, person, months))
    });
    move || match of.get() {
        Some(of) => view! { <MilestoneOf of /> }.into_any(),
        None => missing(t().reviewing.milestone_review, "/ho-so"),
    }
}

/// The episode in which this milestone was reviewed, or the one everything new belongs to.
fn of(register: &Register, person: Subject, months: u32) -> Option<Of> {
    let known = register.person(&person)?;
    let reviewed = known.episodes.iter().rev().find(|episode| episode.milestone_review(months).is_some());
    let episode = reviewed.or(known.current())?;
    let template = match episode.milestone_review(months) {
        Some(review) => register.template_of_review(episode, &review.fields)?,
        None => register.template(episode.template())?,
    };
    let milestone = template.milestone(months)?;
    Some(Of { person, episode: episode.id().clone(), months, confirmed_by: milestone.confirmed_by.clone() })
}

#[component]
fn MilestoneOf(of: Of) -> impl IntoView {
    let state = use_state();
    let review = {
        let of = of.clone();
        Memo::new(move |_| {
            state.read_of(&of.person, |register| {
                let review = register.episode(&of.episode)?.1.milestone_review(of.months)?;
                Some((review.subject.clone(), review.fact.on))
            })
        })
    };
    let (person, title) = (of.person.clone(), (t().reviewing.milestone_of)(of.months));
    let papers = Signal::derive(move || {
        let review = review.get().map(|(review, _)| (PaperKind::ReviewSheet, PaperOf::One(review)));
        review.into_iter().collect::<Vec<_>>()
    });
    let body = move || {
        let of = of.clone();
        match review.get() {
            Some((review, on)) => {
                let sheet = Sheet {
                    person: of.person,
                    episode: of.episode,
                    review,
                    month: Month::of(on),
                    is_monthly: false,
                };
                let opened_on = (t().reviewing.milestone_on)(&in_figures(on));
                view! { <Fields sheet confirmed_by=of.confirmed_by opened_on /> }.into_any()
            }
            None => view! { <Begin of /> }.into_any(),
        }
    };
    view! {
        <PageAbout person title>
            {body}
            <PaperWays papers />
        </PageAbout>
    }
}

#[component]
fn Begin(of: Of) -> impl IntoView {
    let state = use_state();
    let words = &t().reviewing;
    if waits_for_admission(state, &of.episode) {
        return view! { <NotAdmitted person=of.person /> }.into_any();
    }
    let refused = RwSignal::new(None::<String>);
    let label = (words.begin_milestone)(of.months);
    let begin = Callback::new(move |()| refused.set(open(state, &of).err()));
    view! {
        <Empty sentence=words.milestone_empty>
            <Button kind=ButtonKind::Primary label on_tap=begin />
            <div role="alert">{move || refused.get().map(|words| view! { <p class="error">{words}</p> })}</div>
        </Empty>
    }
    .into_any()
}

fn open(state: AppState, of: &Of) -> Result<(), String> {
    let on = state.today.get_untracked();
    let fact = MilestoneReviewed { episode: of.episode.clone(), months: of.months, on };
    let who = spoken_names(state, std::slice::from_ref(&of.episode));
    let command = Command::Record { fact: fact.into(), fields: vec![] };
    let made = state.act(&command, (t().reviewing.milestone_act)(of.months, &who));
    made.map(|_| ()).map_err(|reason| refusals::not_recorded(&reason))
}

#[component]
fn Fields(sheet: Sheet, confirmed_by: String, opened_on: String) -> impl IntoView {
    let words = &t().following;
    let home = person_address(&sheet.person);
    let review = sheet.review.clone();
    view! {
        <Criteria sheet=sheet.clone() />
        <OwnWords sheet />
        <Section title=words.overall>
            <div class="form">
                <BoundText
                    subject=review.clone()
                    field=field::NEXT
                    label=words.next_month_work
                    hint=words.next_month_hint
                    free_note=true
                    kind=BoundTextKind::Area
                />
                <BoundText subject=review field=field::CONFIRMED_BY label=t().reviewing.confirmed_by hint=confirmed_by />
            </div>
        </Section>
        <p class="hint">{opened_on}</p>
        <p>{words.review_saved}</p>
        <p class="buttons"><Link href=home class="button">{words.back_to_person}</Link></p>
    }
}
