use chrono::Datelike;

use crate::app::text::report::ReportWords;
use crate::casework::figures::{Figure, Flow, Period, PeriodKind};
use crate::casework::home_contact::HomeContacts;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::number::percent;

pub const EN: ReportWords = ReportWords {
    title: "Report",
    lead: "Choose a period to see its figures and to write the words of the report (difficulties, proposals, tasks). Tap a number to see what makes it up.",
    kind: "Kind of period",
    which: "Which period",
    from: "From",
    to: "To",
    ends_before: "The last day of the period is before the first.",
    no_figures: "No figures",
    figure: "Figure",
    number: "Number",
    eight: "The eight figures",
    stock: "Opening, admitted, released, closing",
    beside: "Gatherings, briefings, learning a trade",
    derived: "Worked out from these",
    rules_title: "How it is counted",
    by_category: "Closing figure by category",
    by_category_drawn: "Closing figure by category, as a chart",
    by_month_drawn: "Visits at home by month",
    category: "Category",
    no_category: "no category recorded",
    copy_paragraph: "Copy paragraph",
    save_pdf: "Save as PDF",
    not_copied: "It could not be copied. Please select the paragraph and copy it.",
    empty_list: "Nothing in this period.",
    more: "Show more",
    not_written: "not recorded",
    kind_named: |kind| match kind {
        PeriodKind::Month => "Month",
        PeriodKind::Quarter => "Quarter",
        PeriodKind::ReportHalf => "Half-year from the 15th (15/12 – 14/6)",
        PeriodKind::CalendarHalf => "Calendar half-year (1/1 – 30/6)",
        PeriodKind::Year => "Year",
        PeriodKind::Free => "From day to day",
    },
    period_named: |kind, period| {
        let (month, year) = (period.from.month(), period.from.year());
        let name = match kind {
            PeriodKind::Month => format!("Month {month}/{year}"),
            PeriodKind::Quarter => format!("Quarter {} of {year}", (month - 1) / 3 + 1),
            PeriodKind::CalendarHalf if month == 1 => format!("First half of {year}"),
            PeriodKind::CalendarHalf => format!("Second half of {year}"),
            PeriodKind::Year => format!("Year {year}"),
            PeriodKind::ReportHalf => "Half-year".to_owned(),
            PeriodKind::Free => return days(period),
        };
        format!("{name} ({} – {})", in_figures(period.from), in_figures(period.to))
    },
    days,
    covered: |period| {
        let (from, to) = (in_figures(period.from), in_figures(period.to));
        format!("The book has figures from {from} to {to}. For the other days of the period: no figures.")
    },
    begins: |day| format!("The book begins on {day}."),
    indicator: |figure| match figure {
        Figure::Opening => "Opening",
        Figure::Admitted => "Admitted in the period",
        Figure::Released => "Released in the period (any reason)",
        Figure::Closing => "Closing",
        Figure::Paused => "Of these, paused",
        Figure::Managed => "Helped during the period",
        Figure::HomeContacts => "Contacts at home",
        Figure::Gifts => "Gifts",
        Figure::GiftValue => "Value of gifts",
        Figure::LoanReferrals => "Referred for a loan",
        Figure::LoanValue => "Amount of loans referred",
        Figure::JobReferrals => "Referred to a job",
        Figure::InsuranceCards => "Helped with health insurance",
        Figure::Training => "Helped to learn a trade",
        Figure::Progress => "Released for progress",
        Figure::Sessions => "Gatherings",
        Figure::SessionAttendance => "Attendances at gatherings",
        Figure::Briefings => "Briefings held",
        Figure::Supports => "Supports",
        Figure::WithoutLead => "Without a lead helper",
        Figure::WithoutFamily => "Without a family member",
    },
    amount: |figure, number| match figure {
        Figure::GiftValue | Figure::LoanValue => format!("{} đồng", grouped(number)),
        _ => grouped(number),
    },
    rules,
    derived_lines: derived,
    unwritten: |lines| format!("{lines} not recorded"),
    printed_as: |words| format!("On papers: {words}"),
    list_sum: |lines, amount| format!("Lines: {lines}. Together: {amount}"),
    own_words: "Words of the report",
    write_words: "Write the words of the report",
    addressed_to: "Addressed to (Kính gửi)",
    addressed_to_hint: "Left blank, the paper has no such line",
    report_number: "Number of the report",
    difficulties: "Difficulties and limits",
    proposals: "Proposals",
    tasks: "Tasks ahead",
    left_to_pen: "In general words, naming nobody; left blank, dotted lines are printed",
    reported: "Totals reported by bodies",
    reported_open: "Record totals reported by bodies",
    reported_lead: "Figures that a body reports without names; printed in a column of their own, not added to the figures of the book. Leave blank what is not reported.",
    reported_by: "Reported by",
    see_report: "Preview the report",
    zero_clauses: "Where a figure is 0, the paragraph of the report",
    zero_dropped: "drops that clause",
    zero_said: "says 0",
};

fn rules(visits: HomeContacts) -> Vec<String> {
    let met = match visits {
        HomeContacts::PersonOrFamily => "visits at home that met the person or the family",
        HomeContacts::PersonAlone => "only visits at home that met the person",
        HomeContacts::Anybody => "all visits at home, also those that met nobody",
    };
    let visits = format!(
        "I2 counts {met}; one visit to several people is one. Meetings elsewhere, phone calls and gatherings do not count."
    );
    [
        "Figures go by the day something happened, not by the day it was recorded.",
        "I1 counts persons, each once: whoever was helped on at least one day of the period, paused cases included.",
        "Opening, admitted, released and closing count times of being helped: whoever comes again counts once more.",
        &visits,
        "I3 adds up gifts; a gift recorded in kg, boxes or any other unit is one. I4 adds up the value recorded for them; a gift without a recorded value is not 0 đồng.",
        "I5, I6, I7 and learning a trade count persons, each once, not referrals or cards; loan amounts are added up for each referral.",
        "I8 counts releases dated in the period whose reason is progress; other reasons stand only among the released.",
        "Each person counts under one category, the last one recorded by the end of the period.",
    ]
    .map(str::to_owned)
    .to_vec()
}

fn days(period: Period) -> String {
    format!("{} to {}", in_figures(period.from), in_figures(period.to))
}

fn grouped(number: u64) -> String {
    crate::vietnamese::number::grouped(number).replace('.', ",")
}

fn rate(part: u64, whole: u64) -> Option<String> {
    percent(part, whole).map(|rate| rate.replace(',', "."))
}

fn derived(it: &Flow) -> Vec<String> {
    let Flow { opening, admitted, released, closing, persons, progress } = it;
    let mut lines =
        vec![format!("Opening {opening} + admitted {admitted} − released {released} = closing {closing}.")];
    lines.extend(
        rate(*progress, *persons).map(|rate| format!("I8/I1: {progress} of {persons} persons = {rate}.")),
    );
    let episodes = it.episodes();
    if episodes > *persons {
        let rate = rate(*progress, episodes).unwrap_or_default();
        lines.push(format!(
            "{persons} persons were helped {episodes} times, because some came again in the period; progress {progress} of {episodes} times = {rate}."
        ));
    }
    lines
}
