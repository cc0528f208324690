//! What a giao ban says of cases one by one, adults and minors apart (rule 8).

use leptos::prelude::*;

use super::fields::value_of;
use crate::app::bound::{BoundChoice, BoundText, BoundTextKind};
use crate::app::parts::{Choice, Section, SelectField};
use crate::app::state::{AppState, FIELD_FORM, draft_name, hides_names, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::agenda::{is_put_in, is_put_out};
use crate::casework::audience::{Screen, on_screen};
use crate::casework::figures::is_helped_on;
use crate::casework::meeting::{Meeting, case_part, field};
use crate::casework::person::{Episode, Person};
use crate::ledger::Subject;
use crate::vietnamese::name::FullName;
use crate::vietnamese::order::person_sort_key;

/// One case as this page lists it.
#[derive(Clone, Debug, PartialEq)]
struct Case {
    episode: Subject,
    name: String,
    is_minor: bool,
}

fn field_of(episode: &Subject, part: &str) -> String {
    format!("{}{episode}:{part}", field::CASE)
}

#[component]
pub fn CasesSection(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    // Chosen in this sitting; the others are those of whom something is written.
    let chosen = RwSignal::new(Vec::<Subject>::new());
    let shown = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            let chosen = chosen.get();
            cases(state, &meeting, |known, episode| {
                chosen.contains(episode.id())
                    || is_spoken_of(known, episode)
                    || is_being_written_of(state, known, episode)
            })
        })
    };
    let has_minors = Memo::new(move |_| shown.with(|cases| cases.iter().any(|case| case.is_minor)));
    view! {
        <Section title=words.people_discussed>
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="hint">{words.no_cases}</p>
            </Show>
            <CaseList meeting=meeting.clone() shown minors=false />
            <Show when=move || has_minors.get()>
                <h3>{words.minors}</h3>
            </Show>
            <CaseList meeting=meeting.clone() shown minors=true />
            <AddCase meeting shown chosen />
        </Section>
    }
}

#[component]
fn CaseList(meeting: Subject, shown: Memo<Vec<Case>>, minors: bool) -> impl IntoView {
    let of_age = move || shown.get().into_iter().filter(|case| case.is_minor == minors).collect::<Vec<_>>();
    view! {
        <For each=of_age key=|case| case.episode.clone() let:case>
            <OneCase meeting=meeting.clone() case />
        </For>
    }
}

#[component]
fn OneCase(meeting: Subject, case: Case) -> impl IntoView {
    let words = &t().meeting;
    let parts = [
        (case_part::DONE, words.case_done),
        (case_part::CHANGE, words.case_change),
        (case_part::WORD, words.case_word),
        (case_part::AGREED, words.case_agreed),
    ]
    .map(|(part, label)| {
        let (subject, field) = (meeting.clone(), field_of(&case.episode, part));
        // Of four notes in a row the last carries the sentence for all.
        let free_note = part == case_part::AGREED;
        view! { <BoundText subject field label free_note kind=BoundTextKind::Area /> }
    });
    view! {
        <details open=true>
            <summary>{case.name}</summary>
            <div class="form">{parts.into_iter().collect_view()}</div>
        </details>
    }
}

/// Those helped on the day of the meeting who are not on the list yet.
#[component]
fn AddCase(meeting: Subject, shown: Memo<Vec<Case>>, chosen: RwSignal<Vec<Subject>>) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    move || {
        let listed: Vec<Subject> =
            shown.with(|cases| cases.iter().map(|case| case.episode.clone()).collect());
        let others = cases(state, &meeting, |known, episode| {
            !listed.contains(episode.id()) && is_helped_on(episode, known.event.fact.on)
        });
        let choices: Vec<_> = others.into_iter().map(|case| Choice::new(case.episode, case.name)).collect();
        (!choices.is_empty()).then(|| {
            let add = Callback::new(move |episode: Subject| chosen.update(|chosen| chosen.push(episode)));
            view! {
                <SelectField
                    label=words.add_case
                    hint=words.add_case_hint
                    choices
                    value=Signal::stored(None)
                    on_choose=add
                />
            }
        })
    }
}

