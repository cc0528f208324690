use leptos::prelude::*;

use super::telling::{Teller, span_words};
use crate::app::parts::{Empty, Link, Section, Timeline, TimelineLine};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::person::Episode;
use crate::casework::timeline::{Happened, Order, of_episode};
use crate::ledger::Subject;

/// One time of being helped and its lines of one kind.
#[derive(Clone, Debug, PartialEq)]
struct Group {
    title: String,
    lines: Vec<TimelineLine>,
}

/// The tab `Tiếp xúc`.
#[component]
pub fn Contacts(person: Subject) -> impl IntoView {
    let words = &t().following;
    view! {
        <Happenings
            person
            is_listed=|what| matches!(what, Happened::Contact(_) | Happened::School(_))
            empty=words.contacts_empty
            form="/ghi/tiep-xuc"
            record=words.record_contact
        />
    }
}

/// The tab `Hỗ trợ`.
#[component]
pub fn Supports(person: Subject) -> impl IntoView {
    let words = &t().following;
    view! {
        <Happenings
            person
            is_listed=|what| matches!(what, Happened::Support(_))
            empty=words.supports_empty
            form="/ghi/ho-tro"
            record=words.record_support
        />
    }
}

#[component]
fn Happenings(
    person: Subject,
    is_listed: fn(&Happened<'_>) -> bool,
    empty: &'static str,
    /// The address of the form that records one more.
    form: &'static str,
    record: &'static str,
) -> impl IntoView {
    let state = use_state();
    let found = Memo::new(move |_| {
        state.read(|register| {
            let person = register.person(&person)?;
            let teller = Teller { register, person };
            let lines = |episode: &Episode| {
                let lines = of_episode(episode, Order::NewestFirst);
                lines
                    .iter()
                    .filter(|line| is_listed(&line.what))
                    .filter_map(|line| teller.line(line))
                    .collect()
            };
            let group = |(index, episode): (usize, &Episode)| Group {
                title: format!("{} ({})", (t().people.episode)(index + 1), span_words(episode)),
                lines: lines(episode),
            };
            let groups: Vec<Group> = person.episodes.iter().enumerate().rev().map(group).collect();
            Some((person.current()?.id().clone(), groups))
        })
    });
    move || {
        found.get().map(|(episode, groups)| {
            let address = format!("{form}?nguoi={episode}");
            let groups: Vec<Group> = groups.into_iter().filter(|group| !group.lines.is_empty()).collect();
            if groups.is_empty() {
                return view! { <Empty sentence=empty><Link href=address class="button">{record}</Link></Empty> }
                    .into_any();
            }
            let sections = groups.into_iter().map(|group| {
                let count = Signal::stored(Some(group.lines.len()));
                view! { <Section title=group.title count><Timeline lines=Signal::stored(group.lines) /></Section> }
            });
            view! {
                <p class="buttons"><Link href=address class="button">{record}</Link></p>
                {sections.collect_view()}
            }
            .into_any()
        })
    }
}
