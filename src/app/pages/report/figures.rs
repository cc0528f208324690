//! The figures as a plain table; each number leads to its list.

use leptos::prelude::*;

use super::asked::Asked;
use super::deliver::Deliver;
use super::list::code_of;
use crate::app::parts::{ChartView, Link, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::figures::{Figure, Flow, Period, PeriodKind, by_category, count, covered};
use crate::casework::home_contact::HomeContacts;
use crate::papers::report::{BESIDE, EIGHT, STOCK};
use crate::papers::report_charts::{by_category_chart, by_month_chart};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::number::more_than_tens;

#[component]
pub fn Figures(kind: PeriodKind, period: Period) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let known = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| (covered(register, period, today), register.starts_on()))
    });
    let body = move || {
        let (covered, starts_on) = known.get();
        let Some(covered) = covered else {
            let begins = starts_on.map(|day| (words.begins)(&in_figures(day)));
            return view! {
                <p class="notice">{words.no_figures} ". " {begins}</p>
            }
            .into_any();
        };
        let part = (covered != period).then(|| view! { <p class="notice">{(words.covered)(covered)}</p> });
        view! {
            {part}
            <Tables kind period covered />
            <Deliver kind period covered />
        }
        .into_any()
    };
    view! { <Section title=(words.period_named)(kind, period)>{body}</Section> }
}

/// A line of a table.
#[derive(Clone, PartialEq)]
struct Row {
    code: &'static str,
    figure: Figure,
    amount: String,
    hint: String,
}

fn row(register: &Register, code: &'static str, figure: Figure, covered: Period) -> Row {
    let words = &t().report;
    let counted = count(register, figure, covered);
    let (number, unwritten) = (counted.number(), counted.unwritten());
    let amount = match unwritten {
        lines if lines > 0 && lines == counted.items.len() => words.not_written.to_owned(),
        0 => (words.amount)(figure, number),
        lines => format!("{} ({})", (words.amount)(figure, number), (words.unwritten)(lines)),
    };
    let about = more_than_tens(number);
    let is_rounded = figure == Figure::HomeContacts && about.starts_with(char::is_alphabetic);
    let hint = if is_rounded { (words.printed_as)(&about) } else { String::new() };
    Row { code, figure, amount, hint }
}

#[component]
fn Tables(kind: PeriodKind, period: Period, covered: Period) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let table = move |title: &'static str, figures: Vec<(&'static str, Figure)>| {
        let rows = Memo::new(move |_| {
            state.read(|register| {
                figures.iter().map(|(code, figure)| row(register, code, *figure, covered)).collect::<Vec<_>>()
            })
        });
        let line = move |row: Row| {
            let address = Asked { kind: Some(kind), period: Some(period) };
            let address = address.address(&format!("{}/{}", super::ADDRESS, code_of(row.figure)));
            let code = (!row.code.is_empty()).then(|| format!("{}. ", row.code));
            let hint = (!row.hint.is_empty()).then(|| view! { <span class="hint">{row.hint}</span> });
            view! {
                <tr>
                    <th scope="row">{code} {(words.indicator)(row.figure)} {hint}</th>
                    <td><Link href=address class="button quiet">{row.amount}</Link></td>
                </tr>
            }
        };
        let lines = move || rows.get().into_iter().map(line).collect_view();
        view! { <Table title head=[words.figure, words.number] lines=lines.into_any() /> }
    };
    let unnamed = |figures: &[Figure]| figures.iter().map(|figure| ("", *figure)).collect();
    let derived = move || {
        let lines = state.read(|register| (words.derived_lines)(&Flow::of(register, covered)));
        lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()
    };
    let rules = move || {
        let visits = state.read(|register| HomeContacts::of(register.unit()));
        (words.rules)(visits).into_iter().map(|rule| view! { <li>{rule}</li> }).collect_view()
    };
    view! {
        {table(words.eight, EIGHT.to_vec())}
        {table(words.stock, unnamed(&STOCK))}
        {table(words.beside, unnamed(&BESIDE))}
        <Categories covered />
        <Charts covered />
        <h3>{words.derived}</h3>
        <ul>{derived}</ul>
        <h3>{words.rules_title}</h3>
        <ul>{rules}</ul>
    }
}

/// Whole numbers that add up to the closing figure; their list is that of the closing figure.
#[component]
fn Categories(covered: Period) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let groups = Memo::new(move |_| state.read(|register| by_category(register, covered.to)));
    let lines = move || {
        let line = |(name, cases): (String, usize)| {
            let name = if name.is_empty() { words.no_category.to_owned() } else { name };
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td>{(words.amount)(Figure::Closing, cases as u64)}</td>
                </tr>
            }
        };
        groups.get().into_iter().map(line).collect_view()
    };
    move || {
        (!groups.read().is_empty()).then(|| {
            view! { <Table title=words.by_category head=[words.category, words.number] lines=lines.into_any() /> }
        })
    }
}

/// What the annex of the report draws.
#[component]
fn Charts(covered: Period) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let drawn = Memo::new(move |_| {
        state.read(|register| {
            let internal = Audience::Internal;
            [
                (words.by_category_drawn, by_category_chart(register, covered, internal, words.no_category)),
                (words.by_month_drawn, by_month_chart(register, covered)),
            ]
        })
    });
    move || {
        let drawn = drawn.get().into_iter().filter_map(|(title, chart)| Some((title, chart?)));
        drawn
            .map(|(title, chart)| {
                view! {
                    <h3>{title}</h3>
                    <ChartView title chart />
                }
            })
            .collect_view()
    }
}

#[component]
fn Table(title: &'static str, head: [&'static str; 2], lines: AnyView) -> impl IntoView {
    let head = head.map(|words| view! { <th scope="col">{words}</th> }).collect_view();
    view! {
        <h3>{title}</h3>
        <table class="figures">
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
}
