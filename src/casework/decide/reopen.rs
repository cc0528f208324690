//! A new time of being helped after a release, and what it takes over from the one before.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::person::{open_episode, template_for};
use super::{Context, NewFact, Refusal, clash, gone, may_be_of, new};
use crate::casework::Register;
use crate::casework::book;
use crate::casework::fact::*;
use crate::casework::person::{Episode, episode_field};
use crate::casework::settle::Clash;
use crate::ledger::Subject;

/// What can be taken over; only what somebody asked for is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Carried {
    /// Who stands for the family, or why nobody does.
    Family,
    /// Wishes, needs and difficulties, and what the diện asks for.
    Needs,
    /// Those who sat on the team until the release and still help, and who led it.
    Team,
    /// Statutory measures whose term is not over, as they were told then.
    Measures,
}

pub fn reopen(
    register: &Register,
    person: &Subject,
    on: NaiveDate,
    carry: &[Carried],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(on, context.today)?;
    let known = register.person(person).ok_or_else(|| gone(register, person))?;
    if let Some(erasure) = known.erasures.first() {
        return clash(Clash::ErasedAndHelped, Some(erasure.entry));
    }
    if let Some(open) = known.episodes.iter().find(|episode| episode.is_open()) {
        return clash(Clash::TwoOpenEpisodes, Some(open.event.entry));
    }
    if let Some((ended_on, entry)) = known.episodes.iter().filter_map(Episode::ending).max()
        && on < ended_on
    {
        return clash(Clash::EpisodesOverlap, Some(entry));
    }
    let last = known.current();
    let fields = last.map(|last| fields_carried(last, carry)).unwrap_or_default();
    let reopens = last.map(|last| last.id().clone());
    let template = template_for(register, None)?.clone();
    let opened = EpisodeOpened { person: person.clone(), template, on, reopens };
    let mut facts = open_episode(opened, &fields, context);
    if let (Some(last), Some(opened)) = (last, facts.first()) {
        let episode = opened.subject.clone();
        let mut carried = team_carried(register, last, &episode, on, carry);
        if carry.contains(&Carried::Measures) {
            let running = measures_running(last, on);
            let again = |told: &MeasureReported| MeasureReported { episode: episode.clone(), ..told.clone() };
            carried.extend(running.map(|told| Fact::from(again(told))));
        }
        facts.extend(carried.into_iter().map(|fact| {
            let subject = Subject::new(fact.subject_kind(), (context.random)());
            new(subject, fact)
        }));
    }
    Ok(facts)
}

fn fields_carried(last: &Episode, carry: &[Carried]) -> Vec<(String, String)> {
    use episode_field::*;
    let family: &[&str] = &[FAMILY, FAMILY_NAME, FAMILY_RELATION, FAMILY_PHONE];
    let needs: &[&str] = &[WISHES, NEEDS, DIFFICULTIES];
    let is_carried = |name: &str| {
        (carry.contains(&Carried::Family) && family.contains(&name))
            || (carry.contains(&Carried::Needs)
                && (needs.contains(&name)
                    || [NEED, DIFFICULTY, ASKED].iter().any(|prefix| name.starts_with(prefix))))
    };
    let fields = last.event.fields.iter().filter(|(name, _)| is_carried(name));
    fields.map(|(name, field)| (name.to_owned(), field.text().to_owned())).collect()
}

/// What holds beyond the end of the episode: nobody has recorded its end, and its last day is not past.
pub fn measures_running(episode: &Episode, on: NaiveDate) -> impl Iterator<Item = &MeasureReported> {
    let running = episode.measures.iter().filter(|measure| measure.is_running());
    running
        .map(|measure| &measure.reported.fact)
        .filter(move |told| told.until.is_none_or(|until| on <= until))
}

