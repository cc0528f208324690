//! The vault from outside, natively: the store contract, secrets, and what happens to a book that is worked
//! on, torn, tampered with and taken over.
#![cfg(not(target_arch = "wasm32"))]

mod vault_support;

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use dong_hanh::ledger::{Entry, WriterId};
use dong_hanh::vault::crypto::SecretBytes;
use dong_hanh::vault::head::{BookHead, HeadError, Secret};
use dong_hanh::vault::hex_bytes::HexBytes;
use dong_hanh::vault::memory::{Fault as StoreFault, MemoryStore};
use dong_hanh::vault::opening::{Damage, Fault, Report};
use dong_hanh::vault::password::{Kdf, KdfError, normalise};
use dong_hanh::vault::pin::Pin;
use dong_hanh::vault::records::{Draft, DraftName, sha256};
use dong_hanh::vault::recovery::{RecoveryCode, RecoveryError};
use dong_hanh::vault::shelf::Shelf;
use dong_hanh::vault::store::{
    EPOCH_KEY, KeyRange, Pending, Record, RecordKey, Store, StoreError, StoreName, Write, epoch_from,
};
use dong_hanh::vault::swap::Import;
use dong_hanh::vault::{Act, Vault, VaultError};
use futures_executor::block_on;
use vault_support::{WRITER, entries, new_book, open, password, recovery, seeded};

fn act(entries: Vec<Entry>) -> Act {
    Act { entries, ..Act::default() }
}

fn draft(form: &str, data: &str) -> Draft {
    Draft::new(name(form), data)
}

fn name(form: &str) -> DraftName {
    DraftName { form: form.into(), subject: "person-1".into() }
}

async fn read(vault: &Vault) -> (Vec<Entry>, Report) {
    let mut all = Vec::new();
    let report = vault.for_each_batch(|batch| all.extend(batch)).await.expect("the store reads");
    (all, report)
}

/// A book of three segments and a tail of three acts, one attachment in each, and a draft.
async fn worked_book(store: &MemoryStore) -> Vault {
    let vault = new_book(store).await.expect("a new book");
    for part in 0..3 {
        let paper: Rc<[u8]> = format!("%PDF {part}").into_bytes().into();
        let written = entries(WRITER, part * 500, 500);
        vault
            .append(&Act { entries: written, attachments: vec![paper], ..Act::default() })
            .await
            .expect("saved");
        assert_eq!(vault.compact_if_due().await, Ok(true));
    }
    let paper: Rc<[u8]> = (*b"%PDF last").into();
    vault.append(&Act { attachments: vec![paper], ..act(entries(WRITER, 1500, 2)) }).await.expect("saved");
    vault.append(&act(entries(WRITER, 1502, 1))).await.expect("saved");
    vault.append(&act(entries(WRITER, 1503, 4))).await.expect("saved");
    vault.put_draft(&draft("contact", "đang gõ")).await.expect("saved");
    vault
}

#[test]
fn memory_keeps_the_store_contract() {
    let store = MemoryStore::default();
    block_on(vault_support::store_contract(&store, &store.clone()));
}

#[test]
fn a_pin_belongs_to_the_installation() {
    block_on(async {
        let store = MemoryStore::default();
        let vault = new_book(&store).await.expect("a new book");
        assert_eq!(vault.pin(), None);
        let kdf = Kdf::fallback(&*seeded(3));
        let derived = |digits| kdf.derive(&normalise(digits)).expect("parameters are in bounds");
        vault.set_pin(Some(Pin::new(kdf, &derived("135790")))).await.expect("saved");

        let pin = open(&store).await.expect("opens").pin().expect("it was set");
        assert!(pin.opens(&derived("135790")) && !pin.opens(&derived("135791")));

        let sealed = store.read(StoreName::Head, KeyRange::One(b"pin".to_vec())).await.expect("reads");
        let mut altered = sealed[0].value.clone();
        altered[20] ^= 1;
        let of_elsewhere = vault_support::put(StoreName::Head, b"pin", &altered);
        store.commit(Some(1), vec![of_elsewhere]).await.expect("commits");
        let opened = open(&store).await.expect("opens");
        assert_eq!(opened.pin(), None);
        assert_eq!(read(&opened).await.1.damage, []);

        vault.set_pin(None).await.expect("saved");
        assert_eq!(open(&store).await.expect("opens").pin(), None);
    });
}

#[test]
fn sealing_keeps_to_the_vectors() {
    block_on(vault_support::seal_vectors());
}

