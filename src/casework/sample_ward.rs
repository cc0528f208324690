//! Phường An Mẫu, which does not exist: a year of a ward's work, told act by act through [`decide`](super::decide), so
//! that whoever opens the app for the first time finds a book in use. Its days follow from today.

mod data;
mod help;
mod meetings;
#[cfg(test)]
mod tests;

use chrono::{Datelike, Days, Months, NaiveDate, NaiveTime};

use self::data::*;
use super::book::{field as unit_field, member_field, team_field, template_subject};
use super::decide::Command;
use super::fact::*;
use super::help_plan::action_field;
use super::person::{episode_field, field};
use super::tablet::{Model, Tablet, text_pairs};
use super::template::{Strand, Template};
use crate::ledger::{Subject, WriterId};
use crate::vietnamese::month::Month;

/// The months that are told, this one counted.
const MONTHS: i32 = 12;

pub fn sample_ward(writer: WriterId, today: NaiveDate) -> Tablet {
    let mut year = Year::begun(writer, today);
    for month in 0..=MONTHS {
        year.admissions(month);
        year.releases(month);
        year.meetings(month);
        year.help(month);
    }
    year.open_ends();
    year.tablet
}

struct Year {
    tablet: Tablet,
    today: NaiveDate,
    members: Vec<Subject>,
    teams: Vec<Subject>,
    /// In the order of [`CASES`]: the person and the episode that runs, once there is one.
    cases: Vec<Option<(Subject, Subject)>>,
}

impl Year {
    fn begun(writer: WriterId, today: NaiveDate) -> Self {
        let tablet = Tablet::empty(writer.0, 'A');
        let mut year = Self { tablet, today, members: vec![], teams: vec![], cases: vec![] };
        year.cases.resize(CASES.len(), None);
        let documents = vec![Template::shipped()[Model::FourPlusOne as usize].clone()];
        let template = template_subject(&documents[0]);
        let unit = text_pairs(&[
            (unit_field::WARD, "An Mẫu"),
            (unit_field::CITY, "Thành phố Mẫu"),
            (unit_field::TEMPLATE, template.as_str()),
        ]);
        let starts_on = year.day(0, 1);
        let author = member_fields(MEMBERS[0]);
        year.act(starts_on, Command::OpenBook { starts_on, documents, unit, author });
        year.members.push(year.tablet.author.clone());
        for member in &MEMBERS[1..] {
            let fields = member_fields(*member);
            let added = year.record(starts_on, MemberAdded {}, fields);
            year.members.push(added);
        }
        for (at, seats) in TEAMS.iter().enumerate() {
            let mut fields = text_pairs(&[(team_field::NAME, &format!("Tổ 4+1 khu phố {}", at + 1))]);
            fields.extend(seats.iter().map(|seat| {
                let (_, party, _) = MEMBERS[*seat];
                (format!("{}{party}", team_field::SEAT), year.members[*seat].to_string())
            }));
            let team = year.record(starts_on, TeamFormed {}, fields);
            year.teams.push(team);
        }
        year
    }

    fn month(&self, month: i32) -> Month {
        let first = self.today - Months::new(MONTHS as u32);
        Month::of(first).plus(month as u32)
    }

    /// A day of a month, from 1 to 28; of a month before the book, so many months before its first day.
    fn day(&self, month: i32, of_month: u32) -> NaiveDate {
        let first = self.month(month.max(0)).first_day() - Months::new(month.min(0).unsigned_abs());
        first + Days::new(u64::from(of_month) - 1)
    }

    fn is_past(&self, day: NaiveDate) -> bool {
        day <= self.today
    }

    /// Does it on its day, or at the moment of what was done last where that was later.
    fn act(&mut self, day: NaiveDate, command: Command) -> Vec<Subject> {
        let morning = day.and_time(NaiveTime::MIN).and_utc().timestamp_millis();
        self.tablet.now_millis = self.tablet.now_millis.max(morning.unsigned_abs());
        self.tablet.act(day, command)
    }

    fn record(&mut self, day: NaiveDate, fact: impl Into<Fact>, fields: Vec<(String, String)>) -> Subject {
        self.act(day, Command::Record { fact: fact.into(), fields }).remove(0)
    }

