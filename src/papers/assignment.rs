//! Phiếu phân công: who helps whom, with what to do and to whom to report, and room for each to sign that they took it
//! on. Of a standing team with all its cases, of the team of one case, of what changed when one took over from
//! another, or blank. Source: papers 4; rules 8, 9, 19 and 26.

mod rows;

use chrono::NaiveDate;

use super::choices::ones;
use super::dots::{DOTS, LONG_DOTS, or_dots};
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{MINORS, Naming, kept};
use super::{grounds, head};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, Team, member_field, team_field};
use crate::casework::find::list_order;
use crate::casework::help_plan::assigned_on;
use crate::casework::person::{Episode, Person};
use crate::casework::team::{Takeover, is_standing, served_by, standing_teams};
use crate::casework::template::Template;
use crate::ledger::Subject;
use crate::press::paper::*;
use crate::vietnamese::date;

pub const FORM: Form = Form {
    code: "phieu-phan-cong",
    made_of: MadeOf::Team,
    // Those who help have it in hand, and sign it.
    for_whom: ForWhom::OFFICE,
    choices: |register, _| {
        let teams = standing_teams(register).into_iter().filter(|team| is_standing(team));
        let assigned =
            |person: &Person| person.current().is_some_and(|it| it.is_open() && assigned_on(it).is_some());
        let mut persons: Vec<&Person> =
            register.persons().map(|person| &**person).filter(|person| assigned(person)).collect();
        persons.sort_by_cached_key(|person| list_order(person));
        ones(teams.map(|team| &team.subject).chain(persons.into_iter().map(Person::id)))
    },
    make: |register, of, on, audience| {
        let whose = match of {
            Of::Nothing => Whose::Nobody,
            Of::One(subject) => Whose::of(register, subject)?,
            Of::Takeover(takeover) => Whose::TakenOver(takeover),
            Of::Period(_) | Of::Week(_) => return None,
        };
        Some((assignment(register, &whose, on, audience), on))
    },
};

type Case<'a> = (&'a Person, &'a Episode);

