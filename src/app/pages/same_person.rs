//! `/ho-so/:id/trung/:other`: two files that may be of one person, line by line.

use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use serde::{Deserialize, Serialize};

use super::person::identity::badge_of;
use super::person::{Gone, person_address, span_words};
use crate::app::bound::{FormDraft, FormErrors, FormText, RecordForm, field_error, show_partial, tidy_text};
use crate::app::parts::{Button, ButtonKind, Link, Page, Section, use_go};
use crate::app::state::{hides_names, use_state};
use crate::app::text::{refusals, t};
use crate::casework::audience::{Screen, on_screen};
use crate::casework::fact::ToldApart;
use crate::casework::person::{Person, field};
use crate::casework::same_person::{
    Compared, birth_year, home, id_number, only_just_opened, same_name, told_apart,
};
use crate::casework::{Command, Register};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::identity_number::last_four;

const REASON: &str = "apart-reason";

pub fn compare_address(person: &Subject, other: &Subject) -> String {
    format!("/ho-so/{person}/trung/{other}")
}

/// Both files as they are now, and whether somebody has said that they are two.
#[derive(Clone, Debug, PartialEq)]
struct Pair {
    titles: [String; 2],
    rows: Vec<Row>,
    /// Of each, the act to take back where nothing but its opening was written.
    just_opened: [Option<EntryId>; 2],
    /// Why they are two, and the act that says so.
    apart: Option<(String, EntryId)>,
}

#[derive(Clone, Debug, PartialEq)]
struct Row {
    label: &'static str,
    values: [String; 2],
    compared: Option<Compared>,
}

#[component]
pub fn Compare() -> impl IntoView {
    let params = use_params_map();
    let asked = Memo::new(move |_| {
        let named = |name: &str| Subject::named(&params.read().get(name).unwrap_or_default());
        [named("id"), named("other")]
    });
    move || {
        let persons = asked.get();
        view! { <Both persons /> }
    }
}

#[component]
fn Both(persons: [Subject; 2]) -> impl IntoView {
    let state = use_state();
    let words = &t().same_person;
    let back = person_address(&persons[0]);
    let pair = {
        let persons = persons.clone();
        Memo::new(move |_| state.read(|register| pair_of(register, &persons, state.today.get())))
    };
    move || {
        let Some(pair) = pair.get() else { return view! { <Gone /> }.into_any() };
        let of_both = persons.clone();
        let decided = match pair.apart.clone() {
            Some((reason, act)) => view! { <StandsApart reason act /> }.into_any(),
            None => view! {
                <SamePerson persons=persons.clone() pair=pair.clone() />
                <TellApart persons=persons.clone() />
            }
            .into_any(),
        };
        view! {
            <Page title=words.title back=back.clone() lead=words.lead>
                <Table pair persons=of_both />
                {decided}
            </Page>
        }
        .into_any()
    }
}

