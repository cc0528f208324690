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
            let Doing { usual, rarer } = doings(&person, &episode, stage, next);
            let usual = usual.into_iter().enumerate().map(|(index, doing)| {
                let class = if index == 0 { "button primary" } else { "button" };
                link(doing, class)
            });
            let rarer = (!rarer.is_empty()).then(|| {
                let links = rarer.into_iter().map(|doing| link(doing, "button")).collect_view();
                view! {
                    <details class="more-doings">
                        <summary class="button">{t().people.more_doings}</summary>
                        <div class="buttons">{links}</div>
                    </details>
                }
            });
            let reopen = ENDED.contains(&stage).then(|| view! { <Reopen person=person.clone() /> });
            view! { <div class="buttons">{reopen} {usual.collect_view()} {rarer}</div> }
        })
    }
}

fn link((address, words): Way, class: &'static str) -> impl IntoView {
    view! { <Link href=address away=true class=class>{words}</Link> }
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

/// An address, and the words that lead to it.
type Way = (String, &'static str);

/// The likeliest first.
struct Doing {
    /// What a month brings.
    usual: Vec<Way>,
    /// What comes once or twice in a case: a tap further away, so that what is recorded stands nearer.
    rarer: Vec<Way>,
}

fn doings(person: &Subject, episode: &Subject, stage: Stage, next: Next) -> Doing {
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
    let each_month = review.into_iter().chain(milestone);
    let (usual, rarer) = match stage {
        Stage::Preparing => (vec![intake, admit, contact, support, turned_away], vec![]),
        Stage::AwaitingAgreement => (vec![admit, intake, contact, support, turned_away], vec![]),
        Stage::Helped => {
            let usual = [contact, support].into_iter().chain(each_month).chain([incident]);
            (usual.collect(), vec![propose, released, pause, gone, intake])
        }
        Stage::Paused => (vec![resume, contact, support], vec![released, gone, intake]),
        Stage::ReleaseProposed => {
            let usual = [released, contact, support].into_iter().chain(each_month);
            (usual.collect(), vec![incident, pause, gone, intake])
        }
        Stage::Aftercare => (vec![(aftercare_address(person), t().aftercare.record), intake], vec![]),
        Stage::Released => (vec![intake], vec![]),
        Stage::NotEligible | Stage::NotTakingPart => {
            (vec![(closure_address(person), t().closure.title), intake], vec![])
        }
    };
    Doing { usual, rarer }
}
