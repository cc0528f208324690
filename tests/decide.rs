//! What may be recorded, and why not: the whole line from intake to reopening, refusal by refusal.

mod support;

use dong_hanh::casework::Fact;
use dong_hanh::casework::book::{member_field, team_field};
use dong_hanh::casework::decide::{Command, Refusal, after};
use dong_hanh::casework::fact::*;
use dong_hanh::casework::figures::{Figure, Period, count};
use dong_hanh::casework::help_plan::action_field;
use dong_hanh::casework::person::Stage;
use dong_hanh::casework::settle::Clash;
use dong_hanh::casework::tablet::{closure, giao_ban};
use dong_hanh::casework::template::Strand;
use dong_hanh::ledger::{EntryId, Subject};
use dong_hanh::vietnamese::month::Month;
use support::book::*;

/// The clash of a refusal, where it is one: which entry it names is not the point here.
fn clash_of(refusal: Refusal) -> Result<Clash, Refusal> {
    match refusal {
        Refusal::Clash { clash, .. } => Ok(clash),
        other => Err(other),
    }
}

#[track_caller]
fn refuses(tablet: &mut Tablet, fact: impl Into<Fact>, expected: Refusal) {
    let command = Command::Record { fact: fact.into(), fields: vec![] };
    assert_eq!(tablet.may(&command), Err(expected), "{command:?}");
}

#[track_caller]
fn clashes(tablet: &mut Tablet, fact: impl Into<Fact>, expected: Clash) {
    clashes_command(tablet, &Command::Record { fact: fact.into(), fields: vec![] }, expected);
}

#[track_caller]
fn clashes_command(tablet: &mut Tablet, command: &Command, expected: Clash) {
    assert_eq!(tablet.may(command).map_err(clash_of), Err(Ok(expected)), "{command:?}");
}

fn act_of(tablet: &Tablet, subject: &Subject) -> EntryId {
    tablet.register.ledger().about(subject).next().expect("recorded").1.record.act
}

fn member(tablet: &Tablet) -> Subject {
    tablet.register.members().next().expect("one").subject.clone()
}

fn seat(episode: &Subject, party: &str, occupant: Occupant) -> SeatFilled {
    SeatFilled { episode: episode.clone(), party: party.into(), occupant, from: day(12) }
}

fn review(episode: &Subject, on: u64) -> ReviewOpened {
    ReviewOpened { episode: episode.clone(), month: Month::of(day(on)), on: day(on) }
}

fn proposal(episode: &Subject) -> ReleaseProposed {
    ReleaseProposed { episode: episode.clone(), on: day(30), reason: "progress".into() }
}

#[test]
fn a_book_is_opened_once_and_by_somebody() {
    let mut tablet = Tablet::new(1, 'A');
    let Command::OpenBook { starts_on, documents, unit, .. } = open_command() else { unreachable!() };
    let nobody = Command::OpenBook { starts_on, documents, unit, author: vec![] };
    assert_eq!(tablet.may(&nobody), Err(Refusal::NameMissing));
    let entries = tablet.do_it(&open_command()).expect("a new book");
    clashes_command(&mut tablet, &open_command(), Clash::BookStands);
    clashes_command(&mut tablet, &Command::Undo { act: entries[0].id() }, Clash::BookStands);
}

#[test]
fn refuses_days_that_cannot_be() {
    let mut tablet = open_book();
    let (_, episode) = tablet.open_person("Võ Văn Giang", day(1));
    let doer = member(&tablet);
    let tomorrow = today().succ_opt().expect("a day");
    let ahead = Refusal::InFuture { day: tomorrow, today: today() };
    let long_ago = chrono::NaiveDate::from_ymd_opt(1974, 12, 31).expect("a day");
    for (on, expected) in [(tomorrow, ahead), (long_ago, Refusal::AbsurdDate { day: long_ago })] {
        refuses(&mut tablet, contact(&episode, &doer, on), expected.clone());
        refuses(&mut tablet, admission(&episode, on), expected.clone());
        refuses(&mut tablet, release(&episode, on), expected.clone());
        refuses(&mut tablet, status(&episode, on), expected.clone());
        let person = text_pairs(&[("full_name", "Võ Văn Giang")]);
        let opened = tablet.may(&Command::OpenPerson { on, person, episode: vec![] });
        assert_eq!(opened, Err(expected));
    }
    // Only a meeting is written down before it is held.
    tablet.record(MeetingOpened { kind: MeetingKind::Briefing, on: tomorrow, plan: None }, &[]);
    let absurd = MeetingOpened { kind: MeetingKind::Briefing, on: long_ago, plan: None };
    refuses(&mut tablet, absurd, Refusal::AbsurdDate { day: long_ago });
}

