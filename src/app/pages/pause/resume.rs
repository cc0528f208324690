//! `Ghi nhận tiếp tục giúp đỡ`.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormDay, FormDraft, FormErrors, RecordForm, field_error, read_day};
use crate::app::pages::authority::{AuthorityFields, TypedAuthority};
use crate::app::pages::whom::spoken_names;
use crate::app::parts::FieldError;
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::fact::PauseEnded;
use crate::ledger::Subject;

const BODY: &str = "resume-body";
const DAY: &str = "resume-day";

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    #[serde(flatten)]
    authority: TypedAuthority,
    on: String,
}

impl Typed {
    fn read(self, state: AppState, pause: &Subject) -> Result<PauseEnded, Vec<FieldError>> {
        match (self.authority.read(state), read_day(state, &self.on)) {
            (Some(authority), Ok(on)) => Ok(PauseEnded { pause: pause.clone(), on, authority }),
            (authority, on) => {
                let nobody = authority.is_none().then(|| field_error(BODY, t().following.write_authority));
                let wrong = on.err().map(|sentence| field_error(DAY, sentence));
                Err(nobody.into_iter().chain(wrong).collect())
            }
        }
    }
}

#[component]
pub(super) fn Resume(episode: Subject, pause: Subject, on_recorded: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().pause;
    let form = FormDraft::begun(state, "resume", pause.as_str(), Typed::default());
    let errors = FormErrors::none();
    let record = move |()| {
        let Some(ended) = errors.check(form.now().read(state, &pause)) else { return };
        let act = (words.resume_act)(&spoken_names(state, std::slice::from_ref(&episode)));
        let command = Command::Record { fact: ended.into(), fields: vec![] };
        if form.act(&command, act, errors, DAY).is_some() {
            on_recorded.run(());
        }
    };
    view! {
        <RecordForm errors label=words.resume on_record=Callback::new(record)>
            <AuthorityFields form part=|typed| &mut typed.authority errors body_id=BODY>
                <FormDay form at=|typed| &mut typed.on id=DAY errors label=words.resumed_on />
            </AuthorityFields>
        </RecordForm>
    }
}
