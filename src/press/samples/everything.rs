//! One of each thing that the plan and the minutes do not have.

use crate::paper::*;

/// All but slips.
pub fn everything() -> Paper {
    let widths = [Width::Content, Width::Share(1), Width::Content];
    let mut answers = Table::new(widths.map(Column::left))
        .headed(["Nhóm vấn đề", "Nội dung góp ý", "Trả lời"])
        .with_row(Row::new([
            Cell::from("Tiêu chí").over_rows(3),
            Cell::from("Nêu rõ cách xác nhận kết quả của từng mốc"),
            Cell::from("Tiếp thu"),
        ]))
        .row(["Bỏ mốc 01 tháng vì trùng với quy trình", "Giải trình"])
        .with_row(Row::new(["Bổ sung mốc 09 tháng", "Tiếp thu một phần"]).splitting(true))
        .with_row(Row::new([Cell::from("Cộng").spanning(2), Cell::from("3 ý kiến")]));
    answers.header.push(Row::new(["(1)", "(2)", "(3)"]));
    let months = ["Tháng 1", "Tháng 2", "Tháng 3", "Tháng 4"];
    let mut trend: Vec<ChartPoint> =
        months.iter().zip([3, 0, 12, 7]).map(|(label, value)| ChartPoint::new(*label, value)).collect();
    trend.push(ChartPoint::unmeasured("Tháng 5", "không có số liệu"));
    let budget = Table::new([Column::centred(Width::Content), Column::left(Width::Share(1))])
        .headed(["STT", "Khoản"])
        .row(["1", "Quà thăm hỏi"]);
    Paper::new("Kế hoạch liên tịch")
        .page_marked("Bản số 03/12")
        .with(JointLetterhead {
            bodies: ["ỦY BAN MTTQ VIỆT NAM\nPHƯỜNG THỬ NGHIỆM", "CÔNG AN PHƯỜNG", "HỘI PHỤ NỮ PHƯỜNG"]
                .map(Into::into)
                .into(),
            number: Some("Số: ……/KHLT".into()),
            draft: Some("DỰ THẢO lần 2".into()),
            place_and_date: Some("Thử Nghiệm, ngày …… tháng …… năm 2026".into()),
        })
        .with(Title::new("KẾ HOẠCH LIÊN TỊCH", "Thực hiện mô hình \"5+1\""))
        .with(List::new(Marker::LongDash, ["Chủ trì: ông (bà) ……;", "Vắng mặt: không."]))
        .with(Paragraph::new([
            Run::plain("Mỗi người giúp không quá "),
            Run::deleted("05"),
            Run::plain(" "),
            Run::inserted("03 trường hợp"),
            Run::plain(" cùng lúc. Đồng ý thăm hỏi tiếp: ☐ Có ☑ Không ☐ Chưa hỏi"),
        ]))
        .with(answers)
        .with(Chart::new(
            ChartForm::Bars,
            [ChartPoint::new("Phụ nữ", 12), ChartPoint::unmeasured("Đoàn", "1–2")],
        ))
        .with(Chart::new(ChartForm::Trend, trend))
        .with(Block::Signatures(
            ["CÔNG AN", "MẶT TRẬN", "HỘI PHỤ NỮ"].map(|one| Signature::new([one])).into(),
        ))
        .with(
            Annex::new("Phụ lục I", "DỰ TOÁN KINH PHÍ")
                .attached_to("(Kèm theo Kế hoạch liên tịch số …… ngày ……)")
                .landscape()
                .with(budget)
                .with(Block::PageBreak)
                .with(Paragraph::text("Trang hai của phụ lục.")),
        )
        .with(Annex::new("Phụ lục II", "DANH SÁCH").with(Paragraph::text("Lập riêng.")))
}

/// Slips to cut apart, more than one sheet takes.
pub fn slips() -> Paper {
    let slip = |number: usize| -> Vec<Block> {
        vec![
            Paragraph::new([Run::bold("PHIẾU ĐI THĂM")]).centred().into(),
            Paragraph::text(format!("Người được giúp đỡ: KT-26-A{number:03}")).unindented().sized(12).into(),
            Paragraph::text("Gặp: ☐ người được giúp đỡ ☐ gia đình ☐ không gặp").unindented().sized(12).into(),
            Paragraph::text("Nội dung:").unindented().sized(12).dotted(6).into(),
        ]
    };
    let mut paper = Paper::new("Phiếu đi thăm").with(Slips::four_up((1..=6).map(slip)));
    (paper.page, paper.page_number) = (PageSetup::slips(), PageNumber::Nowhere);
    paper
}
