//! Kế hoạch tổ chức hội nghị phản biện xã hội.

use chrono::NaiveDate;

use super::Dossier;
use crate::casework::Register;
use crate::casework::book::Office;
use crate::casework::meeting::{Meeting, field};
use crate::papers::dots::{DOTS, LONG_DOTS, ending_in};
use crate::papers::head;
use crate::papers::minutes::focus;
use crate::press::paper::*;

/// The plan of a conference: purpose, what is criticised, when and where, the order of it, who does what.
pub fn preparation(register: &Register, conference: Option<&Meeting>, on: NaiveDate) -> Paper {
    let dossier = Dossier::of(register, conference, on);
    let about = dossier.about();
    let subject = format!("Tổ chức hội nghị phản biện xã hội đối với dự thảo Kế hoạch {about}");
    let (keeper, drafter) = (dossier.keeper(), dossier.drafter());
    let mut paper =
        dossier.opened("Kế hoạch tổ chức hội nghị phản biện", Office::Keeper, "KH", "KẾ HOẠCH", subject);
    paper.push(Paragraph::italic("Căn cứ").dotted(1));
    paper.push(Paragraph::italic(format!(
        "Căn cứ văn bản số {DOTS} ngày {DOTS} của {drafter} về việc gửi dự thảo Kế hoạch {about} để phản biện xã hội."
    )));
    paper.push(Paragraph::text(format!("{keeper} xây dựng Kế hoạch tổ chức hội nghị như sau:")));
    purpose(&mut paper, &about);
    contents(&dossier, &mut paper);
    when_and_where(&dossier, &mut paper);
    order(&dossier, &mut paper);
    duties(&dossier, &mut paper);
    paper.push(head::closing(&dossier.unit(), Office::Keeper));
    dossier.nameless(paper)
}

fn section(paper: &mut Paper, heading: &str) {
    paper.push(Heading::new(Level::Section, heading));
}

fn purpose(paper: &mut Paper, about: &str) {
    section(paper, "I. MỤC ĐÍCH, YÊU CẦU");
    paper.push(Heading::new(Level::Clause, "1. Mục đích"));
    paper.push(List::new(
        Marker::Letter,
        [
            format!("Tập hợp ý kiến của các tổ chức thành viên, các bên tham gia và người dân để hoàn thiện dự thảo Kế hoạch {about};"),
            "Giúp cơ quan chủ trì soạn thảo có thêm căn cứ để tiếp thu, giải trình trước khi ban hành.".to_owned(),
        ],
    ));
    paper.push(Heading::new(Level::Clause, "2. Yêu cầu"));
    paper.push(List::new(
        Marker::Letter,
        [
            "Ý kiến khách quan, có tính xây dựng, nêu rõ mục, khoản của dự thảo, nội dung đề nghị giữ, sửa, bổ sung hoặc bỏ, và lý do;",
            "Dự thảo được gửi trước để đại biểu nghiên cứu;",
            "Tài liệu và ý kiến tại hội nghị không nêu tên, nơi ở, hoàn cảnh riêng của người được giúp đỡ.",
        ],
    ));
}

/// The heads under which a draft is criticised, then what this conference keeps to. Source: domain 2.2.
fn contents(dossier: &Dossier<'_>, paper: &mut Paper) {
    section(paper, "II. NỘI DUNG, HÌNH THỨC");
    paper.push(Paragraph::new([
        Run::bold("1. Nội dung phản biện: "),
        Run::plain(
            "sự cần thiết; sự phù hợp với chủ trương, đường lối của Đảng, chính sách, pháp luật của Nhà nước; tính đúng \
             đắn, khoa học, khả thi; tác động, hiệu quả; việc bảo đảm hài hòa lợi ích của Nhà nước, Nhân dân, tổ chức.",
        ),
    ]));
    let groups = dossier.conference.map(focus).unwrap_or_default().join("; ");
    paper.push(ending_in(vec![], "Hội nghị tập trung vào:", &groups));
    paper.push(Paragraph::new([
        Run::bold("2. Hình thức: "),
        Run::plain("tổ chức hội nghị; đại biểu vắng mặt có thể gửi ý kiến bằng văn bản."),
    ]));
}

fn when_and_where(dossier: &Dossier<'_>, paper: &mut Paper) {
    section(paper, "III. THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN");
    let invited = dossier.conference.map_or(0, |meeting| meeting.attendees.len());
    let delegates = if invited == 0 { DOTS.to_owned() } else { invited.to_string() };
    paper.push(List::new(
        Marker::Number,
        [
            format!("Thời gian: {}.", dossier.time()),
            format!("Địa điểm: {}.", dossier.place()),
            format!("Chủ trì: {}.", dossier.chair()),
            format!("Đại diện cơ quan chủ trì soạn thảo: {}.", dossier.presenter()),
            format!("Đại biểu: {delegates} người, theo giấy mời."),
        ],
    ));
}

/// The order in which a conference goes. Source: domain 2.3.
fn order(dossier: &Dossier<'_>, paper: &mut Paper) {
    section(paper, "IV. CHƯƠNG TRÌNH");
    let drafter = dossier.drafter();
    paper.push(List::new(
        Marker::Number,
        [
            "Chủ trì nêu lý do, mục đích, thành phần và chương trình hội nghị.".to_owned(),
            format!("Đại diện {drafter} trình bày nội dung cơ bản của dự thảo."),
            "Chủ trì định hướng nội dung tập trung phản biện.".to_owned(),
            "Đại biểu thảo luận, nêu ý kiến phản biện.".to_owned(),
            "Cơ quan chủ trì soạn thảo cung cấp thêm thông tin, giải trình.".to_owned(),
            "Chủ trì kết luận; thông qua biên bản.".to_owned(),
        ],
    ));
}

fn duties(dossier: &Dossier<'_>, paper: &mut Paper) {
    section(paper, "V. TỔ CHỨC THỰC HIỆN");
    let (sent, sent_on) = (dossier.day(field::DRAFT_SENT_ON), dossier.day(field::SEND_BY));
    paper.push(List::new(
        Marker::Number,
        [
            format!("{}: gửi giấy mời, dự thảo và phiếu ý kiến đến đại biểu ({sent}); chuẩn bị hội trường, điều hành hội nghị.", dossier.keeper()),
            format!("{}: gửi dự thảo và tài liệu, cử người trình bày; trả lời ý kiến bằng văn bản trước {}.", dossier.drafter(), dossier.day(field::ANSWER_BY)),
            format!("Thư ký hội nghị: ghi biên bản; tổng hợp ý kiến, xây dựng văn bản phản biện xã hội gửi cơ quan soạn thảo trước {sent_on}."),
            format!("Kinh phí: {LONG_DOTS}."),
        ],
    ));
    paper.push(Paragraph::text("Trên đây là Kế hoạch tổ chức hội nghị phản biện xã hội./.").kept_with_next());
}
