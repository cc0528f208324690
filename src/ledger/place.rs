//! What stands under one id.

use super::{Arrival, Entry, Head, Note};

#[derive(Clone, Debug)]
pub(super) struct Place {
    pub held: Heads,
    /// Where it can be read: present, well formed, not forked.
    pub note: Option<Note>,
}

#[derive(Clone, Debug)]
pub(super) enum Heads {
    One(Entry),
    /// Several heads of one id, in the order of their bytes.
    Fork(Vec<Entry>),
}

impl Heads {
    pub fn entries(&self) -> &[Entry] {
        match self {
            Self::One(entry) => std::slice::from_ref(entry),
            Self::Fork(entries) => entries,
        }
    }

    /// Of a fork the greatest counts.
    pub fn greatest(&self) -> &Head {
        &self.entries().last().expect("never empty").head
    }

    pub fn add(&mut self, entry: Entry) -> Arrival {
        let held = match self {
            Self::One(known) => std::slice::from_mut(known),
            Self::Fork(entries) => entries,
        };
        match held.iter_mut().find(|known| known.head == entry.head) {
            Some(known) if known.body >= entry.body => Arrival::Known,
            Some(known) => {
                known.body = entry.body;
                Arrival::Changed
            }
            None => {
                let at = held.partition_point(|known| known.head.to_bytes() < entry.head.to_bytes());
                match self {
                    Self::One(known) => {
                        let mut entries = vec![known.clone()];
                        entries.insert(at, entry);
                        *self = Self::Fork(entries);
                    }
                    Self::Fork(entries) => entries.insert(at, entry),
                }
                Arrival::Fork
            }
        }
    }
}
