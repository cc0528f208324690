//! `Xem bản in`: the pages as they will be printed, and what can be done with them.

mod deliver;
mod drawing;
mod job;
mod of_cases;
mod send_named;

use std::rc::Rc;

use chrono::NaiveDate;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::{use_params_map, use_query_map};

pub use job::{failure, make_pdf};
pub use of_cases::CaseListPreview;

use crate::app::pages::week::asked as asked_week;
use crate::app::parts::{Button, ButtonKind, Choice, ChoiceRows, Page, PaperText};
use crate::app::state::{AppState, use_state};
use crate::app::text::t;
use crate::casework::Register;
use crate::casework::audience::Audience;
use crate::casework::figures::Period;
use crate::casework::first_steps::CASE_LIST;
use crate::casework::team::Takeover;
use crate::casework::week::Week;
use crate::ledger::Subject;
use crate::papers::week_sheet::{self, Asked};
use crate::papers::{self, agreement, case_list, minutes, plan, receipts};
use crate::press::message::PdfFile;
use crate::press::paper::Paper;
use deliver::Deliver;
use job::{Job, make};

/// What is printed, and what it is made from.
#[derive(Clone, Debug, PartialEq)]
pub enum Printed {
    Minutes(Subject),
    Plan(Subject),
    Handover(Subject),
    Takeover(Takeover),
    /// The list to sign of a round of support.
    Receipts(Subject),
    /// Phiếu thông tin and Phiếu thỏa thuận of a person, as of a day.
    Agreement(Subject, NaiveDate),
    /// The same left to the pen: of nobody.
    BlankAgreement(NaiveDate),
    /// Who is helped at the end of the period, and who came and left within it.
    CaseList(Period),
    /// The sheet of a week, which is about the whole book.
    Week(Asked),
}

impl Printed {
    fn subject(&self) -> Subject {
        match self {
            Self::Minutes(subject)
            | Self::Plan(subject)
            | Self::Handover(subject)
            | Self::Receipts(subject)
            | Self::Agreement(subject, _) => subject.clone(),
            Self::Takeover(takeover) => takeover.member.clone(),
            Self::BlankAgreement(_) | Self::CaseList(_) | Self::Week(_) => Subject::named("book"),
        }
    }

    /// The name of the kind of paper, in entries and file names.
    fn kind(&self) -> &'static str {
        match self {
            Self::Minutes(_) => "bien-ban",
            Self::Plan(_) => "ke-hoach",
            Self::Handover(_) => "ban-giao",
            Self::Takeover(_) => "ban-giao-viec",
            Self::Receipts(_) => "danh-sach-ky-nhan",
            Self::Agreement(..) => "phieu-thoa-thuan",
            Self::BlankAgreement(_) => "phieu-thoa-thuan-trong",
            Self::CaseList(_) => CASE_LIST,
            Self::Week(_) => "to-viec-tuan",
        }
    }

    fn back(&self) -> String {
        match self {
            Self::Minutes(subject) => format!("/hop/{subject}"),
            Self::Plan(subject) => format!("/ke-hoach/{subject}"),
            Self::Handover(_) => "/sao-luu/ban-giao".to_owned(),
            Self::Takeover(takeover) => format!("/phan-cong?thanh-vien={}", takeover.member),
            Self::Receipts(subject) => format!("/ho-tro/{subject}"),
            Self::Agreement(subject, _) => format!("/ho-so/{subject}"),
            Self::BlankAgreement(_) => "/ho-so".to_owned(),
            Self::CaseList(_) => "/ho-so".to_owned(),
            Self::Week(_) => "/viec-tuan".to_owned(),
        }
    }

    fn default_audience(&self, register: &Register) -> Audience {
        match self {
            Self::Minutes(subject) => register
                .meeting(subject)
                .map_or(Audience::Nameless, |meeting| minutes::default_audience(meeting.kind())),
            Self::Plan(_) | Self::Handover(_) | Self::BlankAgreement(_) => Audience::Nameless,
            Self::Takeover(_) => Audience::Internal,
            Self::Agreement(..) => agreement::DEFAULT_AUDIENCE,
            Self::Receipts(_) => receipts::DEFAULT_AUDIENCE,
            Self::CaseList(_) => case_list::DEFAULT_AUDIENCE,
            Self::Week(_) => week_sheet::DEFAULT_AUDIENCE,
        }
    }

    fn may_name(&self, register: &Register) -> bool {
        match self {
            Self::Minutes(subject) => {
                register.meeting(subject).is_some_and(|meeting| minutes::may_name_cases(meeting.kind()))
            }
            Self::Plan(_) | Self::Handover(_) | Self::BlankAgreement(_) => false,
            Self::Takeover(_) | Self::Agreement(..) => true,
            Self::Receipts(_) | Self::CaseList(_) | Self::Week(_) => true,
        }
    }

    /// The paper and the day it is of; `None` when there is no such meeting or plan.
    fn paper(&self, register: &Register, audience: Audience) -> Option<(Paper, NaiveDate)> {
        match self {
            Self::Minutes(subject) => {
                let meeting = register.meeting(subject)?;
                Some((minutes::minutes(register, meeting, audience)?, meeting.event.fact.on))
            }
            Self::Plan(subject) => {
                let drafted = register.plan(subject)?;
                let day = drafted.issue().map_or(drafted.event.fact.on, |issue| issue.fact.on);
                Some((plan::plan(register, drafted, audience)?, day))
            }
            Self::Handover(subject) => {
                let handover = register.handover(subject)?;
                Some((papers::handover(register, handover), handover.fact.on))
            }
            Self::Takeover(takeover) => {
                register.member(&takeover.member)?;
                Some((papers::takeover(register, takeover, audience), takeover.on))
            }
            Self::Receipts(subject) => {
                let batch = register.batch(subject)?;
                Some((receipts::receipts(register, batch, audience), batch.event.fact.on))
            }
            Self::Agreement(subject, on) => {
                let person = register.person(subject)?;
                Some((papers::agreement(register, person, audience, *on), *on))
            }
            Self::BlankAgreement(on) => Some((papers::blank_agreement(register, *on), *on)),
            Self::CaseList(period) => Some((papers::case_list(register, *period, audience), period.to)),
            Self::Week(asked) => Some((papers::week_sheet(register, *asked, audience), asked.week.monday())),
        }
    }

    /// The SHA-256 of the bytes kept when the paper was finished for this audience.
    fn kept(&self, register: &Register, audience: Audience) -> Option<String> {
        if audience != self.default_audience(register) {
            return None;
        }
        match self {
            Self::Minutes(subject) => Some(register.meeting(subject)?.minutes()?.fact.sha256.clone()),
            Self::Plan(subject) => Some(register.plan(subject)?.issue()?.fact.sha256.clone()),
            Self::Handover(_) => None,
            Self::Takeover(_) => None,
            // A list is signed on paper, and printed anew as often as it changes; so is the sheet of a week.
            Self::Receipts(_)
            | Self::Agreement(..)
            | Self::BlankAgreement(_)
            | Self::CaseList(_)
            | Self::Week(_) => None,
        }
    }
}

