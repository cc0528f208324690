//! What may be recorded. `decide` is given the Register and a command and returns the facts of one act, or why not.
//!
//! It only ever sees one tablet. What two tablets did apart is never refused: [`super::settle`] says what it means,
//! and every [`Clash`] named here has its line there.

use chrono::{Datelike, NaiveDate};

use super::Register;
use super::book::{self, Member};
use super::fact::*;
use super::meeting::{Meeting, task_field};
use super::person::{Episode, Person, Seat, episode_field, field};
use super::settle::Clash;
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::name::FullName;

mod change;

pub use change::hanging_on;

/// The first year a fact may be of: the country in which the work is done.
const FIRST_YEAR: i32 = 1975;

/// What somebody wants recorded.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// A book, its first machine, its templates and the one who lays it.
    OpenBook {
        starts_on: NaiveDate,
        documents: Vec<String>,
        unit: Vec<(String, String)>,
        author: Vec<(String, String)>,
    },
    /// A quick record: fields of the person and of their first episode.
    OpenPerson {
        on: NaiveDate,
        person: Vec<(String, String)>,
        episode: Vec<(String, String)>,
    },
    /// A new episode after a release.
    Reopen {
        person: Subject,
        on: NaiveDate,
    },
    /// One event, with what its fields hold from the start.
    Record {
        fact: Fact,
        fields: Vec<(String, String)>,
    },
    /// The same event told again, rightly.
    Correct {
        event: Subject,
        fact: Fact,
    },
    Set {
        subject: Subject,
        field: String,
        value: String,
    },
    /// A standing team's members take all seats but the family's, and its lead becomes the lead.
    AssignTeam {
        episode: Subject,
        team: Subject,
        from: NaiveDate,
    },
    /// Somebody else takes a seat; the one before keeps their history.
    ReplaceSeat {
        seat: Subject,
        occupant: Occupant,
        from: NaiveDate,
        reason: String,
    },
    Undo {
        act: EntryId,
    },
}

/// A fact that may be recorded, not yet an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct NewFact {
    pub subject: Subject,
    pub fact: Fact,
    pub supersedes: Vec<EntryId>,
    pub retracts: Vec<EntryId>,
}

/// What `decide` cannot know by itself.
pub struct Context<'a> {
    pub today: NaiveDate,
    /// This machine's letter.
    pub letter: char,
    pub random: &'a mut dyn FnMut() -> u64,
}

/// Why something cannot be recorded. The words are in `app/text`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    #[error("{day} is after today, {today}")]
    InFuture { day: NaiveDate, today: NaiveDate },
    #[error("{day} is before {FIRST_YEAR}")]
    AbsurdDate { day: NaiveDate },
    #[error("there is no {0}")]
    NoSuchSubject(Subject),
    #[error("this is not of the template: {0}")]
    NotInTemplate(String),
    #[error("a name is needed")]
    NameMissing,
    #[error("nobody is named who did it")]
    DoerMissing,
    #[error("a status needs a source")]
    SourceMissing,
    #[error("nobody is named who decided")]
    AuthorityMissing,
    /// The world acted before everything was recorded: the fact is taken, with a reason.
    #[error("a reason is asked for, because something is missing")]
    ReasonMissing { missing: Vec<String> },
    #[error("nothing is filled in")]
    Empty,
    #[error("{clash:?}")]
    Clash { clash: Clash, with: Option<EntryId> },
    #[error("{} live entries hang on it", .0.len())]
    OthersHang(Vec<EntryId>),
    #[error("{0} entries are of a newer version of the app")]
    NewerEntries(usize),
}

fn clash<T>(clash: Clash, with: Option<EntryId>) -> Result<T, Refusal> {
    Err(Refusal::Clash { clash, with })
}

