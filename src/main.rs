#[cfg(target_arch = "wasm32")]
fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(dong_hanh::app::Root);
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This app runs in a browser: cargo xtask serve");
}
