//! The draft plan, the two meetings, and their papers.

use std::{
    fs,
    path::{Path, PathBuf},
};

use super::cast::Cast;
use super::{BRIEFING, CONFERENCE, DRAFT, FUNDS, another_day};
use crate::{
    case_steps::*,
    harness::{Page, Target},
    meeting_steps::*,
    names::initials,
    pdf::{Pdf, word_file_says},
    steps::*,
};

/// The draft plan, a giao ban, a conference on the draft; their papers in this order.
pub fn meet_and_print(page: &Page, cast: &Cast) -> [PathBuf; 3] {
    draft_plan(page, "VII. KINH PHÍ", FUNDS);
    another_day(page, "2026-06-29T14:00:00+07:00");
    hold_briefing(page, cast);
    open_person(page, &cast.prisoner.shown);
    let by = DecidedBy::Meeting("Cuộc họp giao ban ngày 29/06/2026");
    release(page, "Tiến bộ", &by, "29/6/2026", "Việc tháng tới chuyển sang thăm hỏi.");
    another_day(page, "2026-07-02T08:00:00+07:00");
    hold_conference(page, cast);
    save_three(page)
}

fn hold_briefing(page: &Page, cast: &Cast) {
    open_meeting(page, "Giao ban", "29/6/2026", None);
    write_basics(page, "14:00", "16:30", "Hội trường UBND phường", AUTHOR, cast.secretary());
    let present: Vec<&str> = cast.members[..4].iter().map(|(_, name)| name.as_str()).collect();
    write_attendance(page, &present, &[(&cast.members[4].1, "đi tập huấn")]);
    let Cast { prisoner, minor, .. } = cast;
    discuss_case(
        page,
        &prisoner.shown,
        &prisoner.code,
        "Đã giới thiệu việc làm",
        "Đi làm đều",
        "Đề nghị ra khỏi diện",
    );
    discuss_case(page, &minor.shown, &minor.code, "Đã tặng xe đạp", "Đã đi học lại", "Tiếp tục giúp đỡ");
    page.fill_and_leave("Ý kiến các bên", "Các bên nhất trí.");
    page.fill_and_leave("Khó khăn, kiến nghị", "Thiếu kinh phí học nghề.");
    page.fill_and_leave("Tạm dừng, tiếp tục", &format!("Gia đình {} xin thêm thời gian.", minor.name));
    page.fill_and_leave("Kết luận của chủ trì", "Tiếp tục giữ liên lạc với gia đình.");
    page.fill_and_leave("Kỳ sau vào ngày", "30/7/2026");
    give_task(page, "Liên hệ trường nghề", cast.lead(), "15/7/2026");
    // The number stays blank: A20.
    finish_minutes(page);
    // All that the paper holds can be read on the page as well.
    for said in [
        &format!("Vắng 1 người: {}", cast.members[4].1),
        "lý do: đi tập huấn",
        &format!("Ông {} ({})", prisoner.name, prisoner.code),
        "Đã giới thiệu việc làm.",
        "Thống nhất: Tiếp tục giúp đỡ.",
        &format!("Gia đình {} xin thêm thời gian.", initials(&minor.name)),
        "Liên hệ trường nghề",
        "Kết quả các việc đã giao",
    ] {
        page.wait_for(said);
    }
    assert!(!page.says(&minor.name));
}

fn hold_conference(page: &Page, cast: &Cast) {
    open_meeting(page, "Hội nghị phản biện xã hội", "2/7/2026", Some(DRAFT));
    write_basics(page, "08:00", "11:00", "Hội trường UBND phường", AUTHOR, cast.secretary());
    page.fill_and_leave(
        "Đại diện cơ quan soạn thảo",
        &format!("{}, Phó Chủ tịch UBND phường", cast.presenter),
    );
    page.fill_and_leave("Dự thảo gửi đại biểu ngày", "26/6/2026");
    page.click("Quy trình thực hiện mô hình");
    let present: Vec<&str> = cast.members.iter().map(|(_, name)| name.as_str()).collect();
    write_attendance(page, &present, &[]);
    let details = [
        ("II. ĐỐI TƯỢNG, ĐIỀU KIỆN ÁP DỤNG", "Điều kiện áp dụng của mô hình", "Phát biểu"),
        ("III. NỘI DUNG, QUY TRÌNH THỰC HIỆN", "Quy trình thực hiện mô hình", "Phát biểu"),
        ("VI. PHỐI HỢP GIỮA CÁC BÊN", "Công tác phối hợp giữa các bên", "Bằng văn bản"),
    ];
    let opinions = cast.speakers.iter().zip(Cast::opinions()).zip(details);
    for ((speaker, text), (section, subject, by)) in opinions {
        let (title, body) = ("Ủy viên", "Hội Cựu chiến binh phường");
        give_opinion(page, &Opinion { speaker, title, body, section, subject, by, text });
    }
    explain(page, "Ý kiến 2", "Cơ quan soạn thảo sẽ bổ sung.");
    // A name that slipped in is not printed.
    let further = format!("Trường hợp {} cho thấy cần hỗ trợ việc làm.", cast.prisoner.name);
    page.fill_and_leave("Thông tin thêm của cơ quan soạn thảo", &further);
    page.fill_and_leave("Cơ quan soạn thảo trả lời trước ngày", "15/7/2026");
    page.fill_and_leave("Số biên bản", "7");
    finish_minutes(page);
}

pub fn save_three(page: &Page) -> [PathBuf; 3] {
    go_to(page, "Kế hoạch và phản biện");
    page.click(Target::starting(DRAFT));
    let plan = save_paper(page);
    go_to_meeting(page, BRIEFING);
    let briefing = save_paper(page);
    go_to_meeting(page, CONFERENCE);
    [plan, briefing, save_paper(page)]
}

/// The briefing's minutes, which name people, leave under a password and hold the same words.
pub fn send_protected(page: &Page, cast: &Cast, briefing: &Path) {
    go_to_meeting(page, BRIEFING);
    let (file, spoken) = save_protected(page);
    let password = spoken.replace(' ', "");
    assert_eq!((password.len(), Pdf::is_open(&file)), (16, false));
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let is_plain = name.starts_with("bien-ban-giao-ban-co-mat-khau-") && name.ends_with("-noi-bo.pdf");
    assert!(is_plain, "{name} tells the kind of paper and its version alone");
    let (open, protected) = (Pdf::read(briefing), Pdf::read_with(&file, &password));
    assert_eq!(protected.text(), open.text());
    protected.says(&cast.prisoner.name);
    let bytes = fs::read(&file).unwrap();
    for word in [cast.prisoner.name.as_str(), &cast.prisoner.code, "Giao ban", "giao ban"] {
        let utf16: Vec<u8> = word.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let holds = |part: &[u8]| bytes.windows(part.len()).any(|window| window == part);
        assert!(!holds(word.as_bytes()) && !holds(&utf16), "the sealed file tells {word}");
    }
    see_without_names(page);
    let nameless = page.download(|page| page.click("Lưu tệp PDF"));
    Pdf::read(&nameless).does_not_say(&cast.prisoner.name);
    let word = page.download(|page| page.click("Lưu tệp Word"));
    let said = word_file_says(&word);
    assert!(said.contains("BIÊN BẢN") && said.contains(&cast.prisoner.code), "{said}");
    assert!(!said.contains(&cast.prisoner.name), "the Word file names {}", cast.prisoner.name);
    saved(page);
}
