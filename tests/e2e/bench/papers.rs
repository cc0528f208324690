//! Papers made in the press worker, as the app asks for them, against pdfmake and jsPDF, each in a worker of its own and
//! given the same tree and the same fonts: how long, and how heavy.

mod content;

use std::{collections::BTreeMap, fs, path::PathBuf, process::Command};

use base64::{Engine, prelude::BASE64_STANDARD};
use chrono::NaiveDate;
use dong_hanh::press::message::Request;
use dong_hanh::press::paper::Paper;
use serde_json::json;

use self::content::{letter, table, words};
use super::bytes::brotli_size;
use super::{Line, PAIRS, at_root, median, output, report};
use crate::harness::{Browser, Page, Profile, Server};
use crate::pdf::Pdf;

/// Starts a worker, has the paper made twice, and ends it: the first time with everything that is done once.
const MAKE_TWICE: &str = r#"globalThis.makeTwice = async (address, message) => {
  const begun = performance.now();
  const worker = new Worker(address);
  const answer = () => new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data.error ? reject(new Error(data.error)) : resolve(data));
    worker.onerror = () => reject(new Error("the worker died"));
  });
  const ask = () => {
    const answered = answer();
    worker.postMessage(message);
    return answered;
  };
  await answer();
  await ask();
  const first = performance.now() - begun;
  const again = performance.now();
  const { pdf } = await ask();
  const warm = performance.now() - again;
  worker.terminate();
  return [first, warm, new Uint8Array(pdf).toBase64()];
}"#;

/// The peers' code, as it lies in their packages.
const PEERS: [(&str, &[&str]); 2] = [
    ("pdfmake", &["pdfmake/build/pdfmake.min.js"]),
    ("jspdf", &["jspdf/dist/jspdf.umd.min.js", "jspdf-autotable/dist/jspdf.plugin.autotable.min.js"]),
];

/// What making one paper came to: milliseconds of every turn, and the file of the last.
#[derive(Default)]
struct Made {
    first: Vec<f64>,
    warm: Vec<f64>,
    file: Vec<u8>,
}

impl Made {
    fn kilobytes(&self) -> f64 {
        self.file.len() as f64 / 1000.0
    }
}

/// A paper as everybody made it.
struct MadeByAll {
    tagged: Made,
    untagged: Made,
    pdfmake: Made,
    jspdf: Made,
}

#[test]
#[ignore = "run by cargo xtask bench"]
fn papers() {
    let (ours, theirs) = (Server::of_dist("/"), Server::of(peer_site(), "/"));
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let (press, peers) = (browser.open(), browser.open());
    press.goto(&ours.address());
    press.wait_for("Lập sổ mới");
    peers.goto(&theirs.address());
    [&press, &peers].iter().for_each(|page| page.run(MAKE_TWICE));

    let mut lines = Vec::new();
    let mut sizes = Vec::new();
    for (what, paper) in
        [("one-page letter", letter()), ("170 wrapped rows", table(170)), ("1,000 wrapped rows", table(1000))]
    {
        let all = made(&press, &peers, &paper);
        all.hold(what, &paper);
        lines.extend(all.races(what));
        sizes.push(all.sizes(what));
        if what.starts_with("1,000") {
            sizes.push(Line::weight(format!("size of the {what}, tagged"), all.tagged.kilobytes(), 250.0));
            sizes.push(Line::weight(
                format!("size of the {what}, untagged"),
                all.untagged.kilobytes(),
                150.0,
            ));
        }
    }
    lines.append(&mut sizes);
    lines.push(code());
    report(5, "papers", &lines);
}

/// Everybody's turn, again and again.
fn made(press: &Page, peers: &Page, paper: &Paper) -> MadeByAll {
    let request = |tagged| {
        let day = NaiveDate::from_ymd_opt(2026, 3, 5);
        let made_at = day.and_then(|day| day.and_hms_opt(14, 5, 0)).expect("a time");
        let request = Request::Pdf { paper: paper.clone(), tagged, made_at };
        serde_json::to_string(&request).expect("a request is JSON")
    };
    press.run(&format!("globalThis.requests = {}", json!([request(true), request(false)])));
    peers.run(&format!("globalThis.paper = {}", json!(paper)));
    let of_press = |at: usize| {
        format!(
            "(({{ build, fonts, workers }}) => \
             makeTwice(workers.press, {{ id: 1, build, fonts, request: requests[{at}] }}))(dongHanh)"
        )
    };
    let of_peer = |name: &str| format!("makeTwice('{name}.js', {{ paper }})");
    let mut all = [Made::default(), Made::default(), Made::default(), Made::default()];
    let turns =
        [(press, of_press(0)), (peers, of_peer("pdfmake")), (press, of_press(1)), (peers, of_peer("jspdf"))];
    // The very first worker also waits for the browser to compile and keep its code.
    for turn in 0..=PAIRS {
        for (made, (page, make)) in all.iter_mut().zip(&turns) {
            // A tab that nobody sees is given less of the processor.
            page.bring_to_front();
            let (first, warm, file): (f64, f64, String) =
                serde_json::from_value(page.eval(make)).expect("two times and a file");
            made.file = BASE64_STANDARD.decode(file).expect("base64");
            if turn > 0 {
                made.first.push(first);
                made.warm.push(warm);
            }
        }
    }
    let [tagged, pdfmake, untagged, jspdf] = all;
    MadeByAll { tagged, untagged, pdfmake, jspdf }
}

