//! `Xem bản in`: the pages as they will be printed, and what can be done with them.

pub mod address;
mod deliver;
mod drawing;
mod job;
mod job_view;
mod making;
mod near;
mod of_cases;
mod of_papers;
mod of_periods;
mod own_head;
mod reader;
mod send_named;
mod signed;
mod thumbnails;
mod ways;
mod zoom;

use std::sync::Arc;

use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use crate::app::parts::{Choice, ChoiceRows, Page, PaperText};
use crate::app::press_client::PressError;
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::audience::Audience;
use crate::papers::Printed;
use crate::papers::own_head::Settable;
use crate::press::message::PdfFile;
use job::{Job, Made, Order, Step, make};
use job_view::JobView;
use own_head::OwnHead;
use signed::SignedCopies;

pub use job::{failure, make_pdf};
pub use of_cases::CaseListPreview;
pub use of_papers::{
    AgreementPreview, AnyPreview, HandoverPreview, MinutesPreview, PlanPreview, ReceiptsPreview,
    TakeoverPreview, WeekPreview,
};
pub use of_periods::PeriodPreview;
pub use signed::SIGNED;
pub use ways::{PaperWays, PersonPapers};

/// `children` stand above the paper: what else can be chosen of it.
#[component]
fn PaperPreview(
    #[prop(into)] printed: Signal<Printed>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let state = use_state();
    let for_whom = printed.with_untracked(Printed::for_whom);
    let audience = RwSignal::new(for_whom.default);
    let job = RwSignal::new(Job::begun(None));
    // Once for each audience: a finished paper is made of the whole book as it was then.
    let code = printed.with_untracked(|printed| printed.kind.form().code);
    let own_head = own_head::set_of(code);
    // A memo that nobody reads is not worked out, and so hears of no change.
    let follow_own_head = move || own_head.with(|_| ());
    let paper = Memo::new(move |_| {
        let audience = audience.get();
        follow_own_head();
        printed.with(|printed| state.with(|register| printed.paper(register, audience)))
    });
    let start = Callback::new(move |before: Option<Arc<Made>>| {
        let Some((paper, of_day)) = paper.get_untracked() else { return job.set(Job::NoPaper) };
        job.set(Job::begun(before.clone()));
        let asked = (printed.get_untracked(), audience.get_untracked());
        leptos::task::spawn_local(async move {
            let kept = kept_pdf(state, &asked.0, asked.1).await;
            let order = Order { paper, of_day, audience: asked.1, kept };
            // The person may have left, or chosen another version, whose own job then shows its result.
            let is_wanted = || {
                printed.try_get_untracked().zip(audience.try_get_untracked()).is_some_and(|now| now == asked)
            };
            let told = |now: Step| {
                if is_wanted() {
                    job.try_update(|job| {
                        if let Job::Working { step, .. } = job {
                            *step = now;
                        }
                    });
                }
            };
            let made = make(order, told).await;
            if !is_wanted() {
                return;
            }
            job.try_set(match (made, before) {
                (Ok(made), _) => Job::Ready { made: Arc::new(made), stopped: false },
                (Err(PressError::Cancelled), Some(before)) => {
                    audience.try_set(before.audience);
                    Job::Ready { made: before, stopped: true }
                }
                (Err(error), _) => Job::Failed(error),
            });
        });
    });
    let start_anew = Callback::new(move |()| start.run(None));
    Effect::new(move |_| {
        printed.track();
        follow_own_head();
        start_anew.run(());
    });
    let choose = Callback::new(move |chosen: Audience| {
        audience.set(chosen);
        start.run(job.with_untracked(|job| job.shown().cloned()));
    });
    let settable = paper
        .with_untracked(|made| made.as_ref().map(|(paper, _)| Settable::of(paper)))
        .filter(|_| !printed.with_untracked(Printed::is_finished_whole));
    let opened_from = use_query_map().with_untracked(address::came_from);
    let to_work =
        || printed.with_untracked(|printed| state.with(|register| address::back(register, printed)));
    let back = opened_from.unwrap_or_else(to_work);
    let name = move || printed.with(|printed| t().papers.name_of(printed.kind, printed.is_blank()));
    let spoken_paper = move || paper.get().map(|(paper, _)| view! { <PaperText paper spoken=true /> });
    view! {
        <Page title=Signal::derive(name) lead=t().paper.preview back back_stays=true>
            {children.map(|children| children())}
            {for_whom.may_name.then(|| view! { <AudienceChoice audience choose /> })}
            <JobView job retry=start_anew printed choose />
            {settable.map(|settable| view! { <OwnHead code settable /> })}
            <SignedCopies printed job />
            {spoken_paper}
        </Page>
    }
}

async fn kept_pdf(state: AppState, printed: &Printed, audience: Audience) -> Option<PdfFile> {
    let sha256 = state.with(|register| printed.kept(register, audience))?;
    let sha: [u8; 32] = hex::decode(&sha256).ok()?.try_into().ok()?;
    let bytes = state.vault().attachment(&crate::vault::hex_bytes::HexBytes(sha)).await.ok()??;
    Some(PdfFile { bytes, sha256 })
}

#[component]
fn AudienceChoice(audience: RwSignal<Audience>, choose: Callback<Audience>) -> impl IntoView {
    let choices = vec![
        Choice::new(Audience::Internal, t().paper.with_names),
        Choice::new(Audience::Nameless, t().paper.without_names),
    ];
    let value = Signal::derive(move || Some(audience.get()));
    view! { <ChoiceRows label=t().paper.which choices value on_choose=choose /> }
}