#[test]
fn a_book_is_read_back_as_it_was_written() {
    block_on(async {
        let store = MemoryStore::default();
        worked_book(&store).await;
        let vault = open(&store).await.expect("opens");
        let (all, report) = read(&vault).await;
        assert_eq!(all, entries(WRITER, 0, 1507));
        assert_eq!((report.entries, report.damage), (1507, vec![]));
        assert_eq!(report.reach, vault.reach());
        assert_eq!(vault.writer(), Some(WriterId(WRITER)));
        assert_eq!(vault.drafts().await, Ok(vec![draft("contact", "đang gõ")]));
        for paper in ["%PDF 0", "%PDF 2", "%PDF last"] {
            let found = vault.attachment(&sha256(paper.as_bytes())).await;
            assert_eq!(found, Ok(Some(paper.as_bytes().to_vec())));
        }
        assert_eq!(vault.attachment(&sha256(b"another")).await, Ok(None));
        // The tail holds only what came after the last segment, and nothing is left of the others.
        assert_eq!(store.keys(StoreName::Tail).await.map(|keys| keys.len()), Ok(3));
        assert_eq!(new_book(&store).await.err(), Some(VaultError::BookExists));
        assert_eq!(open(&MemoryStore::default()).await.err(), Some(VaultError::NoBook));
    });
}

#[test]
fn an_act_ends_its_draft_in_the_same_commit() {
    block_on(async {
        let store = MemoryStore::default();
        let vault = new_book(&store).await.expect("a new book");
        vault.put_draft(&draft("contact", "một")).await.expect("saved");
        vault.put_draft(&draft("contact", "một hai")).await.expect("saved");
        vault.put_draft(&draft("support", "ba")).await.expect("saved");
        assert_eq!(store.keys(StoreName::Drafts).await.map(|keys| keys.len()), Ok(2));
        let before = store.operations();
        let written = Act { drops: Some(name("contact")), ..act(entries(WRITER, 0, 1)) };
        vault.append(&written).await.expect("saved");
        assert_eq!(store.operations(), before + 1);
        assert_eq!(open(&store).await.expect("opens").drafts().await, Ok(vec![draft("support", "ba")]));
        vault.delete_draft(&name("support")).await.expect("saved");
        vault.delete_draft(&name("support")).await.expect("nothing to do");
        assert_eq!(vault.drafts().await, Ok(vec![]));
    });
}

#[test]
fn the_tab_that_was_taken_over_writes_nothing() {
    block_on(async {
        let store = MemoryStore::default();
        let first = new_book(&store).await.expect("a new book");
        first.append(&act(entries(WRITER, 0, 1))).await.expect("saved");
        let second = open(&store).await.expect("opens");
        assert_eq!(second.append(&act(entries(WRITER, 1, 1))).await, Err(VaultError::NotHeld));
        // The first tab writes once more before the second takes over: the second must read again.
        first.append(&act(entries(WRITER, 1, 1))).await.expect("saved");
        assert_eq!(second.take_over().await, Ok(true));
        assert_eq!(second.take_over().await, Ok(false));
        second.append(&act(entries(WRITER, 2, 1))).await.expect("saved");
        let refused = first.append(&act(entries(WRITER, 2, 1))).await;
        let stale = StoreError::StaleEpoch { expected: Some(1), found: Some(3) };
        assert_eq!(refused, Err(VaultError::Store(stale)));
        assert!(first.put_draft(&draft("contact", "")).await.is_err_and(|error| error.is_final()));
        assert_eq!(read(&second).await.0, entries(WRITER, 0, 3));
    });
}

#[test]
fn secrets_open_only_what_they_wrap() {
    block_on(async {
        let store = MemoryStore::default();
        let vault = new_book(&store).await.expect("a new book");
        let open_with = async |secret| Vault::open(Rc::new(store.clone()), seeded(1), &secret).await.err();
        let wrong = Some(VaultError::Head(HeadError::WrongSecret));
        let other = || Secret::Password(SecretBytes::new([2; 32]));
        assert_eq!(open_with(password()).await, None);
        assert_eq!(open_with(Secret::Recovery(recovery())).await, None);
        assert_eq!(open_with(other()).await, wrong);
        assert_eq!(open_with(Secret::Recovery(RecoveryCode::new(&*seeded(3)))).await, wrong);
        vault.change_password(&password(), &SecretBytes::new([2; 32])).await.expect("changed");
        assert_eq!(open_with(password()).await, wrong);
        assert_eq!(open_with(other()).await, None);
        vault.replace_recovery(&other(), &RecoveryCode::new(&*seeded(3))).await.expect("replaced");
        assert_eq!(open_with(Secret::Recovery(recovery())).await, wrong);
        assert_eq!(open_with(Secret::Recovery(RecoveryCode::new(&*seeded(3)))).await, None);
        // The password is forgotten; the sheet gives a new one.
        let sheet = Secret::Recovery(RecoveryCode::new(&*seeded(3)));
        vault.change_password(&sheet, &SecretBytes::new([1; 32])).await.expect("changed");
        assert_eq!((open_with(other()).await, open_with(password()).await), (wrong, None));
    });
}

