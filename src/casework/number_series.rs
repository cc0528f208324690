//! Numbers of papers: one series a year for each body, begun again with the year, each number given once. Source: domain
//! 3.1 (Numbering). What a ward numbers outside the book is not known here, so nothing is refused.

use chrono::{Datelike, NaiveDate};

use super::Register;
use super::book::Office;
use super::event::Event;
use super::fact::SignedCopyRecorded;
use super::meeting::field;
use crate::ledger::Subject;

/// A number that a paper of the book has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numbered {
    pub office: Office,
    pub number: u32,
    /// The day of the paper; the series is that of its year.
    pub on: NaiveDate,
    /// What the paper is made of, and its code.
    pub about: Subject,
    pub paper: String,
}

/// The code of the plan.
pub const PLAN: &str = "ke-hoach";

/// The codes of what the drafting body issues, and of decisions; everything else is of the body that keeps the book.
const OF_DRAFTER: [&str; 2] = [PLAN, "bang-tong-hop"];
const DECISION: &str = "quyet-dinh-";

/// Minutes have one code a kind of meeting; as a paper that has a number they are one.
pub const MINUTES: &str = "bien-ban";

pub fn office_of(register: &Register, paper: &str) -> Office {
    if OF_DRAFTER.contains(&paper) {
        Office::Drafter
    } else if paper.starts_with(DECISION) {
        register.unit().deciding_office()
    } else {
        Office::Keeper
    }
}

/// "05", "5" and "5/KH-UBND" are five; what begins with no number, or goes on with a letter, is none of the series.
pub fn read(typed: &str) -> Option<u32> {
    typed.split('/').next()?.trim().parse().ok().filter(|number| *number > 0)
}

/// Every number the book knows, each paper once.
pub fn numbered(register: &Register) -> Vec<Numbered> {
    let minutes = register.meetings().filter_map(|meeting| {
        let number = read(meeting.text(field::NUMBER))?;
        let (about, on) = (meeting.id().clone(), meeting.event.fact.on);
        Some(Numbered { office: Office::Keeper, number, on, about, paper: MINUTES.to_owned() })
    });
    let plans = register.plans().filter_map(|plan| {
        let issue = &plan.issue()?.fact;
        let (number, about) = (read(&issue.number)?, plan.id().clone());
        Some(Numbered { office: Office::Drafter, number, on: issue.on, about, paper: PLAN.to_owned() })
    });
    let signed = signed_copies(register).filter_map(|copy| {
        let SignedCopyRecorded { about, paper, on, number, .. } = &copy.fact;
        let paper = if paper.starts_with(MINUTES) { MINUTES } else { paper };
        let (office, number) = (office_of(register, paper), read(number)?);
        Some(Numbered { office, number, on: *on, about: about.clone(), paper: paper.to_owned() })
    });
    let mut all: Vec<Numbered> = minutes.chain(plans).collect();
    for copy in signed {
        let is_known = |one: &Numbered| is_same(one, &copy.about, &copy.paper) && one.number == copy.number;
        if !all.iter().any(is_known) {
            all.push(copy);
        }
    }
    all
}

fn is_same(one: &Numbered, about: &Subject, paper: &str) -> bool {
    let paper = if paper.starts_with(MINUTES) { MINUTES } else { paper };
    // What the book as a whole has many of (a list a month) is told apart by its number alone.
    one.about == *about && one.paper == paper && about.as_str() != "book"
}

/// Another paper that already has this number in the series of its year.
pub fn given_before(
    register: &Register,
    (about, paper): (&Subject, &str),
    number: u32,
    on: NaiveDate,
) -> Option<Numbered> {
    let office = office_of(register, if paper.starts_with(MINUTES) { MINUTES } else { paper });
    numbered(register).into_iter().find(|one| {
        one.office == office
            && one.number == number
            && one.on.year() == on.year()
            && !is_same(one, about, paper)
    })
}

/// What would come next in the series, as far as the book knows it.
pub fn next(register: &Register, office: Office, year: i32) -> u32 {
    let of_year = numbered(register).into_iter().filter(|one| one.office == office && one.on.year() == year);
    of_year.map(|one| one.number).max().unwrap_or(0) + 1
}

/// What came back signed, of whatever in the book.
pub fn signed_copies(register: &Register) -> impl Iterator<Item = &Event<SignedCopyRecorded>> {
    let of_meetings = register.meetings().flat_map(|meeting| &meeting.signed);
    let of_plans = register.plans().flat_map(|plan| &plan.signed);
    let of_batches = register.batches().flat_map(|batch| &batch.signed);
    let of_persons = register.persons().flat_map(|person| &person.signed);
    register.signed_papers().chain(of_meetings).chain(of_plans).chain(of_batches).chain(of_persons)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::{MeetingKind, MeetingOpened};
    use crate::casework::tablet::{Model, Tablet, day};

    #[test]
    fn a_number_is_read_however_it_is_written() {
        for (typed, expected) in [
            ("05", Some(5)),
            ("5", Some(5)),
            (" 16/KH-UBND", Some(16)),
            ("16a", None),
            ("", None),
            ("0", None),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }

    #[test]
    fn a_series_begins_again_with_the_year_and_each_body_has_its_own() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2025, 2, 1);
        let mut held = |on, number: &str| {
            let opened = MeetingOpened { kind: MeetingKind::Briefing, on, plan: None };
            tablet.record_with(today, opened, &[(field::NUMBER, number)])
        };
        let march = held(day(2024, 3, 5), "05");
        held(day(2024, 4, 5), "6/BB-MTTQ");
        let january = held(day(2025, 1, 5), "5");
        let copy = |about: &Subject, paper: &str, number: &str, on| SignedCopyRecorded {
            about: about.clone(),
            paper: paper.to_owned(),
            sha256: String::new(),
            on,
            number: number.to_owned(),
            signers: vec!["Nguyễn Thị Thử".to_owned()],
            differs: String::new(),
        };
        // The same minutes, signed: no second paper.
        tablet.record(today, copy(&march, "bien-ban-giao-ban", "05", day(2024, 3, 5)));
        tablet.record(today, copy(&Subject::named("book"), "bao-cao", "09", day(2024, 7, 1)));
        let register = &tablet.register;
        assert_eq!(numbered(register).len(), 4);
        assert_eq!([2024, 2025].map(|year| next(register, Office::Keeper, year)), [10, 6]);
        assert_eq!(next(register, Office::Drafter, 2024), 1);
        let book = Subject::named("book");
        let before = |about, paper, number, on| {
            given_before(register, (about, paper), number, on).map(|one| one.about)
        };
        assert_eq!(before(&march, "bien-ban-giao-ban", 5, day(2024, 3, 5)), None);
        assert_eq!(before(&march, "giay-moi", 5, day(2024, 3, 5)), Some(march.clone()));
        assert_eq!(before(&january, "bien-ban-giao-ban", 6, day(2025, 1, 5)), None);
        assert_eq!(before(&book, "bao-cao", 9, day(2024, 9, 1)), Some(book.clone()));
        assert_eq!(before(&march, "ke-hoach", 5, day(2024, 3, 5)), None);
    }
}
