//! What is known of entries, found by their numbers.

use std::collections::BTreeMap;

use super::{EntryId, WriterId};

/// So many places are kept free for what is missing, however few are taken.
const ROOM: usize = 16;

/// A map of entries. A writer counts from 1 without gaps: what belongs to its entries stands in a row, where it is found
/// by counting. What is far ahead of the others waits beside the row, so that a number alone cannot claim memory.
#[derive(Clone, Debug)]
pub struct ByNumber<T>(BTreeMap<WriterId, Row<T>>);

#[derive(Clone, Debug)]
struct Row<T> {
    /// From number 1 on; `None` for what is missing.
    places: Vec<Option<T>>,
    taken: usize,
    beyond: BTreeMap<u64, T>,
}

impl<T> Default for ByNumber<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> ByNumber<T> {
    pub fn get(&self, id: EntryId) -> Option<&T> {
        let row = self.0.get(&id.writer)?;
        match place_of(id.seq).and_then(|at| row.places.get(at)) {
            Some(place) => place.as_ref(),
            None => row.beyond.get(&id.seq),
        }
    }

    pub fn get_mut(&mut self, id: EntryId) -> Option<&mut T> {
        let row = self.0.get_mut(&id.writer)?;
        match place_of(id.seq).and_then(|at| row.places.get_mut(at)) {
            Some(place) => place.as_mut(),
            None => row.beyond.get_mut(&id.seq),
        }
    }

    /// Puts `value` in the place of whatever was there.
    pub fn insert(&mut self, id: EntryId, value: T) {
        let row = self.0.entry(id.writer).or_insert_with(Row::empty);
        row.put(id.seq, value);
        row.draw_in();
    }

    pub fn remove(&mut self, id: EntryId) -> Option<T> {
        let row = self.0.get_mut(&id.writer)?;
        match place_of(id.seq).and_then(|at| row.places.get_mut(at)) {
            Some(place) => {
                let gone = place.take();
                row.taken -= usize::from(gone.is_some());
                gone
            }
            None => row.beyond.remove(&id.seq),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    /// Everything, in the order of ids.
    pub fn iter(&self) -> impl Iterator<Item = (EntryId, &T)> {
        self.0.iter().flat_map(|(writer, row)| {
            row.iter().map(|(seq, value)| (EntryId { writer: *writer, seq }, value))
        })
    }

    /// What belongs to the greatest number of a writer.
    pub fn last_of(&self, writer: WriterId) -> Option<&T> {
        let row = self.0.get(&writer)?;
        row.beyond.values().next_back().or_else(|| row.places.iter().rev().flatten().next())
    }
}

impl<T> Row<T> {
    fn empty() -> Self {
        Self { places: vec![], taken: 0, beyond: BTreeMap::new() }
    }

    fn put(&mut self, seq: u64, value: T) {
        match place_of(seq).filter(|at| *at < self.places.len().max(2 * self.taken + ROOM)) {
            Some(at) => {
                if at >= self.places.len() {
                    self.places.resize_with(at + 1, || None);
                }
                self.taken += usize::from(self.places[at].replace(value).is_none());
            }
            None => drop(self.beyond.insert(seq, value)),
        }
    }

    /// Takes into the row what is no longer far ahead.
    fn draw_in(&mut self) {
        while let Some(first) = self.beyond.first_entry()
            && place_of(*first.key()).is_some_and(|at| at < 2 * self.taken + ROOM)
        {
            let (seq, value) = first.remove_entry();
            self.put(seq, value);
        }
    }

    fn iter(&self) -> impl Iterator<Item = (u64, &T)> {
        let placed = self.places.iter().zip(1..).filter_map(|(place, seq)| Some((seq, place.as_ref()?)));
        placed.chain(self.beyond.iter().map(|(seq, value)| (*seq, value)))
    }
}

/// Entries are counted from 1; `None` where no memory could hold the place.
fn place_of(seq: u64) -> Option<usize> {
    usize::try_from(seq.checked_sub(1)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(seq: u64) -> EntryId {
        EntryId { writer: WriterId(seq % 2), seq }
    }

    /// Holds it against a map that knows nothing of rows.
    #[test]
    fn it_is_a_map_whatever_comes_in_which_order() {
        let (mut ours, mut theirs) = (ByNumber::default(), BTreeMap::new());
        let mut state = 7_u64;
        for step in 0..4_000_u64 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let random = state >> 33;
            let far = [1, 1, 1, 40, 100_000, u64::MAX >> 33][(random % 6) as usize];
            let id = id(((random >> 3) % 300 * far + random % 2).max(1));
            if random.is_multiple_of(5) {
                assert_eq!(ours.remove(id), theirs.remove(&id));
            } else {
                ours.insert(id, step);
                theirs.insert(id, step);
            }
            assert_eq!(ours.get(id), theirs.get(&id));
            assert_eq!(ours.get_mut(id), theirs.get_mut(&id));
        }
        assert_eq!(
            ours.iter().map(|(id, step)| (id, *step)).collect::<Vec<_>>(),
            Vec::from_iter(theirs.clone())
        );
        for writer in [WriterId(0), WriterId(1), WriterId(2)] {
            let last = theirs.iter().rev().find(|(id, _)| id.writer == writer).map(|(_, step)| step);
            assert_eq!(ours.last_of(writer), last);
        }
    }

    #[test]
    fn a_number_alone_claims_no_memory() {
        let mut map = ByNumber::default();
        for seq in (1..=60).map(|bit| 1 << bit) {
            map.insert(EntryId { writer: WriterId(1), seq }, ());
        }
        assert!(map.0[&WriterId(1)].places.len() < 256, "{}", map.0[&WriterId(1)].places.len());
    }
}
