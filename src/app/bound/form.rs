//! A form with a final button: everything typed is one draft, and what is wrong is said beside and at the top.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use unicode_normalization::UnicodeNormalization;

use crate::app::parts::{Button, ButtonKind, ErrorSummary, FieldError, OneForm};
use crate::app::state::{AppState, NotRecorded, Recorded, draft_name};
use crate::app::text::refusals;
use crate::casework::Command;
use crate::casework::fact::Fact;
use crate::ledger::Subject;
use crate::vault::records::DraftName;

/// What a form can hold.
pub trait Held: Clone + Serialize + DeserializeOwned + Send + Sync + 'static {}

impl<T: Clone + Serialize + DeserializeOwned + Send + Sync + 'static> Held for T {}

/// Where in what a form holds one answer stands.
pub type At<T, V> = fn(&mut T) -> &mut V;

/// What a form holds while it is filled in, kept at every letter and restored without a question.
pub struct FormDraft<T: Send + Sync + 'static> {
    state: AppState,
    name: StoredValue<DraftName>,
    held: RwSignal<T>,
    /// What is nothing that was left unfinished.
    is_nothing: fn(&T) -> bool,
}

impl<T: Send + Sync + 'static> Clone for FormDraft<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for FormDraft<T> {}

impl<T: Held> FormDraft<T> {
    /// `first` is what stands in the form where nothing was typed before.
    pub fn begun(state: AppState, form: &str, subject: &str, first: T) -> Self {
        let name = draft_name(form, subject);
        // A draft that an older version of the app left in another shape begins anew.
        let kept = state.draft(&name).and_then(|json| serde_json::from_str(&json).ok());
        let held = RwSignal::new(kept.unwrap_or(first));
        Self { state, name: StoredValue::new(name), held, is_nothing: |_| false }
    }

    /// A blank form; what was typed and taken away again leaves no draft.
    pub fn begun_blank(state: AppState, form: &str, subject: &str) -> Self
    where
        T: Default + PartialEq,
    {
        Self { is_nothing: |held| *held == T::default(), ..Self::begun(state, form, subject, T::default()) }
    }

    /// The form of a new entry about `subject`, or of one that is `told` already and is told again.
    pub fn begun_or_again<F>(
        state: AppState,
        form: &str,
        subject: &Subject,
        told: Option<&(Subject, F)>,
        first: T,
        again: fn(&F) -> T,
    ) -> Self {
        match told {
            Some((entry, fact)) => Self::begun(state, &format!("{form}-again"), entry.as_str(), again(fact)),
            None => Self::begun(state, form, subject.as_str(), first),
        }
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
            let json = || serde_json::to_string(form).expect("a form holds nothing that JSON cannot");
            (!(self.is_nothing)(form)).then(json)
        });
        match json.zip(self.name.try_get_value()) {
            Some((Some(json), name)) => self.state.type_draft(name, json),
            Some((None, name)) => self.state.drop_draft(&name),
            None => {}
        }
    }

    /// What stands at one place of the form now.
    pub fn now_at<V: Clone>(self, at: At<T, V>) -> V {
        at(&mut self.now()).clone()
    }

    /// What stands at one place of the form, followed.
    pub fn follow<V: Clone + PartialEq + Send + Sync + 'static>(self, at: At<T, V>) -> Memo<V> {
        Memo::new(move |_| at(&mut self.held.get()).clone())
    }

    /// Takes what is written at one place of the form.
    pub fn put<V: 'static>(self, at: At<T, V>) -> Callback<V> {
        Callback::new(move |value| self.change(|form| *at(form) = value))
    }

    /// Takes the answer that is chosen at one place of the form.
    pub fn choose<V: 'static>(self, at: At<T, Option<V>>) -> Callback<V> {
        Callback::new(move |value| self.change(|form| *at(form) = Some(value)))
    }

    /// Carries out what the form asks for, and the draft ends with it; a refusal is said at the field it is most
    /// likely about.
    pub fn act(
        self,
        command: &Command,
        label: impl Into<String>,
        errors: FormErrors,
        refused_at: &str,
    ) -> Option<Recorded> {
        let outcome = self.state.act_from(self.name(), command, label);
        outcome.inspect_err(|reason| errors.refused(refused_at, reason)).ok()
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

    /// What was wrong with a field is not said on while somebody mends it.
    pub fn mended(self, field_id: &str) {
        if self.0.with_untracked(|errors| errors.iter().any(|error| error.field_id == field_id)) {
            self.0.update(|errors| errors.retain(|error| error.field_id != field_id));
        }
    }

    /// What was read of the form; where something is wrong, that is said.
    pub fn check<R>(self, read: Result<R, Vec<FieldError>>) -> Option<R> {
        read.map_err(|found| self.show(found)).ok()
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

/// What records a fact anew, or in place of the entry that is told already.
pub fn record_or_correct<F: Into<Fact>>(told: Option<&(Subject, F)>, fact: F) -> Command {
    match told {
        Some((event, _)) => Command::Correct { event: event.clone(), fact: fact.into() },
        None => Command::Record { fact: fact.into(), fields: vec![] },
    }
}

pub fn field_error(field_id: &str, sentence: impl Into<String>) -> FieldError {
    FieldError { field_id: field_id.to_owned(), sentence: sentence.into() }
}

/// A longer text as it is recorded: composed letters, nothing blank round it.
pub fn tidy_text(typed: &str) -> String {
    typed.trim().nfc().collect()
}
