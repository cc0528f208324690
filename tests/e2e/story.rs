//! One whole path, as a ward's officer walks it: from a name to the minutes on paper, sealed, offline, and back from
//! a copy. The people are invented; their names come from a printed seed.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, within},
    meeting_steps::*,
    names::{Names, initials},
    papers::*,
    pdf::Pdf,
    steps::*,
};

const TEAM: &str = "Tổ 5+1 khu phố 3";
const BRIEFING: &str = "Giao ban ngày 29/06/2026";
const CONFERENCE: &str = "Hội nghị phản biện xã hội ngày 02/07/2026";
const DRAFT: &str = "Dự thảo lần 1 ngày 25/06/2026";
const FUNDS: &str = "Từ nguồn vận động hợp pháp và đóng góp của các bên.";

/// One who is helped.
struct Helped {
    name: String,
    /// As lists show it.
    shown: String,
    code: String,
}

impl Helped {
    fn new(name: String, is_minor: bool) -> Self {
        let shown = if is_minor { initials(&name) } else { name.clone() };
        Self { name, shown, code: String::new() }
    }
}

struct Cast {
    prisoner: Helped,
    user: Helped,
    minor: Helped,
    mother: String,
    /// Party and name.
    members: [(&'static str, String); 5],
    speakers: [String; 3],
    presenter: String,
}

impl Cast {
    fn drawn() -> Self {
        let mut names = Names::of_seed();
        Self {
            prisoner: Helped::new(names.man(), false),
            user: Helped::new(names.woman(), false),
            minor: Helped::new(names.man(), true),
            mother: names.woman(),
            members: [
                ("Ủy ban MTTQ Việt Nam phường", names.man()),
                ("Hội Liên hiệp Phụ nữ phường", names.woman()),
                ("Hội Cựu chiến binh phường", names.man()),
                ("Hội Người cao tuổi phường", names.man()),
                ("Đoàn TNCS Hồ Chí Minh phường", names.woman()),
            ],
            speakers: [names.man(), names.woman(), names.man()],
            presenter: names.man(),
        }
    }

    fn secretary(&self) -> &str {
        &self.members[0].1
    }

    fn lead(&self) -> &str {
        &self.members[2].1
    }

    /// The texts of the three opinions.
    fn opinions() -> [&'static str; 3] {
        [
            "Đề nghị ghi rõ thời gian cư trú tối thiểu là ba tháng.",
            "Cần nêu người chịu trách nhiệm ở từng bước.",
            "Đề nghị các bên báo kết quả bằng văn bản mỗi quý.",
        ]
    }
}

#[test]
fn story() {
    let mut cast = Cast::drawn();
    let mut server = Server::of_dist("/any/path/");
    let profile = Profile::empty();
    let mut browser = Browser::launch(&profile);
    let mut page = opened(&browser, &server, "2026-03-02T08:00:00+07:00");
    new_book_from(&page, "1/3/2026");
    take_in(&page, &mut cast);
    give_teams(&page, &cast);
    follow(&page, &cast);
    let first = meet_and_print(&page, &cast);
    look_at_papers(&first, &cast);
    send_protected(&page, &cast, &first[1]);

    lock(&page);
    unlock(&page);
    all_there(&page, &cast);

    page.wait_until("navigator.serviceWorker.controller?.state === 'activated'");
    server.stop();
    assert_eq!(page.complaints(), Vec::<String>::new());
    drop(page);
    browser.close();
    browser = Browser::launch(&profile);
    page = opened(&browser, &server, "2026-07-03T08:00:00+07:00");
    unlock(&page);
    all_there(&page, &cast);
    open_person(&page, &cast.minor.shown);
    record_family_contact(&page, "Gia đình cho biết em đi học nghề đều.");
    let again = save_three(&page);
    for (before, after) in first.iter().zip(&again) {
        let same = fs::read(before).unwrap() == fs::read(after).unwrap();
        assert!(same, "{} and {} differ", before.display(), after.display());
    }

    let copy = back_up(&page);
    assert_eq!(page.complaints(), Vec::<String>::new());
    server.start();
    browser.wipe_site_data(&page, &server.address());
    page.goto(&server.address());
    restore(&page, &copy);
    all_there(&page, &cast);
    open_person(&page, &cast.minor.shown);
    page.wait_for("Gia đình cho biết em đi học nghề đều.");
    // A plain host knows no deep link, and with the data its service worker is gone too.
    let complaints = page.complaints();
    assert!(complaints.iter().all(|it| it.contains("status of 404")), "{complaints:#?}");
}

fn opened(browser: &Browser, server: &Server, time: &str) -> Page {
    let page = browser.open();
    page.resize(1280, 900);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock(time);
    page.goto(&server.address());
    page
}

/// Another day: the tablet was locked in between.
#[track_caller]
fn another_day(page: &Page, time: &str) {
    lock(page);
    page.set_clock(time);
    unlock(page);
}

/// Three people with intake, status with its source, and admission.
fn take_in(page: &Page, cast: &mut Cast) {
    let Cast { prisoner, user, minor, mother, .. } = cast;
    new_person(page, &prisoner.name, "1988", "12 đường Thử, tổ 19", "Tổ trưởng tổ dân phố 19");
    // In a wide window the first part stands open beside the list.
    assert_eq!(page.value("Họ và tên"), prisoner.name);
    intake_part(page, "Thông tin cá nhân");
    page.click("Nam");
    page.click("anh");
    page.fill_and_leave("Khu phố", "3");
    page.fill_and_leave("Tổ dân phố", "19");
    report_status(page, "Người từng vi phạm pháp luật", Some("Mới chấp hành xong án phạt tù"), "1/3/2026");
    write_family(page, "Người đại diện gia đình", mother, "mẹ");
    intake_part(page, "Nguyện vọng, nhu cầu");
    page.fill_and_leave("Nguyện vọng", "Muốn có việc làm gần nhà.");
    page.click("Việc làm");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 3 của Ban điều hành", "2/3/2026", None);
    prisoner.code = identity_fact(page, "Mã");

    new_person(page, &user.name, "1995", "tổ 20", "Hội Liên hiệp Phụ nữ phường");
    report_status(page, "Người sử dụng trái phép chất ma túy", None, "1/3/2026");
    meet_conditions(page, 1);
    // What is not complete is asked for, and the reason is kept.
    admit(page, "Giao ban tháng 3 của Ban điều hành", "2/3/2026", Some("Đang chờ xác nhận cư trú."));
    user.code = identity_fact(page, "Mã");

    new_person(page, &minor.name, "20/11/2010", "tổ 21", "Đoàn phường");
    report_status(page, "Người chưa thành niên vi phạm pháp luật", None, "1/3/2026");
    write_family(page, "Cha, mẹ hoặc người giám hộ", mother, "mẹ");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 3 của Ban điều hành", "2/3/2026", None);
    minor.code = identity_fact(page, "Mã");
    // Under 18 the full name asks for a tap (rule 8).
    assert!(!page.says(&minor.name));
    page.click("Hiện họ tên đầy đủ");
    page.wait_for(&minor.name);

    let codes = [&prisoner.code, &user.code, &minor.code].map(|code| code.rsplit('-').next().unwrap_or(""));
    assert_eq!(codes, ["A001", "A002", "A003"]);
}

/// A8 through the screens: incomplete without the family, complete once it is added or a reason is given.
fn give_teams(page: &Page, cast: &Cast) {
    for (organisation, name) in &cast.members {
        add_member(page, name, organisation, "Hội viên");
    }
    let seats = cast.members.each_ref().map(|(party, name)| (*party, name.as_str()));
    form_team(page, TEAM, &seats, cast.lead());
    let families = [Ok((cast.mother.as_str(), "mẹ")), Err("Gia đình ở xa"), Ok((cast.mother.as_str(), "mẹ"))];
    for (helped, family) in [&cast.prisoner, &cast.user, &cast.minor].into_iter().zip(families) {
        open_case_team(page, &helped.shown);
        assign_team(page, TEAM);
        wait_for_completeness(page, "chưa đủ (thiếu +1 gia đình)");
        seat_family(page, family);
        wait_for_completeness(page, "đủ");
        page.wait_for(cast.lead());
    }
}

/// Contacts, a support without a value (A15), three monthly reviews, a release and a reopening.
fn follow(page: &Page, cast: &Cast) {
    record_contact(page, &cast.prisoner.shown, "Anh kể đang tìm việc.");
    record_contact(page, &cast.user.shown, "Chị muốn học nghề may.");
    open_person(page, &cast.minor.shown);
    record_family_contact(page, "Mẹ em nói em đã đi học lại.");
    let both = [cast.prisoner.shown.as_str(), cast.minor.shown.as_str()];
    record_support_without_value(page, &both, "Xe đạp", "2", "đi lại, học nghề");
    for shown in both {
        open_person(page, shown);
        page.click("Hỗ trợ");
        page.wait_for("xe đạp, 2 chiếc, trị giá chưa ghi");
    }
    another_day(page, "2026-04-29T15:00:00+07:00");
    review_as(page, &cast.prisoner, "4/2026", "Tôi đã có việc làm.");
    open_person(page, &cast.user.shown);
    let by = DecidedBy::Words("Giao ban tháng 4 của Ban điều hành");
    release(page, "Chuyển nơi cư trú", &by, "29/4/2026", "Đã chuyển đi trước kỳ nhận xét.");
    another_day(page, "2026-05-27T15:00:00+07:00");
    review_as(page, &cast.prisoner, "5/2026", "Tôi đi làm đều.");
    another_day(page, "2026-06-25T15:00:00+07:00");
    review_as(page, &cast.prisoner, "6/2026", "Tôi muốn tự lo được.");
    open_person(page, &cast.prisoner.shown);
    propose_release(page, "Tiến bộ", "25/6/2026");
    open_person(page, &cast.user.shown);
    reopen(page, "25/6/2026");
    page.wait_for("Lần giúp đỡ thứ 2");
}

fn review_as(page: &Page, helped: &Helped, month: &str, own_word: &str) {
    open_person(page, &helped.shown);
    review(page, month, own_word, "Tiến bộ");
}

/// The draft plan, a giao ban, a conference on the draft; their papers in this order.
fn meet_and_print(page: &Page, cast: &Cast) -> [PathBuf; 3] {
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
        &format!("vắng 1: {}", cast.members[4].1),
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

fn save_three(page: &Page) -> [PathBuf; 3] {
    go_to(page, "Kế hoạch và phản biện");
    page.click(crate::harness::Target::starting(DRAFT));
    let plan = save_paper(page);
    go_to_meeting(page, BRIEFING);
    let briefing = save_paper(page);
    go_to_meeting(page, CONFERENCE);
    [plan, briefing, save_paper(page)]
}

/// The briefing's minutes, which name people, leave under a password and hold the same words.
fn send_protected(page: &Page, cast: &Cast, briefing: &Path) {
    go_to_meeting(page, BRIEFING);
    let (file, spoken) = save_protected(page);
    let password = spoken.replace(' ', "");
    assert_eq!((password.len(), Pdf::is_open(&file)), (16, false));
    let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    assert!(name.starts_with("bien-ban-co-mat-khau-"), "{name} tells the kind of paper alone");
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
    saved(page);
}

fn look_at_papers(files: &[PathBuf; 3], cast: &Cast) {
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

/// Everything that was recorded by 2 July.
fn all_there(page: &Page, cast: &Cast) {
    open_person(page, &cast.prisoner.shown);
    for text in ["Đã ra khỏi diện", "Anh kể đang tìm việc.", "Nhận xét tháng 6/2026", "xe đạp, 2 chiếc"]
    {
        page.wait_for(text);
    }
    open_person(page, &cast.user.shown);
    for text in ["Đang lập hồ sơ", "Lần giúp đỡ thứ 2", "Chị muốn học nghề may."] {
        page.wait_for(text);
    }
    open_person(page, &cast.minor.shown);
    for text in ["Đang giúp đỡ", "Mẹ em nói em đã đi học lại.", &cast.mother] {
        page.wait_for(text);
    }
    go_to_meeting(page, CONFERENCE);
    for text in cast.speakers.iter().map(String::as_str).chain(Cast::opinions()) {
        page.wait_for(text);
    }
    go_to_meeting(page, BRIEFING);
    page.wait_for("Biên bản đã hoàn tất ngày 29/06/2026");
    go_to(page, "Kế hoạch và phản biện");
    page.wait_for(DRAFT);
}

fn back_up(page: &Page) -> PathBuf {
    go_to(page, "Sao lưu, gửi nhận");
    let copy = page.download(|page| page.click(within(".buttons", "Sao lưu")));
    page.wait_for("Tệp đã được đọc lại và đúng.");
    let name = copy.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    assert_eq!(name, "so-dong-hanh-2026-07-03.donghanh", "no ward in the name of a copy");
    page.click("USB");
    page.click(within(".form .buttons", "Đã cất ở nơi khác"));
    page.wait_for("Bản sao ngoài máy: hôm nay");
    saved(page);
    copy
}

fn restore(page: &Page, copy: &std::path::Path) {
    page.click("Mở lại từ bản sao lưu");
    page.upload("Chọn tệp", copy);
    page.fill("Mật khẩu của tệp", PASSWORD);
    // A worker that dies over the file takes nothing with it.
    page.run("dongHanh.reader = dongHanh.workers.reader; dongHanh.workers.reader = 'missing.js'");
    page.click("Đọc tệp");
    page.wait_for("Đọc tệp này quá lâu hoặc quá nặng");
    page.run("dongHanh.workers.reader = dongHanh.reader");
    page.click("Đọc tệp");
    page.wait_for("hồ sơ của 3 người");
    page.click("Khôi phục");
    page.wait_for("Ai đang ghi?");
    page.click(crate::harness::Target::starting(AUTHOR));
    page.wait_for("Khóa màn hình");
}
