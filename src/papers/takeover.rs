//! What one who helps hands to another: the cases, what waits in each, and what meetings gave (product B2); or blank. An
//! internal list; minors stand on a sheet of their own (rule 8).

use chrono::NaiveDate;

use super::dots::*;
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::minutes::{empty_task_table, task_table};
use super::naming::{MINORS, Naming, kept};
use super::pen::pen_rows;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::{Office, Unit, member_field};
use crate::casework::due::{About, Due, Why, due};
use crate::casework::fact::Occupant;
use crate::casework::help_plan::action_field;
use crate::casework::person::{Episode, Person};
use crate::casework::team::{Takeover, body_of, helping, team_of};
use crate::casework::template::Party;
use crate::casework::upcoming::{next_contact, next_review};
use crate::ledger::Subject;
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::month::Month;
use crate::vietnamese::number::two_digits;

pub const FORM: Form = Form {
    code: "ban-giao-viec",
    made_of: MadeOf::Member,
    for_whom: ForWhom::OFFICE,
    choices: |register, on| {
        let helping = register.members().filter(|member| !helping(register, &member.subject, on).is_empty());
        helping.map(|it| Of::Takeover(Takeover { member: it.subject.clone(), to: None, on })).collect()
    },
    make: |register, of, on, audience| {
        let asked = match of {
            Of::Nothing => return Some((blank(register, on), on)),
            Of::Takeover(asked) => asked,
            _ => return None,
        };
        register.member(&asked.member)?;
        Some((takeover(register, asked, audience), asked.on))
    },
};

const TITLE: &str = "Danh sách bàn giao công việc giúp đỡ";

struct Sources<'a> {
    register: &'a Register,
    takeover: &'a Takeover,
    naming: Naming<'a>,
    waiting: Vec<Due>,
}

pub fn takeover(register: &Register, takeover: &Takeover, audience: Audience) -> Paper {
    let waiting = due(register, takeover.on, &[]);
    let naming = Naming::new(register, audience, takeover.on);
    let sources = Sources { register, takeover, naming, waiting };
    let cases = takeover.cases(register);
    let (minors, adults): (Vec<_>, Vec<_>) =
        cases.into_iter().partition(|(person, _)| register.is_minor(person, takeover.on));
    let mut paper = Paper::new(TITLE);
    sources.opened("", &mut paper);
    let apart = match minors.len() {
        0 => String::new(),
        count => format!("; {count} người chưa thành niên ở tờ riêng"),
    };
    paper.push(Heading::new(Level::Clause, format!("1. Người được giúp đỡ: {}{apart}", adults.len())));
    paper.blocks.extend(sources.cases(&adults));
    given_in_meetings(&mut paper, sources.tasks());
    paper.push(Block::Signatures(sources.signatures()));
    if !minors.is_empty() {
        paper.push(Block::NextPaper);
        sources.opened(MINORS, &mut paper);
        paper.push(Heading::new(Level::Clause, format!("Người được giúp đỡ: {}", minors.len())));
        paper.blocks.extend(sources.cases(&minors));
        paper.push(Block::Signatures(sources.signatures()));
    }
    sources.naming.applied_to(paper)
}

/// The form for the pen.
fn blank(register: &Register, on: NaiveDate) -> Paper {
    let mut paper = Paper::new(TITLE);
    opened(
        &register.unit_on(on),
        &head::undated(),
        [party("giao", None), party("nhận", None)],
        "",
        &mut paper,
    );
    paper.push(Paragraph::text(format!("Nhận việc từ {}.", head::undated())));
    paper.push(Heading::new(Level::Clause, format!("1. Người được giúp đỡ: {DOTS}")));
    paper.push(pen_rows(empty_table(), 6));
    given_in_meetings(&mut paper, pen_rows(empty_task_table(), 4).into());
    paper.push(Block::Signatures(signatures(None, None)));
    Naming::new(register, Audience::Nameless, on).applied_to(paper)
}

