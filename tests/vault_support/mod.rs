//! What the vault's tests share, natively and in the browser.
#![allow(dead_code, reason = "each test binary uses its own part")]

#[path = "../support/split_mix.rs"]
mod split_mix;

use std::cell::RefCell;
use std::rc::Rc;

use dong_hanh::ledger::{Entry, Pen, WriterId};
use dong_hanh::vault::crypto::{self, CryptoError, SecretBytes};
use dong_hanh::vault::head::Secret;
use dong_hanh::vault::hex_bytes::HexBytes;
use dong_hanh::vault::memory::MemoryStore;
use dong_hanh::vault::password::Kdf;
use dong_hanh::vault::random::Random;
use dong_hanh::vault::recovery::RecoveryCode;
use dong_hanh::vault::store::{EPOCH_KEY, KeyRange, Record, Store, StoreError, StoreName, Write};
use dong_hanh::vault::{NewBook, Vault, VaultError};
use split_mix::SplitMix;

/// Who writes the books below.
pub const WRITER: u64 = 0xA;

/// The same bytes on every run.
pub struct SeededRandom(RefCell<SplitMix>);

impl Random for SeededRandom {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let drawn = self.0.borrow_mut().next();
            chunk.copy_from_slice(&drawn.to_be_bytes()[..chunk.len()]);
        }
    }
}

pub fn seeded(seed: u64) -> Rc<dyn Random> {
    Rc::new(SeededRandom(RefCell::new(SplitMix(seed))))
}

pub fn password() -> Secret {
    Secret::Password(SecretBytes::new([1; 32]))
}

pub fn recovery() -> RecoveryCode {
    RecoveryCode::new(&*seeded(99))
}

pub async fn new_book(store: &MemoryStore) -> Result<Vault, VaultError> {
    let random = seeded(7);
    let new = NewBook {
        book: HexBytes([5; 16]),
        kdf: Kdf::fallback(&*random),
        password: &SecretBytes::new([1; 32]),
        recovery: &recovery(),
        writer: WriterId(WRITER),
    };
    Vault::create(Rc::new(store.clone()), random, new).await
}

pub async fn open(store: &MemoryStore) -> Result<Vault, VaultError> {
    Vault::open(Rc::new(store.clone()), seeded(8), &password()).await
}

/// `count` entries in a row by one writer, the first with number `after + 1`.
pub fn entries(writer: u64, after: u64, count: u64) -> Vec<Entry> {
    let mut pen = Pen::new(WriterId(writer));
    (1..=after + count)
        .map(|number| pen.write(format!("{{\"n\":{number},\"text\":\"tiếp xúc\"}}").into_bytes(), number))
        .skip(after as usize)
        .collect()
}

pub fn put(store: StoreName, key: &[u8], value: &[u8]) -> Write {
    Write::Put { store, key: key.to_vec(), value: value.to_vec() }
}

pub fn delete(store: StoreName, key: &[u8]) -> Write {
    Write::Delete { store, key: key.to_vec() }
}

fn record(key: &[u8], value: &[u8]) -> Record {
    Record { key: key.to_vec(), value: value.to_vec() }
}

