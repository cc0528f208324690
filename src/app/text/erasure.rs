//! `Xóa phần còn lại` of a case that was not taken in or takes part no longer.

pub struct ErasureWords {
    pub title: &'static str,
    pub days_left: fn(days: i64) -> String,
    pub due: &'static str,
    pub see: &'static str,
    pub not_closed: &'static str,
    pub goes_title: &'static str,
    pub goes: &'static [&'static str],
    pub stays_title: &'static str,
    pub stays: &'static [&'static str],
    pub named_title: &'static str,
    pub named_there: &'static str,
    pub named_nowhere: &'static str,
    pub not_looked_for: &'static str,
    pub no_way_back: &'static str,
    pub files_title: &'static str,
    pub files: fn(days: &str) -> String,
    pub no_files: &'static str,
    pub erase: &'static str,
    pub act: fn(code: &str) -> String,
    pub erased: &'static str,
    pub erased_on: &'static str,
    pub unsaved: &'static str,
    pub still_held: &'static str,
    pub told: &'static str,
    /// `Cài đặt`.
    pub setting: &'static str,
    pub setting_label: &'static str,
    pub setting_hint: &'static str,
    pub setting_days: fn(days: u64) -> String,
}

pub const VI: ErasureWords = ErasureWords {
    title: "Xóa phần còn lại của hồ sơ",
    days_left: |days| {
        format!("Còn {days} ngày thì phần còn lại của hồ sơ này được xóa; giữ mã, ngày, lý do.")
    },
    due: "Đã đến ngày xóa phần còn lại của hồ sơ này; giữ mã, ngày, lý do.",
    see: "Xem những gì được xóa, những gì giữ lại",
    not_closed: "Chỉ hồ sơ không thuộc diện hoặc không tham gia mới có phần xóa này.",
    goes_title: "Được xóa",
    goes: &[
        "Họ tên, năm sinh, nơi ở, điện thoại, gia đình, diện và nguồn thông báo",
        "Nhận xét, kế hoạch giúp đỡ, ghi nhớ, nguyện vọng và mọi lời đã viết về người này",
        "Những lần sửa trước đây và chữ đang viết dở",
    ],
    stays_title: "Giữ lại",
    stays: &[
        "Mã hồ sơ, các ngày và lý do",
        "Con số đã tính vào báo cáo (lượt tiếp xúc, phần hỗ trợ), không kèm tên và lời",
        "Việc ghi chung với người khác, và biên bản đã hoàn tất",
    ],
    named_title: "Tên người này ở chỗ khác",
    named_there: "Họ tên người này còn trong lời ghi ở những chỗ sau. Hãy mở ra và viết lại; lời cũ vẫn còn trong “Ai đã ghi, đã sửa”:",
    named_nowhere: "Không thấy họ tên người này trong lời ghi ở chỗ khác.",
    not_looked_for: "Lời ghi chỉ nhắc tên gọi, không nêu cả họ, thì sổ không tìm được.",
    no_way_back: "Xóa rồi không lấy lại được. Trước đó vẫn hoàn tác, hoặc mở lại hồ sơ được.",
    files_title: "Bản sao lưu còn giữ dữ liệu cũ",
    files: |days| {
        format!(
            "Các tệp sao lưu làm ngày {days} vẫn còn giữ. Xóa xong, hãy sao lưu lại, cất bản mới và hủy các tệp ấy."
        )
    },
    no_files: "Trong sổ không thấy tệp sao lưu nào còn giữ.",
    erase: "Xóa phần còn lại",
    act: |code| format!("xóa phần còn lại của hồ sơ {code}"),
    erased: "Phần còn lại của hồ sơ này đã được xóa. Sổ chỉ giữ mã, ngày và lý do.",
    erased_on: "Đã xóa ngày",
    unsaved: "Máy chưa lưu xong những gì đã ghi nên chưa xóa. Hãy chờ chữ “Đã lưu” rồi bấm lại.",
    still_held: "Đã ghi nhận việc xóa, nhưng máy chưa dọn được dữ liệu cũ. Lần mở sổ sau sẽ dọn tiếp.",
    told: "Xóa phần còn lại của hồ sơ; giữ mã, ngày, lý do.",
    setting: "Hồ sơ không thuộc diện, không tham gia",
    setting_label: "Sau bao lâu thì xóa phần còn lại",
    setting_hint: "Tính từ ngày ghi nhận. Chưa chọn thì là 30 ngày",
    setting_days: |days| format!("{days} ngày"),
};
