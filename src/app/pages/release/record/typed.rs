//! What is typed of a release, read with what is still open on its day.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{field_error, read_day, tidy_text};
use crate::app::pages::authority::TypedAuthority;
use crate::app::parts::FieldError;
use crate::app::state::AppState;
use crate::app::text::{Words, in_book, t};
use crate::casework::Register;
use crate::casework::decide::after;
use crate::casework::fact::ReleaseRecorded;
use crate::casework::release::{StillOpen, open_at_release};
use crate::casework::template::Template;
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::in_figures;

pub const REASON: &str = "release-reason";
pub const BODY: &str = "release-body";
pub const DAY: &str = "release-day";
pub const WHY_OPEN: &str = "release-why-open";
pub const AFTERCARE: &str = "release-aftercare";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    pub reason: Option<String>,
    #[serde(flatten)]
    pub authority: TypedAuthority,
    pub on: String,
    pub why_open: String,
    /// Whether somebody is to ask afterwards how it goes; only asked after a release with progress.
    pub aftercare: Option<bool>,
}

impl Typed {
    pub fn first(register: &Register, episode: &Subject) -> Self {
        let proposal = register.episode(episode).and_then(|(_, episode)| episode.release_proposals.first());
        Self { reason: proposal.map(|proposal| proposal.fact.reason.clone()), ..Self::default() }
    }

    pub fn read(self, state: AppState, episode: &Subject) -> Result<ReleaseRecorded, Vec<FieldError>> {
        let words = &t().following;
        let on = read_day(state, &self.on).and_then(|on| since_admission(state, episode, on));
        let authority = self.authority.read(state);
        let open = open_lines(state, episode, on.as_ref().ok().copied(), in_book());
        let mut errors = vec![];
        if self.reason.is_none() {
            errors.push(field_error(REASON, words.choose_reason));
        }
        if authority.is_none() {
            errors.push(field_error(BODY, words.write_authority));
        }
        errors.extend(on.as_ref().err().map(|sentence| field_error(DAY, sentence)));
        let why_open = tidy_text(&self.why_open);
        if !open.is_empty() && why_open.is_empty() {
            errors.push(field_error(WHY_OPEN, words.write_why_open));
        }
        let months = state.with(|register| months_of_aftercare(register, episode, self.reason.as_deref()));
        if !months.is_empty() && self.aftercare.is_none() {
            errors.push(field_error(AFTERCARE, t().aftercare.choose_wished));
        }
        let aftercare = if self.aftercare == Some(true) { months } else { vec![] };
        match (self.reason, authority, on) {
            (Some(reason), Some(authority), Ok(on)) if errors.is_empty() => {
                let why_open = if open.is_empty() { String::new() } else { why_open };
                let after = known_after(state, episode, on);
                Ok(ReleaseRecorded {
                    episode: episode.clone(),
                    on,
                    reason,
                    authority,
                    open,
                    why_open,
                    after,
                    aftercare,
                })
            }
            _ => Err(errors),
        }
    }
}

/// A day on which the case was taken in already, or what is wrong with it.
fn since_admission(state: AppState, episode: &Subject, on: NaiveDate) -> Result<NaiveDate, String> {
    match admitted_on(state, episode) {
        Some(admitted_on) if on < admitted_on => {
            Err((t().following.before_admission)(&in_figures(admitted_on)))
        }
        _ => Ok(on),
    }
}

pub fn admitted_on(state: AppState, episode: &Subject) -> Option<NaiveDate> {
    state.with(|register| Some(register.episode(episode)?.1.admission()?.fact.on))
}

/// When somebody would ask afterwards; never but after a release with progress.
pub fn months_of_aftercare(register: &Register, episode: &Subject, reason: Option<&str>) -> Vec<u32> {
    let episode = register.episode(episode).map(|(_, episode)| episode);
    let template = episode.and_then(|episode| register.template(episode.template()));
    let is_progress = |template: &&std::rc::Rc<Template>| {
        reason.and_then(|id| template.exit_reason(id)).is_some_and(|reason| reason.counts_as_progress)
    };
    template.filter(is_progress).map_or_else(Vec::new, |template| template.settings.aftercare_months.clone())
}

/// What is still open on the day of the release; on today, while that is not known. The book is told in its own
/// language, the screen in the one that stands on it.
pub fn open_lines(state: AppState, episode: &Subject, on: Option<NaiveDate>, words: &Words) -> Vec<String> {
    let on = on.unwrap_or_else(|| state.today.get_untracked());
    state.with(|register| {
        let Some((person, known)) = register.episode(episode) else { return vec![] };
        open_at_release(register, person, known, on).iter().map(|open| open_words(words, open)).collect()
    })
}

/// What is on record from after that day; the person sees it among what is still open.
fn known_after(state: AppState, episode: &Subject, on: NaiveDate) -> Vec<EntryId> {
    state.with(|register| {
        let known = register.episode(episode).map(|(_, known)| known);
        known.map(|known| after(known, on).map(|(_, entry)| entry).collect()).unwrap_or_default()
    })
}

fn open_words(words: &Words, open: &StillOpen) -> String {
    match open {
        StillOpen::Reviews(months) => {
            let months: Vec<String> = months.iter().map(ToString::to_string).collect();
            (words.following.open_reviews)(&months.join(", "))
        }
        StillOpen::Task { what, who } => (words.following.open_task)(what, who),
        StillOpen::Action { what } => (words.help_plan.still_open)(what),
        StillOpen::Measure { until } => (words.measure.still_open)(until.map(in_figures).as_deref()),
        StillOpen::Agreement(parties) => (words.release.open_agreement)(&parties.join(", ")),
        StillOpen::Seats(seats) => (words.release.open_seats)(&(words.team.incomplete)(seats)),
        StillOpen::Lead => words.following.open_lead.to_owned(),
        StillOpen::Later { count, last } => (words.following.open_later)(*count, *last),
    }
}
