use leptos::prelude::*;

use super::link::Link;
use crate::app::text::t;

/// Where what was written stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// No draft and no entry is waiting; the time as HH:MM, `None` while this session has written nothing.
    Saved { at: Option<String> },
    /// Something waits for the disk.
    Waiting,
    /// Something could not be written, with the reason in words.
    Failing { reason: String },
}

/// The age of the last copy confirmed to be kept away from this device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyAge {
    Never,
    Today,
    Days(u32),
}

/// From this age on a copy is late, in days.
const COPY_LATE: u32 = 7;

impl CopyAge {
    fn words(self) -> String {
        match self {
            Self::Never => t().shell.copy_never.to_owned(),
            Self::Today | Self::Days(0) => t().shell.copy_today.to_owned(),
            Self::Days(days) => (t().shell.copy_days_ago)(days),
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Never => "due-word",
            Self::Days(days) if days > COPY_LATE => "overdue-word",
            Self::Today | Self::Days(_) => "",
        }
    }

    fn is_late(self) -> bool {
        matches!(self, Self::Days(days) if days > COPY_LATE)
    }
}

/// A phone has room for fewer words.
fn in_full_or_short(full: String, short: String) -> AnyView {
    view! { <span class="in-full">{full}</span> <span class="in-short">{short}</span> }.into_any()
}

/// "Đã lưu trên máy này 14:05 · Bản sao ngoài máy: 3 ngày trước"; red with a sentence and a way out when
/// something could not be written.
#[component]
pub fn StatusStrip(
    #[prop(into)] saving: Signal<Saving>,
    #[prop(into)] copy: Signal<CopyAge>,
    /// `Thử lại`, where something could not be written.
    #[prop(into)]
    on_retry: Callback<()>,
) -> impl IntoView {
    let saved = move || {
        let words = &t().shell;
        match saving.get() {
            Saving::Saved { at: Some(time) } => {
                in_full_or_short((words.saved_at)(&time), (words.saved_at_short)(&time))
            }
            Saving::Saved { at: None } => {
                in_full_or_short(words.saved.to_owned(), words.saved_short.to_owned())
            }
            Saving::Waiting => words.saving.into_any(),
            Saving::Failing { reason } => (words.not_saved)(&reason).into_any(),
        }
    };
    let failing = Memo::new(move |_| saving.with(|saving| matches!(saving, Saving::Failing { .. })));
    let copy_words = move || {
        let age = copy.get();
        let late = if age.is_late() { format!(" – {}", t().shell.copy_late_word) } else { String::new() };
        let full = format!("{}{late}", (t().shell.copy_outside)(&age.words()));
        view! { <span class=age.class()>{in_full_or_short(full, (t().shell.copy_short)(&age.words()))}</span> }
    };
    view! {
        // Said aloud only when something is wrong: at every letter it would drown what is being written.
        <p
            class="status-strip"
            class:failing=failing
            role="status"
            aria-live=move || if failing.get() { "assertive" } else { "off" }
        >
            <span>{saved}</span>
            <span class="strip-dot">" · "</span>
            {copy_words}
            {move || {
                failing.get().then(|| {
                    view! {
                        " · "
                        <Link href="/sao-luu" class="link-button">{t().shell.failing_way_out}</Link>
                        " · "
                        <button class="link-button" type="button" on:click=move |_| on_retry.run(())>
                            {t().common.try_again}
                        </button>
                    }
                })
            }}
        </p>
    }
}
