//! Names of people: as written on their papers, and as initials.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// The longest name kept, in characters. The longest known Vietnamese names have about forty.
pub const LONGEST_NAME: usize = 80;

/// A person's full name as written on their papers; NFC, single spaces, never blank.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FullName(String);

/// Why a text is not a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FullNameError {
    #[error("the name is blank")]
    Blank,
    #[error("the name is longer than {LONGEST_NAME} characters")]
    TooLong,
}

impl FullName {
    /// Reads a name as typed or pasted: NFC, one space between syllables, invisible signs dropped.
    pub fn parse(raw: &str) -> Result<Self, FullNameError> {
        let name = tidy_line(raw);
        if name.is_empty() {
            return Err(FullNameError::Blank);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(FullNameError::TooLong);
        }
        Ok(Self(name))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The syllables in the order they are written: họ, đệm…, tên.
    pub fn syllables(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split(' ')
    }

    /// The name a person is called by: the last syllable, not counting what somebody put in brackets behind it.
    pub fn given(&self) -> &str {
        let before_brackets = self.syllables().take_while(|syllable| !syllable.starts_with('(')).last();
        before_brackets.or_else(|| self.syllables().next_back()).unwrap_or_default()
    }

    /// "Lê Đình Mạnh" → "L.Đ.M."; the first letter of each syllable, Đ kept. Source: domain 1.7.
    ///
    /// A syllable that begins with no letter, such as a bracket, gives its first letter; one without
    /// letters gives nothing.
    pub fn initials(&self) -> String {
        self.syllables().map(initial).collect()
    }

    /// "Nguyễn Tấn Khoa" → "K.", as in "anh K.". Source: domain 1.7.
    pub fn given_initial(&self) -> String {
        initial(self.given())
    }
}

/// Puts one line of typed or pasted text in the form it is stored in: NFC, single spaces, no invisible signs.
pub fn tidy_line(raw: &str) -> String {
    let visible: String = raw.chars().filter(|sign| !is_invisible(*sign)).nfc().collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Zero-width signs and controls come along when text is pasted from chats and web pages.
pub fn is_invisible(sign: char) -> bool {
    matches!(sign, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
        || (sign.is_control() && !sign.is_whitespace())
}

/// "khoa" → "K."; the marks of the letter stay: "ánh" → "Á.".
fn initial(syllable: &str) -> String {
    let mut signs = syllable.nfd().skip_while(|sign| !sign.is_alphabetic());
    let Some(letter) = signs.next() else { return String::new() };
    // Decomposed, so that capitals need no table: only đ is not ASCII.
    let capital = if letter == 'đ' { 'Đ' } else { letter.to_ascii_uppercase() };
    let marks = signs.take_while(|sign| ('\u{300}'..='\u{36F}').contains(sign));
    std::iter::once(capital).chain(marks).nfc().chain(['.']).collect()
}

impl TryFrom<String> for FullName {
    type Error = FullNameError;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw)
    }
}

impl From<FullName> for String {
    fn from(name: FullName) -> Self {
        name.0
    }
}

impl std::fmt::Display for FullName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(raw: &str) -> FullName {
        FullName::parse(raw).expect("a name")
    }

    #[test]
    fn parses_what_people_type_and_paste() {
        for (raw, expected) in [
            ("  Nguyễn   Tấn\tKhoa ", "Nguyễn Tấn Khoa"),
            ("Nguye\u{302}\u{303}n Tấn Khoa", "Nguyễn Tấn Khoa"),
            ("Nguyễn\u{A0}Tấn\u{200B} Khoa\n", "Nguyễn Tấn Khoa"),
            ("Ê", "Ê"),
        ] {
            assert_eq!(name(raw).as_str(), expected);
        }
    }

    #[test]
    fn refuses_blank_and_endless() {
        for blank in ["", "   ", "\u{200B}", "\n\t"] {
            assert_eq!(FullName::parse(blank), Err(FullNameError::Blank));
        }
        assert_eq!(FullName::parse(&"ẫ".repeat(LONGEST_NAME)).map(|_| ()), Ok(()));
        assert_eq!(FullName::parse(&"ẫ".repeat(LONGEST_NAME + 1)), Err(FullNameError::TooLong));
        assert!(serde_json::from_str::<FullName>("\" \"").is_err());
    }

    #[test]
    fn initials_keep_the_letter() {
        for (raw, initials, given, given_initial) in [
            ("Nguyễn Tấn Khoa", "N.T.K.", "Khoa", "K."),
            ("Lê Đình Mạnh", "L.Đ.M.", "Mạnh", "M."),
            ("lê đình đạt", "L.Đ.Đ.", "đạt", "Đ."),
            ("Trần Thị Ánh", "T.T.Á.", "Ánh", "Á."),
            ("H'Hen Niê (Ama)", "H.N.A.", "Niê", "N."),
            ("Sáu Lèo (chưa rõ tên thật)", "S.L.C.R.T.T.", "Lèo", "L."),
            ("(Ama)", "A.", "(Ama)", "A."),
            ("Khoa", "K.", "Khoa", "K."),
            ("Lê 😀", "L.", "😀", ""),
            ("😀", "", "😀", ""),
        ] {
            let name = name(raw);
            assert_eq!(
                (&*name.initials(), name.given(), &*name.given_initial()),
                (initials, given, given_initial)
            );
        }
    }
}
