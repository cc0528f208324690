//! What leaves the page: a paragraph to copy, and the table as a paper. Neither names anybody (rule 12).

use leptos::prelude::*;

use super::asked::Asked;
use crate::app::files;
use crate::app::pages::preview::{address, failure, make_pdf};
use crate::app::parts::{Button, ButtonKind, Link};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::figures::{Period, PeriodKind};
use crate::papers::PaperKind;
use crate::papers::report::{figures_paper, paragraph};

#[component]
pub fn Deliver(kind: PeriodKind, period: Period, covered: Period) -> impl IntoView {
    let state = use_state();
    let words = &t().report;
    let said = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let text = Memo::new(move |_| state.read(|register| paragraph(register, covered)));
    let copy = move |()| {
        leptos::task::spawn_local(async move {
            let copied = files::copy(&text.get_untracked()).await;
            said.try_set((if copied { t().common.copied } else { words.not_copied }).to_owned());
        });
    };
    let save = move |()| {
        let on = state.today.get_untracked();
        let paper = state.with(|register| figures_paper(register, covered, on));
        busy.set(true);
        leptos::task::spawn_local(async move {
            let made = make_pdf(&paper, on).await;
            busy.try_set(false);
            said.try_set(match made {
                Ok(pdf) => {
                    let name = format!("so-lieu-{on}.pdf");
                    match files::save(&name, &pdf.bytes, "application/pdf") {
                        Ok(()) => (t().paper.saved)(&name),
                        Err(_) => t().paper.failed.to_owned(),
                    }
                }
                Err(error) => failure(&error).to_owned(),
            });
        });
    };
    let asked = Asked { kind: Some(kind), period: Some(period) };
    let report = asked.address(&address::to_choose(PaperKind::WardReport));
    view! {
        <p class="copied-text">{text}</p>
        <div class="buttons">
            <Button kind=ButtonKind::Primary label=words.copy_paragraph on_tap=Callback::new(copy) />
            <Button label=words.save_pdf busy on_tap=Callback::new(save) />
            <Link href=report class="button">{words.see_report}</Link>
        </div>
        <p role="status">{said}</p>
    }
}
