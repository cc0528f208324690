//! Every word that stands on a screen, in one struct of words per screen.
//!
//! A language is one value of [`Words`]: a word added to a struct and missing in a language does not
//! compile. Vietnamese stands beside its struct (`VI`), English in the file of the same name under `en`. A sentence with data in it is a `fn` field, so that each language orders its parts as it must.
//! The words of `screens.md` are a contract with the people who learned the app from a colleague and with
//! the stories of `tests/`: rename them only together.

pub mod aftercare;
pub mod case_list;
pub mod closure;
pub mod common;
pub mod consent;
pub mod copies;
pub mod drafts;
pub mod earlier;
mod en;
pub mod erasure;
pub mod family;
pub mod first_steps;
pub mod following;
pub mod giving;
pub mod help;
pub mod help_plan;
pub mod helping;
pub mod intake;
mod language;
pub mod measure;
pub mod meeting;
pub mod member_list;
pub mod models;
pub mod old_report;
pub mod paper;
pub mod papers;
pub mod pasted;
pub mod pause;
pub mod people;
pub mod plan;
pub mod refusals;
pub mod release;
pub mod report;
pub mod reviewing;
pub mod running_list;
pub mod same_person;
pub mod settings;
pub mod shell;
pub mod signed;
pub mod stage;
pub mod team;
pub mod threshold;
mod vi;
pub mod week;
pub mod work;

pub use language::{Language, in_book, speak, t};

/// All words of one language.
pub struct Words {
    pub aftercare: aftercare::AftercareWords,
    pub closure: closure::ClosureWords,
    pub case_list: case_list::CaseListWords,
    pub drafts: drafts::DraftWords,
    pub earlier: earlier::EarlierWords,
    pub erasure: erasure::ErasureWords,
    pub common: common::CommonWords,
    pub first_steps: first_steps::FirstStepsWords,
    pub shell: shell::ShellWords,
    pub threshold: threshold::ThresholdWords,
    pub work: work::WorkWords,
    pub week: week::WeekWords,
    pub pause: pause::PauseWords,
    pub measure: measure::MeasureWords,
    pub people: people::PeopleWords,
    pub intake: intake::IntakeWords,
    pub consent: consent::ConsentWords,
    pub family: family::FamilyWords,
    pub same_person: same_person::SamePersonWords,
    pub release: release::ReleaseWords,
    pub running_list: running_list::RunningListWords,
    pub pasted: pasted::PastedWords,
    pub member_list: member_list::MemberListWords,
    pub models: models::ModelsWords,
    pub team: team::TeamWords,
    pub helping: helping::HelpingWords,
    pub following: following::FollowingWords,
    pub help_plan: help_plan::HelpPlanWords,
    pub reviewing: reviewing::ReviewingWords,
    pub giving: giving::GivingWords,
    pub stage: stage::StageWords,
    pub meeting: meeting::MeetingWords,
    pub plan: plan::PlanWords,
    pub paper: paper::PaperWords,
    pub papers: papers::PapersWords,
    pub signed: signed::SignedWords,
    pub report: report::ReportWords,
    pub copies: copies::CopiesWords,
    pub settings: settings::SettingsWords,
    pub help: help::HelpWords,
    pub old_report: old_report::OldReportWords,
    pub refusals: refusals::RefusalWords,
}