    fn admissions(&mut self, month: i32) {
        for (at, case) in CASES.iter().enumerate() {
            // The running list is written down when the book begins.
            let is_now = case.from == month || (month == 0 && case.from < 0);
            let on = self.day(case.from, 5);
            if is_now && self.is_past(on) {
                self.open(at, on);
                self.take_in(at, on);
            }
        }
    }

    fn open(&mut self, at: usize, on: NaiveDate) {
        let opened = self.act(on, person(&CASES[at], at, on, self.today));
        let of_kind = |kind: &str| opened.iter().find(|it| it.as_str().starts_with(kind)).cloned();
        self.cases[at] = of_kind("person-").zip(of_kind("episode-"));
    }

    /// The diện, the admission, the team, the lead and the family.
    fn take_in(&mut self, at: usize, on: NaiveDate) {
        let Some((_, episode)) = self.cases[at].clone() else { return };
        let source = Source {
            informant: "Công an phường".into(),
            paper: format!("Công văn số {}", 100 + at),
            on: Some(on),
        };
        let status = StatusReported {
            episode: episode.clone(),
            category: CASES[at].category.into(),
            also: if at.is_multiple_of(9) { vec!["after-prison".into()] } else { vec![] },
            source,
        };
        self.record(on, status, vec![]);
        let authority = giao_ban();
        let admitted = AdmissionRecorded {
            episode: episode.clone(),
            on,
            authority,
            missing: vec![],
            reason: String::new(),
        };
        self.record(on, admitted, vec![]);
        self.explain(at, &episode, on);
        let team = self.teams[(CASES[at].quarter as usize - 1) % TEAMS.len()].clone();
        self.act(on, Command::AssignTeam { episodes: vec![episode.clone()], team, from: on });
        // One case waits for its lead, another for its family.
        if at != 24 {
            let lead = LeadNamed { episode: episode.clone(), member: self.lead(at), from: on };
            self.record(on, lead, vec![]);
        }
        if at != 12 {
            let (name, relation) = FAMILY[at % FAMILY.len()];
            let family =
                Occupant::Family { name: name.into(), relation: relation.into(), phone: String::new() };
            let occupant = match at {
                6 => Occupant::Nobody { reason: "không còn người thân ở gần".into() },
                _ => family,
            };
            let episode = episode.clone();
            self.record(on, SeatFilled { episode, party: "family".into(), occupant, from: on }, vec![]);
        }
        self.plan(at, &episode, on + Days::new(10));
    }

    /// Something in each of the two strands, and the word of all on it.
    fn plan(&mut self, at: usize, episode: &Subject, on: NaiveDate) {
        let (_, need) = WISHES[at % WISHES.len()];
        let [education, support] = PLANNED[at % PLANNED.len()];
        for (strand, what, need) in [(Strand::Education, education, ""), (Strand::Support, support, need)] {
            let planned = ActionPlanned { episode: episode.clone(), on, strand, need: need.into() };
            self.record(on, planned, text_pairs(&[(action_field::WHAT, what)]));
        }
        self.record(on, HelpPlanAgreed { episode: episode.clone(), on }, vec![]);
    }

    fn lead(&self, at: usize) -> Subject {
        let team = TEAMS[(CASES[at].quarter as usize - 1) % TEAMS.len()];
        self.members[team[1 + at % 4]].clone()
    }

    fn releases(&mut self, month: i32) {
        for (at, case) in CASES.iter().enumerate() {
            let (gone, reason) = match case.end {
                End::Gone(gone, reason) => (gone, reason),
                End::Back(gone, _) => (gone, "progress"),
                End::None => continue,
            };
            let on = self.day(month, 5);
            if gone == month && self.is_past(on) {
                self.release(at, on, reason);
            } else if case.end == End::Back(gone, month) && self.is_past(on) {
                self.take_back(at, on);
            }
        }
    }

