//! `Ghi nhận đã ban hành`: the PDF of the issued plan is made first, then one act records the issue and keeps it.

use chrono::NaiveDate;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormDay, FormDraft, FormErrors, FormText, field_error, read_day};
use crate::app::pages::number_given::NumberGiven;
use crate::app::pages::preview::{failure, make_pdf};
use crate::app::parts::{Button, ButtonKind, ErrorSummary, FieldError, Section};
use crate::app::state::{AppState, FIELD_FORM, NotRecorded, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::audience::Audience;
use crate::casework::book::Office;
use crate::casework::fact::{PlanIssued, Upto};
use crate::casework::joint::{is_joint, signers};
use crate::casework::number_series::PLAN;
use crate::casework::plan::field;
use crate::ledger::Subject;
use crate::papers::plan::plan_as_issued;
use crate::papers::{LeftOpen, left_open};
use crate::vietnamese::name::tidy_line;

const FORM: &str = "issue";
const DAY: &str = "issue-day";
const SIGNER: &str = "issue-signer";
const BUTTON: &str = "issue-button";

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    number: String,
    on: String,
    signer: String,
    signs_as: String,
}

/// Who signs a plan, and as what.
struct Signed {
    signer: String,
    signs_as: String,
}

impl Typed {
    /// The letterhead knows who signs, a draft perhaps its number.
    fn first(state: AppState, plan: &Subject) -> Self {
        state.with(|register| {
            let letterhead = register.unit().letterhead(Office::Drafter);
            Self {
                number: register.plan(plan).map_or("", |plan| plan.text(field::NUMBER)).to_owned(),
                on: String::new(),
                signer: letterhead.signer,
                signs_as: letterhead.signs_as.join("\n"),
            }
        })
    }

    fn signed(&self) -> Signed {
        Signed {
            signer: tidy_line(&self.signer),
            signs_as: self.signs_as.lines().map(tidy_line).collect::<Vec<_>>().join("\n"),
        }
    }

    fn issued(&self, plan: &Subject, on: NaiveDate, signed: Signed) -> PlanIssued {
        PlanIssued {
            plan: plan.clone(),
            on,
            number: tidy_line(&self.number),
            signer: signed.signer,
            signs_as: signed.signs_as,
            sha256: String::new(),
            upto: Upto::default(),
        }
    }

    fn read(&self, state: AppState, plan: &Subject) -> Result<PlanIssued, Vec<FieldError>> {
        let on = read_day(state, &self.on).map_err(|sentence| field_error(DAY, sentence));
        match (on, self.signed_by(state, plan)) {
            (Ok(on), Ok(signed)) => Ok(self.issued(plan, on, signed)),
            (on, signed) => Err(on.err().into_iter().chain(signed.err()).collect()),
        }
    }

    /// Who signs, and as what; the bodies of a joint plan each say their own.
    fn signed_by(&self, state: AppState, plan: &Subject) -> Result<Signed, FieldError> {
        let of_bodies = state.with(|register| {
            let known = register.plan(plan).filter(|known| is_joint(known))?;
            Some(signers(register.unit(), known))
        });
        match of_bodies {
            Some(Ok(signers)) => Ok(Signed { signer: signers.join(", "), signs_as: String::new() }),
            Some(Err(body)) => Err(field_error(BUTTON, (t().plan.body_signer_missing)(&body))),
            None if self.signed().signer.is_empty() => Err(field_error(SIGNER, t().plan.signer_missing)),
            None => Ok(self.signed()),
        }
    }
}

