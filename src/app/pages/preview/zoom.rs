//! How large the pages stand on the screen.

use leptos::prelude::*;

use crate::app::text::t;

/// A4 upright, in the browser's pixels: 210 mm at 96 to the inch.
const UPRIGHT_WIDTH: f64 = 794.0;
const LYING_WIDTH: f64 = 1123.0;

/// In hundredths of the paper's own size.
const STEPS: [u32; 10] = [30, 40, 50, 65, 80, 100, 125, 150, 200, 300];

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Zoom {
    /// As large as the paper itself, or as wide as there is room for.
    #[default]
    AsPaper,
    /// All of a page in the window.
    WholePage,
    WholeWidth,
    /// In hundredths of the paper's own size.
    Percent(u32),
}

impl Zoom {
    /// The next one after pages that stand `shown` pixels wide.
    fn smaller(shown: f64, lying: bool) -> Self {
        let percent = percent(shown, lying);
        let smaller = STEPS.iter().rev().find(|step| f64::from(**step) < percent - 1.0);
        Self::Percent(*smaller.unwrap_or(&STEPS[0]))
    }

    fn larger(shown: f64, lying: bool) -> Self {
        let percent = percent(shown, lying);
        let larger = STEPS.iter().find(|step| f64::from(**step) > percent + 1.0);
        Self::Percent(*larger.unwrap_or(&STEPS[STEPS.len() - 1]))
    }

    /// The width of a page as CSS writes it; `None` where the window decides.
    pub fn width(self, lying: bool) -> Option<String> {
        match self {
            Self::Percent(percent) => {
                let width = paper_width(lying) * f64::from(percent) / 100.0;
                Some(format!("{width:.0}px"))
            }
            Self::AsPaper | Self::WholePage | Self::WholeWidth => None,
        }
    }
}

fn paper_width(lying: bool) -> f64 {
    if lying { LYING_WIDTH } else { UPRIGHT_WIDTH }
}

fn percent(shown: f64, lying: bool) -> f64 {
    shown / paper_width(lying) * 100.0
}

/// `Nhỏ hơn`, `To hơn`, `Cả trang`, `Vừa chiều ngang`.
#[component]
pub fn ZoomButtons(
    lying: bool,
    /// How wide a page stands on the screen now.
    shown_width: Callback<(), f64>,
    on_choose: Callback<Zoom>,
) -> impl IntoView {
    let words = &t().paper;
    let smaller = Callback::new(move |()| on_choose.run(Zoom::smaller(shown_width.run(()), lying)));
    let larger = Callback::new(move |()| on_choose.run(Zoom::larger(shown_width.run(()), lying)));
    let whole_page = Callback::new(move |()| on_choose.run(Zoom::WholePage));
    let whole_width = Callback::new(move |()| on_choose.run(Zoom::WholeWidth));
    let ways = [
        (words.smaller, smaller),
        (words.larger, larger),
        (words.whole_page, whole_page),
        (words.whole_width, whole_width),
    ];
    // Not a `Button`: that takes two quick taps for one, and here each is meant.
    let ways = ways.map(|(label, on_tap)| {
        view! {
            <button class="zoom-button" type="button" on:click=move |_| on_tap.run(())>
                {label}
            </button>
        }
    });
    view! { <div class="paper-zoom">{ways.collect_view()}</div> }
}
