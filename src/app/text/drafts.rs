//! `Đang viết dở`: what was typed and not recorded.

pub struct DraftWords {
    pub title: &'static str,
    pub why: &'static str,
    pub nowhere: &'static str,
    pub look: &'static str,
    pub drop: &'static str,
    pub dropped: &'static str,
    pub put_back: &'static str,
    /// `who` is perhaps blank.
    pub place_of: fn(place: &str, who: &str) -> String,
    pub at: fn(place: &str) -> String,
}

pub const VI: DraftWords = DraftWords {
    title: "Đang viết dở",
    why: "Chữ đã gõ vẫn còn nguyên, chưa ghi vào sổ.",
    nowhere: "Chữ viết dở, phần liên quan không còn trong sổ",
    look: "Xem chữ đã gõ",
    drop: "Bỏ chữ này",
    dropped: "Đã bỏ chữ viết dở này.",
    put_back: "Lấy lại",
    place_of: |place, who| if who.is_empty() { place.to_owned() } else { format!("{place} – {who}") },
    at: |place| format!("Đang viết dở ở {place}"),
};