#[test]
fn refuses_steps_out_of_order_from_intake_to_reopening() {
    let tablet = &mut open_book();
    let nameless = Command::OpenPerson { on: day(9), person: vec![], episode: vec![] };
    assert_eq!(tablet.may(&nameless), Err(Refusal::NameMissing));
    let (person, episode) = tablet.open_person("Võ Văn Giang", day(9));
    let reopened = |on| Command::Reopen { person: person.clone(), on, carry: vec![] };

    // In preparation.
    let nowhere = Subject::named("episode-0");
    refuses(tablet, admission(&nowhere, day(10)), Refusal::NoSuchSubject(nowhere.clone()));
    clashes(tablet, review(&episode, 10), Clash::NotAdmitted);
    clashes(tablet, proposal(&episode), Clash::NotAdmitted);
    clashes(tablet, release(&episode, day(10)), Clash::NotAdmitted);
    clashes_command(tablet, &reopened(day(10)), Clash::TwoOpenEpisodes);
    let unsaid = Source { paper: String::new(), ..status(&episode, day(9)).source };
    refuses(tablet, StatusReported { source: unsaid, ..status(&episode, day(9)) }, Refusal::SourceMissing);
    let unknown = StatusReported { category: "rich".into(), ..status(&episode, day(9)) };
    refuses(tablet, unknown, Refusal::NotInTemplate("rich".into()));

    // Awaiting agreement.
    let proposed = AdmissionProposed { episode: episode.clone(), on: day(10) };
    tablet.record(proposed.clone(), &[]);
    clashes(tablet, proposed.clone(), Clash::ProposedTwice);
    let missing = ["status", "residence", "status-informed", "agreed", "approved"];
    let missing = missing.map(str::to_owned).to_vec();
    refuses(tablet, admission(&episode, day(11)), Refusal::ReasonMissing { missing });
    let unsigned = AdmissionRecorded { authority: Authority::default(), ..admission(&episode, day(11)) };
    refuses(tablet, unsigned, Refusal::AuthorityMissing);

    // Helped.
    let admitted = tablet.admit(&episode, day(11));
    clashes(tablet, admission(&episode, day(12)), Clash::AdmittedTwice);
    clashes(tablet, proposed, Clash::ProposedTwice);
    let somebody = member(tablet);
    let sits = || Occupant::Member(somebody.clone());
    refuses(tablet, seat(&episode, "bank", sits()), Refusal::NotInTemplate("bank".into()));
    refuses(tablet, seat(&episode, "family", Occupant::Nobody { reason: " ".into() }), Refusal::Empty);
    let nameless = Occupant::Family { name: "".into(), relation: "mẹ".into(), phone: "".into() };
    refuses(tablet, seat(&episode, "family", nameless), Refusal::NameMissing);
    let filled = tablet.record(seat(&episode, "front", sits()), &[]);
    clashes(tablet, seat(&episode, "front", sits()), Clash::SeatTaken);
    let end = |on| SeatEnded { seat: filled.clone(), on, reason: String::new() };
    clashes(tablet, end(day(11)), Clash::EndsBeforeStart);
    let replace = |tablet: &Tablet, on| Command::ReplaceSeat {
        seat: filled.clone(),
        occupant: Occupant::Member(tablet.register.members().nth(1).expect("two").subject.clone()),
        from: on,
        reason: "nghỉ hưu".into(),
    };
    let too_early = replace(tablet, day(11));
    clashes_command(tablet, &too_early, Clash::EndsBeforeStart);
    tablet.do_it(&replace(tablet, day(14))).expect("somebody else");
    clashes(tablet, end(day(15)), Clash::SeatEndedTwice);
    let leaver = tablet.record(MemberAdded {}, &[(member_field::NAME, "Ngô Văn Lâm"), ("left", "yes")]);
    clashes(tablet, seat(&episode, "women", Occupant::Member(leaver.clone())), Clash::MemberLeft);
    let led = LeadNamed { episode: episode.clone(), member: leaver.clone(), from: day(14) };
    clashes(tablet, led, Clash::MemberLeft);
    let team = tablet.record(TeamFormed {}, &[("seat:front", somebody.as_str())]);
    let assign = |team: &Subject| Command::AssignTeam {
        episodes: vec![episode.clone()],
        team: team.clone(),
        from: day(15),
    };
    clashes_command(tablet, &assign(&team), Clash::SeatTaken);
    let nobody = tablet.record(TeamFormed {}, &[(team_field::LEAD, somebody.as_str())]);
    assert_eq!(tablet.may(&assign(&nobody)), Err(Refusal::Empty));
    let undone = ContactMade { doers: vec![], ..contact(&episode, &somebody, day(20)) };
    refuses(tablet, undone, Refusal::DoerMissing);
    tablet.record(contact(&episode, &leaver, day(20)), &[]);
    tablet.record(review(&episode, 21), &[]);
    clashes(tablet, review(&episode, 22), Clash::ReviewedTwice);
    let hanging = tablet.may(&Command::Undo { act: act_of(tablet, &admitted) });
    assert!(matches!(hanging, Err(Refusal::OthersHang(_))), "{hanging:?}");

    // Released.
    tablet.record(proposal(&episode), &[]);
    clashes(tablet, proposal(&episode), Clash::ReleaseProposedTwice);
    let unknown = ReleaseRecorded { reason: "tired".into(), ..release(&episode, day(30)) };
    refuses(tablet, unknown, Refusal::NotInTemplate("tired".into()));
    let unsigned = ReleaseRecorded { authority: Authority::default(), ..release(&episode, day(30)) };
    refuses(tablet, unsigned, Refusal::AuthorityMissing);
    let open = vec!["việc làm".to_owned()];
    let unreasoned = ReleaseRecorded { open: open.clone(), ..release(&episode, day(30)) };
    refuses(tablet, unreasoned, Refusal::ReasonMissing { missing: open });
    clashes(tablet, release(&episode, day(10)), Clash::ReleasedBeforeAdmission);
    tablet.record(contact(&episode, &somebody, day(25)), &[]);
    clashes(tablet, release(&episode, day(20)), Clash::AfterRelease);
    // The world decided earlier: taken with what lies after it, once that was seen and a reason is given.
    let seen: Vec<EntryId> = {
        let (_, known) = tablet.register.episode(&episode).expect("the case");
        after(known, day(20)).map(|(_, entry)| entry).collect()
    };
    let late = ReleaseRecorded { after: seen.clone(), ..release(&episode, day(20)) };
    refuses(tablet, late.clone(), Refusal::ReasonMissing { missing: vec!["after".into()] });
    let taken = ReleaseRecorded { why_open: "họp ngày 20, ghi sau".into(), ..late };
    assert_eq!(tablet.may(&Command::Record { fact: taken.into(), fields: vec![] }).map(|_| ()), Ok(()));
    let released = tablet.record(release(&episode, day(30)), &[]);
    clashes(tablet, release(&episode, day(30)), Clash::ReleasedTwice);
    clashes(tablet, proposal(&episode), Clash::ReleaseProposedTwice);
    clashes(tablet, contact(&episode, &somebody, day(31)), Clash::AfterRelease);
    clashes(tablet, review(&episode, 31), Clash::AfterRelease);
    // The review of the last month is often written in the next one.
    let last = ReviewOpened { on: day(33), ..review(&episode, 30) };
    clashes(tablet, last, Clash::ReviewedTwice);
    // What was done before the release may still be told after it.
    tablet.record(contact(&episode, &somebody, day(30)), &[]);

    // Reopened.
    clashes_command(tablet, &reopened(day(29)), Clash::EpisodesOverlap);
    tablet.do_it(&reopened(day(40))).expect("a new episode");
    clashes_command(tablet, &reopened(day(41)), Clash::TwoOpenEpisodes);
    let hanging = tablet.may(&Command::Undo { act: act_of(tablet, &released) });
    assert!(matches!(hanging, Err(Refusal::OthersHang(_))), "{hanging:?}");
}

