use leptos::prelude::*;

/// Sentences to pick under a field, behind a name; `read` is asked only once they are wanted.
#[component]
pub fn Phrases(
    #[prop(into)] label: String,
    read: Callback<(), Vec<String>>,
    #[prop(into)] on_pick: Callback<String>,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let list = move || {
        let phrases = if is_open.get() { read.run(()) } else { vec![] };
        let chip = |phrase: String| {
            let picked = phrase.clone();
            view! {
                <li>
                    <button class="chip" type="button" on:click=move |_| on_pick.run(picked.clone())>
                        {phrase}
                    </button>
                </li>
            }
        };
        phrases.into_iter().map(chip).collect_view()
    };
    view! {
        <details on:toggle=move |_| is_open.set(true)>
            <summary>{label}</summary>
            <ul class="chips">{list}</ul>
        </details>
    }
}
