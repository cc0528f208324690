//! One book in one store: opened by a secret, held by one tab, written one act at a time.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::crypto::{CryptoError, Key, SecretBytes};
use super::head::{BookHead, BookId, HeadError, Place, Secret};
use super::opening::Damage;
use super::password::Kdf;
use super::pin::Pin;
use super::random::{Random, random_bytes};
use super::records::*;
use super::recovery::RecoveryCode;
use super::sealer::{Sealer, put};
use super::store::*;
use super::turn::Turn;
use crate::ledger::{Entry, WriterId};

pub(super) const HEAD_KEY: &[u8] = b"head";
pub(super) const LOCAL_KEY: &[u8] = b"local";
pub(super) const PIN_KEY: &[u8] = b"pin";
pub(super) const MANIFEST_KEY: &[u8] = b"manifest";
pub(super) const TIP_KEY: &[u8] = b"tip";

#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Head(#[from] HeadError),
    #[error(transparent)]
    Crypto(#[from] CryptoError),
    #[error("there is no book in this store")]
    NoBook,
    #[error("there is a book in this store already")]
    BookExists,
    /// This tab only reads: [`Vault::take_over`] comes first.
    #[error("this tab does not hold the book")]
    NotHeld,
    /// What the book amounts to cannot be read: [`Vault::accept_loss`] comes first.
    #[error("the manifest or the tip is damaged")]
    Damaged,
}

impl VaultError {
    /// True when waiting and trying again cannot help.
    pub fn is_final(&self) -> bool {
        match self {
            Self::Store(error) => error.is_final(),
            Self::Crypto(_) => false,
            _ => true,
        }
    }
}

/// Everything one tap wrote: committed together or not at all.
#[derive(Clone, Debug, Default)]
pub struct Act {
    pub entries: Vec<Entry>,
    /// The draft that these entries came out of.
    pub drops: Option<DraftName>,
    /// Finished papers that the entries name by their sha-256.
    pub attachments: Vec<Rc<[u8]>>,
}

/// What a new book starts with.
pub struct NewBook<'a> {
    /// 128 random bits; they also name its database and its line on the shelf.
    pub book: BookId,
    pub kdf: Kdf,
    /// What that kdf made of the password.
    pub password: &'a SecretBytes,
    pub recovery: &'a RecoveryCode,
    pub writer: WriterId,
}

/// The first state of a store: of a new book, or of a restored one.
pub(super) struct Laid {
    pub head: BookHead,
    pub key: Key,
    pub writer: WriterId,
    pub manifest: Manifest,
    pub tip: Tip,
}

/// An open book. Clones of the data key live here and nowhere else.
pub struct Vault {
    pub(super) store: Rc<dyn Store>,
    pub(super) random: Rc<dyn Random>,
    pub(super) key: Key,
    pub(super) state: RefCell<State>,
    pub(super) turn: Turn,
}

#[derive(Clone)]
pub(super) struct State {
    pub head: BookHead,
    /// The epoch this tab took; `None` while it only reads.
    pub epoch: Option<u64>,
    pub local: Option<Local>,
    pub pin: Option<Pin>,
    pub manifest: Manifest,
    pub tip: Tip,
    /// The sealed tip as it was read: another tab's commit changes it.
    pub tip_seen: Vec<u8>,
    /// Segments and acts found while manifest or tip could not be trusted; nothing may build on them.
    pub untrusted: bool,
    /// A commit was answered with an error: whether it was written is not known until the store is read again.
    pub doubtful: bool,
    pub drafts: BTreeMap<DraftName, RecordId>,
    pub damage: Vec<Damage>,
}

impl State {
    pub fn new(head: BookHead) -> Self {
        Self {
            head,
            epoch: None,
            local: None,
            pin: None,
            manifest: Manifest::default(),
            tip: Tip::default(),
            tip_seen: Vec::new(),
            untrusted: false,
            doubtful: false,
            drafts: BTreeMap::new(),
            damage: Vec::new(),
        }
    }
}

impl Vault {
    /// Lays a new book into an empty store and opens it, held.
    pub async fn create(
        store: Rc<dyn Store>,
        random: Rc<dyn Random>,
        new: NewBook<'_>,
    ) -> Result<Self, VaultError> {
        let (head, key) = BookHead::create(new.book, new.kdf, new.password, new.recovery, &*random).await?;
        let (manifest, tip) = (Manifest::default(), Tip::default());
        let laid = Laid { head, key, writer: new.writer, manifest, tip };
        Self::lay(store, random, laid, Vec::new()).await
    }

    /// Commits the first head, manifest and tip of a store; before that nothing in it counts.
    pub(super) async fn lay(
        store: Rc<dyn Store>,
        random: Rc<dyn Random>,
        laid: Laid,
        mut writes: Vec<Write>,
    ) -> Result<Self, VaultError> {
        let Laid { head, key, writer, mut manifest, mut tip } = laid;
        if Self::head(&*store).await?.is_some() {
            return Err(VaultError::BookExists);
        }
        manifest.generation = 1;
        let local = Local { writer, generation: 1 };
        let sealer = Sealer { key: &key, random: &*random, book: head.book, key_id: head.key_id };
        let sealed = sealer.seal_json(Place::Manifest, MANIFEST_KEY, &manifest).await?;
        tip.manifest_sha256 = Some(sha256(&sealed));
        let sealed_tip = sealer.seal_json(Place::Tip, TIP_KEY, &tip).await?;
        writes.extend([
            put(StoreName::Head, EPOCH_KEY, 1u64.to_be_bytes().to_vec()),
            put(StoreName::Head, HEAD_KEY, head.to_bytes()),
            put(StoreName::Head, LOCAL_KEY, sealer.seal_json(Place::Local, LOCAL_KEY, &local).await?),
            put(StoreName::Manifest, MANIFEST_KEY, sealed),
            put(StoreName::Manifest, TIP_KEY, sealed_tip.clone()),
        ]);
        store.commit(None, writes).await?;
        let mut state = State { epoch: Some(1), local: Some(local), ..State::new(head) };
        (state.manifest, state.tip, state.tip_seen) = (manifest, tip, sealed_tip);
        Ok(Self { store, random, key, state: RefCell::new(state), turn: Turn::default() })
    }

