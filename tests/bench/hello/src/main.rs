//! Two pages and a link between them: the least a Leptos app with a router can be.

use leptos::prelude::*;
use leptos_router::components::{A, Route, Router, Routes};
use leptos_router::path;

fn main() {
    leptos::mount::mount_to_body(|| {
        view! {
            <Router>
                <Routes fallback=|| "?">
                    <Route path=path!("/") view=Hello />
                    <Route path=path!("/other") view=Other />
                </Routes>
            </Router>
        }
    });
}

#[component]
fn Hello() -> impl IntoView {
    let typed = RwSignal::new(String::new());
    view! {
        <h1>"Hello"</h1>
        <label>
            "Password" <input type="password" on:input:target=move |event| typed.set(event.target().value()) />
        </label>
        <p>{move || typed.read().len()}</p>
        <A href="/other">"Other"</A>
    }
}

#[component]
fn Other() -> impl IntoView {
    view! {
        <h1>"Other"</h1>
        <A href="/">"Hello"</A>
    }
}
