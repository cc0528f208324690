//! Papers that the tests of this room set: a plan of three pages and the minutes of a conference.

use crate::paper::{self, *};

mod everything;
mod trees;

pub use everything::{everything, slips};
pub use trees::random_paper;

pub fn plan() -> Paper {
    let section = |text: &str| Heading::new(Level::Section, text);
    let clause = |text: &str| Heading::new(Level::Clause, text);
    let milestones = [
        [
            "Hết 01 tháng",
            "Đã gặp ít nhất [02] lần; hiểu nội dung Mô hình; biết người giúp đỡ chính",
            "Có kế hoạch giúp đỡ; đã rà soát giấy tờ, cư trú, bảo hiểm y tế",
            "Người giúp đỡ chính",
        ],
        [
            "Hết 03 tháng",
            "Dự ít nhất [2/3] số buổi sinh hoạt; không có vi phạm mới theo thông báo của Công an phường",
            "Ít nhất một nhu cầu chính đã được giải quyết hoặc đã chuyển đến nơi có trách nhiệm",
            "Tổ giúp đỡ",
        ],
        [
            "Hết 06 tháng",
            "Dự ít nhất [80%] số buổi; gia đình ghi nhận có chuyển biến; tham gia ít nhất một hoạt động ở khu dân cư",
            "Có việc làm, đang học nghề, đi học hoặc đang điều trị theo kế hoạch",
            "Tổ giúp đỡ, gia đình",
        ],
        [
            "Hết 12 tháng",
            "Giữ được kết quả trên; [02] kỳ nhận xét liền nhau là tiến bộ",
            "Cuộc sống ổn định, tự lo được hoặc có gia đình bảo đảm",
            "Cuộc họp giao ban",
        ],
    ];
    let mut table = Table::new([
        Column::left(Width::Mm(24)),
        Column::left(Width::Share(1)),
        Column::left(Width::Share(1)),
        Column::left(Width::Mm(30)),
    ])
    .headed(["Mốc", "Cảm hóa, giáo dục", "Hỗ trợ, giúp đỡ", "Người xác nhận"]);
    for row in milestones {
        table = table.row(row);
    }
    Paper::new("Dự thảo Kế hoạch mô hình \"5+1\"")
        .marked("LƯU HÀNH NỘI BỘ")
        .with(Letterhead {
            upper: vec!["ỦY BAN MTTQ VIỆT NAM".into(), "PHƯỜNG KHUÊ TRUNG".into()],
            body: vec!["BAN THƯỜNG TRỰC".into()],
            number: Some("Số: ……/KH-MTTQ-BTT".into()),
            draft: Some("DỰ THẢO lần 1".into()),
            place_and_date: Some("Khuê Trung, ngày …… tháng …… năm 2026".into()),
        })
        .with(Title::new(
            "KẾ HOẠCH",
            "Xây dựng và thực hiện mô hình \"5+1\" về quản lý, giáo dục, giúp đỡ người lầm lỗi tại cộng đồng trên địa bàn phường Khuê Trung",
        ))
        .with(Paragraph::italic("Căn cứ [luật, nghị định có liên quan: chọn trong danh mục đã kiểm tra];"))
        .with(Paragraph::italic("Thực hiện [chương trình phối hợp giữa Mặt trận và Công an: số ……, ngày ……];"))
        .with(Paragraph::text("Ban Thường trực Ủy ban MTTQ Việt Nam phường Khuê Trung xây dựng Kế hoạch thực hiện mô hình \"5+1\" (sau đây gọi là Mô hình) như sau:"))
        .with(section("I. MỤC ĐÍCH, YÊU CẦU"))
        .with(clause("1. Mục đích"))
        .with(List::new(Marker::Letter, [
            "Giúp người từng vi phạm pháp luật, người nghiện ma túy, người sử dụng trái phép chất ma túy và người chưa thành niên vi phạm pháp luật (sau đây gọi chung là người được giúp đỡ) ổn định cuộc sống, có việc làm hoặc được học tập, tham gia sinh hoạt tại khu dân cư, không tái phạm và không sa vào tệ nạn xã hội.",
            "Phân công rõ người, rõ việc, rõ thời hạn giữa các bên; lấy gia đình làm chỗ dựa, lấy gặp gỡ, động viên, thuyết phục làm cách làm chính.",
            "Nâng cao trách nhiệm của hệ thống chính trị và Nhân dân trong phòng ngừa vi phạm pháp luật; xóa bỏ mặc cảm, kỳ thị; giữ gìn an ninh, trật tự từ cơ sở.",
        ]))
        .with(clause("2. Yêu cầu"))
        .with(List::new(Marker::Letter, [
            "Tôn trọng danh dự, nhân phẩm, quyền và lợi ích hợp pháp của người được giúp đỡ; việc tham gia trên cơ sở được giải thích rõ và tự nguyện.",
            "Mỗi người được giúp đỡ có một người giúp đỡ chính, một kế hoạch giúp đỡ và một hồ sơ theo dõi.",
            "Không làm thay nhiệm vụ quản lý, giám sát, thi hành quyết định thuộc thẩm quyền của cơ quan nhà nước; không đặt thêm nghĩa vụ ngoài quy định của pháp luật.",
            "Thông tin cá nhân chỉ cung cấp cho người được phân công, trong phạm vi công việc; không công khai họ tên, nơi ở, hình ảnh của người được giúp đỡ và gia đình.",
            "Đánh giá thực chất theo tiêu chí và mốc thời gian; không chạy theo số lượng.",
        ]))
        .with(section("II. ĐỐI TƯỢNG, ĐIỀU KIỆN ÁP DỤNG"))
        .with(Paragraph::new([
            Run::bold("1. Đối tượng áp dụng. "),
            Run::plain("Người đang cư trú trên địa bàn phường, thuộc một trong các nhóm do cơ quan có thẩm quyền thông tin bằng văn bản."),
        ]))
        .with(section("III. NỘI DUNG, QUY TRÌNH THỰC HIỆN"))
        .with(List::new(Marker::Word("Bước".into()), [
            "Rà soát: trước ngày [20] hằng tháng, Công an phường phối hợp Ban Công tác Mặt trận khu dân cư rà soát, lập danh sách đề nghị.",
            "Gặp gỡ ban đầu: trong [10] ngày, đại diện Mặt trận và một đoàn thể đến gặp, giải thích, ghi hoàn cảnh, nguyện vọng, lập Phiếu thông tin và Phiếu thỏa thuận tham gia.",
        ]))
        .with(section("IV. TIÊU CHÍ CẦN ĐẠT THEO MỐC THỜI GIAN"))
        .with(table)
        .with(Paragraph::text("Việc không sử dụng trái phép chất ma túy, không vi phạm pháp luật do cơ quan có thẩm quyền thông báo; tổ giúp đỡ không tự kiểm tra, không suy đoán."))
        .with(section("VIII. TỔ CHỨC THỰC HIỆN"))
        .with(List::new(Marker::Number, [
            "Ban Thường trực tham mưu thành lập, kiện toàn các tổ giúp đỡ trước ngày ……; hướng dẫn biểu mẫu; theo dõi, đôn đốc.",
            "Chế độ báo cáo: tháng (trước ngày ……), 6 tháng, năm.",
        ]))
        .with(Paragraph::text("Trên đây là Kế hoạch xây dựng và thực hiện mô hình \"5+1\". Quá trình thực hiện nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Ban Thường trực để tổng hợp, xem xét, điều chỉnh./."))
        .with(Closing {
            recipients: Recipients::new([
                "BTT UB MTTQ Việt Nam Thành phố (để b/c);",
                "Thường trực Đảng ủy, HĐND, UBND phường (để b/c);",
                "Các tổ chức thành viên;",
                "Lưu: VT, MTTQ.",
            ]),
            signature: Signature::new(["TM. BAN THƯỜNG TRỰC", "CHỦ TỊCH"]).named("Nguyễn Thị Ánh"),
        })
}

