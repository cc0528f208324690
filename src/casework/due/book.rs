//! The lines of the book as a whole: what comes round, meetings and their conclusions, backups, what is unsettled.

use std::num::NonZeroU32;

use chrono::{Days, NaiveDate};

use super::{About, Action, Day, Due, Urgency, Why, has_minutes};
use crate::casework::contested::Contested;
use crate::casework::due_month::waiting_months;
use crate::casework::fact::MeetingKind;
use crate::casework::meeting::{Meeting, is_closed, task_field};
use crate::casework::settle::Unsettled;
use crate::ledger::WriterId;
use crate::vietnamese::month::Month;

/// The age at which the last file kept elsewhere is too old (rule 5).
const BACKUP_DAYS: u64 = 7;

impl Day<'_> {
    /// Giao ban from the day the book was laid, sinh hoạt from the first admission of those who are helped: without
    /// anybody to come, none is due.
    pub(super) fn of_rounds(&self, first_admission: Option<NaiveDate>, lines: &mut Vec<Due>) {
        let Some((_, template)) = self.register.current_template() else { return };
        let cadence = template.cadence;
        // Nobody is late for a month in which there was no book yet (rule 1).
        let laid_on = self.register.laid_on().map_or(self.starts_on, |laid_on| laid_on.max(self.starts_on));
        let round = self.round(MeetingKind::Briefing, laid_on, cadence.meeting_every_months);
        lines.extend(round);
        if let Some(first) = first_admission {
            let since = first.max(laid_on);
            lines.extend(self.round(MeetingKind::Gathering, since, cadence.session_every_months));
        }
    }

    fn round(&self, kind: MeetingKind, since: NaiveDate, every: NonZeroU32) -> Option<Due> {
        let days = || self.register.meetings().filter(|it| it.kind() == kind).map(|it| it.event.fact.on);
        let held = days().filter(|day| *day <= self.today).max();
        let this_month = Month::of(self.today);
        let is_planned = |month: Month| days().any(|day| day > self.today && Month::of(day) == month);
        let waiting = waiting_months(since, every, held, self.up_to).map(|due| due.0);
        // What is planned from this month on says so itself when its day comes near.
        let months: Vec<Month> = waiting.filter(|month| *month < this_month || !is_planned(*month)).collect();
        self.monthly(About::Book, months, |months, _| {
            (Why::MeetingDue { kind, months }, Action::OpenNewMeeting { kind })
        })
    }

    pub(super) fn of_meeting(&self, meeting: &Meeting, lines: &mut Vec<Due>) {
        let on = meeting.event.fact.on;
        let about = || About::Meeting(meeting.id().clone());
        let kind = meeting.kind();
        let is_finished = meeting.minutes().is_some();
        match self.urgency(on) {
            urgency @ (Urgency::Today | Urgency::ThisWeek) if !is_finished => {
                let why = Why::MeetingAhead { kind };
                lines.push(Due { urgency, day: Some(on), about: about(), why, action: Action::OpenMeeting });
            }
            _ if on < self.today && !is_finished && has_minutes(kind) => {
                let why = Why::MinutesUnfinished { kind };
                let urgency = Urgency::Missing;
                lines.push(Due { urgency, day: Some(on), about: about(), why, action: Action::OpenMeeting });
            }
            _ => {}
        }
        for task in &meeting.tasks {
            let Ok(by) = task.text(task_field::DUE).parse::<NaiveDate>() else { continue };
            let urgency = self.urgency(by);
            if is_closed(task) || urgency == Urgency::ThisMonth {
                continue;
            }
            let text = |field| task.text(field).to_owned();
            lines.push(Due {
                urgency,
                day: Some(by),
                about: about(),
                why: Why::Task {
                    task: task.subject.clone(),
                    what: text(task_field::WHAT),
                    who: text(task_field::WHO),
                },
                action: Action::ReportTask { task: task.subject.clone() },
            });
        }
    }

    pub(super) fn of_backup(&self, lines: &mut Vec<Due>) {
        let kept = self.register.backups().map(|backup| backup.fact.on).max();
        let by = kept.and_then(|kept| kept.checked_add_days(Days::new(BACKUP_DAYS)));
        let (urgency, why) = match (kept, by) {
            (Some(kept_on), Some(by)) if by <= self.today => {
                // The age of a file does not depend on when the book begins.
                let urgency = if by < self.today { Urgency::Overdue } else { Urgency::Today };
                (urgency, Why::BackupOld { kept_on })
            }
            (Some(_), _) => return,
            (None, _) => (Urgency::Today, Why::BackupNever),
        };
        lines.push(Due { urgency, day: by, about: About::Book, why, action: Action::OpenBackups });
    }

    /// What two hands wrote apart, whoever it is about.
    pub(super) fn of_unsettled(
        &self,
        unsettled: impl IntoIterator<Item = Unsettled>,
        contested: impl IntoIterator<Item = Contested>,
        lines: &mut Vec<Due>,
    ) {
        let line = |about, why| {
            let (urgency, action) = (Urgency::Unsettled, Action::Look);
            Due { urgency, day: None, about, why, action }
        };
        lines.extend(
            unsettled.into_iter().map(|clash| line(About::of(self.register, &clash.root), Why::Clash(clash))),
        );
        lines.extend(contested.into_iter().map(|found| {
            let why = Why::Contested { subject: found.subject, field: found.field };
            line(About::of(self.register, &found.root), why)
        }));
    }

    pub(super) fn of_ledger(&self, doubtful_clocks: &[WriterId], lines: &mut Vec<Due>) {
        let line = |about, why, action| Due { urgency: Urgency::Unsettled, day: None, about, why, action };
        let count = self.register.unknown_entries();
        if count > 0 {
            lines.push(line(About::Book, Why::NewerEntries { count }, Action::UpdateApp));
        }
        let entries: Vec<_> = self.register.ledger().forks().collect();
        if !entries.is_empty() {
            lines.push(line(About::Book, Why::Forked { entries }, Action::OpenBackups));
        }
        for writer in doubtful_clocks {
            let why = Why::DoubtfulClock { writer: *writer };
            lines.push(line(About::Book, why, Action::OpenMachines));
        }
    }
}
