//! Biện pháp theo quyết định: which, until when, by whose word; never why.

use super::people::source_vi;
use crate::casework::fact::MeasureKind;

pub struct MeasureWords {
    pub title: &'static str,
    pub none: &'static str,
    pub lead: &'static str,
    pub record: &'static str,
    pub correct: &'static str,
    pub end: &'static str,
    pub look: &'static str,
    /// From the page of a person to where they stand and are recorded.
    pub see_all: &'static str,
    pub kind: &'static str,
    pub choose_kind: &'static str,
    pub body: &'static str,
    pub body_hint: &'static str,
    pub body_needed: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub until_before: &'static str,
    pub term: &'static str,
    pub last_day: &'static str,
    pub last_day_before: &'static str,
    pub longer_hint: &'static str,
    pub ended_on: &'static str,
    pub ended_source: &'static str,
    pub kind_words: fn(MeasureKind) -> &'static str,
    pub span: fn(from: &str, until: Option<&str>) -> String,
    /// Not which measure: what is open at a release is read with others.
    pub still_open: fn(until: Option<&str>) -> String,
    pub measure_act: fn(who: &str) -> String,
    pub end_act: fn(who: &str) -> String,
    /// Not which measure: a timeline is read with others at the table.
    pub told: fn(informant: &str, paper: &str, until: Option<&str>) -> String,
    pub told_ended: fn(informant: &str, paper: &str) -> String,
}

pub const VI: MeasureWords = MeasureWords {
    title: "Biện pháp theo quyết định",
    none: "Chưa ghi biện pháp nào.",
    lead: "Chỉ ghi loại biện pháp, thời hạn và nguồn. Sổ không ghi vì sao có quyết định.",
    record: "Ghi biện pháp",
    correct: "Sửa biện pháp",
    end: "Ghi nhận đã hết thời hạn",
    look: "Xem biện pháp",
    see_all: "Xem, ghi diện và biện pháp theo quyết định",
    kind: "Loại biện pháp",
    choose_kind: "Hãy chọn loại biện pháp.",
    body: "Cơ quan, người ra quyết định",
    body_hint: "Ví dụ: Chủ tịch UBND phường",
    body_needed: "Hãy ghi cơ quan hoặc người ra quyết định.",
    from: "Từ ngày",
    until: "Đến ngày",
    until_hint: "Ngày cuối cùng, ví dụ 5/3/2027; để trống nếu quyết định không ghi",
    until_before: "Ngày cuối cùng phải từ ngày bắt đầu trở đi.",
    term: "Thời hạn",
    last_day: "Ngày cuối cùng",
    last_day_before: "Ngày cuối cùng không thể trước ngày bắt đầu biện pháp.",
    longer_hint: "Nếu được gia hạn, hãy sửa “Đến ngày”; sổ sẽ nhắc lại gần ngày mới.",
    ended_on: "Đã kết thúc ngày",
    ended_source: "Biết kết thúc từ",
    kind_words: |kind| match kind {
        MeasureKind::UserManagement => "Quản lý người sử dụng trái phép chất ma túy",
        MeasureKind::CommunityEducation => "Giáo dục tại xã, phường",
        MeasureKind::HomeRehabilitation => "Cai nghiện tự nguyện tại gia đình, cộng đồng",
        MeasureKind::AfterRehabilitation => "Quản lý sau cai nghiện",
        MeasureKind::Reintegration => "Tái hòa nhập cộng đồng",
        MeasureKind::Other => "Biện pháp khác",
    },
    span: |from, until| match until {
        Some(until) => format!("từ {from} đến {until}"),
        None => format!("từ {from}, không ghi ngày cuối"),
    },
    still_open: |until| match until {
        Some(until) => format!("Biện pháp theo quyết định đến {until}, chưa ai ghi nhận đã hết thời hạn"),
        None => "Biện pháp theo quyết định, không ghi ngày cuối, chưa ai ghi nhận đã hết thời hạn".to_owned(),
    },
    measure_act: |who| format!("ghi biện pháp theo quyết định cho {who}"),
    end_act: |who| format!("ghi nhận hết thời hạn biện pháp của {who}"),
    told: |informant, paper, until| match until {
        Some(until) => {
            format!("Ghi biện pháp theo quyết định, đến {until}{}.", source_vi(informant, paper))
        }
        None => format!("Ghi biện pháp theo quyết định{}.", source_vi(informant, paper)),
    },
    told_ended: |informant, paper| {
        format!("Biện pháp theo quyết định hết thời hạn{}.", source_vi(informant, paper))
    },
};
