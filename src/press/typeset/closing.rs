//! The end of a paper: signers and receivers.

use super::*;
use crate::paper::{Closing, Recipients, Signature};

pub(crate) const RECEIVERS_WORD_SIZE: u8 = 12;
pub(crate) const RECEIVERS_SIZE: u8 = 11;
/// Before signatures.
pub(crate) const GAP: Millipoints = 14_000;
/// For the pen and the seal: 25 mm.
pub(crate) const PEN_ROOM: Millipoints = 70_866;
/// Of the width, what nơi nhận takes beside a signature, in hundredths.
pub(crate) const RECEIVERS_SHARE: Millipoints = 48;

pub(crate) const RECEIVERS_WORD: &str = "Nơi nhận:";

/// How many of so many signers stand side by side.
pub(crate) fn in_row(signers: usize) -> usize {
    match signers {
        1 | 2 | 4 => 2,
        _ => 3,
    }
}

impl Setter<'_> {
    pub(super) fn closing(&mut self, closing: &Closing, parent: Option<ElementId>) {
        self.keep_last_two();
        let mut strip = Strip { space_before: GAP, ..Strip::default() };
        let left = self.width * RECEIVERS_SHARE / 100;
        // The word and the first line of the signature share a baseline though their sizes differ.
        let lower = baseline(BODY_SIZE, TIGHT_PITCH) - baseline(RECEIVERS_WORD_SIZE, TIGHT_PITCH);
        let receivers_end =
            self.receivers(&mut strip, &closing.recipients, left - PARAGRAPH_GAP, lower, parent);
        let signature_end =
            self.signature(&mut strip, &closing.signature, (left, self.width - left), 0, parent);
        strip.height = receivers_end.max(signature_end);
        self.strips.push(strip);
    }

    pub(super) fn signatures(&mut self, signatures: &[Signature], parent: Option<ElementId>) {
        if signatures.is_empty() {
            return;
        }
        self.keep_last_two();
        let rows = signatures.chunks(in_row(signatures.len())).collect::<Vec<_>>();
        for (at, row) in rows.iter().enumerate() {
            let last = at + 1 == rows.len();
            let mut strip = Strip { space_before: GAP, keep_with_next: !last, ..Strip::default() };
            // A single signer stands at the right.
            let columns = row.len().max(2) as Millipoints;
            let first = if row.len() == 1 { 1 } else { 0 };
            for (place, signature) in row.iter().enumerate() {
                let width = self.width / columns;
                let left = (place as Millipoints + first) * width;
                let end = self.signature(&mut strip, signature, (left, width), 0, parent);
                strip.height = strip.height.max(end);
            }
            self.strips.push(strip);
        }
    }

    pub(super) fn recipients_alone(&mut self, recipients: &Recipients, parent: Option<ElementId>) {
        // Below signatures they would say nothing alone on a page.
        self.keep_last(true);
        let mut strip = Strip { space_before: GAP, ..Strip::default() };
        strip.height = self.receivers(&mut strip, recipients, self.width * 6 / 10, 0, parent);
        self.strips.push(strip);
    }

    fn receivers(
        &mut self,
        strip: &mut Strip,
        recipients: &Recipients,
        width: Millipoints,
        top: Millipoints,
        parent: Option<ElementId>,
    ) -> Millipoints {
        let element = self.element(Role::Paragraph, parent);
        let mut column = Lane { left: 0, width, size: RECEIVERS_WORD_SIZE, align: Align::Left, element };
        let word = Run { italic: true, ..Run::bold(RECEIVERS_WORD) };
        let mut y = self.column(strip, &[word], column, top);
        column.size = RECEIVERS_SIZE;
        let list = self.element(Role::List, parent);
        for line in &recipients.lines {
            let item = self.element(Role::ListItem, Some(list));
            column.element = self.element(Role::ListBody, Some(item));
            y = self.column(strip, &[Run::plain(format!("-\u{a0}{line}"))], column, y);
        }
        y
    }

    fn signature(
        &mut self,
        strip: &mut Strip,
        signature: &Signature,
        (left, width): (Millipoints, Millipoints),
        top: Millipoints,
        parent: Option<ElementId>,
    ) -> Millipoints {
        let element = self.element(Role::Paragraph, parent);
        let mut column = Lane { left, width, size: BODY_SIZE, align: Align::Centre, element };
        let mut y = self.column(strip, &[Run::bold(signature.authority.join("\n"))], column, top);
        if let Some(hint) = &signature.hint {
            (column.element, column.size) = (self.element(Role::Paragraph, parent), NUMBER_SIZE - 1);
            y = self.column(strip, &[Run::italic(hint)], column, y);
        }
        y += PEN_ROOM;
        if let Some(name) = &signature.name {
            (column.element, column.size) = (self.element(Role::Paragraph, parent), BODY_SIZE);
            y = self.column(strip, &[Run::bold(name)], column, y);
        }
        y
    }

    /// Signatures never stand on a page without at least two lines, or two rows, of what is signed.
    fn keep_last_two(&mut self) {
        let mut kept = 0;
        let mut strips = self.strips.iter_mut().rev();
        while let Some(strip) = strips.next().filter(|_| kept < 2) {
            let says_something = !strip.lines.is_empty() || !strip.rules.is_empty();
            kept += usize::from(if strip.table.is_some() { strip.starts_row } else { says_something });
            strip.keep_with_next = true;
        }
    }
}
