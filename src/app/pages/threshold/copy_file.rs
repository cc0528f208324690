//! A backup file, from choosing it to knowing what it would bring: `Khôi phục`, `Thêm máy này`, and the way out of a
//! damage share it.

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;

use super::{Problem, Progress};
use crate::app::files;
use crate::app::parts::{Button, ButtonKind, PasswordField, TextField};
use crate::app::session::{self, FileKey, Found, Place};
use crate::app::state::AppState;
use crate::app::text::{refusals, t};

/// The file that was chosen stays chosen while the password is typed again.
type ChosenFile = StoredValue<Option<Rc<Vec<u8>>>, LocalStorage>;

/// Chooses a file, opens it, shows what it would bring, and gives it to `on_accept` when the person says so.
/// Until then nothing is changed.
#[component]
pub fn CopyFile(
    /// The book that is open, if one is.
    #[prop(optional)]
    open: Option<AppState>,
    /// The words of the button that accepts.
    #[prop(into)]
    accept: String,
    on_accept: Callback<Rc<Found>>,
    /// What is being done with the accepted file.
    #[prop(into)]
    busy: Signal<bool>,
    /// Why it could not be done.
    #[prop(into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let found = RwSignal::new_local(None::<Rc<Found>>);
    let accept = StoredValue::new(accept);
    let preview = move || {
        let found = found.get()?;
        let give = {
            let found = StoredValue::new_local(found.clone());
            Callback::new(move |()| on_accept.run(found.get_value()))
        };
        Some(view! {
            <WhatIsFound found has_open=open.is_some() />
            <Problem words=problem />
            <Progress words=Signal::derive(move || busy.get().then_some(t().copies.restoring)) />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=accept.get_value() busy on_tap=give />
            </div>
        })
    };
    view! {
        <div class="form">
            <OpenFile open found />
            {preview}
        </div>
    }
}

#[component]
fn OpenFile(open: Option<AppState>, found: RwSignal<Option<Rc<Found>>, LocalStorage>) -> impl IntoView {
    let file: ChosenFile = StoredValue::new_local(None);
    let input = NodeRef::<html::Input>::new();
    let id = crate::app::parts::unique_id("file");
    let by_code = RwSignal::new(false);
    let typed = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let problem = RwSignal::new(None::<String>);
    let choose = move |_| {
        found.set(None);
        problem.set(None);
        let Some(input) = input.get_untracked() else { return };
        leptos::task::spawn_local(async move {
            let bytes = files::chosen(&input).await.map(Rc::new);
            file.try_set_value(bytes);
        });
    };
    let read = move |()| {
        let key = typed.get_untracked();
        let bytes = file.get_value();
        let wrong = match &bytes {
            None => Some(t().copies.file_missing),
            Some(_) if key.trim().is_empty() => Some(t().copies.key_missing),
            Some(_) => None,
        };
        problem.set(wrong.map(str::to_owned));
        if let (None, Some(bytes), false) = (wrong, bytes, busy.get_untracked()) {
            let key = if by_code.get_untracked() { FileKey::Code(key) } else { FileKey::Password(key) };
            look_into(bytes, key, open, found, busy, problem);
        }
    };
    let change_key = move |()| {
        typed.set(String::new());
        by_code.update(|by_code| *by_code = !*by_code);
    };
    let key_field = move || {
        let on_input = Callback::new(move |text| typed.set(text));
        match by_code.get() {
            true => view! {
                <TextField label=t().copies.file_code hint=t().threshold.recovery_code_hint on_input />
            }
            .into_any(),
            false => view! {
                <PasswordField label=t().copies.file_password on_input on_enter=Callback::new(read) />
            }
            .into_any(),
        }
    };
    view! {
        <div class="field">
            <label for=id.clone()>{t().copies.choose_file}</label>
            <input class="input" type="file" id=id autocomplete="off" node_ref=input on:change=choose />
        </div>
        {key_field}
        {move || {
            let label = if by_code.get() { t().threshold.use_password } else { t().copies.use_code };
            view! { <Button kind=ButtonKind::Quiet label on_tap=Callback::new(change_key) /> }
        }}
        <Problem words=problem />
        <Progress words=Signal::derive(move || busy.get().then_some(t().copies.reading)) />
        <div class="buttons">
            <Button label=t().copies.open_file busy on_tap=Callback::new(read) />
        </div>
    }
}

fn look_into(
    bytes: Rc<Vec<u8>>,
    key: FileKey,
    open: Option<AppState>,
    found: RwSignal<Option<Rc<Found>>, LocalStorage>,
    busy: RwSignal<bool>,
    problem: RwSignal<Option<String>>,
) {
    busy.set(true);
    found.set(None);
    leptos::task::spawn_local(async move {
        match session::look_into(&bytes, &key, open).await {
            Ok(read) => {
                found.try_set(Some(Rc::new(read)));
            }
            Err(error) => {
                problem.try_set(Some(refusals::session(&error)));
            }
        }
        busy.try_set(false);
    });
}

/// What the file holds, and what would become of it here.
#[component]
fn WhatIsFound(found: Rc<Found>, has_open: bool) -> impl IntoView {
    let becomes = match found.place {
        Place::Open => t().copies.same_book,
        Place::OnThisDevice => t().copies.here_locked,
        Place::Elsewhere if has_open => t().copies.other_book,
        Place::Elsewhere => t().copies.book_of_file,
    };
    let fresh = (found.place == Place::Open).then(|| (t().copies.found_fresh)(found.fresh));
    view! {
        <div class="notice" role="status">
            <h3>{t().copies.found_title}</h3>
            <p>{(t().copies.found)(found.entries, found.people)}</p>
            {fresh.map(|fresh| view! { <p>{fresh}</p> })}
            <p>{becomes}</p>
            <p>{t().copies.nothing_changed}</p>
        </div>
    }
}
