//! What one version says that another does not, line by line: shown before a version is taken into use.

use super::{Answered, Strand, Template};

/// The part of a document a line stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Model,
    Parties,
    Categories,
    Tags,
    /// What is asked of those of one diện.
    Questions,
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
    let (mut old, mut new) = (lines(before), lines(after));
    // A diện that goes by another name is one line of its own, not one more for each of its questions.
    old.extend(questions(before, after));
    new.extend(questions(after, after));
    let mut found: Vec<Difference> = order_of_steps(before, after).into_iter().collect();
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

/// The steps are a procedure: the same ones in another order are another one.
fn order_of_steps(before: &Template, after: &Template) -> Option<Difference> {
    let titles = |of: &Template, other: &Template| {
        let kept = of.steps.iter().filter(|step| other.steps.iter().any(|one| one.id == step.id));
        kept.map(|step| (step.id.clone(), step.title.clone())).collect::<Vec<_>>()
    };
    let (old, new) = (titles(before, after), titles(after, before));
    let said = |steps: &[(String, String)]| {
        steps.iter().map(|(_, title)| title.as_str()).collect::<Vec<_>>().join("; ")
    };
    let is_same = old.iter().map(|(id, _)| id).eq(new.iter().map(|(id, _)| id));
    let change = Change::Changed { field: "order", before: said(&old), after: said(&new) };
    (!is_same).then(|| Difference { part: Part::Steps, name: String::new(), change })
}

/// A line for each question, with the diện it is asked of by the names they have in `named_by`.
fn questions(template: &Template, named_by: &Template) -> Vec<Line> {
    let own = template.categories.iter().map(|it| (&it.id, &it.name, &it.asked));
    let asking: Vec<_> = own.chain(template.tags.iter().map(|it| (&it.id, &it.name, &it.asked))).collect();
    let name_of = |id: &String, name: &String| {
        let tag = || named_by.tags.iter().find(|tag| tag.id == *id).map(|tag| tag.name.clone());
        named_by.category(id).map(|it| it.name.clone()).or_else(tag).unwrap_or_else(|| name.clone())
    };
    let line = |question: &super::Asked| {
        let of = asking.iter().filter(|(.., asked)| asked.iter().any(|one| one.id == question.id));
        let of: Vec<String> = of.map(|(id, name, _)| name_of(id, name)).collect();
        let (kind, answers) = match &question.answered {
            Answered::Text => ("text", vec![]),
            Answered::Date => ("date", vec![]),
            Answered::Choice(answers) => {
                ("choice", answers.iter().map(|answer| answer.name.as_str()).collect::<Vec<_>>())
            }
        };
        let texts = vec![
            ("label", question.label.clone()),
            ("hint", question.hint.clone()),
            ("answered", kind.to_owned()),
            ("choice", answers.join(", ")),
            ("asked_of", of.join(", ")),
        ];
        Line { part: Part::Questions, id: question.id.clone(), texts }
    };
    template.all_asked().into_iter().map(line).collect()
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
                ("list_words", it.list_words().join(", ")),
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
        let known_by = it.known_by.map_or("", |known_by| known_by.id()).to_owned();
        let texts =
            vec![("text", it.text.clone()), ("minors_only", yes(it.minors_only)), ("known_by", known_by)];
        say(Part::Conditions, &it.id, texts);
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

    #[test]
    fn questions_and_the_order_of_steps_are_told() {
        let document = &Template::shipped()[0];
        let before = Template::parse(document.as_bytes()).expect("a template");
        let mut edited = Edited::of(document).expect("a document");
        edited.put("/categories/0/name", "người lầm lỡ");
        edited.put("/categories/0/asked/1/label", "Nghề biết làm");
        edited.remove("/categories/0/asked", 2);
        edited.remove("/categories/3/asked", 2);
        edited.add("/tags/0/asked", 5);
        edited.put("/tags/0/asked/1/label", "Ai đón về");
        edited.move_line("/steps", 0, false);
        let after = edited.template().expect("a template");
        let told = differences(&before, &after);
        let changed = |field, before: &str, after: &str| {
            let (before, after) = (before.to_owned(), after.to_owned());
            Change::Changed { field, before, after }
        };
        let of = |part: Part| told.iter().filter(move |it| it.part == part).collect::<Vec<_>>();
        let questions: Vec<_> = of(Part::Questions).iter().map(|it| (&*it.name, it.change.clone())).collect();
        assert_eq!(
            questions,
            [
                ("Nghề đã học, đã làm", changed("label", "Nghề đã học, đã làm", "Nghề biết làm")),
                (
                    "Việc đang làm",
                    changed(
                        "asked_of",
                        "người lầm lỡ, người nghiện ma túy, người sử dụng trái phép chất ma túy",
                        "người nghiện ma túy, người sử dụng trái phép chất ma túy"
                    )
                ),
                ("Điều em thích làm, muốn học", Change::Removed),
                ("Ai đón về", Change::Added),
            ]
        );
        let steps = of(Part::Steps);
        assert_eq!(steps.len(), 1, "{steps:?}");
        let Change::Changed { field: "order", before, after } = &steps[0].change else { panic!("{steps:?}") };
        assert!(before.starts_with("Rà soát; Gặp gỡ") && after.starts_with("Gặp gỡ ban đầu; Rà soát; Thống"));
    }
}
