//! The head of a paper: letterhead, marks, title.

use super::*;
use crate::{
    paper::{Annex, JointLetterhead, Letterhead, Title},
    typeset::line::{balanced_width, natural_width},
};

pub(crate) const NATION: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
pub(crate) const BODY_NAME_SIZE: u8 = 12;
pub(crate) const MOTTO_SIZE: u8 = 13;
/// Of 165 mm of text the issuing body takes 65 mm; Quốc hiệu and the date need the other 100 mm.
const ISSUER_SHARE: (i64, i64) = (65, 165);
/// The decree: a third to a half of the text above it, in hundredths.
pub(crate) const SHORT_RULE: Millipoints = 40;
pub(crate) const RULE_GAP: Millipoints = 2_000;
pub(crate) const AFTER_RULES: Millipoints = 8_000;
pub(crate) const BETWEEN_MARKS: Millipoints = 5_000;
pub(crate) const MARK_PADDING: Millipoints = 4_000;

pub(crate) const ABOVE_TITLE: Millipoints = 18_000;

/// What the issuing body takes of the width of the text.
pub(crate) fn issuer_width(text_width: Millipoints) -> Millipoints {
    (i64::from(text_width) * ISSUER_SHARE.0 / ISSUER_SHARE.1) as Millipoints
}

/// The bodies of a joint paper, one below the other.
pub(crate) fn joined(letterhead: &JointLetterhead) -> Letterhead {
    let JointLetterhead { bodies, number, draft, place_and_date } = letterhead.clone();
    Letterhead { upper: Vec::new(), body: vec![bodies.join(" –\n")], number, draft, place_and_date }
}

