//! The frame of an official paper in Word: letterhead, mark and title, signers and receivers.

use super::{
    compose::Composer,
    grid::{Grid, GridCell, GridRow, Lines},
    node::{Border, Indents, Text},
    style::Style,
};
use crate::{
    fonts::Millipoints,
    paper::{Align, Annex, Block, Closing, Letterhead, Recipients, Run, Signature, Title},
    typeset::{
        BODY_SIZE, PARAGRAPH_GAP, TIGHT_PITCH, baseline,
        closing::{GAP, PEN_ROOM, RECEIVERS_SHARE, RECEIVERS_WORD, RECEIVERS_WORD_SIZE, in_row},
        head::{
            ABOVE_TITLE, AFTER_RULES, BETWEEN_MARKS, BODY_NAME_SIZE, MARK_PADDING, MOTTO, MOTTO_SIZE, NATION,
            RULE_GAP, SHORT_RULE, issuer_width,
        },
        line::{Measure, balanced_width, natural_width, set_balanced},
    },
};

/// What Word may be off by when it measures a text, so that none breaks where ours does not.
const SLACK: Millipoints = 1_500;

impl Composer<'_> {
    pub fn letterhead(&mut self, letterhead: &Letterhead) {
        let left = issuer_width(self.width);
        let right = self.width - left;
        let body = Run::bold(letterhead.body.join("\n"));
        let issuer_width = balanced_width(self.fonts, &[body], left, BODY_NAME_SIZE);
        let motto_width = natural_width(self.fonts, &[Run::bold(MOTTO)], MOTTO_SIZE).min(right);

        let upper = letterhead.upper.iter().map(|line| self.evenly(Style::Upper, Run::plain(line), left));
        let own = letterhead.body.iter().map(|line| self.evenly(Style::Issuer, Run::bold(line), left));
        let mut issuer: Vec<Text> = upper.chain(own).collect();
        if !letterhead.body.is_empty() {
            issuer.push(rule(left, issuer_width * SHORT_RULE / 100));
        }
        let nation = vec![
            Text::plain(Style::Nation, NATION),
            Text::plain(Style::Motto, MOTTO),
            rule(right, motto_width),
        ];
        let mut number = lines(Style::Number, &letterhead.number);
        number.extend(lines(Style::Draft, &letterhead.draft).into_iter().map(below_another));
        number.extend(self.mark(left));
        let date = lines(Style::Date, &letterhead.place_and_date);
        let rows = vec![row([issuer, nation]), row([number, date])];
        self.grid(Grid { columns: vec![left, right], lines: Lines::None, rows }, RULE_GAP);
    }

    /// The mark at the top left of a paper that does not begin with a letterhead.
    pub fn mark_without_letterhead(&mut self, first: Option<&Block>) {
        if matches!(first, Some(Block::Letterhead(_) | Block::JointLetterhead(_))) {
            return;
        }
        let left = issuer_width(self.width);
        if let Some(mut mark) = self.mark(left) {
            let beside = self.width - left;
            mark.indent = mark.indent.map(|it| Indents { right: it.right + beside, ..it });
            mark.before = Some(0);
            self.text(mark);
        }
    }

    /// The boxed mark in a column, once.
    fn mark(&mut self, column: Millipoints) -> Option<Text> {
        let mark = self.mark.take()?;
        let inner = column - 2 * MARK_PADDING;
        let width = natural_width(self.fonts, &[Run::bold(&mark)], MOTTO_SIZE) + SLACK;
        let side = MARK_PADDING + (inner - width).max(0) / 2;
        let indent = Some(Indents { left: side, right: side, first: 0 });
        let text = Text { border: Some(Border::Box), indent, ..Text::plain(Style::Mark, mark) };
        Some(below_another(text))
    }

    pub fn title(&mut self, title: &Title) {
        let (mut kind, mut last_line) = self.balanced(Style::Title, &title.kind);
        kind.before = Some(ABOVE_TITLE);
        self.text(kind);
        if let Some(subject) = &title.subject {
            let (subject, width) = self.balanced(Style::Subtitle, subject);
            last_line = width;
            self.text(subject);
        }
        self.rule_below(last_line);
    }

    /// Of an annex: number, title and what it goes with.
    pub fn annex_head(&mut self, annex: &Annex) {
        let number = self.balanced(Style::Title, &annex.number).0;
        self.text(number);
        let (title, mut last_line) = self.balanced(Style::Subtitle, &annex.title);
        self.text(title);
        if let Some(attached) = &annex.attached {
            let (attached, width) = self.balanced(Style::Attached, attached);
            last_line = width;
            self.text(attached);
        }
        self.rule_below(last_line);
    }

    /// The short rule in the middle, below lines of which the last is so long.
    fn rule_below(&mut self, last_line: Millipoints) {
        let side = (self.width - last_line * SHORT_RULE / 100) / 2;
        let rule = Text::rule(RULE_GAP, side);
        self.text(Text {
            before: Some(RULE_GAP / 2),
            after: AFTER_RULES - RULE_GAP / 2,
            keeps_with_next: true,
            ..rule
        });
    }

    /// A line of the letterhead in a column, as even as the typesetter makes it where it is more than one.
    fn evenly(&self, style: Style, line: Run, column: Millipoints) -> Text {
        let width = balanced_width(self.fonts, std::slice::from_ref(&line), column, BODY_NAME_SIZE);
        let side = ((column - width - SLACK) / 2).max(0);
        let indent = Some(Indents { left: side, right: side, first: 0 });
        Text { indent, ..Text::plain(style, line.text) }
    }

    /// Centred text in lines as even as the typesetter makes them, and the width of the last.
    fn balanced(&self, style: Style, text: &str) -> (Text, Millipoints) {
        let measure = Measure { width: self.width, first_indent: 0, align: Align::Centre, size: BODY_SIZE };
        let lines = set_balanced(self.fonts, &[Run::bold(text)], measure, &mut Vec::new());
        let widths = || lines.iter().map(|line| line.end - line.start());
        let side = ((self.width - widths().max().unwrap_or(0) - SLACK) / 2).max(0);
        let indent = Some(Indents { left: side, right: side, first: 0 });
        let text = Text { indent, keeps_with_next: true, ..Text::plain(style, text) };
        (text, widths().next_back().unwrap_or(0))
    }

    pub fn closing(&mut self, closing: &Closing) {
        self.before_signatures();
        let left = self.width * RECEIVERS_SHARE / 100;
        // The word and the first line of the signature share a baseline though their sizes differ.
        let lower = baseline(BODY_SIZE, TIGHT_PITCH) - baseline(RECEIVERS_WORD_SIZE, TIGHT_PITCH);
        let mut recipients = receivers(&closing.recipients, PARAGRAPH_GAP);
        recipients[0].before = Some(lower);
        let rows = vec![row([recipients, signature(&closing.signature)])];
        let columns = vec![left, self.width - left];
        self.grid(Grid { columns, lines: Lines::None, rows }, RULE_GAP);
    }

    pub fn signatures(&mut self, signatures: &[Signature]) {
        if signatures.is_empty() {
            return;
        }
        self.before_signatures();
        let rows = signatures.chunks(in_row(signatures.len()));
        for (at, signers) in rows.enumerate() {
            if at > 0 {
                self.keep_last(2);
                self.room(GAP);
            }
            let mut cells: Vec<Vec<Text>> = signers.iter().map(signature).collect();
            // A single signer stands at the right.
            if cells.len() == 1 {
                cells.insert(0, vec![]);
            }
            let columns = vec![self.width / cells.len() as Millipoints; cells.len()];
            self.grid(Grid { columns, lines: Lines::None, rows: vec![row(cells)] }, RULE_GAP);
        }
    }

    pub fn recipients_alone(&mut self, recipients: &Recipients) {
        // Below signatures they would say nothing alone on a page.
        self.keep_last(2);
        self.room(GAP);
        let texts = receivers(recipients, self.width * 4 / 10);
        let last = texts.len() - 1;
        for (at, text) in texts.into_iter().enumerate() {
            self.text(Text { keeps_with_next: at < last, ..text });
        }
    }

    /// Signatures never stand on a page without at least two lines of what is signed.
    fn before_signatures(&mut self) {
        self.keep_last(2);
        self.room(GAP);
    }
}

