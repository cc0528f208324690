//! Tapping and typing, as with a mouse and a keyboard.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{FIND, Page, Target};
use crate::harness::{PATIENCE, cdp::Event, poll};

impl Page {
    /// Taps a control, as soon as a finger could.
    #[track_caller]
    pub fn click(&self, target: impl Into<Target>) {
        let (x, y) = self.locate("control", &target.into());
        self.click_at(x, y);
    }

    /// Taps a control that can be tapped at this moment; tells whether it could.
    pub fn click_if_offered(&self, target: impl Into<Target>) -> bool {
        let point = self.point_by("locateAtRest", "control", &target.into());
        point.map(|(x, y)| self.click_at(x, y)).is_ok()
    }

    /// Makes a choice, and again where the page moved away under the finger, as one does who sees that nothing came.
    #[track_caller]
    pub fn tick(&self, choice: impl Into<Target>) {
        let choice = choice.into();
        let (x, y) = self.locate("control", &choice);
        self.click_at(x, y);
        let ticked = || {
            let answer = self.try_eval(&format!("{FIND}.ticked({})", choice.json()));
            (answer == Ok(Value::Bool(true))).then_some(())
        };
        if poll(PATIENCE / 5, ticked).is_none() {
            let (x, y) = self.locate("control", &choice);
            self.click_at(x, y);
            poll(PATIENCE, ticked)
                .unwrap_or_else(|| self.fail(&format!("“{}” is not chosen", choice.name())));
        }
    }

    /// Puts the caret into a field.
    #[track_caller]
    pub fn focus(&self, field: impl Into<Target>) {
        let target = field.into();
        let has_the_caret = format!("document.activeElement === {FIND}.field({})", target.json());
        // A page may still move under the hand: who then sees no caret in the field taps again.
        for _ in 0..3 {
            let (x, y) = self.locate("field", &target);
            self.click_at(x, y);
            if poll(PATIENCE / 50, || (self.eval(&has_the_caret) == true).then_some(())).is_some() {
                return;
            }
        }
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
        let (target, option) = (field.into().json(), json!(option));
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
        let target = field.into().json();
        self.wait_until(&format!("{FIND}.field({target}) !== null"));
        let found = self.ask("Runtime.evaluate", json!({ "expression": format!("{FIND}.field({target})") }));
        let parameters = json!({ "files": [file], "objectId": found["result"]["objectId"] });
        self.ask("DOM.setFileInputFiles", parameters);
    }

    /// Does something that saves a file, and returns where the file lies.
    #[track_caller]
    pub fn download(&self, act: impl FnOnce(&Self)) -> PathBuf {
        let told = |what: &str| self.cdp.events(|event| event.method == what);
        let before = told("Browser.downloadWillBegin").len();
        act(self);
        let begun = poll(PATIENCE * 2, || told("Browser.downloadWillBegin").into_iter().nth(before));
        let Some(begun) = begun else { self.fail("no file was saved") };
        let name = begun.parameters["suggestedFilename"].as_str().unwrap_or_default();
        let file = self.downloads.join(name);
        // The name may stand in the folder before the last byte does.
        let is_whole = |event: &Event| {
            let (own, now) = (&begun.parameters["guid"], &event.parameters);
            event.method == "Browser.downloadProgress" && now["guid"] == *own && now["state"] == "completed"
        };
        let whole = || (!self.cdp.events(is_whole).is_empty() && file.is_file()).then_some(());
        poll(PATIENCE * 2, whole).unwrap_or_else(|| self.fail(&format!("{name} was not saved to its end")));
        // Out of the way of the next one of the same name, which would take its place.
        static COUNT: AtomicU32 = AtomicU32::new(1);
        let folder = self.downloads.join(format!("saved-{}", COUNT.fetch_add(1, Ordering::Relaxed)));
        let kept = folder.join(name);
        fs::create_dir(&folder).and_then(|()| fs::rename(&file, &kept)).expect("a saved file can be moved");
        kept
    }

    fn click_at(&self, x: f64, y: f64) {
        self.steady(x, y, || self.press_at(x, y));
    }

    /// A hand that means two taps on one place leaves a moment between them; the app takes less for a tremor.
    pub(super) fn steady(&self, x: f64, y: f64, tap: impl FnOnce()) {
        const TREMOR: Duration = Duration::from_millis(450);
        if let Some((at, before_x, before_y)) = self.tapped.get()
            && (before_x - x).abs().max((before_y - y).abs()) < 30.0
        {
            thread::sleep(TREMOR.saturating_sub(at.elapsed()));
        }
        tap();
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
