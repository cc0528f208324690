//! `Hoàn tất biên bản`: the PDF is made first, then one act gives the opinions their final numbers and keeps it.

use leptos::prelude::*;

use crate::app::pages::preview::{failure, make_pdf};
use crate::app::pages::whom::shown_name;
use crate::app::parts::{Button, ButtonKind, Dialog, Link, Section};
use crate::app::shell::focus_heading;
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::agenda::{Odd, odd_in};
use crate::casework::event::Event;
use crate::casework::fact::{AttendeeAdded, MinutesFinalised, Upto};
use crate::casework::meeting::{Meeting, attendee_name};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::papers::{PaperKind, Printed};
use crate::press::paper::Paper;

/// How far the finishing is.
#[derive(Clone, Debug, PartialEq)]
enum Progress {
    Resting,
    Making,
    Failed(String),
}

#[component]
pub fn FinishSection(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let progress = RwSignal::new(Progress::Resting);
    let preview = format!("/hop/{meeting}/ban-in");
    let asking = RwSignal::new(false);
    let of = meeting.clone();
    let finished = meeting.clone();
    let finish = Callback::new(move |()| {
        asking.set(false);
        progress.set(Progress::Making);
        let meeting = finished.clone();
        leptos::task::spawn_local(async move {
            let outcome = finalise(state, &meeting).await;
            if outcome.is_ok() && progress.try_get_untracked().is_some() {
                focus_heading();
            }
            // The person may have left the page; the minutes are finished all the same.
            progress.try_set(outcome.map_or_else(Progress::Failed, |()| Progress::Resting));
        });
    });
    let failed = Memo::new(move |_| progress.with(|it| matches!(it, Progress::Failed(_))));
    let label = Signal::derive(move || {
        if failed.get() { t().common.try_again } else { words.finish_minutes }.to_owned()
    });
    let written = meeting.clone();
    let ask = Callback::new(move |()| {
        if is_being_written(state, &written) {
            progress.set(Progress::Failed(words.still_typing.to_owned()));
        } else {
            asking.set(true);
        }
    });
    let busy = Signal::derive(move || progress.with(|it| *it == Progress::Making));
    let said = move || match progress.get() {
        Progress::Resting => ().into_any(),
        Progress::Making => view! { <p>{words.making}</p> }.into_any(),
        Progress::Failed(sentence) => view! { <p class="error">{sentence}</p> }.into_any(),
    };
    view! {
        <Section title=words.finish_minutes>
            <p>{words.finish_minutes_lead}</p>
            <div aria-live="polite">{said}</div>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label busy on_tap=ask />
                <Link href=preview class="button">
                    {t().paper.preview}
                </Link>
            </div>
            <Dialog open=asking on_close=Callback::new(move |()| asking.set(false)) title=words.finish_minutes>
                <LookOnce meeting=of.clone() asking finish />
            </Dialog>
        </Section>
    }
}

/// What is blank or odd, in sentences, before the act that cannot be taken back.
#[component]
fn LookOnce(meeting: Subject, asking: RwSignal<bool>, finish: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let sentences = state.with(|register| {
        let known = register.meeting(&meeting)?;
        let odd = odd_in(register, known);
        let is_blocked = odd.iter().any(Odd::blocks);
        // What has to be mended first is said alone: the rest can wait until it is.
        let said = odd.iter().filter(|odd| odd.blocks() == is_blocked);
        let said: Vec<String> = said.map(|odd| odd_words(state, register, known, odd)).collect();
        Some((said, is_blocked))
    });
    let (sentences, is_blocked) = sentences.unwrap_or_default();
    let lead = match (sentences.is_empty(), is_blocked) {
        (true, _) => words.finish_all_there,
        (false, true) => words.finish_not_yet,
        (false, false) => words.finish_look,
    };
    let sentences = sentences.into_iter().map(|sentence| view! { <li>{sentence}</li> }).collect_view();
    let may_finish = (!is_blocked).then(|| {
        view! { <Button kind=ButtonKind::Primary label=words.finish_minutes on_tap=finish /> }
    });
    view! {
        <p>{lead}</p>
        <ul>{sentences}</ul>
        {(!is_blocked).then(|| view! { <p>{words.finish_minutes_lead}</p> })}
        <div class="buttons">
            {may_finish}
            <Button label=words.go_on_writing on_tap=Callback::new(move |()| asking.set(false)) />
        </div>
    }
}

