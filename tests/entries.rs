//! What stands in entries: frozen for ever, passed on untouched when it is not understood, read in any order.

mod support;

use dong_hanh::casework::decide::{Command, Refusal};
use dong_hanh::casework::fact::*;
use dong_hanh::casework::meeting::opinion_field;
use dong_hanh::casework::person::field;
use dong_hanh::casework::template::Strand;
use dong_hanh::casework::{Fact, Register};
use dong_hanh::ledger::{Body, Entry, EntryId, FAR_AHEAD_MILLIS, Hlc, Pen, Record, Subject, WriterId};
use dong_hanh::vietnamese::month::Month;
use support::book::*;

/// One body a line, one line a kind, as the first version of each wrote it. Lines are only ever added.
const FROZEN: &str = include_str!("fixtures/entries_v1.jsonl");

fn frozen() -> impl Iterator<Item = (&'static str, Record)> {
    FROZEN.lines().map(|line| (line, serde_json::from_str(line).expect("a body")))
}

/// One fact of every kind, with every optional part there.
fn examples() -> Vec<Fact> {
    let [person, episode, seat, member, meeting, plan, template] =
        ["person", "episode", "seat", "member", "meeting", "plan", "template"]
            .map(|kind| Subject::new(kind, 7));
    let [giver, taker] = [6, 7].map(|random| Subject::new("member", random));
    let act = EntryId { writer: WriterId(9), seq: 3 };
    let upto = Upto([(WriterId(9), 12)].into());
    let on = day(9);
    let authority = Authority {
        body: "Hội nghị giao ban".into(),
        meeting: Some(meeting.clone()),
        number: "12/QĐ".into(),
        signer: "Nguyễn Văn Phúc".into(),
    };
    let (pausing, deciding) = (episode.clone(), authority.clone());
    let (applied, applying) = (template.clone(), authority.clone());
    let (asked_after, asking) = (episode.clone(), member.clone());
    let source =
        Source { informant: "Công an phường".into(), paper: "Danh sách 03".into(), on: Some(day(3)) };
    let support = SupportGiven {
        episodes: vec![episode.clone()],
        on,
        what: "gạo".into(),
        quantity: 10,
        unit: "kg".into(),
        value: Some(150_000),
        giver: "Hội Phụ nữ".into(),
        purpose: "đời sống".into(),
    };
    vec![
        BookOpened { starts_on: on }.into(),
        MachineJoined { letter: 'B' }.into(),
        TemplateAdded { document: "{\"code\":\"5+1\"}".into() }.into(),
        FieldSet { field: "full_name".into(), value: "Võ Văn Giang".into() }.into(),
        ActUndone { act }.into(),
        MemberAdded {}.into(),
        TeamFormed {}.into(),
        PersonOpened { code: "KT-26-A017".into(), on }.into(),
        EpisodeOpened { person, template: template.clone(), on, reopens: Some(episode.clone()) }.into(),
        StatusReported {
            episode: episode.clone(),
            category: "addiction".into(),
            also: vec!["after-prison".into()],
            source: source.clone(),
        }
        .into(),
        AdmissionProposed { episode: episode.clone(), on }.into(),
        AdmissionRecorded {
            episode: episode.clone(),
            on,
            authority: authority.clone(),
            missing: vec!["agreed".into()],
            reason: "đã họp".into(),
        }
        .into(),
        SeatFilled {
            episode: episode.clone(),
            party: "family".into(),
            occupant: Occupant::Family {
                name: "Võ Thị Hạnh".into(),
                relation: "mẹ".into(),
                phone: "0905".into(),
            },
            from: on,
        }
        .into(),
        SeatEnded { seat, on, reason: "chuyển công tác".into() }.into(),
        LeadNamed { episode: episode.clone(), member: member.clone(), from: on }.into(),
        ContactMade {
            episodes: vec![episode.clone()],
            on,
            doers: vec![member.clone()],
            place: Place::Elsewhere,
            outcome: Outcome::MetFamilyOnly,
            note: "gặp mẹ".into(),
            informant: "tổ trưởng".into(),
        }
        .into(),
        support.clone().into(),
        BatchOpened {
            on,
            what: "quà".into(),
            quantity: 1,
            unit: "phần".into(),
            value: Some(400_000),
            giver: "Hội Phụ nữ".into(),
            purpose: "ăn Tết".into(),
        }
        .into(),
        CaseListed { batch: Subject::new("batch", 7), episode: episode.clone() }.into(),
        ReceiptRecorded { listing: Subject::new("listing", 7), support }.into(),
        NoteMade {
            episode: Some(episode.clone()), on, text: "hỏi giấy tờ".into(), ask_on: Some(day(19))
        }
        .into(),
        ReviewOpened { episode: episode.clone(), month: Month::of(on), on }.into(),
        ReleaseProposed { episode: episode.clone(), on, reason: "progress".into() }.into(),
        ReleaseRecorded {
            episode: episode.clone(),
            on,
            reason: "progress".into(),
            authority,
            open: vec!["việc làm".into()],
            why_open: "đang học nghề".into(),
            after: vec![],
            aftercare: vec![],
        }
        .into(),
        MeetingOpened { kind: MeetingKind::Criticism, on, plan: Some(plan.clone()) }.into(),
        AttendeeAdded { meeting: meeting.clone(), member: Some(member) }.into(),
        CaseInvited { meeting: meeting.clone(), episode, on }.into(),
        OpinionGiven { meeting: meeting.clone() }.into(),
        TaskGiven { meeting: meeting.clone() }.into(),
        MinutesFinalised {
            meeting: meeting.clone(),
            on,
            numbers: vec![(Subject::new("opinion", 7), 1)],
            sha256: "ab".into(),
            upto: upto.clone(),
        }
        .into(),
        PlanDrafted { template, on, round: 2 }.into(),
        PlanIssued {
            plan,
            on,
            number: "15".into(),
            signer: "Nguyễn Văn Phúc".into(),
            signs_as: "CHỦ TỊCH".into(),
            sha256: "ab".into(),
            upto,
        }
        .into(),
        PaperMade {
            about: meeting,
            paper: "minutes".into(),
            sha256: "ab".into(),
            with_names: true,
            act: "sent".into(),
            receiver: "Đảng ủy".into(),
            protected: false,
        }
        .into(),
        BackupKept { on, place: "USB".into() }.into(),
        HandedOver { on, from: Some(giver), to: taker }.into(),
        ActionPlanned {
            episode: Subject::new("episode", 7),
            on,
            strand: Strand::Support,
            need: "job".into(),
        }
        .into(),
        ProgressTold {
            action: Subject::new("action", 7),
            on,
            progress: Progress::Done,
            note: "đã nhận việc".into(),
        }
        .into(),
        HelpPlanAgreed { episode: Subject::new("episode", 7), on }.into(),
        MilestoneReviewed { episode: Subject::new("episode", 7), months: 3, on }.into(),
        IncidentReported { episode: Subject::new("episode", 7), source: source.clone() }.into(),
        OldReportCopied { from: day(3), to: on }.into(),
        PauseRecorded {
            episode: pausing,
            on,
            reason: PauseReason::AwayForWork,
            authority: deciding.clone(),
            until: Some(day(40)),
        }
        .into(),
        PauseEnded { pause: Subject::new("pause", 7), on, authority: deciding }.into(),
        AftercareMade {
            episode: asked_after,
            on,
            doer: asking,
            outcome: Outcome::MetPerson,
            note: "vẫn đi làm".into(),
        }
        .into(),
        AftercareEnded { episode: Subject::new("episode", 7), on }.into(),
        BackupMade { on }.into(),
        ClosureRecorded {
            episode: Subject::new("episode", 7),
            on,
            result: ClosureKind::Elsewhere,
            reason: "đã chuyển hẳn đi".into(),
            authority: Authority {
                body: "Hội nghị giao ban".into(),
                meeting: Some(Subject::new("meeting", 7)),
                number: "12/QĐ".into(),
                signer: "Nguyễn Văn Phúc".into(),
            },
            proposer: "Ban điều hành khu phố 3".into(),
            place: "phường Thử".into(),
            after: vec![act],
        }
        .into(),
        ConsentAsked { episode: Subject::new("episode", 7), on }.into(),
        ConsentWithdrawn {
            consent: Subject::new("consent", 7),
            on,
            by: Withdrawer::Guardian,
            reason: "gia đình chuyển đi".into(),
        }
        .into(),
        RelativeAdded { person: Subject::new("person", 7) }.into(),
        FamilyLinked { persons: [7, 8].map(|random| Subject::new("person", random)) }.into(),
        ToldApart {
            persons: [7, 8].map(|random| Subject::new("person", random)),
            reason: "hai anh em họ".into(),
        }
        .into(),
        TemplateApplied { template: applied.clone(), on, authority: applying }.into(),
        VersionChanged { episode: Subject::new("episode", 7), template: applied, on }.into(),
        MeasureReported {
            episode: Subject::new("episode", 7),
            kind: MeasureKind::CommunityEducation,
            number: "15/QĐ-UBND".into(),
            from: day(2),
            until: Some(day(180)),
            body: "Chủ tịch UBND phường".into(),
            source: source.clone(),
        }
        .into(),
        MeasureEnded { measure: Subject::new("measure", 7), on, source }.into(),
        SchoolContacted {
            episodes: vec![Subject::new("episode", 7)],
            on,
            doers: vec![Subject::new("member", 7)],
            note: "đi học đều".into(),
            informant: "tổ trưởng".into(),
        }
        .into(),
        ErasureRecorded {
            person: Subject::new("person", 7),
            closure: Subject::new("closure", 7),
            on,
            bodies: vec![act],
            subjects: [Subject::new("review", 7)].into(),
        }
        .into(),
        SignedCopyRecorded {
            about: Subject::new("plan", 7),
            paper: "ke-hoach".into(),
            sha256: "ab".into(),
            on,
            number: "05/KH-UBND".into(),
            signers: vec!["Nguyễn Văn Phúc".into(), "Lê Thị Ngọc".into()],
            differs: "thêm một dòng ở Mục VII".into(),
        }
        .into(),
    ]
}