    /// The head of the book in `store`, readable without any secret; `None` in an empty store.
    pub async fn head(store: &dyn Store) -> Result<Option<BookHead>, VaultError> {
        let records = store.read(StoreName::Head, KeyRange::One(HEAD_KEY.to_vec())).await?;
        Ok(records.first().map(|record| BookHead::from_bytes(&record.value)).transpose()?)
    }

    /// The bytes of a finished paper, or `None` when it is not here or does not open.
    pub async fn attachment(&self, sha: &Sha) -> Result<Option<Vec<u8>>, VaultError> {
        let found = self.store.read(StoreName::Attachments, KeyRange::One(sha.0.to_vec())).await?;
        let Some(record) = found.first() else { return Ok(None) };
        let opened = self.sealer().open(Place::Attachment, &sha.0, &record.value).await;
        Ok(opened.ok().filter(|bytes| sha256(bytes) == *sha))
    }

    /// Raises the epoch, so that every other tab's next commit is refused, and may write from then on.
    ///
    /// True when another tab wrote since this one opened: every entry has to be read again.
    pub async fn take_over(&self) -> Result<bool, VaultError> {
        let _turn = self.turn.take().await;
        let found = self.store.read(StoreName::Head, KeyRange::One(EPOCH_KEY.to_vec())).await?;
        let epoch = epoch_from(found.first().map(|record| record.value.as_slice()));
        let raised = epoch.unwrap_or(0).wrapping_add(1);
        let write = put(StoreName::Head, EPOCH_KEY, raised.to_be_bytes().to_vec());
        self.store.commit(epoch, vec![write]).await?;
        let seen = self.state.borrow().tip_seen.clone();
        self.reload().await?;
        self.state.borrow_mut().epoch = Some(raised);
        let moved = self.state.borrow().tip_seen != seen;
        self.sweep(raised).await?;
        Ok(moved)
    }

    /// Replaces the password that `secret` opened (or, by the recovery code, every password).
    pub async fn change_password(&self, secret: &Secret, password: &SecretBytes) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, head) = self.held(|state| state.head.clone())?;
        self.put_head(epoch, head.with_password(secret, password, &*self.random).await?).await
    }

    /// Replaces the recovery code; the old sheet opens nothing any more, except older backups.
    pub async fn replace_recovery(&self, secret: &Secret, recovery: &RecoveryCode) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, head) = self.held(|state| state.head.clone())?;
        self.put_head(epoch, head.with_recovery(secret, recovery, &*self.random).await?).await
    }

    async fn put_head(&self, epoch: u64, head: BookHead) -> Result<(), VaultError> {
        self.commit(epoch, vec![put(StoreName::Head, HEAD_KEY, head.to_bytes())]).await?;
        self.state.borrow_mut().head = head;
        Ok(())
    }

    /// Becomes another writer: after a loss that took this one's last entries, or when the old one is not known.
    pub async fn set_writer(&self, writer: WriterId) -> Result<(), VaultError> {
        let _turn = self.turn.take().await;
        self.settle_doubt().await?;
        let (epoch, generation) = self.held(|state| state.manifest.generation)?;
        let local = Local { writer, generation };
        let sealed = self.sealer().seal_json(Place::Local, LOCAL_KEY, &local).await?;
        self.commit(epoch, vec![put(StoreName::Head, LOCAL_KEY, sealed)]).await?;
        self.state.borrow_mut().local = Some(local);
        Ok(())
    }

    pub fn book(&self) -> BookId {
        self.state.borrow().head.book
    }

    /// The head as it stands now: a changed password needs its kdf.
    pub fn book_head(&self) -> BookHead {
        self.state.borrow().head.clone()
    }

    /// This installation; `None` when its record was lost, and [`Vault::set_writer`] must name a new one.
    pub fn writer(&self) -> Option<WriterId> {
        self.state.borrow().local.map(|local| local.writer)
    }

    /// Entries on disk; one that came twice counts twice.
    pub fn entry_count(&self) -> u64 {
        self.state.borrow().tip.entries
    }

    /// The last entry of every writer on disk.
    pub fn reach(&self) -> Reach {
        self.state.borrow().tip.reach.clone()
    }

    /// The epoch, and what `take` reads from a state that may be written.
    pub(super) fn held<T>(&self, take: impl FnOnce(&State) -> T) -> Result<(u64, T), VaultError> {
        let state = self.state.borrow();
        let epoch = state.epoch.ok_or(VaultError::NotHeld)?;
        if state.untrusted { Err(VaultError::Damaged) } else { Ok((epoch, take(&state))) }
    }

    pub(super) fn fresh_id(&self) -> RecordId {
        super::hex_bytes::HexBytes(random_bytes(&*self.random))
    }
}
