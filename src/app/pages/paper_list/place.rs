//! Where `Giấy tờ` and its pages of choice were left for a paper: whoever comes back goes on there.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::scroll::{return_to, scrolled};

/// By the address of the page how far down it was, in pixels; in context as long as the book is open.
#[derive(Clone, Copy)]
pub struct PapersPlace(StoredValue<BTreeMap<String, i32>>);

impl PapersPlace {
    /// Puts a fresh place in context; called once, by the component that lives as long as the book is open.
    pub fn provide() {
        provide_context(Self(StoredValue::new(BTreeMap::new())));
    }

    pub fn leave(self, address: &str) {
        self.0.update_value(|left| {
            left.insert(address.to_owned(), scrolled());
        });
    }

    /// Once: whoever comes again by another way begins at the top.
    pub fn come_back(self, address: &str) {
        let left = self.0.try_update_value(|left| left.remove(address)).flatten();
        return_to(left.unwrap_or_default());
    }
}
