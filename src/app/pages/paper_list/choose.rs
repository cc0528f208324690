//! `/van-ban/:paper`: of whom or of what a paper is to be made.

use chrono::NaiveDate;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::PapersPlace;
use crate::app::pages::preview::{PeriodPreview, address};
use crate::app::pages::{batches, meetings, not_found::NotFound};
use crate::app::parts::{Empty, Link, LinkRow, Page, TextField};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, cell, on_screen, quarter};
use crate::casework::book::team_field;
use crate::casework::person::Person;
use crate::ledger::Subject;
use crate::papers::{MadeOf, Of, PaperKind, Printed};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::fold::Folded;

/// As many as one looks through without typing; the rest is found by typing.
const MOST: usize = 30;

#[component]
pub fn ChoosePaper() -> impl IntoView {
    let asked = use_params_map();
    move || match asked.with(|map| PaperKind::named(&map.get("paper")?)) {
        Some(kind) if kind.form().made_of == MadeOf::Period => view! { <PeriodPreview kind /> }.into_any(),
        Some(kind) => view! { <Choices kind /> }.into_any(),
        None => view! { <NotFound /> }.into_any(),
    }
}

#[component]
fn Choices(kind: PaperKind) -> impl IntoView {
    let state = use_state();
    let words = &t().papers;
    let made_of = kind.form().made_of;
    let typed = RwSignal::new(String::new());
    let all = Memo::new(move |_| {
        let (today, hidden) = (state.today.get(), state.hide_names.get());
        state.read(|register| {
            let choices = (kind.form().choices)(register, today);
            let row = |of: Of| {
                let (name, about) = label(register, &of, today, hidden);
                let paper = address::of(&Printed::new(kind, of, today));
                (address::opened_from(paper, &address::to_choose(kind)), name, about)
            };
            choices.into_iter().map(row).collect::<Vec<_>>()
        })
    });
    let place = expect_context::<PapersPlace>();
    let here = StoredValue::new(address::to_choose(kind));
    here.with_value(|here| place.come_back(here));
    let leave = move |_| here.with_value(|here| place.leave(here));
    let found = move || {
        let wanted = Folded::new(&typed.read());
        let answers = |text: &str| Folded::new(text).plain().contains(wanted.plain().trim());
        all.get().into_iter().filter(|(_, name, about)| answers(name) || answers(about)).collect::<Vec<_>>()
    };
    let rows = move || {
        let found = found();
        let left = found.len().saturating_sub(MOST);
        let rows = found.into_iter().take(MOST).map(|(address, name, about)| {
            view! {
                <LinkRow address=address name=name about=about />
            }
        });
        let rows = rows.collect_view();
        let none =
            rows.is_empty().then(|| view! { <p class="hint" role="status">{t().people.nothing_found}</p> });
        let more = (left > 0).then(|| view! { <p class="hint" role="status">{(words.more)(left)}</p> });
        view! { <ul class="rows" on:click=leave>{rows}</ul> {none} {more} }
    };
    let many = Memo::new(move |_| all.with(|all| all.len() > MOST / 3));
    let body = move || {
        if all.with(Vec::is_empty) {
            let (place, name) = beginning(made_of);
            view! { <Empty sentence=(words.none)(kind)><Link href=place class="button primary">{name}</Link></Empty> }
                .into_any()
        } else {
            view! {
                <Show when=move || many.get()>
                    <TextField
                        label=words.find
                        kind="search"
                        value=typed.get_untracked()
                        on_input=Callback::new(move |text| typed.set(text))
                    />
                </Show>
                {rows}
            }
            .into_any()
        }
    };
    view! {
        <Page title=(words.name)(kind) lead=(words.made_of)(made_of) back=address::PAPERS>
            <p class="buttons"><Link href=address::opened_from(address::of_blank(kind), &address::to_choose(kind)) class="button">{words.blank}</Link></p>
            {body}
        </Page>
    }
}

/// Where that of which a paper is made begins.
fn beginning(made_of: MadeOf) -> (&'static str, &'static str) {
    let shell = &t().shell;
    match made_of {
        MadeOf::Person | MadeOf::Review | MadeOf::Period => ("/ho-so", shell.people),
        MadeOf::Team | MadeOf::Member => ("/phan-cong", shell.teams),
        MadeOf::Meeting => ("/hop", shell.meetings),
        MadeOf::Plan => ("/ke-hoach", shell.plan),
        MadeOf::Batch => ("/ho-tro", t().giving.batches),
        MadeOf::Handover => ("/sao-luu/ban-giao", shell.copies),
        MadeOf::Week => ("/viec-tuan", t().week.title),
        MadeOf::RecoveryCode => ("/cai-dat", shell.settings),
    }
}

/// "TN-26-A001 · khu phố 2 · tổ 7"
pub fn what_tells_apart(person: &Person, name: &str) -> String {
    let parts = [Some(person.code().to_owned()), quarter(person), cell(person)];
    // Who has no name is called by the code.
    let parts = parts.into_iter().flatten().filter(|text| !text.is_empty() && text != name);
    parts.collect::<Vec<_>>().join(" · ")
}

/// What a paper is made of, as a list names it, and what tells it apart.
pub fn label(register: &Register, of: &Of, today: NaiveDate, hidden: bool) -> (String, String) {
    let words = &t().papers;
    let person = |id: &Subject| {
        let person = register.person(id)?;
        let name = on_screen(register, person, Screen::List, hidden, today);
        let about = what_tells_apart(person, &name);
        Some((name, about))
    };
    match of {
        Of::Nothing | Of::Week(_) => (String::new(), String::new()),
        Of::Period(period) => {
            (format!("{} – {}", in_figures(period.from), in_figures(period.to)), String::new())
        }
        Of::Takeover(takeover) => (register.member_name(&takeover.member).to_owned(), String::new()),
        Of::One(id) => {
            let meeting = || register.meeting(id).map(|meeting| (meetings::title(meeting), String::new()));
            let plan = || {
                let fact = &register.plan(id)?.event.fact;
                Some(((words.plan_of)(fact.round, &in_figures(fact.on)), String::new()))
            };
            let batch = || register.batch(id).map(|batch| (batches::name(batch), String::new()));
            let team =
                || register.team(id).map(|team| (team.text(team_field::NAME).to_owned(), String::new()));
            let handover = || {
                let fact = &register.handover(id)?.fact;
                let to = register.member_name(&fact.to);
                Some(((t().copies.handed_over)(to, &in_figures(fact.on)), String::new()))
            };
            let review = || {
                let person =
                    register.roots_of(id).into_iter().find_map(|root| register.person(&root).cloned())?;
                let name = on_screen(register, &person, Screen::List, hidden, today);
                let monthly = person.episodes.iter().flat_map(|it| &it.reviews).find(|it| it.subject == *id);
                let at_milestone =
                    person.episodes.iter().flat_map(|it| &it.milestone_reviews).find(|it| it.subject == *id);
                let when = monthly.map(|it| (words.review_of_month)(&it.fact.month.to_string()));
                let when = when.or(at_milestone.map(|it| (words.review_at_milestone)(it.fact.months)));
                Some((name, when?))
            };
            let helper = || {
                let name = register.member(id).map(|_| register.member_name(id).to_owned())?;
                Some((name, t().team.lead.to_owned()))
            };
            person(id)
                .or_else(helper)
                .or_else(review)
                .or_else(meeting)
                .or_else(plan)
                .or_else(batch)
                .or_else(team)
                .or_else(handover)
                .unwrap_or_default()
        }
    }
}
