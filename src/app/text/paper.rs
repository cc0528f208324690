//! A paper before it is printed.

pub struct PaperWords {
    pub preview: &'static str,
    pub save_pdf: &'static str,
    pub save_word: &'static str,
    pub print: &'static str,
    pub send: &'static str,
    pub with_names: &'static str,
    pub without_names: &'static str,
    pub hide_names: &'static str,
    pub making: &'static str,
    pub failed: &'static str,
    pub send_without_names: &'static str,
    pub send_anyway: &'static str,
    pub page_of: fn(page: usize, of: usize) -> String,
    pub pages: fn(count: usize) -> String,
    pub holds_names: fn(count: usize) -> String,
}

pub const VI: PaperWords = PaperWords {
    preview: "Xem bản in",
    save_pdf: "Lưu tệp PDF",
    save_word: "Lưu tệp Word",
    print: "In",
    send: "Gửi",
    with_names: "Bản nội bộ (có tên)",
    without_names: "Bản không nêu tên",
    hide_names: "Ẩn tên",
    making: "Đang dàn trang…",
    failed: "Chưa dàn được trang in.",
    send_without_names: "Gửi bản không nêu tên",
    send_anyway: "Vẫn gửi bản có tên",
    page_of: |page, of| format!("Trang {page} trong {of}"),
    pages: |count| format!("{count} trang A4"),
    holds_names: |count| {
        format!("Bản này có tên của {count} người được giúp đỡ; chỉ gửi cho người trong tổ giúp đỡ.")
    },
};
