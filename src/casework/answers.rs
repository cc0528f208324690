//! Answers to the questions of one diện: shown while it is the diện, hidden and never erased under another.

use super::person::{Episode, episode_field};
use super::template::{Asked, Template};

/// The field of the episode that holds the answer.
pub fn field_of(question: &Asked) -> String {
    format!("{}{}", episode_field::ASKED, question.id)
}

/// As it is stored; blank where there is none.
pub fn answer_to<'a>(episode: &'a Episode, question: &Asked) -> &'a str {
    episode.text(&field_of(question))
}

/// The questions that the diện of a case asks now; none while no diện is known.
pub fn asked_now<'a>(template: &'a Template, episode: &Episode) -> Vec<&'a Asked> {
    episode.status().map_or_else(Vec::new, |status| template.asked_by(&status.fact))
}

/// The questions whose answers stand in the book and are not shown.
pub fn hidden_now<'a>(template: &'a Template, episode: &Episode) -> Vec<&'a Asked> {
    let shown = asked_now(template, episode);
    answered(template.all_asked(), episode).filter(|one| !shown.contains(one)).collect()
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
        let ids = |asked: Vec<&Asked>| asked.iter().map(|one| one.id.clone()).collect::<Vec<_>>().join(" ");
        let shown = |tablet: &Tablet| {
            let person = tablet.register.person(&person).expect("him");
            let (_, template) = tablet.register.current_template().expect("one");
            let episode = &person.episodes[0];
            let also = ["after-prison".to_owned()];
            let under = |category: &str| ids(hidden_under(template, episode, category, &also));
            let asked = asked_now(template, episode);
            let known: Vec<&str> = asked.iter().map(|one| answer_to(episode, one)).collect();
            (known.join("|"), ids(hidden_now(template, episode)), under("drug-use"), under("past-offence"))
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
}
