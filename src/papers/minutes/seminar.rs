//! Tọa đàm under six headings. Source: domain 1.4, P13.

use super::Sources;
use super::attendance::Attendance;
use crate::casework::meeting::said as heading;
use crate::papers::dots::said;
use crate::press::paper::*;

pub fn minutes(sources: &Sources<'_>) -> Paper {
    let subject = format!("Tọa đàm về thực hiện mô hình \"{}\"", sources.model());
    let mut paper = sources.opened("Biên bản tọa đàm", subject);
    paper.push(sources.starts());
    paper.blocks.extend(sources.place());
    paper.blocks.extend(sources.leaders());
    let list = Attendance::of(sources);
    let count = format!("Thành phần tham dự: {}/{} đại biểu:", list.present_count(), list.invited_count());
    paper.blocks.extend(said(vec![count.into()], &list.everybody_present().unwrap_or_default(), 1));
    paper.push(Paragraph::text("Nội dung (theo diễn biến tọa đàm):").kept_with_next());
    for (title, name) in [
        ("1. Kinh nghiệm:", heading::EXPERIENCE),
        ("2. Giải pháp:", heading::SOLUTIONS),
        ("3. Cách làm:", heading::WAYS),
        ("4. Khó khăn:", heading::DIFFICULTIES),
        ("5. Hạn chế:", heading::LIMITS),
        ("6. Kiến nghị:", heading::PROPOSALS),
        ("Kết luận của chủ trì:", heading::CONCLUSION),
    ] {
        paper.blocks.extend(said(vec![Run::bold(title)], sources.said(name), 2));
    }
    paper.blocks.extend(sources.tasks());
    sources.close(
        &mut paper,
        "Biên bản đã được đọc lại, các đại biểu nhất trí thông qua.",
        "Tọa đàm kết thúc",
    );
    paper
}
