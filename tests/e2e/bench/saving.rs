//! One act until it is safe, against a plain record put as safely.

use super::{Line, report};
use crate::harness::{Browser, Profile, Server, Target};
use crate::steps;

/// One act, from leaving the field to "Đã lưu", against one plain strict put of as many bytes, turn by turn in the
/// same page.
#[test]
#[ignore = "run by cargo xtask bench"]
fn act_to_saved() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    page.wait_for("Lập sổ mới");
    steps::new_book(&page);
    steps::new_person(&page, "Nguyễn Tấn Thử", "1990", "12 Đường Thử", "");
    page.click(Target::starting("Thông tin cá nhân"));
    page.wait_for_control("Tên gọi khác");
    let pairs = page.eval(ACT_TO_SAVED);
    let pairs: Vec<(f64, f64)> = serde_json::from_value(pairs).expect("pairs of milliseconds");
    assert!(pairs.len() >= 7, "{pairs:?}");
    assert_eq!(page.value("Tên gọi khác"), format!("tên {}", pairs.len() - 1));
    let p95 = |pick: fn(&(f64, f64)) -> f64| {
        let mut times: Vec<f64> = pairs.iter().map(pick).collect();
        times.sort_by(f64::total_cmp);
        times[times.len() * 95 / 100]
    };
    let (ours, peer) = (p95(|pair| pair.0), p95(|pair| pair.1));
    report(4, "saving", &[Line::race("one act to “Đã lưu”, p95", ours, "plain strict put, p95", peer, 1.5)]);
}

const ACT_TO_SAVED: &str = r#"(async () => {
  const field = [...document.querySelectorAll("input")].find((input) => input.labels[0]?.innerText === "Tên gọi khác");
  const strip = document.querySelector(".status-strip");
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set;
  const act = async (text) => {
    const begun = performance.now();
    put.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
    await new Promise((done) => {
      let waited = false;
      const look = () => {
        if (strip.innerText.startsWith("Đang lưu")) waited = true;
        else if (waited) { watch.disconnect(); done(); }
      };
      const watch = new MutationObserver(look);
      watch.observe(strip, { subtree: true, childList: true, characterData: true });
      look();
    });
    return performance.now() - begun;
  };
  const peer = await new Promise((done) => {
    const open = indexedDB.open("bench", 1);
    open.onupgradeneeded = () => open.result.createObjectStore("records");
    open.onsuccess = () => done(open.result);
  });
  const plain = (key) => new Promise((done) => {
    const begun = performance.now();
    const writing = peer.transaction("records", "readwrite", { durability: "strict" });
    writing.oncomplete = () => done(performance.now() - begun);
    writing.objectStore("records").put(new Uint8Array(1200), key);
  });
  const pairs = [];
  for (let turn = 0; turn < 40; turn += 1) {
    pairs.push([await act(`tên ${turn}`), await plain(turn)]);
    await new Promise((done) => setTimeout(done, 30));
  }
  return pairs;
})()"#;