impl MadeByAll {
    fn races(&self, what: &str) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut race = |how: &str, ours: &[f64], peer: (&str, &[f64]), goal: f64| {
            let what = format!("{what} → {how}");
            lines.push(Line::race(what, median(ours), peer.0, median(peer.1), goal));
        };
        let Self { tagged, untagged, pdfmake, jspdf } = self;
        race("untagged PDF, warm", &untagged.warm, ("pdfmake", &pdfmake.warm), 0.25);
        race("untagged PDF, warm", &untagged.warm, ("jsPDF", &jspdf.warm), 0.5);
        race("tagged PDF, warm", &tagged.warm, ("pdfmake", &pdfmake.warm), 0.5);
        race("tagged PDF, warm", &tagged.warm, ("jsPDF", &jspdf.warm), 1.0);
        race("tagged PDF, first use", &tagged.first, ("pdfmake", &pdfmake.first), 1.0);
        race("tagged PDF, first use", &tagged.first, ("jsPDF", &jspdf.first), 1.0);
        lines
    }

    fn sizes(&self, what: &str) -> Line {
        let Self { tagged, untagged, pdfmake, jspdf } = self;
        Line {
            ours: format!("{:.1} kB tagged, {:.1} kB untagged", tagged.kilobytes(), untagged.kilobytes()),
            peer: format!("pdfmake {:.1} kB, jsPDF {:.1} kB", pdfmake.kilobytes(), jspdf.kilobytes()),
            ..Line::time(format!("size of the {what}"), 0.0)
        }
    }

    /// Nobody is fast by leaving something out.
    #[track_caller]
    fn hold(&self, what: &str, paper: &Paper) {
        let name = what.replace([' ', ','], "-");
        let Self { tagged, untagged, pdfmake, jspdf } = self;
        let all = [("tagged", tagged), ("untagged", untagged), ("pdfmake", pdfmake), ("jspdf", jspdf)];
        let pages = all.map(|(by, made)| holds(&format!("{name}-{by}"), &made.file, paper));
        println!("{what}: {pages:?} pages");
        for count in pages {
            // Each breaks lines in its own way; a row more or less on every page is no other paper.
            assert!(count.abs_diff(pages[0]) * 8 <= pages[0], "{what}: {pages:?} pages");
        }
    }
}

/// The file is sound, and holds every word, and a table's head on every page; returns how many pages it has.
#[track_caller]
fn holds(name: &str, file: &[u8], paper: &Paper) -> usize {
    let path = output().join(format!("{name}.pdf"));
    fs::create_dir_all(output()).and_then(|()| fs::write(&path, file)).expect("target/ can be written");
    let check = Command::new("qpdf").arg("--check").arg(&path).output().expect("qpdf is installed");
    assert!(check.status.success(), "{name}: {}", String::from_utf8_lossy(&check.stderr));
    let pdf = Pdf::read(&path);
    let mut said: BTreeMap<&str, usize> = BTreeMap::new();
    pdf.text().split_whitespace().for_each(|word| *said.entry(word).or_default() += 1);
    for word in words(paper) {
        let left = said.get_mut(word.as_str()).filter(|left| **left > 0);
        *left.unwrap_or_else(|| panic!("{name} lacks {word:?}")) -= 1;
    }
    if pdf.page_count() > 1 {
        (1..=pdf.page_count()).for_each(|page| pdf.says_in_a_row(page, "STT", "Họ và tên"));
    }
    pdf.page_count()
}

/// What must be fetched before anybody can make a paper.
fn code() -> Line {
    let size = |file: PathBuf| brotli_size(&fs::read(file).expect("it is there")) as f64 / 1000.0;
    let dist = fs::read_dir(at_root("dist")).expect("dist/ is built").flatten();
    let press = dist.filter(|entry| entry.file_name().to_string_lossy().starts_with("press-"));
    let ours: f64 = press.map(|entry| size(entry.path())).sum();
    let peers = PEERS.map(|(name, files)| {
        let theirs: f64 = files.iter().map(|file| size(in_packages(file))).sum();
        format!("{name} {theirs:.1} kB")
    });
    Line {
        ours: format!("{ours:.1} kB"),
        peer: peers.join(", "),
        ..Line::time("code that makes papers, without fonts, brotli", 0.0)
    }
}

fn in_packages(file: &str) -> PathBuf {
    let path = at_root("tests/bench/node_modules").join(file);
    assert!(path.exists(), "the peers are not installed: run cargo xtask bench");
    path
}

/// What a browser needs of the peers, and the fonts that are ours.
fn peer_site() -> PathBuf {
    let site = output().join("paper-peers");
    fs::create_dir_all(site.join("fonts")).expect("target/ can be written");
    let copy = |from: PathBuf, below: &str| {
        let to = site.join(below).join(from.file_name().expect("a file"));
        fs::copy(&from, to).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
    };
    PEERS.iter().flat_map(|(_, files)| files.iter()).for_each(|file| copy(in_packages(file), ""));
    for worker in ["worker.js", "pdfmake.js", "jspdf.js"] {
        copy(at_root("tests/bench/peers").join(worker), "");
    }
    for entry in fs::read_dir(at_root("public/fonts")).expect("fonts").flatten() {
        copy(entry.path(), "fonts");
    }
    fs::write(site.join("index.html"), "<!doctype html><meta charset=\"utf-8\"><title>Peers</title>")
        .expect("target/ can be written");
    site
}
