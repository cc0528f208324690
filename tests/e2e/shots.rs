//! A picture of every screen in three sizes, for a person to look at. Run by `cargo xtask shots`.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use crate::{
    harness::{Browser, Page, Profile, Server, within},
    meeting_steps, steps,
};

const SIZES: [(u32, u32); 3] = [(1280, 800), (800, 1280), (360, 740)];

/// Where the pictures go.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/shots");
    fs::create_dir_all(&folder).expect("target/ can be written");
    folder
}

/// Writes what the page shows now in every size, as `name-1280x800.png` and so on.
pub fn shoot(page: &Page, name: &str) {
    for (width, height) in SIZES {
        page.resize(width, height);
        // Two frames: one to lay out, one to paint.
        page.eval("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
        page.screenshot(&folder().join(format!("{name}-{width}x{height}.png")));
    }
    let (width, height) = SIZES[0];
    page.resize(width, height);
}

/// Follows every link of the rail of an open book, and shoots where it leads. The rail must lead to exactly the
/// addresses of `expected`, relative to `home`: it shows what works, and all of that has its pictures.
#[track_caller]
pub fn shoot_rail(page: &Page, home: &str, expected: &[&str]) {
    page.wait_for_selector("nav a[href]");
    let links = page.eval("[...document.querySelectorAll('nav a[href]')].map((link) => link.href)");
    let links: BTreeSet<String> = serde_json::from_value(links).expect("a list of addresses");
    let expected: BTreeSet<String> = expected.iter().map(|path| format!("{home}{path}")).collect();
    assert_eq!(links, expected, "the addresses of the rail");
    for link in &links {
        page.run(&format!(
            "[...document.querySelectorAll('nav a[href]')].find((link) => link.href === '{link}').click()"
        ));
        page.wait_until(&format!("location.href === '{link}'"));
        let name = &link[home.len()..];
        shoot(page, if name.is_empty() { "viec-can-lam" } else { name });
    }
}

#[test]
#[ignore = "run by cargo xtask shots"]
fn before_the_book() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    page.wait_until("document.getElementById('starting') === null");
    shoot(&page, "mo-dau");
    for screen in ["in-app", "private", "insecure", "failed", "stopped"] {
        page.run(&format!(
            "document.body.querySelectorAll(':scope > :not(template)').forEach((element) => element.remove());
             document.body.append(document.getElementById('screen-{screen}').content.cloneNode(true));
             document.querySelector('.boot-pictures')?.append(document.getElementById('pictures').content.cloneNode(true))"
        ));
        shoot(&page, &format!("tinh-{screen}"));
    }
}

/// An open book: every place of the rail, empty and with somebody in it, and the pages behind them.
#[test]
#[ignore = "run by cargo xtask shots"]
fn an_open_book() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.set_clock("2026-08-10T08:00:00+07:00");
    page.goto(&server.address());
    page.wait_for("Lập sổ mới");
    steps::new_book_from(&page, "01/06/2026");
    shoot(&page, "so-trong");
    let rail = ["", "ho-so", "phan-cong", "hop", "ke-hoach", "sao-luu", "cai-dat"];
    shoot_rail(&page, &server.address(), &rail);
    let person =
        steps::new_person(&page, "Nguyễn Tấn Thử", "1990", "12 Đường Thử", "Ban điều hành khu phố 3");
    shoot(&page, "lap-ho-so");
    steps::record_contact(&page, "Nguyễn Tấn Thử", "Gia đình động viên, anh muốn học nghề sửa xe.");
    page.goto(&person);
    steps::unlock(&page);
    page.wait_for_selector("main h1");
    shoot(&page, "trang-ho-so");
    for (place, name) in [("Ghi tiếp xúc", "ghi-tiep-xuc"), ("Ghi hỗ trợ", "ghi-ho-tro")] {
        page.click("Ghi");
        shoot(&page, "menu-ghi");
        page.click(within("dialog", place));
        page.wait_for_selector("main .form");
        shoot(&page, name);
    }
    steps::go_to(&page, "Kế hoạch và phản biện");
    page.click("Soạn dự thảo kế hoạch");
    page.wait_for("ĐỐI TƯỢNG");
    shoot(&page, "du-thao");
    page.click("Xem bản in");
    page.wait_for_selector(".paper-page");
    shoot(&page, "ban-in");
    meeting_steps::open_meeting(&page, "Giao ban", "10/8/2026", None);
    meeting_steps::write_basics(
        &page,
        "14:00",
        "16:00",
        "Hội trường UBND phường",
        steps::AUTHOR,
        steps::AUTHOR,
    );
    meeting_steps::write_attendance(&page, &[], &[(steps::AUTHOR, "đi tập huấn")]);
    page.fill_and_leave("Khó khăn, kiến nghị", "Thiếu kinh phí học nghề.");
    meeting_steps::give_task(&page, "Liên hệ trường nghề", steps::AUTHOR, "30/8/2026");
    shoot(&page, "cuoc-hop");
    meeting_steps::finish_minutes(&page);
    shoot(&page, "bien-ban-da-xong");
    shoot_rail(&page, &server.address(), &rail);
    steps::lock(&page);
    shoot(&page, "khoa");
}