#[test]
fn a_head_from_elsewhere_is_refused_by_name() {
    let head = block_on(async {
        let vault = new_book(&MemoryStore::default()).await.expect("a new book");
        String::from_utf8(vault.book_head().to_bytes()).expect("JSON")
    });
    #[track_caller]
    fn reads(head: &str, from: &str, to: &str, expected: Result<(), HeadError>) {
        assert!(head.contains(from), "{head}");
        assert_eq!(BookHead::from_bytes(head.replace(from, to).as_bytes()).map(drop), expected);
    }
    let bounds = Err(HeadError::Kdf(KdfError::OutOfBounds));
    reads(&head, "\"format\":1", "\"format\":1", Ok(()));
    reads(&head, "\"format\":1", "\"format\":2,\"new\":true", Err(HeadError::NewerFormat { found: 2 }));
    reads(&head, "\"format\":1", "\"format\":0", Err(HeadError::Malformed));
    reads(&head, "argon2id", "md5", Err(HeadError::Malformed));
    reads(&head, "19456", "4000000000", bounds);
    reads(&head, "19456", "8", bounds);
    reads(&head, "\"passes\":2", "\"passes\":99999", bounds);
    reads(&head, "\"lanes\":1", "\"lanes\":0", bounds);
    reads(&head, "{", "", Err(HeadError::Malformed));
}

#[test]
fn passwords_are_derived_in_nfc() {
    assert_eq!(normalise("mâ\u{323}t khâ\u{309}u"), normalise("mật khẩu"));
    assert_ne!(normalise("mật khẩu"), normalise("mat khau"));
    let kdf = Kdf::fallback(&*seeded(4));
    let request = dong_hanh::vault::unlock::encode_request(&kdf, &normalise("mật khẩu"));
    assert!(dong_hanh::vault::unlock::answer_request(&request).is_ok());
    assert_eq!(dong_hanh::vault::unlock::answer_request(&request[..27]).err(), Some("bounds"));
    let absurd = Kdf { memory_kib: u32::MAX, ..kdf };
    assert_eq!(absurd.derive(b"").err(), Some(KdfError::OutOfBounds));
}

#[test]
fn a_recovery_code_forgives_how_it_is_typed_but_not_what() {
    for seed in 0..200 {
        let code = RecoveryCode::new(&*seeded(seed));
        let printed = code.to_string();
        assert_eq!(printed.len(), 35);
        let parse = |typed: &str| typed.parse::<RecoveryCode>().map(|code| code.to_string());
        let tolerated = printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "L");
        assert_eq!(parse(&tolerated), Ok(printed.clone()));
        assert_eq!(parse(&format!("\n{}", printed.replace('-', ""))), Ok(printed.clone()));
        for (place, letter) in printed.char_indices().filter(|(_, letter)| *letter != '-') {
            let other = if letter == '7' { '8' } else { '7' };
            let mut typed = printed.clone();
            typed.replace_range(place..place + 1, &other.to_string());
            assert_eq!(parse(&typed), Err(RecoveryError::Mistyped));
        }
    }
    let parse = |typed: &str| typed.parse::<RecoveryCode>().err();
    assert_eq!(parse("ABCDE-12345"), Some(RecoveryError::Length { found: 10 }));
    assert_eq!(parse("ABC-DÊ"), Some(RecoveryError::Character { position: 5 }));
    assert_eq!(parse("U"), Some(RecoveryError::Character { position: 1 }));
}

type Records = std::collections::BTreeMap<(StoreName, Vec<u8>), Vec<u8>>;

fn nth(records: &Records, store: StoreName, index: usize) -> Vec<u8> {
    let mut keys = records.keys().filter(|(name, _)| *name == store).map(|(_, key)| key);
    keys.nth(index).expect("so many records").clone()
}

