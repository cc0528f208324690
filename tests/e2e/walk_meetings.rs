//! The part of the walk past meetings, plans and their papers.

use crate::{
    harness::{Target, within},
    meeting_steps::*,
    steps::{AUTHOR, go_to, saved},
    walk::Walk,
};

const DRAFT: &str = "Dự thảo lần 1 ngày 10/08/2026";

/// A meeting of each kind, open and finished; a draft plan, its paper, and its issue.
pub fn see_meetings_and_plans(walk: &mut Walk<'_>, members: &[&str; 5]) {
    let page = walk.page;
    draft_plan(page, "VII. KINH PHÍ", "Từ nguồn vận động hợp pháp.");
    walk.see("du-thao");
    page.click("Xem bản in");
    page.wait_for_selector(".paper-page");
    walk.see("ban-in-ke-hoach");
    go_to(page, "Họp, hội nghị");
    page.click("Mở cuộc họp mới");
    page.wait_for_selector("#meeting-kind");
    page.click("Mở cuộc họp");
    walk.see_refused("mo-cuoc-hop-loi");
    for (kind, name) in [
        ("Giao ban", "giao-ban"),
        ("Sinh hoạt", "sinh-hoat"),
        ("Tọa đàm", "toa-dam"),
        ("Hội nghị phản biện xã hội", "phan-bien"),
    ] {
        open_kind(walk, kind);
        write_basics(page, "08:00", "11:00", "Hội trường UBND phường", AUTHOR, members[0]);
        match name {
            "giao-ban" => fill_briefing(walk, members),
            "phan-bien" => fill_conference(walk, members),
            _ => {}
        }
        walk.see(&format!("hop-{name}"));
        finish_minutes(page);
        walk.see(&format!("hop-{name}-xong"));
        if name == "giao-ban" {
            see_paper_with_names(walk);
        }
    }
    issue_plan(walk);
}

/// `Mở cuộc họp mới`, where the form may stand open already.
fn open_kind(walk: &Walk<'_>, kind: &str) {
    let page = walk.page;
    if !page.offers("Mở cuộc họp") {
        go_to(page, "Họp, hội nghị");
        if !page.offers("Mở cuộc họp") {
            page.click("Mở cuộc họp mới");
        }
    }
    page.click(within("#meeting-kind", kind));
    page.fill_and_leave("Ngày họp", "10/8/2026");
    if kind.starts_with("Hội nghị") {
        page.choose("Dự thảo được phản biện", DRAFT);
    }
    page.click("Mở cuộc họp");
    page.wait_for("Thời gian, địa điểm, chủ trì");
    saved(page);
}

fn fill_briefing(walk: &Walk<'_>, members: &[&str; 5]) {
    let page = walk.page;
    write_attendance(page, &members[..2], &[(members[4], "đi tập huấn")]);
    let case = page.eval(
        "[...document.querySelectorAll('main select option')].find((one) => one.text.startsWith('Nguyễn Tấn Thử')).text.trim()",
    );
    page.choose("Thêm trường hợp", case.as_str().unwrap_or_default());
    page.wait_for_selector("main details");
    page.fill_and_leave(within("main details", "Đã làm"), "Đã giới thiệu việc làm");
    give_task(page, "Liên hệ trường nghề", members[2], "20/8/2026");
}

fn fill_conference(walk: &Walk<'_>, members: &[&str; 5]) {
    let opinion = Opinion {
        speaker: "Đặng Thử Sáu",
        title: "Ủy viên",
        body: "Hội Cựu chiến binh phường",
        section: "II. ĐỐI TƯỢNG, ĐIỀU KIỆN ÁP DỤNG",
        subject: "Điều kiện áp dụng của mô hình",
        by: "Phát biểu",
        text: "Đề nghị ghi rõ thời gian cư trú tối thiểu là ba tháng.",
    };
    write_attendance(walk.page, members, &[]);
    give_opinion(walk.page, &opinion);
    walk.page.click(Target::starting("Ý kiến 1"));
}

/// The paper of a giao ban, and what is asked before a paper with names is sent.
fn see_paper_with_names(walk: &mut Walk<'_>) {
    let page = walk.page;
    page.click("Xem bản in");
    page.wait_for_selector(".paper-page");
    walk.see("ban-in");
    // A browser without a way to send says so instead of asking.
    page.run("navigator.canShare = () => true; navigator.share = async () => {}");
    page.click("Gửi");
    page.wait_for_selector("dialog[open] .buttons");
    walk.see("gui-ban-co-ten");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
}

fn issue_plan(walk: &mut Walk<'_>) {
    let page = walk.page;
    go_to(page, "Kế hoạch và phản biện");
    page.click(Target::starting(DRAFT));
    page.wait_for("Ý kiến tại hội nghị phản biện");
    page.click("Ghi nhận đã ban hành");
    walk.see_refused("ke-hoach-loi");
    page.fill_and_leave("Ngày ban hành", "10/8/2026");
    page.fill_and_leave("Người ký", "Phan Thử Bảy");
    saved(page);
    page.click("Ghi nhận đã ban hành");
    page.wait_for("Đã ban hành");
    saved(page);
    walk.see("ke-hoach-da-ban-hanh");
}
