//! What is private of a thousand random people stands on no paper without names, nor in its files.

use std::path::Path;
use std::process::Command;
use std::thread;

use dong_hanh::casework::audience::Audience;
use dong_hanh::casework::tablet::Tablet;
use dong_hanh::press::docx::to_docx;
use dong_hanh::press::fonts::{Fonts, repository_fonts};
use dong_hanh::press::pdf::{PdfOptions, to_pdf};
use dong_hanh::press::typeset::typeset;
use unicode_normalization::UnicodeNormalization;

use super::split_mix::SplitMix;
use super::ward::{Asked, fill, one_of, papers, rename_all, sample, today};

const PEOPLE: usize = 1_000;

#[test]
fn no_paper_without_names_tells_of_anybody() {
    let workers = thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let read: usize = thread::scope(|scope| {
        let work = |worker| {
            move || {
                let base = sample();
                let wards = PEOPLE.div_ceil(base.register.persons().count()) as u64;
                let fonts = repository_fonts();
                let own = (worker..wards).step_by(workers as usize);
                own.map(|seed| look_into_a_ward(&base, seed, &fonts)).sum::<usize>()
            }
        };
        let working: Vec<_> = (0..workers).map(|worker| scope.spawn(work(worker))).collect();
        working.into_iter().map(|work| work.join().expect("nobody is told of")).sum()
    });
    assert!(read > 500, "only {read} papers were read");
}

/// How many papers of the ward of this seed were read.
fn look_into_a_ward(base: &Tablet, seed: u64, fonts: &Fonts) -> usize {
    let mut draw = SplitMix(seed);
    let mut tablet = base.clone();
    let people = rename_all(&mut tablet, &mut draw);
    let mut told = draw.clone();
    let taken = fill(&mut tablet, || told.next().is_multiple_of(4).then(|| rumour(&people, &mut told)));
    assert!(taken > 30, "ward {seed}: only {taken} texts told of anybody");
    let alone = people.iter().map(|who| of_somebody(given(who)));
    let private = people.iter().flatten().cloned().chain(alone);
    let private: Vec<String> = private.map(|text| plain(&text)).collect();
    let papers = papers(&tablet.register, Audience::Nameless, 1, &mut draw);
    for asked in &papers {
        let name = &asked.file_name;
        nobody_stands_in(name, &private, || format!("ward {seed}, file name {name}"));
        let tree = serde_json::to_string(&asked.paper).expect("JSON");
        nobody_stands_in(&tree, &private, || format!("ward {seed}, {name}"));
        nobody_stands_in_files(asked, &private, fonts, seed);
    }
    papers.len()
}

/// A sentence that tells everything of somebody, in one way of writing or another.
fn rumour(people: &[Vec<String>], draw: &mut SplitMix) -> String {
    let who = &people[draw.next() as usize % people.len()];
    let told = match who.as_slice() {
        [name, other, phone, home, family @ ..] => {
            let family = family.first().map_or(String::new(), |family| format!("; mẹ là bà {family}"));
            format!("Gặp {name} ({other}) ở {home}, máy {phone}{family}")
        }
        _ => String::new(),
    };
    match one_of(&["as typed", "capitals", "decomposed", "the given name alone"], draw) {
        "the given name alone" => format!("{} lo lắng.", of_somebody(given(who))),
        "capitals" => told.to_uppercase(),
        "decomposed" => told.nfd().collect(),
        _ => told,
    }
}

fn given(who: &[String]) -> &str {
    who.first().and_then(|name| name.split_whitespace().last()).unwrap_or_default()
}

fn of_somebody(given: &str) -> String {
    format!("Gia đình của {given}")
}

/// However it was typed.
fn plain(text: &str) -> String {
    text.nfc().collect::<String>().to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn nobody_stands_in(text: &str, private: &[String], place: impl Fn() -> String) {
    let text = plain(text);
    for told in private {
        if let Some(at) = text.find(told.as_str()) {
            let around: String =
                text[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
            panic!("{told:?} stands in {}, after {around:?}", place());
        }
    }
}

fn nobody_stands_in_files(asked: &Asked, private: &[String], fonts: &Fonts, seed: u64) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("private-{seed}"));
    std::fs::create_dir_all(&folder).expect("a folder");
    let name = &asked.file_name;
    let place = |part: &str| format!("ward {seed}, {part} of {name}");

    let options = PdfOptions { tagged: true, made_at: today().and_hms_opt(0, 0, 0).expect("midnight") };
    let pdf = to_pdf(&typeset(&asked.paper, fonts), fonts, options).expect("a PDF");
    let file = folder.join(format!("{name}.pdf"));
    std::fs::write(&file, &pdf).expect("a file");
    let text = said("pdftotext", &[file.to_str().expect("UTF-8"), "-"]);
    assert!(text.len() > 50, "{}", place("nothing can be read out"));
    nobody_stands_in(&text, private, || place("text"));
    // Metadata, bookmarks and structure, as text.
    let objects = said("qpdf", &["--json=latest", file.to_str().expect("UTF-8")]);
    assert!(objects.contains("StructTreeRoot"), "{}", place("no structure"));
    nobody_stands_in(&objects, private, || place("objects"));
    let open = said("qpdf", &["--qdf", "--object-streams=disable", file.to_str().expect("UTF-8"), "-"]);
    nobody_stands_in(&open, private, || place("streams"));

    let word = folder.join(format!("{name}.docx"));
    std::fs::write(&word, to_docx(&asked.paper, fonts)).expect("a file");
    let parts = said("unzip", &["-p", word.to_str().expect("UTF-8")]);
    assert!(parts.contains("w:document"), "{}", place("no Word text"));
    // Names that change their looks within are not to be found, and none does.
    nobody_stands_in(&parts, private, || place("Word file"));
    std::fs::remove_dir_all(&folder).expect("the folder goes");
}

/// What a program prints.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    assert!(output.status.success(), "{program} {arguments:?}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}
