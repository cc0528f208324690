//! The model's template: which parties, categories, rhythm, conditions, steps, criteria and exits.
//!
//! A version is an immutable document, carried whole in one entry; its id is the sha-256 of its bytes. Nothing
//! about "5+1" is written into the code: it all comes from here.

use serde::Deserialize;
use std::num::NonZeroU32;

mod asked;
mod bodies;
mod check;
mod condition;
mod difference;
mod edit;
mod list_words;
mod phrases;
mod words;

pub use asked::{Answer, Answered, Asked, has_no_field};
pub use condition::{Condition, KnownBy};
pub use difference::{Change, Difference, Part, differences};
pub use edit::{Edited, NUMBERS, Offered, Problem, Wrong};
pub use phrases::Phrases;
pub use words::names_many_bodies;

/// What four models have in common; a model's own document wins where both speak.
const SHARED: &str = include_str!("templates/shared.json");

const SHIPPED: [&str; 4] = [
    include_str!("templates/five_bodies.json"),
    include_str!("templates/five_with_neighbourhood.json"),
    include_str!("templates/four_plus_one.json"),
    include_str!("templates/youth_club.json"),
];

/// One version of a model, read and checked; its texts have their «placeholders» filled.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Template {
    /// Stable and ASCII: "5+1-khu-pho".
    pub code: String,
    /// The name of the model as papers quote it: "5+1".
    pub name: String,
    /// What follows "mô hình … về"; begins in lower case.
    pub full_name: String,
    /// Its bodies in a sentence; tells apart two readings of one model.
    pub note: String,
    /// In the order of the plan's section VI.
    pub parties: Vec<Party>,
    pub categories: Vec<Category>,
    /// Further marks on a person beside the one category.
    pub tags: Vec<Tag>,
    pub cadence: Cadence,
    pub settings: Settings,
    pub conditions: Vec<Condition>,
    pub steps: Vec<Step>,
    /// In order of time.
    pub milestones: Vec<Milestone>,
    pub exit_reasons: Vec<ExitReason>,
    /// Sentences to pick; those of all models where the document has none of its own.
    #[serde(default = "Phrases::shared")]
    pub phrases: Phrases,
}

/// A body, or the family, that has a seat in every team of the model.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Party {
    pub id: String,
    pub name: String,
    /// For the ring of seats and for lists.
    pub short: String,
    /// Whether the model counts it: a team lacks something while this seat is empty.
    #[serde(default)]
    pub required: bool,
    /// The "+1": a reason may stand in place of a person.
    #[serde(default)]
    pub is_family: bool,
    /// What the plan's section VI gives it to do.
    pub duty: String,
    /// Words by which lists of members name it; those of all models where the document says nothing of them.
    #[serde(default)]
    list_words: Option<Vec<String>>,
}

/// A diện. Each person has one that counts in totals; begins in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Category {
    pub id: String,
    pub name: String,
    /// Ends at 18 only when someone chooses another. Source: domain 4.4.
    #[serde(default)]
    pub minors_only: bool,
    /// Words by which lists name it; those of all models where the document says nothing of them.
    #[serde(default)]
    list_words: Option<Vec<String>>,
    /// Documents of before there were such questions have none.
    #[serde(default)]
    pub asked: Vec<Asked>,
}

/// A mark that is not counted in totals; begins in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Tag {
    pub id: String,
    pub name: String,
    #[serde(default)]
    pub asked: Vec<Asked>,
}

/// How often what comes round, in calendar months; see [`super::due_month`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub struct Cadence {
    pub contact_every_months: NonZeroU32,
    /// Sinh hoạt with the persons helped.
    pub session_every_months: NonZeroU32,
    pub review_every_months: NonZeroU32,
    /// Giao ban of the parties.
    pub meeting_every_months: NonZeroU32,
}

/// The numbers that stand in square brackets in the default plan. Source: papers A.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Settings {
    /// Residence in the ward before someone can be taken in.
    pub min_residence_months: u32,
    /// Absence from which a case is paused.
    pub long_absence_months: u32,
    /// Day of the month before which the police and the residents' committee draw up the list.
    pub survey_before_day: u32,
    /// Days from the list to the first meeting.
    pub first_meeting_days: u32,
    /// Days from the assignment to the help plan.
    pub help_plan_days: u32,
    /// A warning, never a refusal.
    pub max_cases_per_helper: u32,
    pub contacts_by_month_1: u32,
    /// As printed: "2/3".
    pub sessions_by_month_3: String,
    /// As printed: "80%".
    pub sessions_by_month_6: String,
    pub progress_reviews_in_a_row: u32,
    /// Milestones at which a release can be proposed.
    pub release_milestone_months: Vec<u32>,
    /// Months after the release at which someone asks how it goes.
    pub aftercare_months: Vec<u32>,
}

