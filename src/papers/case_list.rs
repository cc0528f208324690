//! Danh sách đang quản lý, giúp đỡ: who is helped at the end of a day, and who came in and left in the time before it.
//! Printed for the office each month, it is what a ward falls back on (rule 5). Source: papers 1; rules 7, 8, 19.

mod told;

use chrono::NaiveDate;

use super::dots::{DOTS, or_dots};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{MINORS, Naming, kept, name_title};
use super::pen::pen_rows;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::figures::{Figure, Period, PeriodKind, count, covered};
use crate::casework::find::list_order;
use crate::casework::first_steps::CASE_LIST;
use crate::casework::person::{Episode, Person};
use crate::press::paper::*;
use crate::vietnamese::date::{formal, in_figures};
use crate::vietnamese::sentence::capitalised;
pub(super) use told::home;
use told::{admitted_on, authority};

pub const FORM: Form = Form {
    code: CASE_LIST,
    made_of: MadeOf::Period,
    // It is kept in the office.
    for_whom: ForWhom::OFFICE,
    choices: |register, today| {
        let months = PeriodKind::Month.back_to(register.starts_on().unwrap_or(today), today);
        months.into_iter().filter_map(|month| covered(register, month, today)).map(Of::Period).collect()
    },
    make: |register, of, today, audience| match of {
        Of::Nothing => Some((listed(register, None, today, Audience::Nameless), today)),
        Of::Period(period) => Some((case_list(register, *period, audience), period.to)),
        _ => None,
    },
};

/// A case and the day it is listed by.
type Case<'a> = (&'a Person, &'a Episode);

struct Sources<'a> {
    register: &'a Register,
    /// `None` on a form for the pen.
    period: Option<Period>,
    /// The last day of it.
    on: NaiveDate,
    audience: Audience,
    naming: Naming<'a>,
}

/// Who is helped at the end of the last day of `period`, and who came in and left within it. Minors stand on a sheet of
/// their own (rule 8).
pub fn case_list(register: &Register, period: Period, audience: Audience) -> Paper {
    listed(register, Some(period), period.to, audience)
}

fn listed(register: &Register, period: Option<Period>, on: NaiveDate, audience: Audience) -> Paper {
    // Every row has the code, so that nobody has to be told apart by it.
    let naming = Naming::new(register, audience, on);
    let sources = Sources { register, period, on, audience, naming };
    let is_minor = |case: &Case<'_>| register.is_minor(case.0, on);
    let [helped, came, left] = [Figure::Closing, Figure::Admitted, Figure::Released]
        .map(|figure| sources.listed(figure).into_iter().partition::<Vec<_>, _>(is_minor));
    let mut paper = Paper::new("Danh sách đang quản lý, giúp đỡ");
    if audience.has_names() || period.is_none() {
        paper = paper.landscape();
    }
    let adults = Sheet { of: "", helped: helped.1, came: came.1, left: left.1 };
    let minors = Sheet { of: MINORS, helped: helped.0, came: came.0, left: left.0 };
    match (adults.is_empty(), minors.is_empty()) {
        (true, false) => sources.sheet(&mut paper, &minors),
        (_, true) => sources.sheet(&mut paper, &adults),
        (false, false) => {
            sources.sheet(&mut paper, &adults);
            paper.push(Block::NextPaper);
            sources.sheet(&mut paper, &minors);
        }
    }
    sources.naming.applied_to(paper)
}

const OPEN_DAY: &str = "……/……/……";

/// Who stands together on paper.
struct Sheet<'a> {
    of: &'static str,
    helped: Vec<Case<'a>>,
    came: Vec<Case<'a>>,
    left: Vec<Case<'a>>,
}

impl Sheet<'_> {
    fn is_empty(&self) -> bool {
        self.helped.is_empty() && self.came.is_empty() && self.left.is_empty()
    }

    /// Where a minor lives, and the year of birth, stand on no list (rule 8).
    fn is_of_minors(&self) -> bool {
        !self.of.is_empty()
    }
}

