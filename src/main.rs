#[cfg(target_arch = "wasm32")]
fn main() {
    // In a worker (public/reader.js) there is no page to draw: there this module only reads.
    if web_sys::window().is_none() {
        return dong_hanh::vault::reader::start();
    }
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(dong_hanh::app::Root);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This app runs in a browser: cargo xtask serve");
}