pub fn decide(
    register: &Register,
    command: &Command,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    match command {
        Command::OpenBook { starts_on, documents, unit, author } => {
            open_book(register, *starts_on, documents, unit, author, context)
        }
        Command::OpenPerson { on, person, episode } => open_person(register, *on, person, episode, context),
        Command::Reopen { person, on } => reopen(register, person, *on, context),
        Command::Record { fact, fields } => {
            if let Fact::MemberAdded(_) = fact {
                named(fields, book::member_field::NAME)?;
            }
            may_happen(fact, context.today)?;
            may_record(register, fact)?;
            let subject = subject_of(fact, context);
            Ok(event_with_fields(subject, fact.clone(), fields))
        }
        Command::Correct { event, fact } => change::correct(register, event, fact, context),
        Command::Set { subject, field, value } => {
            may_set(register, subject, field)?;
            let supersedes = super::event::fields_of(register.ledger(), subject).standing(field);
            let fact = FieldSet { field: field.clone(), value: value.clone() }.into();
            Ok(vec![NewFact { subject: subject.clone(), fact, supersedes, retracts: vec![] }])
        }
        Command::AssignTeam { episode, team, from } => assign_team(register, episode, team, *from, context),
        Command::ReplaceSeat { seat, occupant, from, reason } => {
            replace_seat(register, seat, occupant, *from, reason, context)
        }
        Command::Undo { act } => change::undo(register, *act, context),
    }
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
        Fact::TemplateAdded(added) => book::template_subject(&added.document),
        _ => Subject::new(fact.subject_kind(), (context.random)()),
    }
}

fn may_happen(fact: &Fact, today: NaiveDate) -> Result<(), Refusal> {
    // A meeting is opened before it is held; everything else is recorded after it happened.
    let may_be_ahead = matches!(fact, Fact::MeetingOpened(_));
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

fn open_book(
    register: &Register,
    starts_on: NaiveDate,
    documents: &[String],
    unit: &[(String, String)],
    author: &[(String, String)],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(starts_on, context.today)?;
    if let Some(book) = register.book() {
        return clash(Clash::BookStands, Some(book.entry));
    }
    named(author, book::member_field::NAME)?;
    let mut facts = vec![new(Subject::named("book"), BookOpened { starts_on })];
    let machine = Subject::new("machine", (context.random)());
    facts.push(new(machine, MachineJoined { letter: context.letter }));
    for document in documents {
        facts.push(new(book::template_subject(document), TemplateAdded { document: document.clone() }));
    }
    facts.extend(set_all(&Subject::named(book::UNIT), unit));
    let member = Subject::new("member", (context.random)());
    facts.extend(event_with_fields(member, MemberAdded {}.into(), author));
    Ok(facts)
}

fn named(fields: &[(String, String)], name: &str) -> Result<(), Refusal> {
    let value = fields.iter().find(|(field, _)| field == name).map_or("", |(_, value)| value);
    FullName::parse(value).map(|_| ()).map_err(|_| Refusal::NameMissing)
}

fn open_person(
    register: &Register,
    on: NaiveDate,
    person: &[(String, String)],
    episode: &[(String, String)],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(on, context.today)?;
    named(person, field::FULL_NAME)?;
    let subject = Subject::new("person", (context.random)());
    let opened = PersonOpened { code: next_code(register, on, context.letter), on };
    let mut facts = event_with_fields(subject.clone(), opened.into(), person);
    facts.extend(open_episode(register, subject, on, None, episode, context)?);
    Ok(facts)
}

fn open_episode(
    register: &Register,
    person: Subject,
    on: NaiveDate,
    reopens: Option<Subject>,
    fields: &[(String, String)],
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    let chosen = || Subject::named(register.unit().text(book::field::TEMPLATE));
    let (template, _) = register.current_template().ok_or_else(|| gone(register, &chosen()))?;
    let opened = EpisodeOpened { person, template: template.clone(), on, reopens };
    Ok(event_with_fields(Subject::new("episode", (context.random)()), opened.into(), fields))
}

/// The next free code of this machine in the year: `KT-26-A017`.
pub fn next_code(register: &Register, on: NaiveDate, letter: char) -> String {
    let series = format!("-{:02}-{letter}", on.year().rem_euclid(100));
    let taken = register.persons().filter_map(|person| {
        let (_, number) = person.code().split_once(&series)?;
        number.parse::<u32>().ok()
    });
    let number = taken.max().unwrap_or(0) + 1;
    format!("{}{series}{number:03}", register.unit().abbreviation())
}

fn reopen(
    register: &Register,
    person: &Subject,
    on: NaiveDate,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(on, context.today)?;
    let known = register.person(person).ok_or_else(|| gone(register, person))?;
    if let Some(open) = known.episodes.iter().find(|episode| episode.is_open()) {
        return clash(Clash::TwoOpenEpisodes, Some(open.event.entry));
    }
    let releases = known.episodes.iter().filter_map(Episode::release);
    if let Some(release) = releases.max_by_key(|release| release.fact.on)
        && on < release.fact.on
    {
        return clash(Clash::EpisodesOverlap, Some(release.entry));
    }
    let last = known.current();
    // The family stays the family; everything else is asked anew.
    let carried: Vec<(String, String)> = [
        episode_field::FAMILY,
        episode_field::FAMILY_NAME,
        episode_field::FAMILY_RELATION,
        episode_field::FAMILY_PHONE,
    ]
    .iter()
    .filter_map(|name| Some(((*name).to_owned(), last?.text(name).to_owned())))
    .collect();
    open_episode(register, person.clone(), on, last.map(|last| last.id().clone()), &carried, context)
}

/// Why a subject is not there: taken back by an undo, or never known.
fn gone(register: &Register, subject: &Subject) -> Refusal {
    let ledger = register.ledger();
    let events = ledger.about(subject).filter(|(_, note)| note.record.kind != "field.set");
    let by = events.flat_map(|(id, _)| ledger.retractors(id)).find(|by| ledger.is_live(*by));
    match by {
        Some(by) => Refusal::Clash { clash: Clash::HangsOnUndone, with: Some(by) },
        None => Refusal::NoSuchSubject(subject.clone()),
    }
}

fn episode_of<'a>(register: &'a Register, id: &Subject) -> Result<(&'a Person, &'a Episode), Refusal> {
    match register.episode(id) {
        Some((person, episode)) => Ok((person, episode)),
        // The episode may stand while its person was taken back.
        None => Err(register
            .parents(id)
            .find(|person| register.person(person).is_none())
            .map_or_else(|| gone(register, id), |person| gone(register, person))),
    }
}

