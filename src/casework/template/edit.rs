//! A version being drawn up by hand: a copy of a document in which words, numbers and lines are changed.
//!
//! It is the document itself, so that what this version of the app does not know stays in it. A place in it is a JSON
//! pointer: `/parties/0/name`. What is typed where a number belongs stays as it was typed until it is one.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Category, Party, Phrases, Template};
use crate::vietnamese::name::tidy_line;

mod lines;
mod problem;
mod questions;

pub use problem::{NUMBERS, Problem, Wrong};
pub use questions::Offered;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Edited(Value);

/// How numbers are named in a text that carries them, between « and ».
const NUMBERS_IN_TEXTS: [(&str, &str); 18] = [
    ("min_residence_months", "số tháng cư trú"),
    ("long_absence_months", "số tháng vắng"),
    ("survey_before_day", "ngày rà soát"),
    ("first_meeting_days", "số ngày đến gặp"),
    ("help_plan_days", "số ngày lập kế hoạch"),
    ("max_cases_per_helper", "số trường hợp một người giúp"),
    ("contacts_by_month_1", "số lần gặp tháng đầu"),
    ("progress_reviews_in_a_row", "số kỳ tiến bộ"),
    ("sessions_by_month_3", "phần sinh hoạt tháng 3"),
    ("sessions_by_month_6", "phần sinh hoạt tháng 6"),
    ("release_milestone_months", "mốc ra khỏi diện"),
    ("aftercare_months", "các tháng thăm hỏi"),
    ("contact_frequency", "nhịp tiếp xúc"),
    ("session_frequency", "nhịp sinh hoạt"),
    ("meeting_frequency", "nhịp giao ban"),
    ("session_rhythm", "kỳ sinh hoạt"),
    ("review_rhythm", "kỳ nhận xét"),
    ("các bên", "các bên"),
];

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Text,
    Number,
    /// Numbers with commas between.
    Numbers,
    /// Texts with commas between.
    Words,
    /// Texts, one a line.
    Lines,
}

fn shape(at: &str) -> Shape {
    match at.rsplit('/').next().unwrap_or_default() {
        "release_milestone_months" | "aftercare_months" => Shape::Numbers,
        "list_words" => Shape::Words,
        "texts" => Shape::Lines,
        "sessions_by_month_3" | "sessions_by_month_6" => Shape::Text,
        "months" => Shape::Number,
        _ if at.starts_with("/cadence/") || at.starts_with("/settings/") => Shape::Number,
        _ => Shape::Text,
    }
}

impl Edited {
    /// A copy of a document, with what it takes from all models written out; `None` where it is not a template.
    pub fn of(document: &str) -> Option<Self> {
        let known = Template::parse(document.as_bytes()).ok()?;
        let mut value: Value = serde_json::from_str(document).ok()?;
        let whole = value.as_object_mut()?;
        whole.entry("phrases").or_insert_with(Phrases::shared_document);
        write_out(whole, "categories", known.categories.iter().map(Category::list_words))?;
        write_out(whole, "parties", known.parties.iter().map(Party::list_words))?;
        Some(Self(value))
    }

    /// Becomes a model of its own, which somebody has yet to name.
    pub fn become_another(&mut self, code: &str) {
        self.0["code"] = json!(code);
        self.0["name"] = json!("");
    }

    /// What stands at a place, as it is typed.
    pub fn text(&self, at: &str) -> String {
        let Some(value) = self.0.pointer(at) else { return String::new() };
        let texts = |between: &str| match value {
            Value::Array(all) => all.iter().map(plain).collect::<Vec<_>>().join(between),
            one => plain(one),
        };
        match shape(at) {
            Shape::Lines => texts("\n"),
            Shape::Numbers | Shape::Words => texts(", "),
            Shape::Text | Shape::Number => with_names(&plain(value)),
        }
    }

