use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{
    FormDay, FormDraft, FormErrors, FormText, RecordForm, field_error, read_day, tidy_text,
};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Fact, Facts, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::Register;
use crate::casework::fact::HelpPlanAgreed;
use crate::casework::help_plan::empty_strands;
use crate::casework::person::review_field;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const DAY: &str = "agreed-day";

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    on: String,
    own_word: String,
    family_word: String,
}

/// When all agreed and what was said; the form stands as soon as both strands have something (A18).
#[component]
pub(super) fn Agreement(episode: Subject, is_open: bool) -> impl IntoView {
    let state = use_state();
    let id = episode.clone();
    let known = Memo::new(move |_| {
        state.read(|register| {
            let known = register.episode(&id)?.1;
            Some((agreements(register, &id), empty_strands(known).len(), known.actions.is_empty()))
        })
    });
    let words = &t().help_plan;
    move || {
        let (agreed, empty, nothing) = known.get()?;
        let facts = agreed.into_iter().map(|facts| view! { <Facts facts /> }).collect_view();
        let form = match (is_open, empty) {
            (true, 0) => Some(view! { <AgreeForm episode=episode.clone() /> }.into_any()),
            (true, _) => Some(view! { <p class="hint">{words.agree_first}</p> }.into_any()),
            (false, _) => None,
        };
        (!nothing).then(|| view! { <Section title=words.agreed>{facts} {form}</Section> })
    }
}

/// Each agreement, the latest first.
fn agreements(register: &Register, episode: &Subject) -> Vec<Vec<Fact>> {
    let Some((_, episode)) = register.episode(episode) else { return vec![] };
    let lines = |agreed: &crate::casework::event::Event<HelpPlanAgreed>| {
        let mut facts = vec![Fact::new(t().help_plan.agreed_on, in_figures(agreed.fact.on))];
        for (label, field) in [
            (t().following.own_word, review_field::OWN_WORD),
            (t().following.family_word, review_field::FAMILY_WORD),
        ] {
            let said = agreed.text(field);
            facts.extend((!said.is_empty()).then(|| Fact::new(label, said)));
        }
        facts
    };
    episode.plan_agreements.iter().rev().map(lines).collect()
}

#[component]
fn AgreeForm(episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().help_plan;
    let first = Typed { on: in_figures(state.today.get_untracked()), ..Typed::default() };
    let form = FormDraft::begun(state, "help-plan", episode.as_str(), first);
    let errors = FormErrors::none();
    let record = move |()| {
        let typed = form.now();
        let on = match read_day(state, &typed.on) {
            Ok(on) => on,
            Err(sentence) => return errors.show(vec![field_error(DAY, sentence)]),
        };
        let said =
            [(review_field::OWN_WORD, &typed.own_word), (review_field::FAMILY_WORD, &typed.family_word)];
        let fields = said.map(|(field, words)| (field.to_owned(), tidy_text(words))).to_vec();
        let label = (words.agreed_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let fact = HelpPlanAgreed { episode: episode.clone(), on };
        let command = Command::Record { fact: fact.into(), fields };
        if form.act(&command, label, errors, DAY).is_some() {
            // The form may be remade by what it recorded.
            errors.0.try_set(vec![]);
        }
    };
    view! {
        <p class="hint">{words.agreed_lead}</p>
        <RecordForm errors label=words.record_agreed on_record=Callback::new(record)>
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.agreed_on />
            <FormText
                form
                at=|typed| &mut typed.own_word
                label=t().following.own_word
                lines=true
                free_note=true
            />
            <FormText
                form
                at=|typed| &mut typed.family_word
                label=t().following.family_word
                lines=true
                free_note=true
            />
        </RecordForm>
    }
}
