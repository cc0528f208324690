//! Sinh hoạt: no person helped is named. Source: papers D.

use super::Sources;
use crate::casework::meeting::{field, said as heading};
use crate::casework::roster::HelpedCount;
use crate::papers::dots::{DOTS, said};
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
        (
            "4. Hỗ trợ trao tại buổi sinh hoạt (loại, số phần; danh sách ký nhận lưu riêng):",
            heading::SUPPORTS,
        ),
        ("5. Kết luận, hẹn kỳ sau:", heading::CONCLUSION),
    ] {
        paper.blocks.extend(said(vec![Run::bold(title)], sources.said(name), 2));
        if name == heading::EXCHANGE {
            paper.push(Paragraph::text("Việc riêng của từng người ghi vào hồ sơ, không ghi ở đây."));
        }
    }
    paper.blocks.extend(sources.tasks());
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
    let typed = |name: &str| sources.text(name).trim().parse::<usize>().ok();
    let absent_of = |invited: Option<usize>, present: Option<usize>| invited?.checked_sub(present?);
    // Who is on the roster was counted one by one; a number that somebody typed stands where there is none.
    let (invited, present, excused, absent) = match HelpedCount::of(sources.meeting) {
        Some(it) if it.unmarked > 0 => (Some(it.invited), None, None, None),
        Some(it) => (Some(it.invited), Some(it.present), Some(it.excused), Some(it.excused + it.absent)),
        None => {
            let [invited, present] = [field::HELPED_INVITED, field::HELPED_PRESENT].map(typed);
            (invited, present, typed(field::HELPED_EXCUSED), absent_of(invited, present))
        }
    };
    let [invited, present, excused, absent] =
        [invited, present, excused, absent].map(|it| it.map_or(DOTS.to_owned(), |count| count.to_string()));
    let group = match sources.text(field::GROUP) {
        "adults" => "người lớn",
        "minors" => "người chưa thành niên",
        _ => "người lớn / người chưa thành niên",
    };
    // Minors stand with adults only where a reason is written (rule 8), and then the minutes say it.
    let group = match sources.text(field::MIXED_REASON).trim() {
        "" => group.to_owned(),
        reason => format!("người lớn và người chưa thành niên dự chung, lý do: {reason}"),
    };
    format!(
        "Người được giúp đỡ dự: {present}/{invited} được mời (danh sách ký tên lưu riêng); vắng {absent}, có lý do {excused}. Nhóm: {group}.",
    )
}
