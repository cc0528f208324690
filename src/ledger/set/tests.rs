use super::*;
use crate::Pen;

fn body(act: EntryId, retracts: &[EntryId]) -> Vec<u8> {
    let record = Record {
        salt: "00".into(),
        act,
        author: None,
        recorded_at: "2024-07-14T14:05:00+07:00".into(),
        kind: "test".into(),
        v: 1,
        subject: Subject::named("unit"),
        data: serde_json::value::to_raw_value(&()).expect("null"),
        supersedes: vec![],
        retracts: retracts.to_vec(),
    };
    record.to_bytes()
}

fn write(pen: &mut Pen, retracts: &[EntryId]) -> Entry {
    pen.write(body(pen.next_id(), retracts), 5)
}

fn ledger<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Ledger {
    let mut ledger = Ledger::default();
    entries.into_iter().for_each(|entry| {
        ledger.insert(entry.clone());
    });
    ledger
}

#[test]
fn a_retraction_can_be_retracted_whatever_arrives_first() {
    let mut pen = Pen::new(WriterId(1));
    let fact = write(&mut pen, &[]);
    let undone = write(&mut pen, &[fact.id()]);
    let redone = write(&mut pen, &[undone.id()]);
    for order in [[&fact, &undone, &redone], [&redone, &undone, &fact], [&undone, &redone, &fact]] {
        let all = ledger(order);
        assert!(all.is_live(fact.id()) && !all.is_live(undone.id()) && all.is_live(redone.id()));
    }
    assert!(!ledger([&undone, &fact]).is_live(fact.id()));
}

#[test]
fn a_forged_circle_of_retractions_kills_nothing() {
    let mut pen = Pen::new(WriterId(1));
    let second = EntryId { writer: WriterId(1), seq: 2 };
    let first = write(&mut pen, &[second]);
    let second = write(&mut pen, &[first.id()]);
    for order in [[&first, &second], [&second, &first]] {
        let all = ledger(order);
        assert!(all.is_live(first.id()) && all.is_live(second.id()));
    }
}

#[test]
fn a_fork_is_kept_and_not_read() {
    let mut pen = Pen::new(WriterId(1));
    let shared = write(&mut pen, &[]);
    let mut copy = pen.clone();
    let ours = write(&mut pen, &[]);
    let theirs = write(&mut copy, &[shared.id()]);
    let all = ledger([&shared, &ours, &theirs]);
    assert_eq!(all.forks().collect::<Vec<_>>(), [ours.id()]);
    assert_eq!(all.len(), 3);
    assert!(all.is_live(shared.id()) && !all.is_live(ours.id()));
    assert_eq!(all.frontier(), ledger([&theirs, &ours, &shared]).frontier());
}

#[test]
fn a_clock_more_than_a_day_ahead_is_doubtful_until_the_day_has_come() {
    const DAY: u64 = 24 * 60 * 60 * 1000;
    let mut entries = vec![];
    for (writer, at) in [(1, [5, 2 * DAY]), (2, [5, DAY]), (3, [3 * DAY, 3 * DAY])] {
        let mut pen = Pen::new(WriterId(writer));
        entries.extend(at.map(|at| pen.write(body(pen.next_id(), &[]), at)));
    }
    let all = ledger(&entries);
    assert_eq!(all.doubtful_clocks(5), [WriterId(1), WriterId(3)]);
    assert_eq!(all.doubtful_clocks(DAY), [WriterId(3)]);
    assert_eq!(all.doubtful_clocks(2 * DAY), []);
}

#[test]
fn an_erased_body_never_returns() {
    let entry = write(&mut Pen::new(WriterId(1)), &[]);
    let erased = Entry { body: Body::Erased, ..entry.clone() };
    let stub = Entry { body: Body::Stub, ..entry.clone() };
    let all = ledger([&stub, &entry, &erased, &entry]);
    assert_eq!(all.entries().collect::<Vec<_>>(), [&erased]);
    assert!(all.note(entry.id()).is_none());
}

#[test]
fn the_frontier_stops_at_a_gap_and_the_broken_link_is_named() {
    let mut pen = Pen::new(WriterId(1));
    let [first, _, third] = [(); 3].map(|()| write(&mut pen, &[]));
    let all = ledger([&first, &third]);
    assert_eq!(all.frontier()[&WriterId(1)], (1, first.head.hash()));
    assert_eq!(all.broken_chains(), [third.id()]);
}
