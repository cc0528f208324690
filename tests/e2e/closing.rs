//! Who is not taken in, or takes part no longer.

use std::path::{Path, PathBuf};

use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, Target, within},
    steps::*,
};

const NAME: &str = "Phan Thử Vắng";
const RECORD: &str = "Ghi nhận không đưa vào diện";

#[test]
fn who_is_not_taken_in_is_closed_with_a_reason_and_may_come_back() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server, "2026-04-20T08:00:00+07:00");
    new_book_from(&page, "1/4/2026");
    let person = new_person(&page, NAME, "1992", "14 Đường Thử", "Ban điều hành khu phố 3");
    page.click("← Quay lại");
    page.wait_for_selector(".identity-bar");
    page.click(within(".page > .buttons", RECORD));
    page.wait_for("Kết quả");
    page.click(within("main .form .buttons", RECORD));
    page.wait_for("Hãy chọn kết quả.");
    page.wait_for("Hãy ghi lý do.");
    close_before_admission(&page, "Không thuộc diện", "18/4/2026", "Chưa cư trú đủ thời gian.");
    page.wait_for("Không thuộc diện, theo Giao ban. Lý do: Chưa cư trú đủ thời gian.");
    assert!(!page.offers(within(".page > .buttons", "Ghi tiếp xúc")));

    go_to(&page, "Hồ sơ");
    page.choose("Lọc theo tình trạng", "Đang lập hồ sơ");
    page.wait_for("Không tìm thấy hồ sơ nào.");
    page.choose("Lọc theo tình trạng", "Không thuộc diện");
    page.wait_for_control(Target::starting(NAME).inside(".rows"));
    go_to(&page, "Việc cần làm");
    assert!(!page.says("Lập xong hồ sơ"), "{}", page.text());

    // It was the wish of the person, and that is told instead.
    page.goto(&person);
    unlock(&page);
    page.wait_for_selector(".identity-bar");
    page.click(within(".page > .buttons", "Không thuộc diện, không tham gia"));
    page.wait_for("Chưa cư trú đủ thời gian.");
    page.click("Sửa điều đã ghi nhận");
    page.click(Target::starting("Không tham gia").inside("#closure-result"));
    page.fill("Lý do", "Chưa muốn tham gia.");
    page.click(within("main .form .buttons", "Sửa điều đã ghi nhận"));
    page.wait_for_selector(".identity-bar");
    page.wait_for("Không tham gia. Lý do: Chưa muốn tham gia.");
    saved(&page);

    reopen(&page, "20/4/2026");
    page.wait_for("Lần giúp đỡ thứ 2");
}

const ERASE: &str = "Xóa phần còn lại";

#[test]
fn after_thirty_days_only_code_day_and_reason_are_left() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server, "2026-04-20T08:00:00+07:00");
    new_book_from(&page, "1/4/2026");
    let person = new_person(&page, NAME, "1992", "14 Đường Thử", "Ban điều hành khu phố 3");
    page.click("← Quay lại");
    page.wait_for_selector(".identity-bar");
    let code = identity_fact(&page, "Mã");
    page.click(within(".page > .buttons", RECORD));
    close_before_admission(&page, "Không tham gia", "20/4/2026", "Chưa muốn tham gia.");
    page.wait_for("Còn 30 ngày thì phần còn lại của hồ sơ này được xóa; giữ mã, ngày, lý do.");
    let older = back_up(&page);

    page.set_clock("2026-05-19T08:00:00+07:00");
    page.reload();
    unlock(&page);
    go_to(&page, "Việc cần làm");
    assert!(!page.says("Xóa phần còn lại"), "{}", page.text());
    page.set_clock("2026-05-20T08:00:00+07:00");
    page.reload();
    unlock(&page);
    go_to(&page, "Việc cần làm");
    page.wait_for("Xóa phần còn lại của hồ sơ anh (chị) V.");
    page.click(within(".due-list", "Xem và xóa"));
    page.wait_for("Các tệp sao lưu làm ngày 20/04/2026 vẫn còn giữ.");
    page.click(within("main .buttons", ERASE));
    page.wait_for("Sổ chỉ giữ mã, ngày và lý do.");
    saved(&page);
    left_bare(&page, &person, &code);
    page.reload();
    unlock(&page);
    left_bare(&page, &person, &code);

    // The older file does not bring it back.
    go_to(&page, "Sao lưu, gửi nhận");
    read_copy(&page, &older);
    page.click(within("main .buttons", "Khôi phục"));
    page.wait_for("Đã khôi phục: thêm 0 ghi chép.");
    saved(&page);
    page.reload();
    unlock(&page);
    left_bare(&page, &person, &code);
}

/// Code, day and reason stand on the page; the name is found nowhere.
#[track_caller]
fn left_bare(page: &Page, person: &str, code: &str) {
    go_to(page, "Hồ sơ");
    page.fill("Tìm hồ sơ", NAME);
    page.wait_for("Không tìm thấy hồ sơ nào.");
    page.fill("Tìm hồ sơ", code);
    page.click(Target::starting(code).inside(".rows"));
    page.wait_for("Sổ chỉ giữ mã, ngày và lý do.");
    assert_eq!(page.address(), person);
    for told in [code, "Không tham gia", "20/04/2026", "Chưa muốn tham gia.", "Đã xóa ngày"] {
        page.wait_for(told);
    }
    for gone in ["Vắng", "14 Đường Thử", "1992", "Ghi tiếp xúc", "Mở lại hồ sơ"] {
        assert!(!page.says(gone), "{gone}: {}", page.text());
    }
}

fn back_up(page: &Page) -> PathBuf {
    go_to(page, "Sao lưu, gửi nhận");
    let copy = page.download(|page| page.click(within(".buttons", "Sao lưu")));
    page.wait_for("Tệp đã được đọc lại và đúng.");
    saved(page);
    copy
}

fn read_copy(page: &Page, copy: &Path) {
    page.upload("Chọn tệp", copy);
    page.fill("Mật khẩu của tệp", PASSWORD);
    page.click("Đọc tệp");
    page.wait_for("Trong tệp có");
}