fn named(store: StoreName, key: &[u8]) -> (StoreName, Vec<u8>) {
    (store, key.to_vec())
}

/// Breaks a worked book, opens it, and expects these damages and this many entries left.
#[track_caller]
fn names(break_it: impl FnOnce(&mut Records), expected: impl FnOnce(&[Damage]) -> bool, left: u64) {
    block_on(async {
        let store = MemoryStore::default();
        worked_book(&store).await;
        store.tamper(break_it);
        let vault = open(&store).await.expect("the rest opens");
        let (_, report) = read(&vault).await;
        assert!(expected(&report.damage), "{:?}", report.damage);
        assert_eq!(report.entries, left);
        // Taking the book sweeps nothing that may still be wanted, and a person may go on with what is left.
        vault.take_over().await.expect("taken");
        assert_eq!(read(&vault).await.1, report);
        assert_eq!(vault.accept_loss(WriterId(0xB)).await, Ok(left));
        vault.append(&act(entries(0xB, 0, 1))).await.expect("saved");
        let again = open(&store).await.expect("opens");
        let report = read(&again).await.1;
        assert_eq!((report.entries, report.damage), (left + 1, vec![]));
        assert_eq!(again.writer(), Some(WriterId(0xB)));
    });
}

#[test]
fn what_is_damaged_is_named_and_the_rest_is_opened() {
    use StoreName::*;
    let segment = |fault| move |damage: &[Damage]| matches!(damage, [Damage::Segment { entries: 500, fault: found, .. }] if *found == fault);
    names(|_| {}, |damage| damage.is_empty(), 1507);
    names(
        |records| drop(records.remove(&named(Segments, &nth(records, Segments, 1)))),
        segment(Fault::Missing),
        1007,
    );
    names(
        |records| records.get_mut(&named(Segments, &nth(records, Segments, 1))).expect("there")[40] ^= 1,
        segment(Fault::Altered),
        1007,
    );
    names(
        |records| records.get_mut(&named(Segments, &nth(records, Segments, 2))).expect("there").truncate(100),
        segment(Fault::Altered),
        1007,
    );
    names(
        |records| {
            let keys = [0, 1].map(|index| named(Segments, &nth(records, Segments, index)));
            let [one, two] = keys.clone().map(|key| records[&key].clone());
            records.extend(keys.into_iter().zip([two, one]));
        },
        |damage| {
            matches!(
                damage,
                [
                    Damage::Segment { fault: Fault::Altered, .. },
                    Damage::Segment { fault: Fault::Altered, .. }
                ]
            )
        },
        507,
    );
    names(
        |records| drop(records.remove(&named(Tail, &nth(records, Tail, 0)))),
        |damage| damage == [Damage::TailAct { number: 3, fault: Fault::Missing }],
        1505,
    );
    names(
        |records| {
            let (from, to) = (nth(records, Tail, 2), nth(records, Tail, 1));
            records.insert(named(Tail, &to), records[&named(Tail, &from)].clone());
        },
        |damage| damage == [Damage::TailAct { number: 4, fault: Fault::Altered }],
        1506,
    );
    names(
        |records| drop(records.remove(&named(Attachments, &sha256(b"%PDF last").0))),
        |damage| damage == [Damage::Attachment { sha256: sha256(b"%PDF last"), fault: Fault::Missing }],
        1507,
    );
    names(
        |records| records.get_mut(&named(Drafts, &nth(records, Drafts, 0))).expect("there")[3] ^= 128,
        |damage| matches!(damage, [Damage::Draft { fault: Fault::Altered, .. }]),
        1507,
    );
    names(
        |records| records.get_mut(&named(Head, b"local")).expect("there")[3] ^= 128,
        |damage| damage == [Damage::Local(Fault::Altered)],
        1507,
    );
    for (key, missing, altered) in [
        (b"manifest".as_slice(), Damage::Manifest(Fault::Missing), Damage::Manifest(Fault::Altered)),
        (b"tip", Damage::Tip(Fault::Missing), Damage::Tip(Fault::Altered)),
    ] {
        names(|records| drop(records.remove(&named(Manifest, key))), |damage| damage == [missing], 1507);
        names(
            |records| records.get_mut(&named(Manifest, key)).expect("there")[20] ^= 1,
            |damage| damage == [altered],
            1507,
        );
    }
}