/// Whether an event of this day may still be written into the episode.
fn before_release(episode: &Episode, on: NaiveDate) -> Result<(), Refusal> {
    match episode.release() {
        Some(release) if on > release.fact.on => clash(Clash::AfterRelease, Some(release.entry)),
        _ => Ok(()),
    }
}

fn known_member<'a>(register: &'a Register, member: &Subject) -> Result<&'a Member, Refusal> {
    register.member(member).map(|known| &**known).ok_or_else(|| gone(register, member))
}

/// Nobody who has left takes a new seat; the seats of a released episode are history.
fn still_helps(register: &Register, episode: &Episode, occupant: &Occupant) -> Result<(), Refusal> {
    let Occupant::Member(member) = occupant else { return Ok(()) };
    let known = known_member(register, member)?;
    if book::is_active(known) || !episode.is_open() {
        return Ok(());
    }
    let left = known.fields.get(book::member_field::LEFT).and_then(|left| left.values().last());
    clash(Clash::MemberLeft, left.map(|held| held.entry))
}

/// What a fact needs of itself: that it says what it has to, and that what it names is there. Whether it may stand
/// beside the others is another question.
fn is_whole(register: &Register, fact: &Fact) -> Result<(), Refusal> {
    let meeting_stands =
        |meeting: &Subject| register.meeting(meeting).map(|_| ()).ok_or_else(|| gone(register, meeting));
    let plan_stands = |plan: &Subject| register.plan(plan).map(|_| ()).ok_or_else(|| gone(register, plan));
    match fact {
        Fact::MeetingOpened(opened) => opened.plan.as_ref().map_or(Ok(()), plan_stands),
        Fact::StatusReported(status) => {
            let (_, episode) = episode_of(register, &status.episode)?;
            if let Some(template) = register.template(&episode.event.fact.template) {
                let known = |id: &String| {
                    template.category(id).is_some() || template.tags.iter().any(|tag| tag.id == *id)
                };
                if let Some(unknown) = status.also.iter().chain([&status.category]).find(|id| !known(id)) {
                    return Err(Refusal::NotInTemplate(unknown.clone()));
                }
            }
            let source = &status.source;
            if source.informant.is_empty() || source.paper.is_empty() || source.on.is_none() {
                return Err(Refusal::SourceMissing);
            }
            Ok(())
        }
        Fact::AdmissionProposed(proposed) => episode_of(register, &proposed.episode).map(|_| ()),
        Fact::AdmissionRecorded(admitted) => {
            episode_of(register, &admitted.episode)?;
            authorised(&admitted.authority)
        }
        Fact::SeatFilled(filled) => {
            let (_, episode) = episode_of(register, &filled.episode)?;
            can_sit(register, episode, &filled.party, &filled.occupant)
        }
        Fact::SeatEnded(ended) => seat_of(register, &ended.seat).map(|_| ()),
        Fact::LeadNamed(named) => {
            episode_of(register, &named.episode)?;
            known_member(register, &named.member).map(|_| ())
        }
        Fact::ContactMade(contact) => {
            if contact.doers.is_empty() {
                return Err(Refusal::DoerMissing);
            }
            for doer in &contact.doers {
                known_member(register, doer)?;
            }
            touches_somebody(register, &contact.episodes)
        }
        Fact::SupportGiven(support) => {
            if support.what.is_empty() || support.quantity == 0 {
                return Err(Refusal::Empty);
            }
            touches_somebody(register, &support.episodes)
        }
        Fact::ReviewOpened(review) => episode_of(register, &review.episode).map(|_| ()),
        Fact::ReleaseProposed(proposed) => {
            let (_, episode) = episode_of(register, &proposed.episode)?;
            is_exit_reason(register, episode, &proposed.reason)
        }
        Fact::ReleaseRecorded(released) => {
            let (_, episode) = episode_of(register, &released.episode)?;
            is_exit_reason(register, episode, &released.reason)?;
            authorised(&released.authority)?;
            reasoned(released.open.clone(), &released.why_open)
        }
        Fact::AttendeeAdded(AttendeeAdded { meeting, .. })
        | Fact::OpinionGiven(OpinionGiven { meeting })
        | Fact::TaskGiven(TaskGiven { meeting }) => meeting_stands(meeting),
        Fact::MinutesFinalised(minutes) => {
            nothing_newer(register)?;
            meeting_stands(&minutes.meeting)
        }
        Fact::PlanIssued(issued) => {
            nothing_newer(register)?;
            plan_stands(&issued.plan)?;
            if issued.signer.is_empty() { Err(Refusal::AuthorityMissing) } else { Ok(()) }
        }
        Fact::PaperMade(paper) => meeting_stands(&paper.about).or_else(|_| plan_stands(&paper.about)),
        Fact::BookOpened(_)
        | Fact::MachineJoined(_)
        | Fact::TemplateAdded(_)
        | Fact::FieldSet(_)
        | Fact::ActUndone(_)
        | Fact::MemberAdded(_)
        | Fact::TeamFormed(_)
        | Fact::PersonOpened(_)
        | Fact::EpisodeOpened(_)
        | Fact::PlanDrafted(_)
        | Fact::BackupKept(_) => Ok(()),
    }
}

