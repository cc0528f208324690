//! A second reader of backup files, written from FORMAT.md alone and using nothing of the vault to read; then
//! every way in which a file can be wrong.
#![cfg(not(target_arch = "wasm32"))]

mod vault_support;

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use aes_gcm::aead::{Aead, Payload};
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use dong_hanh::ledger::{Entry, Ledger, WriterId};
use dong_hanh::vault::backup::BackupFile;
use dong_hanh::vault::container::{BackupError, read_backup};
use dong_hanh::vault::crypto::SecretBytes;
use dong_hanh::vault::head::{HeadError, Secret};
use dong_hanh::vault::hex_bytes::HexBytes;
use dong_hanh::vault::memory::MemoryStore;
use dong_hanh::vault::password::{Kdf, normalise};
use dong_hanh::vault::records::{Draft, DraftName};
use dong_hanh::vault::recovery::RecoveryCode;
use dong_hanh::vault::store::StoreName;
use dong_hanh::vault::{Act, NewBook, Vault, VaultError};
use futures_executor::block_on;
use serde_json::Value;
use sha2::{Digest, Sha256};
use vault_support::{entries, recovery, seeded};

const PASSWORD: &str = "mật khẩu của phường";
const FIXTURE: &[u8] = include_bytes!("vectors/book-v1.donghanh");

// ---- The second reader -------------------------------------------------------------------------------------

