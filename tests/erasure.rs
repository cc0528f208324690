//! What is erased stands nowhere any more: not in the Register, not in anything that the disk holds, and no older file
//! brings it back. What figures count stays counted.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::duplicate_mod,
    reason = "books and stores draw from the same generator, each by its own module"
)]

mod support;
mod vault_support;

use std::collections::BTreeSet;
use std::rc::Rc;

use dong_hanh::casework::batch::receipt_field;
use dong_hanh::casework::consent::consent_field;
use dong_hanh::casework::decide::{Command, Refusal};
use dong_hanh::casework::due::{About, Why, due};
use dong_hanh::casework::erasure::{Unfinished, due_on, goes_unfinished, named_elsewhere, rest_of};
use dong_hanh::casework::fact::*;
use dong_hanh::casework::family::{link_field, relative_field};
use dong_hanh::casework::figures::{Figure, Period, count};
use dong_hanh::casework::help_plan::{STRANDS, action_field};
use dong_hanh::casework::meeting::field as meeting_field;
use dong_hanh::casework::person::{Stage, episode_field, field, review_field};
use dong_hanh::casework::settle::{Clash, unsettled};
use dong_hanh::casework::tablet::closure;
use dong_hanh::casework::{Fact, Register};
use dong_hanh::ledger::{Body, Entry, EntryId, Subject, WriterId};
use dong_hanh::vault::container::read_backup;
use dong_hanh::vault::crypto;
use dong_hanh::vault::head::{Place, associated};
use dong_hanh::vault::memory::{Fault, MemoryStore};
use dong_hanh::vault::opening::Report;
use dong_hanh::vault::records::{Draft, DraftName};
use dong_hanh::vault::store::{KeyRange, Store, StoreError, StoreName};
use dong_hanh::vault::swap::Import;
use dong_hanh::vault::{Act, Vault};
use dong_hanh::vietnamese::month::Month;
use futures_executor::block_on;
use support::book::*;
use vault_support::{entries, new_book, open, password};

/// Written into every place that speaks of the person.
const PLANTED: &str = "Phan Thử Vắng Bóng";

/// A person who was helped and takes part no longer, with the planted words wherever words can be.
fn told_of() -> (Tablet, Subject) {
    let mut tablet = open_book();
    let (person, episode) = tablet.open_person(PLANTED, day(2));
    for name in [field::OTHER_NAME, field::RESIDENCE] {
        tablet.set(&person, name, PLANTED);
    }
    // A value that was put right stays in the history.
    tablet.set(&person, field::OTHER_NAME, "Bóng");
    tablet.set(&episode, episode_field::WISHES, PLANTED);
    tablet.admit(&episode, day(5));
    let member = tablet.register.members().next().expect("one").subject.clone();
    let family = Occupant::Family { name: PLANTED.into(), relation: "mẹ".into(), phone: String::new() };
    let seat = |occupant, party: &str| SeatFilled {
        episode: episode.clone(),
        party: party.into(),
        occupant,
        from: day(6),
    };
    tablet.record(seat(family, "family"), &[]);
    tablet.record(seat(Occupant::Member(member.clone()), "front"), &[]);
    tablet.record(LeadNamed { episode: episode.clone(), member: member.clone(), from: day(6) }, &[]);
    let told = ContactMade { note: PLANTED.into(), ..contact(&episode, &member, day(8)) };
    let visit = tablet.record(told.clone(), &[]);
    let again = ContactMade { note: format!("{PLANTED}, hai lần"), on: day(9), ..told };
    tablet.do_it(&Command::Correct { event: visit, fact: again.into() }).expect("told again");
    let gift = SupportGiven {
        episodes: vec![episode.clone()],
        on: day(10),
        what: "quà".into(),
        quantity: 1,
        unit: "phần".into(),
        value: Some(400_000),
        giver: PLANTED.into(),
        purpose: PLANTED.into(),
    };
    tablet.record(gift, &[]);
    let month = Month::of(day(10));
    let review = ReviewOpened { episode: episode.clone(), month, on: day(11) };
    tablet.record(review, &[(review_field::OWN_WORD, PLANTED)]);
    let note = NoteMade { episode: Some(episode.clone()), on: day(12), text: PLANTED.into(), ask_on: None };
    let note = tablet.record(note, &[]);
    // What was taken back is in the book all the same.
    let act = tablet.register.ledger().about(&note).next().expect("recorded").1.record.act;
    tablet.do_it(&Command::Undo { act }).expect("taken back");
    let briefing = tablet.register.meetings().find(|it| it.kind() == MeetingKind::Briefing).expect("one");
    let briefing = briefing.id().clone();
    tablet.set(&briefing, &format!("{}{episode}:done", meeting_field::CASE), PLANTED);
    let batch = tablet.register.batches().next().expect("one").id().clone();
    tablet
        .do_it(&Command::ListInBatch { batch: batch.clone(), episodes: vec![episode.clone()] })
        .expect("listed");
    let listing = tablet.register.batch(&batch).expect("it").listings.last().expect("theirs").id().clone();
    let fields = text_pairs(&[(receipt_field::RECEIVER, PLANTED)]);
    tablet.do_it(&Command::HandOver { listings: vec![listing], on: day(24), fields }).expect("handed over");
    told_beside(&mut tablet, &person, &episode);
    tablet.record(ClosureRecorded { proposer: PLANTED.into(), ..closure(&episode, day(25)) }, &[]);
    (tablet, person)
}

