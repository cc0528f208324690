//! The words of a text, each with what it is without marks.

use crate::vietnamese::fold::Folded;

/// One word of the text.
pub struct Word {
    pub start: usize,
    pub end: usize,
    pub folded: Folded,
    pub is_capital: bool,
}

impl Word {
    pub fn is_unmarked(&self) -> bool {
        self.folded == Folded::new(self.folded.plain())
    }

    /// Whether this is a known word: with its marks wherever the text has any.
    pub fn is(&self, known: &Folded, is_marked: bool) -> bool {
        if is_marked { self.folded == *known } else { self.folded.plain() == known.plain() }
    }
}

/// The words of a text with what each is without marks.
pub fn words(text: &str) -> Vec<Word> {
    let is_inside = |sign: char| sign.is_alphanumeric() || ('\u{300}'..='\u{36F}').contains(&sign);
    let mut words = vec![];
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_inside(sign)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                let word = &text[from..at];
                words.push(Word {
                    start: from,
                    end: at,
                    folded: Folded::new(word),
                    is_capital: word.chars().next().is_some_and(char::is_uppercase),
                });
                start = None;
            }
            _ => {}
        }
    }
    words
}
