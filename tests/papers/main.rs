//! Every paper of the registry, made of whole wards: what it may not say, how it stands on its pages, and what other
//! programs say of its files.
//!
//! What needs programs that no build needs is marked `ignore`; `cargo xtask test` has them and runs it.

// What the tests of the press read a file with, and the random papers they make.
#[path = "../../src/press/pdf/tests/agreement.rs"]
mod agreement;
#[path = "../../src/press/pdf/tests/positions.rs"]
mod positions;
#[path = "../../src/press/pdf/tests/read_back.rs"]
mod read_back;
#[path = "../support/split_mix.rs"]
mod split_mix;
#[path = "../../src/press/samples/trees.rs"]
mod trees;

mod files;
mod fills;
mod gallery;
mod oracles;
mod private;
mod ward;

use dong_hanh::press::{paper, preview};
