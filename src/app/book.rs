//! An open book: its state in context, the frame, and the addresses of its pages.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos_router::components::{Route, Router, Routes};
use leptos_router::path;

use super::pages;
use super::parts::BasePath;
use super::session::{self, Unlocked};
use super::shell::focus_heading;
use super::spoken::Reworded;
use super::state::AppState;

/// `unlocked` is taken once, when the component is made.
#[component]
pub fn OpenBook(unlocked: Rc<RefCell<Option<Unlocked>>>) -> impl IntoView {
    let Unlocked { opened, author, waiting, waiting_drafts, .. } =
        unlocked.take().expect("an opening is shown once");
    let book = opened.vault.book();
    let state = AppState::new(opened);
    state.author.set(author);
    let queue = state.queue();
    waiting.into_iter().for_each(|act| queue.push_act(act));
    waiting_drafts.into_iter().for_each(|draft| queue.push_draft(draft));
    provide_context(state);
    pages::people::ListPlace::provide();
    pages::paper_list::PapersPlace::provide();
    session::hand_over_when_asked(&book, state);
    session::follow_when_seen(state);
    state.read_people_ahead();
    session::save_before_reload(state);
    session::lock_when_idle(state);
    // Whoever only looks writes nothing, and need not say who they are.
    let asks_who = Memo::new(move |_| state.author.with(Option::is_none) && !state.read_only.get());
    Effect::new(move |asked: Option<bool>| {
        let now = asks_who.get();
        if asked.is_some_and(|asked| asked != now) {
            focus_heading();
        }
        now
    });
    let pages = move || match (state.asks_pin.get(), asks_who.get()) {
        (true, _) => view! { <pages::threshold::PinLock /> }.into_any(),
        (false, true) => view! { <pages::threshold::WhoWrites /> }.into_any(),
        (false, false) => view! { <Pages /> }.into_any(),
    };
    view! {
        // Covered pages stay as they are: what is half typed in them goes on afterwards.
        <div class="book" class:sample=state.is_sample class:covered=state.covered inert=state.covered>{pages}</div>
        <Show when=move || state.covered.get()>
            <pages::threshold::Cover />
        </Show>
    }
}

#[component]
fn Pages() -> impl IntoView {
    let base = use_context::<BasePath>().unwrap_or_default().0;
    view! {
        <Router base>
            <Reworded>
                <pages::frame::Frame>
                    <Routes fallback=|| view! { <pages::not_found::NotFound /> }>
                        <Route path=path!("/") view=pages::work::Work />
                        <Route path=path!("/viec-tuan") view=pages::week::WeekWork />
                        <Route path=path!("/viec-tuan/ban-in") view=pages::preview::WeekPreview />
                        <Route path=path!("/ho-so") view=pages::people::People />
                        <Route path=path!("/ho-so/moi") view=pages::intake::NewPerson />
                        <Route path=path!("/ho-so/dan") view=pages::running_list::RunningList />
                        <Route path=path!("/ho-so/ban-in") view=pages::preview::CaseListPreview />
                        <Route path=path!("/ho-so/:id") view=pages::person::PersonPage />
                        <Route path=path!("/ho-so/:id/lap") view=pages::intake::Intake />
                        <Route path=path!("/ghi/tiep-xuc") view=pages::contact::ContactForm />
                        <Route path=path!("/ghi/ho-tro") view=pages::support::SupportForm />
                        <Route path=path!("/ghi/dot-ho-tro") view=pages::support::BatchForm />
                        <Route path=path!("/ghi/viec-da-giao") view=pages::tasks::OpenTasks />
                        <Route path=path!("/ghi/ghi-nho") view=pages::notes::Notes />
                        <Route path=path!("/ho-tro") view=pages::batches::Batches />
                        <Route path=path!("/ho-tro/:id") view=pages::batch::BatchPage />
                        <Route path=path!("/ho-tro/:id/ban-in") view=pages::preview::ReceiptsPreview />
                        <Route path=path!("/ho-so/:id/nhan-xet/:month") view=pages::review::Review />
                        <Route path=path!("/ho-so/:id/danh-gia/:months") view=pages::review::MilestoneReview />
                        <Route path=path!("/ho-so/:id/viec/:action") view=pages::help_plan::ActionPage />
                        <Route path=path!("/ho-so/:id/su-viec") view=pages::incident::Incident />
                        <Route path=path!("/ho-so/:id/ra-khoi-dien") view=pages::release::Release />
                        <Route path=path!("/ho-so/:id/tham-hoi") view=pages::aftercare::Aftercare />
                        <Route path=path!("/ho-so/:id/tam-dung") view=pages::pause::Pause />
                        <Route path=path!("/ho-so/:id/khong-tham-gia") view=pages::closure::Closure />
                        <Route path=path!("/ho-so/:id/trung/:other") view=pages::same_person::Compare />
                        <Route path=path!("/ho-so/:id/phieu") view=pages::preview::AgreementPreview />
                        <Route path=path!("/ho-so/:id/bien-phap") view=pages::measure::NewMeasure />
                        <Route path=path!("/ho-so/:id/bien-phap/:measure") view=pages::measure::MeasurePage />
                        <Route path=path!("/ho-so/:id/xoa") view=pages::erasure::Erasure />
                        <Route path=path!("/phan-cong") view=pages::teams::Teams />
                        <Route path=path!("/phan-cong/dan") view=pages::teams::MemberList />
                        <Route path=path!("/phan-cong/:id/ban-giao") view=pages::preview::TakeoverPreview />
                        <Route path=path!("/hop") view=pages::meetings::Meetings />
                        <Route path=path!("/hop/:id") view=pages::meeting::MeetingPage />
                        <Route path=path!("/hop/:id/ban-in") view=pages::preview::MinutesPreview />
                        <Route path=path!("/ke-hoach") view=pages::plans::Plans />
                        <Route path=path!("/ke-hoach/:id") view=pages::plan::PlanPage />
                        <Route path=path!("/ke-hoach/:id/ban-in") view=pages::preview::PlanPreview />
                        <Route path=path!("/van-ban") view=pages::paper_list::PaperList />
                        <Route path=path!("/van-ban/:paper") view=pages::paper_list::ChoosePaper />
                        <Route path=path!("/van-ban/:paper/:of") view=pages::preview::AnyPreview />
                        <Route path=path!("/bao-cao") view=pages::report::Report />
                        <Route path=path!("/bao-cao/:figure") view=pages::report::FigureList />
                        <Route path=path!("/sao-luu") view=pages::copies::Copies />
                        <Route path=path!("/sao-luu/ban-giao") view=pages::copies::Handover />
                        <Route path=path!("/sao-luu/ban-giao/:id/ban-in") view=pages::preview::HandoverPreview />
                        <Route path=path!("/cai-dat") view=pages::settings::Settings />
                        <Route path=path!("/cai-dat/mo-hinh") view=pages::models::Models />
                        <Route path=path!("/cai-dat/mo-hinh/:id") view=pages::models::ModelPage />
                        <Route path=path!("/cai-dat/mo-hinh/:id/sua") view=pages::models::EditModel />
                        <Route path=path!("/cai-dat/mo-hinh/:id/them") view=pages::models::NewModel />
                        <Route path=path!("/huong-dan") view=pages::help::Help />
                        <Route path=path!("/huong-dan/:topic") view=pages::help::HelpTopic />
                    </Routes>
                </pages::frame::Frame>
            </Reworded>
        </Router>
    }
}
