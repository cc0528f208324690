//! `Xem thử với phường mẫu`, from the tap until its first page stands.

use std::time::Duration;

use super::{Line, median, report};
use crate::harness::{Browser, Profile, Server, poll};

/// Milliseconds from the tap on.
const READY: f64 = 3_000.0;

const TIMES: usize = 5;

/// Notes when it was tapped and when the work list stands.
const WATCH: &str = r#"(() => {
  const seen = (globalThis.benchSeen = {});
  addEventListener("click", () => { seen.tapped ??= performance.now(); }, true);
  const watch = new MutationObserver(() => {
    if (!seen.tapped || !document.querySelector("main .due-list .due-line")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { seen.stands = performance.now(); }));
  });
  watch.observe(document, { childList: true, subtree: true });
})()"#;

#[test]
#[ignore = "run by cargo xtask bench"]
fn sample_ward() {
    let server = Server::of_dist("/");
    let times: Vec<f64> = (0..TIMES).map(|_| ready(&server)).collect();
    let what = "the sample ward, from the tap to its work list, median";
    report(7, "sample-ward", &[Line::within(what, median(&times), READY)]);
}

/// On a device that has no book.
fn ready(server: &Server) -> f64 {
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.before_each_document(WATCH);
    page.goto(&server.address());
    page.click("Xem thử với phường mẫu");
    let stands = || page.eval("benchSeen.stands ?? 0").as_f64().filter(|at| *at > 0.0);
    let stands = poll(Duration::from_secs(120), stands).unwrap_or_else(|| page.fail("it never stands"));
    stands - page.eval("benchSeen.tapped").as_f64().expect("it was tapped")
}
