use leptos::prelude::*;

use super::consent::Consents;
use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::parts::{CheckRows, Choice};
use crate::app::state::use_state;
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::intake::{DIFFICULTIES, NEEDS};
use crate::casework::person::episode_field;
use crate::ledger::Subject;

/// `Nguyện vọng, nhu cầu`, and what the person was told and answered.
#[component]
pub fn Wishes(person: Subject, episode: Subject) -> impl IntoView {
    let words = &t().intake;
    let own = episode.clone();
    let of = move || own.clone();
    view! {
        <BoundText subject=of() field=episode_field::WISHES label=words.wishes free_note=true kind=BoundTextKind::Area />
        <Ticked episode=of() prefix=episode_field::NEED ids=&NEEDS label=words.needs word=words.need />
        <BoundText subject=of() field=episode_field::NEEDS label=words.needs_note free_note=true kind=BoundTextKind::Area />
        <Ticked episode=of() prefix=episode_field::DIFFICULTY ids=&DIFFICULTIES label=words.difficulties word=words.difficulty />
        <BoundText subject=of() field=episode_field::DIFFICULTIES label=words.difficulties_note free_note=true kind=BoundTextKind::Area />
        <Consents person episode />
    }
}

/// A list to tick; each answer is a field of its own, so that two hands can tick apart.
#[component]
fn Ticked(
    episode: Subject,
    prefix: &'static str,
    ids: &'static [&'static str],
    label: &'static str,
    word: fn(&str) -> &'static str,
) -> impl IntoView {
    let state = use_state();
    let error = RwSignal::new(None::<String>);
    let choices = ids.iter().map(|id| Choice::new((*id).to_owned(), word(id))).collect();
    let value = {
        let episode = episode.clone();
        Signal::derive(move || {
            let fields = state.fields(&episode);
            let ticked = fields.under(prefix).filter(|(_, field)| !field.text().is_empty());
            ticked.map(|(id, _)| id.to_owned()).collect::<Vec<String>>()
        })
    };
    let on_tick = Callback::new(move |(id, ticked): (String, bool)| {
        let value = if ticked { "yes" } else { "" }.to_owned();
        let command = Command::Set { subject: episode.clone(), field: format!("{prefix}{id}"), value };
        let outcome = state.act(&command, (t().common.edited)(label));
        error.set(outcome.err().map(|refusal| refusals::not_recorded(&refusal)));
    });
    view! { <CheckRows label choices value on_tick error /> }
}
