//! The ward changes its model: a new version with its authority, old cases that stay and go over, a model of its own.

use crate::{
    case_steps::*,
    harness::{Browser, Page, Profile, Server, Target, near, within},
    steps::*,
};

/// As the list names it; two models are called 5+1.
const MODEL: &str = "5+1 – Năm đoàn thể";

#[track_caller]
fn open_model(page: &Page, name: &str) {
    go_to(page, "Cài đặt");
    page.click("Sửa mô hình, thêm mô hình N+1");
    page.wait_for("Thêm mô hình N+1");
    page.click(Target::starting(name).inside("main .page > .rows"));
    page.wait_for("Các bản đã áp dụng");
}

/// Opens a part of the document.
#[track_caller]
fn part(page: &Page, name: &str) {
    page.run(&format!(
        "{{ const part = [...document.querySelectorAll('details')]
              .find((part) => part.querySelector('summary').innerText.trim() === '{name}');
           part.open = true; }}"
    ));
}

#[track_caller]
fn apply(page: &Page) {
    page.fill(within("main", "Cơ quan hoặc cuộc họp đã thống nhất"), "Giao ban phường");
    page.click("Ghi nhận áp dụng");
    page.wait_for("Chuyển hồ sơ sang bản mới");
    saved(page);
}

#[test]
fn a_ward_changes_its_model_and_old_cases_go_over_when_somebody_says_so() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book_from(&page, "01/06/2026");
    new_person(&page, "Thử Văn Một", "1985", "tổ 3", "Ban điều hành");

    // A version is drawn up; what is half done outlives a lock.
    open_model(&page, MODEL);
    page.click("Sửa thành bản mới");
    page.wait_for("Xem lại bản mới");
    part(&page, "Nhịp và con số");
    page.fill("Nhận xét: mấy tháng một lần", "0");
    part(&page, "Các bên");
    page.click("Bỏ bên 4");
    page.wait_gone("Hội Người cao tuổi phường");
    page.click("Xem lại bản mới");
    page.wait_for("Hãy ghi số từ 1 đến 12.");
    lock(&page);
    unlock(&page);
    page.wait_for("Xem lại bản mới");
    part(&page, "Nhịp và con số");
    assert_eq!(page.value("Nhận xét: mấy tháng một lần"), "0");
    page.fill("Nhận xét: mấy tháng một lần", "2");
    page.click("Xem lại bản mới");
    page.wait_for("Bỏ – Các bên: Hội Người cao tuổi phường");
    page.wait_for("Sửa – Nhịp và con số: Nhận xét: mấy tháng một lần: “1” thành “2”");

    // It applies by somebody's decision; the old case stays until it is moved, and that can be taken back.
    page.click("Ghi nhận áp dụng");
    page.wait_for("Hãy ghi cuộc họp hoặc người đã quyết định.");
    apply(&page);
    page.wait_for("Áp dụng từ 10/08/2026, theo Giao ban phường");
    page.wait_for("đang theo bản có sẵn từ khi lập sổ");
    page.click("Chuyển sang bản mới");
    page.wait_for("Hãy chọn ít nhất một hồ sơ.");
    page.click(Target::starting("Thử Văn Một").inside("main .choices"));
    page.click("Chuyển sang bản mới");
    page.wait_for("Đã chuyển 1 hồ sơ sang bản mới.");
    page.wait_for("Không có hồ sơ đang mở nào ở bản cũ.");
    saved(&page);
    go_to(&page, "Hồ sơ");
    open_person(&page, "Thử Văn Một");
    page.wait_for("Chuyển sang bản của mô hình 5+1 áp dụng từ 10/08/2026.");
    page.click(Target::starting("Hoàn tác: chuyển 1 hồ sơ"));
    page.wait_gone("Chuyển sang bản của mô hình 5+1 áp dụng từ 10/08/2026.");
    saved(&page);

    // A model of the ward's own, and then a new case is asked which one.
    open_model(&page, MODEL);
    page.click("Thêm mô hình N+1");
    page.wait_for("Đặt tên mới");
    page.click("Xem lại bản mới");
    page.wait_for("Hãy ghi mục này, hoặc bỏ dòng.");
    page.fill(Target::from("Tên").inside("details[open]"), "3+1 Thử");
    page.click("Xem lại bản mới");
    page.wait_for("Sửa – Tên mô hình: Tên: “5+1” thành “3+1 Thử”");
    apply(&page);
    page.wait_for("Đang dùng");
    go_to(&page, "Hồ sơ");
    page.click("Lập hồ sơ mới");
    page.fill("Họ và tên", "Thử Thị Bảy");
    page.click(within("main", "Lập hồ sơ"));
    page.wait_for("Phường đang dùng hơn một mô hình. Hãy chọn một.");
    page.click(Target::starting("3+1 Thử").inside("main .choices"));
    page.click(within("main", "Lập hồ sơ"));
    page.wait_for("Thuộc diện");
    saved(&page);
    open_model(&page, "3+1 Thử");
    page.wait_for("1 hồ sơ đang mở");

    // So is a pasted list, once for all of it; the usual one stands chosen.
    go_to(&page, "Hồ sơ");
    page.click("Dán danh sách có sẵn");
    page.fill("Danh sách", "Thử Văn Tám, 1985, tổ 19, ra tù, 12/3/2024\nThử Thị Chín, 1990, tổ 4, nghiện");
    page.click("Đọc danh sách đã dán");
    page.wait_for("Theo mô hình nào");
    assert_eq!(page.eval("document.querySelector('#pasted-list-model input:checked').closest('label').innerText.startsWith('5+1')"), true);
    page.click(Target::starting("3+1 Thử").inside("main .choices"));
    page.click("Ghi 2 hồ sơ");
    page.wait_for("Hoàn tác: Đã ghi 2 hồ sơ từ danh sách");
    saved(&page);
    open_model(&page, "3+1 Thử");
    page.wait_for("3 hồ sơ đang mở");
}

