//! `Lập đợt hỗ trợ`: a list of cases and what each is to be given (rule 25).

use leptos::prelude::*;

use super::{DAY, Planned, Typed, questions};
use crate::app::bound::{FormDraft, FormErrors, FormText};
use crate::app::pages::batches::title;
use crate::app::pages::entry_form::EntryForm;
use crate::app::parts::{Button, FieldError};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::batch::field;
use crate::casework::fact::{BatchOpened, Fact, SupportGiven};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;
use crate::vietnamese::sentence::uncapitalised;

/// A round, its name, and who stands on its list from the start.
pub struct Round {
    opened: BatchOpened,
    name: String,
    episodes: Vec<Subject>,
}

impl From<Round> for Fact {
    fn from(round: Round) -> Self {
        round.opened.into()
    }
}

impl EntryForm for Typed<Planned> {
    type Entry = Round;
    const FORM: &'static str = "batch";
    const DAY: &'static str = DAY;

    fn title(is_correction: bool) -> &'static str {
        if is_correction { t().giving.correct_batch } else { t().giving.new_batch }
    }

    fn begun(episodes: Vec<Subject>, on: String) -> Self {
        Self { episodes, on, ..Self::default() }
    }

    fn of_entry(_: &Subject, told: Fact) -> Option<Self> {
        let Fact::BatchOpened(opened) = told else { return None };
        let BatchOpened { on, what, quantity, unit, value, giver, purpose } = opened;
        let support = SupportGiven { episodes: vec![], on, what, quantity, unit, value, giver, purpose };
        Some(Self::of_support(support))
    }

    fn episodes(&mut self) -> &mut Vec<Subject> {
        &mut self.episodes
    }

    fn read(self, state: AppState) -> Result<Round, Vec<FieldError>> {
        let name = tidy_line(&self.name);
        let SupportGiven { episodes, on, what, quantity, unit, value, giver, purpose } =
            self.read_support(state)?;
        let opened = BatchOpened { on, what, quantity, unit, value, giver, purpose };
        Ok(Round { opened, name, episodes })
    }

    fn episodes_of(round: &Round) -> Vec<Subject> {
        round.episodes.clone()
    }

    fn command(round: Round) -> Command {
        let fields = vec![(field::NAME.to_owned(), round.name)];
        Command::OpenBatch { batch: round.opened, fields, episodes: round.episodes }
    }

    fn label(_: AppState, round: &Round) -> String {
        if round.episodes.is_empty() {
            return uncapitalised(t().giving.correct_batch);
        }
        (t().giving.batch_act)(&title(&round.name, &round.opened), round.episodes.len())
    }

    fn page_after(_: AppState, recorded: &Subject, _: &[Subject]) -> String {
        format!("/ho-tro/{recorded}")
    }

    fn way_back(_: AppState, _: &[Subject]) -> String {
        "/ho-tro".to_owned()
    }

    fn questions(form: FormDraft<Self>, errors: FormErrors) -> AnyView {
        let about = form.now().asks_whom().then(|| view! { <About form /> });
        let asked = (
            about,
            questions::what(form, errors),
            questions::how_much(form, errors),
            questions::from_whom(form, errors),
        );
        asked.into_any()
    }
}

/// What the round is called, and one tap for everybody who is helped.
#[component]
fn About(form: FormDraft<Typed<Planned>>) -> impl IntoView {
    let state = use_state();
    let words = &t().giving;
    let helped = StoredValue::new(state.with(helped));
    let count = helped.with_value(Vec::len);
    let choose_all = Callback::new(move |()| form.change(|typed| typed.episodes = helped.get_value()));
    let all = (count > 0).then(|| {
        view! {
            <div class="buttons">
                <Button label=(words.all_helped)(count) on_tap=choose_all />
            </div>
        }
    });
    view! {
        <FormText form at=|typed| &mut typed.name label=words.batch_name hint=words.batch_name_hint />
        {all}
    }
}

fn helped(register: &Register) -> Vec<Subject> {
    let episodes = register.persons().flat_map(|person| &person.episodes);
    episodes.filter(|episode| episode.is_helped()).map(|episode| episode.id().clone()).collect()
}
