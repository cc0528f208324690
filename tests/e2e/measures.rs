//! A statutory measure: recorded with its source, asked for when its term ends, printed nowhere.

use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, within},
    steps::*,
    walk::Walk,
};

const NAME: &str = "Thử Văn Hạn";

/// `Ghi biện pháp`, on its own page; leaves the page at `Thuộc diện`.
#[track_caller]
fn record_measure(page: &Page, kind: &str, from: &str, until: &str) {
    page.click(within("#measure-kind", kind));
    page.fill("Cơ quan, người ra quyết định", "Chủ tịch UBND phường");
    page.fill_and_leave("Từ ngày", from);
    page.fill_and_leave("Đến ngày", until);
    page.fill("Ai cho biết", "Công an phường");
    page.fill("Theo giấy tờ hoặc lời báo", "Công văn số 7");
    page.fill_and_leave("Cho biết ngày", from);
    page.click(within("main .form .buttons", "Ghi biện pháp"));
    page.wait_for("Công an phường · Công văn số 7");
    saved(page);
}

/// The form, what it says to an early tap, and one measure.
pub fn see_measure(walk: &mut Walk<'_>, person: &str) {
    let page = walk.page;
    walk.go_and_see(&format!("{person}/bien-phap"), "Loại biện pháp", "bien-phap-moi");
    page.click(within("main .form .buttons", "Ghi biện pháp"));
    walk.see_refused("bien-phap-loi");
    record_measure(page, "Giáo dục tại xã, phường", "15/5/2026", "9/8/2026");
    walk.see("lap-thuoc-dien-bien-phap");
    page.click("Xem biện pháp");
    page.wait_for("Nếu được gia hạn");
    walk.see("bien-phap");
}

#[test]
fn the_term_of_a_measure_is_asked_for_until_somebody_looked() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-03-02T08:00:00+07:00");
    new_book_from(page, "1/3/2026");
    new_person(page, NAME, "1990", "tổ 19", "Tổ trưởng tổ dân phố 19");
    report_status(page, "Người từng vi phạm pháp luật", None, "1/3/2026");
    // One line is left of the form.
    page.wait_for("Ghi thêm nguồn khác");
    assert!(!page.says("Ghi thuộc diện và nguồn"), "{}", page.text());
    see_answers_hide_and_come_back(page);
    page.click("Ghi biện pháp");
    page.wait_for("Sổ không ghi vì sao có quyết định.");
    record_measure(page, "Giáo dục tại xã, phường", "2/3/2026", "10/6/2026");
    page.wait_for("từ 02/03/2026 đến 10/06/2026");
    go_to(page, "Việc cần làm");
    assert!(!page.says("Xem lại thời hạn"), "{}", page.text());

    page.set_clock("2026-06-12T08:00:00+07:00");
    page.reload();
    unlock(page);
    go_to(page, "Việc cần làm");
    page.wait_for("Xem lại thời hạn theo quyết định của");
    page.wait_for("Đã hết thời hạn ngày 10/06/2026, chưa ai ghi nhận.");
    // Which measure it is stays off a screen that others see (rule 19).
    assert!(!page.says("Giáo dục tại"), "{}", page.text());
    page.click(within(".due-list", "Ghi nhận đã hết thời hạn"));
    page.wait_for("Nếu được gia hạn");
    assert_eq!(page.value("Ngày cuối cùng"), "10/06/2026");
    page.click("Sửa biện pháp");
    page.wait_for("Cơ quan, người ra quyết định");
    page.fill_and_leave("Đến ngày", "11/6/2026");
    page.click(within("main .form .buttons", "Sửa biện pháp"));
    page.wait_for("từ 02/03/2026 đến 11/06/2026");
    saved(page);
    page.click("Xem biện pháp");
    page.wait_for("Nếu được gia hạn");
    page.click(within("main .form .buttons", "Ghi nhận đã hết thời hạn"));
    page.wait_for("Hãy ghi ai cho biết.");
    page.fill("Ai cho biết", "Công an phường");
    page.fill("Theo giấy tờ hoặc lời báo", "Báo tại giao ban");
    page.fill_and_leave("Cho biết ngày", "12/6/2026");
    page.click(within("main .form .buttons", "Ghi nhận đã hết thời hạn"));
    page.wait_for("Đã kết thúc ngày");
    saved(page);
    go_to(page, "Việc cần làm");
    page.wait_gone("Xem lại thời hạn");
    open_person(page, NAME);
    page.wait_for("Biện pháp theo quyết định hết thời hạn: Công an phường cho biết, theo Báo tại giao ban.");
    assert!(!page.says("Giáo dục tại"), "{}", page.text());
    assert_eq!(page.complaints(), Vec::<String>::new());
}

/// What one diện asks hides under another and stays in the book.
fn see_answers_hide_and_come_back(page: &Page) {
    const TRADE: &str = "Nghề đã học, đã làm";
    page.fill_and_leave(TRADE, "thợ mộc");
    saved(page);
    let report = |category: &str, paper: &str| {
        page.click("Ghi thêm nguồn khác");
        page.click(within("#status-category", category));
        if category != "Người từng vi phạm pháp luật" {
            page.wait_for(&format!("1 mục sẽ ẩn, không xóa: {TRADE}."));
        }
        page.fill("Ai cho biết", "Công an phường");
        page.fill("Theo giấy tờ hoặc lời báo", paper);
        page.fill_and_leave("Cho biết ngày", "1/3/2026");
        page.click("Ghi thuộc diện");
        page.wait_for("Đã ghi thuộc diện.");
        page.wait_for(paper);
        saved(page);
    };
    report("Người sử dụng trái phép chất ma túy", "Thông báo số 13");
    page.wait_for("1 mục ghi theo diện trước đang ẩn, không xóa.");
    assert!(!page.says(TRADE), "{}", page.text());
    report("Người từng vi phạm pháp luật", "Thông báo số 14");
    page.wait_for(TRADE);
    assert_eq!(page.value(TRADE), "thợ mộc");
    assert!(!page.says("đang ẩn, không xóa"), "{}", page.text());
}
