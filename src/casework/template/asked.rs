//! What is asked of those of one diện, beside what everybody is asked: each question a part of the template.

use serde::Deserialize;

use super::Template;
use crate::casework::fact::StatusReported;
use crate::vietnamese::name::tidy_line;

/// One question. Its answer is a field of the episode and stays there when the diện changes.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Asked {
    /// The same id under two diện is the same question: its answer goes along.
    pub id: String,
    pub label: String,
    #[serde(default)]
    pub hint: String,
    #[serde(default)]
    pub answered: Answered,
}

/// How a question is answered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answered {
    #[default]
    Text,
    /// A day, a month or a year.
    Date,
    /// One of these; the id is what is stored.
    Choice(Vec<Answer>),
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Answer {
    pub id: String,
    pub name: String,
}

/// Words of what the book has no field for, in lower case. Source: rules 3 and 8.
const WITHOUT_FIELD: [&str; 16] = [
    "tội",
    "tội danh",
    "án",
    "bản án",
    "mức án",
    "hiv",
    "xét nghiệm",
    "dương tính",
    "âm tính",
    "bệnh",
    "chẩn đoán",
    "phân loại",
    "xếp loại",
    "ảnh",
    "tên trường",
    "lớp mấy",
];

/// Words in which one of those stands and means something else.
const HARMLESS: [&str; 3] = ["ảnh hưởng", "dự án", "khám bệnh"];

/// Whether a question, or an answer to choose, asks for an offence, a sentence, a test, an illness, a rating, a photo or
/// a school: there is no field for them, and a ward does not make one.
pub fn has_no_field(text: &str) -> bool {
    let signs = tidy_line(text).to_lowercase().replace(|sign: char| !sign.is_alphanumeric(), " ");
    let words = format!(" {} ", signs.split_whitespace().collect::<Vec<_>>().join(" "));
    let words = HARMLESS.iter().fold(words, |words, harmless| words.replace(&format!(" {harmless} "), " "));
    WITHOUT_FIELD.iter().any(|word| words.contains(&format!(" {word} ")))
}

impl Template {
    /// The questions of a diện and of the marks beside it, each once.
    pub fn asked_of(&self, category: &str, also: &[String]) -> Vec<&Asked> {
        let marks = self.tags.iter().filter(|tag| also.contains(&tag.id));
        let questions = self.category(category).into_iter().flat_map(|it| &it.asked);
        each_once(questions.chain(marks.flat_map(|tag| &tag.asked)))
    }

    /// The questions that stand with a diện as it was reported.
    pub fn asked_by(&self, status: &StatusReported) -> Vec<&Asked> {
        self.asked_of(&status.category, &status.also)
    }

    /// Every question of the template, each once.
    pub fn all_asked(&self) -> Vec<&Asked> {
        let of_categories = self.categories.iter().flat_map(|category| &category.asked);
        each_once(of_categories.chain(self.tags.iter().flat_map(|tag| &tag.asked)))
    }
}

fn each_once<'a>(questions: impl Iterator<Item = &'a Asked>) -> Vec<&'a Asked> {
    let mut asked: Vec<&Asked> = vec![];
    for question in questions {
        if asked.iter().all(|known| known.id != question.id) {
            asked.push(question);
        }
    }
    asked
}

impl Asked {
    /// The name of an answer that was chosen; a text or a date, as it is stored.
    pub fn answer_name<'a>(&'a self, stored: &'a str) -> &'a str {
        let Answered::Choice(answers) = &self.answered else { return stored };
        answers.iter().find(|answer| answer.id == stored).map_or(stored, |answer| &answer.name)
    }
}
