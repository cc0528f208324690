//! Thành phần: who was invited, who came, who stood in.

use leptos::prelude::*;

use super::fields::value_of;
use crate::app::bound::{BoundChoice, BoundText};
use crate::app::parts::{Button, CheckRows, Choice, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::book::{is_active, member_field, member_name};
use crate::casework::fact::AttendeeAdded;
use crate::casework::meeting::attendee_field;
use crate::ledger::Subject;
use crate::vietnamese::name::FullName;
use crate::vietnamese::order::person_sort_key;

#[component]
pub fn AttendanceSection(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let error = RwSignal::new(None::<String>);
    let attendees = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            let known = state.meeting(&meeting);
            known.map_or(vec![], |known| known.attendees.iter().map(|one| one.subject.clone()).collect())
        })
    };
    let choosing = RwSignal::new(false);
    let by_hand = {
        let meeting = meeting.clone();
        Callback::new(move |()| {
            let fact = AttendeeAdded { meeting: meeting.clone(), member: None }.into();
            let made = state.act(&Command::Record { fact, fields: vec![] }, (words.added)(words.no_name));
            error.set(made.err().map(|reason| refusals::not_recorded(&reason)));
        })
    };
    let count = Signal::derive(move || Some(attendees.with(Vec::len)).filter(|count| *count > 0));
    view! {
        <Section title=words.attendance count>
            <Show when=move || attendees.with(Vec::is_empty)>
                <p class="hint">{words.nobody_invited}</p>
            </Show>
            <div class="form">
                <For each=move || attendees.get() key=Clone::clone let:attendee>
                    <AttendeeRow attendee />
                </For>
            </div>
            <div class="buttons">
                <Button label=words.from_list on_tap=Callback::new(move |()| choosing.update(|open| *open = !*open)) />
                <Button label=words.by_hand on_tap=by_hand />
            </div>
            <div aria-live="polite">{move || error.get().map(|words| view! { <p class="error">{words}</p> })}</div>
            {
                let meeting = meeting.clone();
                move || choosing.get().then(|| view! { <FromList meeting=meeting.clone() error /> })
            }
        </Section>
    }
}

/// Members to tick; unticking takes the invitation back while nothing else was said of it.
#[component]
fn FromList(meeting: Subject, error: RwSignal<Option<String>>) -> impl IntoView {
    let state = use_state();
    let value = {
        let meeting = meeting.clone();
        Signal::derive(move || {
            let known = state.meeting(&meeting);
            known.map_or(vec![], |known| {
                known.attendees.iter().filter_map(|one| one.fact.member.clone()).collect::<Vec<_>>()
            })
        })
    };
    let on_tick = Callback::new(move |(member, ticked): (Subject, bool)| {
        let invited = || {
            state.with(|register| {
                let known = register.meeting(&meeting)?;
                let one = known.attendees.iter().find(|one| one.fact.member.as_ref() == Some(&member))?;
                Some(one.act)
            })
        };
        let outcome = match (ticked, invited()) {
            (true, _) => {
                let name = state.with(|register| register.member_name(&member).to_owned());
                let fact = AttendeeAdded { meeting: meeting.clone(), member: Some(member.clone()) }.into();
                let command = Command::Record { fact, fields: vec![] };
                state.act(&command, (t().meeting.added)(&name)).map(|_| ())
            }
            (false, Some(act)) => state.undo(act),
            (false, None) => Ok(()),
        };
        error.set(outcome.err().map(|reason| refusals::not_recorded(&reason)));
    });
    view! { <CheckRows label=t().meeting.from_list_label choices=members(state) value on_tick /> }
}

/// Everybody still with the teams, by given name.
pub fn members(state: AppState) -> Vec<Choice<Subject>> {
    state.with(|register| {
        let mut members: Vec<_> = register.members().filter(|member| is_active(member)).collect();
        members.sort_by_cached_key(|member| {
            FullName::parse(member_name(member)).ok().map(|name| person_sort_key(&name))
        });
        let choice = |member: &crate::casework::book::Member| {
            Choice::new(member.subject.clone(), member_name(member))
                .with_hint(member.text(member_field::TITLE))
        };
        members.into_iter().map(|member| choice(member)).collect()
    })
}

#[component]
fn AttendeeRow(attendee: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let member = state.with(|register| {
        let meeting =
            register.roots_of(&attendee).into_iter().find_map(|root| register.meeting(&root).cloned())?;
        let one = meeting.attendees.iter().find(|one| one.subject == attendee)?;
        Some(register.member_name(one.fact.member.as_ref()?).to_owned())
    });
    let name = match member {
        Some(name) => view! { <h3>{name}</h3> }.into_any(),
        None => view! { <ByHand attendee=attendee.clone() /> }.into_any(),
    };
    let attends = {
        let attendee = attendee.clone();
        Memo::new(move |_| value_of(state, &attendee, attendee_field::ATTENDS))
    };
    let choices = [("present", words.present), ("absent", words.absent), ("stand_in", words.stand_in)];
    let choices = choices.map(|(value, label)| Choice::new(value.to_owned(), label)).to_vec();
    let more = {
        let attendee = attendee.clone();
        move || {
            let subject = attendee.clone();
            match attends.get().as_str() {
                "absent" => {
                    let field = attendee_field::REASON;
                    view! { <BoundText subject field label=words.absent_reason /> }.into_any()
                }
                "stand_in" => {
                    let field = attendee_field::STAND_IN;
                    view! { <BoundText subject field label=words.stand_in_name /> }.into_any()
                }
                _ => ().into_any(),
            }
        }
    };
    view! {
        <div class="form">
            {name}
            <BoundChoice subject=attendee field=attendee_field::ATTENDS label=words.attends choices />
            {more}
        </div>
    }
}

/// Somebody who is not among the members: name, title, body in words.
#[component]
fn ByHand(attendee: Subject) -> impl IntoView {
    let words = &t().meeting;
    view! {
        <BoundText subject=attendee.clone() field=attendee_field::NAME label=words.person_name />
        <BoundText subject=attendee.clone() field=attendee_field::TITLE label=words.person_title />
        <BoundText subject=attendee field=attendee_field::BODY label=words.body />
    }
}
