//! The dossier of a criticism conference beside its minutes: what goes out before it, and what comes of it. Nobody who
//! is helped is spoken of. Source: papers 10, domain 2.2 to 2.4 and 3.3.

mod answers;
mod invitation;
mod opinion_slip;
mod preparation;
mod statement;

pub use answers::answers;
pub use invitation::invitations;
pub use opinion_slip::opinion_slip;
pub use preparation::preparation;
pub use statement::statement;

use std::borrow::Cow;

use chrono::NaiveDate;

use super::dots::{DOTS, LONG_DOTS, clock_or_dots, formal_or_dots, or_long_dots};
use super::head;
use super::kinds::{ForWhom, Form, Made, MadeOf, Of};
use super::minutes::{held, honoured, led_by};
use super::naming::{Naming, kept};
use super::plan::subject_line;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, Unit};
use crate::casework::fact::MeetingKind;
use crate::casework::meeting::{Leading, Meeting, field};
use crate::casework::plan::Plan;
use crate::press::paper::*;
use crate::vietnamese::date::formal;
use crate::vietnamese::sentence::uncapitalised;

pub const PREPARATION: Form =
    form("ke-hoach-hoi-nghi", |register, of, on, _| made(register, of, on, preparation));
pub const INVITATIONS: Form = form("giay-moi", |register, of, on, _| made(register, of, on, invitations));
pub const OPINION_SLIP: Form =
    form("phieu-y-kien", |register, of, on, _| made(register, of, on, opinion_slip));
pub const STATEMENT: Form =
    form("van-ban-phan-bien", |register, of, on, _| made(register, of, on, statement));
pub const ANSWERS: Form = form("bang-tong-hop", |register, of, on, _| made(register, of, on, answers));

const fn form(code: &'static str, make: fn(&Register, &Of, NaiveDate, Audience) -> Option<Made>) -> Form {
    Form {
        code,
        made_of: MadeOf::Meeting,
        for_whom: ForWhom::EVERYBODY,
        choices: |register, _| held(register, MeetingKind::Criticism),
        make,
    }
}

fn made(
    register: &Register,
    of: &Of,
    on: NaiveDate,
    make: fn(&Register, Option<&Meeting>, NaiveDate) -> Paper,
) -> Option<Made> {
    let conference = match of {
        Of::Nothing => return Some((make(register, None, on), on)),
        Of::One(meeting) => register.meeting(meeting)?,
        _ => return None,
    };
    let is_one = conference.kind() == MeetingKind::Criticism;
    is_one.then(|| (make(register, Some(conference), on), conference.event.fact.on))
}

/// What each paper of the dossier is built from; without a conference it is the form for the pen.
struct Dossier<'a> {
    register: &'a Register,
    conference: Option<&'a Meeting>,
    draft: Option<&'a Plan>,
    /// The day of the conference; of the form for the pen, the day it is printed.
    on: NaiveDate,
}

impl<'a> Dossier<'a> {
    fn of(register: &'a Register, conference: Option<&'a Meeting>, on: NaiveDate) -> Self {
        let plan = conference.and_then(|meeting| meeting.event.fact.plan.as_ref());
        let draft = plan.and_then(|plan| register.plan(plan)).map(|plan| &**plan);
        Self { register, conference, draft, on: conference.map_or(on, |meeting| meeting.event.fact.on) }
    }

    fn unit(&self) -> Cow<'a, Unit> {
        self.register.unit_on(self.on)
    }

    fn text(&self, field: &str) -> &'a str {
        self.conference.map_or("", |meeting| meeting.text(field))
    }

    /// "xây dựng và thực hiện mô hình …": what the draft is about.
    fn about(&self) -> String {
        let own = |plan| uncapitalised(&subject_line(self.register, plan));
        self.draft.map_or(LONG_DOTS.repeat(2), own)
    }

    /// "dự thảo lần 1 ngày 02 tháng 5 năm 2024"
    fn draft(&self) -> String {
        match self.draft.map(|plan| &plan.event.fact) {
            Some(drafted) => format!("dự thảo lần {} {}", drafted.round, formal(drafted.on)),
            None => format!("dự thảo lần {DOTS} ngày {DOTS}"),
        }
    }

    fn keeper(&self) -> String {
        kept(&head::body(&self.unit(), Office::Keeper))
    }

    fn drafter(&self) -> String {
        kept(&head::body(&self.unit(), Office::Drafter))
    }

    /// "08 giờ 00 phút, ngày 14 tháng 5 năm 2024"
    fn time(&self) -> String {
        let day = self.conference.map(|meeting| formal(meeting.event.fact.on));
        let day = day.unwrap_or_else(|| format!("ngày {DOTS} tháng {DOTS} năm {DOTS}"));
        format!("{}, {day}", clock_or_dots(self.text(field::STARTS_AT)))
    }

    fn place(&self) -> String {
        or_long_dots(self.text(field::PLACE))
    }

    /// "ông (bà) Nguyễn Thị Ánh, Chủ tịch"
    fn chair(&self) -> String {
        let who = self.conference.map(|meeting| led_by(self.register, meeting, Leading::Chair));
        kept(&honoured(&who.unwrap_or_else(|| LONG_DOTS.to_owned())))
    }

    /// Who presents the draft.
    fn presenter(&self) -> String {
        kept(&honoured(&or_long_dots(self.text(field::PRESENTER))))
    }

    fn day(&self, field: &str) -> String {
        formal_or_dots(self.text(field))
    }

    /// A paper of a body with its head; the number of none of them is known before it is issued.
    fn opened(&self, title: &str, office: Office, code: &str, kind: &str, subject: String) -> Paper {
        let unit = &*self.unit();
        let letterhead = Letterhead {
            place_and_date: Some(head::place_and_date(unit, None)),
            ..head::letterhead(unit, office, code, "")
        };
        Paper::new(title).with(letterhead).with(Title::new(kind, subject))
    }

    /// Whoever is helped and named in what was typed stands in none of these papers.
    fn nameless(&self, paper: Paper) -> Paper {
        Naming::new(self.register, Audience::Nameless, self.on).applied_to(paper)
    }
}
