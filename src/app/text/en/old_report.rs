use crate::app::text::old_report::OldReportWords;

pub const EN: OldReportWords = OldReportWords {
    title: "Totals copied from older reports",
    lead: |starts_on| {
        format!(
            "The book begins on {starts_on} and has no figures for the days before. Totals of reports made earlier are copied here; \
             they stand apart and are not added to the figures of the book."
        )
    },
    name: "Copied from which report",
    name_hint: "For example: Report for the first half of 2026, no. 12/BC-MTTQ",
    name_missing: "Please write the name of the report.",
    from: "Figures from",
    to: "Figures to",
    turned: "The last day must come after the first.",
    add: "Copy this report",
    did_add: |name| format!("copy {name}"),
    days: |from, to| format!("from {from} to {to}"),
    copied: "copied from an older report",
    total: total_en,
    left_blank: "Leave blank what the report does not say.",
    not_said: "not said",
    apart: "They stand apart and are not added to the figures of the book.",
    not_a_number: "Please write a number, like 134.",
};

fn total_en(code: &str) -> &'static str {
    match code {
        "I1" => "People managed and helped",
        "I2" => "Contacts at home",
        "I3" => "Gifts",
        "I4" => "Value of all gifts (dong)",
        "I5" => "People introduced for a loan",
        "I5_amount" => "Amount lent (dong)",
        "I6" => "People introduced to a job",
        "I7" => "People helped to a health insurance card",
        _ => "People released with progress",
    }
}
