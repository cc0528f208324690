//! What may be recorded. `decide` is given the Register and a command and returns the facts of one act, or why not.
//!
//! It only ever sees one tablet. What two tablets did apart is never refused: [`super::settle`] says what it means,
//! and every [`Clash`] named here has its line there.

use chrono::{Datelike, NaiveDate};

use super::Register;
use super::book::{member_field, template_subject};
use super::fact::*;
use super::family::relative_field;
use super::settle::Clash;
use crate::ledger::{EntryId, Subject};

mod aftercare;
mod batch;
mod book;
mod change;
mod closure;
mod command;
mod consent;
mod erasure;
mod family;
mod following;
mod help;
mod help_plan;
mod measure;
mod meeting;
mod model;
mod pause;
mod person;
mod plan;
mod release;
mod reopen;
mod running_list;
mod same_person;
mod team;

pub use change::hanging_on;
pub use closure::after_closure;
pub use command::{Command, Context, NewFact, Refusal};
pub use person::{missing_for_admission, next_code};
pub use release::after;
pub use reopen::{Carried, measures_running};
pub use running_list::ListedCase;

/// The first year a fact may be of: the country in which the work is done.
const FIRST_YEAR: i32 = 1975;

pub fn decide(
    register: &Register,
    command: &Command,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let facts = decided(register, command, context)?;
    match command {
        Command::Erase { .. } => {}
        _ => erasure::says_nothing_of_erased(register, &facts, context)?,
    }
    Ok(facts)
}

fn decided(
    register: &Register,
    command: &Command,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    match command {
        Command::OpenBook { starts_on, documents, unit, author } => {
            book::open_book(register, *starts_on, documents, unit, author, context)
        }
        Command::OpenPerson { on, person, episode } => {
            person::open_person(register, *on, person, episode, context)
        }
        Command::OpenPersonUnder { template, on, person, episode } => {
            person::open_person_under(register, template, *on, person, episode, context)
        }
        Command::BringInList { template, cases, source, reason } => {
            let template = person::template_for(register, template.as_ref())?;
            running_list::bring_in(register, template, cases, source, reason, context)
        }
        Command::BringInMembers { members } => book::bring_in_members(members, context),
        Command::Reopen { person, on, carry } => reopen::reopen(register, person, *on, carry, context),
        Command::OpenBatch { batch, fields, episodes } => {
            batch::open_batch(register, batch, fields, episodes, context)
        }
        Command::ListInBatch { batch, episodes } => batch::list_in_batch(register, batch, episodes, context),
        Command::HandOver { listings, on, fields } => {
            batch::hand_over(register, listings, *on, fields, context)
        }
        Command::Invite { meeting, episodes } => meeting::invite(register, meeting, episodes, context),
        Command::Record { fact, fields } => {
            if let Fact::MemberAdded(_) = fact {
                book::named(fields, member_field::NAME)?;
            }
            if let Fact::RelativeAdded(_) = fact {
                book::named(fields, relative_field::NAME)?;
            }
            if let Fact::ActionPlanned(_) = fact {
                help_plan::says_what(fields)?;
            }
            may_happen(fact, context.today)?;
            may_record(register, fact)?;
            let subject = subject_of(fact, context);
            let mut facts = event_with_fields(subject, fact.clone(), fields);
            facts.extend(following::version_named(register, &facts[0]));
            Ok(facts)
        }
        Command::Correct { event, fact } => change::correct(register, event, fact, context),
        Command::Set { subject, field, value } => change::set(register, subject, field, value),
        Command::SetAll { subjects, field, value } => change::set_all(register, subjects, field, value),
        Command::AssignTeam { episodes, team, from } => {
            team::assign_team(register, episodes, team, *from, context)
        }
        Command::ReplaceSeat { seat, occupant, from, reason } => {
            team::replace_seat(register, seat, occupant, *from, reason, context)
        }
        Command::ReplaceHelper { member, by, seats, led, teams, from, reason } => {
            let replacement = team::Replacement { member, by, from: *from, reason };
            replacement.facts(register, seats, led, teams, context)
        }
        Command::ApplyTemplate { document, on, authority } => {
            model::apply(register, document, *on, authority, context)
        }
        Command::ChangeVersion { episodes, template, on } => {
            model::change_version(register, episodes, template, *on, context)
        }
        Command::Erase { person } => erasure::erase(register, person, context),
        Command::Undo { act } => change::undo(register, *act, context),
    }
}

/// What recording a fact asks for; most facts ask for little.
trait Rules {
    /// What the fact needs of itself: that it says what it has to, and that what it names is there.
    fn is_whole(&self, _register: &Register) -> Result<(), Refusal> {
        Ok(())
    }

    /// Whether it may stand beside what is there, as a new event. What is recorded by commands of its own never may.
    fn may_stand(&self, _register: &Register) -> Result<(), Refusal> {
        Ok(())
    }
}

