//! Those who are helped, from the first word to the admission.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ledger::Subject;

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PersonOpened {
    /// `KT-26-A017`: a label, never a reference.
    pub code: String,
    pub on: NaiveDate,
}

/// One time of being helped (lần giúp đỡ) under one template version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EpisodeOpened {
    pub person: Subject,
    pub template: Subject,
    pub on: NaiveDate,
    /// The released episode this one follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reopens: Option<Subject>,
}

/// Who told us by what paper or word, and when (rule 3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Source {
    pub informant: String,
    pub paper: String,
    pub on: Option<NaiveDate>,
}

/// The person's diện, with its source. The latest that stands is the primary one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatusReported {
    pub episode: Subject,
    pub category: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    pub source: Source,
}

/// The case is put to those who decide: `Chờ thống nhất`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdmissionProposed {
    pub episode: Subject,
    pub on: NaiveDate,
}

/// Who decided (rule 2). The number may be blank; the paper then prints dots.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Authority {
    /// The meeting or body, in words.
    pub body: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<Subject>,
    pub number: String,
    pub signer: String,
}

impl Authority {
    /// Nobody is named, and nothing that could name them.
    pub fn is_blank(&self) -> bool {
        *self == Self::default()
    }
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AdmissionRecorded {
    pub episode: Subject,
    pub on: NaiveDate,
    pub authority: Authority,
    /// Ids of the template's conditions that were not met or not recorded on that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// Why it was done all the same; asked for when something was missing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
