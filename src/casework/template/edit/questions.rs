//! The questions of each diện in a version that is drawn up.
//!
//! One question may stand under several diện: it is the same one by its id, and what is changed where it stands first is
//! changed under all of them.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::Edited;
use crate::casework::template::SHARED;

/// The lists whose lines ask questions.
const ASKING: [&str; 2] = ["categories", "tags"];

/// What the shipped models ask of a diện, and this one does not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    /// The name of the diện, or of the mark.
    pub of: String,
    pub labels: Vec<String>,
}

impl Edited {
    /// Where the same question stands before; `None` where it stands here first.
    pub fn told_before(&self, question: &str) -> Option<String> {
        let id = self.text(&format!("{question}/id"));
        let first =
            self.question_places().into_iter().find(|place| self.text(&format!("{place}/id")) == id)?;
        (first != question).then_some(first)
    }

    /// The place of the diện a question stands under.
    pub fn asked_under(question: &str) -> &str {
        question.split("/asked").next().unwrap_or_default()
    }

    fn question_places(&self) -> Vec<String> {
        let lists = ASKING.iter().flat_map(|list| self.places(&format!("/{list}")).collect::<Vec<_>>());
        lists.flat_map(|line| self.places(&format!("{line}/asked")).collect::<Vec<_>>()).collect()
    }

    /// How a question is answered: `text`, `date` or `choice`.
    pub fn answered_by(&self, question: &str) -> String {
        match self.0.pointer(&format!("{question}/answered")) {
            Some(Value::String(kind)) => kind.clone(),
            Some(Value::Object(_)) => "choice".to_owned(),
            _ => "text".to_owned(),
        }
    }

    /// Answers of another kind, for a question that no version has asked yet. `number` makes the ids of two answers.
    pub fn answer_by(&mut self, question: &str, kind: &str, number: u64) {
        if self.answered_by(question) == kind {
            return;
        }
        let answered = if kind == "choice" { json!({ "choice": [] }) } else { json!(kind) };
        self.set(&format!("{question}/answered"), answered);
        let answers = format!("{question}/answered/choice");
        self.add(&answers, number);
        self.add(&answers, number.wrapping_add(1));
    }

    /// The questions of the shipped models for those diện and marks that ask none of them, as in a document of before
    /// there were questions. Where a ward keeps some, or has withdrawn them all, nothing is offered.
    pub fn offered(&self) -> Vec<Offered> {
        let found = self.not_taken().into_iter().map(|(place, questions)| {
            let label = |question: &Value| question["label"].as_str().map(str::to_owned);
            Offered {
                of: self.text(&format!("{place}/name")),
                labels: questions.iter().filter_map(label).collect(),
            }
        });
        found.collect()
    }

    /// Takes over all that is offered, before the questions of the ward's own.
    pub fn take_offered(&mut self) {
        for (place, mut questions) in self.not_taken() {
            if let Some(Value::Object(line)) = self.0.pointer_mut(&place) {
                let own = line.remove("asked");
                questions.extend(own.and_then(|own| own.as_array().cloned()).unwrap_or_default());
                line.insert("asked".to_owned(), Value::Array(questions));
            }
        }
    }

    /// By the place of the line that would ask them.
    fn not_taken(&self) -> Vec<(String, Vec<Value>)> {
        let shipped: Value = serde_json::from_str(SHARED).expect("a shipped document is read");
        let mut found = vec![];
        for list in ASKING {
            for line in shipped[list].as_array().into_iter().flatten() {
                let questions = line["asked"].as_array().cloned().unwrap_or_default();
                let is_it = |place: &String| self.0.pointer(&format!("{place}/id")) == Some(&line["id"]);
                let Some(place) = self.places(&format!("/{list}")).find(is_it) else { continue };
                let own = self.0.pointer(&format!("{place}/asked")).and_then(Value::as_array);
                let is_shipped = |one: &Value| questions.iter().any(|shipped| shipped["id"] == one["id"]);
                let was_asked = own.is_some_and(|own| own.is_empty() || own.iter().any(is_shipped));
                if !was_asked && !questions.is_empty() {
                    found.push((place, questions));
                }
            }
        }
        found
    }

    /// After a change at a place: a question says the same under every diện.
    pub(super) fn keep_questions_alike(&mut self, at: &str) {
        if !at.contains("/asked") {
            return;
        }
        let mut known: BTreeMap<String, Value> = BTreeMap::new();
        for list in ASKING {
            let lines = self.0.get_mut(list).and_then(Value::as_array_mut);
            let asked = lines.into_iter().flatten().filter_map(|line| line.get_mut("asked")?.as_array_mut());
            for question in asked.flatten() {
                let Some(id) = question["id"].as_str().map(str::to_owned) else { continue };
                match known.get(&id) {
                    Some(first) => *question = first.clone(),
                    None => {
                        known.insert(id, question.clone());
                    }
                }
            }
        }
    }
}
