//! Who takes a seat: a member (or one added right here), somebody of the family, or why nobody can.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::members::{self, AddMember};
use crate::app::bound::{
    FormChoice, FormDay, FormDraft, FormErrors, FormText, RecordForm, field_error, read_day,
};
use crate::app::pages::intake::relative_words;
use crate::app::parts::{Button, Choice, ChoiceRows, FieldError};
use crate::app::state::{AppState, draft_name, use_state};
use crate::app::text::t;
use crate::casework::book::member_field;
use crate::casework::event::Event;
use crate::casework::fact::{Occupant, RelativeAdded, SeatFilled};
use crate::casework::family::{relative_field, relatives};
use crate::casework::person::episode_field;
use crate::casework::team::{helpers_for, workloads};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::vietnamese::date::in_figures;
use crate::vietnamese::name::tidy_line;

const WHO: &str = "seat-who";
const FAMILY_NAME: &str = "seat-family-name";
const REASON: &str = "seat-absent-reason";
const FROM: &str = "seat-from";
/// The name of the draft; stable.
const FORM: &str = "seat";

/// The seat that is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct SeatAsked {
    pub episode: Subject,
    pub party: String,
    /// The party's name.
    pub name: String,
    pub is_family: bool,
    /// The seat of the one who leaves.
    pub replaces: Option<Subject>,
}

impl SeatAsked {
    /// What its draft is about: the seat of the one who leaves, or a place that nobody has yet.
    fn about(&self) -> String {
        match &self.replaces {
            Some(seat) => seat.to_string(),
            None => format!("{}:{}", self.episode, self.party),
        }
    }

