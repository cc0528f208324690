//! What a person does in the lists of a book of 2,000 cases, on a slow tablet: each act until the frame that shows it.

use serde_json::Value;

use super::big_book::{BigBook, CASES};
use super::unlock::{CLOCK, patiently, restore, watch};
use super::{Line, report};
use crate::harness::{Browser, Page, Profile, Server};
use crate::steps::go_to;

/// How many times slower the processor is made.
const SLOWER: u32 = 4;

/// Rows that may stand in the page at once.
const MOST_ROWS: u64 = 60;

/// What an act may take until it is seen, of twenty nineteen times, in milliseconds.
const FELT: f64 = 100.0;

/// The figures of half a year, in milliseconds, at the processor's own speed.
const FIGURES: f64 = 200.0;

/// Does something, and measures until the first frame in which `stands` is true.
const FELT_SCRIPT: &str = r#"
  globalThis.rowsSeen = 0;
  globalThis.felt = async (act, stands = () => true) => {
    const begun = performance.now();
    act();
    do {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    } while (!stands());
    rowsSeen = Math.max(rowsSeen, document.querySelectorAll("main .rows > li").length);
    return performance.now() - begun;
  };
  globalThis.after = () => new Promise((done) => setTimeout(done, 60));
  globalThis.put = (field, value, event) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
"#;

const SEARCH: &str = r#"(async () => {
  const times = [];
  for (const words of ["nguyễn văn thử", "tran hai", "0905", "khu pho 3", "KT-24"]) {
    for (let end = 1; end <= words.length; end += 1) {
      const field = document.querySelector("main input[type=search]");
      times.push(await felt(() => put(field, words.slice(0, end), "input")));
      await after();
    }
  }
  put(document.querySelector("main input[type=search]"), "", "input");
  return times;
})()"#;

const FILTER: &str = r#"(async () => {
  const times = [];
  for (let round = 0; round < 3; round += 1) {
    for (const { value } of [...document.querySelector("main .search select").options]) {
      times.push(await felt(() => put(document.querySelector("main .search select"), value, "change")));
      await after();
    }
  }
  const list = document.querySelector("main .search select");
  put(list, list.options[0].value, "change");
  return times;
})()"#;

/// Opens one after the other, and the list again.
const OPEN: &str = r#"(async () => {
  const list = () => [...document.querySelectorAll(".rail a")].find((link) => link.innerText.trim() === "Hồ sơ");
  const rows = () => [...document.querySelectorAll("main .rows > li a")];
  const times = { person: [], list: [] };
  for (let at = 0; at < 24; at += 1) {
    const row = rows()[(at * 7) % 60];
    const there = new URL(row.href).pathname;
    times.person.push(await felt(() => row.click(), () => location.pathname === there && !!document.querySelector("main .identity-bar")));
    await after();
    times.list.push(await felt(() => list().click(), () => rows().length > 0));
    await after();
  }
  return times;
})()"#;

const HALF_YEAR: &str = r#"(async () => {
  const lists = () => document.querySelectorAll("main .form select");
  const half = [...lists()[0].options].find(({ text }) => text.includes("6 tháng"));
  put(lists()[0], half.value, "change");
  while (!lists()[1]) await after();
  const times = [];
  for (let round = 0; round < 9; round += 1) {
    const which = lists()[1];
    const { value } = which.options[1 + (round % 3)];
    const before = document.querySelector("main .figures")?.innerText;
    times.push(await felt(() => put(which, value, "change"), () => {
      const now = document.querySelector("main .figures")?.innerText;
      return !!now && now !== before;
    }));
    await after();
  }
  return times;
})()"#;

#[test]
#[ignore = "run by cargo xtask bench"]
fn large_book() {
    let book = BigBook::made();
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.resize(1280, 900);
    page.set_clock(CLOCK);
    watch(&page);
    page.goto(&server.address());
    restore(&page, &book);
    patiently(&page, "benchSeen.stands > 0");
    page.run(FELT_SCRIPT);
    go_to(&page, "Báo cáo");
    let figures = times(&page, HALF_YEAR);

    page.slow_down(SLOWER);
    go_to(&page, "Hồ sơ");
    patiently(&page, "document.querySelectorAll('main .rows > li').length === 60");
    let search = times(&page, SEARCH);
    let filter = times(&page, FILTER);
    patiently(&page, "document.querySelectorAll('main .rows > li').length === 60");
    let opened = page.eval(OPEN);
    let of = |name: &str| serde_json::from_value::<Vec<f64>>(opened[name].clone()).expect("milliseconds");
    let rows = page.eval("rowsSeen").as_u64().expect("a count");
    let felt = |what: &str, times: &[f64]| {
        let what = format!("{what}, {CASES} cases, CPU ×{SLOWER}, p95");
        Line::within(what, p95(times), FELT)
    };
    let rows = Line {
        ours: rows.to_string(),
        goal: format!("≤ {MOST_ROWS}"),
        met: Some(rows <= MOST_ROWS),
        ..Line::time("rows in the page at once", 0.0)
    };
    report(
        6,
        "large-book",
        &[
            felt("a letter typed in the search", &search),
            felt("a filter chosen", &filter),
            felt("the whole list in its order", &of("list")),
            felt("a person opened", &of("person")),
            rows,
            Line::within(format!("figures of half a year, {CASES} cases, p95"), p95(&figures), FIGURES),
        ],
    );
}

fn times(page: &Page, script: &str) -> Vec<f64> {
    let answer: Value = page.eval(script);
    serde_json::from_value(answer).expect("milliseconds")
}

fn p95(times: &[f64]) -> f64 {
    assert!(times.len() >= 9, "{times:?}");
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[(times.len() * 95 / 100).min(times.len() - 1)]
}
