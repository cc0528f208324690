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
use crate::app::parts::{Page, Section};
use crate::app::state::use_state;
use crate::app::text::t;
use crate::casework::book::Office;

#[component]
pub fn Settings() -> impl IntoView {
    view! {
        <Page title=t().settings.title.to_owned()>
            <Section title=t().settings.unit>
                <UnitFields />
            </Section>
            <Section title=t().settings.keeper>
                <OfficeFields office=Office::Keeper />
            </Section>
            <Section title=t().settings.drafter>
                <OfficeFields office=Office::Drafter />
            </Section>
            <Section title=t().settings.decider>
                <DecidingBody />
            </Section>
            <Section title=t().earlier.title>
                <EarlierNames />
            </Section>
            <Section title=t().settings.model>
                <Model />
            </Section>
            <Section title=t().old_report.title>
                <OldReports />
            </Section>
            <Section title=t().intake.title>
                <IdNumber />
            </Section>
            <Section title=t().giving.counting>
                <Counting />
            </Section>
            <Section title=t().work.reminders>
                <Reminders />
            </Section>
            <Section title=t().erasure.setting>
                <Erasing />
            </Section>
            <Section title=t().settings.people>
                <Members />
            </Section>
            // Nobody knows the password of an invented ward.
            {(!use_state().is_sample).then(|| view! {
                <Section title=t().settings.security>
                    <ChangePassword />
                    <ChangePin />
                    <NewRecovery />
                </Section>
            })}
            <Section title=t().settings.language>
                <Languages />
            </Section>
            <Section title=t().settings.text_size>
                <TextSizes />
            </Section>
            <Section title=t().settings.device>
                <Machines />
                <IsPersisted />
            </Section>
            <Section title=t().settings.about>
                <About />
            </Section>
        </Page>
    }
}
