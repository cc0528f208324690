//! What is asked of a support, given now or planned for a round.

use leptos::prelude::*;

use super::{DAY, KIND, Kind, OTHER, Purpose, QUANTITY, Typed, VALUE, WHOM, read_value};
use crate::app::bound::{DayField, FormDraft, FormErrors};
use crate::app::pages::entry_form::{EntryForm, Whom};
use crate::app::parts::{Choice, ChoiceRows, TextField};
use crate::app::text::t;
use crate::casework::support_kind::{SUPPORT_KINDS, known};
use crate::vietnamese::sentence::capitalised;

/// Whom, and which form of support.
pub fn what<P: Purpose>(form: FormDraft<Typed<P>>, errors: FormErrors) -> impl IntoView
where
    Typed<P>: EntryForm,
{
    let words = &t().following;
    let mut choices: Vec<_> = SUPPORT_KINDS
        .iter()
        .map(|kind| Choice::new(Kind::Listed(kind.what.to_owned()), capitalised(kind.what)))
        .collect();
    choices.push(Choice::new(Kind::Other, t().common.other));
    let on_choose = Callback::new(move |kind: Kind| {
        form.change(|typed| {
            if let Kind::Listed(what) = &kind
                && let Some(listed) = known(what)
            {
                typed.unit = listed.unit.to_owned();
            }
            typed.kind = Some(kind);
        });
    });
    let is_other = Memo::new(move |_| form.read(|typed| typed.kind == Some(Kind::Other)));
    let whom = form.now().asks_whom().then(|| view! { <Whom form errors id=WHOM /> });
    view! {
        {whom}
        <ChoiceRows
            id=KIND
            label=words.support_kind
            choices
            value=Signal::derive(move || form.read(|typed| typed.kind.clone()))
            on_choose
            error=errors.beside(KIND)
        />
        <Show when=move || is_other.get()>
            <TextField
                id=OTHER
                label=words.other_support
                value=form.now().other
                on_input=form.input(|typed, text| typed.other = text)
                error=errors.beside(OTHER)
            />
        </Show>
    }
}

pub fn how_much<P: Purpose>(form: FormDraft<Typed<P>>, errors: FormErrors) -> impl IntoView
where
    Typed<P>: EntryForm,
{
    let words = &t().following;
    let Typed { value, .. } = form.now();
    // A field is not written into; the unit of another kind comes with a field of its own.
    let kind = Memo::new(move |_| form.read(|typed| typed.kind.clone()));
    let count = move || {
        let is_money = kind.with(|kind| match kind {
            Some(Kind::Listed(what)) => known(what).is_some_and(|kind| kind.is_money),
            _ => false,
        });
        let hint = if is_money { t().following.quantity_of_money } else { "" };
        view! {
            <TextField
                id=QUANTITY
                label=if P::IS_ROUND { t().giving.quantity_each } else { t().following.support_quantity }
                hint
                value=form.now().quantity
                on_input=form.input(|typed, text| typed.quantity = text)
                error=errors.beside(QUANTITY)
                keyboard="numeric"
                short=true
            />
            <TextField
                label=t().following.support_unit
                value=form.now().unit
                on_input=form.input(|typed, text| typed.unit = text)
                short=true
            />
        }
    };
    let said_back = move || {
        form.read(|typed| match read_value(&typed.value) {
            Ok(Some(dong)) => (t().following.value_said)(&dong.grouped(), &dong.in_words()),
            Ok(None) => capitalised(t().following.support_value_missing),
            Err(_) => String::new(),
        })
    };
    view! {
        {count}
        <div>
            <TextField
                id=VALUE
                label=if P::IS_ROUND { t().giving.value_each } else { words.support_value }
                hint=if P::IS_ROUND { t().giving.value_each_hint } else { words.support_value_hint }
                value=value
                on_input=form.input(|typed, text| typed.value = text)
                error=errors.beside(VALUE)
            />
            <p class="said-back" aria-live="polite">{said_back}</p>
        </div>
    }
}

pub fn from_whom<P: Purpose>(form: FormDraft<Typed<P>>, errors: FormErrors) -> impl IntoView
where
    Typed<P>: EntryForm,
{
    let words = &t().following;
    let Typed { giver, purpose, on, .. } = form.now();
    view! {
        <TextField
            label=words.support_giver
            value=giver
            on_input=form.input(|typed, text| typed.giver = text)
        />
        <TextField
            label=words.support_purpose
            hint=words.support_purpose_hint
            free_note=true
            value=purpose
            on_input=form.input(|typed, text| typed.purpose = text)
        />
        <DayField
            id=DAY
            label=if P::IS_ROUND { t().giving.batch_on } else { words.support_on }
            value=on
            on_input=form.input(|typed, text| typed.on = text)
            error=errors.beside(DAY)
        />
    }
}
