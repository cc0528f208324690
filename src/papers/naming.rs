//! How a paper names a case: the one place that papers ask who may be shown how (rules 7 and 8).

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::casework::Register;
use crate::casework::audience::{self, Audience};
use crate::casework::book::Unit;
use crate::casework::person::{Episode, Person};
use crate::press::paper::*;
use crate::vietnamese::sentence::{capitalised, with_one_full_stop};

/// Behind the title of a sheet on which minors stand apart (rule 8).
pub const MINORS: &str = " (người chưa thành niên)";

/// What heads a column, or a line, in which somebody stands by the full name or by initials.
pub fn name_title(in_full: bool) -> &'static str {
    if in_full { "Họ và tên" } else { "Chữ cái đầu của họ tên" }
}

/// Round what stays as it is: noncharacters, which no keyboard types and no paper keeps.
const KEPT_FROM: char = '\u{FDD0}';
const KEPT_TO: char = '\u{FDD1}';

/// What names nobody who is helped and stays on every paper: words of the model, and those who speak and sign.
pub fn kept(text: &str) -> String {
    let text = text.replace([KEPT_FROM, KEPT_TO], "");
    format!("{KEPT_FROM}{text}{KEPT_TO}")
}

pub struct Naming<'a>(audience::Naming<'a>);

impl<'a> Naming<'a> {
    pub fn new(register: &'a Register, audience: Audience, today: NaiveDate) -> Self {
        // Every case carries its code, so none has to be told apart from others on the paper.
        Self(audience::Naming::new(register, audience, today, [], None))
    }

    /// For a table of these persons, in which two that would read the same carry their code.
    pub fn in_tables(
        register: &'a Register,
        audience: Audience,
        today: NaiveDate,
        persons: impl IntoIterator<Item = &'a Person>,
    ) -> Self {
        Self(audience::Naming::new(register, audience, today, persons, None))
    }

    /// "Nguyễn Tấn Khoa", "L.Đ.M." or the code, by whom the paper is for.
    pub fn in_table(&self, person: &Person) -> String {
        self.0.in_table(person)
    }

    /// "Ông Nguyễn Tấn Khoa (KT-24-A001)", "Em L.Đ.M. (KT-24-A002)": at the head of a paragraph. Source: papers C.
    pub fn case(&self, person: &Person) -> String {
        capitalised(&self.0.with_code(person))
    }

    /// The same within a sentence: "ông Nguyễn Tấn Khoa (KT-24-A001)".
    pub fn case_within(&self, person: &Person) -> String {
        self.0.with_code(person)
    }

    /// "ông Nguyễn Tấn Khoa", "em L.Đ.M.": on a letter, without the code.
    pub fn called(&self, person: &Person) -> String {
        self.0.called_in_full(person)
    }

    pub fn audience(&self) -> Audience {
        self.0.audience()
    }

    /// The unit as it was called on the day of the paper.
    pub fn unit(&self) -> Cow<'a, Unit> {
        self.0.unit()
    }

    /// "ông", "bà", "ông (bà)" or "em": how a letter speaks to the person.
    pub fn address(&self, person: &Person) -> &'static str {
        self.0.address(person)
    }

    /// "Trần Thị Thử (mẹ)"; `None` where the paper may not say so, or nothing is known. It stays as it is also where
    /// somebody of the family of a minor has the same name.
    pub fn family(&self, person: &Person, episode: &Episode) -> Option<String> {
        self.0.family(person, episode).map(|family| kept(&family))
    }

    /// What somebody typed, without what may not stand on this paper.
    pub fn text(&self, text: &str) -> String {
        self.scrubbed(text, |inner| self.0.free_text(inner))
    }

    /// Text without the names, addresses and numbers that may not stand on this paper, but for what is [`kept`].
    fn scrubbed(&self, text: &str, scrub: impl Fn(&str) -> String) -> String {
        with_one_full_stop(&self.without_the_private(text, scrub))
    }

    fn without_the_private(&self, text: &str, scrub: impl Fn(&str) -> String) -> String {
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once(KEPT_FROM) {
            let (kept, behind) = behind.split_once(KEPT_TO).unwrap_or((behind, ""));
            out.push_str(&self.around(before, &scrub));
            out.push_str(kept);
            rest = behind;
        }
        out + &self.around(rest, &scrub)
    }

    /// Spaces at the ends join a text to what stands beside it and stay.
    fn around(&self, text: &str, scrub: impl Fn(&str) -> String) -> String {
        let inner = text.trim();
        let lead = &text[..text.len() - text.trim_start().len()];
        let tail = if inner.is_empty() { "" } else { &text[text.trim_end().len()..] };
        format!("{lead}{}{tail}", scrub(inner))
    }

    /// The paper with every text in it gone through; letterhead and signatures name no case.
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
            Block::Chart(chart) => {
                for point in &mut chart.points {
                    (point.label, point.figure) = (self.text(&point.label), self.text(&point.figure));
                }
            }
            Block::Slips(slips) => slips.slips.iter_mut().flatten().for_each(|block| self.block(block)),
            Block::Annex(annex) => {
                annex.title = self.text(&annex.title);
                annex.attached = annex.attached.take().map(|text| self.text(&text));
                annex.blocks.iter_mut().for_each(|block| self.block(block));
            }
            Block::Together(blocks) => blocks.iter_mut().for_each(|block| self.block(block)),
            Block::Recipients(recipients) => self.recipients(recipients),
            Block::Closing(closing) => self.recipients(&mut closing.recipients),
            Block::Letterhead(_)
            | Block::JointLetterhead(_)
            | Block::Signatures(_)
            | Block::DottedLines(_)
            | Block::PageBreak
            | Block::NextPaper => {}
        }
    }

    fn recipients(&self, recipients: &mut Recipients) {
        recipients.lines.iter_mut().for_each(|line| *line = self.text(line));
    }

    fn runs(&self, runs: &mut [Run]) {
        // Where a meeting is held stands behind these words, in minutes of every kind.
        let is_place = runs.first().is_some_and(|run| run.text.starts_with("Địa điểm"));
        let mut ends_in_stop = false;
        for run in &mut *runs {
            run.text = match is_place {
                true => self.scrubbed(&run.text, |inner| self.0.place(inner)),
                false => self.text(&run.text),
            };
            if ends_in_stop && run.text.starts_with('.') && !run.text.starts_with("..") {
                run.text.remove(0);
            }
            ends_in_stop = run.text.ends_with('.') && !run.text.ends_with("..");
        }
        // The pen ends what it writes: a full stop behind dots reads as one of them.
        if let Some(last) = runs.last_mut().filter(|last| last.text.ends_with("….")) {
            last.text.pop();
        }
    }
}
