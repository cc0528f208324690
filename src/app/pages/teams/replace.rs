//! `Thay người giúp đỡ`: what one member does passes to another, over many cases, as one act (product B2).

mod form;

use leptos::prelude::*;

use self::form::ReplaceForm;
use crate::app::parts::{Choice, Page, SelectField, use_go};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::book::{is_active, member_name};
use crate::casework::team::{is_standing, organisation_of, roster, standing_teams, workloads};
use crate::ledger::Subject;
use crate::vietnamese::order::text_sort_key;

/// Who hands over is chosen first, where nobody was named.
#[component]
pub(super) fn ReplacePage(member: Option<Subject>) -> impl IntoView {
    let state = use_state();
    let words = &t().helping;
    let go = use_go();
    let choices = state.with(|register| who_helps(state, register));
    let choose = Callback::new(move |member: Subject| {
        go.run(format!("/phan-cong?thay={member}"));
    });
    let value = Signal::stored(member.clone());
    let known = member.filter(|member| state.with(|register| register.member(member).is_some()));
    let back = known.as_ref().map_or("/phan-cong".to_owned(), |id| format!("/phan-cong?thanh-vien={id}"));
    view! {
        <Page title=words.replace back lead=words.replace_lead>
            <div class="form">
                <SelectField label=words.who_leaves choices value on_choose=choose />
            </div>
            {known.map(|member| view! { <ReplaceForm member /> })}
        </Page>
    }
}

/// Whoever has a part in a case or on a standing team; who has left may still have.
fn who_helps(state: AppState, register: &Register) -> Vec<Choice<Subject>> {
    let loads = workloads(register, state.today.get_untracked());
    let carries = |member: &Subject| loads.contains_key(member) || !teams_of(register, member).is_empty();
    let mut members: Vec<_> =
        register.members().filter(|member| is_active(member) || carries(&member.subject)).collect();
    members.sort_by_cached_key(|member| text_sort_key(member_name(member)));
    let choices = members.into_iter().map(|member| {
        let words = [member_name(member).to_owned(), organisation_of(register, member)];
        let words: Vec<String> = words.into_iter().filter(|text| !text.is_empty()).collect();
        Choice::new(member.subject.clone(), words.join(" – "))
    });
    choices.collect()
}

/// The standing teams that have the member on their roster.
fn teams_of(register: &Register, member: &Subject) -> Vec<Subject> {
    let teams = standing_teams(register).into_iter().filter(|team| is_standing(team));
    let own = teams.filter(|team| roster(team).any(|(_, who)| who == *member));
    own.map(|team| team.subject.clone()).collect()
}
