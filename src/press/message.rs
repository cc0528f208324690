//! What the page asks of the press worker, and how the worker answers.
//!
//! Worker → page, once, when it can hear: the build it belongs to, a bare string.
//! Page → worker: `{ id, build, fonts, request }`; `fonts` is the address of the folder of font files,
//! `request` a [`Request`] as JSON.
//! Worker → page: `{ id, preview }` (a [`Preview`](super::preview::Preview) as JSON), or
//! `{ id, pdf, sha256 }` (a transferred ArrayBuffer, hex), or `{ id, word }` (the same), or `{ id, error }` (a
//! sentence for logs).

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

#[cfg(feature = "pdf")]
pub use crate::answer::answer;
use crate::{file_password::FilePassword, paper::Paper, preview::Preview};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    Preview(Paper),
    Pdf {
        paper: Paper,
        tagged: bool,
        /// By the clock of Viet Nam.
        made_at: NaiveDateTime,
    },
    /// A Word file, which is nobody's last word and so bears no digest.
    Word(Paper),
    /// A finished PDF under a password.
    Protect {
        #[serde(with = "hex")]
        pdf: Vec<u8>,
        password: FilePassword,
        /// Random, secret, and for this one file.
        seed: [u8; 32],
    },
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Preview(Preview),
    Pdf(PdfFile),
    Word(Vec<u8>),
}

/// A finished PDF and the digest that the entry about it will carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PdfFile {
    pub bytes: Vec<u8>,
    /// Lower-case hex of the bytes' sha-256.
    pub sha256: String,
}
