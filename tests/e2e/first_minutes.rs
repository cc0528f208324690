//! The first ten minutes, by what the screen names and nothing else: a book is laid, the ward's list comes in, is held
//! as a paper, and a copy is put away. Source: rules, last paragraph.

use crate::{
    harness::{Browser, Page, Profile, Server, Target, output_folder, within},
    pdf::Pdf,
    steps::*,
};

const FAMILY: [&str; 10] = ["Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Đỗ", "Bùi", "Võ", "Hoàng", "Dương"];
const GIVEN: [&str; 4] = ["Thử Khoa", "Mẫu Ánh", "Thử Đức", "Mẫu Hạnh"];
const PIN: &str = "240613";
const MOST_SCREENS: usize = 10;
const MOST_TOUCHES: usize = 40;

/// A ward's list as it is copied from a spreadsheet: 31 grown people.
fn list() -> (String, Vec<String>) {
    let names: Vec<String> = (0..31).map(|at| format!("{} {}", FAMILY[at % 10], GIVEN[at / 10])).collect();
    let mut text = "TT\tHọ và tên\tNăm sinh\tNơi ở\tDiện\tNgày đưa vào\r\n".to_owned();
    for (at, name) in names.iter().enumerate() {
        let category = ["người nghiện ma túy", "chấp hành xong án phạt tù"][at % 2];
        let admitted = ["12/3/2024", "3/2025", ""][at % 3];
        let row =
            format!("{}\t{name}\t{}\tkhu phố {}\t{category}\t{admitted}\r\n", at + 1, 1960 + at, at % 9 + 1);
        text += &row;
    }
    (text, names)
}

/// A person before a screen: each tap, each field and each screen counts.
struct Newcomer<'a> {
    page: &'a Page,
    touches: usize,
    screens: Vec<String>,
}

impl Newcomer<'_> {
    #[track_caller]
    fn tap(&mut self, target: impl Into<Target>) {
        self.page.click(target);
        self.touches += 1;
    }

    #[track_caller]
    fn fill(&mut self, field: &str, text: &str) {
        self.page.fill(field, text);
        self.touches += 1;
    }

    /// Waits for words of the screen that came, and counts it: an address, or a step of a form under its own heading.
    #[track_caller]
    fn comes_to(&mut self, words: &str) {
        self.page.wait_for(words);
        let screen = "[location.pathname, document.querySelector('main h1')?.innerText,
            document.querySelector('main > h2')?.innerText, !!document.querySelector('.pasted-list')].join(' · ')";
        let screen = self.page.eval(screen).as_str().unwrap_or_default().to_owned();
        if self.screens.last() != Some(&screen) {
            self.screens.push(screen);
        }
    }

    #[track_caller]
    fn lays_a_book(&mut self, starts_on: &str) {
        self.tap("Lập sổ mới");
        self.comes_to("Bước 1 trong 4");
        self.fill("Tên phường", "phường Thử Nghiệm");
        self.page.wait_for("PHƯỜNG THỬ NGHIỆM");
        self.fill("Thành phố, tỉnh", "Thành phố Đà Nẵng");
        self.tap("Tiếp tục");
        self.comes_to("Bước 2 trong 4");
        self.fill("Họ và tên của bạn", AUTHOR);
        self.fill("Cơ quan, đoàn thể", "Ủy ban MTTQ Việt Nam phường");
        self.fill("Chức vụ", "Phó Chủ tịch");
        self.tap("Tiếp tục");
        self.comes_to("Bước 3 trong 4");
        self.tap(Target::starting("5+1 – Năm đoàn thể"));
        if !starts_on.is_empty() {
            self.page.fill_and_leave("Sổ ghi từ ngày", starts_on);
            self.touches += 1;
        }
        self.tap("Tiếp tục");
        self.comes_to("Bước 4 trong 4");
        self.fill("Mật khẩu", PASSWORD);
        self.fill("Gõ lại mật khẩu", PASSWORD);
        self.fill("Mã PIN", PIN);
        self.tap(within(".buttons", "Lập sổ mới"));
        self.comes_to("Tờ mã dự phòng");
        self.tap("Tôi đã cất tờ mã");
        self.comes_to("Bước tiếp theo");
    }

    /// The list comes in and is held as a file; returns what the file says.
    #[track_caller]
    fn brings_in(&mut self, text: &str, count: usize) -> Pdf {
        self.tap("Dán danh sách có sẵn");
        self.comes_to("Đọc danh sách đã dán");
        self.fill("Danh sách", text);
        self.tap("Đọc danh sách đã dán");
        self.comes_to(&format!("Đọc được {count} dòng, không dòng nào cần xem lại."));
        self.tap(&*format!("Ghi {count} hồ sơ"));
        self.comes_to("Bản nội bộ (có tên)");
        self.page.wait_for(&format!("Hoàn tác: Đã ghi {count} hồ sơ từ danh sách"));
        self.page.wait_for_selector(".paper-page");
        self.page.screenshot(&output_folder().join("danh-sach.png"));
        let file = self.page.download(|page| page.click("Lưu tệp PDF"));
        self.touches += 1;
        self.page.wait_for("Lần lưu hoặc in gần nhất");
        Pdf::read(&file)
    }

    #[track_caller]
    fn puts_a_copy_away(&mut self) {
        self.tap(within(".first-steps", "Sao lưu"));
        self.comes_to("Đã cất ở nơi khác");
        self.page.download(|page| page.click(within(".buttons", "Sao lưu")));
        self.touches += 1;
        self.page.wait_for("Tệp đã được đọc lại và đúng.");
        self.page.tick("USB");
        self.touches += 1;
        self.tap(within(".form .buttons", "Đã cất ở nơi khác"));
        saved(self.page);
    }
}

