//! Ý kiến: one form writes an opinion down, and every opinion stays editable until the minutes are finished.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::fields::{BoundChecks, BoundSelect};
use super::leading::SpeakerAbsent;
use crate::app::bound::{
    Afresh, BoundChoice, BoundText, BoundTextKind, FormChoice, FormDraft, FormErrors, FormText, Rounds,
    field_error, tidy_text,
};
use crate::app::parts::{Button, ButtonKind, Choice, ErrorSummary, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Command;
use crate::casework::criticism::SUBJECTS;
use crate::casework::fact::OpinionGiven;
use crate::casework::meeting::{Meeting, opinion_field};
use crate::casework::plan_text::section_headings;
use crate::ledger::Subject;
use crate::vietnamese::name::tidy_line;
use crate::vietnamese::sentence::capitalised;

const FORM: &str = "opinion";
const TEXT: &str = "opinion-text";

#[component]
pub fn OpinionsSection(meeting: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let opinions = {
        let meeting = meeting.clone();
        Memo::new(move |_| state.meeting(&meeting).map_or(vec![], |meeting| summaries(&meeting)))
    };
    // A recorded opinion leaves an empty form behind for the next one.
    let rounds = Rounds::begin();
    let (about, of_rows) = (meeting.clone(), meeting.clone());
    let on_recorded = Callback::new(move |opinion: Subject| {
        let title = opinions.with_untracked(|all| {
            all.iter().find(|one| one.opinion == opinion).map(|one| one.title.clone()).unwrap_or_default()
        });
        rounds.recorded((t().common.recorded)(&title));
    });
    let count = Signal::derive(move || Some(opinions.with(Vec::len)).filter(|count| *count > 0));
    let ids = move || opinions.with(|all| all.iter().map(|one| one.opinion.clone()).collect::<Vec<_>>());
    view! {
        <Section title=words.opinions count>
            <Show when=move || opinions.with(Vec::is_empty)>
                <p class="hint">{words.opinions_empty}</p>
            </Show>
            <For each=ids key=Clone::clone let:opinion>
                <OpinionRow opinion=opinion.clone() opinions />
                <SpeakerAbsent meeting=of_rows.clone() opinion />
            </For>
            <Afresh rounds>
                <OpinionForm meeting=about.clone() on_recorded />
            </Afresh>
        </Section>
    }
}

/// What stands above an opinion: its number and who spoke.
#[derive(Clone, Debug, PartialEq)]
struct Summary {
    opinion: Subject,
    title: String,
}

fn summaries(meeting: &Meeting) -> Vec<Summary> {
    let summary = |one: &crate::casework::event::Event<OpinionGiven>| Summary {
        opinion: one.subject.clone(),
        title: opinion_title(meeting, &one.subject, one.text(opinion_field::SPEAKER)),
    };
    meeting.opinions.iter().map(summary).collect()
}

/// "Ý kiến 1 – Trần Văn Bình"
pub fn opinion_title(meeting: &Meeting, opinion: &Subject, speaker: &str) -> String {
    let words = &t().meeting;
    let number = meeting.opinion_number(opinion).map(|number| number as usize);
    let number = number.map_or_else(|| words.late_opinions.to_owned(), words.opinion_number);
    if speaker.is_empty() { number } else { format!("{number} – {speaker}") }
}

pub fn sections() -> Vec<Choice<String>> {
    let choice = |(id, heading): (&str, &str)| Choice::new(id.to_owned(), format!("{id}. {heading}"));
    section_headings().map(choice).collect()
}

pub fn subjects() -> Vec<Choice<String>> {
    SUBJECTS.iter().map(|one| Choice::new(one.id.to_owned(), capitalised(one.name))).collect()
}

pub fn manners() -> Vec<Choice<String>> {
    let words = &t().meeting;
    vec![Choice::new("word".to_owned(), words.by_word), Choice::new("writing".to_owned(), words.in_writing)]
}

#[component]
fn OpinionRow(opinion: Subject, opinions: Memo<Vec<Summary>>) -> impl IntoView {
    let words = &t().meeting;
    let title = {
        let opinion = opinion.clone();
        move || {
            opinions.with(|all| {
                all.iter().find(|one| one.opinion == opinion).map(|one| one.title.clone()).unwrap_or_default()
            })
        }
    };
    let own = |field, label| {
        let subject = opinion.clone();
        view! { <BoundText subject field label /> }
    };
    let area = |field, label| {
        let subject = opinion.clone();
        view! { <BoundText subject field label free_note=true kind=BoundTextKind::Area /> }
    };
    let reserved = vec![Choice::new(opinion_field::RESERVED.to_owned(), words.reserved)];
    view! {
        <details>
            <summary>{title}</summary>
            <div class="form">
                {own(opinion_field::SPEAKER, words.speaker)}
                {own(opinion_field::TITLE, words.person_title)}
                {own(opinion_field::BODY, words.body)}
                <BoundSelect subject=opinion.clone() field=opinion_field::SECTION label=words.section choices=sections() />
                {own(opinion_field::CLAUSE, words.clause)}
                <BoundSelect subject=opinion.clone() field=opinion_field::SUBJECT label=words.subject choices=subjects() />
                <BoundChoice subject=opinion.clone() field=opinion_field::BY label=words.manner choices=manners() />
                {area(opinion_field::TEXT, words.opinion_text)}
                {area(opinion_field::EXPLANATION, words.explanation)}
                <BoundChecks subject=opinion.clone() label=words.after_explanation choices=reserved />
            </div>
        </details>
    }
}

/// What was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    speaker: String,
    title: String,
    body: String,
    section: Option<String>,
    clause: String,
    subject: Option<String>,
    by: Option<String>,
    text: String,
}

