//! How a paper names a case: the one place that papers ask who may be shown how (rules 7 and 8).

use std::cell::OnceCell;

use chrono::NaiveDate;

use crate::casework::Register;
use crate::casework::person::{Person, field};
use crate::press::paper::*;
use crate::vietnamese::name::FullName;

/// Whom a paper is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// `Bản nội bộ (có tên)`
    Internal,
    /// `Bản không nêu tên`
    Nameless,
}

pub struct Naming<'a> {
    register: &'a Register,
    audience: Audience,
    today: NaiveDate,
    /// Full names that must not stand on this paper, and what stands instead.
    hidden: OnceCell<Vec<(String, String)>>,
}

impl<'a> Naming<'a> {
    pub fn new(register: &'a Register, audience: Audience, today: NaiveDate) -> Self {
        Self { register, audience, today, hidden: OnceCell::new() }
    }

    /// "Ông Nguyễn Tấn Khoa (KT-24-A001)", "Em L.Đ.M. (KT-24-A002)".
    pub fn case(&self, person: &Person) -> String {
        let called = match person.fields().text(field::SEX) {
            _ if self.register.is_minor(person, self.today) => "Em",
            "male" => "Ông",
            "female" => "Bà",
            _ => "Ông (bà)",
        };
        format!("{called} {} ({})", self.name(person), person.code())
    }

    fn name(&self, person: &Person) -> String {
        match FullName::parse(person.full_name()) {
            Ok(name) if self.hides(person) => name.initials(),
            Ok(name) => name.to_string(),
            Err(_) => super::dots::LONG_DOTS.to_owned(),
        }
    }

    fn hides(&self, person: &Person) -> bool {
        self.audience == Audience::Nameless || self.register.is_minor(person, self.today)
    }

    /// Typed text without the names that may not stand on this paper.
    fn text(&self, text: &str) -> String {
        let hidden = self.hidden.get_or_init(|| {
            let persons = self.register.persons().filter(|person| self.hides(person));
            persons.map(|person| (person.full_name().to_owned(), self.name(person))).collect()
        });
        hidden.iter().fold(text.to_owned(), |text, (name, instead)| text.replace(name.as_str(), instead))
    }

    /// The paper with every text in it gone through; letterhead, receivers and signatures name no case.
    pub fn applied_to(&self, mut paper: Paper) -> Paper {
        paper.blocks.iter_mut().for_each(|block| self.block(block));
        paper
    }

    fn block(&self, block: &mut Block) {
        match block {
            Block::Title(title) => {
                if let Some(subject) = &mut title.subject {
                    *subject = self.text(subject);
                }
            }
            Block::Heading(heading) => heading.text = self.text(&heading.text),
            Block::Paragraph(paragraph) => self.runs(&mut paragraph.runs),
            Block::List(list) => {
                for item in &mut list.items {
                    self.runs(&mut item.runs);
                    item.below.iter_mut().for_each(|block| self.block(block));
                }
            }
            Block::Table(table) => {
                for row in table.header.iter_mut().chain(&mut table.rows) {
                    let paragraphs = row.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs);
                    paragraphs.for_each(|runs| self.runs(runs));
                }
            }
            Block::Together(blocks) => blocks.iter_mut().for_each(|block| self.block(block)),
            Block::Letterhead(_)
            | Block::Signatures(_)
            | Block::Recipients(_)
            | Block::Closing(_)
            | Block::DottedLines(_)
            | Block::PageBreak => {}
        }
    }

    fn runs(&self, runs: &mut [Run]) {
        for run in runs {
            run.text = self.text(&run.text);
        }
    }
}
