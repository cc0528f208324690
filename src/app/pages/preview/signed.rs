//! `Ghi nhận bản đã ký`: the signed paper is the original; the book keeps its day, number, signers, and what the pen
//! changed (rule 10).

use leptos::html::Details;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::job::Job;
use crate::app::bound::{
    Afresh, FormDay, FormDraft, FormErrors, FormText, RecordForm, Rounds, field_error, read_day, tidy_text,
};
use crate::app::pages::number_given::NumberGiven;
use crate::app::parts::{Fact as Line, Facts, FieldError, Section};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::fact::SignedCopyRecorded;
use crate::casework::number_series::signed_copies;
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::papers::{AsSigned, Printed};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

/// The name of the form, for its draft.
pub const SIGNED: &str = "signed";
const DAY: &str = "signed-day";
const SIGNERS: &str = "signed-signers";

/// What such a paper is about: what holds papers of its own, else the book.
fn about(register: &Register, printed: &Printed) -> Subject {
    let about = printed.about(register);
    let holds = register.person(&about).is_some()
        || register.meeting(&about).is_some()
        || register.plan(&about).is_some()
        || register.batch(&about).is_some();
    if holds { about } else { Subject::named("book") }
}

/// Nothing of a form for the pen: what was written on it is told where it belongs.
#[component]
pub fn SignedCopies(printed: Signal<Printed>, job: RwSignal<Job>) -> impl IntoView {
    let state = use_state();
    let rounds = Rounds::begin();
    let of = printed.with_untracked(|printed| {
        (!printed.is_blank()).then(|| (state.with(|register| about(register, printed)), printed.code()))
    });
    of.map(|(about, paper)| {
        let known = {
            let (about, paper) = (about.clone(), paper.clone());
            Memo::new(move |_| {
                state.read(|register| {
                    let copies = signed_copies(register).filter(|it| it.fact.about == about);
                    copies.filter(|it| it.fact.paper == paper).map(|it| it.fact.clone()).collect::<Vec<_>>()
                })
            })
        };
        let is_first = Memo::new(move |_| known.with(Vec::is_empty));
        let told = move || {
            let lines: Vec<Line> = known.get().iter().map(line).collect();
            match lines.is_empty() {
                true => view! { <p class="hint">{t().signed.lead}</p> }.into_any(),
                false => view! { <Facts facts=lines /> }.into_any(),
            }
        };
        let record = move || if is_first.get() { t().signed.record } else { t().signed.record_more };
        // What is recorded is one line; the form for another waits behind its name.
        let form: NodeRef<Details> = NodeRef::new();
        let on_recorded = Callback::new(move |said: String| {
            rounds.recorded(said);
            if let Some(form) = form.get_untracked() {
                form.set_open(false);
            }
        });
        view! {
            <Section title=t().signed.title>
                {told}
                <details node_ref=form>
                    <summary>{record}</summary>
                    <Afresh rounds>
                        <SignedForm
                            about=about.clone()
                            paper=paper.clone()
                            first=first_typed(state, printed, is_first)
                            job
                            on_recorded
                        />
                    </Afresh>
                </details>
            </Section>
        }
    })
}

/// As the paper has it; a further copy of it differs in what is told of it.
fn first_typed(state: AppState, printed: Signal<Printed>, is_first: Memo<bool>) -> Typed {
    let known = state.with(|register| printed.get_untracked().as_signed(register));
    let AsSigned { on, number, signers } = known.filter(|_| is_first.get_untracked()).unwrap_or_default();
    let on = on.map(in_figures).unwrap_or_default();
    Typed { on, number, signers: signers.join("\n"), differs: String::new() }
}

/// "05/03/2024, số 05": "Đỗ Văn Ký. Khác bản in: …"
fn line(copy: &SignedCopyRecorded) -> Line {
    let words = &t().signed;
    Line::new(
        (words.signed_on)(&in_figures(copy.on), &copy.number),
        (words.signed_by)(&copy.signers.join(", "), &copy.differs),
    )
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    on: String,
    number: String,
    signers: String,
    differs: String,
}

impl Typed {
    fn read(
        &self,
        state: AppState,
        about: &Subject,
        paper: &str,
    ) -> Result<SignedCopyRecorded, Vec<FieldError>> {
        let on = read_day(state, &self.on).map_err(|sentence| field_error(DAY, sentence));
        let signers = self.signers.lines().map(tidy_line).filter(|name| !name.is_empty());
        let signers: Vec<String> = signers.collect();
        let missing = signers.is_empty().then(|| field_error(SIGNERS, t().signed.signers_missing));
        match (on, missing) {
            (Ok(on), None) => Ok(SignedCopyRecorded {
                about: about.clone(),
                paper: paper.to_owned(),
                sha256: String::new(),
                on,
                number: tidy_line(&self.number),
                signers,
                differs: tidy_text(&self.differs),
            }),
            (on, missing) => Err(on.err().into_iter().chain(missing).collect()),
        }
    }
}

#[component]
fn SignedForm(
    about: Subject,
    paper: String,
    first: Typed,
    job: RwSignal<Job>,
    on_recorded: Callback<String>,
) -> impl IntoView {
    let state = use_state();
    let words = &t().signed;
    let form = FormDraft::begun(state, SIGNED, about.as_str(), first);
    let errors = FormErrors::none();
    let (number, day) = (form.follow(|typed| &mut typed.number), form.follow(|typed| &mut typed.on));
    let on = Signal::derive(move || read_day(state, &day.get()).ok());
    let of_number = (about.clone(), paper.clone());
    let record = Callback::new(move |()| {
        let Some(mut fact) = errors.check(form.now().read(state, &about, &paper)) else { return };
        // The print that lies on screen is what was signed, as far as the book can know.
        if let Some(made) = job.with_untracked(|job| job.ready().cloned()) {
            fact.sha256.clone_from(&made.pdf.sha256);
        }
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        if form.act(&command, words.did_record, errors, DAY).is_some() {
            on_recorded.run((t().common.recorded)(words.signed_copy));
        }
    });
    view! {
        <RecordForm errors label=words.record on_record=record>
            <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.day />
            <FormText
                form
                at=|typed| &mut typed.number
                label=t().plan.issued_number
                hint=t().plan.number_hint
                short=true
            />
            <NumberGiven about=of_number.0 paper=of_number.1 number on />
            <FormText
                form
                at=|typed| &mut typed.signers
                id=SIGNERS
                errors
                label=words.signers
                hint=words.signers_hint
                lines=true
            />
            <FormText form at=|typed| &mut typed.differs label=words.differs hint=words.differs_hint lines=true />
        </RecordForm>
    }
}
