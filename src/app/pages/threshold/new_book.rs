//! `Lập sổ mới`: four steps that all stay on the page, so that going back finds everything as it was typed.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

use super::{LetterheadSheet, Problem, Progress, Threshold, TwoPasswords, TwoPasswordsFields};
use crate::app::Stage;
use crate::app::parts::{Button, ButtonKind, Choice, ChoiceRows, DateChip, DateField, TextField};
use crate::app::session::{self, NewBookAnswers};
use crate::app::state::today_now;
use crate::app::text::{refusals, t};
use crate::casework::Refusal;
use crate::casework::book::{Office, Unit, field, member_field, read_ward};
use crate::casework::template::Template;
use crate::vietnamese::date::{in_figures, parse_day};
use crate::vietnamese::name::tidy_line;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Unit,
    Author,
    Model,
    Password,
}

const STEPS: [Step; 4] = [Step::Unit, Step::Author, Step::Model, Step::Password];

/// What was typed so far.
#[derive(Clone, Copy)]
struct Typed {
    ward: RwSignal<String>,
    city: RwSignal<String>,
    upper: RwSignal<String>,
    lower: RwSignal<String>,
    name: RwSignal<String>,
    organisation: RwSignal<String>,
    title: RwSignal<String>,
    model: RwSignal<Option<String>>,
    starts_on: RwSignal<String>,
    passwords: TwoPasswords,
}

impl Typed {
    fn new() -> Self {
        Self {
            ward: RwSignal::default(),
            city: RwSignal::default(),
            upper: RwSignal::default(),
            lower: RwSignal::default(),
            name: RwSignal::default(),
            organisation: RwSignal::default(),
            title: RwSignal::default(),
            model: RwSignal::default(),
            starts_on: RwSignal::new(in_figures(today_now())),
            passwords: TwoPasswords::new(),
        }
    }

    fn unit(self) -> Vec<(String, String)> {
        let (kind, ward) = self.ward.with(|typed| read_ward(typed));
        let lines = |typed: RwSignal<String>| typed.with(|text| text.trim().to_owned());
        vec![
            (field::KIND.to_owned(), kind.to_owned()),
            (field::WARD.to_owned(), ward),
            (field::CITY.to_owned(), self.city.with(|city| tidy_line(city))),
            (format!("{}{}", field::KEEPER, field::UPPER), lines(self.upper)),
            (format!("{}{}", field::KEEPER, field::LOWER), lines(self.lower)),
        ]
    }

    fn answers(self) -> Result<NewBookAnswers, String> {
        let starts_on = self.starts_on.with_untracked(|typed| parse_day(typed, today_now()));
        let author = [
            (member_field::NAME, self.name),
            (member_field::ORGANISATION, self.organisation),
            (member_field::TITLE, self.title),
        ];
        Ok(NewBookAnswers {
            starts_on: starts_on.map_err(|error| (t().refusals.date)(&error))?,
            template: self.model.get_untracked().unwrap_or_default(),
            unit: untrack(|| self.unit()),
            author: author
                .map(|(field, typed)| (field.to_owned(), typed.with_untracked(|text| tidy_line(text))))
                .to_vec(),
        })
    }

    /// What is missing before one may go on from a step.
    fn missing(self, step: Step) -> Option<String> {
        match step {
            Step::Unit => {
                let (_, ward) = self.ward.with_untracked(|typed| read_ward(typed));
                ward.is_empty().then(|| t().threshold.ward_name_missing.to_owned())
            }
            Step::Author => {
                let blank = self.name.with_untracked(|name| tidy_line(name).is_empty());
                blank.then(|| (t().refusals.refusal)(&Refusal::NameMissing))
            }
            Step::Model if self.model.get_untracked().is_none() => {
                Some(t().threshold.model_missing.to_owned())
            }
            Step::Model | Step::Password => match self.answers() {
                Ok(answers) => {
                    session::may_create(&answers).err().map(|refusal| (t().refusals.refusal)(&refusal))
                }
                Err(words) => Some(words),
            },
        }
    }
}

