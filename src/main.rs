#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;

    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <h1>"Sổ Đồng Hành"</h1> });
}

/// The app is a web page: `cargo xtask serve` shows it.
#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Sổ Đồng Hành runs in a browser: cargo xtask serve");
}
