//! Others of the book who share the family: the link is shown in both files and can be taken back.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormChoice, FormDraft, FormErrors, FormText, RecordForm, field_error};
use crate::app::pages::whom::shown_name;
use crate::app::parts::{Button, ButtonKind, Choice, Dialog, Link, Section, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::audience::with_code;
use crate::casework::fact::FamilyLinked;
use crate::casework::family::{household, link_field};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::name::tidy_line;

const WHOM: &str = "household-whom";

/// As many as one takes in without scrolling far; typing narrows it.
const MOST_FOUND: usize = 8;

#[derive(Clone, Debug, PartialEq)]
struct Linked {
    other: Subject,
    words: String,
    act: EntryId,
}

#[component]
pub fn Household(person: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().family;
    let open = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let linked = {
        let person = person.clone();
        Memo::new(move |_| linked(state, &person))
    };
    let unlink = Callback::new(move |act: EntryId| {
        error.set(state.undo(act).err().map(|reason| refusals::not_recorded(&reason)));
    });
    let list = move || {
        let line = |Linked { other, words, act }: Linked| {
            let said_as = format!("{}: {words}", t().family.unlink);
            view! {
                <li class="due-line">
                    <p class="due-what"><Link href=format!("/ho-so/{other}") class="link-button">{words}</Link></p>
                    <div class="due-act">
                        <Button kind=ButtonKind::Quiet label=t().family.unlink said_as on_tap=move |()| unlink.run(act) />
                    </div>
                </li>
            }
        };
        let linked = linked.get();
        (!linked.is_empty())
            .then(|| view! { <ul class="due-list">{linked.into_iter().map(line).collect_view()}</ul> })
    };
    view! {
        <Section title=words.household>
            <p class="hint">{words.household_lead}</p>
            {list}
            {move || error.get().map(|sentence| view! { <p class="error">{sentence}</p> })}
            <div class="buttons"><Button label=words.link on_tap=move |()| open.set(true) /></div>
        </Section>
        <Dialog open on_close=move |()| open.set(false) title=words.link>
            <LinkForm person=person.clone() on_done=move |()| open.set(false) />
        </Dialog>
    }
}

fn linked(state: AppState, person: &Subject) -> Vec<Linked> {
    state.read(|register| {
        let Some(person) = register.person(person) else { return vec![] };
        let line = |(other, link): (&crate::casework::person::Person, &crate::casework::event::Event<_>)| {
            let name = with_code(shown_name(state, register, other), " · ", other);
            let relation = link.text(link_field::RELATION);
            let words = if relation.is_empty() { name } else { format!("{name} ({relation})") };
            Linked { other: other.id().clone(), words, act: link.act }
        };
        household(register, person).map(line).collect()
    })
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    other: Option<Subject>,
    relation: String,
}

#[component]
fn LinkForm(person: Subject, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().family;
    let form = FormDraft::begun(state, "household", person.as_str(), Typed::default());
    let errors = FormErrors::none();
    let searched = RwSignal::new(String::new());
    let own = person.clone();
    let choices = Memo::new(move |_| {
        let chosen = form.read(|form| form.other.clone());
        let found = state.with_people(|_, people| people.search(&searched.read(), None));
        let others = found.into_iter().filter(|id| *id != own && Some(id) != chosen.as_ref());
        let ids: Vec<Subject> = chosen.clone().into_iter().chain(others.take(MOST_FOUND)).collect();
        state.with(|register| {
            let row = |id: Subject| {
                let person = register.person(&id)?;
                Some((id, with_code(shown_name(state, register, person), " · ", person)))
            };
            ids.into_iter().filter_map(row).collect::<Vec<_>>()
        })
    });
    let rows = move || {
        let choices: Vec<_> = choices.get().into_iter().map(|(id, name)| Choice::new(id, name)).collect();
        let nothing = choices.is_empty().then(|| view! { <p class="hint">{t().people.nothing_found}</p> });
        view! { <FormChoice form at=|typed| &mut typed.other id=WHOM errors label=words.link_whom choices /> {nothing} }
    };
    let record = move |()| {
        let typed = form.now();
        let Some(other) = typed.other else {
            return errors.show(vec![field_error(WHOM, words.choose_whom)]);
        };
        let fields = vec![(link_field::RELATION.to_owned(), tidy_line(&typed.relation))];
        let fact = FamilyLinked { persons: [person.clone(), other] }.into();
        if form.act(&Command::Record { fact, fields }, words.did_link, errors, WHOM).is_some() {
            on_done.run(());
        }
    };
    view! {
        <RecordForm errors label=words.record_link on_record=Callback::new(record)>
            <TextField label=t().people.search hint=t().people.search_hint kind="search" on_input=Callback::new(move |text| searched.set(text)) />
            {rows}
            <FormText
                form
                at=|typed| &mut typed.relation
                label=words.link_relation
                hint=words.link_relation_hint
            />
        </RecordForm>
    }
}
