//! What is done to `dist/` after Trunk, as its one post-build hook, so that plain `trunk serve` and `trunk build`
//! give a whole app too.
//!
//! 1. Release modules lose their custom sections, and colour profiles in them are blanked.
//! 2. The files of `style/` are joined into one: their cascade layers make the order free, after `tokens.css`.
//! 3. The workers' files get the hash of their content into their names, and a last line that starts them;
//!    `reader.js` learns the names of the app's own module, which it starts in a worker.
//! 4. `boot.js` and `sw.js` learn the build id, those names and the precache list; `boot.js` gets its own hash, so
//!    that a cached copy can never meet another build.
//! 5. `404.html` learns the hash of its inline script.

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::{Outcome, wasm};

/// The modules that run in workers of their own.
const WORKERS: [&str; 2] = ["press", "unlock"];

/// Endings of files in `dist/` that are not precached: the service worker is the browser's to keep, `404.html` the
/// server's, index.html is cached under the folder's own address, and the rest is for people to read.
const NOT_PRECACHED: [&str; 5] = ["sw.js", "404.html", "index.html", ".txt", ".py"];

/// Runs as the hook, on the folder that Trunk is about to make `dist/`.
pub fn hook() -> Outcome {
    let from_trunk =
        |name| env::var(name).map_err(|_| "`finish` is run by Trunk: use `trunk build`".to_owned());
    let dist = Folder { path: from_trunk("TRUNK_STAGING_DIR")?.into() };
    let style = PathBuf::from(from_trunk("TRUNK_SOURCE_DIR")?).join("style");
    dist.finish(&style, from_trunk("TRUNK_PROFILE")? == "release")
}

/// A folder of finished or half-finished files.
struct Folder {
    path: PathBuf,
}