impl<'a> Sources<'a> {
    /// The cases behind a figure, in the order of lists.
    fn listed(&self, figure: Figure) -> Vec<Case<'a>> {
        let Some(period) = self.period else { return vec![] };
        let counted = count(self.register, figure, period);
        let mut cases: Vec<Case<'a>> = counted.items.into_iter().flat_map(|item| item.cases).collect();
        cases.sort_by_cached_key(|(person, episode)| (list_order(person), episode.id().clone()));
        cases
    }

    fn sheet(&self, paper: &mut Paper, sheet: &Sheet<'a>) {
        let unit = &*self.register.unit_on(self.on);
        let mut letterhead = head::letterhead(unit, Office::Keeper, "DS", "");
        letterhead.place_and_date = Some(match self.period {
            Some(period) => format!("{}, {}", or_dots(&unit.place()), formal(period.to)),
            None => head::place_undated(unit),
        });
        paper.push(letterhead);
        let subject = format!(
            "Người đang được quản lý, giúp đỡ tại {}{}\ntính đến ngày {}",
            head::ward(unit),
            sheet.of,
            self.period.map_or_else(|| OPEN_DAY.to_owned(), |period| in_figures(period.to))
        );
        paper.push(Title::new("DANH SÁCH", subject));
        paper.push(self.helped(sheet));
        paper.push(Paragraph::text(self.sum(sheet)));
        let [from, to] = match self.period {
            Some(period) => [in_figures(period.from), in_figures(period.to)],
            None => [OPEN_DAY, OPEN_DAY].map(str::to_owned),
        };
        let days = format!("từ {from} đến {to}");
        paper.push(Heading::new(Level::Clause, format!("Đưa vào diện {days}")));
        paper.push(self.moves(sheet, &sheet.came, ["Ngày đưa vào", "Theo"], |episode| {
            (admitted_on(episode), episode.admission().map(|it| authority(&it.fact.authority)))
        }));
        paper.push(Heading::new(Level::Clause, format!("Ra khỏi diện {days}")));
        paper.push(self.moves(sheet, &sheet.left, ["Ngày ra", "Lý do"], |episode| {
            (episode.ending().map_or(DOTS.to_owned(), |(on, _)| in_figures(on)), Some(self.reason(episode)))
        }));
        paper.push(Block::Signatures(vec![
            Signature::new(["NGƯỜI LẬP DANH SÁCH"]).hinted("(Ký, ghi rõ họ tên)"),
            head::signature(unit, Office::Keeper),
        ]));
    }

    /// What is told of the persons listed stands in a form too.
    fn tells(&self) -> bool {
        self.audience.has_names() || self.period.is_none()
    }

    /// "Tổng số: 31 trường hợp, trong đó 2 trường hợp đang tạm dừng."
    fn sum(&self, sheet: &Sheet<'_>) -> String {
        if self.period.is_none() {
            return format!("Tổng số: {DOTS} trường hợp, trong đó {DOTS} trường hợp đang tạm dừng.");
        }
        let paused = sheet.helped.iter().filter(|(_, episode)| self.pause(episode).is_some()).count();
        let sum = format!("Tổng số: {} trường hợp", sheet.helped.len());
        if paused == 0 {
            format!("{sum}.")
        } else {
            format!("{sum}, trong đó {paused} trường hợp đang tạm dừng.")
        }
    }

    fn helped(&self, sheet: &Sheet<'a>) -> Block {
        if sheet.helped.is_empty() && self.period.is_some() {
            return Paragraph::text("Không có trường hợp nào.").into();
        }
        let is_told = self.tells() && !sheet.is_of_minors();
        let about =
            [("Năm sinh", Column::centred(Width::Mm(16))), ("Khu phố, nơi ở", Column::left(Width::Share(4)))];
        let columns = [
            ("STT", Column::centred(Width::Mm(12))),
            ("Mã", Column::left(Width::Mm(27))),
            (self.name_title(sheet), Column::left(Width::Share(4))),
        ]
        .into_iter()
        .chain(about.into_iter().filter(|_| is_told))
        .chain([
            ("Ngày đưa vào", Column::centred(Width::Mm(26))),
            ("Người giúp đỡ chính", Column::left(Width::Share(3))),
            ("Ghi chú", Column::left(Width::Share(3))),
        ]);
        let (titles, columns): (Vec<&str>, Vec<Column>) = columns.unzip();
        let rows = sheet.helped.iter().zip(1..).map(|((person, episode), number)| {
            let born = person.born().map_or(DOTS.to_owned(), |born| born.year().to_string());
            let about = [born, home(person)].into_iter().filter(|_| is_told);
            let lead = episode.lead(self.on).map(|lead| self.register.member_name(lead));
            let rest = [
                admitted_on(episode),
                lead.filter(|name| !name.is_empty()).map_or(DOTS.to_owned(), kept),
                self.note(episode),
            ];
            self.whom(number, person).into_iter().chain(about).chain(rest).collect::<Vec<_>>()
        });
        let table = Table::new(columns).headed(titles);
        match self.period {
            Some(_) => rows.fold(table, Table::row).into(),
            None => pen_rows(table, 6).into(),
        }
    }

    /// Who came or left: by code and name, with the day, and internally what it was by.
    fn moves(
        &self,
        sheet: &Sheet<'a>,
        cases: &[Case<'a>],
        titles: [&'static str; 2],
        told: impl Fn(&Episode) -> (String, Option<String>),
    ) -> Block {
        if cases.is_empty() && self.period.is_some() {
            return Paragraph::text("Không có.").into();
        }
        let why = (titles[1], Column::left(Width::Share(4)));
        let columns = [
            ("STT", Column::centred(Width::Mm(12))),
            ("Mã", Column::left(Width::Mm(27))),
            (self.name_title(sheet), Column::left(Width::Share(3))),
            (titles[0], Column::centred(Width::Mm(28))),
        ];
        let columns = columns.into_iter().chain(Some(why).filter(|_| self.tells()));
        let (titles, columns): (Vec<&str>, Vec<Column>) = columns.unzip();
        let rows = cases.iter().zip(1..).map(|((person, episode), number)| {
            let (on, why) = told(episode);
            let why = why.unwrap_or_else(|| DOTS.to_owned());
            let rest = [on].into_iter().chain(Some(why).filter(|_| self.audience.has_names()));
            self.whom(number, person).into_iter().chain(rest).collect::<Vec<_>>()
        });
        let table = Table::new(columns).headed(titles);
        match self.period {
            Some(_) => rows.fold(table, Table::row).into(),
            None => pen_rows(table, 3).into(),
        }
    }

    fn name_title(&self, sheet: &Sheet<'_>) -> &'static str {
        name_title(self.tells() && !sheet.is_of_minors())
    }

    fn whom(&self, number: usize, person: &Person) -> [String; 3] {
        [number.to_string(), person.code().to_owned(), self.naming.in_table(person)]
    }

    fn pause(&self, episode: &Episode) -> Option<chrono::NaiveDate> {
        let pause = episode.pauses.iter().find(|pause| pause.holds(self.on));
        pause.map(|pause| pause.recorded.fact.on)
    }

    /// Where the case stands; why help rests is nobody's affair on a list.
    fn note(&self, episode: &Episode) -> String {
        let proposed = episode.release_proposals.iter().any(|it| it.fact.on <= self.on);
        match self.pause(episode) {
            Some(on) => format!("Tạm dừng từ {}", in_figures(on)),
            None if proposed => "Đề nghị ra khỏi diện".to_owned(),
            None => String::new(),
        }
    }

    fn reason(&self, episode: &Episode) -> String {
        let Some(release) = episode.release() else { return "Không tham gia nữa".to_owned() };
        let mut templates = self.register.templates_of(episode);
        let reason = templates.find_map(|it| it.exit_reason(&release.fact.reason));
        reason.map_or(DOTS.to_owned(), |reason| kept(&capitalised(&reason.name)))
    }
}