#[test]
fn a_plan_needs_both_strands_and_a_word_of_something_new_its_source() {
    let tablet = &mut open_book();
    let (_, episode) = tablet.open_person("Võ Văn Giang", day(9));
    let planned =
        |strand, on| ActionPlanned { episode: episode.clone(), on: day(on), strand, need: String::new() };
    let agreed = HelpPlanAgreed { episode: episode.clone(), on: day(14) };
    let milestone = |months| MilestoneReviewed { episode: episode.clone(), months, on: day(20) };
    refuses(tablet, planned(Strand::Support, 12), Refusal::Empty);
    clashes(tablet, milestone(1), Clash::NotAdmitted);
    tablet.admit(&episode, day(11));
    let what = [(action_field::WHAT, "Giới thiệu việc làm")];
    let job = tablet.record(planned(Strand::Support, 12), &what);
    clashes(tablet, agreed.clone(), Clash::StrandEmpty);
    let visit = tablet.record(planned(Strand::Education, 12), &what);
    tablet.record(agreed, &[]);
    clashes_command(tablet, &Command::Undo { act: act_of(tablet, &visit) }, Clash::StrandEmpty);
    let told =
        |progress, note: &str| ProgressTold { action: job.clone(), on: day(15), progress, note: note.into() };
    refuses(tablet, told(Progress::Doing, " "), Refusal::Empty);
    tablet.record(told(Progress::Done, ""), &[]);
    let nothing = Subject::named("action-0");
    let lost = ProgressTold { action: nothing.clone(), ..told(Progress::Done, "") };
    refuses(tablet, lost, Refusal::NoSuchSubject(nothing));

    refuses(tablet, milestone(2), Refusal::NotInTemplate("2".into()));
    tablet.record(milestone(1), &[]);
    clashes(tablet, milestone(1), Clash::MilestoneReviewedTwice);
    let source = status(&episode, day(20)).source;
    let unsaid = Source { informant: String::new(), ..source.clone() };
    refuses(tablet, IncidentReported { episode: episode.clone(), source: unsaid }, Refusal::SourceMissing);
    tablet.record(IncidentReported { episode: episode.clone(), source: source.clone() }, &[]);
    tablet.record(release(&episode, day(30)), &[]);
    clashes(tablet, HelpPlanAgreed { episode: episode.clone(), on: day(31) }, Clash::AfterRelease);
    let later = Source { on: Some(day(31)), ..source };
    clashes(tablet, IncidentReported { episode: episode.clone(), source: later }, Clash::AfterRelease);
}

