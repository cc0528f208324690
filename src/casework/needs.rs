//! What a person may need and what may stand in the way, in the words that screens and papers share. Source: domain
//! 1.5.

/// The word of an id of [`super::intake::NEEDS`].
pub fn need_words(id: &str) -> &'static str {
    match id {
        "papers" => "Giấy tờ tùy thân, cư trú",
        "job" => "Việc làm",
        "trade" => "Học nghề",
        "schooling" => "Đi học lại",
        "capital" => "Vốn làm ăn",
        "loan" => "Vay vốn",
        "insurance" => "Thẻ bảo hiểm y tế",
        "treatment" => "Khám, chữa bệnh",
        "livelihood" => "Phương tiện, sinh kế",
        _ => "Nhu cầu khác",
    }
}

/// The word of an id of [`super::intake::DIFFICULTIES`].
pub fn difficulty_words(id: &str) -> &'static str {
    match id {
        "low-schooling" => "Học vấn thấp",
        "no-trade" => "Chưa có nghề",
        "poor-health" => "Sức khỏe chưa tốt",
        "shame" => "Tự ti, mặc cảm",
        "hard-to-find-work" => "Khó xin việc làm",
        "no-home" => "Chỗ ở chưa ổn định",
        "family-far" => "Gia đình ở xa",
        _ => "Khó khăn khác",
    }
}
