//! Whom an entry is about: the cases that were named in the address or chosen here.

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::paper_list::what_tells_apart;
use super::person::person_address;
use crate::app::parts::{Button, CheckRows, Choice, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen, spoken_on_screen};
use crate::casework::fact::Occupant;
use crate::casework::person::Person;
use crate::ledger::Subject;

/// As many as one takes in without scrolling far; typing narrows it.
const MOST_FOUND: usize = 12;

/// What the address of an entry form says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// `?nguoi=`: an episode.
    pub episode: Option<Subject>,
    /// `?sua=`: the entry to tell again.
    pub corrects: Option<Subject>,
    /// `?ve=`: where to go afterwards.
    pub back: Option<String>,
}

/// Follows the address; the form is made anew when it changes.
pub fn use_asked() -> Memo<Asked> {
    let query = use_query_map();
    let state = use_state();
    Memo::new(move |_| {
        query.with(|query| Asked {
            episode: query.get("nguoi").and_then(|id| state.with(|register| episode_named(register, &id))),
            corrects: query.get("sua").map(|id| Subject::named(&id)),
            back: query.get("ve").filter(|address| address.starts_with('/')),
        })
    })
}

/// The episode of this id; of a person's id, the one everything new belongs to.
pub fn episode_named(register: &Register, id: &str) -> Option<Subject> {
    let id = Subject::named(id);
    let of_person = || Some(register.person(&id)?.current()?.id().clone());
    register.episode(&id).map(|(_, episode)| episode.id().clone()).or_else(of_person)
}

/// How a person is named on a page of an entry: a minor by initials.
pub fn shown_name(state: AppState, register: &Register, person: &Person) -> String {
    on_screen(register, person, Screen::List, state.hide_names.get(), state.today.get_untracked())
}

/// "anh K.", or "anh K., chị H.", for the label of an act.
pub fn spoken_names(state: AppState, episodes: &[Subject]) -> String {
    state.with(|register| {
        let persons = episodes.iter().filter_map(|episode| register.episode(episode));
        let today = state.today.get_untracked();
        persons.map(|(person, _)| spoken_on_screen(register, person, today)).collect::<Vec<_>>().join(", ")
    })
}

/// The page of the first of them.
pub fn page_of(state: AppState, episodes: &[Subject]) -> String {
    let first = |register: &Register| {
        let (person, _) = register.episode(episodes.first()?)?;
        Some(person_address(person.id()))
    };
    state.with(first).unwrap_or_else(|| "/ho-so".to_owned())
}

/// Where an entry form leads back to: the person it is about, or the first page.
pub fn way_back(state: AppState, episodes: &[Subject]) -> String {
    if episodes.is_empty() { "/".to_owned() } else { page_of(state, episodes) }
}

/// One row to choose: the episode, the name, and what tells equal names apart.
type Row = (Subject, String, String);

/// The cases an entry is about, searched by name and ticked; those already chosen stand first.
#[component]
pub fn ChooseCases(
    #[prop(into)] chosen: Signal<Vec<Subject>>,
    #[prop(into)] on_tick: Callback<(Subject, bool)>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(into)] id: String,
    /// The search stands open from the start, also where somebody is chosen.
    #[prop(optional)]
    searching: bool,
) -> impl IntoView {
    let state = use_state();
    let typed = RwSignal::new(String::new());
    let asked_for_more = RwSignal::new(searching);
    let searching = Memo::new(move |_| asked_for_more.get() || chosen.with(Vec::is_empty));
    let rows = Memo::new(move |_| {
        let chosen = chosen.get();
        state.with(|register| {
            let found = if searching.get() { found(state, &typed.read()) } else { vec![] };
            let others = chosen.into_iter().filter(|episode| !found.contains(episode));
            let rows = others.chain(found.clone()).filter_map(|episode| row(state, register, &episode));
            rows.collect::<Vec<Row>>()
        })
    });
    let list = move || {
        let choices =
            rows.get().into_iter().map(|(episode, name, about)| Choice::new(episode, name).with_hint(about));
        let label = t().following.contact_with;
        let choices: Vec<_> = choices.collect();
        let nothing = choices.is_empty().then(|| view! { <p class="hint">{t().people.nothing_found}</p> });
        view! { <CheckRows label choices value=chosen on_tick error id=id.clone() /> {nothing} }
    };
    view! {
        <Show when=move || searching.get()>
            <TextField
                label=t().people.search
                hint=t().people.search_hint
                kind="search"
                value=typed.get_untracked()
                on_input=Callback::new(move |text| typed.set(text))
            />
        </Show>
        {list}
        <Show when=move || !searching.get()>
            <Button label=t().following.add_person on_tap=move |()| asked_for_more.set(true) />
        </Show>
    }
}

/// Open cases that answer what was typed.
fn found(state: AppState, typed: &str) -> Vec<Subject> {
    state.with_people(|register, people| {
        let persons = people.search(typed, None);
        let episodes = persons.iter().filter_map(|person| register.person(person)?.current());
        let open = episodes.filter(|episode| episode.is_open());
        open.map(|episode| episode.id().clone()).take(MOST_FOUND).collect()
    })
}

fn row(state: AppState, register: &Register, episode: &Subject) -> Option<Row> {
    let (person, _) = register.episode(episode)?;
    let name = shown_name(state, register, person);
    let about = what_tells_apart(person, &name);
    Some((episode.clone(), name, about))
}

/// Who sits there, in words; "chưa tham gia: …" where nobody can.
pub fn occupant_words(register: &Register, occupant: &Occupant) -> String {
    match occupant {
        Occupant::Member(member) => register.member_name(member).to_owned(),
        Occupant::Family { name, relation, .. } if relation.is_empty() => name.clone(),
        Occupant::Family { name, relation, .. } => format!("{name} ({relation})"),
        Occupant::Nobody { reason } => (t().team.nobody)(reason),
    }
}
