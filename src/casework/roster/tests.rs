use super::*;
use crate::casework::decide::{Command, Refusal};
use crate::casework::due::{Urgency, Why, due};
use crate::casework::fact::*;
use crate::casework::figures::{Period, figures};
use crate::casework::person::field as person_field;
use crate::casework::settle::{Clash, unsettled};
use crate::casework::tablet::{Model, Tablet, day};
use crate::ledger::Subject;

/// A session in July with nobody on its roster yet, and three who are helped: two adults and a minor.
fn session() -> (Tablet, Subject, [Subject; 3]) {
    let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 5, 1));
    let people = [("Nguyễn Tấn Khoa", "1980"), ("Lê Hoàn", "1990"), ("Lê Đình Mạnh", "2010")];
    let episodes = people.map(|(name, born)| {
        let fields = [(person_field::BORN, born)];
        tablet.helped(day(2024, 5, 20), name, &fields).1
    });
    let opened = MeetingOpened { kind: MeetingKind::Gathering, on: day(2024, 7, 2), plan: None };
    let meeting = tablet.record(day(2024, 6, 28), opened);
    (tablet, meeting, episodes)
}

fn read<'a>(tablet: &'a Tablet, meeting: &Subject) -> &'a Meeting {
    tablet.register.meeting(meeting).expect("a session")
}

fn invite(tablet: &mut Tablet, meeting: &Subject, episodes: &[Subject]) -> Vec<Subject> {
    let command = Command::Invite { meeting: meeting.clone(), episodes: episodes.to_vec() };
    tablet.act(day(2024, 6, 28), command)
}

#[test]
fn minors_are_asked_apart_unless_a_reason_is_written() {
    let (mut tablet, meeting, episodes) = session();
    let today = day(2024, 6, 28);
    let asked = |tablet: &Tablet| -> Vec<Subject> {
        let cases = may_be_invited(&tablet.register, read(tablet, &meeting));
        cases.iter().map(|(_, episode)| episode.id().clone()).collect()
    };
    assert_eq!(asked(&tablet), [], "nobody said whom it is for");
    tablet.set(today, &meeting, field::GROUP, "minors");
    assert_eq!(asked(&tablet), episodes[2..]);
    tablet.set(today, &meeting, field::GROUP, "adults");
    assert_eq!(asked(&tablet), episodes[..2]);
    let all = Command::Invite { meeting: meeting.clone(), episodes: episodes.to_vec() };
    let mixed = |with| Err(Refusal::Clash { clash: Clash::AgesMixed, with });
    assert_eq!(tablet.may(today, &all), mixed(None));
    invite(&mut tablet, &meeting, &episodes[..2]);
    let first = read(&tablet, &meeting).invitations[0].entry;
    let minor = CaseInvited { meeting: meeting.clone(), episode: episodes[2].clone(), on: day(2024, 7, 2) };
    let minor = Command::Record { fact: minor.into(), fields: vec![] };
    assert_eq!(tablet.may(today, &minor), mixed(Some(first)));
    // Without a group the roster itself says whom it is for.
    tablet.set(today, &meeting, field::GROUP, "");
    assert_eq!(tablet.may(today, &minor), mixed(Some(first)));
    // With a reason all may come; without it, what stands is marked.
    tablet.set(today, &meeting, field::MIXED_REASON, "Cả nhà cùng dự lễ");
    tablet.act(today, minor);
    assert!(unsettled(&tablet.register).is_empty());
    tablet.set(today, &meeting, field::MIXED_REASON, "");
    let marked = |tablet: &Tablet| -> Vec<(Clash, usize)> {
        unsettled(&tablet.register).iter().map(|line| (line.clash, line.entries.len())).collect()
    };
    assert_eq!(marked(&tablet), [(Clash::AgesMixed, 3)]);
    tablet.set(today, &meeting, field::GROUP, "adults");
    assert_eq!(marked(&tablet), [(Clash::AgesMixed, 1)]);
    let kept_apart = out_of_group(&tablet.register, read(&tablet, &meeting));
    assert_eq!(kept_apart.iter().map(|it| &it.fact.episode).collect::<Vec<_>>(), [&episodes[2]]);
    tablet.set(today, &meeting, field::MIXED_REASON, "Cả nhà cùng dự lễ");
    assert!(out_of_group(&tablet.register, read(&tablet, &meeting)).is_empty());
}

