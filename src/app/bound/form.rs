//! A form with a final button: everything typed is one draft, and what is wrong is said beside and at the top.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use unicode_normalization::UnicodeNormalization;

use crate::app::parts::{Button, ButtonKind, ErrorSummary, FieldError, OneForm};
use crate::app::state::{AppState, NotRecorded, draft_name};
use crate::app::text::refusals;
use crate::vault::records::DraftName;

/// What a form holds while it is filled in, kept at every letter and restored without a question.
pub struct FormDraft<T: Send + Sync + 'static> {
    state: AppState,
    name: StoredValue<DraftName>,
    held: RwSignal<T>,
}

impl<T: Send + Sync + 'static> Clone for FormDraft<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for FormDraft<T> {}

impl<T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static> FormDraft<T> {
    /// `first` is what stands in the form where nothing was typed before.
    pub fn begun(state: AppState, form: &str, subject: &str, first: T) -> Self {
        let name = draft_name(form, subject);
        // A draft that an older version of the app left in another shape begins anew.
        let kept = state.draft(&name).and_then(|json| serde_json::from_str(&json).ok());
        Self { state, name: StoredValue::new(name), held: RwSignal::new(kept.unwrap_or(first)) }
    }

    /// Follows what the form holds.
    pub fn read<R>(self, read: impl FnOnce(&T) -> R) -> R {
        self.held.with(read)
    }

    /// What the form holds now.
    pub fn now(self) -> T {
        self.held.get_untracked()
    }

    /// Takes in one change and keeps the whole. A field that tells only while its page goes away is not heard.
    pub fn change(self, change: impl FnOnce(&mut T)) {
        let json = self.held.try_update(|form| {
            change(form);
            serde_json::to_string(form).expect("a form holds nothing that JSON cannot")
        });
        if let Some((json, name)) = json.zip(self.name.try_get_value()) {
            self.state.type_draft(name, json);
        }
    }

    /// For the `on_input` of a field.
    pub fn input(self, put: fn(&mut T, String)) -> Callback<String> {
        Callback::new(move |text| self.change(|form| put(form, text)))
    }

    /// For [`AppState::act_from`]: the draft ends with the act.
    pub fn name(self) -> DraftName {
        self.name.get_value()
    }

    /// Ends the draft without recording anything.
    pub fn drop_draft(self) {
        self.state.drop_draft(&self.name());
    }
}

/// What stands in the way of a form's button.
#[derive(Clone, Copy)]
pub struct FormErrors(pub RwSignal<Vec<FieldError>>);

impl FormErrors {
    pub fn none() -> Self {
        Self(RwSignal::new(vec![]))
    }

    /// The sentence beside the field of this id.
    pub fn beside(self, field_id: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.0.with(|errors| {
                let own = errors.iter().find(|error| error.field_id == field_id);
                own.map(|error| error.sentence.clone())
            })
        })
    }

    /// Says what is wrong and brings the list of it into sight; an empty one takes it away.
    pub fn show(self, errors: Vec<FieldError>) {
        let has_errors = !errors.is_empty();
        self.0.set(errors);
        if has_errors {
            // The list is put in place after this.
            request_animation_frame(|| {
                if let Ok(Some(summary)) = document().query_selector(".error-summary") {
                    summary.scroll_into_view();
                }
            });
        }
    }

    /// Something the book refused, said at the field it is most likely about.
    pub fn refused(self, field_id: &str, reason: &NotRecorded) {
        self.show(vec![field_error(field_id, refusals::not_recorded(reason))]);
    }
}

/// What is wrong at the top, the questions, and the button that ends the form.
#[component]
pub fn RecordForm(
    errors: FormErrors,
    #[prop(into)] label: String,
    #[prop(into)] on_record: Callback<()>,
    children: Children,
) -> impl IntoView {
    view! {
        <ErrorSummary errors=errors.0 />
        <div class="form">
            <OneForm>{children()}</OneForm>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label on_tap=on_record />
            </div>
        </div>
    }
}

pub fn field_error(field_id: &str, sentence: impl Into<String>) -> FieldError {
    FieldError { field_id: field_id.to_owned(), sentence: sentence.into() }
}

/// A longer text as it is recorded: composed letters, nothing blank round it.
pub fn tidy_text(typed: &str) -> String {
    typed.trim().nfc().collect()
}
