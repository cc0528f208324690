//! Each seat of a case: who sits there since when, and the one thing to do about it.

use leptos::prelude::*;

use super::seat_form::{SeatAsked, SeatForm};
use crate::app::pages::whom::occupant_words;
use crate::app::parts::{Button, Dialog, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::team::team_of;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// One line of the list: the seat, and who is on it.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    asked: SeatAsked,
    who: String,
}

#[component]
pub(super) fn Seats(episode: Subject, person: Subject) -> impl IntoView {
    let state = use_state();
    let today = state.today;
    let lines = Memo::new(move |_| {
        let today = today.get();
        state.read_of(&person, |register| lines(register, &episode, today))
    });
    let open = RwSignal::new(false);
    let asked = RwSignal::new(None::<SeatAsked>);
    let ask = Callback::new(move |one: SeatAsked| {
        asked.set(Some(one));
        open.set(true);
    });
    let list = move || lines.get().into_iter().map(|line| view! { <SeatLine line ask /> }).collect_view();
    let form =
        move || asked.get().map(|asked| view! { <SeatForm asked on_done=move |()| open.set(false) /> });
    view! {
        <Section title=t().team.seats>
            <ul class="due-list">{list}</ul>
        </Section>
        <Dialog open on_close=move |()| open.set(false) title=t().team.seat>{form()}</Dialog>
    }
}

/// One line for each seat; where two tablets filled the same, one for each of the two.
fn lines(register: &Register, episode: &Subject, today: chrono::NaiveDate) -> Vec<Line> {
    let Some((_, known)) = register.episode(episode) else { return vec![] };
    let team = team_of(register, known, today);
    let mut lines = vec![];
    for seat in team.iter().flat_map(|team| &team.seats) {
        let asked = |replaces| SeatAsked {
            episode: episode.clone(),
            party: seat.party.id.clone(),
            name: seat.party.name.clone(),
            is_family: seat.party.is_family,
            replaces,
        };
        if seat.held.is_empty() {
            lines.push(Line { asked: asked(None), who: t().team.empty_seat.to_owned() });
        }
        for held in &seat.held {
            let filled = &held.filled;
            let who = occupant_words(register, &filled.fact.occupant);
            let since = (t().team.since)(&in_figures(filled.fact.from));
            lines.push(Line { asked: asked(Some(filled.subject.clone())), who: format!("{who} ({since})") });
        }
    }
    lines
}

#[component]
fn SeatLine(line: Line, ask: Callback<SeatAsked>) -> impl IntoView {
    let words = &t().team;
    let Line { asked, who } = line;
    let act = match (&asked.replaces, asked.is_family) {
        (Some(_), _) => words.replace,
        (None, true) => words.fill_family,
        (None, false) => words.choose_member,
    };
    let name = asked.name.clone();
    let is_begun = asked.is_begun(use_state());
    view! {
        <li class="due-line">
            <p class="due-what">{name}</p>
            <p class="due-why">{who} {is_begun.then(|| format!(" ({})", t().drafts.title.to_lowercase()))}</p>
            <div class="due-act">
                <Button label=act on_tap=Callback::new(move |()| ask.run(asked.clone())) />
            </div>
        </li>
    }
}

/// Who sat on the team before, from when to when and why they left. Nothing, while nobody has left.
#[component]
pub(super) fn Former(episode: Subject, person: Subject) -> impl IntoView {
    let state = use_state();
    move || {
        let lines = state.read_of(&person, |register| former(register, &episode));
        (!lines.is_empty()).then(|| {
            let lines = lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
            view! { <Section title=t().team.former_members><ul>{lines}</ul></Section> }
        })
    }
}

fn former(register: &Register, episode: &Subject) -> Vec<String> {
    let Some((_, known)) = register.episode(episode) else { return vec![] };
    let ended = known.seats.iter().filter_map(|seat| Some((seat, seat.ended_on()?, seat.ended.first()?)));
    ended
        .map(|(seat, until, end)| {
            let filled = &seat.filled.fact;
            let party = register.templates_of(known).find_map(|template| template.party(&filled.party));
            let who = (t().team.former)(
                &occupant_words(register, &filled.occupant),
                &in_figures(filled.from),
                &in_figures(until),
            );
            let party = party.map_or(&*filled.party, |party| &*party.short);
            (t().team.former_line)(party, &who, &end.fact.reason)
        })
        .collect()
}
