//! The recovery code: 128 random bits that a person can copy from paper.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest, Sha256};

use super::crypto::SecretBytes;
use super::random::{Random, random_bytes};

/// Crockford's base 32: no I, L, O or U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// 128 bits of code and 22 of checksum, five a character.
const CHARACTERS: usize = 30;
const GROUP: usize = 5;
const CHECKSUM_BITS: usize = 22;

/// Opens a book when the password is lost. `Display` gives the six groups of five that are printed.
pub struct RecoveryCode([u8; 16]);

/// What is wrong with a typed code, found before any key is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryError {
    #[error("a recovery code has 30 characters, not {found}")]
    Length { found: usize },
    /// `position` counts the characters that are not spaces or dashes, from 1.
    #[error("character {position} cannot stand in a recovery code")]
    Character { position: usize },
    /// The checksum does not fit: a character was mistaken for another.
    #[error("the recovery code is mistyped")]
    Mistyped,
}

impl RecoveryCode {
    pub fn new(random: &dyn Random) -> Self {
        Self(random_bytes(random))
    }

    /// The key that unwraps the data key. No slow hash: 128 random bits cannot be guessed.
    pub fn secret(&self, book: &[u8; 16]) -> SecretBytes {
        let mut hash = Sha256::new();
        hash.update(b"dong-hanh recovery key 1");
        hash.update(book);
        hash.update(self.0);
        SecretBytes::new(hash.finalize().into())
    }

    fn checksum(&self) -> u128 {
        let hash =
            Sha256::new().chain_update(b"dong-hanh recovery checksum 1").chain_update(self.0).finalize();
        u128::from(u32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]) >> (32 - CHECKSUM_BITS))
    }

    /// The five bits of the character at `index`, counted from the left.
    fn digit(&self, index: usize) -> usize {
        let code = u128::from_be_bytes(self.0);
        (0..5).fold(0, |digit, bit| {
            let at = index * 5 + bit;
            let value =
                if at < 128 { code >> (127 - at) } else { self.checksum() >> (CHECKSUM_BITS + 127 - at) };
            digit << 1 | (value & 1) as usize
        })
    }
}

impl Drop for RecoveryCode {
    fn drop(&mut self) {
        self.0.fill(0);
        std::hint::black_box(&self.0);
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for index in 0..CHARACTERS {
            if index > 0 && index % GROUP == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(ALPHABET[self.digit(index)]))?;
        }
        Ok(())
    }
}

impl FromStr for RecoveryCode {
    type Err = RecoveryError;

    /// Case, spaces and dashes do not matter; O is read as 0, I and L as 1.
    fn from_str(typed: &str) -> Result<Self, RecoveryError> {
        let mut digits = Vec::with_capacity(CHARACTERS);
        for character in
            typed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '_' | '.'))
        {
            let character = match character.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                other => other,
            };
            let digit = ALPHABET.iter().position(|&letter| char::from(letter) == character);
            digits.push(digit.ok_or(RecoveryError::Character { position: digits.len() + 1 })?);
        }
        if digits.len() != CHARACTERS {
            return Err(RecoveryError::Length { found: digits.len() });
        }
        let bits = digits.iter().flat_map(|digit| (0..5).rev().map(move |bit| (digit >> bit) as u128 & 1));
        let code = bits.take(128).fold(0u128, |code, bit| code << 1 | bit);
        let code = Self(code.to_be_bytes());
        let fits = digits.iter().enumerate().all(|(index, &digit)| code.digit(index) == digit);
        if fits { Ok(code) } else { Err(RecoveryError::Mistyped) }
    }
}
