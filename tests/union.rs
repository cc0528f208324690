//! Two tablets work apart and their books are put together: nothing is lost, whatever the order, and every pair of
//! acts that one tablet would have refused has its line in `settle`.

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::thread;

use dong_hanh::casework::book::is_active;
use dong_hanh::casework::decide::{Command, Refusal};
use dong_hanh::casework::event::{event_of, fields_of};
use dong_hanh::casework::fact::LeadNamed;
use dong_hanh::casework::settle::{Clash, LINES, Meaning, Unsettled, unsettled};
use dong_hanh::casework::{Fact, Register};
use dong_hanh::ledger::{Body, Entry, EntryId, Subject};
use support::acts::{name_of, random_command};
use support::book::{Random, Tablet, open_book};

const SEEDS: u64 = 1_000;
const ACTS: usize = 50;

/// Clashes that two tablets of one book cannot come to, and why.
const IMPOSSIBLE: &[(Clash, &str)] = &[(
    Clash::BookStands,
    "a second tablet joins a book that is open already; another book is another database",
)];

/// What all seeds showed together.
#[derive(Default)]
struct Seen {
    pairs: BTreeMap<Clash, usize>,
    /// Acts by command or kind.
    acts: BTreeMap<&'static str, usize>,
    failures: Vec<String>,
}

impl Seen {
    fn add(&mut self, other: Self) {
        for (clash, count) in other.pairs {
            *self.pairs.entry(clash).or_default() += count;
        }
        for (name, count) in other.acts {
            *self.acts.entry(name).or_default() += count;
        }
        self.failures.extend(other.failures);
    }
}

struct Act {
    command: Command,
    entries: Vec<Entry>,
}

#[test]
fn two_tablets_lose_nothing_and_every_pair_has_its_line() {
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let seen = thread::scope(|scope| {
        let working: Vec<_> = (0..workers)
            .map(|worker| {
                scope.spawn(move || {
                    let base = open_book();
                    let mut seen = Seen::default();
                    for seed in (0..SEEDS).filter(|seed| seed % workers == worker) {
                        two_tablets(&base, seed, &mut seen);
                    }
                    seen
                })
            })
            .collect();
        let mut all = Seen::default();
        working.into_iter().for_each(|work| all.add(work.join().expect("no tablet panics")));
        all
    });
    println!("seeds 0 to {}, {ACTS} acts on each of two tablets", SEEDS - 1);
    for (clash, meaning) in LINES {
        println!("{:6} {clash:?}: {meaning:?}", seen.pairs.get(clash).copied().unwrap_or_default());
    }
    println!("{:?}", seen.acts);
    assert!(seen.failures.is_empty(), "{} failures\n{}", seen.failures.len(), first(&seen.failures));
    for (clash, _) in LINES {
        let possible = IMPOSSIBLE.iter().all(|(impossible, _)| impossible != clash);
        assert_eq!(seen.pairs.contains_key(clash), possible, "{clash:?}");
    }
    for (kind, _) in Fact::KINDS {
        let by_command =
            ["book.opened", "field.set", "act.undone", "person.opened", "episode.opened", "erasure.recorded"]
                .contains(kind);
        assert!(by_command || seen.acts.contains_key(kind), "nobody did {kind}");
    }
    for command in [
        "OpenPerson",
        "BringInMembers",
        "Reopen",
        "Correct",
        "Set",
        "AssignTeam",
        "ReplaceSeat",
        "ReplaceHelper",
        "Undo",
        "Erase",
        "OpenBatch",
        "ListInBatch",
        "HandOver",
        "Invite",
        "SetAll",
        "OpenPersonUnder",
        "ApplyTemplate",
        "ChangeVersion",
    ] {
        assert!(seen.acts.contains_key(command), "nobody did {command}");
    }
}

fn first(failures: &[String]) -> String {
    failures.iter().take(12).cloned().collect::<Vec<_>>().join("\n")
}

