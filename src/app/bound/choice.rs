use leptos::prelude::*;

use super::contested::Contested;
use super::{set, standing};
use crate::app::parts::{Choice, ChoiceRows};
use crate::app::state::{FIELD_FORM, draft_name, use_state};
use crate::app::text::{refusals, t};
use crate::ledger::Subject;

/// A choice of the ledger, as large rows; the value is the id that is stored.
#[component]
pub fn BoundChoice(
    subject: Subject,
    #[prop(into)] field: String,
    #[prop(into)] label: String,
    choices: Vec<Choice<String>>,
    #[prop(optional, into)] hint: String,
    #[prop(optional, into)] id: String,
    /// What holds while nobody has chosen: it shows as chosen.
    #[prop(optional, into)]
    otherwise: Signal<Option<String>>,
) -> impl IntoView {
    let state = use_state();
    let draft = draft_name(&format!("{FIELD_FORM}{field}"), subject.as_str());
    let error = RwSignal::new(None::<String>);
    let value = {
        let (subject, field) = (subject.clone(), field.clone());
        Signal::derive(move || {
            state.read(|_| ());
            let chosen = Some(standing(state, &subject, &field)).filter(|value| !value.is_empty());
            chosen.or_else(|| otherwise.get())
        })
    };
    let on_choose = {
        let (subject, field, label) = (subject.clone(), field.clone(), label.clone());
        Callback::new(move |value: String| {
            let words = (t().common.edited)(&label);
            let outcome =
                set(state, &subject, &field, value, &words, draft.clone(), state.author.get_untracked());
            error.set(outcome.err().map(|refusal| refusals::not_recorded(&refusal)));
        })
    };
    view! {
        <ChoiceRows label choices value on_choose hint error id />
        <Contested subject field />
    }
}