/// Whether a new event may stand beside what is there.
fn may_record(register: &Register, fact: &Fact) -> Result<(), Refusal> {
    is_whole(register, fact)?;
    match fact {
        Fact::BookOpened(_)
        | Fact::PersonOpened(_)
        | Fact::EpisodeOpened(_)
        | Fact::FieldSet(_)
        | Fact::ActUndone(_) => {
            // These are recorded by commands of their own.
            Err(Refusal::Empty)
        }
        Fact::MachineJoined(joined) => match register.machines().find(|it| it.fact.letter == joined.letter) {
            Some(machine) => clash(Clash::LetterTaken, Some(machine.entry)),
            None => Ok(()),
        },
        Fact::TemplateAdded(added) => {
            let subject = book::template_subject(&added.document);
            match register.template(&subject) {
                Some(_) => {
                    clash(Clash::SameTemplate, register.ledger().about(&subject).next().map(|(id, _)| id))
                }
                None => Ok(()),
            }
        }
        Fact::AdmissionProposed(proposed) => {
            let (_, episode) = episode_of(register, &proposed.episode)?;
            // What was agreed already need not be proposed: there is nothing to settle.
            let admitted = episode.admission().map(|admission| admission.entry);
            match admitted.or(episode.admission_proposals.first().map(|before| before.entry)) {
                Some(before) => clash(Clash::ProposedTwice, Some(before)),
                None => Ok(()),
            }
        }
        Fact::AdmissionRecorded(admitted) => {
            let (person, episode) = episode_of(register, &admitted.episode)?;
            if let Some(admission) = episode.admission() {
                return clash(Clash::AdmittedTwice, Some(admission.entry));
            }
            reasoned(missing_for_admission(register, person, episode, admitted.on), &admitted.reason)
        }
        Fact::SeatFilled(filled) => {
            let (_, episode) = episode_of(register, &filled.episode)?;
            before_release(episode, filled.from)?;
            if let Some(taken) = episode.held_seats(&filled.party).next() {
                return clash(Clash::SeatTaken, Some(taken.filled.entry));
            }
            still_helps(register, episode, &filled.occupant)
        }
        Fact::SeatEnded(ended) => {
            let seat = seat_of(register, &ended.seat)?;
            if let Some(before) = seat.ended.first() {
                return clash(Clash::SeatEndedTwice, Some(before.entry));
            }
            if ended.on < seat.filled.fact.from {
                return clash(Clash::EndsBeforeStart, Some(seat.filled.entry));
            }
            Ok(())
        }
        Fact::LeadNamed(named) => {
            let (_, episode) = episode_of(register, &named.episode)?;
            before_release(episode, named.from)?;
            // Who led before the one who leads now may have left since.
            match episode.leads.last() {
                Some(last) if last.fact.from > named.from => Ok(()),
                _ => still_helps(register, episode, &Occupant::Member(named.member.clone())),
            }
        }
        Fact::ContactMade(contact) => all_before_release(register, &contact.episodes, contact.on),
        Fact::SupportGiven(support) => all_before_release(register, &support.episodes, support.on),
        Fact::ReviewOpened(review) => {
            let (_, episode) = episode_of(register, &review.episode)?;
            if episode.admission().is_none() {
                return clash(Clash::NotAdmitted, None);
            }
            before_release(episode, review.on)?;
            match episode.review_of(review.month) {
                Some(before) => clash(Clash::ReviewedTwice, Some(before.entry)),
                None => Ok(()),
            }
        }
        Fact::ReleaseProposed(proposed) => {
            let (_, episode) = episode_of(register, &proposed.episode)?;
            // Who has left already need not be proposed: there is nothing to settle.
            let released = episode.release().map(|release| release.entry);
            if let Some(before) = released.or(episode.release_proposals.first().map(|before| before.entry)) {
                return clash(Clash::ReleaseProposedTwice, Some(before));
            }
            match episode.admission() {
                Some(_) => Ok(()),
                None => clash(Clash::NotAdmitted, None),
            }
        }
        Fact::ReleaseRecorded(released) => {
            let (_, episode) = episode_of(register, &released.episode)?;
            if let Some(release) = episode.release() {
                return clash(Clash::ReleasedTwice, Some(release.entry));
            }
            let Some(admission) = episode.admission() else { return clash(Clash::NotAdmitted, None) };
            if released.on < admission.fact.on {
                return clash(Clash::ReleasedBeforeAdmission, Some(admission.entry));
            }
            // What already lies after that day would stand outside the episode.
            match after(episode, released.on).max() {
                Some((_, later)) => clash(Clash::AfterRelease, Some(later)),
                None => Ok(()),
            }
        }
        Fact::AttendeeAdded(attendee) => {
            let meeting = unfinished(register, &attendee.meeting)?;
            let twice = meeting
                .attendees
                .iter()
                .find(|other| attendee.member.is_some() && other.fact.member == attendee.member);
            match twice {
                Some(other) => clash(Clash::InvitedTwice, Some(other.entry)),
                None => Ok(()),
            }
        }
        Fact::OpinionGiven(OpinionGiven { meeting }) | Fact::TaskGiven(TaskGiven { meeting }) => {
            unfinished(register, meeting).map(|_| ())
        }
        Fact::MinutesFinalised(minutes) => {
            match register.meeting(&minutes.meeting).and_then(|meeting| meeting.minutes()) {
                Some(before) => clash(Clash::FinalisedTwice, Some(before.entry)),
                None => Ok(()),
            }
        }
        Fact::PlanIssued(issued) => match register.plan(&issued.plan).and_then(|plan| plan.issue()) {
            Some(before) => clash(Clash::IssuedTwice, Some(before.entry)),
            None => Ok(()),
        },
        Fact::MemberAdded(_)
        | Fact::TeamFormed(_)
        | Fact::StatusReported(_)
        | Fact::MeetingOpened(_)
        | Fact::PlanDrafted(_)
        | Fact::PaperMade(_)
        | Fact::BackupKept(_) => Ok(()),
    }
}