/// What every store must do; `one` and `other` are two tabs on the same empty database.
pub async fn store_contract(one: &dyn Store, other: &dyn Store) {
    use StoreName::*;
    // An empty store has nothing, and no epoch.
    for store in StoreName::ALL {
        assert_eq!(one.read(store, KeyRange::All).await, Ok(vec![]));
        assert_eq!(one.keys(store).await, Ok(vec![]));
    }
    // A batch over several stores; keys in byte order, whatever the order of writing; empty values are values.
    let big = vec![7; 300_000];
    let batch = vec![
        put(Tail, &[0, 2], b"two"),
        put(Tail, &[0, 1], b"one"),
        put(Tail, &[1], b""),
        put(Segments, b"id", &big),
        put(Tail, &[255, 0], b"last"),
    ];
    one.commit(None, batch).await.expect("commits");
    let tail =
        [record(&[0, 1], b"one"), record(&[0, 2], b"two"), record(&[1], b""), record(&[255, 0], b"last")];
    assert_eq!(other.read(Tail, KeyRange::All).await, Ok(tail.to_vec()));
    assert_eq!(other.keys(Tail).await, Ok(tail.iter().map(|record| record.key.clone()).collect()));
    assert_eq!(other.read(Segments, KeyRange::One(b"id".to_vec())).await, Ok(vec![record(b"id", &big)]));
    assert_eq!(other.read(Tail, KeyRange::One(vec![0, 3])).await, Ok(vec![]));
    let from = |first: &[u8], limit| KeyRange::From { first: first.to_vec(), limit };
    assert_eq!(one.read(Tail, from(&[0, 2], 2)).await, Ok(tail[1..3].to_vec()));
    assert_eq!(one.read(Tail, from(&[0, 3], 9)).await, Ok(tail[2..].to_vec()));
    // Later writes of a batch win; deleting what is not there does no harm.
    let batch =
        vec![put(Drafts, b"d", b"1"), put(Drafts, b"d", b"2"), delete(Tail, &[1]), delete(Tail, &[9])];
    other.commit(None, batch).await.expect("commits");
    assert_eq!(one.read(Drafts, KeyRange::All).await, Ok(vec![record(b"d", b"2")]));
    assert_eq!(one.read(Tail, KeyRange::One(vec![1])).await, Ok(vec![]));
    // The epoch guards: the tab that took it writes, the other writes nothing of its batch.
    one.commit(None, vec![put(Head, EPOCH_KEY, &1u64.to_be_bytes())]).await.expect("takes the book");
    other.commit(Some(1), vec![put(Head, EPOCH_KEY, &2u64.to_be_bytes())]).await.expect("takes it over");
    for expected in [None, Some(1), Some(3)] {
        let refused = one.commit(expected, vec![put(Drafts, b"d", b"3"), delete(Segments, b"id")]).await;
        assert_eq!(refused, Err(StoreError::StaleEpoch { expected, found: Some(2) }));
    }
    assert_eq!(one.read(Drafts, KeyRange::All).await, Ok(vec![record(b"d", b"2")]));
    assert_eq!(one.keys(Segments).await, Ok(vec![b"id".to_vec()]));
    other.commit(Some(2), vec![delete(Drafts, b"d")]).await.expect("commits");
    assert_eq!(one.keys(Drafts).await, Ok(vec![]));
    // Two commits at once: in order, whole.
    let (first, second) = (vec![put(Drafts, b"x", b"1")], vec![put(Drafts, b"x", b"2")]);
    let (first, second) = (other.commit(Some(2), first), other.commit(Some(2), second));
    assert_eq!((first.await, second.await), (Ok(()), Ok(())));
    assert_eq!(one.read(Drafts, KeyRange::All).await, Ok(vec![record(b"x", b"2")]));
}

#[derive(serde::Deserialize)]
struct Vector {
    key: String,
    nonce: String,
    associated: String,
    plaintext: String,
    sealed: String,
}

/// Seals and opens every vector of `tests/vectors/seal.json`, and none that was changed.
pub async fn seal_vectors() {
    let vectors: Vec<Vector> =
        serde_json::from_str(include_str!("../vectors/seal.json")).expect("the vectors are JSON");
    assert!(vectors.len() >= 5);
    for vector in vectors {
        let bytes = |text: &str| hex::decode(text).expect("hex");
        let (associated, plaintext) = (bytes(&vector.associated), bytes(&vector.plaintext));
        let sealed = bytes(&vector.sealed);
        let secret = SecretBytes::new(bytes(&vector.key).try_into().expect("32 bytes"));
        let key = secret.key().await.expect("a key");
        let nonce = bytes(&vector.nonce).try_into().expect("12 bytes");
        let ours = crypto::seal_with_nonce(&key, &associated, &plaintext, nonce).await;
        assert_eq!(ours, Ok(sealed.clone()));
        assert_eq!(crypto::open(&key, &associated, &sealed).await, Ok(plaintext.clone()));
        let refused = Err(CryptoError::DoesNotOpen);
        for place in 0..sealed.len() {
            let mut flipped = sealed.clone();
            flipped[place] ^= 1;
            assert_eq!(crypto::open(&key, &associated, &flipped).await, refused);
        }
        for length in [0, 11, 27, sealed.len() - 1] {
            assert_eq!(crypto::open(&key, &associated, &sealed[..length]).await, refused);
        }
        let mut elsewhere = associated.clone();
        elsewhere.push(0);
        assert_eq!(crypto::open(&key, &elsewhere, &sealed).await, refused);
    }
}
