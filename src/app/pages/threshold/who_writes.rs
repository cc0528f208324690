//! "Ai đang ghi?": asked after every unlock, and whenever the tablet changes hands.

use leptos::prelude::*;

use super::Threshold;
use crate::app::parts::{Button, ButtonKind, TextField};
use crate::app::state::{draft_name, use_state};
use crate::app::text::{refusals, t};
use crate::casework::book::{is_active, member_field};
use crate::casework::fact::MemberAdded;
use crate::casework::team::{organisation_of, organisation_read};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::name::{FullName, tidy_line};
use crate::vietnamese::order::{person_sort_key, text_sort_key};

#[component]
pub fn WhoWrites() -> impl IntoView {
    view! {
        <Threshold title=t().threshold.who_writes lead=t().threshold.who_writes_hint>
            <AuthorList on_chosen=Callback::new(|()| ()) />
            <p class="hint">{(t().copies.device_letter)(use_state().letter())}</p>
        </Threshold>
    }
}

/// The members as large rows, and a new one. Who is chosen becomes the author.
#[component]
pub fn AuthorList(on_chosen: Callback<()>) -> impl IntoView {
    let state = use_state();
    let choose = move |member: Subject| {
        state.author.set(Some(member));
        on_chosen.run(());
    };
    let rows = move || {
        let members = state.read(active_members);
        let rows = members.into_iter().map(|(subject, name, about)| {
            view! {
                <li>
                    <button class="row" type="button" on:click=move |_| choose(subject.clone())>
                        <span class="row-name">{name}</span>
                        <span class="row-about">{about}</span>
                    </button>
                </li>
            }
        });
        rows.collect_view()
    };
    view! {
        <ul class="rows">{rows}</ul>
        <NewMember summary=t().threshold.new_author finish=t().threshold.start_writing on_added=Callback::new(choose) />
    }
}

/// Subject, name, and "organisation · title", in Vietnamese order.
pub fn active_members(register: &Register) -> Vec<(Subject, String, String)> {
    let mut members: Vec<_> = register.members().filter(|member| is_active(member)).collect();
    members.sort_by_cached_key(|member| {
        let name = member.text(member_field::NAME);
        FullName::parse(name).map_or_else(|_| text_sort_key(name), |name| person_sort_key(&name))
    });
    let about = |organisation: &str, title: &str| {
        [organisation, title].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    let line = |member: &std::rc::Rc<crate::casework::book::Member>| {
        // What is stored may be a party's id; on the screen it is always its name.
        let words = about(&organisation_of(register, member), member.text(member_field::TITLE));
        (member.subject.clone(), member.text(member_field::NAME).to_owned(), words)
    };
    members.into_iter().map(line).collect()
}

const FIELDS: [&str; 3] = [member_field::NAME, member_field::ORGANISATION, member_field::TITLE];

/// One more member. What is typed is one draft, so that a lock in the middle loses nothing.
#[component]
pub fn NewMember(
    /// What one taps to see the form, and what ends it.
    summary: &'static str,
    finish: &'static str,
    on_added: Callback<Subject>,
) -> impl IntoView {
    let state = use_state();
    let draft = StoredValue::new(draft_name("new-member", "book"));
    let begun = draft.with_value(|name| state.draft(name));
    let typed: Vec<String> = begun.and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
    let is_begun = typed.iter().any(|text| !text.is_empty());
    let typed = RwSignal::new(
        FIELDS
            .iter()
            .enumerate()
            .map(|(at, _)| typed.get(at).cloned().unwrap_or_default())
            .collect::<Vec<_>>(),
    );
    let problem = RwSignal::new(None::<String>);
    let into = move |at: usize| {
        Callback::new(move |text: String| {
            typed.update(|typed| typed[at] = text);
            let json = typed.with_untracked(serde_json::to_string);
            state.type_draft(draft.get_value(), json.expect("words are JSON"));
        })
    };
    let add = move |()| {
        let mut values =
            typed.with_untracked(|typed| typed.iter().map(|text| tidy_line(text)).collect::<Vec<_>>());
        values[1] = state.with(|register| organisation_read(register, std::mem::take(&mut values[1])));
        let label = (t().settings.member_added)(&values[0]);
        let fields = FIELDS.iter().map(|field| (*field).to_owned()).zip(values).collect();
        let command = Command::Record { fact: MemberAdded {}.into(), fields };
        match state.act_from(draft.get_value(), &command, label) {
            Ok(recorded) => on_added.run(recorded.subject),
            Err(refusal) => problem.set(Some(refusals::not_recorded(&refusal))),
        }
    };
    let value = move |at: usize| typed.with_untracked(|typed| typed[at].clone());
    view! {
        <details open=is_begun>
            <summary class="menu-item">{summary}</summary>
            <div class="form">
                <p class="hint">{t().threshold.new_author_lead}</p>
                <TextField label=t().settings.member_name value=value(0) error=problem on_input=into(0) />
                <TextField label=t().threshold.your_organisation value=value(1) on_input=into(1) />
                <TextField label=t().threshold.your_title value=value(2) on_input=into(2) />
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=finish on_tap=Callback::new(add) />
                </div>
            </div>
        </details>
    }
}
