//! The driver does what a hand and an eye would: a story that passes must not pass for a wrong reason.

use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    time::Duration,
};

use crate::{
    harness::{Browser, Page, Profile, Server, Target, near, output_folder, within},
    shots::{folder, shoot},
    walk::Walk,
};

const PAGE: &str = r#"<!doctype html><meta charset="utf-8"><title>Thử</title>
<ul>
  <li>Nguyễn Văn A <button onclick="said('A')">Mở</button></li>
  <li>Trần Thị B <button onclick="said('B')">Mở</button></li>
</ul>
<button onclick="said('hoàn tác')">Hoàn tác: ghi tiếp xúc</button>
<button class="button" onclick="said(performance.now() - before >= 1000 ? 'lại' : 'run tay'); before = performance.now()">Ghi</button>
<button disabled>Tắt</button>
<div style="position:relative"><button>Bị che</button><div style="position:absolute;inset:0;background:#eee"></div></div>
<form onsubmit="return false">
  <label for="name">Họ và tên</label><input id="name" oninput="keys += 1" onchange="said('ghi ' + this.value)">
  <label>Ghi chú <textarea id="note"></textarea></label>
  <label><input type="radio" name="met" onchange="said('gặp gia đình')"> chỉ gặp gia đình</label>
  <label>Mức <select onchange="said(this.value)"><option value="p">Phường</option><option value="k">Khu phố</option></select></label>
  <label>Tệp <input type="file" onchange="this.files[0].text().then(said)"></label>
</form>
<a download="so.donghanh" href="data:application/octet-stream,abc">Sao lưu</a>
<nav><a href="?mot">Một</a><a href="?hai">Hai</a></nav>
<main><h1>Thử</h1></main>
<p hidden>không ai thấy</p>
<output></output>
<script>
  var keys = 0;
  var before = -Infinity;
  addEventListener("pointerdown", (event) => { if (event.pointerType === "touch") said("chạm"); });
  function said(text) { document.querySelector("output").textContent += "[" + text + "]"; }
  document.getElementById("note").addEventListener("compositionstart", () => said("bắt đầu gõ"));
  document.addEventListener("freeze", () => said("đông"));
</script>"#;

fn page_folder() -> PathBuf {
    let folder = output_folder().join("self-test");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.html"), PAGE).unwrap();
    fs::write(folder.join("404.html"), "không có").unwrap();
    folder
}

