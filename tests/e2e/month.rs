//! The month of a ward, from Monday to Monday through the screens, and read back from the timeline of everybody it
//! concerns, from the figures of the month and the lists behind them, and from paper.
//!
//! February 2026, with Tết on the 17th. Five are helped: a man out of prison, a user, a boy of 16, one who goes away
//! to work, one who leaves the model. Their names come from a printed seed.

mod told;

use crate::{
    case_steps::*,
    giving_steps::*,
    harness::{Browser, Page, Profile, Server, Target, near, within},
    meeting_steps::*,
    month_steps::*,
    names::{Names, initials},
    pdf::Pdf,
    steps::*,
};

const TEAM: &str = "Tổ 5+1 khu phố 3";
const WOMEN: &str = "Hội Liên hiệp Phụ nữ phường";
const GIFTS: &str = "Tết Bính Ngọ 2026";
const MONTH: &str = "Tháng 2/2026 (01/02/2026 – 28/02/2026)";
/// What was said by telephone, in words that stand nowhere else.
const CALLS: [&str; 2] = ["Gọi hỏi chị về việc học may.", "Gọi cho mẹ em, em đi học đều."];

/// One who is helped.
struct Helped {
    /// As lists show it: a minor by initials.
    shown: String,
    code: String,
}

impl Helped {
    fn adult(name: String) -> Self {
        Self { shown: name, code: String::new() }
    }
}