/// Takes parts of a worked book back to what they were before `work`.
#[track_caller]
fn notices_older(parts: &[(StoreName, &[u8])], expected: Damage, left: u64, work: impl AsyncFnOnce(&Vault)) {
    block_on(async {
        let store = MemoryStore::default();
        let vault = worked_book(&store).await;
        let older = store.tamper(|records| records.clone());
        work(&vault).await;
        for (name, key) in parts {
            let key = named(*name, key);
            store.tamper(|records| records.insert(key.clone(), older[&key].clone()));
        }
        let (_, report) = read(&open(&store).await.expect("opens")).await;
        assert!(report.damage.contains(&expected), "{:?}", report.damage);
        assert_eq!(report.entries, left);
    });
}

#[test]
fn an_older_part_is_named() {
    const TIP: (StoreName, &[u8]) = (StoreName::Manifest, b"tip");
    const MANIFEST: (StoreName, &[u8]) = (StoreName::Manifest, b"manifest");
    let append = async |vault: &Vault| vault.append(&act(entries(WRITER, 1507, 1))).await.expect("saved");
    let compact = async |vault: &Vault| {
        vault.append(&act(entries(WRITER, 1507, 500))).await.expect("saved");
        assert_eq!(vault.compact_if_due().await, Ok(true));
    };
    let import = async |vault: &Vault| {
        let import = Import { entries: entries(0xC, 0, 3), ..Import::default() };
        vault.import(import).await.expect("imported");
    };
    notices_older(&[TIP], Damage::Tip(Fault::Older), 1508, append);
    notices_older(&[TIP], Damage::Manifest(Fault::Older), 2007, compact);
    notices_older(&[MANIFEST], Damage::Manifest(Fault::Older), 2007, compact);
    notices_older(&[MANIFEST], Damage::Manifest(Fault::Older), 1510, import);
    notices_older(&[MANIFEST, TIP], Damage::Manifest(Fault::Older), 1510, import);
}

#[test]
fn an_import_counts_whole_or_not_at_all() {
    block_on(async {
        // Every operation of the import fails once, before it is done or after.
        for after in [false, true] {
            for nth in 1.. {
                let store = MemoryStore::default();
                let vault = worked_book(&store).await;
                let error = StoreError::Failed("pulled".into());
                let fault = if after { StoreFault::After(error) } else { StoreFault::Before(error) };
                let begun = store.operations();
                store.fail_at(begun + nth, fault);
                let import = Import {
                    entries: entries(0xC, 0, 1100),
                    attachments: vec![b"%PDF other".to_vec()],
                    drafts: vec![draft("support", "bên kia"), draft("contact", "bên kia")],
                    new_writer: true,
                };
                let done = vault.import(import).await;
                let failed = store.operations() >= begun + nth;
                store.heal();
                assert_eq!(done.is_ok(), !failed);
                let again = open(&store).await.expect("opens");
                again.take_over().await.expect("taken");
                let (all, report) = read(&again).await;
                assert_eq!(report.damage, vec![]);
                let came = all.len() == 1507 + 1100;
                assert!(came || all.len() == 1507);
                assert!(came || failed);
                // Whoever takes in another copy is a new writer from then on.
                assert_eq!(again.writer() == Some(WriterId(WRITER)), !came);
                let drafts = again.drafts().await.expect("reads");
                assert!(drafts.contains(&draft("contact", "đang gõ")));
                assert_eq!(drafts.len(), if came { 2 } else { 1 });
                // The sweep left exactly what the manifest names.
                let segments = store.keys(StoreName::Segments).await.expect("reads").len();
                assert_eq!(segments, if came { 5 } else { 3 });
                // The vault that failed goes on.
                if !came {
                    vault.take_over().await.expect("taken");
                    vault.append(&act(entries(WRITER, 1507, 1))).await.expect("saved");
                    assert_eq!(read(&open(&store).await.expect("opens")).await.1.damage, vec![]);
                }
                if !failed {
                    break;
                }
            }
        }
    });
}

#[test]
fn the_shelf_lists_books_before_any_password() {
    block_on(async {
        let shelf = Shelf::new(Rc::new(MemoryStore::default()));
        let [one, two] = [HexBytes([1; 16]), HexBytes([2; 16])];
        for book in [two, one, two] {
            shelf.add(book).await.expect("added");
        }
        assert_eq!(shelf.books().await, Ok(vec![one, two]));
        shelf.remove(one).await.expect("removed");
        assert_eq!(shelf.books().await, Ok(vec![two]));
    });
}