    fn release(&mut self, at: usize, on: NaiveDate, reason: &str) {
        let Some((_, episode)) = self.cases[at].clone() else { return };
        let proposed = ReleaseProposed { episode: episode.clone(), on, reason: reason.into() };
        self.record(on, proposed, vec![]);
        let released = ReleaseRecorded {
            episode,
            on,
            reason: reason.into(),
            authority: giao_ban(),
            open: vec![],
            why_open: String::new(),
            after: vec![],
            // Who left last is asked now and then how it goes.
            aftercare: if at == 20 { vec![3, 6, 12] } else { vec![] },
        };
        self.record(on, released, vec![]);
    }

    fn take_back(&mut self, at: usize, on: NaiveDate) {
        let Some((person, _)) = self.cases[at].clone() else { return };
        let opened = self.act(on, Command::Reopen { person: person.clone(), on, carry: vec![] });
        let episode = opened[0].clone();
        for (name, value) in conditions() {
            self.act(on, Command::Set { subject: episode.clone(), field: name, value });
        }
        self.cases[at] = Some((person, episode));
        self.take_in(at, on);
    }

    /// What waits today: one being written down, one put to the giao ban, one about to leave, a copy put away.
    fn open_ends(&mut self) {
        let before = |days| self.today - Days::new(days);
        let (begun, proposed, asked, kept) = (before(2), before(6), before(9), before(3));
        let new = |name: &str| text_pairs(&[(field::FULL_NAME, name), (field::QUARTER, "khu phố 2")]);
        let opened = Command::OpenPerson {
            on: proposed,
            person: new("Tiêu Mẫu Việt"),
            episode: conditions().collect(),
        };
        let opened = self.act(proposed, opened);
        if let Some(episode) = opened.iter().find(|it| it.as_str().starts_with("episode-")).cloned() {
            self.record(proposed, AdmissionProposed { episode, on: proposed }, vec![]);
        }
        let preparing = Command::OpenPerson { on: begun, person: new("Ôn Mẫu Xuân"), episode: vec![] };
        self.act(begun, preparing);
        if let Some((_, episode)) = self.cases[0].clone() {
            self.record(asked, ReleaseProposed { episode, on: asked, reason: "progress".into() }, vec![]);
        }
        let place = "Tủ hồ sơ của văn phòng".to_owned();
        self.record(kept, BackupKept { on: kept, place }, vec![]);
    }
}

fn giao_ban() -> Authority {
    Authority { body: "Giao ban".into(), ..Authority::default() }
}

fn member_fields((name, party, title): (&str, &str, &str)) -> Vec<(String, String)> {
    text_pairs(&[
        (member_field::NAME, name),
        (member_field::ORGANISATION, party),
        (member_field::TITLE, title),
        (member_field::LEVEL, "phường"),
    ])
}

fn person(case: &Case, at: usize, on: NaiveDate, today: NaiveDate) -> Command {
    // Who was seventeen turned eighteen a few days ago: the diện of minors does not lapse by itself.
    let born = match case.age {
        17 => today - Months::new(18 * 12) - Days::new(4),
        age => NaiveDate::from_ymd_opt(today.year() - age - 1, 1 + at as u32 % 12, 1 + at as u32)
            .unwrap_or(today),
    };
    let person = text_pairs(&[
        (field::FULL_NAME, case.name),
        (field::BORN, &born.to_string()),
        (field::SEX, case.sex),
        (field::QUARTER, &format!("khu phố {}", case.quarter)),
        (field::CELL, &case.cell.to_string()),
    ]);
    let (wish, need) = WISHES[at % WISHES.len()];
    let (family, relation) = FAMILY[at % FAMILY.len()];
    let mut episode = text_pairs(&[
        (episode_field::REFERRER, "Công an phường"),
        (episode_field::FAMILY_NAME, family),
        (episode_field::FAMILY_RELATION, relation),
        (episode_field::WISHES, wish),
        (&format!("{}{need}", episode_field::NEED), "yes"),
    ]);
    episode.extend(conditions());
    Command::OpenPerson { on, person, episode }
}

/// Every condition of the shipped templates, met.
fn conditions() -> impl Iterator<Item = (String, String)> {
    ["residence", "status-informed", "agreed", "guardian-agreed", "approved"]
        .into_iter()
        .map(|id| (format!("{}{id}", episode_field::CONDITION), "yes".to_owned()))
}
