//! What stands in the way of using a version that was drawn up by hand. Stricter than what a document has to hold: old
//! versions were read by looser rules and stay readable.

use std::collections::HashSet;

use serde_json::Value;

use super::{Edited, NUMBERS_IN_TEXTS};
use crate::casework::template::{Template, has_no_field};
use crate::vietnamese::fold::Folded;

/// One thing to put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The place it is about.
    pub at: String,
    pub what: Wrong,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Blank,
    /// Not a whole number between these two.
    NotBetween(u32, u32),
    /// Two lines of a list say the same.
    Twice,
    /// No party but the family that the model counts.
    NoParty,
    TwoFamilies,
    NoCategory,
    NoStep,
    /// Fewer than two answers to choose from.
    FewAnswers,
    /// A question for what the book has no field for.
    HasNoField,
    /// Not one exit reason, or two, that counts as progress.
    ProgressReasons,
    /// A milestone of as many months as another.
    SameMonths,
    /// «…» names no number of the model.
    UnknownNumber(String),
    /// Two lines have one id, or it is otherwise no template.
    Unreadable,
}

/// Where a text may not be blank: the list, and the name of the text in its lines.
const NEEDED: [(&str, &str); 8] = [
    ("/parties", "name"),
    ("/categories", "name"),
    ("/tags", "name"),
    ("/conditions", "text"),
    ("/steps", "title"),
    ("/milestones", "confirmed_by"),
    ("/exit_reasons", "name"),
    ("/phrases/actions", "text"),
];

/// The numbers of the model, with the least and the most that make sense.
pub const NUMBERS: [(&str, u32, u32); 12] = [
    ("/cadence/contact_every_months", 1, 12),
    ("/cadence/session_every_months", 1, 12),
    ("/cadence/review_every_months", 1, 12),
    ("/cadence/meeting_every_months", 1, 12),
    ("/settings/min_residence_months", 0, 60),
    ("/settings/long_absence_months", 1, 60),
    ("/settings/survey_before_day", 1, 31),
    ("/settings/first_meeting_days", 1, 365),
    ("/settings/help_plan_days", 1, 365),
    ("/settings/max_cases_per_helper", 1, 100),
    ("/settings/contacts_by_month_1", 1, 31),
    ("/settings/progress_reviews_in_a_row", 1, 12),
];

const LISTS_OF_MONTHS: [&str; 2] = ["/settings/release_milestone_months", "/settings/aftercare_months"];

/// The longest a milestone or a visit afterwards may lie ahead.
const MOST_MONTHS: u32 = 60;

