use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;
use serde::{Deserialize, Serialize};

use super::whom::{Asked, ChooseCases, page_of, spoken_names, use_asked, way_back};
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day, tidy_text};
use crate::app::parts::{
    Button, ButtonKind, CheckRows, Choice, ChoiceRows, ErrorSummary, FieldError, Page, SelectField, TextArea,
    TextField,
};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::event::event_of;
use crate::casework::fact::{ContactMade, Fact, Outcome, Place};
use crate::casework::team::{Helper, helpers_for};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const WHOM: &str = "contact-whom";
const OUTCOME: &str = "contact-outcome";
const PLACE: &str = "contact-place";
const DOERS: &str = "contact-doers";
const DAY: &str = "contact-day";

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    episodes: Vec<Subject>,
    outcome: Option<Outcome>,
    place: Option<Place>,
    doers: Vec<Subject>,
    on: String,
    note: String,
    informant: String,
}

impl Typed {
    /// What a new form begins with, or what an entry says that is to be told again.
    fn first(state: AppState, asked: &Asked) -> Self {
        let told = asked.corrects.as_ref().and_then(|subject| {
            match state.with(|register| event_of(register.ledger(), subject))?.fact {
                Fact::ContactMade(contact) => Some(contact),
                _ => None,
            }
        });
        match told {
            Some(contact) => Self {
                episodes: contact.episodes,
                outcome: Some(contact.outcome),
                place: Some(contact.place),
                doers: contact.doers,
                on: in_figures(contact.on),
                note: contact.note,
                informant: contact.informant,
            },
            None => Self {
                episodes: asked.episode.iter().cloned().collect(),
                on: in_figures(state.today.get_untracked()),
                ..Self::default()
            },
        }
    }

    fn read(self, state: AppState) -> Result<ContactMade, Vec<FieldError>> {
        let words = &t().following;
        let on = read_day(state, &self.on);
        let mut errors = vec![];
        if self.episodes.is_empty() {
            errors.push(field_error(WHOM, words.choose_whom));
        }
        if self.outcome.is_none() {
            errors.push(field_error(OUTCOME, words.choose_outcome));
        }
        if self.place.is_none() {
            errors.push(field_error(PLACE, words.choose_place));
        }
        if self.doers.is_empty() {
            errors.push(field_error(DOERS, words.choose_doer));
        }
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        match (self.outcome, self.place, on) {
            (Some(outcome), Some(place), Ok(on)) if errors.is_empty() => Ok(ContactMade {
                episodes: self.episodes,
                on,
                doers: self.doers,
                place,
                outcome,
                note: tidy_text(&self.note),
                informant: tidy_line(&self.informant),
            }),
            _ => Err(errors),
        }
    }
}

/// `Ghi tiếp xúc`: whom, with what outcome, where; who went, when, and a note.
#[component]
pub fn ContactForm() -> impl IntoView {
    let asked = use_asked();
    move || view! { <Form asked=asked.get() /> }
}

#[component]
fn Form(asked: Asked) -> impl IntoView {
    let state = use_state();
    let go = StoredValue::new_local(use_navigate());
    let about = asked.corrects.as_ref().or(asked.episode.as_ref()).map_or("", |subject| subject.as_str());
    let form = FormDraft::begun(state, "contact", about, Typed::first(state, &asked));
    let errors = FormErrors::none();
    let back = asked.back.clone().unwrap_or_else(|| way_back(state, &form.now().episodes));
    let title =
        if asked.corrects.is_some() { t().following.correct_contact } else { t().following.record_contact };
    let record = move |()| {
        let contact = match form.now().read(state) {
            Ok(contact) => contact,
            Err(found) => return errors.show(found),
        };
        let (episodes, on) = (contact.episodes.clone(), contact.on);
        let command = command(&asked, contact);
        let label = (t().following.contact_act)(&spoken_names(state, &episodes), &in_figures(on));
        match state.act_from(form.name(), &command, label) {
            Ok(_) => {
                let to = asked.back.clone().unwrap_or_else(|| page_of(state, &episodes));
                go.with_value(|go| go(&to, Default::default()));
            }
            Err(reason) => errors.refused(DAY, &reason),
        }
    };
    view! {
        <Page title back>
            <ErrorSummary errors=errors.0 />
            <div class="form">
                <Taps form errors />
                <Doers form errors />
                <Rest form errors />
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=title on_tap=Callback::new(record) />
                </div>
            </div>
        </Page>
    }
}

fn command(asked: &Asked, contact: ContactMade) -> Command {
    match &asked.corrects {
        Some(event) => Command::Correct { event: event.clone(), fact: contact.into() },
        None => Command::Record { fact: contact.into(), fields: vec![] },
    }
}

