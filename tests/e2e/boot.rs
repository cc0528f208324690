//! The app starts wherever it is put, with and without a network, and says why where it will not.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::harness::{Browser, Page, Profile, Server, output_folder};

const DEEP: &str = "ho-so?tim=a%20b#cuoi";

const NO_SERVICE_WORKER: &str = "delete Navigator.prototype.serviceWorker";

/// The app has taken the place of the waiting line, and nothing was wrong on the way.
#[track_caller]
fn starts(page: &Page, address: &str, expected: &str) {
    page.goto(address);
    stands(page);
    assert_eq!(page.address(), expected, "opened as {address}");
    sound(page);
}

/// A deep link is sent on by a script, so the first document may not be the last: leaving before the
/// app stands would cut that short.
#[track_caller]
fn stands(page: &Page) {
    page.wait_until(
        "globalThis.dongHanh !== undefined && document.getElementById('starting') === null
         && document.querySelector('body > :not(template, noscript)') !== null",
    );
}

/// No error and no violation of the policy; that 404.html comes with status 404 is as it should be.
#[track_caller]
fn sound(page: &Page) {
    let complaints = page.complaints();
    let wrong: Vec<_> = complaints.iter().filter(|text| !text.contains("status of 404")).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Opens the app once and waits until it needs no network any more.
#[track_caller]
fn install(page: &Page, server: &Server) {
    page.goto(&server.address());
    page.wait_until("navigator.serviceWorker.controller?.state === 'activated'");
}

#[track_caller]
fn stays_at_home(browser: &Browser, server: &Server) {
    let requests = browser.requests();
    assert!(!requests.is_empty());
    let home = server.address();
    let inside = |request: &&String| {
        request.starts_with(&home)
            || ["data:", "blob:", "about:"].iter().any(|scheme| request.starts_with(scheme))
    };
    let elsewhere: Vec<_> = requests
        .iter()
        .filter(|request| !inside(request))
        // 404.html looks for the app in the folders above.
        .filter(|request| {
            !(request.starts_with("http://localhost:") && request.ends_with("manifest.webmanifest"))
        })
        .collect();
    assert!(elsewhere.is_empty(), "{elsewhere:#?}");
}

#[test]
fn starts_without_a_service_worker() {
    for mount in ["/", "/any/path/"] {
        let server = Server::of_dist(mount);
        let profile = Profile::empty();
        let browser = Browser::launch(&profile);
        let page = browser.open();
        page.before_each_document(NO_SERVICE_WORKER);
        starts(&page, &server.address(), &server.address());
        let asked = server.take_log();
        assert_eq!(asked.iter().collect::<BTreeSet<_>>().len(), asked.len(), "fetched twice: {asked:?}");
        starts(&page, &server.at(DEEP), &server.at(DEEP));
        page.reload();
        stands(&page);
        starts(&page, &server.at("index.html"), &server.at("index.html"));
        stays_at_home(&browser, &server);
    }
}

#[test]
fn starts_with_a_service_worker_online_and_offline() {
    for mount in ["/", "/any/path/"] {
        let mut server = Server::of_dist(mount);
        let profile = Profile::empty();
        let browser = Browser::launch(&profile);
        let page = browser.open();
        install(&page, &server);
        server.take_log();
        for network in [true, false] {
            if !network {
                server.stop();
            }
            for path in ["", DEEP] {
                starts(&page, &server.at(path), &server.at(path));
                page.wait_until("performance.getEntriesByType('navigation')[0].workerStart > 0");
            }
        }
        let asked = server.take_log();
        let needed: Vec<_> = asked.iter().filter(|path| !path.ends_with("/sw.js")).collect();
        assert!(needed.is_empty(), "asked the network although all of it is on the device: {needed:?}");
        stays_at_home(&browser, &server);
    }
}

#[test]
fn second_launch_needs_no_network() {
    let mut server = Server::of_dist("/any/path/");
    let profile = Profile::empty();
    let first = Browser::launch(&profile);
    install(&first.open(), &server);
    first.close();
    server.stop();
    let second = Browser::launch(&profile);
    starts(&second.open(), &server.at(DEEP), &server.at(DEEP));
}

#[test]
fn policy_is_a_header_on_documents_and_workers() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    install(&page, &server);
    let meta = page.eval("document.querySelector('meta[http-equiv]').content");
    for address in [
        "'./'",
        "'index.html'",
        "dongHanh.workers.press",
        "dongHanh.workers.unlock",
        "dongHanh.workers.reader",
    ] {
        let header = page.eval(&format!(
            "fetch({address}).then((answer) => answer.headers.get('Content-Security-Policy'))"
        ));
        assert_eq!(header, meta, "{address}");
    }
    page.try_eval("fetch('https://example.org/')").unwrap_err();
}

#[test]
fn workers_say_their_build_first() {
    let server = Server::of_dist("/any/path/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    starts(&page, &server.address(), &server.address());
    for worker in ["press", "unlock", "reader"] {
        page.wait_until(&format!(
            "new Promise((resolve, reject) => {{
               const worker = new Worker(dongHanh.workers.{worker});
               worker.onmessage = (event) => resolve(event.data === dongHanh.build);
               worker.onerror = reject;
             }})"
        ));
    }
    sound(&page);
}

