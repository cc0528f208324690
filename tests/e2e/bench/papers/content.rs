//! The papers that everybody makes: one tree, which goes to the press and to its peers alike.

use dong_hanh::press::paper::*;
use serde_json::Value;

pub fn letter() -> Paper {
    Paper::new("Giấy mời")
        .with(Letterhead {
            upper: vec!["ỦY BAN MTTQ VIỆT NAM".into(), "PHƯỜNG THỬ NGHIỆM".into()],
            body: vec!["BAN THƯỜNG TRỰC".into()],
            number: Some("Số: ……/GM-MTTQ-BTT".into()),
            draft: None,
            place_and_date: Some("Thử Nghiệm, ngày 05 tháng 3 năm 2026".into()),
        })
        .with(Title::new("GIẤY MỜI", "Dự sinh hoạt mô hình \"5+1\" tháng 3 năm 2026"))
        .with(Paragraph::new([Run::bold("Kính gửi: "), Run::plain("Ông Nguyễn Tấn Thử")]))
        .with(Paragraph::text("Ban Thường trực Ủy ban MTTQ Việt Nam phường Thử Nghiệm trân trọng mời ông tới dự buổi sinh hoạt của mô hình \"5+1\" về quản lý, giáo dục, giúp đỡ người lầm lỗi tại cộng đồng trên địa bàn phường."))
        .with(List::new(Marker::Number, [
            "Thời gian: 14 giờ 00, ngày 12 tháng 3 năm 2026 (thứ Năm).",
            "Địa điểm: Nhà sinh hoạt cộng đồng khu phố 3, số 12 Đường Thử Nghiệm.",
            "Nội dung: nghe giới thiệu việc làm, lớp dạy nghề; trao đổi khó khăn, vướng mắc; các đoàn thể trả lời.",
            "Thành phần: các tổ giúp đỡ, người được giúp đỡ và gia đình.",
        ]))
        .with(Paragraph::text("Trân trọng kính mời./."))
        .with(Closing {
            recipients: Recipients::new(["Như trên;", "Lưu: VT."]),
            signature: Signature::new(["TM. BAN THƯỜNG TRỰC", "PHÓ CHỦ TỊCH"]).named("Đoàn Thị Thử Nghiệm"),
        })
}

/// Six columns whose words do not fit their lines, under a head that comes again on every page.
pub fn table(rows: usize) -> Paper {
    let mut table = Table::new([
        Column::centred(Width::Mm(12)),
        Column::left(Width::Mm(38)),
        Column::left(Width::Mm(24)),
        Column::left(Width::Share(1)),
        Column::left(Width::Share(2)),
        Column::left(Width::Mm(30)),
    ])
    .headed(["STT", "Họ và tên", "Mã hồ sơ", "Nơi ở", "Nội dung tiếp xúc", "Người giúp đỡ"]);
    for row in 1..=rows {
        table = table.row([
            row.to_string(),
            format!("Nguyễn Tấn Thử {}", ["An", "Bình", "Cường", "Dũng", "Hải"][row % 5]),
            format!("A{row:04}"),
            format!("{row} Đường Thử Nghiệm, khu phố {}", 1 + row % 12),
            format!("Lần thứ {row}: đã đi làm lại ở xưởng mộc, gia đình ghi nhận có chuyển biến; hẹn tuần sau cùng ra phường làm lại giấy tờ."),
            "Đoàn Thị Thử Nghiệm".to_owned(),
        ]);
    }
    Paper::new("Danh sách")
        .landscape()
        .with(Title::new("DANH SÁCH", "Theo dõi tiếp xúc, giúp đỡ"))
        .with(table)
}

/// Every word that somebody may read, as often as it stands there.
pub fn words(paper: &Paper) -> Vec<String> {
    let mut words = Vec::new();
    gather(&serde_json::to_value(&paper.blocks).expect("JSON"), &mut words);
    words
}

fn gather(value: &Value, words: &mut Vec<String>) {
    /// Their values say how a thing looks.
    const SETTINGS: [&str; 4] = ["align", "indent", "marker", "width"];
    match value {
        Value::String(text) => words.extend(text.split_whitespace().map(str::to_owned)),
        Value::Array(all) => all.iter().for_each(|value| gather(value, words)),
        Value::Object(fields) => {
            let said = fields.iter().filter(|(name, _)| !SETTINGS.contains(&name.as_str()));
            said.for_each(|(_, value)| gather(value, words));
        }
        _ => {}
    }
}
