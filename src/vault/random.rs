//! Where random bytes come from: an argument, so that a test can repeat itself.

/// A source of bytes fit for keys and nonces.
pub trait Random {
    fn fill(&self, bytes: &mut [u8]);
}

/// `N` bytes from `random`.
pub fn random_bytes<const N: usize>(random: &dyn Random) -> [u8; N] {
    let mut bytes = [0; N];
    random.fill(&mut bytes);
    bytes
}

/// `crypto.getRandomValues`, there in every browser and outside secure contexts too.
#[cfg(target_arch = "wasm32")]
pub struct BrowserRandom;

#[cfg(target_arch = "wasm32")]
impl Random for BrowserRandom {
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes)
            .expect("crypto.getRandomValues is part of every browser this module starts in");
    }
}
