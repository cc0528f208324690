//! The team of one case: the ring, who sits where since when, who leads, who was there before.

use leptos::prelude::*;

use super::completeness;
use super::lead::Lead;
use super::seats::{Former, Seats};
use crate::app::bound::{Afresh, ChoiceAndDay, Chosen, Ids, Rounds};
use crate::app::pages::case_page::missing;
use crate::app::pages::preview::PaperWays;
use crate::app::pages::whom::{occupant_words, page_of, shown_name, spoken_names};
use crate::app::parts::{Choice, Link, Page, Seat, Section, TeamRing};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::team_field;
use crate::casework::team::{SeatState, is_standing, standing_teams, team_of};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::papers::{Of, PaperKind};

#[component]
pub(super) fn CaseTeam(episode: Subject) -> impl IntoView {
    let state = use_state();
    let Some(person) = state.with(|register| Some(register.episode(&episode)?.0.id().clone())) else {
        return missing(t().team.title, "/phan-cong");
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
            <Former episode person=person.clone() />
            <PaperWays papers=vec![(PaperKind::Assignment, Of::One(person))] />
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

const IDS: Ids = Ids { choice: "assign-team", day: "assign-from", refused: "assign-team" };

/// A standing team takes every empty seat but the family's.
#[component]
fn Assign(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let choices = state.with(standing);
    if choices.is_empty() {
        return ().into_any();
    }
    let rounds = Rounds::begin();
    let subject = episode.clone();
    let record = Callback::new(move |(team, from, draft): Chosen| {
        let command =
            Command::AssignTeam { episodes: vec![episode.clone()], team: Subject::named(&team), from };
        let label = (words.assign_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let name = state.with(|register| {
            register.team(&Subject::named(&team)).map(|team| team.text(team_field::NAME).to_owned())
        });
        state.act_from(draft, &command, label)?;
        rounds.recorded((t().common.recorded)(&name.unwrap_or_default()));
        Ok(())
    });
    view! {
        <Section title=words.assign>
            <Afresh rounds>
                <ChoiceAndDay
                    form="assign"
                    subject=subject.clone()
                    ids=IDS
                    label=words.assign_team
                    choices=choices.clone()
                    many=true
                    missing=words.choose_team
                    day_label=words.from
                    button=words.record_assigned
                    record
                />
            </Afresh>
        </Section>
    }
    .into_any()
}

fn standing(register: &Register) -> Vec<Choice<String>> {
    let teams = standing_teams(register).into_iter().filter(|team| is_standing(team));
    teams.map(|team| Choice::new(team.subject.to_string(), team.text(team_field::NAME))).collect()
}
