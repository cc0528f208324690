use crate::app::text::drafts::DraftWords;

pub const EN: DraftWords = DraftWords {
    title: "Half-written",
    why: "What was typed is all there, not yet recorded in the book.",
    nowhere: "Half-written words whose place is no longer in the book",
    look: "See what was typed",
    drop: "Drop this",
    dropped: "These half-written words were dropped.",
    put_back: "Take them back",
    place_of: |place, who| if who.is_empty() { place.to_owned() } else { format!("{place} – {who}") },
    at: |place| format!("Half-written: {place}"),
};
