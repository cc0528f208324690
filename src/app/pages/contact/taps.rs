//! The three taps: whom it is about, who was met, where.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{OUTCOME, PLACE, Typed, WHOM};
use crate::app::bound::{FormChoice, FormDraft, FormErrors, days_ahead};
use crate::app::pages::entry_form::Whom;
use crate::app::parts::{Choice, ChoiceRows};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::event::event_of;
use crate::casework::fact::{Fact, Outcome, Place};

/// Who was met or spoken to; written into drafts by these names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reached {
    MetPerson,
    MetFamilyOnly,
    MetNobody,
    /// The school of a minor, which is no contact (rules 8, 11).
    School,
}

impl Reached {
    const ALL: [Self; 4] = [Self::MetPerson, Self::MetFamilyOnly, Self::MetNobody, Self::School];

    pub fn of(outcome: Outcome) -> Self {
        match outcome {
            Outcome::MetPerson => Self::MetPerson,
            Outcome::MetFamilyOnly => Self::MetFamilyOnly,
            Outcome::MetNobody => Self::MetNobody,
        }
    }

    /// `None` of the school.
    pub fn outcome(self) -> Option<Outcome> {
        match self {
            Self::MetPerson => Some(Outcome::MetPerson),
            Self::MetFamilyOnly => Some(Outcome::MetFamilyOnly),
            Self::MetNobody => Some(Outcome::MetNobody),
            Self::School => None,
        }
    }

    fn choice(self) -> Choice<Self> {
        let words = &t().following;
        match self {
            Self::MetPerson => Choice::new(self, words.met_person),
            Self::MetFamilyOnly => Choice::new(self, words.met_family),
            Self::MetNobody => Choice::new(self, words.met_nobody),
            Self::School => Choice::new(self, words.spoke_to_school).with_hint(words.school_hint),
        }
    }
}

impl Typed {
    /// Nobody was met: a day to ask again is proposed, unless one is written already.
    fn choose(&mut self, reached: Reached, proposed: String) {
        self.outcome = Some(reached);
        if reached == Reached::MetNobody && self.ask_again.is_empty() {
            self.ask_again = proposed;
        }
    }

    /// The school only of minors; an entry that is told again stays of its kind.
    pub fn offers(&self, state: AppState, reached: Reached) -> bool {
        let is_school = reached == Reached::School;
        state.with(|register| match &self.corrects {
            Some(entry) => {
                let told = event_of(register.ledger(), entry).map(|told| told.fact);
                is_school == matches!(told, Some(Fact::SchoolContacted(_)))
            }
            None => {
                let today = state.today.get_untracked();
                let is_minor = |episode| {
                    register.episode(episode).is_some_and(|(person, _)| register.is_minor(person, today))
                };
                !is_school || (!self.episodes.is_empty() && self.episodes.iter().all(is_minor))
            }
        })
    }
}

#[component]
pub fn Taps(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let offered = Memo::new(move |_| {
        let typed = form.read(Typed::clone);
        Reached::ALL.into_iter().filter(|reached| typed.offers(state, *reached)).collect::<Vec<_>>()
    });
    let is_placed = Memo::new(move |_| form.read(|typed| typed.outcome != Some(Reached::School)));
    let outcomes = move || {
        let in_a_week = days_ahead(state, 7);
        view! {
            <ChoiceRows
                id=OUTCOME
                label=words.contact_outcome
                choices=offered.get().into_iter().map(Reached::choice).collect()
                value=Signal::derive(move || form.read(|typed| typed.outcome))
                on_choose=Callback::new(move |reached| form.change(|typed| typed.choose(reached, in_a_week.clone())))
                error=errors.beside(OUTCOME)
            />
        }
    };
    view! {
        <Whom form errors id=WHOM />
        {outcomes}
        {move || is_placed.get().then(|| view! { <Where form errors /> })}
    }
}

#[component]
fn Where(form: FormDraft<Typed>, errors: FormErrors) -> impl IntoView {
    let words = &t().following;
    let places = vec![
        Choice::new(Place::Home, words.at_home),
        Choice::new(Place::Office, words.at_office),
        Choice::new(Place::Phone, words.by_phone),
        Choice::new(Place::Elsewhere, words.elsewhere),
    ];
    view! {
        <FormChoice
            form
            at=|typed| &mut typed.place
            id=PLACE
            errors
            label=words.contact_place
            choices=places
        />
    }
}
