//! Standing teams: a name, a member for each party, and who leads. Assigning one fills all seats but the family's.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::assign_many::AssignMany;
use crate::app::bound::{BoundChoice, BoundText, FormDraft, FormErrors, FormText, field_error};
use crate::app::pages::case_page::missing;
use crate::app::pages::paper_list::MadeOfTeam;
use crate::app::pages::preview::PaperWays;
use crate::app::parts::{
    Button, Choice, Empty, ErrorSummary, Page, PersonRow, PersonRowData, Section, SelectField, use_go,
};
use crate::app::state::{AppState, use_state};
use crate::app::text::{refusals, t};
use crate::casework::book::team_field as field;
use crate::casework::event::fields_of;
use crate::casework::fact::TeamFormed;
use crate::casework::team::{is_standing, roster, standing_teams};
use crate::casework::{Command, Register};
use crate::ledger::Subject;
use crate::papers::{Of, PaperKind};
use crate::vietnamese::name::tidy_line;

const NAME: &str = "team-name";

#[component]
pub(super) fn StandingTeams() -> impl IntoView {
    let state = use_state();
    let list = move || {
        let rows = state.read(rows);
        if rows.is_empty() {
            return view! { <Empty sentence=t().team.empty /> }.into_any();
        }
        let rows = rows.into_iter().map(|row| view! { <PersonRow row /> }).collect_view();
        view! { <ul class="rows">{rows}</ul> }.into_any()
    };
    view! {
        <Section title=t().team.standing_teams>
            {list}
            <NewTeam />
        </Section>
    }
}

fn rows(register: &Register) -> Vec<PersonRowData> {
    let of = parties(register).len();
    standing_teams(register)
        .into_iter()
        .map(|team| {
            let filled = roster(team).count();
            let lead = register.member_name(&Subject::named(team.text(field::LEAD)));
            let lead = if lead.is_empty() { t().people.no_lead } else { lead };
            PersonRowData {
                address: format!("/phan-cong?to={}", team.subject),
                name: team.text(field::NAME).to_owned(),
                about: vec![
                    (t().team.seats_filled)(filled, of),
                    format!("{}: {lead}", t().team.lead),
                    if is_standing(team) { String::new() } else { t().team.disbanded.to_owned() },
                ]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect(),
                stage: None,
            }
        })
        .collect()
}

/// The parties of the book's model but the family: id and name.
fn parties(register: &Register) -> Vec<(String, String)> {
    let template = register.current_template().map(|(_, template)| template);
    let parties = template.into_iter().flat_map(|template| &template.parties);
    parties.filter(|party| !party.is_family).map(|party| (party.id.clone(), party.name.clone())).collect()
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    name: String,
}

#[component]
fn NewTeam() -> impl IntoView {
    let state = use_state();
    let go = use_go();
    let words = &t().team;
    let form = FormDraft::begun(state, "team", "", Typed::default());
    let errors = FormErrors::none();
    let record = Callback::new(move |()| {
        let name = tidy_line(&form.now().name);
        if name.is_empty() {
            return errors.show(vec![field_error(NAME, words.write_team_name)]);
        }
        let fields = vec![(field::NAME.to_owned(), name.clone())];
        let command = Command::Record { fact: TeamFormed {}.into(), fields };
        if let Some(recorded) = form.act(&command, (words.team_act)(&name), errors, NAME) {
            let to = format!("/phan-cong?to={}", recorded.subject);
            go.run(to.clone());
        }
    });
    view! {
        <ErrorSummary errors=errors.0 />
        <div class="form">
            <FormText
                form
                at=|typed| &mut typed.name
                id=NAME
                errors
                label=words.team_name
                hint=words.team_name_hint
            />
            <div class="buttons">
                <Button label=words.new_team on_tap=record />
            </div>
        </div>
    }
}

/// One standing team; each choice is recorded as it is made.
#[component]
pub(super) fn StandingTeam(team: Subject) -> impl IntoView {
    let state = use_state();
    let words = &t().team;
    if state.with(|register| register.team(&team).is_none()) {
        return missing(words.standing_teams, "/phan-cong");
    }
    let title = {
        let team = team.clone();
        Signal::derive(move || state.read_of(&team, |register| text(register, &team, field::NAME)))
    };
    let seats = state.with(parties).into_iter().map(|(party, name)| {
        view! { <MemberOf team=team.clone() field=format!("{}{party}", field::SEAT) label=name party /> }
    });
    let seats = seats.collect_view();
    let still = [("no", words.stands), ("yes", words.disbanded)];
    let still = still.map(|(value, words)| Choice::new(value.to_owned(), words)).to_vec();
    view! {
        <Page title back="/phan-cong" lead=words.standing_lead>
            <div class="form">
                <BoundText subject=team.clone() field=field::NAME label=words.team_name hint=words.team_name_hint />
                {seats}
                <MemberOf team=team.clone() field=field::HEAD label=words.head party=String::new() />
                <MemberOf team=team.clone() field=field::LEAD label=words.lead party=String::new() />
                <BoundChoice subject=team.clone() field=field::DISBANDED label=words.still_standing choices=still />
            </div>
            <AssignMany team=team.clone() />
            <PaperWays papers=papers(team.clone()) />
            <MadeOfTeam team />
        </Page>
    }
    .into_any()
}

/// A team has its papers from the first; they are signed before it begins.
fn papers(team: Subject) -> Vec<(PaperKind, Of)> {
    let kinds = [PaperKind::Assignment, PaperKind::TeamFounding, PaperKind::TeamRenewal];
    kinds.map(|kind| (kind, Of::One(team.clone()))).to_vec()
}

fn text(register: &Register, team: &Subject, name: &str) -> String {
    fields_of(register.ledger(), team).text(name).to_owned()
}

/// A member chosen for a seat of the roster or as its lead; those of the party's organisation stand first.
#[component]
fn MemberOf(
    team: Subject,
    #[prop(into)] field: String,
    #[prop(into)] label: String,
    party: String,
) -> impl IntoView {
    let state = use_state();
    let refused = RwSignal::new(None::<String>);
    let value = {
        let (team, field) = (team.clone(), field.clone());
        Signal::derive(move || {
            let chosen = state.read_of(&team, |register| text(register, &team, &field));
            (!chosen.is_empty()).then_some(chosen)
        })
    };
    let choices = state.with(|register| members_for(state, register, &party));
    let on_choose = {
        let label = label.clone();
        Callback::new(move |member: String| {
            let command = Command::Set { subject: team.clone(), field: field.clone(), value: member };
            let outcome = state.act(&command, (t().common.edited)(&label));
            refused.set(outcome.err().map(|reason| refusals::not_recorded(&reason)));
        })
    };
    view! { <SelectField label choices value on_choose error=refused /> }
}

fn members_for(state: AppState, register: &Register, party: &str) -> Vec<Choice<String>> {
    let members = super::seat_form::members_of(state, register, party).into_iter();
    let members = members.map(|choice| Choice::new(choice.value.to_string(), choice.label));
    // A roster may lose somebody before anybody takes the place.
    members.chain([Choice::new(String::new(), t().team.leave_empty)]).collect()
}
