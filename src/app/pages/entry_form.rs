//! What the forms of `Ghi` have in common: begun for somebody or to tell an entry again, recorded for all who were
//! chosen, and then back to their page.

use leptos::prelude::*;

use super::whom::{Asked, ChooseCases, page_of, use_asked, way_back};
use crate::app::bound::{FormDraft, FormErrors, Held, RecordForm};
use crate::app::parts::{FieldError, Page, use_go};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::event::event_of;
use crate::casework::fact::Fact;
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

/// What is typed into such a form.
pub trait EntryForm: Held {
    /// What is recorded; as a fact alone where an entry is told again.
    type Entry: Into<Fact>;
    /// The name of its draft; stable.
    const FORM: &'static str;
    /// The id of the field a refusal is most likely about.
    const DAY: &'static str;
    /// The heading and the button; `is_correction` when an entry is told again.
    fn title(is_correction: bool) -> &'static str;
    /// What a new form begins with.
    fn begun(episodes: Vec<Subject>, on: String) -> Self;
    /// What an entry says that is to be told again; `None` for an entry of another kind.
    fn of_entry(entry: &Subject, told: Fact) -> Option<Self>;
    fn episodes(&mut self) -> &mut Vec<Subject>;
    fn read(self, state: AppState) -> Result<Self::Entry, Vec<FieldError>>;
    fn episodes_of(entry: &Self::Entry) -> Vec<Subject>;
    /// What stands after "Hoàn tác: ".
    fn label(state: AppState, entry: &Self::Entry) -> String;
    /// What records a new entry.
    fn command(entry: Self::Entry) -> Command {
        Command::Record { fact: entry.into(), fields: vec![] }
    }
    /// Where one goes on to, unless the address says where.
    fn page_after(state: AppState, _recorded: &Subject, episodes: &[Subject]) -> String {
        page_of(state, episodes)
    }
    /// Where the way back leads, unless the address says where.
    fn way_back(state: AppState, episodes: &[Subject]) -> String {
        way_back(state, episodes)
    }
    /// The questions between heading and button.
    fn questions(form: FormDraft<Self>, errors: FormErrors) -> AnyView;
    /// What stands below the button.
    fn below() -> AnyView {
        ().into_any()
    }
}

/// Follows the address; the form is made anew when it changes.
pub fn entry_form<T: EntryForm>() -> impl IntoView {
    let asked = use_asked();
    move || one_form::<T>(asked.get())
}

fn one_form<T: EntryForm>(asked: Asked) -> impl IntoView {
    let state = use_state();
    let go = use_go();
    let about = asked.corrects.as_ref().or(asked.episode.as_ref()).map_or("", |subject| subject.as_str());
    let form = FormDraft::begun(state, T::FORM, about, first::<T>(state, &asked));
    let errors = FormErrors::none();
    let back = asked.back.clone().unwrap_or_else(|| T::way_back(state, form.now().episodes()));
    let title = T::title(asked.corrects.is_some());
    let record = move |()| {
        let Some(entry) = errors.check(form.now().read(state)) else { return };
        let (episodes, label) = (T::episodes_of(&entry), T::label(state, &entry));
        let (command, label) = match &asked.corrects {
            Some(event) => (
                Command::Correct { event: event.clone(), fact: entry.into() },
                (t().following.correct_act)(&label),
            ),
            None => (T::command(entry), label),
        };
        if let Some(made) = form.act(&command, label, errors, T::DAY) {
            let after = || T::page_after(state, &made.subject, &episodes);
            let to = asked.back.clone().unwrap_or_else(after);
            go.run(to.clone());
        }
    };
    view! {
        <Page title back>
            <RecordForm errors label=title on_record=Callback::new(record)>
                {T::questions(form, errors)}
            </RecordForm>
            {T::below()}
        </Page>
    }
}

fn first<T: EntryForm>(state: AppState, asked: &Asked) -> T {
    let told = asked.corrects.as_ref().and_then(|subject| {
        T::of_entry(subject, state.with(|register| event_of(register.ledger(), subject))?.fact)
    });
    told.unwrap_or_else(|| {
        T::begun(asked.episode.iter().cloned().collect(), in_figures(state.today.get_untracked()))
    })
}

/// Whom the entry is about.
#[component]
pub fn Whom<T: EntryForm>(form: FormDraft<T>, errors: FormErrors, id: &'static str) -> impl IntoView {
    let chosen = Signal::derive(move || form.read(|typed| typed.clone().episodes().clone()));
    let on_tick = Callback::new(move |(episode, ticked): (Subject, bool)| {
        form.change(|typed| tick(typed.episodes(), episode, ticked));
    });
    view! { <ChooseCases chosen on_tick error=errors.beside(id) id /> }
}

/// Keeps a list in the order in which it was ticked.
pub fn tick<T: PartialEq>(list: &mut Vec<T>, one: T, ticked: bool) {
    list.retain(|other| *other != one);
    if ticked {
        list.push(one);
    }
}
