//! A file of unknown origin is gone through once in a worker, from its first byte to the Register, before the page
//! opens it: what would end, hang or exhaust the page ends a worker instead.
//!
//! The same code on the same bytes does the same, so whatever the worker lived through the page can do. What is
//! wrong with a file is told by the page, which then meets the same refusal.

use super::container::read_backup;
use super::crypto::SecretBytes;
use super::head::Secret;
use super::room::make_room;
use crate::casework::Register;

/// What opens the file, as it was typed.
pub enum Typed {
    /// From [`super::password::normalise`].
    Password(Vec<u8>),
    Code(String),
}

/// Goes through a file. Returns what was derived from the password, which took the longest.
pub async fn go_through(file: &[u8], typed: &Typed) -> Option<SecretBytes> {
    let backup = read_backup(file).ok()?;
    let secret = match typed {
        Typed::Password(password) => Secret::Password(backup.head.kdf.derive(password).ok()?),
        Typed::Code(code) => Secret::Recovery(code.parse().ok()?),
    };
    if let Ok(opened) = backup.open(&secret).await {
        make_room(opened.entries.len());
        let mut register = Register::default();
        register.apply(opened.entries);
        // Read, so that nothing of it is left out as unused.
        std::hint::black_box(register.persons().count());
    }
    match secret {
        Secret::Password(derived) => Some(derived),
        Secret::Recovery(_) => None,
    }
}
