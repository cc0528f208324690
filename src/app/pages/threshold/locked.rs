use leptos::prelude::*;

use super::{OtherLanguage, Progress, Threshold};
use crate::app::parts::{Button, ButtonKind, Choice, ChoiceRows, PasswordField, TextField};
use crate::app::session::{self, SessionError};
use crate::app::spoken::Reworded;
use crate::app::text::{refusals, t};
use crate::app::{Screen, Stage};
use crate::vault::head::BookId;
use crate::vietnamese::date::in_figures;

/// The books of this device are locked. One is opened by its password, or by the code of its recovery sheet.
#[component]
pub fn Locked(books: Vec<(usize, BookId)>) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let chosen = RwSignal::new(books[0].1);
    let books = StoredValue::new(books);
    let by_code = RwSignal::new(false);
    let early = session::early::take();
    let typed = RwSignal::new(early.typed);
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let unlock = move |()| {
        if !busy.get_untracked() {
            open(stage, chosen.get_untracked(), typed, by_code.get_untracked(), busy, problem);
        }
    };
    if early.wanted {
        unlock(());
    }
    let change_key = move |()| {
        typed.set(String::new());
        problem.set(None);
        by_code.update(|by_code| *by_code = !*by_code);
    };
    let go = move |screen: Screen| Callback::new(move |()| stage.screen.set(screen.clone()));
    view! {
        <Reworded>
            <Threshold title=t().threshold.locked_title>
                <div class="form">
                    <WhichBook books=books.get_value() chosen />
                    {move || view! { <KeyField by_code=by_code.get() typed error=problem unlock=Callback::new(unlock) focused=early.in_field /> }}
                    <Progress words=Signal::derive(move || busy.get().then_some(t().threshold.unlocking)) />
                    <div class="buttons">
                        <Button kind=ButtonKind::Primary label=t().threshold.unlock busy on_tap=Callback::new(unlock) />
                    </div>
                    {move || {
                        let label = if by_code.get() { t().threshold.use_password } else { t().threshold.forgot_password };
                        view! { <Button kind=ButtonKind::Quiet label on_tap=Callback::new(change_key) /> }
                    }}
                    <hr />
                    <div class="buttons">
                        <Button kind=ButtonKind::Quiet label=t().threshold.open_copy on_tap=go(Screen::Restore { joining: false }) />
                        <Button kind=ButtonKind::Quiet label=t().threshold.new_book on_tap=go(Screen::NewBook) />
                        <Button kind=ButtonKind::Quiet label=t().threshold.try_sample on_tap=go(Screen::Sample) />
                    </div>
                    <OtherLanguage />
                </div>
            </Threshold>
        </Reworded>
    }
}

/// Nothing, while there is only one.
#[component]
fn WhichBook(books: Vec<(usize, BookId)>, chosen: RwSignal<BookId>) -> impl IntoView {
    (books.len() > 1).then(|| {
        let choices = books
            .into_iter()
            .map(|(number, book)| {
                let words = match session::last_opened(&book) {
                    Some(day) => (t().threshold.book_last_opened)(number, &in_figures(day)),
                    None => (t().threshold.book_number)(number),
                };
                Choice::new(book, words)
            })
            .collect::<Vec<_>>();
        let value = Signal::derive(move || Some(chosen.get()));
        view! { <ChoiceRows label=t().threshold.which_book choices value on_choose=Callback::new(move |book| chosen.set(book)) /> }
    })
}

#[component]
fn KeyField(
    by_code: bool,
    typed: RwSignal<String>,
    error: RwSignal<Option<String>>,
    unlock: Callback<()>,
    /// The person is typing already.
    focused: bool,
) -> impl IntoView {
    let on_input = Callback::new(move |text| {
        error.set(None);
        typed.set(text);
    });
    if by_code {
        view! {
            <TextField label=t().threshold.recovery_code hint=t().threshold.recovery_code_hint error on_input on_enter=unlock />
        }
        .into_any()
    } else {
        view! {
            <PasswordField label=t().threshold.password value=typed.get_untracked() focused error on_input on_enter=unlock />
        }
        .into_any()
    }
}

fn open(
    stage: Stage,
    book: BookId,
    typed: RwSignal<String>,
    by_code: bool,
    busy: RwSignal<bool>,
    problem: RwSignal<Option<String>>,
) {
    busy.set(true);
    problem.set(None);
    leptos::task::spawn_local(async move {
        let key = typed.get_untracked();
        let opened = match by_code {
            true => session::open_with_code(&book, &key).await,
            false => session::open(&book, &key).await,
        };
        match opened {
            Ok(unlocked) => stage.show_book(unlocked),
            Err(error) => {
                problem.try_set(Some(words_for(&error, by_code)));
            }
        }
        busy.try_set(false);
    });
}

fn words_for(error: &SessionError, by_code: bool) -> String {
    match (error.is_wrong_secret(), by_code) {
        (true, false) => t().threshold.wrong_password.to_owned(),
        (true, true) => t().threshold.wrong_recovery_code.to_owned(),
        (false, _) => refusals::session(error),
    }
}