/// "Người nhận: ông (bà) Lê Thị Hoa, …"; where nobody is known the line is left to the pen.
fn party(does: &str, who: Option<String>) -> Paragraph {
    let label = format!("Người {does}: ông (bà)");
    match who {
        Some(who) => Paragraph::text(format!("{label} {}", kept(&who))),
        None => Paragraph::text(label).dotted(1),
    }
}

/// The head of a sheet, and by whom and to whom.
fn opened(unit: &Unit, day: &str, parties: [Paragraph; 2], of: &str, paper: &mut Paper) {
    let mut head = head::letterhead(unit, Office::Keeper, "", "");
    head.number = None;
    head.place_and_date = Some(format!("{}, {day}", head::place(unit)));
    paper.push(head);
    paper.push(Title::new("DANH SÁCH BÀN GIAO", format!("Công việc giúp đỡ tại cộng đồng{of}")));
    parties.into_iter().for_each(|party| paper.push(party));
}

fn given_in_meetings(paper: &mut Paper, tasks: Block) {
    paper.push(Heading::new(Level::Clause, "2. Việc được giao tại các cuộc họp"));
    paper.push(tasks);
    paper.push(Paragraph::text("Giấy tờ kèm theo, điều cần lưu ý:").dotted(2));
}

fn empty_table() -> Table {
    let columns = [
        Column::centred(Width::Mm(12)),
        Column::left(Width::Share(3)),
        Column::left(Width::Share(3)),
        Column::left(Width::Share(4)),
    ];
    Table::new(columns).headed(["STT", "Người được giúp đỡ", "Tổ giúp đỡ hiện nay", "Việc đang chờ"])
}

fn signatures(giver: Option<String>, taker: Option<String>) -> Vec<Signature> {
    vec![
        Signature { name: giver, ..Signature::new(["NGƯỜI GIAO"]) },
        Signature { name: taker, ..Signature::new(["NGƯỜI NHẬN"]) },
        Signature::new(["ĐẠI DIỆN", "CƠ QUAN GIỮ SỔ"]),
    ]
}

impl Sources<'_> {
    /// The head of a sheet, who gives, who takes over, and from when.
    fn opened(&self, of: &str, paper: &mut Paper) {
        let to = self.takeover.to.as_ref();
        let taker = to.and_then(|(by, _)| self.member(by));
        let parties = [party("giao", self.member(&self.takeover.member)), party("nhận", taker)];
        opened(&self.naming.unit(), &date::formal(self.takeover.on), parties, of, paper);
        let from = to.map_or_else(head::undated, |(_, from)| date::formal(*from));
        paper.push(Paragraph::text(format!("Nhận việc từ {from}.")));
    }

    /// "Lê Thị Hoa, Chi hội trưởng, Hội Liên hiệp Phụ nữ phường"
    fn member(&self, id: &Subject) -> Option<String> {
        let member = self.register.member(id)?;
        let organisation = body_of(self.register, member);
        let parts = [self.register.member_name(id), member.text(member_field::TITLE), &organisation];
        let parts: Vec<String> = parts.into_iter().map(one_line).filter(|part| !part.is_empty()).collect();
        Some(parts.join(", ")).filter(|told| !told.is_empty())
    }

    fn cases(&self, cases: &[(&Person, &Episode)]) -> Option<Block> {
        if cases.is_empty() {
            return None;
        }
        let rows = cases.iter().zip(1..).map(|((person, episode), number)| {
            [number.to_string(), self.naming.case(person), self.team(episode), self.waiting(episode)]
        });
        Some(rows.fold(empty_table(), Table::row).into())
    }

    /// Who leads, and which seats are empty.
    fn team(&self, episode: &Episode) -> String {
        let lead = episode.lead(self.takeover.on).map(|lead| kept(self.register.member_name(lead)));
        let lead = format!("Giúp đỡ chính: {}", lead.unwrap_or_else(|| "chưa có".to_owned()));
        let team = team_of(self.register, episode, self.takeover.on);
        let missing: Vec<String> =
            team.iter().flat_map(|team| team.missing()).map(Party::short_in_sentence).collect();
        match missing.is_empty() {
            true => format!("{lead}."),
            false => format!("{lead}; còn thiếu: {}.", kept(&missing.join(", "))),
        }
    }

    /// What waits by now, else what comes next; each as a sentence.
    fn waiting(&self, episode: &Episode) -> String {
        let of_case =
            |due: &&Due| matches!(&due.about, About::Case { episode: about, .. } if about == episode.id());
        let mut told: Vec<String> =
            self.waiting.iter().filter(of_case).filter_map(|due| waits(&due.why)).collect();
        let comes = |what: &str, month: Month| format!("{what} tháng {month}");
        let has = |told: &[String], what: &str| told.iter().any(|line| line.starts_with(what));
        if !has(&told, REVIEW) {
            let next = next_review(self.register, episode, self.takeover.on);
            told.extend(next.map(|month| comes(REVIEW, month)));
        }
        if !has(&told, CONTACT) {
            let next = next_contact(self.register, episode, self.takeover.on);
            told.extend(next.map(|month| comes(CONTACT, month)));
        }
        told.extend(self.planned(episode));
        if told.is_empty() { "không có".to_owned() } else { told.join("; ") }
    }

    /// What the plan of help asks of the seats the member has, or had.
    fn planned(&self, episode: &Episode) -> impl Iterator<Item = String> {
        let sits = |party: &str| {
            episode.seats.iter().map(|seat| &seat.filled.fact).any(|seat| {
                seat.party == party && seat.occupant == Occupant::Member(self.takeover.member.clone())
            })
        };
        let own = episode.actions.iter().filter(move |it| it.is_open() && sits(it.text(action_field::OWNER)));
        own.map(|action| {
            let what = or_dots(action.text(action_field::WHAT));
            action.by().map_or(what.clone(), |by| format!("{what} (hạn {})", date::in_figures(by)))
        })
    }

    fn tasks(&self) -> Block {
        let tasks = self.takeover.tasks(self.register).into_iter();
        task_table(self.register, tasks).unwrap_or_else(|| Paragraph::text("Không có.").into())
    }

    fn signatures(&self) -> Vec<Signature> {
        let name =
            |id: &Subject| Some(self.register.member_name(id).to_owned()).filter(|name| !name.is_empty());
        let taker = self.takeover.to.as_ref().and_then(|(by, _)| name(by));
        signatures(name(&self.takeover.member), taker)
    }
}

