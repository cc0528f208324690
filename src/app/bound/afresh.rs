use leptos::prelude::*;

/// A form that is filled in again and again on one page: which filling this is, and what the one before recorded.
#[derive(Clone, Copy)]
pub struct Rounds {
    round: RwSignal<u32>,
    said: RwSignal<String>,
}

impl Rounds {
    pub fn begin() -> Self {
        Self { round: RwSignal::new(0), said: RwSignal::new(String::new()) }
    }

    /// The form is remade, empty, and the line under its button says what was recorded.
    pub fn recorded(self, said: String) {
        self.said.set(said);
        self.round.update(|round| *round += 1);
    }
}

/// The form itself, made of fresh elements after each record: an element that is kept would keep its letters. Under
/// it stands what was recorded last.
#[component]
pub fn Afresh(rounds: Rounds, children: ChildrenFn) -> impl IntoView {
    view! {
        <For each=move || [rounds.round.get()] key=|round| *round let:_round>
            {children()}
        </For>
        <p class="said-back" aria-live="polite">{move || rounds.said.get()}</p>
    }
}
