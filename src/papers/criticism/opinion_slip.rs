//! Phiếu ý kiến phản biện: what a delegate writes on, at the conference or instead of coming.

use chrono::NaiveDate;

use super::Dossier;
use crate::casework::Register;
use crate::casework::book::Office;
use crate::casework::meeting::Meeting;
use crate::papers::dots::DOTS;
use crate::papers::head;
use crate::papers::pen::pen_row;
use crate::press::paper::*;

/// How many opinions there is room for; who has more takes another slip.
const ROOM: usize = 4;

pub fn opinion_slip(register: &Register, conference: Option<&Meeting>, on: NaiveDate) -> Paper {
    let dossier = Dossier::of(register, conference, on);
    let letterhead = Letterhead { number: None, ..head::letterhead(&dossier.unit(), Office::Keeper, "", "") };
    let subject = format!("Đối với dự thảo Kế hoạch {}\n({})", dossier.about(), dossier.draft());
    let mut paper = Paper::new("Phiếu ý kiến phản biện")
        .with(letterhead)
        .with(Title::new("PHIẾU Ý KIẾN PHẢN BIỆN", subject));
    // A slip of one sheet.
    paper.page_number = PageNumber::Nowhere;
    for line in ["Họ và tên người góp ý:", "Chức vụ, cơ quan, đơn vị:"] {
        paper.push(Paragraph::text(line).unindented().dotted(1));
    }
    paper.push(
        Paragraph::text(
            "Mỗi dòng một ý kiến. Nhóm nội dung ghi theo số: 1. Điều kiện áp dụng; 2. Quy trình thực hiện; 3. Tiêu chí theo \
             mốc thời gian; 4. Quản lý, đánh giá, theo dõi; 5. Phối hợp giữa các bên; 6. Nội dung khác.",
        )
        .unindented(),
    );
    paper.push(table());
    paper.push(Paragraph::text("Những nội dung thống nhất với dự thảo:").unindented().dotted(2));
    paper.push(
        Paragraph::italic(format!(
            "Xin không ghi tên, nơi ở, hoàn cảnh riêng của người được giúp đỡ. Gửi lại thư ký tại hội nghị hoặc trước ngày \
             {DOTS}.",
        ))
        .unindented(),
    );
    paper.push(Block::Signatures(vec![Signature::new(["NGƯỜI GÓP Ý"]).hinted("(Ký, ghi rõ họ tên)")]));
    dossier.nameless(paper)
}

fn table() -> Table {
    let columns = [
        Column::centred(Width::Mm(16)),
        Column::left(Width::Mm(28)),
        Column::left(Width::Share(3)),
        Column::left(Width::Share(2)),
    ];
    let titles = ["Nhóm (1–6)", "Mục, khoản của dự thảo", "Nội dung đề nghị giữ, sửa, bổ sung, bỏ", "Lý do"];
    let titled = Table::new(columns).headed(titles);
    let empty = || {
        let mut row = pen_row([String::new(), String::new(), String::new(), String::new()]);
        // Room for a sentence or two.
        row.cells[0].paragraphs.push(vec![Run::plain("")]);
        row
    };
    Table { rows: (0..ROOM).map(|_| empty()).collect(), ..titled }
}
