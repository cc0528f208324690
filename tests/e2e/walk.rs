//! One walk past every screen there is, for whoever wants to look: the pictures of `shots`, the checks of `access`.
//!
//! The walk fails when an address of the router was never seen.

use std::collections::BTreeSet;

use serde_json::json;

use crate::{
    case_steps::*,
    following::plan_action,
    harness::{Browser, Page, Server, Target, within},
    measures::see_measure,
    steps::*,
    walk_giving::see_giving,
    walk_lists::see_lists,
    walk_meetings::see_meetings_and_plans,
    week::see_week,
};

/// The addresses of the app, where they are decided.
const ROUTER: &str = include_str!("../../src/app/book.rs");
const STATIC_SCREENS: [&str; 5] = ["in-app", "private", "insecure", "failed", "stopped"];
const TEAM: &str = "Tổ 5+1 khu phố 3";
const MEMBERS: [(&str, &str); 5] = [
    ("Ủy ban MTTQ Việt Nam phường", "Trần Thử Một"),
    ("Hội Liên hiệp Phụ nữ phường", "Lê Thử Hai"),
    ("Hội Cựu chiến binh phường", "Phạm Thử Ba"),
    ("Hội Người cao tuổi phường", "Hồ Thử Tư"),
    ("Đoàn TNCS Hồ Chí Minh phường", "Võ Thử Năm"),
];

/// Looks at what the page shows now, which has this name.
pub type See<'a> = &'a mut dyn FnMut(&Page, &str);

pub struct Walk<'a> {
    pub page: &'a Page,
    home: String,
    see: See<'a>,
    /// Below the app's own address, without what follows `?`.
    seen: BTreeSet<String>,
}

/// A page in a landscape window, its clock in the time of the walk, and nothing on the device yet.
pub fn opened(browser: &Browser, server: &Server) -> Page {
    let page = browser.open();
    page.resize(1280, 800);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-08-10T08:00:00+07:00");
    page.goto(&server.address());
    page.wait_for("Lập sổ mới");
    page
}

/// Gives the window a size and ends whatever moves: half a fade is no colour to judge.
pub fn at_rest(page: &Page, (width, height): (u32, u32)) {
    page.resize(width, height);
    page.eval(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
           .then(() => document.getAnimations().forEach((one) => one.finish()))",
    );
}

impl<'a> Walk<'a> {
    pub fn new(page: &'a Page, server: &Server, see: See<'a>) -> Self {
        Self { page, home: server.address(), see, seen: BTreeSet::new() }
    }

    #[track_caller]
    pub fn see(&mut self, name: &str) {
        self.seen.insert(path_of(&self.page.address(), &self.home));
        (self.see)(self.page, name);
    }

    /// Sees what a form says to a tap that came too early.
    #[track_caller]
    pub fn see_refused(&mut self, name: &str) {
        self.page.wait_for_selector("main .error");
        self.see(name);
    }

    /// Goes to an address of the app as a link in it does, and waits for words of that page.
    #[track_caller]
    pub fn go(&self, path: &str, says: &str) {
        self.page.run(&format!(
            "history.pushState(null, '', {}); dispatchEvent(new PopStateEvent('popstate'))",
            json!(format!("{}{path}", self.home))
        ));
        self.page.wait_for_selector("main h1");
        self.page.wait_for(says);
    }

    #[track_caller]
    pub fn go_and_see(&mut self, path: &str, says: &str, name: &str) {
        self.go(path, says);
        self.see(name);
    }

    /// What follows the app's own address, such as `ho-so/…`.
    #[track_caller]
    pub fn path(&self) -> String {
        path_of(&self.page.address(), &self.home)
    }

    /// Follows every link of the rail of an open book; `suffix` tells the names of this round from those before.
    #[track_caller]
    pub fn see_rail(&mut self, suffix: &str) {
        let links = self.page.eval("[...document.querySelectorAll('nav a[href]')].map((link) => link.href)");
        let links: BTreeSet<String> = serde_json::from_value(links).expect("a list of addresses");
        assert!(!links.is_empty(), "no rail");
        for link in links {
            self.page.run(&format!(
                "[...document.querySelectorAll('nav a[href]')].find((link) => link.href === '{link}').click()"
            ));
            self.page.wait_until(&format!("location.href === '{link}'"));
            self.page.wait_for_selector("main h1");
            let name = path_of(&link, &self.home);
            let name = if name.is_empty() { "viec-can-lam" } else { &name };
            self.see(&format!("{name}{suffix}"));
        }
    }

