use leptos::prelude::*;

use crate::app::parts::{Choice, ChoiceRows};
use crate::app::session::{self, TextSize};
use crate::app::spoken::Spoken;
use crate::app::text::{Language, t};

/// Each language under its own name.
#[component]
pub fn Languages() -> impl IntoView {
    let spoken = expect_context::<Spoken>();
    let choices = Language::ALL.map(|language| Choice::new(language, language.name())).to_vec();
    let choose = move |chosen: Language| spoken.choose(chosen, "#language input:checked");
    view! {
        <ChoiceRows
            id="language"
            label=t().settings.language
            choices
            value=Signal::derive(move || Some(spoken.now()))
            on_choose=Callback::new(choose)
        />
    }
}

#[component]
pub fn TextSizes() -> impl IntoView {
    let size = RwSignal::new(session::text_size());
    let choices = TextSize::ALL.map(|size| Choice::new(size, words(size))).to_vec();
    let choose = move |chosen: TextSize| {
        session::set_text_size(chosen);
        size.set(chosen);
    };
    view! {
        <ChoiceRows
            label=t().settings.text_size
            choices
            value=Signal::derive(move || Some(size.get()))
            on_choose=Callback::new(choose)
        />
    }
}

fn words(size: TextSize) -> &'static str {
    match size {
        TextSize::Usual => t().settings.text_usual,
        TextSize::Large => t().settings.text_large,
        TextSize::Largest => t().settings.text_largest,
    }
}

/// The version of the app and its build.
#[component]
pub fn About() -> impl IntoView {
    // Enough of the build to tell two apart on the telephone.
    let build: String = session::build_id().chars().take(8).collect();
    let version = format!("{} ({build})", env!("CARGO_PKG_VERSION"));
    view! { <p class="hint">{(t().settings.version)(&version)}</p> }
}
