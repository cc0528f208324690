//! What is asked of a support, given now or planned for a round.

use leptos::prelude::*;

use super::{DAY, KIND, Kind, OTHER, Purpose, QUANTITY, Typed, VALUE, WHOM, read_value};
use crate::app::bound::{FormDay, FormDraft, FormErrors, FormText};
use crate::app::pages::entry_form::{EntryForm, Whom};
use crate::app::parts::{Choice, ChoiceRows};
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
            <FormText form at=|typed| &mut typed.other id=OTHER errors label=words.other_support />
        </Show>
    }
}

pub fn how_much<P: Purpose>(form: FormDraft<Typed<P>>, errors: FormErrors) -> impl IntoView
where
    Typed<P>: EntryForm,
{
    let words = &t().following;
    // A field is not written into; the unit of another kind comes with a field of its own.
    let kind = Memo::new(move |_| form.read(|typed| typed.kind.clone()));
    let count = move || {
        let is_money = kind.with(|kind| match kind {
            Some(Kind::Listed(what)) => known(what).is_some_and(|kind| kind.is_money),
            _ => false,
        });
        let hint = if is_money { t().following.quantity_of_money } else { "" };
        view! {
            <FormText
                form
                at=|typed| &mut typed.quantity
                id=QUANTITY
                errors
                label=if P::IS_ROUND { t().giving.quantity_each } else { t().following.support_quantity }
                hint
                keyboard="numeric"
                short=true
            />
            <FormText form at=|typed| &mut typed.unit label=t().following.support_unit short=true />
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
            <FormText
                form
                at=|typed| &mut typed.value
                id=VALUE
                errors
                label=if P::IS_ROUND { t().giving.value_each } else { words.support_value }
                hint=if P::IS_ROUND { t().giving.value_each_hint } else { words.support_value_hint }
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
    view! {
        <FormText form at=|typed| &mut typed.giver label=words.support_giver />
        <FormText
            form
            at=|typed| &mut typed.purpose
            label=words.support_purpose
            hint=words.support_purpose_hint
            free_note=true
        />
        <FormDay
            form
            at=|typed| &mut typed.on
            id=DAY
            errors
            label=if P::IS_ROUND { t().giving.batch_on } else { words.support_on }
        />
    }
}