/// Measures, consent, family, plan, pause …: each with the planted words as well.
fn told_beside(tablet: &mut Tablet, person: &Subject, episode: &Subject) {
    let episode = || episode.clone();
    let words = || PLANTED.to_owned();
    let source = || Source { informant: words(), paper: "công văn".into(), on: Some(day(8)) };
    let authority = || Authority { body: words(), ..Authority::default() };
    let others: Vec<Subject> = tablet.register.persons().map(|other| other.id().clone()).collect();
    let other = others.iter().find(|other| *other != person).expect("one");
    tablet.record(RelativeAdded { person: person.clone() }, &[(relative_field::NAME, PLANTED)]);
    let pair = || [other.clone(), person.clone()];
    tablet.record(FamilyLinked { persons: pair() }, &[(link_field::RELATION, PLANTED)]);
    tablet.record(ToldApart { persons: pair(), reason: words() }, &[]);
    let asked = ConsentAsked { episode: episode(), on: day(3) };
    let consent = tablet.record(asked, &[(consent_field::OWN_WORDS, PLANTED)]);
    tablet.record(ConsentWithdrawn { consent, on: day(7), by: Withdrawer::Own, reason: words() }, &[]);
    let reported =
        MeasureReported { body: words(), number: words(), source: source(), ..measure(&episode(), day(8)) };
    let reported = tablet.record(reported, &[]);
    tablet.record(MeasureEnded { measure: reported, on: day(12), source: source() }, &[]);
    tablet.record(IncidentReported { episode: episode(), source: source() }, &[]);
    let planned = ActionPlanned { episode: episode(), on: day(9), strand: STRANDS[0], need: String::new() };
    let action = tablet.record(planned, &[(action_field::WHAT, PLANTED)]);
    tablet.record(ProgressTold { action, on: day(10), progress: Progress::Done, note: words() }, &[]);
    let milestone = MilestoneReviewed { episode: episode(), months: 1, on: day(12) };
    tablet.record(milestone, &[(review_field::OWN_WORD, PLANTED)]);
    let rests = PauseRecorded { authority: authority(), ..pause(&episode(), day(13)) };
    let rests = tablet.record(rests, &[]);
    tablet.record(PauseEnded { pause: rests, on: day(15), authority: authority() }, &[]);
    let paper = PaperMade {
        about: person.clone(),
        paper: "agreement".into(),
        sha256: "ab".into(),
        with_names: true,
        act: "sent".into(),
        receiver: words(),
        protected: false,
    };
    tablet.record(paper, &[]);
}

