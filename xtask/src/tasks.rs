//! The commands for people.

use std::{
    process::Command,
    sync::mpsc::{Receiver, channel},
    thread,
};

use crate::{
    Outcome, bench,
    counts::Counts,
    papers,
    setup::{self, run},
    stories::Stories,
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

/// Every check; ends with one line of counts.
///
/// What the stories wait for comes first: the tools, then the release build, most of whose minutes use one core only.
/// Everything else goes on beside them with what they leave of the processor; what Debian brings is fetched meanwhile.
pub fn test() -> Outcome {
    setup::add_wasm_target()?;
    run(cargo("fmt").args(["--all", "--check"]))?;
    let mut counts = Counts::default();
    thread::scope(|scope| {
        let (tools, installed) = channel();
        let checks = scope.spawn(|| checks_of_the_source(installed));
        let programs = scope.spawn(|| setup::for_browser_tests().and_then(|()| papers::for_checking()));
        setup::for_building()?;
        programs.join().map_err(|_| "installing programs broke off")??;
        // Nobody listens any more where a check broke off.
        let _ = tools.send(());
        run(trunk("build").arg("--release"))?;
        let mut stories = Stories::compiled("")?;
        stories.tell();
        counts = checks.join().map_err(|_| "the checks of the source broke off")??;
        stories.tell_timed();
        stories.close(&mut counts);
        Ok::<_, String>(())
    })?;
    counts.close()
}

/// The stories whose name has `part` in it, on the `dist/` there is.
pub fn stories(part: &str) -> Outcome {
    setup::for_browser_tests()?;
    let mut counts = Counts::default();
    let mut stories = Stories::compiled(part)?;
    stories.tell();
    stories.tell_timed();
    stories.close(&mut counts);
    counts.close()
}

/// What needs no release build: lints, tests of the vault in a browser, native tests.
///
/// What compiles stands before what only runs: Trunk's hook waits for every build of the same folder.
fn checks_of_the_source(tools: Receiver<()>) -> Result<Counts, String> {
    let mut counts = Counts::default();
    let beside = |arguments: &[&str]| {
        let mut command = beside("cargo");
        linted(command.args(arguments));
        command
    };
    // What the stories say must compile before anybody waits for the release build.
    run(&mut beside(&["test", "--locked", "--test", "e2e", "--no-run"]))?;
    run(&mut beside(&["test", "--locked", "--workspace", "--no-run"]))?;
    run(&mut beside(&["check", "--locked", "--workspace", "--exclude", "xtask", "--target", WASM]))?;
    tools.recv().map_err(|_| "the tools are not there")?;
    // Without the screens, which take minutes to compile and which no vault needs.
    let contract =
        ["test", "--locked", "--target", WASM, "--no-default-features", "--test", BROWSER_CONTRACT];
    counts.run(
        beside(&contract)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("CHROMEDRIVER", "chromedriver"),
    )?;
    counts.run(&mut beside(&["test", "--locked", "--workspace", "--no-fail-fast"]))?;
    let mut opened = beside(&["test", "--locked", "--test", "papers", "--", "--ignored", "oracles::"]);
    counts.run(papers::with_tools(&mut opened)?)?;
    Ok(counts)
}

/// A program that gets what others leave of the processor, where the system can be asked for that.
fn beside(program: &str) -> Command {
    if !setup::found("nice") {
        return Command::new(program);
    }
    let mut command = Command::new("nice");
    command.args(["-n", "15", program]);
    command
}

/// Lets clippy compile the workspace, with warnings denied.
///
/// What `cargo clippy` does for a `check` is done here for the build that the tests need anyway: checking every
/// dependency a second time, for both targets, took a third of the time of all checks.
pub fn linted(command: &mut Command) -> &mut Command {
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
        let measured = run(&mut ignored(&format!("bench::{measure}::")));
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
    run(&mut ignored("shots::"))
}

/// What drives the browser as the stories do, but is none: measurements, pictures.
fn ignored(name: &str) -> Command {
    let mut command = cargo("test");
    linted(command.args([
        "--locked",
        "--test",
        "e2e",
        "--",
        "--test-threads",
        "1",
        "--ignored",
        "--nocapture",
        name,
    ]));
    command
}

pub fn cargo(subcommand: &str) -> Command {
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
