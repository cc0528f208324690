use leptos::prelude::*;

use super::telling::{result_words, span_words};
use crate::app::parts::{Empty, Link, Section, Trend, TrendMark, TrendStrip};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::person::{Episode, review_field};
use crate::casework::upcoming::{months_of_reviews, months_to_review};
use crate::ledger::Subject;
use crate::vietnamese::month::Month;
use crate::vietnamese::sentence::capitalised;

#[derive(Clone, Debug, PartialEq)]
struct Reviewed {
    title: String,
    marks: Vec<TrendMark>,
    /// Month, result in words; the newest first.
    rows: Vec<(Month, String)>,
}

/// The tab `Nhận xét`: the trend of each time of being helped, and its months.
#[component]
pub fn Reviews(person: Subject) -> impl IntoView {
    let state = use_state();
    let id = person.clone();
    let found = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| {
            let person = register.person(&id)?;
            let reviewed = |(index, episode): (usize, &Episode)| Reviewed {
                title: format!("{} ({})", (t().people.episode)(index + 1), span_words(episode)),
                ..reviewed(register, episode, today)
            };
            let all: Vec<Reviewed> = person.episodes.iter().enumerate().rev().map(reviewed).collect();
            let open = person.current().map(|episode| months_to_review(register, episode, today));
            Some((open.unwrap_or_default(), all))
        })
    });
    let address = move |month: Month| format!("/ho-so/{person}/nhan-xet/{}", String::from(month));
    move || {
        let (open, all) = found.get().unwrap_or_default();
        let all: Vec<Reviewed> = all.into_iter().filter(|one| !one.marks.is_empty()).collect();
        let is_empty = all.is_empty();
        let has_open = !open.is_empty();
        let next = open.into_iter().map(|month| {
            let words = (t().following.review_of)(&month.to_string());
            view! { <Link href=address(month) class="button">{words}</Link> }
        });
        let next = has_open.then(|| view! { <p class="buttons">{next.collect_view()}</p> });
        let address = address.clone();
        let sections = all.into_iter().map(move |one| {
            let address = address.clone();
            let rows = one.rows.into_iter().map(move |(month, result)| {
                let words = capitalised(&(t().people.month)(&month.to_string()));
                view! {
                    <li>
                        <Link href=address(month) class="row">
                            <span class="row-name">{words}</span>
                            <span class="row-about">{result}</span>
                        </Link>
                    </li>
                }
            });
            view! { <Section title=one.title><TrendStrip marks=one.marks /><ul class="rows">{rows.collect_view()}</ul></Section> }
        });
        view! {
            {is_empty.then(|| view! { <Empty sentence=t().following.reviews_empty /> })}
            {next}
            {sections.collect_view()}
        }
    }
}

fn reviewed(register: &Register, episode: &Episode, today: chrono::NaiveDate) -> Reviewed {
    let months = months_of_reviews(register, episode, today);
    let result = |month: Month| episode.review_of(month).map(|review| review.text(review_field::RESULT));
    let mark = |month: &Month| TrendMark {
        month: month.to_string(),
        result: trend(result(*month)),
        incident: false,
    };
    let rows = months.iter().rev().filter_map(|month| {
        let words = result_words(result(*month)?).unwrap_or(t().people.no_result);
        Some((*month, words.to_owned()))
    });
    Reviewed { title: String::new(), marks: months.iter().map(mark).collect(), rows: rows.collect() }
}

/// The mark of a month; a review without a result says as little as one that lacks grounds.
fn trend(result: Option<&str>) -> Trend {
    match result {
        None => Trend::Absent,
        Some("tien_bo") => Trend::Progress,
        Some("chuyen_bien") => Trend::Moving,
        Some("chua_chuyen_bien") => Trend::Still,
        Some(_) => Trend::Unclear,
    }
}
