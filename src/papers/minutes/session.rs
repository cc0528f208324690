//! Sinh hoạt: no person helped is named. Source: papers D.

use super::Sources;
use crate::casework::meeting::{field, said as heading};
use crate::papers::dots::{DOTS, or_dots, said};
use crate::press::paper::*;

pub fn minutes(sources: &Sources<'_>) -> Paper {
    let subject = format!("Sinh hoạt định kỳ {} – mô hình \"{}\"", sources.month(), sources.model());
    let mut paper = sources.opened(&format!("Biên bản sinh hoạt {}", sources.month()), subject);
    paper.push(sources.starts());
    paper.blocks.extend(sources.place());
    paper.blocks.extend(sources.leaders());
    paper.blocks.extend(said(vec!["Báo cáo viên:".into()], sources.text(field::REPORTER), 1));
    paper.push(Paragraph::text(attendance(sources)));
    for (title, name) in [
        ("1. Nội dung phổ biến:", heading::TOPICS),
        ("2. Trao đổi, nguyện vọng (ghi chung):", heading::EXCHANGE),
        ("3. Biểu dương (chỉ khi người đó đồng ý):", heading::PRAISE),
        ("4. Hỗ trợ trao tại buổi sinh hoạt (danh sách ký nhận lưu riêng):", heading::SUPPORTS),
        ("5. Kết luận, hẹn kỳ sau:", heading::CONCLUSION),
    ] {
        paper.blocks.extend(said(vec![Run::bold(title)], sources.said(name), 2));
    }
    if !sources.meeting.tasks.is_empty() {
        paper.push(sources.tasks());
    }
    paper.push(sources.next("Kỳ sinh hoạt sau"));
    sources.close(
        &mut paper,
        "Biên bản đã được đọc lại, những người dự nhất trí thông qua.",
        "Buổi sinh hoạt kết thúc",
    );
    paper
}

/// Head counts alone; the sign sheet is kept apart.
fn attendance(sources: &Sources<'_>) -> String {
    let count = |name: &str| or_dots(sources.text(name));
    let number = |name: &str| sources.text(name).trim().parse::<u32>().ok();
    let absent = number(field::HELPED_INVITED)
        .zip(number(field::HELPED_PRESENT))
        .and_then(|(invited, present)| invited.checked_sub(present))
        .map_or(DOTS.to_owned(), |absent| absent.to_string());
    let group = match sources.text(field::GROUP) {
        "adults" => "người lớn",
        "minors" => "người chưa thành niên",
        _ => DOTS,
    };
    format!(
        "Người được giúp đỡ dự: {}/{} được mời (danh sách ký tên lưu riêng); vắng {absent}, có lý do {}. Nhóm: {group}.",
        count(field::HELPED_PRESENT),
        count(field::HELPED_INVITED),
        count(field::HELPED_EXCUSED),
    )
}
