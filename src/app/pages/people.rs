//! `/ho-so`: everybody of the book, found as one types.

mod narrow;

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use self::narrow::Narrow;
use super::first_steps::CASE_LIST_ADDRESS;
use super::person::identity::{badge_of, called_and_age};
use super::person::person_address;
use crate::app::parts::{
    Button, Choice, Empty, Link, Page, PersonRow, PersonRowData, SelectField, TextField,
};
use crate::app::scroll::{return_to, scroll_to, scrolled};
use crate::app::state::{AppState, hides_names, use_state};
use crate::app::text::t;
use crate::app::turns::{Slice, after_paint, in_slices};
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen, quarter};
use crate::casework::find::{Narrowing, Order, put_in_order};
use crate::casework::intake::is_old_and_unfinished;
use crate::casework::person::{Person, Stage};
use crate::ledger::Subject;

/// Rows in the page at a time: more make typing slow on an old tablet.
const ROWS: usize = 60;

/// As many of them as a tall tablet shows at once; the others follow the first paint.
const FIRST_ROWS: usize = 16;

const STAGES: [Stage; 9] = [
    Stage::Preparing,
    Stage::AwaitingAgreement,
    Stage::Helped,
    Stage::Paused,
    Stage::ReleaseProposed,
    Stage::Aftercare,
    Stage::Released,
    Stage::NotEligible,
    Stage::NotTakingPart,
];

/// The value of `loc` in an address that opens the list with [`Filter::Old`].
pub const OLD_CASES: &str = "ho-so-cu";

/// Which cases the list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filter {
    All,
    Stage(Stage),
    /// `Hồ sơ cũ – cần bổ sung`.
    Old,
}

/// What was looked for and where one was in the list; lives as long as the book is open, never in an address.
#[derive(Clone, Copy)]
pub struct ListPlace {
    search: RwSignal<String>,
    filter: RwSignal<Filter>,
    narrowing: RwSignal<Narrowing>,
    order: RwSignal<Order>,
    /// The first row shown.
    from: RwSignal<usize>,
    /// How far down the page was, in pixels.
    scroll: StoredValue<i32>,
}

/// What is asked of the list.
#[derive(Clone, Debug, PartialEq)]
struct Asked {
    search: String,
    filter: Filter,
    narrowing: Narrowing,
    order: Order,
    from: usize,
}

impl ListPlace {
    /// Puts a fresh place in context; called once, by the component that lives as long as the book is open.
    pub fn provide() {
        provide_context(Self {
            search: RwSignal::new(String::new()),
            filter: RwSignal::new(Filter::All),
            narrowing: RwSignal::new(Narrowing::default()),
            order: RwSignal::new(Order::default()),
            from: RwSignal::new(0),
            scroll: StoredValue::new(0),
        });
    }

    fn asked(self) -> Asked {
        Asked {
            search: self.search.get(),
            filter: self.filter.get(),
            narrowing: self.narrowing.get(),
            order: self.order.get(),
            from: self.from.get(),
        }
    }
}

#[component]
pub fn People() -> impl IntoView {
    let state = use_state();
    let place = expect_context::<ListPlace>();
    if use_query_map().with_untracked(|query| query.get("loc").is_some_and(|loc| loc == OLD_CASES)) {
        place.filter.set(Filter::Old);
    }
    let found = in_slices(move |slice| find(state, slice, place));
    let is_new_book = Memo::new(move |_| state.read(|register| register.persons().len() == 0));
    return_to(place.scroll.get_value());
    let words = &t().people;
    let body = move || {
        if is_new_book.get() {
            view! {
                <Empty sentence=words.empty>
                    <Link href="/ho-so/moi" class="button primary">{words.new_person}</Link>
                    <Link href="/ho-so/dan" class="button">{words.paste_list}</Link>
                </Empty>
            }
            .into_any()
        } else {
            view! {
                <p class="buttons">
                    <Link href="/ho-so/moi" class="button primary">{words.new_person}</Link>
                    <Link href="/ho-so/dan" class="button">{words.paste_list}</Link>
                    <Link href=CASE_LIST_ADDRESS class="button">{t().paper.preview}</Link>
                </p>
                <Search place />
                <Narrow place />
                <Rows place found />
            }
            .into_any()
        }
    };
    view! { <Page title=words.title>{body}</Page> }
}

#[component]
fn Search(place: ListPlace) -> impl IntoView {
    let words = &t().people;
    let look_for = Callback::new(move |typed: String| {
        place.from.set(0);
        place.search.set(typed);
    });
    let filters = std::iter::once(Choice::new(Filter::All, words.all_stages))
        .chain(STAGES.map(|stage| Choice::new(Filter::Stage(stage), badge_of(stage).0)))
        .chain([Choice::new(Filter::Old, t().stage.old_case)])
        .collect();
    let choose = Callback::new(move |filter: Filter| {
        place.from.set(0);
        place.filter.set(filter);
    });
    view! {
        <search class="search">
            <TextField label=words.search hint=words.search_hint kind="search" value=place.search.get_untracked() on_input=look_for />
            <SelectField label=words.filter choices=filters value=Signal::derive(move || Some(place.filter.get())) on_choose=choose />
        </search>
    }
}

