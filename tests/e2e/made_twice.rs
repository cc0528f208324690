//! Every paper made twice by one press, in another order: the same bytes.

use serde_json::Value;

use crate::{
    harness::{Browser, Page, Profile, Server},
    steps::*,
};

/// Keeps what the app asked of its press, and counts the presses.
const REMEMBERED: &str = "
    globalThis.press = { asked: [], started: 0 };
    const Before = Worker;
    globalThis.Worker = class extends Before {
      constructor(address, ...rest) {
        super(address, ...rest);
        this.isPress = String(address).includes('press');
        if (this.isPress) { press.started += 1; press.worker = this; }
      }
      postMessage(message, ...rest) {
        if (this.isPress) press.asked.push(message);
        super.postMessage(message, ...rest);
      }
    };";

/// Asks the same press again for each paper as a preview, a PDF and a Word file, from the first to the last and back;
/// returns how many answers there were, and which of them differ.
const MADE_TWICE: &str = "(async () => {
    const asked = press.asked.splice(0).filter(({ request }) => 'Preview' in JSON.parse(request));
    const made_at = '2026-11-22T08:00:00';
    const kinds = asked.flatMap(({ build, fonts, request }) => {
      const paper = JSON.parse(request).Preview;
      return [{ Preview: paper }, { Pdf: { paper, tagged: true, made_at } }, { Word: paper }]
        .map((request) => ({ build, fonts, request: JSON.stringify(request), title: paper.title }));
    });
    let id = 1e6;
    const made = ({ title, ...message }) => new Promise((done, failed) => {
      message.id = id++;
      const hear = ({ data }) => {
        if (data?.id !== message.id) return;
        press.worker.removeEventListener('message', hear);
        data.error ? failed(`${title}: ${data.error}`) : done(data.preview ?? data.pdf ?? data.word);
      };
      press.worker.addEventListener('message', hear);
      press.worker.postMessage(message);
    });
    const digest = async (answer) => {
      const bytes = typeof answer === 'string' ? new TextEncoder().encode(answer) : answer;
      return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].join();
    };
    const forth = [], back = [];
    for (const one of kinds) forth.push(await digest(await made(one)));
    for (const one of kinds.toReversed()) back.unshift(await digest(await made(one)));
    const differ = kinds.filter((_, at) => forth[at] !== back[at]);
    return {
      papers: asked.length,
      titles: new Set(kinds.map(({ title }) => title)).size,
      answers: new Set(forth).size,
      differ: differ.map(({ title, request }) => `${title}: ${request.slice(0, 10)}`),
      started: press.started,
    };
  })()";

/// Sees the paper at this address, or the first of those it offers; whether there is one.
fn sees_a_paper(page: &Page, path: &str) -> bool {
    let before = page.eval("press.asked.length");
    let left = page.eval("document.querySelector('main h1').innerText");
    follow(page, path);
    page.wait_until(&format!(
        "press.asked.length > {before}
         || document.querySelector('main h1').innerText !== {left} && !!document.querySelector('main .rows a, main .empty')"
    ));
    page.run(&format!(
        "if (press.asked.length === {before}) document.querySelector('main .rows a')?.click()"
    ));
    page.wait_until(&format!(
        "!!document.querySelector('main .empty')
         || press.asked.length > {before} && !!document.querySelector('.preview-page')"
    ));
    page.eval("document.querySelector('main .empty') === null") == true
}

#[test]
fn every_paper_comes_out_the_same_whatever_was_made_before() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-11-22T08:00:00+07:00");
    page.before_each_document(REMEMBERED);
    page.goto(&server.address());
    page.click("Xem thử với phường mẫu");
    page.wait_for("Việc cần làm");
    go_to(page, "Giấy tờ");
    page.wait_for("Phiếu phân công");
    let all = page
        .eval("[...document.querySelectorAll('.paper-kind a')].map((link) => new URL(link.href).pathname)");
    let all: Vec<String> = serde_json::from_value(all).expect("a list of addresses");
    let (blank, known): (Vec<&str>, Vec<&str>) =
        all.iter().map(String::as_str).partition(|path| path.ends_with("/trong"));
    assert!(blank.len() >= 30, "{} forms for the pen", blank.len());
    for path in &blank {
        assert!(sees_a_paper(page, path), "{path} has a form for the pen");
    }
    let of_the_ward = known.into_iter().chain(["/viec-tuan/ban-in"]).filter(|path| *path != "/viec-tuan");
    let of_the_ward = of_the_ward.filter(|path| sees_a_paper(page, path)).count();
    assert!(of_the_ward >= 20, "{of_the_ward} papers of the ward");

    let made = page.eval(MADE_TWICE);
    let number = |what: &str| made[what].as_u64().unwrap_or_default() as usize;
    assert_eq!(made["differ"], Value::Array(vec![]), "{made}");
    assert_eq!(number("started"), 1, "one press made them all");
    assert!(number("papers") >= blank.len() + of_the_ward, "{made}");
    assert!(
        number("titles") > 25 && number("answers") > number("papers") * 2,
        "papers differ from one another: {made}"
    );
    assert_eq!(page.complaints(), Vec::<String>::new());
}