#[component]
pub fn IssueSection(plan: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().plan;
    let form = FormDraft::begun(state, FORM, plan.as_str(), Typed::first(state, &plan));
    let errors = FormErrors::none();
    let making = RwSignal::new(false);
    let (number, day) = (form.follow(|typed| &mut typed.number), form.follow(|typed| &mut typed.on));
    let on = Signal::derive(move || read_day(state, &day.get()).ok());
    let (of_number, of_dots) = (plan.clone(), plan.clone());
    let joint = {
        let plan = plan.clone();
        Memo::new(move |_| state.plan(&plan).is_some_and(|known| is_joint(&known)))
    };
    let record = Callback::new(move |()| {
        let issued = match form.now().read(state, &plan) {
            Ok(issued) => issued,
            Err(found) => return errors.0.set(found),
        };
        errors.0.set(vec![]);
        making.set(true);
        let draft = form.name();
        leptos::task::spawn_local(async move {
            let outcome = issue(state, issued).await;
            // The person may have left the page or locked the book.
            making.try_set(false);
            match outcome {
                Ok(()) if state.today.try_get_untracked().is_some() => state.drop_draft(&draft),
                Ok(()) => {}
                Err(sentence) => {
                    errors.0.try_set(vec![field_error(BUTTON, sentence)]);
                }
            }
        });
    });
    view! {
        <Section title=words.record_issued>
            <p>{words.issue_lead}</p>
            <div class="form" id=BUTTON tabindex="-1">
                <ErrorSummary errors=errors.0 />
                <FormText
                    form
                    at=|typed| &mut typed.number
                    label=words.issued_number
                    hint=words.number_hint
                    short=true
                />
                <NumberGiven about=of_number paper=PLAN number on />
                <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.issued_on />
                <Show
                    when=move || !joint.get()
                    fallback=move || view! { <p class="hint">{words.joint_signers}</p> }
                >
                    <FormText form at=|typed| &mut typed.signs_as lines=true label=words.signs_as />
                    <FormText form at=|typed| &mut typed.signer id=SIGNER errors label=words.issued_by />
                </Show>
                <LeftDotted form plan=of_dots />
                <div aria-live="polite">{move || making.get().then(|| view! { <p>{words.making}</p> })}</div>
                <div class="buttons">
                    <Button kind=ButtonKind::Primary label=words.record_issued busy=making on_tap=record />
                </div>
            </div>
        </Section>
    }
}

/// What will stand dotted on the paper as it would be issued now; the day is asked for in any case.
#[component]
fn LeftDotted(form: FormDraft<Typed>, plan: Subject) -> impl IntoView {
    let state = use_state();
    let typed = form.follow(|typed| typed);
    let found = Memo::new(move |_| {
        let issued = typed.with(|typed| {
            let signed = typed.signed_by(state, &plan).unwrap_or_else(|_| typed.signed());
            typed.issued(&plan, state.today.get(), signed)
        });
        state.read(|register| {
            let known = register.plan(&plan)?;
            Some(left_open(&plan_as_issued(register, known, &issued, Audience::Nameless)))
        })
    });
    let lines = move || {
        let found = found.get().filter(|found| !found.is_empty())?;
        let line = |open: &LeftOpen| view! { <li>{(t().plan.left_open)(open)}</li> };
        let lines = found.iter().map(line).collect_view();
        Some(view! { <p class="hint">{t().plan.left_open_lead}</p> <ul>{lines}</ul> })
    };
    view! { <div>{lines}</div> }
}

/// Makes the issued plan, keeps it and records the issue; says in a sentence why not.
async fn issue(state: AppState, mut issued: PlanIssued) -> Result<(), String> {
    if is_being_written(state, &issued.plan) {
        return Err(t().plan.still_typing.to_owned());
    }
    loop {
        issued.upto = state.with(|register| Upto::of(register.ledger()));
        // What the book would refuse is said before a paper is made in vain.
        if let Err(refusal) = state.try_out(&command(&issued)) {
            return Err(refusals::not_recorded(&NotRecorded::Refused(refusal)));
        }
        let paper = state.with(|register| {
            let plan = register.plan(&issued.plan)?;
            Some(plan_as_issued(register, plan, &issued, Audience::Nameless))
        });
        let paper = paper.ok_or(t().plan.not_found)?;
        let pdf = make_pdf(&paper, issued.on).await.map_err(|error| failure(&error).to_owned())?;
        // The book may have been locked while the paper was made.
        if state.today.try_get_untracked().is_none() {
            return Ok(());
        }
        // Something was written meanwhile: the paper is made again, so that it holds what it is said to hold.
        if state.with(|register| Upto::of(register.ledger())) != issued.upto {
            continue;
        }
        issued.sha256 = pdf.sha256;
        let label = t().plan.record_issued.to_lowercase();
        let made = state.act_with_bytes(&command(&issued), label, pdf.bytes.into());
        return made.map(|_| ()).map_err(|reason| refusals::not_recorded(&reason));
    }
}

fn command(issued: &PlanIssued) -> Command {
    Command::Record { fact: issued.clone().into(), fields: vec![] }
}

/// Letters of the plan's own parts that are not in the book yet.
fn is_being_written(state: AppState, plan: &Subject) -> bool {
    let own = |draft: &crate::vault::records::DraftName| {
        draft.subject == plan.as_str() && draft.form.starts_with(FIELD_FORM)
    };
    state.drafts().iter().any(own)
}
