//! The commands for people.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Command, Stdio},
    thread,
};

use crate::{
    Outcome, bench,
    setup::{self, run},
};

const WASM: &str = "wasm32-unknown-unknown";

/// Contract tests of the vault that only a browser can run.
const BROWSER_CONTRACT: &str = "vault_browser";

pub fn serve(port: &str) -> Outcome {
    setup::for_building()?;
    eprintln!("\nSổ Đồng Hành: http://localhost:{port}/  (the first build takes some minutes; Ctrl+C ends)");
    run(trunk("serve").args(["--port", port]))
}

pub fn build() -> Outcome {
    setup::for_building()?;
    run(trunk("build").arg("--release"))?;
    eprintln!(
        "\ndist/ holds the whole app: put it on any static host that answers unknown addresses with 404.html."
    );
    Ok(())
}

/// Every check, cheapest first; ends with one line of counts.
///
/// The release build goes on beside the checks that do not need it: most of its minutes use one core only.
pub fn test() -> Outcome {
    setup::for_building()?;
    setup::for_browser_tests()?;
    run(cargo("fmt").args(["--all", "--check"]))?;
    let mut counts = Counts::default();
    thread::scope(|scope| {
        let dist = scope.spawn(|| run(trunk("build").arg("--release")));
        checks_of_the_source(&mut counts)?;
        dist.join().map_err(|_| "the release build broke off")?
    })?;
    // Most of a story is waiting for a browser, so three go on at a time; those that race a clock go alone.
    let timed = ["typing::", "kill::"];
    let others = timed.iter().flat_map(|name| ["--skip", name]);
    counts.run(&mut stories(&["--no-fail-fast"], 3, others))?;
    counts.run(&mut stories(&["--no-fail-fast"], 1, timed))?;
    counts.close()
}

/// What needs no release build: lints, native tests, and the tests of the vault in a browser.
fn checks_of_the_source(counts: &mut Counts) -> Outcome {
    // What the stories say must compile before anybody waits for the release build.
    run(linted(cargo("test").args(["--locked", "--test", "e2e", "--no-run"])))?;
    counts.run(linted(cargo("test").args(["--workspace", "--locked", "--no-fail-fast"])))?;
    // Lints the library and the modules for the browser too: an integration test has them all built.
    counts.run(
        linted(cargo("test").args(["--locked", "--target", WASM, "--test", BROWSER_CONTRACT]))
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("CHROMEDRIVER", "chromedriver"),
    )
}

/// Lets clippy compile the workspace, with warnings denied.
///
/// What `cargo clippy` does for a `check` is done here for the build that the tests need anyway: checking every
/// dependency a second time, for both targets, took a third of the time of all checks.
fn linted(command: &mut Command) -> &mut Command {
    command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
    command.env("CLIPPY_ARGS", "--deny__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__")
}

/// Prints what the app weighs and how long it takes, each against its goal and its peers, as one table.
pub fn bench() -> Outcome {
    setup::for_building()?;
    setup::for_browser_tests()?;
    run(trunk("build").arg("--release"))?;
    bench::prepare()?;
    // Each by itself: one that breaks off takes no other's lines with it.
    let mut broken = vec![];
    for measure in bench::MEASURES {
        let name = format!("bench::{measure}::");
        let measured = run(&mut stories(&[], 1, ["--ignored", "--nocapture", &name]));
        if measured.is_err() || !bench::has_lines(measure)? {
            broken.push(measure);
        }
    }
    bench::print_table()?;
    if broken.is_empty() { Ok(()) } else { Err(format!("not measured: {}", broken.join(", "))) }
}

/// Writes a picture of every screen in three sizes to `target/shots/`.
pub fn shots() -> Outcome {
    setup::for_building()?;
    setup::for_browser_tests()?;
    run(trunk("build").arg("--release"))?;
    run(&mut stories(&["--no-fail-fast"], 1, ["--ignored", "--nocapture", "shots::"]))
}

/// The browser tests, so many at a time.
fn stories<'a>(for_cargo: &[&str], at_a_time: u8, for_tests: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = cargo("test");
    linted(command.args(["--locked", "--test", "e2e"]).args(for_cargo));
    command.args(["--", "--test-threads", &at_a_time.to_string()]).args(for_tests);
    command
}

fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new("cargo");
    command.arg(subcommand);
    command
}

pub fn trunk(subcommand: &str) -> Command {
    let mut command = Command::new("trunk");
    // Trunk knows NO_COLOR only as true or false.
    command.args([subcommand, "--offline"]).env_remove("NO_COLOR");
    command
}

/// What every test binary reported, added up.
#[derive(Default)]
struct Counts {
    passed: u32,
    failed: u32,
    /// Commands that ended badly; the later ones run all the same.
    broken: Vec<String>,
}

impl Counts {
    /// Runs a command of tests, passing on what it prints.
    fn run(&mut self, command: &mut Command) -> Outcome {
        let words = setup::words(command);
        eprintln!("\n> {words}");
        let io = |error: std::io::Error| format!("{words}: {error}");
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(io)?;
        let output = child.stdout.take().expect("stdout is piped");
        for line in BufReader::new(output).split(b'\n') {
            let line = line.map_err(io)?;
            self.read(&String::from_utf8_lossy(&line));
            let mut out = std::io::stdout().lock();
            out.write_all(&line).and_then(|()| out.write_all(b"\n")).map_err(io)?;
        }
        if !child.wait().map_err(io)?.success() {
            self.broken.push(words);
        }
        Ok(())
    }

    /// Adds a closing line such as `test result: ok. 3 passed; 0 failed; 1 ignored; …`.
    fn read(&mut self, line: &str) {
        let Some((_, results)) = line.split_once("test result: ") else { return };
        for part in results.split([';', '.']) {
            match part.trim().split_once(' ') {
                Some((count, "passed")) => self.passed += count.parse().unwrap_or(0),
                Some((count, "failed")) => self.failed += count.parse().unwrap_or(0),
                _ => {}
            }
        }
    }

    fn close(self) -> Outcome {
        println!("\n{} passed, {} failed", self.passed, self.failed);
        match self.broken.as_slice() {
            [] if self.failed == 0 && self.passed > 0 => Ok(()),
            [] => Err("no test ran, or one failed".to_owned()),
            broken => Err(format!("failed: {}", broken.join("; "))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Counts;

    #[test]
    fn adds_up_closing_lines() {
        let mut counts = Counts::default();
        for line in [
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.10s",
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            "running 7 tests, 7 passed",
        ] {
            counts.read(line);
        }
        assert_eq!((counts.passed, counts.failed), (15, 2));
    }
}
