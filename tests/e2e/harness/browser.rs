//! Starting and ending Chromium.

use std::{
    fs, io,
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    rc::Rc,
    sync::atomic::{AtomicU32, Ordering},
    time::Duration,
};

use serde_json::json;

use super::{PATIENCE, cdp::Cdp, output_folder, page::Page, poll};

/// Chromium without what draws its own windows, for which a story has no use: half the work of every start. Where it
/// is not there, the whole Chromium does the same.
const WITHOUT_WINDOWS: &str = "chromium-headless-shell";

/// A browser profile: everything that outlives a browser. The folder goes when this is dropped.
pub struct Profile {
    folder: PathBuf,
}

impl Profile {
    pub fn empty() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("profile-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = output_folder().join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("downloads")).expect("a profile folder can be made");
        Self { folder }
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Profile {
    fn drop(&mut self) {
        // A browser that was just killed may still write its last files.
        let _ = poll(Duration::from_secs(2), || fs::remove_dir_all(&self.folder).ok());
    }
}

/// A running Chromium; killed when dropped.
pub struct Browser {
    child: Child,
    cdp: Rc<Cdp>,
    downloads: PathBuf,
    context: Option<String>,
}

impl Browser {
    /// Starts on a profile, which may have been used before.
    pub fn launch(profile: &Profile) -> Self {
        Self::launch_with(profile, &[])
    }

    /// Starts with further switches, such as `--user-agent=…`.
    pub fn launch_with(profile: &Profile, switches: &[&str]) -> Self {
        let port_file = profile.folder.join("DevToolsActivePort");
        let _ = fs::remove_file(&port_file);
        for name in ["SingletonLock", "SingletonCookie", "SingletonSocket"] {
            // Left behind by a kill.
            let _ = fs::remove_file(profile.folder.join(name));
        }
        let start = |program| Self::start(program, profile, switches);
        let child = start(WITHOUT_WINDOWS)
            .or_else(|_| start("chromium"))
            .unwrap_or_else(|error| panic!("chromium does not start ({error}): see `cargo xtask test`"));
        let (port, path) = poll(Duration::from_secs(60), || {
            let text = fs::read_to_string(&port_file).ok()?;
            let (port, path) = text.split_once('\n')?;
            Some((port.parse().ok()?, path.trim().to_owned()))
        })
        .expect("chromium opens its DevTools port");
        let cdp = Rc::new(Cdp::connect(port, &path));
        let browser = Self { child, cdp, downloads: profile.folder.join("downloads"), context: None };
        browser.ask(
            "Target.setAutoAttach",
            json!({
                "autoAttach": true, "waitForDebuggerOnStart": false, "flatten": true,
                "filter": [{ "type": "service_worker" }, { "exclude": true }],
            }),
        );
        browser.allow_downloads();
        browser
    }

    fn start(program: &str, profile: &Profile, switches: &[&str]) -> io::Result<Child> {
        Command::new(program)
            .args(["--headless", "--disable-gpu", "--disable-quic", "--no-first-run"])
            .args(["--disable-background-networking", "--disable-component-update", "--disable-sync"])
            .args(["--no-default-browser-check", "--disable-default-apps", "--disable-extensions"])
            .args(["--disable-features=Translate,MediaRouter,OptimizationHints", "--lang=vi"])
            // Shared memory is small in containers; and pages of the tests are never "in the background".
            .args(["--disable-dev-shm-usage", "--disable-renderer-backgrounding"])
            .args(["--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows"])
            // The sandbox refuses to start for root, and tests load our own pages only.
            .args(["--no-sandbox", "--remote-debugging-port=0"])
            .arg(format!("--user-data-dir={}", profile.folder.display()))
            .args(switches)
            .arg("about:blank")
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(fs::File::create(profile.folder.join("chromium.log"))?)
            .spawn()
    }

    /// Opens a new tab.
    pub fn open(&self) -> Page {
        let mut parameters = json!({ "url": "about:blank" });
        if let Some(context) = &self.context {
            parameters["browserContextId"] = context.as_str().into();
        }
        let target = self.ask("Target.createTarget", parameters)["targetId"].clone();
        let attached = self.ask("Target.attachToTarget", json!({ "targetId": target, "flatten": true }));
        let session = attached["sessionId"].as_str().expect("a session has an id").to_owned();
        let target = target.as_str().expect("a target has an id").to_owned();
        Page::new(self.cdp.clone(), session, target, self.downloads.clone())
    }

    /// Ends at once, as if the power were cut (SIGKILL to every process of it).
    pub fn kill(mut self) {
        self.end();
    }

    /// Ends as when a person closes the last window.
    pub fn close(mut self) {
        let _ = self.cdp.tell(None, "Browser.close", json!({}));
        poll(PATIENCE, || self.child.try_wait().ok().flatten());
    }

    /// Every address asked for so far, by pages and by service workers.
    pub fn requests(&self) -> Vec<String> {
        let asked = self.cdp.events(|event| event.method == "Network.requestWillBeSent");
        let address =
            |event: &super::cdp::Event| event.parameters["request"]["url"].as_str().map(str::to_owned);
        asked.iter().filter_map(address).collect()
    }

    /// Deletes all that the browser stores for this origin: cookies, databases, caches, service workers.
    pub fn wipe_site_data(&self, page: &Page, address: &str) {
        let parameters = json!({ "origin": address, "storageTypes": "all" });
        page.ask("Storage.clearDataForOrigin", parameters);
    }

    fn allow_downloads(&self) {
        let folder = self.downloads.display().to_string();
        let parameters = json!({ "behavior": "allow", "downloadPath": folder, "eventsEnabled": true });
        self.ask("Browser.setDownloadBehavior", parameters);
    }

    fn ask(&self, method: &str, parameters: serde_json::Value) -> serde_json::Value {
        self.cdp.ask(None, method, parameters).unwrap_or_else(|error| panic!("{error}"))
    }

    fn end(&mut self) {
        let group = format!("-{}", self.child.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        let _ = self.child.wait();
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        self.end();
    }
}
