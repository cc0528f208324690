//! The paper in the window: its pages, the small ones beside them as the way to each, how far one is, how large they
//! stand.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

use super::drawing;
use super::job::Made;
use super::near::{Place, numbered, watch};
use super::thumbnails::Thumbnails;
use super::zoom::{Zoom, ZoomButtons};
use crate::app::text::t;

#[component]
pub fn Reader(made: Arc<Made>) -> impl IntoView {
    let count = made.preview.pages.len();
    let lying = made.preview.pages.first().is_some_and(|page| page.width > page.height);
    let zoom = RwSignal::new(Zoom::default());
    let current = RwSignal::new(0_usize);
    let desk = Desk { list: NodeRef::new(), current };
    let on_go = Callback::new(move |at| desk.go_to(at));
    let on_choose = Callback::new(move |chosen| desk.staying(chosen, move || zoom.set(chosen)));
    let shown_width = Callback::new(move |()| desk.page_width());
    let has_more = count > 1;
    let thumbnails = has_more.then(|| {
        view! { <Thumbnails made=Arc::clone(&made) current=current.into() on_go /> }
    });
    let number = move || (t().paper.page_number)(current.get() + 1, count);
    view! {
        <div class="paper-reader" class:lying=lying>
            <div class="paper-bar">
                {has_more.then(|| view! { <p class="page-number">{number}</p> })}
                <ZoomButtons lying shown_width on_choose />
            </div>
            <div class="paper-desk" class:with-thumbnails=has_more>
                {thumbnails}
                <Sheets made desk zoom lying />
            </div>
        </div>
    }
}

#[component]
fn Sheets(made: Arc<Made>, desk: Desk, zoom: RwSignal<Zoom>, lying: bool) -> impl IntoView {
    let count = made.preview.pages.len();
    Effect::new(move |_| {
        let Some(list) = desk.list.get() else { return };
        let made = Arc::clone(&made);
        watch(&list, Place::SoonSeen, move |at, sheet, is_near| {
            let page = made.preview.pages.get(at).filter(|_| is_near);
            match (page, sheet.child_element_count()) {
                (Some(page), 0) => drop(sheet.append_child(&drawing::draw(page))),
                (Some(_), _) => {}
                (None, _) => sheet.set_text_content(None),
            }
        });
        watch(&list, Place::Read, move |at, _, is_read| {
            if is_read {
                desk.current.try_set(at);
            }
        });
    });
    let sheets = (0..count).map(|at| {
        view! { <li class="preview-page" data-at=at.to_string() aria-label=(t().paper.page_of)(at + 1, count)></li> }
    });
    // Pages wider than the window are moved along by keys as well.
    let is_percent = move || matches!(zoom.get(), Zoom::Percent(_));
    view! {
        <ol
            class="paper-pages"
            class:whole-page=move || zoom.get() == Zoom::WholePage
            class:whole-width=move || zoom.get() == Zoom::WholeWidth
            class:of-own-width=is_percent
            style:--paper-width=move || zoom.get().width(lying)
            tabindex=move || is_percent().then_some("0")
            aria-label=t().paper.preview
            node_ref=desk.list
        >
            {sheets.collect_view()}
        </ol>
    }
}

/// The pages as they lie, and the one somebody reads.
#[derive(Clone, Copy)]
struct Desk {
    list: NodeRef<html::Ol>,
    /// From 0.
    current: RwSignal<usize>,
}

impl Desk {
    fn sheet(self, at: usize) -> Option<HtmlElement> {
        self.list.get_untracked().and_then(|list| numbered(&list, at))
    }

    fn go_to(self, at: usize) {
        if let Some(sheet) = self.sheet(at) {
            sheet.scroll_into_view_with_bool(true);
            self.current.set(at);
        }
    }

    fn page_width(self) -> f64 {
        self.sheet(0).map_or(0.0, |sheet| sheet.get_bounding_client_rect().width())
    }

    /// Changes how large the pages are; what one reads stays where it is. Of a whole page all comes into sight.
    fn staying(self, zoom: Zoom, change: impl FnOnce()) {
        let at = self.current.get_untracked();
        let before = self.sheet(at).map(|sheet| (reading(&sheet), sheet));
        change();
        request_animation_frame(move || match before {
            Some(_) if zoom == Zoom::WholePage => self.go_to(at),
            Some((part, sheet)) => keep(part, &sheet),
            None => {}
        });
    }
}

/// How far down the page the line stands where somebody reads, of the whole page; beyond 0 to 1 above and below it.
fn reading(sheet: &Element) -> f64 {
    let place = sheet.get_bounding_client_rect();
    (read_line() - place.top()) / place.height().max(1.0)
}

/// The line of [`Place::Read`], in pixels from the top of the window.
fn read_line() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default() / 4.0
}

fn keep(part: f64, sheet: &Element) {
    // Above the first page one reads something else, which stays by itself.
    if part < 0.0 {
        return;
    }
    let off = || {
        let place = sheet.get_bounding_client_rect();
        place.top() + part * place.height() - read_line()
    };
    if let Ok(Some(room)) = sheet.closest(".page-room") {
        room.scroll_by_with_x_and_y(0.0, off());
    }
    // On a very low window all of the app scrolls instead.
    window().scroll_by_with_x_and_y(0.0, off());
    if let Ok(Some(list)) = sheet.closest(".paper-pages") {
        list.set_scroll_left((list.scroll_width() - list.client_width()) / 2);
    }
}
