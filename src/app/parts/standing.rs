use leptos::html::ElementType;
use leptos::prelude::*;

/// What is typed into.
pub(super) trait TypedInto {
    fn text(&self) -> String;
    fn put(&self, text: &str);
    fn has_caret(&self) -> bool;
}

macro_rules! typed_into {
    ($($element:ty),+) => { $(
        impl TypedInto for $element {
            fn text(&self) -> String {
                self.value()
            }

            fn put(&self, text: &str) {
                self.set_value(text);
            }

            fn has_caret(&self) -> bool {
                document().active_element().is_some_and(|focused| focused == ***self)
            }
        }
    )+ };
}

typed_into!(web_sys::HtmlInputElement, web_sys::HtmlTextAreaElement);

/// Says what became of a field. A browser does so also while it takes a field with the caret off the page: then nobody
/// is there to hear it.
pub(super) fn tell_if_there<T: 'static>(whom: Callback<T>, what: T) {
    whom.try_run(what);
}

/// Enter ends a field of one line, where the page wants it; Enter that ends a composition does not.
pub(super) fn on_enter(event: &web_sys::KeyboardEvent, enter: Option<Callback<()>>) {
    if let Some(enter) = enter
        && event.key() == "Enter"
        && !event.is_composing()
    {
        enter.run(());
    }
}

/// A form that is made anew may be given the element of the one before, with the letters typed into it: it begins
/// with `first` all the same.
pub(super) fn begins_with<E>(field: NodeRef<E>, first: String)
where
    E: ElementType + 'static,
    E::Output: TypedInto + wasm_bindgen::JsCast + Clone + 'static,
{
    field.on_load(move |field| {
        if field.text() != first {
            field.put(&first);
        }
    });
}

/// What is recorded elsewhere (taken back, chosen of two, written in the other window) comes to stand in the field,
/// but never under a caret: writing into a field while Vietnamese is being composed doubles letters.
pub(super) fn follows<E>(field: NodeRef<E>, now: Signal<String>)
where
    E: ElementType + 'static,
    E::Output: TypedInto + wasm_bindgen::JsCast + Clone + 'static,
{
    Effect::new(move |before: Option<String>| {
        let now = now.get();
        let changed = before.is_some_and(|before| before != now);
        if let Some(field) = field.get_untracked().filter(|field| changed && !field.has_caret())
            && field.text() != now
        {
            field.put(&now);
        }
        now
    });
}