    /// Every address that the router knows must have been seen.
    #[track_caller]
    pub fn missed_nothing(&self) {
        let mut routes = 0;
        for after in ROUTER.split("path!(\"/").skip(1) {
            let pattern = after.split('"').next().unwrap_or_default();
            routes += 1;
            assert!(
                self.seen.iter().any(|path| fits(pattern, path)),
                "no screen was seen at /{pattern}: add it to the walk. Seen: {:#?}",
                self.seen
            );
        }
        assert!(routes > 10, "the routes stand elsewhere now: {routes}");
    }
}

fn path_of(address: &str, home: &str) -> String {
    let path = address.strip_prefix(home).unwrap_or_else(|| panic!("{address} is not below {home}"));
    path.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Whether a path is of a route such as `ho-so/:id`; `ho-so/moi` and the like are routes of their own.
fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, path): (Vec<_>, Vec<_>) = (pattern.split('/').collect(), path.split('/').collect());
    let fit = |(part, own): (&&str, &&str)| {
        part == own || (part.starts_with(':') && !["moi", "dan", "ban-in"].contains(own))
    };
    pattern.len() == path.len() && pattern.iter().zip(&path).all(fit)
}

/// Everything before a book is open, and the screens of index.html. Leaves a new, open book, and returns the code
/// of its recovery sheet.
#[track_caller]
pub fn see_thresholds(walk: &mut Walk<'_>) -> String {
    let page = walk.page;
    walk.see("mo-dau");
    for screen in STATIC_SCREENS {
        page.run(&format!(
            "document.body.querySelectorAll(':scope > :not(template)').forEach((element) => element.remove());
             document.body.append(document.getElementById('screen-{screen}').content.cloneNode(true));
             document.querySelector('.boot-pictures')?.append(document.getElementById('pictures').content.cloneNode(true))"
        ));
        walk.see(&format!("tinh-{screen}"));
    }
    page.goto(&walk.home.clone());
    page.click("Mở lại từ bản sao lưu");
    page.wait_for_control("Đọc tệp");
    walk.see("mo-tu-ban-sao");
    page.click("Quay lại");
    page.click("Lập sổ mới");
    page.click("Tiếp tục");
    walk.see_refused("lap-so-loi");
    new_book_watched(page, "01/06/2026", &mut |_, name| walk.see(name))
}

/// An open book: every place empty, then with somebody in it, and the pages behind them.
#[track_caller]
pub fn see_book(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.see("so-trong");
    walk.see_rail("-trong");
    see_running_list(walk);
    see_member_list(walk);
    see_intake(walk);
    see_teams(walk);
    see_lists(walk);
    see_week(walk);
    see_records(walk);
    see_giving(walk);
    see_meetings_and_plans(walk, &MEMBERS.map(|(_, name)| name));
    see_reports(walk);
    walk.see_rail("");
    see_release(walk);
    see_closure(walk);
    walk.go("sao-luu", "Sao lưu");
    page.download(|page| page.click(within(".buttons", "Sao lưu")));
    page.wait_for("Tệp đã được đọc lại và đúng.");
    walk.see("sao-luu-xong");
    see_handover(walk);
    see_models(walk);
    see_help(walk);
    walk.go_and_see("khong-co-trang-nay", "Không có trang này", "khong-co-trang");
    walk.go_and_see("ho-so/khong-co", "Hồ sơ", "khong-co-ho-so");
    walk.missed_nothing();
}

/// The book passes to another keeper; the minutes of it are seen.
fn see_handover(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("sao-luu/ban-giao", "Biên bản bàn giao", "ban-giao");
    page.click("Ghi nhận đã bàn giao");
    walk.see_refused("ban-giao-loi");
    page.choose("Người nhận sổ", &format!("{} ({} · Hội viên)", MEMBERS[1].1, MEMBERS[1].0));
    page.click("Ghi nhận đã bàn giao");
    page.wait_for(&format!("Đã bàn giao cho {}", MEMBERS[1].1));
    saved(page);
    walk.see("ban-giao-xong");
    page.click(Target::starting("Đã bàn giao cho"));
    page.wait_for("Lưu tệp PDF");
    page.wait_for_selector(".paper-page");
    walk.see("ban-giao-ban-in");
}

