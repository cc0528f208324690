//! The criteria of the milestones that are reached, each with a level and the sentence that bears it out.

use leptos::prelude::*;

use super::sheet::{ReviewChoice, ReviewText, Sheet};
use crate::app::parts::{Choice, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::event::fields_of;
use crate::casework::models::applied_on;
use crate::casework::person::review_field as field;
use crate::casework::review::{DueCriterion, criteria_at, due_criteria, lacks_evidence};
use crate::vietnamese::date::in_figures;

/// A criterion as it stands on the screen.
#[derive(Clone)]
struct Asked {
    id: String,
    text: String,
    /// "Mốc 3 tháng · Tổ giúp đỡ xác nhận · tháng 7/2024: chưa".
    about: String,
    /// The month and the level that was said in it, in words.
    before: Option<(String, String)>,
}

impl From<DueCriterion<'_>> for Asked {
    fn from(due: DueCriterion<'_>) -> Self {
        let words = &t().following;
        let milestone = (words.milestone)(due.milestone.months, &due.milestone.confirmed_by);
        let before = due.before.map(|(month, level)| {
            let levels = levels();
            let level = levels.iter().find(|(id, _)| *id == level).map_or(level, |(_, words)| words);
            (month.to_string(), level.to_owned())
        });
        let said = before.as_ref().map(|(month, level)| (words.said_before)(month, level));
        Self {
            id: due.criterion.id.clone(),
            text: due.criterion.text.clone(),
            about: [Some(milestone), said].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            before,
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

/// The criteria that are due, each to be answered.
#[component]
pub(super) fn Criteria(sheet: Sheet) -> impl IntoView {
    let state = use_state();
    let asked: Vec<Asked> = state.with(|register| asked(register, &sheet));
    let none = asked.is_empty().then(|| view! { <p>{t().following.no_criteria}</p> });
    let rows =
        asked.into_iter().map(|asked| view! { <Criterion asked sheet=sheet.clone() /> }).collect_view();
    let version = state.with(|register| applied_since(register, &sheet));
    view! {
        <Section title=t().following.criteria>
            {version.map(|words| view! { <p class="hint">{words}</p> })}
            {none}
            <div class="form">{rows}</div>
        </Section>
    }
}

/// Which version of the model the review is written under, where that is not the one the book came with.
fn applied_since(register: &Register, sheet: &Sheet) -> Option<String> {
    let (_, episode) = register.episode(&sheet.episode)?;
    let version = episode.template_of_review(&fields_of(register.ledger(), &sheet.review));
    applied_on(register, &version).map(|day| (t().models.under_version)(&in_figures(day)))
}

fn asked(register: &Register, sheet: &Sheet) -> Vec<Asked> {
    let Some((_, episode)) = register.episode(&sheet.episode) else { return vec![] };
    let milestone = episode.milestone_reviews.iter().find(|review| review.subject == sheet.review);
    let due = match milestone {
        Some(review) => criteria_at(register, episode, review.fact.months, sheet.month),
        None => due_criteria(register, episode, sheet.month),
    };
    due.into_iter().map(Asked::from).collect()
}

#[component]
fn Criterion(asked: Asked, sheet: Sheet) -> impl IntoView {
    let Asked { id, text, about, .. } = asked.clone();
    let choices = levels().map(|(id, words)| Choice::new(id.to_owned(), words)).to_vec();
    view! {
        <ReviewChoice
            sheet=sheet.clone()
            field=format!("{}{id}", field::CRITERION)
            label=text.clone()
            hint=about
            choices
        />
        <div>
            <ReviewText
                sheet=sheet.clone()
                field=format!("{}{id}", field::EVIDENCE)
                label=(t().following.evidence)(&text)
                hint=t().following.evidence_hint
            />
            <EvidenceWanted asked sheet />
        </div>
    }
}

/// A level that changed asks what it rests on; nothing is held back for it.
#[component]
fn EvidenceWanted(asked: Asked, sheet: Sheet) -> impl IntoView {
    let state = use_state();
    let wanted = Memo::new(move |_| {
        state.read_of(&sheet.person, |register| {
            let (_, episode) = register.episode(&sheet.episode)?;
            let review = fields_of(register.ledger(), &sheet.review);
            lacks_evidence(episode, &review, sheet.month, &asked.id).then(|| asked.before.clone()).flatten()
        })
    });
    let words = move || {
        let (month, level) = wanted.get()?;
        let words = (t().reviewing.evidence_wanted)(&month, &level);
        Some(view! { <p class="notice due">{words}</p> })
    };
    view! { <div aria-live="polite">{words}</div> }
}
