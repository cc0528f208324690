use leptos::prelude::*;

use crate::app::parts::CopyAge;
use crate::app::session;
use crate::app::shell::Shell;
use crate::app::state::use_state;
use crate::vault::opening::Damage;

/// The frame of an open book, with what every page shares.
#[component]
pub fn Frame(damage: Vec<Damage>, children: Children) -> impl IntoView {
    let state = use_state();
    let _ = damage;
    let author = Signal::derive(move || {
        state.author.get().map(|author| state.read(|register| register.member_name(&author).to_owned()))
    });
    let undo = Signal::derive(move || state.last_act.get().map(|act| act.label));
    let on_undo = Callback::new(move |()| {
        if let Some(act) = state.last_act.get_untracked() {
            let _ = state.undo(act.id);
        }
    });
    let on_lock = Callback::new(move |()| leptos::task::spawn_local(session::lock(state)));
    let navigate = leptos_router::hooks::use_navigate();
    let go = StoredValue::new_local(navigate);
    let to = move |address: &'static str| go.with_value(|go| go(address, Default::default()));
    view! {
        <Shell
            saving=state.saving
            copy=CopyAge::Never
            author
            on_change_author=Callback::new(|()| ())
            on_lock
            on_write_contact=Callback::new(move |()| to("/ghi/tiep-xuc"))
            on_write_support=Callback::new(move |()| to("/ghi/ho-tro"))
            undo
            on_undo
        >
            {children()}
        </Shell>
    }
}
