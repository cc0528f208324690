//! Opening a book of 2,000 cases and 100,000 sealed entries, against reading as many plain records with Dexie.

use std::{fs, path::PathBuf, time::Duration};

use serde_json::Value;

use super::big_book::{BigBook, CASES, ENTRIES};
use super::{Line, PAIRS, at_root, median, output, report};
use crate::harness::{Browser, Page, Profile, Server, poll};
use crate::steps::{AUTHOR, PASSWORD};

/// The day after the last entry.
pub(super) const CLOCK: &str = "2026-05-01T08:00:00+07:00";

/// A task of the page's own thread above this is felt, in milliseconds.
const LONG_TASK: f64 = 50.0;

/// Notes when the key was there (the answer of the unlock worker), answers "Ai đang ghi?" the moment it is asked, and
/// notes when the work list stands. The time between is the app's alone: no person is waited for.
const WATCH: &str = r#"(() => {
  const seen = (globalThis.benchSeen = { tasks: [] });
  const Plain = Worker;
  globalThis.Worker = class Worker extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data?.result) seen.derived = performance.now();
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push([startTime, duration]);
  }).observe({ type: "longtask", buffered: true });
  const look = () => {
    if (!seen.derived) return;
    const author = [...document.querySelectorAll("button.row")].find((row) => row.innerText.includes("AUTHOR"));
    if (author && !seen.asked) {
      seen.asked = performance.now();
      setTimeout(() => { seen.answered = performance.now(); author.click(); });
    }
    if (!document.querySelector("main .due-list .due-line")) return;
    watch.disconnect();
    requestAnimationFrame(() => setTimeout(() => { seen.stands = performance.now(); }));
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true });
})()"#;

/// The peer's page: the same facts as plain objects, read back whole.
const PEER: &str = r#"<!doctype html><meta charset="utf-8"><title>Dexie</title><script src="dexie.js"></script>
<script>
  const database = () => {
    const opened = new Dexie("peer");
    opened.version(1).stores({ entries: "id" });
    return opened;
  };
  globalThis.fill = async () => {
    const records = await (await fetch("records.json")).json();
    await database().entries.bulkPut(records);
    return records.length;
  };
  globalThis.read = async () => {
    const begun = performance.now();
    const records = await database().entries.toArray();
    const took = performance.now() - begun;
    return [took, records.length, records.filter(({ data }) => data && typeof data === "object").length];
  };
</script>"#;

/// One opening: to the work list, and the longest task of the page's thread on the way.
struct Opening {
    took: f64,
    longest_task: f64,
}

#[test]
#[ignore = "run by cargo xtask bench"]
fn unlock() {
    let book = BigBook::made();
    let (ours, theirs) = (Server::of_dist("/"), Server::of(peer_site(&book), "/"));
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);

    let page = browser.open();
    page.set_clock(CLOCK);
    watch(&page);
    page.goto(&ours.address());
    let restored = restore(&page, &book);
    let peer = browser.open();
    peer.goto(&theirs.address());
    peer.run("globalThis.filled = 0; fill().then((count) => { filled = count; })");
    patiently(&peer, &format!("filled === {ENTRIES}"));

    // The first pair warms up the disk and compiled code.
    let pairs: Vec<(Opening, f64)> = (0..=PAIRS).map(|_| (open(&page, &ours), read(&peer))).skip(1).collect();

    let took = median(&pairs.iter().map(|(opening, _)| opening.took).collect::<Vec<_>>());
    let peer = median(&pairs.iter().map(|(_, peer)| *peer).collect::<Vec<_>>());
    let longest = pairs.iter().map(|(opening, _)| opening.longest_task).collect::<Vec<_>>();
    let longest = median(&longest);
    let tasks = Line {
        ours: if longest > LONG_TASK {
            format!("{longest:.0} ms")
        } else {
            format!("none over {LONG_TASK:.0} ms")
        },
        goal: format!("≤ {LONG_TASK:.0} ms"),
        met: Some(longest <= LONG_TASK),
        ..Line::time("longest main-thread task of that unlock, median", longest)
    };
    let what = format!("unlock (key derived) to the work list, {CASES} cases / {ENTRIES} entries");
    let restored =
        Line::time("restoring that book from its backup, from the tap to “Ai đang ghi?”", restored);
    report(3, "unlock", &[Line::race(what, took, "Dexie toArray", peer, 1.0), tasks, restored]);
}

