//! A zip file of a few parts in memory: deflated, without times or owners, so that equal parts give equal bytes.

use miniz_oxide::deflate::compress_to_vec;

/// As tight as miniz goes without the slowest search.
const LEVEL: u8 = 6;
/// The version of the format that knows deflate.
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;
/// 1 January 1980, the first day the format knows.
const NO_DATE: u16 = (1 << 5) | 1;

/// The parts under their names, in their order. Names are ASCII.
pub fn zip(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut directory = Vec::new();
    for (name, content) in parts {
        let offset = file.len();
        let packed = compress_to_vec(content, LEVEL);
        let mut head = Vec::new();
        for number in [VERSION, 0, DEFLATED, 0, NO_DATE] {
            head.extend(number.to_le_bytes());
        }
        for number in [crc32(content), length(&packed), length(content)] {
            head.extend(number.to_le_bytes());
        }
        head.extend((name.len() as u16).to_le_bytes());
        // No extra field.
        head.extend(0_u16.to_le_bytes());

        file.extend(b"PK\x03\x04");
        file.extend(&head);
        file.extend(name.as_bytes());
        file.extend(packed);

        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&head);
        // No comment, the first disk, no attributes.
        directory.extend([0; 10]);
        directory.extend((offset as u32).to_le_bytes());
        directory.extend(name.as_bytes());
    }
    let (at, size, count) = (file.len() as u32, length(&directory), parts.len() as u16);
    file.extend(directory);
    file.extend(b"PK\x05\x06");
    file.extend([0; 4]);
    file.extend(count.to_le_bytes());
    file.extend(count.to_le_bytes());
    file.extend(size.to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend(0_u16.to_le_bytes());
    file
}

/// A paper is far below the four gigabytes of the format.
fn length(bytes: &[u8]) -> u32 {
    bytes.len() as u32
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| (crc >> 8) ^ TABLE[usize::from(crc as u8 ^ byte)])
}

const TABLE: [u32; 256] = {
    let mut table = [0; 256];
    let mut at = 0;
    while at < 256 {
        let mut value = at as u32;
        let mut bit = 0;
        while bit < 8 {
            value = if value & 1 == 1 { (value >> 1) ^ 0xEDB8_8320 } else { value >> 1 };
            bit += 1;
        }
        table[at] = value;
        at += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_format() {
        assert_eq!(crc32(b""), 0);
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
    }
}