pub fn minutes() -> Paper {
    let opinions = (1..=9).map(|number| {
        ListItem::new([Run::plain(format!(
            "Ông (bà) Trần Văn {number}, đại diện Chi hội Phụ nữ khu phố {number}, về tiêu chí theo mốc thời gian: đề nghị nêu rõ cách xác nhận kết quả của từng mốc và người chịu trách nhiệm."
        ))])
    });
    Paper::new("Biên bản Hội nghị phản biện xã hội")
        .with(Letterhead {
            upper: vec!["ỦY BAN MTTQ VIỆT NAM PHƯỜNG KHUÊ TRUNG".into()],
            body: vec!["BAN THƯỜNG TRỰC".into()],
            number: Some("Số: ……/BB-MTTQ-BTT".into()),
            draft: None,
            place_and_date: None,
        })
        .with(Title::new(
            "BIÊN BẢN",
            "Hội nghị phản biện xã hội đối với dự thảo Kế hoạch xây dựng và thực hiện mô hình \"5+1\"",
        ))
        .with(Paragraph::text("Thời gian bắt đầu: 08 giờ 00 phút, ngày 14 tháng 5 năm 2026"))
        .with(Paragraph::text("Địa điểm:").dotted(1))
        .with(Paragraph::text("Thành phần tham dự: 24/26 đại biểu, gồm:"))
        .with(List::new(
            Marker::Dash,
            [
                "Chủ trì: ông (bà) Nguyễn Thị Ánh, Chủ tịch Ủy ban MTTQ Việt Nam phường;",
                "Vắng mặt: ông Lê Đình Mạnh (có lý do); người dự thay: bà Đỗ Thị Bình.",
            ],
        ))
        .with(Paragraph::text("Thư ký (người ghi biên bản): ông (bà)").dotted(1))
        .with(Paragraph::text("Nội dung (theo diễn biến hội nghị):"))
        .with(Paragraph::new([
            Run::bold("1. Khai mạc. "),
            Run::plain("Ông (bà) Nguyễn Thị Ánh nêu lý do, mục đích, thành phần và chương trình hội nghị."),
        ]))
        .with(
            Paragraph::new([
                Run::bold("4. Ý kiến phản biện. "),
                Run::plain("Hội nghị có 9 ý kiến phản biện:"),
            ])
            .kept_with_next(),
        )
        .with(List::new(Marker::Number, opinions))
        .with(Paragraph::new([Run::bold("5. Tiếp thu, giải trình.")]).dotted(3))
        .with(Paragraph::text("Hội nghị kết thúc vào 11 giờ 15 phút, ngày 14 tháng 5 năm 2026./."))
        .with(Block::Signatures(vec![
            Signature::new(["THƯ KÝ"]).named("Phạm Văn Bính"),
            Signature::new(["CHỦ TỌA"]).named("Nguyễn Thị Ánh"),
        ]))
        .with(Recipients::new(["Lưu: VT, Hồ sơ."]))
}