struct Cast {
    prisoner: Helped,
    user: Helped,
    away: Helped,
    leaving: Helped,
    minor: Helped,
    minor_name: String,
    mother: String,
    /// Party and name, as the standing team has them.
    members: [(&'static str, String); 5],
    /// Takes over from the one of the Women's Union.
    comes: String,
}

impl Cast {
    fn drawn() -> Self {
        let mut names = Names::of_seed();
        let [prisoner, away, leaving] = [(); 3].map(|()| Helped::adult(names.man()));
        let minor_name = names.man();
        Self {
            prisoner,
            user: Helped::adult(names.woman()),
            away,
            leaving,
            minor: Helped { shown: initials(&minor_name), code: String::new() },
            minor_name,
            mother: names.woman(),
            members: [
                ("Ủy ban MTTQ Việt Nam phường", names.man()),
                (WOMEN, names.woman()),
                ("Hội Cựu chiến binh phường", names.man()),
                ("Hội Người cao tuổi phường", names.man()),
                ("Đoàn TNCS Hồ Chí Minh phường", names.woman()),
            ],
            comes: names.woman(),
        }
    }

    fn goes(&self) -> &str {
        &self.members[1].1
    }

    fn lead(&self) -> &str {
        &self.members[2].1
    }
}

#[test]
fn month_of_a_ward() {
    let mut cast = Cast::drawn();
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-01-26T08:00:00+07:00");
    new_book_from(page, "1/1/2026");
    begin(page, &mut cast);
    first_week(page, &mut cast);
    before_tet(page, &cast);
    after_tet(page, &cast);
    end_of_month(page, &cast);

    on_day(page, "2026-03-02");
    tell_visit(page, &cast.prisoner.shown, MET, HOME, "Ngày đầu của tháng sau.");
    told::by_timelines(page, &cast);
    told::by_history(page, &cast);
    told::by_figures(page, &cast);
    on_day(page, "2026-03-03");
    told::by_figures(page, &cast);
    told::on_paper(page);
    assert_eq!(page.complaints(), Vec::<String>::new());
}

const MET: &str = "Gặp người được giúp đỡ";
const FAMILY: &str = "Chỉ gặp gia đình";
const HOME: &str = "Tại nhà";
const PHONE: &str = "Qua điện thoại";

/// The next working day: the tablet was locked in between.
#[track_caller]
fn on_day(page: &Page, day: &str) {
    lock(page);
    page.set_clock(&format!("{day}T08:00:00+07:00"));
    unlock(page);
}

/// Who, born, the diện, informed and admitted on, by whom.
#[track_caller]
fn take_in(page: &Page, name: &str, born: &str, category: &str, days: [&str; 2], by: &str) -> String {
    new_person(page, name, born, "tổ 19", "Ban điều hành khu phố 3");
    report_status(page, category, None, days[0]);
    meet_conditions(page, 0);
    admit(page, by, days[1], None);
    identity_fact(page, "Mã")
}

/// 26 January: the four who are helped when the month begins, and their team.
fn begin(page: &Page, cast: &mut Cast) {
    let by = "Giao ban tháng 1 của Ban điều hành";
    let (ex_prisoner, user) = ("Người từng vi phạm pháp luật", "Người sử dụng trái phép chất ma túy");
    let today = ["26/1/2026"; 2];
    for (helped, born, category, days) in [
        (&mut cast.prisoner, "1988", ex_prisoner, today),
        (&mut cast.user, "1995", user, today),
        (&mut cast.away, "1990", ex_prisoner, today),
        (&mut cast.leaving, "1985", ex_prisoner, ["4/1/2026", "5/1/2026"]),
    ] {
        helped.code = take_in(page, &helped.shown, born, category, days, by);
    }
    for (organisation, name) in &cast.members {
        add_member(page, name, organisation, "Hội viên");
    }
    add_member(page, &cast.comes, WOMEN, "Chi hội trưởng");
    let seats = cast.members.each_ref().map(|(party, name)| (*party, name.as_str()));
    form_team(page, TEAM, &seats, cast.lead());
    page.click("Chọn cả 4 hồ sơ");
    page.click(within("main", "Ghi nhận đã phân công"));
    page.wait_for(&format!("Hoàn tác: phân công {TEAM} cho 4 hồ sơ"));
    saved(page);
    for (helped, family) in
        [(&cast.prisoner, Ok((cast.mother.as_str(), "mẹ"))), (&cast.user, Err("Gia đình ở xa"))]
    {
        open_case_team(page, &helped.shown);
        seat_family(page, family);
        wait_for_completeness(page, "đủ");
    }
}

/// 2 to 6 February: visits at home, the boy taken in, a pause.
fn first_week(page: &Page, cast: &mut Cast) {
    on_day(page, "2026-02-02");
    tell_visit(page, &cast.leaving.shown, MET, HOME, "Anh đi làm đều ở xưởng mộc.");
    on_day(page, "2026-02-03");
    tell_visit(page, &cast.prisoner.shown, MET, HOME, "Anh kể đang tìm việc.");
    on_day(page, "2026-02-04");
    tell_visit(page, &cast.user.shown, MET, HOME, "Chị muốn học nghề may.");

    on_day(page, "2026-02-05");
    let (minors, today) = ("Người chưa thành niên vi phạm pháp luật", ["5/2/2026"; 2]);
    new_person(page, &cast.minor_name, "20/11/2009", "tổ 21", "Đoàn phường");
    report_status(page, minors, None, today[0]);
    write_family(page, "Cha, mẹ hoặc người giám hộ", &cast.mother, "mẹ");
    meet_conditions(page, 0);
    admit(page, "Giao ban ngày 5/2 của Ban điều hành", today[1], None);
    cast.minor.code = identity_fact(page, "Mã");
    open_case_team(page, &cast.minor.shown);
    assign_team(page, TEAM);
    seat_family(page, Ok((&cast.mother, "mẹ")));
    wait_for_completeness(page, "đủ");

    on_day(page, "2026-02-06");
    open_person(page, &cast.away.shown);
    begin_doing(page, "Ghi nhận đã tạm dừng");
    pause(page, "Đi làm xa", "Giao ban tháng 2", "6/2/2026", "30/4/2026");
}

/// 9 to 13 February: two telephone calls, a visit in vain, a session, the gifts.
fn before_tet(page: &Page, cast: &Cast) {
    on_day(page, "2026-02-09");
    tell_visit(page, &cast.user.shown, MET, PHONE, CALLS[0]);
    tell_visit(page, &cast.minor.shown, FAMILY, PHONE, CALLS[1]);
    choose_to_write(page, "Đợt hỗ trợ");
    plan_gifts(page, GIFTS, "410.000", "13/2/2026");

    on_day(page, "2026-02-10");
    tell_visit(page, &cast.minor.shown, FAMILY, HOME, "Mẹ em nói em đã đi học lại.");
    tell_visit(page, &cast.prisoner.shown, "Không gặp ai", HOME, "Nhà đóng cửa.");

    on_day(page, "2026-02-12");
    open_meeting(page, "Sinh hoạt", "12/2/2026", None);
    page.click("Người lớn");
    page.wait_for("Mời thêm");
    // The boy is not asked to come with the adults (rule 8).
    assert!(!page.offers(Target::starting(&cast.minor.shown).inside("main .choice")));
    invite(page, &cast.prisoner.shown, "Có mặt", "");
    invite(page, &cast.user.shown, "Có mặt", "");
    invite(page, &cast.leaving.shown, "Vắng có lý do", "đi làm ca");
    page.wait_for("Mời 3: có mặt 2, vắng có lý do 1, vắng 0.");

    on_day(page, "2026-02-13");
    go_to(page, "Việc cần làm");
    page.wait_for("Ngày 10/02/2026 đến mà không gặp ai.");
    tell_visit(page, &cast.prisoner.shown, MET, HOME, "Chúc Tết gia đình anh.");
    go_to(page, "Việc cần làm");
    page.wait_for(&format!("Trao đợt hỗ trợ {GIFTS}"));
    page.click("Ghi kết quả trao");
    page.wait_for("Chưa trao");
    for helped in [&cast.prisoner, &cast.user, &cast.leaving] {
        hand_over(page, &helped.shown, "Người được giúp đỡ đã nhận", &[]);
    }
    let by = [("Người nhận thay", cast.mother.as_str()), ("Quan hệ với người được giúp đỡ", "mẹ")];
    hand_over(page, &cast.minor.shown, "Người khác nhận thay", &by);
    hand_over(page, &cast.away.shown, "Chưa nhận", &[("Vì sao chưa nhận", "đang đi làm xa")]);
    page.wait_for("chưa nhận: đang đi làm xa");
}

/// 23 to 25 February: something new, the visit it asks for, a helper replaced, what was given.
fn after_tet(page: &Page, cast: &Cast) {
    on_day(page, "2026-02-23");
    open_person(page, &cast.user.shown);
    report_incident(page, "Thông báo số 15", "23/2/2026");
    go_to(page, "Việc cần làm");
    page.wait_for("Đến thăm gia đình");
    page.wait_for("Công an phường thông báo có sự việc mới ngày 23/02/2026; chưa gặp lại.");

    on_day(page, "2026-02-24");
    page.wait_for("Đến thăm gia đình");
    page.click(near("Đến thăm gia đình", "Ghi tiếp xúc"));
    page.tick(within("#contact-outcome", FAMILY));
    page.tick(within("#contact-place", HOME));
    page.tick(Target::starting(AUTHOR).inside("#contact-doers"));
    page.fill("Nội dung", "Gia đình mong mọi người tiếp tục giúp.");
    page.click(within("main .form .buttons", "Ghi tiếp xúc"));
    page.wait_until("!document.querySelector('#contact-outcome')");
    saved(page);
    go_to(page, "Việc cần làm");
    page.wait_gone("Đến thăm gia đình");
    replace_helper(page, cast.goes(), &cast.comes, TEAM, 5, "nghỉ hưu");

    on_day(page, "2026-02-25");
    give(page, &cast.prisoner.shown, "Giới thiệu việc làm", "1", "");
    give(page, &cast.prisoner.shown, "Giới thiệu vay vốn", "", "20 triệu");
    give(page, &cast.user.shown, "Thẻ bảo hiểm y tế", "1", "");
    give(page, &cast.minor.shown, "Thẻ bảo hiểm y tế", "2", "");
    open_person(page, &cast.leaving.shown);
    propose_release(page, "Tiến bộ", "25/2/2026");
}

/// 26 February: reviews, the giao ban, and the release it decided.
fn end_of_month(page: &Page, cast: &Cast) {
    on_day(page, "2026-02-26");
    open_person(page, &cast.prisoner.shown);
    review(page, "2/2026", "Tôi mong sớm có việc.", "Có chuyển biến");
    open_person(page, &cast.leaving.shown);
    review(page, "2/2026", "Tôi tự lo được.", "Tiến bộ");
    open_meeting(page, "Giao ban", "26/2/2026", None);
    write_basics(page, "14:00", "16:00", "Hội trường UBND phường", AUTHOR, &cast.members[0].1);
    let present = [&cast.members[0].1, &cast.comes, &cast.members[2].1, &cast.members[3].1];
    write_attendance(page, &present.map(String::as_str), &[(&cast.members[4].1, "đi tập huấn")]);
    let (leaving, user) = (&cast.leaving, &cast.user);
    let agreed = "Đề nghị ra khỏi diện";
    discuss_case(page, &leaving.shown, &leaving.code, "Đã giới thiệu việc làm", "Đi làm đều", agreed);
    discuss_case(page, &user.shown, &user.code, "Đã thăm gia đình", "Cần gần gũi hơn", "Tiếp tục giúp đỡ");
    page.fill_and_leave("Kết luận của chủ trì", "Tiếp tục giữ liên lạc với gia đình.");
    finish_minutes(page);
    let minutes = Pdf::read(&save_paper(page));
    minutes.says("Tiếp xúc tại nhà 6 lượt; sinh hoạt 1 buổi, 2 lượt dự");
    minutes.says("hiện 5 trường hợp");
    minutes.does_not_say(&cast.minor_name);
    open_person(page, &leaving.shown);
    let by = DecidedBy::Meeting("Cuộc họp giao ban ngày 26/02/2026");
    release(page, "Tiến bộ", &by, "26/2/2026", "Việc tháng tới chuyển sang thăm hỏi.");
}
