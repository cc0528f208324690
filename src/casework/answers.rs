//! Answers to the questions of one diện: shown while it is the diện, hidden and never erased under another.

use super::Register;
use super::person::{Episode, episode_field};
use super::template::{Answered, Asked, Template};

/// The field of the episode that holds the answer.
pub fn field_of(question: &Asked) -> String {
    format!("{}{}", episode_field::ASKED, question.id)
}

/// As it is stored; blank where there is none.
pub fn answer_to<'a>(episode: &'a Episode, question: &Asked) -> &'a str {
    episode.text(&field_of(question))
}

/// What a case is asked, and what stands in the book beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asking {
    /// What the diện asks now; none while no diện is known.
    pub asked: Vec<Asked>,
    /// Answered while an older version asked it of this diện: it is asked no more, and read as before.
    pub withdrawn: Vec<Asked>,
    /// Answered under another diện: in the book, not shown.
    pub hidden: Vec<Asked>,
}

/// The questions of a case under the version it is helped under.
pub fn asking(register: &Register, episode: &Episode) -> Asking {
    let Some(template) = register.template(episode.template()) else { return Asking::default() };
    let own = |questions: Vec<&Asked>| questions.into_iter().cloned().collect::<Vec<_>>();
    let is_in = |all: &[Asked], one: &Asked| all.iter().any(|other| other.id == one.id);
    let mut asking = Asking { asked: own(asked_now(template, episode)), ..Asking::default() };
    let mut hidden = vec![];
    for version in versions(register, episode) {
        let of_category = asked_now(version, episode);
        for question in answered(version.all_asked(), episode) {
            if is_in(&asking.asked, question) || is_in(&asking.withdrawn, question) {
                continue;
            }
            if of_category.iter().any(|one| one.id == question.id) {
                asking.withdrawn.push(question.clone());
            } else {
                hidden.push(question.clone());
            }
        }
    }
    for question in hidden {
        if !is_in(&asking.withdrawn, &question) && !is_in(&asking.hidden, &question) {
            asking.hidden.push(question);
        }
    }
    let Asking { asked, withdrawn, hidden } = &mut asking;
    for question in asked.iter_mut().chain(withdrawn).chain(hidden) {
        keep_chosen(register, episode, question);
    }
    asking
}

/// An answer that was chosen stays one of the answers, though the version in force offers it no more.
fn keep_chosen(register: &Register, episode: &Episode, question: &mut Asked) {
    let stored = answer_to(episode, question);
    let Answered::Choice(answers) = &mut question.answered else { return };
    if stored.is_empty() || answers.iter().any(|answer| answer.id == stored) {
        return;
    }
    let older = versions(register, episode).flat_map(Template::all_asked);
    let chosen = older.filter(|one| one.id == question.id).find_map(|one| match &one.answered {
        Answered::Choice(answers) => answers.iter().find(|answer| answer.id == stored),
        Answered::Text | Answered::Date => None,
    });
    answers.extend(chosen.cloned());
}

/// The versions of the case, the one in force first, then those of the person's other episodes: a reopened case brings
/// its answers along.
fn versions<'a>(register: &'a Register, episode: &'a Episode) -> impl Iterator<Item = &'a Template> {
    let person = register.episode(episode.id()).map(|(person, _)| person);
    let others = person.into_iter().flat_map(|person| &person.episodes);
    let others = others.filter(|other| other.id() != episode.id());
    std::iter::once(episode).chain(others).flat_map(|one| register.templates_of(one))
}

/// The questions that the diện of a case asks under a version.
fn asked_now<'a>(template: &'a Template, episode: &Episode) -> Vec<&'a Asked> {
    episode.status().map_or_else(Vec::new, |status| template.asked_by(&status.fact))
}

/// The questions whose answers are shown now and would not be under another diện.
pub fn hidden_under<'a>(
    template: &'a Template,
    episode: &Episode,
    category: &str,
    also: &[String],
) -> Vec<&'a Asked> {
    let asked = template.asked_of(category, also);
    let shown = answered(asked_now(template, episode), episode);
    shown.filter(|one| asked.iter().all(|other| other.id != one.id)).collect()
}

