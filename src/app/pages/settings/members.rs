use leptos::prelude::*;

use crate::app::bound::{Afresh, BoundText, Rounds};
use crate::app::pages::threshold::NewMember;
use crate::app::parts::Button;
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::book::{is_active, member_field};
use crate::casework::team::{organisation_of_member_read, organisation_words};
use crate::ledger::Subject;
use crate::vietnamese::order::text_sort_key;

/// Everyone who helps, chairs or writes; those who left stand below and keep their history.
#[component]
pub fn Members() -> impl IntoView {
    let state = use_state();
    let members = Memo::new(move |_| {
        state.read(|register| {
            let mut members: Vec<_> = register.members().collect();
            members.sort_by_cached_key(|member| {
                (!is_active(member), text_sort_key(member.text(member_field::NAME)))
            });
            members.into_iter().map(|member| member.subject.clone()).collect::<Vec<_>>()
        })
    });
    let rounds = Rounds::begin();
    let on_added = Callback::new(move |member: Subject| {
        let name = state.with(|register| register.member_name(&member).to_owned());
        rounds.recorded((t().common.recorded)(&name));
    });
    view! {
        <ul class="rows">
            <For each=move || members.get() key=Subject::clone let:subject>
                <Member subject />
            </For>
        </ul>
        <Afresh rounds>
            <NewMember summary=t().settings.add_member finish=t().common.add on_added />
        </Afresh>
    }
}

#[component]
fn Member(subject: Subject) -> impl IntoView {
    let state = use_state();
    let text = {
        let subject = subject.clone();
        move |field: &'static str| {
            state.read_of(&subject, |register| {
                register.member(&subject).map(|member| member.text(field).to_owned()).unwrap_or_default()
            })
        }
    };
    let (name, about, left) = (text.clone(), text.clone(), text);
    let fields = [
        (member_field::NAME, t().settings.member_name),
        (member_field::ORGANISATION, t().settings.member_organisation),
        (member_field::TITLE, t().settings.member_title),
        (member_field::LEVEL, t().settings.member_level),
        (member_field::PHONE, t().settings.member_phone),
    ];
    let open = RwSignal::new(false);
    let of_fields = subject.clone();
    // The fields are made when they are wanted: sixty members would be three hundred inputs.
    let show =
        Callback::new(move |stored: String| state.with(|register| organisation_words(register, &stored)));
    let of_read = subject.clone();
    let read = Callback::new(move |words| {
        Ok(state.with(|register| organisation_of_member_read(register, &of_read, words)))
    });
    let (as_it_is, as_typed) = (Callback::new(|stored: String| stored), Callback::new(Ok));
    let edit = move || {
        open.get().then(|| {
            let fields = fields.map(|(field, label)| {
                let subject = of_fields.clone();
                // What is stored may be a party's id; in the field stands its name.
                let (show, read) = match field {
                    member_field::ORGANISATION => (show, read),
                    _ => (as_it_is, as_typed),
                };
                view! { <BoundText subject field label show read /> }
            });
            view! { <div class="form">{fields.into_iter().collect_view()}</div> }
        })
    };
    let said_left = move || (left(member_field::LEFT) == "yes").then_some(t().settings.member_left);
    view! {
        <li>
            <button class="row" type="button" aria-expanded=move || open.get().to_string() on:click=move |_| open.update(|open| *open = !*open)>
                <span class="row-name">{move || name(member_field::NAME)}</span>
                <span class="row-about">
                    {move || {
                        let organisation = about(member_field::ORGANISATION);
                        let organisation = state.with(|register| organisation_words(register, &organisation));
                        let parts = [organisation, about(member_field::TITLE)];
                        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
                    }}
                </span>
                <span class="row-end">{said_left}</span>
            </button>
            {edit}
            {move || open.get().then(|| view! { <Leaving subject=subject.clone() /> })}
        </li>
    }
}

/// `Đã thôi tham gia`, and back.
#[component]
fn Leaving(subject: Subject) -> impl IntoView {
    let state = use_state();
    let problem = RwSignal::new(None::<String>);
    let stands = move || {
        state.read_of(&subject, |register| {
            let member = register.member(&subject)?;
            Some((subject.clone(), member.text(member_field::NAME).to_owned(), is_active(member)))
        })
    };
    let button = move || {
        stands().map(|(subject, name, active)| {
            let (words, value, label) = match active {
                true => (t().settings.member_left, "yes", (t().settings.member_left_label)(&name)),
                false => (t().settings.member_back, "", (t().settings.member_back_label)(&name)),
            };
            let record = move |()| {
                let (field, value) = (member_field::LEFT.to_owned(), value.to_owned());
                let command = Command::Set { subject: subject.clone(), field, value };
                let refused = state.act(&command, label.clone()).err();
                problem.set(refused.map(|reason| refusals::not_recorded(&reason)));
            };
            view! { <Button label=words on_tap=Callback::new(record) /> }
        })
    };
    view! {
        <div class="buttons">{button}</div>
        <div role="alert">{move || problem.get().map(|words| view! { <p class="error">{words}</p> })}</div>
    }
}
