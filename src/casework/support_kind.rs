//! The forms of support the accounts name, with the unit each is counted in. Source: domain 1.5.

/// A form of support; `what` is stored and printed as it stands here, in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupportKind {
    pub what: &'static str,
    pub unit: &'static str,
}

const fn kind(what: &'static str, unit: &'static str) -> SupportKind {
    SupportKind { what, unit }
}

/// In the order in which a ward is likely to need them; whatever else was given is written in words.
pub const SUPPORT_KINDS: [SupportKind; 12] = [
    kind("quà", "phần"),
    kind("thẻ bảo hiểm y tế", "thẻ"),
    kind("giới thiệu việc làm", "việc"),
    kind("học nghề", "khóa"),
    kind("giới thiệu vay vốn", "lượt"),
    kind("hỗ trợ vốn làm ăn", "suất"),
    kind("sinh kế", "phần"),
    kind("xe đạp", "chiếc"),
    kind("chi phí điều trị", "đợt"),
    kind("chính sách xã hội", "lượt"),
    kind("động viên", "lần"),
    kind("tuyên truyền pháp luật", "buổi"),
];

/// The form of support that is stored under these words; `None` for one that was written freely.
pub fn known(what: &str) -> Option<&'static SupportKind> {
    SUPPORT_KINDS.iter().find(|kind| kind.what == what)
}
