//! The parts of a file that this press wrote. Whatever else is refused: nothing of it may stay unsealed by mistake.

use super::ProtectError;
use crate::pdf::rows::{ROW, unpacked};

pub struct Written<'a> {
    /// All but the cross-reference stream, in their order.
    pub streams: Vec<Stream<'a>>,
    /// A line for each object from `first` on; the last one is the cross-reference stream itself.
    pub rows: Vec<[u8; ROW]>,
    pub first: usize,
    /// Number and generation of what the trailer refers to.
    pub root: &'a str,
    pub info: &'a str,
}

pub struct Stream<'a> {
    pub number: usize,
    /// From `<<` to the line break behind `stream`.
    dictionary: &'a str,
    /// Where the digits of its length stand in the dictionary.
    length: std::ops::Range<usize>,
    pub data: &'a [u8],
}

impl<'a> Stream<'a> {
    /// The dictionary before and behind the digits of its length.
    pub fn around_length(&self) -> (&'a str, &'a str) {
        (&self.dictionary[..self.length.start], &self.dictionary[self.length.end..])
    }
}

pub fn read(pdf: &[u8]) -> Result<Written<'_>, ProtectError> {
    use ProtectError::NotOurs;
    let header = b"%PDF-1.7\n%\xbb\xad\xc0\xde\n";
    let mut rest = pdf.strip_prefix(header).ok_or(NotOurs("header"))?;
    let mut streams = Vec::new();
    loop {
        let (stream, behind) = stream(rest).ok_or(NotOurs("an object is not a plain stream"))?;
        rest = behind;
        if !stream.dictionary.contains("/Type/XRef") {
            streams.push(stream);
            continue;
        }
        let table = stream;
        let ends = rest.starts_with(b"startxref\n") && rest.ends_with(b"\n%%EOF\n");
        if !ends || !table.dictionary.contains("/W[1 4 2]") {
            return Err(NotOurs("what stands behind the last object"));
        }
        let between = |before: &str, after: &str| {
            let (_, value) = table.dictionary.split_once(before)?;
            Some(value.split_once(after)?.0)
        };
        let index = between("/Index[", "]").and_then(|index| index.split_once(' '));
        let (first, count) = index.ok_or(NotOurs("the index"))?;
        let first: usize = first.parse().map_err(|_| NotOurs("the index"))?;
        let rows = unpacked(table.data, table.dictionary).ok_or(NotOurs("the cross-reference stream"))?;
        let is_last = first.checked_add(rows.len()) == Some(table.number + 1);
        if count.parse() != Ok(rows.len()) || !is_last {
            return Err(NotOurs("the cross-reference stream"));
        }
        // Each line of kind 1 is a stream that stands in the file.
        if rows.iter().filter(|row| row[0] == 1).count() != streams.len() + 1 {
            return Err(NotOurs("an object that is not a stream"));
        }
        let reference = |key: &str| {
            let text = between(key, " R")
                .filter(|text| text.bytes().all(|sign| sign == b' ' || sign.is_ascii_digit()));
            text.ok_or(NotOurs("the trailer"))
        };
        let (root, info) = (reference("/Root ")?, reference("/Info ")?);
        return Ok(Written { streams, rows, first, root, info });
    }
}

/// `N 0 obj`, a dictionary without strings (a string there would have to be sealed too), data, `endstream`.
fn stream(bytes: &[u8]) -> Option<(Stream<'_>, &[u8])> {
    let digits = bytes.iter().take_while(|digit| digit.is_ascii_digit()).count();
    let number = std::str::from_utf8(&bytes[..digits]).ok()?.parse().ok()?;
    let bytes = bytes[digits..].strip_prefix(b" 0 obj\n")?;
    let end = bytes.windows(9).position(|window| window == b">>stream\n")? + 9;
    let dictionary = std::str::from_utf8(&bytes[..end]).ok()?;
    let is_table = dictionary.contains("/Type/XRef");
    let has_string = dictionary.contains('(') || dictionary.replace("<<", "").contains('<');
    if !dictionary.starts_with("<<") || (has_string && !is_table) {
        return None;
    }
    let from = dictionary.find("/Length ")? + "/Length ".len();
    let length = from..from + dictionary[from..].bytes().take_while(u8::is_ascii_digit).count();
    let (data, behind) = bytes[end..].split_at_checked(dictionary[length.clone()].parse().ok()?)?;
    let behind = behind.trim_ascii_start().strip_prefix(b"endstream")?.trim_ascii_start();
    let behind = behind.strip_prefix(b"endobj")?.trim_ascii_start();
    Some((Stream { number, dictionary, length, data }, behind))
}
