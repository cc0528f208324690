//! What happened, in a sentence: for the timeline and for `Ai đã ghi, đã sửa`.

mod sentence;
mod words;

use self::words::{attendance_words, planned_words};
use crate::app::pages::measure::correct_measure_address;
use crate::app::parts::TimelineLine;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::batch::receipt_field;
use crate::casework::event::Event;
use crate::casework::fact::*;
use crate::casework::help_plan::action_field;
use crate::casework::note::is_open;
use crate::casework::person::{Episode, Person, review_field};
use crate::casework::roster::is_invited;
use crate::casework::timeline::{Happened, Line};
use crate::ledger::{EntryId, Subject};
use crate::vietnamese::date::in_figures;
use crate::vietnamese::sentence::capitalised;

pub use self::words::{
    contact_words, moment, money_words, note_words, quantity_words, result_words, span_words, support_words,
};

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
            Happened::Erased(event) => said(self, event),
        })
    }

    /// Who wrote, or that nobody had said who was writing.
    pub fn author(&self, author: Option<&Subject>) -> String {
        let name = author.map_or("", |author| self.register.member_name(author));
        if name.is_empty() { t().people.author_unknown.to_owned() } else { name.to_owned() }
    }
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