fn rules_of(fact: &Fact) -> &dyn Rules {
    match fact {
        Fact::BookOpened(fact) => fact,
        Fact::MachineJoined(fact) => fact,
        Fact::TemplateAdded(fact) => fact,
        Fact::FieldSet(fact) => fact,
        Fact::ActUndone(fact) => fact,
        Fact::MemberAdded(fact) => fact,
        Fact::TeamFormed(fact) => fact,
        Fact::PersonOpened(fact) => fact,
        Fact::EpisodeOpened(fact) => fact,
        Fact::StatusReported(fact) => fact,
        Fact::AdmissionProposed(fact) => fact,
        Fact::AdmissionRecorded(fact) => fact,
        Fact::SeatFilled(fact) => fact,
        Fact::SeatEnded(fact) => fact,
        Fact::LeadNamed(fact) => fact,
        Fact::ContactMade(fact) => fact,
        Fact::SupportGiven(fact) => fact,
        Fact::BatchOpened(fact) => fact,
        Fact::CaseListed(fact) => fact,
        Fact::ReceiptRecorded(fact) => fact,
        Fact::NoteMade(fact) => fact,
        Fact::ReviewOpened(fact) => fact,
        Fact::ReleaseProposed(fact) => fact,
        Fact::ReleaseRecorded(fact) => fact,
        Fact::MeetingOpened(fact) => fact,
        Fact::AttendeeAdded(fact) => fact,
        Fact::CaseInvited(fact) => fact,
        Fact::OpinionGiven(fact) => fact,
        Fact::TaskGiven(fact) => fact,
        Fact::MinutesFinalised(fact) => fact,
        Fact::PlanDrafted(fact) => fact,
        Fact::PlanIssued(fact) => fact,
        Fact::PaperMade(fact) => fact,
        Fact::SignedCopyRecorded(fact) => fact,
        Fact::BackupKept(fact) => fact,
        Fact::HandedOver(fact) => fact,
        Fact::BackupMade(fact) => fact,
        Fact::ActionPlanned(fact) => fact,
        Fact::ProgressTold(fact) => fact,
        Fact::HelpPlanAgreed(fact) => fact,
        Fact::MilestoneReviewed(fact) => fact,
        Fact::IncidentReported(fact) => fact,
        Fact::OldReportCopied(fact) => fact,
        Fact::PauseRecorded(fact) => fact,
        Fact::PauseEnded(fact) => fact,
        Fact::AftercareMade(fact) => fact,
        Fact::AftercareEnded(fact) => fact,
        Fact::ClosureRecorded(fact) => fact,
        Fact::ConsentAsked(fact) => fact,
        Fact::ConsentWithdrawn(fact) => fact,
        Fact::RelativeAdded(fact) => fact,
        Fact::FamilyLinked(fact) => fact,
        Fact::ToldApart(fact) => fact,
        Fact::TemplateApplied(fact) => fact,
        Fact::VersionChanged(fact) => fact,
        Fact::MeasureReported(fact) => fact,
        Fact::MeasureEnded(fact) => fact,
        Fact::SchoolContacted(fact) => fact,
        Fact::ErasureRecorded(fact) => fact,
    }
}

fn may_record(register: &Register, fact: &Fact) -> Result<(), Refusal> {
    is_whole(register, fact)?;
    rules_of(fact).may_stand(register)
}

/// Asked before what the fact names is looked for: what was erased is found under the person and nowhere else.
fn is_whole(register: &Register, fact: &Fact) -> Result<(), Refusal> {
    erasure::names_nothing_erased(register, fact)?;
    rules_of(fact).is_whole(register)
}

fn may_happen(fact: &Fact, today: NaiveDate) -> Result<(), Refusal> {
    // A meeting is opened, and a round of support listed, before its day; everything else is recorded after it
    // happened.
    let may_be_ahead = matches!(fact, Fact::MeetingOpened(_) | Fact::CaseInvited(_) | Fact::BatchOpened(_));
    fact.happened_on().map_or(Ok(()), |day| may_be_of(day, if may_be_ahead { NaiveDate::MAX } else { today }))
}

fn may_be_of(day: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    if day > today {
        Err(Refusal::InFuture { day, today })
    } else if !(FIRST_YEAR..=9999).contains(&day.year()) {
        Err(Refusal::AbsurdDate { day })
    } else {
        Ok(())
    }
}

fn nothing_newer(register: &Register) -> Result<(), Refusal> {
    match register.unknown_entries() {
        0 => Ok(()),
        count => Err(Refusal::NewerEntries(count)),
    }
}

/// Why a subject is not there: erased, taken back by an undo, or never known.
fn gone(register: &Register, subject: &Subject) -> Refusal {
    if let Some(by) = register.erased_with(subject) {
        return Refusal::Clash { clash: Clash::Erased, with: Some(by) };
    }
    let ledger = register.ledger();
    let events = ledger.about(subject).filter(|(_, note)| note.record.kind != "field.set");
    let by = events.flat_map(|(id, _)| ledger.retractors(id)).find(|by| ledger.is_live(*by));
    match by {
        Some(by) => Refusal::Clash { clash: Clash::HangsOnUndone, with: Some(by) },
        None => Refusal::NoSuchSubject(subject.clone()),
    }
}

fn clash<T>(clash: Clash, with: Option<EntryId>) -> Result<T, Refusal> {
    Err(Refusal::Clash { clash, with })
}

fn new(subject: Subject, fact: impl Into<Fact>) -> NewFact {
    NewFact { subject, fact: fact.into(), supersedes: vec![], retracts: vec![] }
}

fn event_with_fields(subject: Subject, fact: Fact, fields: &[(String, String)]) -> Vec<NewFact> {
    let mut facts = vec![new(subject.clone(), fact)];
    facts.extend(set_all(&subject, fields));
    facts
}

/// First values of fields; an empty one says nothing and is not recorded.
fn set_all<'a>(subject: &'a Subject, fields: &'a [(String, String)]) -> impl Iterator<Item = NewFact> + 'a {
    fields.iter().filter(|(_, value)| !value.is_empty()).map(move |(field, value)| {
        new(subject.clone(), FieldSet { field: field.clone(), value: value.clone() })
    })
}

fn subject_of(fact: &Fact, context: &mut Context<'_>) -> Subject {
    match fact {
        Fact::TemplateAdded(added) => template_subject(&added.document),
        _ => Subject::new(fact.subject_kind(), (context.random)()),
    }
}