fn body_of(fact: &Fact) -> String {
    let (kind, v) = fact.kind();
    let record = Record {
        salt: "00112233445566778899aabbccddeeff".into(),
        act: EntryId { writer: WriterId(9), seq: 3 },
        author: Some(Subject::new("member", 7)),
        recorded_at: "2026-03-10T14:05:00+07:00".into(),
        kind: kind.into(),
        v,
        subject: Subject::new(fact.subject_kind(), 1),
        data: fact.to_data(),
        supersedes: vec![EntryId { writer: WriterId(9), seq: 1 }],
        retracts: vec![EntryId { writer: WriterId(9), seq: 2 }],
    };
    String::from_utf8(record.to_bytes()).expect("JSON is UTF-8")
}

#[test]
fn every_kind_is_written_as_it_was_and_read_as_it_was_meant() {
    let examples = examples();
    let kinds: Vec<_> = frozen().map(|(_, record)| (record.kind, record.v)).collect();
    let known: Vec<_> = Fact::KINDS.iter().map(|(kind, v)| ((*kind).to_owned(), *v)).collect();
    assert_eq!(kinds, known, "each kind has one frozen body");
    for ((line, record), fact) in frozen().zip(&examples) {
        assert_eq!(Fact::from_data(&record.kind, record.v, &record.data).as_ref(), Some(fact));
        assert_eq!(body_of(fact), line);
        assert_eq!(String::from_utf8(record.to_bytes()).expect("UTF-8"), line);
    }
}

