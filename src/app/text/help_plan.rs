//! Kế hoạch giúp đỡ: the tab, an action of it, and what becomes of it.

use crate::casework::fact::Progress;
use crate::casework::help_plan::ActionState;
use crate::casework::template::Strand;

pub struct HelpPlanWords {
    pub title: &'static str,
    pub strand: fn(Strand) -> &'static str,
    pub strand_empty: fn(Strand) -> String,
    pub empty: &'static str,
    pub add_action: &'static str,
    pub which_strand: &'static str,
    pub what: &'static str,
    pub what_hint: &'static str,
    pub phrases: &'static str,
    pub need: &'static str,
    pub owner: &'static str,
    pub owner_self: &'static str,
    pub by: &'static str,
    pub choose_strand: &'static str,
    pub write_what: &'static str,
    pub agreed: &'static str,
    pub agreed_lead: &'static str,
    pub agreed_on: &'static str,
    pub agree_first: &'static str,
    pub record_agreed: &'static str,
    pub tell: &'static str,
    pub told_before: &'static str,
    pub nothing_told: &'static str,
    pub progress: fn(Progress) -> &'static str,
    pub choose_progress: &'static str,
    pub note: &'static str,
    pub write_note: &'static str,
    pub told_on: &'static str,
    pub record_progress: &'static str,
    pub state: fn(ActionState) -> &'static str,
    pub edit: &'static str,
    pub back_to_plan: &'static str,
    pub add_act: fn(what: &str, who: &str) -> String,
    pub progress_act: fn(what: &str) -> String,
    pub agreed_act: fn(who: &str) -> String,
    pub by_day: fn(day: &str) -> String,
    pub still_open: fn(what: &str) -> String,
    pub told_planned: fn(strand: &str, what: &str) -> String,
    pub told_progress: fn(what: &str, progress: &str, note: &str) -> String,
    pub told_agreed: &'static str,
}

pub const VI: HelpPlanWords = HelpPlanWords {
    title: "Kế hoạch giúp đỡ",
    strand: strand_vi,
    strand_empty: |strand| {
        let strand = strand_vi(strand).to_lowercase();
        format!("Chưa có việc nào về {strand}. Kế hoạch cần đủ cả hai nội dung.")
    },
    empty: "Từ nhu cầu của người được giúp đỡ, tổ cùng gia đình bàn các việc sẽ làm và ghi ở đây.",
    add_action: "Thêm việc vào kế hoạch",
    which_strand: "Việc này thuộc nội dung",
    what: "Việc sẽ làm",
    what_hint: "Một việc cụ thể, ví dụ: hỏi nơi nhận học nghề sửa xe",
    phrases: "Câu hay dùng",
    need: "Đáp ứng nhu cầu",
    owner: "Ai làm",
    owner_self: "Chính người được giúp đỡ",
    by: "Hạn xong",
    choose_strand: "Hãy chọn nội dung.",
    write_what: "Hãy ghi việc sẽ làm.",
    agreed: "Thống nhất kế hoạch",
    agreed_lead: "Ghi khi tổ, người được giúp đỡ và gia đình đã cùng bàn và đồng ý.",
    agreed_on: "Ngày thống nhất kế hoạch",
    agree_first: "Khi cả hai nội dung đều có việc, kế hoạch sẽ ghi nhận thống nhất được.",
    record_agreed: "Ghi nhận đã thống nhất kế hoạch",
    tell: "Ghi tiến độ",
    told_before: "Đã ghi",
    nothing_told: "Chưa ghi tiến độ nào.",
    progress: |progress| match progress {
        Progress::Doing => "Đang làm",
        Progress::Done => "Đã xong",
        Progress::Closed => "Thôi không làm nữa",
        Progress::Reopened => "Làm lại",
    },
    choose_progress: "Hãy chọn việc này đến đâu.",
    note: "Đã làm được gì",
    write_note: "Hãy ghi đã làm được gì.",
    told_on: "Ngày",
    record_progress: "Ghi tiến độ việc này",
    state: |state| match state {
        ActionState::Open => "đang làm",
        ActionState::Done => "đã xong",
        ActionState::Closed => "thôi không làm nữa",
    },
    edit: "Sửa việc này",
    back_to_plan: "Về kế hoạch giúp đỡ",
    add_act: |what, who| format!("thêm việc “{what}” vào kế hoạch của {who}"),
    progress_act: |what| format!("ghi tiến độ “{what}”"),
    agreed_act: |who| format!("ghi nhận kế hoạch của {who} đã thống nhất"),
    by_day: |day| format!("hạn {day}"),
    still_open: |what| format!("Việc trong kế hoạch chưa xong: {what}"),
    told_planned: |strand, what| match what {
        "" => format!("Thêm việc vào kế hoạch giúp đỡ ({}).", strand.to_lowercase()),
        what => format!("Kế hoạch giúp đỡ, {}: {what}.", strand.to_lowercase()),
    },
    told_progress: |what, progress, note| {
        let said = format!("{what} – {}.", progress.to_lowercase());
        if note.is_empty() { said } else { format!("{said} {note}") }
    },
    told_agreed: "Tổ, người được giúp đỡ và gia đình thống nhất kế hoạch giúp đỡ.",
};

fn strand_vi(strand: Strand) -> &'static str {
    match strand {
        Strand::Education => "Cảm hóa, giáo dục",
        Strand::Support => "Hỗ trợ, giúp đỡ",
    }
}
