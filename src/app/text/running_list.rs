//! Dán danh sách có sẵn: the ward's running list, pasted.

use crate::casework::person::Admitted;
use crate::casework::running_list::table::{MOST_ROWS, TableError};
use crate::casework::running_list::{Column, Doubt};
use crate::vietnamese::date::in_figures;

pub struct RunningListWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub pasted: &'static str,
    pub pasted_hint: &'static str,
    pub read: &'static str,
    pub column: fn(Column) -> &'static str,
    pub unreadable: fn(TableError) -> String,
    /// How many rows, and how many of them want a look.
    pub summary: fn(usize, usize) -> String,
    pub doubt: fn(&Doubt) -> String,
    /// The diện a cell is read as.
    pub read_as: fn(&str) -> String,
    pub row: fn(usize) -> String,
    pub mend: &'static str,
    pub mended: &'static str,
    pub leave_out: &'static str,
    pub take_back_in: &'static str,
    pub left_out: &'static str,
    pub drawn_up_by: &'static str,
    pub drawn_up_by_hint: &'static str,
    pub drawn_up_by_default: &'static str,
    /// Why the cases are taken in although their conditions are not recorded.
    pub reason: &'static str,
    pub record: fn(usize) -> String,
    pub did_record: fn(usize) -> String,
    pub start_anew: &'static str,
    pub nothing_left: &'static str,
    pub names_missing: fn(&str) -> String,
    pub completed_later: &'static str,
    pub admitted: fn(Admitted) -> String,
}

pub const VI: RunningListWords = RunningListWords {
    title: "Dán danh sách có sẵn",
    lead: "Chép bảng người đang được giúp đỡ từ Excel, Word hoặc Zalo rồi dán vào đây. Cả danh sách ghi một lần và có thể hoàn tác một lần.",
    pasted: "Danh sách",
    pasted_hint: "Năm cột: họ tên, năm sinh, nơi ở, diện, ngày đưa vào. Chỉ họ tên là cần; phần còn lại bổ sung sau.",
    read: "Đọc danh sách đã dán",
    column: column_vi,
    unreadable: unreadable_vi,
    summary: |rows, doubtful| match doubtful {
        0 => format!("Đọc được {rows} dòng, không dòng nào cần xem lại."),
        _ => format!("Đọc được {rows} dòng, {doubtful} dòng nên xem lại. Có thể ghi ngay, bổ sung sau."),
    },
    doubt: doubt_vi,
    read_as: |category| format!("Hiểu là: {category}"),
    row: |number| format!("Dòng {number}"),
    mend: "Sửa",
    mended: "Sửa xong",
    leave_out: "Bỏ dòng này",
    take_back_in: "Lấy lại dòng này",
    left_out: "Không ghi dòng này.",
    drawn_up_by: "Danh sách do ai lập, theo văn bản nào",
    drawn_up_by_hint: "Ghi vào từng hồ sơ làm nguồn của diện.",
    drawn_up_by_default: "Danh sách đang quản lý, giúp đỡ của phường",
    reason: "Hồ sơ cũ, chép từ danh sách đang có",
    record: |count| format!("Ghi {count} hồ sơ"),
    did_record: |count| format!("Đã ghi {count} hồ sơ từ danh sách"),
    start_anew: "Dán danh sách khác",
    nothing_left: "Không còn dòng nào để ghi. Hãy lấy lại một dòng hoặc dán danh sách khác.",
    names_missing: |rows| format!("Thiếu họ tên hoặc họ tên quá dài ở {rows}. Hãy sửa hoặc bỏ dòng ấy."),
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

fn unreadable_vi(error: TableError) -> String {
    match error {
        TableError::Empty => "Chưa có dòng nào. Hãy dán danh sách vào ô này rồi bấm đọc.".to_owned(),
        TableError::TooLong => "Đoạn dán quá dài, không phải một danh sách của phường. Hãy chép riêng bảng danh sách rồi dán lại.".to_owned(),
        TableError::TooManyRows => format!("Danh sách dài hơn {MOST_ROWS} dòng. Hãy chia ra dán từng phần."),
    }
}

fn doubt_vi(doubt: &Doubt) -> String {
    match doubt {
        Doubt::NameMissing => "Thiếu họ tên.".to_owned(),
        Doubt::NameTooLong => "Họ tên quá dài; có phải nhiều ô dính vào nhau?".to_owned(),
        Doubt::NotAName => "Có số hoặc dấu lạ trong họ tên.".to_owned(),
        Doubt::TwiceInList { row } => format!("Trùng với dòng {row}."),
        Doubt::AlreadyInBook { code } => format!("Có thể đã có trong sổ: {code}."),
        Doubt::Date(error) => (super::refusals::VI.date)(error),
        Doubt::OddAge { age } if *age < 0 => "Năm sinh sau hôm nay.".to_owned(),
        Doubt::OddAge { age } => format!("Năm nay {age} tuổi, có đúng không?"),
        Doubt::UnknownCategory => "Chưa rõ là diện nào; ghi sau ở hồ sơ.".to_owned(),
        Doubt::CategoryAndAge => "Đã đủ 18 tuổi, xem lại diện.".to_owned(),
        Doubt::InFuture => "Ngày này chưa đến.".to_owned(),
        Doubt::NotBeforeBook { starts_on } => {
            format!("Từ ngày bắt đầu sổ ({}) trở đi: không phải hồ sơ cũ.", in_figures(*starts_on))
        }
    }
}
