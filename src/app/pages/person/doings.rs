use chrono::NaiveDate;
use leptos::prelude::*;

use super::reopen::Reopen;
use crate::app::pages::aftercare::aftercare_address;
use crate::app::pages::closure::closure_address;
use crate::app::pages::incident::incident_address;
use crate::app::pages::intake::part_address;
use crate::app::pages::pause::pause_address;
use crate::app::pages::release::{propose_address, record_address};
use crate::app::pages::review::milestone_address;
use crate::app::parts::Link;
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::intake::Part;
use crate::casework::person::{Episode, Stage};
use crate::casework::review::next_milestone;
use crate::casework::upcoming::{months_to_review, next_review};
use crate::ledger::Subject;
use crate::vietnamese::month::Month;

/// Over, so that the case can be taken up again.
const ENDED: [Stage; 4] = [Stage::Aftercare, Stage::Released, Stage::NotEligible, Stage::NotTakingPart];

/// What can be done now, by stage. Whether it may be recorded is for the page it leads to.
#[component]
pub fn Doings(person: Subject) -> impl IntoView {
    let state = use_state();
    let id = person.clone();
    let now = Memo::new(move |_| {
        let today = state.today.get();
        state.read(|register| {
            let episode = register.person(&id)?.current()?;
            let next = Next {
                review: review_to_begin(register, episode, today),
                milestone: next_milestone(register, episode, today),
            };
            Some((episode.id().clone(), episode.stage(), next))
        })
    });
    move || {
        now.get().map(|(episode, stage, next)| {
            let links = doings(&person, &episode, stage, next).into_iter().enumerate();
            let links = links.map(|(index, (address, words))| {
                let class = if index == 0 { "button primary" } else { "button" };
                view! { <Link href=address away=true class=class>{words}</Link> }
            });
            let reopen = ENDED.contains(&stage).then(|| view! { <Reopen person=person.clone() /> });
            view! { <div class="buttons">{reopen} {links.collect_view()}</div> }
        })
    }
}

/// The month that waits longest, or this one; the next to come only where this one is reviewed.
fn review_to_begin(register: &Register, episode: &Episode, today: NaiveDate) -> Option<Month> {
    let waiting = months_to_review(register, episode, today).first().copied();
    waiting.or_else(|| next_review(register, episode, today))
}

/// What comes round next.
#[derive(Clone, Copy, PartialEq)]
struct Next {
    review: Option<Month>,
    /// By its months.
    milestone: Option<u32>,
}

/// Addresses and words, the likeliest first.
fn doings(person: &Subject, episode: &Subject, stage: Stage, next: Next) -> Vec<(String, &'static str)> {
    let words = &t().following;
    let intake = (part_address(person, None), t().intake.title);
    let admit = (part_address(person, Some(Part::Review)), t().intake.admit);
    let contact = (format!("/ghi/tiep-xuc?nguoi={episode}"), words.record_contact);
    let support = (format!("/ghi/ho-tro?nguoi={episode}"), words.record_support);
    let review = next
        .review
        .map(|month| (format!("/ho-so/{person}/nhan-xet/{}", String::from(month)), words.monthly_review));
    let milestone =
        next.milestone.map(|months| (milestone_address(person, months), t().reviewing.milestone_review));
    let incident = (incident_address(person), t().reviewing.incident);
    let propose = (propose_address(person), words.propose_release);
    let released = (record_address(person), words.record_released);
    let pause = (pause_address(person), t().pause.record);
    let resume = (pause_address(person), t().pause.resume);
    let turned_away = (closure_address(person), t().closure.record_before);
    let gone = (closure_address(person), t().closure.record_after);
    match stage {
        Stage::Preparing => vec![intake, admit, contact, support, turned_away],
        Stage::AwaitingAgreement => vec![admit, intake, contact, support, turned_away],
        Stage::Helped => {
            let rest = [incident, propose, released, pause, gone, intake];
            [contact, support].into_iter().chain(review).chain(milestone).chain(rest).collect()
        }
        Stage::Paused => vec![resume, contact, support, released, gone, intake],
        Stage::ReleaseProposed => {
            let rest = [incident, pause, gone, intake];
            [released, contact, support].into_iter().chain(review).chain(milestone).chain(rest).collect()
        }
        Stage::Aftercare => vec![(aftercare_address(person), t().aftercare.record), intake],
        Stage::Released => vec![intake],
        Stage::NotEligible | Stage::NotTakingPart => {
            vec![(closure_address(person), t().closure.title), intake]
        }
    }
}
