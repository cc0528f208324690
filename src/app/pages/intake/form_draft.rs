//! Forms that end with a button: all that was typed is one draft, restored in silence.

use leptos::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::state::{AppState, draft_name};
use crate::vault::records::DraftName;

/// What stands in a form now; every change of it is on its way to the disk.
pub struct FormDraft<T: Send + Sync + 'static> {
    state: AppState,
    name: StoredValue<DraftName>,
    value: RwSignal<T>,
}

impl<T: Send + Sync + 'static> Clone for FormDraft<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for FormDraft<T> {}

impl<T> FormDraft<T>
where
    T: Clone + Default + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    /// `form` and `subject` name the draft; see [`draft_name`].
    pub fn open(state: AppState, form: &str, subject: &str) -> Self {
        let name = draft_name(form, subject);
        // A draft that an older app wrote in another shape begins anew.
        let value = state.draft(&name).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        Self { state, name: StoredValue::new(name), value: RwSignal::new(value) }
    }

    /// The name under which [`AppState::act_from`] ends the draft.
    pub fn name(&self) -> DraftName {
        self.name.get_value()
    }

    /// As it stands now, without following it: for what a tap does and for what a field begins with.
    pub fn now(&self) -> T {
        self.value.get_untracked()
    }

    /// As it stands, followed.
    pub fn with<R>(&self, read: impl FnOnce(&T) -> R) -> R {
        self.value.with(read)
    }

    /// Takes in what was typed or chosen. A field that tells only while its page goes away is not heard any more.
    pub fn edit(&self, change: impl FnOnce(&mut T)) {
        let json = self.value.try_update(|form| {
            change(form);
            serde_json::to_string(form).expect("a form holds nothing that JSON cannot")
        });
        if let Some((json, name)) = json.zip(self.name.try_get_value()) {
            self.state.type_draft(name, json);
        }
    }

    /// For the `on_input` of a field.
    pub fn input(self, put: fn(&mut T, String)) -> Callback<String> {
        Callback::new(move |text| self.edit(|form| put(form, text)))
    }
}
