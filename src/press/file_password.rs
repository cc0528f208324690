//! The password of a protected file: what is accepted, and one that is easy to say over the telephone.

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// In characters.
pub const SHORTEST_PASSWORD: usize = 8;
/// What a reader of PDF takes, in bytes of UTF-8. Source: ISO 32000-2, 7.6.4.3.3.
const LONGEST_PASSWORD: usize = 127;

/// Four groups of four digits: 53 bits, more than can be tried at the speed at which a file can be asked.
const GENERATED_DIGITS: usize = 16;
const GROUP: usize = 4;

/// A password as it is hashed: in the one form that every keyboard's way of composing "ế" leads to.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct FilePassword(String);

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FilePasswordError {
    #[error("shorter than {SHORTEST_PASSWORD} characters")]
    TooShort,
    #[error("longer than {LONGEST_PASSWORD} bytes")]
    TooLong,
    /// A sign that some readers would drop and others would not.
    #[error("has a control character")]
    Unprintable,
}

impl FilePassword {
    /// NFKC, as SASLprep asks of what a keyboard can type; spaces at its ends came with a paste. Source: RFC 4013.
    pub fn parse(typed: &str) -> Result<Self, FilePasswordError> {
        let password: String = typed.trim().nfkc().collect();
        if password.chars().any(char::is_control) {
            Err(FilePasswordError::Unprintable)
        } else if password.chars().count() < SHORTEST_PASSWORD {
            Err(FilePasswordError::TooShort)
        } else if password.len() > LONGEST_PASSWORD {
            Err(FilePasswordError::TooLong)
        } else {
            Ok(Self(password))
        }
    }

    /// Digits drawn evenly from `fill`, which fills a slice with random bytes.
    pub fn generated(fill: &mut dyn FnMut(&mut [u8])) -> Self {
        let mut digits = String::with_capacity(GENERATED_DIGITS);
        while digits.len() < GENERATED_DIGITS {
            let mut byte = [0];
            fill(&mut byte);
            // From 250 on the first six digits would come more often.
            if byte[0] < 250 {
                digits.push(char::from(b'0' + byte[0] % 10));
            }
        }
        Self(digits)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// As it is read out: in groups of four, where it is nothing but digits.
    pub fn spoken(&self) -> String {
        if !self.0.bytes().all(|digit| digit.is_ascii_digit()) {
            return self.0.clone();
        }
        let groups: Vec<&[u8]> = self.0.as_bytes().chunks(GROUP).collect();
        groups.join(&b' ').into_iter().map(char::from).collect()
    }
}

impl std::fmt::Debug for FilePassword {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("FilePassword(…)")
    }
}

impl TryFrom<String> for FilePassword {
    type Error = FilePasswordError;

    fn try_from(typed: String) -> Result<Self, FilePasswordError> {
        Self::parse(&typed)
    }
}

impl From<FilePassword> for String {
    fn from(password: FilePassword) -> Self {
        password.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_every_reader_can_be_told() {
        use FilePasswordError::*;
        let parse = |typed: &str| FilePassword::parse(typed).map(|password| password.0);
        for (typed, expected) in [
            ("1234567", Err(TooShort)),
            ("  1234567  ", Err(TooShort)),
            ("12345678", Ok("12345678")),
            (" mật khẩu ", Ok("mật khẩu")),
            ("ma\u{323}\u{302}t kha\u{302}\u{309}u", Ok("mật khẩu")),
            ("mật\u{a0}khẩu", Ok("mật khẩu")),
            ("１２３４５６７８", Ok("12345678")),
            ("1234\t5678", Err(Unprintable)),
        ] {
            assert_eq!(parse(typed), expected.map(str::to_owned), "{typed:?}");
        }
        assert_eq!(parse(&"ậ".repeat(42)).unwrap().len(), 126);
        assert_eq!(parse(&"ậ".repeat(43)), Err(TooLong));
    }

    #[test]
    fn generated_ones_are_digits_drawn_evenly() {
        let mut next = 0_u8;
        let mut fill = |bytes: &mut [u8]| {
            for byte in bytes {
                *byte = next;
                next = next.wrapping_add(1);
            }
        };
        // 256 bytes in a row give 250 digits, each 25 times.
        let digits: String = (0..125).map(|_| FilePassword::generated(&mut fill).0).collect();
        assert_eq!(digits.len(), 2000);
        for digit in '0'..='9' {
            assert_eq!(digits.matches(digit).count(), 200, "{digit}");
        }
        let password = FilePassword::generated(&mut fill);
        assert_eq!(FilePassword::parse(password.as_str()), Ok(password.clone()));
        assert_eq!(password.spoken().replace(' ', ""), password.as_str());
        assert_eq!(password.spoken().split(' ').map(str::len).collect::<Vec<_>>(), [4; 4]);
        assert_eq!(FilePassword::parse("mật khẩu").unwrap().spoken(), "mật khẩu");
    }

    #[test]
    fn is_not_written_into_logs() {
        assert!(!format!("{:?}", FilePassword::parse("12345678").unwrap()).contains('1'));
    }
}
