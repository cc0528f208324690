//! The signed paper, and numbers given twice.

use crate::vietnamese::number::two_digits;

pub struct SignedWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub record: &'static str,
    pub record_more: &'static str,
    pub did_record: &'static str,
    pub signed_copy: &'static str,
    pub day: &'static str,
    pub signers: &'static str,
    pub signers_hint: &'static str,
    pub signers_missing: &'static str,
    pub differs: &'static str,
    pub differs_hint: &'static str,
    pub signed_on: fn(day: &str, number: &str) -> String,
    pub signed_by: fn(signers: &str, differs: &str) -> String,
    /// On a person's own page.
    pub told: fn(signers: &str) -> String,
    /// What is remembered for one kind of paper.
    pub own_head: &'static str,
    pub own_hint: &'static str,
    pub symbol_hint: &'static str,
    pub number_given: fn(number: u32, year: i32, day: &str) -> String,
    pub number_next: fn(number: u32, year: i32) -> String,
}

pub const VI: SignedWords = SignedWords {
    title: "Bản đã ký",
    lead: "Bản giấy đã ký là bản gốc. Ghi lại ngày, người ký và chỗ nào khác bản in.",
    record: "Ghi nhận bản đã ký",
    record_more: "Ghi nhận thêm một bản đã ký",
    did_record: "ghi nhận bản đã ký",
    signed_copy: "bản đã ký",
    day: "Ngày ghi trên bản đã ký",
    signers: "Những người đã ký",
    signers_hint: "Mỗi dòng một người, theo thứ tự ký",
    signers_missing: "Hãy ghi ít nhất một người ký.",
    differs: "Khác bản in ở chỗ nào",
    differs_hint: "Để trống nếu giống bản in",
    signed_on: |day, number| {
        if number.is_empty() { format!("Ngày {day}") } else { format!("Ngày {day}, số {number}") }
    },
    signed_by: |signers, differs| {
        if differs.is_empty() { signers.to_owned() } else { format!("{signers}. Khác bản in: {differs}") }
    },
    told: |signers| format!("Đã có bản giấy ký: {signers}."),
    own_head: "Ký hiệu, người ký, nơi nhận của giấy này",
    own_hint: "Nhớ cho các lần sau; để trống thì theo phần đầu văn bản trong Cài đặt",
    symbol_hint: "Phần sau dấu /, như BC-MTTQ-BTT; nhớ cho các lần sau",
    number_given: |number, year, day| {
        format!("Số {} năm {year} đã ghi cho một văn bản khác, ngày {day}.", two_digits(number))
    },
    number_next: |number, year| format!("Theo sổ, số tiếp theo của năm {year} là {}.", two_digits(number)),
};
