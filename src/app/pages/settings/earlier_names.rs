//! What the unit was called before: a paper of an earlier day still bears that name.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::unit::{empty_means, unit};
use crate::app::bound::{
    Afresh, BoundText, BoundTextKind, FormDay, FormDraft, FormErrors, FormText, RecordForm, Rounds,
    field_error, read_day,
};
use crate::app::parts::FieldError;
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::book::{Office, earlier_field, field};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const NAME: &str = "earlier-name";
const UNTIL: &str = "earlier-name-until";

#[component]
pub fn EarlierNames() -> impl IntoView {
    let state = use_state();
    let rounds = Rounds::begin();
    let days = Memo::new(move |_| {
        state.read_of(&unit(), |register| {
            register.unit().earlier_names().into_iter().map(|(until, _)| until).collect::<Vec<_>>()
        })
    });
    view! {
        <p>{t().earlier.lead}</p>
        <For each=move || days.get() key=|until| *until let:until>
            <EarlierName until />
        </For>
        <Afresh rounds>
            <NewName rounds />
        </Afresh>
    }
}

/// One name, and what else was otherwise while it held; what is left blank follows from the name.
#[component]
fn EarlierName(until: NaiveDate) -> impl IntoView {
    let state = use_state();
    let (words, settings) = (&t().earlier, &t().settings);
    let title = move || {
        state.read_of(&unit(), |register| {
            let name = register.unit().text(&earlier_field(until, field::NAME)).to_owned();
            (words.until_day)(&name, &in_figures(until))
        })
    };
    let of_office =
        [(Office::Keeper, settings.keeper), (Office::Drafter, settings.drafter)].map(|(office, title)| {
            let then = state.with(|register| register.unit_on(until).letterhead(office));
            let lines = [
                (field::UPPER, settings.upper, then.upper.join("\n"), BoundTextKind::Area),
                (field::LOWER, settings.lower, then.lower.join("\n"), BoundTextKind::Area),
                (field::SYMBOL, settings.symbol, then.symbol, BoundTextKind::Line),
            ];
            let fields = lines.map(|(part, label, means, kind)| {
                let field = earlier_field(until, &format!("{}{part}", office.prefix()));
                view! { <BoundText subject=unit() field label hint=empty_means(&means) kind /> }
            });
            view! { <h3>{title}</h3> {fields.into_iter().collect_view()} }
        });
    view! {
        <details>
            <summary>{title}</summary>
            <div class="form">
                <BoundText
                    subject=unit()
                    field=earlier_field(until, field::NAME)
                    label=words.name
                    hint=words.cleared
                />
                {of_office.into_iter().collect_view()}
            </div>
        </details>
    }
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
    until: String,
}

impl Typed {
    fn read(&self, state: AppState) -> Result<(String, NaiveDate), Vec<FieldError>> {
        let name = Some(tidy_line(&self.name)).filter(|name| !name.is_empty());
        let name = name.ok_or_else(|| field_error(NAME, t().earlier.name_missing));
        let until = read_day(state, &self.until).map_err(|sentence| field_error(UNTIL, sentence));
        match (name, until) {
            (Ok(name), Ok(until)) => Ok((name, until)),
            (name, until) => Err([name.err(), until.err()].into_iter().flatten().collect()),
        }
    }
}

#[component]
fn NewName(rounds: Rounds) -> impl IntoView {
    let state = use_state();
    let words = &t().earlier;
    let form = FormDraft::begun(state, "earlier-name", "book", Typed::default());
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let Some((name, until)) = errors.check(form.now().read(state)) else { return };
        let field = earlier_field(until, field::NAME);
        let command = Command::Set { subject: unit(), field, value: name.clone() };
        if form.act(&command, (words.did_record)(&name), errors, UNTIL).is_some() {
            rounds.recorded((t().common.recorded)(&name));
        }
    });
    view! {
        <RecordForm errors label=words.record on_record=record>
            <FormText form at=|typed| &mut typed.name id=NAME errors label=words.name hint=words.name_hint />
            <FormDay form at=|typed| &mut typed.until id=UNTIL errors label=words.until />
        </RecordForm>
    }
}
