use leptos::prelude::*;

use super::reasons;
use crate::app::bound::{ChoiceAndDay, Chosen, Ids};
use crate::app::pages::whom::spoken_names;
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::ReleaseProposed;
use crate::ledger::Subject;

const IDS: Ids = Ids { choice: "propose-reason", day: "propose-day", refused: "propose-day" };

/// `Đề nghị ra khỏi diện quản lý`: why, and since when.
#[component]
pub(super) fn Propose(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let choices = state.with(|register| reasons(register, &episode));
    let subject = episode.clone();
    let record = Callback::new(move |(reason, on, draft): Chosen| {
        let fact = ReleaseProposed { episode: episode.clone(), on, reason };
        let label = (words.propose_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        state.act_from(draft, &command, label).map(|_| ())
    });
    view! {
        <ChoiceAndDay
            form="propose-release"
            subject
            ids=IDS
            label=words.release_reason
            choices
            missing=words.choose_reason
            day_label=words.proposed_on
            button=words.propose_release
            record
        />
    }
}
