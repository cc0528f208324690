//! Totals copied from older reports: a form for one more, and each with the numbers it gives (rule 1).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{
    Afresh, BoundText, FormDay, FormDraft, FormErrors, FormText, RecordForm, Rounds, field_error, read_day,
};
use crate::app::pages::support::read_value;
use crate::app::parts::FieldError;
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::OldReportCopied;
use crate::casework::old_report::{TOTALS, is_money, old_report_field as field};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;
use crate::vietnamese::number::grouped;

const NAME: &str = "old-report-name";
const FROM: &str = "old-report-from";
const TO: &str = "old-report-to";

#[component]
pub fn OldReports() -> impl IntoView {
    let state = use_state();
    let rounds = Rounds::begin();
    let starts_on = state.with(|register| register.starts_on());
    let reports = Memo::new(move |_| {
        state.read(|register| {
            let reports = register.old_reports().into_iter();
            reports.map(|report| (report.subject.clone(), report.fact.clone())).collect::<Vec<_>>()
        })
    });
    view! {
        {starts_on.map(|day| view! { <p>{(t().old_report.lead)(&in_figures(day))}</p> })}
        <For each=move || reports.get() key=|report| format!("{report:?}") let:report>
            <Copied subject=report.0 days=report.1 />
        </For>
        <Afresh rounds>
            <NewReport rounds />
        </Afresh>
    }
}

/// One report: what it is called, its days, and each number it gives.
#[component]
fn Copied(subject: Subject, days: OldReportCopied) -> impl IntoView {
    let words = &t().old_report;
    let title = {
        let (state, subject) = (use_state(), subject.clone());
        move || {
            state.read_of(&subject, |register| {
                let reports = register.old_reports();
                let own = reports.iter().find(|report| report.subject == subject);
                own.map(|report| report.text(field::NAME).to_owned()).unwrap_or_default()
            })
        }
    };
    let of_days = (words.days)(&in_figures(days.from), &in_figures(days.to));
    view! {
        <details>
            <summary>{title} ", " {of_days} " – " {words.copied}</summary>
            <p class="hint">{words.left_blank}</p>
            <div class="form">
                <BoundText subject=subject.clone() field=field::NAME label=words.name hint=words.name_hint />
                <TotalFields subject=subject.clone() prefix=field::TOTAL.to_owned() />
            </div>
        </details>
    }
}

/// A field for each figure of the six-month report, `prefix` and its code; what is left blank is not said.
#[component]
pub fn TotalFields(subject: Subject, prefix: String) -> impl IntoView {
    let totals = TOTALS.map(|code| {
        let (read, show) = match is_money(code) {
            true => (Callback::new(read_money), Callback::new(show_money)),
            false => (Callback::new(read_count), Callback::new(|stored: String| stored)),
        };
        let (field, label) = (format!("{prefix}{code}"), (t().old_report.total)(code));
        view! { <BoundText subject=subject.clone() field label keyboard="numeric" read show /> }
    });
    totals.into_iter().collect_view()
}

/// Digits, however they were grouped.
fn read_count(typed: String) -> Result<String, String> {
    let digits: String = typed.chars().filter(|sign| !matches!(sign, '.' | ' ')).collect();
    digits.parse::<u32>().map(|count| count.to_string()).map_err(|_| t().old_report.not_a_number.to_owned())
}

fn read_money(typed: String) -> Result<String, String> {
    let value = read_value(&typed).map_err(str::to_owned)?;
    Ok(value.map_or_else(String::new, |dong| dong.get().to_string()))
}

fn show_money(stored: String) -> String {
    stored.parse().map_or(stored, grouped)
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    from: String,
    to: String,
}

impl Typed {
    fn read(&self, state: AppState) -> Result<(OldReportCopied, String), Vec<FieldError>> {
        let words = &t().old_report;
        let name = Some(tidy_line(&self.name)).filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| field_error(NAME, words.name_missing));
        let from = read_day(state, &self.from).map_err(|sentence| field_error(FROM, sentence));
        let to = read_day(state, &self.to).map_err(|sentence| field_error(TO, sentence));
        match (name, from, to) {
            (Ok(_), Ok(from), Ok(to)) if to < from => Err(vec![field_error(TO, words.turned)]),
            (Ok(name), Ok(from), Ok(to)) => Ok((OldReportCopied { from, to }, name)),
            (name, from, to) => Err([name.err(), from.err(), to.err()].into_iter().flatten().collect()),
        }
    }
}

#[component]
fn NewReport(rounds: Rounds) -> impl IntoView {
    let state = use_state();
    let words = &t().old_report;
    let form = FormDraft::begun(state, "old-report", "book", Typed::default());
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let Some((fact, name)) = errors.check(form.now().read(state)) else { return };
        let fields = vec![(field::NAME.to_owned(), name.clone())];
        let command = Command::Record { fact: fact.into(), fields };
        if form.act(&command, (words.did_add)(&name), errors, TO).is_some() {
            rounds.recorded((t().common.recorded)(&name));
        }
    });
    view! {
        <RecordForm errors label=words.add on_record=record>
            <FormText form at=|typed| &mut typed.name id=NAME errors label=words.name hint=words.name_hint />
            <FormDay form at=|typed| &mut typed.from id=FROM errors label=words.from />
            <FormDay form at=|typed| &mut typed.to id=TO errors label=words.to />
        </RecordForm>
    }
}
