//! What happened, in a sentence: for the timeline and for `Ai đã ghi, đã sửa`.

use std::rc::Rc;

use leptos::prelude::GetUntracked;

use crate::app::pages::measure::correct_measure_address;
use crate::app::pages::whom::occupant_words;
use crate::app::parts::TimelineLine;
use crate::app::state::{hides_names, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::{Screen, on_screen, with_code};
use crate::casework::batch::receipt_field;
use crate::casework::event::Event;
use crate::casework::fact::*;
use crate::casework::family::other_of;
use crate::casework::help_plan::{Action, action_field};
use crate::casework::meeting::attendee_field;
use crate::casework::models::applied_on;
use crate::casework::note::is_open;
use crate::casework::person::{Admitted, Episode, Person, Seat, review_field};
use crate::casework::roster::is_invited;
use crate::casework::support_kind::after_verb;
use crate::casework::template::Template;
use crate::casework::timeline::{Happened, Line};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::money::Dong;
use crate::vietnamese::sentence::{capitalised, uncapitalised};

/// Tells of one person.
#[derive(Clone, Copy)]
pub struct Teller<'a> {
    pub register: &'a Register,
    pub person: &'a Person,
}

impl<'a> Teller<'a> {
    /// The line of a timeline; `None` for what another line already says.
    pub fn line(&self, line: &Line<'_>) -> Option<TimelineLine> {
        let (what, entry, author, recorded_at) = self.happened(&line.what)?;
        let words = &t().people;
        let name = |doer| self.register.member_name(doer).to_owned();
        let doers: Vec<String> = line.doers.iter().map(name).collect();
        let doers = (!doers.is_empty()).then(|| (words.doer)(&(t().common.list_with_and)(&doers)));
        let wrote = (words.written_by)(&self.author(author), &moment(recorded_at));
        let corrected =
            self.register.ledger().note(entry).is_some_and(|note| !note.record.supersedes.is_empty());
        Some(TimelineLine {
            date: self.date(line),
            what,
            who: doers.into_iter().chain([wrote]).collect::<Vec<_>>().join(" · "),
            mark: corrected.then(|| words.corrected.to_owned()),
            edit: edit_address(self.person, &line.what),
        })
    }

    fn date(&self, line: &Line<'_>) -> String {
        if let Happened::Admitted(event) = &line.what
            && let Some(admitted) = self.person.episode(&event.fact.episode).and_then(Episode::admitted)
        {
            return (t().running_list.admitted)(admitted);
        }
        line.on.map_or_else(|| t().common.unknown.to_owned(), in_figures)
    }