fn figures(register: &Register) -> Vec<(u64, usize)> {
    let numbers = |(from, to)| {
        let period = Period { from: day(from), to: day(to) };
        let counted = move |figure| count(register, figure, period);
        Figure::ALL.map(|figure| (counted(figure).number(), counted(figure).items.len()))
    };
    [(0, 60), (8, 9), (9, 20), (24, 60)].map(numbers).concat()
}

fn planted_in(register: &Register) -> usize {
    let holds = |entry: &&Entry| match &entry.body {
        Body::Present(body) => std::str::from_utf8(body).expect("JSON").contains(PLANTED),
        _ => false,
    };
    register.ledger().entries().filter(holds).count()
}

#[test]
fn code_day_and_reason_stay_and_every_figure() {
    let (mut tablet, person) = told_of();
    let before = figures(&tablet.register);
    assert_eq!(planted_in(&tablet.register), 27);
    let known = tablet.register.person(&person).expect("them").clone();
    assert_eq!(due_on(&tablet.register, &known), Some(day(55)));
    let command = Command::Erase { person: person.clone() };
    let too_early = std::ops::DerefMut::deref_mut(&mut tablet).may(day(54), &command);
    assert_eq!(too_early, Err(Refusal::TooEarly { from: day(55) }));
    let line = |tablet: &Tablet, today| {
        let lines = due(&tablet.register, today, &[]);
        let theirs = |about: &About| matches!(about, About::Case { person: whose, .. } if *whose == person);
        let lines = lines.iter().filter(|line| theirs(&line.about));
        lines.filter(|line| matches!(line.why, Why::EraseRest { .. })).count()
    };
    assert_eq!([54, 55].map(|n| line(&tablet, day(n))), [0, 1]);

    let clashes = unsettled(&tablet.register);
    tablet.do_it(&command).expect("it is time");
    assert_eq!(planted_in(&tablet.register), 0);
    assert_eq!(figures(&tablet.register), before);
    assert_eq!(line(&tablet, day(60)), 0);
    let erased = tablet.register.person(&person).expect("stays").clone();
    assert_eq!((erased.code(), erased.full_name()), (known.code(), ""));
    let episode = erased.current().expect("it stays");
    assert_eq!(episode.stage(), Stage::NotTakingPart);
    let closed = known.current().expect("one").closure().expect("closed").fact.clone();
    let closed = ClosureRecorded { proposer: String::new(), ..closed };
    assert_eq!(episode.closure().expect("stays").fact, closed);
    assert!(episode.statuses.is_empty() && episode.reviews.is_empty() && episode.notes.is_empty());
    assert!(episode.measures.is_empty() && episode.consents.is_empty() && episode.incidents.is_empty());
    assert!(episode.actions.is_empty() && episode.milestone_reviews.is_empty());
    assert!(erased.relatives.is_empty() && erased.papers.is_empty());
    // Nothing in another file points at them any more.
    let others = || tablet.register.persons().filter(|other| *other.id() != person);
    assert!(others().all(|other| other.family_links.is_empty() && other.told_apart.is_empty()));
    assert!(rest_of(&tablet.register, &erased).is_empty());
    assert_eq!(unsettled(&tablet.register), clashes);
    assert!(tablet.register.ledger().broken_chains().is_empty());

    // There is no way back, and no way on.
    let act = erased.erasures[0].act;
    let clash = |refusal| match refusal {
        Err(Refusal::Clash { clash, .. }) => clash,
        other => panic!("{other:?}"),
    };
    assert_eq!(clash(tablet.may(&Command::Undo { act })), Clash::Erased);
    assert_eq!(clash(tablet.may(&command)), Clash::ErasedTwice);
    let reopen = Command::Reopen { person: person.clone(), on: day(60), carry: vec![] };
    assert_eq!(clash(tablet.may(&reopen)), Clash::ErasedAndHelped);
    let review = known.current().unwrap().reviews[0].subject.clone();
    let set = Command::Set { subject: review.clone(), field: review_field::NEXT.into(), value: "x".into() };
    assert_eq!(clash(tablet.may(&set)), Clash::Erased);
}

