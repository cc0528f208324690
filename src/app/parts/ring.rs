use std::f64::consts::TAU;

use leptos::prelude::*;

use crate::app::text::t;

/// One seat of a team: the body it stands for, and who sits in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    pub body: String,
    pub person: Option<String>,
}

/// Centre of the drawing, radius of the ring, of a seat, and of the family inside; in units of the view box.
const CENTRE: f64 = 160.0;
const RING: f64 = 118.0;
const SEAT: f64 = 34.0;
const FAMILY: f64 = 56.0;

/// Where seat `index` of `count` stands, the first at the top, then clockwise.
fn place(index: usize, count: usize) -> (f64, f64) {
    let turn = TAU * index as f64 / count.max(1) as f64 - TAU / 4.0;
    (CENTRE + RING * turn.cos(), CENTRE + RING * turn.sin())
}

fn seat_class(is_family: bool, is_taken: bool) -> &'static str {
    match (is_family, is_taken) {
        (false, true) => "seat",
        (false, false) => "seat empty-seat",
        (true, true) => "seat family-seat",
        (true, false) => "seat family-seat empty-seat",
    }
}

/// The team as a ring of seats with the family inside, empty seats dashed; beside it the same as a list.
#[component]
pub fn TeamRing(seats: Vec<Seat>, family: Seat) -> impl IntoView {
    let count = seats.len();
    let family_taken = family.person.is_some();
    let text_class = if family_taken { "seat-text on-family" } else { "seat-text on-family on-empty" };
    let circles = seats
        .iter()
        .enumerate()
        .map(|(index, seat)| {
            let (x, y) = place(index, count);
            let taken = seat.person.is_some();
            view! {
                <circle class=seat_class(false, taken) cx=x cy=y r=SEAT />
                <text class=if taken { "seat-text" } else { "seat-text on-empty" } x=x y=y>{index + 1}</text>
            }
        })
        .collect_view();
    let mut lines: Vec<_> =
        seats.into_iter().enumerate().map(|(index, seat)| line((index + 1).to_string(), seat)).collect();
    lines.push(line("+1".to_owned(), family));
    view! {
        <div class="ring">
            <svg class="ring-picture" viewBox="0 0 320 320" aria-hidden="true">
                <circle class="ring-line" cx=CENTRE cy=CENTRE r=RING />
                {circles}
                <circle class=seat_class(true, family_taken) cx=CENTRE cy=CENTRE r=FAMILY />
                <text class=text_class x=CENTRE y=CENTRE>{t().team.family}</text>
            </svg>
            <ol class="ring-list">{lines}</ol>
        </div>
    }
}

fn line(number: String, seat: Seat) -> impl IntoView {
    let person = match seat.person {
        Some(person) => view! { <span class="ring-person">{person}</span> },
        None => view! { <span class="ring-person none">{t().team.empty_seat.to_owned()}</span> },
    };
    view! {
        <li>
            <span class="ring-number">{number}</span>
            <span>
                <span class="ring-body">{seat.body}</span>
                {person}
            </span>
        </li>
    }
}

/// The app's emblem: five seats round the family. A picture beside words, so it says nothing itself.
#[component]
pub fn Emblem() -> impl IntoView {
    let seats = (0..5)
        .map(|index| {
            let (x, y) = place(index, 5);
            view! { <circle cx=x cy=y r="38" fill="currentColor" /> }
        })
        .collect_view();
    view! {
        <svg class="emblem" viewBox="0 0 320 320" aria-hidden="true">
            <circle cx=CENTRE cy=CENTRE r=RING fill="none" stroke="currentColor" stroke-width="10" />
            {seats}
            <circle cx=CENTRE cy=CENTRE r="46" fill="none" stroke="currentColor" stroke-width="20" />
        </svg>
    }
}
