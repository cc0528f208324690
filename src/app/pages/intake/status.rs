use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::asked::AskedFields;
use super::measures::Measures;
use crate::app::bound::{FormDraft, FormErrors, SOURCE_DAY, SourceFields, TypedSource, field_error};
use crate::app::parts::{
    Button, ButtonKind, CheckRows, Choice, ChoiceRows, ErrorSummary, Fact, Facts, FieldError, Section,
};
use crate::app::state::{AppState, draft_name, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::Register;
use crate::casework::answers::hidden_under;
use crate::casework::event::Event;
use crate::casework::fact::StatusReported;
use crate::casework::person::Episode;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

const CATEGORY_ID: &str = "status-category";
/// The name of the form's draft; stable.
const FORM: &str = "status";

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct StatusForm {
    category: Option<String>,
    also: Vec<String>,
    #[serde(flatten)]
    source: TypedSource,
}

/// `Thuộc diện`: what stands with its source, what stood before, the way to report another, and the measures.
#[component]
pub fn Status(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let about = episode.clone();
    let said = RwSignal::new("");
    // A form that is half filled in stays open; after a record one line is left of it.
    let opened = RwSignal::new(state.draft(&draft_name(FORM, episode.as_str())).is_some());
    let on_recorded = Callback::new(move |()| {
        opened.set(false);
        said.set(t().intake.status_recorded);
    });
    let on_open = Callback::new(move |()| {
        said.set("");
        opened.set(true);
    });
    let is_known = {
        let episode = episode.clone();
        Memo::new(move |_| {
            state.read(|register| register.episode(&episode).is_some_and(|(_, it)| it.status().is_some()))
        })
    };
    let standing = {
        let episode = episode.clone();
        move || {
            state.read(|register| {
                let (_, episode) = register.episode(&episode)?;
                let lines = |status| status_facts(register, episode, status);
                let statuses = episode.statuses.iter().rev();
                Some(statuses.map(lines).collect::<Vec<_>>())
            })
        }
    };
    let shown = move || {
        standing()
            .unwrap_or_default()
            .into_iter()
            .enumerate()
            .map(|(index, facts)| {
                let title = if index == 0 { t().intake.status_now } else { t().intake.status_before };
                view! { <Section title><Facts facts /></Section> }
            })
            .collect_view()
    };
    let asks = Memo::new(move |_| opened.get() || !is_known.get());
    let of_form = about.clone();
    let report = move || match asks.get() {
        true => view! { <Report episode=of_form.clone() on_recorded /> }.into_any(),
        false => view! {
            <p class="hint">{t().intake.another_source_hint}</p>
            <div class="buttons"><Button label=t().intake.another_source on_tap=on_open /></div>
        }
        .into_any(),
    };
    view! {
        {shown}
        {report}
        <p class="said-back" aria-live="polite">{said}</p>
        <AskedFields episode=about.clone() />
        <Measures person episode=about />
    }
}

/// A report with its source, as ruled lines.
pub fn status_facts(register: &Register, episode: &Episode, status: &Event<StatusReported>) -> Vec<Fact> {
    let words = &t().intake;
    let templates = || register.templates_of(episode);
    let name = |id: &String| {
        let category = templates().find_map(|it| it.category(id)).map(|it| it.name.clone());
        let tag =
            || templates().flat_map(|it| &it.tags).find(|tag| tag.id == *id).map(|tag| tag.name.clone());
        capitalised(&category.or_else(tag).unwrap_or_else(|| t().common.unknown.to_owned()))
    };
    let source = &status.fact.source;
    let mut facts = vec![Fact::new(words.category, name(&status.fact.category))];
    facts.extend(status.fact.also.iter().map(|tag| Fact::new(words.category_also, name(tag))));
    facts.push(Fact::new(words.source_who, &source.informant));
    facts.push(Fact::new(words.source_by, &source.paper));
    facts.extend(source.on.map(|on| Fact::new(words.source_on, in_figures(on))));
    facts
}

#[component]
fn Report(episode: Subject, on_recorded: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().intake;
    let form = FormDraft::begun(state, FORM, episode.as_str(), StatusForm::default());
    let errors = FormErrors::none();
    let (categories, tags) = state.with(|register| choices(register, &episode));
    let category = Signal::derive(move || form.read(|form| form.category.clone()));
    let also = Signal::derive(move || form.read(|form| form.also.clone()));
    let choose = move |id: String| form.change(|form| form.category = Some(id));
    let tick = move |(id, ticked): (String, bool)| {
        form.change(|form| {
            form.also.retain(|known| *known != id);
            form.also.extend(ticked.then_some(id));
        })
    };
    let hides = {
        let episode = episode.clone();
        Memo::new(move |_| {
            let (category, also) = form.read(|form| (form.category.clone(), form.also.clone()));
            state.read(|register| {
                let (_, episode) = register.episode(&episode)?;
                let template = register.template(episode.template())?;
                let hidden = hidden_under(template, episode, &category?, &also);
                let labels: Vec<&str> = hidden.iter().map(|question| question.label.as_str()).collect();
                (!labels.is_empty()).then(|| (t().intake.will_hide)(labels.len(), &labels.join("; ")))
            })
        })
    };
    let record = move |()| match write(state, &episode, form) {
        Ok(()) => on_recorded.run(()),
        Err(wrong) => errors.show(wrong),
    };
    view! {
        <Section title=words.status_report>
            <p class="hint">{words.category_hint}</p>
            <ErrorSummary errors=errors.0 />
            <ChoiceRows label=words.category choices=categories value=category on_choose=Callback::new(choose) error=errors.beside(CATEGORY_ID) id=CATEGORY_ID />
            <CheckRows label=words.category_also choices=tags value=also on_tick=Callback::new(tick) />
            <div aria-live="polite">{move || hides.get().map(|hides| view! { <p class="notice">{hides}</p> })}</div>
            <SourceFields form of=|form: &mut StatusForm| &mut form.source errors />
            <p class="hint">{t().common.free_note_hint}</p>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.record_status on_tap=Callback::new(record) />
            </div>
        </Section>
    }
}

type Answers = Vec<Choice<String>>;

/// The diện of the episode's template, and the further marks.
fn choices(register: &Register, episode: &Subject) -> (Answers, Answers) {
    let known = register.episode(episode);
    let Some(template) = known.and_then(|(_, it)| register.template(it.template())) else {
        return (vec![], vec![]);
    };
    let choice = |id: &String, name: &str| Choice::new(id.clone(), capitalised(name));
    let categories = template.categories.iter().map(|it| choice(&it.id, &it.name));
    (categories.collect(), template.tags.iter().map(|it| choice(&it.id, &it.name)).collect())
}

fn write(state: AppState, episode: &Subject, form: FormDraft<StatusForm>) -> Result<(), Vec<FieldError>> {
    let typed = form.now();
    let words = &t().intake;
    let (category, source) = match (typed.category, typed.source.read(state)) {
        (Some(category), Ok(source)) => (category, source),
        (category, source) => {
            let missing = category.is_none().then(|| field_error(CATEGORY_ID, words.category_needed));
            return Err(missing.into_iter().chain(source.err().into_iter().flatten()).collect());
        }
    };
    let fact = StatusReported { episode: episode.clone(), category, also: typed.also, source }.into();
    let command = Command::Record { fact, fields: vec![] };
    state
        .act_from(form.name(), &command, words.did_report_status)
        .map(|_| ())
        .map_err(|reason| vec![field_error(SOURCE_DAY, refusals::not_recorded(&reason))])
}
