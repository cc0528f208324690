//! What to tap or fill, told by its accessible name.

use serde_json::{Value, json};

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
    pub fn name(&self) -> &str {
        &self.name
    }

    /// As `find.js` takes it.
    pub(super) fn json(&self) -> Value {
        json!({ "name": self.name, "near": self.near, "within": self.within, "prefix": self.prefix })
    }

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