/// The cases this meeting is asked to take in or to release.
#[component]
pub fn InAndOutSection(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let (of_in, of_out) = (meeting.clone(), meeting.clone());
    let incoming = Memo::new(move |_| cases(state, &of_in, is_put_in));
    let outgoing = Memo::new(move |_| cases(state, &of_out, is_put_out));
    let (meeting_in, meeting_out) = (meeting.clone(), meeting);
    view! {
        <Show when=move || !incoming.with(Vec::is_empty) || !outgoing.with(Vec::is_empty)>
            <h3>{words.in_and_out}</h3>
        </Show>
        <For each=move || incoming.get() key=|case| case.episode.clone() let:case>
            <Incoming meeting=meeting_in.clone() case />
        </For>
        <For each=move || outgoing.get() key=|case| case.episode.clone() let:case>
            <div class="form">
                <p>{(words.case_out)(&case.name)}</p>
                <BoundText
                    subject=meeting_out.clone()
                    field=field_of(&case.episode, case_part::RELEASE_WORD)
                    label=words.release_word
                    free_note=true
                    kind=BoundTextKind::Area
                />
            </div>
        </For>
    }
}

#[component]
fn Incoming(meeting: Subject, case: Case) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let field = field_of(&case.episode, case_part::ADMISSION);
    let choices = [("yes", words.admission_yes), ("no", words.admission_no)];
    let choices = choices.map(|(value, label)| Choice::new(value.to_owned(), label)).to_vec();
    let refused = {
        let (meeting, field) = (meeting.clone(), field.clone());
        Memo::new(move |_| value_of(state, &meeting, &field) == "no")
    };
    let reason = {
        let (meeting, field) = (meeting.clone(), field_of(&case.episode, case_part::ADMISSION_REASON));
        move || {
            refused.get().then(|| {
                let (subject, field) = (meeting.clone(), field.clone());
                view! { <BoundText subject field label=words.admission_reason free_note=true /> }
            })
        }
    };
    view! {
        <div class="form">
            <p>{(words.case_in)(&case.name)}</p>
            <BoundChoice subject=meeting field label=words.admission choices />
            {reason}
        </div>
    }
}

const PARTS: [&str; 4] = [case_part::DONE, case_part::CHANGE, case_part::WORD, case_part::AGREED];

/// Letters that a kill or a lock left in a draft bring their case back with them.
fn is_being_written_of(state: AppState, meeting: &Meeting, episode: &Episode) -> bool {
    PARTS.iter().any(|part| {
        let form = format!("{FIELD_FORM}{}", field_of(episode.id(), part));
        state.draft(&draft_name(&form, meeting.id().as_str())).is_some()
    })
}

fn is_spoken_of(meeting: &Meeting, episode: &Episode) -> bool {
    PARTS.iter().any(|part| !meeting.of_case(episode.id(), part).is_empty())
}

/// The cases that `wanted` says belong here, by given name.
fn cases(state: AppState, meeting: &Subject, wanted: impl Fn(&Meeting, &Episode) -> bool) -> Vec<Case> {
    let today = state.today.get();
    state.read(|register| {
        let Some(meeting) = register.meeting(meeting) else { return vec![] };
        let mut found: Vec<(&Person, &Episode)> = register
            .persons()
            .flat_map(|person| person.episodes.iter().map(|episode| (&**person, episode)))
            .filter(|(_, episode)| wanted(meeting, episode))
            .collect();
        found.sort_by_cached_key(|(person, episode)| {
            let name = FullName::parse(person.full_name()).ok().map(|name| person_sort_key(&name));
            (name, person.code().to_owned(), episode.id().clone())
        });
        let case = |(person, episode): (&Person, &Episode)| Case {
            episode: episode.id().clone(),
            name: case_name(register, person, today),
            is_minor: register.is_minor(person, meeting.event.fact.on),
        };
        found.into_iter().map(case).collect()
    })
}

/// As lists name a person, with the code: two on one list may share initials.
fn case_name(register: &Register, person: &Person, today: chrono::NaiveDate) -> String {
    let name = on_screen(register, person, Screen::List, hides_names(), today);
    if name == person.code() { name } else { format!("{name} ({})", person.code()) }
}
