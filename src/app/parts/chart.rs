use leptos::prelude::*;

use crate::press::paper::{Chart, ChartForm, bar_lengths};

/// How long the longest bar is, in the units of its drawing.
const ROOM: i32 = 1_000;

/// A chart in the lengths it has on paper; its words are a list for whoever does not see it.
#[component]
pub fn ChartView(title: &'static str, chart: Chart) -> impl IntoView {
    let lengths = bar_lengths(chart.points.iter().map(|point| point.value), ROOM);
    let form = chart.form;
    let points = chart.points.into_iter().zip(lengths).map(|(point, length)| {
        view! {
            <li>
                <span class="chart-label">{point.label}</span>
                {bar(form, length.unwrap_or(0))}
                <span class="chart-figure">{point.figure}</span>
            </li>
        }
    });
    let class = match form {
        ChartForm::Bars => "chart bars",
        ChartForm::Trend => "chart columns",
    };
    view! { <ul class=class aria-label=title>{points.collect_view()}</ul> }
}

fn bar(form: ChartForm, length: i32) -> impl IntoView {
    let whole = match form {
        ChartForm::Bars => format!("0 0 {ROOM} 100"),
        ChartForm::Trend => format!("0 0 100 {ROOM}"),
    };
    let (x, y, width, height) = match form {
        ChartForm::Bars => (0, 20, length, 60),
        ChartForm::Trend => (20, ROOM - length, 60, length),
    };
    view! {
        <svg class="chart-bar" viewBox=whole preserveAspectRatio="none" aria-hidden="true">
            <rect x=x y=y width=width height=height />
        </svg>
    }
}