    fn happened<'b>(&self, what: &Happened<'b>) -> Option<Said<'b>> {
        fn said<'b, T: Clone + Into<Fact>>(teller: &Teller<'_>, event: &'b Event<T>) -> Said<'b> {
            let sentence = teller.sentence(&event.fact.clone().into());
            (sentence, event.entry, event.author.as_ref(), &event.recorded_at)
        }
        Some(match what {
            Happened::PersonOpened(event) => said(self, event),
            // The first episode is opened with the person.
            Happened::EpisodeOpened(event) if event.fact.reopens.is_none() => return None,
            Happened::EpisodeOpened(event) => said(self, event),
            Happened::Status(event) => said(self, event),
            Happened::AdmissionProposed(event) => said(self, event),
            Happened::Admitted(event) => said(self, event),
            Happened::SeatFilled(seat) => said(self, &seat.filled),
            Happened::SeatEnded(_, event) => said(self, event),
            Happened::LeadNamed(event) => said(self, event),
            Happened::Contact(event) => said(self, event),
            Happened::School(event) => said(self, event),
            Happened::Support(event) => {
                let (mut sentence, entry, author, at) = said(self, event);
                // Of a round of support somebody else may have taken it.
                let receiver = event.text(receipt_field::RECEIVER);
                if !receiver.is_empty() {
                    let relation = event.text(receipt_field::RELATION);
                    let who = if relation.is_empty() { receiver } else { relation };
                    sentence.push_str(&format!(" {}.", capitalised(&(t().giving.received_for)(who))));
                }
                (sentence, entry, author, at)
            }
            Happened::Invited(event) if !is_invited(event) => return None,
            Happened::Invited(event) => {
                let (_, entry, author, at) = said(self, event);
                (attendance_words(event), entry, author, at)
            }
            Happened::Noted(event) => {
                let (mut sentence, entry, author, at) = said(self, event);
                if !is_open(event) {
                    sentence = format!("{} ({}).", sentence.trim_end_matches('.'), t().giving.note_was_done);
                }
                (sentence, entry, author, at)
            }
            Happened::Review(event) => {
                let (mut sentence, entry, author, at) = said(self, event);
                if let Some(result) = result_words(event.text(review_field::RESULT)) {
                    sentence = (t().people.told_review_result)(sentence.trim_end_matches('.'), result);
                }
                (sentence, entry, author, at)
            }
            Happened::MilestoneReview(event) => said(self, event),
            Happened::ActionPlanned(action) => {
                let (_, entry, author, at) = said(self, &action.planned);
                (planned_words(&action.planned.fact, action.text(action_field::WHAT)), entry, author, at)
            }
            Happened::Progress(_, event) => said(self, event),
            Happened::PlanAgreed(event) => said(self, event),
            Happened::Incident(event) => said(self, event),
            Happened::Paused(pause) => said(self, &pause.recorded),
            Happened::PauseEnded(event) => said(self, event),
            Happened::Measure(measure) => said(self, &measure.reported),
            Happened::MeasureEnded(_, event) => said(self, event),
            Happened::ReleaseProposed(event) => said(self, event),
            Happened::Released(event) => said(self, event),
            Happened::Aftercare(event) => said(self, event),
            Happened::AftercareEnded(event) => said(self, event),
            Happened::Closed(event) => said(self, event),
            Happened::ConsentAsked(event) => said(self, event),
            Happened::ConsentWithdrawn(event) => said(self, event),
            Happened::VersionChanged(event) => said(self, event),
        })
    }

    /// Who wrote, or that nobody had said who was writing.
    pub fn author(&self, author: Option<&Subject>) -> String {
        let name = author.map_or("", |author| self.register.member_name(author));
        if name.is_empty() { t().people.author_unknown.to_owned() } else { name.to_owned() }
    }

    /// The versions the episode was helped under, the one in force first.
    fn templates(&self, episode: &Subject) -> impl Iterator<Item = &'a Template> {
        let episode = self.person.episode(episode);
        episode.into_iter().flat_map(|episode| self.register.templates_of(episode))
    }

    fn party(&self, episode: &Subject, party: &str) -> String {
        let known = self.templates(episode).find_map(|template| template.party(party));
        known.map_or_else(|| t().team.party.to_owned(), |party| party.short.clone())
    }

    fn exit_reason(&self, episode: &Subject, reason: &str) -> String {
        let known = self.templates(episode).find_map(|template| template.exit_reason(reason));
        known.map_or_else(|| t().common.other.to_owned(), |reason| reason.name.clone())
    }

    fn seat(&self, id: &Subject) -> Option<&'a Seat> {
        let mut seats = self.person.episodes.iter().flat_map(|episode| &episode.seats);
        seats.find(|seat| seat.filled.subject == *id)
    }

    fn action(&self, id: &Subject) -> Option<&'a Action> {
        self.person.episodes.iter().find_map(|episode| episode.action(id))
    }

    /// Who does an action, in words.
    pub fn owner(&self, action: &Subject, owner: &str) -> String {
        match self.action(action) {
            Some(_) if owner == action_field::OWNER_SELF => t().help_plan.owner_self.to_owned(),
            Some(action) => self.party(&action.planned.fact.episode, owner),
            None => owner.to_owned(),
        }
    }

    /// Who sits, or why nobody does.
    pub fn occupant(&self, occupant: &Occupant) -> String {
        occupant_words(self.register, occupant)
    }

    /// The other of two persons, as lists name them.
    fn other(&self, pair: &[Subject; 2]) -> String {
        let other = other_of(pair, self.person.id()).and_then(|other| self.register.person(other));
        let today = use_state().today.get_untracked();
        let shown = |other: &Rc<Person>| {
            let name = on_screen(self.register, other, Screen::List, hides_names(), today);
            with_code(name, " · ", other)
        };
        other.map_or_else(|| t().common.unknown.to_owned(), shown)
    }

    /// Never the diện: a timeline is read with others at the table.
    pub fn sentence(&self, fact: &Fact) -> String {
        let words = &t().people;
        match fact {
            Fact::PersonOpened(fact) => (words.told_opened)(&fact.code),
            Fact::EpisodeOpened(fact) if fact.reopens.is_some() => words.told_reopened.to_owned(),
            Fact::EpisodeOpened(_) => words.told_episode.to_owned(),
            Fact::StatusReported(fact) => (words.told_status)(&fact.source.informant, &fact.source.paper),
            Fact::AdmissionProposed(_) => words.told_proposed.to_owned(),
            Fact::AdmissionRecorded(fact) => (words.told_admitted)(&authority_words(&fact.authority)),
            Fact::SeatFilled(fact) => {
                (words.told_seat)(&self.party(&fact.episode, &fact.party), &self.occupant(&fact.occupant))
            }
            Fact::SeatEnded(fact) => {
                let seat = self.seat(&fact.seat);
                let who = seat.map_or_else(String::new, |seat| self.occupant(&seat.filled.fact.occupant));
                (words.told_seat_ended)(&who, &fact.reason)
            }
            Fact::LeadNamed(fact) => (words.told_lead)(self.register.member_name(&fact.member)),
            Fact::ContactMade(fact) => contact_words(fact),
            Fact::SchoolContacted(fact) => (words.told_school)(&fact.note),
            Fact::SupportGiven(fact) => support_words(fact),
            Fact::ReceiptRecorded(fact) => support_words(&fact.support),
            Fact::CaseInvited(_) => t().giving.told_invited.to_owned(),
            Fact::NoteMade(fact) => note_words(fact),
            Fact::ReviewOpened(fact) => (words.told_review)(&fact.month.to_string()),
            Fact::MilestoneReviewed(fact) => (t().reviewing.told_milestone)(fact.months),
            Fact::ActionPlanned(fact) => planned_words(fact, ""),
            Fact::ProgressTold(fact) => {
                let what = self.action(&fact.action).map_or("", |action| action.text(action_field::WHAT));
                (t().help_plan.told_progress)(what, (t().help_plan.progress)(fact.progress), &fact.note)
            }
            Fact::HelpPlanAgreed(_) => t().help_plan.told_agreed.to_owned(),
            Fact::IncidentReported(fact) => {
                (t().reviewing.told_incident)(&fact.source.informant, &fact.source.paper)
            }
            Fact::PauseRecorded(fact) => {
                let until = fact.until.map(in_figures);
                (t().pause.told_paused)(fact.reason, until.as_deref(), &authority_words(&fact.authority))
            }
            Fact::PauseEnded(fact) => (t().pause.told_resumed)(&authority_words(&fact.authority)),
            Fact::MeasureReported(MeasureReported { source, until, .. }) => {
                let until = until.map(in_figures);
                (t().measure.told)(&source.informant, &source.paper, until.as_deref())
            }
            Fact::MeasureEnded(fact) => (t().measure.told_ended)(&fact.source.informant, &fact.source.paper),
            Fact::ReleaseProposed(fact) => {
                (words.told_release_proposed)(&self.exit_reason(&fact.episode, &fact.reason))
            }
            Fact::ReleaseRecorded(fact) => (words.told_released)(
                &self.exit_reason(&fact.episode, &fact.reason),
                &authority_words(&fact.authority),
            ),
            Fact::AftercareMade(fact) => {
                (t().aftercare.told)(&uncapitalised(outcome_words(fact.outcome)), &fact.note)
            }
            Fact::AftercareEnded(_) => t().aftercare.told_declined.to_owned(),
            Fact::ClosureRecorded(fact) => {
                (t().closure.told)(fact.result, &fact.place, &fact.reason, &authority_words(&fact.authority))
            }
            Fact::PaperMade(_) => t().consent.told_paper.to_owned(),
            Fact::ConsentAsked(_) => t().consent.told_asked.to_owned(),
            Fact::ConsentWithdrawn(fact) => (t().consent.withdrawn)(fact.by, "", &fact.reason),
            Fact::RelativeAdded(_) => t().family.added.to_owned(),
            Fact::FamilyLinked(fact) => (t().family.told_linked)(&self.other(&fact.persons)),
            Fact::ToldApart(fact) => (t().same_person.told_apart)(&self.other(&fact.persons), &fact.reason),
            Fact::VersionChanged(fact) => {
                let template = self.register.template(&fact.template);
                let name = template.map_or(t().common.unknown, |template| &template.name);
                let since = applied_on(self.register, &fact.template).map(in_figures);
                (t().models.told_changed)(name, since.as_deref())
            }
            _ => words.told_other.to_owned(),
        }
    }
}

