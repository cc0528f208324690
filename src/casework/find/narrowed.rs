//! How a list of cases is narrowed and put in order. Source: product L1, L2.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::casework::Register;
use crate::casework::person::{Episode, Person, field};
use crate::ledger::Subject;
use crate::vietnamese::fold::Folded;
use crate::vietnamese::order::text_sort_key;

/// Words by which an address names its khu phố or what stands for one, folded.
const QUARTER_WORDS: [&str; 6] = ["khu pho", "khoi pho", "khu dan cu", "kp", "thon", "ap"];

/// What a list is narrowed to; nothing by default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Narrowing {
    /// A khu phố, by [`QuarterKey`].
    pub quarter: Option<QuarterKey>,
    pub lead: Option<LeadWanted>,
}

/// Equal for one khu phố however it was typed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct QuarterKey(String);

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeadWanted {
    Member(Subject),
    /// Whoever is helped and has no lead (rule 9).
    Nobody,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// What answers best first; equals by name.
    #[default]
    Name,
    /// The day of admission, the latest first; those not admitted at the end.
    LatestAdmitted,
    EarliestAdmitted,
    Code,
}

impl Narrowing {
    pub fn is_none(&self) -> bool {
        self.quarter.is_none() && self.lead.is_none()
    }

    /// Whether somebody of this khu phố with this latest case is among those wanted.
    pub(super) fn holds(
        &self,
        quarter: Option<&QuarterKey>,
        episode: Option<&Episode>,
        today: NaiveDate,
    ) -> bool {
        let is_lead = |wanted: &LeadWanted| match wanted {
            LeadWanted::Member(member) => episode.is_some_and(|it| it.lead(today) == Some(member)),
            LeadWanted::Nobody => episode.is_some_and(|it| it.is_helped() && it.lead(today).is_none()),
        };
        self.quarter.as_ref().is_none_or(|wanted| quarter == Some(wanted))
            && self.lead.as_ref().is_none_or(is_lead)
    }
}

/// Puts what was found in order; what stands equal stays as it is.
pub fn put_in_order(register: &Register, found: &mut [Subject], order: Order) {
    let admitted = |id: &Subject| {
        let episode = register.person(id)?.current()?;
        Some(episode.admission()?.fact.on)
    };
    match order {
        Order::Name => {}
        Order::LatestAdmitted => found.sort_by_cached_key(|id| Reverse(admitted(id))),
        Order::EarliestAdmitted => {
            found.sort_by_cached_key(|id| {
                let on = admitted(id);
                (on.is_none(), on)
            });
        }
        Order::Code => {
            found.sort_by_cached_key(|id| register.person(id).map(|person| person.code().to_owned()));
        }
    }
}

/// The khu phố of a person, with the words for it: as recorded, else as the address names it.
pub(super) fn quarter(person: &Person) -> Option<(QuarterKey, String)> {
    let recorded = person.event.text(field::QUARTER).trim();
    if !recorded.is_empty() {
        return Some((key(recorded), recorded.to_owned()));
    }
    let parts = person.event.text(field::RESIDENCE).split([',', ';', '-', '–', '(', ')']).map(str::trim);
    let mut named = parts.filter(|part| {
        let folded = Folded::new(part);
        let words = folded.plain().trim_start();
        QUARTER_WORDS.iter().any(|word| {
            let rest = words.strip_prefix(word).unwrap_or_default();
            rest.starts_with([' ', '.']) && rest.len() > 1
                || rest.starts_with(|sign: char| sign.is_ascii_digit())
        })
    });
    named.next_back().map(|part| (key(part), part.to_owned()))
}

/// "Khu phố 3", "KP. 3", "kp3" and "3" are one; so are "03" and "3".
fn key(typed: &str) -> QuarterKey {
    let folded = Folded::new(&typed.replace(['.', ','], " "));
    let words = folded.plain().trim_start();
    let rest = QUARTER_WORDS.iter().find_map(|word| {
        let rest = words.strip_prefix(word)?;
        rest.starts_with(|sign: char| sign == ' ' || sign.is_ascii_digit()).then_some(rest)
    });
    let name = rest.unwrap_or(words);
    let name: Vec<&str> = name.split_whitespace().map(|word| word.trim_start_matches('0')).collect();
    QuarterKey(name.join(" "))
}

/// Every khu phố with the words most people wrote for it, in their order.
pub(super) fn quarters<'a>(
    of_people: impl Iterator<Item = &'a (QuarterKey, String)>,
) -> Vec<(QuarterKey, String)> {
    counted(of_people).into_iter().map(|(key, words, _)| (key, words)).collect()
}

/// Each khu phố in which some of these people live, and how many of them do.
pub fn quarters_of<'a>(people: impl Iterator<Item = &'a Person>) -> Vec<(String, usize)> {
    let of_people: Vec<_> = people.filter_map(quarter).collect();
    counted(of_people.iter()).into_iter().map(|(_, words, count)| (words, count)).collect()
}

