//! `Xem bản in`: the pages as they will be printed, and what can be done with them.

pub mod address;
mod deliver;
mod drawing;
mod job;
mod of_cases;
mod of_papers;
mod of_periods;
mod own_head;
mod send_named;
mod signed;
mod ways;

use std::rc::Rc;

use leptos::html;
use leptos::prelude::*;

use crate::app::parts::{Button, ButtonKind, Choice, ChoiceRows, Page, PaperText};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::audience::Audience;
use crate::papers::Printed;
use crate::papers::own_head::Settable;
use crate::press::message::PdfFile;
use deliver::Deliver;
use job::{Job, make};
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
    let job = RwSignal::new_local(Job::Working);
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
    let start = Callback::new(move |()| {
        let Some((paper, day)) = paper.get_untracked() else { return job.set(Job::NoPaper) };
        job.set(Job::Working);
        let asked = (printed.get_untracked(), audience.get_untracked());
        leptos::task::spawn_local(async move {
            let kept = kept_pdf(state, &asked.0, asked.1).await;
            let made = make(&paper, day, kept).await;
            // The person may have left, or chosen another version, whose own job then shows its result.
            if printed.try_get_untracked().zip(audience.try_get_untracked()) == Some(asked) {
                job.try_set(match made {
                    Ok(made) => Job::Ready(Rc::new(made)),
                    Err(error) => Job::Failed(error),
                });
            }
        });
    });
    Effect::new(move |_| {
        printed.track();
        follow_own_head();
        start.run(());
    });
    let choose = Callback::new(move |chosen: Audience| {
        audience.set(chosen);
        start.run(());
    });
    let settable = paper
        .with_untracked(|made| made.as_ref().map(|(paper, _)| Settable::of(paper)))
        .filter(|_| !printed.with_untracked(Printed::is_finished_whole));
    let back = printed.with_untracked(|printed| state.with(|register| address::back(register, printed)));
    let spoken_paper = move || paper.get().map(|(paper, _)| view! { <PaperText paper spoken=true /> });
    view! {
        <Page title=t().paper.preview back>
            {children.map(|children| children())}
            {for_whom.may_name.then(|| view! { <AudienceChoice audience choose /> })}
            <JobView job retry=start printed audience choose />
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

#[component]
fn JobView(
    job: RwSignal<Job, LocalStorage>,
    retry: Callback<()>,
    printed: Signal<Printed>,
    audience: RwSignal<Audience>,
    choose: Callback<Audience>,
) -> impl IntoView {
    move || {
        match job.get() {
        Job::Working => view! {
            <div class="notice" role="status">
                <p>{t().paper.making}</p>
                <Button kind=ButtonKind::Plain label=t().common.cancel on_tap=Callback::new(|()| job::press().cancel()) />
            </div>
        }
        .into_any(),
        Job::NoPaper => view! { <p class="notice due" role="alert">{t().paper.not_known_here}</p> }.into_any(),
        Job::Failed(error) => view! {
            <div class="notice overdue" role="alert">
                <p>{failure(&error)}</p>
                <Button kind=ButtonKind::Plain label=t().common.try_again on_tap=retry />
            </div>
        }
        .into_any(),
        Job::Ready(made) => {
            let count = made.preview.pages.len();
            let lying = made.preview.pages.first().is_some_and(|page| page.width > page.height);
            let missing: String = made.preview.missing.iter().collect();
            let pages = (0..count).map(|at| view! { <Sheet job at count /> }).collect_view();
            view! {
                <Deliver job printed audience choose />
                <p class="count-of-pages">{(t().paper.pages)(count)}</p>
                {(!missing.is_empty()).then(|| view! { <p class="notice due">{(t().paper.letters_missing)(&missing)}</p> })}
                <ol class="paper-pages" class:lying=lying>{pages}</ol>
            }
            .into_any()
        }
    }
    }
}

/// One page; drawn when it comes near the window.
#[component]
fn Sheet(job: RwSignal<Job, LocalStorage>, at: usize, count: usize) -> impl IntoView {
    let sheet = NodeRef::<html::Li>::new();
    Effect::new(move |_| {
        let Some(element) = sheet.get() else { return };
        when_in_sight(element.into(), move |element| {
            if let Some(Job::Ready(made)) = job.try_get_untracked()
                && let Some(page) = made.preview.pages.get(at)
                && element.child_element_count() == 0
            {
                let _ = element.append_child(&drawing::draw(page));
            }
        });
    });
    view! { <li class="preview-page" node_ref=sheet aria-label=(t().paper.page_of)(at + 1, count)></li> }
}

/// Runs `draw` once the element is within a screen of being seen.
fn when_in_sight(element: web_sys::Element, draw: impl Fn(&web_sys::Element) + 'static) {
    use wasm_bindgen::prelude::*;
    let on_change = Closure::<dyn Fn(js_sys::Array, web_sys::IntersectionObserver)>::new(
        move |entries: js_sys::Array, observer: web_sys::IntersectionObserver| {
            for entry in entries.iter() {
                let entry: web_sys::IntersectionObserverEntry = entry.unchecked_into();
                if entry.is_intersecting() {
                    draw(&entry.target());
                    observer.unobserve(&entry.target());
                }
            }
        },
    );
    let options = web_sys::IntersectionObserverInit::new();
    options.set_root_margin("100%");
    let function = on_change.into_js_value();
    let observer = web_sys::IntersectionObserver::new_with_options(function.unchecked_ref(), &options);
    observer.expect("the margin is a valid one").observe(&element);
}
