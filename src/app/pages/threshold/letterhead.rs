use leptos::prelude::*;

use crate::app::text::t;
use crate::casework::book::{Office, Unit};

/// The head of a body's papers as it will be printed, drawn anew whenever the unit changes.
#[component]
pub fn LetterheadSheet(#[prop(into)] unit: Signal<Unit>, office: Office) -> impl IntoView {
    let sheet = move || {
        unit.with(|unit| {
            let head = unit.letterhead(office);
            let upper =
                head.upper.into_iter().map(|line| view! { <span class="line">{line}</span> }).collect_view();
            let lower = head.lower.into_iter().map(|line| view! { <strong>{line}</strong> }).collect_view();
            view! {
                <div class="sheet letterhead">
                    <div>
                        {upper}
                        {lower}
                        <hr class="letterhead-rule" />
                    </div>
                    <div>
                        <strong>{t().threshold.country}</strong>
                        <strong class="underlined">{t().threshold.motto}</strong>
                    </div>
                    // Level with each other, as on paper.
                    <span class="line">{(t().threshold.letterhead_number)(&head.symbol)}</span>
                    <em class="line">{(t().threshold.letterhead_place)(&unit.place())}</em>
                </div>
            }
        })
    };
    view! { <figure class="beside-sheet" aria-label=t().threshold.letterhead_title>{sheet}</figure> }
}