/// A new version waits until a person asks for it; then every tab changes over together.
#[test]
fn new_version_waits_until_it_is_asked_for() {
    let folder = copy_of_dist("update");
    let server = Server::of(folder.clone(), "/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let (first, second) = (browser.open(), browser.open());
    install(&first, &server);
    second.goto(&server.at("ho-so"));
    second.wait_until("globalThis.dongHanh !== undefined");
    let old = first.eval("dongHanh.build").as_str().unwrap().to_owned();

    let new = "0123456789abcdef";
    replace_everywhere(&folder, &old, new);
    first.run("navigator.serviceWorker.ready.then((registration) => registration.update())");
    first.wait_until("dongHanh.newVersion.ready()");
    second.reload();
    second.wait_until(&format!("globalThis.dongHanh?.build === '{old}'"));

    first.run("dongHanh.beforeReload = async () => localStorage.setItem('flushed', 'yes')");
    second.wait_until("dongHanh.newVersion.ready()");
    second.run("dongHanh.newVersion.use()");
    for page in [&first, &second] {
        page.wait_until(&format!("globalThis.dongHanh?.build === '{new}'"));
    }
    assert_eq!(first.eval("localStorage.getItem('flushed')"), "yes");
}

/// `trunk serve` rebuilds under the same address and knows no 404.html.
#[test]
fn debug_build_keeps_nothing_but_sends_deep_links_home() {
    let folder = copy_of_dist("debug");
    fs::write(folder.join("404.html"), "không có").unwrap();
    let server = Server::of(folder.clone(), "/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    install(&page, &server);
    let release = page.eval("dongHanh.build").as_str().unwrap().to_owned();

    let debug = format!("{release}-debug");
    replace_everywhere(&folder, &release, &debug);
    page.run("navigator.serviceWorker.ready.then((registration) => registration.update())");
    page.wait_until(&format!("globalThis.dongHanh?.build === '{debug}'"));
    starts(&page, &server.at(DEEP), &server.at(DEEP));
    server.take_log();
    page.reload();
    page.wait_until("globalThis.dongHanh !== undefined");
    assert!(server.take_log().contains(&"/".to_owned()), "the document comes from the network");
}

#[test]
fn refuses_a_home_that_will_vanish() {
    let server = Server::of_dist("/");
    let zalo = "--user-agent=Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36 Zalo android/1";
    let facebook = "--user-agent=Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 [FBAN/FBIOS]";
    for (switch, sentence) in
        [(zalo, "Hãy mở bằng Chrome hoặc Safari"), (facebook, "Thêm vào màn hình chính")]
    {
        let profile = Profile::empty();
        let browser = Browser::launch_with(&profile, &[switch]);
        let page = browser.open();
        page.goto(&server.address());
        page.wait_for(sentence);
        assert_eq!(page.eval("typeof dongHanh"), "undefined", "{switch}");
        sound(&page);
    }
}

/// Chromium of today grants a private window as much as any other; older ones gave it some hundred megabytes.
#[test]
fn refuses_a_private_window_that_its_storage_gives_away() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let full_disk = "navigator.storage.estimate = async () => ({ quota: 200_000 })";
    let old_chromium = "navigator.storage.estimate = async () => ({ quota: 400_000_000 })";
    let safari =
        "navigator.storage.getDirectory = async () => { throw new DOMException('', 'SecurityError') }";
    for (storage, private) in [("", false), (full_disk, false), (old_chromium, true), (safari, true)] {
        let page = browser.open();
        page.before_each_document(storage);
        page.goto(&server.address());
        page.wait_until("document.getElementById('starting') === null");
        assert_eq!(page.says("Đây là cửa sổ ẩn danh"), private, "{storage}");
        assert_eq!(page.eval("typeof dongHanh === 'undefined'"), private, "{storage}");
    }
}

#[test]
fn refuses_an_address_that_is_not_secure() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch_with(&profile, &["--host-resolver-rules=MAP phuong.test 127.0.0.1"]);
    let page = browser.open();
    page.goto(&server.address().replace("localhost", "phuong.test"));
    page.wait_for("Địa chỉ này chưa an toàn");
}

#[test]
fn says_so_when_it_cannot_start() {
    let folder = copy_of_dist("broken");
    for entry in fs::read_dir(&folder).unwrap().flatten() {
        if entry.path().extension().is_some_and(|extension| extension == "wasm") {
            fs::write(entry.path(), "<!doctype html>").unwrap();
        }
    }
    let server = Server::of(folder, "/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    page.wait_for("Chưa mở được sổ");
    page.wait_for_control("Mở lại trang");
}

#[test]
fn stops_where_its_code_traps() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    // A module whose one function is `unreachable`, which is what a panic ends in.
    let trap = "const bytes = [0,97,115,109,1,0,0,0, 1,4,1,96,0,0, 3,2,1,0, 7,5,1,1,102,0,0, 10,5,1,3,0,0,11];
                const { f } = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes))).exports;";
    for way in ["setTimeout(f)", "Promise.resolve().then(f)"] {
        let page = browser.open();
        starts(&page, &server.address(), &server.address());
        page.run(&format!("{trap} {way}"));
        page.wait_for("Ứng dụng gặp lỗi và đã dừng");
        page.click("Mở lại trang");
        page.wait_gone("Ứng dụng gặp lỗi và đã dừng");
        page.wait_until("globalThis.dongHanh !== undefined");
    }
}

fn copy_of_dist(name: &str) -> PathBuf {
    fn copy(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().flatten() {
            let target = to.join(entry.file_name());
            if entry.path().is_dir() {
                copy(&entry.path(), &target);
            } else {
                fs::copy(entry.path(), target).unwrap();
            }
        }
    }
    let folder = output_folder().join(name);
    let _ = fs::remove_dir_all(&folder);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), &folder);
    folder
}

fn replace_everywhere(folder: &Path, from: &str, to: &str) {
    for entry in fs::read_dir(folder).unwrap().flatten().filter(|entry| entry.path().is_file()) {
        if let Ok(text) = fs::read_to_string(entry.path()) {
            fs::write(entry.path(), text.replace(from, to)).unwrap();
        }
    }
}
