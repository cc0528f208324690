//! Those of the family: a list, each line of which opens to be written on.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::personal::PhoneWarning;
use crate::app::bound::{
    BoundChoice, BoundText, BoundTextKind, FormDraft, FormErrors, FormText, RecordForm, read_name,
};
use crate::app::parts::{Button, ButtonKind, Choice, Dialog, Section};
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::event::Event;
use crate::casework::fact::RelativeAdded;
use crate::casework::family::{relative_field, relatives};
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;

const NAME: &str = "relative-name";

/// "Trần Thị Thử – mẹ – 0905 … – người giám hộ", as far as it is written.
pub fn relative_words(relative: &Event<RelativeAdded>) -> String {
    let text = |name: &str| relative.text(name).to_owned();
    let is_guardian = relative.text(relative_field::GUARDIAN) == "yes";
    let guardian = if is_guardian { t().intake.guardian.to_lowercase() } else { String::new() };
    let parts =
        [text(relative_field::NAME), text(relative_field::RELATION), text(relative_field::PHONE), guardian];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" – ")
}

#[component]
pub fn Relatives(person: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().family;
    let adding = RwSignal::new(false);
    let open = RwSignal::new(None::<Subject>);
    let lines = {
        let person = person.clone();
        Memo::new(move |_| {
            state.read(|register| {
                let Some(person) = register.person(&person) else { return vec![] };
                relatives(person).map(|one| (one.subject.clone(), relative_words(one))).collect::<Vec<_>>()
            })
        })
    };
    let list = move || {
        let line = |(relative, words): (Subject, String)| {
            let said_as = format!("{}: {words}", t().common.edit);
            let edit = move |()| open.set(Some(relative.clone()));
            view! {
                <li class="due-line">
                    <p class="due-what">{words}</p>
                    <div class="due-act"><Button label=t().common.edit said_as on_tap=edit /></div>
                </li>
            }
        };
        let lines = lines.get();
        (!lines.is_empty())
            .then(|| view! { <ul class="due-list">{lines.into_iter().map(line).collect_view()}</ul> })
    };
    let one = move || open.get().map(|relative| view! { <One relative on_gone=move |()| open.set(None) /> });
    view! {
        <Section title=words.title>
            <p class="hint">{words.lead}</p>
            {list}
            <div class="buttons"><Button label=words.add on_tap=move |()| adding.set(true) /></div>
        </Section>
        <Dialog open=adding on_close=move |()| adding.set(false) title=words.add>
            <Add person=person.clone() on_done=move |()| adding.set(false) />
        </Dialog>
        <Dialog open=Signal::derive(move || open.with(Option::is_some)) on_close=move |()| open.set(None) title=words.title>
            {one()}
        </Dialog>
    }
}

/// What is written of one, each a field that is kept when it is left.
#[component]
fn One(relative: Subject, #[prop(into)] on_gone: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().family;
    let error = RwSignal::new(None::<String>);
    let of = || relative.clone();
    let read = Callback::new(|typed: String| read_name(&typed));
    let choices = vec![
        Choice::new("yes".to_owned(), words.is_guardian),
        Choice::new("no".to_owned(), words.is_not_guardian),
    ];
    let subject = of();
    let take_off = Callback::new(move |()| {
        let (subject, field) = (subject.clone(), relative_field::OFF.to_owned());
        match state.act(&Command::Set { subject, field, value: "yes".to_owned() }, words.did_take_off) {
            Ok(_) => on_gone.run(()),
            Err(reason) => error.set(Some(refusals::not_recorded(&reason))),
        }
    });
    view! {
        <div class="form">
            <BoundText subject=of() field=relative_field::NAME label=words.name read needed=true />
            <BoundText subject=of() field=relative_field::RELATION label=words.relation hint=words.relation_hint />
            <BoundText subject=of() field=relative_field::PHONE label=words.phone kind=BoundTextKind::Short keyboard="tel" />
            <PhoneWarning subject=of() field=relative_field::PHONE />
            <BoundChoice subject=of() field=relative_field::GUARDIAN label=words.guardian choices />
            {move || error.get().map(|sentence| view! { <p class="error">{sentence}</p> })}
            <div class="buttons"><Button kind=ButtonKind::Quiet label=words.take_off on_tap=take_off /></div>
        </div>
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    relation: String,
    phone: String,
}

#[component]
fn Add(person: Subject, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().family;
    let form = FormDraft::begun(state, "relative", person.as_str(), Typed::default());
    let errors = FormErrors::none();
    let record = move |()| {
        let typed = form.now();
        let fields = [
            (relative_field::NAME, tidy_line(&typed.name)),
            (relative_field::RELATION, tidy_line(&typed.relation)),
            (relative_field::PHONE, tidy_line(&typed.phone)),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value)).to_vec();
        let fact = RelativeAdded { person: person.clone() }.into();
        if form.act(&Command::Record { fact, fields }, words.did_add, errors, NAME).is_some() {
            on_done.run(());
        }
    };
    view! {
        <RecordForm errors label=words.add on_record=Callback::new(record)>
            <FormText form at=|typed| &mut typed.name id=NAME errors label=words.name />
            <FormText form at=|typed| &mut typed.relation label=words.relation hint=words.relation_hint />
            <FormText
                form
                at=|typed| &mut typed.phone
                label=words.phone
                hint=t().common.optional
                keyboard="tel"
            />
        </RecordForm>
    }
}