fn two_tablets(base: &Tablet, seed: u64, seen: &mut Seen) {
    let mut random = Random::of(seed);
    let mut one = base.joined(random.next(), 'A');
    let mut two = base.joined(random.next(), 'B');
    let first = work(&mut one, &mut random, seed, seen);
    let second = work(&mut two, &mut random, seed, seen);
    replay(base, &first, &second, seed, seen);
    let of = |acts: &[Act]| acts.iter().flat_map(|act| act.entries.clone()).collect::<Vec<_>>();
    merged(
        base,
        [one, two].map(|mut tablet| std::mem::take(&mut tablet.register)),
        [&of(&first), &of(&second)],
        &mut random,
        seed,
        seen,
    );
}

/// Fifty acts that `decide` allowed on one tablet; alone they never leave a clash behind.
fn work(tablet: &mut Tablet, random: &mut Random, seed: u64, seen: &mut Seen) -> Vec<Act> {
    let mut acts = vec![];
    while acts.len() < ACTS {
        let Some(command) = random_command(&tablet.register, random) else { continue };
        if let Ok(entries) = tablet.do_it(&command) {
            *seen.acts.entry(name_of(&command)).or_default() += 1;
            acts.push(Act { command, entries });
        }
    }
    // These a field can bring about, and fields are never refused.
    let by_field = [Clash::MemberLeft, Clash::AdmittedIncomplete, Clash::AgesMixed, Clash::SchoolWithoutYes];
    for line in unsettled(&tablet.register).iter().filter(|line| !by_field.contains(&line.clash)) {
        let of_line: Vec<_> = acts
            .iter()
            .filter(|act| act.entries.iter().any(|entry| line.entries.contains(&entry.id())))
            .map(|act| &act.command)
            .collect();
        seen.failures.push(format!("seed {seed}: one tablet alone came to {line:?} by {of_line:?}"));
    }
    acts
}

/// Does the second tablet's acts after the first one's: what is refused now must be a pair with a line.
fn replay(base: &Tablet, first: &[Act], second: &[Act], seed: u64, seen: &mut Seen) {
    let mut both = base.clone();
    both.register.apply(first.iter().flat_map(|act| act.entries.clone()));
    for act in second {
        let refusal = both.may(&act.command).err();
        both.register.apply(act.entries.clone());
        let Some(refusal) = refusal else { continue };
        let mut problem =
            |what: &str| seen.failures.push(format!("seed {seed}: {what}: {refusal:?} to {:?}", act.command));
        if let (Command::AssignTeam { .. } | Command::ReplaceHelper { .. }, Refusal::Empty) =
            (&act.command, &refusal)
        {
            // The other tablet changed the standing team; who took the seats stands written.
            continue;
        }
        if let (Command::Erase { .. }, Refusal::TooEarly { .. }) = (&act.command, &refusal) {
            // The other tablet told the day otherwise; what is erased stays so.
            continue;
        }
        let Some((clashes, with)) = pair(&refusal) else {
            problem("no pair");
            continue;
        };
        let Some(meaning) = clashes[0].meaning() else {
            problem("no line");
            continue;
        };
        let mut clashes = clashes;
        if let Command::AssignTeam { .. } | Command::ReplaceHelper { .. } = act.command {
            // Refused at its first seat; another seat of it may be what is shown.
            clashes.extend([Clash::HangsOnUndone, Clash::MemberLeft, Clash::SeatTaken]);
        }
        let own = act.entries.iter().map(Entry::id);
        let of_pair: BTreeSet<EntryId> = own.chain(with).collect();
        let shows = |line: &Unsettled| {
            clashes.contains(&line.clash) && line.entries.iter().any(|id| of_pair.contains(id))
        };
        if meaning != Meaning::SameThing
            && !unsettled(&both.register).iter().any(shows)
            && !stands_by_itself(&both.register, act, clashes[0])
        {
            problem("not shown");
        }
        *seen.pairs.entry(clashes[0]).or_default() += 1;
    }
}