/// The ids of the template's conditions that are not recorded as met, and `status` where no diện with its source is.
pub fn missing_for_admission(
    register: &Register,
    person: &Person,
    episode: &Episode,
    on: NaiveDate,
) -> Vec<String> {
    let mut missing = vec![];
    if episode.status().is_none() {
        missing.push("status".to_owned());
    }
    if let Some(template) = register.template(&episode.event.fact.template) {
        let is_met = |id: &str| episode.text(&format!("{}{id}", episode_field::CONDITION)) == "yes";
        let conditions = template.conditions_for(register.is_minor(person, on));
        missing.extend(
            conditions.filter(|condition| !is_met(&condition.id)).map(|condition| condition.id.clone()),
        );
    }
    missing
}

fn authorised(authority: &Authority) -> Result<(), Refusal> {
    if authority.body.is_empty() { Err(Refusal::AuthorityMissing) } else { Ok(()) }
}

fn reasoned(missing: Vec<String>, reason: &str) -> Result<(), Refusal> {
    if missing.is_empty() || !reason.is_empty() { Ok(()) } else { Err(Refusal::ReasonMissing { missing }) }
}

fn touches_somebody(register: &Register, episodes: &[Subject]) -> Result<(), Refusal> {
    if episodes.is_empty() {
        return Err(Refusal::Empty);
    }
    episodes.iter().try_for_each(|episode| episode_of(register, episode).map(|_| ()))
}

