//! The last step: lopdf's bytes, with the cross-reference stream compressed and an ID drawn from the content.

use lopdf::{Document, SaveOptions};
use miniz_oxide::deflate::compress_to_vec_zlib;
use sha2::{Digest, Sha256};

use super::PdfError;

const OBJECTS_PER_STREAM: usize = 5_000;

pub fn write(mut document: Document) -> Result<Vec<u8>, PdfError> {
    let options = SaveOptions::builder()
        .use_object_streams(true)
        .use_xref_streams(true)
        .max_objects_per_stream(OBJECTS_PER_STREAM)
        .compression_level(9)
        .build();
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options).map_err(|error| PdfError::Write(error.to_string()))?;
    finish_trailer(&bytes).ok_or_else(|| PdfError::Write("cross-reference stream not found".into()))
}

/// lopdf writes the cross-reference stream last and uncompressed; its dictionary is the trailer.
fn finish_trailer(bytes: &[u8]) -> Option<Vec<u8>> {
    let id = hex::encode(&Sha256::digest(bytes)[..16]);
    let end = find_last(bytes, b"startxref")?;
    let start: usize =
        std::str::from_utf8(&bytes[end + 9..]).ok()?.split_whitespace().next()?.parse().ok()?;
    let section = bytes.get(start..end)?;
    let data_at = find_first(section, b"stream")? + b"stream".len();
    let data_at = data_at + usize::from(section.get(data_at) == Some(&b'\r')) + 1;
    let dictionary = std::str::from_utf8(section.get(..data_at)?).ok()?;
    let length_at = dictionary.find("/Length ")? + "/Length ".len();
    let digits = dictionary[length_at..].chars().take_while(char::is_ascii_digit).count();
    let length: usize = dictionary[length_at..length_at + digits].parse().ok()?;
    let data = compress_to_vec_zlib(section.get(data_at..data_at + length)?, 9);
    let (before, after) = (&dictionary[..length_at], &dictionary[length_at + digits..]);

    let mut out = bytes[..start].to_vec();
    let added = format!("{}/Filter/FlateDecode/ID[<{id}><{id}>]", data.len());
    out.extend([before, &added, after].concat().bytes());
    out.extend(data);
    out.extend(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").bytes());
    Some(out)
}

fn find_first(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

fn find_last(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).rposition(|window| window == what)
}