#[test]
fn a_session_counts_its_roster_and_no_contact() {
    let (mut tablet, meeting, episodes) = session();
    let today = day(2024, 7, 3);
    let count = |tablet: &Tablet| {
        let it = figures(&tablet.register, Period { from: day(2024, 7, 1), to: day(2024, 7, 31) });
        (it.sessions, it.session_attendance, it.home_contacts)
    };
    tablet.set(today, &meeting, field::HELPED_PRESENT, "9");
    assert_eq!(count(&tablet), (1, Some(9), 0), "as somebody counted them");
    tablet.set(today, &meeting, field::MIXED_REASON, "Cả nhà cùng dự lễ");
    let roster = invite(&mut tablet, &meeting, &episodes[..2]);
    tablet.set(today, &roster[0], attendee_field::ATTENDS, "present");
    assert_eq!(count(&tablet), (1, None, 0), "one is not marked yet");
    tablet.set(today, &roster[1], attendee_field::ATTENDS, "excused");
    assert_eq!(count(&tablet), (1, Some(1), 0));
    tablet.act(today, Command::Invite { meeting: meeting.clone(), episodes: episodes[2..].to_vec() });
    assert_eq!(count(&tablet), (1, None, 0));
    let last = read(&tablet, &meeting).invitations[2].subject.clone();
    tablet.set(today, &last, attendee_field::OFF, "yes");
    let expected = HelpedCount { invited: 2, present: 1, excused: 1, ..HelpedCount::default() };
    assert_eq!(HelpedCount::of(read(&tablet, &meeting)), Some(expected));
    let (_, episode) = tablet.register.episode(&episodes[0]).expect("the case");
    assert_eq!(episode.invitations.len(), 1);
    assert!(episode.contacts.is_empty());
}

/// The scenario's account: sessions on 03/6 and 02/7, today 10/8.
#[test]
fn a10_who_stayed_away_is_asked_after() {
    let (mut tablet, meeting, episodes) = session();
    tablet.set(day(2024, 6, 28), &meeting, field::MIXED_REASON, "Cả nhà cùng dự lễ");
    let roster = invite(&mut tablet, &meeting, &episodes);
    for (one, attends) in roster.iter().zip(["absent", "excused", "present"]) {
        tablet.set(day(2024, 7, 2), one, attendee_field::ATTENDS, attends);
    }
    let stayed_away = |tablet: &Tablet, today| -> Vec<_> {
        let lines = due(&tablet.register, today, &[]).into_iter();
        lines.filter(|line| matches!(line.why, Why::StayedAway { .. })).collect()
    };
    let today = day(2024, 8, 10);
    let lines = stayed_away(&tablet, today);
    assert_eq!(lines.len(), 1, "{lines:?}");
    assert_eq!(lines[0].why, Why::StayedAway { on: day(2024, 7, 2) });
    assert_eq!(lines[0].urgency, Urgency::Missing);
    let (person, _) = tablet.register.episode(&episodes[0]).expect("the case");
    let case =
        crate::casework::due::About::Case { person: person.id().clone(), episode: episodes[0].clone() };
    assert_eq!(lines[0].about, case);
    tablet.contact(&episodes[0], today, Place::Phone, Outcome::MetNobody);
    assert_eq!(stayed_away(&tablet, today).len(), 1, "nobody was met");
    tablet.contact(&episodes[0], today, Place::Phone, Outcome::MetPerson);
    assert!(stayed_away(&tablet, today).is_empty());
}