const REVIEW: &str = "nhận xét";
const CONTACT: &str = "tiếp xúc tại nhà";

/// What is handed over with a case; what is only to be put right in the book is not.
fn waits(why: &Why) -> Option<String> {
    let months =
        |months: &[Month]| months.iter().map(|month| format!("tháng {month}")).collect::<Vec<_>>().join(", ");
    Some(match why {
        Why::ReviewDue { months: of } => format!("{REVIEW} {}", months(of)),
        Why::ContactDue { months: of, .. } => format!("{CONTACT} {}", months(of)),
        Why::NotMet { since, .. } => format!("{CONTACT}, chưa gặp ai từ {}", date::in_figures(*since)),
        Why::IntakeUnfinished => "lập hồ sơ cho xong".to_owned(),
        Why::AwaitingAgreement => "chờ thống nhất đưa vào diện".to_owned(),
        Why::StatusMissing => "ghi thuộc diện và nguồn".to_owned(),
        Why::ConditionsMissing { .. } => "bổ sung điều kiện áp dụng".to_owned(),
        Why::GrownUp { .. } => "đã đủ 18 tuổi, xem lại diện".to_owned(),
        Why::HelpPlanDue { .. } => "thống nhất kế hoạch giúp đỡ".to_owned(),
        Why::MilestoneDue { months } => {
            let months: Vec<String> = months.iter().map(|months| two_digits(*months)).collect();
            format!("đánh giá mốc {} tháng", months.join(", "))
        }
        Why::VisitAfterIncident { .. } => "đến thăm gia đình".to_owned(),
        // That there is a measure stands on no paper.
        Why::MeasureEnding { .. } | Why::MeasureOver { .. } => "xem lại hồ sơ".to_owned(),
        Why::ReleaseUndecided { .. } => "đã đề nghị ra khỏi diện, chờ quyết định".to_owned(),
        _ => return None,
    })
}