/// Runs `story` on the page above, in a new browser.
fn on_page(story: impl FnOnce(&Browser, &Page, &Server)) {
    let server = Server::of(page_folder(), "/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    story(&browser, &page, &server);
}

#[test]
fn taps_what_it_was_told_to() {
    on_page(|_, page, _| {
        for (target, said) in [
            (near("Trần Thị B", "Mở"), "[B]"),
            (within("li:first-child", "Mở"), "[A]"),
            (Target::starting("Hoàn tác:"), "[hoàn tác]"),
            ("chỉ gặp gia đình".into(), "[gặp gia đình]"),
        ] {
            page.click(target);
            page.wait_for(said);
        }
        for name in ["Tắt", "Bị che", "Hoàn tác:", "Không có"] {
            assert!(!page.offers(name), "{name}");
        }
        assert!(!page.says("không ai thấy"));
        page.wait_gone("không ai thấy");
    });
}

/// As the app hears its own buttons: what comes within a second of the last tap is a tremor.
#[test]
fn leaves_a_second_between_two_taps_on_one_button() {
    on_page(|_, page, _| {
        page.click("Ghi");
        page.wait_for("[lại]");
        page.click("Ghi");
        page.wait_for("[lại][lại]");
        assert!(!page.click_if_offered("Ghi"), "a button that was tapped this moment hears nothing");
        assert!(!page.says("run tay"), "{}", page.text());
    });
}

#[test]
fn touches_as_a_finger_does() {
    on_page(|_, page, _| {
        page.be_a_tablet(360, 740);
        page.tap("chỉ gặp gia đình");
        page.wait_for("[chạm][gặp gia đình]");
        page.tap_and_type("Họ và tên", "Lê Văn C");
        page.tap(within("li:first-child", "Mở"));
        page.wait_for("[ghi Lê Văn C]");
        page.wait_for("[A]");
        assert_eq!(page.value("Họ và tên"), "Lê Văn C");
    });
}

#[test]
fn types_as_a_person_does() {
    on_page(|_, page, _| {
        page.fill_and_leave("Họ và tên", "Lê Văn C");
        page.wait_for("[ghi Lê Văn C]");
        page.focus("Ghi chú");
        page.type_slowly("Đã\ngặp", Duration::from_millis(1));
        page.press("Control+a");
        page.press("End");
        page.compose(&["t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng"], Duration::from_millis(1));
        assert_eq!(page.value("Ghi chú"), "Đã\ngặptiếng");
        page.wait_for("[bắt đầu gõ]");
        page.choose("Mức", "Khu phố");
        page.wait_for("[k]");
        assert_eq!(page.eval("keys > 0"), true);
    });
}

#[test]
fn carries_files_in_and_out() {
    on_page(|_, page, _| {
        let file = page.download(|page| page.click("Sao lưu"));
        assert_eq!(file.file_name().unwrap(), "so.donghanh");
        assert_eq!(fs::read_to_string(&file).unwrap(), "abc");
        page.upload("Tệp", &file);
        page.wait_for("[abc]");
        assert!(page.printed().starts_with(b"%PDF"));
    });
}

#[test]
fn rules_the_clock_and_the_window() {
    on_page(|browser, page, _| {
        page.set_time_zone("Asia/Ho_Chi_Minh");
        for time in ["2026-08-03T23:59:00+07:00", "2027-01-01T08:00:00+07:00"] {
            page.set_clock(time);
            for _ in 0..2 {
                assert_eq!(
                    page.eval(&format!("Math.abs(new Date() - Date.parse('{time}')) < 20000")),
                    true,
                    "{time}"
                );
                page.reload();
            }
        }
        assert_eq!(page.eval("new Date().getHours()"), 8);
        page.resize(360, 740);
        page.set_touch(true);
        page.slow_down(2);
        page.prefer(&[("prefers-color-scheme", "dark")]);
        page.wait_until("innerWidth === 360 && matchMedia('(prefers-color-scheme: dark)').matches");
        page.set_offline(true);
        page.wait_until("!navigator.onLine");
        page.set_offline(false);
        let other = browser.open();
        other.bring_to_front();
        page.freeze();
        page.thaw();
        page.wait_for("[đông]");
        other.close();
    });
}

#[test]
fn a_profile_outlives_its_browser() {
    let mut server = Server::of(page_folder(), "/any/path/");
    let profile = Profile::empty();
    let first = Browser::launch(&profile);
    let page = first.open();
    page.goto(&server.address());
    page.eval("new Promise((done) => { indexedDB.open('b').onsuccess = done; }).then(() => 1)");
    page.run("localStorage.setItem('a', '1')");
    first.close();

    let second = Browser::launch(&profile);
    let page = second.open();
    page.goto(&server.address());
    assert_eq!(page.eval("localStorage.getItem('a')"), "1");
    second.wipe_site_data(&page, &server.address());
    page.reload();
    assert_eq!(page.eval("localStorage.getItem('a')"), serde_json::Value::Null);
    assert_eq!(page.eval("indexedDB.databases().then((all) => all.length)"), 0);
    server.stop();
    page.try_eval(&format!("fetch('{}')", server.at("index.html"))).unwrap_err();
    server.start();
    page.try_eval(&format!("fetch('{}').then((answer) => answer.status)", server.at("no/such"))).unwrap();
    second.kill();
    assert!(profile.folder().join("Default").is_dir());
}

#[test]
fn shoots_in_every_size() {
    on_page(|_, page, _| {
        shoot(page, "thu");
        for name in ["thu-1280x800.png", "thu-800x1280.png", "thu-360x740.png"] {
            fs::remove_file(folder().join(name)).unwrap();
        }
    });
}

#[test]
fn walks_to_every_address_of_the_rail_and_says_what_it_missed() {
    on_page(|_, page, server| {
        let mut seen = vec![];
        let mut see = |page: &Page, _: &str| seen.push(page.address());
        let mut walk = Walk::new(page, server, &mut see);
        walk.see_rail("");
        // Nothing here is an address of the app.
        catch_unwind(AssertUnwindSafe(|| walk.missed_nothing())).unwrap_err();
        assert_eq!(seen, [server.at("?hai"), server.at("?mot")]);
    });
}
