//! The start of the app against that of the smallest app made of the same parts (`tests/bench/hello`).

use std::time::Duration;

use serde_json::json;

use super::{Line, PAIRS, at_root, median, report};
use crate::harness::{Browser, Page, Profile, Server, poll};
use crate::steps;

/// How many times slower the processor is made.
const SLOWER: u32 = 4;

/// The first moment at which the page has a field for a password, and at which the app itself stands.
const WATCH: &str = r#"(() => {
  const seen = (globalThis.benchSeen = {});
  const app = () => !document.getElementById("starting") && document.querySelector("main input[type=password]");
  const look = () => {
    if (!seen.field && document.querySelector("input[type=password]")) seen.field = performance.now();
    if (!seen.stands && (document.title === "Hello" ? seen.field : app())) seen.stands = performance.now();
    if (!seen.stands) return;
    watch.disconnect();
    // What stands in the tree is seen with the frame after.
    requestAnimationFrame(() => setTimeout(() => { seen.painted = performance.now(); }));
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true, attributes: true });
})()"#;

/// When one start had its field, and when the app stood, in milliseconds.
#[derive(Clone, Copy)]
struct Start {
    field: f64,
    stands: f64,
}

#[test]
#[ignore = "run by cargo xtask bench"]
fn start() {
    let mut ours = Server::of_dist("/");
    let hello = at_root("tests/bench/hello/dist");
    assert!(hello.join("index.html").exists(), "tests/bench/hello is not built: run cargo xtask bench");
    let mut hello = Server::of(hello, "/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    lay_a_book(&browser, &ours);

    let cold = pairs(|| (cold_start(&browser, &ours), cold_start(&browser, &hello)));

    let tabs = [&ours, &hello].map(|server| kept_for_offline(&browser, server));
    ours.stop();
    hello.stop();
    let [our_tab, hello_tab] = &tabs;
    let offline = pairs(|| (reload(our_tab), reload(hello_tab)));

    let race = |what: &str, pairs: &[(Start, Start)], pick: fn(&Start) -> f64| {
        let one = median(&pairs.iter().map(|(ours, _)| pick(ours)).collect::<Vec<_>>());
        let other = median(&pairs.iter().map(|(_, hello)| pick(hello)).collect::<Vec<_>>());
        Line::race(what, one, "Leptos hello", other, 2.0)
    };
    report(
        2,
        "start",
        &[
            race("cold start to the password field, CPU ×4", &cold, |start| start.field),
            race("cold start until the app stands, CPU ×4", &cold, |start| start.stands),
            race("offline reload to the password field, CPU ×4", &offline, |start| start.field),
            race("offline reload until the app stands, CPU ×4", &offline, |start| start.stands),
        ],
    );
}

/// The first pair warms up what is not measured: the browser's own parts and the disk.
fn pairs(mut one: impl FnMut() -> (Start, Start)) -> Vec<(Start, Start)> {
    (0..=PAIRS).map(|_| one()).skip(1).collect()
}

fn lay_a_book(browser: &Browser, server: &Server) {
    let page = browser.open();
    page.goto(&server.address());
    page.wait_for("Lập sổ mới");
    steps::new_book(&page);
    steps::lock(&page);
    page.close();
}

/// A start with nothing of the app on this device but the book: no service worker, no cache, no compiled code.
fn cold_start(browser: &Browser, server: &Server) -> Start {
    let page = browser.open();
    page.ask("Network.clearBrowserCache", json!({}));
    let kept = json!({ "origin": server.address(), "storageTypes": "service_workers,cache_storage" });
    page.ask("Storage.clearDataForOrigin", kept);
    watch(&page);
    page.goto(&server.address());
    let start = seen(&page);
    page.close();
    start
}

/// A tab whose service worker has everything it needs.
fn kept_for_offline(browser: &Browser, server: &Server) -> Page {
    let page = browser.open();
    watch(&page);
    page.goto(&server.address());
    let kept = "(async () => (await navigator.serviceWorker.ready, !!navigator.serviceWorker.controller))()";
    assert!(poll(Duration::from_secs(60), || (page.eval(kept) == true).then_some(())).is_some());
    // Through the service worker, once to fill its cache and once more for the browser to keep compiled code.
    for _ in 0..3 {
        page.reload();
        seen(&page);
    }
    page
}

fn reload(page: &Page) -> Start {
    // A tab that nobody sees paints nothing.
    page.bring_to_front();
    page.reload();
    seen(page)
}

fn watch(page: &Page) {
    page.before_each_document(WATCH);
    page.slow_down(SLOWER);
}

fn seen(page: &Page) -> Start {
    page.wait_until("globalThis.benchSeen?.painted > 0");
    let at = |name: &str| page.eval(&format!("benchSeen.{name}")).as_f64().expect("it was seen");
    let start = Start { field: at("field"), stands: at("stands") };
    // The next one begins when this one's service worker has done what it does at a start.
    std::thread::sleep(Duration::from_millis(700));
    start
}
