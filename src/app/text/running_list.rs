//! Dán danh sách có sẵn: the ward's running list, pasted.

use chrono::NaiveDate;

use crate::casework::person::Admitted;
use crate::casework::running_list::{Column, Doubt};
use crate::vietnamese::date::in_figures;

pub struct RunningListWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub pasted_hint: &'static str,
    pub column: fn(Column) -> &'static str,
    pub doubt: fn(&Doubt) -> String,
    /// Taken in on or after the day the book begins.
    pub counts_since: fn(NaiveDate) -> String,
    pub drawn_up_by: &'static str,
    pub drawn_up_by_hint: &'static str,
    pub drawn_up_by_default: &'static str,
    /// Why the cases are taken in although their conditions are not recorded.
    pub reason: &'static str,
    pub record: fn(usize) -> String,
    pub did_record: fn(usize) -> String,
    pub completed_later: &'static str,
    pub admitted: fn(Admitted) -> String,
}

pub const VI: RunningListWords = RunningListWords {
    title: "Dán danh sách có sẵn",
    lead: "Chép bảng người đang được giúp đỡ từ Excel, Word hoặc Zalo rồi dán vào đây. Cả danh sách ghi một lần và có thể hoàn tác một lần.",
    pasted_hint: "Năm cột: họ tên, năm sinh, nơi ở, diện, ngày đưa vào. Chỉ họ tên là cần; phần còn lại bổ sung sau.",
    column: column_vi,
    doubt: doubt_vi,
    counts_since: |starts_on| {
        format!("Từ ngày bắt đầu sổ ({}) trở đi: số liệu tính là mới đưa vào.", in_figures(starts_on))
    },
    drawn_up_by: "Danh sách do ai lập, theo văn bản nào",
    drawn_up_by_hint: "Ghi vào từng hồ sơ làm nguồn của diện.",
    drawn_up_by_default: "Danh sách đang quản lý, giúp đỡ của phường",
    reason: "Hồ sơ cũ, chép từ danh sách đang có",
    record: |count| format!("Ghi {count} hồ sơ"),
    did_record: |count| format!("Đã ghi {count} hồ sơ từ danh sách"),
    completed_later: "Mỗi hồ sơ mang dấu “Hồ sơ cũ – cần bổ sung” đến khi đủ các phần.",
    admitted: |admitted| match admitted {
        Admitted::On(day) => in_figures(day),
        Admitted::About(known) => format!("khoảng {}", known.in_figures()),
        Admitted::Unknown => "chưa rõ ngày".to_owned(),
    },
};

fn column_vi(column: Column) -> &'static str {
    match column {
        Column::Name => "Họ và tên",
        Column::Born => "Năm sinh",
        Column::Residence => "Nơi ở",
        Column::Category => "Diện",
        Column::Admitted => "Ngày đưa vào",
    }
}

fn doubt_vi(doubt: &Doubt) -> String {
    match doubt {
        Doubt::Name(doubt) => (super::pasted::VI.name_doubt)(*doubt).to_owned(),
        Doubt::TwiceInList { row } => (super::pasted::VI.twice)(*row),
        Doubt::AlreadyInBook { code } => format!("Có thể đã có trong sổ: {code}."),
        Doubt::Date(error) => (super::refusals::VI.date)(error),
        Doubt::NoBirthYear => "Hãy ghi năm sinh đủ bốn số, như 1988.".to_owned(),
        Doubt::OddAge { age } if *age < 0 => "Năm sinh sau hôm nay.".to_owned(),
        Doubt::OddAge { age } => format!("Năm nay {age} tuổi, có đúng không?"),
        Doubt::UnknownCategory => "Chưa rõ là diện nào; ghi sau ở hồ sơ.".to_owned(),
        Doubt::CategoryAndAge { minor: false } => "Đã đủ 18 tuổi, xem lại diện.".to_owned(),
        Doubt::CategoryAndAge { minor: true } => "Chưa đủ 18 tuổi, xem lại diện.".to_owned(),
        Doubt::InFuture => "Ngày này chưa đến.".to_owned(),
    }
}