#[test]
fn a_case_is_paused_while_it_is_helped_and_one_pause_at_a_time() {
    let tablet = &mut open_book();
    let (_, episode) = tablet.open_person("Võ Văn Giang", day(9));
    clashes(tablet, pause(&episode, day(10)), Clash::NotAdmitted);
    tablet.admit(&episode, day(11));
    let unsigned = PauseRecorded { authority: Authority::default(), ..pause(&episode, day(12)) };
    refuses(tablet, unsigned, Refusal::AuthorityMissing);
    let back = PauseRecorded { until: Some(day(11)), ..pause(&episode, day(12)) };
    clashes(tablet, back, Clash::EndsBeforeStart);
    let paused = tablet.record(pause(&episode, day(12)), &[]);
    clashes(tablet, pause(&episode, day(13)), Clash::PausesOverlap);
    let end = |on| PauseEnded { pause: paused.clone(), on, authority: giao_ban() };
    clashes(tablet, end(day(11)), Clash::EndsBeforeStart);
    tablet.record(end(day(20)), &[]);
    clashes(tablet, end(day(21)), Clash::PauseEndedTwice);
    clashes(tablet, pause(&episode, day(19)), Clash::PausesOverlap);
    let second = tablet.record(pause(&episode, day(20)), &[]);
    // Whoever is paused may leave as well.
    tablet.record(release(&episode, day(30)), &[]);
    let late = PauseEnded { pause: second, on: day(31), authority: giao_ban() };
    clashes(tablet, late, Clash::AfterRelease);
}

