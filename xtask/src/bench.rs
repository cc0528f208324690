//! What the bench needs besides the app, and its table. The measuring itself is `tests/e2e/bench`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{Outcome, setup, setup::run, tasks, wasm};

/// Npm packages the app is measured against, pinned, never a part of it.
const PEERS: &str = "tests/bench";
/// A two-route Leptos app of its own, built as the app is.
const HELLO: &str = "tests/bench/hello";
const LINES: &str = "target/bench/lines";

/// The measurements, each a module of `tests/e2e/bench`.
pub const MEASURES: [&str; 7] = ["bytes", "start", "unlock", "saving", "papers", "large_book", "sample_ward"];

/// Installs the peers, builds the hello, and forgets the lines of the last time.
pub fn prepare() -> Outcome {
    setup::for_peers()?;
    let mut install = Command::new("npm");
    // No script of a package is run.
    install
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"])
        .current_dir(PEERS);
    run(&mut install)?;
    // Trunk asks no registry, and the hello has a lock file of its own.
    run(Command::new("cargo").args(["fetch", "--locked"]).current_dir(HELLO))?;
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let mut build = tasks::trunk("build");
    build.arg("--release").current_dir(HELLO).env("CARGO_TARGET_DIR", here.join("target/bench/hello"));
    // What the profile levers of the app are set to holds for the hello as well.
    run(&mut build)?;
    strip_modules(&Path::new(HELLO).join("dist"))?;
    match fs::remove_dir_all(LINES) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(format!("{LINES}: {error}")),
        _ => Ok(()),
    }
}

/// The app's modules have no names in them (see `finish`): neither has the one it is compared with.
fn strip_modules(dist: &Path) -> Outcome {
    let sentence = |error: std::io::Error| format!("{}: {error}", dist.display());
    for entry in fs::read_dir(dist).map_err(sentence)? {
        let path = entry.map_err(sentence)?.path();
        if path.extension().is_some_and(|extension| extension == "wasm") {
            let module = fs::read(&path).map_err(sentence)?;
            fs::write(&path, wasm::without_custom_sections(&module)?).map_err(sentence)?;
        }
    }
    Ok(())
}

/// Whether a measurement left any.
pub fn has_lines(measure: &str) -> Result<bool, String> {
    let ending = format!("-{}.md", measure.replace('_', "-"));
    Ok(line_files()?.iter().any(|file| file.to_string_lossy().ends_with(&ending)))
}

/// In the order of the table.
fn line_files() -> Result<Vec<PathBuf>, String> {
    let sentence = |error: std::io::Error| format!("{LINES}: {error}");
    let mut files = vec![];
    match fs::read_dir(LINES) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(files),
        entries => {
            for entry in entries.map_err(sentence)? {
                files.push(entry.map_err(sentence)?.path());
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Prints the lines that the measurements left, in their order, as one table.
pub fn print_table() -> Outcome {
    let sentence = |error: std::io::Error| format!("{LINES}: {error}");
    let files = line_files()?;
    println!("\n| what | ours | peer | ratio | goal | |\n|---|---|---|---|---|---|");
    for file in files {
        print!("{}", fs::read_to_string(file).map_err(sentence)?);
    }
    Ok(())
}
