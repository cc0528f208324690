use leptos::portal::Portal;
use leptos::prelude::*;

use super::Threshold;
use crate::app::parts::{Button, ButtonKind};
use crate::app::state::today_now;
use crate::app::text::t;
use crate::app::{Stage, session};
use crate::papers::recovery_sheet;
use crate::press::paper::{Block, Paragraph, Run};

/// The code of a book just made; one goes on when the sheet is out of this device.
#[component]
pub fn Recovery(code: String) -> impl IntoView {
    let stage = expect_context::<Stage>();
    session::leave_when_idle(true, || true);
    let ward = stage.unlocked().map(|unlocked| unlocked.opened.register.unit().ward()).unwrap_or_default();
    view! {
        <Threshold title=t().threshold.recovery_title lead=t().threshold.recovery_lead>
            <RecoverySheet
                code
                ward
                on_kept=Callback::new(move |()| stage.settle(|unlocked| unlocked.recovery = None))
            />
        </Threshold>
    }
}

/// The code to be printed or copied by hand, and the way on.
#[component]
pub fn RecoverySheet(code: String, ward: String, on_kept: Callback<()>) -> impl IntoView {
    let sheet = StoredValue::new(recovery_sheet(&code, &ward, today_now()));
    let print = move |()| {
        // Refused only where printing is switched off; the code can still be copied by hand.
        let _ = window().print();
    };
    view! {
        <div class="form">
            <p class="recovery-code">{code}</p>
            <p>{t().threshold.recovery_keep}</p>
            <div class="buttons">
                <Button label=t().threshold.recovery_print on_tap=Callback::new(print) />
            </div>
            <p class="hint">{t().threshold.recovery_why_wait}</p>
            <div class="buttons">
                <Button kind=ButtonKind::Primary label=t().threshold.recovery_kept on_tap=on_kept />
            </div>
        </div>
        <PrintRoot>
            <div class="print-page print-sheet">
                {sheet.with_value(|sheet| sheet.blocks.iter().map(block).collect_view())}
            </div>
        </PrintRoot>
    }
}

/// What prints instead of the screen, as long as this stands.
#[component]
fn PrintRoot(children: ChildrenFn) -> impl IntoView {
    let root = document().create_element("div").expect("a page makes elements");
    root.set_id("print-root");
    let body = document().body().expect("an app is mounted to a body");
    body.append_child(&root).expect("a body takes children");
    let own = StoredValue::new_local(root.clone());
    on_cleanup(move || {
        if let Some(root) = own.try_get_value() {
            root.remove();
        }
    });
    view! { <Portal mount=root>{children()}</Portal> }
}

/// A block of the sheet as plain HTML; the press is not asked, because this sheet must print even where it cannot run.
fn block(block: &Block) -> AnyView {
    match block {
        Block::Title(title) => {
            let subject = title.subject.clone();
            view! { <h1>{title.kind.clone()}</h1> {subject.map(|subject| view! { <p>{subject}</p> })} }
                .into_any()
        }
        Block::Heading(heading) => view! { <h2>{heading.text.clone()}</h2> }.into_any(),
        Block::Paragraph(paragraph) => paragraph_view(paragraph).into_any(),
        Block::List(list) => {
            let items = list.items.iter().map(|item| view! { <li>{runs(&item.runs)}</li> }).collect_view();
            view! { <ol>{items}</ol> }.into_any()
        }
        Block::Signatures(signatures) => {
            let each = signatures.iter().map(|signature| {
                let authority = signature.authority.join(" ");
                view! { <p class="sign-here"><strong>{authority}</strong> " " {signature.hint.clone()}</p> }
            });
            each.collect_view().into_any()
        }
        // The sheet has no other blocks.
        _ => ().into_any(),
    }
}

fn paragraph_view(paragraph: &Paragraph) -> impl IntoView {
    let code = paragraph.runs.iter().any(|run| run.bold);
    view! { <p class:recovery-code=code>{runs(&paragraph.runs)}</p> }
}

fn runs(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}
