//! The sheet with the recovery code: printed once, put into a sealed envelope, kept away from the tablet (rule 5).

use chrono::NaiveDate;

use super::dots::{LONG_DOTS, or_long_dots};
use super::head;
use super::kinds::{ForWhom, Form, MadeOf, Of};
use crate::press::paper::*;
use crate::vietnamese::date;

/// The book does not know its code: of the registry there is only the form on which it is copied by hand.
pub const FORM: Form = Form {
    code: "to-ma-du-phong",
    made_of: MadeOf::RecoveryCode,
    for_whom: ForWhom::EVERYBODY,
    choices: |_, _| vec![],
    make: |register, of, on, _| {
        let ward = head::ward(&register.unit_on(on));
        (*of == Of::Nothing).then(|| (written(LONG_DOTS, &ward, &head::undated()), on))
    },
};

/// `code` as it is typed in, in groups. The code stands on this sheet and nowhere else.
pub fn recovery_sheet(code: &str, ward: &str, on: NaiveDate) -> Paper {
    written(code, ward, &date::formal(on))
}

fn written(code: &str, ward: &str, day: &str) -> Paper {
    let steps = [
        "Bỏ tờ này vào phong bì, dán kín, ký qua mép dán.",
        "Cất ở nơi có khóa, không để cùng máy tính bảng, không chụp ảnh, không gửi qua tin nhắn.",
        "Khi quên mật khẩu: mở sổ, chọn \"Quên mật khẩu? Dùng tờ mã dự phòng\", nhập mã ghi ở trên rồi đặt mật khẩu mới.",
        "Ai có tờ này và có máy hoặc tệp sao lưu thì mở được sổ. Mất tờ này phải báo ngay người phụ trách sổ.",
    ];
    let mut paper = Paper::new("Tờ mã dự phòng")
        .with(Title::new("TỜ MÃ DỰ PHÒNG", format!("Sổ theo dõi, giúp đỡ của {}", or_long_dots(ward))))
        .with(Paragraph::text("Mã dự phòng:").unindented().kept_with_next())
        .with(Paragraph::new([Run::bold(code)]).centred().sized(18))
        .with(Paragraph::text(format!("Lập {day}")).unindented())
        .with(Heading::new(Level::Clause, "Cách giữ và dùng"))
        .with(List::new(Marker::Number, steps))
        .with(Paragraph::text("Nơi cất phong bì:").dotted(1))
        .with(Block::Signatures(vec![
            Signature::new(["NGƯỜI LẬP"]).hinted("(Ký, ghi rõ họ tên)"),
            Signature::new(["NGƯỜI GIỮ PHONG BÌ"]).hinted("(Ký, ghi rõ họ tên)"),
        ]));
    paper.page_number = PageNumber::Nowhere;
    paper
}
