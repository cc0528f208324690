//! What is known of one review, monthly or at a milestone.

use chrono::NaiveDate;

use super::days;
use crate::casework::Register;
use crate::casework::figures::Period;
use crate::casework::person::{Admitted, Episode, Person};
use crate::casework::review::{criteria_at, due_criteria};
use crate::casework::template::{Criterion, Party};
use crate::casework::upcoming::next_review_after;
use crate::ledger::{Fields, Subject};
use crate::papers::dots::DOTS;
use crate::papers::kinds::Of;
use crate::vietnamese::date;
use crate::vietnamese::month::Month;
use crate::vietnamese::number::two_digits;

pub struct Told<'a> {
    pub person: &'a Person,
    pub episode: &'a Episode,
    fields: &'a Fields,
    pub on: NaiveDate,
    /// "Kỳ tháng 5 năm 2024", "Mốc 06 tháng, từ 01/01/2024 đến 05/06/2024"
    pub time: String,
    pub period: Period,
    /// Lần giúp đỡ thứ …, counted from 1.
    pub turn: usize,
    pub since: String,
    /// "hết 01 tháng, hết 03 tháng"
    pub milestones: String,
    pub criteria: Vec<&'a Criterion>,
    pub parties: Vec<&'a Party>,
    pub next: String,
    pub lead: Option<String>,
}

/// Every review of the book, the latest first.
pub fn choices(register: &Register) -> Vec<Of> {
    let episodes = register.persons().flat_map(|person| &person.episodes);
    let mut reviews: Vec<(NaiveDate, &Subject)> = episodes
        .flat_map(|episode| {
            let monthly = episode.reviews.iter().map(|it| (it.fact.on, &it.subject));
            monthly.chain(episode.milestone_reviews.iter().map(|it| (it.fact.on, &it.subject)))
        })
        .collect();
    reviews.sort_by(|one, other| other.cmp(one));
    crate::papers::choices::ones(reviews.into_iter().map(|(_, review)| review))
}

/// The parties of the book's model, for the form.
pub fn parties(register: &Register) -> Vec<&Party> {
    register.current_template().map(|(_, template)| template.parties.iter().collect()).unwrap_or_default()
}

impl<'a> Told<'a> {
    pub fn of(register: &'a Register, review: &Subject) -> Option<Self> {
        let person = register.roots_of(review).into_iter().find_map(|root| register.person(&root))?;
        person.episodes.iter().enumerate().find_map(|(at, episode)| {
            let monthly = episode.reviews.iter().find(|it| it.subject == *review);
            let monthly = monthly.map(|it| {
                Self::monthly(register, person, episode, at + 1, it.fact.month, it.fact.on, &it.fields)
            });
            monthly.or_else(|| {
                let it = episode.milestone_reviews.iter().find(|it| it.subject == *review)?;
                Some(Self::at_milestone(
                    register,
                    person,
                    episode,
                    at + 1,
                    it.fact.months,
                    it.fact.on,
                    &it.fields,
                ))
            })
        })
    }

    pub fn field(&self, name: &str) -> &str {
        self.fields.text(name)
    }

    fn monthly(
        register: &'a Register,
        person: &'a Person,
        episode: &'a Episode,
        turn: usize,
        month: Month,
        on: NaiveDate,
        fields: &'a Fields,
    ) -> Self {
        let due = due_criteria(register, episode, month);
        let mut milestones: Vec<u32> = due.iter().map(|due| due.milestone.months).collect();
        milestones.dedup();
        Self {
            time: format!("Kỳ {}", month.formal()),
            period: Period { from: month.first_day(), to: month.last_day() },
            milestones: milestone_words(&milestones),
            criteria: due.into_iter().map(|due| due.criterion).collect(),
            next: next_review_after(register, episode, month)
                .map(|month| format!("tháng {month}"))
                .unwrap_or_default(),
            ..Self::new(register, person, episode, turn, on, fields)
        }
    }

    fn at_milestone(
        register: &'a Register,
        person: &'a Person,
        episode: &'a Episode,
        turn: usize,
        months: u32,
        on: NaiveDate,
        fields: &'a Fields,
    ) -> Self {
        let known = Self::new(register, person, episode, turn, on, fields);
        let before = episode.milestone_reviews.iter().filter(|it| it.fact.months < months);
        let since = before.map(|it| it.fact.on).max().or(episode.admission().map(|it| it.fact.on));
        let period = Period { from: since.unwrap_or(on), to: on };
        let template = register.template_of_review(episode, fields);
        let later = template.and_then(|it| it.milestones.iter().find(|milestone| milestone.months > months));
        Self {
            time: format!("Mốc {} tháng, {}", two_digits(months), days(period.from, period.to)),
            period,
            milestones: milestone_words(&[months]),
            criteria: criteria_at(register, episode, months, Month::of(on))
                .into_iter()
                .map(|due| due.criterion)
                .collect(),
            next: later
                .map(|milestone| format!("mốc {} tháng", two_digits(milestone.months)))
                .unwrap_or_default(),
            ..known
        }
    }

    fn new(
        register: &'a Register,
        person: &'a Person,
        episode: &'a Episode,
        turn: usize,
        on: NaiveDate,
        fields: &'a Fields,
    ) -> Self {
        let since = match episode.admitted() {
            Some(Admitted::On(day)) => date::in_figures(day),
            Some(Admitted::About(partial)) => partial.in_figures(),
            Some(Admitted::Unknown) | None => DOTS.to_owned(),
        };
        let template = register.template_of_review(episode, fields);
        let lead = episode.lead(on).map(|lead| register.member_name(lead).to_owned());
        Self {
            person,
            episode,
            fields,
            on,
            time: String::new(),
            period: Period { from: on, to: on },
            turn,
            since,
            milestones: String::new(),
            criteria: vec![],
            parties: template.map(|template| template.parties.iter().collect()).unwrap_or_default(),
            next: String::new(),
            lead: lead.filter(|name| !name.is_empty()),
        }
    }
}

fn milestone_words(months: &[u32]) -> String {
    let words: Vec<String> =
        months.iter().map(|months| format!("hết {} tháng", two_digits(*months))).collect();
    words.join(", ")
}
