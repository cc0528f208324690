//! The little of the wasm format that the build needs.

const HEADER: usize = 8;
const CUSTOM_SECTION: u8 = 0;

/// Returns the module without its custom sections (function names, producers): nothing reads them at run time, and
/// the names alone are 15–28 % of what goes over the line.
///
/// Source: WebAssembly core specification, 5.5 (a section is an id byte, a size in LEB128, and that many bytes).
pub fn without_custom_sections(module: &[u8]) -> Result<Vec<u8>, String> {
    if !module.starts_with(b"\0asm") || module.len() < HEADER {
        return Err("not a wasm module".to_owned());
    }
    let mut kept = module[..HEADER].to_vec();
    let mut rest = &module[HEADER..];
    while let Some(&id) = rest.first() {
        let (size, size_bytes) = leb128(&rest[1..])?;
        let end = 1 + size_bytes + size;
        let section = rest.get(..end).ok_or("a wasm section runs past the end of its module")?;
        if id != CUSTOM_SECTION {
            kept.extend_from_slice(section);
        }
        rest = &rest[end..];
    }
    Ok(kept)
}

/// Blanks the colour profiles in a module: printpdf carries one for papers that go to a printing house, which no paper
/// of ours does, and it is more than a third of what the press weighs on the line. Blank, it weighs nothing, and
/// everything else stays where it is.
///
/// Source: ICC.1, 7.2 (a profile begins with its size in four bytes, the highest first, and has "acsp" at byte 36).
pub fn blank_colour_profiles(module: &mut [u8]) {
    const MARK: &[u8] = b"acsp";
    const MARK_AT: usize = 36;
    const SIZE: usize = 4;
    /// Less than its head and the count of its tables is no profile.
    const LEAST: usize = 132;
    let marks = |(at, bytes): (usize, &[u8])| (bytes == MARK).then(|| at.checked_sub(MARK_AT)).flatten();
    let starts: Vec<usize> = module.windows(MARK.len()).enumerate().filter_map(marks).collect();
    for start in starts {
        let size = module[start..start + SIZE].iter().fold(0, |size, byte| size << 8 | usize::from(*byte));
        if let Some(profile) = module.get_mut(start..start + size).filter(|_| size >= LEAST) {
            profile.fill(0);
        }
    }
}

/// Returns an unsigned 32-bit number and how many bytes it took.
fn leb128(bytes: &[u8]) -> Result<(usize, usize), String> {
    let mut value = 0u64;
    for (index, byte) in bytes.iter().take(5).enumerate() {
        value |= u64::from(byte & 0x7f) << (7 * index);
        if byte & 0x80 == 0 {
            return Ok((value as usize, index + 1));
        }
    }
    Err("a wasm section has no readable size".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODULE: &[u8] = b"\0asm\x01\0\0\0";

    fn module(sections: &[&[u8]]) -> Vec<u8> {
        [MODULE, &sections.concat()].concat()
    }

    #[test]
    fn drops_custom_sections_only() {
        let types = [&[1u8, 0x80, 0x01][..], &[7; 128]].concat();
        let names = b"\x00\x05\x04name";
        let stripped = without_custom_sections(&module(&[names, &types, names])).unwrap();
        assert_eq!(stripped, module(&[&types]));
    }

    #[test]
    fn blanks_profiles_and_nothing_else() {
        let mut profile = vec![7; 200];
        profile[..4].copy_from_slice(&[0, 0, 0, 200]);
        profile[36..40].copy_from_slice(b"acsp");
        // The letters alone, with what cannot be a size before them; and cut short by the end of the module.
        let around = [vec![9; 50], b"acsp".to_vec(), vec![9; 50]].concat();
        let mut module = [&around[..], &profile, &around, &profile[..150]].concat();
        blank_colour_profiles(&mut module);
        assert_eq!(module, [&around[..], &[0; 200], &around, &profile[..150]].concat());
    }

    #[test]
    fn refuses_what_is_cut_short() {
        for bytes in [&b"\0asm"[..], b"<html></html>", &module(&[b"\x01\x05ab"]), &module(&[b"\x01\xff"])] {
            without_custom_sections(bytes).unwrap_err();
        }
    }
}
