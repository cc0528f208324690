use leptos::prelude::*;

use super::{OtherLanguage, Threshold};
use crate::app::parts::{Button, ButtonKind, Choice, ChoiceRows, PasswordField, TextField};
use crate::app::session::{self, SessionError};
use crate::app::spoken::Reworded;
use crate::app::state::now_millis;
use crate::app::text::{refusals, t};
use crate::app::{Screen, Stage};
use crate::vault::head::BookId;
use crate::vietnamese::date::in_figures;

/// How long nothing is said of how far the reading is, in milliseconds.
const A_MOMENT_MS: u64 = 700;

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
    let read = RwSignal::new(None::<usize>);
    let unlock = move |()| {
        if !busy.get_untracked() {
            open(
                stage,
                chosen.get_untracked(),
                typed,
                by_code.get_untracked(),
                Telling { busy, read, problem },
            );
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
    let working = move || {
        busy.get().then(|| match read.get() {
            None => t().threshold.unlocking.to_owned(),
            Some(percent) => (t().threshold.reading_book)(percent),
        })
    };
    let go = move |screen: Screen| Callback::new(move |()| stage.screen.set(screen.clone()));
    view! {
        <Reworded>
            <Threshold title=t().threshold.locked_title>
                <div class="form">
                    <WhichBook books=books.get_value() chosen />
                    {move || view! { <KeyField by_code=by_code.get() typed error=problem unlock=Callback::new(unlock) focused=early.in_field /> }}
                    <p role="status">{working}</p>
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
                    <p class="hint">{t().threshold.second_book}</p>
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

/// What is said while a book is opened.
#[derive(Clone, Copy)]
struct Telling {
    busy: RwSignal<bool>,
    /// How much of a hundred was read; `None` until the key is there.
    read: RwSignal<Option<usize>>,
    problem: RwSignal<Option<String>>,
}

impl Telling {
    /// By tens, because a screen reader says each, and nothing of a book that opens in a moment.
    fn told(self, begun: u64, percent: usize) {
        let tens = Some(percent / 10 * 10);
        let takes_long = now_millis().saturating_sub(begun) > A_MOMENT_MS;
        if takes_long && self.read.try_get_untracked().is_some_and(|before| before != tens) {
            self.read.try_set(tens);
        }
    }
}

fn open(stage: Stage, book: BookId, typed: RwSignal<String>, by_code: bool, telling: Telling) {
    let Telling { busy, read, problem } = telling;
    busy.set(true);
    read.set(None);
    problem.set(None);
    leptos::task::spawn_local(async move {
        let key = typed.get_untracked();
        let begun = now_millis();
        let told = |percent| telling.told(begun, percent);
        let opened = match by_code {
            true => session::open_with_code(&book, &key, told).await,
            false => session::open(&book, &key, told).await,
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
