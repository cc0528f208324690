//! Where the time of opening a large book goes, natively and step by step: to find what to mend, not to compare.
//!
//! By hand, as small as the page is built: `CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 cargo
//! test --release --no-default-features --test opening -- --ignored --nocapture`.

#[path = "e2e/bench/big_book.rs"]
#[allow(dead_code, reason = "the plain records are for the peer of the browser's bench")]
mod big_book;
#[path = "support/split_mix.rs"]
mod split_mix;
#[path = "support/book.rs"]
#[allow(dead_code, reason = "the other native tests use the rest")]
mod tablet;

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::rc::Rc;
use std::time::Instant;

use dong_hanh::casework::due::due;
use dong_hanh::casework::fact::Fact;
use dong_hanh::casework::find::PeopleIndex;
use dong_hanh::casework::{Arrivals, Register};
use dong_hanh::ledger::{Entry, Ledger, WriterId};
use dong_hanh::vault::container::read_backup;
use dong_hanh::vault::head::Secret;
use dong_hanh::vault::memory::MemoryStore;
use dong_hanh::vault::password::normalise;
use futures_executor::block_on;

use big_book::{BigBook, CASES, ENTRIES, Os};
use steps::PASSWORD;
use tablet::today;

/// What the big book is made with; in the browser these are typed.
mod steps {
    pub const PASSWORD: &str = "tám chữ cái";
    pub const AUTHOR: &str = "Nguyễn Thị Tổ";
}

fn output() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/bench/native")
}

/// How often each step is done; the fastest counts.
const TIMES: usize = 5;

fn timed<T>(what: &str, mut step: impl FnMut() -> T) -> T {
    let mut fastest = f64::INFINITY;
    let mut made = None;
    for _ in 0..TIMES {
        drop(made.take());
        let begun = Instant::now();
        made = Some(step());
        fastest = fastest.min(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    println!("{what:<55} {fastest:>8.1} ms");
    made.expect("it was done")
}

#[test]
#[ignore = "run by hand"]
fn opening_a_large_book_step_by_step() {
    let book = BigBook::made();
    let backup = read_backup(&book.sealed).expect("our own file");
    let secret = Secret::Password(backup.head.kdf.derive(&normalise(PASSWORD)).expect("there is memory"));
    let opened = block_on(backup.open(&secret)).expect("our own file");
    let vault = opened.restore(Rc::new(MemoryStore::default()), Rc::new(Os), WriterId(2));
    let vault = block_on(vault).expect("an empty store");

    let entries = timed("unsealing, inflating, decoding", || {
        let mut entries: Vec<Entry> = vec![];
        block_on(vault.for_each_batch(|batch| entries.extend(batch))).expect("memory can be read");
        entries
    });
    assert_eq!(entries.len(), ENTRIES);
    let ledger = timed("the ledger alone", || {
        let mut ledger = Ledger::default();
        entries.iter().cloned().for_each(|entry| {
            ledger.insert(entry);
        });
        ledger
    });
    timed("every fact, once", || {
        let read = |entry: &Entry| {
            let record = &ledger.note(entry.id())?.record;
            Fact::from_data(&record.kind, record.v, &record.data)
        };
        assert_eq!(entries.iter().filter_map(read).count(), ENTRIES);
    });
    let (taken, mut arrivals) = timed("taking all in (ledger, links)", || {
        let (mut register, mut arrivals) = (Register::default(), Arrivals::default());
        register.take_in(entries.iter().cloned(), &mut arrivals);
        (register, arrivals)
    });
    let roots: BTreeSet<_> = timed("finding the roots", || {
        arrivals.touched().flat_map(|subject| taken.roots_of(subject)).collect()
    });
    let mut register = taken;
    // Once: what arrived is used up by it.
    let begun = Instant::now();
    register.compute_all(&roots, &mut arrivals);
    println!("{:<55} {:>8.1} ms", "computing the roots", begun.elapsed().as_secs_f64() * 1_000.0);
    assert_eq!(register.persons().count(), CASES);
    let longest = roots.iter().map(|root| {
        let begun = Instant::now();
        register.compute_all([root], &mut arrivals);
        (begun.elapsed(), root.clone())
    });
    println!("the longest root: {:?}", longest.max());
    let doubtful =
        timed("looking for doubtful clocks", || register.ledger().doubtful_clocks(1_800_000_000_000));
    let lines = timed("the lines of the work list", || due(&register, today(), &doubtful));
    println!("{} lines", lines.len());
    timed("the index of the people", || PeopleIndex::of(&register));
}
