//! The standard security handler with AES-256, revision 6: ISO 32000-2, 7.6.4.

use aes::{
    Aes128, Aes256, Block,
    cipher::{BlockCipherEncrypt, KeyInit},
};
use sha2::{Digest, Sha256, Sha384, Sha512};

use crate::file_password::FilePassword;

pub const BLOCK: usize = 16;

/// Everything is allowed to whoever has the password, reading aloud among it: the first two bits are reserved.
const PERMISSIONS: i32 = -4;

/// The rounds of the password hash before it may end.
const ROUNDS: u32 = 64;

/// Bytes that nobody can tell beforehand, drawn from one secret seed; no two draws are alike.
pub struct Draws {
    seed: [u8; 32],
    count: u64,
}

impl Draws {
    pub fn new(seed: [u8; 32]) -> Self {
        Self { seed, count: 0 }
    }

    pub fn bytes<const N: usize>(&mut self) -> [u8; N] {
        const { assert!(N <= 32) };
        self.count += 1;
        let digest = Sha256::new().chain_update(self.seed).chain_update(self.count.to_be_bytes()).finalize();
        std::array::from_fn(|at| digest[at])
    }
}

/// What one file is sealed with, and the entries of its encryption dictionary.
pub struct Handler {
    cipher: Aes256,
    user: [u8; 48],
    user_key: Vec<u8>,
    owner: [u8; 48],
    owner_key: Vec<u8>,
    permissions: [u8; BLOCK],
}

impl Handler {
    /// The owner's password is drawn and forgotten: there is one password, and it opens everything.
    pub fn new(password: &FilePassword, draws: &mut Draws) -> Self {
        let key: [u8; 32] = draws.bytes();
        let password = password.as_str().as_bytes();
        let (user, user_key) = wrap(&key, password, &[], draws);
        let (owner, owner_key) = wrap(&key, &draws.bytes::<32>(), &user, draws);
        let cipher = Aes256::new(&key.into());
        let mut permissions = [0xff; BLOCK];
        permissions[..4].copy_from_slice(&PERMISSIONS.to_le_bytes());
        permissions[8..12].copy_from_slice(b"Tadb");
        permissions[12..].copy_from_slice(&draws.bytes::<4>());
        let mut block = Block::from(permissions);
        cipher.encrypt_block(&mut block);
        Self { cipher, user, user_key, owner, owner_key, permissions: block.into() }
    }

    /// The encryption dictionary.
    pub fn dictionary(&self) -> String {
        format!(
            "<</Filter/Standard/V 5/R 6/Length 256/P {PERMISSIONS}/EncryptMetadata true\
             /CF<</StdCF<</Type/CryptFilter/CFM/AESV3/AuthEvent/DocOpen/Length 32>>>>\
             /StmF/StdCF/StrF/StdCF/U<{}>/UE<{}>/O<{}>/OE<{}>/Perms<{}>>>",
            hex::encode(self.user),
            hex::encode(&self.user_key),
            hex::encode(self.owner),
            hex::encode(&self.owner_key),
            hex::encode(self.permissions),
        )
    }

    /// The data of a stream, behind its initialisation vector.
    pub fn seal(&self, data: &[u8], start: [u8; BLOCK]) -> Vec<u8> {
        let padding = BLOCK - data.len() % BLOCK;
        let mut sealed = start.to_vec();
        sealed.extend_from_slice(data);
        sealed.resize(sealed.len() + padding, padding as u8);
        chain(&self.cipher, start, &mut sealed[BLOCK..]);
        sealed
    }
}

/// What proves a password (hash and two salts), and the file's key under it: algorithms 8 and 9.
fn wrap(key: &[u8; 32], password: &[u8], user: &[u8], draws: &mut Draws) -> ([u8; 48], Vec<u8>) {
    let (proof_salt, key_salt): ([u8; 8], [u8; 8]) = (draws.bytes(), draws.bytes());
    let mut proof = [0; 48];
    proof[..32].copy_from_slice(&hash(password, proof_salt, user));
    proof[32..40].copy_from_slice(&proof_salt);
    proof[40..].copy_from_slice(&key_salt);
    let cipher = Aes256::new(&hash(password, key_salt, user).into());
    let mut wrapped = key.to_vec();
    chain(&cipher, [0; BLOCK], &mut wrapped);
    (proof, wrapped)
}

/// Algorithm 2.B: the hash of a password, slow on purpose.
fn hash(password: &[u8], salt: [u8; 8], user: &[u8]) -> [u8; 32] {
    let first = Sha256::new().chain_update(password).chain_update(salt).chain_update(user).finalize();
    let mut key = first.to_vec();
    let mut round = 0;
    loop {
        let mut text = [password, key.as_slice(), user].concat().repeat(64);
        let cipher = Aes128::new_from_slice(&key[..BLOCK]).expect("sixteen bytes");
        let start: [u8; BLOCK] = key[BLOCK..2 * BLOCK].try_into().expect("sixteen bytes");
        chain(&cipher, start, &mut text);
        // The first sixteen bytes as a number, modulo 3: 256 leaves 1.
        key = match text[..BLOCK].iter().map(|byte| u32::from(*byte)).sum::<u32>() % 3 {
            0 => Sha256::digest(&text).to_vec(),
            1 => Sha384::digest(&text).to_vec(),
            _ => Sha512::digest(&text).to_vec(),
        };
        round += 1;
        let last = u32::from(*text.last().expect("there is text"));
        if round >= ROUNDS && last + 32 <= round {
            return key[..32].try_into().expect("every digest has 32 bytes");
        }
    }
}

/// Cipher block chaining in place, over whole blocks.
fn chain<C: BlockCipherEncrypt<BlockSize = aes::cipher::consts::U16>>(
    cipher: &C,
    start: [u8; BLOCK],
    text: &mut [u8],
) {
    let mut before = start;
    for piece in text.chunks_exact_mut(BLOCK) {
        let mut block = Block::from(std::array::from_fn(|at| piece[at] ^ before[at]));
        cipher.encrypt_block(&mut block);
        before = block.into();
        piece.copy_from_slice(&before);
    }
}
