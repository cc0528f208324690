//! The screens before a book is open, and the question who writes in it.

use leptos::prelude::*;

use crate::app::parts::{Button, ButtonKind, Emblem};
use crate::app::spoken::{Reworded, Spoken};
use crate::app::text::{Language, t};
use crate::app::{Screen, Stage, session};

mod copy_file;
mod cover;
mod damaged;
mod letterhead;
mod locked;
mod new_book;
mod new_password;
mod passwords;
mod pin_lock;
mod recovery;
mod restore;
mod sample;
mod who_writes;

pub use copy_file::CopyFile;
pub use cover::Cover;
pub use damaged::Damaged;
pub use letterhead::LetterheadSheet;
pub use locked::Locked;
pub use new_book::NewBook;
pub use new_password::NewPassword;
pub use passwords::{TwoPasswords, TwoPasswordsFields};
pub use pin_lock::PinLock;
pub use recovery::{Recovery, RecoverySheet};
pub use restore::Restore;
pub use sample::Sample;
pub use who_writes::{AuthorList, NewMember, WhoWrites, active_members};

/// The frame of these screens: the emblem, a heading, one column.
#[component]
fn Threshold(
    #[prop(into)] title: String,
    #[prop(optional, into)] lead: String,
    /// Two columns where there is room.
    #[prop(optional)]
    wide: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <main class="threshold" class:wide=wide>
            <header class="threshold-head">
                <Emblem />
                <h1 tabindex="-1">{title}</h1>
                {(!lead.is_empty()).then(|| view! { <p>{lead}</p> })}
            </header>
            {children()}
        </main>
    }
}

/// The way to the other language, under its own name.
#[component]
fn OtherLanguage() -> impl IntoView {
    let spoken = expect_context::<Spoken>();
    let other = Language::ALL.into_iter().find(|language| *language != spoken.now());
    other.map(|other| {
        let choose = move |()| spoken.choose(other, "#other-language button");
        view! {
            <div class="buttons" id="other-language" lang=other.tag()>
                <Button kind=ButtonKind::Quiet label=other.name() on_tap=Callback::new(choose) />
            </div>
        }
    })
}

/// What stands in the way, said aloud; nothing while there is nothing.
#[component]
fn Problem(#[prop(into)] words: Signal<Option<String>>) -> impl IntoView {
    view! { <div role="alert">{move || words.get().map(|words| view! { <p class="error">{words}</p> })}</div> }
}

/// What is being done, while it takes longer than a moment.
#[component]
fn Progress(#[prop(into)] words: Signal<Option<&'static str>>) -> impl IntoView {
    view! { <p role="status">{move || words.get()}</p> }
}

#[component]
pub fn Starting() -> impl IntoView {
    // The static screen of the start says it until the app has something else to show.
    (!session::early::stands()).then(|| view! { <main class="threshold"><p>{t().common.working}</p></main> })
}

/// What is stored here cannot be read: nobody is led to lay a second book beside the first.
#[component]
pub fn Trouble(reason: String) -> impl IntoView {
    let stage = expect_context::<Stage>();
    let again = move |()| {
        stage.screen.set(Screen::Starting);
        leptos::task::spawn_local(stage.begin());
    };
    view! {
        <Threshold title=t().threshold.trouble_title lead=t().threshold.trouble_lead>
            <p class="notice overdue">{reason}</p>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=t().common.try_again on_tap=Callback::new(again) />
            </div>
        </Threshold>
    }
}

/// The first run on this device.
#[component]
pub fn Welcome() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let go = move |screen: Screen| Callback::new(move |()| stage.screen.set(screen.clone()));
    view! {
        <Reworded>
            <Threshold title=t().common.app_name lead=t().threshold.welcome_lead>
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=t().threshold.new_book on_tap=go(Screen::NewBook) />
                    <Button label=t().threshold.open_copy on_tap=go(Screen::Restore { joining: false }) />
                    <Button label=t().threshold.add_this_device on_tap=go(Screen::Restore { joining: true }) />
                    <Button label=t().threshold.try_sample on_tap=go(Screen::Sample) />
                </div>
                <OtherLanguage />
            </Threshold>
        </Reworded>
    }
}
