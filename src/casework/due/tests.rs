use super::*;
use crate::casework::Command;
use crate::casework::fact::*;
use crate::casework::meeting::task_field;
use crate::casework::tablet::{Model, Tablet, admission, day, giao_ban, pause, release, status};

mod copies;
mod followed;
mod measure;
mod met;
mod old_cases;

const NAME: &str = "Nguyễn Tấn Khoa";

fn book(starts_on: NaiveDate) -> Tablet {
    Tablet::opened("Khuê Trung", Model::FiveWithNeighbourhood, starts_on)
}

/// The lines on a day in short, without the standing reminder to put a copy away.
fn told(tablet: &Tablet, today: NaiveDate) -> Vec<String> {
    let lines = due(&tablet.register, today, &[]);
    let lines = lines.iter().filter(|line| line.why != Why::BackupNever);
    lines.map(|line| format!("{:?} {}", line.urgency, short(line, today))).collect()
}

fn short(line: &Due, today: NaiveDate) -> String {
    let list = |months: &[Month]| months.iter().map(Month::to_string).collect::<Vec<_>>().join(" ");
    let late = match line.days_late(today) {
        0 => String::new(),
        days => format!(", quá hạn {days} ngày"),
    };
    let what = match &line.why {
        Why::ReviewDue { months } => format!("review {}", list(months)),
        Why::ContactDue { months, last_met } => {
            let met = last_met.map_or("never".into(), |day| day.to_string());
            format!("contact {} met {met}", list(months))
        }
        Why::NotMet { since, met, days } => {
            let met = if *met { "met" } else { "from" };
            format!("nobody in {days} days, {met} {since}")
        }
        Why::MeetingDue { kind, months } => format!("{kind:?} {}", list(months)),
        Why::MeetingAhead { kind } => format!("ahead {kind:?}"),
        Why::MinutesUnfinished { kind } => format!("minutes {kind:?}"),
        Why::Task { what, .. } => format!("task {what}"),
        Why::SeatsEmpty { seats } => {
            let short = seats.iter().map(|seat| &*seat.short).collect::<Vec<_>>();
            format!("seats {}", short.join(", "))
        }
        Why::ConditionsMissing { conditions } => format!("conditions {}", conditions.len()),
        Why::AftercareDue { months, .. } => format!("aftercare {}", list(months)),
        Why::PauseToReview { until, .. } => format!("pause until {until:?}"),
        Why::MeasureEnding { until } => format!("measure until {until}"),
        Why::MeasureOver { until } => format!("measure over {until}"),
        Why::GrownUp { since } => format!("grown up {since}"),
        Why::Clash(unsettled) => format!("{:?}", unsettled.clash),
        Why::Contested { field, .. } => format!("contested {}", field.as_deref().unwrap_or("event")),
        Why::HelpPlanDue { empty } => format!("help plan {}", empty.len()),
        Why::PlannedAction { what, .. } => format!("planned {what}"),
        Why::MilestoneDue { months } => format!("milestone {months:?}"),
        Why::VisitAfterIncident { on, .. } => format!("visit {on}"),
        Why::NewerEntries { count } => format!("newer {count}"),
        Why::BackupOld { kept_on } => format!("backup {kept_on}"),
        other => format!("{other:?}"),
    };
    format!("{what}{late}")
}

#[track_caller]
fn only(tablet: &Tablet, today: NaiveDate, word: &str, expected: &[&str]) {
    let found: Vec<String> = told(tablet, today).into_iter().filter(|line| line.contains(word)).collect();
    assert_eq!(found, expected, "on {today}");
}

fn hold(tablet: &mut Tablet, kind: MeetingKind, on: NaiveDate, today: NaiveDate) -> Subject {
    tablet.record(today, MeetingOpened { kind, on, plan: None })
}

