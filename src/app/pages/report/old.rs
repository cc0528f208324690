//! Totals copied from older reports: a table for each, apart from the figures of the book and never added to them
//! (rule 1).

use leptos::prelude::*;

use crate::app::parts::Section;
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::old_report::{OldReport, TOTALS, is_money, old_report_field, total};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::number::grouped;

/// One older report as it is shown: its name, its days, and what it says of each figure.
#[derive(Clone, PartialEq)]
struct Copied {
    name: String,
    days: String,
    totals: Vec<(&'static str, String)>,
}

impl Copied {
    fn of(report: &OldReport) -> Self {
        let words = &t().old_report;
        let said = |code: &str| match total(report, code) {
            None => words.not_said.to_owned(),
            Some(sum) if is_money(code) => grouped(sum),
            Some(count) => count.to_string(),
        };
        Self {
            name: report.text(old_report_field::NAME).to_owned(),
            days: (words.days)(&in_figures(report.fact.from), &in_figures(report.fact.to)),
            totals: TOTALS.map(|code| ((words.total)(code), said(code))).to_vec(),
        }
    }
}

/// Nothing where no older report was copied.
#[component]
pub fn OldTotals() -> impl IntoView {
    let state = use_state();
    let words = &t().old_report;
    let reports = Memo::new(move |_| {
        state.read(|register| register.old_reports().into_iter().map(Copied::of).collect::<Vec<_>>())
    });
    let table = move |report: Copied| {
        let line = |(figure, said): (&'static str, String)| {
            view! {
                <tr>
                    <th scope="row">{figure}</th>
                    <td>{said}</td>
                </tr>
            }
        };
        view! {
            <h3>{report.name} ", " {report.days} " – " {words.copied}</h3>
            <table class="figures">
                <thead>
                    <tr>
                        <th scope="col">{t().report.figure}</th>
                        <th scope="col">{t().report.number}</th>
                    </tr>
                </thead>
                <tbody>{report.totals.into_iter().map(line).collect_view()}</tbody>
            </table>
        }
    };
    move || {
        (!reports.read().is_empty()).then(|| {
            view! {
                <Section title=words.title>
                    <p class="hint">{words.apart}</p>
                    {reports.get().into_iter().map(table).collect_view()}
                </Section>
            }
        })
    }
}
