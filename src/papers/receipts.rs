//! Danh sách ký nhận: what a round of support hands to each case, with room to sign. Source: papers, "Also"; rules 8,
//! 19 and 25.

use super::choices::ones;
use super::dots::{DOTS, LONG_DOTS, or_long_dots};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use super::naming::{MINORS, Naming, kept, name_title};
use super::pen::{pen_row, pen_rows};
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::batch::{Batch, Listing, Outcome, field};
use crate::casework::book::Office;
use crate::casework::person::{Person, field as person_field};
use crate::press::paper::*;
use crate::vietnamese::date;
use crate::vietnamese::money::Dong;
use crate::vietnamese::sentence::capitalised;

pub const FORM: Form = Form {
    code: "danh-sach-ky-nhan",
    made_of: MadeOf::Batch,
    // People sign beside their name.
    for_whom: ForWhom::OFFICE,
    choices: |register, _| {
        let mut batches: Vec<_> = register.batches().map(|it| (it.event.fact.on, it.id())).collect();
        batches.sort_by(|one, other| other.cmp(one));
        ones(batches.into_iter().map(|(_, batch)| batch))
    },
    make: |register, of, on, audience| match of {
        Of::Nothing => {
            let naming = Naming::new(register, Audience::Nameless, on);
            let sources = Sources { register, batch: None, audience: Audience::Internal, naming };
            let mut paper = opened();
            sources.sheet(&mut paper, Whose::Everybody, &[], "");
            Some((sources.naming.applied_to(paper), on))
        }
        Of::One(batch) => {
            let batch = register.batch(batch)?;
            Some((receipts(register, batch, audience), batch.event.fact.on))
        }
        _ => None,
    },
};

/// Adults and minors each on a sheet of their own, unless a reason for one sheet is written (rule 8).
pub fn receipts(register: &Register, batch: &Batch, audience: Audience) -> Paper {
    let persons = batch.listed().filter_map(|one| Some(&**register.episode(one.episode())?.0));
    let on = batch.event.fact.on;
    let naming = Naming::in_tables(register, audience, on, persons);
    let sources = Sources { register, batch: Some(batch), audience, naming };
    let (adults, minors) = batch.by_age(register);
    let reason = batch.event.text(field::MIXED_REASON).trim();
    let mut paper = opened();
    if adults.is_empty() || minors.is_empty() {
        let (all, whose) = match adults.is_empty() {
            true => (minors, Whose::Minors),
            false => (adults, Whose::Everybody),
        };
        sources.sheet(&mut paper, whose, &all, "");
    } else if !reason.is_empty() {
        sources.sheet(&mut paper, Whose::Everybody, &[adults, minors].concat(), reason);
    } else {
        sources.sheet(&mut paper, Whose::Everybody, &adults, "");
        paper.push(Block::NextPaper);
        sources.sheet(&mut paper, Whose::Minors, &minors, "");
    }
    sources.naming.applied_to(paper)
}

/// As many as a page holds above the signatures.
const ROWS_FOR_THE_PEN: usize = 9;

fn opened() -> Paper {
    Paper::new("Danh sách ký nhận hỗ trợ")
}

/// Whose sheet it is: minors stand on one of their own, or with adults where a reason is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Everybody,
    Minors,
}

struct Sources<'a> {
    register: &'a Register,
    /// `None` on a form for the pen.
    batch: Option<&'a Batch>,
    audience: Audience,
    naming: Naming<'a>,
}

