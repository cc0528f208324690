//! What was done for a case, as papers list it.

use super::dots::{one_line, or_dots};
use super::naming::kept;
use crate::casework::Register;
use crate::casework::event::Event;
use crate::casework::fact::{ContactMade, Outcome, Place, SupportGiven};
use crate::casework::figures::Period;
use crate::casework::meeting::attendee_field;
use crate::casework::person::Episode;
use crate::casework::roster::is_invited;
use crate::vietnamese::date;
use crate::vietnamese::money::Dong;
use crate::vietnamese::sentence::{capitalised, uncapitalised};

/// Day, what, and who did it: every contact, session and support of a time, the earliest first. What somebody noted
/// of them stands in the case file alone.
pub fn deeds(register: &Register, episode: &Episode, period: Period) -> Vec<[String; 3]> {
    let contacts = episode.contacts.iter().map(|it| {
        let doers: Vec<&str> = it.fact.doers.iter().map(|doer| register.member_name(doer)).collect();
        (it.fact.on, contact_words(&it.fact), doers.join(", "))
    });
    let supports = episode
        .supports
        .iter()
        .map(|it| (it.fact.on, capitalised(&support_words(&it.fact)), it.fact.giver.clone()));
    let sessions = episode.invitations.iter().filter(|it| is_invited(it) && came(it)).filter_map(|it| {
        let meeting = register.meeting(&it.fact.meeting)?;
        Some((meeting.event.fact.on, "Dự buổi sinh hoạt".to_owned(), String::new()))
    });
    let mut told: Vec<_> =
        contacts.chain(supports).chain(sessions).filter(|(on, ..)| period.holds(*on)).collect();
    told.sort_by_key(|(on, ..)| *on);
    let cells = told.into_iter().map(|(on, what, who)| [date::in_figures(on), what, kept(&one_line(&who))]);
    cells.collect()
}

/// "Tiếp xúc tại nhà, gặp người được giúp đỡ"
fn contact_words(contact: &ContactMade) -> String {
    let place = match contact.place {
        Place::Home => "tại nhà",
        Place::Office => "tại trụ sở",
        Place::Phone => "qua điện thoại",
        Place::Elsewhere => "ở nơi khác",
    };
    let met = match contact.outcome {
        Outcome::MetPerson => "gặp người được giúp đỡ",
        Outcome::MetFamilyOnly => "chỉ gặp gia đình",
        Outcome::MetNobody => "không gặp ai",
    };
    format!("Tiếp xúc {place}, {met}")
}

/// "2 phần quà, trị giá 400.000 đồng", "1 thẻ bảo hiểm y tế": what is counted in a word of its own says it once.
pub fn support_words(support: &SupportGiven) -> String {
    let what = uncapitalised(&or_dots(&support.what));
    let unit = one_line(&support.unit);
    let is_said = what.split_once(' ').is_some_and(|(first, _)| first == unit);
    let what = match (unit.is_empty(), is_said) {
        (true, _) => what,
        (false, true) => format!("{} {what}", support.quantity),
        (false, false) => format!("{} {unit} {what}", support.quantity),
    };
    let value = support.value.and_then(|dong| Dong::new(dong).ok());
    let value = value.map(|dong| format!(", trị giá {} đồng", dong.grouped())).unwrap_or_default();
    format!("{what}{value}")
}

/// How many sessions the case was asked to, and to how many of them it came.
pub fn sessions(episode: &Episode) -> (usize, usize) {
    let asked = || episode.invitations.iter().filter(|it| is_invited(it));
    (asked().filter(|it| came(it)).count(), asked().count())
}

fn came(invitation: &Event<crate::casework::fact::CaseInvited>) -> bool {
    invitation.text(attendee_field::ATTENDS) == "present"
}