#[test]
fn a8_a_team_without_the_family_is_not_complete() {
    let first = day(2024, 8, 1);
    let with_team = |model| {
        let mut tablet = Tablet::opened("Khuê Trung", model, first);
        let (_, episode) = tablet.helped(first, NAME, &[]);
        let member = Occupant::Member(tablet.author.clone());
        let (_, template) = tablet.register.current_template().expect("a template");
        let bodies: Vec<String> = template
            .required_parties()
            .filter(|party| !party.is_family)
            .map(|party| party.id.clone())
            .collect();
        assert_eq!(bodies.len(), 5);
        for party in &bodies[..4] {
            tablet.seat(&episode, party, member.clone(), first);
        }
        let last = template_short(&tablet, &bodies[4]);
        only(&tablet, first, "seats", &[&*format!("Missing seats {last}, Gia đình")]);
        tablet.seat(&episode, &bodies[4], member, first);
        (tablet, episode)
    };
    for model in [Model::FiveBodies, Model::FiveWithNeighbourhood] {
        for occupant in [
            Occupant::Family {
                name: "Nguyễn Thị Lụa".into(), relation: "mẹ".into(), phone: String::new()
            },
            Occupant::Nobody { reason: "không còn ai".into() },
        ] {
            let (mut tablet, episode) = with_team(model);
            let line = due(&tablet.register, first, &[]).into_iter().find_map(|line| match line.why {
                Why::SeatsEmpty { seats } => Some((seats, line.action)),
                _ => None,
            });
            let family = EmptySeat { party: "family".into(), short: "Gia đình".into(), is_family: true };
            assert_eq!(line, Some((vec![family], Action::FillSeats)));
            let seat = tablet.seat(&episode, "family", occupant, first);
            only(&tablet, first, "seats", &[]);
            tablet.record(first, SeatEnded { seat, on: first, reason: "chuyển đi".into() });
            only(&tablet, first, "seats", &["Missing seats Gia đình"]);
        }
    }
}

fn template_short(tablet: &Tablet, party: &str) -> String {
    let (_, template) = tablet.register.current_template().expect("a template");
    template.party(party).expect("a party").short.clone()
}

#[test]
fn a10_meetings_are_due_by_calendar_month() {
    let start = day(2024, 5, 20);
    let mut tablet = book(start);
    tablet.helped(start, NAME, &[]);
    for kind in [MeetingKind::Briefing, MeetingKind::Gathering] {
        for on in [day(2024, 6, 3), day(2024, 7, 2)] {
            hold(&mut tablet, kind, on, on);
        }
        let word = format!("{kind:?} ");
        for (today, expected) in [
            (day(2024, 7, 31), None),
            (day(2024, 8, 1), Some("ThisMonth # 8/2024")),
            (day(2024, 8, 10), Some("ThisMonth # 8/2024")),
            (day(2024, 8, 25), Some("ThisWeek # 8/2024")),
            (day(2024, 8, 31), Some("Today # 8/2024")),
            (day(2024, 9, 1), Some("Overdue # 8/2024 9/2024, quá hạn 1 ngày")),
            (day(2024, 9, 3), Some("Overdue # 8/2024 9/2024, quá hạn 3 ngày")),
        ] {
            let expected: Vec<String> =
                expected.iter().map(|line| line.replace('#', &format!("{kind:?}"))).collect();
            let expected: Vec<&str> = expected.iter().map(String::as_str).collect();
            only(&tablet, today, &word, &expected);
        }
        // One that is put down for this month is no longer asked for, but what was missed is.
        hold(&mut tablet, kind, day(2024, 8, 30), day(2024, 8, 10));
        only(&tablet, day(2024, 8, 10), &word, &[]);
        only(&tablet, day(2024, 8, 26), &format!("ahead {kind:?}"), &[&*format!("ThisWeek ahead {kind:?}")]);
        only(&tablet, day(2024, 9, 2), &word, &[&*format!("ThisMonth {kind:?} 9/2024")]);
    }
}

