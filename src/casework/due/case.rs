//! The lines of one person: reviews, contacts, the team, and what an admission or a release still waits for.

use std::num::NonZeroU32;

use chrono::{Days, NaiveDate};

use super::{About, Action, Day, Due, EmptySeat, Urgency, Why, counts_as_home_contact};
use crate::casework::decide::missing_for_admission;
use crate::casework::erasure::{closed_by, due_on};
use crate::casework::fact::{Outcome, PauseRecorded};
use crate::casework::intake::{is_old_and_unfinished, old_since};
use crate::casework::pause::Pause;
use crate::casework::person::{Episode, Person, Stage};
use crate::casework::team::team_of;
use crate::casework::template::Template;
use crate::casework::upcoming::waiting_rounds;
use crate::vietnamese::month::Month;

impl Day<'_> {
    pub(super) fn of_person(&self, person: &Person, lines: &mut Vec<Due>) {
        lines.extend(person.current().and_then(|episode| self.aftercare(person, episode)));
        lines.extend(self.erasure(person));
        for episode in person.episodes.iter().filter(|episode| episode.is_open()) {
            let about = || About::Case { person: person.id().clone(), episode: episode.id().clone() };
            let missing =
                |day, why, action| Due { urgency: Urgency::Missing, day, about: about(), why, action };
            // A pause silences whatever else the case waits for (rule 4).
            if let Some(pause) = episode.running_pause() {
                lines.extend(self.pause_to_review(episode, pause, about()));
                continue;
            }
            let opened = Some(episode.event.fact.on);
            match episode.stage() {
                Stage::Preparing => {
                    lines.push(missing(opened, Why::IntakeUnfinished, Action::ContinueIntake));
                }
                Stage::AwaitingAgreement => {
                    let since = episode.admission_proposals.first().map(|proposed| proposed.fact.on);
                    lines.push(missing(since, Why::AwaitingAgreement, Action::RecordAdmission));
                }
                Stage::ReleaseProposed => {
                    lines.extend(episode.release_proposals.first().map(|proposed| {
                        let why = Why::ReleaseUndecided { reason: proposed.fact.reason.clone() };
                        missing(Some(proposed.fact.on), why, Action::RecordRelease)
                    }));
                }
                Stage::Helped
                | Stage::Paused
                | Stage::Aftercare
                | Stage::Released
                | Stage::NotEligible
                | Stage::NotTakingPart => {}
            }
            // What a case of the running list still lacks is one line for all of them: see `of_old_cases`.
            let is_old = is_old_and_unfinished(self.register, person, episode, self.today);
            if episode.stage() != Stage::Preparing && episode.status().is_none() && !is_old {
                lines.push(missing(None, Why::StatusMissing, Action::ReportStatus));
            }
            let template = self.register.template(episode.template());
            self.of_measures(episode, &about, lines);
            if let Some(admission) = episode.admission() {
                if let Some(template) = template {
                    self.of_months(template, person, episode, &about, lines);
                    self.of_followed(template, person, episode, &about, lines);
                    let conditions = self.still_unmet(template, person, episode);
                    if !conditions.is_empty() && !is_old {
                        let why = Why::ConditionsMissing { conditions };
                        lines.push(missing(Some(admission.fact.on), why, Action::CompleteConditions));
                    }
                }
                self.of_giving(episode, &about, lines);
                if episode.lead(self.today).is_none() && !is_old {
                    lines.push(missing(None, Why::LeadMissing, Action::NameLead));
                }
                if !is_old {
                    let lacks = self.minors_consent(person, episode);
                    lines.extend(lacks.map(|(why, action)| missing(None, why, action)));
                }
                lines.extend(
                    self.grown_up(template.map(|it| &**it), person, episode)
                        .map(|since| missing(Some(since), Why::GrownUp { since }, Action::ReportStatus)),
                );
            }
            let seats = self.empty_seats(episode);
            if !seats.is_empty() && !is_old {
                lines.push(missing(None, Why::SeatsEmpty { seats }, Action::FillSeats));
            }
        }
    }

    /// The person's cases of before the book that still lack something, and how many of them lack a seat or the lead.
    pub(super) fn old_cases(&self, person: &Person) -> (usize, usize) {
        let old = person.episodes.iter().filter(|episode| {
            is_old_and_unfinished(self.register, person, episode, self.today)
                && episode.running_pause().is_none()
        });
        let has_team =
            |episode: &Episode| self.empty_seats(episode).is_empty() && episode.lead(self.today).is_some();
        old.fold((0, 0), |(all, without), episode| (all + 1, without + usize::from(!has_team(episode))))
    }

    /// What all of them together lack: two lines, however many there are (rule 1).
    pub(super) fn of_old_cases(&self, count: usize, without_team: usize, lines: &mut Vec<Due>) {
        let line =
            |why, action| Due { urgency: Urgency::Missing, day: None, about: About::Book, why, action };
        if count > 0 {
            lines.push(line(Why::OldCases { count }, Action::CompleteOldCases));
        }
        if without_team > 0 {
            lines.push(line(Why::OldCasesWithoutTeam { count: without_team }, Action::AssignTeams));
        }
    }

    /// Whether an old case is not asked for yet: in its first cycle a quarter of them comes up each week, and each has
    /// to the end of the month (rule 1).
    fn waits_for_its_week(&self, person: &Person, episode: &Episode, months: &[Month]) -> bool {
        let ([month], Some(since)) = (months, old_since(self.register, person, episode)) else {
            return false;
        };
        let is_first = *month == Month::of(since).next();
        let last_of_code = person.code().rsplit(|sign: char| !sign.is_ascii_digit()).next();
        let number: u64 = last_of_code.and_then(|number| number.parse().ok()).unwrap_or(0);
        let asked_from = month.first_day().checked_add_days(Days::new(number % 4 * 7));
        is_first && asked_from.is_some_and(|day| self.up_to < day)
    }

    fn of_months(
        &self,
        template: &Template,
        person: &Person,
        episode: &Episode,
        about: &impl Fn() -> About,
        lines: &mut Vec<Due>,
    ) {
        let waiting = |every: NonZeroU32, last: Option<NaiveDate>| -> Vec<Month> {
            let waiting = waiting_rounds(self.register, episode, every, last, self.up_to);
            let months: Vec<Month> = waiting.into_iter().map(|due| due.0).collect();
            if self.waits_for_its_week(person, episode, &months) { vec![] } else { months }
        };
        let reviewed = episode.reviews.iter().map(|review| review.fact.month.first_day()).max();
        let months = waiting(template.cadence.review_every_months, reviewed);
        lines.extend(
            self.monthly(about(), months, |months, month| {
                (Why::ReviewDue { months }, Action::Review { month })
            }),
        );
        let at_home =
            episode.contacts.iter().filter(|contact| counts_as_home_contact(self.register, &contact.fact));
        let months = waiting(template.cadence.contact_every_months, at_home.map(|it| it.fact.on).max());
        let met = episode.contacts.iter().filter(|contact| contact.fact.outcome != Outcome::MetNobody);
        let last_met = met.map(|contact| contact.fact.on).max();
        let contact = self.monthly(about(), months, |months, _| {
            (Why::ContactDue { months, last_met }, Action::RecordContact)
        });
        // One line for both: that nobody was met anywhere says more.
        lines.extend(self.not_met(template, episode, contact.as_ref(), about).or(contact));
    }

    /// `Thăm hỏi tiếp`, in its month; whoever is helped again is not asked for by the release before.
    fn aftercare(&self, person: &Person, episode: &Episode) -> Option<Due> {
        let released_on = episode.release()?.fact.on;
        let mut months = episode.aftercare_left();
        months.retain(|month| month.first_day() <= self.up_to);
        let about = About::Case { person: person.id().clone(), episode: episode.id().clone() };
        self.monthly(about, months, |months, _| {
            (Why::AftercareDue { months, released_on }, Action::RecordAftercare)
        })
    }

    /// `Xóa phần còn lại`, from its day on; what came after an erasure is [`Why::Clash`]'s to say.
    fn erasure(&self, person: &Person) -> Option<Due> {
        let closure = closed_by(person).filter(|_| !person.is_erased())?;
        let day = due_on(self.register, person).filter(|day| *day <= self.today)?;
        let about = About::Case { person: person.id().clone(), episode: closure.fact.episode.clone() };
        let why = Why::EraseRest { closed_on: closure.fact.on };
        Some(Due { urgency: self.urgency(day), day: Some(day), about, why, action: Action::EraseRest })
    }

    /// `Xem lại tạm dừng`, from a week before its day on.
    fn pause_to_review(&self, episode: &Episode, pause: &Pause, about: About) -> Option<Due> {
        let template = self.register.template(episode.template());
        let by = pause.to_review_on(template.map(|template| &**template));
        let urgency = self.urgency(by);
        let PauseRecorded { on, until, .. } = pause.recorded.fact;
        let why = Why::PauseToReview { since: on, until };
        let is_near = urgency != Urgency::ThisMonth;
        is_near.then_some(Due { urgency, day: Some(by), about, why, action: Action::ReviewPause })
    }

    /// The conditions that were missing at an admission done with a reason, and still are. One without a reason is
    /// a clash of two tablets, and [`crate::casework::settle`] has its line.
    fn still_unmet(&self, template: &Template, person: &Person, episode: &Episode) -> Vec<(String, String)> {
        let Some(admission) = episode.admission().filter(|it| !it.fact.reason.is_empty()) else {
            return vec![];
        };
        let missing = missing_for_admission(self.register, person, episode, admission.fact.on);
        let unmet = template.conditions.iter().filter(|condition| missing.contains(&condition.id));
        unmet.map(|condition| (condition.id.clone(), condition.asked())).collect()
    }

    fn grown_up(&self, template: Option<&Template>, person: &Person, episode: &Episode) -> Option<NaiveDate> {
        let category = template?.category(&episode.status()?.fact.category)?;
        let since = person.born()?.turns_18_on();
        (category.minors_only && since <= self.today).then_some(since)
    }

    /// Seats are asked for once the case is taken in, or somebody has begun to fill them.
    fn empty_seats(&self, episode: &Episode) -> Vec<EmptySeat> {
        if !episode.is_helped() && episode.seats.is_empty() {
            return vec![];
        }
        let Some(team) = team_of(self.register, episode, self.today) else { return vec![] };
        team.missing().map(EmptySeat::of).collect()
    }
}