#[test]
fn what_is_still_being_typed_about_them_goes_as_well_and_nothing_of_others() {
    let (mut tablet, person) = told_of();
    let known = tablet.register.person(&person).expect("them").clone();
    let episode = known.current().expect("one").id().clone();
    let review = known.current().expect("one").reviews[0].subject.clone();
    let relative = known.relatives[0].subject.clone();
    let link = known.family_links[0].subject.clone();
    let briefing = tablet.register.meetings().find(|it| it.kind() == MeetingKind::Briefing).expect("one");
    let briefing = briefing.id().clone();
    let receipt = known.current().expect("one").supports.iter().find(|it| it.fact.on == day(24));
    let receipt = receipt.expect("handed over").subject.clone();
    let others: Vec<Subject> = tablet.register.persons().map(|other| other.id().clone()).collect();
    let other = others.into_iter().find(|other| *other != person).expect("one");
    let other_case = tablet.register.person(&other).expect("one").current().expect("one").id().clone();
    let said = |of: &Subject| format!("{}{of}:done", meeting_field::CASE);
    let (said_of_them, said_of_other) = (said(&episode), said(&other_case));
    let seat = format!("{episode}:family");
    let (theirs, both) = (format!("[\"{episode}\"]"), format!("[\"{episode}\",\"{other_case}\"]"));
    let cases = [
        (person.as_str(), Some(field::PHONE), "", true),
        (review.as_str(), Some(review_field::NEXT), "", true),
        (relative.as_str(), Some(relative_field::PHONE), "", true),
        (link.as_str(), Some(link_field::RELATION), "", true),
        (seat.as_str(), None, "", true),
        (briefing.as_str(), Some(said_of_them.as_str()), "", true),
        (receipt.as_str(), Some(receipt_field::RECEIVER), "", true),
        ("", None, theirs.as_str(), true),
        ("", None, both.as_str(), false),
        ("", None, "", false),
        (briefing.as_str(), Some(said_of_other.as_str()), "", false),
        (other.as_str(), Some(field::PHONE), "", false),
        (other_case.as_str(), None, "", false),
    ];
    let goes = |tablet: &Tablet, (about, field, typed, _): (&str, Option<&str>, &str, bool)| {
        goes_unfinished(&tablet.register, Unfinished { about, field, typed })
    };
    assert!(cases.iter().all(|case| !goes(&tablet, *case)));
    tablet.do_it(&Command::Erase { person: person.clone() }).expect("it is time");
    for case in cases {
        assert_eq!(goes(&tablet, case), case.3, "{case:?}");
    }
}

#[test]
fn what_was_told_again_is_not_taken_back_to_nothing() {
    let (mut tablet, person) = told_of();
    let episode = tablet.register.person(&person).and_then(|it| it.current()).expect("one").event.clone();
    let fact = EpisodeOpened { on: day(3), ..episode.fact };
    let again = Command::Correct { event: episode.subject.clone(), fact: fact.clone().into() };
    let again = tablet.do_it(&again).expect("told again");
    tablet.do_it(&Command::Erase { person: person.clone() }).expect("it is time");
    let undone = tablet.may(&Command::Undo { act: again[0].id() });
    assert!(matches!(undone, Err(Refusal::Clash { clash: Clash::Erased, .. })), "{undone:?}");
    let erased = tablet.register.person(&person).expect("stays");
    assert_eq!(erased.current().expect("stays").event.fact, fact);
    assert!(rest_of(&tablet.register, erased).is_empty());
}

#[test]
fn words_that_stay_are_shown_where_they_name_them() {
    let (mut tablet, person) = told_of();
    let named = |tablet: &Tablet| {
        let known = tablet.register.person(&person).expect("them");
        named_elsewhere(&tablet.register, known).into_iter().collect::<Vec<_>>()
    };
    assert_eq!(named(&tablet), []);
    let briefing = tablet.register.meetings().find(|it| it.kind() == MeetingKind::Briefing).expect("one");
    let briefing = briefing.id().clone();
    let other = tablet.register.persons().find(|it| *it.id() != person && it.current().is_some());
    let other = other.expect("one").clone();
    let episode = other.current().map(|episode| episode.id().clone());
    let note = NoteMade { episode, on: day(12), text: format!("Bạn của {PLANTED}."), ask_on: None };
    tablet.record(note, &[]);
    tablet.set(&briefing, "said:general", &format!("Đã hỏi {PLANTED}"));
    assert_eq!(named(&tablet), [About::Person(other.id().clone()), About::Meeting(briefing.clone())]);
    tablet.set(&briefing, "said:general", "Đã hỏi");
    assert_eq!(named(&tablet), [About::Person(other.id().clone())]);
}

