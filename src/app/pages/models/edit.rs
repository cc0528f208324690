//! `/cai-dat/mo-hinh/:id/sua` and `…/them`: a version drawn up by hand, from a copy of the one in force. First its
//! lines, then what is different and who decided.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};

use super::apply::Look;
use super::desk::field_id;
use super::lines::Lines;
use super::{MODELS, model_address};
use crate::app::bound::{FormDraft, FormErrors, field_error};
use crate::app::pages::authority::TypedAuthority;
use crate::app::pages::case_page::missing;
use crate::app::parts::{Button, ButtonKind, ErrorSummary, Page, use_go};
use crate::app::shell::focus_heading;
use crate::app::state::{random_word, use_state};
use crate::app::text::t;
use crate::casework::models::document_of;
use crate::casework::template::{Edited, Problem};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// What is kept of it at every letter.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Typed {
    pub edited: Edited,
    /// Its lines were put right, and it is looked at as a whole.
    pub looking: bool,
    pub authority: TypedAuthority,
    pub on: String,
}

#[component]
pub fn EditModel() -> impl IntoView {
    view! { <Editor is_new=false /> }
}

#[component]
pub fn NewModel() -> impl IntoView {
    view! { <Editor is_new=true /> }
}

#[component]
fn Editor(is_new: bool) -> impl IntoView {
    let state = use_state();
    let params = use_params_map();
    let of = Memo::new(move |_| {
        let version = Subject::named(&params.with(|params| params.get("id"))?);
        let (document, template) = state.with(|register| {
            Some((document_of(register, &version)?, register.template(&version)?.clone()))
        })?;
        let asked = template.all_asked().into_iter().map(|question| question.id.clone()).collect();
        Some(Base { name: template.name.clone(), asked, edited: Edited::of(&document)?, version })
    });
    move || match of.get() {
        Some(base) => view! { <OneEditor base is_new /> }.into_any(),
        None => missing(t().models.title, MODELS),
    }
}

/// The version that a copy is made of.
#[derive(Clone, Debug, PartialEq)]
struct Base {
    version: Subject,
    name: String,
    /// The ids of its questions.
    asked: Vec<String>,
    edited: Edited,
}

#[component]
fn OneEditor(base: Base, is_new: bool) -> impl IntoView {
    let state = use_state();
    let words = &t().models;
    let Base { version, name, asked, edited } = base;
    let mut first = Typed { edited, on: in_figures(state.today.get_untracked()), ..Typed::default() };
    if is_new {
        first.edited.become_another(&format!("own-{:016x}", random_word()));
    }
    let form =
        FormDraft::begun(state, if is_new { "model-new" } else { "model-edit" }, version.as_str(), first);
    let errors = FormErrors::none();
    let go = use_go();
    let home = model_address(&version);
    let back = home.clone();
    let drop = move |()| {
        form.drop_draft();
        go.run(home.clone());
    };
    let is_looking = Memo::new(move |_| form.read(|typed| typed.looking));
    let body = move || {
        match is_looking.get() {
        true => view! { <Look version=version.clone() form errors is_new /> }.into_any(),
        false => {
            view! {
                <Lines form errors asked=asked.clone() />
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=words.look on_tap=Callback::new(move |()| look(form, errors)) />
                    <Button kind=ButtonKind::Quiet label=words.drop_draft on_tap=Callback::new(drop.clone()) />
                </div>
            }
            .into_any()
        }
    }
    };
    let title = if is_new { words.new_title.to_owned() } else { (words.edit_title)(&name) };
    let lead = if is_new { words.new_lead } else { words.lead };
    view! {
        <Page title back lead>
            <ErrorSummary errors=errors.0 />
            {body}
        </Page>
    }
}

fn look(form: FormDraft<Typed>, errors: FormErrors) {
    let problems = form.now().edited.problems();
    if problems.is_empty() {
        errors.show(vec![]);
        form.change(|typed| typed.looking = true);
        focus_heading();
        return;
    }
    let error = |problem: &Problem| field_error(&field_id(&problem.at), (t().models.wrong)(&problem.what));
    errors.show(problems.iter().map(error).collect());
}