/// The clash a refusal is about, first, with others it may be shown as; and the entries it names.
fn pair(refusal: &Refusal) -> Option<(Vec<Clash>, Vec<EntryId>)> {
    match refusal {
        Refusal::Clash { clash, with } => Some((vec![*clash], with.iter().copied().collect())),
        // What came of an admission or a release is shown by what it lacks or runs into now.
        Refusal::OthersHang(hanging) => Some((
            vec![
                Clash::HangsOnUndone,
                Clash::NotAdmitted,
                Clash::NotReleased,
                Clash::TwoOpenEpisodes,
                Clash::EpisodesOverlap,
            ],
            hanging.clone(),
        )),
        Refusal::ReasonMissing { .. } => Some((vec![Clash::AdmittedIncomplete], vec![])),
        _ => None,
    }
}

/// Refused in sequence, and yet nothing to settle once both are there.
fn stands_by_itself(register: &Register, act: &Act, clash: Clash) -> bool {
    let ledger = register.ledger();
    let records = || act.entries.iter().filter_map(|entry| ledger.note(entry.id())).map(|note| &note.record);
    // The one who left does not lead where the other tablet named somebody later.
    let leads = |named: &LeadNamed| {
        let last = register.episode(&named.episode).and_then(|(_, episode)| episode.leads.last());
        last.is_some_and(|last| act.entries.iter().any(|entry| entry.id() == last.entry))
    };
    match (&act.command, clash) {
        // Who took the seats stands written; how the standing team changed since, or which episode the replaced
        // seat was moved to, is not part of it.
        (
            Command::AssignTeam { .. } | Command::ReplaceSeat { .. } | Command::ReplaceHelper { .. },
            Clash::HangsOnUndone | Clash::MemberLeft,
        ) => {
            let facts = records().filter_map(|record| Fact::from_data(&record.kind, record.v, &record.data));
            facts.filter(|fact| !matches!(fact, Fact::LeadNamed(named) if !leads(named))).all(|fact| {
                let is_open =
                    |id: &Subject| register.episode(id).is_some_and(|(_, episode)| episode.is_open());
                let over = !fact.parents().into_iter().any(is_open);
                fact.mentions().into_iter().all(|named| {
                    event_of(ledger, named).is_some()
                        && (over || register.member(named).is_none_or(|member| is_active(member)))
                })
            })
        }
        // The other tablet moved the replaced seat to an episode that has ended; who took it stands in the one it was in.
        (
            Command::ReplaceSeat { .. } | Command::ReplaceHelper { .. },
            Clash::AfterRelease | Clash::AfterClosure,
        ) => {
            let facts = records().filter_map(|record| Fact::from_data(&record.kind, record.v, &record.data));
            facts.filter(|fact| matches!(fact, Fact::SeatFilled(_))).all(|fact| {
                let of = fact.parents().into_iter().find_map(|id| register.episode(id));
                of.is_some_and(|(_, episode)| {
                    let release = episode.release().map(|release| release.fact.on);
                    let ended = release.or(episode.closure().map(|closure| closure.fact.on));
                    ended.is_none_or(|ended| fact.happened_on() <= Some(ended))
                })
            })
        }
        // It was moved to a case of somebody else, who is not erased: nothing of the one who went is left in it.
        (Command::Correct { fact, .. }, Clash::Erased) => {
            let of = fact.parents().into_iter().find_map(|id| register.episode(id));
            of.is_some_and(|(person, _)| !person.is_erased())
        }
        // The other tablet took the template back that new cases take; what was opened under it stands with it.
        (
            Command::OpenPerson { .. }
            | Command::OpenPersonUnder { .. }
            | Command::BringInList { .. }
            | Command::Reopen { .. },
            Clash::HangsOnUndone,
        ) => {
            let facts = records().filter_map(|record| Fact::from_data(&record.kind, record.v, &record.data));
            facts
                .filter(|fact| matches!(fact, Fact::EpisodeOpened(_)))
                .all(|fact| fact.mentions().into_iter().all(|named| event_of(ledger, named).is_some()))
        }
        (Command::Record { fact: Fact::LeadNamed(named), .. }, Clash::MemberLeft) => !leads(named),
        // The other tablet told the same event otherwise: both tellings are shown side by side.
        (Command::Correct { event, .. }, _) => {
            event_of(ledger, event).is_some_and(|told| !told.others.is_empty())
        }
        // All that it takes back was erased by the other tablet.
        (Command::Undo { .. }, Clash::Erased)
            if records().flat_map(|record| &record.retracts).all(|id| ledger.note(*id).is_none()) =>
        {
            true
        }
        // What would be brought back was taken back by the other tablet too, and stays away.
        (Command::Undo { .. }, _) => {
            let undone = records().flat_map(|record| &record.retracts).filter_map(|id| ledger.note(*id));
            let mut back = undone.flat_map(|note| &note.record.retracts).peekable();
            back.peek().is_some() && back.all(|id| !ledger.is_live(*id))
        }
        _ => false,
    }
}

