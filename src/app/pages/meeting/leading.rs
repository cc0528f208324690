//! Chủ trì and Thư ký: a member, or somebody who is on no list; and what is odd about them is said beside them.

use leptos::prelude::*;

use super::attendance::members;
use super::fields::{BoundSelect, value_of};
use crate::app::bound::BoundText;
use crate::app::parts::{Button, Choice};
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::meeting::{
    Leading, OUTSIDE, attendee_field, leader, opinion_field, speaks_though_absent,
};
use crate::ledger::Subject;
use crate::vietnamese::sentence::uncapitalised;

#[component]
pub fn LeaderFields(meeting: Subject, leading: Leading) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let (role, away) = match leading {
        Leading::Chair => (words.chair, words.odd_chair_away),
        Leading::Secretary => (words.secretary, words.odd_secretary_away),
    };
    let members = members(state).into_iter();
    let people = members.map(|choice| Choice::new(choice.value.to_string(), choice.label));
    let choices = people.chain([Choice::new(OUTSIDE.to_owned(), words.outside)]).collect();
    let of_choice = meeting.clone();
    let is_outside = Memo::new(move |_| value_of(state, &of_choice, leading.field()) == OUTSIDE);
    let of_fields = meeting.clone();
    let outside = move || {
        let field = |part, label: &str| {
            let (subject, field) = (of_fields.clone(), leading.outside_field(part));
            // Two such groups, and those who are added by hand, stand on one page.
            let label = format!("{role}: {}", uncapitalised(label));
            view! { <BoundText subject field label /> }
        };
        is_outside.get().then(|| {
            view! {
                {field(attendee_field::NAME, words.person_name)}
                {field(attendee_field::TITLE, words.person_title)}
                {field(attendee_field::BODY, words.body)}
            }
        })
    };
    let of_away = meeting.clone();
    let is_away = Memo::new(move |_| {
        state.read(|register| {
            let meeting = register.meeting(&of_away)?;
            Some(leader(register, meeting, leading)?.is_away(meeting))
        })
    });
    view! {
        <BoundSelect subject=meeting.clone() field=leading.field() label=role choices />
        {outside}
        <div aria-live="polite">
            {move || (is_away.get() == Some(true)).then(|| view! { <p class="error">{away}</p> })}
        </div>
    }
}

/// Somebody who was not there gave an opinion by word: either is mistyped, or it came in writing.
#[component]
pub fn SpeakerAbsent(meeting: Subject, opinion: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let error = RwSignal::new(None::<String>);
    let of_opinion = opinion.clone();
    let is_odd = Memo::new(move |_| {
        state.read(|register| {
            let meeting = register.meeting(&meeting)?;
            let opinion = meeting.opinions.iter().find(|one| one.subject == of_opinion)?;
            Some(speaks_though_absent(register, meeting, opinion))
        })
    });
    let in_writing = Callback::new(move |()| {
        let (field, value) = (opinion_field::BY.to_owned(), "writing".to_owned());
        let command = Command::Set { subject: opinion.clone(), field, value };
        let made = state.act(&command, (t().common.edited)(words.manner));
        error.set(made.err().map(|reason| refusals::not_recorded(&reason)));
    });
    let sentence = move || {
        (is_odd.get() == Some(true)).then(|| {
            view! {
                <p class="error">{words.speaker_absent}</p>
                <div class="buttons">
                    <Button label=words.record_in_writing on_tap=in_writing />
                </div>
            }
        })
    };
    view! {
        <div aria-live="polite">
            {sentence} {move || error.get().map(|words| view! { <p class="error">{words}</p> })}
        </div>
    }
}
