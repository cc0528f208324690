//! `Người giúp đỡ chính` of one case: exactly one, from a day on (rule 9).

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{DayField, FormDraft, FormErrors, field_error, read_day};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Button, ButtonKind, Choice, ChoiceRows, ErrorSummary, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::LeadNamed;
use crate::casework::team::{helpers_for, workloads};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const WHO: &str = "lead-who";
const FROM: &str = "lead-from";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    member: Option<Subject>,
    from: String,
}

#[component]
pub(super) fn Lead(episode: Subject, person: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let asking = RwSignal::new(false);
    let now = {
        let (episode, person) = (episode.clone(), person.clone());
        move || {
            let today = state.today.get();
            state.read_of(&person, |register| {
                let lead = register.episode(&episode).and_then(|(_, episode)| episode.lead(today));
                lead.map_or(t().people.no_lead, |lead| register.member_name(lead)).to_owned()
            })
        }
    };
    view! {
        <Section title=words.lead>
            <p>{now}</p>
            <Show
                when=move || asking.get()
                fallback=move || view! { <div class="buttons"><Button label=words.choose_lead on_tap=move |()| asking.set(true) /></div> }
            >
                <LeadForm episode=episode.clone() on_done=move |()| asking.set(false) />
            </Show>
        </Section>
    }
}

#[component]
fn LeadForm(episode: Subject, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let first = Typed { member: None, from: in_figures(state.today.get_untracked()) };
    let form = FormDraft::begun(state, "lead", episode.as_str(), first);
    let errors = FormErrors::none();
    let choices = choices(&episode);
    let record = Callback::new(move |()| {
        let typed = form.now();
        let from = read_day(state, &typed.from);
        let (Some(member), Ok(from)) = (typed.member.clone(), &from) else {
            let who = typed.member.is_none().then(|| field_error(WHO, words.choose_somebody));
            let day = from.err().map(|sentence| field_error(FROM, sentence));
            return errors.show(who.into_iter().chain(day).collect());
        };
        let fact = LeadNamed { episode: episode.clone(), member, from: *from };
        let label = (words.lead_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        match state.act_from(form.name(), &Command::Record { fact: fact.into(), fields: vec![] }, label) {
            Ok(_) => on_done.run(()),
            Err(reason) => errors.refused(WHO, &reason),
        }
    });
    view! {
        <ErrorSummary errors=errors.0 />
        <div class="form">
            <ChoiceRows
                id=WHO
                label=words.choose_lead
                choices
                value=Signal::derive(move || form.read(|typed| typed.member.clone()))
                on_choose=Callback::new(move |member| form.change(|typed| typed.member = Some(member)))
                error=errors.beside(WHO)
            />
            <DayField
                id=FROM
                label=words.from
                value=form.now().from
                on_input=Callback::new(move |text| form.change(|typed| typed.from = text))
                error=errors.beside(FROM)
            />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.record_lead on_tap=record />
            </div>
        </div>
    }
}

/// The team first, then every other member; beside each, how many cases they lead already.
fn choices(episode: &Subject) -> Vec<Choice<Subject>> {
    let state = use_state();
    let today = state.today.get_untracked();
    state.with(|register| {
        let loads = workloads(register, today);
        let template = register.current_template().map(|(_, template)| template);
        let helpers = helpers_for(register, std::slice::from_ref(episode), today).into_iter();
        helpers
            .map(|helper| {
                let load = loads.get(&helper.member);
                let leads = load.map_or(0, |load| load.leads.len());
                let carried = if leads == 0 { String::new() } else { (t().team.workload_of)(leads) };
                let full = load.zip(template).filter(|(load, template)| load.is_full(template));
                let most = full.map(|(_, template)| template.settings.max_cases_per_helper);
                let hint = most.map_or_else(String::new, t().team.too_many);
                let hint = [helper.organisation, carried, hint];
                let hint: Vec<String> = hint.into_iter().filter(|text| !text.is_empty()).collect();
                Choice::new(helper.member, helper.name).with_hint(hint.join(" · "))
            })
            .collect()
    })
}
