//! In whatever book two tablets make together, each figure is the sum of its list, what was there, came and went adds
//! up to what is there, and the figures of a time are those of its parts.

mod support;

use std::collections::BTreeSet;
use std::thread;

use chrono::{Days, NaiveDate};
use dong_hanh::casework::Register;
use dong_hanh::casework::figures::{Counted, Figure, Item, Period, What, by_category, count, is_helped_on};
use support::acts::random_command;
use support::book::{Random, Tablet, day, open_book};

const BOOKS: u64 = 1_000;
const ACTS: usize = 40;

/// What happens on a day, so that the days of a period add up to the period.
const FLOWS: [Figure; 11] = [
    Figure::Admitted,
    Figure::Released,
    Figure::HomeContacts,
    Figure::Gifts,
    Figure::GiftValue,
    Figure::LoanValue,
    Figure::Progress,
    Figure::Sessions,
    Figure::SessionAttendance,
    Figure::Briefings,
    Figure::Supports,
];

#[test]
fn every_number_is_its_list_in_a_thousand_books() {
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let seen = thread::scope(|scope| {
        let working: Vec<_> = (0..workers)
            .map(|worker| {
                scope.spawn(move || {
                    let base = open_book();
                    let mut seen = [0; Figure::ALL.len()];
                    for seed in (0..BOOKS).filter(|seed| seed % workers == worker) {
                        let register = random_book(&base, seed);
                        look_at(&register, seed, &mut seen);
                    }
                    seen
                })
            })
            .collect();
        let seen = working.into_iter().map(|work| work.join().expect("every book adds up"));
        seen.fold([0; Figure::ALL.len()], |all, own| std::array::from_fn(|at| all[at] + own[at]))
    });
    for (figure, count) in Figure::ALL.iter().zip(seen) {
        println!("{count:8} {figure:?}");
        assert!(count > 0, "no book had anything for {figure:?}");
    }
}

/// What two tablets did apart, put together.
fn random_book(base: &Tablet, seed: u64) -> Register {
    let mut random = Random::of(seed);
    let mut one = base.joined(random.next(), 'A');
    let mut two = base.joined(random.next(), 'B');
    for tablet in [&mut one, &mut two] {
        for _ in 0..ACTS {
            let Some(command) = random_command(&tablet.register, &mut random) else { continue };
            // Refused or not, the book stays one that acts made.
            let _ = tablet.do_it(&command);
        }
    }
    one.merge(&two);
    std::mem::take(&mut one.register)
}

fn look_at(register: &Register, seed: u64, seen: &mut [u64; Figure::ALL.len()]) {
    let mut random = Random::of(seed ^ 0xF16);
    for _ in 0..3 {
        let from = day(random.below(55) as u64);
        let period = Period { from, to: from + Days::new(random.below(40) as u64) };
        for (figure, seen) in Figure::ALL.into_iter().zip(&mut *seen) {
            let counted = count(register, figure, period);
            is_its_list(&counted, figure, period, seed);
            *seen += counted.items.len() as u64;
        }
        adds_up(register, period, seed);
    }
    let from = day(random.below(40) as u64);
    is_the_sum_of_its_days(register, Period { from, to: from + Days::new(14) }, seed);
}

fn is_its_list(counted: &Counted<'_>, figure: Figure, period: Period, seed: u64) {
    let said = format!("book {seed}, {figure:?}, {period:?}");
    let sum: u64 = counted.items.iter().filter_map(|item| item.counts).sum();
    assert_eq!(counted.number(), sum, "{said}");
    assert!(counted.items.is_sorted_by_key(|item| item.on), "{said}");
    let mut lines = BTreeSet::new();
    for item in &counted.items {
        assert!(lines.insert(name_of(item, figure)), "twice: {said}");
        assert!(item.on <= period.to, "{said}");
        if !matches!(item.what, What::Case) {
            assert!(period.holds(item.on), "{said}");
        }
    }
}

/// What tells one line of a list from the others.
fn name_of(item: &Item<'_>, figure: Figure) -> String {
    match item.what {
        What::Contact(contact) => contact.subject.to_string(),
        What::Support(support) => support.subject.to_string(),
        What::Meeting(meeting) => meeting.id().to_string(),
        What::Case => {
            let (person, episode) = item.cases[0];
            use Figure::{InsuranceCards, JobReferrals, LoanReferrals, Managed, Training};
            let persons = [Managed, LoanReferrals, JobReferrals, InsuranceCards, Training];
            if persons.contains(&figure) { person.id().to_string() } else { episode.id().to_string() }
        }
    }
}

fn number(register: &Register, figure: Figure, period: Period) -> u64 {
    count(register, figure, period).number()
}

fn adds_up(register: &Register, period: Period, seed: u64) {
    let said = format!("book {seed}, {period:?}");
    let of = |figure| number(register, figure, period);
    let [opening, admitted, released, closing] =
        [Figure::Opening, Figure::Admitted, Figure::Released, Figure::Closing].map(of);
    assert_eq!(opening + admitted, released + closing, "{said}");
    let helped = |day: NaiveDate| {
        let episodes = register.persons().flat_map(|person| &person.episodes);
        episodes.filter(|episode| is_helped_on(episode, day)).count() as u64
    };
    assert_eq!((opening, closing), (helped(period.from - Days::new(1)), helped(period.to)), "{said}");
    // Whoever was there when it began, or came in: each person once.
    let there = count(register, Figure::Opening, period).items.into_iter();
    let came = count(register, Figure::Admitted, period).items;
    let persons: BTreeSet<_> = there.chain(came).map(|item| item.cases[0].0.id().clone()).collect();
    assert_eq!(of(Figure::Managed), persons.len() as u64, "{said}");
    assert!(of(Figure::Progress) <= released, "{said}");
    let groups: usize = by_category(register, period.to).iter().map(|(_, cases)| cases).sum();
    assert_eq!(groups as u64, closing, "{said}");
}

fn is_the_sum_of_its_days(register: &Register, period: Period, seed: u64) {
    let days = period.from.iter_days().take_while(|day| *day <= period.to);
    let days: Vec<Period> = days.map(|day| Period { from: day, to: day }).collect();
    for figure in FLOWS {
        let sum: u64 = days.iter().map(|day| number(register, figure, *day)).sum();
        assert_eq!(number(register, figure, period), sum, "book {seed}, {figure:?}, {period:?}");
    }
}
