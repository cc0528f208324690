//! `/sao-luu`: a copy of the book leaves this device, is confirmed to be kept elsewhere, and comes back.

mod back_up;
mod handover;
mod kept;
mod machines;
mod restore;

use leptos::prelude::*;

use self::back_up::BackUp;
pub use self::handover::Handover;
pub use self::kept::IsPersisted;
use self::kept::{Kept, KeptHistory};
use self::machines::AddMachine;
use self::restore::RestoreHere;
use crate::app::parts::{Empty, Link, Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;

#[component]
pub fn Copies() -> impl IntoView {
    if use_state().is_sample {
        return view! { <Page title=t().copies.title><Empty sentence=t().copies.sample /></Page> }.into_any();
    }
    view! {
        <Page title=t().copies.title.to_owned()>
            <Section title=t().copies.back_up>
                <BackUp />
            </Section>
            <Section title=t().copies.kept_elsewhere>
                <Kept />
            </Section>
            <Section title=t().copies.history>
                <KeptHistory />
            </Section>
            <Section title=t().copies.restore>
                <p>{t().copies.restore_lead}</p>
                <RestoreHere />
            </Section>
            <Section title=t().copies.add_this_device>
                <AddMachine />
            </Section>
            <Section title=t().copies.handover>
                <p>{t().copies.handover_lead}</p>
                <div class="buttons">
                    <Link href="/sao-luu/ban-giao" class="button">{t().copies.hand_over}</Link>
                </div>
            </Section>
        </Page>
    }
    .into_any()
}
