//! The roster of a session: who of those helped is asked to come, one tap for whether they came (F4, rules 8 and 11).

use leptos::prelude::*;

use super::fields::value_of;
use crate::app::bound::{BoundChoice, BoundText};
use crate::app::pages::whom::{shown_name, spoken_names};
use crate::app::parts::{Button, ButtonKind, CheckRows, Choice, Section};
use crate::app::state::{AppState, NotRecorded, Recorded, use_state};
use crate::app::text::{refusals, t};
use crate::casework::meeting::{Meeting, attendee_field};
use crate::casework::roster::{Group, HelpedCount, invited, may_be_invited, out_of_group};
use crate::casework::{Command, Register};
use crate::ledger::Subject;

/// The roster as the page shows it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Roster {
    /// Each invitation with the name of its case as lists show it.
    rows: Vec<(Subject, String)>,
    /// Invitations of which nobody wrote whether they came.
    unmarked: Vec<Subject>,
    /// Cases that may still be put on it, with the names lists show.
    candidates: Vec<(Subject, String)>,
    has_group: bool,
    /// How many came, in words; blank without a roster.
    count: String,
    /// Whom rule 8 keeps apart, in words; blank where there is nobody.
    apart: String,
}

impl Roster {
    fn of(state: AppState, register: &Register, meeting: &Meeting) -> Self {
        let words = &t().giving;
        let unmarked = |one: &Subject| value_of(state, one, attendee_field::ATTENDS).is_empty();
        let name = |episode: &Subject| {
            register
                .episode(episode)
                .map_or_else(String::new, |(person, _)| shown_name(state, register, person))
        };
        let rows: Vec<(Subject, String)> =
            invited(meeting).map(|one| (one.subject.clone(), name(&one.fact.episode))).collect();
        let apart: Vec<String> =
            out_of_group(register, meeting).iter().map(|one| name(&one.fact.episode)).collect();
        let candidates = may_be_invited(register, meeting).into_iter();
        Self {
            unmarked: rows.iter().map(|(one, _)| one.clone()).filter(unmarked).collect(),
            rows,
            candidates: candidates.map(|(_, episode)| (episode.id().clone(), name(episode.id()))).collect(),
            has_group: Group::of(meeting).is_some(),
            count: HelpedCount::of(meeting).map_or_else(String::new, |it| {
                (words.roster_count)(it.invited, it.present, it.excused, it.absent, it.unmarked)
            }),
            apart: match apart.len() {
                0 => String::new(),
                count => (words.not_apart)(count, &(t().common.list_with_and)(&apart)),
            },
        }
    }
}

#[component]
pub fn RosterSection(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let problem = RwSignal::new(None::<String>);
    let roster = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            state.read(|register| {
                register.meeting(&meeting).map(|known| Roster::of(state, register, known)).unwrap_or_default()
            })
        })
    };
    let count = Signal::derive(move || Some(roster.read().rows.len()).filter(|count| *count > 0));
    let has_many = Memo::new(move |_| roster.read().unmarked.len() > 1);
    let all_present = Callback::new(move |()| {
        let subjects = roster.with_untracked(|roster| roster.unmarked.clone());
        let label = (words.all_present_act)(subjects.len());
        let (field, value) = (attendee_field::ATTENDS.to_owned(), "present".to_owned());
        tell(problem, state.act(&Command::SetAll { subjects, field, value }, label));
    });
    view! {
        <Section title=words.roster count>
            <p class="hint">{words.roster_lead}</p>
            <p aria-live="polite">{move || roster.read().count.clone()}</p>
            <p class="error" aria-live="polite">{move || roster.read().apart.clone()}</p>
            <div class="form">
                <For each=move || roster.read().rows.clone() key=Clone::clone let:row>
                    <InvitedRow invitation=row.0 name=row.1 problem />
                </For>
            </div>
            <Show when=move || has_many.get()>
                <div class="buttons">
                    <Button label=words.all_present on_tap=all_present />
                </div>
            </Show>
            <Candidates meeting roster problem />
            <div aria-live="polite">
                {move || problem.get().map(|words| view! { <p class="error">{words}</p> })}
            </div>
        </Section>
    }
}

fn tell(problem: RwSignal<Option<String>>, made: Result<Recorded, NotRecorded>) {
    problem.set(made.err().map(|reason| refusals::not_recorded(&reason)));
}

/// One who was asked to come: present, absent with a reason, absent.
#[component]
fn InvitedRow(invitation: Subject, name: String, problem: RwSignal<Option<String>>) -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let choices = [("present", words.came), ("excused", words.excused), ("absent", words.stayed_away)];
    let choices = choices.map(|(value, label)| Choice::new(value.to_owned(), label)).to_vec();
    let is_excused = {
        let invitation = invitation.clone();
        Memo::new(move |_| value_of(state, &invitation, attendee_field::ATTENDS) == "excused")
    };
    let reason = {
        let invitation = invitation.clone();
        move || {
            let (subject, field) = (invitation.clone(), attendee_field::REASON);
            let label = t().meeting.absent_reason;
            is_excused.get().then(|| view! { <BoundText subject field label free_note=true /> })
        }
    };
    let take_off = {
        let (subjects, label) = (vec![invitation.clone()], (words.taken_off_act)(&name));
        Callback::new(move |()| {
            let (field, value) = (attendee_field::OFF.to_owned(), "yes".to_owned());
            let command = Command::SetAll { subjects: subjects.clone(), field, value };
            tell(problem, state.act(&command, label.clone()));
        })
    };
    let said_as = format!("{}: {name}", words.take_off_roster);
    view! {
        <div class="form">
            <BoundChoice subject=invitation field=attendee_field::ATTENDS label=name choices />
            {reason}
            <div class="buttons">
                <Button kind=ButtonKind::Quiet label=words.take_off_roster said_as on_tap=take_off />
            </div>
        </div>
    }
}

/// Those of the session's group who are not on the roster: one by one, or all at once.
#[component]
fn Candidates(meeting: Subject, roster: Memo<Roster>, problem: RwSignal<Option<String>>) -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let invite = Callback::new(move |episodes: Vec<Subject>| {
        let label = match episodes.as_slice() {
            [one] => (words.invited_act)(&spoken_names(state, std::slice::from_ref(one))),
            many => (words.invited_many_act)(many.len()),
        };
        tell(problem, state.act(&Command::Invite { meeting: meeting.clone(), episodes }, label));
    });
    let all = Callback::new(move |()| {
        invite.run(
            roster.with_untracked(|it| it.candidates.iter().map(|(episode, _)| episode.clone()).collect()),
        );
    });
    let on_tick = Callback::new(move |(episode, _): (Subject, bool)| invite.run(vec![episode]));
    move || {
        let (candidates, has_group) = roster.with(|it| (it.candidates.clone(), it.has_group));
        let count = candidates.len();
        if !has_group {
            return view! { <p class="hint">{words.roster_no_group}</p> }.into_any();
        }
        if count == 0 {
            return view! { <p class="hint">{words.roster_nobody_left}</p> }.into_any();
        }
        let choices: Vec<_> =
            candidates.into_iter().map(|(episode, name)| Choice::new(episode, name)).collect();
        let value = Signal::stored(Vec::<Subject>::new());
        let all = (count > 1).then(|| {
            view! { <div class="buttons"><Button label=(words.invite_all)(count) on_tap=all /></div> }
        });
        view! {
            {all}
            <CheckRows label=words.invite choices value on_tick />
        }
        .into_any()
    }
}