fn counted<'a>(
    of_people: impl Iterator<Item = &'a (QuarterKey, String)>,
) -> Vec<(QuarterKey, String, usize)> {
    let mut written: BTreeMap<&QuarterKey, BTreeMap<&'a str, usize>> = BTreeMap::new();
    for (key, words) in of_people {
        *written.entry(key).or_default().entry(words).or_default() += 1;
    }
    let mut quarters: Vec<(QuarterKey, String, usize)> = written
        .into_iter()
        .filter_map(|(key, words)| {
            let count = words.values().sum();
            let (most, _) = words.into_iter().max_by_key(|(_, count)| *count)?;
            Some((key.clone(), most.to_owned(), count))
        })
        .collect();
    // "khu phố 10" after "khu phố 9".
    let number = |words: &str| words.rsplit(' ').next().and_then(|last| last.parse::<u32>().ok());
    quarters.sort_by_cached_key(|(_, words, _)| (number(words), text_sort_key(words)));
    quarters
}

/// Everybody who leads a case today, in the order of names.
pub fn leads(register: &Register, today: NaiveDate) -> Vec<(Subject, String)> {
    let led = register.persons().filter_map(|person| person.current()).filter(|it| Episode::is_open(it));
    let members: BTreeSet<&Subject> = led.filter_map(|episode| episode.lead(today)).collect();
    let named = |member: &Subject| (member.clone(), register.member_name(member).to_owned());
    let mut leads: Vec<_> = members.into_iter().map(named).filter(|(_, name)| !name.is_empty()).collect();
    leads.sort_by_cached_key(|(_, name)| text_sort_key(name));
    leads
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::LeadNamed;
    use crate::casework::find::PeopleIndex;
    use crate::casework::tablet::{Model, Tablet, day};

    #[test]
    fn one_khu_pho_is_one_however_it_is_typed() {
        let today = day(2026, 8, 10);
        let mut tablet = Tablet::opened("Thử Nghiệm", Model::FiveBodies, day(2026, 1, 1));
        for (at, fields) in [
            [("quarter", "Khu phố 3"), ("residence", "12 Đường Thử")],
            [("quarter", "kp3"), ("residence", "")],
            [("quarter", "03"), ("residence", "")],
            [("residence", "tổ 5, khu phố 3"), ("quarter", "")],
            [("residence", "KP. 3, phường Thử Nghiệm"), ("quarter", "")],
            [("residence", "Khu phố 10"), ("quarter", "")],
            [("residence", "12 Đường Thử"), ("quarter", "")],
        ]
        .into_iter()
        .enumerate()
        {
            tablet.person(today, &format!("Nguyễn Thử {at}"), &fields);
        }
        let index = PeopleIndex::of(&tablet.register);
        let quarters = index.quarters();
        let words: Vec<&str> = quarters.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(quarters.len(), 2, "{words:?}");
        let wanted = Narrowing { quarter: Some(quarters[0].0.clone()), lead: None };
        assert_eq!(index.narrowed("", None, &wanted, today).len(), 5, "{words:?}");
    }

    #[test]
    fn lists_are_narrowed_by_lead_and_put_in_order_by_admission() {
        let today = day(2026, 8, 10);
        let mut tablet = Tablet::opened("Thử Nghiệm", Model::FiveBodies, day(2026, 1, 1));
        let (first, episode) = tablet.helped(day(2026, 2, 1), "Nguyễn Thử Ba", &[]);
        let (second, _) = tablet.helped(day(2026, 3, 1), "Nguyễn Thử An", &[]);
        let (third, _) = tablet.person(day(2026, 4, 1), "Nguyễn Thử Chi", &[]);
        let lead = tablet.member(today, "Phan Thử Giúp");
        let named = LeadNamed { episode, member: lead.clone(), from: day(2026, 2, 2) };
        tablet.record(today, named);
        let register = &tablet.register;
        assert_eq!(leads(register, today), [(lead.clone(), "Phan Thử Giúp".to_owned())]);
        let held = |wanted: LeadWanted| {
            let wanted = Narrowing { lead: Some(wanted), quarter: None };
            PeopleIndex::of(register).narrowed("", None, &wanted, today)
        };
        assert_eq!(held(LeadWanted::Member(lead)), std::slice::from_ref(&first));
        // Who was not admitted needs no lead yet.
        assert_eq!(held(LeadWanted::Nobody), std::slice::from_ref(&second));
        let ordered = |order| {
            let mut found = vec![third.clone(), first.clone(), second.clone()];
            put_in_order(register, &mut found, order);
            found
        };
        let [a, b, c] = [first.clone(), second.clone(), third.clone()];
        assert_eq!(ordered(Order::Name), [c.clone(), a.clone(), b.clone()], "as it was found");
        assert_eq!(ordered(Order::LatestAdmitted), [b.clone(), a.clone(), c.clone()]);
        assert_eq!(ordered(Order::EarliestAdmitted), [a.clone(), b.clone(), c.clone()]);
        assert_eq!(ordered(Order::Code), [a, b, c]);
    }
}
