//! What is asked of those of one diện: the questions stand in the template, the answers in the case.

use leptos::prelude::*;

use crate::app::bound::{BoundChoice, BoundText, BoundTextKind, read_partial, show_partial};
use crate::app::parts::{Choice, Fact, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::answers::{answer_to, asked_now, field_of, hidden_now};
use crate::casework::person::Episode;
use crate::casework::template::{Answered, Asked};
use crate::ledger::Subject;

/// The questions of the diện that stands, and what stays in the book unseen.
#[component]
pub fn AskedFields(episode: Subject) -> impl IntoView {
    let state = use_state();
    let about = episode.clone();
    let asked = Memo::new(move |_| {
        state.read(|register| {
            let (_, episode) = register.episode(&about)?;
            let template = register.template(episode.template())?;
            let own = |questions: Vec<&Asked>| questions.into_iter().cloned().collect::<Vec<_>>();
            Some((own(asked_now(template, episode)), hidden_now(template, episode).len()))
        })
    });
    let questions = Memo::new(move |_| asked.get().map(|(questions, _)| questions).unwrap_or_default());
    let hidden = Memo::new(move |_| asked.get().map_or(0, |(_, hidden)| hidden));
    move || {
        let questions = questions.get();
        if questions.is_empty() && hidden.get() == 0 {
            return ().into_any();
        }
        let fields = questions
            .into_iter()
            .map(|question| view! { <Question episode=episode.clone() question /> })
            .collect_view();
        view! {
            <Section title=t().intake.asked_of_category>
                {fields}
                {move || (hidden.get() > 0).then(|| view! { <p class="hint">{(t().intake.hidden_now)(hidden.get())}</p> })}
            </Section>
        }
        .into_any()
    }
}

#[component]
fn Question(episode: Subject, question: Asked) -> impl IntoView {
    let state = use_state();
    let field = field_of(&question);
    let Asked { label, hint, answered, .. } = question;
    match answered {
        Answered::Text => view! { <BoundText subject=episode field label hint /> }.into_any(),
        Answered::Date => {
            let read = Callback::new(move |typed: String| read_partial(&typed, state.today.get_untracked()));
            let show = Callback::new(|stored: String| show_partial(&stored));
            view! { <BoundText subject=episode field label hint kind=BoundTextKind::Short read show /> }
                .into_any()
        }
        Answered::Choice(answers) => {
            let choices = answers.into_iter().map(|answer| Choice::new(answer.id, answer.name)).collect();
            view! { <BoundChoice subject=episode field label hint choices /> }.into_any()
        }
    }
}

/// The answers as ruled lines, those that the diện asks now.
pub fn asked_facts(register: &Register, episode: &Episode) -> Vec<Fact> {
    let Some(template) = register.template(episode.template()) else { return vec![] };
    let asked = asked_now(template, episode).into_iter();
    let answered = asked.filter(|question| !answer_to(episode, question).is_empty());
    answered
        .map(|question| Fact::new(&question.label, answer_words(question, answer_to(episode, question))))
        .collect()
}

/// An answer as it is read.
pub fn answer_words(question: &Asked, stored: &str) -> String {
    match question.answered {
        Answered::Date => show_partial(stored),
        Answered::Text | Answered::Choice(_) => question.answer_name(stored).to_owned(),
    }
}
