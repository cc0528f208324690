//! Tapping and typing on glass: no mouse, and no keyboard but the one on the screen.

use serde_json::json;

use super::{FIND, Page, Target};
use crate::harness::{PATIENCE, poll};

impl Page {
    /// The window of a tablet that is touched.
    pub fn be_a_tablet(&self, width: u32, height: u32) {
        let parameters = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        self.ask("Emulation.setDeviceMetricsOverride", parameters);
        self.set_touch(true);
    }

    /// Taps a control with a finger, and waits until the page has heard of it: a touch becomes a tap only some time
    /// after the finger is off the glass.
    #[track_caller]
    pub fn tap(&self, target: impl Into<Target>) {
        let (x, y) = self.locate("control", &target.into());
        self.touch_at(x, y);
    }

    /// Taps into a field and types over what stands there.
    #[track_caller]
    pub fn tap_and_type(&self, field: impl Into<Target>, text: &str) {
        let field = field.into();
        let (x, y) = self.locate("field", &field);
        self.touch_at(x, y);
        let has_caret = format!("{FIND}.field({}) === document.activeElement", field.json());
        self.wait_until(&has_caret);
        self.run("document.activeElement.select?.()");
        self.insert(text);
    }

    fn touch_at(&self, x: f64, y: f64) {
        let before = self.taps();
        let finger = json!([{ "x": x, "y": y, "radiusX": 8, "radiusY": 8, "force": 0.5 }]);
        self.steady(x, y, || {
            for (kind, points) in [("touchStart", finger), ("touchEnd", json!([]))] {
                self.ask("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
            }
        });
        let heard = || self.taps().filter(|taps| Some(taps) != before.as_ref()).map(drop);
        poll(PATIENCE, heard).unwrap_or_else(|| self.fail(&format!("no tap came of the touch at {x}, {y}")));
    }

    /// Which taps were heard; nothing while the page is changing places.
    fn taps(&self) -> Option<String> {
        self.try_eval(&format!("{FIND}.taps()")).ok()?.as_str().map(str::to_owned)
    }
}