fn merged(
    base: &Tablet,
    [mut one, mut two]: [Register; 2],
    [first, second]: [&[Entry]; 2],
    random: &mut Random,
    seed: u64,
    seen: &mut Seen,
) {
    let mut shuffled = [first, second].concat();
    // Now and then the base arrives in disorder too.
    let mut any = if random.one_in(10) { Register::default() } else { base.register.clone() };
    if any.ledger().is_empty() {
        shuffled.extend(base.register.ledger().entries().cloned());
    }
    for at in (1..shuffled.len()).rev() {
        shuffled.swap(at, random.below(at + 1));
    }
    one.apply(second.iter().cloned());
    two.apply(first.iter().cloned());
    two.apply(shuffled.iter().cloned());
    // In two parts, so that computing again what is there already is tried too.
    let later = shuffled.split_off(shuffled.len() / 2);
    any.apply(shuffled);
    any.apply(later);
    let mut problem = |what: String| seen.failures.push(format!("seed {seed}: {what}"));
    for (other, order) in [(&two, "the other order, twice"), (&any, "any order")] {
        if *other != one {
            problem(format!("another Register in {order}"));
        }
        if unsettled(other) != unsettled(&one) {
            problem(format!("other things to settle in {order}"));
        }
    }
    if one.ledger().forks().next().is_some() || !one.ledger().broken_chains().is_empty() {
        problem("a fork or a gap".to_owned());
    }
    let held: BTreeMap<EntryId, &Entry> = one.ledger().entries().map(|entry| (entry.id(), entry)).collect();
    for entry in first.iter().chain(second) {
        let kept = held.get(&entry.id());
        let is_erased = one.erased_by(entry.id()).is_some()
            && kept.is_some_and(|kept| kept.head == entry.head && kept.body == Body::Erased);
        let lost = (!is_erased && kept != Some(&entry)).then_some("not in the ledger as it was written");
        if let Some(what) = lost.or_else(|| unreachable(&one, entry)) {
            problem(format!("{what}: {:?}", entry.id()));
        }
    }
}

/// Why an entry cannot be found: not in history, or live and neither in the state nor beside what is.
fn unreachable(register: &Register, entry: &Entry) -> Option<&'static str> {
    let ledger = register.ledger();
    let id = entry.id();
    let record = &ledger.note(id)?.record;
    if !ledger.about(&record.subject).any(|(known, _)| known == id) {
        return Some("not in the history of its subject");
    }
    let superseded = ledger
        .about(&record.subject)
        .any(|(by, note)| ledger.is_live(by) && note.record.supersedes.contains(&id));
    if !ledger.is_live(id) || superseded {
        return None;
    }
    match Fact::from_data(&record.kind, record.v, &record.data)? {
        Fact::ActUndone(_) => None,
        Fact::FieldSet(set) => {
            let fields = fields_of(ledger, &record.subject);
            let values = fields.get(&set.field).map_or(&[][..], |field| field.values());
            let stands = values.iter().any(|held| held.entry == id && held.value == set.value);
            (!stands).then_some("a value that stands nowhere")
        }
        fact => {
            let told = event_of(ledger, &record.subject)?;
            let beside = told.entry == id || told.fact == fact || told.others.contains(&fact);
            (!beside).then_some("a telling that stands nowhere")
        }
    }
}
