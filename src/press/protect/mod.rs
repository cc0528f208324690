//! A finished PDF under a password: every byte of its content, title and metadata sealed with AES-256.
//!
//! The file is one that [`super::pdf`] wrote: nothing but streams, the other objects inside object streams, and one
//! cross-reference stream at its end. So what stood in the kept bytes of a finished paper stands in the protected
//! file, byte for byte under the seal, and no paper is typeset anew.

mod handler;
mod read;
#[cfg(test)]
mod tests;

use crate::{
    file_password::FilePassword,
    pdf::rows::{PACKED, ROW, packed},
};
use handler::{Draws, Handler};
use read::{Written, read};

#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProtectError {
    #[error("this is not a file of this press: {0}")]
    NotOurs(&'static str),
}

/// The header of PDF 2.0, where this way of sealing was made standard; the second line says that bytes follow.
const HEADER: &[u8] = b"%PDF-2.0\n%\xbb\xad\xc0\xde\n";

/// The same document, opened by the password alone. `seed` is secret and used once.
pub fn protect(pdf: &[u8], password: &FilePassword, seed: [u8; 32]) -> Result<Vec<u8>, ProtectError> {
    let Written { streams, mut rows, first, root, info } = read(pdf)?;
    let mut draws = Draws::new(seed);
    let handler = Handler::new(password, &mut draws);
    let mut out = HEADER.to_vec();
    for stream in streams {
        let line = stream.number.checked_sub(first).and_then(|at| rows.get_mut(at));
        *line.ok_or(ProtectError::NotOurs("an object is not listed"))? = line_of(out.len())?;
        let sealed = handler.seal(stream.data, draws.bytes());
        let (before, after) = stream.around_length();
        out.extend(format!("{} 0 obj\n{before}{}{after}", stream.number, sealed.len()).bytes());
        out.extend(sealed);
        out.extend(b"\nendstream\nendobj\n");
    }
    // The old cross-reference stream stood last and is written anew under its number; one number more is the
    // encryption dictionary's, which alone is not sealed.
    let last = first + rows.len() - 1;
    let (encryption, size) = (last + 1, last + 2);
    rows.push(line_of(out.len())?);
    out.extend(format!("{encryption} 0 obj\n{}\nendobj\n", handler.dictionary()).bytes());
    let start = out.len();
    rows[last - first] = line_of(start)?;
    let table = packed(&rows);
    let id = hex::encode(draws.bytes::<16>());
    let trailer = format!(
        "{last} 0 obj\n<</Type/XRef/Root {root} R/Info {info} R/Encrypt {encryption} 0 R/ID[<{id}><{id}>]/Size {size}\
         /W[1 4 2]/Index[{first} {}]/Length {}/Filter/FlateDecode{PACKED}>>stream\n",
        rows.len(),
        table.len(),
    );
    out.extend(trailer.bytes());
    out.extend(table);
    out.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").bytes());
    Ok(out)
}

/// The line of an object that stands in the file itself.
fn line_of(at: usize) -> Result<[u8; ROW], ProtectError> {
    let at = u32::try_from(at).map_err(|_| ProtectError::NotOurs("too large"))?.to_be_bytes();
    Ok([1, at[0], at[1], at[2], at[3], 0, 0])
}
