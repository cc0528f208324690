//! One tab: going somewhere and looking. What hands do is below, in `hands` and `fingers`.

mod fingers;
mod hands;
mod target;
mod world;

pub use target::{Target, near, within};

use std::{
    cell::{Cell, RefCell},
    fs,
    path::{Path, PathBuf},
    rc::Rc,
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::Instant,
};

use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::{PATIENCE, cdp::Cdp, output_folder, poll};

const FIND: &str = include_str!("find.js");

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
        // A page that goes somewhere by itself at that very moment ends what was asked for: asked again, it goes.
        let refused = || {
            let answer = self.ask("Page.navigate", json!({ "url": address }));
            answer["errorText"].as_str().map(str::to_owned)
        };
        let opened = poll(PATIENCE, || match refused() {
            Some(error) if error == "net::ERR_ABORTED" => None,
            other => Some(other),
        });
        match opened {
            Some(None) => {}
            Some(Some(error)) => self.fail(&format!("{address} does not open: {error}")),
            None => self.fail(&format!("{address} is given up for another again and again")),
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
        let target = field.into().json();
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

    /// Waits until what has the focus would hear Enter: a button that was tapped a moment ago does not.
    #[track_caller]
    pub fn wait_until_focused_hears(&self) {
        self.wait_until(&format!("!{FIND}.focusedIsDeaf()"));
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
        found.unwrap_or_else(|| self.fail(&format!("{kind} “{}” {why} ({target:?})", target.name())))
    }

    fn point(&self, kind: &str, target: &Target) -> Result<(f64, f64), String> {
        self.point_by("locate", kind, target)
    }

    fn point_by(&self, how: &str, kind: &str, target: &Target) -> Result<(f64, f64), String> {
        let point = self.try_eval(&format!("{FIND}.{how}({}, {})", json!(kind), target.json()))?;
        match (point["x"].as_f64(), point["y"].as_f64()) {
            (Some(x), Some(y)) => Ok((x, y)),
            _ => Err(point.as_str().unwrap_or("is not on the page").to_owned()),
        }
    }
}

fn decoded(data: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(data.as_str().unwrap_or_default()).expect("the browser sends base64")
}
