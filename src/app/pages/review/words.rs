//! What each party, the family and the person say.

use leptos::prelude::*;

use super::sheet::{ReviewText, Sheet};
use crate::app::bound::{BoundChoice, BoundText, BoundTextKind};
use crate::app::pages::whom::occupant_words;
use crate::app::parts::{Choice, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::person::review_field as field;
use crate::casework::team::team_of;
use crate::ledger::Subject;

/// A party and who speaks for it.
struct Party {
    id: String,
    name: String,
    who: String,
}

#[component]
pub(super) fn PartyWords(sheet: Sheet) -> impl IntoView {
    let state = use_state();
    let today = state.today.get_untracked();
    let (parties, _) = state.with(|register| parties(register, &sheet.episode, today));
    let lines = parties
        .into_iter()
        .map(|Party { id, name, who }| {
            view! { <ReviewText sheet=sheet.clone() field=format!("{}{id}", field::WORD) label=name hint=who /> }
        })
        .collect_view();
    view! {
        <Section title=t().following.party_word>
            <div class="form">{lines}</div>
        </Section>
    }
}

/// What the family and the person say: asked anew each time, never copied, never picked from a list.
#[component]
pub(super) fn OwnWords(sheet: Sheet) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let today = state.today.get_untracked();
    let (_, family) = state.with(|register| parties(register, &sheet.episode, today));
    let how = [("written", words.own_word_written), ("told", words.own_word_told)];
    let how = how.map(|(id, words)| Choice::new(id.to_owned(), words)).to_vec();
    let review = sheet.review;
    view! {
        <Section title=words.own_and_family>
            <div class="form">
                <BoundText
                    subject=review.clone()
                    field=field::FAMILY_WORD
                    label=words.family_word
                    hint=family
                    free_note=true
                    kind=BoundTextKind::Area
                />
                <BoundText
                    subject=review.clone()
                    field=field::OWN_WORD
                    label=words.own_word
                    free_note=true
                    kind=BoundTextKind::Area
                />
                <BoundChoice subject=review field=field::OWN_WORD_HOW label=words.own_word_how choices=how />
            </div>
        </Section>
    }
}

/// The parties of the template but the family, and who speaks for the family.
fn parties(register: &Register, episode: &Subject, today: chrono::NaiveDate) -> (Vec<Party>, String) {
    let team = register.episode(episode).and_then(|(_, episode)| team_of(register, episode, today));
    let mut family = String::new();
    let mut parties = vec![];
    for seat in team.iter().flat_map(|team| &team.seats) {
        let who: Vec<String> =
            seat.held.iter().map(|held| occupant_words(register, &held.filled.fact.occupant)).collect();
        let who = if who.is_empty() { t().team.empty_seat.to_owned() } else { who.join(", ") };
        if seat.party.is_family {
            family = who;
        } else {
            parties.push(Party { id: seat.party.id.clone(), name: seat.party.name.clone(), who });
        }
    }
    (parties, family)
}
