use leptos::context::Provider;
use leptos::prelude::*;

use crate::app::text::t;

/// The free notes of one form. The sentence that belongs to them all (rule 3) stands once, with the first: read
/// under each of five fields it is read under none.
#[derive(Clone, Copy)]
pub struct FreeNotes {
    /// Those in the form now, in the order they came.
    notes: RwSignal<Vec<u32>>,
    next: StoredValue<u32>,
}

impl FreeNotes {
    fn none_yet() -> Self {
        Self { notes: RwSignal::new(vec![]), next: StoredValue::new(0) }
    }

    /// Whether the sentence stands with this one. Of a note that goes, the next takes it over.
    fn join(self) -> Signal<bool> {
        let own = self.next.get_value();
        self.next.set_value(own + 1);
        self.notes.update(|notes| notes.push(own));
        on_cleanup(move || {
            // The form may go with its last note.
            self.notes.try_update(|notes| notes.retain(|note| *note != own));
        });
        Signal::derive(move || self.notes.try_with(|notes| notes.first() == Some(&own)).unwrap_or(false))
    }
}

/// What is one form, as far as its free notes go.
#[component]
pub fn OneForm(children: Children) -> impl IntoView {
    view! { <Provider value=FreeNotes::none_yet()>{children()}</Provider> }
}

/// The sentence of a free note where it is to stand: with the first of its form, or where there is no form.
pub(super) fn sentence_of_a_note() -> impl Fn() -> Option<&'static str> + Copy + Send + Sync {
    let stands = use_context::<FreeNotes>().map(FreeNotes::join);
    move || stands.is_none_or(|stands| stands.get()).then(|| t().common.free_note_hint)
}
