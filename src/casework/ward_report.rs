//! What a ward says in a report of a period beside its figures: the words it types, and totals that bodies report
//! without names. They stand apart and nothing counts them. Source: rule 11, papers (Báo cáo 6 tháng).

use super::book::{Unit, field};
use super::figures::Period;

/// Parts of a report that are typed.
pub mod part {
    /// Kính gửi; empty for a report that goes to nobody above.
    pub const ADDRESSED_TO: &str = "addressed_to";
    pub const DIFFICULTIES: &str = "difficulties";
    pub const PROPOSALS: &str = "proposals";
    pub const TASKS: &str = "tasks";
    /// Digits of the number; empty while none was given.
    pub const NUMBER: &str = "number";
    /// Which bodies reported the totals, in words.
    pub const REPORTED_BY: &str = "reported_by";
    /// `reported:<code>`, the codes in [`TOTALS`](crate::casework::old_report::TOTALS): digits, or empty.
    pub const REPORTED: &str = "reported:";
}

/// `Câu hay dùng` of a part: what a ward says of its half year as a whole, where a review speaks of one case.
pub fn phrases(of: &str) -> &'static [&'static str] {
    match of {
        part::DIFFICULTIES => &[
            "Trình độ, tay nghề của nhiều người được giúp đỡ còn thấp, khó giới thiệu việc làm phù hợp.",
            "Một số người đi làm xa, việc gặp gỡ, động viên thường xuyên còn khó.",
            "Một số người còn mặc cảm, ngại tham gia sinh hoạt.",
            "Một số gia đình chưa phối hợp chặt chẽ với tổ giúp đỡ.",
            "Thành viên các tổ giúp đỡ kiêm nhiệm nhiều việc, thời gian dành cho mô hình còn ít.",
            "Kinh phí thực hiện mô hình còn hạn chế, chủ yếu từ nguồn vận động.",
        ],
        part::PROPOSALS => &[
            "Đề nghị cấp trên tổ chức tập huấn kỹ năng tiếp cận, giúp đỡ cho thành viên các tổ.",
            "Đề nghị bố trí kinh phí thực hiện mô hình hằng năm.",
            "Đề nghị Ngân hàng Chính sách xã hội hướng dẫn thủ tục vay vốn tại phường.",
            "Đề nghị các cơ sở đào tạo nghề, doanh nghiệp trên địa bàn nhận người được giúp đỡ vào học nghề, làm việc.",
        ],
        part::TASKS => &[
            "Duy trì giao ban, sinh hoạt hằng tháng và việc gặp gỡ tại nhà.",
            "Kiện toàn các tổ giúp đỡ, bảo đảm mỗi trường hợp có một người giúp đỡ chính.",
            "Tiếp tục giới thiệu việc làm, học nghề, vay vốn theo nguyện vọng của người được giúp đỡ.",
            "Nhận xét, đánh giá đúng kỳ; xem xét đưa ra khỏi diện những trường hợp đã đạt tiêu chí.",
            "Thăm hỏi những người đã ra khỏi diện theo kế hoạch.",
        ],
        _ => &[],
    }
}

/// The field of the unit that holds a part of the report of a period.
pub fn field_of(period: Period, part: &str) -> String {
    format!("{}{}:{}:{part}", field::REPORT, period.from, period.to)
}

/// The period a field of the unit is of, where it is a part of a report.
pub fn period_of(name: &str) -> Option<Period> {
    let mut parts = name.strip_prefix(field::REPORT)?.split(':');
    let mut day = || parts.next()?.parse().ok();
    Some(Period { from: day()?, to: day()? })
}

pub fn text(unit: &Unit, period: Period, part: &str) -> String {
    unit.text(&field_of(period, part)).to_owned()
}

/// What bodies report of a figure; `None` where they say nothing: that is not 0.
pub fn reported(unit: &Unit, period: Period, code: &str) -> Option<u64> {
    text(unit, period, &format!("{}{code}", part::REPORTED)).parse().ok()
}

/// Whether a clause of the paragraph whose figure is 0 is said all the same (rule 26); it is dropped unless the ward
/// chose otherwise.
pub fn says_zero(unit: &Unit) -> bool {
    unit.text(field::ZERO_CLAUSES) == "yes"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::casework::tablet::day;

    #[test]
    fn the_words_of_a_report_have_phrases_of_their_own() {
        let of_reviews = crate::casework::template::Template::shipped().concat();
        for of in [part::DIFFICULTIES, part::PROPOSALS, part::TASKS] {
            assert!(phrases(of).len() > 3, "{of}");
            for phrase in phrases(of) {
                assert!(phrase.ends_with('.') && !of_reviews.contains(phrase), "{phrase}");
            }
        }
        assert!(phrases(part::NUMBER).is_empty());
    }

    #[test]
    fn a_field_tells_which_report_it_is_of() {
        let period = Period { from: day(2022, 1, 1), to: day(2022, 6, 30) };
        assert_eq!(period_of(&field_of(period, part::TASKS)), Some(period));
        assert_eq!(period_of(&field_of(period, &format!("{}I2", part::REPORTED))), Some(period));
        for other in ["report:", "report:2022-01-01", "ward", "report:a:b:c"] {
            assert_eq!(period_of(other), None, "{other}");
        }
    }
}
