//! What one version says that another does not, line by line: shown before a version is taken into use.

use super::{Strand, Template};

/// The part of a document a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Model,
    Parties,
    Categories,
    Tags,
    /// The rhythm and the other numbers.
    Numbers,
    Conditions,
    Steps,
    Milestones,
    Criteria,
    ExitReasons,
    Phrases,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Added,
    Removed,
    Changed {
        /// Which of its texts; the first is the one it goes by.
        field: &'static str,
        before: String,
        after: String,
    },
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    pub part: Part,
    /// What the line goes by: its name or text, the key of a number.
    pub name: String,
    pub change: Change,
}

/// A line of a document: its texts by name, the one it goes by first.
struct Line {
    part: Part,
    id: String,
    texts: Vec<(&'static str, String)>,
}

impl Line {
    fn name(&self) -> &str {
        // A number goes by its key.
        if self.part == Part::Numbers { &self.id } else { &self.texts[0].1 }
    }
}

/// From `before` to `after`: what is gone, what is there anew, what reads otherwise.
pub fn differences(before: &Template, after: &Template) -> Vec<Difference> {
    let (old, new) = (lines(before), lines(after));
    let mut found = vec![];
    let is = |one: &Line, other: &Line| one.part == other.part && one.id == other.id;
    let mut say = |line: &Line, change| {
        found.push(Difference { part: line.part, name: line.name().to_owned(), change });
    };
    for line in &old {
        let Some(now) = new.iter().find(|now| is(line, now)) else {
            say(line, Change::Removed);
            continue;
        };
        for ((field, before), (_, after)) in line.texts.iter().zip(&now.texts) {
            if before != after {
                say(line, Change::Changed { field, before: before.clone(), after: after.clone() });
            }
        }
    }
    for line in new.iter().filter(|line| !old.iter().any(|before| is(line, before))) {
        say(line, Change::Added);
    }
    found.sort_by_key(|difference| difference.part as usize);
    found
}

fn yes(is: bool) -> String {
    if is { "yes".to_owned() } else { String::new() }
}

fn strand(strand: Strand) -> String {
    match strand {
        Strand::Education => "education".to_owned(),
        Strand::Support => "support".to_owned(),
    }
}

fn lines(template: &Template) -> Vec<Line> {
    let mut lines = vec![];
    let mut say = |part, id: &str, texts: Vec<(&'static str, String)>| {
        lines.push(Line { part, id: id.to_owned(), texts });
    };
    let Template { name, full_name, note, .. } = template;
    let own = vec![("name", name.clone()), ("full_name", full_name.clone()), ("note", note.clone())];
    say(Part::Model, "", own);
    for it in &template.parties {
        say(
            Part::Parties,
            &it.id,
            vec![
                ("name", it.name.clone()),
                ("short", it.short.clone()),
                ("required", yes(it.required)),
                ("is_family", yes(it.is_family)),
                ("duty", it.duty.clone()),
            ],
        );
    }
    for it in &template.categories {
        let words = it.list_words().join(", ");
        let texts =
            vec![("name", it.name.clone()), ("minors_only", yes(it.minors_only)), ("list_words", words)];
        say(Part::Categories, &it.id, texts);
    }
    for it in &template.tags {
        say(Part::Tags, &it.id, vec![("name", it.name.clone())]);
    }
    for (key, number) in numbers(template) {
        say(Part::Numbers, key, vec![("number", number)]);
    }
    for it in &template.conditions {
        say(Part::Conditions, &it.id, vec![("text", it.text.clone()), ("minors_only", yes(it.minors_only))]);
    }
    for it in &template.steps {
        say(Part::Steps, &it.id, vec![("title", it.title.clone()), ("text", it.text.clone())]);
    }
    for it in &template.milestones {
        let months = it.months.to_string();
        say(
            Part::Milestones,
            &months.clone(),
            vec![("months", months), ("confirmed_by", it.confirmed_by.clone())],
        );
        for one in &it.criteria {
            say(
                Part::Criteria,
                &one.id,
                vec![
                    ("text", one.text.clone()),
                    ("months", it.months.to_string()),
                    ("strand", strand(one.strand)),
                ],
            );
        }
    }
    for it in &template.exit_reasons {
        say(Part::ExitReasons, &it.id, vec![("name", it.name.clone())]);
    }
    for it in &template.phrases.actions {
        let id = format!("{} {}", strand(it.strand), it.text);
        say(Part::Phrases, &id, vec![("text", it.text.clone())]);
    }
    for it in &template.phrases.reviews {
        for text in &it.texts {
            say(Part::Phrases, &format!("{} {text}", it.field), vec![("text", text.clone())]);
        }
    }
    lines
}

/// The rhythm and the settings, by their keys in the document.
fn numbers(template: &Template) -> Vec<(&'static str, String)> {
    let (cadence, settings) = (&template.cadence, &template.settings);
    let months = |all: &[u32]| all.iter().map(u32::to_string).collect::<Vec<_>>().join(", ");
    vec![
        ("contact_every_months", cadence.contact_every_months.to_string()),
        ("session_every_months", cadence.session_every_months.to_string()),
        ("review_every_months", cadence.review_every_months.to_string()),
        ("meeting_every_months", cadence.meeting_every_months.to_string()),
        ("min_residence_months", settings.min_residence_months.to_string()),
        ("long_absence_months", settings.long_absence_months.to_string()),
        ("survey_before_day", settings.survey_before_day.to_string()),
        ("first_meeting_days", settings.first_meeting_days.to_string()),
        ("help_plan_days", settings.help_plan_days.to_string()),
        ("max_cases_per_helper", settings.max_cases_per_helper.to_string()),
        ("contacts_by_month_1", settings.contacts_by_month_1.to_string()),
        ("sessions_by_month_3", settings.sessions_by_month_3.clone()),
        ("sessions_by_month_6", settings.sessions_by_month_6.clone()),
        ("progress_reviews_in_a_row", settings.progress_reviews_in_a_row.to_string()),
        ("release_milestone_months", months(&settings.release_milestone_months)),
        ("aftercare_months", months(&settings.aftercare_months)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::template::Edited;

    #[test]
    fn tells_what_is_gone_what_is_new_and_what_reads_otherwise() {
        let document = &Template::shipped()[0];
        let before = Template::parse(document.as_bytes()).expect("a template");
        assert_eq!(differences(&before, &before), []);
        let mut edited = Edited::of(document).expect("a document");
        assert_eq!(
            differences(&before, &edited.template().expect("it")),
            [],
            "written out, it says the same"
        );
        edited.remove("/parties", 3);
        edited.add("/tags", 5);
        edited.put("/tags/1/name", "mới chuyển đến");
        edited.put("/cadence/review_every_months", "2");
        edited.put("/exit_reasons/1/name", "hết hạn");
        let after = edited.template().expect("a template");
        let told: Vec<String> = differences(&before, &after)
            .iter()
            .map(|it| {
                let change = match &it.change {
                    Change::Added => "+".to_owned(),
                    Change::Removed => "-".to_owned(),
                    Change::Changed { field, before, after } => format!("{field} {before} > {after}"),
                };
                format!("{:?} {}: {change}", it.part, it.name)
            })
            .collect();
        assert_eq!(told[0], "Parties Hội Người cao tuổi phường: -");
        assert_eq!(told[1], "Tags mới chuyển đến: +");
        assert_eq!(told[2], "Numbers review_every_months: number 1 > 2");
        // The steps of the plan carry the parties and the rhythm.
        assert!(told[3].starts_with("Steps Phân công: text") && told[4].starts_with("Steps Nhận xét"));
        assert_eq!(told[5], "ExitReasons hết thời hạn: name hết thời hạn > hết hạn");
        assert_eq!(told.len(), 6);
    }
}
