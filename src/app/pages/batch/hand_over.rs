//! What came of places on the list: received, taken by somebody else, not received.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::Row;
use crate::app::bound::{
    Afresh, FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, Rounds, field_error, read_day,
};
use crate::app::pages::entry_form::tick;
use crate::app::parts::{Button, CheckRows, Choice, FieldError, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::batch::{listing_field, receipt_field};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const FORM: &str = "hand-over";
const WHO: &str = "hand-over-who";
const CAME: &str = "hand-over-came";
const DAY: &str = "hand-over-day";
const RECEIVER: &str = "hand-over-receiver";
const REASON: &str = "hand-over-reason";

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Came {
    Received,
    TakenFor,
    NotReceived,
    OffTheList,
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    listings: Vec<Subject>,
    came: Option<Came>,
    on: String,
    receiver: String,
    relation: String,
    reason: String,
}

impl Typed {
    /// The command and its words after "Hoàn tác: "; or what is missing.
    fn read(self, state: AppState) -> Result<(Command, String), Vec<FieldError>> {
        let words = &t().giving;
        let (receiver, reason) = (tidy_line(&self.receiver), tidy_line(&self.reason));
        let is_given = matches!(self.came, Some(Came::Received | Came::TakenFor));
        let on = read_day(state, &self.on);
        let wrong = [
            self.listings.is_empty().then(|| field_error(WHO, words.choose_some)),
            self.came.is_none().then(|| field_error(CAME, words.choose_what_came)),
            (self.came == Some(Came::TakenFor) && receiver.is_empty())
                .then(|| field_error(RECEIVER, words.write_receiver)),
            (self.came == Some(Came::NotReceived) && reason.is_empty())
                .then(|| field_error(REASON, words.write_reason)),
            on.as_ref().err().filter(|_| is_given).map(|sentence| field_error(DAY, sentence)),
        ];
        let wrong: Vec<FieldError> = wrong.into_iter().flatten().collect();
        let count = self.listings.len();
        let set = |subjects, field: &str, value: &str| Command::SetAll {
            subjects,
            field: field.to_owned(),
            value: value.to_owned(),
        };
        match (self.came, on) {
            _ if !wrong.is_empty() => Err(wrong),
            (Some(came @ (Came::Received | Came::TakenFor)), Ok(on)) => {
                let by = [
                    (receipt_field::RECEIVER, receiver),
                    (receipt_field::RELATION, tidy_line(&self.relation)),
                ];
                let by = by.map(|(field, value)| (field.to_owned(), value)).to_vec();
                let fields = if came == Came::TakenFor { by } else { vec![] };
                Ok((
                    Command::HandOver { listings: self.listings, on, fields },
                    (words.handed_over_act)(count),
                ))
            }
            (Some(Came::NotReceived), _) => {
                Ok((set(self.listings, listing_field::REASON, &reason), (words.not_received_act)(count)))
            }
            (Some(Came::OffTheList), _) => {
                Ok((set(self.listings, listing_field::OFF, "yes"), (words.off_list_act)(count)))
            }
            _ => Err(wrong),
        }
    }
}

/// The form for all who have not got it yet; each recording leaves an empty one behind.
#[component]
pub fn HandOver(batch: Subject, rows: Memo<Vec<Row>>) -> impl IntoView {
    let open =
        Memo::new(move |_| rows.get().into_iter().filter(|row| !row.is_received).collect::<Vec<Row>>());
    let count = Signal::derive(move || Some(open.read().len()));
    let has_open = Memo::new(move |_| !open.read().is_empty());
    let rounds = Rounds::begin();
    let on_recorded = Callback::new(move |what: String| rounds.recorded((t().common.recorded)(&what)));
    let form = move || match has_open.get() {
        true => view! { <OneForm batch=batch.clone() open on_recorded /> }.into_any(),
        false => view! { <p>{t().giving.all_recorded}</p> }.into_any(),
    };
    view! {
        <Section title=t().giving.to_hand_over count>
            <Afresh rounds>{form.clone()}</Afresh>
        </Section>
    }
}

#[component]
fn OneForm(batch: Subject, open: Memo<Vec<Row>>, on_recorded: Callback<String>) -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let today = in_figures(state.today.get_untracked());
    let form = FormDraft::begun(state, FORM, batch.as_str(), Typed { on: today, ..Typed::default() });
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let Some((command, label)) = errors.check(form.now().read(state)) else { return };
        if form.act(&command, label.clone(), errors, DAY).is_some() {
            on_recorded.run(label);
        }
    });
    let results = vec![
        Choice::new(Came::Received, words.took_it),
        Choice::new(Came::TakenFor, words.taken_for),
        Choice::new(Came::NotReceived, words.not_received),
        Choice::new(Came::OffTheList, words.off_list),
    ];
    view! {
        <RecordForm errors label=words.record_outcome on_record=record>
            <Who form errors open />
            <FormChoice
                form
                at=|typed| &mut typed.came
                id=CAME
                errors
                label=words.what_came
                choices=results
            />
            <How form errors />
        </RecordForm>
    }
}

#[component]
fn Who(form: FormDraft<Typed>, errors: FormErrors, open: Memo<Vec<Row>>) -> impl IntoView {
    let words = &t().giving;
    let value = Signal::derive(move || form.read(|typed| typed.listings.clone()));
    let on_tick = Callback::new(move |(listing, ticked): (Subject, bool)| {
        form.change(|typed| tick(&mut typed.listings, listing, ticked));
    });
    let all = Callback::new(move |()| {
        let listings = open.with_untracked(|open| open.iter().map(|row| row.listing.clone()).collect());
        form.change(|typed| typed.listings = listings);
    });
    let rows = move || {
        let choice = |row: Row| Choice::new(row.listing, row.name).with_hint(row.outcome);
        let choices: Vec<_> = open.get().into_iter().map(choice).collect();
        view! { <CheckRows id=WHO label=words.hand_over_to choices value on_tick error=errors.beside(WHO) /> }
    };
    view! {
        <div class="buttons">
            <Button label=words.choose_all on_tap=all />
        </div>
        {rows}
    }
}

/// The rest, by what came of it.
#[component]
fn How(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().giving;
    let came = Memo::new(move |_| form.read(|typed| typed.came));
    let day = move || {
        view! {
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.handed_on />
        }
    };
    let receiver = move || {
        view! {
            <FormText form at=|typed| &mut typed.receiver id=RECEIVER errors label=words.receiver />
            <FormText form at=|typed| &mut typed.relation label=words.relation hint=words.relation_hint />
        }
    };
    let reason = move || {
        view! {
            <FormText
                form
                at=|typed| &mut typed.reason
                id=REASON
                errors
                label=words.not_received_reason
                free_note=true
            />
        }
    };
    move || match came.get() {
        Some(Came::Received) => day().into_any(),
        Some(Came::TakenFor) => (receiver(), day()).into_any(),
        Some(Came::NotReceived) => reason().into_any(),
        Some(Came::OffTheList) | None => ().into_any(),
    }
}
