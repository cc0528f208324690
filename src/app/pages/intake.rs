//! `/ho-so/:id/lap` and the quick record before it.

mod admission;
mod asked;
mod check;
mod consent;
mod family;
mod household;
mod measures;
mod personal;
mod quick;
mod relatives;
mod status;
mod wishes;

use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};
use wasm_bindgen::JsCast;

use self::check::Check;
use self::family::{Family, Referrer};
use self::personal::{Personal, has_unread};
use self::status::Status;
use self::wishes::Wishes;
use super::person::{Gone, brief_identity, person_address};
use crate::app::parts::{Link, Page, TaskState, TaskStatus};
use crate::app::shell::is_writing;
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::intake::{Part, PartState};
use crate::casework::person::{Person, field};
use crate::ledger::Subject;

pub use asked::answer_words;
pub use quick::NewPerson;
pub use relatives::relative_words;

/// The heading of the open part, which takes the focus when one comes to it.
const HEADING_ID: &str = "intake-part";

/// The word of a part in addresses; stable.
fn slug(part: Part) -> &'static str {
    match part {
        Part::Personal => "thong-tin",
        Part::Status => "thuoc-dien",
        Part::Family => "gia-dinh",
        Part::Referrer => "gioi-thieu",
        Part::Wishes => "nguyen-vong",
        Part::Review => "xem-lai",
    }
}

/// The address of a part, or of the list of parts.
pub fn part_address(person: &Subject, part: Option<Part>) -> String {
    match part {
        Some(part) => format!("/ho-so/{person}/lap?phan={}", slug(part)),
        None => format!("/ho-so/{person}/lap"),
    }
}

/// `Lập hồ sơ`: six parts in any order, left and taken up again at will.
#[component]
pub fn Intake() -> impl IntoView {
    let params = use_params_map();
    let query = use_query_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let part = Memo::new(move |_| {
        let word = query.read().get("phan")?;
        Part::ALL.into_iter().find(|part| slug(*part) == word)
    });
    focus_part_on_arrival(part);
    move || {
        let person = Subject::named(&id.read());
        view! { <IntakeOf person part /> }
    }
}

#[component]
fn IntakeOf(person: Subject, part: Memo<Option<Part>>) -> impl IntoView {
    let state = use_state();
    let episode = {
        let person = person.clone();
        Memo::new(move |_| state.person(&person)?.current().map(|episode| episode.id().clone()))
    };
    move || match episode.get() {
        None => view! { <Gone /> }.into_any(),
        Some(episode) => view! { <Parts person=person.clone() episode part /> }.into_any(),
    }
}

#[component]
fn Parts(person: Subject, episode: Subject, part: Memo<Option<Part>>) -> impl IntoView {
    let state = use_state();
    let who = {
        let person = person.clone();
        move || state.read(|register| brief_identity(register, &person, state.today.get()))
    };
    let id = person.clone();
    // Where there is room for both, the first part stands open beside the list; a phone shows the list alone.
    let open = move || {
        let part = part.get().unwrap_or(Part::ALL[0]);
        view! { <OpenPart person=id.clone() episode=episode.clone() part /> }
    };
    view! {
        <Page title=t().intake.title back=person_address(&person)>
            <p class="page-lead">{who}</p>
            <div class="list-detail" class:detail-open=move || part.read().is_some()>
                <nav class="list-pane" aria-label=t().common.list_of_parts>
                    <p class="hint list-hint">{t().intake.choose_part}</p>
                    <PartList person=person.clone() part />
                </nav>
                <div class="detail-pane">{open}</div>
            </div>
        </Page>
    }
}

