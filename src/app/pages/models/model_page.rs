//! `/cai-dat/mo-hinh/:id`: one model, its versions, what is done with it.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

use super::change::ChangeCases;
use super::{MODELS, model_address, standing};
use crate::app::pages::case_page::missing;
use crate::app::pages::person::moment;
use crate::app::parts::{Link, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::event::Event;
use crate::casework::fact::{Authority, TemplateApplied};
use crate::casework::models::{applied, document_of, model};
use crate::casework::template::Edited;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

#[derive(Clone, Debug, PartialEq)]
struct Shown {
    version: Subject,
    code: String,
    name: String,
    standing: String,
    parties: Vec<String>,
    versions: Vec<String>,
    /// The shipped models ask what this one does not.
    is_offered: bool,
}

#[component]
pub fn ModelPage() -> impl IntoView {
    let state = use_state();
    let params = use_params_map();
    let shown = Memo::new(move |_| {
        let version = Subject::named(&params.with(|params| params.get("id"))?);
        state.read(|register| shown(register, &version))
    });
    move || match shown.get() {
        Some(shown) => view! { <OneModel shown /> }.into_any(),
        None => missing(t().models.title, MODELS),
    }
}

fn shown(register: &Register, version: &Subject) -> Option<Shown> {
    let words = &t().models;
    let code = register.template(version)?.code.clone();
    let model = model(register, &code)?;
    let line = |applied: &Event<TemplateApplied>| {
        let author = applied.author.as_ref().map_or("", |author| register.member_name(author));
        let author = if author.is_empty() { t().people.author_unknown } else { author };
        let wrote = (t().people.written_by)(author, &moment(&applied.recorded_at));
        let Authority { body, number, .. } = &applied.fact.authority;
        let body = match number.as_str() {
            "" => body.clone(),
            number => (t().people.authority_numbered)(body, number),
        };
        format!("{}. {wrote}", (words.applied_line)(&in_figures(applied.fact.on), &body))
    };
    let mut versions: Vec<String> = applied(register, &code).into_iter().rev().map(line).collect();
    if versions.is_empty() {
        versions.push(words.came_with_book.to_owned());
    }
    let parties = model.template.parties.iter().map(|party| {
        let needed = if party.required { words.needed } else { words.not_needed };
        format!("{} – {}", party.name, needed.to_lowercase())
    });
    Some(Shown {
        version: model.version.clone(),
        name: (t().threshold.model_named)(&model.template.name, &model.template.note),
        standing: standing(register, &model),
        parties: parties.collect(),
        versions,
        is_offered: document_of(register, model.version)
            .and_then(|document| Edited::of(&document))
            .is_some_and(|edited| !edited.offered().is_empty()),
        code,
    })
}

#[component]
fn OneModel(shown: Shown) -> impl IntoView {
    let words = &t().models;
    let Shown { version, code, name, standing, parties, versions, is_offered } = shown;
    let address = model_address(&version);
    let list = |lines: Vec<String>| {
        view! { <ul>{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
    };
    view! {
        <Page title=name back=MODELS lead=standing>
            <p class="hint">{words.edit_lead}</p>
            {is_offered.then(|| view! { <p class="notice">{words.offered_here}</p> })}
            <p class="buttons">
                <Link href=format!("{address}/sua") class="button primary">{words.edit}</Link>
                <Link href=format!("{address}/them") class="button">{words.new_title}</Link>
            </p>
            <Section title=words.parties>{list(parties)}</Section>
            <Section title=words.versions>{list(versions)}</Section>
            <Section title=words.change_title>
                <ChangeCases version code />
            </Section>
        </Page>
    }
}
