//! `Người giúp đỡ chính` of one case: exactly one, from a day on (rule 9).

use leptos::prelude::*;

use crate::app::bound::{ChoiceAndDay, Chosen, Ids};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Button, Choice, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::LeadNamed;
use crate::casework::team::{helpers_for, workloads};
use crate::ledger::Subject;

const IDS: Ids = Ids { choice: "lead-who", day: "lead-from", refused: "lead-who" };

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
    let choices = choices(&episode);
    let subject = episode.clone();
    let record = Callback::new(move |(member, from, draft): Chosen| {
        let fact = LeadNamed { episode: episode.clone(), member: Subject::named(&member), from };
        let label = (words.lead_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        state.act_from(draft, &Command::Record { fact: fact.into(), fields: vec![] }, label)?;
        on_done.run(());
        Ok(())
    });
    view! {
        <ChoiceAndDay
            form="lead"
            subject
            ids=IDS
            label=words.choose_lead
            choices
            missing=words.choose_somebody
            day_label=words.from
            button=words.record_lead
            record
        />
    }
}

/// The team first, then every other member; beside each, how many cases they lead already.
fn choices(episode: &Subject) -> Vec<Choice<String>> {
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
                Choice::new(helper.member.to_string(), helper.name).with_hint(hint.join(" · "))
            })
            .collect()
    })
}
