//! Parts of sentences: of a contact, a support, a note, a moment, a span of time.

use crate::app::text::t;
use crate::casework::event::Event;
use crate::casework::fact::*;
use crate::casework::meeting::attendee_field;
use crate::casework::person::{Admitted, Episode};
use crate::casework::support_kind::after_verb;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::money::Dong;
use crate::vietnamese::sentence::uncapitalised;

pub fn planned_words(planned: &ActionPlanned, what: &str) -> String {
    (t().help_plan.told_planned)((t().help_plan.strand)(planned.strand), what)
}

pub fn authority_words(authority: &Authority) -> String {
    match authority.number.as_str() {
        "" => authority.body.clone(),
        number => (t().people.authority_numbered)(&authority.body, number),
    }
}

pub fn outcome_words(outcome: Outcome) -> &'static str {
    let words = &t().following;
    match outcome {
        Outcome::MetPerson => words.met_person,
        Outcome::MetFamilyOnly => words.met_family,
        Outcome::MetNobody => words.met_nobody,
    }
}

pub fn contact_words(contact: &ContactMade) -> String {
    let (people, following) = (&t().people, &t().following);
    let place = match contact.place {
        Place::Home => following.at_home,
        Place::Office => people.at_office,
        Place::Phone => following.by_phone,
        Place::Elsewhere => following.elsewhere,
    };
    let outcome = outcome_words(contact.outcome);
    (people.told_contact)(&uncapitalised(place), &uncapitalised(outcome), &contact.note)
}

/// "400.000 đồng", or that nobody wrote it.
pub fn money_words(value: Option<i64>) -> String {
    let value = value.and_then(|value| Dong::new(value).ok());
    value.map_or_else(
        || t().following.support_value_missing.to_owned(),
        |value| (t().people.in_dong)(&value.grouped()),
    )
}

pub fn quantity_words(quantity: u32, unit: &str) -> String {
    format!("{quantity} {unit}").trim_end().to_owned()
}

pub fn support_words(support: &SupportGiven) -> String {
    let (quantity, value) = (quantity_words(support.quantity, &support.unit), money_words(support.value));
    let mut sentence = (t().people.told_support)(after_verb(&support.what), &quantity, &value);
    for (label, text) in
        [(t().people.support_from, &support.giver), (t().people.support_for, &support.purpose)]
    {
        if !text.is_empty() {
            sentence.push_str(&format!(" {label}: {text}."));
        }
    }
    sentence
}

/// Whether somebody came to a session, as far as it is written.
pub fn attendance_words(invited: &Event<CaseInvited>) -> String {
    let words = &t().giving;
    match invited.text(attendee_field::ATTENDS) {
        "present" => words.told_present.to_owned(),
        "excused" => (words.told_excused)(invited.text(attendee_field::REASON)),
        "absent" => words.told_absent.to_owned(),
        _ => words.told_invited.to_owned(),
    }
}

pub fn note_words(note: &NoteMade) -> String {
    let told = (t().giving.told_note)(&note.text);
    match note.ask_on {
        Some(day) => {
            format!("{} – {}.", told.trim_end_matches('.'), (t().giving.note_ask_day)(&in_figures(day)))
        }
        None => told,
    }
}

/// The result of a review; `None` while there is none.
pub fn result_words(stored: &str) -> Option<&'static str> {
    let words = &t().following;
    match stored {
        "tien_bo" => Some(words.result_progress),
        "chuyen_bien" => Some(words.result_change),
        "chua_chuyen_bien" => Some(words.result_no_change),
        "chua_du_can_cu" => Some(words.result_not_enough),
        _ => None,
    }
}

/// "2024-07-14T14:05:00+07:00" → "14:05 ngày 14/07/2024"; what cannot be read stays as it is.
pub fn moment(recorded_at: &str) -> String {
    chrono::DateTime::parse_from_rfc3339(recorded_at).map_or_else(
        |_| recorded_at.to_owned(),
        |at| (t().people.moment)(&at.format("%H:%M").to_string(), &in_figures(at.date_naive())),
    )
}

/// "từ 01/02/2024", "khoảng 2023 – 05/08/2024": from the admission, and before it from the day it was begun.
pub fn span_words(episode: &Episode) -> String {
    let until = episode.ending().map(|(ended_on, _)| in_figures(ended_on));
    let admitted = episode.admitted().map(t().running_list.admitted);
    let from = admitted.unwrap_or_else(|| in_figures(episode.event.fact.on));
    match (episode.admitted(), &until) {
        // No "từ chưa rõ ngày".
        (Some(Admitted::Unknown), None) => (t().people.admitted_some_day)(&from),
        _ => (t().people.episode_span)(&from, until.as_deref()),
    }
}
