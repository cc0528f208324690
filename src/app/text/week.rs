//! Tờ việc tuần, and texts for Zalo.

pub struct WeekWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub week: &'static str,
    /// "từ 17/08/2026 đến 23/08/2026"
    pub days: fn(monday: &str, sunday: &str) -> String,
    pub grouping: &'static str,
    pub by_day: &'static str,
    pub by_helper: &'static str,
    pub preview: &'static str,
    /// Saves a file for the calendar of the device.
    pub calendar: &'static str,
    pub calendar_hint: &'static str,
    pub for_zalo: &'static str,
    /// Under the text, and after a copy that this device does not let.
    pub nothing_private: &'static str,
    pub not_copied: &'static str,
    pub nothing_to_say: &'static str,
}

pub const VI: WeekWords = WeekWords {
    title: "Tờ việc tuần",
    lead: "In ra để mang theo: việc của một tuần, có cột ghi kết quả. Bản thường dùng chỉ có mã và chữ cái đầu của tên.",
    week: "Tuần nào",
    days: |monday, sunday| format!("từ {monday} đến {sunday}"),
    grouping: "Xếp theo",
    by_day: "Ngày",
    by_helper: "Người giúp đỡ",
    preview: "Xem bản in",
    calendar: "Lưu tệp lịch",
    calendar_hint: "Mở tệp này bằng lịch của máy thì máy nhắc việc 4 tuần tới. Trong tệp chỉ có số việc, mã hồ sơ và ngày.",
    for_zalo: "Chép để gửi Zalo",
    nothing_private: "Đoạn này chỉ có số việc, mã hồ sơ và ngày; không có tên, số điện thoại, địa chỉ hay diện của ai.",
    not_copied: "Chưa chép được. Hãy bấm vào đoạn văn ở dưới để chọn rồi chép.",
    nothing_to_say: "Tuần này không có việc để nhắn.",
};