#[test]
fn a_case_ends_without_a_release_by_decision_or_by_wish_and_only_once() {
    let tablet = &mut open_book();
    let (person, episode) = tablet.open_person("Võ Văn Giang", day(9));
    let turned_away = ClosureRecorded { result: ClosureKind::NotEligible, ..closure(&episode, day(12)) };
    let unsigned = ClosureRecorded { authority: Authority::default(), ..turned_away.clone() };
    refuses(tablet, unsigned, Refusal::AuthorityMissing);
    let unsaid = ClosureRecorded { reason: " ".into(), ..turned_away.clone() };
    refuses(tablet, unsaid, Refusal::ReasonMissing { missing: vec![] });
    let doer = member(tablet);
    tablet.record(contact(&episode, &doer, day(13)), &[]);
    clashes(tablet, turned_away.clone(), Clash::AfterClosure);
    let seen = {
        let (_, known) = tablet.register.episode(&episode).expect("the case");
        after(known, day(12)).map(|(_, entry)| entry).collect()
    };
    let closed = tablet.record(ClosureRecorded { after: seen, ..turned_away.clone() }, &[]);
    clashes(tablet, turned_away.clone(), Clash::ClosedTwice);
    clashes(tablet, closure(&episode, day(13)), Clash::ClosedTwice);
    clashes(tablet, admission(&episode, day(12)), Clash::ClosedThoughAdmitted);
    let proposed = |on| AdmissionProposed { episode: episode.clone(), on: day(on) };
    clashes(tablet, proposed(13), Clash::AfterClosure);
    clashes(tablet, contact(&episode, &doer, day(14)), Clash::AfterClosure);
    // What was done before may still be told after it.
    tablet.record(proposed(11), &[]);
    let reopened = |on| Command::Reopen { person: person.clone(), on, carry: vec![] };
    clashes_command(tablet, &reopened(day(11)), Clash::EpisodesOverlap);
    tablet.do_it(&reopened(day(20))).expect("a new episode");
    let hanging = tablet.may(&Command::Undo { act: act_of(tablet, &closed) });
    assert!(matches!(hanging, Err(Refusal::OthersHang(_))), "{hanging:?}");

    // Taken in now, the person goes by their own wish; nobody has to decide that.
    let again = tablet.register.person(&person).expect("him").episodes[1].id().clone();
    tablet.admit(&again, day(22));
    let wished = |on| ClosureRecorded { authority: Authority::default(), ..closure(&again, day(on)) };
    clashes(tablet, wished(21), Clash::ClosedThoughAdmitted);
    let decided = ClosureRecorded { result: ClosureKind::Elsewhere, ..closure(&again, day(30)) };
    clashes(tablet, decided, Clash::ClosedThoughAdmitted);
    tablet.record(wished(30), &[]);
    let known = tablet.register.person(&person).expect("him").clone();
    assert_eq!([0, 1].map(|at| known.episodes[at].stage()), [Stage::NotEligible, Stage::NotTakingPart]);
    assert!(known.episodes.iter().all(|episode| !episode.is_open() && !episode.is_helped()));
    clashes(tablet, release(&again, day(31)), Clash::ClosedAndReleased);
    clashes(tablet, proposal(&again), Clash::ReleaseProposedTwice);
    clashes(tablet, review(&again, 31), Clash::AfterClosure);
    clashes(tablet, pause(&again, day(31)), Clash::AfterClosure);
    // Counted while it was helped, and among those who left; never the first time.
    let counted = |figure, from, to| {
        let period = Period { from: day(from), to: day(to) };
        count(&tablet.register, figure, period)
            .items
            .iter()
            .filter(|item| item.cases[0].0.id() == known.id())
            .count()
    };
    assert_eq!([(9, 21), (22, 29), (22, 40)].map(|(from, to)| counted(Figure::Managed, from, to)), [0, 1, 1]);
    assert_eq!([29, 30].map(|to| counted(Figure::Released, 9, to)), [0, 1]);
    assert_eq!([29, 30].map(|to| counted(Figure::Closing, 9, to)), [1, 0]);
    assert_eq!(counted(Figure::Progress, 9, 40), 0);
}

