//! What of a plan will stand dotted, so that it is said before the plan is issued (rule 26).

use crate::press::paper::*;

/// A part of a paper in which something is left to the pen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftOpen {
    Number,
    Day,
    Subject,
    /// Between the title and the first section: căn cứ and opening.
    Grounds,
    /// "VI"; the sentence that closes the plan belongs to the last one.
    Section(String),
    /// Whoever signs for the body of these words.
    Signer(String),
}

/// In the order of the paper, each once.
pub fn left_open(paper: &Paper) -> Vec<LeftOpen> {
    let mut found = Vec::new();
    let mut part = LeftOpen::Grounds;
    for block in &paper.blocks {
        match block {
            Block::Heading(Heading { level: Level::Section, text }) => {
                let number = text.split_once('.').map_or(text.as_str(), |(number, _)| number);
                part = LeftOpen::Section(number.to_owned());
                note(&mut found, &part, is_open(text));
            }
            Block::Letterhead(Letterhead { number, place_and_date, .. })
            | Block::JointLetterhead(JointLetterhead { number, place_and_date, .. }) => {
                let is_open = |line: &Option<String>| line.as_deref().is_some_and(is_open);
                note(&mut found, &LeftOpen::Number, is_open(number));
                note(&mut found, &LeftOpen::Day, is_open(place_and_date));
            }
            Block::Title(title) => {
                note(&mut found, &LeftOpen::Subject, title.subject.as_deref().is_some_and(is_open));
            }
            Block::Closing(closing) => signer(&mut found, &closing.signature),
            Block::Signatures(signatures) => signatures.iter().for_each(|one| signer(&mut found, one)),
            other => note(&mut found, &part, has_dots(other)),
        }
    }
    found
}

fn note(found: &mut Vec<LeftOpen>, part: &LeftOpen, is_open: bool) {
    if is_open && !found.contains(part) {
        found.push(part.clone());
    }
}

fn signer(found: &mut Vec<LeftOpen>, signature: &Signature) {
    note(found, &LeftOpen::Signer(signature.authority.join(", ")), signature.name.is_none());
}

fn has_dots(block: &Block) -> bool {
    let runs = |runs: &[Run]| runs.iter().any(|run| is_open(&run.text));
    match block {
        Block::DottedLines(_) => true,
        Block::Heading(heading) => is_open(&heading.text),
        Block::Paragraph(paragraph) => paragraph.dotted_lines > 0 || runs(&paragraph.runs),
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            cells.flat_map(|cell| &cell.paragraphs).any(|paragraph| runs(paragraph))
        }
        _ => false,
    }
}

fn is_open(text: &str) -> bool {
    text.contains('…')
}