/// What stands in a line of the document, by the id of one of its fields.
fn in_line(name: &str, field: &str) -> Target {
    Target::from(name).inside(&format!(".model-line:has(> .field #model-{field})"))
}

#[test]
fn a_ward_changes_what_it_asks_and_the_steps_of_its_procedure() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book_from(&page, "01/06/2026");
    let person = new_person(&page, "Thử Văn Một", "1985", "tổ 3", "Ban điều hành");
    report_status(&page, "Người từng vi phạm pháp luật", None, "1/6/2026");
    page.fill_and_leave("Nghề đã học, đã làm", "thợ mộc");
    saved(&page);

    // One question goes, one is put in other words, one comes with its answers.
    open_model(&page, MODEL);
    page.click("Sửa thành bản mới");
    page.wait_for("Xem lại bản mới");
    part(&page, "Diện");
    page.click("Bỏ câu hỏi 2 – Diện 1");
    page.wait_until("!document.querySelector('#model-categories-0-asked-3-label')");
    page.fill(in_line("Câu hỏi", "categories-0-asked-2-label"), "Có cần vay vốn không");
    page.click("Thêm câu hỏi – Diện 1");
    page.fill(in_line("Câu hỏi", "categories-0-asked-3-label"), "Đã lĩnh bản án nào");
    page.click(in_line("Chọn một câu trả lời có sẵn", "categories-0-asked-3-label"));
    page.wait_for("Câu trả lời 2");
    page.click("Xem lại bản mới");
    page.wait_for("Sổ không ghi tội, án");
    page.wait_for("Hãy ghi mục này, hoặc bỏ dòng.");
    page.fill(in_line("Câu hỏi", "categories-0-asked-3-label"), "Có xe đi làm không");
    for (at, answer) in ["Có", "Chưa"].iter().enumerate() {
        page.fill(in_line("Câu trả lời", &format!("categories-0-asked-3-answered-choice-{at}-name")), answer);
    }

    // The steps change places by keys too; one goes and one comes.
    part(&page, "Các bước");
    page.click("Đưa bước 3 lên");
    page.wait_until("document.activeElement.innerText.trim() === 'Đưa bước 2 lên'");
    page.press("Enter");
    page.wait_until("document.activeElement.innerText.trim() === 'Đưa bước 1 xuống'");
    assert_eq!(page.value(in_line("Tên bước", "steps-0-title")), "Thống nhất");
    page.click("Bỏ bước 8");
    page.click("Thêm bước");
    page.fill(in_line("Tên bước", "steps-7-title"), "Tổng kết");
    page.click("Xem lại bản mới");
    for line in [
        "Bỏ – Câu hỏi theo diện: Nghề đã học, đã làm",
        "Sửa – Câu hỏi theo diện: Câu hỏi: “Nhu cầu vay vốn” thành “Có cần vay vốn không”",
        "Thêm – Câu hỏi theo diện: Có xe đi làm không",
        "Sửa – Các bước: Thứ tự: “Rà soát; Gặp gỡ ban đầu; Thống nhất;",
        "Bỏ – Các bước: Đưa ra khỏi diện, thăm hỏi tiếp",
        "Thêm – Các bước: Tổng kết",
    ] {
        page.wait_for(line);
    }
    apply(&page);

    // The case goes over: what it was asked before is read, what is new is asked.
    page.click(Target::starting("Thử Văn Một").inside("main .choices"));
    page.click("Chuyển sang bản mới");
    page.wait_for("Đã chuyển 1 hồ sơ sang bản mới.");
    saved(&page);
    page.goto(&format!("{person}/lap"));
    unlock(&page);
    intake_part(&page, "Thuộc diện");
    page.wait_for("Mô hình không còn hỏi các câu này");
    page.wait_for("thợ mộc");
    page.wait_for("Có cần vay vốn không");
    page.click(near("Có xe đi làm không", "Chưa"));
    saved(&page);
    intake_part(&page, "Xem lại");
    page.wait_for("Có xe đi làm không");
    page.wait_for("thợ mộc");
}
