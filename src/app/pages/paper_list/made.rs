//! Papers that were saved, printed or sent: the last of all, or those of one team.

use chrono::NaiveDate;
use leptos::prelude::*;

use super::choose::label;
use crate::app::pages::person::telling::moment;
use crate::app::pages::preview::address;
use crate::app::parts::{LinkRow, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::event::Event;
use crate::casework::fact::PaperMade;
use crate::ledger::Subject;
use crate::papers::{Of, PaperKind, made_again, recently_made};

/// As many of the papers made last as one takes in at a glance.
const RECENT: usize = 4;

/// What was made last; nothing where nothing was.
#[component]
pub fn Recent() -> impl IntoView {
    let state = use_state();
    let rows = move || {
        let (today, hidden) = (state.today.get(), state.hide_names.get());
        state.read(|register| {
            let made = recently_made(register, RECENT).into_iter();
            let rows = made.filter_map(|made| row(register, made, today, hidden, true));
            rows.map(|(address, name, about)| (address::opened_from(address, address::PAPERS), name, about))
                .collect()
        })
    };
    view! { <Rows title=t().papers.recent rows=Signal::derive(rows) /> }
}

/// What was made of one team, the latest first.
#[component]
pub fn MadeOfTeam(team: Subject) -> impl IntoView {
    let state = use_state();
    let rows = move || {
        let (today, hidden) = (state.today.get(), state.hide_names.get());
        state.read_of(&team, |register| {
            let made = register.papers_of(&team).iter().rev();
            made.filter_map(|made| row(register, made, today, hidden, false)).collect()
        })
    };
    view! { <Rows title=t().papers.made rows=Signal::derive(rows) /> }
}

/// Address, name, and of what and when.
type Row = (String, String, String);

#[component]
fn Rows(title: &'static str, rows: Signal<Vec<Row>>) -> impl IntoView {
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|(address, name, about)| {
                view! {
                    <LinkRow address=address name=name about=about />
                }
            });
            view! { <Section title><ul class="rows">{rows.collect_view()}</ul></Section> }
        })
    }
}

fn row(
    register: &Register,
    made: &Event<PaperMade>,
    today: NaiveDate,
    hidden: bool,
    says_of_what: bool,
) -> Option<Row> {
    let words = &t().papers;
    let again = made_again(register, &made.fact, today);
    let kind = match &again {
        Some(printed) => printed.kind,
        None => PaperKind::named(&made.fact.paper)?,
    };
    let address = again.as_ref().map_or_else(|| address::to_choose(kind), address::of);
    let is_blank = again.as_ref().is_some_and(|printed| printed.is_blank());
    let name = words.name_of(kind, is_blank);
    let who = made.author.as_ref().map_or("", |author| register.member_name(author));
    // Of one review it only says of whose.
    let of = again.map_or_else(|| Of::One(made.fact.about.clone()), |printed| printed.of);
    let of = (says_of_what && !is_blank).then(|| label(register, &of, today, hidden).0);
    let of = of.filter(|words| !words.is_empty());
    let when = (words.made_at)(&moment(&made.recorded_at), who);
    let about = of.into_iter().chain([when]).collect::<Vec<_>>().join(" · ");
    Some((address, name, about))
}