#[component]
fn Rows(place: ListPlace, found: Memo<Option<Arc<Vec<Subject>>>>) -> impl IntoView {
    let state = use_state();
    let words = &t().people;
    let is_read = move || found.with(Option::is_some);
    let found = move || found.get().unwrap_or_default();
    let count = move || found().len();
    // Whoever was on the last rows may be gone from them.
    let from = move || place.from.get().min(count().saturating_sub(1) / ROWS * ROWS);
    let is_painted = painted(place);
    let rows = move || {
        let today = state.today.get();
        let (hidden, found) = (hides_names(), found());
        let shown = found.iter().skip(from()).take(if is_painted.get() { ROWS } else { FIRST_ROWS });
        state.read(|register| {
            let people = shown.filter_map(|id| register.person(id));
            people.map(|person| row_of(register, person, hidden, today)).collect::<Vec<_>>()
        })
    };
    let said = move || {
        let (first, last) = (from() + 1, (from() + ROWS).min(count()));
        match count() {
            _ if !is_read() => t().common.working.to_owned(),
            0 => words.nothing_found.to_owned(),
            count if count <= ROWS => (words.found)(count),
            count => (words.rows_shown)(first, last, count),
        }
    };
    let turn = move |to: usize| {
        place.from.set(to);
        scroll_to(0);
    };
    let has_before = move || from() > 0;
    let has_more = move || from() + ROWS < count();
    let key = |row: &PersonRowData| {
        let stage = row.stage.as_ref().map(|(words, _)| words.clone());
        (row.address.clone(), row.name.clone(), row.about.clone(), stage)
    };
    view! {
        <p role="status">{said}</p>
        <ul class="rows" on:click=move |_| place.scroll.set_value(scrolled())>
            <For each=rows key=key let:row>
                <PersonRow row />
            </For>
        </ul>
        <div class="buttons">
            <Show when=has_before>
                <Button label=words.rows_before on_tap=Callback::new(move |()| turn(from().saturating_sub(ROWS))) />
            </Show>
            <Show when=has_more>
                <Button label=words.rows_more on_tap=Callback::new(move |()| turn(from() + ROWS)) />
            </Show>
        </div>
    }
}

/// Whether what is asked of the list now was painted once. Whoever comes back to the middle of a list needs it whole
/// at once.
fn painted(place: ListPlace) -> Memo<bool> {
    let asked = Memo::new(move |_| place.asked());
    let seen = RwSignal::new((place.scroll.get_value() > 0).then(|| asked.get_untracked()));
    Effect::new(move |_| {
        let now = asked.get();
        after_paint(move || {
            // The page may be gone by then.
            seen.try_set(Some(now));
        });
    });
    Memo::new(move |_| seen.with(|seen| asked.with(|asked| seen.as_ref() == Some(asked))))
}

/// `None` when the slice is over before everybody was read.
fn find(state: AppState, slice: Slice, place: ListPlace) -> Option<Vec<Subject>> {
    let filter = place.filter.get();
    let stage = match filter {
        Filter::Stage(stage) => Some(stage),
        Filter::All | Filter::Old => None,
    };
    let today = state.today.get();
    let (search, narrowing, order) = (place.search.read(), place.narrowing.read(), place.order.get());
    let is_old = |register: &Register, id: &Subject| {
        let person = register.person(id)?;
        Some(is_old_and_unfinished(register, person, person.current()?, today))
    };
    state.people_within(slice, |register, people| {
        let mut found = people.narrowed(&search, stage, &narrowing, today);
        if filter == Filter::Old {
            found.retain(|id| is_old(register, id) == Some(true));
        }
        put_in_order(register, &mut found, order);
        found
    })
}

/// What a row says of a person: never the diện.
fn row_of(register: &Register, person: &Person, hidden: bool, today: NaiveDate) -> PersonRowData {
    let episode = person.current();
    let lead =
        episode.and_then(|episode| episode.lead(today)).map(|lead| register.member_name(lead).to_owned());
    let is_old = episode.is_some_and(|it| is_old_and_unfinished(register, person, it, today));
    let old = is_old.then(|| t().stage.old_case.to_owned());
    let about = [Some(person.code().to_owned()), called_and_age(person, today), quarter(person), lead, old];
    let name = on_screen(register, person, Screen::List, hidden, today);
    // Who has no name is called by the code.
    let about = about.into_iter().flatten().filter(|words| !words.is_empty() && *words != name).collect();
    PersonRowData {
        address: person_address(person.id()),
        name,
        about,
        stage: episode.map(|episode| badge_of(episode.stage())),
    }
}
