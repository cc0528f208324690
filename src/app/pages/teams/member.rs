//! One member: what is known of them, and whether they still help.

use leptos::prelude::*;

use super::helping::{CasesOf, TakenOver};
use crate::app::bound::{BoundChoice, BoundText};
use crate::app::pages::case_page::missing;
use crate::app::parts::{Choice, Page};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::member_field as field;
use crate::casework::team::{organisation_of_member_read, organisation_words};
use crate::ledger::Subject;

#[component]
pub(super) fn MemberPage(member: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    if !state.with(|register| register.member(&member).is_some()) {
        return missing(words.members, "/phan-cong");
    }
    let title = {
        let member = member.clone();
        Signal::derive(move || state.read_of(&member, |register| register.member_name(&member).to_owned()))
    };
    // What is stored may be a party's id; on the screen it is always its name.
    let show =
        Callback::new(move |stored: String| state.with(|register| organisation_words(register, &stored)));
    let of_read = member.clone();
    let read = Callback::new(move |words| {
        Ok(state.with(|register| organisation_of_member_read(register, &of_read, words)))
    });
    let still = [("no", words.still_helps), ("yes", words.has_left)];
    let still = still.map(|(value, words)| Choice::new(value.to_owned(), words)).to_vec();
    view! {
        <Page title back="/phan-cong">
            <div class="form">
                <BoundText subject=member.clone() field=field::NAME label=words.member_name />
                <BoundText subject=member.clone() field=field::ORGANISATION label=words.organisation show read />
                <BoundText subject=member.clone() field=field::TITLE label=words.job_title />
                <BoundText subject=member.clone() field=field::LEVEL label=words.level hint=words.level_hint />
                <BoundText subject=member.clone() field=field::PHONE label=words.phone keyboard="tel" />
                <BoundChoice subject=member.clone() field=field::LEFT label=words.helps_now choices=still />
            </div>
            <CasesOf member=member.clone() />
            <TakenOver member />
        </Page>
    }
    .into_any()
}