/// Whose help is assigned.
pub enum Whose<'a> {
    /// A form for the pen.
    Nobody,
    /// Every open case that the team serves.
    Team(&'a Team),
    One(Case<'a>),
    /// What one took over from another: only what changed is printed.
    TakenOver(&'a Takeover),
}

impl<'a> Whose<'a> {
    /// Of a standing team, or of a person.
    pub fn of(register: &'a Register, subject: &Subject) -> Option<Self> {
        let one = || {
            let person = register.person(subject)?;
            Some(Self::One((person, person.current()?)))
        };
        register.team(subject).map(|team| Self::Team(team)).or_else(one)
    }

    fn cases(&self, register: &'a Register) -> Vec<Case<'a>> {
        let mut cases: Vec<Case<'a>> = match self {
            Self::Nobody => vec![],
            Self::One(case) => vec![*case],
            Self::Team(team) => {
                let served = served_by(register, team).into_iter();
                served
                    .filter_map(|(episode, _)| register.episode(&episode))
                    .map(|(it, case)| (&**it, case))
                    .collect()
            }
            Self::TakenOver(takeover) => takeover.cases(register),
        };
        cases.sort_by_cached_key(|(person, _)| list_order(person));
        cases
    }
}

struct Sources<'a> {
    register: &'a Register,
    whose: &'a Whose<'a>,
    on: NaiveDate,
    audience: Audience,
    naming: Naming<'a>,
    /// `None` where the model is not in the book.
    template: Option<(&'a Subject, &'a Template)>,
}

pub fn assignment(register: &Register, whose: &Whose<'_>, on: NaiveDate, audience: Audience) -> Paper {
    let cases = whose.cases(register);
    let own = cases
        .first()
        .and_then(|(_, episode)| Some((episode.template(), &**register.template(episode.template())?)));
    let template = own.or_else(|| register.current_template().map(|(id, template)| (id, &**template)));
    let naming = Naming::new(register, audience, on);
    let sources = Sources { register, whose, on, audience, naming, template };
    let mut paper = Paper::new("Phiếu phân công");
    let (minors, adults): (Vec<_>, Vec<_>) = cases.into_iter().partition(|it| register.is_minor(it.0, on));
    match (adults.is_empty(), minors.is_empty()) {
        (true, false) => sources.sheet(&mut paper, MINORS, &minors),
        (_, true) => sources.sheet(&mut paper, "", &adults),
        (false, false) => {
            sources.sheet(&mut paper, "", &adults);
            paper.push(Block::NextPaper);
            sources.sheet(&mut paper, MINORS, &minors);
        }
    }
    sources.naming.applied_to(paper)
}

impl Sources<'_> {
    /// Adults and minors never stand on one sheet (rule 8).
    fn sheet(&self, paper: &mut Paper, of: &str, cases: &[Case<'_>]) {
        let unit = &*self.register.unit_on(self.on);
        let letterhead = head::letterhead(unit, Office::Keeper, "", "");
        paper.push(Letterhead { place_and_date: Some(head::place_undated(unit)), ..letterhead });
        paper.push(Title::new("PHIẾU PHÂN CÔNG", format!("{}{of}", self.subject())));
        let authority = cases.first().and_then(|(_, episode)| episode.admission());
        let authority = authority.map(|it| (&it.fact.authority, it.fact.on));
        let plan = grounds::plan(self.register, self.template.map(|(id, _)| id), self.on);
        let agreement = grounds::agreement(self.register, authority.filter(|_| cases.len() == 1));
        grounds::push(paper, &[plan, agreement]);
        let body = kept(&head::body(unit, Office::Keeper));
        if let Whose::TakenOver(takeover) = self.whose {
            paper.push(Paragraph::text(format!("{body} phân công thay đổi như sau:")).kept_with_next());
            paper.push(self.changed(takeover, cases));
            paper.push(Paragraph::text("Những nội dung phân công khác giữ nguyên."));
        } else {
            paper.blocks.extend(self.quarters(cases, !of.is_empty()).map(Block::from));
            paper.push(Paragraph::text(format!("{body} phân công người giúp đỡ như sau:")).kept_with_next());
            paper.push(clause("1. Người được giúp đỡ"));
            paper.push(self.helped(cases));
            paper.push(clause("2. Tổ giúp đỡ và nhiệm vụ"));
            paper.push(self.parties(cases));
        }
        self.terms(paper);
        paper.push(clause(match self.whose {
            Whose::TakenOver(_) => "Xác nhận đã nhận việc",
            _ => "4. Xác nhận đã nhận việc",
        }));
        paper.push(self.acceptance(cases));
        let keeper = unit.letterhead(Office::Keeper);
        let signature = Signature {
            name: Some(keeper.signer).filter(|name| !name.is_empty()),
            ..Signature::new(keeper.signs_as)
        };
        let recipients = head::recipients(["Những người có tên trên", "Lưu: VT, Hồ sơ"]);
        paper.push(Closing { recipients, signature });
    }

    fn subject(&self) -> String {
        let model = self.template.map_or(LONG_DOTS, |(_, template)| &template.name);
        match self.whose {
            Whose::Team(team) => {
                let name = kept(&or_dots(team.text(team_field::NAME)));
                format!("{name} giúp đỡ theo mô hình \"{model}\"")
            }
            Whose::Nobody | Whose::One(_) => format!("Người giúp đỡ theo mô hình \"{model}\""),
            Whose::TakenOver(_) => format!("Thay đổi người giúp đỡ theo mô hình \"{model}\""),
        }
    }

    /// From when, and to whom what was done is reported.
    fn terms(&self, paper: &mut Paper) {
        paper.push(clause(match self.whose {
            Whose::TakenOver(_) => "Thời gian",
            _ => "3. Thời gian, chế độ báo lại",
        }));
        let from = match self.whose {
            Whose::Nobody => format!("từ {}", head::undated()),
            Whose::TakenOver(Takeover { to: Some((_, from)), .. }) => format!("từ {}", date::formal(*from)),
            _ => "từ ngày nêu tại bảng trên".to_owned(),
        };
        paper.push(Paragraph::text(format!("Thời gian giúp đỡ: {from} đến khi có thay đổi.")));
        // Who takes over reports as the one before did.
        if matches!(self.whose, Whose::TakenOver(_)) {
            return;
        }
        let often = self.template.and_then(|(_, template)| template.number_in_words("contact_frequency"));
        let keeper = kept(&head::body(&self.register.unit_on(self.on), Office::Keeper));
        paper.push(Paragraph::text(format!(
            "Người giúp đỡ chính tiếp xúc tại nhà ít nhất {}, báo kết quả với {keeper} trước kỳ giao ban; có việc cần \
             giải quyết ngay thì báo trong ngày.",
            often.as_deref().unwrap_or(DOTS),
        )));
        paper.push(Paragraph::text(
            "Thông tin trong phiếu chỉ dùng cho việc giúp đỡ, không sao chụp, không gửi qua nhóm mạng xã hội.",
        ));
    }

    /// "Lê Thị Hoa, Chi hội trưởng"
    fn member(&self, id: &Subject) -> String {
        let Some(member) = self.register.member(id) else { return LONG_DOTS.to_owned() };
        kept(&super::minutes::with_title(self.register.member_name(id), member.text(member_field::TITLE)))
    }
}

fn clause(text: &str) -> Heading {
    Heading::new(Level::Clause, text)
}
