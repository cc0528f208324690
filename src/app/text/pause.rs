//! `Tạm dừng`: help rests, and goes on.

use crate::casework::fact::PauseReason;
use crate::vietnamese::sentence::uncapitalised;

pub struct PauseWords {
    pub title: &'static str,
    pub record: &'static str,
    pub correct: &'static str,
    pub resume: &'static str,
    pub lead: &'static str,
    pub not_helped: &'static str,
    pub reason: &'static str,
    pub choose_reason: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub until_unknown: &'static str,
    pub until_before: &'static str,
    pub resumed_on: &'static str,
    pub to_review: &'static str,
    pub reason_words: fn(PauseReason) -> &'static str,
    pub pause_act: fn(who: &str) -> String,
    pub resume_act: fn(who: &str) -> String,
    pub told_paused: fn(reason: PauseReason, until: Option<&str>, authority: &str) -> String,
    pub told_resumed: fn(authority: &str) -> String,
}

pub const VI: PauseWords = PauseWords {
    title: "Tạm dừng",
    record: "Ghi nhận đã tạm dừng",
    correct: "Sửa tạm dừng",
    resume: "Ghi nhận tiếp tục giúp đỡ",
    lead: "Trong lúc tạm dừng, sổ chỉ nhắc xem lại tạm dừng. Hồ sơ vẫn tính là đang quản lý, giúp đỡ.",
    not_helped: "Chỉ hồ sơ đang giúp đỡ mới ghi tạm dừng.",
    reason: "Lý do tạm dừng",
    choose_reason: "Hãy chọn lý do.",
    from: "Tạm dừng từ ngày",
    until: "Dự kiến đến ngày",
    until_hint: "Ví dụ 5/3/2027; để trống nếu chưa rõ, sổ sẽ nhắc xem lại",
    until_unknown: "chưa rõ",
    until_before: "Ngày dự kiến phải từ ngày bắt đầu trở đi.",
    resumed_on: "Tiếp tục từ ngày",
    to_review: "xem lại tạm dừng",
    reason_words: reason_vi,
    pause_act: |who| format!("ghi nhận {who} tạm dừng"),
    resume_act: |who| format!("ghi nhận tiếp tục giúp đỡ {who}"),
    told_paused: |reason, until, authority| {
        // "Khác" tells nobody anything.
        let why = match reason {
            PauseReason::Other => String::new(),
            reason => format!(" ({})", uncapitalised(reason_vi(reason))),
        };
        match until {
            Some(until) => format!("Tạm dừng giúp đỡ{why}, dự kiến đến {until}; theo {authority}."),
            None => format!("Tạm dừng giúp đỡ{why}, theo {authority}."),
        }
    },
    told_resumed: |authority| format!("Tiếp tục giúp đỡ, theo {authority}."),
};

fn reason_vi(reason: PauseReason) -> &'static str {
    match reason {
        PauseReason::Detained => "Tạm giữ, tạm giam",
        PauseReason::Rehabilitation => "Ở cơ sở cai nghiện",
        PauseReason::Treatment => "Chữa bệnh",
        PauseReason::AwayForWork => "Đi làm xa",
        PauseReason::Other => "Khác",
    }
}
