//! What a fresh machine lacks. What is already there is used as it is.

use std::{
    env,
    path::PathBuf,
    process::{Command, Stdio},
    thread,
};

use crate::Outcome;

const TRUNK: &str = "0.21.14";

/// A program the tests start, and the Debian packages that bring it.
const TEST_PROGRAMS: [(&str, &[&str]); 7] = [
    ("chromium", &["chromium", "fonts-liberation2"]),
    ("chromedriver", &["chromium-driver"]),
    ("pdftotext", &["poppler-utils"]),
    ("qpdf", &["qpdf"]),
    ("python3", &["python3"]),
    // Its own recommendation: the older Liberation fonts have no marked Vietnamese letters, so every line came out longer.
    ("soffice", &["libreoffice-writer-nogui", "fonts-liberation2"]),
    ("unzip", &["unzip"]),
];

/// What the stories start rather than `chromium` (see `tests/e2e/harness/browser.rs`), and its Debian package.
const QUICK_BROWSER: &str = "chromium-headless-shell";

/// Makes sure that the app can be built.
///
/// The two tools are installed side by side: each ends with minutes that use one core only.
pub fn for_building() -> Outcome {
    add_wasm_target()?;
    let trunk = thread::spawn(install_trunk);
    let bindgen = install_wasm_bindgen();
    trunk.join().map_err(|_| "installing trunk failed")?.and(bindgen)
}

/// Makes sure that the browser tests can run.
pub fn for_browser_tests() -> Outcome {
    let missing: Vec<_> = TEST_PROGRAMS.iter().filter(|(program, _)| !found(program)).collect();
    let packages: Vec<&str> = missing.iter().flat_map(|(_, packages)| packages.iter().copied()).collect();
    let may_install = is_root() && found("apt-get");
    if !packages.is_empty() {
        let plea = format!("Please install (as Debian names them) {} and try again.", packages.join(" "));
        if !may_install {
            return Err(plea);
        }
        install_packages(&packages).map_err(|error| format!("{error}\n{plea}"))?;
    }
    if may_install
        && !found(QUICK_BROWSER)
        && let Err(error) = install_packages(&[QUICK_BROWSER])
    {
        eprintln!("{error}: the stories go on in chromium, which takes longer.");
    }
    Ok(())
}

pub fn install_packages(packages: &[&str]) -> Outcome {
    let quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
    let mut install = Command::new("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(quiet).args(["install", "--yes", "--no-install-recommends"]).args(packages);
    run(Command::new("apt-get").args(quiet).arg("update")).and_then(|()| run(&mut install))
}

/// Makes sure that the peers of the bench can be installed: they are the only thing that needs Node.
pub fn for_peers() -> Outcome {
    if found("npm") {
        return Ok(());
    }
    Err("The bench measures against npm packages: please install Node with npm (20 or newer) and try again."
        .to_owned())
}

/// Runs a command to its end, showing what it says.
pub fn run(command: &mut Command) -> Outcome {
    eprintln!("\n> {}", words(command));
    let status = command.status().map_err(|error| format!("{}: {error}", words(command)))?;
    if status.success() { Ok(()) } else { Err(format!("failed: {}", words(command))) }
}

pub fn words(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

pub fn is_root() -> bool {
    said("id", &["-u"]).is_some_and(|id| id.trim() == "0")
}

/// Lets everything that is started from here find what cargo installs.
pub fn put_cargo_programs_in_path() {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")));
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = home.map(|home| home.join("bin")).into_iter().chain(env::split_paths(&path));
    if let Ok(joined) = env::join_paths(folders) {
        // SAFETY: called at the start of `main`, before there is a second thread.
        unsafe { env::set_var("PATH", joined) };
    }
}

pub fn add_wasm_target() -> Outcome {
    const TARGET: &str = "wasm32-unknown-unknown";
    let folder = said("rustc", &["--print", "target-libdir", "--target", TARGET]);
    if folder.is_some_and(|folder| PathBuf::from(folder.trim()).is_dir()) {
        return Ok(());
    }
    run(Command::new("rustup").args(["target", "add", TARGET])).map_err(|error| {
        format!("{error}\nPlease install Rust with rustup (https://rustup.rs) and try again.")
    })
}

fn install_trunk() -> Outcome {
    if said("trunk", &["--version"]).is_some() {
        return Ok(());
    }
    // Its own release profile spends minutes on a speed that nobody here would notice; nor does anybody here wait for
    // news of its next version.
    let mut install = Command::new("cargo");
    install.args(["install", "trunk", "--locked", "--version", TRUNK]);
    install.args(["--no-default-features", "--features", "rustls"]);
    install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
    run(&mut install)
}

/// The tool and the library must be of exactly one version.
fn install_wasm_bindgen() -> Outcome {
    let version = wasm_bindgen_version(include_str!("../../Cargo.lock"))
        .ok_or("Cargo.lock names no wasm-bindgen; restore it from the repository")?;
    let has = |program: &str| {
        said(program, &["--version"]).is_some_and(|said| said.split_whitespace().any(|word| word == version))
    };
    if has("wasm-bindgen") && found("wasm-bindgen-test-runner") {
        return Ok(());
    }
    // Not --locked: its lock file names crates that no longer build.
    let mut install = Command::new("cargo");
    install.args(["install", "wasm-bindgen-cli", "--version", version]);
    install.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    run(&mut install)
}

fn wasm_bindgen_version(lock: &str) -> Option<&str> {
    let (_, rest) = lock.split_once("name = \"wasm-bindgen\"\nversion = \"")?;
    Some(rest.split_once('"')?.0)
}

pub fn found(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// What a program prints, or nothing when it is not there or fails.
fn said(program: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    #[test]
    fn finds_the_locked_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"1\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(super::wasm_bindgen_version(lock), Some("0.2.130"));
        assert_eq!(super::wasm_bindgen_version(""), None);
    }
}