    /// Puts what was typed at a place. A place that is gone takes nothing.
    ///
    /// What answers a condition by itself answers that sentence: another one is asked by hand.
    pub fn put(&mut self, at: &str, typed: &str) {
        if let Some(condition) = at.strip_suffix("/text").filter(|it| it.starts_with("/conditions/"))
            && self.text(at) != typed
            && let Some(Value::Object(condition)) = self.0.pointer_mut(condition)
        {
            condition.remove("known_by");
        }
        let value = match shape(at) {
            Shape::Text => json!(with_ids(typed)),
            Shape::Number => number(typed).map_or_else(|| json!(typed), |number| json!(number)),
            Shape::Numbers => {
                let numbers: Option<Vec<u32>> = parts(typed, ',').map(number).collect();
                numbers.map_or_else(|| json!(typed), |numbers| json!(numbers))
            }
            Shape::Words => json!(parts(typed, ',').map(tidy_line).collect::<Vec<_>>()),
            Shape::Lines => json!(parts(typed, '\n').map(tidy_line).collect::<Vec<_>>()),
        };
        self.set(at, value);
    }

    /// A mark, `required` or `minors_only`; `strand` is a text.
    pub fn tick(&mut self, at: &str, ticked: bool) {
        self.set(at, json!(ticked));
    }

    pub fn is_ticked(&self, at: &str) -> bool {
        self.0.pointer(at).and_then(Value::as_bool).unwrap_or_default()
    }

    fn set(&mut self, at: &str, value: Value) {
        let Some((parent, name)) = at.rsplit_once('/') else { return };
        if let Some(Value::Object(parent)) = self.0.pointer_mut(parent) {
            parent.insert(name.to_owned(), value);
        }
        self.keep_questions_alike(at);
    }

    /// The document as it would be recorded: nothing blank round its texts, milestones in order of time, and the name
    /// of a party that has no shorter one.
    pub fn document(&self) -> String {
        let mut whole = self.0.clone();
        tidy(&mut whole);
        for party in whole["parties"].as_array_mut().into_iter().flatten() {
            if party["short"].as_str().is_none_or(str::is_empty) {
                party["short"] = party["name"].clone();
            }
        }
        if let Some(milestones) = whole["milestones"].as_array_mut() {
            milestones.sort_by_key(|milestone| milestone["months"].as_u64());
        }
        whole.to_string()
    }

    /// The version it would be; `None` while something is wrong with it.
    pub fn template(&self) -> Option<Template> {
        self.problems().is_empty().then(|| Template::parse(self.document().as_bytes()).ok())?
    }
}

/// Writes the words of lists into the lines that have none of their own.
fn write_out<'a>(
    whole: &mut serde_json::Map<String, Value>,
    list: &str,
    words: impl Iterator<Item = &'a [String]>,
) -> Option<()> {
    for (line, words) in whole.get_mut(list)?.as_array_mut()?.iter_mut().zip(words) {
        line.as_object_mut()?.entry("list_words").or_insert_with(|| json!(words));
    }
    Some(())
}

fn tidy(value: &mut Value) {
    match value {
        Value::String(text) => *text = tidy_line(text),
        Value::Array(all) => all.iter_mut().for_each(tidy),
        Value::Object(all) => all.values_mut().for_each(tidy),
        _ => {}
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

fn number(typed: &str) -> Option<u32> {
    typed.trim().parse().ok()
}

fn parts(typed: &str, between: char) -> impl Iterator<Item = &str> {
    typed.split(between).map(str::trim).filter(|part| !part.is_empty())
}

/// «min_residence_months» → «số tháng cư trú»
fn with_names(text: &str) -> String {
    NUMBERS_IN_TEXTS
        .iter()
        .fold(text.to_owned(), |text, (id, name)| text.replace(&format!("«{id}»"), &format!("«{name}»")))
}

fn with_ids(typed: &str) -> String {
    NUMBERS_IN_TEXTS
        .iter()
        .fold(typed.to_owned(), |text, (id, name)| text.replace(&format!("«{name}»"), &format!("«{id}»")))
}

#[cfg(test)]
mod tests;
