//! Symbol, signer and nơi nhận of one kind of paper: set once beside the paper, and remembered.

use leptos::prelude::*;

use crate::app::bound::{BoundText, BoundTextKind};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::{UNIT, field, paper_field};
use crate::ledger::Subject;
use crate::papers::own_head::Settable;

/// Nothing where the paper has neither a number nor a signer of the ward.
#[component]
pub fn OwnHead(code: &'static str, settable: Settable) -> impl IntoView {
    let (words, settings) = (&t().signed, &t().settings);
    let symbol = [(field::SYMBOL, settings.symbol, words.symbol_hint, BoundTextKind::Short)];
    let closing = [
        (field::SIGNS_AS, settings.signs_as, words.own_hint, BoundTextKind::Area),
        (field::SIGNER, settings.signer, words.own_hint, BoundTextKind::Line),
        (field::RECEIVERS, settings.receivers, words.own_hint, BoundTextKind::Area),
    ];
    let fields = symbol.into_iter().filter(move |_| settable.symbol);
    let fields = fields.chain(closing.into_iter().filter(move |_| settable.closing));
    let fields = fields.map(|(part, label, hint, kind)| {
        view! { <BoundText subject=Subject::named(UNIT) field=paper_field(code, part) label hint kind /> }
    });
    (!settable.is_nothing()).then(|| {
        view! {
            <details>
                <summary>{words.own_head}</summary>
                <div class="form">{fields.collect_view()}</div>
            </details>
        }
    })
}

/// What is set for a kind of paper now: it changes while the paper is looked at.
pub fn set_of(code: &'static str) -> Memo<Vec<String>> {
    let state = use_state();
    let parts = [field::SYMBOL, field::SIGNS_AS, field::SIGNER, field::RECEIVERS];
    Memo::new(move |_| {
        state.read_of(&Subject::named(UNIT), |register| {
            parts.map(|part| register.unit().of_paper(code, part).to_owned()).to_vec()
        })
    })
}
