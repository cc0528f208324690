//! Giấy mời: one for each delegate. Source: domain 3.3 (Mẫu 1.7).

use chrono::NaiveDate;

use super::Dossier;
use crate::casework::Register;
use crate::casework::book::Office;
use crate::casework::meeting::{Leading, Meeting, leader};
use crate::papers::dots::DOTS;
use crate::papers::head;
use crate::papers::minutes::{described, honoured};
use crate::papers::naming::kept;
use crate::press::paper::*;
use crate::vietnamese::sentence::capitalised;

/// A page for each delegate of the list but whoever invites them as its chair; where there is no list, one with the name left to the pen.
pub fn invitations(register: &Register, conference: Option<&Meeting>, on: NaiveDate) -> Paper {
    let dossier = Dossier::of(register, conference, on);
    let chair = conference.and_then(|meeting| leader(register, meeting, Leading::Chair)?.attendee);
    let invited = conference.map(|meeting| &meeting.attendees[..]).unwrap_or_default();
    let invited = invited.iter().filter(|one| Some(&one.subject) != chair.as_ref());
    let mut whom: Vec<Option<String>> =
        invited.map(|one| Some(capitalised(&honoured(&described(register, one))))).collect();
    if whom.is_empty() {
        whom.push(None);
    }
    let mut paper = Paper::new("Giấy mời hội nghị phản biện");
    for (at, who) in whom.into_iter().enumerate() {
        if at > 0 {
            paper.push(Block::NextPaper);
        }
        letter(&dossier, who, &mut paper);
    }
    dossier.nameless(paper)
}

fn letter(dossier: &Dossier<'_>, who: Option<String>, paper: &mut Paper) {
    let name = format!("Hội nghị phản biện xã hội đối với dự thảo Kế hoạch {}", dossier.about());
    let opened = dossier.opened("", Office::Keeper, "GM", "GIẤY MỜI", format!("Dự {name}"));
    paper.blocks.extend(opened.blocks);
    let invite = format!("{} trân trọng kính mời:", dossier.keeper());
    paper.push(match who {
        Some(who) => Paragraph::text(format!("{invite} {}", kept(&who))),
        None => Paragraph::text(invite).dotted(2),
    });
    for line in [
        format!("Tới dự: {name}."),
        format!("Chủ trì: {}.", dossier.chair()),
        format!("Thời gian: {}.", dossier.time()),
        format!("Địa điểm: {}.", dossier.place()),
        format!(
            "Tài liệu gửi kèm: {} và phiếu ý kiến. Đề nghị đại biểu nghiên cứu trước; nếu không dự được, xin gửi ý kiến \
             bằng văn bản về {} trước ngày {DOTS}. Ý kiến không nêu tên, hoàn cảnh riêng của người được giúp đỡ./.",
            dossier.draft(),
            dossier.keeper(),
        ),
    ] {
        paper.push(Paragraph::text(line));
    }
    let closing = head::closing(&dossier.unit(), Office::Keeper);
    let recipients = head::recipients(["Như trên", "Lưu: VT, MTTQ"]);
    paper.push(Closing { recipients, ..closing });
}
