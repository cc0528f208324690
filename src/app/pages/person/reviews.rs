use chrono::NaiveDate;
use leptos::prelude::*;

use super::telling::{result_words, span_words};
use crate::app::pages::review::milestone_address;
use crate::app::parts::{Empty, Link, LinkRow, Section, Trend, TrendMark, TrendStrip};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::person::{Episode, review_field};
use crate::casework::template::Milestone;
use crate::casework::upcoming::{months_of_reviews, months_to_review};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
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
    let (id, of) = (person.clone(), person.clone());
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
                    <LinkRow address={address(month)} name=words about=result />
                }
            });
            view! { <Section title=one.title><TrendStrip marks=one.marks /><ul class="rows">{rows.collect_view()}</ul></Section> }
        });
        view! {
            {is_empty.then(|| view! { <Empty sentence=t().following.reviews_empty /> })}
            {next}
            {sections.collect_view()}
            <Milestones person=of.clone() />
        }
    }
}

/// The milestones of the case of now: looked at, to be looked at, and still ahead.
#[component]
fn Milestones(person: Subject) -> impl IntoView {
    let state = use_state();
    let id = person.clone();
    let rows = Memo::new(move |_| {
        let this_month = Month::of(state.today.get());
        state.read_of(&id, |register| {
            let episode = register.person(&id)?.current()?;
            let admitted = Month::of(episode.admission()?.fact.on);
            let template = register.template(episode.template())?;
            let row = |milestone: &Milestone| {
                let month = admitted.plus(milestone.months);
                let reviewed = episode.milestone_review(milestone.months).map(|review| review.fact.on);
                (milestone.months, month, reviewed, month <= this_month && episode.is_helped())
            };
            let mut rows: Vec<_> = template.milestones.iter().map(row).collect();
            // One that was looked at under an older version stands, though the version in force no longer has it.
            let gone =
                episode.milestone_reviews.iter().filter(|it| template.milestone(it.fact.months).is_none());
            rows.extend(gone.map(|it| {
                let months = it.fact.months;
                (months, admitted.plus(months), Some(it.fact.on), true)
            }));
            rows.sort_by_key(|(months, ..)| *months);
            Some(rows)
        })
    });
    move || {
        let words = &t().reviewing;
        let row = |(months, month, reviewed, is_due): (u32, Month, Option<NaiveDate>, bool)| {
            if reviewed.is_none() && !is_due {
                let words = (words.milestone_not_reached)(months, &month.to_string());
                return view! { <li><p class="row-about">{words}</p></li> }.into_any();
            }
            let about = reviewed.map_or(t().following.no_review.to_owned(), in_figures);
            view! {
                <LinkRow address={milestone_address(&person, months)} name={(words.milestone_of)(months)} about=about />
            }
            .into_any()
        };
        let rows = rows.get()?.into_iter().map(row).collect_view();
        Some(view! { <Section title=words.milestones><ul class="rows">{rows}</ul></Section> })
    }
}

/// The trend of one time of being helped, for the page of its review.
#[component]
pub fn TrendOf(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let marks = Memo::new(move |_| {
        let today = state.today.get();
        state.read_of(&person, |register| {
            register.episode(&episode).map(|(_, known)| reviewed(register, known, today).marks)
        })
    });
    move || marks.get().filter(|marks| !marks.is_empty()).map(|marks| view! { <TrendStrip marks /> })
}

fn reviewed(register: &Register, episode: &Episode, today: NaiveDate) -> Reviewed {
    let months = months_of_reviews(register, episode, today);
    let result = |month: Month| episode.review_of(month).map(|review| review.text(review_field::RESULT));
    let mark = |month: &Month| TrendMark {
        month: month.to_string(),
        result: trend(result(*month)),
        incident: episode
            .incidents
            .iter()
            .any(|incident| incident.fact.source.on.is_some_and(|on| Month::of(on) == *month)),
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
