//! The PIN of this installation (rule 15): six digits that open the screen again while the book is still open in
//! memory. It wraps no key; a cold start always asks for the password.

use serde::{Deserialize, Serialize};

use super::crypto::SecretBytes;
use super::head::Place;
use super::password::Kdf;
use super::records::{Sha, sha256};
use super::sealer::{delete, put};
use super::store::StoreName;
use super::vault::{PIN_KEY, Vault, VaultError};

/// Digits of a PIN.
pub const PIN_DIGITS: usize = 6;
/// Wrong PINs in a row after which only the password opens the book.
pub const PIN_TRIES: u32 = 5;

/// Sealed, beside the record of this installation; never in a backup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    pub kdf: Kdf,
    /// Of what the kdf made of the digits.
    proof: Sha,
}

impl Pin {
    pub fn new(kdf: Kdf, derived: &SecretBytes) -> Self {
        Self { kdf, proof: proof(derived) }
    }

    /// Whether `derived`, made under [`Pin::kdf`], comes of the right digits.
    pub fn opens(&self, derived: &SecretBytes) -> bool {
        self.proof == proof(derived)
    }
}

fn proof(derived: &SecretBytes) -> Sha {
    sha256(&derived.0)
}

/// The digits of a PIN as it was typed, spaces left out; `None` for anything but six digits.
pub fn read_pin(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(|sign| !sign.is_whitespace()).collect();
    let whole = digits.len() == PIN_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    whole.then_some(digits)
}

impl Vault {
    /// The PIN of this installation. One that was tampered with is none: the password then opens the screen.
    pub fn pin(&self) -> Option<Pin> {
        self.state.borrow().pin
    }

    /// Gives this installation a PIN, or takes it away.
    pub async fn set_pin(&self, pin: Option<Pin>) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, ()) = self.held(|_| ())?;
        let write = match &pin {
            Some(pin) => {
                put(StoreName::Head, PIN_KEY, self.sealer().seal_json(Place::Local, PIN_KEY, pin).await?)
            }
            None => delete(StoreName::Head, PIN_KEY),
        };
        self.commit(epoch, vec![write]).await?;
        self.state.borrow_mut().pin = pin;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_six_digits() {
        assert_eq!(read_pin(" 123 456 ").as_deref(), Some("123456"));
        for typed in ["", "12345", "1234567", "12345a", "１２３４５６"] {
            assert_eq!(read_pin(typed), None, "{typed}");
        }
    }
}
