//! Files that somebody spoiled, by accident or on purpose: each is refused by name, or holds the very book that was
//! put in. Nothing breaks, whatever stands in them.
#![cfg(not(target_arch = "wasm32"))]

use std::sync::Arc;

use dong_hanh::casework::Register;
use dong_hanh::ledger::{Body, Entry, Pen, WriterId};
use dong_hanh::vault::container::{BackupError, read_backup};
use dong_hanh::vault::crypto::SecretBytes;
use dong_hanh::vault::head::{BookHead, Secret};
use dong_hanh::vault::password::normalise;
use dong_hanh::vault::records::{decode_entries, encode_entries, encoded_len, pack_segment, unpack_segment};
use dong_hanh::vault::rehearsal::{Typed, go_through};
use futures_executor::block_on;
use sha2::{Digest, Sha256};

const PASSWORD: &str = "mật khẩu của phường";
const GOOD: &[u8] = include_bytes!("vectors/book-v1.donghanh");
/// One body of every kind.
const BODIES: &str = include_str!("fixtures/entries_v1.jsonl");

/// The same accidents on every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % most.max(1)
    }

    /// Flips, cuts, doubles, drops, fills, or writes the length of something huge.
    fn spoil(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(3) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(64)).min(bytes.len());
            match self.below(7) {
                _ if bytes.is_empty() => return,
                0 => bytes[at] ^= 1 << self.below(8),
                1 => bytes.truncate(at),
                2 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                3 => drop(bytes.drain(at..end)),
                4 => bytes[at..end].fill([0, 0x7f, 0xff][self.below(3)]),
                5 => {
                    let end = (at + 4).min(bytes.len());
                    bytes[at..end].fill(0xff);
                }
                _ => bytes[at] = self.below(256) as u8,
            }
        }
    }
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |number, byte| number << 8 | usize::from(*byte))
}

/// Head and records of the good file.
fn parts() -> Vec<Vec<u8>> {
    let signed = &GOOD[..GOOD.len() - 32];
    let head_end = 24 + number(&signed[20..24]);
    let mut parts = vec![signed[24..head_end].to_vec()];
    let mut rest = &signed[head_end..];
    while !rest.is_empty() {
        let length = 6 + usize::from(rest[1]) + number(&rest[2..6]);
        parts.push(rest[..length].to_vec());
        rest = &rest[length..];
    }
    parts
}

/// A container whose lengths and hash are right.
fn packed(parts: &[Vec<u8>]) -> Vec<u8> {
    let mut file = GOOD[..12].to_vec();
    let length: usize = parts.iter().map(Vec::len).sum();
    file.extend(((24 + length + 32) as u64).to_be_bytes());
    file.extend((parts[0].len() as u32).to_be_bytes());
    file.extend(parts.concat());
    hashed(file)
}

fn hashed(mut file: Vec<u8>) -> Vec<u8> {
    let digest = Sha256::digest(&file);
    file.extend(digest);
    file
}

fn derived() -> SecretBytes {
    let head = read_backup(GOOD).expect("a backup").head;
    head.kdf.derive(&normalise(PASSWORD)).expect("derives")
}

/// Opens a file as the page does, with a password derived before.
fn opened(file: &[u8], secret: &Secret) -> Result<Vec<Entry>, BackupError> {
    Ok(block_on(read_backup(file)?.open(secret))?.entries)
}

/// Refused by name, or the very book: never another one.
#[track_caller]
fn refuses_or_reads_the_book(file: &[u8], secret: &Secret, book: &[Entry]) -> bool {
    match opened(file, secret) {
        Ok(entries) => {
            assert!(entries == book, "another book was read");
            false
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            true
        }
    }
}

#[test]
fn a_spoiled_file_is_refused_or_is_the_book() {
    let secret = Secret::Password(derived());
    let book = opened(GOOD, &secret).expect("it is good");
    assert_eq!(packed(&parts()), GOOD);
    let mut chance = Chance(0x5EED_0001);
    let mut refused = 0;
    for _ in 0..400 {
        // As an accident leaves it.
        let mut file = GOOD.to_vec();
        chance.spoil(&mut file);
        refused += usize::from(refuses_or_reads_the_book(&file, &secret, &book));
        // As somebody could make it who can compute a hash, but has no key.
        let mut file = GOOD[..GOOD.len() - 32].to_vec();
        chance.spoil(&mut file);
        refused += usize::from(refuses_or_reads_the_book(&hashed(file), &secret, &book));
        let mut parts = parts();
        match chance.below(4) {
            0 => {
                let part = chance.below(parts.len());
                chance.spoil(&mut parts[part]);
            }
            1 => {
                let (one, other) = (chance.below(parts.len()), chance.below(parts.len()));
                parts.swap(one, other);
            }
            2 => {
                let again = parts[chance.below(parts.len())].clone();
                parts.insert(1 + chance.below(parts.len() - 1), again);
            }
            _ => drop(parts.remove(chance.below(parts.len() - 1) + 1)),
        }
        refused += usize::from(refuses_or_reads_the_book(&packed(&parts), &secret, &book));
    }
    assert!(refused > 1_000, "only {refused} of 1200 were spoiled");
}

