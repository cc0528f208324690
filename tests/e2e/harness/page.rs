//! One tab: looking, tapping, typing.

use std::{
    cell::{Cell, RefCell},
    fs,
    path::{Path, PathBuf},
    rc::Rc,
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{PATIENCE, cdp::Cdp, output_folder, poll};

const FIND: &str = include_str!("find.js");

/// What to tap or fill: its accessible name, and where on the page when that is not enough.
#[derive(Clone, Debug)]
pub struct Target {
    name: String,
    near: Option<String>,
    within: Option<String>,
    prefix: bool,
}

impl From<&str> for Target {
    fn from(name: &str) -> Self {
        Self { name: name.to_owned(), near: None, within: None, prefix: false }
    }
}

impl From<&String> for Target {
    fn from(name: &String) -> Self {
        name.as_str().into()
    }
}

impl Target {
    /// Also takes names that only begin so, as in `Hoàn tác: …`.
    pub fn starting(name: &str) -> Self {
        Self { prefix: true, ..name.into() }
    }

    /// Only inside whatever a CSS selector finds.
    pub fn inside(self, selector: &str) -> Self {
        Self { within: Some(selector.to_owned()), ..self }
    }

    /// Nearest to what says `text`.
    pub fn near(self, text: &str) -> Self {
        Self { near: Some(text.to_owned()), ..self }
    }
}

/// The control of this name in the smallest row, form or section that also says `text`.
pub fn near(text: &str, name: &str) -> Target {
    Target { near: Some(text.to_owned()), ..name.into() }
}

/// The control of this name inside whatever a CSS selector finds.
pub fn within(selector: &str, name: &str) -> Target {
    Target { within: Some(selector.to_owned()), ..name.into() }
}

pub struct Page {
    cdp: Rc<Cdp>,
    session: String,
    target: String,
    downloads: PathBuf,
    clock: RefCell<Option<String>>,
    /// When and where the last tap was.
    tapped: Cell<Option<(Instant, f64, f64)>>,
}

impl Page {
    pub(super) fn new(cdp: Rc<Cdp>, session: String, target: String, downloads: PathBuf) -> Self {
        let page =
            Self { cdp, session, target, downloads, clock: RefCell::default(), tapped: Cell::default() };
        for domain in ["Page", "Runtime", "Log", "Network", "DOM"] {
            page.ask(&format!("{domain}.enable"), json!({}));
        }
        page
    }

    // ---- going somewhere

    /// Opens an address and waits until it has loaded, wherever it was sent on to.
    #[track_caller]
    pub fn goto(&self, address: &str) {
        let answer = self.ask("Page.navigate", json!({ "url": address }));
        if let Some(error) = answer["errorText"].as_str() {
            self.fail(&format!("{address} does not open: {error}"));
        }
        self.wait_until("document.readyState === 'complete'");
    }

    #[track_caller]
    pub fn reload(&self) {
        self.run("window.__before = true");
        self.ask("Page.reload", json!({}));
        self.wait_until("!window.__before && document.readyState === 'complete'");
    }

    /// What the address bar shows.
    #[track_caller]
    pub fn address(&self) -> String {
        self.eval("location.href").as_str().unwrap_or_default().to_owned()
    }

    pub fn close(self) {
        let _ = self.cdp.ask(None, "Target.closeTarget", json!({ "targetId": self.target }));
    }

    /// Brings this tab to the front.
    pub fn bring_to_front(&self) {
        self.ask("Page.bringToFront", json!({}));
    }

    // ---- looking

    /// The value of a JavaScript expression; a promise is waited for.
    #[track_caller]
    pub fn eval(&self, expression: &str) -> Value {
        self.try_eval(expression).unwrap_or_else(|error| self.fail(&format!("{error}\nin: {expression}")))
    }

    /// Runs JavaScript whose value does not matter.
    #[track_caller]
    pub fn run(&self, expression: &str) {
        self.eval(&format!("{{ {expression}; undefined }}"));
    }

    /// Like [`Page::eval`], with the exception's text instead of a failed test.
    pub fn try_eval(&self, expression: &str) -> Result<Value, String> {
        let parameters = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true,
        });
        let mut answer = self.cdp.ask(Some(&self.session), "Runtime.evaluate", parameters)?;
        match answer.get("exceptionDetails") {
            Some(details) => Err(details["exception"]["description"]
                .as_str()
                .or(details["text"].as_str())
                .unwrap_or("exception")
                .to_owned()),
            None => Ok(answer["result"]["value"].take()),
        }
    }

    /// Waits until a JavaScript expression is true. While the page is changing places it counts as false.
    #[track_caller]
    pub fn wait_until(&self, condition: &str) {
        if poll(PATIENCE, || self.try_eval(condition).is_ok_and(|value| value == true).then_some(()))
            .is_none()
        {
            self.fail(&format!("never came true: {condition}"));
        }
    }

    /// Waits until the page says this.
    #[track_caller]
    pub fn wait_for(&self, text: &str) {
        if poll(PATIENCE, || self.says(text).then_some(())).is_none() {
            self.fail(&format!("the page never said “{text}”"));
        }
    }

    /// Waits until the page no longer says this.
    #[track_caller]
    pub fn wait_gone(&self, text: &str) {
        if poll(PATIENCE, || (!self.says(text)).then_some(())).is_none() {
            self.fail(&format!("the page still says “{text}”"));
        }
    }

    /// Waits until a CSS selector finds something.
    #[track_caller]
    pub fn wait_for_selector(&self, selector: &str) {
        self.wait_until(&format!("document.querySelector({}) !== null", json!(selector)));
    }

    /// Waits until a control of this name can be tapped.
    #[track_caller]
    pub fn wait_for_control(&self, target: impl Into<Target>) {
        self.locate("control", &target.into());
    }

    pub fn says(&self, text: &str) -> bool {
        let tidy = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        tidy(&self.text()).contains(&tidy(text))
    }

    /// Whether a control of this name can be tapped now.
    pub fn offers(&self, target: impl Into<Target>) -> bool {
        self.point("control", &target.into()).is_ok()
    }

    /// All text a person sees.
    pub fn text(&self) -> String {
        let text = self.try_eval("document.body?.innerText ?? ''");
        text.ok().and_then(|text| text.as_str().map(str::to_owned)).unwrap_or_default()
    }

    /// What stands in a field.
    #[track_caller]
    pub fn value(&self, field: impl Into<Target>) -> String {
        let target = target_json(&field.into());
        let value = self
            .eval(&format!("((field) => field && (field.value ?? field.innerText))({FIND}.field({target}))"));
        match value.as_str() {
            Some(value) => value.to_owned(),
            None => self.fail(&format!("no field {target}")),
        }
    }

    /// The accessible name of what has the focus; empty when nothing has.
    #[track_caller]
    pub fn focused(&self) -> String {
        self.eval(&format!("{FIND}.focused()")).as_str().unwrap_or_default().to_owned()
    }

    /// Everything the browser complained about: errors, exceptions, violations of the policy.
    pub fn complaints(&self) -> Vec<String> {
        let events = self.cdp.events(|event| event.session.as_ref() == Some(&self.session));
        let complaint = |method: &str, said: &Value| match method {
            "Log.entryAdded" if said["entry"]["level"] == "error" => {
                let address = said["entry"]["url"].as_str().unwrap_or_default();
                Some(format!("{} {address}", said["entry"]["text"].as_str().unwrap_or_default()))
            }
            "Runtime.exceptionThrown" => {
                let details = &said["exceptionDetails"];
                details["exception"]["description"].as_str().or(details["text"].as_str()).map(str::to_owned)
            }
            "Runtime.consoleAPICalled" if said["type"] == "error" => {
                let first = &said["args"][0];
                first["value"].as_str().or(first["description"].as_str()).map(str::to_owned)
            }
            _ => None,
        };
        events.iter().filter_map(|event| complaint(&event.method, &event.parameters)).collect()
    }

    /// Writes a picture of what is in the window.
    pub fn screenshot(&self, file: &Path) {
        let answer = self.ask("Page.captureScreenshot", json!({ "format": "png" }));
        fs::write(file, decoded(&answer["data"])).expect("the picture can be written");
    }

    /// What the browser would send to the printer.
    pub fn printed(&self) -> Vec<u8> {
        let parameters = json!({ "preferCSSPageSize": true, "printBackground": true });
        decoded(&self.ask("Page.printToPDF", parameters)["data"])
    }

    // ---- doing

    /// Taps a control, as soon as a finger could.
    #[track_caller]
    pub fn click(&self, target: impl Into<Target>) {
        let (x, y) = self.locate("control", &target.into());
        self.click_at(x, y);
    }

    /// Makes a choice, and again where the page moved away under the finger, as one does who sees that nothing came.
    #[track_caller]
    pub fn tick(&self, choice: impl Into<Target>) {
        let choice = choice.into();
        let (x, y) = self.locate("control", &choice);
        self.click_at(x, y);
        let ticked = || {
            let answer = self.try_eval(&format!("{FIND}.ticked({})", target_json(&choice)));
            (answer == Ok(Value::Bool(true))).then_some(())
        };
        if poll(PATIENCE / 5, ticked).is_none() {
            let (x, y) = self.locate("control", &choice);
            self.click_at(x, y);
            poll(PATIENCE, ticked).unwrap_or_else(|| self.fail(&format!("“{}” is not chosen", choice.name)));
        }
    }

    /// Puts the caret into a field.
    #[track_caller]
    pub fn focus(&self, field: impl Into<Target>) {
        let target = field.into();
        let (x, y) = self.locate("field", &target);
        self.click_at(x, y);
    }

    /// Replaces what stands in a field by `text`, as pasted, and leaves the caret there.
    #[track_caller]
    pub fn fill(&self, field: impl Into<Target>, text: &str) {
        self.focus(field);
        self.run("document.activeElement.select?.()");
        self.press("Delete");
        self.insert(text);
    }

    /// Like [`Page::fill`], and goes on to the next field, so that the fact is recorded.
    #[track_caller]
    pub fn fill_and_leave(&self, field: impl Into<Target>, text: &str) {
        self.fill(field, text);
        self.press("Tab");
    }

    /// Types at the caret, key by key, waiting after each.
    #[track_caller]
    pub fn type_slowly(&self, text: &str, pause: Duration) {
        for letter in text.chars() {
            if letter == '\n' {
                self.press("Enter");
            } else {
                let key = letter.to_string();
                self.key("keyDown", json!({ "key": key, "text": key, "unmodifiedText": key }));
                self.key("keyUp", json!({ "key": key }));
            }
            thread::sleep(pause);
        }
    }

    /// Composes at the caret as an input method does: each state in turn, then the last one for good.
    #[track_caller]
    pub fn compose(&self, states: &[&str], pause: Duration) {
        for state in states {
            let length = state.encode_utf16().count();
            let parameters = json!({ "text": state, "selectionStart": length, "selectionEnd": length });
            self.ask("Input.imeSetComposition", parameters);
            thread::sleep(pause);
        }
        self.insert(states.last().unwrap_or(&""));
    }

    /// Puts text at the caret in one go.
    pub fn insert(&self, text: &str) {
        self.ask("Input.insertText", json!({ "text": text }));
    }

    /// Presses a key by its name: `Tab`, `Enter`, `Escape`, `ArrowDown`, … `Shift+Tab` and `Control+a` work too.
    #[track_caller]
    pub fn press(&self, keys: &str) {
        let (held, key) = keys.rsplit_once('+').unwrap_or(("", keys));
        let modifiers: u32 = held
            .split('+')
            .map(|name| match name {
                "Alt" => 1,
                "Control" => 2,
                "Shift" => 8,
                _ => 0,
            })
            .sum();
        let (code, text) = match key {
            "Enter" => (13, "\r"),
            "Tab" => (9, ""),
            "Escape" => (27, ""),
            "Backspace" => (8, ""),
            "Delete" => (46, ""),
            "Home" => (36, ""),
            "End" => (35, ""),
            "ArrowLeft" => (37, ""),
            "ArrowUp" => (38, ""),
            "ArrowRight" => (39, ""),
            "ArrowDown" => (40, ""),
            " " => (32, " "),
            letter => (letter.bytes().next().map_or(0, |byte| byte.to_ascii_uppercase().into()), ""),
        };
        let kind = if text.is_empty() { "rawKeyDown" } else { "keyDown" };
        let mut down =
            json!({ "key": key, "code": key, "windowsVirtualKeyCode": code, "modifiers": modifiers });
        if !text.is_empty() {
            down["text"] = text.into();
        }
        self.key(kind, down.clone());
        self.key("keyUp", down);
    }

    /// Chooses an option of a `<select>` by what it says.
    #[track_caller]
    pub fn choose(&self, field: impl Into<Target>, option: &str) {
        let (target, option) = (target_json(&field.into()), json!(option));
        self.wait_until(&format!(
            "((list) => {{
               const found = [...(list?.options ?? [])].find((one) => one.text.trim() === {option});
               if (!found) return false;
               list.focus();
               list.value = found.value;
               for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, {{ bubbles: true }}));
               return true;
             }})({FIND}.field({target}))"
        ));
    }

    /// Gives a file to a file field.
    #[track_caller]
    pub fn upload(&self, field: impl Into<Target>, file: &Path) {
        let target = target_json(&field.into());
        self.wait_until(&format!("{FIND}.field({target}) !== null"));
        let found = self.ask("Runtime.evaluate", json!({ "expression": format!("{FIND}.field({target})") }));
        let parameters = json!({ "files": [file], "objectId": found["result"]["objectId"] });
        self.ask("DOM.setFileInputFiles", parameters);
    }

    /// Does something that saves a file, and returns where the file lies.
    #[track_caller]
    pub fn download(&self, act: impl FnOnce(&Self)) -> PathBuf {
        let files = || -> Vec<PathBuf> {
            let entries = fs::read_dir(&self.downloads).into_iter().flatten().flatten();
            entries.map(|entry| entry.path()).collect()
        };
        let before = files();
        act(self);
        let finished = |file: &PathBuf| {
            !before.contains(file) && file.extension().is_none_or(|extension| extension != "crdownload")
        };
        let Some(file) = poll(PATIENCE * 2, || files().into_iter().find(finished)) else {
            self.fail("no file was saved")
        };
        // The name appears before the last byte does.
        let size = || fs::metadata(&file).map(|data| data.len()).unwrap_or(0);
        let mut last = 0;
        poll(PATIENCE, || {
            let now = size();
            let done = now > 0 && now == last;
            last = now;
            thread::sleep(Duration::from_millis(50));
            done.then_some(())
        });
        // Out of the way of the next one of the same name, which would take its place.
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let folder = self.downloads.join(format!("saved-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        let kept = folder.join(file.file_name().unwrap_or_default());
        fs::create_dir(&folder).and_then(|()| fs::rename(&file, &kept)).expect("a saved file can be moved");
        kept
    }

    // ---- the world round the page

    /// The size of the window in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let parameters = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.ask("Emulation.setDeviceMetricsOverride", parameters);
    }

    pub fn set_touch(&self, touch: bool) {
        self.ask("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch }));
    }

    /// Features such as `("prefers-color-scheme", "dark")` or `("forced-colors", "active")`.
    pub fn prefer(&self, features: &[(&str, &str)]) {
        let features: Vec<_> =
            features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.ask("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Tells the page that the network is gone. To take the network from its service worker too, stop the server.
    pub fn set_offline(&self, offline: bool) {
        let parameters =
            json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        self.ask("Network.emulateNetworkConditions", parameters);
    }

    /// Makes the processor this many times slower.
    pub fn slow_down(&self, times: u32) {
        self.ask("Emulation.setCPUThrottlingRate", json!({ "rate": times }));
    }

    /// Sets the time zone, such as `Asia/Ho_Chi_Minh`.
    pub fn set_time_zone(&self, zone: &str) {
        self.ask("Emulation.setTimezoneOverride", json!({ "timezoneId": zone }));
    }

    /// Sets the page's clock, here and on every page after; it goes on ticking from there.
    ///
    /// `time` is as in `2026-08-03T08:00:00+07:00`.
    pub fn set_clock(&self, time: &str) {
        let script = format!(
            "(() => {{
               const Real = Date.real ?? Date;
               const ahead = Real.parse({}) - Real.now();
               globalThis.Date = class Date extends Real {{
                 constructor(...parts) {{ parts.length ? super(...parts) : super(Real.now() + ahead); }}
                 static now() {{ return Real.now() + ahead; }}
                 static real = Real;
               }};
             }})()",
            json!(time)
        );
        if let Some(old) = self.clock.take() {
            self.ask("Page.removeScriptToEvaluateOnNewDocument", json!({ "identifier": old }));
        }
        self.clock.replace(Some(self.before_each_document(&script)));
        self.run(&script);
    }

    /// Runs a script before the first script of every document from now on; returns its identifier.
    pub fn before_each_document(&self, script: &str) -> String {
        let answer = self.ask("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
        answer["identifier"].as_str().unwrap_or_default().to_owned()
    }

    /// Stops the page as the system does with a tab in the background.
    pub fn freeze(&self) {
        self.ask("Page.setWebLifecycleState", json!({ "state": "frozen" }));
    }

    pub fn thaw(&self) {
        self.ask("Page.setWebLifecycleState", json!({ "state": "active" }));
    }

    /// Any other command of the protocol, for this page.
    #[track_caller]
    pub fn ask(&self, method: &str, parameters: Value) -> Value {
        self.cdp.ask(Some(&self.session), method, parameters).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Ends the test, leaving a picture and the text of the page.
    #[track_caller]
    pub fn fail(&self, sentence: &str) -> ! {
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let test = thread::current().name().unwrap_or("test").replace("::", "-");
        let file = output_folder().join(format!("{test}-{}.png", COUNT.fetch_add(1, Ordering::Relaxed)));
        if let Ok(answer) = self.cdp.ask(Some(&self.session), "Page.captureScreenshot", json!({})) {
            let _ = fs::write(&file, decoded(&answer["data"]));
        }
        let names = self.try_eval(&format!("{FIND}.names().join(' | ')")).unwrap_or_default();
        let address = self.try_eval("location.href").unwrap_or_default();
        let text = self.text();
        let complaints = self.complaints().join("\n");
        let report = format!("{sentence}\n\n{address}\n\n{text}\n\ncontrols: {names}\n\n{complaints}\n");
        let _ = fs::write(file.with_extension("txt"), report);
        let shown: String = text.chars().take(1500).collect();
        panic!("{sentence}\nat {address}, which says:\n{shown}\n{complaints}\n(picture: {})", file.display());
    }

    #[track_caller]
    fn locate(&self, kind: &str, target: &Target) -> (f64, f64) {
        let mut why = String::new();
        let find = || self.point_by("locateAtRest", kind, target).map_err(|reason| why = reason).ok();
        let found = poll(PATIENCE, find);
        found.unwrap_or_else(|| self.fail(&format!("{kind} “{}” {why} ({target:?})", target.name)))
    }

    fn point(&self, kind: &str, target: &Target) -> Result<(f64, f64), String> {
        self.point_by("locate", kind, target)
    }

    fn point_by(&self, how: &str, kind: &str, target: &Target) -> Result<(f64, f64), String> {
        let point = self.try_eval(&format!("{FIND}.{how}({}, {})", json!(kind), target_json(target)))?;
        match (point["x"].as_f64(), point["y"].as_f64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(point.as_str().unwrap_or("is not on the page").to_owned()),
        }
    }

    /// A hand that means two taps on one place leaves a moment between them; the app takes less for a tremor.
    fn click_at(&self, x: f64, y: f64) {
        const TREMOR: Duration = Duration::from_millis(450);
        if let Some((at, before_x, before_y)) = self.tapped.get()
            && (before_x - x).abs().max((before_y - y).abs()) < 30.0
        {
            thread::sleep(TREMOR.saturating_sub(at.elapsed()));
        }
        self.press_at(x, y);
        self.tapped.set(Some((Instant::now(), x, y)));
    }

    fn press_at(&self, x: f64, y: f64) {
        self.ask("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y }));
        for (kind, buttons) in [("mousePressed", 1), ("mouseReleased", 0)] {
            self.ask(
                "Input.dispatchMouseEvent",
                json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": buttons, "clickCount": 1 }),
            );
        }
    }

    fn key(&self, kind: &str, mut parameters: Value) {
        parameters["type"] = kind.into();
        self.ask("Input.dispatchKeyEvent", parameters);
    }
}

fn target_json(target: &Target) -> Value {
    json!({ "name": target.name, "near": target.near, "within": target.within, "prefix": target.prefix })
}

fn decoded(data: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(data.as_str().unwrap_or_default()).expect("the browser sends base64")
}
