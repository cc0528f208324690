use leptos::prelude::*;

use crate::app::text::t;

/// The result of one month's review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    Progress,
    Moving,
    Still,
    /// Too little is known to say.
    Unclear,
    /// No review was made.
    Absent,
}

/// One month of the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendMark {
    /// "8/2026".
    pub month: String,
    pub result: Trend,
    /// "Có sự việc mới": a fact apart from the result.
    pub incident: bool,
}

impl Trend {
    const ALL: [Self; 5] = [Self::Progress, Self::Moving, Self::Still, Self::Unclear, Self::Absent];

    fn words(self) -> &'static str {
        match self {
            Self::Progress => t().following.result_progress,
            Self::Moving => t().following.result_change,
            Self::Still => t().following.result_no_change,
            Self::Unclear => t().following.result_not_enough,
            Self::Absent => t().following.no_review,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Progress => "trend-mark progress",
            Self::Moving => "trend-mark moving",
            Self::Still => "trend-mark still",
            Self::Unclear => "trend-mark",
            Self::Absent => "trend-mark absent",
        }
    }

    /// A shape of its own for each result, so that colour is not needed: a full rising triangle, an empty
    /// one, a flat bar, an empty circle, a dashed square.
    fn outline(self) -> &'static str {
        match self {
            Self::Progress | Self::Moving => "M16 5 L28 27 L4 27 Z",
            Self::Still => "M4 13 H28 V19 H4 Z",
            Self::Unclear => "M16 5 A11 11 0 1 1 15.9 5 Z",
            Self::Absent => "M6 6 H26 V26 H6 Z",
        }
    }
}

/// One mark a month, shape and colour, with its words for a screen reader and a key under the strip.
#[component]
pub fn TrendStrip(marks: Vec<TrendMark>) -> impl IntoView {
    let key = Trend::ALL
        .into_iter()
        .filter(|result| marks.iter().any(|mark| mark.result == *result))
        .map(|result| view! { <li>{shape(result)} {result.words()}</li> })
        .collect_view();
    let months = marks.into_iter().map(month).collect_view();
    view! {
        <ol class="trend" aria-label=t().following.trend>{months}</ol>
        <ul class="trend-key" aria-hidden="true">{key}</ul>
    }
}

fn month(mark: TrendMark) -> impl IntoView {
    let incident = mark.incident.then_some(t().following.new_incident);
    view! {
        <li>
            <span class="trend-incident" aria-hidden="true">{mark.incident.then_some("!")}</span>
            {shape(mark.result)}
            <span class="trend-month">{mark.month}</span>
            <span class="visually-hidden">{mark.result.words()} ". " {incident}</span>
        </li>
    }
}

fn shape(result: Trend) -> impl IntoView {
    view! {
        <svg class=result.class() viewBox="0 0 32 32" aria-hidden="true">
            <path d=result.outline() />
        </svg>
    }
}
