//! Stories in a real browser on the release `dist/`. Run by `cargo xtask test`; by hand, after `cargo xtask build`,
//! `cargo test --test e2e`.

mod bench;
mod boot;
mod harness;
mod self_test;
mod shots;
mod steps;
mod story;
