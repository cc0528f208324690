use leptos::prelude::*;

use crate::app::parts::PasswordField;
use crate::app::session;
use crate::app::text::t;

/// A new password, typed twice. Nothing of it is kept anywhere but in the two fields.
#[derive(Clone, Copy)]
pub struct TwoPasswords {
    first: RwSignal<String>,
    second: RwSignal<String>,
    first_error: RwSignal<Option<String>>,
    second_error: RwSignal<Option<String>>,
}

impl TwoPasswords {
    pub fn new() -> Self {
        Self {
            first: RwSignal::default(),
            second: RwSignal::default(),
            first_error: RwSignal::new(None),
            second_error: RwSignal::new(None),
        }
    }

    /// The password, if it is long enough and was typed the same twice; else the fields say why not.
    pub fn checked(self) -> Option<String> {
        let (first, second) = (self.first.get_untracked(), self.second.get_untracked());
        let too_short = !session::is_long_enough(&first);
        let differs = !too_short && first != second;
        self.first_error.set(too_short.then(|| t().threshold.password_too_short.to_owned()));
        self.second_error.set(differs.then(|| t().threshold.password_differs.to_owned()));
        (!too_short && !differs).then_some(first)
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
) -> impl IntoView {
    view! {
        <PasswordField
            label
            hint=t().threshold.password_hint
            error=passwords.first_error
            on_input=Callback::new(move |text| passwords.first.set(text))
        />
        <PasswordField
            label=t().threshold.password_again
            error=passwords.second_error
            on_input=Callback::new(move |text| passwords.second.set(text))
            on_enter
        />
    }
}
