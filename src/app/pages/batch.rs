//! `/ho-tro/:id`: one round of support, who is to get it, and what came of it (rule 25).

mod hand_over;

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use self::hand_over::HandOver;
use super::batches::{NEW, name};
use super::person::{money_words, person_address, quantity_words};
use super::whom::{ChooseCases, shown_name, spoken_names};
use crate::app::bound::BoundText;
use crate::app::parts::{Button, Link, LinkRow, Page, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::batch::{Batch, Listing, Outcome, field, listing_field};
use crate::casework::support_kind::after_verb;
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

#[component]
pub fn BatchPage() -> impl IntoView {
    let params = use_params_map();
    let id = Memo::new(move |_| params.with(|map| map.get("id").unwrap_or_default()));
    move || view! { <OneBatch batch=Subject::named(&id.get()) /> }
}

#[component]
fn OneBatch(batch: Subject) -> impl IntoView {
    let state = use_state();
    // Only what decides which page this is: a tap on the list must not make the others anew.
    let known = {
        let batch = batch.clone();
        Memo::new(move |_| state.read_of(&batch, |register| register.batch(&batch).map(|known| name(known))))
    };
    let exists = Memo::new(move |_| known.with(Option::is_some));
    let title = Signal::derive(move || known.get().unwrap_or_else(|| t().giving.batches.to_owned()));
    move || {
        let batch = batch.clone();
        let shown = match exists.get() {
            true => view! { <Known batch /> }.into_any(),
            false => view! { <p>{t().giving.batch_gone}</p> }.into_any(),
        };
        view! { <Page title back="/ho-tro">{shown}</Page> }
    }
}

/// What the page shows of a place on the list.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    listing: Subject,
    episode: Subject,
    /// The page of the person.
    address: String,
    name: String,
    /// What came of it; blank while nothing did.
    outcome: String,
    is_received: bool,
}

impl Row {
    fn of(state: AppState, register: &Register, listing: &Listing) -> Option<Self> {
        let words = &t().giving;
        let (person, _) = register.episode(listing.episode())?;
        let outcome = match listing.outcome() {
            Outcome::Waiting => String::new(),
            Outcome::NotReceived(reason) => (words.not_received_because)(reason),
            Outcome::Received(receipt) => (words.received_on)(&in_figures(receipt.fact.support.on)),
            Outcome::ReceivedBy { receipt, who, relation } => {
                (words.received_by)(&in_figures(receipt.fact.support.on), who, relation)
            }
        };
        Some(Self {
            listing: listing.id().clone(),
            episode: listing.episode().clone(),
            address: person_address(person.id()),
            name: shown_name(state, register, person),
            outcome,
            is_received: !listing.receipts.is_empty(),
        })
    }
}

#[component]
fn Known(batch: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let rows = {
        let batch = batch.clone();
        Memo::new(move |_| {
            state.read(|register| {
                let known = register.batch(&batch);
                let rows = known.into_iter().flat_map(|known| known.listed());
                rows.filter_map(|listing| Row::of(state, register, listing)).collect::<Vec<Row>>()
            })
        })
    };
    let terms = {
        let batch = batch.clone();
        move || state.read_of(&batch, |register| register.batch(&batch).map(|known| terms(known)))
    };
    let has_both = {
        let batch = batch.clone();
        Memo::new(move |_| {
            state.read(|register| {
                register.batch(&batch).is_some_and(|known| {
                    let (adults, minors) = known.by_age(register);
                    !adults.is_empty() && !minors.is_empty()
                })
            })
        })
    };
    let (edit, print) = (format!("{NEW}?sua={batch}"), format!("/ho-tro/{batch}/ban-in"));
    let about = batch.clone();
    view! {
        {terms}
        <p class="buttons">
            <Link href=print class="button">{t().paper.preview}</Link>
            <Link href=edit class="button">{words.correct_batch}</Link>
        </p>
        <HandOver batch=batch.clone() rows />
        <Received rows />
        <ChangeList batch=batch.clone() rows />
        <div class="form">
            <BoundText subject=batch field=field::NAME label=words.batch_name hint=words.batch_name_hint />
            {move || has_both.get().then(|| view! { <MixedSheet batch=about.clone() /> })}
        </div>
    }
}

/// What each on the list is to get, from whom, on what day.
fn terms(batch: &Batch) -> impl IntoView + use<> {
    let (words, fact) = (&t().giving, &batch.event.fact);
    let quantity = quantity_words(fact.quantity, &fact.unit);
    let each = (words.each)(&quantity, after_verb(&fact.what), &money_words(fact.value));
    let giver = (!fact.giver.is_empty()).then(|| format!("{}: {}", t().following.support_giver, fact.giver));
    let purpose =
        (!fact.purpose.is_empty()).then(|| format!("{}: {}", t().following.support_purpose, fact.purpose));
    let day = (words.planned_for)(&in_figures(fact.on));
    let lines = [Some(each), giver, purpose, Some(day)].into_iter().flatten();
    lines.map(|line| view! { <p>{line}</p> }).collect_view()
}

/// Why adults and minors sign together; without it they do not (rule 8).
#[component]
fn MixedSheet(batch: Subject) -> impl IntoView {
    let words = &t().giving;
    view! {
        <BoundText subject=batch field=field::MIXED_REASON label=words.mixed_sheet hint=words.mixed_sheet_hint />
    }
}

/// Those who have it.
#[component]
fn Received(rows: Memo<Vec<Row>>) -> impl IntoView {
    let received = move || rows.get().into_iter().filter(|row| row.is_received).collect::<Vec<_>>();
    let count = Signal::derive(move || Some(received().len()));
    let list = move || {
        let list = received().into_iter().map(|row| {
            view! {
                <LinkRow address=row.address name=row.name about=row.outcome />
            }
        });
        view! { <ul class="rows">{list.collect_view()}</ul> }
    };
    move || {
        (count.get() > Some(0))
            .then(|| view! { <Section title=t().giving.received_list count>{list}</Section> })
    }
}

/// Ticked stands on the list; what was handed over cannot leave it.
#[component]
fn ChangeList(batch: Subject, rows: Memo<Vec<Row>>) -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let is_open = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let chosen = Signal::derive(move || {
        let open = rows.read().iter().filter(|row| !row.is_received).map(|row| row.episode.clone()).collect();
        let open: Vec<Subject> = open;
        open
    });
    let on_tick = Callback::new(move |(episode, ticked): (Subject, bool)| {
        let (episodes, who) = (vec![episode.clone()], spoken_names(state, std::slice::from_ref(&episode)));
        let listing = rows.with_untracked(|rows| {
            rows.iter().find(|row| row.episode == episode).map(|row| row.listing.clone())
        });
        let (command, label) = match listing {
            Some(listing) if !ticked => {
                let (field, value) = (listing_field::OFF.to_owned(), "yes".to_owned());
                (Command::SetAll { subjects: vec![listing], field, value }, (words.off_list_act)(1))
            }
            _ => (Command::ListInBatch { batch: batch.clone(), episodes }, (words.listed_act)(&who)),
        };
        let made = state.act(&command, label);
        problem.set(made.err().map(|reason| refusals::not_recorded(&reason)));
    });
    let change = move || {
        view! {
            <p class="hint">{words.change_list_lead}</p>
            <ChooseCases chosen on_tick error=problem id="batch-list" searching=true />
        }
    };
    view! {
        <div class="form">
            <div class="buttons">
                <Button label=words.change_list on_tap=Callback::new(move |()| is_open.update(|open| *open = !*open)) />
            </div>
            {move || is_open.get().then(change)}
        </div>
    }
}
