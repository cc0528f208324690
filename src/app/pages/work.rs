mod draft_place;
mod drafts;
pub mod line;

use std::sync::Arc;

use leptos::prelude::*;

use self::drafts::{Unfinished, drafts_left};
use self::line::Line;
use super::first_steps::FirstSteps;
use super::zalo::ForZalo;
use crate::app::badge;
use crate::app::parts::{Button, DueLine, Empty, Link, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::app::turns::in_slices;
use crate::casework::Register;
use crate::casework::audience::Spoken;
use crate::casework::due::{Due, Urgency};
use crate::papers::zalo::week_message;

/// Rows in the page at a time: more make an old tablet slow.
const ROWS: usize = 60;

/// Rows under each heading, where all of them would be too many.
const FEW: usize = 10;

/// `Việc cần làm`: the diary of the day, computed anew whenever the book or the day changes.
#[component]
pub fn Work() -> impl IntoView {
    let state = use_state();
    // How much further down each heading one has looked; an act changes the lines, not that.
    let further = headings().map(|_| RwSignal::new(0));
    let looked_at = RwSignal::new(0);
    let lines = in_slices(move |slice| {
        let lines = state.due_within(slice);
        // Told by tens: a screen reader says each.
        let tens = state.due_looked_at() / 10 * 10;
        if lines.is_none() && looked_at.get_untracked() != tens {
            looked_at.set(tens);
        }
        lines
    });
    Effect::new(move |_| {
        // An invented ward has no work of this tablet.
        if !state.is_sample
            && let Some(lines) = lines.get()
        {
            badge::show(lines.iter().filter(|line| line.urgency <= Urgency::Today).count());
        }
    });
    // Who is called like whom asks everybody's name: once for each version of the book and day.
    let spoken = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| Spoken::of(register, today))
    });
    let groups = move || {
        let Some(lines) = lines.get() else {
            let words = move || (t().work.looking_through)(looked_at.get());
            return view! { <p role="status">{words}</p> }.into_any();
        };
        let mut lines: Vec<Arc<Due>> = lines.to_vec();
        let drafts = spoken.with(|spoken| drafts_left(state, spoken));
        if lines.is_empty() && drafts.is_empty() {
            return view! { <NothingWaits /> }.into_any();
        }
        let few = if lines.len() > ROWS { FEW } else { ROWS };
        let groups = headings()
            .into_iter()
            .zip(further)
            .map(|((urgency, title), further)| {
                // They come sorted by urgency.
                let of_group = lines.partition_point(|line| line.urgency <= urgency);
                let dues: Vec<Arc<Due>> = lines.drain(..of_group).collect();
                (!dues.is_empty()).then(|| view! { <Group title dues few further spoken /> })
            })
            .collect_view();
        view! {
            {(!drafts.is_empty()).then(|| view! { <Unfinished left=drafts /> })}
            {groups}
        }
        .into_any()
    };
    // In a new book the first steps come before whatever else waits.
    let has_people = Memo::new(move |_| state.read(|register| register.persons().next().is_some()));
    view! {
        <Page title=t().work.title>
            <FirstSteps />
            <Show when=move || has_people.get()>
                <TakeAlong />
            </Show>
            {groups}
        </Page>
    }
}

/// An empty screen teaches: in a new book what will stand here, later that nothing waits.
#[component]
fn NothingWaits() -> impl IntoView {
    let state = use_state();
    let is_new = move || state.read(|register| register.persons().next().is_none());
    move || {
        let sentence = if is_new() { t().work.empty } else { t().work.nothing };
        view! { <Empty sentence /> }
    }
}

/// What leaves the page for those who do the work: a sheet, and a message that names nobody.
#[component]
fn TakeAlong() -> impl IntoView {
    let state = use_state();
    let text =
        Callback::new(move |()| state.with(|register| week_message(register, state.today.get_untracked())));
    view! {
        <div class="buttons">
            <Link href="/viec-tuan" class="button">
                {t().week.title}
            </Link>
            <ForZalo text />
        </div>
    }
}

fn headings() -> [(Urgency, &'static str); 6] {
    let words = &t().work;
    [
        (Urgency::Overdue, words.overdue),
        (Urgency::Today, words.today),
        (Urgency::ThisWeek, words.this_week),
        (Urgency::ThisMonth, words.this_month),
        (Urgency::Missing, words.missing),
        (Urgency::Unsettled, words.stuck),
    ]
}

/// The lines under one heading; of many only the first `few`, until one asks for more.
#[component]
fn Group(
    title: &'static str,
    dues: Vec<Arc<Due>>,
    few: usize,
    further: RwSignal<usize>,
    spoken: Memo<Spoken>,
) -> impl IntoView {
    let state = use_state();
    let count = dues.len();
    let dues = StoredValue::new(dues);
    let shown = move || few.saturating_add(further.get()).min(count);
    let rows = move || {
        let today = state.today.get_untracked();
        let line = |register: &Register, due: &Due| {
            spoken.with_untracked(|spoken| Line::of(register, due, spoken, today))
        };
        state.with(|register| {
            dues.with_value(|dues| {
                let shown = dues.iter().take(shown()).map(|due| line(register, due));
                shown.enumerate().collect::<Vec<_>>()
            })
        })
    };
    let more = Signal::derive(move || (t().work.more)(count - shown()));
    let show_more = Callback::new(move |()| further.update(|further| *further += ROWS));
    view! {
        <Section title count=Signal::stored(Some(count))>
            <ul class="due-list">
                <For each=rows key=|(at, _)| *at children=|(_, line)| view! { <LineRow line /> } />
            </ul>
            <Show when=move || shown() < count>
                <div class="buttons">
                    <Button label=more on_tap=show_more />
                </div>
            </Show>
        </Section>
    }
}

#[component]
fn LineRow(line: Line) -> impl IntoView {
    view! {
        <DueLine sentence=line.sentence when=line.when why=line.why urgency=line.look>
            <Link href=line.address class="button">
                {line.action}
            </Link>
        </DueLine>
    }
}