#[derive(Debug, Default, PartialEq)]
struct Read {
    /// (writer, seq) → the text of the body.
    entries: BTreeMap<(u64, u64), String>,
    attachments: Vec<Vec<u8>>,
    drafts: Vec<Value>,
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

fn sha(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

fn unseal(key: &[u8], head: &Value, place: u8, record_key: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let mut associated = hex::decode(head["book"].as_str()?).ok()?;
    associated.push(place);
    associated.extend((record_key.len() as u16).to_be_bytes());
    associated.extend(record_key);
    associated.extend(1u32.to_be_bytes());
    associated.extend((head["key_id"].as_u64()? as u32).to_be_bytes());
    let (nonce, ciphertext) = sealed.split_at_checked(12)?;
    let payload = Payload { msg: ciphertext, aad: &associated };
    Aes256Gcm::new_from_slice(key).ok()?.decrypt(Nonce::from_slice(nonce), payload).ok()
}

fn data_key(head: &Value, by: &str, secret: &[u8]) -> Option<Vec<u8>> {
    head["wraps"].as_array()?.iter().filter(|wrap| wrap["by"] == by).find_map(|wrap| {
        let id = hex::decode(wrap["id"].as_str()?).ok()?;
        unseal(secret, head, 0, &id, &hex::decode(wrap["sealed"].as_str()?).ok()?)
    })
}

fn from_password(head: &Value, password: &str) -> Option<Vec<u8>> {
    let kdf = &head["kdf"];
    let cost = |name: &str| kdf[name].as_u64().map(|cost| cost as u32);
    let parameters =
        argon2::Params::new(cost("memory_kib")?, cost("passes")?, cost("lanes")?, Some(32)).ok()?;
    let argon2 = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, parameters);
    let mut derived = [0; 32];
    let salt = hex::decode(kdf["salt"].as_str()?).ok()?;
    argon2.hash_password_into(password.as_bytes(), &salt, &mut derived).ok()?;
    data_key(head, "password", &derived)
}

fn from_recovery(head: &Value, printed: &str) -> Option<Vec<u8>> {
    let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let bits: String = printed
        .chars()
        .filter(|letter| *letter != '-')
        .map(|letter| format!("{:05b}", alphabet.find(letter).unwrap_or(0)))
        .collect();
    let code: Vec<u8> =
        (0..16).map(|at| u8::from_str_radix(&bits[at * 8..at * 8 + 8], 2)).collect::<Result<_, _>>().ok()?;
    let book = hex::decode(head["book"].as_str()?).ok()?;
    let secret = Sha256::digest([b"dong-hanh recovery key 1".as_slice(), &book, &code].concat());
    data_key(head, "recovery", &secret)
}

/// Reads a whole file, or gives `None` when anything is not as FORMAT.md says.
fn read_independently(file: &[u8], unlock: impl FnOnce(&Value) -> Option<Vec<u8>>) -> Option<Read> {
    let (signed, digest) = file.split_at_checked(file.len().checked_sub(32)?)?;
    let fixed = signed.get(..24)?;
    let whole = fixed[..8] == *b"DONGHANH"
        && number(&fixed[8..12]) == 1
        && number(&fixed[12..20]) == file.len() as u64
        && Sha256::digest(signed)[..] == *digest;
    let (head, mut rest) =
        signed[24..].split_at_checked(number(&fixed[20..24]) as usize).filter(|_| whole)?;
    let head: Value = serde_json::from_slice(head).ok()?;
    let key = unlock(&head)?;
    let mut records = Vec::new();
    while !rest.is_empty() {
        let (place, key_length) = (rest[0], usize::from(*rest.get(1)?));
        let length = number(rest.get(2..6)?) as usize;
        let record_key = rest.get(6..6 + key_length)?;
        let sealed = rest.get(6 + key_length..6 + key_length + length)?;
        records.push((place, record_key, sealed, unseal(&key, &head, place, record_key, sealed)?));
        rest = &rest[6 + key_length + length..];
    }
    let contents: Value = serde_json::from_slice(&records.first().filter(|first| first.0 == 8)?.3).ok()?;
    let listed = |name: &str| contents[name].as_array().cloned().unwrap_or_default();
    let mut expected: Vec<(u8, Value)> = vec![(8, hex::encode("contents").into())];
    expected.extend(listed("segments").iter().map(|line| (3, line["id"].clone())));
    expected.extend(listed("attachments").into_iter().map(|sha| (7, sha)));
    expected.extend(listed("drafts").into_iter().map(|id| (6, id)));
    let found: Vec<(u8, Value)> =
        records.iter().map(|(place, key, ..)| (*place, hex::encode(key).into())).collect();
    let mut read = Read::default();
    let mut count = 0;
    let mut reach: BTreeMap<u64, (u64, String)> = BTreeMap::new();
    for (line, (_, _, sealed, opened)) in listed("segments").iter().zip(&records[1..]) {
        let before = count;
        let mut bytes = &miniz_oxide::inflate::decompress_to_vec_zlib(opened).ok()?[..];
        while !bytes.is_empty() {
            let (entry, state) = (bytes.get(..92)?, *bytes.get(92)?);
            let (writer, seq) = (number(&entry[..8]), number(&entry[8..16]));
            let mut length = 93;
            if state == 1 {
                let body = bytes.get(97..97 + number(bytes.get(93..97)?) as usize)?;
                (Sha256::digest(body)[..] == entry[60..]).then_some(())?;
                read.entries.insert((writer, seq), String::from_utf8(body.to_vec()).ok()?);
                length = 97 + body.len();
            }
            let last = reach.entry(writer).or_default();
            *last = last.clone().max((seq, sha(entry)));
            count += 1;
            bytes = &bytes[length..];
        }
        (line["sha256"] == sha(sealed) && line["entries"] == count - before).then_some(())?;
    }
    for (place, record_key, _, opened) in &records {
        match place {
            7 => {
                (sha(opened) == hex::encode(record_key)).then_some(())?;
                read.attachments.push(opened.clone());
            }
            6 => read.drafts.push(serde_json::from_slice(opened).ok()?),
            _ => {}
        }
    }
    let reach: serde_json::Map<String, Value> = reach
        .into_iter()
        .map(|(writer, (seq, head))| {
            (format!("{writer:016x}"), serde_json::json!({"seq": seq, "head": head}))
        })
        .collect();
    let agrees =
        found == expected && contents["entries"] == count && contents["reach"] == Value::Object(reach);
    agrees.then_some(read)
}

// ---- The book that is backed up -----------------------------------------------------------------------------

fn draft(form: &str, data: &str) -> Draft {
    Draft::new(DraftName { form: form.into(), subject: "person-1".into() }, data)
}

async fn book(store: &MemoryStore) -> Vault {
    let random = seeded(7);
    let kdf = Kdf::fallback(&*random);
    let derived = kdf.derive(&normalise(PASSWORD)).expect("derives");
    let (book, writer) = (HexBytes([5; 16]), WriterId(0xA));
    let recovery = recovery();
    let new = NewBook { book, kdf, password: &derived, recovery: &recovery, writer };
    let vault = Vault::create(Rc::new(store.clone()), random, new).await.expect("a new book");
    let paper: Rc<[u8]> = (*b"%PDF-1.7 minutes").into();
    let act = Act { entries: entries(0xA, 0, 520), attachments: vec![paper], drops: None };
    vault.append(&act).await.expect("saved");
    assert_eq!(vault.compact_if_due().await, Ok(true));
    vault.append(&Act { entries: entries(0xA, 520, 3), ..Act::default() }).await.expect("saved");
    vault.put_draft(&draft("contact", "đang gõ")).await.expect("saved");
    vault
}

/// Of the whole book, with one draft that still waits in the queue.
async fn backup(vault: &Vault) -> BackupFile {
    vault.append(&Act { entries: entries(0xA, 523, 1), ..Act::default() }).await.expect("saved");
    vault.write_backup(&[draft("support", "chưa lưu")]).await.expect("writes")
}

fn password_of(file: &[u8]) -> Secret {
    let head = read_backup(file).expect("a backup").head;
    Secret::Password(head.kdf.derive(&normalise(PASSWORD)).expect("derives"))
}

fn wrong() -> Secret {
    Secret::Password(SecretBytes::new([2; 32]))
}

fn expected() -> Read {
    let written = entries(0xA, 0, 524).into_iter().map(|entry| {
        let dong_hanh::ledger::Body::Present(body) = &entry.body else { panic!("present") };
        ((0xA, entry.head.seq), String::from_utf8(body.to_vec()).expect("text"))
    });
    let line =
        |form: &str, data: &str| serde_json::json!({"form": form, "subject": "person-1", "data": data});
    Read {
        entries: written.collect(),
        attachments: vec![b"%PDF-1.7 minutes".to_vec()],
        drafts: vec![line("contact", "đang gõ"), line("support", "chưa lưu")],
    }
}

#[test]
fn the_second_reader_reads_what_the_vault_writes() {
    block_on(async {
        let vault = book(&MemoryStore::default()).await;
        let file = backup(&vault).await;
        vault.try_restore(&file).await.expect("it is good");
        let by_password = |head: &Value| from_password(head, PASSWORD);
        assert_eq!(read_independently(&file.bytes, by_password), Some(expected()));
        let by_code = |head: &Value| from_recovery(head, &recovery().to_string());
        assert_eq!(read_independently(&file.bytes, by_code), Some(expected()));
        assert_eq!(read_independently(&file.bytes, |head| from_password(head, "another")), None);
        let drafts = [draft("contact", "đang gõ"), draft("support", "chưa lưu")];
        let papers = [b"%PDF-1.7 minutes".to_vec()];
        let from_memory = vault.write_backup_from_memory(&entries(0xA, 0, 524), &drafts, &papers).await;
        let from_memory = from_memory.expect("writes");
        vault.try_restore(&from_memory).await.expect("it is good");
        assert_eq!(read_independently(&from_memory.bytes, by_password), Some(expected()));
    });
}

/// A file that was written by the first version is read by every later one. `WRITE_FIXTURE=1` writes it, once.
#[test]
fn the_fixture_of_version_1_is_read_for_ever() {
    if std::env::var_os("WRITE_FIXTURE").is_some() {
        let file = block_on(async { backup(&book(&MemoryStore::default()).await).await });
        std::fs::write("tests/vectors/book-v1.donghanh", file.bytes).expect("writes");
        return;
    }
    assert_eq!(read_independently(FIXTURE, |head| from_password(head, PASSWORD)), Some(expected()));
    let opened =
        block_on(read_backup(FIXTURE).expect("a backup").open(&password_of(FIXTURE))).expect("opens");
    assert_eq!(opened.entries, entries(0xA, 0, 524));
    assert_eq!(opened.drafts, [draft("contact", "đang gõ"), draft("support", "chưa lưu")]);
}

#[track_caller]
fn refuses(file: &[u8], expected: BackupError) {
    assert_eq!(read_backup(file).err(), Some(expected));
    assert_eq!(read_independently(file, |_| panic!("found out before any key is tried")), None);
}

#[test]
fn a_file_that_is_not_as_written_is_refused_by_name() {
    refuses(b"", BackupError::Truncated { expected: 56, found: 0 });
    refuses(b"PK\x03\x04 a spreadsheet", BackupError::NotABackup);
    let expected = FIXTURE.len() as u64;
    for length in [24, 60, 1000, FIXTURE.len() - 33, FIXTURE.len() - 1] {
        let found = length as u64;
        refuses(&FIXTURE[..length], BackupError::Truncated { expected, found });
    }
    refuses(&FIXTURE[..9], BackupError::Truncated { expected: 56, found: 9 });
    refuses(&[FIXTURE, b"x"].concat(), BackupError::Altered);
    let mut newer = FIXTURE.to_vec();
    newer[11] = 2;
    refuses(&newer, BackupError::NewerVersion { found: 2 });
    for place in (0..FIXTURE.len()).step_by(41).chain(0..60) {
        let mut flipped = FIXTURE.to_vec();
        flipped[place] ^= 0x10;
        let found = read_backup(&flipped).expect_err("every byte counts");
        match place {
            0..8 => assert_eq!(found, BackupError::NotABackup, "{place}"),
            8..12 => assert!(matches!(found, BackupError::NewerVersion { .. }), "{place}"),
            12..20 => {
                assert!(matches!(found, BackupError::Altered | BackupError::Truncated { .. }), "{place}")
            }
            _ => assert_eq!(found, BackupError::Altered, "{place}"),
        }
    }
}

/// A container whose hash is right again: what somebody could make who has no key.
fn repacked(change: impl FnOnce(&mut Vec<Vec<u8>>)) -> Vec<u8> {
    let signed = &FIXTURE[..FIXTURE.len() - 32];
    let head_end = 24 + number(&signed[20..24]) as usize;
    let mut parts = vec![signed[20..head_end].to_vec()];
    let mut rest = &signed[head_end..];
    while !rest.is_empty() {
        let length = 6 + usize::from(rest[1]) + number(&rest[2..6]) as usize;
        parts.push(rest[..length].to_vec());
        rest = &rest[length..];
    }
    change(&mut parts);
    let mut file = FIXTURE[..12].to_vec();
    let length: usize = parts.iter().map(Vec::len).sum();
    file.extend(((20 + length + 32) as u64).to_be_bytes());
    file.extend(parts.concat());
    let digest = Sha256::digest(&file);
    file.extend(digest);
    file
}

#[track_caller]
fn inconsistent(change: impl FnOnce(&mut Vec<Vec<u8>>)) {
    let file = repacked(change);
    assert_eq!(read_independently(&file, |head| from_password(head, PASSWORD)), None);
    let opened = match read_backup(&file) {
        Ok(backup) => block_on(backup.open(&password_of(&file))).err(),
        Err(error) => Some(error),
    };
    assert_eq!(opened, Some(BackupError::Inconsistent));
}

#[test]
fn parts_that_do_not_go_together_are_refused() {
    assert_eq!(repacked(|_| {}), FIXTURE);
    // Head, contents, two segments, an attachment, two drafts.
    assert_eq!(
        repacked(|parts| {
            let kinds: Vec<u8> = parts[1..].iter().map(|part| part[0]).collect();
            assert_eq!(kinds, [8, 3, 3, 7, 6, 6]);
        }),
        FIXTURE
    );
    inconsistent(|parts| parts.swap(2, 3));
    inconsistent(|parts| parts.swap(5, 6));
    inconsistent(|parts| drop(parts.remove(3)));
    inconsistent(|parts| drop(parts.remove(6)));
    inconsistent(|parts| parts.push(parts[2].clone()));
    inconsistent(|parts| parts.truncate(1));
    inconsistent(|parts| parts[2][40] ^= 1);
    inconsistent(|parts| parts[3].truncate(60));
    // The bytes of one segment under the key of another.
    inconsistent(|parts| {
        let sealed = parts[3][22..].to_vec();
        let length = (sealed.len() as u32).to_be_bytes();
        parts[2].splice(22.., sealed);
        parts[2][2..6].copy_from_slice(&length);
    });
    // An older part: the contents of a backup of the same book, made a day before.
    inconsistent(|parts| {
        let older = block_on(async {
            let vault = book(&MemoryStore::default()).await;
            vault.write_backup(&[]).await.expect("writes").bytes
        });
        let start = 24 + number(&older[20..24]) as usize;
        let length = 6 + usize::from(older[start + 1]) + number(&older[start + 2..start + 6]) as usize;
        parts[1] = older[start..start + length].to_vec();
    });
}

#[test]
fn only_the_right_secret_opens_a_backup() {
    let open = |secret| block_on(read_backup(FIXTURE).expect("a backup").open(&secret)).err();
    assert_eq!(open(wrong()), Some(BackupError::Head(HeadError::WrongSecret)));
    let other_sheet = Secret::Recovery(RecoveryCode::new(&*seeded(3)));
    assert_eq!(open(other_sheet), Some(BackupError::Head(HeadError::WrongSecret)));
    assert_eq!(open(password_of(FIXTURE)), None);
    assert_eq!(open(Secret::Recovery(recovery())), None);
}

#[test]
fn a_backup_is_called_good_only_if_it_is_this_whole_book() {
    block_on(async {
        let vault = book(&MemoryStore::default()).await;
        let older = vault.write_backup(&[]).await.expect("writes");
        let good = backup(&vault).await;
        assert_eq!(vault.try_restore(&good).await, Ok(BTreeSet::new()));
        for place in (0..good.bytes.len()).step_by(997) {
            let mut file = BackupFile { bytes: good.bytes.clone(), contents: good.contents.clone() };
            file.bytes[place] ^= 1;
            assert!(vault.try_restore(&file).await.is_err(), "{place}");
        }
        // The file of the day before under the name of this one.
        let file = BackupFile { bytes: older.bytes, contents: good.contents.clone() };
        assert_eq!(vault.try_restore(&file).await, Err(BackupError::NotTheWholeBook));
        // The password was changed while the file was made: it would open with the old one only.
        let old = Secret::Recovery(recovery());
        vault.change_password(&old, &SecretBytes::new([3; 32])).await.expect("changed");
        assert_eq!(vault.try_restore(&good).await, Err(BackupError::NotTheWholeBook));
        let again = backup(&vault).await;
        assert_eq!(vault.try_restore(&again).await, Ok(BTreeSet::new()));
    });
}

#[test]
fn a_damaged_book_makes_no_backup_from_disk() {
    block_on(async {
        let store = MemoryStore::default();
        let vault = book(&store).await;
        store.tamper(|records| {
            let segment = records.iter_mut().find(|((name, _), _)| *name == StoreName::Segments);
            segment.expect("one segment").1[30] ^= 1;
        });
        let refused = vault.write_backup(&[]).await.err();
        assert_eq!(refused, Some(BackupError::Vault(VaultError::Damaged)));
    });
}

/// Restores the fixture, writes `count` entries as whoever that makes it, and gives the book back as a backup.
async fn worked_on_elsewhere(seed: u64, count: u64) -> BackupFile {
    let opened = read_backup(FIXTURE).expect("a backup").open(&password_of(FIXTURE)).await.expect("opens");
    let store = MemoryStore::default();
    let vault = opened.restore(Rc::new(store.clone()), seeded(seed)).await.expect("restores");
    let writer = vault.writer().expect("a new one");
    assert_ne!(writer, WriterId(0xA));
    let occupied = opened.restore(Rc::new(store), seeded(seed)).await.err();
    assert_eq!(occupied, Some(BackupError::Vault(VaultError::BookExists)));
    assert_eq!(vault.drafts().await.map(|drafts| drafts.len()), Ok(2));
    let act = Act { entries: entries(writer.0, 0, count), ..Act::default() };
    vault.append(&act).await.expect("saved");
    vault.write_backup(&[]).await.expect("writes")
}

fn insert_all(ledger: &mut Ledger, entries: Vec<Entry>) {
    for entry in entries {
        ledger.insert(entry);
    }
}

#[test]
fn a_backup_restored_twice_and_worked_on_in_both_never_forks() {
    block_on(async {
        let one = worked_on_elsewhere(0xB, 3).await;
        let two = worked_on_elsewhere(0xC, 4).await;
        let store = MemoryStore::default();
        let vault = book(&store).await;
        let mut writers = BTreeSet::from([vault.writer()]);
        for (file, fresh) in [(&one, 4), (&two, 4), (&one, 0)] {
            let opened = read_backup(&file.bytes).expect("a backup").open(&password_of(&file.bytes)).await;
            let united = vault.unite(&opened.expect("opens")).await.expect("united");
            assert_eq!(united.entries.len(), fresh);
            assert!(writers.insert(vault.writer()), "whoever takes in a copy is a new writer");
        }
        let again =
            Vault::open(Rc::new(store), seeded(1), &Secret::Recovery(recovery())).await.expect("opens");
        let mut read = Ledger::default();
        let report = again.for_each_batch(|batch| insert_all(&mut read, batch)).await.expect("reads");
        assert_eq!((report.damage, report.entries), (vec![], 523 + 1 + 3 + 4));
        assert_eq!((read.forks().count(), read.broken_chains()), (0, vec![]));
        assert_eq!(again.writer(), vault.writer());
        assert_eq!(again.drafts().await.map(|drafts| drafts.len()), Ok(2));
    });
}