#[component]
fn Table(pair: Pair, persons: [Subject; 2]) -> impl IntoView {
    let words = &t().same_person;
    let heads = persons.into_iter().zip(pair.titles).map(|(person, title)| {
        view! { <th scope="col"><Link href=person_address(&person) class="link-button">{title}</Link></th> }
    });
    let rows = pair.rows.into_iter().map(|row| {
        let compared = row.compared.map(|it| view! { <span class="hint">{(words.compared)(it)}</span> });
        let cells = row.values.map(|value| {
            let value = if value.is_empty() { t().common.not_recorded.to_owned() } else { value };
            view! { <td>{value}</td> }
        });
        view! { <tr><th scope="row">{row.label} " " {compared}</th>{cells.into_iter().collect_view()}</tr> }
    });
    view! {
        <table class="compared">
            <thead><tr><th scope="col">{words.item}</th>{heads.collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

fn pair_of(register: &Register, persons: &[Subject; 2], today: chrono::NaiveDate) -> Option<Pair> {
    let [one, other] = [register.person(&persons[0])?, register.person(&persons[1])?];
    if one.id() == other.id() {
        return None;
    }
    let hidden = hides_names();
    let name = |person: &Person| on_screen(register, person, Screen::List, hidden, today);
    // A minor by initials, and what else is the person's name with it (rule 8).
    let besides = |person: &Person| match hidden || register.is_minor(person, today) {
        true => String::new(),
        false => person.event.text(field::OTHER_NAME).to_owned(),
    };
    let both = |of: &dyn Fn(&Person) -> String| [of(one), of(other)];
    let text = |name: &'static str| move |person: &Person| person.event.text(name).to_owned();
    let (intake, words) = (&t().intake, &t().same_person);
    let names = if same_name(one, other) { Compared::Same } else { Compared::Different };
    let row = |label, values, compared| Row { label, values, compared };
    let stage = |person: &Person| {
        person.current().map_or_else(String::new, |episode| {
            format!("{}, {}", badge_of(episode.stage()).0, span_words(episode))
        })
    };
    let digits = |person: &Person| last_four(person.event.text(field::ID_NUMBER)).unwrap_or_default();
    // A book that does not ask for the number may still have been told it.
    let shows_digits =
        register.unit().asks_id_number() || [one, other].iter().any(|it| !digits(it).is_empty());
    let number = row(words.last_four, both(&digits), Some(id_number(one, other)));
    let apart = told_apart(one, other).map(|told| (told.fact.reason.clone(), told.act));
    let mut rows = vec![
        row(intake.full_name, both(&name), Some(names)),
        row(intake.other_name, both(&besides), None),
        row(
            intake.born,
            both(&|person| show_partial(person.event.text(field::BORN))),
            Some(birth_year(one, other)),
        ),
        row(intake.home, both(&text(field::RESIDENCE)), Some(home(one, other))),
        row(intake.quarter, both(&text(field::QUARTER)), None),
        row(intake.cell, both(&text(field::CELL)), None),
        row(intake.phone, both(&text(field::PHONE)), None),
    ];
    rows.extend(shows_digits.then_some(number));
    rows.push(row(words.opened_on, both(&|person| in_figures(person.event.fact.on)), None));
    rows.push(row(words.stage, both(&stage), None));
    Some(Pair {
        titles: both(&|person| person.code().to_owned()),
        rows,
        just_opened: [one, other].map(|person| only_just_opened(register, person)),
        apart,
    })
}

/// One person after all: the file that was only just opened is taken back. One that is in use already stays, and the
/// page says how to end it.
#[component]
fn SamePerson(persons: [Subject; 2], pair: Pair) -> impl IntoView {
    let state = use_state();
    let words = &t().same_person;
    let go = use_go();
    let error = RwSignal::new(None::<String>);
    let Pair { titles: [one, other], just_opened: [first, second], .. } = pair;
    let [kept_by_first, kept_by_second] = persons;
    let choices = [(first, one.clone(), other.clone(), kept_by_second), (second, other, one, kept_by_first)];
    let buttons: Vec<_> = choices
        .into_iter()
        .filter_map(|(act, code, kept_code, kept)| {
            let act = act?;
            let label = (words.take_back)(&code, &kept_code);
            let tap = Callback::new(move |()| {
                match state.act(&Command::Undo { act }, (words.did_take_back)(&code)) {
                    Ok(_) => go.run(person_address(&kept)),
                    Err(reason) => error.set(Some(refusals::not_recorded(&reason))),
                }
            });
            Some(view! { <Button label on_tap=tap /> })
        })
        .collect();
    let in_use = buttons.is_empty().then(|| view! { <p>{words.both_in_use}</p> });
    view! {
        <Section title=words.same>
            {in_use}
            {move || error.get().map(|sentence| view! { <p class="error">{sentence}</p> })}
            <div class="buttons">{buttons}</div>
        </Section>
    }
}

/// Said already: the reason, and the way to take it back.
#[component]
fn StandsApart(reason: String, act: EntryId) -> impl IntoView {
    let state = use_state();
    let words = &t().same_person;
    let error = RwSignal::new(None::<String>);
    let undo = Callback::new(move |()| {
        error.set(state.undo(act).err().map(|reason| refusals::not_recorded(&reason)));
    });
    view! {
        <p class="notice">{(words.stands_apart)(&reason)}</p>
        {move || error.get().map(|sentence| view! { <p class="error">{sentence}</p> })}
        <div class="buttons"><Button kind=ButtonKind::Quiet label=words.undo_apart on_tap=undo /></div>
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Typed {
    reason: String,
}

#[component]
fn TellApart(persons: [Subject; 2]) -> impl IntoView {
    let state = use_state();
    let words = &t().same_person;
    let go = use_go();
    let form = FormDraft::begun(state, "apart", persons[0].as_str(), Typed::default());
    let errors = FormErrors::none();
    let record = move |()| {
        let reason = tidy_text(&form.now().reason);
        if reason.is_empty() {
            return errors.show(vec![field_error(REASON, words.write_reason)]);
        }
        let fact = ToldApart { persons: persons.clone(), reason }.into();
        let command = Command::Record { fact, fields: vec![] };
        if form.act(&command, words.did_tell_apart, errors, REASON).is_some() {
            go.run(person_address(&persons[0]));
        }
    };
    view! {
        <Section title=words.apart>
            <p class="hint">{words.apart_hint}</p>
            <RecordForm errors label=words.apart on_record=Callback::new(record)>
                <FormText
                    form
                    at=|typed| &mut typed.reason
                    id=REASON
                    errors
                    label=words.reason
                    hint=words.reason_hint
                />
            </RecordForm>
        </Section>
    }
}