/// Of `:id`; `?trong=1` asks for the blank form.
#[component]
pub fn AgreementPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    let today = use_state().today.get_untracked();
    let is_blank = use_query_map();
    move || {
        let printed = match is_blank.with(|query| query.get("trong").is_some()) {
            true => Printed::BlankAgreement(today),
            false => Printed::Agreement(Subject::named(&subject), today),
        };
        view! { <PaperPreview printed /> }
    }
}

#[component]
pub fn MinutesPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Minutes(Subject::named(&subject)) /> }
}

#[component]
pub fn HandoverPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Handover(Subject::named(&subject)) /> }
}

#[component]
pub fn PlanPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Plan(Subject::named(&subject)) /> }
}

/// `?cho=` and `?tu=` say to whom and from which day; without them it is what the member has in hand.
#[component]
pub fn TakeoverPreview() -> impl IntoView {
    let member = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    let to = use_query_map().with_untracked(|query| {
        Some((Subject::named(&query.get("cho")?), query.get("tu")?.parse::<NaiveDate>().ok()?))
    });
    let (member, on) = (Subject::named(&member), use_state().today.get_untracked());
    view! { <PaperPreview printed=Printed::Takeover(Takeover { member, to, on }) /> }
}

#[component]
pub fn ReceiptsPreview() -> impl IntoView {
    let subject = use_params_map().with_untracked(|map| map.get("id").unwrap_or_default());
    view! { <PaperPreview printed=Printed::Receipts(Subject::named(&subject)) /> }
}

#[component]
pub fn WeekPreview() -> impl IntoView {
    let on = use_state().today.get_untracked();
    let (week, grouping) = use_query_map().with_untracked(|query| asked_week(query, Week::of(on)));
    let asked = Asked { week, grouping, on };
    view! { <PaperPreview printed=Printed::Week(asked) /> }
}

/// `children` stand above the paper: what else can be chosen of it.
#[component]
fn PaperPreview(
    #[prop(into)] printed: Signal<Printed>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let state = use_state();
    let (default, may_name) = printed.with_untracked(|printed| {
        state.with(|register| (printed.default_audience(register), printed.may_name(register)))
    });
    let audience = RwSignal::new(default);
    let job = RwSignal::new_local(Job::Working);
    // Once for each audience: a finished paper is made of the whole book as it was then.
    let paper = Memo::new(move |_| {
        let audience = audience.get();
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
        start.run(());
    });
    let choose = Callback::new(move |chosen: Audience| {
        audience.set(chosen);
        start.run(());
    });
    let back = printed.with_untracked(Printed::back);
    let spoken_paper = move || paper.get().map(|(paper, _)| view! { <PaperText paper spoken=true /> });
    view! {
        <Page title=t().paper.preview back>
            {children.map(|children| children())}
            {may_name.then(|| view! { <AudienceChoice audience choose /> })}
            <JobView job retry=start printed audience choose />
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
            let missing: String = made.preview.missing.iter().collect();
            let pages = (0..count).map(|at| view! { <Sheet job at count /> }).collect_view();
            view! {
                <Deliver job printed audience choose />
                <p class="count-of-pages">{(t().paper.pages)(count)}</p>
                {(!missing.is_empty()).then(|| view! { <p class="notice due">{(t().paper.letters_missing)(&missing)}</p> })}
                <ol class="paper-pages">{pages}</ol>
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
                let _ = element.append_child(&drawing::draw(&made.preview, page));
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
