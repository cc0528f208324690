//! Số liệu chép từ báo cáo cũ.

pub struct OldReportWords {
    pub title: &'static str,
    /// What it is for, and the day the book begins.
    pub lead: fn(starts_on: &str) -> String,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub name_missing: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    pub turned: &'static str,
    pub add: &'static str,
    pub did_add: fn(name: &str) -> String,
    pub days: fn(from: &str, to: &str) -> String,
    pub copied: &'static str,
    /// By code of the figure.
    pub total: fn(code: &str) -> &'static str,
    pub left_blank: &'static str,
    /// In `Báo cáo`: of a figure the report does not give, and above the tables.
    pub not_said: &'static str,
    pub apart: &'static str,
    pub not_a_number: &'static str,
}

pub const VI: OldReportWords = OldReportWords {
    title: "Số liệu chép từ báo cáo cũ",
    lead: |starts_on| {
        format!(
            "Sổ ghi từ ngày {starts_on}; trước ngày ấy sổ không có số liệu. Số liệu của báo cáo đã làm trước đây chép vào đây, \
             đứng riêng và không cộng vào số liệu của sổ."
        )
    },
    name: "Chép từ báo cáo nào",
    name_hint: "Ví dụ: Báo cáo 6 tháng đầu năm 2026, số 12/BC-MTTQ",
    name_missing: "Hãy ghi tên báo cáo.",
    from: "Số liệu từ ngày",
    to: "Số liệu đến ngày",
    turned: "Ngày cuối phải sau ngày đầu.",
    add: "Chép báo cáo này",
    did_add: |name| format!("chép {name}"),
    days: |from, to| format!("từ {from} đến {to}"),
    copied: "chép từ báo cáo cũ",
    total: total_vi,
    left_blank: "Báo cáo không nêu thì để trống.",
    not_said: "không nêu",
    apart: "Đứng riêng, không cộng vào số liệu của sổ.",
    not_a_number: "Hãy ghi một số, như 134.",
};

fn total_vi(code: &str) -> &'static str {
    match code {
        "I1" => "Trường hợp được quản lý, giúp đỡ",
        "I2" => "Lượt tiếp xúc tại nhà",
        "I3" => "Phần quà",
        "I4" => "Tổng trị giá quà (đồng)",
        "I5" => "Trường hợp được giới thiệu vay vốn",
        "I5_amount" => "Số tiền được vay (đồng)",
        "I6" => "Trường hợp được giới thiệu việc làm",
        "I7" => "Trường hợp được hỗ trợ thẻ bảo hiểm y tế",
        _ => "Trường hợp tiến bộ, ra khỏi diện quản lý",
    }
}
