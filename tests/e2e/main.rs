//! Stories in a real browser on the release `dist/`. Run by `cargo xtask test`; by hand, after `cargo xtask build`,
//! `cargo test --test e2e`.

mod bench;
mod boot;
mod case_steps;
mod chance;
mod disk;
mod faults;
mod harness;
mod kill;
mod meeting_steps;
mod names;
mod papers;
mod pdf;
mod self_test;
mod shots;
#[path = "../support/split_mix.rs"]
mod split_mix;
mod steps;
mod story;
mod tabs;
mod tampering;
mod typing;
mod waiting;