/// One Bước of the procedure.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Step {
    pub id: String,
    pub title: String,
    pub text: String,
}

/// What is to be reached by the end of a number of months.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Milestone {
    /// From the admission, or the reopening.
    pub months: u32,
    pub confirmed_by: String,
    pub criteria: Vec<Criterion>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Criterion {
    pub id: String,
    pub strand: Strand,
    pub text: String,
}

/// The two sides of all help: cảm hóa, giáo dục | hỗ trợ, giúp đỡ. Source: domain 1.4, P6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Strand {
    Education,
    Support,
}

/// Why someone leaves the model; begins in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ExitReason {
    pub id: String,
    pub name: String,
    /// Only "tiến bộ" does. Source: domain 1.6, I8.
    #[serde(default)]
    pub counts_as_progress: bool,
}

/// Why a document is not a template.
#[derive(Debug, thiserror::Error)]
pub enum TemplateError {
    #[error("not a template document: {0}")]
    Malformed(#[from] serde_json::Error),
    #[error("the id {0:?} is blank, not ASCII, or there twice")]
    BadId(String),
    #[error("no party but the family is required")]
    NoRequiredParty,
    #[error("the family has {0} seats")]
    FamilySeats(usize),
    #[error("there is no category")]
    NoCategory,
    #[error("milestones are not in order of time")]
    MilestonesOutOfOrder,
    #[error("{0} exit reasons count as progress")]
    ProgressReasons(usize),
    #[error("nothing fills the place left open in {0:?}")]
    UnknownPlaceholder(String),
}

impl Template {
    /// The documents that ship with the app, each whole: 5+1 of five bodies and the family (the default), 5+1
    /// with khu phố and tổ dân phố, Quản lý 4+1, Câu lạc bộ chi đoàn giúp bạn. Source: domain 1.1, 1.2.
    pub fn shipped() -> [String; 4] {
        let read =
            |text| serde_json::from_str::<serde_json::Map<_, _>>(text).expect("a shipped document is JSON");
        SHIPPED.map(|own| {
            let shared = read(SHARED);
            let mut document = shared.clone();
            document.extend(read(own));
            // A model that calls a diện otherwise asks what all models ask of it.
            let known = shared["categories"].as_array().map(Vec::as_slice).unwrap_or_default();
            for own in document["categories"].as_array_mut().into_iter().flatten() {
                if let Some(known) = known.iter().find(|known| known["id"] == own["id"]) {
                    own["asked"] = known["asked"].clone();
                }
            }
            serde_json::Value::Object(document).to_string()
        })
    }

    /// Reads the document of one version.
    pub fn parse(document: &[u8]) -> Result<Self, TemplateError> {
        let mut template: Self = serde_json::from_slice(document)?;
        template.check()?;
        template.speak_of_own_bodies();
        template.fill()?;
        template.with_list_words();
        Ok(template)
    }

    /// The seats a team cannot be complete without, the family's included where the model counts it.
    pub fn required_parties(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.required)
    }

    pub fn family(&self) -> Option<&Party> {
        self.parties.iter().find(|party| party.is_family)
    }

    pub fn party(&self, id: &str) -> Option<&Party> {
        self.parties.iter().find(|party| party.id == id)
    }

    pub fn category(&self, id: &str) -> Option<&Category> {
        self.categories.iter().find(|category| category.id == id)
    }

    pub fn exit_reason(&self, id: &str) -> Option<&ExitReason> {
        self.exit_reasons.iter().find(|reason| reason.id == id)
    }

    /// Every criterion with the milestone it belongs to.
    pub fn criteria(&self) -> impl Iterator<Item = (&Milestone, &Criterion)> {
        self.milestones
            .iter()
            .flat_map(|milestone| milestone.criteria.iter().map(move |one| (milestone, one)))
    }

    /// The milestone of so many months.
    pub fn milestone(&self, months: u32) -> Option<&Milestone> {
        self.milestones.iter().find(|milestone| milestone.months == months)
    }

    /// The bodies the model counts, without the family, as a sentence names them.
    pub fn bodies_in_sentence(&self) -> impl Iterator<Item = String> {
        self.required_parties().filter(|party| !party.is_family).map(Party::name_in_sentence)
    }
}

#[cfg(test)]
mod tests;
