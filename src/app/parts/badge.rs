use leptos::prelude::*;

/// How the badge of a stage is drawn: line and fill tell the stages apart without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadgeLook {
    /// Not yet admitted: a dashed line.
    Waiting,
    /// Being helped: filled.
    Helping,
    /// Paused, or release proposed: a heavy left edge.
    Resting,
    /// Over: a faint line.
    Ended,
    /// A mark beside the stage ("Hồ sơ cũ – cần bổ sung").
    Mark,
}

/// The stage of a case in its own words.
#[component]
pub fn Badge(#[prop(into)] words: String, look: BadgeLook) -> impl IntoView {
    let class = match look {
        BadgeLook::Waiting => "badge waiting",
        BadgeLook::Helping => "badge helping",
        BadgeLook::Resting => "badge resting",
        BadgeLook::Ended => "badge ended",
        BadgeLook::Mark => "badge mark",
    };
    view! { <span class=class>{words}</span> }
}
