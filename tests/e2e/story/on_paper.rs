//! The three papers, read word by word.

use std::path::PathBuf;

use super::FUNDS;
use super::cast::Cast;
use crate::{names::initials, papers::*, pdf::Pdf, steps::AUTHOR};

/// The plan, the minutes of the giao ban and those of the conference, in this order.
pub fn look_at_papers(files: &[PathBuf; 3], cast: &Cast) {
    let [plan, briefing, conference] = files.each_ref().map(|file| Pdf::read(file));
    let keeper = ["ỦY BAN MTTQ VIỆT NAM", "PHƯỜNG THỬ NGHIỆM", "BAN THƯỜNG TRỰC"];
    let Cast { prisoner, user, minor, .. } = cast;

    let date = "Thử Nghiệm, ngày …… tháng …… năm ……";
    letterhead_stands(&plan, &["ỦY BAN NHÂN DÂN", "PHƯỜNG THỬ NGHIỆM"], "Số: ……/KH-UBND", Some(date));
    title_stands(&plan, "KẾ HOẠCH");
    plan.says_in_order(&[
        "DỰ THẢO lần 1",
        "KẾ HOẠCH",
        "Xây dựng và thực hiện mô hình \"5+1\"",
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. ĐỐI TƯỢNG, ĐIỀU KIỆN ÁP DỤNG",
        "III. NỘI DUNG, QUY TRÌNH THỰC HIỆN",
        "Bước 1.",
        "Bước 8.",
        "IV. TIÊU CHÍ CẦN ĐẠT THEO MỐC THỜI GIAN",
        "V. QUẢN LÝ, THEO DÕI, ĐÁNH GIÁ",
        "VI. PHỐI HỢP GIỮA CÁC BÊN",
        "VII. KINH PHÍ",
        FUNDS,
        "VIII. TỔ CHỨC THỰC HIỆN",
        "Nơi nhận:",
    ]);
    plan_is_signed(&plan, &["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]);

    letterhead_stands(&briefing, &keeper, "Số: ……/BB-MTTQ-BTT", None);
    title_stands(&briefing, "BIÊN BẢN");
    briefing.says_in_order(&[
        "BIÊN BẢN",
        "Họp giao ban tháng 6 năm 2026 về thực hiện mô hình \"5+1\"",
        "Thời gian bắt đầu: 14 giờ 00 phút, ngày 29 tháng 6 năm 2026",
        "Địa điểm: Hội trường UBND phường",
        &format!("Chủ trì: ông (bà) {AUTHOR}, Phó Chủ tịch"),
        &format!("Thư ký (người ghi biên bản): ông (bà) {}", cast.secretary()),
        "1. Việc còn lại từ kỳ trước",
        "2. Tình hình trong kỳ",
        "3. Từng trường hợp",
        &format!("Ông {} ({}) – giúp đỡ chính: {}.", prisoner.name, prisoner.code, cast.lead()),
        "Người chưa thành niên:",
        &format!("Em {} ({})", initials(&minor.name), minor.code),
        "4. Đưa vào, tạm dừng, đề nghị đưa ra khỏi diện",
        &format!("Gia đình {} xin thêm thời gian.", initials(&minor.name)),
        &format!("Ông {} ({}) – căn cứ:", prisoner.name, prisoner.code),
        "tiêu chí đã đạt: 8/15",
        "5. Khó khăn, kiến nghị. Thiếu kinh phí học nghề.",
        "6. Kết luận của chủ trì và phân công. Tiếp tục giữ liên lạc với gia đình.",
        "Liên hệ trường nghề",
        "Kỳ giao ban sau: ngày 30 tháng 7 năm 2026.",
        "Cuộc họp kết thúc vào 16 giờ 30 phút, ngày 29 tháng 6 năm 2026./.",
    ]);
    briefing.says("LƯU HÀNH NỘI BỘ");
    briefing.does_not_say(&minor.name);
    minutes_are_signed(&briefing, cast.secretary(), AUTHOR);

    letterhead_stands(&conference, &keeper, "Số: 07/BB-MTTQ-BTT", None);
    title_stands(&conference, "BIÊN BẢN");
    let speakers = &cast.speakers;
    let opinions = Cast::opinions();
    conference.says_in_order(&[
        "BIÊN BẢN",
        "Hội nghị phản biện xã hội đối với dự thảo Kế hoạch xây dựng và thực hiện mô hình \"5+1\"",
        "Thành phần tham dự: 5/5 đại biểu",
        "Tài liệu: dự thảo lần 1 ngày 25 tháng 6 năm 2026, đã gửi đại biểu ngày 26 tháng 6 năm 2026.",
        "1. Khai mạc.",
        &format!("2. Trình bày dự thảo. Ông (bà) {}", cast.presenter),
        "3. Định hướng phản biện.",
        "4. Ý kiến phản biện. Hội nghị có 3 ý kiến phản biện, trong đó 1 ý kiến bằng văn bản:",
        &format!("Ý kiến 1 – Ông (bà) {}, Ủy viên, Hội Cựu chiến binh phường, về Mục II", speakers[0]),
        opinions[0],
        &format!("Ý kiến 2 – Ông (bà) {}", speakers[1]),
        opinions[1],
        &format!("Ý kiến 3 – Ông (bà) {}", speakers[2]),
        opinions[2],
        "5. Thông tin thêm, giải trình của cơ quan soạn thảo.",
        "cho thấy cần hỗ trợ việc làm.",
        "Về ý kiến số 2: Cơ quan soạn thảo sẽ bổ sung.",
        "6. Kết luận.",
        "Hội nghị kết thúc vào 11 giờ 00 phút, ngày 02 tháng 7 năm 2026./.",
    ]);
    minutes_are_signed(&conference, cast.secretary(), AUTHOR);

    for paper in [&plan, &briefing, &conference] {
        pages_are_numbered(paper);
    }
    for paper in [&plan, &conference] {
        for helped in [prisoner, user, minor] {
            paper.does_not_say(&helped.name);
            paper.does_not_say(&helped.code);
        }
    }
}