impl Setter<'_> {
    pub(super) fn letterhead(&mut self, letterhead: &Letterhead, parent: Option<ElementId>) {
        let (upper, body) = (letterhead.upper.join("\n"), letterhead.body.join("\n"));
        self.head_of(&upper, &body, letterhead, parent);
    }

    pub(super) fn joint_letterhead(&mut self, letterhead: &JointLetterhead, parent: Option<ElementId>) {
        self.letterhead(&joined(letterhead), parent);
    }

    /// The issuing body, Quốc hiệu and Tiêu ngữ, and what the letterhead has below them.
    fn head_of(&mut self, upper: &str, body: &str, letterhead: &Letterhead, parent: Option<ElementId>) {
        let left_width = issuer_width(self.width);
        let mut strip = Strip::default();
        let mut left = self.letterhead_column(0, left_width, BODY_NAME_SIZE, parent);
        let upper = self.column(&mut strip, &[Run::plain(upper)], left, 0);
        left.element = self.element(Role::Paragraph, parent);
        let body = Run::bold(body);
        let left_end = self.column(&mut strip, std::slice::from_ref(&body), left, upper);
        if left_end > upper {
            let widest = balanced_width(self.fonts, &[body], left_width, BODY_NAME_SIZE);
            strip.rules.push(centred_rule(left, left_end, widest * SHORT_RULE / 100));
        }

        let mut right = self.letterhead_column(left_width, self.width - left_width, BODY_NAME_SIZE, parent);
        let nation_end = self.column(&mut strip, &[Run::bold(NATION)], right, 0);
        right.size = MOTTO_SIZE;
        right.element = self.element(Role::Paragraph, parent);
        let motto = [Run::bold(MOTTO)];
        let right_end = self.column(&mut strip, &motto, right, nation_end);
        let motto_width = natural_width(self.fonts, &motto, MOTTO_SIZE).min(right.width);
        strip.rules.push(centred_rule(right, right_end, motto_width));

        let under = left_end.max(right_end) + RULE_GAP + AFTER_RULES;
        left.size = MOTTO_SIZE;
        let mut left_end = under - AFTER_RULES;
        if let Some(number) = &letterhead.number {
            left.element = self.element(Role::Paragraph, parent);
            left_end = self.column(&mut strip, &[Run::plain(number)], left, under);
        }
        let mut end = left_end;
        if let Some(date) = &letterhead.place_and_date {
            right.element = self.element(Role::Paragraph, parent);
            end = end.max(self.column(&mut strip, &[Run::italic(date)], right, under));
        }
        if let Some(draft) = &letterhead.draft {
            left.element = self.element(Role::Paragraph, parent);
            left_end = self.column(&mut strip, &[Run::bold(draft)], left, left_end + BETWEEN_MARKS);
        }
        left_end = self.mark(&mut strip, left, left_end + BETWEEN_MARKS).unwrap_or(left_end);
        strip.height = end.max(left_end);
        self.strips.push(strip);
    }

    fn letterhead_column(
        &mut self,
        left: Millipoints,
        width: Millipoints,
        size: u8,
        parent: Option<ElementId>,
    ) -> Lane {
        let element = self.element(Role::Paragraph, parent);
        Lane { left, width, size, align: Align::Centre, element }
    }

    /// The mark at the top left of a paper that does not begin with a letterhead.
    pub(super) fn mark_without_letterhead(&mut self, first: Option<&Block>) {
        let has_letterhead = matches!(first, Some(Block::Letterhead(_) | Block::JointLetterhead(_)));
        if has_letterhead || self.mark.is_none() {
            return;
        }
        let mut strip = Strip::default();
        let column = self.letterhead_column(0, issuer_width(self.width), MOTTO_SIZE, None);
        strip.height = self.mark(&mut strip, column, 0).unwrap_or(0);
        self.strips.push(strip);
    }

    /// Draws the boxed mark, once; returns the lower edge of its box.
    fn mark(&mut self, strip: &mut Strip, column: Lane, top: Millipoints) -> Option<Millipoints> {
        let mark = Run::bold(self.mark.take()?);
        let element = self.element(Role::Paragraph, None);
        let inner = Lane {
            left: column.left + MARK_PADDING,
            width: column.width - 2 * MARK_PADDING,
            size: MOTTO_SIZE,
            element,
            ..column
        };
        let text_width = natural_width(self.fonts, std::slice::from_ref(&mark), MOTTO_SIZE).min(inner.width);
        let text_end = self.column(strip, &[mark], inner, top + MARK_PADDING / 2);
        let (width, height) = (text_width + 2 * MARK_PADDING, text_end + MARK_PADDING / 2 - top);
        let x = column.left + (column.width - width) / 2;
        let across = |y| Rule { x, y, length: width, direction: Direction::Across, stroke: Stroke::Plain };
        let down = |x| Rule { x, y: top, length: height, direction: Direction::Down, stroke: Stroke::Plain };
        strip.rules.extend([across(top), across(top + height), down(x), down(x + width)]);
        Some(top + height)
    }

    pub(super) fn title(&mut self, title: &Title, parent: Option<ElementId>) {
        let element = self.element(Role::H1, parent);
        let mut strip = Strip { space_before: ABOVE_TITLE, keep_with_next: true, ..Strip::default() };
        let subject = title.subject.iter().map(Run::bold);
        let whole = Lane { left: 0, width: self.width, size: BODY_SIZE, align: Align::Centre, element };
        let (mut y, mut last_width) = (0, 0);
        for run in std::iter::once(Run::bold(&title.kind)).chain(subject) {
            (y, last_width) = self.balanced(&mut strip, run, whole, y);
        }
        strip.rules.push(centred_rule(whole, y + RULE_GAP / 2, last_width * SHORT_RULE / 100));
        strip.height = y + RULE_GAP + AFTER_RULES;
        self.strips.push(strip);
    }

    /// Of an annex: number, title and what it goes with, with the short rule below.
    pub(super) fn annex_head(&mut self, annex: &Annex) {
        let element = self.element(Role::H1, None);
        let mut strip = Strip { keep_with_next: true, ..Strip::default() };
        let whole = Lane { left: 0, width: self.width, size: BODY_SIZE, align: Align::Centre, element };
        let mut y = 0;
        for text in [&annex.number, &annex.title] {
            y = self.balanced(&mut strip, Run::bold(text), whole, y).0;
        }
        let mut last = whole.width / 3;
        if let Some(attached) = &annex.attached {
            let attached_lane = Lane { element: self.element(Role::Paragraph, None), ..whole };
            (y, last) = self.balanced(&mut strip, Run::italic(attached), attached_lane, y);
        }
        strip.rules.push(centred_rule(whole, y + RULE_GAP / 2, last * SHORT_RULE / 100));
        strip.height = y + RULE_GAP + AFTER_RULES;
        self.strips.push(strip);
    }

    /// Lines as even as they can be, from `top` downwards; returns where they end and how wide the last one is.
    fn balanced(
        &mut self,
        strip: &mut Strip,
        run: Run,
        lane: Lane,
        top: Millipoints,
    ) -> (Millipoints, Millipoints) {
        let Lane { width, size, align, element, .. } = lane;
        let measure = Measure { width, first_indent: 0, align, size };
        let (mut y, mut last_width) = (top, 0);
        for mut line in self.lines(&[run], measure) {
            last_width = line.end - line.start();
            line.words.iter_mut().rev().take(1).for_each(|word| word.space_after = true);
            add_line(strip, line, y + baseline(size, BODY_PITCH), Some(element));
            y += pitch(size, BODY_PITCH);
        }
        (y, last_width)
    }
}

fn centred_rule(column: Lane, text_end: Millipoints, length: Millipoints) -> Rule {
    let x = column.left + (column.width - length) / 2;
    Rule { x, y: text_end + RULE_GAP, length, direction: Direction::Across, stroke: Stroke::Plain }
}
