//! From facts that may be recorded to entries: one act is written by one author at one moment.

use std::collections::BTreeMap;

use chrono::{FixedOffset, TimeDelta};

use super::decide::NewFact;
use super::fact::Fact;
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

/// Which entry an entry that was written again now is.
pub type Renamed = BTreeMap<EntryId, EntryId>;

/// Writes acts again that never reached the disk under their numbers, one list of entries for each act.
///
/// The desk's pen is that of a writer who has written nothing yet: numbers of the old one may be taken meanwhile, by
/// another window or after a restart, and two entries of one number are a fork that nobody reads. What the acts say of
/// each other, and how far a finished paper says that it reaches, is kept. `renamed` is what was renamed before, and
/// grows.
pub fn write_again<'a>(
    desk: &mut Desk<'_>,
    acts: impl IntoIterator<Item = &'a [Entry]>,
    renamed: &mut Renamed,
) -> Vec<Vec<Entry>> {
    let mut again = |entry: &Entry| {
        let Body::Present(bytes) = &entry.body else { return None };
        let mut record = serde_json::from_slice::<Record>(bytes).ok()?;
        let now = desk.pen.next_id();
        renamed.insert(entry.id(), now);
        let name = |id: &mut EntryId| *id = *renamed.get(id).unwrap_or(id);
        name(&mut record.act);
        record.supersedes.iter_mut().chain(&mut record.retracts).for_each(name);
        let fact = Fact::from_data(&record.kind, record.v, &record.data);
        if let Some(fact) = fact.and_then(|fact| fact.renamed(renamed)) {
            record.data = fact.to_data();
        }
        Some(desk.pen.write(record.to_bytes(), desk.now_millis))
    };
    acts.into_iter().map(|act| act.iter().filter_map(&mut again).collect()).collect()
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
