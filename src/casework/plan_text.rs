//! The default text of a draft plan, and the light line format it is kept and edited in. Source: papers A.
//!
//! One line of text is one line of the plan:
//! - `*1. Mục đích*`, `*1. Đối tượng áp dụng.* Người …`, `1. Hồ sơ …`: a khoản, with or without a bold title;
//! - `a) …`: a điểm; `Bước 1. …`: a step;
//! - `{{bảng tiêu chí}}`, `{{bảng các bên}}`: the table of section IV or VI, which comes from the template;
//! - anything else: a paragraph.
//!
//! \[Square brackets\] are hints to the officer and ……… stays dotted for the pen; both stay as written.

use super::placeholders::fill_placeholders;
use super::template::{Condition, Template};
use crate::vietnamese::sentence::{POINT_LETTERS, capitalised, list_with_and, uncapitalised};

const DEFAULT: &str = include_str!("plan_text/default.txt");

/// What the default text is filled from.
#[derive(Clone, Copy, Debug)]
pub struct PlanFacts<'a> {
    pub template: &'a Template,
    /// With its kind: "phường Khuê Trung".
    pub ward: &'a str,
    /// Cơ quan thường trực: the body that keeps the book.
    pub keeping_body: &'a str,
    /// Cơ quan ban hành: the drafter, "Ủy ban nhân dân phường Khuê Trung".
    pub issuing_body: &'a str,
}

/// The text of a plan; every part is lines an officer can edit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanText {
    /// Trích yếu.
    pub title: String,
    /// Căn cứ, one a line.
    pub grounds: String,
    pub opening: String,
    pub sections: Vec<PlanSection>,
    pub closing: String,
}

/// One of the eight sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanSection {
    /// Roman and stable: "I" to "VIII". Opinions refer to it.
    pub id: String,
    /// In capitals, without the number.
    pub heading: String,
    /// In the line format.
    pub body: String,
}

/// One line of a plan, read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanLine<'a> {
    /// Khoản. The title is bold, and blank where there is none.
    Clause {
        number: &'a str,
        title: &'a str,
        text: &'a str,
    },
    /// Điểm: the letter without its bracket.
    Point {
        letter: &'a str,
        text: &'a str,
    },
    /// Bước.
    Step {
        number: &'a str,
        text: &'a str,
    },
    Paragraph(&'a str),
    CriteriaTable,
    PartiesTable,
}

/// The default text of a draft plan, filled.
pub fn default_plan(facts: &PlanFacts) -> PlanText {
    let mut plan = PlanText {
        title: String::new(),
        grounds: String::new(),
        opening: String::new(),
        sections: Vec::new(),
        closing: String::new(),
    };
    for part in DEFAULT.trim_start_matches("# ").split("\n# ") {
        let (name, text) = part.split_once('\n').unwrap_or((part, ""));
        let text = fill(&facts.template.in_own_bodies(text.trim_end()), facts);
        match name {
            "title" => plan.title = text,
            "grounds" => plan.grounds = text,
            "opening" => plan.opening = text,
            "closing" => plan.closing = text,
            section => {
                let (id, heading) = section.split_once(". ").unwrap_or_default();
                plan.sections.push(PlanSection {
                    id: id.to_owned(),
                    heading: heading.to_owned(),
                    body: text,
                });
            }
        }
    }
    plan
}

/// The eight sections as (id, heading), which no template changes.
pub fn section_headings() -> impl Iterator<Item = (&'static str, &'static str)> {
    DEFAULT.split("\n# ").filter_map(|part| part.lines().next()?.split_once(". "))
}

/// Fills the «placeholders» of papers A; one it does not know stays as it is written.
pub fn fill(text: &str, facts: &PlanFacts) -> String {
    let template = facts.template;
    fill_placeholders(text, |name| {
        Some(match name {
            "tên mô hình" => template.name.clone(),
            // "… trên địa bàn" is followed by "trên địa bàn phường …".
            "tên đầy đủ" => template.full_name.trim_end_matches(" trên địa bàn").to_owned(),
            "phường" => facts.ward.to_owned(),
            "cơ quan thường trực" | "Cơ quan thường trực" => facts.keeping_body.to_owned(),
            "cơ quan ban hành" | "Cơ quan ban hành" => facts.issuing_body.to_owned(),
            "các diện" => list_with_and(&categories(template)),
            "các bên và gia đình" => {
                let bodies = template.bodies_in_sentence().chain(["gia đình".to_owned()]);
                list_with_and(&bodies.collect::<Vec<_>>())
            }
            "danh sách diện" => points(categories(template).into_iter().map(capitalised)),
            "danh sách điều kiện" => points(conditions(&template.conditions)),
            "các bước" => steps(template),
            _ => return template.number_in_words(name),
        })
    })
}

/// Reads a body line by line; blank lines say nothing.
pub fn read_lines(body: &str) -> impl Iterator<Item = PlanLine<'_>> {
    body.lines().map(str::trim).filter(|line| !line.is_empty()).map(read_line)
}

fn read_line(line: &str) -> PlanLine<'_> {
    match line {
        "{{bảng tiêu chí}}" => return PlanLine::CriteriaTable,
        "{{bảng các bên}}" => return PlanLine::PartiesTable,
        _ => {}
    }
    let bold = line.strip_prefix('*').and_then(|line| line.split_once('*'));
    if let Some((title, text)) = bold
        && let Some((number, title)) = numbered(title)
    {
        return PlanLine::Clause { number, title, text: text.trim_start() };
    }
    if let Some((number, text)) = numbered(line) {
        return PlanLine::Clause { number, title: "", text };
    }
    if let Some((number, text)) = line.strip_prefix("Bước ").and_then(numbered) {
        return PlanLine::Step { number, text };
    }
    match line.split_once(')') {
        Some((letter, text)) if is_point_letter(letter) => {
            PlanLine::Point { letter, text: text.trim_start() }
        }
        _ => PlanLine::Paragraph(line),
    }
}

/// "1. Mục đích" → ("1", "Mục đích"). "48.800.000 đồng" is not numbered.
fn numbered(line: &str) -> Option<(&str, &str)> {
    let (number, text) = line.split_once('.')?;
    let is_number = (1..=2).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    (is_number && (text.is_empty() || text.starts_with(' '))).then(|| (number, text.trim_start()))
}

fn is_point_letter(text: &str) -> bool {
    let mut signs = text.chars();
    signs.next().is_some_and(|letter| POINT_LETTERS.contains(&letter)) && signs.next().is_none()
}

fn categories(template: &Template) -> Vec<&str> {
    template.categories.iter().map(|category| &*category.name).collect()
}

/// "a) …;" and so on, the last with a full stop.
fn points(texts: impl Iterator<Item = String>) -> String {
    let lines: Vec<String> =
        texts.zip(POINT_LETTERS).map(|(text, letter)| format!("{letter}) {text}")).collect();
    lines.join(";\n") + "."
}

/// What is asked only for minors goes on in the điểm before it.
fn conditions(conditions: &[Condition]) -> impl Iterator<Item = String> {
    let mut texts: Vec<String> = Vec::new();
    for condition in conditions {
        match texts.last_mut() {
            Some(before) if condition.minors_only => {
                before.push_str("; ");
                before.push_str(&uncapitalised(&condition.text));
            }
            _ => texts.push(condition.text.clone()),
        }
    }
    texts.into_iter()
}

fn steps(template: &Template) -> String {
    let steps = template.steps.iter().zip(1..);
    let lines: Vec<String> =
        steps.map(|(step, number)| format!("Bước {number}. {}: {}", step.title, step.text)).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests;