/// One seat a party of the model now in force; nobody who has left.
fn team_carried(
    register: &Register,
    last: &Episode,
    episode: &Subject,
    from: NaiveDate,
    carry: &[Carried],
) -> Vec<Fact> {
    let Some((_, template)) = register.current_template() else { return vec![] };
    let still_helps =
        |member: &Subject| register.member(member).is_some_and(|member| book::is_active(member));
    let is_carried = |occupant: &Occupant| match occupant {
        Occupant::Member(member) => carry.contains(&Carried::Team) && still_helps(member),
        Occupant::Family { .. } | Occupant::Nobody { .. } => carry.contains(&Carried::Family),
    };
    let seats = template.parties.iter().filter_map(|party| {
        let occupants = last.held_seats(&party.id).map(|seat| &seat.filled.fact.occupant);
        let occupant = occupants.into_iter().find(|occupant| is_carried(occupant))?.clone();
        Some(SeatFilled { episode: episode.clone(), party: party.id.clone(), occupant, from }.into())
    });
    let led_by = last.ending().and_then(|(ended_on, _)| last.lead(ended_on));
    let lead = led_by
        .filter(|lead| carry.contains(&Carried::Team) && still_helps(lead))
        .map(|lead| LeadNamed { episode: episode.clone(), member: lead.clone(), from }.into());
    seats.chain(lead).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::Command;
    use crate::casework::tablet::{Model, Tablet, day, measure, release};

    #[test]
    fn only_what_was_asked_for_is_taken_over() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (person, episode) = tablet.helped(day(2024, 1, 10), "Nguyễn Tấn Khoa", &[]);
        let today = day(2024, 2, 1);
        for (name, value) in [
            (episode_field::FAMILY_NAME, "Trần Thị Lụa"),
            ("need:job", "yes"),
            (episode_field::REFERRER, "Tổ 19"),
        ] {
            tablet.set(today, &episode, name, value);
        }
        let (stays, leaves) = (tablet.author.clone(), tablet.member(today, "Lê Thị Hoa"));
        tablet.seat(&episode, "front", Occupant::Member(stays.clone()), today);
        tablet.seat(&episode, "women", Occupant::Member(leaves.clone()), today);
        tablet.seat(&episode, "family", Occupant::Nobody { reason: "ở xa".into() }, today);
        tablet.record(today, LeadNamed { episode: episode.clone(), member: stays.clone(), from: today });
        tablet.record(today, release(&episode, today));
        tablet.set(today, &leaves, book::member_field::LEFT, "yes");
        let all = [Carried::Family, Carried::Needs, Carried::Team];
        for (carry, fields, seats, lead) in [
            (&[][..], &[][..], &[][..], None),
            (&all[..1], &["family_name"], &["family"], None),
            (&all[1..2], &["need:job"], &[], None),
            (&all[2..], &[], &["front"], Some(&stays)),
            (&all[..], &["family_name", "need:job"], &["front", "family"], Some(&stays)),
        ] {
            let mut tablet = tablet.clone();
            tablet.act(today, Command::Reopen { person: person.clone(), on: today, carry: carry.to_vec() });
            let known = tablet.register.person(&person).expect("him").current().expect("the new one").clone();
            let found: Vec<&str> = known.event.fields.iter().map(|(name, _)| name).collect();
            assert_eq!(found, fields, "{carry:?}");
            let sat: Vec<&str> = known.seats.iter().map(|seat| &*seat.filled.fact.party).collect();
            assert_eq!(sat, seats, "{carry:?}");
            assert_eq!(known.lead(today), lead, "{carry:?}");
        }
    }
    #[test]
    fn a_measure_whose_term_is_not_over_is_told_of_the_new_time_as_well() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (person, episode) = tablet.helped(day(2024, 1, 10), "Nguyễn Tấn Khoa", &[]);
        let today = day(2024, 2, 1);
        let told = measure(&episode, day(2024, 1, 10));
        let [open, over, ended] = [None, Some(day(2024, 1, 31)), Some(day(2025, 1, 10))]
            .map(|until| tablet.record(today, MeasureReported { until, ..told.clone() }));
        let last = MeasureReported { until: Some(today), ..told.clone() };
        tablet.record(today, last.clone());
        tablet.record(today, MeasureEnded { measure: ended, on: today, source: told.source.clone() });
        tablet.record(today, release(&episode, today));
        let reopened = |carry: &[Carried]| {
            let mut tablet = tablet.clone();
            tablet.act(today, Command::Reopen { person: person.clone(), on: today, carry: carry.to_vec() });
            let known = tablet.register.person(&person).expect("him").current().expect("the new one").clone();
            let told = known.measures.iter().map(|measure| {
                assert!(![&open, &over].contains(&&measure.reported.subject) && measure.is_running());
                assert_eq!(measure.reported.fact.episode, *known.id());
                MeasureReported { episode: episode.clone(), ..measure.reported.fact.clone() }
            });
            told.collect::<Vec<_>>()
        };
        assert_eq!(reopened(&[Carried::Family, Carried::Needs, Carried::Team]), []);
        let carried = reopened(&[Carried::Measures]);
        assert_eq!(carried.len(), 2);
        assert!([MeasureReported { until: None, ..told }, last].iter().all(|it| carried.contains(it)));
    }
}
