//! What every list says that is pasted.

use crate::casework::pasted::NameDoubt;
use crate::casework::pasted::table::{MOST_ROWS, TableError};

pub struct PastedWords {
    pub pasted: &'static str,
    pub read: &'static str,
    pub unreadable: fn(TableError) -> String,
    /// How many rows, and how many of them want a look.
    pub summary: fn(usize, usize) -> String,
    /// What a cell is read as.
    pub read_as: fn(&str) -> String,
    pub name_doubt: fn(NameDoubt) -> &'static str,
    /// The same as this row.
    pub twice: fn(usize) -> String,
    pub row: fn(usize) -> String,
    pub mend: &'static str,
    pub mended: &'static str,
    pub leave_out: &'static str,
    pub take_back_in: &'static str,
    pub left_out: &'static str,
    pub start_anew: &'static str,
    pub nothing_left: &'static str,
    pub names_missing: fn(&str) -> String,
}

pub const VI: PastedWords = PastedWords {
    pasted: "Danh sách",
    read: "Đọc danh sách đã dán",
    unreadable: unreadable_vi,
    summary: |rows, doubtful| match doubtful {
        0 => format!("Đọc được {rows} dòng, không dòng nào cần xem lại."),
        _ => format!("Đọc được {rows} dòng, {doubtful} dòng nên xem lại. Có thể ghi ngay, bổ sung sau."),
    },
    read_as: |meant| format!("Hiểu là: {meant}"),
    name_doubt: |doubt| match doubt {
        NameDoubt::Missing => "Thiếu họ tên.",
        NameDoubt::TooLong => "Họ tên quá dài; có phải nhiều ô dính vào nhau?",
        NameDoubt::NotAName => "Có số hoặc dấu lạ trong họ tên.",
    },
    twice: |row| format!("Trùng với dòng {row}."),
    row: |number| format!("Dòng {number}"),
    mend: "Sửa",
    mended: "Sửa xong",
    leave_out: "Bỏ dòng này",
    take_back_in: "Lấy lại dòng này",
    left_out: "Không ghi dòng này.",
    start_anew: "Dán danh sách khác",
    nothing_left: "Không còn dòng nào để ghi. Hãy lấy lại một dòng hoặc dán danh sách khác.",
    names_missing: |rows| format!("Thiếu họ tên hoặc họ tên quá dài ở {rows}. Hãy sửa hoặc bỏ dòng ấy."),
};

fn unreadable_vi(error: TableError) -> String {
    match error {
        TableError::Empty => "Chưa có dòng nào. Hãy dán danh sách vào ô này rồi bấm đọc.".to_owned(),
        TableError::TooLong => "Đoạn dán quá dài, không phải một danh sách của phường. Hãy chép riêng bảng danh sách rồi dán lại.".to_owned(),
        TableError::TooManyRows => format!("Danh sách dài hơn {MOST_ROWS} dòng. Hãy chia ra dán từng phần."),
    }
}
