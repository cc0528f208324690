//! Which version of the model a case is helped under, and under which its reviews were written.

use chrono::NaiveDate;

use super::Register;
use super::person::{Episode, review_field};
use super::template::Template;
use crate::ledger::{Fields, Subject};

impl Episode {
    /// The version in force for the case: the one it went over to last, else the one it was opened under.
    pub fn template(&self) -> &Subject {
        self.versions.last().map_or(&self.event.fact.template, |change| &change.fact.template)
    }

    /// The version in force for the case on a day.
    pub fn template_on(&self, day: NaiveDate) -> &Subject {
        let change = self.versions.iter().rev().find(|change| change.fact.on <= day);
        change.map_or(&self.event.fact.template, |change| &change.fact.template)
    }

    /// The version a review was written under: the one it names, else the one the case was opened under.
    pub fn template_of_review(&self, review: &Fields) -> Subject {
        match review.text(review_field::TEMPLATE) {
            "" => self.event.fact.template.clone(),
            named => Subject::named(named),
        }
    }

    /// What a review of this day has to name: nothing, where it is the version the case was opened under.
    pub fn template_to_name(&self, on: NaiveDate) -> Option<&Subject> {
        Some(self.template_on(on)).filter(|template| **template != self.event.fact.template)
    }
}

impl Register {
    /// The versions a case was helped under, the one in force first: what is no longer in it still has its words.
    pub fn templates_of<'a>(&'a self, episode: &'a Episode) -> impl Iterator<Item = &'a Template> {
        let changes = episode.versions.iter().rev().map(|change| &change.fact.template);
        let versions = changes.chain([&episode.event.fact.template]);
        versions.filter_map(|version| self.template(version)).map(|template| &**template)
    }

    /// The version a review was written under.
    pub fn template_of_review(&self, episode: &Episode, review: &Fields) -> Option<&Template> {
        self.template(&episode.template_of_review(review)).map(|template| &**template)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::Command;
    use crate::casework::fact::{MilestoneReviewed, ReviewOpened, TemplateAdded};
    use crate::casework::review::{criteria_at, due_criteria};
    use crate::casework::tablet::{Model, Tablet, day};
    use crate::casework::team::team_of;
    use crate::casework::timeline::{Happened, Order, of_episode};
    use crate::vietnamese::month::Month;

    /// The default model with another criterion at its first milestone, without the elders, and a second month.
    fn changed() -> String {
        let mut document: serde_json::Value = serde_json::from_str(&Template::shipped()[0]).expect("JSON");
        document["milestones"][0]["criteria"][0]["text"] = "Đã gặp đủ ba lần".into();
        document["milestones"][1]["months"] = 2.into();
        document["parties"].as_array_mut().expect("a list").retain(|party| party["id"] != "elders");
        document.to_string()
    }

    #[test]
    fn reviews_on_either_side_of_the_day_show_their_own_criteria() {
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let (_, episode) = tablet.helped(day(2024, 1, 10), "Đỗ An", &[]);
        let (_, other) = tablet.helped(day(2024, 1, 10), "Đỗ Bảy", &[]);
        let first = MilestoneReviewed { episode: episode.clone(), months: 1, on: day(2024, 2, 20) };
        tablet.record(day(2024, 2, 20), first);
        let february = ReviewOpened {
            episode: episode.clone(),
            month: Month::of(day(2024, 2, 1)),
            on: day(2024, 2, 28),
        };
        tablet.record(day(2024, 2, 28), february);
        let template = tablet.record(day(2024, 3, 1), TemplateAdded { document: changed() });
        let on = day(2024, 3, 1);
        let change =
            Command::ChangeVersion { episodes: vec![episode.clone()], template: template.clone(), on };
        tablet.act(on, change);
        for month in [3, 4] {
            let month = Month::new(2024, month).expect("a month");
            let opened = ReviewOpened { episode: episode.clone(), month, on: month.first_day() };
            tablet.record(month.last_day(), opened);
        }
        // Written after the change, and of a day before it.
        let late = ReviewOpened {
            episode: episode.clone(),
            month: Month::of(day(2024, 1, 1)),
            on: day(2024, 1, 31),
        };
        tablet.record(day(2024, 4, 30), late);
        let text = |months, month| {
            let (_, known) = tablet.register.episode(&episode).expect("it");
            let month = Month::new(2024, month).expect("a month");
            let due = match months {
                Some(months) => criteria_at(&tablet.register, known, months, month),
                None => due_criteria(&tablet.register, known, month),
            };
            due.iter().find(|due| due.criterion.id == "met").map(|due| due.criterion.text.clone())
        };
        let (old, new) = (Some("Đã gặp ít nhất 02 lần".to_owned()), Some("Đã gặp đủ ba lần".to_owned()));
        assert_eq!(text(Some(1), 2), old, "the milestone keeps what it was written under");
        assert_eq!((text(None, 2), text(None, 3), text(None, 4)), (old, new.clone(), new));
        let (_, known) = tablet.register.episode(&episode).expect("it");
        let named: Vec<&str> =
            known.reviews.iter().map(|review| review.text(review_field::TEMPLATE)).collect();
        assert_eq!(named, ["", "", template.as_str(), template.as_str()], "by the day they are of");
        // The timeline tells of it, and a case that nobody moved stays where it was.
        let told = of_episode(known, Order::OldestFirst);
        assert!(told.iter().any(|line| matches!(line.what, Happened::VersionChanged(_))));
        let (_, other) = tablet.register.episode(&other).expect("the other");
        assert_eq!(other.template(), &other.event.fact.template);
        assert_eq!(known.template_on(day(2024, 2, 29)), &known.event.fact.template);
        assert_eq!(known.template_on(on), &template);
    }

    #[test]
    fn who_sits_for_a_party_that_is_gone_is_still_seen_and_the_change_can_be_taken_back() {
        use crate::casework::fact::Occupant;
        let mut tablet = Tablet::opened("Khuê Trung", Model::FiveBodies, day(2024, 1, 1));
        let today = day(2024, 3, 1);
        let (_, episode) = tablet.helped(day(2024, 1, 10), "Đỗ An", &[]);
        let member = Occupant::Member(tablet.author.clone());
        tablet.seat(&episode, "elders", member, today);
        let template = tablet.record(today, TemplateAdded { document: changed() });
        let episodes = vec![episode.clone()];
        let change = Command::ChangeVersion { episodes, template: template.clone(), on: today };
        let written = tablet.try_act(today, &change).expect("allowed");
        let seats = |tablet: &Tablet| -> (Vec<String>, usize) {
            let (_, known) = tablet.register.episode(&episode).expect("it");
            let team = team_of(&tablet.register, known, today).expect("a team");
            let own = team.seats.iter().filter(|seat| seat.party.id == "elders");
            (own.map(|seat| seat.party.short.clone()).collect(), team.missing().count())
        };
        assert_eq!(seats(&tablet), (vec!["Người cao tuổi".to_owned()], 5));
        // The version hangs on to nothing else, but what went over to it hangs on the version.
        let adding = tablet.register.ledger().about(&template).next().expect("it").1.record.act;
        assert!(tablet.may(today, &Command::Undo { act: adding }).is_err());
        tablet.act(today, Command::Undo { act: written[0].id() });
        assert_eq!(seats(&tablet), (vec!["Người cao tuổi".to_owned()], 5));
    }
}
