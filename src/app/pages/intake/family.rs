use leptos::prelude::*;

use super::personal::PhoneWarning;
use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::parts::Link;
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::person::episode_field;
use crate::ledger::Subject;

/// `Gia đình`: who stands for the family, or why nobody does. The seat itself is filled at `/phan-cong`.
#[component]
pub fn Family(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let minor = state.with(|register| {
        let known = register.episode(&episode);
        known.is_some_and(|(person, _)| register.is_minor(person, state.today.get_untracked()))
    });
    let who = if minor { words.guardian } else { words.family_member };
    let seat = format!("/phan-cong?nguoi={episode}");
    let of = move || episode.clone();
    view! {
        {minor.then(|| view! { <p class="notice">{words.guardian_needed}</p> })}
        <BoundText subject=of() field=episode_field::FAMILY_NAME label=who />
        <BoundText subject=of() field=episode_field::FAMILY_RELATION label=words.family_relation hint=words.family_relation_hint />
        <BoundText subject=of() field=episode_field::FAMILY_PHONE label=words.family_phone kind=BoundTextKind::Short keyboard="tel" />
        <PhoneWarning subject=of() field=episode_field::FAMILY_PHONE />
        <BoundText subject=of() field=episode_field::FAMILY label=words.family_none hint=words.family_none_hint free_note=true kind=BoundTextKind::Area />
        <p><Link href=seat class="link-button">{words.family_seat}</Link></p>
    }
}

/// `Ai giới thiệu`.
#[component]
pub fn Referrer(episode: Subject) -> impl IntoView {
    let words = &t().intake;
    view! {
        <BoundText subject=episode field=episode_field::REFERRER label=words.introduced_by hint=words.introduced_by_hint free_note=true kind=BoundTextKind::Area />
    }
}
