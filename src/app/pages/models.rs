//! `/cai-dat/mo-hinh`: the models of the ward, each with its version in force; one more is made from a copy.

mod apply;
mod change;
mod desk;
mod edit;
mod lines;
mod model_page;
mod questions;

use leptos::prelude::*;

pub use self::edit::{EditModel, NewModel};
pub use self::model_page::ModelPage;
use crate::app::parts::{Choice, Link, LinkRow, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::models::{Model, applied_on, in_use, models};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

pub const MODELS: &str = "/cai-dat/mo-hinh";

/// The address of a model, by one of its versions.
pub fn model_address(version: &Subject) -> String {
    format!("{MODELS}/{version}")
}

/// A model as its row shows it.
#[derive(Clone, Debug, PartialEq)]
struct Row {
    version: Subject,
    name: String,
    about: String,
}

#[component]
pub fn Models() -> impl IntoView {
    let state = use_state();
    let words = &t().models;
    let rows = Memo::new(move |_| {
        state.read(|register| models(register).iter().map(|model| row(register, model)).collect::<Vec<_>>())
    });
    let list = move || {
        let row = |Row { version, name, about }: Row| {
            view! {
                <LinkRow address={model_address(&version)} name=name about=about />
            }
        };
        view! { <ul class="rows">{rows.get().into_iter().map(row).collect_view()}</ul> }
    };
    let copies = move || {
        let copy = |Row { version, name, .. }: Row| {
            let address = format!("{}/them", model_address(&version));
            view! {
                <li>
                    <Link href=address class="row">
                        <span class="row-name">{(t().models.copy_of)(&name)}</span>
                    </Link>
                </li>
            }
        };
        view! { <ul class="rows">{rows.get().into_iter().map(copy).collect_view()}</ul> }
    };
    view! {
        <Page title=words.title back="/cai-dat" lead=words.lead>
            {list}
            <Section title=words.add_title>
                <p>{words.add_lead}</p>
                {copies}
            </Section>
        </Page>
    }
}

/// The models that a case can be put under, by their versions in force.
pub fn models_in_use(register: &Register) -> Vec<Choice<Subject>> {
    let choice = |model: Model<'_>| {
        let name = (t().threshold.model_named)(&model.template.name, &model.template.note);
        Choice::new(model.version.clone(), name)
    };
    in_use(register).map(choice).collect()
}

fn row(register: &Register, model: &Model<'_>) -> Row {
    Row {
        version: model.version.clone(),
        name: (t().threshold.model_named)(&model.template.name, &model.template.note),
        about: standing(register, model),
    }
}

/// Whether the ward works by it, since when, and how many cases are open under it.
fn standing(register: &Register, model: &Model<'_>) -> String {
    let words = &t().models;
    let is_used = match (model.is_default, model.is_used) {
        (true, _) => words.for_new_cases,
        (false, true) => words.in_use,
        (false, false) => words.not_in_use,
    };
    let since = applied_on(register, model.version).map(|day| (words.since)(&in_figures(day)));
    let cases = (model.open_cases > 0).then(|| (words.cases)(model.open_cases));
    [Some(is_used.to_owned()), since, cases].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
