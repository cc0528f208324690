//! Every paper as files, for people to look at and for other programs to open.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Outcome,
    setup::{self, run},
    tasks::{cargo, linted},
};

/// Where the Python packages that check a PDF are kept.
const TOOLS: &str = "target/pdf-tools";
const PACKAGES: [&str; 2] = ["pikepdf==10.17.0", "pdfua==0.1.3"];

/// Writes every paper of the sample ward to a folder: PDF, Word file, and a picture of each page.
pub fn gallery(folder: &str) -> Outcome {
    setup::for_browser_tests()?;
    let folder = env::current_dir().map_err(|error| error.to_string())?.join(folder);
    let mut write = cargo("test");
    let name = "gallery::pictures_of_every_page";
    linted(write.args(["--locked", "--test", "papers", "--", "--ignored", "--nocapture", name]));
    run(write.env("PAPERS_DIR", folder))
}

/// Lets the tests of papers find the Python that has the packages.
pub fn with_tools(command: &mut Command) -> Result<&mut Command, String> {
    let here = env::current_dir().map_err(|error| error.to_string())?;
    Ok(command.env("PDF_PYTHON", here.join(python())))
}

/// Makes sure that the PDF of a paper can be checked.
pub fn for_checking() -> Outcome {
    if !python().is_file() {
        let make = || run(Command::new("python3").args(["-m", "venv", TOOLS]));
        // Debian keeps a part of it in a package of its own.
        make().or_else(|_| setup::install_packages(&["python3-venv"]).and_then(|()| make()))?;
    }
    let packages = python().with_file_name("pip");
    run(Command::new(packages).args(["install", "--quiet", "--disable-pip-version-check"]).args(PACKAGES))
}

fn python() -> PathBuf {
    Path::new(TOOLS).join("bin/python")
}
