//! `Lưu tệp PDF`, `In`, `Gửi`: each acts on bytes that exist, and is recorded after it happened (rule 12).

use std::sync::Arc;

use leptos::prelude::*;

use super::drawing::{clear_print, lay_out_for_print};
use super::job::{self, Job, Made};
use super::making::Making;
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
pub fn Deliver(job: RwSignal<Job>, printed: Signal<Printed>, choose: Callback<Audience>) -> impl IntoView {
    let outgoing = Outgoing::new(use_state(), job, printed);
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
        if outgoing.made().is_some_and(|made| made.audience.has_names()) {
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
        {move || outgoing.writes_word.get().then(|| view! { <Making words=t().paper.making_word /> })}
        <Dialog open=asking on_close=move |()| asking.set(false) title=t().paper.send>
            <SendNamed outgoing on_nameless=nameless on_send=send on_cancel=move |()| asking.set(false) />
        </Dialog>
    }
}

/// A paper on its way out of the app.
#[derive(Clone, Copy)]
pub struct Outgoing {
    state: AppState,
    job: RwSignal<Job>,
    printed: Signal<Printed>,
    writes_word: RwSignal<bool>,
    /// What became of the last try.
    pub said: RwSignal<String>,
}

impl Outgoing {
    fn new(state: AppState, job: RwSignal<Job>, printed: Signal<Printed>) -> Self {
        Self { state, job, printed, writes_word: RwSignal::new(false), said: RwSignal::new(String::new()) }
    }

    /// `None` while another version is being made, and when the person has left the page.
    pub fn made(self) -> Option<Arc<Made>> {
        self.job.try_with_untracked(|job| job.ready().cloned()).flatten()
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
        self.said.set(String::new());
        self.writes_word.set(true);
        leptos::task::spawn_local(async move {
            let written = job::press().word(&made.paper).await;
            self.writes_word.try_set(false);
            let bytes = match written {
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
            let holds_names = made.audience.has_names().then(|| t().paper.holds_names_lead);
            self.said.try_set(holds_names.map_or(saved.clone(), |lead| format!("{saved} {lead}")));
            self.note(&made, "word", false);
        });
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

    /// The paper and the name of its file, which tells the kind of paper, the code of the case, the day it is of and,
    /// where there are two versions, which of them it is: no name, no place. `None` when the person has left the page.
    fn named(self, locked: &str, ending: &str) -> Option<(Arc<Made>, String)> {
        let made = self.made()?;
        let stem = self.printed.try_with_untracked(|printed| {
            self.state.with(|register| printed.file_stem(register, locked, made.of_day, made.audience))
        })?;
        Some((made, format!("{stem}.{ending}")))
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
            with_names: made.audience.has_names(),
            act: act.to_owned(),
            receiver: String::new(),
            protected,
        };
        let command = Command::Record { fact: fact.into(), fields: vec![] };
        // Nothing to take back: the paper is out. A bar that said so would stand over what became of the file.
        self.state.act(&command, "").map(|_| ())
    }
}

fn locked(protected: Option<&PdfFile>) -> &'static str {
    if protected.is_some() { "-co-mat-khau" } else { "" }
}
