//! `/bao-cao/:figure`: what makes a number.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

use super::asked::Asked;
use crate::app::pages::meetings;
use crate::app::pages::person::person_address;
use crate::app::pages::person::telling::{contact_words, span_words, support_words};
use crate::app::parts::{Button, Empty, Link, Page};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen};
use crate::casework::figures::{Figure, Item, Period, What, count, covered};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::list_with_and;

/// Rows in the page at first, and with each `Xem thêm`.
const ROWS: usize = 60;

/// The last part of a list's address.
pub fn code_of(figure: Figure) -> &'static str {
    match figure {
        Figure::Opening => "dau-ky",
        Figure::Admitted => "dua-vao",
        Figure::Released => "ra-khoi-dien",
        Figure::Closing => "cuoi-ky",
        Figure::Paused => "tam-dung",
        Figure::Managed => "i1",
        Figure::HomeContacts => "i2",
        Figure::Gifts => "i3",
        Figure::GiftValue => "i4",
        Figure::LoanReferrals => "i5",
        Figure::LoanValue => "i5-tien",
        Figure::JobReferrals => "i6",
        Figure::InsuranceCards => "i7",
        Figure::Training => "hoc-nghe",
        Figure::Progress => "i8",
        Figure::Sessions => "sinh-hoat",
        Figure::SessionAttendance => "luot-du",
        Figure::Briefings => "giao-ban",
        // Of the minutes of a giao ban; no list on screen.
        Figure::Supports | Figure::WithoutLead | Figure::WithoutFamily => "",
    }
}

#[component]
pub fn FigureList() -> impl IntoView {
    let asked = use_query_map().with_untracked(Asked::of);
    let code = use_params_map().with_untracked(|map| map.get("figure").unwrap_or_default());
    // What has no list on screen has no address either.
    let figure = Figure::ALL.into_iter().find(|figure| !code.is_empty() && code_of(*figure) == code);
    match figure.zip(asked.period) {
        Some((figure, period)) => {
            view! { <List figure period back=asked.address(super::ADDRESS) /> }.into_any()
        }
        None => view! { <crate::app::pages::not_found::NotFound /> }.into_any(),
    }
}

/// A line of the list.
#[derive(Clone, PartialEq)]
struct Row {
    address: String,
    name: String,
    about: String,
    counts: Option<String>,
}

#[component]
fn List(figure: Figure, period: Period, back: String) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let shown = RwSignal::new(ROWS);
    // As many rows as are shown, of how many, and their sum in words.
    let found = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| {
            let counted = count(register, figure, covered(register, period, today)?);
            let rows = counted.items.iter().take(shown.get());
            let rows: Vec<Row> = rows.map(|item| row(register, figure, item, today)).collect();
            Some((rows, counted.items.len(), (words.amount)(figure, counted.number())))
        })
    });
    let body = move || match found.get() {
        None => view! { <p class="notice">{words.no_figures}</p> }.into_any(),
        Some((rows, ..)) if rows.is_empty() => view! { <Empty sentence=words.empty_list /> }.into_any(),
        Some((rows, of, amount)) => {
            let has_more = rows.len() < of;
            let more = Callback::new(move |()| shown.update(|rows| *rows += ROWS));
            view! {
                <p role="status">{(words.list_sum)(of, &amount)}</p>
                <ul class="rows">{rows.into_iter().map(line).collect_view()}</ul>
                {has_more.then(|| view! { <div class="buttons"><Button label=words.more on_tap=more /></div> })}
            }
            .into_any()
        }
    };
    view! {
        <Page title=(words.indicator)(figure) lead=(words.days)(period) back=back back_label=words.title>
            {body}
        </Page>
    }
}

fn line(row: Row) -> impl IntoView {
    view! {
        <li>
            <Link href=row.address class="row">
                <span class="row-name">{row.name}</span>
                <span class="row-about">{row.about}</span>
                {row.counts.map(|counts| view! { <span class="row-end">{counts}</span> })}
            </Link>
        </li>
    }
}

fn row(register: &Register, figure: Figure, item: &Item<'_>, today: NaiveDate) -> Row {
    let words = &t().report;
    let name = |at: &(&_, &_)| on_screen(register, at.0, Screen::List, false, today);
    let names: Vec<String> = item.cases.iter().map(name).collect();
    let mut names: Vec<&str> = names.iter().map(String::as_str).collect();
    names.dedup();
    let on = in_figures(item.on);
    let (name, about) = match item.what {
        What::Case => {
            let spans = item.cases.iter().map(|(_, episode)| span_words(episode));
            let code = item.cases.first().map(|(person, _)| person.code().to_owned());
            let about: Vec<String> = code.into_iter().chain(spans).collect();
            (list_with_and(&names[..names.len().min(1)]), about.join(" · "))
        }
        What::Contact(contact) => (list_with_and(&names), format!("{on} · {}", contact_words(&contact.fact))),
        What::Support(support) => (list_with_and(&names), format!("{on} · {}", support_words(&support.fact))),
        What::Meeting(meeting) => (meetings::title(meeting), String::new()),
    };
    let address = match (&item.what, item.cases.first()) {
        (What::Meeting(meeting), _) => format!("/hop/{}", meeting.id()),
        (_, Some((person, _))) => person_address(person.id()),
        (_, None) => String::new(),
    };
    // What counts one each needs no number beside it.
    let counts = match item.counts {
        None => Some(words.not_written.to_owned()),
        Some(1) => None,
        Some(number) => Some((words.amount)(figure, number)),
    };
    Row { address, name, about, counts }
}
