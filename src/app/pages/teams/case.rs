//! The team of one case: the ring, who sits where since when, who leads, who was there before.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::lead::Lead;
use super::seats::{Former, Seats};
use super::{completeness, occupant_words};
use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day};
use crate::app::pages::whom::{page_of, shown_name, spoken_names};
use crate::app::parts::{
    Button, ButtonKind, Choice, ErrorSummary, Link, Page, Seat, Section, SelectField, TeamRing,
};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::team_field;
use crate::casework::team::{SeatState, team_of};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::order::text_sort_key;

#[component]
pub(super) fn CaseTeam(episode: Subject) -> impl IntoView {
    let state = use_state();
    let Some(person) = state.with(|register| Some(register.episode(&episode)?.0.id().clone())) else {
        return view! { <Page title=t().team.title back="/phan-cong"><p>{t().common.page_not_found}</p></Page> }
            .into_any();
    };
    let name =
        state.with(|register| register.person(&person).map(|person| shown_name(state, register, person)));
    let file = page_of(state, std::slice::from_ref(&episode));
    view! {
        <Page title=name.unwrap_or_default() back="/phan-cong">
            <p><Link href=file class="link-button">{t().team.open_file}</Link></p>
            <Ring episode=episode.clone() person=person.clone() />
            <Assign episode=episode.clone() />
            <Seats episode=episode.clone() person=person.clone() />
            <Lead episode=episode.clone() person=person.clone() />
            <Former episode person />
        </Page>
    }
    .into_any()
}

/// The seats the model counts, and any other that somebody sits on, with the family inside.
#[component]
fn Ring(episode: Subject, person: Subject) -> impl IntoView {
    let state = use_state();
    move || {
        let today = state.today.get();
        state.read_of(&person, |register| {
            let (_, known) = register.episode(&episode)?;
            let team = team_of(register, known, today)?;
            let seat = |seat: &SeatState<'_>| Seat {
                body: seat.party.short.clone(),
                person: seat.occupant().map(|occupant| occupant_words(register, occupant)),
            };
            let shown = |one: &&SeatState<'_>| one.party.required || !one.held.is_empty();
            let seats =
                team.seats.iter().filter(|one| !one.party.is_family).filter(shown).map(seat).collect();
            let family = team.seats.iter().find(|one| one.party.is_family).map(seat);
            let family = family.unwrap_or_else(|| Seat { body: t().team.family.to_owned(), person: None });
            let words = completeness(&team);
            Some(view! { <TeamRing seats family /> <p class="team-completeness">{words}</p> })
        })
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    team: Option<Subject>,
    from: String,
}

const TEAM: &str = "assign-team";
const FROM: &str = "assign-from";

/// A standing team takes every empty seat but the family's.
#[component]
fn Assign(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let choices = state.with(standing);
    if choices.is_empty() {
        return ().into_any();
    }
    let first = Typed { team: None, from: in_figures(state.today.get_untracked()) };
    let form = FormDraft::begun(state, "assign", episode.as_str(), first);
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let typed = form.now();
        let from = read_day(state, &typed.from);
        let (Some(team), Ok(from)) = (typed.team.clone(), &from) else {
            let team = typed.team.is_none().then(|| field_error(TEAM, words.choose_team));
            let day = from.err().map(|sentence| field_error(FROM, sentence));
            return errors.show(team.into_iter().chain(day).collect());
        };
        let command = Command::AssignTeam { episode: episode.clone(), team, from: *from };
        let label = (words.assign_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        match state.act_from(form.name(), &command, label) {
            Ok(_) => errors.show(vec![]),
            Err(reason) => errors.refused(TEAM, &reason),
        }
    });
    view! {
        <Section title=words.assign>
            <ErrorSummary errors=errors.0 />
            <div class="form">
                <SelectField
                    id=TEAM
                    label=words.assign_team
                    choices
                    value=Signal::derive(move || form.read(|typed| typed.team.clone()))
                    on_choose=Callback::new(move |team| form.change(|typed| typed.team = Some(team)))
                    error=errors.beside(TEAM)
                />
                <DayField
                    id=FROM
                    label=words.from
                    value=form.now().from
                    on_input=Callback::new(move |text| form.change(|typed| typed.from = text))
                    error=errors.beside(FROM)
                />
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=words.record_assigned on_tap=record />
                </div>
            </div>
        </Section>
    }
    .into_any()
}

fn standing(register: &Register) -> Vec<Choice<Subject>> {
    let mut teams: Vec<_> = register.teams().collect();
    teams.sort_by_cached_key(|team| text_sort_key(team.text(team_field::NAME)));
    teams.iter().map(|team| Choice::new(team.subject.clone(), team.text(team_field::NAME))).collect()
}
