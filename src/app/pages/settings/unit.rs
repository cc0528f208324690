use leptos::prelude::*;

use crate::app::bound::{BoundChoice, BoundText, BoundTextKind};
use crate::app::pages::threshold::LetterheadSheet;
use crate::app::parts::Choice;
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::book::{DECIDERS, KINDS, Letterhead, Office, UNIT, Unit, field, read_ward};
use crate::ledger::Subject;

pub fn unit() -> Subject {
    Subject::named(UNIT)
}

/// The unit as it would be if nothing but the ward's name were set: what an empty field stands for.
fn plain_unit(state: AppState) -> Unit {
    state.with(|register| {
        let unit = register.unit();
        let kept = [field::KIND, field::WARD, field::CITY];
        Unit::proposed(&kept.map(|field| (field.to_owned(), unit.text(field).to_owned())))
    })
}

pub fn empty_means(text: &str) -> String {
    if text.is_empty() { String::new() } else { (t().settings.empty_means)(&text.replace('\n', " / ")) }
}

/// The kind stands in a field of its own.
fn bare_name(typed: String) -> Result<String, String> {
    Ok(read_ward(&typed).1)
}

#[component]
pub fn UnitFields() -> impl IntoView {
    let plain = plain_unit(use_state());
    let kinds = KINDS.iter().map(|kind| Choice::new((*kind).to_owned(), *kind)).collect::<Vec<_>>();
    let (place, abbreviation) = (empty_means(&plain.place()), empty_means(&plain.abbreviation()));
    view! {
        <div class="form">
            <BoundText subject=unit() field=field::WARD label=t().threshold.ward_name read=Callback::new(bare_name) />
            <BoundChoice subject=unit() field=field::KIND label=t().settings.kind choices=kinds />
            <BoundText subject=unit() field=field::CITY label=t().threshold.province hint=t().threshold.province_hint />
            <BoundText subject=unit() field=field::PLACE label=t().settings.place hint=place />
            <BoundText
                subject=unit()
                field=field::ABBREVIATION
                label=t().settings.abbreviation
                hint=abbreviation
                kind=BoundTextKind::Short
            />
        </div>
    }
}

/// The letterhead of one body: its fields, and beside them the head as it will be printed.
#[component]
pub fn OfficeFields(office: Office) -> impl IntoView {
    let state = use_state();
    let drawn = Signal::derive(move || state.read_of(&unit(), |register| register.unit().clone()));
    let plain = plain_unit(state);
    let prefix = office.prefix();
    let Letterhead { upper, lower, symbol, signs_as, signer, receivers } = plain.letterhead(office);
    let fields = [
        (field::NAME, t().settings.office_name, plain.body(office), BoundTextKind::Line),
        (field::UPPER, t().settings.upper, upper.join("\n"), BoundTextKind::Area),
        (field::LOWER, t().settings.lower, lower.join("\n"), BoundTextKind::Area),
        (field::SYMBOL, t().settings.symbol, symbol, BoundTextKind::Line),
        (field::SIGNS_AS, t().settings.signs_as, signs_as.join("\n"), BoundTextKind::Area),
        (field::SIGNER, t().settings.signer, signer, BoundTextKind::Line),
        (field::RECEIVERS, t().settings.receivers, receivers.join("\n"), BoundTextKind::Area),
    ];
    let fields = fields.map(|(name, label, default, kind)| {
        let (field, hint) = (format!("{prefix}{name}"), empty_means(&default));
        view! { <BoundText subject=unit() field label hint kind /> }
    });
    view! {
        <div class="beside">
            <div class="form">{fields.into_iter().collect_view()}</div>
            <LetterheadSheet unit=drawn office />
        </div>
    }
}

/// Which body takes decisions, and its letterhead where it is a third one.
#[component]
pub fn DecidingBody() -> impl IntoView {
    let state = use_state();
    let words = &t().settings;
    let choices = DECIDERS.map(|(value, office)| {
        Choice::new(
            value.to_owned(),
            match office {
                Office::Drafter => words.drafter,
                Office::Keeper => words.keeper,
                Office::Decider => words.other_decider,
            },
        )
    });
    let is_other =
        Memo::new(move |_| state.read_of(&unit(), |it| it.unit().deciding_office() == Office::Decider));
    view! {
        <p>{words.decider_lead}</p>
        <div class="form">
            <BoundChoice
                subject=unit()
                field=field::DECIDES
                label=words.decider
                choices=choices.to_vec()
                otherwise=Some(DECIDERS[0].0.to_owned())
            />
        </div>
        <Show when=move || is_other.get()>
            <OfficeFields office=Office::Decider />
        </Show>
    }
}
