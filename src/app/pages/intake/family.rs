use leptos::prelude::*;

use super::household::Household;
use super::personal::PhoneWarning;
use super::relatives::Relatives;
use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::pages::teams::{SeatAsked, SeatForm};
use crate::app::pages::whom::occupant_words;
use crate::app::parts::{Button, Dialog, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::intake::names_school;
use crate::casework::person::episode_field;
use crate::casework::team::team_of;
use crate::ledger::Subject;

/// `Gia đình`: who stands for the family, or why nobody does; who else belongs to it; its seat on the team.
#[component]
pub fn Family(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let minor = state.with(|register| {
        let known = register.episode(&episode);
        known.is_some_and(|(person, _)| register.is_minor(person, state.today.get_untracked()))
    });
    let who = if minor { words.guardian } else { words.family_member };
    let own = episode.clone();
    let of = move || own.clone();
    view! {
        {minor.then(|| view! { <p class="notice">{words.guardian_needed}</p> })}
        <BoundText subject=of() field=episode_field::FAMILY_NAME label=who />
        <BoundText subject=of() field=episode_field::FAMILY_RELATION label=words.family_relation hint=words.family_relation_hint />
        <BoundText subject=of() field=episode_field::FAMILY_PHONE label=words.family_phone kind=BoundTextKind::Short keyboard="tel" />
        <PhoneWarning subject=of() field=episode_field::FAMILY_PHONE />
        <BoundText subject=of() field=episode_field::FAMILY label=words.family_none hint=words.family_none_hint free_note=true kind=BoundTextKind::Area />
        <InTeam episode />
        <Relatives person=person.clone() />
        <Household person />
    }
}

/// Who sits on the team for the family, and the act that seats them, right here.
#[component]
fn InTeam(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().family;
    let open = RwSignal::new(false);
    let seat = {
        let episode = episode.clone();
        Memo::new(move |_| {
            let today = state.today.get();
            state.read(|register| family_seat(register, &episode, today))
        })
    };
    let line = move || {
        seat.get().map(|(asked, who)| {
            let label = if asked.replaces.is_some() { words.change_in_team } else { t().intake.family_seat };
            view! {
                <Section title=words.in_team>
                    <p>{who.unwrap_or_else(|| words.nobody_in_team.to_owned())}</p>
                    <div class="buttons"><Button label on_tap=move |()| open.set(true) /></div>
                </Section>
            }
        })
    };
    let form = move || {
        let (asked, _) = seat.get_untracked()?;
        Some(view! { <SeatForm asked on_done=move |()| open.set(false) /> })
    };
    view! {
        {line}
        <Dialog open on_close=move |()| open.set(false) title=words.in_team>{form()}</Dialog>
    }
}

/// The family's seat of the model; none where the model has no such seat.
fn family_seat(
    register: &Register,
    episode: &Subject,
    today: chrono::NaiveDate,
) -> Option<(SeatAsked, Option<String>)> {
    let (_, known) = register.episode(episode)?;
    let team = team_of(register, known, today)?;
    let seat = team.seats.iter().find(|seat| seat.party.is_family)?;
    let held = seat.held.first().map(|held| &held.filled);
    let asked = SeatAsked {
        episode: episode.clone(),
        party: seat.party.id.clone(),
        name: seat.party.name.clone(),
        is_family: true,
        replaces: held.map(|filled| filled.subject.clone()),
    };
    Some((asked, held.map(|filled| occupant_words(register, &filled.fact.occupant))))
}

/// `Ai giới thiệu`.
#[component]
pub fn Referrer(episode: Subject) -> impl IntoView {
    let (state, words) = (use_state(), &t().intake);
    let of = episode.clone();
    let school = move || {
        let today = state.today.get();
        state.read(|register| {
            let (person, episode) = register.episode(&of)?;
            let named =
                register.is_minor(person, today) && names_school(episode.text(episode_field::REFERRER));
            named.then(|| view! { <p class="notice due">{words.no_school_name}</p> })
        })
    };
    view! {
        <BoundText subject=episode field=episode_field::REFERRER label=words.introduced_by hint=words.introduced_by_hint free_note=true kind=BoundTextKind::Area />
        <div aria-live="polite">{school}</div>
    }
}
