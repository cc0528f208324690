use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::entry_form::{EntryForm, Whom, entry_form, tick};
use super::whom::spoken_names;
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day, tidy_text};
use crate::app::parts::{CheckRows, Choice, ChoiceRows, FieldError, SelectField, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::fact::{ContactMade, Fact, Outcome, Place};
use crate::casework::team::{Helper, helpers_for};
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

impl EntryForm for Typed {
    type Fact = ContactMade;
    const FORM: &'static str = "contact";
    const DAY: &'static str = DAY;

    fn title(is_correction: bool) -> &'static str {
        if is_correction { t().following.correct_contact } else { t().following.record_contact }
    }

    fn begun(episodes: Vec<Subject>, on: String) -> Self {
        Self { episodes, on, ..Self::default() }
    }

    fn of_entry(told: Fact) -> Option<Self> {
        let Fact::ContactMade(contact) = told else { return None };
        Some(Self {
            episodes: contact.episodes,
            outcome: Some(contact.outcome),
            place: Some(contact.place),
            doers: contact.doers,
            on: in_figures(contact.on),
            note: contact.note,
            informant: contact.informant,
        })
    }

    fn episodes(&mut self) -> &mut Vec<Subject> {
        &mut self.episodes
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
        let born_later = on.as_ref().ok().and_then(|on| {
            state.with(|register| {
                let persons = self.episodes.iter().filter_map(|one| Some(register.episode(one)?.0));
                persons.filter(|person| person.is_before_birth(*on)).find_map(|person| person.born())
            })
        });
        if let Some(born) = born_later {
            errors.push(field_error(DAY, (words.before_birth)(&born.in_figures())));
        }
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

    fn episodes_of(contact: &ContactMade) -> &[Subject] {
        &contact.episodes
    }

    fn label(state: AppState, contact: &ContactMade) -> String {
        (t().following.contact_act)(&spoken_names(state, &contact.episodes), &in_figures(contact.on))
    }

    fn questions(form: FormDraft<Self>, errors: FormErrors) -> AnyView {
        view! {
            <Taps form errors />
            <Doers form errors />
            <Rest form errors />
        }
        .into_any()
    }
}

/// `Ghi tiếp xúc`: whom, with what outcome, where; who went, when, and a note.
#[component]
pub fn ContactForm() -> impl IntoView {
    entry_form::<Typed>()
}

/// The three taps.
#[component]
fn Taps(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().following;
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
        <Whom form errors id=WHOM />
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
    let state = use_state();
    let early = move || {
        let on = form.read(|typed| read_day(state, &typed.on).ok())?;
        let starts_on = state.with(|register| register.starts_on())?;
        let words = (t().following.before_the_book)(&in_figures(starts_on));
        (on < starts_on).then(|| view! { <p class="hint">{words}</p> })
    };
    view! {
        <DayField
            id=DAY
            label=t().following.contact_on
            value=on
            on_input=form.input(|typed, text| typed.on = text)
            error=errors.beside(DAY)
        />
        <div aria-live="polite">{early}</div>
        <TextField lines=true
            label=t().following.contact_note
            free_note=true
            value=note
            on_input=form.input(|typed, text| typed.note = text)
        />
        <TextField
            label=t().following.informant
            hint=t().following.informant_hint
            value=informant
            on_input=form.input(|typed, text| typed.informant = text)
        />
    }
}
