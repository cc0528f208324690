//! One line of a version that is drawn up: where it is kept, what is wrong with it, and its fields.

use leptos::prelude::*;

use super::edit::Typed;
use crate::app::bound::{FormDraft, FormErrors};
use crate::app::parts::{CheckRows, Choice, ChoiceRows, TextField};
use crate::app::state::random_word;
use crate::app::text::t;
use crate::casework::template::{Edited, Strand};

/// The id of the field for a place of the document.
pub(super) fn field_id(at: &str) -> String {
    format!("model{}", at.replace('/', "-"))
}

/// What every line needs: where it is kept, what is wrong, and when a list has other lines.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub form: FormDraft<Typed>,
    pub errors: FormErrors,
    pub shape: RwSignal<u32>,
    /// The ids of the questions that the version it is a copy of asks: they were answered, and keep their kind.
    asked: StoredValue<Vec<String>>,
}

impl Desk {
    pub fn new(form: FormDraft<Typed>, errors: FormErrors, asked: Vec<String>) -> Self {
        Self { form, errors, shape: RwSignal::new(0), asked: StoredValue::new(asked) }
    }

    pub fn was_asked(self, question: &str) -> bool {
        let id = self.text(&format!("{question}/id"));
        self.asked.with_value(|asked| asked.contains(&id))
    }

    pub fn text(self, at: &str) -> String {
        self.form.now().edited.text(at)
    }

    pub fn count(self, list: &str) -> usize {
        self.form.now().edited.count(list)
    }

    pub fn error(self, at: &str) -> Signal<Option<String>> {
        let id = field_id(at);
        Signal::derive(move || {
            self.errors.0.with(|errors| {
                errors.iter().find(|error| error.field_id == id).map(|error| error.sentence.clone())
            })
        })
    }

    /// One more line, and on to its first field.
    pub fn add(self, list: &str) {
        self.form.change(|typed| typed.edited.add(list, random_word()));
        self.shape.update(|shape| *shape += 1);
        let line = field_id(&format!("{list}/{}", self.count(list).saturating_sub(1)));
        focus_soon(format!("[id^='{line}-']"));
    }

    pub fn remove(self, list: &str, at: usize) {
        self.change_lines(|edited| edited.remove(list, at));
        focus_soon(format!("#{}-add button", field_id(list)));
    }

    /// Puts a line before the one above it, or behind the one under it; the hand stays on the button it used.
    pub fn move_line(self, list: &str, at: usize, back: bool) {
        self.change_lines(|edited| edited.move_line(list, at, back));
        let (to, button) = if back { (at.saturating_sub(1), "first") } else { (at + 1, "last") };
        focus_soon(format!("#{}-move button:{button}-of-type", field_id(&format!("{list}/{to}"))));
    }

    /// A change after which lines stand elsewhere: what was said of them by their place is no longer said of the same.
    pub fn change_lines(self, change: impl FnOnce(&mut Edited)) {
        self.errors.show(vec![]);
        self.form.change(|typed| change(&mut typed.edited));
        self.shape.update(|shape| *shape += 1);
    }
}

/// A field or a button that is drawn in this turn takes the focus once it is there. One that is gone again takes none,
/// and nothing is lost.
fn focus_soon(selector: String) {
    request_animation_frame(move || {
        if let Ok(Some(field)) = document().query_selector(&selector)
            && let Some(field) = wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlElement>(&field)
        {
            let _ = field.focus();
        }
    });
}

#[component]
pub(super) fn Text(
    desk: Desk,
    at: String,
    label: &'static str,
    #[prop(optional)] hint: &'static str,
    #[prop(optional)] lines: bool,
    #[prop(default = "text")] keyboard: &'static str,
) -> impl IntoView {
    let (id, value, error) = (field_id(&at), desk.text(&at), desk.error(&at));
    let short = keyboard == "numeric";
    let on_input = Callback::new(move |typed: String| desk.form.change(|form| form.edited.put(&at, &typed)));
    view! { <TextField id label hint value lines keyboard short error on_input /> }
}

#[component]
pub(super) fn Tick(desk: Desk, at: String, label: &'static str) -> impl IntoView {
    let id = field_id(&at);
    let place = at.clone();
    let value = Signal::derive(move || {
        desk.form.read(|form| form.edited.is_ticked(&place).then_some(true).into_iter().collect::<Vec<_>>())
    });
    let on_tick = Callback::new(move |(_, ticked): (bool, bool)| {
        desk.form.change(|form| form.edited.tick(&at, ticked))
    });
    view! { <CheckRows id label choices=vec![Choice::new(true, t().common.yes)] value on_tick /> }
}

#[component]
pub(super) fn Needed(desk: Desk, at: String) -> impl IntoView {
    let words = &t().models;
    let id = field_id(&at);
    let place = at.clone();
    let value = Signal::derive(move || Some(desk.form.read(|form| form.edited.is_ticked(&place))));
    let on_choose = Callback::new(move |needed| desk.form.change(|form| form.edited.tick(&at, needed)));
    let choices = vec![Choice::new(true, words.needed), Choice::new(false, words.not_needed)];
    view! { <ChoiceRows id label=words.in_team choices value on_choose /> }
}

#[component]
pub(super) fn InStrand(desk: Desk, at: String) -> impl IntoView {
    let id = field_id(&at);
    let place = at.clone();
    let value = Signal::derive(move || Some(desk.form.read(|form| form.edited.text(&place))));
    let on_choose =
        Callback::new(move |strand: String| desk.form.change(|form| form.edited.put(&at, &strand)));
    let choices = [("education", Strand::Education), ("support", Strand::Support)]
        .map(|(stored, strand)| Choice::new(stored.to_owned(), (t().help_plan.strand)(strand)));
    view! { <ChoiceRows id label=(t().models.field)("strand") choices=choices.to_vec() value on_choose /> }
}
