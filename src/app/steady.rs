//! A tap goes to what was under the finger when it came down.
//!
//! Leaving a field may bring a line beside it, and everything below moves between the press and the release: a
//! browser then sends the click to whatever holds both places, and the button never hears of it. And the second
//! tap of a trembling hand must not land on the page that the first one opened.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

/// What hears taps.
const TAPPED: &str = "button, a[href], summary, label.choice";
/// Two taps nearer than this in time and place are one wish. Milliseconds and CSS pixels.
const TREMOR_MS: f64 = 400.0;
const TREMOR_PX: f64 = 24.0;

/// What was pressed, and where it stood then.
struct Pressed {
    element: web_sys::HtmlElement,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

/// A tap that was heard: when, where, on which page, and on what.
struct Heard {
    at: f64,
    x: f64,
    y: f64,
    address: String,
    on: Option<web_sys::Element>,
}

thread_local! {
    static PRESSED: RefCell<Option<Pressed>> = const { RefCell::new(None) };
    static HEARD: RefCell<Option<Heard>> = const { RefCell::new(None) };
    /// The click that is passed on by this file itself.
    static PASSING_ON: Cell<bool> = const { Cell::new(false) };
}

/// Listens for as long as the page stands; called once.
pub fn keep() {
    listen("pointerdown", |event| {
        let tapped = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let tapped = tapped.and_then(|target| target.closest(TAPPED).ok().flatten());
        let tapped = tapped.and_then(|tapped| tapped.dyn_into::<web_sys::HtmlElement>().ok());
        PRESSED.replace(tapped.map(|element| {
            let edge = element.get_bounding_client_rect();
            let (left, top, right, bottom) = (edge.left(), edge.top(), edge.right(), edge.bottom());
            Pressed { element, left, top, right, bottom }
        }));
    });
    listen("click", |event| {
        let click: &web_sys::MouseEvent = event.unchecked_ref();
        // A key makes a click that counts no press.
        if PASSING_ON.get() || click.detail() == 0 {
            return;
        }
        let pressed = PRESSED.take();
        let stop = || {
            event.prevent_default();
            event.stop_immediate_propagation();
        };
        if is_tremor(click) {
            return stop();
        }
        let (x, y) = (f64::from(click.client_x()), f64::from(click.client_y()));
        let target = click.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        let Some(pressed) = pressed else { return };
        let moved_away = pressed.element.is_connected() && !pressed.element.contains(target.as_ref());
        // A finger that wandered off took its tap back.
        let stayed =
            (pressed.left..=pressed.right).contains(&x) && (pressed.top..=pressed.bottom).contains(&y);
        if moved_away && stayed {
            stop();
            PASSING_ON.set(true);
            pressed.element.click();
            PASSING_ON.set(false);
        }
    });
}

/// Whether this is the second tap of one wish, and the first has put something else under the finger: another page, or
/// a page whose lines moved.
fn is_tremor(click: &web_sys::MouseEvent) -> bool {
    let address = window().location().href().unwrap_or_default();
    let (at, x, y) = (click.time_stamp(), f64::from(click.client_x()), f64::from(click.client_y()));
    let on = click.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    // Within a control any part of it is the control.
    let on = on.map(|element| element.closest(TAPPED).ok().flatten().unwrap_or(element));
    let now = Heard { at, x, y, address, on };
    let tremor = HEARD.with_borrow(|before| {
        before.as_ref().is_some_and(|before| {
            let is_near = (before.x - x).abs() <= TREMOR_PX && (before.y - y).abs() <= TREMOR_PX;
            let is_elsewhere = before.address != now.address || before.on != now.on;
            is_near && at - before.at < TREMOR_MS && is_elsewhere
        })
    });
    HEARD.replace(Some(now));
    tremor
}

/// Hears before anything on the page does.
fn listen(name: &str, heard: fn(&web_sys::Event)) {
    let heard = Closure::<dyn Fn(web_sys::Event)>::new(move |event| heard(&event)).into_js_value();
    let listening = window().add_event_listener_with_callback_and_bool(name, heard.unchecked_ref(), true);
    listening.expect("a page listens to its own events");
}