/// The models of the ward: the list, one of them, a version that is not whole yet and one that is, taken into use.
fn see_models(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("cai-dat/mo-hinh", "Thêm mô hình N+1", "mo-hinh");
    page.click(Target::starting("5+1 – Năm đoàn thể").inside("main .page > .rows"));
    page.wait_for("Các bản đã áp dụng");
    walk.see("mot-mo-hinh");
    page.click("Thêm mô hình N+1");
    page.click("Xem lại bản mới");
    walk.see_refused("mo-hinh-moi-loi");
    page.click("← Quay lại");
    page.click("Sửa thành bản mới");
    page.wait_for("Xem lại bản mới");
    page.run("document.querySelectorAll('details').forEach((part) => part.open = true)");
    walk.see("mo-hinh-sua");
    page.click("Thêm câu hỏi – Diện 1");
    page.click(within(
        ".model-line:has(> .field #model-categories-0-asked-4-label)",
        "Chọn một câu trả lời có sẵn",
    ));
    page.wait_for_control("Bỏ câu trả lời 2 – Câu hỏi 5, diện 1");
    page.click("Xem lại bản mới");
    walk.see_refused("mo-hinh-cau-hoi-loi");
    page.click("Bỏ câu hỏi 5 – Diện 1");
    page.fill("Nhận xét: mấy tháng một lần", "2");
    page.click("Xem lại bản mới");
    page.wait_for("Ai đã quyết định");
    walk.see("mo-hinh-xem-lai");
    page.click("Ghi nhận áp dụng");
    walk.see_refused("mo-hinh-ap-dung-loi");
    page.fill(within("main", "Cơ quan hoặc cuộc họp đã thống nhất"), "Giao ban");
    page.click("Ghi nhận áp dụng");
    page.wait_for("Chuyển hồ sơ sang bản mới");
    saved(page);
    walk.see("mo-hinh-ban-moi");
    // With two models in use, a pasted list is asked of which it is.
    page.click("Thêm mô hình N+1");
    page.wait_for("Đặt tên mới");
    page.fill(within("details[open]", "Tên"), "3+1 Thử");
    page.click("Xem lại bản mới");
    page.wait_for("Ai đã quyết định");
    page.fill(within("main", "Cơ quan hoặc cuộc họp đã thống nhất"), "Giao ban");
    page.click("Ghi nhận áp dụng");
    page.wait_for("Chuyển hồ sơ sang bản mới");
    saved(page);
    walk.go("ho-so/dan", "Dán danh sách có sẵn");
    page.fill("Danh sách", "Thử Văn Mười, 1985, tổ 19, ra tù");
    page.click("Đọc danh sách đã dán");
    page.wait_for("Theo mô hình nào");
    walk.see("dan-danh-sach-mo-hinh");
    page.click("Dán danh sách khác");
    page.wait_for("Đọc danh sách đã dán");
    page.fill("Danh sách", "");
}

/// Every page of help, from the list of them.
fn see_help(walk: &mut Walk<'_>) {
    walk.go("huong-dan", "Điểm mới");
    let links = walk.page.eval("[...document.querySelectorAll('main .rows a')].map((link) => link.href)");
    let links: Vec<String> = serde_json::from_value(links).expect("a list of addresses");
    assert!(links.len() > 10, "no help");
    for link in &links {
        walk.go(&path_of(link, &walk.home), "Cách làm");
    }
    walk.see("huong-dan-mot-bai");
}

/// The running list: pasted, doubted, put right; nothing of it is recorded.
fn see_running_list(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("ho-so/dan", "Dán danh sách có sẵn", "dan-danh-sach");
    page.click("Đọc danh sách đã dán");
    walk.see_refused("dan-danh-sach-loi");
    page.fill(
        "Danh sách",
        "1. Thử Văn Một, 1985, tổ 19, sau cai nghiện, 12/3/2024\n2. Thử Thị Hai, 31/2/1990, khu phố 3, lo lắng\n3. Thử Văn Một, 1985",
    );
    page.click("Đọc danh sách đã dán");
    page.wait_for("Đọc được 3 dòng, 3 dòng nên xem lại.");
    walk.see("dan-danh-sach-xem");
    page.click("Sửa: Thử Thị Hai");
    walk.see("dan-danh-sach-sua");
    page.click("Dán danh sách khác");
    page.wait_for("Đọc danh sách đã dán");
    page.fill("Danh sách", "");
}

