//! Stories in a real browser on the release `dist/`. Run by `cargo xtask test`; by hand, after `cargo xtask build`,
//! `cargo test --test e2e`.

mod bench;
mod boot;
mod chance;
mod disk;
mod faults;
mod harness;
mod kill;
mod self_test;
mod shots;
mod steps;
mod story;
mod tabs;
mod tampering;
mod typing;
