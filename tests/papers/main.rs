//! Every paper of the registry, made of whole wards: what it may not say, how it stands on its pages, and what other
//! programs say of its files.
//!
//! What needs programs that no build needs is marked `ignore`; `cargo xtask test` has them and runs it.

#[path = "../support/split_mix.rs"]
mod split_mix;

mod fills;
mod gallery;
mod oracles;
mod private;
mod ward;
