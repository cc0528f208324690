//! Standing teams: who sits on them, and the cases they take. Source: rule 9.

use chrono::NaiveDate;

use super::open_cases;
use crate::casework::Register;
use crate::casework::book::{Team, team_field};
use crate::casework::fact::Occupant;
use crate::casework::person::Episode;
use crate::ledger::Subject;
use crate::vietnamese::order::text_sort_key;

/// Who sits on a standing team, by party.
pub fn roster(team: &Team) -> impl Iterator<Item = (&str, Subject)> {
    let seats = team.fields.under(team_field::SEAT).filter(|(_, member)| !member.text().is_empty());
    seats.map(|(party, member)| (party, Subject::named(member.text())))
}

/// Whether it still takes cases.
pub fn is_standing(team: &Team) -> bool {
    team.text(team_field::DISBANDED) != "yes"
}

/// By name, those that take no more cases last.
pub fn standing_teams(register: &Register) -> Vec<&Team> {
    let mut teams: Vec<&Team> = register.teams().map(|team| &**team).collect();
    teams.sort_by_cached_key(|team| (!is_standing(team), text_sort_key(team.text(team_field::NAME))));
    teams
}

/// Open cases in which the team would take a seat that is free.
pub fn free_for(register: &Register, team: &Team) -> Vec<Subject> {
    let takes = |episode: &Episode| {
        let template = register.template(episode.template());
        roster(team).any(|(party, _)| {
            template.is_some_and(|template| template.party(party).is_some())
                && episode.held_seats(party).next().is_none()
        })
    };
    let cases = open_cases(register).map(|(_, episode)| episode);
    cases.filter(|episode| takes(episode)).map(|episode| episode.id().clone()).collect()
}

/// Open cases in which every member of the team sits where the roster has them, and since when: the day the last of
/// them came.
pub fn served_by(register: &Register, team: &Team) -> Vec<(Subject, NaiveDate)> {
    let since = |episode: &Episode| {
        let seats = roster(team).map(|(party, member)| {
            let occupant = Occupant::Member(member);
            let own = episode.held_seats(party).find(|seat| seat.filled.fact.occupant == occupant);
            own.map(|seat| seat.filled.fact.from)
        });
        seats.collect::<Option<Vec<_>>>()?.into_iter().max()
    };
    open_cases(register).filter_map(|(_, episode)| Some((episode.id().clone(), since(episode)?))).collect()
}
