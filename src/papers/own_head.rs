//! What a ward has set for one kind of paper beside its letterhead: the symbol behind the number, who signs, who receives
//! a copy. Remembered for every further paper of the kind. Source: domain 3.2.

use super::head;
use super::naming::Naming;
use crate::casework::book::{Unit, field};
use crate::press::paper::*;

/// What can be set of a paper like this one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settable {
    pub symbol: bool,
    /// The lines above the signature, the signer, and who receives a copy.
    pub closing: bool,
}

impl Settable {
    pub fn of(paper: &Paper) -> Self {
        Self {
            symbol: paper.blocks.iter().any(|block| {
                matches!(block, Block::Letterhead(Letterhead { number: Some(number), .. }) if number.contains('/'))
            }),
            closing: paper.blocks.iter().any(|block| matches!(block, Block::Closing(_))),
        }
    }

    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}

/// The paper with what the ward has set for its kind in the place of what follows from its letterhead. Nobody who may
/// not stand on the paper gets there by way of a line of nơi nhận.
///
/// To know who may not be named takes the whole book; `naming` is asked only where such a line was set.
pub fn applied_to<'a>(unit: &Unit, code: &str, naming: impl Fn() -> Naming<'a>, mut paper: Paper) -> Paper {
    let set = |part| Some(unit.of_paper(code, part).trim()).filter(|text| !text.is_empty());
    // What an annex says of the number of the paper it is attached to.
    let mut renumbered = None;
    for block in &mut paper.blocks {
        match block {
            Block::Letterhead(letterhead) => {
                if let (Some(number), Some(symbol)) = (&mut letterhead.number, set(field::SYMBOL))
                    && let Some((digits, _)) = number.split_once('/')
                {
                    let own = format!("{digits}/{symbol}");
                    let said = |number: &str| number.trim_start_matches("Số: ").to_owned();
                    renumbered = Some((said(number), said(&own)));
                    *number = own;
                }
            }
            Block::Annex(annex) => {
                if let (Some(attached), Some((before, own))) = (&mut annex.attached, &renumbered) {
                    *attached = attached.replace(before, own);
                }
            }
            Block::Closing(closing) => {
                if let Some(lines) = set(field::SIGNS_AS) {
                    closing.signature.authority = lines.lines().map(|line| line.trim().to_owned()).collect();
                }
                if let Some(signer) = set(field::SIGNER) {
                    closing.signature.name = Some(signer.to_owned());
                }
                if let Some(receivers) = set(field::RECEIVERS) {
                    let naming = naming();
                    let lines: Vec<String> = receivers.lines().map(|line| naming.text(line)).collect();
                    closing.recipients = head::recipients(lines.iter().map(String::as_str));
                }
            }
            _ => {}
        }
    }
    paper
}