/// Notes how far an opening is, and answers "Ai đang ghi?".
pub(super) fn watch(page: &Page) {
    page.before_each_document(&WATCH.replace("AUTHOR", AUTHOR));
}

/// Brings the book in as a person does; returns how long the restore itself took, in milliseconds.
pub(super) fn restore(page: &Page, book: &BigBook) -> f64 {
    let file = output().join("big-book.donghanh");
    fs::write(&file, &book.sealed).expect("target/ can be written");
    page.wait_for("Lập sổ mới");
    page.click("Mở lại từ bản sao lưu");
    page.upload("Chọn tệp", &file);
    page.fill("Mật khẩu của tệp", PASSWORD);
    page.click("Đọc tệp");
    patiently(page, "document.querySelector('.notice h3')?.innerText === 'Trong tệp có'");
    let found = format!("{ENTRIES} ghi chép, hồ sơ của {CASES} người.");
    assert!(page.says(&found), "{}", page.text());
    let begun = page.eval("performance.now()").as_f64().expect("a time");
    page.click("Khôi phục");
    patiently(page, "benchSeen.asked > 0");
    page.eval("benchSeen.asked").as_f64().expect("a time") - begun
}

/// Loads the locked book anew, unlocks it, and looks whether the work list is the right one.
fn open(page: &Page, server: &Server) -> Opening {
    // A tab that nobody sees paints nothing.
    page.bring_to_front();
    page.goto("about:blank");
    page.goto(&server.address());
    crate::steps::unlock_with(page, PASSWORD);
    patiently(page, "benchSeen.stands > 0");
    assert!(page.says("Việc cần làm"));
    // A task is told of after it ended.
    std::thread::sleep(Duration::from_millis(500));
    let seen = page.eval("benchSeen");
    let at = |name: &str| seen[name].as_f64().expect("it was seen");
    let took = at("stands") - at("derived") - (at("answered") - at("asked"));
    let tasks = seen["tasks"].as_array().into_iter().flatten();
    let number = |task: &Value, at: usize| task[at].as_f64().expect("a task has times");
    let after = tasks.filter(|task| number(task, 0) + number(task, 1) > at("derived"));
    let longest_task = after.map(|task| number(task, 1)).fold(0.0, f64::max);
    println!("unlock {took:.0} ms, longest task {longest_task:.0} ms; {seen}");
    Opening { took, longest_task }
}

fn read(peer: &Page) -> f64 {
    peer.bring_to_front();
    peer.reload();
    let answer: (f64, usize, usize) = serde_json::from_value(peer.eval("read()")).expect("three numbers");
    assert_eq!((answer.1, answer.2), (ENTRIES, ENTRIES), "the peer did not read every record whole");
    println!("Dexie {:.0} ms", answer.0);
    answer.0
}

fn peer_site(book: &BigBook) -> PathBuf {
    let site = output().join("dexie");
    let dexie = at_root("tests/bench/node_modules/dexie/dist/dexie.min.js");
    assert!(dexie.exists(), "the peers are not installed: run cargo xtask bench");
    fs::create_dir_all(&site).expect("target/ can be written");
    fs::copy(dexie, site.join("dexie.js")).expect("target/ can be written");
    fs::write(site.join("index.html"), PEER).expect("target/ can be written");
    fs::write(site.join("records.json"), &book.plain).expect("target/ can be written");
    site
}

/// Waits as long as a book of this size may need.
#[track_caller]
pub(super) fn patiently(page: &Page, condition: &str) {
    let is_true = || page.try_eval(condition).is_ok_and(|value| value == true).then_some(());
    if poll(Duration::from_secs(300), is_true).is_none() {
        page.fail(&format!("never came true: {condition}"));
    }
}