impl Edited {
    /// Everything that stands in the way, in the order of the document.
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = vec![];
        let mut say = |at: String, what| found.push(Problem { at, what });
        for at in ["/name", "/full_name"] {
            if self.is_blank(at) {
                say(at.to_owned(), Wrong::Blank);
            }
        }
        self.parties(&mut say);
        self.lines(&mut say);
        self.questions(&mut say);
        self.milestones(&mut say);
        self.numbers(&mut say);
        self.texts(&mut say);
        if found.is_empty() && Template::parse(self.document().as_bytes()).is_err() {
            found.push(Problem { at: "/name".to_owned(), what: Wrong::Unreadable });
        }
        found
    }

    fn is_blank(&self, at: &str) -> bool {
        self.text(at).trim().is_empty()
    }

    pub(super) fn places(&self, list: &str) -> impl Iterator<Item = String> {
        (0..self.count(list)).map(move |at| format!("{list}/{at}"))
    }

    fn parties(&self, say: &mut impl FnMut(String, Wrong)) {
        let is_family = |place: &String| self.is_ticked(&format!("{place}/is_family"));
        let is_counted = |place: &String| self.is_ticked(&format!("{place}/required")) && !is_family(place);
        if !self.places("/parties").any(|place| is_counted(&place)) {
            say("/parties".to_owned(), Wrong::NoParty);
        }
        for place in self.places("/parties").filter(is_family).skip(1) {
            say(format!("{place}/name"), Wrong::TwoFamilies);
        }
        if self.count("/categories") == 0 {
            say("/categories".to_owned(), Wrong::NoCategory);
        }
        if self.count("/steps") == 0 {
            say("/steps".to_owned(), Wrong::NoStep);
        }
        let progress = self.places("/exit_reasons");
        let progress = progress.filter(|place| self.is_ticked(&format!("{place}/counts_as_progress")));
        if progress.count() != 1 {
            say("/exit_reasons".to_owned(), Wrong::ProgressReasons);
        }
    }

    /// What may not be blank, and may not be there twice in one list.
    fn lines(&self, say: &mut impl FnMut(String, Wrong)) {
        let lists = NEEDED.iter().map(|(list, name)| ((*list).to_owned(), *name));
        let criteria = self.places("/milestones").map(|place| (format!("{place}/criteria"), "text"));
        for (list, name) in lists.chain(criteria) {
            self.lines_of(&list, name, say);
        }
    }

    fn lines_of(&self, list: &str, name: &str, say: &mut impl FnMut(String, Wrong)) {
        let mut seen = HashSet::new();
        for place in self.places(list) {
            let at = format!("{place}/{name}");
            let text = self.text(&at);
            if Folded::new(text.trim()).is_empty() {
                say(at, Wrong::Blank);
            } else if name != "confirmed_by" && !seen.insert(marked(&text)) {
                say(at, Wrong::Twice);
            }
        }
    }

    /// What is wrong with a question is said where it stands first.
    fn questions(&self, say: &mut impl FnMut(String, Wrong)) {
        let asking = self.places("/categories").chain(self.places("/tags"));
        for list in asking.map(|line| format!("{line}/asked")) {
            let is_first = |at: &str| self.told_before(question_at(at)).is_none();
            self.lines_of(&list, "label", &mut |at: String, what| {
                if is_first(&at) || what == Wrong::Twice {
                    say(at, what);
                }
            });
            for question in self.places(&list).filter(|at| is_first(at)) {
                let answers = format!("{question}/answered/choice");
                if self.answered_by(&question) == "choice" && self.count(&answers) < 2 {
                    say(answers.clone(), Wrong::FewAnswers);
                }
                self.lines_of(&answers, "name", say);
                let said = self.places(&answers).map(|answer| format!("{answer}/name"));
                for at in said.chain([format!("{question}/label")]) {
                    if has_no_field(&self.text(&at)) {
                        say(at, Wrong::HasNoField);
                    }
                }
            }
        }
    }

    fn milestones(&self, say: &mut impl FnMut(String, Wrong)) {
        let mut seen = HashSet::new();
        for place in self.places("/milestones") {
            let at = format!("{place}/months");
            match self.number(&at) {
                Some(months) if (1..=MOST_MONTHS).contains(&months) => {
                    if !seen.insert(months) {
                        say(at, Wrong::SameMonths);
                    }
                }
                _ => say(at, Wrong::NotBetween(1, MOST_MONTHS)),
            }
        }
    }

    fn number(&self, at: &str) -> Option<u32> {
        self.0.pointer(at)?.as_u64().and_then(|number| u32::try_from(number).ok())
    }

    fn numbers(&self, say: &mut impl FnMut(String, Wrong)) {
        for (at, least, most) in NUMBERS {
            if self.number(at).is_none_or(|number| !(least..=most).contains(&number)) {
                say(at.to_owned(), Wrong::NotBetween(least, most));
            }
        }
        for at in LISTS_OF_MONTHS {
            let months = self.0.pointer(at).and_then(Value::as_array);
            let fits =
                |month: &Value| month.as_u64().is_some_and(|it| (1..=u64::from(MOST_MONTHS)).contains(&it));
            if !months.is_some_and(|months| months.iter().all(fits)) {
                say(at.to_owned(), Wrong::NotBetween(1, MOST_MONTHS));
            }
        }
        for at in ["/settings/sessions_by_month_3", "/settings/sessions_by_month_6"] {
            if self.is_blank(at) {
                say(at.to_owned(), Wrong::Blank);
            }
        }
    }

    /// Numbers that texts carry have to be numbers of the model.
    fn texts(&self, say: &mut impl FnMut(String, Wrong)) {
        let conditions = self.places("/conditions").map(|place| format!("{place}/text"));
        let steps = self.places("/steps").map(|place| format!("{place}/text"));
        let criteria = self.places("/milestones").flat_map(|place| {
            let list = format!("{place}/criteria");
            (0..self.count(&list)).map(move |at| format!("{list}/{at}/text"))
        });
        for at in conditions.chain(steps).chain(criteria.collect::<Vec<_>>()) {
            let Some(text) = self.0.pointer(&at).and_then(Value::as_str) else { continue };
            let mut named = text.split('«').skip(1).map(|rest| rest.split('»').next().unwrap_or_default());
            if let Some(name) = named.find(|name| NUMBERS_IN_TEXTS.iter().all(|(id, _)| id != name)) {
                say(at, Wrong::UnknownNumber(name.to_owned()));
            }
        }
    }
}

/// The place of a question, from that of one of its texts.
fn question_at(at: &str) -> &str {
    at.strip_suffix("/label").unwrap_or(at)
}

/// With its marks: "Hội Phụ nữ" and "Hội phụ nữ" are one, "Tổ" and "Tố" are two.
fn marked(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}
