//! `/cai-dat`: the unit and its letterheads, the model in force, the people, the secrets, this device.

mod counting;
mod device;
mod earlier_names;
mod erasing;
mod id_number;
mod machines;
mod members;
mod model;
mod old_reports;
mod pin;
mod reminders;
mod security;
mod unit;

use leptos::prelude::*;

use self::counting::Counting;
use self::device::{About, Languages, TextSizes};
use self::earlier_names::EarlierNames;
use self::erasing::Erasing;
use self::id_number::IdNumber;
pub use self::machines::Machines;
use self::members::Members;
use self::model::Model;
use self::old_reports::OldReports;
pub use self::old_reports::TotalFields;
use self::pin::ChangePin;
use self::reminders::Reminders;
pub use self::security::{ChangePassword, NewRecovery};
use self::unit::{DecidingBody, OfficeFields, UnitFields};
use crate::app::pages::copies::IsPersisted;
use crate::app::parts::{Page, WithContents};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::Office;

#[component]
pub fn Settings() -> impl IntoView {
    let words = &t().settings;
    let office = |office| view! { <OfficeFields office /> }.into_any();
    let mut parts = vec![
        (words.unit, view! { <UnitFields /> }.into_any()),
        (words.keeper, office(Office::Keeper)),
        (words.drafter, office(Office::Drafter)),
        (words.decider, view! { <DecidingBody /> }.into_any()),
        (t().earlier.title, view! { <EarlierNames /> }.into_any()),
        (words.model, view! { <Model /> }.into_any()),
        (t().old_report.title, view! { <OldReports /> }.into_any()),
        (t().intake.title, view! { <IdNumber /> }.into_any()),
        (t().giving.counting, view! { <Counting /> }.into_any()),
        (t().work.reminders, view! { <Reminders /> }.into_any()),
        (t().erasure.setting, view! { <Erasing /> }.into_any()),
        (words.people, view! { <Members /> }.into_any()),
    ];
    // Nobody knows the password of an invented ward.
    if !use_state().is_sample {
        let secrets = view! {
            <ChangePassword />
            <ChangePin />
            <NewRecovery />
        };
        parts.push((words.security, secrets.into_any()));
    }
    let of_machine = view! {
        <Machines />
        <IsPersisted />
    };
    parts.extend([
        (words.language, view! { <Languages /> }.into_any()),
        (words.text_size, view! { <TextSizes /> }.into_any()),
        (words.device, of_machine.into_any()),
        (words.about, view! { <About /> }.into_any()),
    ]);
    view! {
        <Page title=words.title>
            <WithContents parts />
        </Page>
    }
}