/// Which of so many words of a random paper are not read exactly once.
pub fn lost_or_doubled<'a>(read: impl Iterator<Item = &'a str>, words: usize) -> Vec<usize> {
    let mut seen = vec![0; words + 1];
    for number in read.filter_map(|word| word.strip_prefix('ữ')) {
        seen[number.parse::<usize>().unwrap_or_else(|_| panic!("ữ{number} is no word of ours"))] += 1;
    }
    (1..=words).filter(|at| seen[*at] != 1).collect()
}

/// A row of one cell for each text.
pub fn rows(texts: impl Iterator<Item = String>) -> Table {
    let columns = [Column::centred(Width::Content), Column::left(Width::Share(1))];
    let table = Table::new(columns).headed(["STT", "Việc"]);
    texts.enumerate().fold(table, |table, (at, text)| table.row([(at + 1).to_string(), text]))
}

/// Rows of six cells, the text of which wraps.
pub fn long_table(rows: usize) -> Paper {
    let columns = [12, 32, 28, 36, 24].map(|width| Column::left(Width::Mm(width)));
    let mut table = Table::new([&columns[..], &[Column::left(Width::Share(1))]].concat()).headed([
        "STT",
        "Họ và tên",
        "Mã",
        "Nơi ở",
        "Người giúp đỡ chính",
        "Ghi chú",
    ]);
    for number in 1..=rows {
        table = table.row([
            number.to_string(),
            format!("Nguyễn Thị Hồng Ánh {number}"),
            format!("KT-26-A{number:03}"),
            format!("Tổ {}, khu phố {}, phường Khuê Trung", number % 40 + 1, number % 9 + 1),
            format!("Trần Văn Đạt {}", number % 60),
            format!("Đã tiếp xúc {} lần", number % 12),
        ]);
    }
    Paper::new("Danh sách").with(Title::new("DANH SÁCH", "Người đang quản lý, giúp đỡ")).with(table)
}
