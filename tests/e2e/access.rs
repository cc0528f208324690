//! Every screen is for everybody: axe-core's rules, targets and text of a size for a tablet held at arm's length,
//! light, dark and forced colours, and a page that fits its window at 320 px and at 200 % zoom.

use std::collections::BTreeMap;

use crate::{
    harness::{Browser, Page, Profile, Server, output_folder},
    walk::{Walk, at_rest, opened, see_book, see_lock, see_thresholds},
};

/// axe-core 4.14.1, as its makers publish it (MPL-2.0).
const AXE: &str = include_str!("../axe.min.js");
pub const OWN: &str = include_str!("access.js");
const RUN_AXE: &str = "axe.run(document, {
    runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.html.slice(0, 200)} ${node.failureSummary.replace(/\\s+/g, ' ')}`)))";

const LANDSCAPE: (u32, u32) = (1280, 800);
const PORTRAIT: (u32, u32) = (800, 1280);
/// The narrowest window that must do, and a landscape tablet at 200 %.
const NARROW: [(u32, u32); 2] = [(320, 640), (640, 400)];

/// The screens with the most on them, looked at in every light.
const RICH: [&str; 14] = [
    "lap-so-loi",
    "khoa-sai",
    "viec-can-lam",
    "ho-so",
    "lap-thuoc-dien-xong",
    "trang-ho-so",
    "trang-ho-so-nhan-xet",
    "phan-cong-mot-nguoi",
    "ghi-tiep-xuc-loi",
    "nhan-xet",
    "hop-phan-bien",
    "ban-in",
    "menu-ghi",
    "cai-dat",
];

/// What was found wrong: the sentence, and the screens it was found on.
struct Findings {
    found: BTreeMap<String, Vec<String>>,
    /// The name of the file in `target/e2e` that lists them.
    file: &'static str,
}

impl Findings {
    fn listed_in(file: &'static str) -> Self {
        Self { found: BTreeMap::new(), file }
    }

    fn add(&mut self, page: &Page, expression: &str, place: &str) {
        let found = page.eval(expression);
        for sentence in found.as_array().unwrap_or_else(|| panic!("{found} of {expression}")) {
            let sentence = sentence.as_str().unwrap_or_default().to_owned();
            self.found.entry(sentence).or_default().push(place.to_owned());
        }
    }

    fn axe(&mut self, page: &Page, place: &str) {
        if page.eval("typeof axe") == "undefined" {
            page.run(AXE);
        }
        self.add(page, RUN_AXE, place);
    }

    fn own(&mut self, page: &Page, checks: &[&str], place: &str) {
        for check in checks {
            self.add(page, &format!("{OWN}.{check}()"), place);
        }
    }

    /// Looks at a screen in every way that it is asked for.
    fn look(&mut self, page: &Page, name: &str) {
        let before = page.eval("[innerWidth, innerHeight]");
        at_rest(page, LANDSCAPE);
        self.axe(page, name);
        self.own(page, &["targets", "texts", "overflow"], name);
        at_rest(page, PORTRAIT);
        self.own(page, &["targets", "texts", "overflow"], &format!("{name} (portrait)"));
        if RICH.contains(&name) {
            self.axe(page, &format!("{name} (portrait)"));
            for (feature, value) in [("prefers-color-scheme", "dark"), ("forced-colors", "active")] {
                page.prefer(&[(feature, value)]);
                at_rest(page, LANDSCAPE);
                self.axe(page, &format!("{name} ({value})"));
                page.prefer(&[]);
            }
        }
        for (width, height) in NARROW {
            at_rest(page, (width, height));
            self.own(page, &["texts", "overflow"], &format!("{name} ({width} px)"));
        }
        let size = |at: usize| u32::try_from(before[at].as_u64().unwrap_or_default()).unwrap_or_default();
        at_rest(page, (size(0), size(1)));
    }

    fn said(&self) -> Vec<String> {
        self.found.iter().map(|(what, places)| format!("{what}\n    on {}", places.join(", "))).collect()
    }

    #[track_caller]
    fn none(&self) {
        let said = self.said();
        assert!(
            said.is_empty(),
            "{} things are wrong (target/e2e/{}):\n{}",
            said.len(),
            self.file,
            said.join("\n")
        );
    }
}

/// A walk that ends on the way has found something too.
impl Drop for Findings {
    fn drop(&mut self) {
        std::fs::write(output_folder().join(self.file), self.said().join("\n"))
            .expect("target/ can be written");
    }
}

#[test]
fn every_screen_is_for_everybody() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server);
    let mut findings = Findings::listed_in("access.txt");
    let mut look = |page: &Page, name: &str| findings.look(page, name);
    let mut walk = Walk::new(&page, &server, &mut look);
    let code = see_thresholds(&mut walk);
    see_book(&mut walk);
    see_lock(&mut walk, &code);
    findings.none();
}

/// The checks find what they are there to find.
#[test]
fn finds_what_is_wrong() {
    let folder = output_folder().join("access-test");
    std::fs::create_dir_all(&folder).unwrap();
    let wrong = r#"<!doctype html><meta charset="utf-8"><img src="data:,"><p style="color:#bbb">mờ</p>
        <button style="font-size:18px">Nhỏ</button> <p style="font-size:13px">chữ nhỏ</p>
        <div style="width:3000px">rộng</div>"#;
    std::fs::write(folder.join("index.html"), wrong).unwrap();
    let server = Server::of(folder, "/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    let mut findings = Findings::listed_in("access-of-faults.txt");
    findings.look(&page, "wrong");
    for start in
        ["image-alt", "color-contrast", "html-has-lang", "a target of", "text of 13.0 px", "the page is 3"]
    {
        assert!(findings.found.keys().any(|said| said.starts_with(start)), "{start}: {:#?}", findings.found);
    }
}
