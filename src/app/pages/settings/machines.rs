use leptos::prelude::*;

use crate::app::parts::{Button, ButtonKind, Choice, SelectField};
use crate::app::state::{AppState, now_millis, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Register;

/// The machines of the book by their letters; a clock that runs ahead is said, and a letter that two machines took
/// can be changed here.
#[component]
pub fn Machines() -> impl IntoView {
    let state = use_state();
    let own = move || state.read(|_| (t().copies.device_letter)(state.letter()));
    let lines = move || {
        let lines = state.read(lines);
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let is_shared = Memo::new(move |_| state.read(|register| is_shared(register, state.letter())));
    view! {
        <p><strong>{own}</strong></p>
        <Show when=move || is_shared.get()>
            <ChangeLetter />
        </Show>
        <h3>{t().copies.machines}</h3>
        <ul>{lines}</ul>
    }
}

/// "Máy A", and what is wrong with its clock.
fn lines(register: &Register) -> Vec<String> {
    let doubtful = register.ledger().doubtful_clocks(now_millis());
    let mut machines: Vec<_> = register.machines().collect();
    machines.sort_by_key(|machine| (machine.fact.letter, machine.entry));
    let line = |letter: char, is_ahead: bool| match is_ahead {
        true => (t().settings.machine_ahead)(letter),
        false => (t().copies.machine)(letter),
    };
    machines.iter().map(|it| line(it.fact.letter, doubtful.contains(&it.entry.writer))).collect()
}

fn is_shared(register: &Register, letter: char) -> bool {
    register.machines().filter(|machine| machine.fact.letter == letter).count() > 1
}

fn free_letters(register: &Register) -> Vec<Choice<char>> {
    let is_free = |letter: &char| register.machines().all(|machine| machine.fact.letter != *letter);
    ('A'..='Z').filter(is_free).map(|letter| Choice::new(letter, letter)).collect()
}

/// Two machines took the same letter before they knew of each other: one of them goes on under another.
#[component]
fn ChangeLetter() -> impl IntoView {
    let state = use_state();
    let words = &t().settings;
    let chosen = RwSignal::new(None::<char>);
    let problem = RwSignal::new(None::<String>);
    let choose = move |letter: char| {
        chosen.set(Some(letter));
        problem.set(None);
    };
    let change = move |()| {
        let outcome = match chosen.get_untracked() {
            None => Err(words.letter_missing.to_owned()),
            Some(letter) => change_letter(state, letter),
        };
        // With the letter changed these fields are gone.
        problem.try_set(outcome.err());
    };
    view! {
        <div class="notice due form">
            <p>{move || state.read(|_| (words.letter_shared)(state.letter()))}</p>
            <SelectField
                label=words.new_letter
                choices=state.with(free_letters)
                value=chosen
                on_choose=Callback::new(choose)
                error=problem
            />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.change_letter on_tap=Callback::new(change) />
            </div>
        </div>
    }
}

fn change_letter(state: AppState, letter: char) -> Result<(), String> {
    state
        .change_letter(letter, (t().settings.letter_changed)(letter))
        .map_err(|it| refusals::not_recorded(&it))
}