fn planned_words(planned: &ActionPlanned, what: &str) -> String {
    (t().help_plan.told_planned)((t().help_plan.strand)(planned.strand), what)
}

/// Where a contact, a support, a note or a measure is told again.
fn edit_address(person: &Person, what: &Happened<'_>) -> Option<String> {
    match what {
        Happened::Contact(Event { subject, .. }) | Happened::School(Event { subject, .. }) => {
            Some(format!("/ghi/tiep-xuc?sua={subject}"))
        }
        Happened::Support(event) => Some(format!("/ghi/ho-tro?sua={}", event.subject)),
        Happened::Noted(event) => Some(format!("/ghi/ghi-nho?sua={}", event.subject)),
        Happened::Measure(measure) => Some(correct_measure_address(person.id(), &measure.reported.subject)),
        _ => None,
    }
}

/// The sentence, the entry that stands, its author and when it was written.
type Said<'a> = (String, EntryId, Option<&'a Subject>, &'a str);

fn authority_words(authority: &Authority) -> String {
    match authority.number.as_str() {
        "" => authority.body.clone(),
        number => (t().people.authority_numbered)(&authority.body, number),
    }
}

fn outcome_words(outcome: Outcome) -> &'static str {
    let words = &t().following;
    match outcome {
        Outcome::MetPerson => words.met_person,
        Outcome::MetFamilyOnly => words.met_family,
        Outcome::MetNobody => words.met_nobody,
    }
}