#[test]
fn a_measure_has_its_source_and_ends_once() {
    let tablet = &mut open_book();
    let (_, episode) = tablet.open_person("Võ Văn Giang", day(9));
    let told = measure(&episode, day(10));
    refuses(tablet, MeasureReported { body: String::new(), ..told.clone() }, Refusal::AuthorityMissing);
    let unsaid = Source { paper: String::new(), ..told.source.clone() };
    refuses(tablet, MeasureReported { source: unsaid, ..told.clone() }, Refusal::SourceMissing);
    clashes(tablet, MeasureReported { until: Some(day(9)), ..told.clone() }, Clash::EndsBeforeStart);
    // Neither an admission nor a number of the decision is asked for.
    let made = tablet.record(MeasureReported { number: String::new(), ..told.clone() }, &[]);
    let end = |on| MeasureEnded { measure: made.clone(), on, source: told.source.clone() };
    clashes(tablet, end(day(9)), Clash::EndsBeforeStart);
    let unsaid = MeasureEnded { source: Source::default(), ..end(day(20)) };
    refuses(tablet, unsaid, Refusal::SourceMissing);
    let ended = tablet.record(end(day(20)), &[]);
    clashes(tablet, end(day(21)), Clash::MeasureEndedTwice);
    let moved = MeasureReported { from: day(21), until: None, ..told.clone() };
    let command = Command::Correct { event: made.clone(), fact: moved.into() };
    clashes_command(tablet, &command, Clash::EndsBeforeStart);
    let undo = Command::Undo { act: act_of(tablet, &made) };
    assert!(matches!(tablet.may(&undo), Err(Refusal::OthersHang(_))));
    tablet.do_it(&Command::Undo { act: act_of(tablet, &ended) }).expect("it was a slip");
    tablet.do_it(&undo).expect("nothing hangs on it any more");
    let second = tablet.record(told.clone(), &[]);
    let longer = MeasureReported { until: Some(day(400)), ..told };
    tablet.do_it(&Command::Correct { event: second, fact: longer.into() }).expect("a new last day");
    let lost = MeasureEnded { measure: made, on: day(20), source: status(&episode, day(20)).source };
    clashes(tablet, lost, Clash::HangsOnUndone);
}

#[test]
fn refuses_changes_that_would_bring_a_clash() {
    let tablet = &mut open_book();
    let (_, episode) = tablet.open_person("Võ Văn Giang", day(9));
    let admitted = tablet.admit(&episode, day(11));
    let somebody = member(tablet);
    let filled = tablet.record(seat(&episode, "front", Occupant::Member(somebody.clone())), &[]);
    let end = SeatEnded { seat: filled.clone(), on: day(15), reason: String::new() };
    let ended = tablet.record(end.clone(), &[]);
    tablet.record(seat(&episode, "front", Occupant::Member(somebody.clone())), &[]);
    tablet.record(review(&episode, 12), &[]);
    let second = tablet.record(review(&episode, 40), &[]);
    let touched = tablet.record(contact(&episode, &somebody, day(20)), &[]);
    tablet.record(release(&episode, day(45)), &[]);
    let correct = |event: &Subject, fact: Fact| Command::Correct { event: event.clone(), fact };
    let moved = SeatFilled { from: day(16), ..seat(&episode, "front", Occupant::Member(somebody.clone())) };
    let cases = [
        (correct(&admitted, admission(&episode, day(46)).into()), Clash::ReleasedBeforeAdmission),
        (correct(&filled, moved.into()), Clash::EndsBeforeStart),
        (correct(&second, review(&episode, 13).into()), Clash::ReviewedTwice),
        (correct(&touched, contact(&episode, &somebody, day(46)).into()), Clash::AfterRelease),
        (Command::Undo { act: act_of(tablet, &ended) }, Clash::SeatTaken),
    ];
    for (command, expected) in cases {
        clashes_command(tablet, &command, expected);
    }
    // Told again within bounds, all of them are taken.
    tablet.do_it(&correct(&ended, SeatEnded { on: day(14), ..end }.into())).expect("an earlier end");
    let retold = contact(&episode, &somebody, day(21));
    tablet.do_it(&correct(&touched, retold.clone().into())).expect("a day later");
    let (_, known) = tablet.register.episode(&episode).expect("stands");
    assert_eq!(known.contacts.iter().map(|contact| &contact.fact).collect::<Vec<_>>(), [&retold]);
    // What was told again is taken back from its end.
    let first = Command::Undo { act: act_of(tablet, &touched) };
    assert!(matches!(tablet.may(&first), Err(Refusal::OthersHang(_))));
    let wrong = correct(&touched, release(&episode, day(21)).into());
    assert_eq!(tablet.may(&wrong), Err(Refusal::NoSuchSubject(touched)));
}

