//! What reviews found, in the words of papers.

use super::dots::DOTS;

/// The four results of a review.
pub const RESULTS: [&str; 4] = ["tiến bộ", "có chuyển biến", "chưa chuyển biến", "chưa đủ căn cứ nhận xét"];

pub fn result_words(result: &str) -> &'static str {
    match result {
        "tien_bo" => RESULTS[0],
        "chuyen_bien" => RESULTS[1],
        "chua_chuyen_bien" => RESULTS[2],
        "chua_du_can_cu" => RESULTS[3],
        _ => DOTS,
    }
}

/// How far a criterion is reached.
pub fn level_words(level: &str) -> &'static str {
    match level {
        "dat" => "đạt",
        "dang" => "đang tiến triển",
        "chua" => "chưa",
        "chua_du" => "chưa đủ căn cứ",
        _ => DOTS,
    }
}