fn answered<'a>(questions: Vec<&'a Asked>, episode: &Episode) -> impl Iterator<Item = &'a Asked> {
    questions.into_iter().filter(|question| !answer_to(episode, question).is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::fact::StatusReported;
    use crate::casework::tablet::{Model, Tablet, day, status};

    #[test]
    fn answers_hide_with_their_category_and_come_back_with_it() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2024, 2, 1);
        let (person, episode) = tablet.person(today, "Nguyễn Tấn Khoa", &[]);
        let ids = |asked: &[&Asked]| asked.iter().map(|one| one.id.clone()).collect::<Vec<_>>().join(" ");
        let shown = |tablet: &Tablet| {
            let person = tablet.register.person(&person).expect("him");
            let (_, template) = tablet.register.current_template().expect("one");
            let episode = &person.episodes[0];
            let Asking { asked, hidden, .. } = asking(&tablet.register, episode);
            let also = ["after-prison".to_owned()];
            let under = |category: &str| ids(&hidden_under(template, episode, category, &also));
            let known: Vec<&str> = asked.iter().map(|one| answer_to(episode, one)).collect();
            (
                known.join("|"),
                ids(&hidden.iter().collect::<Vec<_>>()),
                under("drug-use"),
                under("past-offence"),
            )
        };
        let none = String::new;
        assert_eq!(shown(&tablet), (none(), none(), none(), none()));
        let offence = || StatusReported {
            also: vec!["after-prison".into()],
            ..status(&episode, "past-offence", today)
        };
        tablet.record(today, offence());
        for (id, answer) in [("trade", "thợ mộc"), ("work-now", "phụ hồ"), ("home-since", "2023-11")]
        {
            tablet.set(today, &episode, &format!("asked:{id}"), answer);
        }
        let all = || "|thợ mộc|phụ hồ||2023-11".to_owned();
        assert_eq!(shown(&tablet), (all(), none(), "trade".into(), none()));
        // The trade is not asked of users; the work they do now is.
        tablet.record(today, status(&episode, "drug-use", today));
        assert_eq!(shown(&tablet), ("||phụ hồ".into(), "trade home-since".into(), none(), none()));
        tablet.record(today, offence());
        assert_eq!(shown(&tablet), (all(), none(), "trade".into(), none()));
    }

    #[test]
    fn an_answer_to_a_withdrawn_question_is_read_as_before() {
        use crate::casework::Command;
        use crate::casework::fact::TemplateAdded;
        use crate::casework::template::Edited;
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2024, 2, 1);
        let (_, episode) = tablet.person(today, "Nguyễn Tấn Khoa", &[]);
        tablet.record(today, status(&episode, "past-offence", today));
        for (id, answer) in [("id-papers", "in-progress"), ("trade", "thợ mộc"), ("work-now", "phụ hồ")]
        {
            tablet.set(today, &episode, &format!("asked:{id}"), answer);
        }
        let mut edited = Edited::of(&Template::shipped()[0]).expect("a document");
        edited.remove("/categories/0/asked/0/answered/choice", 1);
        edited.put("/categories/0/asked/3/label", "Có cần vay vốn không");
        // The trade is asked of nobody any more, the work of users alone.
        edited.remove("/categories/0/asked", 1);
        edited.remove("/categories/0/asked", 1);
        assert!(edited.template().is_some(), "{:?}", edited.problems());
        let template = tablet.record(today, TemplateAdded { document: edited.document() });
        let read = |tablet: &Tablet| {
            let (_, known) = tablet.register.episode(&episode).expect("it");
            let Asking { asked, withdrawn, hidden } = asking(&tablet.register, known);
            let said = |one: &Asked| {
                format!("{}: {}", one.label, one.answer_name(answer_to(known, one))).trim_end().to_owned()
            };
            [asked, withdrawn, hidden].map(|all| all.iter().map(said).collect::<Vec<_>>())
        };
        let (papers, trade, work) =
            ("Giấy tờ tùy thân: Đang làm", "Nghề đã học, đã làm: thợ mộc", "Việc đang làm: phụ hồ");
        assert_eq!(read(&tablet)[0][..3], [papers, trade, work]);
        tablet.act(today, Command::ChangeVersion { episodes: vec![episode.clone()], template, on: today });
        let [asked, withdrawn, hidden] = read(&tablet);
        assert_eq!(asked, [papers, "Có cần vay vốn không:"], "the answer chosen stays to be chosen");
        assert_eq!(withdrawn, [trade, work]);
        assert_eq!(hidden, [""; 0]);
        // Under another category it hides as any other answer, and what that one asks is asked.
        tablet.record(today, status(&episode, "drug-use", today));
        let [asked, withdrawn, hidden] = read(&tablet);
        assert_eq!((asked[2].as_str(), withdrawn.len()), (work, 0));
        assert_eq!(hidden, [papers, trade]);
    }
}