#[test]
fn what_was_done_for_two_stays_with_the_other_until_both_are_gone() {
    let mut tablet = open_book();
    let (one, first) = tablet.open_person("Thử Một", day(2));
    let (other, second) = tablet.open_person("Thử Hai", day(2));
    let member = tablet.register.members().next().expect("one").subject.clone();
    let both = ContactMade {
        episodes: vec![first.clone(), second.clone()],
        note: PLANTED.into(),
        ..contact(&first, &member, day(8))
    };
    tablet.record(both, &[]);
    let turned_away =
        |episode| ClosureRecorded { result: ClosureKind::NotEligible, ..closure(episode, day(20)) };
    tablet.record(turned_away(&first), &[]);
    tablet.do_it(&Command::Erase { person: one }).expect("it is time");
    assert_eq!(planted_in(&tablet.register), 1);
    tablet.record(turned_away(&second), &[]);
    tablet.do_it(&Command::Erase { person: other }).expect("it is time");
    assert_eq!(planted_in(&tablet.register), 0);
    assert_eq!(unsettled(&tablet.register).iter().filter(|line| line.clash == Clash::Erased).count(), 0);
}

#[test]
fn what_another_tablet_wrote_meanwhile_waits_to_be_erased_as_well() {
    let (base, person) = told_of();
    let (mut one, mut two) = (base.joined(31, 'B'), base.joined(32, 'C'));
    let erased = one.do_it(&Command::Erase { person: person.clone() }).expect("it is time");
    let review = base.register.person(&person).unwrap().current().unwrap().reviews[0].subject.clone();
    let mut written = two.set(&person, field::PHONE, "0905");
    written.extend(two.set(&review, review_field::NEXT, PLANTED));
    // Whichever comes first, and however the base comes.
    let all = |first: &[Entry], second: &[Entry]| {
        let mut register = Register::default();
        register.apply(first.to_vec());
        register.apply(base.register.ledger().entries().cloned());
        register.apply(second.to_vec());
        register
    };
    let (before, after) = (all(&erased, &written), all(&written, &erased));
    assert!(before == after && unsettled(&before) == unsettled(&after));
    one.register.apply(written);
    assert!(one.register == before);
    let is_erased = |line: &&dong_hanh::casework::settle::Unsettled| line.clash == Clash::Erased;
    assert_eq!(unsettled(&before).iter().filter(is_erased).count(), 1);
    one.do_it(&Command::Erase { person }).expect("the rest of the rest");
    assert_eq!(planted_in(&one.register), 0);
    assert_eq!(unsettled(&one.register).iter().filter(is_erased).count(), 0);
}

/// Everything that stands in a store, opened.
async fn everything(store: &MemoryStore) -> Vec<u8> {
    let head = Vault::head(store).await.expect("reads").expect("a book");
    let key = head.unlock(&password()).await.expect("opens");
    let mut all = head.to_bytes();
    for name in StoreName::ALL {
        for record in store.read(name, KeyRange::All).await.expect("reads") {
            let place = match (name, record.key.as_slice()) {
                (StoreName::Head, b"local") => Place::Local,
                (StoreName::Head, _) => continue,
                (StoreName::Tail, _) => Place::Tail,
                (StoreName::Segments, _) => Place::Segment,
                (StoreName::Manifest, b"manifest") => Place::Manifest,
                (StoreName::Manifest, _) => Place::Tip,
                (StoreName::Drafts, _) => Place::Draft,
                (StoreName::Attachments, _) => Place::Attachment,
            };
            let bound = associated(&head.book, place, &record.key, head.key_id);
            let plain = crypto::open(&key, &bound, &record.value).await.expect("opens");
            all.extend(match place {
                Place::Segment => miniz_oxide::inflate::decompress_to_vec_zlib(&plain).expect("inflates"),
                _ => plain,
            });
        }
    }
    all
}