#[test]
fn refuses_to_touch_what_is_finished() {
    let tablet = &mut open_book();
    let meeting =
        tablet.register.meetings().find(|meeting| !meeting.opinions.is_empty()).expect("one").clone();
    let plan = tablet.register.plans().next().expect("one").id().clone();
    let upto = Upto::of(tablet.register.ledger());
    let id = meeting.id().clone();
    let invited = AttendeeAdded { meeting: id.clone(), member: meeting.attendees[0].fact.member.clone() };
    clashes(tablet, invited, Clash::InvitedTwice);
    let minutes = MinutesFinalised {
        meeting: id.clone(),
        on: day(40),
        numbers: vec![],
        sha256: String::new(),
        upto: upto.clone(),
    };
    tablet.record(minutes.clone(), &[]);
    clashes(tablet, minutes, Clash::FinalisedTwice);
    clashes(tablet, OpinionGiven { meeting: id.clone() }, Clash::AfterFinalised);
    clashes(tablet, TaskGiven { meeting: id.clone() }, Clash::AfterFinalised);
    let set = |subject: &Subject, field: &str| Command::Set {
        subject: subject.clone(),
        field: field.into(),
        value: "xong".into(),
    };
    clashes_command(tablet, &set(&id, "place"), Clash::AfterFinalised);
    clashes_command(tablet, &set(&meeting.tasks[0].subject, "what"), Clash::AfterFinalised);
    assert_eq!(tablet.may(&set(&meeting.tasks[0].subject, "result")), Ok(()));
    clashes_command(tablet, &Command::Undo { act: meeting.opinions[0].act }, Clash::AfterFinalised);

    let issue = PlanIssued {
        plan: plan.clone(),
        on: day(41),
        number: String::new(),
        signer: String::new(),
        signs_as: String::new(),
        sha256: String::new(),
        upto,
    };
    refuses(tablet, issue.clone(), Refusal::AuthorityMissing);
    let issue = PlanIssued { signer: "Nguyễn Văn Phúc".into(), ..issue };
    tablet.record(issue.clone(), &[]);
    clashes(tablet, issue, Clash::IssuedTwice);
    clashes_command(tablet, &set(&plan, "section:I"), Clash::AfterIssue);
    let paper = PaperMade {
        about: plan,
        paper: "plan".into(),
        sha256: String::new(),
        with_names: false,
        act: "saved".into(),
        receiver: String::new(),
        protected: false,
    };
    let made = tablet.record(paper.clone(), &[]);
    assert_eq!(tablet.may(&Command::Correct { event: made, fact: paper.clone().into() }), Ok(()));
    let of_book = PaperMade { about: Subject::named("book"), paper: "danh-sach".into(), ..paper.clone() };
    tablet.record(of_book, &[]);
    assert_eq!(tablet.register.papers().count(), 1);
    let nothing = Subject::named("plan-0");
    refuses(tablet, PaperMade { about: nothing.clone(), ..paper }, Refusal::NoSuchSubject(nothing.clone()));
    let signed = SignedCopyRecorded {
        about: Subject::named("book"),
        paper: "danh-sach".into(),
        sha256: String::new(),
        on: day(40),
        number: String::new(),
        signers: vec![" ".into()],
        differs: String::new(),
    };
    refuses(tablet, signed.clone(), Refusal::AuthorityMissing);
    let signed = SignedCopyRecorded { signers: vec!["Nguyễn Văn Phúc".into()], ..signed };
    refuses(
        tablet,
        SignedCopyRecorded { about: nothing.clone(), ..signed.clone() },
        Refusal::NoSuchSubject(nothing),
    );
    let recorded = tablet.record(signed.clone(), &[]);
    assert_eq!(tablet.register.signed_papers().count(), 1);
    assert_eq!(tablet.may(&Command::Correct { event: recorded, fact: signed.into() }), Ok(()));
}