/// The six parts, each with how far it is.
#[component]
fn PartList(person: Subject, part: Memo<Option<Part>>) -> impl IntoView {
    let state = use_state();
    let id = person.clone();
    let states = Memo::new(move |_| {
        let today = state.today.get();
        // Letters that the book could not take change nothing in it, but the strip tells of them.
        state.saving.track();
        let has_unread = has_unread(state, &id);
        state.read(|register| {
            let person = register.person(&id)?;
            let episode = person.current()?;
            let state_of = |part: Part| match part.state(register, person, episode, today) {
                PartState::Done if part == Part::Personal && has_unread => TaskState::Missing,
                PartState::Done => TaskState::Done,
                PartState::Missing => TaskState::Missing,
                PartState::NotYet => TaskState::NotYet,
            };
            Some((Part::ALL.map(|part| (part, state_of(part))), left_blank(person)))
        })
    });
    let rows = move || {
        states.get().map(|(states, blank)| {
            let row = |(own, state)| {
                let tells_blank = own == Part::Personal && state == TaskState::Done && !blank.is_empty();
                let blank = tells_blank.then(|| (t().intake.left_blank)(&blank));
                // Nothing was chosen: what stands open in a wide window is the first.
                let is_first = move || part.read().is_none() && own == Part::ALL[0];
                let is_chosen = move || part.get() == Some(own);
                view! {
                    <li class:opens-first=is_first class:opened=is_chosen>
                        <Link href=part_address(&person, Some(own)) class="row">
                            <span class="row-name">{(t().intake.part)(own)}</span>
                            <span class="row-end"><TaskStatus state /></span>
                            {blank.map(|words| view! { <span class="row-about">{words}</span> })}
                        </Link>
                    </li>
                }
            };
            states.map(row).into_iter().collect_view()
        })
    };
    view! { <ul class="rows">{rows}</ul> }
}

/// What papers and lists read, and nothing waits for.
fn left_blank(person: &Person) -> Vec<&'static str> {
    let words = &t().intake;
    let asked = [(field::SEX, words.sex), (field::QUARTER, words.quarter), (field::PHONE, words.phone)];
    let blank = asked.into_iter().filter(|(name, _)| person.event.text(name).is_empty());
    blank.map(|(_, words)| words).collect()
}

/// One part, with the way back to the list and on to the next.
#[component]
fn OpenPart(person: Subject, episode: Subject, part: Part) -> impl IntoView {
    let at = Part::ALL.iter().position(|other| *other == part);
    let next = at.and_then(|at| Part::ALL.get(at + 1)).copied();
    let back = part_address(&person, None);
    let on =
        next.map(|next| (part_address(&person, Some(next)), (t().intake.next_part)((t().intake.part)(next))));
    let asked = match part {
        Part::Personal => view! { <Personal person /> }.into_any(),
        Part::Status => view! { <Status person episode /> }.into_any(),
        Part::Family => view! { <Family person episode /> }.into_any(),
        Part::Referrer => view! { <Referrer episode /> }.into_any(),
        Part::Wishes => view! { <Wishes person episode /> }.into_any(),
        Part::Review => view! { <Check person episode /> }.into_any(),
    };
    view! {
        <p class="back-to-list"><Link href=back class="back">"← " {t().common.list_of_parts}</Link></p>
        <h2 id=HEADING_ID tabindex="-1">{(t().intake.part)(part)}</h2>
        <div class="form">{asked}</div>
        {on.map(|(address, words)| view! { <p class="buttons"><Link href=address class="button">{words}</Link></p> })}
    }
}

/// Parts differ only in the query, so the frame does not see one come to another.
fn focus_part_on_arrival(part: Memo<Option<Part>>) {
    Effect::new(move |before: Option<Option<Part>>| {
        let now = part.get();
        if before.is_some_and(|before| before != now) {
            request_animation_frame(|| {
                let find = |selector: &str| document().query_selector(selector).ok().flatten();
                if let Some(room) = find(".page-room") {
                    room.set_scroll_top(0);
                }
                let heading = find(&format!("#{HEADING_ID}")).or_else(|| find("main h1"));
                let heading = heading.filter(|_| !is_writing());
                if let Some(heading) = heading.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok()) {
                    // Refused only by an element that has just left the page.
                    let _ = heading.focus();
                }
            });
        }
        now
    });
}
