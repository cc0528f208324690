//! XML written by hand: what is opened is closed, and every text is escaped.

use std::fmt::{Display, Write};

/// An attribute: its name and its value.
pub type Attribute<'a> = (&'a str, &'a dyn Display);

#[derive(Debug)]
pub struct Xml(String);

impl Xml {
    pub fn document() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".into())
    }

    /// `<name a="b">…</name>`, or `<name a="b"/>` when nothing is written inside.
    pub fn element(&mut self, name: &str, attributes: &[Attribute], inside: impl FnOnce(&mut Self)) {
        self.0.push('<');
        self.0.push_str(name);
        for (name, value) in attributes {
            // Writing to a string cannot fail.
            let _ = write!(self.0, " {name}=\"");
            self.escaped(&value.to_string());
            self.0.push('"');
        }
        let before = self.0.len();
        self.0.push('>');
        inside(self);
        if self.0.len() == before + 1 {
            self.0.insert(before, '/');
        } else {
            let _ = write!(self.0, "</{name}>");
        }
    }

    pub fn empty(&mut self, name: &str, attributes: &[Attribute]) {
        self.element(name, attributes, |_| {});
    }

    /// An element whose one attribute is `w:val`.
    pub fn value(&mut self, name: &str, value: impl Display) {
        self.empty(name, &[("w:val", &value)]);
    }

    /// An element that is there or not.
    pub fn flag(&mut self, name: &str, is_set: bool) {
        if is_set {
            self.empty(name, &[]);
        }
    }

    pub fn escaped(&mut self, text: &str) {
        for letter in text.chars() {
            match letter {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                // No XML may hold them, however they are written.
                '\u{fffe}' | '\u{ffff}' => {}
                letter if letter.is_control() => {}
                letter => self.0.push(letter),
            }
        }
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}