    /// Somebody began to fill it and did not end.
    pub fn is_begun(&self, state: AppState) -> bool {
        state.draft(&draft_name(FORM, self.about())).is_some()
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
enum Family {
    Present,
    Absent,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    member: Option<Subject>,
    family: Option<Family>,
    name: String,
    relation: String,
    phone: String,
    absent_reason: String,
    from: String,
    why: String,
}

impl Typed {
    /// What intake wrote of the family is offered; it is not chosen.
    fn first(state: AppState, asked: &SeatAsked) -> Self {
        let from = in_figures(state.today.get_untracked());
        state.with(|register| {
            let episode = register.episode(&asked.episode).map(|(_, episode)| episode);
            let of = |field| episode.map(|episode| episode.text(field).to_owned()).unwrap_or_default();
            Self {
                name: of(episode_field::FAMILY_NAME),
                relation: of(episode_field::FAMILY_RELATION),
                phone: of(episode_field::FAMILY_PHONE),
                from,
                ..Self::default()
            }
        })
    }

    fn occupant(&self, is_family: bool) -> Result<Occupant, FieldError> {
        let words = &t().team;
        if !is_family {
            return self
                .member
                .clone()
                .map(Occupant::Member)
                .ok_or_else(|| field_error(WHO, words.choose_somebody));
        }
        match self.family {
            None => Err(field_error(WHO, words.choose_family)),
            Some(Family::Present) => match tidy_line(&self.name) {
                name if name.is_empty() => Err(field_error(FAMILY_NAME, words.write_family_name)),
                name => Ok(Occupant::Family {
                    name,
                    relation: tidy_line(&self.relation),
                    phone: tidy_line(&self.phone),
                }),
            },
            Some(Family::Absent) => match tidy_line(&self.absent_reason) {
                reason if reason.is_empty() => Err(field_error(REASON, words.write_absent_reason)),
                reason => Ok(Occupant::Nobody { reason }),
            },
        }
    }

    fn read(&self, state: AppState, asked: &SeatAsked) -> Result<Command, Vec<FieldError>> {
        let occupant = self.occupant(asked.is_family);
        let from = read_day(state, &self.from).map_err(|sentence| field_error(FROM, sentence));
        match (occupant, from) {
            (Ok(occupant), Ok(from)) => Ok(match &asked.replaces {
                Some(seat) => {
                    let reason = tidy_line(&self.why);
                    Command::ReplaceSeat { seat: seat.clone(), occupant, from, reason }
                }
                None => {
                    let (episode, party) = (asked.episode.clone(), asked.party.clone());
                    let filled = SeatFilled { episode, party, occupant, from };
                    Command::Record { fact: filled.into(), fields: vec![] }
                }
            }),
            (occupant, from) => Err(occupant.err().into_iter().chain(from.err()).collect()),
        }
    }
}

#[component]
pub fn SeatForm(asked: SeatAsked, #[prop(into)] on_done: Callback<()>) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    let form = FormDraft::begun(state, FORM, &asked.about(), Typed::first(state, &asked));
    let errors = FormErrors::none();
    let is_replacing = asked.replaces.is_some();
    let button = if is_replacing { words.record_replaced } else { words.record_assigned };
    let adding = RwSignal::new(false);
    let who = if asked.is_family {
        view! { <FamilyFields form errors episode=asked.episode.clone() /> }.into_any()
    } else {
        view! { <MemberField form errors adding party=asked.party.clone() /> }.into_any()
    };
    let heading = asked.name.clone();
    let record = Callback::new(move |()| {
        // The one who is being written down is meant, and is no member yet.
        if adding.get_untracked() && form.now().member.is_none() {
            return errors.show(vec![field_error(members::NAME, words.record_member_first)]);
        }
        let Some(command) = errors.check(form.now().read(state, &asked)) else { return };
        if form.act(&command, (words.seat_act)(&asked.name), errors, WHO).is_some() {
            on_done.run(());
        }
    });
    let why = is_replacing.then(|| {
        view! { <FormText form at=|typed| &mut typed.why label=words.replaced_reason free_note=true /> }
    });
    view! {
        <h3>{heading}</h3>
        <RecordForm errors label=button on_record=record>
            {who}
            <FormDay
                form
                at=|typed| &mut typed.from
                id=FROM
                errors
                label=if is_replacing { words.replaced_on } else { words.from }
            />
            {why}
        </RecordForm>
    }
}

/// One member out of the list, or one who is added right here.
#[component]
fn MemberField(
    form: FormDraft<Typed>,
    errors: FormErrors,
    adding: RwSignal<bool>,
    party: String,
) -> impl IntoView {
    let state = use_state();
    let choose = form.choose(|typed| &mut typed.member);
    let of_party = party.clone();
    let list = move || {
        let choices = state.read(|register| members_of(state, register, &party));
        view! {
            <FormChoice form at=|typed| &mut typed.member id=WHO errors label=t().team.choose_member choices many=true />
        }
    };
    let on_added = Callback::new(move |member| {
        choose.run(member);
        errors.show(vec![]);
        adding.set(false);
    });
    view! {
        {list}
        <Show
            when=move || adding.get()
            fallback=move || view! { <div class="buttons"><Button label=t().team.new_member on_tap=move |()| adding.set(true) /></div> }
        >
            <AddMember party=of_party.clone() within=true on_added on_cancel=move |()| adding.set(false) />
        </Show>
    }
}

/// Everybody who still helps, those of the party first, with how many cases they lead.
pub(super) fn members_of(state: AppState, register: &Register, party: &str) -> Vec<Choice<Subject>> {
    let today = state.today.get_untracked();
    let loads = workloads(register, today);
    let of_party = |member: &Subject| {
        register.member(member).is_some_and(|member| member.text(member_field::ORGANISATION) == party)
    };
    let mut helpers = helpers_for(register, &[], today);
    helpers.sort_by_key(|helper| !of_party(&helper.member));
    helpers
        .into_iter()
        .map(|helper| {
            let leads = loads.get(&helper.member).map_or(0, |load| load.leads.len());
            let carried = if leads == 0 { String::new() } else { (t().team.workload_of)(leads) };
            let words = [helper.name, helper.organisation, carried];
            let words: Vec<String> = words.into_iter().filter(|text| !text.is_empty()).collect();
            Choice::new(helper.member, words.join(" – "))
        })
        .collect()
}

/// Name, relation and phone; or that nobody takes part, and why.
#[component]
fn FamilyFields(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let words = &t().team;
    let choices = vec![
        Choice::new(Family::Present, words.family_present),
        Choice::new(Family::Absent, words.family_absent),
    ];
    let chosen = Memo::new(move |_| form.read(|typed| typed.family));
    let details = move || match chosen.get() {
        Some(Family::Present) => view! { <FamilyMember form errors episode=episode.clone() /> }.into_any(),
        Some(Family::Absent) => view! {
            <FormText
                form
                at=|typed| &mut typed.absent_reason
                id=REASON
                errors
                label=words.family_absent_reason
                free_note=true
            />
        }
        .into_any(),
        None => ().into_any(),
    };
    view! {
        <FormChoice form at=|typed| &mut typed.family id=WHO errors label=words.family choices />
        {details}
    }
}

#[component]
fn FamilyMember(form: FormDraft<Typed>, errors: FormErrors, episode: Subject) -> impl IntoView {
    let words = &t().team;
    view! {
        <KnownRelatives form episode />
        <FormText form at=|typed| &mut typed.name id=FAMILY_NAME errors label=words.family_member />
        <FormText form at=|typed| &mut typed.relation label=words.relation />
        <FormText
            form
            at=|typed| &mut typed.phone
            label=words.phone
            hint=t().common.optional
            keyboard="tel"
        />
    }
}

/// Those of the family who are written down already: choosing one fills the fields. Nothing, while there is nobody.
#[component]
fn KnownRelatives(form: FormDraft<Typed>, episode: Subject) -> impl IntoView {
    let state = use_state();
    let known: Vec<(String, [String; 3])> = state.with(|register| {
        let Some((person, _)) = register.episode(&episode) else { return vec![] };
        let text = |one: &Event<RelativeAdded>, name: &str| one.text(name).to_owned();
        use relative_field::*;
        let of = |one| (relative_words(one), [NAME, RELATION, PHONE].map(|name| text(one, name)));
        relatives(person).map(of).collect()
    });
    let value = {
        let known = known.clone();
        Signal::derive(move || {
            form.read(|typed| known.iter().position(|(_, [name, ..])| *name == typed.name))
        })
    };
    let choices = known.iter().enumerate().map(|(at, (words, _))| Choice::new(at, words.clone()));
    let choices: Vec<_> = choices.collect();
    let choose = Callback::new(move |at: usize| {
        if let Some((_, [name, relation, phone])) = known.get(at).cloned() {
            form.change(|typed| (typed.name, typed.relation, typed.phone) = (name, relation, phone));
        }
    });
    (!choices.is_empty())
        .then(|| view! { <ChoiceRows label=t().family.choose_known choices value on_choose=choose /> })
}
