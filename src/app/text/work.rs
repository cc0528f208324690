//! Việc cần làm.

pub struct WorkWords {
    pub title: &'static str,
    pub overdue: &'static str,
    pub today: &'static str,
    pub this_week: &'static str,
    pub missing: &'static str,
    pub stuck: &'static str,
    pub nothing: &'static str,
    pub empty: &'static str,
    pub settle: &'static str,
    pub late_by: fn(days: i64) -> String,
    pub due_today: &'static str,
    pub due_in: fn(days: i64) -> String,
    pub due_on: fn(date: &str) -> String,
}

pub const VI: WorkWords = WorkWords {
    title: "Việc cần làm",
    overdue: "Quá hạn",
    today: "Hôm nay",
    this_week: "Trong tuần",
    missing: "Còn thiếu",
    stuck: "Còn vướng",
    nothing: "Hôm nay không có việc nào đến hạn.",
    empty: "Việc đến hạn và chỗ còn thiếu của mỗi hồ sơ sẽ hiện ở đây. Hãy bắt đầu bằng một hồ sơ.",
    settle: "Xem và chọn",
    late_by: |days| format!("quá hạn {days} ngày"),
    due_today: "hạn hôm nay",
    due_in: |days| format!("còn {days} ngày"),
    due_on: |date| format!("hạn {date}"),
};