fn holds_planted(bytes: &[u8]) -> bool {
    bytes.windows(PLANTED.len()).any(|window| window == PLANTED.as_bytes())
}

async fn read(vault: &Vault) -> (Vec<Entry>, Report) {
    let mut all = Vec::new();
    let report = vault.for_each_batch(|batch| all.extend(batch)).await.expect("the store reads");
    (all, report)
}

/// A store that has the book: half in segments, the rest in the tail.
async fn stored(tablet: &Tablet) -> (MemoryStore, Vault) {
    let store = MemoryStore::default();
    let vault = new_book(&store).await.expect("a new book");
    let all: Vec<Entry> = tablet.register.ledger().entries().cloned().collect();
    let (first, rest) = all.split_at(all.len() - 30);
    vault.import(Import { entries: first.to_vec(), ..Import::default() }).await.expect("imported");
    for act in rest.chunks(7) {
        vault.append(&Act { entries: act.to_vec(), ..Act::default() }).await.expect("saved");
    }
    (store, vault)
}

#[test]
fn the_disk_holds_nothing_of_it_and_no_older_file_brings_it_back() {
    block_on(async {
        let (mut tablet, person) = told_of();
        let (store, vault) = stored(&tablet).await;
        let episode = tablet.register.person(&person).unwrap().current().unwrap().id().clone();
        let name = DraftName { form: "contact".into(), subject: episode.to_string() };
        vault.put_draft(&Draft::new(name.clone(), PLANTED)).await.expect("saved");
        let older = vault.write_backup(&[]).await.expect("writes");
        assert!(holds_planted(&everything(&store).await));

        let erased = tablet.do_it(&Command::Erase { person: person.clone() }).expect("it is time");
        vault
            .append(&Act { entries: erased, drops: Some(name.clone()), ..Act::default() })
            .await
            .expect("saved");
        // As after a kill between the act and what it asks of the disk.
        assert!(holds_planted(&everything(&store).await));
        let again = open(&store).await.expect("opens");
        let mut register = Register::default();
        register.apply(read(&again).await.0);
        assert!(register == tablet.register && planted_in(&register) == 0);
        assert_eq!(register.still_held(), tablet.register.still_held());
        assert_eq!(vault.erase(register.still_held()).await, Ok(true));
        assert!(!holds_planted(&everything(&store).await));
        assert_eq!(vault.erase(register.still_held()).await, Ok(false));

        let again = open(&store).await.expect("opens");
        let (all, report) = read(&again).await;
        assert_eq!((report.damage, report.reach), (vec![], vault.reach()));
        let mut register = Register::default();
        register.apply(all);
        assert!(register == tablet.register && register.still_held().is_empty());
        // Nothing lies about that no manifest names.
        let keys = store.keys(StoreName::Segments).await.expect("reads").len();
        again.take_over().await.expect("taken");
        assert_eq!(store.keys(StoreName::Segments).await.expect("reads").len(), keys);

        // The older file comes again.
        let copy = read_backup(&older.bytes).expect("a backup").open(&password()).await.expect("opens");
        let united = again.unite(&copy).await.expect("united");
        assert!(united.entries.is_empty());
        assert_eq!(united.drafts.len(), 1);
        assert!(united.drafts.iter().all(|draft| {
            let about = &draft.name.subject;
            goes_unfinished(&register, Unfinished { about, field: None, typed: &draft.data })
        }));
        again.delete_draft(&name).await.expect("dropped");
        assert!(!holds_planted(&everything(&store).await));

        // A newer file goes to a tablet that still has all of it.
        let (other_store, other) = stored(&told_of().0).await;
        let newer = again.write_backup(&[]).await.expect("writes");
        assert!(!holds_planted(&newer.bytes));
        let copy = read_backup(&newer.bytes).expect("a backup").open(&password()).await.expect("opens");
        let mut register = told_of().0.register.clone();
        register.apply(other.unite(&copy).await.expect("united").entries);
        assert!(register == tablet.register && planted_in(&register) == 0);
        assert!(holds_planted(&everything(&other_store).await));
        let mut opened = Register::default();
        opened.apply(read(&other).await.0);
        assert_eq!(opened.still_held(), register.still_held());
        assert_eq!(other.erase(register.still_held()).await, Ok(true));
        assert!(!holds_planted(&everything(&other_store).await));
    });
}

