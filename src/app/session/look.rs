//! What must be known before a book is open and is no secret: the language, the size of the text. And whether the browser keeps
//! what is stored here.

use gloo_storage::{LocalStorage, Storage};
use leptos::prelude::{document, window};
use wasm_bindgen_futures::JsFuture;

use super::books::{base_path, storage_works};
use crate::app::text::Language;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TextSize {
    #[default]
    Usual,
    Large,
    Largest,
}

impl TextSize {
    pub const ALL: [Self; 3] = [Self::Usual, Self::Large, Self::Largest];

    /// The class of `<html>`; also what is remembered.
    fn class(self) -> &'static str {
        match self {
            Self::Usual => "",
            Self::Large => "text-large",
            Self::Largest => "text-largest",
        }
    }
}

/// What was remembered under a name; blank where nothing was.
fn remembered(name: &str) -> String {
    let key = format!("{}{name}", base_path());
    storage_works().then(|| LocalStorage::get(key).ok()).flatten().unwrap_or_default()
}

fn remember(name: &str, value: &str) {
    if storage_works() {
        // Where it cannot be kept, it lasts until the page is loaded again.
        let _ = LocalStorage::set(format!("{}{name}", base_path()), value);
    }
}

pub fn language() -> Language {
    let kept = remembered("language");
    Language::ALL.into_iter().find(|language| language.tag() == kept).unwrap_or_default()
}

pub fn remember_language(language: Language) {
    remember("language", language.tag());
}

pub fn text_size() -> TextSize {
    let kept = remembered("text-size");
    TextSize::ALL.into_iter().find(|size| size.class() == kept).unwrap_or_default()
}

pub fn set_text_size(size: TextSize) {
    remember("text-size", size.class());
    show(size);
}

/// Called once, before the first screen.
pub fn apply_text_size() {
    show(text_size());
}

fn show(size: TextSize) {
    let Some(page) = document().document_element() else { return };
    let classes = page.class_list();
    for other in TextSize::ALL.into_iter().filter(|other| !other.class().is_empty()) {
        // Fails only for a name with a space in it.
        let _ = classes.toggle_with_force(other.class(), other == size);
    }
}

/// Asks the browser not to clear what is stored here when the device is short of room.
pub(super) async fn ask_to_keep() {
    if let Ok(asked) = window().navigator().storage().persist() {
        // The answer is read where it is shown.
        let _ = JsFuture::from(asked).await;
    }
}

/// Whether the browser promised to keep it.
pub async fn is_kept_for_good() -> bool {
    let Ok(asked) = window().navigator().storage().persisted() else { return false };
    JsFuture::from(asked).await.is_ok_and(|answer| answer.is_truthy())
}