impl Sources<'_> {
    fn sheet(&self, paper: &mut Paper, whose: Whose, listings: &[&Listing], reason: &str) {
        let unit = &self.naming.unit();
        let place_and_date = Some(head::place_and_date(unit, self.batch.map(|batch| batch.event.fact.on)));
        paper.push(Letterhead { place_and_date, ..head::letterhead(unit, Office::Keeper, "DS", "") });
        let of = if whose == Whose::Minors { MINORS } else { "" };
        let subject = format!("Ký nhận hỗ trợ: {}{of}", self.name());
        paper.push(Title { kind: "DANH SÁCH".into(), subject: Some(subject) });
        paper.push(Paragraph::text(self.terms()));
        if !reason.is_empty() {
            paper.push(Paragraph::text(format!("Lập chung một danh sách, lý do: {reason}.")));
        }
        paper.push(self.table(whose, listings));
        paper.push(self.total_in_words(listings.len()));
        let signers = ["NGƯỜI LẬP DANH SÁCH", "NGƯỜI TRAO", "NGƯỜI CHỨNG KIẾN"];
        paper.push(Block::Signatures(
            signers.map(|who| Signature::new([who]).hinted("(Ký, ghi rõ họ tên)")).to_vec(),
        ));
    }

    fn name(&self) -> String {
        match self.batch.map(|batch| (batch.name(), &batch.event.fact.what)) {
            None => LONG_DOTS.to_owned(),
            Some(("", what)) => what.clone(),
            Some((name, _)) => name.to_owned(),
        }
    }

    /// "Ngày trao: 05/02/2024. Mỗi người: 1 phần quà, trị giá 400.000 đồng. Bên hỗ trợ: Hội Phụ nữ."
    fn terms(&self) -> String {
        let Some(batch) = self.batch else {
            return format!(
                "Ngày trao: {DOTS}/{DOTS}/{DOTS}. Mỗi người: {LONG_DOTS}, trị giá {DOTS} đồng. Bên hỗ trợ: {LONG_DOTS}."
            );
        };
        let fact = &batch.event.fact;
        let each = [fact.quantity.to_string(), fact.unit.clone(), fact.what.clone()];
        let each = each.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(" ");
        let value = self.value().map_or(DOTS.to_owned(), Dong::grouped);
        format!(
            "Ngày trao: {}. Mỗi người: {each}, trị giá {value} đồng. Bên hỗ trợ: {}.",
            date::in_figures(fact.on),
            kept(&or_long_dots(&fact.giver)),
        )
    }

    fn value(&self) -> Option<Dong> {
        self.batch?.event.fact.value.and_then(|dong| Dong::new(dong).ok())
    }

    /// Where a minor lives stands on no sheet that is passed round (rule 8).
    fn tells_home(&self, whose: Whose) -> bool {
        self.audience.has_names() && whose == Whose::Everybody
    }

    fn table(&self, whose: Whose, listings: &[&Listing]) -> Table {
        let has_home = self.tells_home(whose);
        let home = has_home.then_some(Column::left(Width::Mm(24)));
        let columns: Vec<Column> = [Column::centred(Width::Mm(11)), Column::left(Width::Share(3))]
            .into_iter()
            .chain(home)
            .chain([Column::centred(Width::Mm(17)), Column::right(Width::Mm(26))])
            .chain([Column::left(Width::Share(2)), Column::left(Width::Share(2))])
            .collect();
        // A sheet for the pen is of whoever is written in it.
        let name = name_title(has_home || self.batch.is_none());
        let titles = ["STT", name, "Khu phố", "Số lượng", "Số tiền (đồng)", "Ký nhận", "Ghi chú"];
        let table = Table::new(columns).headed(titles.into_iter().filter(|it| has_home || *it != "Khu phố"));
        let Some(batch) = self.batch else {
            let total = (0..table.columns.len()).map(|at| if at == 1 { "Cộng" } else { "" });
            return pen_rows(table, ROWS_FOR_THE_PEN).row(total.collect::<Vec<_>>());
        };
        let rows: Vec<(&Person, &Listing)> = listings
            .iter()
            .filter_map(|one| Some((&**self.register.episode(one.episode())?.0, *one)))
            .collect();
        let count = rows.len();
        let rows = rows
            .into_iter()
            .enumerate()
            .map(|(at, (person, one))| self.row(batch, whose, at + 1, person, one));
        let rows: Vec<Row> = rows.map(pen_row).collect();
        Table { rows, ..table }.row(self.total(batch, whose, count))
    }

    fn total_in_words(&self, count: usize) -> Paragraph {
        let label = "Tổng số tiền (bằng chữ):";
        match self.whole_value(count).filter(|_| count > 0) {
            Some(value) => {
                Paragraph::new([Run::plain(label), Run::italic(format!(" {}.", value.in_words()))])
            }
            None => Paragraph::text(label).dotted(1),
        }
    }

    fn whole_value(&self, count: usize) -> Option<Dong> {
        Dong::new(self.value()?.get().checked_mul(count as i64)?).ok()
    }

    fn row(
        &self,
        batch: &Batch,
        whose: Whose,
        number: usize,
        person: &Person,
        listing: &Listing,
    ) -> Vec<String> {
        let is_minor = self.register.is_minor(person, batch.event.fact.on);
        let home = self.tells_home(whose).then(|| match person.event.text(person_field::QUARTER) {
            home if !is_minor => home.to_owned(),
            _ => String::new(),
        });
        let fact = &batch.event.fact;
        let value = self.value().map_or(DOTS.to_owned(), Dong::grouped);
        let note = match listing.outcome() {
            // The name of one of the family gives a minor away.
            Outcome::ReceivedBy { who, relation, .. } => match relation {
                relation if is_minor || !self.audience.has_names() => {
                    format!("{} nhận thay", if relation.is_empty() { "người khác" } else { relation })
                }
                "" => format!("{who} nhận thay"),
                relation => format!("{who} ({relation}) nhận thay"),
            },
            Outcome::NotReceived(_) => "chưa nhận".to_owned(),
            Outcome::Waiting | Outcome::Received(_) => String::new(),
        };
        let first = [number.to_string(), self.naming.in_table(person)];
        let rest = [fact.quantity.to_string(), value, String::new(), capitalised(&note)];
        first.into_iter().chain(home).chain(rest).collect()
    }

    fn total(&self, batch: &Batch, whose: Whose, count: usize) -> Vec<String> {
        let fact = &batch.event.fact;
        let quantity = u64::from(fact.quantity) * count as u64;
        let value = self.whole_value(count);
        let first = [String::new(), "Cộng".to_owned()];
        let home = self.tells_home(whose).then(String::new);
        let value = value.map_or(DOTS.to_owned(), Dong::grouped);
        let rest = [quantity.to_string(), value, String::new(), String::new()];
        first.into_iter().chain(home).chain(rest).collect()
    }
}
