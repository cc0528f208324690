//! Sao lưu, gửi nhận.

use chrono::{Datelike, NaiveDate};

/// What the file says of itself to the system: nothing.
pub const FILE_KIND: &str = "application/octet-stream";

/// Without the ward's name: file names are read by whoever holds the stick.
pub fn file_name(day: NaiveDate) -> String {
    format!("so-dong-hanh-{}-{:02}-{:02}.donghanh", day.year(), day.month(), day.day())
}

/// What is said of a file that was read back, in which so many finished papers are missing.
pub fn checked(papers_missing: usize) -> String {
    let words = &super::t().copies;
    match papers_missing {
        0 => words.checked_good.to_owned(),
        missing => (words.checked_without_papers)(missing),
    }
}

pub struct CopiesWords {
    pub title: &'static str,
    pub back_up: &'static str,
    pub back_up_lead: &'static str,
    pub save_again: &'static str,
    pub not_saved: &'static str,
    pub send: &'static str,
    pub send_hint: &'static str,
    pub making: &'static str,
    pub kept_elsewhere: &'static str,
    pub kept_where: &'static str,
    pub kept_usb: &'static str,
    pub kept_office: &'static str,
    pub kept_other_device: &'static str,
    pub kept_other: &'static str,
    pub kept_which_place: &'static str,
    pub kept_lead: &'static str,
    pub kept_on: &'static str,
    pub kept_label: &'static str,
    pub kept_where_missing: &'static str,
    pub restore: &'static str,
    pub restore_lead: &'static str,
    pub add_this_device: &'static str,
    pub add_this_device_lead: &'static str,
    pub add_this_device_steps: &'static str,
    pub add_here_hint: &'static str,
    pub machines: &'static str,
    pub choose_file: &'static str,
    pub file_password: &'static str,
    pub file_code: &'static str,
    pub use_code: &'static str,
    pub open_file: &'static str,
    pub file_missing: &'static str,
    pub key_missing: &'static str,
    pub reading: &'static str,
    pub found_title: &'static str,
    pub nothing_changed: &'static str,
    pub same_book: &'static str,
    pub book_of_file: &'static str,
    pub other_book: &'static str,
    pub here_locked: &'static str,
    pub restoring: &'static str,
    pub laid_apart: &'static str,
    pub checked_good: &'static str,
    pub where_saved: &'static str,
    pub what_next: &'static str,
    pub checked_bad: &'static str,
    pub newer: &'static str,
    pub history: &'static str,
    pub persisted: &'static str,
    pub not_persisted: &'static str,
    pub restored: fn(new: usize) -> String,
    pub drafts_left: fn(count: usize) -> String,
    pub checked_without_papers: fn(missing: usize) -> String,
    pub device_letter: fn(letter: char) -> String,
    pub found: fn(entries: usize, people: usize) -> String,
    pub found_fresh: fn(fresh: usize) -> String,
    pub file_size: fn(kilobytes: usize) -> String,
    pub machine: fn(letter: char) -> String,
}

