//! Who decided (rule 2), as a form asks for it: a giao ban of the book or any body in words, a number that may be
//! blank, a signer.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::app::bound::{FormDraft, FormErrors, Held};
use crate::app::parts::{Choice, Fact, SelectField, TextField};
use crate::app::state::{AppState, use_state};
use crate::app::text::{in_book, t};
use crate::casework::Register;
use crate::casework::fact::{Authority, MeetingKind};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct TypedAuthority {
    /// A meeting of the book that decided.
    meeting: Option<Subject>,
    body: String,
    number: String,
    signer: String,
}

impl TypedAuthority {
    pub fn of(told: &Authority) -> Self {
        let Authority { body, meeting, number, signer } = told.clone();
        Self { meeting, body, number, signer }
    }

    /// `None` where nobody is named.
    pub fn read(self, state: AppState) -> Option<Authority> {
        let mut body = tidy_line(&self.body);
        if body.is_empty()
            && let Some(meeting) = &self.meeting
        {
            body = state.with(|register| meeting_words(register, meeting));
        }
        let (number, signer) = (tidy_line(&self.number), tidy_line(&self.signer));
        (!body.is_empty()).then_some(Authority { body, meeting: self.meeting, number, signer })
    }
}

/// The questions; `part` is where the form keeps the answers, `children` stands before the signer: the day.
#[component]
pub fn AuthorityFields<T: Held>(
    form: FormDraft<T>,
    part: fn(&mut T) -> &mut TypedAuthority,
    errors: FormErrors,
    /// The id of the field for the body.
    body_id: &'static str,
    children: Children,
) -> impl IntoView {
    let state = use_state();
    let put = move |put: fn(&mut TypedAuthority, String)| {
        Callback::new(move |text| form.change(|typed| put(part(typed), text)))
    };
    let TypedAuthority { body, number, signer, .. } = part(&mut form.now()).clone();
    let meetings = state.with(briefings);
    let meeting = (!meetings.is_empty()).then(|| {
        let value = Signal::derive(move || form.read(|typed| part(&mut typed.clone()).meeting.clone()));
        let on_choose = Callback::new(move |meeting| form.change(|typed| part(typed).meeting = Some(meeting)));
        view! { <SelectField label=t().following.deciding_meeting hint=t().common.optional choices=meetings value on_choose /> }
    });
    view! {
        {meeting}
        <TextField
            id=body_id
            label=t().intake.authority
            value=body
            on_input=put(|typed, text| typed.body = text)
            error=errors.beside(body_id)
        />
        <TextField
            label=t().intake.document_number
            hint=t().intake.document_number_hint
            value=number
            on_input=put(|typed, text| typed.number = text)
        />
        {children()}
        <TextField label=t().intake.signer value=signer on_input=put(|typed, text| typed.signer = text) />
    }
}

/// The giao ban of the book, the latest first.
fn briefings(register: &Register) -> Vec<Choice<Subject>> {
    let mut meetings: Vec<_> =
        register.meetings().filter(|meeting| meeting.kind() == MeetingKind::Briefing).collect();
    meetings.sort_by_key(|meeting| std::cmp::Reverse(meeting.event.fact.on));
    meetings
        .iter()
        .map(|meeting| Choice::new(meeting.id().clone(), meeting_words(register, meeting.id())))
        .collect()
}

fn meeting_words(register: &Register, meeting: &Subject) -> String {
    let meeting = register.meeting(meeting);
    meeting.map_or_else(String::new, |meeting| {
        (in_book().following.decided_at)(&in_figures(meeting.event.fact.on))
    })
}

/// What is recorded of it, as ruled lines.
pub fn authority_facts(authority: &Authority) -> [Fact; 3] {
    let or_blank =
        |text: &str| if text.is_empty() { t().common.not_recorded.to_owned() } else { text.to_owned() };
    [
        Fact::new(t().intake.authority, &*authority.body),
        Fact::new(t().intake.document_number, or_blank(&authority.number)),
        Fact::new(t().intake.signer, or_blank(&authority.signer)),
    ]
}
