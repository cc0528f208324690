//! The world round the page: its window, its clock, its network.

use serde_json::json;

use super::Page;

impl Page {
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
}