pub const VI: CopiesWords = CopiesWords {
    title: "Sao lưu, gửi nhận",
    back_up: "Sao lưu",
    back_up_lead: "Làm một tệp đã khóa chứa cả sổ. Chép tệp sang USB hoặc máy ở cơ quan rồi xác nhận ở đây.",
    save_again: "Lưu tệp",
    not_saved: "Trình duyệt chưa lưu được tệp. Hãy bấm “Lưu tệp” lần nữa.",
    send: "Gửi",
    send_hint: "Tệp đã khóa bằng mật khẩu của sổ. Không gửi mật khẩu cùng với tệp.",
    making: "Đang làm tệp và đọc lại để kiểm tra…",
    kept_elsewhere: "Đã cất ở nơi khác",
    kept_where: "Cất ở đâu",
    kept_usb: "USB",
    kept_office: "Máy ở cơ quan",
    kept_other_device: "Máy khác cũng có sổ này",
    kept_other: "Nơi khác",
    kept_which_place: "Nơi nào",
    kept_lead: "Bản sao nằm trên máy này chưa phải bản sao lưu. Cất tệp ra nơi khác rồi ghi lại ở đây.",
    kept_on: "Tệp làm ngày",
    kept_label: "ghi nơi cất bản sao lưu",
    kept_where_missing: "Hãy chọn nơi đã cất tệp.",
    restore: "Khôi phục",
    restore_lead: "Đọc lại một tệp sao lưu. Sổ trên máy này được thêm vào, không mất gì.",
    add_this_device: "Thêm máy này",
    add_this_device_lead: "Mở sổ của phường trên máy này từ một tệp sao lưu. Máy này nhận một chữ riêng để đánh mã.",
    add_this_device_steps: "Trên máy đang có sổ: bấm “Sao lưu” và chép tệp sang máy này. Sau đó chọn tệp, gõ mật khẩu của sổ. Mỗi máy mang một chữ (A, B, C…) đứng trong mã hồ sơ, để hai máy không đánh trùng mã.",
    add_here_hint: "Muốn thêm một máy khác: làm các bước này trên máy đó. Máy này đã có sổ; tệp của máy kia đưa vào đây cũng được cộng thêm, không mất gì.",
    machines: "Các máy của sổ",
    choose_file: "Chọn tệp",
    file_password: "Mật khẩu của tệp",
    file_code: "Mã dự phòng của sổ",
    use_code: "Không nhớ mật khẩu? Dùng tờ mã dự phòng",
    open_file: "Đọc tệp",
    file_missing: "Hãy chọn tệp sao lưu trước.",
    key_missing: "Hãy gõ mật khẩu, hoặc mã trên tờ mã dự phòng.",
    reading: "Đang đọc tệp…",
    found_title: "Trong tệp có",
    nothing_changed: "Chưa có gì trên máy này thay đổi.",
    same_book: "Đây là chính sổ đang mở: những ghi chép chưa có sẽ được thêm vào, không mất gì.",
    book_of_file: "Sổ này chưa có trên máy. Khôi phục xong là mở và ghi tiếp được như trước.",
    other_book: "Tệp này của một sổ khác với sổ đang mở. Sổ ấy sẽ nằm riêng; sổ đang mở không thay đổi.",
    here_locked: "Sổ này đã có trên máy: những ghi chép chưa có sẽ được thêm vào, không mất gì.",
    restoring: "Đang đưa tệp vào máy…",
    laid_apart: "Đã đặt thành một sổ riêng trên máy này. Khóa màn hình rồi chọn sổ đó để mở.",
    checked_good: "Tệp đã được đọc lại và đúng.",
    where_saved: "Tệp nằm trong thư mục Download của máy này, tên là:",
    what_next: "Việc tiếp theo: mở thư mục Download, chép tệp sang USB hoặc máy ở cơ quan, rồi ghi “Đã cất ở nơi khác” ở trang này.",
    checked_bad: "Tệp đọc lại không đúng. Hãy sao lưu lần nữa.",
    newer: "Tệp do bản ứng dụng mới hơn làm ra. Hãy mở bản mới rồi làm lại.",
    history: "Các lần sao lưu",
    persisted: "Trình duyệt nhận giữ lâu dài sổ này trên máy.",
    not_persisted: "Khi máy đầy, trình duyệt có thể dọn cả sổ này. Vì vậy càng cần một bản sao ở nơi khác.",
    restored: |new| format!("Đã khôi phục: thêm {new} ghi chép."),
    drafts_left: |count| {
        format!(
            "{count} chỗ đang gõ dở trong tệp không đưa vào, vì ở đây cũng đang gõ dở chỗ đó với chữ khác. Chữ ở đây được giữ; chữ kia vẫn còn trong tệp."
        )
    },
    checked_without_papers: |missing| {
        format!(
            "Tệp đã được đọc lại, nhưng thiếu {missing} văn bản đã hoàn tất mà máy không đọc được. Các ghi chép đều có trong tệp. Hãy giữ lại các bản sao lưu cũ."
        )
    },
    device_letter: |letter| format!("Hồ sơ lập trên máy này mang chữ {letter} trong mã"),
    found: |entries, people| format!("{entries} ghi chép, hồ sơ của {people} người."),
    found_fresh: |fresh| format!("{fresh} ghi chép chưa có trên máy này."),
    file_size: |kilobytes| format!("Cỡ tệp {kilobytes} kB."),
    machine: |letter| format!("Máy {letter}"),
};
