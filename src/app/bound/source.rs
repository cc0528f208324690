use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{DayField, FormDraft, FormErrors, Held, field_error, read_day};
use crate::app::parts::{FieldError, TextField};
use crate::app::state::AppState;
use crate::app::text::t;
use crate::casework::fact::Source;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const INFORMANT: &str = "source-informant";
const PAPER: &str = "source-paper";
/// The field a refusal is most likely about.
pub const SOURCE_DAY: &str = "source-day";

/// What is typed of who informed us, by what paper or word, and when (rule 3).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedSource {
    informant: String,
    paper: String,
    on: String,
}

impl TypedSource {
    pub fn of(told: &Source) -> Self {
        let on = told.on.map(in_figures).unwrap_or_default();
        Self { informant: told.informant.clone(), paper: told.paper.clone(), on }
    }

    pub fn read(&self, state: AppState) -> Result<Source, Vec<FieldError>> {
        let words = &t().intake;
        let (informant, paper) = (tidy_line(&self.informant), tidy_line(&self.paper));
        let missing = [
            informant.is_empty().then(|| field_error(INFORMANT, words.informant_needed)),
            paper.is_empty().then(|| field_error(PAPER, words.paper_needed)),
        ];
        let missing: Vec<FieldError> = missing.into_iter().flatten().collect();
        match read_day(state, &self.on) {
            Ok(on) if missing.is_empty() => Ok(Source { informant, paper, on: Some(on) }),
            Ok(_) => Err(missing),
            Err(sentence) => Err(missing.into_iter().chain([field_error(SOURCE_DAY, sentence)]).collect()),
        }
    }
}

/// The three questions of every source.
#[component]
pub fn SourceFields<T: Held>(
    form: FormDraft<T>,
    /// Where in the form the source stands.
    of: fn(&mut T) -> &mut TypedSource,
    errors: FormErrors,
) -> impl IntoView {
    let words = &t().intake;
    let typed = of(&mut form.now()).clone();
    let input = move |put: fn(&mut TypedSource, String)| {
        Callback::new(move |text: String| form.change(|form| put(of(form), text)))
    };
    view! {
        <TextField id=INFORMANT label=words.source_who hint=words.source_who_hint value=typed.informant error=errors.beside(INFORMANT) on_input=input(|typed, text| typed.informant = text) />
        <TextField id=PAPER label=words.source_by hint=words.source_by_hint value=typed.paper error=errors.beside(PAPER) on_input=input(|typed, text| typed.paper = text) />
        <DayField id=SOURCE_DAY label=words.source_on value=typed.on error=errors.beside(SOURCE_DAY) on_input=input(|typed, text| typed.on = text) />
    }
}
