//! What was explained to the person and what was answered: a section of `Nguyện vọng, nhu cầu`.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{
    BoundChoice, BoundText, BoundTextKind, FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm,
    field_error, read_day, tidy_text,
};
use crate::app::pages::person::facts_of::withdrawal_words;
use crate::app::pages::whom::spoken_names;
use crate::app::parts::{Button, ButtonKind, Choice, FieldError, Link, Section, focus_on_id};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::consent::consent_field;
use crate::casework::fact::{ConsentAsked, ConsentWithdrawn, Withdrawer};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const ASKED_DAY: &str = "consent-day";
const WITHDRAWN_DAY: &str = "withdrawal-day";
const WITHDRAWER: &str = "withdrawal-by";
/// The heading above the answers, which come once it was explained.
const ANSWERS: &str = "consent-answers";

/// The time of asking that counts, and what became of it.
#[derive(Clone, Debug, PartialEq)]
struct Standing {
    consent: Subject,
    asked: String,
    withdrawn: Option<String>,
    is_minor: bool,
}

#[component]
pub fn Consents(person: Subject, episode: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().consent;
    let asking = RwSignal::new(false);
    let standing = {
        let episode = episode.clone();
        Memo::new(move |_| standing(state, &episode))
    };
    let body = move || match standing.get() {
        None => view! { <Ask episode=episode.clone() on_done=move |()| () /> }.into_any(),
        Some(_) if asking.get() => {
            view! { <Ask episode=episode.clone() on_done=move |()| asking.set(false) /> }.into_any()
        }
        Some(standing) => view! {
            <Answers standing episode=episode.clone() />
            <div class="buttons">
                <Button kind=ButtonKind::Quiet label=words.ask_again on_tap=move |()| asking.set(true) />
            </div>
        }
        .into_any(),
    };
    let paper = format!("/ho-so/{person}/phieu");
    view! {
        <Section title=words.title>
            <p class="hint">{words.lead}</p>
            {body}
            <p><Link href=paper.clone() class="link-button">{words.paper}</Link></p>
            <p><Link href=format!("{paper}?trong=1") class="link-button">{words.blank_paper}</Link></p>
        </Section>
    }
}

fn standing(state: AppState, episode: &Subject) -> Option<Standing> {
    let today = state.today.get();
    state.read(|register| {
        let (person, episode) = register.episode(episode)?;
        let consent = episode.consent()?;
        Some(Standing {
            consent: consent.asked.subject.clone(),
            asked: (t().consent.asked)(&in_figures(consent.asked.fact.on)),
            withdrawn: consent.withdrawal().map(withdrawal_words),
            is_minor: register.is_minor(person, today),
        })
    })
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Asked {
    on: String,
    by: String,
    what: String,
}

/// That somebody explained it, on what day; the answers are asked for once that stands.
#[component]
fn Ask(episode: Subject, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().consent;
    let first = Asked { on: in_figures(state.today.get_untracked()), ..Asked::default() };
    let form = FormDraft::begun(state, "consent", episode.as_str(), first);
    let errors = FormErrors::none();
    let record = move |()| {
        let typed = form.now();
        let on = match read_day(state, &typed.on) {
            Ok(on) => on,
            Err(sentence) => return errors.show(vec![field_error(ASKED_DAY, sentence)]),
        };
        let fields = [
            (consent_field::EXPLAINED_BY, tidy_line(&typed.by)),
            (consent_field::EXPLAINED, tidy_text(&typed.what)),
        ];
        let fields = fields.map(|(name, value)| (name.to_owned(), value)).to_vec();
        let fact = ConsentAsked { episode: episode.clone(), on }.into();
        let label = (words.did_ask)(&spoken_names(state, std::slice::from_ref(&episode)));
        if form.act(&Command::Record { fact, fields }, label, errors, ASKED_DAY).is_some() {
            on_done.run(());
            // The answers take the place of this form; what is asked next comes into sight with them.
            request_animation_frame(|| focus_on_id(ANSWERS));
        }
    };
    view! {
        <RecordForm errors label=words.record on_record=Callback::new(record)>
            <FormDay form at=|typed| &mut typed.on id=ASKED_DAY errors label=words.asked_on />
            <FormText form at=|typed| &mut typed.by label=words.explained_by hint=words.explained_by_hint />
            <FormText
                form
                at=|typed| &mut typed.what
                lines=true
                label=words.explained
                hint=words.explained_hint
            />
        </RecordForm>
    }
}

/// What was answered; each answer a field of its own, so that two hands can write apart.
#[component]
fn Answers(standing: Standing, episode: Subject) -> impl IntoView {
    let words = &t().consent;
    let Standing { consent, asked, withdrawn, is_minor } = standing;
    let of = || consent.clone();
    let pair =
        |yes: &str, no: &str| vec![Choice::new("yes".to_owned(), yes), Choice::new("no".to_owned(), no)];
    let agreed = || pair(words.agrees, words.agrees_not);
    let school = pair(words.school_yes, words.school_no);
    let of_minor = is_minor.then(|| view! {
        <BoundChoice subject=of() field=consent_field::GUARDIAN label=words.guardian choices=agreed() />
        <BoundText subject=of() field=consent_field::GUARDIAN_WHO label=words.guardian_who />
        <BoundChoice subject=of() field=consent_field::SCHOOL label=words.school hint=words.school_hint choices=school />
    });
    let ended = withdrawn.is_some();
    let withdrawal = (!ended).then(|| view! { <Withdraw consent=of() episode is_minor /> });
    view! {
        <p>{asked}</p>
        {withdrawn.map(|sentence| view! { <p class="notice due">{sentence}</p> })}
        <BoundText subject=of() field=consent_field::EXPLAINED_BY label=words.explained_by hint=words.explained_by_hint />
        <BoundText subject=of() field=consent_field::EXPLAINED label=words.explained hint=words.explained_hint kind=BoundTextKind::Area />
        <h3 id=ANSWERS tabindex="-1">{words.answer}</h3>
        <BoundChoice subject=of() field=consent_field::OWN label=words.own choices=agreed() />
        <BoundText subject=of() field=consent_field::OWN_WORDS label=words.own_words free_note=true kind=BoundTextKind::Area />
        {of_minor}
        <BoundText subject=of() field=consent_field::BASIS label=words.basis hint=words.basis_hint kind=BoundTextKind::Area />
        <BoundChoice subject=of() field=consent_field::SIGNED label=words.signed choices=pair(words.signed_yes, words.signed_no) />
        {withdrawal}
    }
}

#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Withdrawn {
    by: Option<Withdrawer>,
    on: String,
    reason: String,
}

