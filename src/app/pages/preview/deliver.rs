//! `Lưu tệp PDF`, `In`, `Gửi`: each acts on bytes that exist, and is recorded after it happened (rule 12).

use std::rc::Rc;

use leptos::prelude::*;

use super::drawing::{clear_print, lay_out_for_print};
use super::job::{self, Job, Made};
use super::send_named::SendNamed;
use crate::app::files;
use crate::app::parts::{Button, ButtonKind, Dialog};
use crate::app::state::{AppState, NotRecorded, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::audience::Audience;
use crate::casework::fact::PaperMade;
use crate::papers::Printed;
use crate::press::message::PdfFile;

const PDF: &str = "application/pdf";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

#[component]
pub fn Deliver(
    job: RwSignal<Job, LocalStorage>,
    printed: Signal<Printed>,
    audience: RwSignal<Audience>,
    choose: Callback<Audience>,
) -> impl IntoView {
    let outgoing = Outgoing::new(use_state(), job, printed, audience);
    let asking = RwSignal::new(false);
    let print = Callback::new(move |()| {
        let Some(made) = outgoing.made() else { return };
        lay_out_for_print(&made.preview);
        let printing = window().print();
        clear_print();
        if printing.is_ok() {
            outgoing.note(&made, "printed", false);
        }
    });
    let send = Callback::new(move |()| {
        asking.set(false);
        outgoing.send(None);
    });
    let ask_or_send = Callback::new(move |()| {
        if audience.get_untracked().has_names() {
            outgoing.said.set(String::new());
            asking.set(true);
        } else if files::can_send() {
            send.run(());
        } else {
            outgoing.said.set(t().paper.cannot_send.to_owned());
        }
    });
    let nameless = Callback::new(move |()| {
        asking.set(false);
        choose.run(Audience::Nameless);
    });
    view! {
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=t().paper.save_pdf on_tap=Callback::new(move |()| outgoing.save(None)) />
            <Button label=t().paper.save_word on_tap=Callback::new(move |()| outgoing.save_word()) />
            <Button label=t().paper.print on_tap=print />
            <Button label=t().paper.send on_tap=ask_or_send />
        </div>
        // While the dialog is open it says this itself: what stands behind it is not read out.
        <p role="status">{move || (!asking.get()).then(|| outgoing.said.get())}</p>
        <Dialog open=asking on_close=move |()| asking.set(false) title=t().paper.send>
            <SendNamed outgoing on_nameless=nameless on_send=send on_cancel=move |()| asking.set(false) />
        </Dialog>
    }
}

/// A paper on its way out of the app.
#[derive(Clone, Copy)]
pub struct Outgoing {
    state: AppState,
    job: RwSignal<Job, LocalStorage>,
    printed: Signal<Printed>,
    audience: RwSignal<Audience>,
    /// What became of the last try.
    pub said: RwSignal<String>,
}

impl Outgoing {
    fn new(
        state: AppState,
        job: RwSignal<Job, LocalStorage>,
        printed: Signal<Printed>,
        audience: RwSignal<Audience>,
    ) -> Self {
        Self { state, job, printed, audience, said: RwSignal::new(String::new()) }
    }

    pub fn made(self) -> Option<Rc<Made>> {
        match self.job.try_get_untracked() {
            Some(Job::Ready(made)) => Some(made),
            _ => None,
        }
    }

    /// Saves the paper, or in its stead the file that holds it under a password.
    pub fn save(self, protected: Option<PdfFile>) {
        let Some((made, name)) = self.named(locked(protected.as_ref()), "pdf") else { return };
        let bytes = &protected.as_ref().unwrap_or(&made.pdf).bytes;
        match files::save(&name, bytes, PDF) {
            Ok(()) => {
                self.said.try_set((t().paper.saved)(&name));
                self.note(&made, "saved", protected.is_some());
            }
            Err(_) => {
                self.said.try_set(t().paper.failed.to_owned());
            }
        }
    }

    /// Saves the Word file of the paper, for an office to go on with.
    fn save_word(self) {
        let Some((made, name)) = self.named("", "docx") else { return };
        self.said.set(t().paper.making.to_owned());
        leptos::task::spawn_local(async move {
            let bytes = match job::press().word(&made.paper).await {
                Ok(bytes) => bytes,
                Err(error) => {
                    self.said.try_set(job::failure(&error).to_owned());
                    return;
                }
            };
            if files::save(&name, &bytes, WORD).is_err() {
                self.said.try_set(t().paper.failed.to_owned());
                return;
            }
            let saved = (t().paper.saved)(&name);
            let holds_names = self.has_names().then(|| t().paper.holds_names_lead);
            self.said.try_set(holds_names.map_or(saved.clone(), |lead| format!("{saved} {lead}")));
            self.note(&made, "word", false);
        });
    }

    fn has_names(self) -> bool {
        self.audience.try_get_untracked().is_some_and(Audience::has_names)
    }

    /// Hands it to the app that the person chooses.
    pub fn send(self, protected: Option<PdfFile>) {
        let Some((made, name)) = self.named(locked(protected.as_ref()), "pdf") else { return };
        leptos::task::spawn_local(async move {
            let bytes = &protected.as_ref().unwrap_or(&made.pdf).bytes;
            if files::send(&name, bytes, PDF).await {
                self.note(&made, "sent", protected.is_some());
            }
        });
    }

    /// The paper and the name of its file, which tells the kind of paper and today's date: no person, no ward. `None`
    /// when the person has left the page.
    fn named(self, locked: &str, ending: &str) -> Option<(Rc<Made>, String)> {
        let made = self.made()?;
        let kind = self.printed.try_with_untracked(Printed::code)?;
        let day = self.state.today.try_get_untracked()?;
        Some((made, format!("{kind}{locked}-{day}.{ending}")))
    }

    fn note(self, made: &Made, act: &str, protected: bool) {
        if let Err(refusal) = self.record(made, act, protected) {
            self.said.try_set(refusals::not_recorded(&refusal));
        }
    }

    fn record(self, made: &Made, act: &str, protected: bool) -> Result<(), NotRecorded> {
        let told = |printed: &Printed| (self.state.with(|register| printed.about(register)), printed.code());
        let Some((about, paper)) = self.printed.try_with_untracked(told) else { return Ok(()) };
        let fact = PaperMade {
            about,
            paper,
            sha256: made.pdf.sha256.clone(),
            with_names: self.has_names(),
            act: act.to_owned(),
            receiver: String::new(),
            protected,
        };
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        self.state.act(&command, t().paper.record_made).map(|_| ())
    }
}

fn locked(protected: Option<&PdfFile>) -> &'static str {
    if protected.is_some() { "-co-mat-khau" } else { "" }
}
