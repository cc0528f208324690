//! Dán danh sách thành viên: those who help, pasted.

use crate::casework::member_list::{Column, Doubt};

pub struct MemberListWords {
    pub title: &'static str,
    pub lead: &'static str,
    pub pasted_hint: &'static str,
    pub column: fn(Column) -> &'static str,
    pub doubt: fn(Doubt) -> String,
    /// Of an organisation that is no party of the model.
    pub no_party: &'static str,
    pub record: fn(usize) -> String,
    pub did_record: fn(usize) -> String,
}

pub const VI: MemberListWords = MemberListWords {
    title: "Dán danh sách thành viên",
    lead: "Chép bảng những người tham gia giúp đỡ từ Excel, Word hoặc Zalo rồi dán vào đây. Cả danh sách ghi một lần và có thể hoàn tác một lần.",
    pasted_hint: "Năm cột: họ tên, đơn vị, chức vụ, cấp (phường hoặc khu phố nào), điện thoại. Chỉ họ tên là cần; phần còn lại bổ sung sau.",
    column: column_vi,
    doubt: doubt_vi,
    no_party: "Giữ như đã gõ: không phải một bên của mô hình.",
    record: |count| format!("Ghi {count} người"),
    did_record: |count| format!("Đã ghi {count} người từ danh sách"),
};

fn column_vi(column: Column) -> &'static str {
    match column {
        Column::Name => "Họ và tên",
        Column::Organisation => "Cơ quan, đoàn thể",
        Column::Title => "Chức vụ",
        Column::Level => "Cấp",
        Column::Phone => "Điện thoại",
    }
}

fn doubt_vi(doubt: Doubt) -> String {
    match doubt {
        Doubt::Name(doubt) => (super::pasted::VI.name_doubt)(doubt).to_owned(),
        Doubt::TwiceInList { row } => (super::pasted::VI.twice)(row),
        Doubt::AlreadyInBook => "Trong sổ đã có người cùng họ tên.".to_owned(),
        Doubt::OddPhone => "Số điện thoại có đúng không?".to_owned(),
    }
}
