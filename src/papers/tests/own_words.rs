//! The words of the papers themselves are nobody's name, whatever those are called who may not be named.

use super::*;
use crate::papers::Of;

/// Common given names, most of which are words as well.
const GIVEN: &str = "Ái An Anh Ánh Ân Bách Bảo Bích Bình Bộ Bửu Cảnh Cẩm Chánh Châu Chi Chí Chiến Chính Chương Công Cúc \
    Cường Danh Diễm Diệp Diệu Dung Dũng Duy Duyên Dương Đại Đạo Đạt Điền Định Đoan Đoàn Đô Đông Đồng Đức Gia Giang Giao \
    Giàu Hà Hai Hải Hạnh Hào Hảo Hân Hậu Hiền Hiển Hiến Hiệp Hiếu Hiệu Hoa Hòa Hoài Hoan Hoàn Hoàng Hội Hồng Hợp Huấn \
    Huân Huệ Hùng Huy Huyền Hưng Hương Hướng Hữu Khải Khang Khanh Khánh Khiêm Khoa Khôi Khuyên Khương Kiên Kiệt Kiều Kim \
    Kỳ Lam Lan Lành Lâm Lập Lệ Liêm Liên Liễu Linh Loan Long Lộc Lợi Luân Luật Lực Lương Lượng Ly Mai Mạnh Mẫn Mến Minh \
    Một Mỹ Nam Năm Nga Ngà Ngân Nghi Nghĩa Nghị Ngoan Ngọc Nguyên Nguyện Nguyệt Nhã Nhàn Nhân Nhất Nhật Nhi Nhị Nhiên Nhu \
    Như Nhựt Ninh Nở Nương Oanh Pháp Phát Phi Phong Phú Phúc Phụng Phước Phương Phượng Quang Quân Quế Quốc Quy Quý Quyên \
    Quyền Quyết Quỳnh Sa Sang Sáng Sáu Sen Sinh Song Sơn Sự Sương Tài Tám Tâm Tân Tấn Tây Thạch Thái Thanh Thành Thảo Thăng \
    Thắng Thắm Thân Thận Thật Thế Thi Thiên Thiện Thiệu Thịnh Thoa Thọ Thoại Thông Thơ Thơm Thu Thuận Thục Thủy Thùy Thư \
    Thương Thường Tiên Tiến Tín Tình Toàn Toản Tố Tới Trà Trang Trâm Trân Tri Trí Trinh Trọng Trung Trúc Trực Truyền Trường \
    Trưởng Tú Tuấn Tuệ Tùng Tuyên Tuyến Tuyền Tuyết Tư Tường Tươi Tý Uyên Út Vân Văn Vàng Vân Vị Viên Viện Việt Vinh Vĩnh \
    Vũ Vui Vương Vượng Vỹ Xuân Xuyến Ý Yên Yến";

fn everything(book: &TestBook) -> Vec<Printed> {
    let asked = PaperKind::ALL.into_iter().flat_map(|kind| {
        let of = (kind.form().choices)(&book.register, day(TODAY)).into_iter().chain([Of::Nothing]);
        of.map(move |of| Printed::new(kind, of, day(TODAY)))
    });
    asked.collect()
}

fn texts(book: &TestBook, asked: &[Printed]) -> Vec<String> {
    let made = asked.iter().map(|it| it.paper(&book.register, Audience::Nameless).expect("a paper").0);
    made.map(|paper| text_of(&paper)).collect()
}

#[test]
fn a_paper_keeps_its_own_words_whatever_those_are_called_who_may_not_be_named() {
    let full = |given: &str| format!("Thử Văn {given}");
    for (mut book, _) in [plan_draft(), plan_issued(), conference(), briefing()] {
        let asked = everything(&book);
        let before = texts(&book, &asked);
        for given in GIVEN.split_whitespace() {
            book.named(&full(given), "");
        }
        let called = texts(&book, &asked);
        let changed = asked.iter().zip(before.iter().zip(&called)).flat_map(|(asked, (one, other))| {
            let lines = one.lines().zip(other.lines()).filter(|(one, other)| one != other);
            // How much is missing of them is told, and not who they are.
            let lines = lines.filter(|(one, _)| !one.starts_with("Ngoài ra trong sổ còn"));
            lines.map(|(one, other)| format!("{:?}: {one} → {other}", asked.kind))
        });
        let changed: Vec<String> = changed.collect();
        assert!(changed.is_empty(), "{}", changed.join("\n"));
    }
}
