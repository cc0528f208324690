//! One walk past every screen there is, for whoever wants to look: the pictures of `shots`, the checks of `access`.
//!
//! The walk fails when an address of the router was never seen.

use std::collections::BTreeSet;

use crate::{
    harness::{Browser, Page, Server, Target, within},
    steps::*,
    walk_cases::{see_closure, see_intake, see_records, see_release, see_teams},
    walk_giving::see_giving,
    walk_lists::{see_lists, see_member_list, see_papers, see_running_list},
    walk_meetings::see_meetings_and_plans,
    walk_models::see_models,
    week::see_week,
};

/// The addresses of the app, where they are decided.
const ROUTER: &str = include_str!("../../src/app/book.rs");
const STATIC_SCREENS: [&str; 5] = ["in-app", "private", "insecure", "failed", "stopped"];
/// Who helps: organisation and name.
pub const MEMBERS: [(&str, &str); 5] = [
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
        follow(self.page, &format!("{}{path}", self.home));
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
    see_papers(walk);
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
    page.click(Target::starting("← Báo cáo"));
    page.click("Xem bản in báo cáo");
    page.wait_for("Ghi nhận bản đã ký");
    page.click("Ghi nhận bản đã ký");
    walk.see("bao-cao-ban-in");
}

/// The lock of an open book, what it says to a wrong password, and the way in by the recovery code.
#[track_caller]
pub fn see_lock(walk: &mut Walk<'_>, code: &str) {
    let page = walk.page;
    lock(page);
    // The field of the start gives way to the app's: who looks in between sees neither.
    page.wait_until("!document.getElementById('starting')");
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
