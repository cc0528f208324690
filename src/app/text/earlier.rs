//! What the unit was called before.

pub struct EarlierWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub name_missing: &'static str,
    pub until: &'static str,
    /// "phường Khuê Trung, đến hết ngày 30/06/2025"
    pub until_day: fn(name: &str, day: &str) -> String,
    pub cleared: &'static str,
    pub record: &'static str,
    pub did_record: fn(name: &str) -> String,
}

pub const VI: EarlierWords = EarlierWords {
    title: "Tên trước đây của đơn vị",
    lead: "Giấy tờ của ngày nào ghi tên đơn vị của ngày ấy. Tên nêu ở trên là tên hiện nay.",
    name: "Tên cũ",
    name_hint: "Cả loại đơn vị và tên, ví dụ: phường Khuê Trung",
    name_missing: "Hãy ghi tên cũ.",
    until: "Mang tên này đến hết ngày",
    until_day: |name, day| format!("{name}, đến hết ngày {day}"),
    cleared: "Xóa trắng ô này thì tên cũ không dùng nữa",
    record: "Ghi tên trước đây",
    did_record: |name| format!("ghi tên trước đây: {name}"),
};
