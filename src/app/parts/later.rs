use leptos::prelude::*;

use crate::app::turns::after_paint;

/// What is out of sight at first: made when what stands above it was painted, so that a page is there at once.
#[component]
pub fn Later(children: ChildrenFn) -> impl IntoView {
    let is_time = RwSignal::new(false);
    after_paint(move || {
        // The page may be gone by then.
        is_time.try_set(true);
    });
    move || is_time.get().then(|| children())
}
