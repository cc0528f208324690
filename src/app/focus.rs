//! The focus stays where the work is when what had it goes off the page.
//!
//! A list is made anew, a form becomes its result, a button has done what it was there for: the browser then drops
//! the focus to the body, and whoever works by keys or by ear would begin again at the top. It goes to the control
//! that took the place of the lost one, or else to the heading above.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Node};

#[wasm_bindgen]
extern "C" {
    type MutationObserver;

    #[wasm_bindgen(constructor)]
    fn new(on_change: &Function) -> MutationObserver;

    #[wasm_bindgen(method)]
    fn observe(this: &MutationObserver, target: &Node, options: &Object);

    /// An element whose `focus` takes options.
    type Focusable;

    #[wasm_bindgen(method)]
    fn focus(this: &Focusable, options: &Object);

    #[wasm_bindgen(method, js_name = scrollIntoView)]
    fn scroll_into_view(this: &Focusable, options: &Object);
}

const HEADINGS: &str = "h1, h2, h3";

/// Brings what has the focus back into sight once what changes now is in place: the room for the page may be less.
pub fn keep_in_sight() {
    request_animation_frame(|| {
        let Some(focused) = document().active_element().filter(|it| it.local_name() != "body") else {
            return;
        };
        let options = Object::new();
        if Reflect::set(&options, &"block".into(), &"nearest".into()).is_ok() {
            focused.unchecked_ref::<Focusable>().scroll_into_view(&options);
        }
    });
}

/// What has the focus, as it can be found again.
#[derive(Clone)]
struct Place {
    /// From the element up to the body.
    path: Vec<Element>,
    words: String,
}

type Last = Rc<RefCell<Option<Place>>>;

/// Begins to keep the focus; called once, for as long as the app runs.
pub fn keep() {
    let last = Last::default();
    let entered = last.clone();
    window_event_listener_untyped("focusin", move |event| {
        let element = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        *entered.borrow_mut() = element.map(Place::of);
    });
    let left = last.clone();
    window_event_listener_untyped("focusout", move |_| {
        let left = left.clone();
        // A removal also fires this, and is over a moment later; only who left of their own will wants no focus.
        leptos::task::spawn_local(async move {
            let is_there = left.borrow().as_ref().is_some_and(Place::stands);
            if is_there && has_nothing() {
                *left.borrow_mut() = None;
            }
        });
    });
    let on_change = Closure::<dyn Fn()>::new(move || {
        if is_lost(&last) {
            let last = last.clone();
            // What takes its place may come with the same frame, and may take the focus itself.
            request_animation_frame(move || {
                let place = if is_lost(&last) { last.borrow().clone() } else { None };
                if let Some(next) = place.and_then(|place| place.next()) {
                    focus(&next);
                }
            });
        }
    });
    let body = document().body().expect("an app is mounted to a body");
    let observer = MutationObserver::new(on_change.into_js_value().unchecked_ref());
    observer.observe(&body, &options(&["childList", "subtree"]));
}

fn is_lost(last: &Last) -> bool {
    has_nothing() && last.borrow().as_ref().is_some_and(|place| !place.stands())
}

fn has_nothing() -> bool {
    document().active_element().is_none_or(|it| it.local_name() == "body")
}

impl Place {
    fn of(element: Element) -> Self {
        let words = words_of(&element);
        let path = std::iter::successors(Some(element), |it| it.parent_element()).collect();
        Self { path, words }
    }

    fn stands(&self) -> bool {
        self.path[0].is_connected()
    }

    /// What takes the focus instead.
    fn next(&self) -> Option<Element> {
        let (lost, above) = self.path.split_first()?;
        let mut standing = above.iter().filter(|it| it.is_connected());
        let nearest = standing.next()?;
        let same_id =
            Some(lost.id()).filter(|id| !id.is_empty()).and_then(|id| document().get_element_by_id(&id));
        same_id.or_else(|| self.of_same_words(lost, nearest)).or_else(|| {
            let heading = |above: &Element| above.query_selector(HEADINGS).ok().flatten();
            heading(nearest).or_else(|| standing.find_map(heading))
        })
    }

    /// The control that was made anew in the same place.
    fn of_same_words(&self, lost: &Element, nearest: &Element) -> Option<Element> {
        if self.words.is_empty() {
            return None;
        }
        let alike = nearest.query_selector_all(&lost.local_name()).ok()?;
        (0..alike.length())
            .filter_map(|at| alike.item(at)?.dyn_into::<Element>().ok())
            .find(|it| words_of(it) == self.words)
    }
}

/// What a control says: its own words, or those of the label round it.
fn words_of(element: &Element) -> String {
    let label = element.closest("label").ok().flatten();
    label.as_ref().unwrap_or(element).text_content().unwrap_or_default()
}

/// Nothing moves under a finger: the page stays where it is scrolled to.
fn focus(element: &Element) {
    if element.matches(HEADINGS).unwrap_or(false) {
        // Fails for no name that HTML knows.
        let _ = element.set_attribute("tabindex", "-1");
    }
    element.unchecked_ref::<Focusable>().focus(&options(&["preventScroll"]));
}

fn options(set: &[&str]) -> Object {
    let options = Object::new();
    for name in set {
        // A plain object takes every property.
        let _ = Reflect::set(&options, &(*name).into(), &JsValue::TRUE);
    }
    options
}
