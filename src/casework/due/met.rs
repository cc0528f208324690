//! Nobody was met for too long, wherever one looked (product G1).

use chrono::{Days, NaiveDate};

use super::{About, Action, Day, Due, Urgency, Why};
use crate::casework::Register;
use crate::casework::book::field;
use crate::casework::home_contact::HomeContacts;
use crate::casework::person::Episode;
use crate::casework::template::Template;
use crate::casework::upcoming::counted_from;

/// Days of a month, where so many months are told in days.
const MONTH_DAYS: u32 = 30;

/// After how many days without meeting anybody the book says so, as the ward chose it, else as the model implies.
pub fn not_met_days(register: &Register, template: &Template) -> u32 {
    let chosen = register.unit().text(field::NOT_MET_DAYS).parse().ok();
    chosen.filter(|days| *days > 0).unwrap_or_else(|| default_not_met_days(template))
}

/// Two rounds of contacts: by calendar month, two that are each in time may lie that far apart.
pub fn default_not_met_days(template: &Template) -> u32 {
    template.cadence.contact_every_months.get().saturating_mul(2 * MONTH_DAYS)
}

impl Day<'_> {
    /// `contact` is the line of the months without a visit, which this one stands for where it is later still.
    pub(super) fn not_met(
        &self,
        template: &Template,
        episode: &Episode,
        contact: Option<&Due>,
        about: &impl Fn() -> About,
    ) -> Option<Due> {
        let rule = HomeContacts::of(self.register.unit());
        let met = episode.contacts.iter().map(|contact| &contact.fact).filter(|contact| rule.met(contact));
        let last_met = met.map(|contact| contact.on).filter(|on| *on <= self.today).max();
        let asked_from = counted_from(self.register, episode)?;
        // The end of a pause, or the day an old case was written down, begins the count anew.
        let met = last_met.filter(|on| *on >= asked_from);
        let since = met.unwrap_or(asked_from);
        let days = not_met_days(self.register, template);
        let by = since.checked_add_days(Days::new(days.into())).filter(|by| *by < self.today)?;
        let by = contact.and_then(|line| line.day).map_or(by, |day: NaiveDate| day.min(by));
        let why = Why::NotMet { since, met: met.is_some(), days };
        let action = Action::RecordContact;
        Some(Due { urgency: Urgency::Overdue, day: Some(by), about: about(), why, action })
    }
}