/// The list of those who help: pasted and doubted; nothing of it is recorded.
fn see_member_list(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("phan-cong/dan", "Dán danh sách thành viên", "dan-thanh-vien");
    page.fill(
        "Danh sách",
        "1. Thử Văn Ba, Hội Phụ nữ, Hội viên, khu phố 3, 0905 123 456\n2. Thử Thị Bốn, Trạm Y tế",
    );
    page.click("Đọc danh sách đã dán");
    page.wait_for("Đọc được 2 dòng, không dòng nào cần xem lại.");
    walk.see("dan-thanh-vien-xem");
    page.click("Dán danh sách khác");
    page.wait_for("Đọc danh sách đã dán");
    page.fill("Danh sách", "");
}

/// Two persons: a grown man taken in, a minor still being written.
fn see_intake(walk: &mut Walk<'_>) {
    let page = walk.page;
    walk.go_and_see("ho-so/moi", "Họ và tên", "lap-ho-so-moi");
    page.click("Lập hồ sơ");
    walk.see_refused("lap-ho-so-loi");
    new_person(page, "Thử Văn Em", "20/11/2010", "tổ 21", "Đoàn phường");
    let minor = walk.path().trim_end_matches("/lap").to_owned();
    walk.go_and_see(&minor, "Hiện họ tên đầy đủ", "trang-ho-so-vi-thanh-nien");
    new_person(page, "Nguyễn Tấn Thử", "1990", "12 Đường Thử", "Ban điều hành khu phố 3");
    walk.see("lap-ho-so");
    let grown = walk.path().trim_end_matches("/lap").to_owned();
    for (part, name) in [
        ("Thông tin cá nhân", "lap-thong-tin"),
        ("Thuộc diện", "lap-thuoc-dien"),
        ("Gia đình", "lap-gia-dinh"),
        ("Ai giới thiệu", "lap-gioi-thieu"),
        ("Nguyện vọng, nhu cầu", "lap-nguyen-vong"),
        ("Xem lại", "lap-xem-lai"),
    ] {
        intake_part(page, part);
        walk.see(name);
    }
    see_family_and_consent(walk);
    let category = ("Người từng vi phạm pháp luật", Some("Mới chấp hành xong án phạt tù"));
    report_status(page, category.0, category.1, "1/6/2026");
    walk.see("lap-thuoc-dien-xong");
    meet_conditions(page, 0);
    admit(page, "Giao ban tháng 6 của Ban điều hành", "2/6/2026", None);
    walk.see("trang-ho-so-moi");
    walk.go(&format!("{grown}/phieu"), "Bản không nêu tên");
    page.wait_for_selector(".paper-page");
    walk.see("ban-in-phieu-thoa-thuan");
    let other = minor.trim_start_matches("ho-so/");
    walk.go_and_see(&format!("{grown}/trung/{other}"), "Hãy so từng dòng", "so-hai-ho-so");
    page.click(within("main .form .buttons", "Không trùng"));
    walk.see_refused("so-hai-ho-so-loi");
}

/// What is written of the family, and the sheet of questions after the explaining.
fn see_family_and_consent(walk: &mut Walk<'_>) {
    let page = walk.page;
    intake_part(page, "Gia đình");
    page.click("Thêm người trong gia đình");
    page.wait_for_selector("dialog[open] .field");
    page.click(within("dialog[open]", "Thêm người trong gia đình"));
    page.wait_for_selector("dialog[open] .error");
    walk.see("lap-gia-dinh-them-loi");
    page.fill(within("dialog[open]", "Họ và tên"), "Trần Thị Thử");
    page.click(within("dialog[open]", "Thêm người trong gia đình"));
    page.wait_until("!document.querySelector('dialog[open]')");
    page.click("Sửa: Trần Thị Thử");
    page.wait_for("Là cha, mẹ hoặc người giám hộ");
    walk.see("lap-gia-dinh-mot-nguoi");
    close_dialog(page);
    page.click("Nối với hồ sơ cùng gia đình");
    page.wait_for("Hai người là gì của nhau");
    walk.see("lap-gia-dinh-noi");
    close_dialog(page);
    intake_part(page, "Nguyện vọng, nhu cầu");
    page.fill("Ai giải thích", "Phạm Thử Ba");
    page.click("Ghi nhận đã giải thích");
    page.wait_for("Phiếu thỏa thuận trên giấy");
    saved(page);
    page.click("Ghi nhận rút lại sự đồng ý");
    page.wait_for("Lời của người rút lại");
    walk.see("lap-nguyen-vong-y-kien");
}

