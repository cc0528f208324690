use leptos::prelude::*;

use super::Link;
use crate::app::text::t;

/// One line of the ledger as it is read: date, what happened as a sentence, who.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineLine {
    /// dd/mm/yyyy, or what is known of it.
    pub date: String,
    pub what: String,
    /// "Chị Lan làm · anh Bình ghi".
    pub who: String,
    /// "đã sửa", "đã hoàn tác".
    pub mark: Option<String>,
    /// The address at which it is told again, where it can be.
    pub edit: Option<String>,
}

/// What was done, newest or oldest first as the caller orders it.
#[component]
pub fn Timeline(#[prop(into)] lines: Signal<Vec<TimelineLine>>) -> impl IntoView {
    let list = move || lines.with(|lines| lines.iter().cloned().map(line).collect_view());
    view! { <ol class="timeline">{list}</ol> }
}

fn line(line: TimelineLine) -> impl IntoView {
    view! {
        <li>
            <p class="timeline-date">{line.date}</p>
            <div class="timeline-body">
                <p>{line.what}</p>
                <p class="timeline-who">
                    {line.who}
                    {line.mark.map(|mark| view! { " · " <span class="timeline-mark">{mark}</span> })}
                </p>
                {line
                    .edit
                    .map(|address| {
                        view! { <p><Link href=address away=true class="link-button">{t().common.edit}</Link></p> }
                    })}
            </div>
        </li>
    }
}
