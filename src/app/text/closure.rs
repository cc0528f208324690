//! `Không thuộc diện`, `Không tham gia`.

use crate::casework::fact::ClosureKind;

pub struct ClosureWords {
    pub title: &'static str,
    pub record_before: &'static str,
    pub record_after: &'static str,
    pub correct: &'static str,
    pub closed_already: &'static str,
    pub lead_before: &'static str,
    pub lead_after: &'static str,
    pub erased_later: fn(days: u64) -> String,
    pub result: &'static str,
    pub choose_result: &'static str,
    pub on: &'static str,
    pub reason: &'static str,
    pub reason_hint: &'static str,
    pub write_reason: &'static str,
    pub proposer: &'static str,
    pub proposer_hint: &'static str,
    pub place: &'static str,
    pub write_place: &'static str,
    pub result_words: fn(ClosureKind) -> &'static str,
    /// Under each answer.
    pub hint: fn(ClosureKind) -> &'static str,
    pub later: fn(count: usize) -> String,
    pub act: fn(ClosureKind, who: &str) -> String,
    /// `authority` is blank where nobody had to decide.
    pub told: fn(ClosureKind, place: &str, reason: &str, authority: &str) -> String,
}

pub const VI: ClosureWords = ClosureWords {
    title: "Không thuộc diện, không tham gia",
    record_before: "Ghi nhận không đưa vào diện",
    record_after: "Ghi nhận không tham gia nữa",
    correct: "Sửa điều đã ghi nhận",
    closed_already: "Hồ sơ này đã khép lại: không thuộc diện hoặc không tham gia.",
    lead_before: "Ghi lại điều cuộc họp hoặc người có thẩm quyền đã quyết định, hoặc ý của chính người ấy. Sau này người ấy trở lại thì mở một lần giúp đỡ mới.",
    erased_later: |days| {
        format!(
            "Sau {days} ngày kể từ ngày ghi nhận, phần còn lại của hồ sơ được xóa khi có người bấm xóa; chỉ giữ mã, ngày, lý do. Lý do không viết tên."
        )
    },
    lead_after: "Người đang được giúp đỡ không muốn tham gia nữa; với người dưới 18 tuổi là ý của cha, mẹ hoặc người giám hộ. Lý do khác thì ghi ra khỏi diện quản lý.",
    result: "Kết quả",
    choose_result: "Hãy chọn kết quả.",
    on: "Ngày quyết định hoặc cho biết",
    reason: "Lý do",
    reason_hint: "Lý do ở lại lâu dài trong sổ: không viết tên, nơi ở, việc riêng của người ấy",
    write_reason: "Hãy ghi lý do.",
    proposer: "Ai đề nghị hoặc cho biết",
    proposer_hint: "Chức vụ hoặc cơ quan; có thể để trống",
    place: "Chuyển đến đâu",
    write_place: "Hãy ghi nơi sẽ quản lý, giúp đỡ người này.",
    result_words: result_vi,
    hint: |result| match result {
        ClosureKind::NotEligible => "Không đủ điều kiện áp dụng của mô hình",
        ClosureKind::Elsewhere => "Nơi khác quản lý, giúp đỡ người này",
        ClosureKind::NotTakingPart => "Người ấy, hoặc người giám hộ, không muốn tham gia",
    },
    later: |count| format!("Đã có {count} việc ghi sau ngày này. Những việc ấy vẫn giữ nguyên."),
    act: |result, who| match result {
        ClosureKind::NotEligible => format!("ghi nhận {who} không thuộc diện"),
        ClosureKind::Elsewhere => format!("ghi nhận {who} chuyển nơi khác"),
        ClosureKind::NotTakingPart => format!("ghi nhận {who} không tham gia"),
    },
    told: |result, place, reason, authority| {
        let result = if place.is_empty() {
            result_vi(result).to_owned()
        } else {
            format!("{}: {place}", result_vi(result))
        };
        match authority {
            "" => format!("{result}. Lý do: {}.", reason.trim_end_matches('.')),
            authority => format!("{result}, theo {authority}. Lý do: {}.", reason.trim_end_matches('.')),
        }
    },
};

fn result_vi(result: ClosureKind) -> &'static str {
    match result {
        ClosureKind::NotEligible => "Không thuộc diện",
        ClosureKind::Elsewhere => "Chuyển nơi khác",
        ClosureKind::NotTakingPart => "Không tham gia",
    }
}