fn close_dialog(page: &Page) {
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
}

fn see_teams(walk: &mut Walk<'_>) {
    let page = walk.page;
    for (organisation, name) in MEMBERS {
        add_member(page, name, organisation, "Hội viên");
    }
    form_team(page, TEAM, &MEMBERS, MEMBERS[2].1);
    walk.see("to-giup-do");
    open_case_team(page, "Nguyễn Tấn Thử");
    assign_team(page, TEAM);
    walk.see("phan-cong-mot-nguoi");
    page.click("Ghi gia đình");
    page.wait_for_selector("dialog[open] fieldset");
    walk.see("phan-cong-gia-dinh");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
    seat_family(page, Ok(("Trần Thị Thử", "mẹ")));
    go_to(page, "Phân công");
    page.click(Target::starting(MEMBERS[0].0).inside(".rows"));
    page.wait_for("Người giúp đỡ chính:");
    walk.see("ho-so-cua-mot-co-quan");
    go_to(page, "Phân công");
    page.click(Target::starting(MEMBERS[0].1).inside(".rows"));
    page.wait_for("Còn tham gia không");
    walk.see("mot-nguoi-tham-gia");
    page.click("Thay người giúp đỡ");
    page.wait_for("Người nhận việc");
    page.click("Ghi nhận đã thay người");
    walk.see_refused("thay-nguoi-giup-do-loi");
    page.click("← Quay lại");
    page.click("Xem danh sách việc đang giữ");
    page.wait_for_selector(".paper-page");
    walk.see("ban-in-ban-giao");
}

/// What is recorded while a person is helped, from the menu `Ghi` and from the person's page.
fn see_records(walk: &mut Walk<'_>) {
    let page = walk.page;
    go_to(page, "Việc cần làm");
    page.click("Ghi");
    page.wait_for_selector("dialog[open] .menu-item");
    walk.see("menu-ghi");
    page.click(within("dialog", "Ghi tiếp xúc"));
    page.wait_for("Gặp được ai");
    walk.see("ghi-tiep-xuc");
    page.click(within("main .form .buttons", "Ghi tiếp xúc"));
    walk.see_refused("ghi-tiep-xuc-loi");
    page.click(Target::starting("Nguyễn Tấn Thử"));
    finish_contact(page, "Gia đình động viên, anh muốn học nghề sửa xe.");
    let person = walk.path();
    walk.go_and_see(&person, "Gia đình động viên", "trang-ho-so");
    page.click("Ghi");
    page.click(within("dialog", "Ghi hỗ trợ"));
    page.wait_for("Hình thức hỗ trợ");
    walk.see("ghi-ho-tro");
    record_support_without_value(page, &["Nguyễn Tấn Thử"], "Xe đạp", "1", "đi lại, học nghề");
    let review = format!("{person}/nhan-xet/2026-07");
    walk.go_and_see(&review, "Bắt đầu nhận xét tháng 7/2026", "nhan-xet-chua-mo");
    page.click("Bắt đầu nhận xét tháng 7/2026");
    page.wait_for("Nhận xét chung");
    walk.see("nhan-xet");
    page.click("Tiến bộ");
    saved(page);
    see_followed(walk, &person);
    see_measure(walk, &person);
    walk.go(&person, "Ai đã ghi, đã sửa");
    for (tab, name) in [
        ("Kế hoạch giúp đỡ", "ke-hoach"),
        ("Tiếp xúc", "tiep-xuc"),
        ("Hỗ trợ", "ho-tro"),
        ("Nhận xét", "nhan-xet"),
        ("Ai đã ghi, đã sửa", "ai-da-ghi"),
    ] {
        page.click(within(".tabs", tab));
        walk.see(&format!("trang-ho-so-{name}"));
    }
    page.click(Target::starting("Người ghi:"));
    page.wait_for_selector("dialog[open] .row");
    walk.see("doi-nguoi-ghi");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
    page.resize(800, 1280);
    page.click("Mục khác");
    page.wait_for_selector("dialog[open] .menu-item");
    walk.see("muc-khac");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
    page.resize(1280, 800);
}

