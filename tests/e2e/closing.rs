//! Who is not taken in, or takes part no longer.

use crate::{
    case_steps::*,
    harness::{Browser, Profile, Server, Target, within},
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
    may_tap_again();
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
