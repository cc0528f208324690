//! Free text on a paper that may not name everybody: names in it give way to initials, addresses and numbers to dots.
//!
//! What people write in notes, opinions and conclusions is not under our hand; this is the last door before paper.
//! It would rather hide a word too many than show a name.

mod address;
mod given;
mod name;
mod number;
mod phone;
#[cfg(test)]
mod tests;
mod word;

use unicode_normalization::UnicodeNormalization;

use self::address::{Addresses, Cell};
use self::name::Names;
use self::phone::Phones;
use crate::vietnamese::name::is_invisible;

/// What stands where a number or an address stood.
const DOTS: &str = "……";

/// Somebody who may not be named.
#[derive(Clone, Debug, Default)]
pub struct Hidden<'a> {
    pub full_name: &'a str,
    pub other_name: &'a str,
    pub phone: &'a str,
    pub home: Home<'a>,
}

/// Where somebody lives, as it was typed.
#[derive(Clone, Copy, Debug, Default)]
pub struct Home<'a> {
    pub residence: &'a str,
    /// Khu phố.
    pub quarter: &'a str,
    /// Tổ dân phố.
    pub cell: &'a str,
}

/// Finds what is hidden; made once per paper.
#[derive(Clone, Debug, Default)]
pub struct Scrubber {
    names: Names,
    phones: Phones,
    addresses: Addresses,
    /// Nobody at all may be found by the paper.
    hides_everybody: bool,
}

impl Scrubber {
    pub fn new<'a>(hidden: impl IntoIterator<Item = Hidden<'a>>) -> Self {
        let mut scrubber = Self { names: Names::of_bodies_known_to_all(), ..Self::default() };
        for who in hidden {
            scrubber.hide(&who);
        }
        scrubber.names.longest_first();
        scrubber
    }

    /// Leaves these names of bodies as they are, whatever those who are hidden are called.
    pub fn knowing<'n>(mut self, bodies: impl IntoIterator<Item = &'n str>) -> Self {
        self.names.know(bodies);
        self
    }

    /// Hides the addresses, telephones and identity numbers of people who are not recorded as well.
    pub fn for_everybody(self) -> Self {
        Self { hides_everybody: true, ..self }
    }

    fn hide(&mut self, who: &Hidden<'_>) {
        self.addresses.hide(who.home.residence);
        self.addresses.hide_cell(Cell::Quarter, who.home.quarter);
        self.addresses.hide_cell(Cell::Cell, who.home.cell);
        self.names.hide(who.full_name, who.other_name);
        self.phones.hide(who.phone);
    }

    /// The text, as NFC, without what leads to those who are hidden; spaces stay as they are.
    pub fn scrub(&self, text: &str) -> String {
        self.scrubbed(text, self.hides_everybody)
    }

    /// The same where a place is told that everybody knows, such as the hall of a meeting.
    pub fn scrub_place(&self, text: &str) -> String {
        self.scrubbed(text, false)
    }

    fn scrubbed(&self, text: &str, everybody: bool) -> String {
        let visible: String = text.chars().filter(|sign| !is_invisible(*sign)).nfc().collect();
        // Before the names: a street may be called as somebody is.
        let homeless = dotted(&visible, &self.addresses.find(&visible, everybody));
        let nameless = self.phones.without(&self.names.without(&homeless));
        if everybody { dotted(&nameless, &number::find(&nameless)) } else { nameless }
    }
}

/// The text with dots in place of these stretches, which stand in order.
fn dotted(text: &str, stretches: &[(usize, usize)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    for (start, end) in stretches {
        out.push_str(&text[copied..*start]);
        out.push_str(DOTS);
        copied = *end;
    }
    out.push_str(&text[copied..]);
    out
}
