//! The rows of a cross-reference stream: kind (1 byte), place (4), number within its object stream (2).

use miniz_oxide::{deflate::compress_to_vec_zlib, inflate::decompress_to_vec_zlib_with_limit};

pub const ROW: usize = 7;

/// What tells a reader how the rows are packed; files of before have none of it.
pub const PACKED: &str = "/DecodeParms<</Predictor 12/Columns 7>>";

/// A cross-reference stream beyond this is none of ours, in bytes.
const LARGEST: usize = 16 << 20;

/// Each row as its difference to the one above, which is nearly always the same.
pub fn packed(rows: &[[u8; ROW]]) -> Vec<u8> {
    let mut above = [0_u8; ROW];
    let mut bytes = Vec::with_capacity(rows.len() * (ROW + 1));
    for row in rows {
        bytes.push(2);
        bytes.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = *row;
    }
    compress_to_vec_zlib(&bytes, 9)
}

/// Rows as they lie in a file whose dictionary names [`PACKED`], or in one of before.
pub fn unpacked(data: &[u8], dictionary: &str) -> Option<Vec<[u8; ROW]>> {
    let bytes = decompress_to_vec_zlib_with_limit(data, LARGEST).ok()?;
    if !dictionary.contains(PACKED) {
        let (rows, rest) = bytes.as_chunks::<ROW>();
        return rest.is_empty().then(|| rows.to_vec());
    }
    let (lines, rest) = bytes.as_chunks::<{ ROW + 1 }>();
    let mut above = [0_u8; ROW];
    let mut rows = Vec::with_capacity(lines.len());
    for [kind, line @ ..] in lines {
        if *kind != 2 {
            return None;
        }
        for (above, byte) in above.iter_mut().zip(line) {
            *above = above.wrapping_add(*byte);
        }
        rows.push(above);
    }
    rest.is_empty().then_some(rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_as_they_were() {
        let rows: Vec<[u8; ROW]> = (0..500_u16)
            .map(|at| {
                let [high, low] = at.to_be_bytes();
                [1 + (low & 1), 0, high, low, 9, high, low.wrapping_mul(7)]
            })
            .collect();
        assert_eq!(unpacked(&packed(&rows), &format!("<<{PACKED}>>")), Some(rows.clone()));
        let of_before = compress_to_vec_zlib(rows.as_flattened(), 9);
        assert_eq!(unpacked(&of_before, "<<>>"), Some(rows));
        assert_eq!(unpacked(b"none", "<<>>"), None);
    }
}