#[test]
fn an_erasure_counts_whole_or_not_at_all() {
    block_on(async {
        const WRITER: u64 = 0xA;
        let seqs = [3, 700, 1203];
        let bodies: BTreeSet<EntryId> =
            seqs.map(|seq| EntryId { writer: WriterId(WRITER), seq }).into_iter().collect();
        for after in [false, true] {
            for nth in 1.. {
                let store = MemoryStore::default();
                let vault = new_book(&store).await.expect("a new book");
                let paper: Rc<[u8]> = (*b"%PDF minutes").into();
                for part in [0, 600] {
                    let written = entries(WRITER, part, 600);
                    let act = Act { entries: written, attachments: vec![paper.clone()], ..Act::default() };
                    vault.append(&act).await.expect("saved");
                    assert_eq!(vault.compact_if_due().await, Ok(true));
                }
                vault
                    .append(&Act { entries: entries(WRITER, 1200, 9), ..Act::default() })
                    .await
                    .expect("saved");
                let reading = open(&store).await.expect("opens");
                let error = StoreError::Failed("pulled".into());
                let begun = store.operations();
                store.fail_at(begun + nth, if after { Fault::After(error) } else { Fault::Before(error) });
                let done = vault.erase(&bodies).await;
                let failed = store.operations() >= begun + nth;
                store.heal();
                assert_eq!(done.is_ok(), !failed);
                let again = open(&store).await.expect("opens");
                again.take_over().await.expect("taken");
                let (all, report) = read(&again).await;
                assert_eq!((report.damage, all.len()), (vec![], 1209));
                let gone = all.iter().filter(|entry| entry.body == Body::Erased).count();
                assert!(gone == 0 || gone == 3, "{gone}");
                assert!(gone == 3 || failed);
                let kept = all.iter().filter(|entry| !bodies.contains(&entry.id()));
                assert!(kept.zip(entries(WRITER, 0, 1209)).all(|(entry, _)| entry.verify().is_ok()));
                // A window that only reads is told.
                let told = reading.read_on().await.expect("reads");
                assert_eq!(told.iter().filter(|entry| entry.body == Body::Erased).count(), gone);
                // The same again finishes it.
                assert_eq!(again.erase(&bodies).await, Ok(gone == 0));
                let (all, report) = read(&open(&store).await.expect("opens")).await;
                assert_eq!((report.damage, all.len()), (vec![], 1209));
                assert_eq!(all.iter().filter(|entry| entry.body == Body::Erased).count(), 3);
                let paper = again.attachment(&dong_hanh::vault::records::sha256(b"%PDF minutes")).await;
                assert_eq!(paper, Ok(Some(b"%PDF minutes".to_vec())));
                if !failed {
                    break;
                }
            }
        }
    });
}

#[test]
fn the_fact_names_what_it_took_under_new_numbers_too() {
    let (mut tablet, person) = told_of();
    let erased = tablet.do_it(&Command::Erase { person }).expect("it is time");
    let note = tablet.register.ledger().note(erased[0].id()).expect("it stands").record.clone();
    let Some(Fact::ErasureRecorded(fact)) = Fact::from_data(&note.kind, note.v, &note.data) else {
        panic!("the erasure names the act");
    };
    let body = fact.bodies[0];
    let now = EntryId { writer: WriterId(77), seq: 1 };
    let Some(Fact::ErasureRecorded(renamed)) = Fact::from(fact.clone()).renamed(&[(body, now)].into()) else {
        panic!("still an erasure");
    };
    assert_eq!(renamed.bodies[0], now);
    assert_eq!(renamed.bodies[1..], fact.bodies[1..]);
}
