//! When, where, who led, and what was said under each heading that the minutes of a kind print.

use leptos::prelude::*;

use super::fields::{BoundChecks, BoundClock, BoundDay};
use super::leading::LeaderFields;
use crate::app::bound::{BoundChoice, BoundText, BoundTextKind};
use crate::app::pages::number_given::NumberGiven;
use crate::app::parts::{Choice, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::criticism::SUBJECTS;
use crate::casework::fact::MeetingKind;
use crate::casework::meeting::{Leading, field, said};
use crate::casework::number_series::MINUTES;
use crate::casework::roster::HelpedCount;
use crate::ledger::Subject;
use crate::vietnamese::sentence::capitalised;

/// The headings of a kind's minutes in their order, but the conclusion, which stands with the tasks.
pub fn headings(kind: MeetingKind) -> Vec<(&'static str, &'static str)> {
    let words = &t().meeting;
    match kind {
        MeetingKind::Briefing => {
            vec![(said::PAUSES, words.said_pauses), (said::DIFFICULTIES, words.said_difficulties)]
        }
        MeetingKind::Criticism => vec![
            (said::PRESENTATION, words.said_presentation),
            (said::AGREED, words.said_agreed),
            (said::FURTHER, words.said_further),
        ],
        MeetingKind::Gathering => vec![
            (said::TOPICS, words.said_topics),
            (said::EXCHANGE, words.said_exchange),
            (said::PRAISE, words.said_praise),
            (said::SUPPORTS, words.said_supports),
        ],
        MeetingKind::Seminar => vec![
            (said::EXPERIENCE, words.said_experience),
            (said::SOLUTIONS, words.said_solutions),
            (said::WAYS, words.said_ways),
            (said::DIFFICULTIES, words.said_difficulties),
            (said::LIMITS, words.said_limits),
            (said::PROPOSALS, words.said_proposals),
        ],
    }
}

#[component]
pub fn BasicsSection(meeting: Subject, kind: MeetingKind) -> impl IntoView {
    let words = &t().meeting;
    let own = match kind {
        MeetingKind::Criticism => view! { <ConferenceBasics meeting=meeting.clone() /> }.into_any(),
        MeetingKind::Gathering => view! { <SessionBasics meeting=meeting.clone() /> }.into_any(),
        MeetingKind::Briefing | MeetingKind::Seminar => ().into_any(),
    };
    view! {
        <Section title=words.basics>
            <div class="form">
                <BoundClock subject=meeting.clone() field=field::STARTS_AT label=words.starts_at />
                <BoundClock subject=meeting.clone() field=field::ENDS_AT label=words.ends_at />
                <EndBeforeStart meeting=meeting.clone() />
                <BoundText subject=meeting.clone() field=field::PLACE label=words.place />
                <LeaderFields meeting=meeting.clone() leading=Leading::Chair />
                <LeaderFields meeting=meeting.clone() leading=Leading::Secretary />
                {own}
            </div>
        </Section>
    }
}

/// Said, and kept all the same: a person knows best which of the two is mistyped.
#[component]
fn EndBeforeStart(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let is_odd =
        Memo::new(move |_| state.meeting(&meeting).is_some_and(|known| known.ends_before_it_starts()));
    view! {
        <div aria-live="polite">
            {move || is_odd.get().then(|| view! { <p class="error">{t().meeting.end_before_start}</p> })}
        </div>
    }
}

#[component]
fn ConferenceBasics(meeting: Subject) -> impl IntoView {
    let words = &t().meeting;
    let subjects = SUBJECTS
        .iter()
        .map(|subject| Choice::new(format!("{}{}", field::FOCUS, subject.id), capitalised(subject.name)));
    view! {
        <BoundText subject=meeting.clone() field=field::PRESENTER label=words.presenter hint=words.presenter_hint />
        <BoundDay subject=meeting.clone() field=field::DRAFT_SENT_ON label=words.draft_sent_on />
        <BoundChecks subject=meeting label=words.focus choices=subjects.collect() />
    }
}

#[component]
fn SessionBasics(meeting: Subject) -> impl IntoView {
    let words = &t().meeting;
    let groups = [("adults", words.group_adults), ("minors", words.group_minors)];
    let groups = groups.map(|(value, label)| Choice::new(value.to_owned(), label)).to_vec();
    let state = use_state();
    let has_roster = {
        let meeting = meeting.clone();
        Memo::new(move |_| state.meeting(&meeting).is_some_and(|known| HelpedCount::of(&known).is_some()))
    };
    // What the roster counts by itself nobody has to count.
    let of_counts = meeting.clone();
    let counts = move || {
        let fields = [
            (field::HELPED_INVITED, words.helped_invited),
            (field::HELPED_PRESENT, words.helped_present),
            (field::HELPED_EXCUSED, words.helped_excused),
        ];
        let count = |(field, label)| {
            let subject = of_counts.clone();
            view! { <BoundText subject field label kind=BoundTextKind::Short keyboard="numeric" /> }
        };
        (!has_roster.get()).then(|| fields.map(count).into_iter().collect_view())
    };
    view! {
        <BoundText subject=meeting.clone() field=field::REPORTER label=words.reporter />
        <BoundChoice subject=meeting.clone() field=field::GROUP label=words.group choices=groups />
        <BoundText
            subject=meeting
            field=field::MIXED_REASON
            label=t().giving.mixed_session
            hint=t().giving.mixed_session_hint
        />
        {counts}
    }
}

#[component]
pub fn SaidSection(meeting: Subject, kind: MeetingKind) -> impl IntoView {
    let areas = headings(kind)
        .into_iter()
        .map(|(heading, label)| view! { <SaidArea meeting=meeting.clone() heading label /> })
        .collect_view();
    let words = &t().meeting;
    // The minutes of a giao ban have no place for speeches of their own: what is said stands with the cases.
    let is_briefing = kind == MeetingKind::Briefing;
    let title = if is_briefing { words.said_at_briefing } else { words.said };
    let lead = is_briefing.then(|| view! { <p class="hint">{words.said_at_briefing_lead}</p> });
    view! {
        <Section title>
            {lead}
            <div class="form">{areas}</div>
        </Section>
    }
}

#[component]
pub fn SaidArea(meeting: Subject, heading: &'static str, label: &'static str) -> impl IntoView {
    let field = format!("{}{heading}", field::SAID);
    view! { <BoundText subject=meeting field label free_note=true kind=BoundTextKind::Area /> }
}

/// Reading back, number, receivers, and who signs.
#[component]
pub fn EndSection(meeting: Subject, kind: MeetingKind) -> impl IntoView {
    let words = &t().meeting;
    let area = BoundTextKind::Area;
    let drafter = (kind == MeetingKind::Criticism).then(|| {
        let choices = vec![Choice::new(field::DRAFTER_SIGNS.to_owned(), words.drafter_signs_yes)];
        view! { <BoundChecks subject=meeting.clone() label=words.drafter_signs choices /> }
    });
    let state = use_state();
    let known = {
        let meeting = meeting.clone();
        Memo::new(move |_| {
            let known = state.meeting(&meeting)?;
            Some((known.text(field::NUMBER).to_owned(), known.event.fact.on))
        })
    };
    let number = Signal::derive(move || known.get().map(|(number, _)| number).unwrap_or_default());
    let on = Signal::derive(move || known.get().map(|(_, on)| on));
    view! {
        <Section title=words.end_of_paper>
            <div class="form">
                <BoundText subject=meeting.clone() field=field::APPROVAL label=words.approval hint=words.approval_hint kind=area />
                <BoundText subject=meeting.clone() field=field::NUMBER label=words.number kind=BoundTextKind::Short />
                <NumberGiven about=meeting.clone() paper=MINUTES number on />
                <BoundText subject=meeting.clone() field=field::RECEIVERS label=words.receivers hint=words.receivers_hint kind=area />
                {drafter}
            </div>
        </Section>
    }
}