fn all_before_release(register: &Register, episodes: &[Subject], on: NaiveDate) -> Result<(), Refusal> {
    episodes.iter().try_for_each(|episode| before_release(episode_of(register, episode)?.1, on))
}

fn can_sit(register: &Register, episode: &Episode, party: &str, occupant: &Occupant) -> Result<(), Refusal> {
    if let Some(template) = register.template(&episode.event.fact.template)
        && template.party(party).is_none()
    {
        return Err(Refusal::NotInTemplate(party.to_owned()));
    }
    match occupant {
        Occupant::Member(member) => known_member(register, member).map(|_| ()),
        Occupant::Family { name, .. } => FullName::parse(name).map(|_| ()).map_err(|_| Refusal::NameMissing),
        Occupant::Nobody { reason } if reason.trim().is_empty() => Err(Refusal::Empty),
        Occupant::Nobody { .. } => Ok(()),
    }
}

fn is_exit_reason(register: &Register, episode: &Episode, reason: &str) -> Result<(), Refusal> {
    let template = register.template(&episode.event.fact.template);
    if template.is_some_and(|template| template.exit_reason(reason).is_none()) {
        return Err(Refusal::NotInTemplate(reason.to_owned()));
    }
    Ok(())
}

/// What was done within the episode after a day.
pub fn after(episode: &Episode, day: NaiveDate) -> impl Iterator<Item = (NaiveDate, EntryId)> {
    let contacts = episode.contacts.iter().map(|event| (event.fact.on, event.entry));
    let supports = episode.supports.iter().map(|event| (event.fact.on, event.entry));
    let reviews = episode.reviews.iter().map(|event| (event.fact.on, event.entry));
    let seats = episode.seats.iter().map(|seat| (seat.filled.fact.from, seat.filled.entry));
    let leads = episode.leads.iter().map(|event| (event.fact.from, event.entry));
    contacts.chain(supports).chain(reviews).chain(seats).chain(leads).filter(move |(on, _)| *on > day)
}

fn seat_of<'a>(register: &'a Register, seat: &Subject) -> Result<&'a Seat, Refusal> {
    let known = register.parents(seat).find_map(|episode| {
        let (_, episode) = register.episode(episode)?;
        episode.seats.iter().find(|known| known.filled.subject == *seat)
    });
    let episode = register.parents(seat).next();
    known.ok_or_else(|| match episode.map(|episode| episode_of(register, episode)) {
        Some(Err(refusal)) => refusal,
        _ => gone(register, seat),
    })
}

