//! `Ghi nhận đã ra khỏi diện quản lý`: what was decided and by whom, what is still open, then one look at it all.

mod typed;

use leptos::prelude::*;

use self::typed::{
    AFTERCARE, BODY, DAY, REASON, Typed, WHY_OPEN, admitted_on, months_of_aftercare, open_lines,
};
use super::{reason_words, reasons};
use crate::app::bound::{FormChoice, FormDay, FormDraft, FormErrors, FormText, read_day};
use crate::app::pages::authority::{AuthorityFields, authority_facts};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Button, ButtonKind, Choice, ErrorSummary, Fact, Facts};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::fact::ReleaseRecorded;
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;

#[component]
pub(super) fn Record(episode: Subject) -> impl IntoView {
    let state = use_state();
    let first = state.with(|register| Typed::first(register, &episode));
    let form = FormDraft::begun(state, "release", episode.as_str(), first);
    let errors = FormErrors::none();
    // What was read, while it is looked at once more.
    let checked = RwSignal::new(None::<ReleaseRecorded>);
    let check = {
        let episode = episode.clone();
        Callback::new(move |()| match form.now().read(state, &episode) {
            Ok(release) => {
                errors.show(vec![]);
                checked.set(Some(release));
            }
            Err(found) => errors.show(found),
        })
    };
    move || match checked.get() {
        Some(release) => view! { <Check form errors release checked /> }.into_any(),
        None => view! { <Answers form errors episode=episode.clone() check /> }.into_any(),
    }
}

#[component]
fn Answers(
    form: FormDraft<Typed>,
    errors: FormErrors,
    episode: Subject,
    check: Callback<()>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let choices = state.with(|register| reasons(register, &episode));
    let first_day = admitted_on(state, &episode);
    view! {
        <ErrorSummary errors=errors.0 />
        <p>{words.release_lead}</p>
        <div class="form">
            <FormChoice
                form
                at=|typed| &mut typed.reason
                id=REASON
                errors
                label=words.release_reason
                choices
            />
            <AuthorityFields form part=|typed| &mut typed.authority errors body_id=BODY>
                <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.release_on from=first_day />
            </AuthorityFields>
            <AftercareWish form errors episode=episode.clone() />
            <Open form errors episode />
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=words.check_before on_tap=check />
            </div>
        </div>
    }
}

/// `Thăm hỏi tiếp`: whoever leaves with progress may wish it or decline.
#[component]
fn AftercareWish(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().aftercare;
    let months = Memo::new(move |_| {
        let reason = form.read(|typed| typed.reason.clone());
        state.with(|register| months_of_aftercare(register, &episode, reason.as_deref()))
    });
    move || {
        let months = months.get();
        (!months.is_empty()).then(|| {
            let wished = (words.wished_yes)(&(words.after_months)(&months));
            view! {
                <FormChoice
                    form
                    at=|typed| &mut typed.aftercare
                    id=AFTERCARE
                    errors
                    label=words.wished
                    choices=vec![Choice::new(true, wished), Choice::new(false, words.wished_no)]
                />
            }
        })
    }
}

/// What is still open, and why it is recorded all the same.
#[component]
fn Open(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let lines = Memo::new(move |_| {
        state.read(|_| ());
        let on = form.read(|typed| read_day(state, &typed.on).ok());
        open_lines(state, &episode, on, t())
    });
    let has_open = Memo::new(move |_| lines.with(|lines| !lines.is_empty()));
    let list = move || lines.get().into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let why = move || {
        view! {
            <FormText
                form
                at=|typed| &mut typed.why_open
                id=WHY_OPEN
                errors
                lines=true
                label=words.why_open
                free_note=true
            />
        }
    };
    view! {
        <div class="notice">
            <p>{words.still_open}</p>
            <Show when=move || has_open.get() fallback=move || view! { <p>{words.still_open_none}</p> }>
                <ul>{list}</ul>
            </Show>
        </div>
        <Show when=move || has_open.get()>{why}</Show>
    }
}

/// One look at everything before the grave act.
#[component]
fn Check(
    form: FormDraft<Typed>,
    errors: FormErrors,
    release: ReleaseRecorded,
    checked: RwSignal<Option<ReleaseRecorded>>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().following;
    let facts = state.with(|register| facts(register, &release));
    let record = Callback::new(move |()| {
        let episode = release.episode.clone();
        let label = (words.release_act)(&spoken_names(state, &[episode]));
        let command = Command::Record { fact: release.clone().into(), fields: vec![] };
        if form.act(&command, label, errors, DAY).is_none() {
            checked.set(None);
        }
    });
    view! {
        <p>{words.check_lead}</p>
        <Facts facts />
        <div class="buttons">
            <Button kind=ButtonKind::Grave label=words.record_released on_tap=record />
            <Button label=t().common.edit on_tap=Callback::new(move |()| checked.set(None)) />
        </div>
    }
}

fn facts(register: &Register, release: &ReleaseRecorded) -> Vec<Fact> {
    let words = &t().following;
    let Some((_, episode)) = register.episode(&release.episode) else { return vec![] };
    let mut facts = vec![
        Fact::new(words.release_reason, reason_words(register, episode, &release.reason)),
        Fact::new(words.release_on, in_figures(release.on)),
    ];
    facts.extend(authority_facts(&release.authority));
    if !release.aftercare.is_empty() {
        facts.push(Fact::new(t().aftercare.title, (t().aftercare.after_months)(&release.aftercare)));
    }
    if release.open.is_empty() {
        facts.push(Fact::new(words.still_open, words.still_open_none));
    } else {
        facts.push(Fact::new(words.still_open, release.open.join("\n")));
        facts.push(Fact::new(words.why_open, &*release.why_open));
    }
    facts
}
