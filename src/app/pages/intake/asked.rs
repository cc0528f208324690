//! What is asked of those of one diện: the questions stand in the template, the answers in the case.

use leptos::prelude::*;

use crate::app::bound::{BoundChoice, BoundText, BoundTextKind, read_partial, show_partial};
use crate::app::parts::{Choice, Fact, Facts, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::answers::{Asking, answer_to, asking, field_of};
use crate::casework::person::Episode;
use crate::casework::template::{Answered, Asked};
use crate::ledger::Subject;

/// The questions of the diện that stands, what an older version asked, and what stays in the book unseen.
#[component]
pub fn AskedFields(episode: Subject) -> impl IntoView {
    let state = use_state();
    let about = episode.clone();
    let shown = Memo::new(move |_| {
        let about = about.clone();
        state.read(|register| {
            let (_, episode) = register.episode(&about)?;
            let Asking { asked, withdrawn, hidden } = asking(register, episode);
            Some((asked, facts(&withdrawn, episode), hidden.len()))
        })
    });
    let questions = Memo::new(move |_| shown.get().map(|(asked, ..)| asked).unwrap_or_default());
    let withdrawn = Memo::new(move |_| shown.get().map(|(_, withdrawn, _)| withdrawn).unwrap_or_default());
    let hidden = Memo::new(move |_| shown.get().map_or(0, |(.., hidden)| hidden));
    move || {
        let questions = questions.get();
        if questions.is_empty() && withdrawn.get().is_empty() && hidden.get() == 0 {
            return ().into_any();
        }
        let fields = questions
            .into_iter()
            .map(|question| view! { <Question episode=episode.clone() question /> })
            .collect_view();
        let asked_before = move || {
            let withdrawn = withdrawn.get();
            (!withdrawn.is_empty())
                .then(|| view! { <p class="hint">{t().intake.asked_before}</p> <Facts facts=withdrawn /> })
        };
        view! {
            <Section title=t().intake.asked_of_category>
                {fields} {asked_before}
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

/// The answers as ruled lines: to what the diện asks now, and to what it was asked by an older version.
pub fn asked_facts(register: &Register, episode: &Episode) -> Vec<Fact> {
    let Asking { asked, withdrawn, .. } = asking(register, episode);
    facts(&[asked, withdrawn].concat(), episode)
}

fn facts(questions: &[Asked], episode: &Episode) -> Vec<Fact> {
    let answered = questions.iter().filter(|question| !answer_to(episode, question).is_empty());
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
