use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::unique_id;

/// Tabs over one panel (`children`), which shows what `current` says. Arrow keys move between tabs.
#[component]
pub fn Tabs<T>(
    tabs: Vec<(T, String)>,
    #[prop(into)] current: Signal<T>,
    #[prop(into)] on_choose: Callback<T>,
    children: Children,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let id = unique_id("tabs");
    let panel_id = format!("{id}-panel");
    let order: Vec<T> = tabs.iter().map(|(tab, _)| *tab).collect();
    let tab_id = {
        let (id, order) = (id.clone(), order.clone());
        move |tab: T| format!("{id}-{}", order.iter().position(|other| *other == tab).unwrap_or(0))
    };
    let on_key = {
        let tab_id = tab_id.clone();
        move |event: web_sys::KeyboardEvent| {
            let at = order.iter().position(|tab| *tab == current.get_untracked()).unwrap_or(0);
            let next = match event.key().as_str() {
                "ArrowRight" => (at + 1) % order.len(),
                "ArrowLeft" => (at + order.len() - 1) % order.len(),
                "Home" => 0,
                "End" => order.len() - 1,
                _ => return,
            };
            event.prevent_default();
            on_choose.run(order[next]);
            focus(&tab_id(order[next]));
        }
    };
    let list = {
        let (tab_id, panel_id) = (tab_id.clone(), panel_id.clone());
        tabs.into_iter()
            .map(move |(tab, words)| {
                let selected = move || current.get() == tab;
                view! {
                    <button
                        class="tab"
                        type="button"
                        role="tab"
                        id=tab_id(tab)
                        aria-controls=panel_id.clone()
                        aria-selected=move || if selected() { "true" } else { "false" }
                        tabindex=move || if selected() { "0" } else { "-1" }
                        on:click=move |_| on_choose.run(tab)
                    >
                        {words}
                    </button>
                }
            })
            .collect_view()
    };
    view! {
        <div class="tabs" role="tablist" on:keydown=on_key>{list}</div>
        <div class="tab-panel" role="tabpanel" id=panel_id aria-labelledby=move || tab_id(current.get())>
            {children()}
        </div>
    }
}

fn focus(id: &str) {
    let tab = document().get_element_by_id(id).and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(tab) = tab {
        // A tab that has just gone cannot take the focus; the choice stands all the same.
        let _ = tab.focus();
    }
}
