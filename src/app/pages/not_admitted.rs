use leptos::prelude::*;

use super::intake::part_address;
use crate::app::parts::Link;
use crate::app::state::AppState;
use crate::app::text::t;
use crate::casework::intake::Part;
use crate::casework::person::{Episode, Stage};
use crate::ledger::Subject;

/// Whether the admission of a case is still to be recorded.
pub fn waits_for_admission(state: AppState, episode: &Subject) -> bool {
    let waits = |episode: &Episode| matches!(episode.stage(), Stage::Preparing | Stage::AwaitingAgreement);
    state.with(|register| register.episode(episode).is_some_and(|(_, known)| waits(known)))
}

/// Said at the top of what waits for the admission, before anybody fills it in: what is missing, and the way there.
#[component]
pub fn NotAdmitted(person: Subject) -> impl IntoView {
    view! {
        <div class="notice due">
            <p>{t().following.not_admitted_yet}</p>
            <p><Link href=part_address(&person, Some(Part::Review)) class="button">{t().intake.admit}</Link></p>
        </div>
    }
}
