//! What a list tells of one case, in a cell each.

use crate::casework::audience::{cell, quarter};
use crate::casework::fact::Authority;
use crate::casework::person::{Admitted, Episode, Person, field};
use crate::papers::dots::{DOTS, one_line};
use crate::papers::naming::kept;
use crate::vietnamese::date::in_figures;

/// "12 Nguyễn Hữu Thọ, tổ 19, khu phố 3", as far as it was told.
pub fn home(person: &Person) -> String {
    let text = |name: &str| one_line(person.event.text(name));
    let part = |told: Option<String>| told.map(|told| one_line(&told)).unwrap_or_default();
    let parts: Vec<String> = [text(field::RESIDENCE), part(cell(person)), part(quarter(person))]
        .into_iter()
        .filter(|part| !part.is_empty())
        .fold(vec![], |mut told: Vec<String>, part| {
            // What the address names already is not said twice.
            let known = told.iter().any(|before| before.to_lowercase().contains(&part.to_lowercase()));
            told.extend((!known).then_some(part));
            told
        });
    // An adult's own home on a list for the office: who lives at the same address may be a minor.
    if parts.is_empty() { DOTS.to_owned() } else { kept(&parts.join(", ")) }
}

/// The day, or what is known of it.
pub fn admitted_on(episode: &Episode) -> String {
    match episode.admitted() {
        Some(Admitted::On(day)) => in_figures(day),
        Some(Admitted::About(partial)) => partial.in_figures(),
        Some(Admitted::Unknown) | None => DOTS.to_owned(),
    }
}

/// "Giao ban tháng 6, số 5"
pub fn authority(authority: &Authority) -> String {
    let number = one_line(&authority.number);
    let number = if number.is_empty() { String::new() } else { format!("số {number}") };
    let parts: Vec<String> =
        [one_line(&authority.body), number].into_iter().filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { DOTS.to_owned() } else { parts.join(", ") }
}