/// The three taps.
#[component]
fn Taps(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().following;
    let chosen = Signal::derive(move || form.read(|typed| typed.episodes.clone()));
    let on_tick = Callback::new(move |(episode, ticked): (Subject, bool)| {
        form.change(|typed| tick(&mut typed.episodes, episode, ticked));
    });
    let outcomes = vec![
        Choice::new(Outcome::MetPerson, words.met_person),
        Choice::new(Outcome::MetFamilyOnly, words.met_family),
        Choice::new(Outcome::MetNobody, words.met_nobody),
    ];
    let places = vec![
        Choice::new(Place::Home, words.at_home),
        Choice::new(Place::Office, words.at_office),
        Choice::new(Place::Phone, words.by_phone),
        Choice::new(Place::Elsewhere, words.elsewhere),
    ];
    view! {
        <ChooseCases chosen on_tick error=errors.beside(WHOM) id=WHOM />
        <ChoiceRows
            id=OUTCOME
            label=words.contact_outcome
            choices=outcomes
            value=Signal::derive(move || form.read(|typed| typed.outcome))
            on_choose=Callback::new(move |outcome| form.change(|typed| typed.outcome = Some(outcome)))
            error=errors.beside(OUTCOME)
        />
        <ChoiceRows
            id=PLACE
            label=words.contact_place
            choices=places
            value=Signal::derive(move || form.read(|typed| typed.place))
            on_choose=Callback::new(move |place| form.change(|typed| typed.place = Some(place)))
            error=errors.beside(PLACE)
        />
    }
}

/// Who went: the lead and the team as rows, everybody else in a list.
#[component]
fn Doers(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let today = state.today.get_untracked();
    let helpers = Memo::new(move |_| {
        let (episodes, doers) = form.read(|typed| (typed.episodes.clone(), typed.doers.clone()));
        state.read(|register| rows(register, &episodes, &doers, today))
    });
    let chosen = Signal::derive(move || form.read(|typed| typed.doers.clone()));
    let on_tick = Callback::new(move |(member, ticked): (Subject, bool)| {
        form.change(|typed| tick(&mut typed.doers, member, ticked));
    });
    let near = move || {
        let choices = helpers.get().0;
        let label = t().following.doer;
        let choices = choices.into_iter().map(Choice::from).collect::<Vec<_>>();
        view! { <CheckRows label choices value=chosen on_tick error=errors.beside(DOERS) id=DOERS /> }
    };
    let others = move || {
        let others = helpers.get().1;
        let choices: Vec<_> = others.into_iter().map(Choice::from).collect();
        let add = Callback::new(move |member| on_tick.run((member, true)));
        let nobody = Signal::derive(|| None::<Subject>);
        (!choices.is_empty()).then(|| {
            view! { <SelectField label=t().following.other_doer choices value=nobody on_choose=add /> }
        })
    };
    view! { {near} {others} }
}

impl From<Helper> for Choice<Subject> {
    fn from(helper: Helper) -> Self {
        let lead = helper.is_lead.then_some(t().following.lead_mark);
        let hint: Vec<&str> = lead.into_iter().chain([&*helper.title, &*helper.organisation]).collect();
        let hint: Vec<&str> = hint.into_iter().filter(|text| !text.is_empty()).collect();
        Choice::new(helper.member, helper.name).with_hint(hint.join(" · "))
    }
}

/// Those of the team and those chosen stand as rows; a book with few members shows them all.
fn rows(
    register: &Register,
    episodes: &[Subject],
    doers: &[Subject],
    today: NaiveDate,
) -> (Vec<Helper>, Vec<Helper>) {
    const FEW: usize = 7;
    let helpers = helpers_for(register, episodes, today);
    let few = helpers.len() <= FEW;
    helpers.into_iter().partition(|helper| few || helper.on_team || doers.contains(&helper.member))
}

#[component]
fn Rest(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let Typed { on, note, informant, .. } = form.now();
    view! {
        <DayField
            id=DAY
            label=t().following.contact_on
            value=on
            on_input=Callback::new(move |text| form.change(|typed| typed.on = text))
            error=errors.beside(DAY)
        />
        <TextArea
            label=t().following.contact_note
            hint=t().common.free_note_hint
            value=note
            on_input=Callback::new(move |text| form.change(|typed| typed.note = text))
        />
        <TextField
            label=t().following.informant
            hint=t().following.informant_hint
            value=informant
            on_input=Callback::new(move |text| form.change(|typed| typed.informant = text))
        />
    }
}

/// Keeps a list in the order in which it was ticked.
pub(super) fn tick<T: PartialEq>(list: &mut Vec<T>, one: T, ticked: bool) {
    list.retain(|other| *other != one);
    if ticked {
        list.push(one);
    }
}
