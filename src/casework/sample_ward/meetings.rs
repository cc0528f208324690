//! The meetings of the year: a giao ban and a session each month, and the conference on the draft plan.

use chrono::Days;

use super::data::*;
use super::{MONTHS, Year};
use crate::casework::book::Office;
use crate::casework::fact::*;
use crate::casework::meeting::{attendee_field, case_part, field, opinion_field, said, task_field};
use crate::casework::plan::fields_of_text;
use crate::casework::plan_text::{PlanFacts, default_plan};
use crate::casework::tablet::text_pairs;
use crate::ledger::Subject;

/// Who of the members stays away, turn by turn; the first of them has no opinion at the conference.
const AWAY: [usize; 5] = [2, 1, 6, 7, 8];

/// The month of the conference.
const CONFERENCE: i32 = MONTHS - 1;

impl Year {
    pub(super) fn meetings(&mut self, month: i32) {
        self.giao_ban(month);
        self.session(month);
        if month == CONFERENCE {
            self.conference();
        }
        // The next giao ban is called already.
        if month == MONTHS {
            let on = self.today + Days::new(2);
            let meeting = MeetingOpened { kind: MeetingKind::Briefing, on, plan: None };
            self.record(self.today, meeting, text_pairs(&[(field::PLACE, "Hội trường phường")]));
        }
    }

    fn giao_ban(&mut self, month: i32) {
        let on = self.day(month, 5);
        if !self.is_past(on) {
            return;
        }
        let mut fields = self.frame("08:00", "09:30");
        // What was done is told of two cases; the others are as before.
        let spoken: Vec<Subject> = (0..CASES.len())
            .filter(|at| (*at as i32 + month) % 9 == 0 && self.helped(*at, month - 1).is_some())
            .filter_map(|at| Some(self.cases[at].clone()?.1))
            .collect();
        for (episode, done) in spoken.iter().zip(VISITS) {
            fields.push((format!("{}{episode}:{}", field::CASE, case_part::DONE), done.to_owned()));
        }
        let concluded = "Các bên tiếp tục thăm hỏi theo phân công, báo lại trước kỳ giao ban sau.";
        fields.push((format!("{}{}", field::SAID, said::CONCLUSION), concluded.to_owned()));
        let meeting = MeetingOpened { kind: MeetingKind::Briefing, on, plan: None };
        let meeting = self.record(on, meeting, fields);
        self.attended(&meeting, on, month as usize);
        for turn in [0, 1] {
            let (what, who) = TASKS[(month as usize + turn * 2) % TASKS.len()];
            // Of the latest giao ban one thing is late, and one comes up this week.
            let (due, result) = match (month == MONTHS - 1, turn) {
                (true, 0) => (self.today - Days::new(4), ""),
                (true, _) => (self.today + Days::new(3), "doing"),
                (false, _) => (self.day(month, 25), "done"),
            };
            let fields = text_pairs(&[
                (task_field::WHAT, what),
                (task_field::WHO, who),
                (task_field::DUE, &due.to_string()),
                (task_field::RESULT, result),
            ]);
            self.record(on, TaskGiven { meeting: meeting.clone() }, fields);
        }
        self.finish(&meeting, on, vec![]);
    }

    fn session(&mut self, month: i32) {
        let on = self.day(month, 12);
        if !self.is_past(on) {
            return;
        }
        let invited = (0..CASES.len()).filter(|at| self.helped(*at, month).is_some()).count();
        let excused = month as usize % 3;
        let mut fields = text_pairs(&[
            (field::PLACE, "Nhà sinh hoạt cộng đồng khu phố 3"),
            (field::HELPED_INVITED, &invited.to_string()),
            (field::HELPED_PRESENT, &(invited - excused - 1).to_string()),
            (field::HELPED_EXCUSED, &excused.to_string()),
            (&format!("{}{}", field::SAID, said::TOPICS), "Luật Cư trú; phòng, chống ma túy"),
        ]);
        fields.extend(text_pairs(&[(field::CHAIR, self.members[0].as_str())]));
        self.record(on, MeetingOpened { kind: MeetingKind::Gathering, on, plan: None }, fields);
    }

    /// The draft plan and the conference on it: nine opinions on five subjects and one other.
    fn conference(&mut self) {
        let (drafted, held) = (self.day(CONFERENCE, 1), self.day(CONFERENCE, 15));
        let register = &self.tablet.register;
        let Some((subject, template)) = register.current_template() else { return };
        let unit = register.unit();
        let text = default_plan(&PlanFacts {
            template,
            ward: &unit.ward(),
            keeping_body: &unit.body(Office::Keeper),
            issuing_body: &unit.body(Office::Drafter),
        });
        let plan = PlanDrafted { template: subject.clone(), on: drafted, round: 1 };
        let plan = self.record(drafted, plan, fields_of_text(text));
        let mut fields = self.frame("14:00", "16:30");
        fields.extend(text_pairs(&[(field::DRAFT_SENT_ON, &drafted.to_string())]));
        let meeting = MeetingOpened { kind: MeetingKind::Criticism, on: held, plan: Some(plan) };
        let meeting = self.record(held, meeting, fields);
        self.attended(&meeting, held, 0);
        let mut numbers = vec![];
        for ((speaker, body, section, subject, text), number) in OPINIONS.into_iter().zip(1..) {
            let fields = text_pairs(&[
                (opinion_field::SPEAKER, speaker),
                (opinion_field::BODY, body),
                (opinion_field::SECTION, section),
                (opinion_field::SUBJECT, subject),
                (opinion_field::BY, "word"),
                (opinion_field::TEXT, text),
            ]);
            let opinion = self.record(held, OpinionGiven { meeting: meeting.clone() }, fields);
            numbers.push((opinion, number));
        }
        self.finish(&meeting, held, numbers);
    }

    fn frame(&self, from: &str, to: &str) -> Vec<(String, String)> {
        text_pairs(&[
            (field::STARTS_AT, from),
            (field::ENDS_AT, to),
            (field::PLACE, "Hội trường phường"),
            (field::CHAIR, self.members[0].as_str()),
            (field::SECRETARY, self.members[5].as_str()),
        ])
    }

    /// Everybody but one came; who leads and who writes always do.
    fn attended(&mut self, meeting: &Subject, on: chrono::NaiveDate, turn: usize) {
        for (at, member) in self.members.clone().into_iter().enumerate() {
            let is_away = at == AWAY[turn % AWAY.len()];
            let attends = if is_away { "absent" } else { "present" };
            let mut fields = text_pairs(&[(attendee_field::ATTENDS, attends)]);
            if is_away {
                fields.extend(text_pairs(&[(attendee_field::REASON, "đi công tác")]));
            }
            self.record(on, AttendeeAdded { meeting: meeting.clone(), member: Some(member) }, fields);
        }
    }

    fn finish(&mut self, meeting: &Subject, on: chrono::NaiveDate, numbers: Vec<(Subject, u32)>) {
        let upto = Upto::of(self.tablet.register.ledger());
        // The paper was never made: it is set when somebody looks at it.
        let minutes = MinutesFinalised { meeting: meeting.clone(), on, numbers, sha256: String::new(), upto };
        self.record(on, minutes, vec![]);
    }
}
