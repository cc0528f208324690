//! What helps to review: what was copied, sentences to pick, the milestones, and what others informed of.

pub struct ReviewingWords {
    pub as_before: &'static str,
    pub as_before_hint: fn(month: &str) -> String,
    pub copied: fn(month: &str) -> String,
    pub changed: fn(month: &str, before: &str) -> String,
    pub copied_waits: fn(count: usize, month: &str) -> String,
    pub confirm_copied: &'static str,
    pub copied_from: &'static str,
    pub copied_seen: &'static str,
    pub as_before_act: fn(month: &str, who: &str) -> String,
    pub confirm_act: fn(month: &str) -> String,
    pub add_phrase: fn(phrase: &str) -> String,
    pub evidence_wanted: fn(month: &str, level: &str) -> String,
    pub milestone_review: &'static str,
    pub milestone_of: fn(months: u32) -> String,
    pub milestones: &'static str,
    pub milestone_not_reached: fn(months: u32, month: &str) -> String,
    pub milestone_empty: &'static str,
    pub begin_milestone: fn(months: u32) -> String,
    pub milestone_on: fn(day: &str) -> String,
    pub milestone_act: fn(months: u32, who: &str) -> String,
    pub confirmed_by: &'static str,
    pub told_milestone: fn(months: u32) -> String,
    pub incident: &'static str,
    pub incident_lead: &'static str,
    pub incident_nothing_of_it: &'static str,
    pub record_incident: &'static str,
    pub incident_act: fn(who: &str) -> String,
    pub told_incident: fn(informant: &str, paper: &str) -> String,
}

pub const VI: ReviewingWords = ReviewingWords {
    as_before: "Như kỳ trước",
    as_before_hint: |month| {
        format!(
            "Chép nhận xét tháng {month} sang để sửa. Lời của gia đình và người được giúp đỡ vẫn hỏi lại."
        )
    },
    copied: |month| format!("Chép từ tháng {month}, chưa xem lại"),
    changed: |month, before| format!("Khác tháng {month}: {before}"),
    copied_waits: |count, month| format!("Còn {count} mục chép từ tháng {month}, chưa ai xem lại."),
    confirm_copied: "Đã xem lại, vẫn đúng",
    copied_from: "Chép từ kỳ",
    copied_seen: "Đã xem lại phần chép",
    as_before_act: |month, who| format!("nhận xét tháng {month} như kỳ trước cho {who}"),
    confirm_act: |month| format!("xác nhận phần chép trong nhận xét tháng {month}"),
    add_phrase: |phrase| format!("thêm câu “{phrase}”"),
    evidence_wanted: |month, level| {
        format!("Mức này khác tháng {month} ({}). Hãy ghi một câu: dựa vào đâu.", level.to_lowercase())
    },
    milestone_review: "Đánh giá theo mốc",
    milestone_of: |months| format!("Đánh giá mốc {months} tháng"),
    milestones: "Các mốc",
    milestone_not_reached: |months, month| format!("Mốc {months} tháng: đến tháng {month}"),
    milestone_empty: "Xem lại các tiêu chí của mốc này cùng người được giúp đỡ và gia đình.",
    begin_milestone: |months| format!("Bắt đầu đánh giá mốc {months} tháng"),
    milestone_on: |day| format!("Đánh giá mở ngày {day}."),
    milestone_act: |months, who| format!("bắt đầu đánh giá mốc {months} tháng cho {who}"),
    confirmed_by: "Ai xác nhận",
    told_milestone: |months| format!("Đánh giá mốc {months} tháng."),
    incident: "Có sự việc mới",
    incident_lead: "Chỉ ghi ai thông báo, bằng giấy tờ hoặc lời nào, ngày nào. Sau đó gia đình cần được thăm hỏi.",
    incident_nothing_of_it: "Không ghi sự việc là gì.",
    record_incident: "Ghi có sự việc mới",
    incident_act: |who| format!("ghi có sự việc mới của {who}"),
    told_incident: |informant, paper| format!("Có sự việc mới, theo {informant} thông báo ({paper})."),
};