/// The help plan, a milestone, something new, and a review like the one before.
fn see_followed(walk: &mut Walk<'_>, person: &str) {
    let page = walk.page;
    walk.go(person, "Ai đã ghi, đã sửa");
    page.click(within(".tabs", "Kế hoạch giúp đỡ"));
    page.wait_for("tổ cùng gia đình bàn các việc sẽ làm");
    walk.see("ke-hoach-giup-do-trong");
    plan_action(page, "Hỗ trợ, giúp đỡ", "Giới thiệu việc làm", "20/8/2026");
    walk.see("ke-hoach-giup-do");
    page.click(Target::starting("Giới thiệu việc làm").inside(".rows"));
    page.wait_for("Chưa ghi tiến độ nào.");
    walk.see("viec-trong-ke-hoach");
    walk.go_and_see(&format!("{person}/danh-gia/1"), "Bắt đầu đánh giá mốc 1 tháng", "danh-gia-chua-mo");
    page.click("Bắt đầu đánh giá mốc 1 tháng");
    page.wait_for("Ai xác nhận");
    saved(page);
    walk.see("danh-gia-theo-moc");
    walk.go_and_see(&format!("{person}/su-viec"), "Không ghi sự việc là gì.", "su-viec-moi");
    page.click("Ghi có sự việc mới");
    walk.see_refused("su-viec-moi-loi");
    walk.go_and_see(&format!("{person}/nhan-xet/2026-08"), "Như kỳ trước", "nhan-xet-nhu-ky-truoc");
    page.click("Như kỳ trước");
    page.wait_for("chưa ai xem lại.");
    walk.see("nhan-xet-chep");
}

/// The figures of a month, the list behind one, and a time before the book.
fn see_reports(walk: &mut Walk<'_>) {
    let page = walk.page;
    go_to(page, "Báo cáo");
    page.choose("Kỳ báo cáo", "Từ ngày đến ngày");
    page.fill_and_leave("Từ ngày", "1/1/2026");
    page.fill_and_leave("Đến ngày", "31/1/2026");
    page.wait_for("Không có số liệu");
    walk.see("bao-cao-khong-so-lieu");
    page.choose("Kỳ báo cáo", "Tháng");
    page.choose("Chọn kỳ", "Tháng 6/2026 (01/06/2026 – 30/06/2026)");
    page.wait_for("Cách đếm");
    walk.see("bao-cao-thang");
    page.click(Target::starting("1 trường hợp"));
    page.wait_for("Nguyễn Tấn Thử");
    walk.see("bao-cao-danh-sach");
}

/// Somebody who is not taken in.
fn see_closure(walk: &mut Walk<'_>) {
    let page = walk.page;
    new_person(page, "Phan Thử Vắng", "1992", "14 Đường Thử", "Ban điều hành khu phố 3");
    let person = walk.path().trim_end_matches("/lap").to_owned();
    walk.go_and_see(&format!("{person}/khong-tham-gia"), "Kết quả", "khong-tham-gia");
    page.click(within("main .form .buttons", "Ghi nhận không đưa vào diện"));
    walk.see_refused("khong-tham-gia-loi");
    close_before_admission(page, "Chuyển nơi khác", "10/8/2026", "Đã có nơi giúp đỡ.");
    walk.see("trang-ho-so-khong-thuoc-dien");
    walk.go_and_see(&format!("{person}/xoa"), "Còn 30 ngày", "xoa-chua-den-ngay");
    walk.go_and_see(&format!("{person}/khong-tham-gia"), "Sửa điều đã ghi nhận", "khong-tham-gia-da-ghi");
    page.click("Sửa điều đã ghi nhận");
    page.fill_and_leave("Ngày quyết định hoặc cho biết", "5/7/2026");
    page.click(within("main .form .buttons", "Sửa điều đã ghi nhận"));
    page.wait_for("Đã đến ngày xóa phần còn lại");
    walk.go_and_see(&format!("{person}/xoa"), "Được xóa", "xoa-den-ngay");
    page.click(within("main .buttons", "Xóa phần còn lại"));
    page.wait_for("đã được xóa");
    saved(page);
    walk.see("xoa-xong");
    walk.go_and_see(&person, "Đã xóa ngày", "trang-ho-so-da-xoa");
}