#[test]
fn a_tab_that_only_reads_reads_on() {
    block_on(async {
        let store = MemoryStore::default();
        let writing = worked_book(&store).await;
        let reading = open(&store).await.expect("opens");
        assert_eq!(reading.read_on().await, Ok(vec![]));
        // Of the tail only what is new.
        writing.append(&act(entries(WRITER, 1507, 3))).await.expect("saved");
        writing.put_draft(&draft("contact", "đang gõ tiếp")).await.expect("saved");
        writing.append(&act(entries(WRITER, 1510, 1))).await.expect("saved");
        assert_eq!(reading.read_on().await, Ok(entries(WRITER, 1507, 4)));
        assert_eq!(reading.read_on().await, Ok(vec![]));
        // What was moved into a segment meanwhile comes whole, known entries among it, and what came after.
        writing.append(&act(entries(WRITER, 1511, 500))).await.expect("saved");
        assert_eq!(writing.compact_if_due().await, Ok(true));
        writing.append(&act(entries(WRITER, 2011, 2))).await.expect("saved");
        let fresh = reading.read_on().await.expect("reads");
        assert_eq!(fresh[fresh.len() - 502..], entries(WRITER, 1511, 502));
        assert_eq!((reading.entry_count(), reading.reach()), (writing.entry_count(), writing.reach()));
        // What does not open is not taken for what is there; asked again, when it is whole, it comes.
        writing.append(&act(entries(WRITER, 2013, 1))).await.expect("saved");
        let last = store.keys(StoreName::Tail).await.expect("reads").pop().expect("an act");
        let sealed = store.read(StoreName::Tail, KeyRange::One(last.clone())).await.expect("reads").remove(0);
        let epoch = store.read(StoreName::Head, KeyRange::One(EPOCH_KEY.to_vec())).await.expect("reads");
        let epoch = epoch_from(epoch.first().map(|record| &*record.value));
        store.commit(epoch, vec![vault_support::put(StoreName::Tail, &last, b"torn")]).await.expect("torn");
        assert_eq!(reading.read_on().await, Err(VaultError::Damaged));
        let whole = vault_support::put(StoreName::Tail, &last, &sealed.value);
        store.commit(epoch, vec![whole]).await.expect("mended");
        assert_eq!(reading.read_on().await, Ok(entries(WRITER, 2013, 1)));
    });
}

/// A store in which another tab writes right before the `nth` reading.
struct Meddled {
    store: MemoryStore,
    nth: u64,
    readings: Cell<u64>,
    meddle: Box<dyn Fn()>,
}

impl Meddled {
    fn count(&self) {
        self.readings.set(self.readings.get() + 1);
        if self.readings.get() == self.nth {
            (self.meddle)();
        }
    }
}

impl Store for Meddled {
    fn read(&self, store: StoreName, range: KeyRange) -> Pending<'_, Result<Vec<Record>, StoreError>> {
        self.count();
        self.store.read(store, range)
    }

    fn keys(&self, store: StoreName) -> Pending<'_, Result<Vec<RecordKey>, StoreError>> {
        self.count();
        self.store.keys(store)
    }

    fn commit(&self, expected_epoch: Option<u64>, batch: Vec<Write>) -> Pending<'_, Result<(), StoreError>> {
        self.store.commit(expected_epoch, batch)
    }
}

/// What never waits, inside what is waited for.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    match pin!(work).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("a store in memory answers at once"),
    }
}

#[test]
fn what_is_written_while_another_tab_reads_is_no_damage() {
    // Only a small act, and one that moves the whole tail into a segment.
    for count in [1, 500] {
        for nth in 1.. {
            let store = MemoryStore::default();
            let writing = Rc::new(block_on(new_book(&store)).expect("a new book"));
            for number in 0..3 {
                block_on(writing.append(&act(entries(WRITER, number, 1)))).expect("saved");
            }
            let meddle = move || {
                at_once(writing.append(&act(entries(WRITER, 3, count)))).expect("saved");
                at_once(writing.compact_if_due()).expect("compacted");
            };
            let readings = Cell::new(0);
            let meddled = Rc::new(Meddled { store, nth, readings, meddle: Box::new(meddle) });
            let report = block_on(async {
                let reading = Vault::open(meddled.clone(), seeded(8), &password()).await.expect("opens");
                read(&reading).await.1
            });
            assert_eq!(report.damage, vec![], "{count} entries before reading {nth}");
            let was_there = report.entries == 3 + count;
            assert!(was_there || report.entries == 3);
            if meddled.readings.get() < nth {
                assert!(nth > 10 && !was_there);
                break;
            }
        }
    }
}
