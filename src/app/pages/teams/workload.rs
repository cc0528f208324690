//! Who carries how much, by organisation, and what nobody carries; each number leads to its cases.

use leptos::prelude::*;

use super::case_list::{Rows, rows_of};
use crate::app::parts::{Page, PersonRow, PersonRowData, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::team::{organisation_loads, organisation_words, unassigned, without_lead};
use crate::ledger::Subject;
use chrono::NaiveDate;

/// Which cases are listed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Listed {
    /// Those in which somebody of it has a part; as it is stored.
    Organisation(String),
    /// No member has a part in them.
    Unassigned,
    WithoutLead,
}

const UNASSIGNED: &str = "nguoi";
const WITHOUT_LEAD: &str = "nguoi-chinh";

impl Listed {
    /// What `?thieu=` asks for.
    pub fn lacking(what: &str) -> Option<Self> {
        match what {
            UNASSIGNED => Some(Self::Unassigned),
            WITHOUT_LEAD => Some(Self::WithoutLead),
            _ => None,
        }
    }

    fn address(&self) -> String {
        match self {
            Self::Organisation(stored) => {
                format!("/phan-cong?don-vi={}", String::from(js_sys::encode_uri_component(stored)))
            }
            Self::Unassigned => format!("/phan-cong?thieu={UNASSIGNED}"),
            Self::WithoutLead => format!("/phan-cong?thieu={WITHOUT_LEAD}"),
        }
    }

    fn title(&self, register: &Register) -> String {
        match self {
            Self::Organisation(stored) => match organisation_words(register, stored) {
                words if words.is_empty() => t().helping.no_organisation.to_owned(),
                words => words,
            },
            Self::Unassigned => t().helping.unassigned.to_owned(),
            Self::WithoutLead => t().helping.without_lead.to_owned(),
        }
    }

    fn cases(&self, register: &Register, today: NaiveDate) -> Vec<Subject> {
        match self {
            Self::Organisation(stored) => {
                let loads = organisation_loads(register, today).into_iter();
                let own = loads.filter(|of| of.organisation == *stored);
                own.flat_map(|of| of.load.cases().into_iter().cloned().collect::<Vec<_>>()).collect()
            }
            Self::Unassigned => unassigned(register, today),
            Self::WithoutLead => without_lead(register, today),
        }
    }
}

#[component]
pub(super) fn Workloads() -> impl IntoView {
    let state = use_state();
    let list = move || {
        let today = state.today.get();
        let rows = state.read(|register| rows(register, today));
        rows.into_iter().map(|row| view! { <PersonRow row /> }).collect_view()
    };
    view! {
        <Section title=t().helping.workload>
            <ul class="rows">{list}</ul>
        </Section>
    }
}

/// What nobody carries first, then each organisation.
fn rows(register: &Register, today: NaiveDate) -> Vec<PersonRowData> {
    let words = &t().helping;
    let row = |listed: &Listed, told: String| PersonRowData {
        address: listed.address(),
        name: listed.title(register),
        about: vec![told],
        stage: None,
    };
    let lacking = [Listed::Unassigned, Listed::WithoutLead].into_iter().filter_map(|listed| {
        let count = listed.cases(register, today).len();
        (count > 0).then(|| row(&listed, (words.cases)(count)))
    });
    let organisations = organisation_loads(register, today).into_iter().map(|of| {
        let told = (words.carries)(of.members, of.load.cases().len(), of.load.leads.len());
        row(&Listed::Organisation(of.organisation), told)
    });
    lacking.chain(organisations).collect()
}

#[component]
pub(super) fn CaseListPage(listed: Listed) -> impl IntoView {
    let state = use_state();
    let title = state.with(|register| listed.title(register));
    let rows = Signal::derive(move || {
        let today = state.today.get();
        state.read(|register| rows_of(state, register, &listed.cases(register, today)))
    });
    view! {
        <Page title back="/phan-cong">
            <Rows rows empty=t().helping.no_cases />
        </Page>
    }
}