/// Shut until asked for: it is seldom wanted, and never by accident.
#[component]
fn Withdraw(consent: Subject, episode: Subject, is_minor: bool) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <Show
            when=move || open.get()
            fallback=move || view! { <div class="buttons"><Button kind=ButtonKind::Quiet label=t().consent.withdraw on_tap=move |()| open.set(true) /></div> }
        >
            <WithdrawForm consent=consent.clone() episode=episode.clone() is_minor />
        </Show>
    }
}

#[component]
fn WithdrawForm(consent: Subject, episode: Subject, is_minor: bool) -> impl IntoView {
    let state = use_state();
    let words = &t().consent;
    let first = Withdrawn {
        // Of a grown person nobody else can.
        by: (!is_minor).then_some(Withdrawer::Own),
        on: in_figures(state.today.get_untracked()),
        ..Withdrawn::default()
    };
    let form = FormDraft::begun(state, "withdrawal", consent.as_str(), first);
    let errors = FormErrors::none();
    let who = is_minor.then(|| {
        let choices = [Withdrawer::Own, Withdrawer::Guardian].map(|who| Choice::new(who, (words.by)(who)));
        view! { <FormChoice form at=|typed| &mut typed.by id=WITHDRAWER errors label=words.withdrawer choices=choices.to_vec() /> }
    });
    let record = move |()| match read_withdrawal(state, &form.now(), &consent) {
        Err(found) => errors.show(found),
        Ok(fact) => {
            let label = (words.did_withdraw)(&spoken_names(state, std::slice::from_ref(&episode)));
            let command = Command::Record { fact: fact.into(), fields: vec![] };
            form.act(&command, label, errors, WITHDRAWN_DAY);
        }
    };
    view! {
        <RecordForm errors label=words.withdraw on_record=Callback::new(record)>
            {who}
            <FormDay form at=|typed| &mut typed.on id=WITHDRAWN_DAY errors label=words.withdrawn_on />
            <FormText form at=|typed| &mut typed.reason lines=true label=words.withdrawn_reason />
        </RecordForm>
    }
}

fn read_withdrawal(
    state: AppState,
    typed: &Withdrawn,
    consent: &Subject,
) -> Result<ConsentWithdrawn, Vec<FieldError>> {
    let on = read_day(state, &typed.on).map_err(|sentence| field_error(WITHDRAWN_DAY, sentence));
    match (typed.by, on) {
        (Some(by), Ok(on)) => {
            Ok(ConsentWithdrawn { consent: consent.clone(), on, by, reason: tidy_text(&typed.reason) })
        }
        (by, on) => {
            let missing = by.is_none().then(|| field_error(WITHDRAWER, t().consent.withdrawer_needed));
            Err(missing.into_iter().chain(on.err()).collect())
        }
    }
}
