//! `Giấy tờ`: every paper by name, in the order of need, with its form for the pen; those made last at the top.

mod choose;

use leptos::prelude::*;

use super::person::telling::moment;
use super::preview::address;
use crate::app::parts::{Link, LinkRow, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::event::Event;
use crate::casework::fact::PaperMade;
use crate::papers::{Group, PaperKind, made_again, recently_made};

pub use choose::ChoosePaper;

/// As many of the papers made last as one takes in at a glance.
const RECENT: usize = 4;

#[component]
pub fn PaperList() -> impl IntoView {
    let words = &t().papers;
    let groups = Group::ALL.map(|group| {
        let kinds = PaperKind::ALL.into_iter().filter(|kind| kind.form().made_of.group() == group);
        let rows = kinds.map(|kind| view! { <KindRow kind /> }).collect_view();
        view! { <Section title=(words.group)(group)><ul class="rows paper-list">{rows}</ul></Section> }
    });
    view! {
        <Page title=words.title lead=words.lead>
            <Recent />
            {groups.into_iter().collect_view()}
        </Page>
    }
}

#[component]
fn KindRow(kind: PaperKind) -> impl IntoView {
    let words = &t().papers;
    let name = (words.name)(kind);
    view! {
        <li class="paper-kind">
            <Link href=address::to_choose(kind) class="row">
                <span class="row-name">{name}</span>
                <span class="row-about">{(words.made_of)(kind.form().made_of)}</span>
            </Link>
            <Link href=address::of_blank(kind) class="button">
                {words.blank} <span class="visually-hidden">": "{name}</span>
            </Link>
        </li>
    }
}

/// What was saved, printed or sent last; nothing where nothing was.
#[component]
fn Recent() -> impl IntoView {
    let state = use_state();
    let words = &t().papers;
    move || {
        let (today, hidden) = (state.today.get(), state.hide_names.get());
        let rows: Vec<_> = state.read(|register| {
            let made = recently_made(register, RECENT);
            made.into_iter().filter_map(|made| recent(register, made, today, hidden)).collect()
        });
        (!rows.is_empty()).then(|| {
            let rows = rows.into_iter().map(|(address, name, about)| {
                view! {
                    <LinkRow address=address name=name about=about />
                }
            });
            view! { <Section title=words.recent><ul class="rows">{rows.collect_view()}</ul></Section> }
        })
    }
}

/// Address, name, and of what and when.
fn recent(
    register: &Register,
    made: &Event<PaperMade>,
    today: chrono::NaiveDate,
    hidden: bool,
) -> Option<(String, String, String)> {
    let words = &t().papers;
    let again = made_again(register, &made.fact, today);
    let kind = match &again {
        Some(printed) => printed.kind,
        None => PaperKind::named(&made.fact.paper)?,
    };
    let address = again.as_ref().map_or_else(|| address::to_choose(kind), address::of);
    let is_blank = again.as_ref().is_some_and(|printed| printed.is_blank());
    let name = if is_blank { (words.blank_of)((words.name)(kind)) } else { (words.name)(kind).to_owned() };
    let who = made.author.as_ref().map_or("", |author| register.member_name(author));
    let of = again.filter(|_| !is_blank).map(|printed| choose::label(register, &printed.of, today, hidden).0);
    let when = (words.made_at)(&moment(&made.recorded_at), who);
    let about = of.into_iter().chain([when]).collect::<Vec<_>>().join(" · ");
    Some((address, name, about))
}