/// Each text a paragraph.
fn lines<'t>(style: Style, texts: impl IntoIterator<Item = &'t String>) -> Vec<Text> {
    texts.into_iter().map(|text| Text::plain(style, text)).collect()
}

fn below_another(text: Text) -> Text {
    Text { before: Some(BETWEEN_MARKS), ..text }
}

/// The short rule in the middle of a column.
fn rule(column: Millipoints, length: Millipoints) -> Text {
    Text { after: AFTER_RULES, ..Text::rule(RULE_GAP, (column - length) / 2) }
}

/// Side by side, on one page.
fn row(columns: impl IntoIterator<Item = Vec<Text>>) -> GridRow {
    let cells = columns.into_iter().map(GridCell::new);
    GridRow { cells: cells.collect(), is_head: false, may_split: false, least_height: None }
}

fn receivers(recipients: &Recipients, right: Millipoints) -> Vec<Text> {
    let narrow = Some(Indents { right, ..Indents::default() });
    let lines = recipients.lines.iter().map(|line| Text::plain(Style::Receivers, format!("-\u{a0}{line}")));
    let word = Text::plain(Style::ReceiversWord, RECEIVERS_WORD);
    std::iter::once(word).chain(lines).map(|text| Text { indent: narrow, ..text }).collect()
}

fn signature(signature: &Signature) -> Vec<Text> {
    let mut texts = lines(Style::Signer, &signature.authority);
    texts.extend(lines(Style::SignerHint, &signature.hint));
    texts.push(Text::spacer(PEN_ROOM));
    texts.extend(lines(Style::Signer, &signature.name));
    texts
}
