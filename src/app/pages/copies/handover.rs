//! `Bàn giao sổ` (rule 24): a new keeper, a new password, a new recovery sheet, and minutes of what is still open.

use std::cmp::Reverse;

use leptos::prelude::*;

use crate::app::bound::{ChoiceAndDay, Chosen, Ids};
use crate::app::pages::settings::{ChangePassword, NewRecovery};
use crate::app::pages::threshold::{NewMember, active_members};
use crate::app::parts::{Choice, LinkRow, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::HandedOver;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

const IDS: Ids = Ids { choice: "handover-to", day: "handover-on", refused: "handover-to" };

/// The steps in the order in which they are done; each can be done again.
#[component]
pub fn Handover() -> impl IntoView {
    let words = &t().copies;
    view! {
        <Page title=words.hand_over back="/sao-luu" lead=words.handover_lead>
            <Section title=words.handover_keys>
                <p>{words.handover_keys_lead}</p>
                <ChangePassword />
                <NewRecovery />
            </Section>
            <Section title=words.handover_minutes>
                <p>{words.handover_minutes_lead}</p>
                <Record />
                <Recorded />
            </Section>
            <Section title=words.handover_files>
                <p>{words.handover_files_lead}</p>
            </Section>
        </Page>
    }
}

#[component]
fn Record() -> impl IntoView {
    let state = use_state();
    let words = &t().copies;
    let form = move || {
        let choices = state.read(active_members).into_iter();
        let choices = choices.map(|(member, name, about)| {
            let label = if about.is_empty() { name } else { format!("{name} ({about})") };
            Choice::new(member.as_str().to_owned(), label)
        });
        let record = Callback::new(move |(to, on, draft): Chosen| {
            let (from, to) = (state.author.get_untracked(), Subject::named(&to));
            let fact = HandedOver { on, from, to };
            let command = Command::Record { fact: fact.into(), fields: vec![] };
            state.act_from(draft, &command, words.handover_act)?;
            // The PIN was the old keeper's: what waits for the disk is tried again by the next opening.
            leptos::task::spawn_local(async move { drop(state.vault().set_pin(None).await) });
            Ok(())
        });
        view! {
            <ChoiceAndDay
                form="handover"
                subject=Subject::named("book")
                ids=IDS
                label=words.handover_to
                choices=choices.collect()
                many=true
                missing=words.handover_to_missing
                day_label=words.handover_on
                button=words.record_handover
                record
            />
        }
    };
    view! {
        {form}
        <NewMember summary=t().settings.add_member finish=t().settings.add_member on_added=Callback::new(|_| ()) />
    }
}

/// Every handover, newest first, with its minutes.
#[component]
fn Recorded() -> impl IntoView {
    let state = use_state();
    let rows = move || {
        state.read(|register| {
            let mut known: Vec<_> = register.handovers().cloned().collect();
            known.sort_by_key(|handover| Reverse((handover.fact.on, handover.time)));
            let row = |handover: &std::rc::Rc<crate::casework::event::Event<HandedOver>>| {
                let to = register.member_name(&handover.fact.to);
                let sentence = (t().copies.handed_over)(to, &in_figures(handover.fact.on));
                let address = format!("/sao-luu/ban-giao/{}/ban-in", handover.subject);
                view! {
                    <LinkRow address=address name=sentence about={t().paper.preview} />
                }
            };
            known.iter().map(row).collect_view()
        })
    };
    view! { <ul class="rows">{rows}</ul> }
}