#[test]
fn reviews_and_contacts_come_round_by_calendar_month() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 31), NAME, &[]);
    let review = |tablet: &mut Tablet, month: u32, on: NaiveDate| {
        let month = Month::new(2024, month).expect("a month");
        tablet.record(on, ReviewOpened { episode: episode.clone(), month, on });
    };
    only(&tablet, day(2024, 1, 31), "review", &[]);
    only(&tablet, day(2024, 2, 1), "review", &["ThisMonth review 2/2024"]);
    only(&tablet, day(2024, 2, 29), "review", &["Today review 2/2024"]);
    only(&tablet, day(2024, 3, 1), "review", &["Overdue review 2/2024 3/2024, quá hạn 1 ngày"]);
    // Written late, for the month it is of.
    review(&mut tablet, 2, day(2024, 3, 4));
    only(&tablet, day(2024, 3, 4), "review", &["ThisMonth review 3/2024"]);
    review(&mut tablet, 3, day(2024, 3, 4));
    only(&tablet, day(2024, 3, 31), "review", &[]);

    let today = day(2024, 3, 10);
    only(&tablet, today, "contact", &["Overdue contact 2/2024 3/2024 met never, quá hạn 10 ngày"]);
    for (place, outcome, expected) in [
        (Place::Home, Outcome::MetNobody, Some("Overdue contact 2/2024 3/2024 met never, quá hạn 10 ngày")),
        (
            Place::Office,
            Outcome::MetPerson,
            Some("Overdue contact 2/2024 3/2024 met 2024-03-10, quá hạn 10 ngày"),
        ),
        (Place::Home, Outcome::MetFamilyOnly, None),
    ] {
        tablet.contact(&episode, today, place, outcome);
        only(&tablet, today, "contact", &expected.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn a_case_says_what_it_waits_for_from_intake_to_release() {
    let today = day(2024, 8, 12);
    let mut tablet = book(day(2024, 8, 1));
    let (_, episode) = tablet.person(today, NAME, &[("born", "2006-08-13")]);
    let waits = |tablet: &Tablet, today| -> Vec<String> {
        let about = |line: &&Due| matches!(line.about, About::Case { .. });
        let lines = due(&tablet.register, today, &[]);
        let lines: Vec<String> = lines.iter().filter(about).map(|line| short(line, today)).collect();
        lines
    };
    assert_eq!(waits(&tablet, today), ["IntakeUnfinished"]);
    tablet.record(today, AdmissionProposed { episode: episode.clone(), on: today });
    assert_eq!(waits(&tablet, today), ["AwaitingAgreement", "StatusMissing"]);
    tablet.record(today, status(&episode, "minor-offence", today));
    assert_eq!(waits(&tablet, today), ["AwaitingAgreement"]);
    let (missing, reason) = (vec!["residence".into()], "đã giúp từ trước".into());
    tablet.record(today, AdmissionRecorded { missing, reason, ..admission(&episode, today) });
    let seats = "seats Mặt trận, Tổ chức chính trị – xã hội, Công an, Khu phố, Tổ dân phố, Gia đình";
    let consent = "ConsentMissing { lacking: [Guardian, GuardianWord, OwnWord] }";
    assert_eq!(waits(&tablet, today), ["conditions 4", seats, "LeadMissing", consent]);
    tablet.set(today, &episode, "family_name", "Trần Thị Lụa");
    let both_words = [("own", "yes"), ("guardian", "yes")];
    tablet.record_with(today, ConsentAsked { episode: episode.clone(), on: today }, &both_words);
    tablet.set(today, &episode, "condition:residence", "yes");
    let member = tablet.author.clone();
    tablet.record(today, LeadNamed { episode: episode.clone(), member: member.clone(), from: today });
    for party in ["front", "mass-organisations", "police", "area", "residents", "family"] {
        tablet.seat(&episode, party, Occupant::Member(member.clone()), today);
    }
    assert_eq!(waits(&tablet, today), ["conditions 1"]);
    // On the 18th birthday the diện of minors does not lapse by itself.
    assert_eq!(waits(&tablet, day(2024, 8, 13)), ["conditions 1", "grown up 2024-08-13"]);
    let reason = "progress".to_owned();
    tablet.record(today, ReleaseProposed { episode: episode.clone(), on: today, reason });
    let proposed = "ReleaseUndecided { reason: \"progress\" }";
    assert_eq!(waits(&tablet, today), ["conditions 1", proposed]);
    tablet.record(today, release(&episode, today));
    assert_eq!(waits(&tablet, day(2025, 1, 1)), [""; 0]);
}

#[test]
fn a_pause_silences_the_case_but_for_the_look_at_itself() {
    let mut tablet = book(day(2024, 1, 1));
    let (_, episode) = tablet.helped(day(2024, 1, 31), NAME, &[]);
    let about_case = |tablet: &Tablet, today: NaiveDate| -> Vec<String> {
        let lines = due(&tablet.register, today, &[]);
        let lines = lines.iter().filter(|line| matches!(line.about, About::Case { .. }));
        lines.map(|line| format!("{:?} {}", line.urgency, short(line, today))).collect()
    };
    let asked = |tablet: &Tablet, today: NaiveDate| -> Vec<String> {
        about_case(tablet, today).into_iter().filter(|line| line.contains("review")).collect()
    };
    assert_eq!(asked(&tablet, day(2024, 3, 10)), ["Overdue review 2/2024 3/2024, quá hạn 10 ngày"]);
    let until = Some(day(2024, 6, 15));
    let paused =
        tablet.record(day(2024, 3, 10), PauseRecorded { until, ..pause(&episode, day(2024, 3, 10)) });
    for (today, expected) in [
        (day(2024, 3, 10), None),
        (day(2024, 6, 8), None),
        (day(2024, 6, 9), Some("ThisWeek pause until Some(2024-06-15)")),
        (day(2024, 6, 15), Some("Today pause until Some(2024-06-15)")),
        (day(2024, 6, 17), Some("Overdue pause until Some(2024-06-15), quá hạn 2 ngày")),
    ] {
        assert_eq!(about_case(&tablet, today), expected.into_iter().collect::<Vec<_>>(), "on {today}");
    }
    // Where nobody can tell the end, it is looked at after the longest absence the model knows: three months.
    let event = paused.clone();
    tablet.act(day(2024, 3, 11), Command::Correct { event, fact: pause(&episode, day(2024, 3, 10)).into() });
    assert_eq!(about_case(&tablet, day(2024, 6, 10)), ["Today pause until None"]);
    let resumed = day(2024, 7, 5);
    tablet.record(resumed, PauseEnded { pause: paused, on: resumed, authority: giao_ban() });
    // Neither what was missed before nor a month of the pause is asked for; help begins anew in the next month.
    assert_eq!(asked(&tablet, day(2024, 7, 31)), [""; 0]);
    assert_eq!(asked(&tablet, day(2024, 8, 1)), ["ThisMonth review 8/2024"]);
    assert_eq!(asked(&tablet, day(2024, 9, 2)), ["Overdue review 8/2024 9/2024, quá hạn 2 ngày"]);
}

#[test]
fn what_two_hands_wrote_waits_for_a_person() {
    let today = day(2024, 8, 1);
    let mut tablet = book(today);
    let (person, episode) = tablet.helped(today, NAME, &[]);
    let meeting = hold(&mut tablet, MeetingKind::Briefing, day(2024, 8, 1), today);
    let mut other = tablet.join('B');
    for (tablet, quarter, place) in [(&mut tablet, "3", "Phòng họp"), (&mut other, "4", "Phòng họp")] {
        tablet.set(today, &person, "quarter", quarter);
        tablet.set(today, &meeting, "place", place);
        tablet.seat(&episode, "police", Occupant::Member(tablet.author.clone()), today);
    }
    tablet.merge(&other);
    only(&tablet, today, "Unsettled", &["Unsettled SeatTaken", "Unsettled contested quarter"]);
    let clocks = [WriterId(u64::from('B'))];
    let lines = due(&tablet.register, today, &clocks);
    let last = lines.last().expect("a line");
    assert_eq!((&last.why, last.urgency), (&Why::DoubtfulClock { writer: clocks[0] }, Urgency::Unsettled));
    tablet.set(today, &person, "quarter", "4");
    only(&tablet, today, "contested", &[]);
    // Minutes of a meeting that was held are asked for from the day after.
    only(&tablet, today, "minutes", &[]);
    only(&tablet, day(2024, 8, 2), "minutes", &["Missing minutes Briefing"]);
}
