//! One of each paper.

use super::*;
use crate::casework::week::Grouping;
use crate::papers::recovery_sheet;

/// One of each paper, full and empty.
pub fn every_paper() -> Vec<(&'static str, Paper)> {
    let of_meeting = |(book, meeting): (TestBook, Subject), audience| minutes_of(&book, &meeting, audience);
    let of_plan = |(book, plan): (TestBook, Subject)| plan_of(&book, &plan);
    let of_handover = |(book, id): (TestBook, Subject)| handover_of(&book, &id);
    let agreed_by = |born: &str| {
        let (book, person) = agreements::agreed("Nguyễn Tấn Khoa", born);
        agreements::agreement_of(&book, &person, Audience::Internal)
    };
    use Audience::*;
    let mut papers = vec![
        ("ke-hoach-du-thao", of_plan(plan_draft())),
        ("ke-hoach", of_plan(plan_issued())),
        ("ke-hoach-trong", of_plan(empty_plan())),
        ("phan-bien", of_meeting(conference(), Nameless)),
        ("phan-bien-trong", of_meeting(empty_meeting(MeetingKind::Criticism), Nameless)),
        ("giao-ban", of_meeting(briefing(), Internal)),
        ("giao-ban-khong-ten", of_meeting(briefing(), Nameless)),
        ("giao-ban-trong", of_meeting(empty_meeting(MeetingKind::Briefing), Internal)),
        ("sinh-hoat-trong", of_meeting(empty_meeting(MeetingKind::Gathering), Nameless)),
        ("toa-dam-trong", of_meeting(empty_meeting(MeetingKind::Seminar), Nameless)),
        ("danh-sach", case_lists::filled()),
        ("danh-sach-trong", case_lists::empty()),
        ("danh-sach-phieu-trong", releases::blank(PaperKind::CaseList)),
        ("giao-ban-phieu-trong", releases::blank(PaperKind::Minutes(MeetingKind::Briefing))),
        ("sinh-hoat-phieu-trong", releases::blank(PaperKind::Minutes(MeetingKind::Gathering))),
        ("toa-dam-phieu-trong", releases::blank(PaperKind::Minutes(MeetingKind::Seminar))),
        ("phan-bien-phieu-trong", releases::blank(PaperKind::Minutes(MeetingKind::Criticism))),
        ("ke-hoach-phieu-trong", releases::blank(PaperKind::Plan)),
        ("ke-hoach-lien-tich-phieu-trong", releases::blank(PaperKind::JointPlan)),
        ("to-ma-du-phong-phieu-trong", releases::blank(PaperKind::RecoverySheet)),
        ("ban-giao-phieu-trong", releases::blank(PaperKind::Handover)),
        ("danh-sach-ban-giao-phieu-trong", releases::blank(PaperKind::Takeover)),
        ("to-viec-tuan-phieu-trong", releases::blank(PaperKind::WeekSheet)),
        ("tai-lieu-hop-phieu-trong", releases::blank(PaperKind::Handouts)),
        ("ky-nhan-phieu-trong", releases::blank(PaperKind::Receipts)),
        ("so-lieu", figures::filled()),
        ("ky-nhan", receipts::filled()),
        ("danh-sach-ban-giao", takeovers::filled()),
        ("to-viec-tuan", weeks::filled(Grouping::ByDay)),
        ("to-viec-tuan-theo-nguoi", weeks::filled(Grouping::ByHelper)),
        ("ban-giao", of_handover(handed_over())),
        ("phieu-phan-cong-to", assignments::of_team(Internal)),
        ("phieu-phan-cong-to-khong-ten", assignments::of_team(Nameless)),
        ("phieu-phan-cong", assignments::of_one(Internal)),
        ("phieu-phan-cong-thay", assignments::taken_over()),
        ("phieu-phan-cong-trong", assignments::blank()),
        ("quyet-dinh-thanh-lap-to", team_decisions::founding()),
        ("quyet-dinh-kien-toan-to-trong", releases::blank(PaperKind::TeamRenewal)),
        ("danh-sach-ky-ten", sign_sheets::of_session(Internal)),
        ("danh-sach-ky-ten-khong-ten", sign_sheets::of_session(Nameless)),
        ("danh-sach-ky-ten-trong", sign_sheets::blank()),
        ("de-nghi-ra-khoi-dien", releases::proposal(Internal)),
        ("de-nghi-ra-khoi-dien-khong-ten", releases::proposal(Nameless)),
        ("de-nghi-ra-khoi-dien-trong", releases::blank(PaperKind::ReleaseProposal)),
        ("quyet-dinh-ra-khoi-dien", releases::after(PaperKind::ReleaseDecision, "1980", Internal)),
        ("quyet-dinh-ra-khoi-dien-trong", releases::blank(PaperKind::ReleaseDecision)),
        ("thong-bao-ra-khoi-dien", releases::after(PaperKind::ReleaseNotice, "1980", Internal)),
        ("thong-bao-ra-khoi-dien-vi-thanh-nien", releases::after(PaperKind::ReleaseNotice, "2010", Internal)),
        ("thong-bao-ra-khoi-dien-trong", releases::blank(PaperKind::ReleaseNotice)),
        ("thu-chuc-mung", releases::after(PaperKind::Congratulation, "1980", Internal)),
        ("thu-chuc-mung-trong", releases::blank(PaperKind::Congratulation)),
        ("trang-cua-minh", team_decisions::own_page("1980", Internal)),
        ("trang-cua-minh-vi-thanh-nien", team_decisions::own_page("2010", Nameless)),
        ("trang-cua-minh-trong", releases::blank(PaperKind::OwnPage)),
        ("phieu-di-tham", review_sheets::slips()),
        ("phieu-di-tham-trong", releases::blank(PaperKind::VisitSlips)),
        ("phieu-nhan-xet", review_sheets::filled(Nameless)),
        ("phieu-nhan-xet-co-ten", review_sheets::filled(Internal)),
        ("phieu-nhan-xet-vi-thanh-nien", review_sheets::of_minor()),
        ("phieu-nhan-xet-trong", review_sheets::blank()),
        ("phieu-thoa-thuan", agreed_by("1990")),
        ("phieu-thoa-thuan-vi-thanh-nien", agreed_by("2010")),
        ("phieu-thoa-thuan-trong", agreements::blank()),
        ("to-ma-du-phong", recovery_sheet("K7QM-4T9X-WB2D-HN6R-3PZF", "phường Khuê Trung", day(TODAY))),
    ];
    papers.push(("ke-hoach-lien-tich", of_plan(plans::joint())));
    papers.extend(dossiers::all());
    papers.extend(ward_reports::all());
    papers.extend(loan_lists::all());
    papers.extend(handouts::all());
    papers
}
