//! The container of a backup file, as bytes: written and checked without any key. FORMAT.md describes every byte.

use super::head::{BookHead, HeadError, MAX_HEAD_BYTES, Place};
use super::records::sha256;
use super::vault::VaultError;

pub const MAGIC: &[u8; 8] = b"DONGHANH";
pub const CONTAINER_VERSION: u32 = 1;
/// Magic, version and total length, before the head.
const PREFIX_BYTES: usize = 8 + 4 + 8 + 4;
const TRAILER_BYTES: usize = 32;
/// Kind, key length and value length, around a record's key.
const RECORD_PREFIX_BYTES: usize = 1 + 1 + 4;
/// Files beyond this are refused before they are read.
pub const MAX_FILE_BYTES: usize = 512 << 20;
/// A book of a million entries has about two thousand segments.
const MAX_RECORDS: usize = 100_000;

/// A file whose every byte is as it was written; nothing in it has been unsealed yet.
#[derive(Clone, Debug)]
pub struct Backup {
    pub head: BookHead,
    pub(super) records: Vec<BackupRecord>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct BackupRecord {
    pub place: Place,
    pub key: Vec<u8>,
    pub sealed: Vec<u8>,
}

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BackupError {
    #[error("this is not a backup file")]
    NotABackup,
    #[error("the file has version {found}, newer than {CONTAINER_VERSION}")]
    NewerVersion { found: u32 },
    /// The download or the copy was cut short.
    #[error("the file has {found} of {expected} bytes")]
    Truncated { expected: u64, found: u64 },
    /// The bytes are not those that were written.
    #[error("the file was altered")]
    Altered,
    #[error("the file is larger than {MAX_FILE_BYTES} bytes")]
    TooLarge,
    /// The worker that was to go through it died or took too long (`super::rehearsal`).
    #[error("the file ended the worker that read it")]
    KillsItsReader,
    /// Also a wrong password, a wrong recovery code, or a head of a newer format.
    #[error(transparent)]
    Head(#[from] HeadError),
    /// Every byte is as written, and yet a part is missing, stands for another, or does not open.
    #[error("the parts of the file do not go together")]
    Inconsistent,
    /// What came out of the file is not what is in the book: it is no backup of it.
    #[error("the file does not hold the whole book")]
    NotTheWholeBook,
    #[error(transparent)]
    Vault(#[from] VaultError),
}

pub(super) fn assemble(head: &BookHead, records: &[BackupRecord]) -> Vec<u8> {
    let head = head.to_bytes();
    let body: usize =
        records.iter().map(|record| RECORD_PREFIX_BYTES + record.key.len() + record.sealed.len()).sum();
    let total = PREFIX_BYTES + head.len() + body + TRAILER_BYTES;
    let mut file = Vec::with_capacity(total);
    file.extend_from_slice(MAGIC);
    file.extend_from_slice(&CONTAINER_VERSION.to_be_bytes());
    file.extend_from_slice(&(total as u64).to_be_bytes());
    file.extend_from_slice(&(head.len() as u32).to_be_bytes());
    file.extend_from_slice(&head);
    for record in records {
        file.push(record.place as u8);
        file.push(record.key.len() as u8);
        file.extend_from_slice(&(record.sealed.len() as u32).to_be_bytes());
        file.extend_from_slice(&record.key);
        file.extend_from_slice(&record.sealed);
    }
    let digest = sha256(&file);
    file.extend_from_slice(&digest.0);
    file
}

/// Checks the file as bytes: whole, unaltered, of a version that is known. No secret is needed for that.
pub fn read_backup(file: &[u8]) -> Result<Backup, BackupError> {
    if file.len() > MAX_FILE_BYTES {
        return Err(BackupError::TooLarge);
    }
    let magic = &file[..file.len().min(MAGIC.len())];
    if !MAGIC.starts_with(magic) {
        return Err(BackupError::NotABackup);
    }
    let found = file.len() as u64;
    let cut = |expected: usize| BackupError::Truncated { expected: expected as u64, found };
    let least = PREFIX_BYTES + TRAILER_BYTES;
    let prefix = file.get(..PREFIX_BYTES).ok_or_else(|| cut(least))?;
    let number = |at: usize| u32::from_be_bytes(prefix[at..at + 4].try_into().expect("four bytes"));
    if number(8) > CONTAINER_VERSION {
        return Err(BackupError::NewerVersion { found: number(8) });
    }
    let expected = u64::from_be_bytes(prefix[12..20].try_into().expect("eight bytes"));
    if expected > found && expected <= MAX_FILE_BYTES as u64 {
        return Err(BackupError::Truncated { expected, found });
    }
    if expected != found || file.len() < least {
        return Err(BackupError::Altered);
    }
    let (signed, digest) = file.split_at(file.len() - TRAILER_BYTES);
    if sha256(signed).0 != *digest {
        return Err(BackupError::Altered);
    }
    // From here on the bytes are those that were written, by us or by somebody who can compute a hash.
    let head_bytes = number(20) as usize;
    let body = &signed[PREFIX_BYTES..];
    if head_bytes > MAX_HEAD_BYTES {
        return Err(BackupError::Inconsistent);
    }
    let (head, body) = body.split_at_checked(head_bytes).ok_or(BackupError::Inconsistent)?;
    Ok(Backup { head: BookHead::from_bytes(head)?, records: read_records(body)? })
}

fn read_records(mut body: &[u8]) -> Result<Vec<BackupRecord>, BackupError> {
    let mut records = Vec::new();
    while !body.is_empty() {
        let (prefix, rest) = body.split_at_checked(RECORD_PREFIX_BYTES).ok_or(BackupError::Inconsistent)?;
        let place = match prefix[0] {
            3 => Place::Segment,
            6 => Place::Draft,
            7 => Place::Attachment,
            8 => Place::Contents,
            _ => return Err(BackupError::Inconsistent),
        };
        let length = u32::from_be_bytes(prefix[2..6].try_into().expect("four bytes")) as usize;
        let (key, rest) = rest.split_at_checked(usize::from(prefix[1])).ok_or(BackupError::Inconsistent)?;
        let (sealed, rest) = rest.split_at_checked(length).ok_or(BackupError::Inconsistent)?;
        if records.len() == MAX_RECORDS {
            return Err(BackupError::TooLarge);
        }
        records.push(BackupRecord { place, key: key.to_vec(), sealed: sealed.to_vec() });
        body = rest;
    }
    Ok(records)
}
