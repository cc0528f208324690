//! Words that recur on many screens.

use chrono::NaiveDate;

use crate::vietnamese::{date, sentence};

pub struct CommonWords {
    pub app_name: &'static str,
    pub back: &'static str,
    pub close: &'static str,
    pub cancel: &'static str,
    pub done: &'static str,
    pub go_on: &'static str,
    pub add: &'static str,
    pub remove: &'static str,
    pub edit: &'static str,
    pub choose: &'static str,
    pub change: &'static str,
    pub open: &'static str,
    pub record: &'static str,
    pub try_again: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub none_yet: &'static str,
    pub not_recorded: &'static str,
    pub unknown: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub other: &'static str,
    pub optional: &'static str,
    pub working: &'static str,
    pub show_password: &'static str,
    pub show_pin: &'static str,
    pub hide_pin: &'static str,
    pub hide_password: &'static str,
    /// Under every free note (rule 3).
    pub free_note_hint: &'static str,
    pub too_long: fn(most: u32) -> String,
    pub date_hint: &'static str,
    pub today: &'static str,
    pub yesterday: &'static str,
    pub errors_title: &'static str,
    pub list_of_parts: &'static str,
    /// Something the app reads was written on both tablets: the person chooses.
    pub two_values: &'static str,
    pub page_not_found: &'static str,
    pub to_first_page: &'static str,
    pub use_this_value: &'static str,
    pub chose_value: &'static str,
    pub left_over_keep: &'static str,
    pub left_over_drop: &'static str,
    /// Letters typed and never recorded: by whom and on which day, where that is known.
    pub left_over: fn(who: &str, day: &str) -> String,
    pub left_over_stands: fn(value: &str) -> String,
    pub recorded: fn(what: &str) -> String,
    pub edited: fn(field: &str) -> String,
    pub undo: fn(what: &str) -> String,
    pub undone: fn(what: &str) -> String,
    /// A day typed wrong is seen by its weekday.
    pub with_weekday: fn(NaiveDate) -> String,
    pub list_with_and: fn(&[String]) -> String,
}

pub const VI: CommonWords = CommonWords {
    app_name: "Sổ Đồng Hành",
    back: "Quay lại",
    close: "Đóng",
    cancel: "Thôi",
    done: "Xong",
    go_on: "Tiếp tục",
    add: "Thêm",
    remove: "Bỏ dòng này",
    edit: "Sửa",
    choose: "Chọn",
    change: "Đổi",
    open: "Mở",
    record: "Ghi",
    try_again: "Thử lại",
    copy: "Chép",
    copied: "Đã chép",
    none_yet: "Chưa có",
    not_recorded: "Chưa ghi",
    unknown: "Không rõ",
    yes: "Có",
    no: "Không",
    other: "Khác",
    optional: "Không bắt buộc",
    working: "Đang làm…",
    show_password: "Hiện mật khẩu",
    show_pin: "Hiện mã PIN",
    hide_pin: "Ẩn mã PIN",
    hide_password: "Ẩn mật khẩu",
    free_note_hint: "Viết như thể anh/chị ấy sẽ đọc. Không chép nội dung văn bản đóng dấu Mật.",
    too_long: |most| {
        let (thousands, rest) = (most / 1000, most % 1000);
        format!(
            "Đoạn vừa ghi dài quá {thousands}.{rest:03} chữ cái nên chưa nhận; những gì đã ghi trước đó vẫn còn. Hãy chia ra hoặc rút gọn."
        )
    },
    date_hint: "Ví dụ: 1/7/2026 hoặc 1/7/26",
    today: "Hôm nay",
    yesterday: "Hôm qua",
    errors_title: "Còn chỗ cần xem lại",
    list_of_parts: "Các phần",
    two_values: "Hai máy ghi khác nhau. Hãy chọn một.",
    page_not_found: "Không có trang này.",
    to_first_page: "Về Việc cần làm",
    use_this_value: "Dùng dòng này",
    chose_value: "chọn một trong hai cách ghi",
    left_over_keep: "Ghi chữ này",
    left_over_drop: "Bỏ chữ này",
    left_over: |who, day| {
        let from = if day.is_empty() { String::new() } else { format!(" từ {day}") };
        let of = if who.is_empty() { String::new() } else { format!(" của {who}") };
        format!("Còn chữ chưa ghi{from}{of}.")
    },
    left_over_stands: |value| format!("Trong sổ đang ghi: {value}"),
    recorded: |what| format!("Đã ghi: {what}"),
    edited: |field| format!("sửa {field}"),
    undo: |what| format!("Hoàn tác: {what}"),
    undone: |what| format!("Đã hoàn tác: {what}"),
    with_weekday: date::with_weekday,
    list_with_and: |items| sentence::list_with_and(items),
};
