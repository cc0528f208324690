use leptos::prelude::*;

use crate::app::parts::{FieldError, PasswordField};
use crate::app::session;
use crate::app::text::t;

const FIRST_ID: &str = "new-password";
const SECOND_ID: &str = "new-password-again";

/// A new password, typed twice. Nothing of it is kept anywhere but in the two fields.
#[derive(Clone, Copy)]
pub struct TwoPasswords {
    first: RwSignal<String>,
    second: RwSignal<String>,
    /// Whether it is said what is wrong: once a field was left, or the button tapped; as long as it is wrong.
    first_said: RwSignal<bool>,
    second_said: RwSignal<bool>,
}

impl TwoPasswords {
    pub fn new() -> Self {
        Self {
            first: RwSignal::default(),
            second: RwSignal::default(),
            first_said: RwSignal::new(false),
            second_said: RwSignal::new(false),
        }
    }

    fn first_error(self) -> Option<&'static str> {
        let too_short = self.first.with(|first| !session::is_long_enough(first));
        too_short.then_some(t().threshold.password_too_short)
    }

    /// Of a password that is too short that alone is said.
    fn second_error(self) -> Option<&'static str> {
        let differs = self.first_error().is_none() && self.first.get() != self.second.get();
        differs.then_some(t().threshold.password_differs)
    }

    /// What is wrong, field by field, for the list at the top of a form; the fields say it from now on.
    pub fn errors(self) -> Vec<FieldError> {
        self.first_said.set(true);
        self.second_said.set(true);
        let found = untrack(|| [(FIRST_ID, self.first_error()), (SECOND_ID, self.second_error())]);
        let error = |(id, wrong): (&str, Option<&str>)| {
            Some(FieldError { field_id: id.to_owned(), sentence: wrong?.to_owned() })
        };
        found.into_iter().filter_map(error).collect()
    }

    /// The password, if it is long enough and was typed the same twice; else the fields say why not.
    pub fn checked(self) -> Option<String> {
        self.errors().is_empty().then(|| self.first.get_untracked())
    }
}

impl Default for TwoPasswords {
    fn default() -> Self {
        Self::new()
    }
}

/// The two fields of [`TwoPasswords`].
#[component]
pub fn TwoPasswordsFields(
    passwords: TwoPasswords,
    #[prop(into)] label: String,
    #[prop(into)] on_enter: Callback<()>,
    /// A letter was typed into either.
    #[prop(optional, into)]
    on_touch: Option<Callback<()>>,
) -> impl IntoView {
    let first_error = Signal::derive(move || {
        passwords.first_said.get().then(|| passwords.first_error()).flatten().map(str::to_owned)
    });
    let second_error = Signal::derive(move || {
        passwords.second_said.get().then(|| passwords.second_error()).flatten().map(str::to_owned)
    });
    let put = move |field: RwSignal<String>| {
        Callback::new(move |text| {
            field.set(text);
            if let Some(tell) = on_touch {
                tell.run(());
            }
        })
    };
    view! {
        <PasswordField
            id=FIRST_ID
            label
            hint=t().threshold.password_hint
            error=first_error
            on_input=put(passwords.first)
            on_change=Callback::new(move |()| passwords.first_said.set(true))
        />
        <PasswordField
            id=SECOND_ID
            label=t().threshold.password_again
            error=second_error
            on_input=put(passwords.second)
            on_change=Callback::new(move |()| passwords.second_said.set(true))
            on_enter
        />
    }
}