#[component]
pub fn NewBook() -> impl IntoView {
    let stage = expect_context::<Stage>();
    let typed = Typed::new();
    let step = RwSignal::new(Step::Unit);
    let problem = RwSignal::new(None::<String>);
    let busy = RwSignal::new(false);
    let show = move |next: Step| {
        step.set(next);
        let heading = document().query_selector("main h2").ok().flatten();
        if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
            heading.scroll_into_view();
            // So that a screen reader says which step this is; a heading in sight can take the focus.
            let _ = heading.focus();
        }
    };
    let step_back = move || {
        problem.set(None);
        match STEPS.iter().position(|known| *known == step.get_untracked()) {
            Some(at) if at > 0 => show(STEPS[at - 1]),
            _ => leptos::task::spawn_local(stage.begin()),
        }
    };
    // The browser's own way back is the page's: each step is a place in its history.
    remember_place();
    let went_back = window_event_listener_untyped("popstate", move |_| step_back());
    on_cleanup(move || went_back.remove());
    let back = |()| {
        // A page has a history.
        let _ = window().history().and_then(|history| history.back());
    };
    let go_on = move |()| {
        let now = step.get_untracked();
        problem.set(typed.missing(now));
        if problem.with_untracked(Option::is_some) || busy.get_untracked() {
            return;
        }
        match STEPS.iter().position(|known| *known == now) {
            Some(at) if at + 1 < STEPS.len() => {
                remember_place();
                show(STEPS[at + 1]);
            }
            _ => create(stage, typed, busy, problem),
        }
    };
    let heading = move || {
        let at = STEPS.iter().position(|known| *known == step.get()).unwrap_or(0);
        format!("{} · {}", (t().threshold.step_of)(at + 1, STEPS.len()), title_of(step.get()))
    };
    // Made anew with each step, so that its guard against a double tap begins anew.
    let go_on_button = move || {
        let last = step.get() == Step::Password;
        let label = (if last { t().threshold.new_book } else { t().common.go_on }).to_owned();
        view! { <Button kind=ButtonKind::Primary label busy on_tap=Callback::new(go_on) /> }
    };
    let back_button = move || {
        step.track();
        view! { <Button label=t().common.back on_tap=Callback::new(back) /> }
    };
    let hidden = move |own: Step| move || step.get() != own;
    view! {
        <Threshold title=t().threshold.new_book wide=true>
            <h2 tabindex="-1">{heading}</h2>
            // Every step stays in the page: what was typed in it stays with it.
            <div hidden=hidden(Step::Unit)><UnitStep typed /></div>
            <div hidden=hidden(Step::Author)><AuthorStep typed /></div>
            <div hidden=hidden(Step::Model)><ModelStep typed /></div>
            <div hidden=hidden(Step::Password)>
                <div class="form">
                    <p>{t().threshold.password_lead}</p>
                    <TwoPasswordsFields
                        passwords=typed.passwords
                        label=t().threshold.password
                        on_enter=Callback::new(go_on)
                    />
                </div>
            </div>
            <Problem words=problem />
            <Progress words=Signal::derive(move || busy.get().then_some(t().threshold.making_book)) />
            <div class="buttons">
                {back_button}
                {go_on_button}
            </div>
        </Threshold>
    }
}

/// One more place in the browser's history, at the same address.
fn remember_place() {
    // Refused only to a page that asks hundreds of times a minute.
    let _ = window().history().and_then(|history| history.push_state_with_url(&JsValue::NULL, "", None));
}

fn title_of(step: Step) -> &'static str {
    match step {
        Step::Unit => t().threshold.step_unit,
        Step::Author => t().threshold.step_author,
        Step::Model => t().threshold.step_model,
        Step::Password => t().threshold.step_password,
    }
}

fn create(stage: Stage, typed: Typed, busy: RwSignal<bool>, problem: RwSignal<Option<String>>) {
    let Some(password) = typed.passwords.checked() else { return };
    let answers = match typed.answers() {
        Ok(answers) => answers,
        Err(words) => return problem.set(Some(words)),
    };
    busy.set(true);
    leptos::task::spawn_local(async move {
        match session::create(&answers, &password).await {
            Ok(unlocked) => stage.show_book(unlocked),
            Err(error) => {
                problem.try_set(Some(refusals::session(&error)));
            }
        }
        busy.try_set(false);
    });
}

fn into(signal: RwSignal<String>) -> Callback<String> {
    Callback::new(move |text| signal.set(text))
}

/// The ward and the letterhead of the body that keeps the book, which draws itself beside.
#[component]
fn UnitStep(typed: Typed) -> impl IntoView {
    let unit = Signal::derive(move || Unit::proposed(&typed.unit()));
    view! {
        <div class="beside">
            <div class="form">
                <TextField label=t().threshold.ward_name hint=t().threshold.ward_name_hint on_input=into(typed.ward) />
                <TextField label=t().threshold.province hint=t().threshold.province_hint on_input=into(typed.city) />
                <TextField lines=true label=t().threshold.keeper_above hint=t().threshold.keeper_hint on_input=into(typed.upper) />
                <TextField label=t().threshold.keeper_body hint=t().threshold.keeper_hint on_input=into(typed.lower) />
            </div>
            <LetterheadSheet unit office=Office::Keeper />
        </div>
    }
}

#[component]
fn AuthorStep(typed: Typed) -> impl IntoView {
    view! {
        <div class="form">
            <TextField label=t().threshold.your_name hint=t().threshold.who_writes_hint on_input=into(typed.name) />
            <TextField label=t().threshold.your_organisation on_input=into(typed.organisation) />
            <TextField label=t().threshold.your_title on_input=into(typed.title) />
        </div>
    }
}

/// The model by its bodies, and from which day the book counts.
#[component]
fn ModelStep(typed: Typed) -> impl IntoView {
    let choices = session::shipped_templates().into_iter().map(choice).collect::<Vec<_>>();
    let today = today_now();
    let read = move |text: String| {
        parse_day(&text, today).map(t().common.with_weekday).map_err(|error| (t().refusals.date)(&error))
    };
    let chips = vec![DateChip { label: t().common.today.to_owned(), text: in_figures(today) }];
    view! {
        <div class="form">
            <ChoiceRows
                label=t().threshold.model
                hint=t().threshold.model_hint
                choices
                value=typed.model
                on_choose=Callback::new(move |code| typed.model.set(Some(code)))
            />
            <p class="hint">{t().threshold.book_from_hint}</p>
            <DateField
                label=t().threshold.book_from
                value=typed.starts_on.get_untracked()
                chips
                read=Callback::new(read)
                on_input=into(typed.starts_on)
                on_change=into(typed.starts_on)
            />
        </div>
    }
}

fn choice(template: Template) -> Choice<String> {
    let bodies = template.parties.iter().map(|party| party.name.as_str()).collect::<Vec<_>>().join(" · ");
    Choice::new(template.code, (t().threshold.model_named)(&template.name, &template.note)).with_hint(bodies)
}
