//! The help itself: visits, reviews, and what was given.

use chrono::{Datelike, Days, NaiveDate};

use super::data::*;
use super::{MONTHS, Year};
use crate::casework::batch::field as batch_field;
use crate::casework::consent::consent_field;
use crate::casework::decide::Command;
use crate::casework::fact::*;
use crate::casework::person::review_field;
use crate::casework::support_kind;
use crate::casework::tablet::text_pairs;
use crate::ledger::Subject;

impl Year {
    /// What was explained before, and what the person and, of a minor, the family answered.
    pub(super) fn explain(&mut self, at: usize, episode: &Subject, on: NaiveDate) {
        let mut fields = text_pairs(&[
            (consent_field::EXPLAINED_BY, "Đại diện Mặt trận và Hội Phụ nữ phường"),
            (consent_field::OWN, "yes"),
            (consent_field::SIGNED, "yes"),
        ]);
        if CASES[at].age < 18 {
            let (family, _) = FAMILY[at % FAMILY.len()];
            let school = if at.is_multiple_of(2) { "yes" } else { "no" };
            fields.extend(text_pairs(&[
                (consent_field::GUARDIAN, "yes"),
                (consent_field::GUARDIAN_WHO, family),
                (consent_field::SCHOOL, school),
            ]));
        }
        self.record(on, ConsentAsked { episode: episode.clone(), on }, fields);
    }

    /// Whether a case is helped through a month, and since which one.
    pub(super) fn helped(&self, at: usize, month: i32) -> Option<i32> {
        let case = &CASES[at];
        let (since, until) = match case.end {
            End::None => (case.from, i32::MAX),
            End::Gone(gone, _) => (case.from, gone),
            End::Back(gone, _) if month < gone => (case.from, gone),
            End::Back(_, back) => (back, i32::MAX),
        };
        (self.cases[at].is_some() && (since..until).contains(&month)).then_some(since)
    }

    /// Visits, reviews and what was given in a month. Who is late now was forgotten last month.
    pub(super) fn help(&mut self, month: i32) {
        for at in 0..CASES.len() {
            let Some(since) = self.helped(at, month) else { continue };
            let (visited, reviewed) =
                (self.day(month, 6 + at as u32 * 7 % 21), self.day(month, 10 + at as u32 * 5 % 18));
            let is_forgotten = month >= MONTHS - 1;
            if self.is_past(visited) && !(is_forgotten && [4, 14].contains(&at)) {
                self.visit(at, month, visited);
            }
            if since < month && self.is_past(reviewed) && !(is_forgotten && [3, 14].contains(&at)) {
                self.review(at, month, month - since, reviewed);
            }
            if !(is_forgotten && at == 3) {
                self.milestone(at, month - since, self.day(month, 26));
            }
        }
        for (_, at, what, quantity, value, giver, purpose) in SUPPORTS.iter().filter(|it| it.0 == month) {
            let unit = support_kind::known(what).map_or("", |kind| kind.unit);
            self.give(vec![*at], month, (what, *quantity, unit), *value, (giver, purpose));
        }
        if self.day(month, 20).month() == 1 {
            self.gifts(month);
        }
    }

    /// Before Tết everybody is given something, and everybody signs for it.
    fn gifts(&mut self, month: i32) {
        let on = self.day(month, 20);
        let helped = (0..CASES.len()).filter(|at| self.helped(*at, month).is_some());
        let episodes: Vec<Subject> = helped.filter_map(|at| Some(self.cases[at].clone()?.1)).collect();
        if episodes.is_empty() || !self.is_past(on) {
            return;
        }
        let batch = BatchOpened {
            on,
            what: "quà".into(),
            quantity: 1,
            unit: "phần".into(),
            value: Some(400_000),
            giver: "Quỹ Vì người nghèo phường".into(),
            purpose: "Tết".into(),
        };
        let fields = text_pairs(&[(batch_field::NAME, &format!("Quà Tết năm {}", on.year()))]);
        let opened = self.act(on, Command::OpenBatch { batch, fields, episodes });
        let listings = opened.into_iter().filter(|it| it.as_str().starts_with("listing-")).collect();
        self.act(on, Command::HandOver { listings, on, fields: vec![] });
    }

    fn visit(&mut self, at: usize, month: i32, on: NaiveDate) {
        let Some((_, episode)) = self.cases[at].clone() else { return };
        let turn = at as i32 + month;
        let (place, outcome) = match turn % 11 {
            5 => (Place::Home, Outcome::MetNobody),
            8 => (Place::Home, Outcome::MetFamilyOnly),
            9 => (Place::Phone, Outcome::MetPerson),
            _ => (Place::Home, Outcome::MetPerson),
        };
        let note = if outcome == Outcome::MetNobody { "" } else { VISITS[turn as usize % VISITS.len()] };
        let made = |place, outcome, note: &str, on| ContactMade {
            episodes: vec![episode.clone()],
            on,
            doers: vec![self.lead(at)],
            place,
            outcome,
            note: note.into(),
            informant: String::new(),
        };
        // Where nobody was met at home somebody goes again the day after.
        let again = on + Days::new(1);
        let is_met_at_home = place == Place::Home && outcome != Outcome::MetNobody;
        let again = (!is_met_at_home && self.is_past(again))
            .then(|| made(Place::Home, Outcome::MetPerson, VISITS[at % VISITS.len()], again));
        let first = made(place, outcome, note, on);
        self.record(on, first, vec![]);
        if let Some(again) = again {
            self.record(again.on, again, vec![]);
        }
    }

    fn review(&mut self, at: usize, month: i32, months: i32, on: NaiveDate) {
        let Some((_, episode)) = self.cases[at].clone() else { return };
        // Some find their feet sooner than others.
        let pace = 2 + at as i32 % 4;
        let result = match months {
            _ if months < pace => "chua_chuyen_bien",
            _ if months < 2 * pace => "chuyen_bien",
            _ => "tien_bo",
        };
        let mut fields = text_pairs(&[(review_field::RESULT, result)]);
        if (at as i32 + month) % 3 == 0 {
            let word = OWN_WORDS[at % OWN_WORDS.len()];
            fields
                .extend(text_pairs(&[(review_field::OWN_WORD, word), (review_field::OWN_WORD_HOW, "told")]));
        }
        self.record(on, ReviewOpened { episode, month: self.month(month), on }, fields);
    }

    fn milestone(&mut self, at: usize, months: i32, on: NaiveDate) {
        let Some((_, episode)) = self.cases[at].clone() else { return };
        if [1, 3, 6, 12].contains(&months) && self.is_past(on) {
            self.record(on, MilestoneReviewed { episode, months: months.unsigned_abs(), on }, vec![]);
        }
    }

    fn give(
        &mut self,
        to: Vec<usize>,
        month: i32,
        (what, quantity, unit): (&str, u32, &str),
        value: Option<i64>,
        (giver, purpose): (&str, &str),
    ) {
        let episodes: Vec<Subject> =
            to.into_iter().filter_map(|at| Some(self.cases[at].clone()?.1)).collect();
        let on = self.day(month, 20);
        if episodes.is_empty() || !self.is_past(on) {
            return;
        }
        let given = SupportGiven {
            episodes,
            on,
            what: what.into(),
            quantity,
            unit: unit.into(),
            value,
            giver: giver.into(),
            purpose: purpose.into(),
        };
        self.record(on, given, vec![]);
    }
}