/// A body that is not of this version's making, written by another tablet of the same book.
fn foreign(body: String) -> Entry {
    Pen::new(WriterId(99)).write(body.into_bytes(), 1_772_400_000_000)
}

#[test]
fn what_is_not_understood_is_passed_on_untouched_and_closes_what_would_be_final() {
    let known = body_of(&Fact::MemberAdded(MemberAdded {}));
    let cases = [
        ("an unknown kind", known.replace("member.added", "weather.seen"), 1),
        ("a newer version", known.replace("\"v\":1", "\"v\":99"), 1),
        ("data of another shape", known.replace("\"data\":{}", "\"data\":[1]"), 1),
        ("a body of another shape", "{\"salt\":1}".to_owned(), 1),
        ("no JSON", "\u{1}\u{2}".to_owned(), 1),
        ("unknown fields", known.replace("\"data\":{}", "\"mood\": [1.50],  \"data\":{\"so\" : null}"), 0),
    ];
    for (what, body, unknown) in cases {
        assert_ne!(body, known, "{what}");
        let mut tablet = open_book();
        let entry = foreign(body.clone());
        tablet.register.apply([entry.clone()]);
        let held = tablet.register.ledger().entries().find(|held| held.id() == entry.id()).expect(what);
        assert_eq!(held.body, Body::Present(body.into_bytes().into()), "{what}");
        assert_eq!(tablet.register.unknown_entries(), unknown, "{what}");
        let meeting = tablet.register.meetings().next().expect("one").id().clone();
        let plan = tablet.register.plans().next().expect("one").id().clone();
        let upto = Upto::of(tablet.register.ledger());
        let issue = PlanIssued {
            plan,
            on: day(40),
            number: String::new(),
            signer: "Nguyễn Văn Phúc".into(),
            signs_as: String::new(),
            sha256: String::new(),
            upto: upto.clone(),
        };
        let minutes = MinutesFinalised { meeting, on: day(40), numbers: vec![], sha256: String::new(), upto };
        for fact in [Fact::from(minutes), issue.into()] {
            let expected = if unknown == 0 { Ok(()) } else { Err(Refusal::NewerEntries(unknown)) };
            assert_eq!(tablet.may(&Command::Record { fact, fields: vec![] }), expected, "{what}");
        }
        // An erased body is not waited for.
        tablet.register.apply([Entry { body: Body::Erased, ..entry }]);
        assert_eq!(tablet.register.unknown_entries(), 0, "{what}");
    }
}