pub fn contact_words(contact: &ContactMade) -> String {
    let (people, following) = (&t().people, &t().following);
    let place = match contact.place {
        Place::Home => following.at_home,
        Place::Office => people.at_office,
        Place::Phone => following.by_phone,
        Place::Elsewhere => following.elsewhere,
    };
    let outcome = outcome_words(contact.outcome);
    (people.told_contact)(&uncapitalised(place), &uncapitalised(outcome), &contact.note)
}

/// "400.000 đồng", or that nobody wrote it.
pub fn money_words(value: Option<i64>) -> String {
    let value = value.and_then(|value| Dong::new(value).ok());
    value.map_or_else(
        || t().following.support_value_missing.to_owned(),
        |value| (t().people.in_dong)(&value.grouped()),
    )
}

pub fn quantity_words(quantity: u32, unit: &str) -> String {
    format!("{quantity} {unit}").trim_end().to_owned()
}

pub fn support_words(support: &SupportGiven) -> String {
    let (quantity, value) = (quantity_words(support.quantity, &support.unit), money_words(support.value));
    let mut sentence = (t().people.told_support)(after_verb(&support.what), &quantity, &value);
    for (label, text) in
        [(t().people.support_from, &support.giver), (t().people.support_for, &support.purpose)]
    {
        if !text.is_empty() {
            sentence.push_str(&format!(" {label}: {text}."));
        }
    }
    sentence
}

/// Whether somebody came to a session, as far as it is written.
fn attendance_words(invited: &Event<CaseInvited>) -> String {
    let words = &t().giving;
    match invited.text(attendee_field::ATTENDS) {
        "present" => words.told_present.to_owned(),
        "excused" => (words.told_excused)(invited.text(attendee_field::REASON)),
        "absent" => words.told_absent.to_owned(),
        _ => words.told_invited.to_owned(),
    }
}

pub fn note_words(note: &NoteMade) -> String {
    let told = (t().giving.told_note)(&note.text);
    match note.ask_on {
        Some(day) => {
            format!("{} – {}.", told.trim_end_matches('.'), (t().giving.note_ask_day)(&in_figures(day)))
        }
        None => told,
    }
}

/// The result of a review; `None` while there is none.
pub fn result_words(stored: &str) -> Option<&'static str> {
    let words = &t().following;
    match stored {
        "tien_bo" => Some(words.result_progress),
        "chuyen_bien" => Some(words.result_change),
        "chua_chuyen_bien" => Some(words.result_no_change),
        "chua_du_can_cu" => Some(words.result_not_enough),
        _ => None,
    }
}

/// "2024-07-14T14:05:00+07:00" → "14:05 ngày 14/07/2024"; what cannot be read stays as it is.
pub fn moment(recorded_at: &str) -> String {
    chrono::DateTime::parse_from_rfc3339(recorded_at).map_or_else(
        |_| recorded_at.to_owned(),
        |at| (t().people.moment)(&at.format("%H:%M").to_string(), &in_figures(at.date_naive())),
    )
}

/// "từ 01/02/2024", "khoảng 2023 – 05/08/2024": from the admission, and before it from the day it was begun.
pub fn span_words(episode: &Episode) -> String {
    let until = episode.ending().map(|(ended_on, _)| in_figures(ended_on));
    let admitted = episode.admitted().map(t().running_list.admitted);
    let from = admitted.unwrap_or_else(|| in_figures(episode.event.fact.on));
    match (episode.admitted(), &until) {
        // No "từ chưa rõ ngày".
        (Some(Admitted::Unknown), None) => (t().people.admitted_some_day)(&from),
        _ => (t().people.episode_span)(&from, until.as_deref()),
    }
}
