//! `Thăm hỏi tiếp`, after a release with progress.

use crate::vietnamese::month::Month;

pub struct AftercareWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub not_asked: &'static str,
    pub record: &'static str,
    pub doer: &'static str,
    pub on: &'static str,
    pub declined: &'static str,
    pub declined_on: &'static str,
    pub record_declined: &'static str,
    /// Asked at the release, with its two answers.
    pub wished: &'static str,
    pub wished_no: &'static str,
    pub choose_wished: &'static str,
    pub wished_yes: fn(months: &str) -> String,
    pub after_months: fn(months: &[u32]) -> String,
    pub act: fn(who: &str) -> String,
    pub declined_act: fn(who: &str) -> String,
    pub told: fn(outcome: &str, note: &str) -> String,
    pub told_declined: &'static str,
    pub next: fn(Month) -> String,
}

pub const VI: AftercareWords = AftercareWords {
    title: "Thăm hỏi tiếp",
    lead: "Chỉ hỏi thăm nhẹ nhàng; không tính là đang quản lý, giúp đỡ và không tính lượt tiếp xúc.",
    not_asked: "Hồ sơ này không có thăm hỏi tiếp.",
    record: "Ghi thăm hỏi",
    doer: "Ai thăm hỏi",
    on: "Ngày thăm hỏi",
    declined: "Người ấy không muốn thăm hỏi nữa",
    declined_on: "Cho biết ngày",
    record_declined: "Ghi nhận thôi thăm hỏi",
    wished: "Thăm hỏi tiếp sau khi ra khỏi diện",
    wished_no: "Không, người ấy không muốn",
    choose_wished: "Hãy chọn có thăm hỏi tiếp hay không.",
    wished_yes: |months| format!("Có, {months}"),
    after_months: |months| format!("sau {} tháng", listed(months, "và")),
    act: |who| format!("ghi thăm hỏi {who}"),
    declined_act: |who| format!("ghi nhận thôi thăm hỏi {who}"),
    told: |outcome, note| match note {
        "" => format!("Thăm hỏi sau khi ra khỏi diện: {outcome}."),
        note => format!("Thăm hỏi sau khi ra khỏi diện: {outcome}. {note}"),
    },
    told_declined: "Người ấy không muốn thăm hỏi nữa.",
    next: |month| format!("thăm hỏi tháng {month}"),
};

/// "3, 6 và 12"
pub fn listed(months: &[u32], and: &str) -> String {
    let months: Vec<String> = months.iter().map(u32::to_string).collect();
    match months.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, others)) => format!("{} {and} {last}", others.join(", ")),
        None => String::new(),
    }
}