#[test]
fn huge_lengths_are_refused_before_anything_is_taken_for_them() {
    let secret = Secret::Password(derived());
    for length in [u64::MAX, 1 << 40, GOOD.len() as u64 + 1, 0] {
        let mut file = GOOD[..GOOD.len() - 32].to_vec();
        file[12..20].copy_from_slice(&length.to_be_bytes());
        assert!(opened(&hashed(file), &secret).is_err(), "{length}");
    }
    for length in [u32::MAX, 1 << 31, 0] {
        let mut file = GOOD[..GOOD.len() - 32].to_vec();
        file[20..24].copy_from_slice(&length.to_be_bytes());
        assert!(opened(&hashed(file), &secret).is_err(), "the head, {length}");
        let mut parts = parts();
        parts[2][2..6].copy_from_slice(&length.to_be_bytes());
        assert!(opened(&packed(&parts), &secret).is_err(), "a record, {length}");
    }
    let many: Vec<Vec<u8>> =
        parts().into_iter().take(1).chain((0..100_001).map(|_| vec![3, 0, 0, 0, 0, 0])).collect();
    assert_eq!(opened(&packed(&many), &secret).err(), Some(BackupError::TooLarge));
    // A head that asks for more memory than any tablet has, or nests deeper than any head does.
    let head = String::from_utf8(parts()[0].clone()).expect("JSON");
    let memory = head.find("\"memory_kib\":").expect("named") + 13;
    let digits = head[memory..].bytes().take_while(u8::is_ascii_digit).count();
    let greedy = format!("{}4294967295{}", &head[..memory], &head[memory + digits..]);
    assert!(BookHead::from_bytes(greedy.as_bytes()).is_err());
    assert!(BookHead::from_bytes("[".repeat(60_000).as_bytes()).is_err());
    assert!(
        BookHead::from_bytes(format!("{{\"format\":1,\"x\":{}", "{\"a\":".repeat(10_000)).as_bytes())
            .is_err()
    );
    // Zeros that inflate to a gigabyte.
    let bomb = miniz_oxide::deflate::compress_to_vec_zlib(&vec![0; 65 << 20], 9);
    assert!(bomb.len() < 100_000 && unpack_segment(&bomb).is_err());
}

#[test]
fn spoiled_entries_are_refused_or_read_as_they_are_written() {
    let book = opened(GOOD, &Secret::Password(derived())).expect("it is good");
    let some = &book[..40];
    assert_eq!(some.iter().map(encoded_len).sum::<usize>(), encode_entries(some).len());
    let mut chance = Chance(0x5EED_0002);
    for _ in 0..1_500 {
        let mut packed = pack_segment(some);
        chance.spoil(&mut packed);
        let _ = unpack_segment(&packed);
        let mut plain = encode_entries(some);
        chance.spoil(&mut plain);
        if let Ok(entries) = decode_entries(&plain) {
            assert_eq!(encode_entries(&entries), plain);
        }
    }
}

/// Whoever has the password can write anything into a body; the Register then keeps it as unknown or reads it.
#[test]
fn spoiled_bodies_do_not_break_the_register() {
    let mut chance = Chance(0x5EED_0003);
    let bodies: Vec<&str> = BODIES.lines().collect();
    for _ in 0..60 {
        let mut pen = Pen::new(WriterId(9));
        let mut entries = Vec::new();
        for body in &bodies {
            let mut bytes = body.as_bytes().to_vec();
            if chance.below(3) > 0 {
                chance.spoil(&mut bytes);
            } else {
                // Right in shape, absurd in what it says.
                let text = body.replace("2026", ["9999", "0000", "1799", "262142"][chance.below(4)]);
                let text = text.replace(":1,", [":18446744073709551615,", ":0,", ":-1,"][chance.below(3)]);
                bytes = text.into_bytes();
            }
            entries.push(pen.write(bytes, chance.below(usize::MAX) as u64));
        }
        let mut whole = Register::default();
        whole.apply(entries.iter().cloned());
        for entry in &mut entries {
            if chance.below(3) == 0 {
                let mut head = entry.head.to_bytes().to_vec();
                chance.spoil(&mut head);
                head.resize(92, 0);
                let mut bytes = head;
                bytes.push(2);
                if let Ok(mut read) = decode_entries(&bytes) {
                    read[0].body = Body::Present(Arc::from(&b"{}"[..]));
                    *entry = read.remove(0);
                }
            }
        }
        let mut forged = Register::default();
        forged.apply(entries);
        assert!(forged.persons().count() <= bodies.len());
    }
}

#[test]
fn going_through_a_file_gives_what_was_derived() {
    let through = |file: &[u8], typed: Typed| block_on(go_through(file, &typed));
    let password = |word: &str| Typed::Password(normalise(word));
    let opens = |derived: Option<SecretBytes>| {
        derived.map(|derived| opened(GOOD, &Secret::Password(derived)).is_ok())
    };
    assert_eq!(opens(through(GOOD, password(PASSWORD))), Some(true));
    // A wrong one is derived too, so that the page need not do it again to say so.
    assert_eq!(opens(through(GOOD, password("sai mật khẩu"))), Some(false));
    assert!(through(GOOD, Typed::Code("sai".into())).is_none());
    assert!(through(b"", password(PASSWORD)).is_none());
    assert!(through(&GOOD[..500], password(PASSWORD)).is_none());
}
