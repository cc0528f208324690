use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormChoice, FormDraft, FormErrors, FormText, read_birth};
use crate::app::pages::models::models_in_use;
use crate::app::pages::person::person_address;
use crate::app::pages::same_person::compare_address;
use crate::app::parts::{Button, ButtonKind, ErrorSummary, FieldError, Link, Page, use_go};
use crate::app::state::{AppState, hides_names, use_state};
use crate::app::text::{refusals, t};
use crate::casework::audience::{Screen, on_screen};
use crate::casework::find::PeopleIndex;
use crate::casework::intake::{Alike, alike, names_school};
use crate::casework::models::in_use;
use crate::casework::person::{episode_field, field};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::PartialDate;
use crate::vietnamese::name::tidy_line;

const NAME_ID: &str = "new-person-name";
const BORN_ID: &str = "new-person-born";
const MODEL_ID: &str = "new-person-model";

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct QuickRecord {
    full_name: String,
    born: String,
    residence: String,
    referrer: String,
    /// The version of the model it is under, where more than one model is in use.
    #[serde(default)]
    template: Option<Subject>,
}

/// `Lập hồ sơ mới`: four fields, of which only the name is needed to go on.
#[component]
pub fn NewPerson() -> impl IntoView {
    let state = use_state();
    let form = FormDraft::begun(state, "new-person", "book", QuickRecord::default());
    let errors = FormErrors::none();
    let twins = Memo::new(move |_| form.read(|form| twins_of(state, form)));
    let names_school_of_minor = Memo::new(move |_| {
        let today = state.today.get();
        form.read(|typed| {
            let born = PartialDate::parse(&typed.born, today);
            born.is_ok_and(|born| born.minor_on(today)) && names_school(&typed.referrer)
        })
    });
    let go = use_go();
    let record = move |()| match write(state, form) {
        Ok(address) => go.run(address.clone()),
        Err(error) => errors.show(vec![error]),
    };
    let words = &t().intake;
    let label = move || if twins.read().is_empty() { words.title } else { words.record_all_the_same };
    view! {
        <Page title=words.quick_title back="/ho-so" lead=words.quick_lead>
            <ErrorSummary errors=errors.0 />
            <FormText form at=|typed| &mut typed.full_name id=NAME_ID errors label=words.full_name />
            <FormText
                form
                at=|typed| &mut typed.born
                id=BORN_ID
                errors
                label=words.birth_year
                hint=words.birth_year_hint
                short=true
            />
            <FormText form at=|typed| &mut typed.residence label=words.home hint=words.home_hint />
            <FormText form at=|typed| &mut typed.referrer label=words.introduced_by free_note=true />
            <div aria-live="polite">
                {move || names_school_of_minor.get().then(|| view! { <p class="notice due">{words.no_school_name}</p> })}
            </div>
            <AskModel form errors />
            <div aria-live="polite">
                {move || twins.get().into_iter().map(|twin| view! { <Twin twin /> }).collect_view()}
            </div>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=Signal::derive(move || label().to_owned()) on_tap=Callback::new(record) />
            </div>
        </Page>
    }
}

/// Which model, asked only where the ward works by more than one.
#[component]
fn AskModel(form: FormDraft<QuickRecord>, errors: FormErrors) -> impl IntoView {
    let state = use_state();
    let choices = state.with(models_in_use);
    (choices.len() > 1).then(|| {
        view! { <FormChoice form at=|form| &mut form.template id=MODEL_ID errors label=t().models.ask_model choices /> }
    })
}

/// The version a new case is under: the one chosen, where one is asked for. A draft may name one that is no longer
/// in force.
fn chosen_model(state: AppState, typed: &QuickRecord) -> Result<Option<Subject>, FieldError> {
    let used: Vec<Subject> =
        state.with(|register| in_use(register).map(|model| model.version.clone()).collect());
    let chosen = typed.template.clone().filter(|version| used.contains(version));
    if used.len() > 1 && chosen.is_none() {
        let sentence = t().models.choose_model.to_owned();
        return Err(FieldError { field_id: MODEL_ID.to_owned(), sentence });
    }
    Ok(chosen)
}

/// Someone in the book who may be the same person.
#[derive(Clone, Debug, PartialEq)]
struct TwinRow {
    address: String,
    sentence: String,
}

#[component]
fn Twin(twin: TwinRow) -> impl IntoView {
    view! {
        <div class="notice due">
            <p>{twin.sentence}</p>
            <p><Link href=twin.address class="link-button">{t().intake.open_person}</Link></p>
        </div>
    }
}

fn twins_of(state: AppState, form: &QuickRecord) -> Vec<TwinRow> {
    let today = state.today.get();
    let born = PartialDate::parse(&form.born, today).ok();
    state.read(|register| {
        let row = |one: Alike<'_>| TwinRow {
            address: person_address(one.person.id()),
            sentence: twin_words(register, &one, today),
        };
        alike(register, &form.full_name, born, &form.residence).into_iter().map(row).collect()
    })
}

fn twin_words(register: &Register, one: &Alike<'_>, today: chrono::NaiveDate) -> String {
    let words = &t().intake;
    let name = on_screen(register, one.person, Screen::List, hides_names(), today);
    let agree = [one.same_year.then_some(words.same_year), one.same_place.then_some(words.same_place)];
    let agree: Vec<&str> = agree.into_iter().flatten().collect();
    (words.looks_like)(&name, one.person.code(), &agree.join(", "))
}

/// Records the person and tells where to go on, or what is wrong with which field.
fn write(state: AppState, form: FormDraft<QuickRecord>) -> Result<String, FieldError> {
    let typed = form.now();
    let error = |id: &str, sentence| FieldError { field_id: id.to_owned(), sentence };
    let today = state.today.get_untracked();
    let born = read_birth(&typed.born, today).map_err(|sentence| error(BORN_ID, sentence))?;
    let pair = |name: &str, value: String| (name.to_owned(), value);
    let template = chosen_model(state, &typed)?;
    let person = vec![
        pair(field::FULL_NAME, tidy_line(&typed.full_name)),
        pair(field::BORN, born),
        pair(field::RESIDENCE, tidy_line(&typed.residence)),
    ];
    let episode = vec![pair(episode_field::REFERRER, tidy_line(&typed.referrer))];
    let command = match template {
        Some(template) => Command::OpenPersonUnder { template, on: today, person, episode },
        None => Command::OpenPerson { on: today, person, episode },
    };
    let recorded = state
        .act_from(form.name(), &command, t().intake.did_open)
        .map_err(|reason| error(NAME_ID, refusals::not_recorded(&reason)))?;
    let first = |register: &Register, people: &PeopleIndex| {
        people.undecided_of(register.person(&recorded.subject)?).first().cloned()
    };
    // Whoever looks like somebody of the book is compared before anything else is written.
    Ok(match state.with_people(first) {
        Some(other) => compare_address(&recorded.subject, &other),
        None => format!("/ho-so/{}/lap", recorded.subject),
    })
}
