use std::cell::Cell;

use super::{Words, en, vi};

/// The languages of the screens. Vietnamese is the first and the default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    #[default]
    Vietnamese,
    English,
}

impl Language {
    pub const ALL: [Self; 2] = [Self::Vietnamese, Self::English];

    /// In the language itself, for whoever reads no other.
    pub fn name(self) -> &'static str {
        match self {
            Self::Vietnamese => "Tiếng Việt",
            Self::English => "English",
        }
    }

    /// The `lang` of the page; also what is remembered (public/boot.js reads it).
    pub fn tag(self) -> &'static str {
        match self {
            Self::Vietnamese => "vi",
            Self::English => "en",
        }
    }

    fn words(self) -> &'static Words {
        match self {
            Self::Vietnamese => &vi::WORDS,
            Self::English => &en::WORDS,
        }
    }
}

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::Vietnamese) };
}

/// From now on [`t`] gives the words of this language. What stands on the page already is built anew by
/// `app::spoken`.
pub fn speak(language: Language) {
    SPOKEN.set(language);
}

/// The words of the language on screen.
pub fn t() -> &'static Words {
    SPOKEN.get().words()
}

/// Words that are written into the book: whatever language one person reads, the next one and the papers read the
/// first language.
pub fn in_book() -> &'static Words {
    &vi::WORDS
}