fn see_release(walk: &mut Walk<'_>) {
    let page = walk.page;
    open_person(page, "Nguyễn Tấn Thử");
    let person = walk.path();
    walk.go_and_see(&format!("{person}/tam-dung"), "Lý do tạm dừng", "tam-dung");
    page.click(within("main .form .buttons", "Ghi nhận đã tạm dừng"));
    walk.see_refused("tam-dung-loi");
    pause(page, "Chữa bệnh", "Giao ban tháng 8", "3/8/2026", "20/8/2026");
    walk.see("trang-ho-so-tam-dung");
    walk.go_and_see(&format!("{person}/tam-dung"), "Dự kiến đến ngày", "tam-dung-xem-lai");
    resume(page, "Giao ban tháng 8", "10/8/2026");
    walk.go_and_see(&format!("{person}/ra-khoi-dien"), "Ngày đề nghị", "ra-khoi-dien");
    page.click(within("#propose-reason", "Tiến bộ"));
    page.fill_and_leave("Ngày đề nghị", "10/8/2026");
    page.click(within("main .form .buttons", "Đề nghị ra khỏi diện quản lý"));
    page.wait_until("!document.querySelector('#propose-reason')");
    page.click("Xem lại trước khi ghi nhận");
    walk.see_refused("ra-khoi-dien-loi");
    page.click(within("#release-reason", "Tiến bộ"));
    page.fill("Cơ quan hoặc cuộc họp đã thống nhất", "Giao ban tháng 8");
    page.fill_and_leave("Ngày ra khỏi diện", "10/8/2026");
    page.click(Target::starting("Có, sau 3").inside("#release-aftercare"));
    page.wait_for("Việc còn mở");
    if !page.says("Không còn việc nào mở.") {
        page.fill("Lý do ghi nhận khi còn việc mở", "Chuyển sang thăm hỏi.");
    }
    page.click("Xem lại trước khi ghi nhận");
    page.wait_for("Xem lại lần cuối");
    walk.see("ra-khoi-dien-xem-lai");
    page.click(within("main .section .buttons", "Ghi nhận đã ra khỏi diện quản lý"));
    page.wait_for("Người này đã ra khỏi diện quản lý");
    saved(page);
    walk.see("da-ra-khoi-dien");
    walk.go_and_see(&person, "Thăm hỏi tiếp", "trang-ho-so-da-ra");
    walk.go_and_see(&format!("{person}/tham-hoi"), "Ai thăm hỏi", "tham-hoi");
    page.click(within("main .form .buttons", "Ghi thăm hỏi"));
    walk.see_refused("tham-hoi-loi");
    walk.go(&person, "Thăm hỏi tiếp");
    page.click(within(".page > .buttons", "Mở lại hồ sơ"));
    page.wait_for_selector("dialog[open] .field");
    walk.see("mo-lai-ho-so");
    page.press("Escape");
    page.wait_until("!document.querySelector('dialog[open]')");
}

/// The lock of an open book, what it says to a wrong password, and the way in by the recovery code.
#[track_caller]
pub fn see_lock(walk: &mut Walk<'_>, code: &str) {
    let page = walk.page;
    lock(page);
    walk.see("khoa");
    unlock_with(page, "mật khẩu sai rồi");
    walk.see_refused("khoa-sai");
    unlock_with(page, PASSWORD);
    page.wait_for("Ai đang ghi?");
    walk.see("ai-dang-ghi");
    page.click(Target::starting(AUTHOR));
    page.wait_for("Khóa màn hình");
    lock(page);
    page.wait_until("!document.getElementById('starting')");
    page.click("Quên mật khẩu? Dùng tờ mã dự phòng");
    page.wait_for("Mã dự phòng");
    walk.see("khoa-ma-du-phong");
    page.fill("Mã dự phòng", code);
    page.click("Mở khóa");
    page.wait_for("Đặt mật khẩu mới");
    walk.see("mat-khau-moi");
}
