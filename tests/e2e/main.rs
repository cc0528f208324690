//! Stories in a real browser on the release `dist/`. Run by `cargo xtask test`; by hand, after `cargo xtask build`,
//! `cargo test --test e2e`.

mod access;
mod after_help;
mod bench;
mod boot;
mod case_steps;
mod chance;
mod changing_hands;
mod closing;
mod disk;
mod every_paper;
mod faults;
mod first_minutes;
mod following;
mod forms;
mod giving;
mod giving_steps;
mod harness;
mod intake;
mod keyboard;
mod keys;
mod kill;
mod language;
mod locking;
mod machines;
mod made_twice;
mod measures;
mod meeting_steps;
mod models;
mod month;
mod month_steps;
mod names;
mod papers;
mod pdf;
mod preview;
mod running_list;
mod sample;
mod self_test;
mod shots;
#[path = "../support/split_mix.rs"]
mod split_mix;
mod steps;
mod story;
#[path = "../support/book.rs"]
#[allow(dead_code, unused_imports, reason = "the native tests use the rest")]
mod tablet;
mod tabs;
mod tampering;
mod teams;
mod touch;
mod typing;
mod waiting;
mod walk;
mod walk_cases;
mod walk_giving;
mod walk_lists;
mod walk_meetings;
mod walk_models;
mod ward_report;
mod week;