#[test]
fn a_fork_is_quarantined_and_the_rest_is_read() {
    let base = open_book();
    let person = base.register.persons().next().expect("one").id().clone();
    let mut ours = base.clone();
    let mut theirs = base.clone();
    // The same writer in two copied profiles.
    let one = ours.set(&person, field::PHONE, "0905");
    let other = theirs.set(&person, field::PHONE, "0912");
    let both = |first: &[Entry], second: &[Entry]| {
        let mut register = base.register.clone();
        register.apply(first.to_vec());
        register.apply(second.to_vec());
        register
    };
    let merged = both(&one, &other);
    assert_eq!(merged.ledger().forks().collect::<Vec<_>>(), [one[0].id()]);
    assert!(merged == both(&other, &one));
    assert_eq!(merged.person(&person).expect("stands").event.text(field::PHONE), "");
    assert_eq!(merged.persons().count(), base.register.persons().count());
}

#[test]
fn an_act_is_taken_back_and_brought_back() {
    let mut tablet = open_book();
    let before = tablet.register.clone();
    let (person, _) = tablet.open_person("Võ Văn Giang", day(40));
    let opened = tablet.register.person(&person).expect("opened").clone();
    let undone = tablet.do_it(&Command::Undo { act: opened.event.act }).expect("nothing hangs on it");
    assert_eq!(tablet.register.person(&person), None);
    assert_eq!(tablet.register.persons().count(), before.persons().count());
    tablet.do_it(&Command::Undo { act: undone[0].id() }).expect("brought back");
    assert_eq!(tablet.register.person(&person), Some(&opened));
}

#[test]
fn two_values_of_a_field_are_both_kept_until_one_is_chosen_over_both() {
    let base = open_book();
    let opinion = base.register.meetings().find_map(|meeting| meeting.opinions.first().cloned());
    let opinion = opinion.expect("one").subject;
    let (mut one, mut two) = (base.joined(31, 'A'), base.joined(32, 'B'));
    let first = one.set(&opinion, opinion_field::TEXT, "Thiếu kinh phí");
    let second = two.set(&opinion, opinion_field::TEXT, "Thiếu người");
    one.register.apply(second);
    two.register.apply(first);
    assert!(one.register == two.register);
    let values = |register: &Register| {
        let meeting = register.meetings().find(|meeting| !meeting.opinions.is_empty()).expect("one").clone();
        let values = meeting.opinions[0].fields.get(opinion_field::TEXT).expect("set").values().to_vec();
        values.into_iter().map(|held| held.value).collect::<Vec<_>>()
    };
    assert_eq!(values(&one.register), ["Thiếu kinh phí", "Thiếu người"]);
    let chosen = one.set(&opinion, opinion_field::TEXT, "Thiếu cả hai");
    two.register.apply(chosen);
    assert_eq!(values(&two.register), ["Thiếu cả hai"]);
}

#[test]
fn a_time_far_ahead_is_kept_and_does_not_move_our_clock() {
    let mut tablet = open_book();
    let mut ahead = tablet.joined(41, 'B');
    ahead.now_millis += 2 * FAR_AHEAD_MILLIS;
    let person = ahead.register.persons().next().expect("one").id().clone();
    let entries = ahead.set(&person, field::PHONE, "0905");
    tablet.register.apply(entries.clone());
    let now_millis = tablet.now_millis;
    assert!(!tablet.pen.observe(entries[0].head.time, now_millis));
    assert_eq!(tablet.register.person(&person).expect("stands").event.text(field::PHONE), "0905");
    // Ours comes later all the same: it supersedes by reference, not by clock.
    let ours = tablet.set(&person, field::PHONE, "0912");
    assert!(ours[0].head.time < Hlc { millis: ahead.now_millis, counter: 0 });
    assert_eq!(tablet.register.person(&person).expect("stands").event.text(field::PHONE), "0912");
}