fn unfinished<'a>(register: &'a Register, meeting: &Subject) -> Result<&'a Meeting, Refusal> {
    let known = register.meeting(meeting).ok_or_else(|| gone(register, meeting))?;
    match known.minutes() {
        Some(minutes) => clash(Clash::AfterFinalised, Some(minutes.entry)),
        None => Ok(known),
    }
}

fn nothing_newer(register: &Register) -> Result<(), Refusal> {
    match register.unknown_entries() {
        0 => Ok(()),
        count => Err(Refusal::NewerEntries(count)),
    }
}

/// Fields never refuse a value; only what was finished or taken back is closed.
fn may_set(register: &Register, subject: &Subject, field: &str) -> Result<(), Refusal> {
    if subject.as_str() == book::UNIT {
        return Ok(());
    }
    let event = super::event::event_of(register.ledger(), subject).ok_or_else(|| gone(register, subject))?;
    // Papers are made of what was finished, and what became of a task is told later still.
    let told_later = match event.fact {
        Fact::PaperMade(_) => true,
        Fact::TaskGiven(_) => [task_field::RESULT, task_field::RESULT_NOTE].contains(&field),
        _ => false,
    };
    for root in register.roots_of(subject) {
        if register.meeting(&root).is_some() && !told_later {
            unfinished(register, &root)?;
        }
        if !told_later && let Some(issue) = register.plan(&root).and_then(|plan| plan.issue()) {
            return clash(Clash::AfterIssue, Some(issue.entry));
        }
        if super::event::event_of(register.ledger(), &root).is_none() {
            return Err(gone(register, &root));
        }
    }
    Ok(())
}

fn assign_team(
    register: &Register,
    episode: &Subject,
    team: &Subject,
    from: NaiveDate,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(from, context.today)?;
    let (_, case) = episode_of(register, episode)?;
    let standing = register.team(team).ok_or_else(|| gone(register, team))?;
    before_release(case, from)?;
    let seats = standing.fields.under(book::team_field::SEAT);
    let seats: Vec<_> = seats.filter(|(_, member)| !member.text().is_empty()).collect();
    let mut facts = vec![];
    let mut taken = None;
    for (party, member) in seats {
        if let Some(held) = case.held_seats(party).next() {
            taken = Some(held.filled.entry);
            continue;
        }
        let occupant = Occupant::Member(Subject::named(member.text()));
        can_sit(register, case, party, &occupant)?;
        still_helps(register, case, &occupant)?;
        let filled = SeatFilled { episode: episode.clone(), party: party.to_owned(), occupant, from };
        facts.push(new(Subject::new("seat", (context.random)()), filled));
    }
    if facts.is_empty() {
        return if taken.is_some() { clash(Clash::SeatTaken, taken) } else { Err(Refusal::Empty) };
    }
    let lead = standing.text(book::team_field::LEAD);
    if !lead.is_empty() && case.lead(from).is_none() {
        let named = LeadNamed { episode: episode.clone(), member: Subject::named(lead), from };
        may_record(register, &named.clone().into())?;
        facts.push(new(Subject::new("lead", (context.random)()), named));
    }
    Ok(facts)
}

fn replace_seat(
    register: &Register,
    seat: &Subject,
    occupant: &Occupant,
    from: NaiveDate,
    reason: &str,
    context: &mut Context<'_>,
) -> Result<Vec<NewFact>, Refusal> {
    may_be_of(from, context.today)?;
    let before = seat_of(register, seat)?;
    let filled = &before.filled.fact;
    let (_, episode) = episode_of(register, &filled.episode)?;
    before_release(episode, from)?;
    can_sit(register, episode, &filled.party, occupant)?;
    still_helps(register, episode, occupant)?;
    if from < filled.from {
        return clash(Clash::EndsBeforeStart, Some(before.filled.entry));
    }
    let last = from.pred_opt().unwrap_or(from).max(filled.from);
    let ended = SeatEnded { seat: seat.clone(), on: last, reason: reason.to_owned() };
    may_record(register, &ended.clone().into())?;
    let next = SeatFilled { occupant: occupant.clone(), from, ..filled.clone() };
    Ok(vec![
        new(Subject::new("seat_end", (context.random)()), ended),
        new(Subject::new("seat", (context.random)()), next),
    ])
}