#[track_caller]
fn ten_minutes(starts_on: &str) {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.resize(1280, 900);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-11-23T08:00:00+07:00");
    page.goto(&server.address());
    page.wait_for_control("Lập sổ mới");
    let (text, names) = list();
    let mut newcomer = Newcomer { page: &page, touches: 0, screens: vec![] };
    newcomer.lays_a_book(starts_on);
    page.screenshot(&output_folder().join("buoc-tiep-theo.png"));
    let paper = newcomer.brings_in(&text, names.len());
    for name in &names {
        paper.says(name);
    }
    paper.says("Tổng số: 31 trường hợp.");
    paper.does_not_say("ma túy");
    newcomer.puts_a_copy_away();
    let Newcomer { touches, screens, .. } = newcomer;
    assert!(screens.len() <= MOST_SCREENS, "{} screens: {screens:#?}", screens.len());
    assert!(touches <= MOST_TOUCHES, "{touches} taps and fields");

    // What waits then is little, and nothing is late.
    go_to(&page, "Việc cần làm");
    page.wait_for("Bổ sung 31 hồ sơ cũ");
    assert!(!page.says("Bước tiếp theo"), "{}", page.text());
    let lines = page.eval("document.querySelectorAll('.due-list > li').length").as_u64();
    assert!(lines.is_some_and(|lines| lines <= 3), "{lines:?}: {}", page.text());
    assert!(!page.says("Quá hạn"), "{}", page.text());
    // The PIN that was given opens the screen again.
    page.click("Khóa màn hình");
    page.wait_for_control("Mã PIN");
    page.fill("Mã PIN", PIN);
    page.click("Mở khóa");
    page.wait_for("Ai đang ghi?");
    page.click(Target::starting(AUTHOR));
    page.wait_for("Bổ sung 31 hồ sơ cũ");
}

#[test]
fn a_newcomer_has_the_list_a_paper_and_a_copy_in_ten_screens() {
    ten_minutes("");
}

#[test]
fn a_book_that_begins_weeks_ago_finds_nobody_late() {
    ten_minutes("1/10/2026");
}

/// Said when a field is left or the way on is tapped, gone as soon as it is mended.
#[test]
fn what_is_wrong_in_a_new_book_is_said_beside_the_field_and_goes_when_it_is_mended() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    let missing = "Hãy ghi tên phường.";
    page.click("Lập sổ mới");
    page.wait_for("Bước 1 trong 4");
    assert!(!page.says(missing));
    page.click("Tiếp tục");
    page.wait_for_selector(".error-summary:focus");
    page.wait_for_selector(".field .error");
    page.fill("Tên phường", "An");
    page.wait_gone(missing);
    page.fill_and_leave("Tên phường", "");
    page.wait_for(missing);
    page.fill("Tên phường", "An");
    page.wait_gone(missing);
    page.click("Tiếp tục");
    page.fill("Họ và tên của bạn", AUTHOR);
    page.click("Tiếp tục");
    page.wait_for("Bước 3 trong 4");
    page.click("Tiếp tục");
    page.wait_for("Hãy chọn một mô hình.");
    page.click(Target::starting("5+1 – Năm đoàn thể"));
    page.wait_gone("Hãy chọn một mô hình.");
    page.click("Tiếp tục");
    page.wait_for("Bước 4 trong 4");
    page.fill_and_leave("Mật khẩu", "ngắn");
    page.wait_for("Mật khẩu cần ít nhất 8 ký tự.");
    page.fill_and_leave("Mật khẩu", PASSWORD);
    page.wait_gone("Mật khẩu cần ít nhất 8 ký tự.");
    page.fill_and_leave("Gõ lại mật khẩu", "khác hẳn");
    page.wait_for("Hai lần gõ chưa giống nhau.");
    page.fill("Mã PIN", "12345");
    page.click(within(".buttons", "Lập sổ mới"));
    // All that is wrong is in the list at the top.
    page.wait_until("document.querySelectorAll('.error-summary li').length === 2");
    page.fill_and_leave("Gõ lại mật khẩu", PASSWORD);
    page.wait_gone("Hai lần gõ chưa giống nhau.");
    page.click(within(".buttons", "Lập sổ mới"));
    page.wait_for("Mã PIN gồm đúng 6 chữ số.");
    // Nobody needs a PIN.
    page.fill("Mã PIN", "");
    page.wait_gone("Mã PIN gồm đúng 6 chữ số.");
    page.click(within(".buttons", "Lập sổ mới"));
    page.wait_for("Tờ mã dự phòng");
}
