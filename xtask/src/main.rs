//! The commands of this repository: `cargo xtask serve`, `build`, `test`, `stories`, `bench`, `shots`,
//! `papers`.
//!
//! Each sets up by itself what it needs (see `setup`), so that all of them run on a fresh machine.
//! `cargo xtask finish` is Trunk's post-build hook and is not for people.

mod bench;
mod counts;
mod finish;
mod papers;
mod setup;
mod stories;
mod tasks;
mod wasm;

use std::process::ExitCode;

/// A sentence for the person at the terminal.
pub type Outcome = Result<(), String>;

const USAGE: &str = "\
cargo xtask serve [port]   build the app and serve it on this machine (port 8080)
cargo xtask build          write the release build to dist/
cargo xtask test           every check: format, lints, tests, and the stories in a browser
cargo xtask stories [part] the stories alone (with this in their name), on the last build
cargo xtask bench          sizes and times against their goals
cargo xtask shots          a picture of every screen in three sizes, in target/shots/
cargo xtask papers DIR     every paper as PDF, Word file and pictures, in DIR";

fn main() -> ExitCode {
    setup::put_cargo_programs_in_path();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let outcome = match words.as_slice() {
        ["serve"] => tasks::serve("8080"),
        ["serve", port] => tasks::serve(port),
        ["build"] => tasks::build(),
        ["test"] => tasks::test(),
        ["stories"] => tasks::stories(""),
        ["stories", part] => tasks::stories(part),
        ["bench"] => tasks::bench(),
        ["shots"] => tasks::shots(),
        ["papers", folder] => papers::gallery(folder),
        ["finish"] => finish::hook(),
        _ => Err(USAGE.to_owned()),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            eprintln!("{sentence}");
            ExitCode::FAILURE
        }
    }
}
