//! What is never parted, and the places between.

use crate::{
    fonts::{Face, Fonts, Millipoints, clean},
    paper::{Change, Run},
    typeset::breaks::{between_words, within_word},
};

/// A box for the pen, in thousandths of the size: its side, and the air on both sides of it.
pub const TICK_SIDE: Millipoints = 760;
pub const TICK_AIR: Millipoints = 60;

/// How letters look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Looks {
    pub face: Face,
    pub underline: bool,
    pub change: Option<Change>,
}

/// Letters of one look with nothing to break at between them.
#[derive(Clone, Debug)]
pub struct Fragment {
    pub text: String,
    pub looks: Looks,
    pub width: Millipoints,
    /// A box to tick stands here; its text is the tick, which is this wide.
    pub boxed: Option<Millipoints>,
}

/// What is never parted, and what follows it.
#[derive(Clone, Debug, Default)]
pub struct Chunk {
    pub fragments: Vec<Fragment>,
    pub width: Millipoints,
    /// Of the space that follows; 0 when the next chunk follows at once (after a hyphen) or the line must end.
    pub space: Millipoints,
    pub ends_line: bool,
    /// A space follows at which the line should not end.
    pub held: bool,
}

pub fn chunks(
    fonts: &Fonts,
    runs: &[Run],
    size: u8,
    widest: Millipoints,
    missing: &mut Vec<char>,
) -> Vec<Chunk> {
    let mut gathered = Gathered {
        fonts,
        size,
        widest,
        chunks: Vec::new(),
        chunk: Chunk::default(),
        before: String::new(),
        word: String::new(),
    };
    for run in runs {
        let bold = run.bold || run.change == Some(Change::Inserted);
        let looks = Looks { face: Face::of(bold, run.italic), underline: run.underline, change: run.change };
        let text = clean(&run.text, fonts.face(looks.face), |letter| missing.push(letter));
        gathered.run(&text, looks);
    }
    gathered.end();
    gathered.chunks
}

struct Gathered<'a> {
    fonts: &'a Fonts,
    size: u8,
    widest: Millipoints,
    chunks: Vec<Chunk>,
    chunk: Chunk,
    /// The word before the last space, and what has been gathered since.
    before: String,
    word: String,
}

impl Gathered<'_> {
    fn run(&mut self, text: &str, looks: Looks) {
        let mut from = 0;
        for (at, letter) in text.char_indices() {
            let after = at + letter.len_utf8();
            match letter {
                ' ' | '\n' => {
                    self.add(&text[from..at], looks);
                    if letter == '\n' {
                        self.chunk.ends_line = true;
                    } else {
                        self.chunk.space = self.fonts.face(looks.face).width(" ", self.size);
                    }
                    self.end();
                    if !self.word.is_empty() {
                        std::mem::swap(&mut self.before, &mut self.word);
                        self.word.clear();
                    }
                    from = after;
                }
                '☐' | '☑' => {
                    self.add(&text[from..at], looks);
                    self.add_box(letter, looks);
                    from = after;
                }
                '-' | '–' | '—' | '/' => {
                    self.add(&text[from..at], looks);
                    from = at;
                    if within_word(&self.word, letter, &text[after..]) {
                        self.add(&text[from..after], looks);
                        self.end();
                        from = after;
                    }
                }
                _ => {}
            }
        }
        self.add(&text[from..], looks);
    }

    fn add(&mut self, text: &str, looks: Looks) {
        if text.is_empty() {
            return;
        }
        self.word.push_str(text);
        // One glyph serves both spaces, and it is read back as the plain one.
        let text = text.replace('\u{a0}', " ");
        let width = self.fonts.face(looks.face).width(&text, self.size);
        self.chunk.push(Fragment { text, looks, width, boxed: None });
    }

    fn add_box(&mut self, sign: char, looks: Looks) {
        self.word.push(sign);
        let text = if sign == '☑' { "x" } else { "" }.to_owned();
        let boxed = Some(self.fonts.face(looks.face).width(&text, self.size));
        let width = (TICK_SIDE + 2 * TICK_AIR) * Millipoints::from(self.size);
        self.chunk.push(Fragment { text, looks, width, boxed });
    }

    /// Ends the chunk. A space at the start or the end, or a second one, takes no room of its own.
    fn end(&mut self) {
        let chunk = std::mem::take(&mut self.chunk);
        if chunk.fragments.is_empty() && !chunk.ends_line {
            return;
        }
        if let Some(last) = self.chunks.last_mut().filter(|last| last.space > 0) {
            last.held = !between_words(&self.before, &self.word);
        }
        if chunk.width > self.widest {
            self.chunks.extend(chunk.parted(self.fonts, self.size, self.widest));
        } else {
            self.chunks.push(chunk);
        }
    }
}

impl Chunk {
    fn push(&mut self, fragment: Fragment) {
        self.width += fragment.width;
        match self.fragments.last_mut() {
            Some(last)
                if last.looks == fragment.looks && last.boxed.is_none() && fragment.boxed.is_none() =>
            {
                last.text.push_str(&fragment.text);
                last.width += fragment.width;
            }
            _ => self.fragments.push(fragment),
        }
    }

    /// Parts a chunk that no line can hold, between letters.
    fn parted(self, fonts: &Fonts, size: u8, widest: Millipoints) -> Vec<Chunk> {
        let mut parts = vec![Chunk::default()];
        for fragment in self.fragments {
            let letters = match fragment.boxed {
                Some(_) => vec![fragment],
                None => fragment.letters(fonts, size),
            };
            for letter in letters {
                if parts.last().is_some_and(|part| part.width > 0 && part.width + letter.width > widest) {
                    parts.push(Chunk::default());
                }
                if let Some(part) = parts.last_mut() {
                    part.push(letter);
                }
            }
        }
        if let Some(last) = parts.last_mut() {
            (last.space, last.ends_line) = (self.space, self.ends_line);
        }
        parts
    }
}

impl Fragment {
    fn letters(&self, fonts: &Fonts, size: u8) -> Vec<Fragment> {
        let font = fonts.face(self.looks.face);
        let letter = |letter: char| {
            let text = letter.to_string();
            let width = font.width(&text, size);
            Fragment { text, width, ..*self }
        };
        self.text.chars().map(letter).collect()
    }
}