impl Typed {
    fn fields(self) -> Vec<(String, String)> {
        let fields = [
            (opinion_field::SPEAKER, tidy_line(&self.speaker)),
            (opinion_field::TITLE, tidy_line(&self.title)),
            (opinion_field::BODY, tidy_line(&self.body)),
            (opinion_field::SECTION, self.section.unwrap_or_default()),
            (opinion_field::CLAUSE, tidy_line(&self.clause)),
            (opinion_field::SUBJECT, self.subject.unwrap_or_default()),
            (opinion_field::BY, self.by.unwrap_or_default()),
            (opinion_field::TEXT, tidy_text(&self.text)),
        ];
        fields.map(|(field, value)| (field.to_owned(), value)).to_vec()
    }
}

#[component]
fn OpinionForm(meeting: Subject, on_recorded: Callback<Subject>) -> impl IntoView {
    let state = use_state();
    let words = &t().meeting;
    let form = FormDraft::<Typed>::begun_blank(state, FORM, meeting.as_str());
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let typed = form.now();
        if tidy_text(&typed.text).is_empty() {
            return errors.0.set(vec![field_error(TEXT, words.opinion_missing)]);
        }
        let fact = OpinionGiven { meeting: meeting.clone() }.into();
        let command = Command::Record { fact, fields: typed.fields() };
        if let Some(recorded) = form.act(&command, words.record_opinion.to_lowercase(), errors, TEXT) {
            on_recorded.run(recorded.subject);
        }
    });
    view! {
        <div class="form">
            <ErrorSummary errors=errors.0 />
            <FormText form at=|typed| &mut typed.speaker label=words.speaker />
            <FormText form at=|typed| &mut typed.title label=words.person_title />
            <FormText form at=|typed| &mut typed.body label=words.body />
            <FormChoice form at=|typed| &mut typed.section label=words.section choices=sections() many=true />
            <FormText form at=|typed| &mut typed.clause label=words.clause hint=words.clause_hint />
            <FormChoice form at=|typed| &mut typed.subject label=words.subject choices=subjects() many=true />
            <FormChoice form at=|typed| &mut typed.by label=words.manner choices=manners() />
            <FormText
                form
                at=|typed| &mut typed.text
                id=TEXT
                errors
                lines=true
                free_note=true
                label=words.opinion_text
            />
            <div class="buttons">
                <Button kind=ButtonKind::Plain label=words.record_opinion on_tap=record />
            </div>
        </div>
    }
}
