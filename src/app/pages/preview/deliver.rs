//! `Lưu tệp PDF`, `In`, `Gửi`: each acts on bytes that exist, and is recorded after it happened (rule 12).

use leptos::prelude::*;

use super::Printed;
use super::drawing::{clear_print, lay_out_for_print};
use super::job::{Job, Made};
use crate::app::files;
use crate::app::parts::{Button, ButtonKind, Dialog};
use crate::app::state::{AppState, NotRecorded, use_state};
use crate::app::text::{refusals, t};
use crate::casework::Command;
use crate::casework::audience::Audience;
use crate::casework::fact::PaperMade;

const PDF: &str = "application/pdf";

#[component]
pub fn Deliver(
    job: RwSignal<Job, LocalStorage>,
    printed: Printed,
    audience: RwSignal<Audience>,
) -> impl IntoView {
    let state = use_state();
    let asking = RwSignal::new(false);
    let said = RwSignal::new(String::new());
    let printed = StoredValue::new(printed);
    let made = move || match job.get_untracked() {
        Job::Ready(made) => Some(made),
        _ => None,
    };
    let note = move |made: &Made, act: &str| {
        let outcome = record(state, &printed.get_value(), audience.get_untracked(), made, act);
        if let Err(refusal) = outcome {
            said.set(refusals::not_recorded(&refusal));
        }
    };
    let save = Callback::new(move |()| {
        let Some(made) = made() else { return };
        let name = file_name(&printed.get_value(), &made);
        match files::save(&name, &made.pdf.bytes, PDF) {
            Ok(()) => {
                note(&made, "saved");
                said.set((t().paper.saved)(&name));
            }
            Err(_) => said.set(t().paper.failed.to_owned()),
        }
    });
    let print = Callback::new(move |()| {
        let Some(made) = made() else { return };
        lay_out_for_print(&made.preview);
        let printing = window().print();
        clear_print();
        if printing.is_ok() {
            note(&made, "printed");
        }
    });
    let send = Callback::new(move |()| {
        asking.set(false);
        let Some(made) = made() else { return };
        leptos::task::spawn_local(async move {
            let name = file_name(&printed.get_value(), &made);
            if files::send(&name, &made.pdf.bytes, PDF).await {
                note(&made, "sent");
            }
        });
    });
    let ask_or_send = Callback::new(move |()| {
        if !files::can_send() {
            said.set(t().paper.cannot_send.to_owned());
        } else if audience.get_untracked().has_names() {
            asking.set(true);
        } else {
            send.run(());
        }
    });
    view! {
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=t().paper.save_pdf on_tap=save />
            <Button label=t().paper.print on_tap=print />
            <Button label=t().paper.send on_tap=ask_or_send />
        </div>
        <p role="status">{said}</p>
        <Dialog open=asking on_close=move |()| asking.set(false) title=t().paper.send>
            <p>{t().paper.holds_names_lead}</p>
            <div class="buttons">
                <Button label=t().common.cancel on_tap=Callback::new(move |()| asking.set(false)) />
                <Button kind=ButtonKind::Grave label=t().paper.send_anyway on_tap=send />
            </div>
        </Dialog>
    }
}

/// The name tells the kind of paper and the first letters of its digest: no person, no ward.
fn file_name(printed: &Printed, made: &Made) -> String {
    format!("{}-{}.pdf", printed.kind(), &made.pdf.sha256[..8])
}

fn record(
    state: AppState,
    printed: &Printed,
    audience: Audience,
    made: &Made,
    act: &str,
) -> Result<(), NotRecorded> {
    let fact = PaperMade {
        about: printed.subject().clone(),
        paper: printed.kind().to_owned(),
        sha256: made.pdf.sha256.clone(),
        with_names: audience.has_names(),
        act: act.to_owned(),
        receiver: String::new(),
    };
    state.act(&Command::Record { fact: fact.into(), fields: vec![] }, t().paper.record_made).map(|_| ())
}