fn odd_words(state: AppState, register: &Register, meeting: &Meeting, odd: &Odd) -> String {
    let words = &t().meeting;
    match odd {
        Odd::StartMissing => words.odd_start.to_owned(),
        Odd::EndMissing => words.odd_end.to_owned(),
        Odd::EndBeforeStart => words.end_before_start.to_owned(),
        Odd::ChairMissing => words.odd_chair.to_owned(),
        Odd::SecretaryMissing => words.odd_secretary.to_owned(),
        Odd::ChairAway => words.odd_chair_away.to_owned(),
        Odd::SecretaryAway => words.odd_secretary_away.to_owned(),
        Odd::NobodyInvited => words.odd_nobody.to_owned(),
        Odd::Unmarked(attendees) => {
            let name = |one: &Event<AttendeeAdded>| match attendee_name(register, one) {
                "" => words.no_name.to_owned(),
                name => name.to_owned(),
            };
            let unmarked = meeting.attendees.iter().filter(|one| attendees.contains(&one.subject));
            (words.odd_unmarked)(attendees.len(), &shortened(unmarked.map(name)))
        }
        Odd::RosterUnmarked(episodes) => {
            (words.odd_unmarked)(episodes.len(), &shortened(names_of(state, register, episodes).into_iter()))
        }
        Odd::NotApart(episodes) => {
            let names = shortened(names_of(state, register, episodes).into_iter());
            (t().giving.not_apart)(episodes.len(), &names)
        }
        Odd::NoCaseDiscussed(count) => (words.odd_no_case)(*count),
        Odd::NotDiscussed(episodes) => {
            let names = names_of(state, register, episodes).into_iter();
            (words.odd_not_discussed)(episodes.len(), &shortened(names))
        }
        Odd::NoOpinion => words.odd_no_opinion.to_owned(),
        Odd::OpinionsBlank(numbers) => {
            (words.odd_opinions)(&shortened(numbers.iter().map(ToString::to_string)))
        }
        Odd::AbsentSpeakers(numbers) => {
            (words.odd_absent_speakers)(&shortened(numbers.iter().map(ToString::to_string)))
        }
    }
}

fn names_of(state: AppState, register: &Register, episodes: &[Subject]) -> Vec<String> {
    let persons = episodes.iter().filter_map(|episode| register.episode(episode));
    persons.map(|(person, _)| shown_name(state, register, person)).collect()
}

/// The first few of them; that there are more is said by "…".
fn shortened(names: impl Iterator<Item = String>) -> String {
    const MOST: usize = 6;
    let names: Vec<String> = names.collect();
    let rest = if names.len() > MOST { ", …" } else { "" };
    format!("{}{rest}", names[..names.len().min(MOST)].join(", "))
}

/// Makes the minutes, keeps them and closes the meeting; says in a sentence why not.
async fn finalise(state: AppState, meeting: &Subject) -> Result<(), String> {
    if is_being_written(state, meeting) {
        return Err(t().meeting.still_typing.to_owned());
    }
    loop {
        // It may have been changed behind the question.
        if state.with(|register| {
            register.meeting(meeting).is_some_and(|known| odd_in(register, known).iter().any(Odd::blocks))
        }) {
            return Err(t().meeting.odd_chair_away.to_owned());
        }
        let (paper, mut fact) =
            state.with(|register| to_finish(state, register, meeting)).ok_or(t().meeting.not_found)?;
        let refused = |reason| Err(refusals::not_recorded(&reason));
        // What the book would refuse is said before a paper is made in vain.
        if let Err(refusal) = state.try_out(&command(&fact)) {
            return refused(crate::app::state::NotRecorded::Refused(refusal));
        }
        let day = state.with(|register| register.meeting(meeting).map(|known| known.event.fact.on));
        let pdf =
            make_pdf(&paper, day.unwrap_or(fact.on)).await.map_err(|error| failure(&error).to_owned())?;
        // The book may have been locked while the paper was made.
        if state.today.try_get_untracked().is_none() {
            return Ok(());
        }
        // Something was written meanwhile: the paper is made again, so that it holds what it is said to hold.
        if state.with(|register| Upto::of(register.ledger())) != fact.upto {
            continue;
        }
        fact.sha256 = pdf.sha256;
        let label = t().meeting.finish_minutes.to_lowercase();
        return match state.act_with_bytes(&command(&fact), label, pdf.bytes.into()) {
            Ok(_) => Ok(()),
            Err(reason) => refused(reason),
        };
    }
}

fn command(fact: &MinutesFinalised) -> Command {
    Command::Record { fact: fact.clone().into(), fields: vec![] }
}

/// The paper, and the fact without the hash of its bytes. Opinions are numbered as they stand, as the paper does.
fn to_finish(state: AppState, register: &Register, meeting: &Subject) -> Option<(Paper, MinutesFinalised)> {
    let known = register.meeting(meeting)?;
    let today = state.today.get_untracked();
    let printed = Printed::of_one(PaperKind::of_meeting(known), meeting, today);
    let (paper, _) = printed.paper(register, printed.for_whom().default)?;
    let numbers = known
        .opinions
        .iter()
        .filter_map(|one| Some((one.subject.clone(), known.opinion_number(&one.subject)?)))
        .collect();
    let fact = MinutesFinalised {
        meeting: meeting.clone(),
        on: today,
        numbers,
        sha256: String::new(),
        upto: Upto::of(register.ledger()),
    };
    Some((paper, fact))
}

/// Letters of this meeting that are not in the book yet.
fn is_being_written(state: AppState, meeting: &Subject) -> bool {
    state.with(|register| {
        state
            .drafts()
            .iter()
            .any(|draft| register.roots_of(&Subject::named(&draft.subject)).contains(meeting))
    })
}