impl Folder {
    fn finish(&self, style: &Path, release: bool) -> Outcome {
        if release {
            for name in self.files()?.iter().filter(|name| name.ends_with(".wasm")) {
                let mut module = wasm::without_custom_sections(&self.read(name)?)?;
                wasm::blank_colour_profiles(&mut module);
                self.write(name, module)?;
            }
        }
        let sheet = joined(style)?;
        let sheet_named = hashed_name("style", sheet.as_bytes(), "css");
        self.write(&sheet_named, &sheet)?;
        self.replace("index.html", &[("./style.css", &format!("./{sheet_named}"))])?;

        let build = self.build_id(release)?;
        let mut names = BTreeMap::from([("@BUILD@", build.clone())]);
        for (worker, mark) in WORKERS.iter().zip(["@PRESS@", "@UNLOCK@"]) {
            names.insert(mark, self.name_worker(worker, &build)?);
        }
        let index = self.text("index.html")?;
        for (mark, attribute) in [("@APP@", "data-app"), ("@WASM@", "data-wasm")] {
            let name = between(&index, &format!("{attribute}=\""), "\"");
            names.insert(mark, name.ok_or_else(|| format!("index.html has no {attribute}"))?.to_owned());
        }
        let reader_named = self.fill_and_name("reader", &names)?;
        names.insert("@READER@", reader_named);
        let boot_named = self.fill_and_name("boot", &names)?;
        let index = self.replace("index.html", &[("./boot.js", &format!("./{boot_named}"))])?;

        names.insert("@POLICY@", policy(&index)?.to_owned());
        let kept_out = |name: &String| NOT_PRECACHED.iter().any(|ending| name.ends_with(ending));
        let precached: Vec<String> = self.files()?.into_iter().filter(|name| !kept_out(name)).collect();
        names.insert("@FILES@", precached.join("\",\n  \""));
        self.fill("sw.js", &names)?;

        let not_found = self.text("404.html")?;
        let script = between(&not_found, "<script>", "</script>").ok_or("404.html has no inline script")?;
        let hash = format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(script)));
        self.replace("404.html", &[("@SCRIPT@", &hash)])?;
        Ok(())
    }

    /// A name for exactly these files; ends with `-debug` where they change under the developer's hands.
    fn build_id(&self, release: bool) -> Result<String, String> {
        let mut all = Sha256::new();
        for name in self.files()? {
            all.update(name.as_bytes());
            all.update(Sha256::digest(self.read(&name)?));
        }
        let hash = hex(&all.finalize());
        Ok(if release { hash } else { format!("{hash}-debug") })
    }

    /// Gives `press.js` and `press_bg.wasm` their hashes; returns the script's new name.
    ///
    /// The script gets a last line that starts it and tells it its build id as `self.build`.
    fn name_worker(&self, worker: &str, build: &str) -> Result<String, String> {
        let (script, module) = (format!("{worker}.js"), format!("{worker}_bg.wasm"));
        let module_named = hashed_name(worker, &self.read(&module)?, "wasm");
        self.rename(&module, &module_named)?;
        let glue = self.text(&script)?;
        let started = format!(
            "{glue}\nself.build = \"{build}\";\nwasm_bindgen({{ module_or_path: \"{module_named}\" }});\n"
        );
        let script_named = hashed_name(worker, started.as_bytes(), "js");
        self.write(&script, &started)?;
        self.rename(&script, &script_named)?;
        Ok(script_named)
    }

    /// As [`Folder::fill`] of a script, which then gets its hash into its name; returns the new name.
    fn fill_and_name(&self, script: &str, names: &BTreeMap<&str, String>) -> Result<String, String> {
        let file = format!("{script}.js");
        let named = hashed_name(script, &self.fill(&file, names)?, "js");
        self.rename(&file, &named)?;
        Ok(named)
    }

    /// Writes every name between @ signs that `file` asks for; none may be left.
    fn fill(&self, file: &str, names: &BTreeMap<&str, String>) -> Result<Vec<u8>, String> {
        let text = self.text(file)?;
        let asked: Vec<(&str, &str)> = names
            .iter()
            .filter(|(mark, _)| text.contains(**mark))
            .map(|(mark, name)| (*mark, name.as_str()))
            .collect();
        let filled = self.replace(file, &asked)?;
        if filled.contains("\"@") {
            return Err(format!("{file} still asks for a name that the build does not know"));
        }
        Ok(filled.into_bytes())
    }

    fn replace(&self, file: &str, pairs: &[(&str, &str)]) -> Result<String, String> {
        let mut text = self.text(file)?;
        for (from, to) in pairs {
            if !text.contains(from) {
                return Err(format!("{file} does not contain {from}"));
            }
            text = text.replace(from, to);
        }
        self.write(file, &text)?;
        Ok(text)
    }

    /// Every file, as a path relative to the folder with `/` between its parts, in order.
    fn files(&self) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        let mut folders = vec![self.path.clone()];
        while let Some(folder) = folders.pop() {
            let entries = fs::read_dir(&folder).map_err(|error| sentence(&folder, &error))?;
            for entry in entries {
                let path = entry.map_err(|error| sentence(&folder, &error))?.path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    let relative = path.strip_prefix(&self.path).expect("found below the folder");
                    let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
                    found.push(parts.join("/"));
                }
            }
        }
        found.sort();
        Ok(found)
    }

    fn read(&self, file: &str) -> Result<Vec<u8>, String> {
        let path = self.path.join(file);
        fs::read(&path).map_err(|error| sentence(&path, &error))
    }

    fn text(&self, file: &str) -> Result<String, String> {
        String::from_utf8(self.read(file)?).map_err(|_| format!("{file} is not text"))
    }

    fn write(&self, file: &str, content: impl AsRef<[u8]>) -> Outcome {
        let path = self.path.join(file);
        fs::write(&path, content).map_err(|error| sentence(&path, &error))
    }

    fn rename(&self, from: &str, to: &str) -> Outcome {
        let path = self.path.join(from);
        fs::rename(&path, self.path.join(to)).map_err(|error| sentence(&path, &error))
    }
}

/// Every sheet of `style/`, the one that decides the order of the layers first.
fn joined(style: &Path) -> Result<String, String> {
    let sheets = Folder { path: style.to_owned() };
    let mut names = sheets.files()?;
    names.sort_by_key(|name| name != "tokens.css");
    names.iter().filter(|name| name.ends_with(".css")).map(|name| sheets.text(name)).collect()
}

/// The content security policy of the page, which the service worker repeats as a header.
fn policy(index: &str) -> Result<&str, String> {
    between(index, "http-equiv=\"Content-Security-Policy\" content=\"", "\"")
        .ok_or_else(|| "index.html has no content security policy".to_owned())
}

fn between<'text>(text: &'text str, start: &str, end: &str) -> Option<&'text str> {
    let (_, rest) = text.split_once(start)?;
    Some(rest.split_once(end)?.0)
}

fn hashed_name(stem: &str, content: &[u8], extension: &str) -> String {
    format!("{stem}-{}.{extension}", hex(&Sha256::digest(content)))
}

/// The first 64 bits: enough to tell builds apart.
fn hex(digest: &[u8]) -> String {
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

fn sentence(path: &Path, error: &std::io::Error) -> String {
    format!("{}: {error}", path.display())
}
