//! The family of a person on paper: whoever reads its name knows whose family it is.

use super::Naming;
use crate::casework::fact::Occupant;
use crate::casework::family::relative_field;
use crate::casework::person::{Episode, Person, episode_field};
use crate::casework::scrub::{Hidden, Home};

impl Naming<'_> {
    /// "Trần Thị Thử (mẹ)": who speaks for the family, where the paper names the person too.
    pub fn family(&self, person: &Person, episode: &Episode) -> Option<String> {
        let name = episode.text(episode_field::FAMILY_NAME);
        let relation = episode.text(episode_field::FAMILY_RELATION);
        match relation {
            _ if name.is_empty() || !self.shows_full_name(person) => None,
            "" => Some(name.to_owned()),
            relation => Some(format!("{name} ({relation})")),
        }
    }
}

/// Everybody of the family whose name or telephone would give the person away.
pub(super) fn hidden(person: &Person) -> impl Iterator<Item = Hidden<'_>> {
    let relatives = person
        .relatives
        .iter()
        .map(|relative| of_family(relative.text(relative_field::NAME), relative.text(relative_field::PHONE)));
    let told = person.episodes.iter().flat_map(|episode| {
        let text = |name| episode.event.text(name);
        let told = of_family(text(episode_field::FAMILY_NAME), text(episode_field::FAMILY_PHONE));
        let seated = episode.seats.iter().filter_map(|seat| match &seat.filled.fact.occupant {
            Occupant::Family { name, phone, .. } => Some(of_family(name, phone)),
            Occupant::Member(_) | Occupant::Nobody { .. } => None,
        });
        std::iter::once(told).chain(seated)
    });
    relatives.chain(told)
}

fn of_family<'a>(full_name: &'a str, phone: &'a str) -> Hidden<'a> {
    Hidden { full_name, other_name: "", phone, home: Home::default() }
}
