//! `Đang viết dở`: what was typed and not recorded, and the page on which it waits.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::line::{Line, about, address};
use crate::app::pages::closure::closure_address;
use crate::app::pages::help_plan::{action_address, plan_address};
use crate::app::pages::incident::incident_address;
use crate::app::pages::measure::{correct_measure_address, measure_address, new_measure_address};
use crate::app::parts::Urgency as Look;
use crate::app::state::{AppState, FIELD_FORM};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::Spoken;
use crate::casework::due::{About, Action};
use crate::ledger::Subject;
use crate::vault::records::DraftName;

/// Forms that were begun and not ended, one line a page.
pub(super) fn drafts_left(state: AppState, spoken: &Spoken) -> Vec<Line> {
    let today = state.today.get_untracked();
    let places: BTreeSet<(String, String)> = state
        .drafts()
        .iter()
        .filter_map(|draft| state.with(|register| place(register, draft, spoken, today)))
        .collect();
    places
        .into_iter()
        .map(|(address, place)| Line {
            sentence: (t().work.unfinished_at)(&place),
            when: String::new(),
            why: t().work.unfinished_why.to_owned(),
            look: Look::Calm,
            action: t().common.open,
            address,
        })
        .collect()
}

/// The page a draft is written on, as an address and in words.
fn place(
    register: &Register,
    draft: &DraftName,
    spoken: &Spoken,
    today: NaiveDate,
) -> Option<(String, String)> {
    let words = &t().work;
    let subject = Subject::named(&draft.subject);
    let case = || register.episode(&subject).map(|(person, _)| person.id().clone());
    let root = case().or_else(|| register.roots_of(&subject).into_iter().next()).unwrap_or(subject.clone());
    let asked = if draft.subject.is_empty() { String::new() } else { format!("?nguoi={}", draft.subject) };
    let own = |of: About| (address(&of, &Action::Look), about(register, &of, spoken, today));
    match draft.form.as_str() {
        "contact" => return Some((format!("/ghi/tiep-xuc{asked}"), words.contact_form.to_owned())),
        "support" => return Some((format!("/ghi/ho-tro{asked}"), words.support_form.to_owned())),
        "batch" => return Some(("/ghi/dot-ho-tro".to_owned(), words.batch_form.to_owned())),
        "note" => return Some((format!("/ghi/ghi-nho{asked}"), words.note_form.to_owned())),
        "new-person" => return Some(("/ho-so/moi".to_owned(), words.new_person.to_owned())),
        "member" | "team" | "assign-many" | "replace" => {
            return Some(("/phan-cong".to_owned(), words.teams.to_owned()));
        }
        "new-member" | "old-report" => return Some(("/cai-dat".to_owned(), words.settings.to_owned())),
        "member-list" => return Some(("/phan-cong/dan".to_owned(), t().member_list.title.to_owned())),
        "running-list" => return Some(("/ho-so/dan".to_owned(), t().running_list.title.to_owned())),
        "meeting" => return Some(("/hop".to_owned(), words.new_meeting.to_owned())),
        _ => {}
    }
    if register.person(&root).is_some() {
        let (person, who) = own(About::Person(root.clone()));
        let address = match draft.form.as_str() {
            "action" | "help-plan" => plan_address(&root),
            "progress" => action_address(&root, &subject),
            "incident" => incident_address(&root),
            "closure" | "closure-again" => closure_address(&root),
            "measure" => new_measure_address(&root),
            "measure-again" => correct_measure_address(&root, &subject),
            "measure-end" => measure_address(&root, &subject),
            _ => person,
        };
        Some((address, (words.case_of)(&who)))
    } else if register.meeting(&root).is_some() {
        Some(own(About::Meeting(root)))
    } else if register.plan(&root).is_some() {
        Some(own(About::Plan(root)))
    } else if register.batch(&root).is_some() {
        Some(own(About::Batch(root)))
    } else if register.member(&root).is_some() || register.team(&root).is_some() {
        Some(("/phan-cong".to_owned(), words.teams.to_owned()))
    } else if draft.form.starts_with(FIELD_FORM) {
        Some(("/cai-dat".to_owned(), words.settings.to_owned()))
    } else {
        Some(("/ho-so".to_owned(), words.people.to_owned()))
    }
}
