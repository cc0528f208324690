//! From facts that may be recorded to entries: one act is written by one author at one moment.

use std::collections::BTreeMap;

use chrono::{FixedOffset, TimeDelta};

use super::decide::NewFact;
use crate::ledger::{Body, Entry, EntryId, Pen, Record, Subject};

/// Who writes, when, and where randomness comes from.
pub struct Desk<'a> {
    pub pen: &'a mut Pen,
    pub author: Option<Subject>,
    /// Milliseconds since 1970, as the device claims.
    pub now_millis: u64,
    pub random: &'a mut dyn FnMut() -> u64,
}

/// Writes the entries of one act. The first one names it.
pub fn write(desk: &mut Desk<'_>, facts: Vec<NewFact>) -> Vec<Entry> {
    let act = desk.pen.next_id();
    let recorded_at = local_time(desk.now_millis);
    facts
        .into_iter()
        .map(|new| {
            let (kind, v) = new.fact.kind();
            let record = Record {
                salt: format!("{:016x}{:016x}", (desk.random)(), (desk.random)()),
                act,
                author: desk.author.clone(),
                recorded_at: recorded_at.clone(),
                kind: kind.to_owned(),
                v,
                subject: new.subject,
                data: new.fact.to_data(),
                supersedes: new.supersedes,
                retracts: new.retracts,
            };
            desk.pen.write(record.to_bytes(), desk.now_millis)
        })
        .collect()
}

/// Writes acts again that never reached the disk, because another window took the book over meanwhile: their
/// numbers and times may be taken, so they get new ones. What they say of each other is kept.
pub fn write_again(desk: &mut Desk<'_>, entries: &[Entry]) -> Vec<Vec<Entry>> {
    let mut renamed: BTreeMap<EntryId, EntryId> = BTreeMap::new();
    let mut acts: Vec<Vec<Entry>> = vec![];
    let mut current = None;
    for entry in entries {
        let Body::Present(bytes) = &entry.body else { continue };
        let Ok(mut record) = serde_json::from_slice::<Record>(bytes) else { continue };
        if current != Some(record.act) {
            current = Some(record.act);
            acts.push(vec![]);
        }
        let next = desk.pen.next_id();
        renamed.insert(entry.id(), next);
        record.act = *renamed.get(&record.act).unwrap_or(&next);
        for id in record.supersedes.iter_mut().chain(&mut record.retracts) {
            *id = *renamed.get(id).unwrap_or(id);
        }
        let written = desk.pen.write(record.to_bytes(), desk.now_millis);
        acts.last_mut().expect("an act was begun").push(written);
    }
    acts
}

/// The offset of Việt Nam, which has no summer time.
pub fn vietnam() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).expect("seven hours")
}

/// `2024-07-14T14:05:00+07:00`; a device clock beyond what chrono can hold reads as its limit.
pub fn local_time(now_millis: u64) -> String {
    let millis = TimeDelta::try_milliseconds(i64::try_from(now_millis).unwrap_or(i64::MAX));
    let time = millis.and_then(|since| chrono::DateTime::UNIX_EPOCH.checked_add_signed(since));
    let time = time.unwrap_or(chrono::DateTime::<chrono::Utc>::MAX_UTC - TimeDelta::days(1));
    time.with_timezone(&vietnam()).format("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_turns_at_midnight_in_vietnam() {
        assert_eq!(local_time(1_720_976_399_000), "2024-07-14T23:59:59+07:00");
        assert_eq!(local_time(1_720_976_400_000), "2024-07-15T00:00:00+07:00");
        assert!(local_time(u64::MAX).ends_with("+07:00"));
    }
}
