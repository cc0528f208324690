//! The criteria of the milestones that are reached, each with a level and the sentence that bears it out.

use leptos::prelude::*;

use super::Of;
use crate::app::bound::{BoundChoice, BoundText};
use crate::app::parts::{Choice, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::person::review_field as field;
use crate::casework::review::{DueCriterion, due_criteria};
use crate::ledger::Subject;

/// A criterion as it stands on the screen.
#[derive(Clone)]
struct Asked {
    id: String,
    text: String,
    /// "Mốc 3 tháng · Tổ giúp đỡ xác nhận · tháng 7/2024: chưa".
    about: String,
}

impl From<DueCriterion<'_>> for Asked {
    fn from(due: DueCriterion<'_>) -> Self {
        let words = &t().following;
        let milestone = (words.milestone)(due.milestone.months, &due.milestone.confirmed_by);
        let before = due.before.map(|(month, level)| {
            let levels = levels();
            let level = levels.iter().find(|(id, _)| *id == level).map_or(level, |(_, words)| words);
            (words.said_before)(&month.to_string(), level)
        });
        Self {
            id: due.criterion.id.clone(),
            text: due.criterion.text.clone(),
            about: [Some(milestone), before].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        }
    }
}

fn levels() -> [(&'static str, &'static str); 4] {
    let words = &t().following;
    [
        ("dat", words.criterion_met),
        ("dang", words.criterion_moving),
        ("chua", words.criterion_not_met),
        ("chua_du", words.criterion_unclear),
    ]
}

#[component]
pub(super) fn Criteria(of: Of, review: Subject) -> impl IntoView {
    let state = use_state();
    let asked: Vec<Asked> = state.with(|register| {
        let episode = register.episode(&of.episode).map(|(_, episode)| episode);
        let due = episode.map(|episode| due_criteria(register, episode, of.month));
        due.into_iter().flatten().map(Asked::from).collect()
    });
    let none = asked.is_empty().then(|| view! { <p>{t().following.no_criteria}</p> });
    let rows =
        asked.into_iter().map(|asked| view! { <Criterion asked review=review.clone() /> }).collect_view();
    view! {
        <Section title=t().following.criteria>
            {none}
            <div class="form">{rows}</div>
        </Section>
    }
}

#[component]
fn Criterion(asked: Asked, review: Subject) -> impl IntoView {
    let Asked { id, text, about } = asked;
    let choices = levels().map(|(id, words)| Choice::new(id.to_owned(), words)).to_vec();
    view! {
        <BoundChoice
            subject=review.clone()
            field=format!("{}{id}", field::CRITERION)
            label=text.clone()
            hint=about
            choices
        />
        <BoundText
            subject=review
            field=format!("{}{id}", field::EVIDENCE)
            label=(t().following.evidence)(&text)
            hint=t().following.evidence_hint
            free_note=true
        />
    }
}
