//! What a person does in the lists of a book of 2,000 cases, on a slow tablet: each act until the frame that shows it.

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

/// The orders of the list, the one it begins with first.
const ORDERS: [&str; 4] = ["Tên", "Ngày đưa vào, mới nhất", "Ngày đưa vào, cũ nhất", "Mã hồ sơ"];

/// How often the lists are gone through by each filter, and by each order.
const ROUNDS: usize = 5;

/// Persons opened, and periods chosen.
const OPENED: usize = 24;
const PERIODS: usize = 9;

/// Does something, and measures until the first frame in which `stands` is true. What never stands says so.
const FELT_SCRIPT: &str = r#"
  globalThis.rowsSeen = 0;
  globalThis.felt = async (act, stands = () => true) => {
    const begun = performance.now();
    act();
    do {
      if (performance.now() - begun > 20_000) throw new Error(`never stood: ${stands}`);
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    } while (!stands());
    const took = performance.now() - begun;
    rowsSeen = Math.max(rowsSeen, document.querySelectorAll("main .rows > li").length);
    // What goes on behind it is no part of the next.
    await new Promise((done) => setTimeout(done, 60));
    return took;
  };
  globalThis.put = (field, value, event) => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set.call(field, value);
    field.dispatchEvent(new Event(event, { bubbles: true }));
  };
  globalThis.field = () => document.querySelector("main input[type=search]");
  globalThis.list = (label) =>
    [...document.querySelectorAll("main select")].find(({ labels }) => labels[0]?.textContent.trim() === label);
  globalThis.choose = (label, text) =>
    put(list(label), [...list(label).options].find((option) => option.text.startsWith(text)).value, "change");
  globalThis.rows = () => [...document.querySelectorAll("main .rows > li a")];
  globalThis.shown = () => rows().map(({ href }) => href).join();
  globalThis.figures = () => document.querySelector("main .figures")?.innerText ?? "";
"#;

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
    let figures = half_years(&page);

    page.slow_down(SLOWER);
    go_to(&page, "Hồ sơ");
    patiently(&page, "rows().length === 60");
    let search = letters(&page);
    let filter = filters(&page);
    let orders = orders(&page);
    let (opened, back) = persons(&page);
    let rows = page.eval("rowsSeen").as_u64().expect("a count");

    let felt = |what: &str, times: &[f64]| {
        let what = format!("{what}, {CASES} cases, CPU ×{SLOWER}, p95");
        Line::within(what, p95(times), FELT)
    };
    let mut lines = vec![felt("a letter typed in the search", &search), felt("a filter chosen", &filter)];
    lines.extend(
        ORDERS
            .iter()
            .zip(&orders)
            .map(|(order, times)| felt(&format!("sorted by “{order}”, until it stands so"), times)),
    );
    lines.extend([
        felt("the whole list again", &back),
        felt("a person opened", &opened),
        Line {
            ours: rows.to_string(),
            goal: format!("≤ {MOST_ROWS}"),
            met: Some(rows <= MOST_ROWS),
            ..Line::time("rows in the page at once", 0.0)
        },
        Line::within(format!("figures of half a year, {CASES} cases, p95"), p95(&figures), FIGURES),
    ]);
    report(6, "large-book", &lines);
}

/// Every letter until the next frame, as the browser itself counts how long an input takes.
fn letters(page: &Page) -> Vec<f64> {
    let mut times = vec![];
    for words in ["nguyễn văn thử", "tran hai", "0905", "khu pho 3", "KT-24"] {
        for (at, letter) in words.char_indices() {
            let typed = &words[..at + letter.len_utf8()];
            times.push(felt(page, &format!("() => put(field(), {typed:?}, 'input')")));
        }
    }
    felt(page, "() => put(field(), '', 'input')");
    patiently(page, "rows().length === 60");
    times
}

fn filters(page: &Page) -> Vec<f64> {
    let options =
        "[...list('Lọc theo tình trạng').options].filter(({ value }) => value).map(({ text }) => text)";
    let options: Vec<String> = serde_json::from_value(page.eval(options)).expect("words");
    let choose = |option: &String| felt(page, &format!("() => choose('Lọc theo tình trạng', {option:?})"));
    let times = (0..ROUNDS).flat_map(|_| options.iter().map(choose)).collect();
    choose(&options[0]);
    patiently(page, "rows().length === 60");
    times
}

/// By each order, until the list stands in it; between two others by the first.
fn orders(page: &Page) -> [Vec<f64>; ORDERS.len()] {
    let sorted = |order: &str| {
        page.run("globalThis.before = shown()");
        let stands = "rows().length > 0 && shown() !== before";
        felt(page, &format!("() => choose('Sắp xếp theo', {order:?}), () => {stands}"))
    };
    let mut times = ORDERS.map(|_| vec![]);
    for _ in 0..ROUNDS {
        for (at, order) in ORDERS.into_iter().enumerate().skip(1) {
            times[at].push(sorted(order));
            times[0].push(sorted(ORDERS[0]));
        }
    }
    times
}

/// Opens one after the other, and the list again.
fn persons(page: &Page) -> (Vec<f64>, Vec<f64>) {
    let one = |at: usize| {
        page.run(&format!(
            "globalThis.row = rows()[{}]; globalThis.there = new URL(row.href).pathname",
            at * 7 % 60
        ));
        let stands = "location.pathname === there && !!document.querySelector('main .identity-bar')";
        let opened = felt(page, &format!("() => row.click(), () => {stands}"));
        page.run("globalThis.link = [...document.querySelectorAll('.rail a')].find((link) => link.innerText.trim() === 'Hồ sơ')");
        (opened, felt(page, "() => link.click(), () => rows().length > 0"))
    };
    (0..OPENED).map(one).unzip()
}

fn half_years(page: &Page) -> Vec<f64> {
    go_to(page, "Báo cáo");
    patiently(page, "!!list('Kỳ báo cáo')");
    page.run("choose('Kỳ báo cáo', '6 tháng')");
    patiently(page, "!!list('Chọn kỳ')");
    let one = |round: usize| {
        page.run("globalThis.before = figures()");
        let choose =
            format!("put(list('Chọn kỳ'), list('Chọn kỳ').options[{}].value, 'change')", 1 + round % 3);
        felt(page, &format!("() => {choose}, () => figures() && figures() !== before"))
    };
    (0..PERIODS).map(one).collect()
}

/// Milliseconds of one act.
#[track_caller]
fn felt(page: &Page, act: &str) -> f64 {
    page.eval(&format!("felt({act})")).as_f64().expect("milliseconds")
}

fn p95(times: &[f64]) -> f64 {
    assert!(times.len() >= ROUNDS, "{times:?}");
    let mut times = times.to_vec();
    times.sort_by(f64::total_cmp);
    times[(times.len() * 95 / 100).min(times.len() - 1)]
}
