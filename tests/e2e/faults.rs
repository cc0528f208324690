//! Each single thing the app asks of IndexedDB fails once. A person then sees "Đã lưu" and everything is there, or
//! sees what is wrong and can try again.

use std::{
    thread,
    time::{Duration, Instant},
};

use crate::{
    chance::Chance,
    harness::{Browser, Page, Profile, Server, Target, poll, within},
    steps::{AUTHOR, PASSWORD, tell_contact},
};

const SHIM: &str = include_str!("faults.js");
/// How an operation fails: at once, or after it was sent, by an abort of its transaction.
const WAYS: [&str; 2] = ["thrown", "aborted"];
/// Sent, carried out, and never answered.
const MUTE: &str = "mute";
/// By then a person knows how it ended.
const ENDS_WITHIN: Duration = Duration::from_secs(10);
/// What starting the app or deriving a key adds where several browsers share two processors.
const BUSY_FOR: Duration = Duration::from_secs(20);
/// More operations than any of the stories asks for.
const FAR: u64 = 400;

const TRY_AGAIN: &str = "Thử lại";
const WRITTEN: &str = "Đã lưu trên máy này";
const RED: &str = "Chưa lưu được";

/// Does what a person would, again and again, until the page says `wanted`: taps a button that a screen offers
/// which says what is wrong.
#[track_caller]
fn reach(page: &Page, wanted: &str, ways: &[(&str, Target)]) {
    reach_within(ENDS_WITHIN, page, wanted, ways);
}

#[track_caller]
fn reach_within(limit: Duration, page: &Page, wanted: &str, ways: &[(&str, Target)]) {
    let start = Instant::now();
    while start.elapsed() < limit {
        if page.says(wanted) {
            return;
        }
        // What was wrong may come right by itself before the finger is there.
        ways.iter().any(|(wrong, button)| page.says(wrong) && page.click_if_offered(button.clone()));
        thread::sleep(Duration::from_millis(30));
    }
    page.fail(&format!("“{wanted}” neither came within {limit:?} nor was a way to it offered"));
}

/// What is written is on disk, and the strip says so; it may have been red before.
#[track_caller]
fn reach_the_disk(page: &Page) {
    reach(page, WRITTEN, &[]);
    assert!(!page.says(RED));
}

/// A screen that says what went wrong while the book was looked for, laid or opened.
fn ways_out(again: Target) -> [(&'static str, Target); 3] {
    [
        ("Chưa đọc được sổ trên máy này", TRY_AGAIN.into()),
        ("Máy chưa ghi được (", again.clone()),
        ("Sổ có thể vẫn còn nguyên", TRY_AGAIN.into()),
    ]
}

#[track_caller]
fn lay_a_book(page: &Page) {
    let lay = within(".buttons", "Lập sổ mới");
    reach_within(ENDS_WITHIN + BUSY_FOR, page, "Mọi thứ nằm trên máy này", &ways_out(lay.clone()));
    page.click("Lập sổ mới");
    page.fill("Tên phường", "phường Thử Nghiệm");
    page.click("Tiếp tục");
    page.fill("Họ và tên của bạn", AUTHOR);
    page.click("Tiếp tục");
    page.click(Target::starting("5+1 – Năm đoàn thể"));
    page.click("Tiếp tục");
    page.fill("Mật khẩu", PASSWORD);
    page.fill("Gõ lại mật khẩu", PASSWORD);
    page.click(lay.clone());
    reach_within(ENDS_WITHIN + BUSY_FOR, page, "Tờ mã dự phòng", &ways_out(lay));
    page.click("Tôi đã cất tờ mã");
    reach_the_disk(page);
}

#[track_caller]
fn open_the_book(page: &Page) {
    reach_within(ENDS_WITHIN + BUSY_FOR, page, "Sổ đang khóa", &ways_out(TRY_AGAIN.into()));
    // The lock stands before the app does; what went wrong in the app's start comes after it.
    page.wait_until("!document.getElementById('starting')");
    reach(page, "Sổ đang khóa", &ways_out(TRY_AGAIN.into()));
    page.fill("Mật khẩu", PASSWORD);
    page.click("Mở khóa");
    reach_within(ENDS_WITHIN + BUSY_FOR, page, "Ai đang ghi?", &ways_out("Mở khóa".into()));
    page.click(Target::starting(AUTHOR));
    reach_the_disk(page);
}

#[track_caller]
fn write_of(page: &Page, name: &str, note: &str) {
    page.click(within(".rail", "Hồ sơ"));
    page.click("Lập hồ sơ mới");
    page.fill("Họ và tên", name);
    page.click("Lập hồ sơ");
    let is_there = || page.try_eval("location.pathname.endsWith('/lap')").is_ok_and(|there| there == true);
    if poll(ENDS_WITHIN / 2, || is_there().then_some(())).is_none() {
        // The strip that says a write failed came up under the finger: who sees nothing come of it taps again.
        page.click_if_offered("Lập hồ sơ");
    }
    page.wait_until("location.pathname.endsWith('/lap')");
    reach_the_disk(page);
    tell_contact(page, name, note);
    reach_the_disk(page);
}

#[track_caller]
fn lock(page: &Page) {
    let again = [("Còn điều chưa lưu được", within("dialog", "Đóng")), (WRITTEN, "Khóa màn hình".into())];
    page.click("Khóa màn hình");
    reach_within(
        ENDS_WITHIN + BUSY_FOR,
        page,
        "Sổ đang khóa",
        &[&again[..], &ways_out(TRY_AGAIN.into())].concat(),
    );
}

/// Every transaction that wrote asked for what it wrote to be on disk before it is called written.
#[track_caller]
fn all_were_strict(page: &Page) {
    assert_eq!(page.eval("faults.lax()"), 0, "transactions that are not strict");
    assert!(page.eval("faults.strict()").as_u64() > Some(0));
}

/// A page that has just lost its service worker may be loading itself anew: it is told again.
fn arm(page: &Page, at: u64, way: &str) {
    let told = || page.try_eval(&format!("{{ faults.arm({at}, '{way}'); true }}")).ok();
    poll(ENDS_WITHIN, told).unwrap_or_else(|| page.fail("the faults cannot be armed"));
}

/// True when the operation that was to fail was not even asked for: every one has had its turn.
fn is_past_the_last(page: &Page, at: u64) -> bool {
    page.eval("faults.seen()").as_u64() < Some(at)
}

/// Every second operation fails in one book and every other in another: two stories, told side by side.
mod a_new_book_survives_any_one_fault {
    #[test]
    fn of_odd_number() {
        super::new_books_survive(1);
    }

    #[test]
    fn of_even_number() {
        super::new_books_survive(2);
    }
}

/// Every second operation from `first` on fails while a book is laid and opened, until none has that number.
fn new_books_survive(first: u64) {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.before_each_document(SHIM);
    page.goto(&server.address());
    let mut chance = Chance::printed();
    let last = (first..FAR).step_by(2).find(|at| {
        browser.wipe_site_data(&page, &server.address());
        arm(&page, *at, chance.one_of(&WAYS));
        page.reload();
        lay_a_book(&page);
        all_were_strict(&page);
        let is_past = is_past_the_last(&page, *at);
        page.reload();
        open_the_book(&page);
        is_past
    });
    println!("operation {last:?} was never asked for");
    assert!(last.is_some_and(|last| last > 10));
}

#[test]
fn a_read_that_hangs_ends_in_a_screen_with_a_way_out() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.before_each_document(SHIM);
    page.goto(&server.address());
    lay_a_book(&page);
    lock(&page);
    // What unlocking asks, all of it.
    arm(&page, FAR, MUTE);
    open_the_book(&page);
    let asked = page.eval("faults.seen()").as_u64().unwrap_or(0);
    assert!(asked > 10, "only {asked}");
    let mut chance = Chance::printed();
    for _ in 0..5 {
        let at = 1 + chance.below(asked / 2);
        println!("operation {at} of {asked} is never answered");
        lock(&page);
        page.wait_until("!document.getElementById('starting')");
        arm(&page, at, MUTE);
        page.fill("Mật khẩu", PASSWORD);
        page.click("Mở khóa");
        let hung = Instant::now();
        // A request within a transaction that is answered as a whole is missed by nobody.
        reach_within(
            ENDS_WITHIN + BUSY_FOR,
            &page,
            "Ai đang ghi?",
            &[("Máy chưa trả lời khi đọc sổ", "Mở khóa".into())],
        );
        println!("open after {:?}", hung.elapsed());
        page.click(Target::starting(AUTHOR));
        reach_the_disk(&page);
    }
    // And before the lock: the list of books.
    arm(&page, 1, MUTE);
    page.reload();
    reach_within(
        ENDS_WITHIN + BUSY_FOR,
        &page,
        "Sổ đang khóa",
        &[("Chưa đọc được sổ trên máy này", TRY_AGAIN.into())],
    );
}

/// Every third operation fails in one book, so that three go side by side; together they leave none out.
mod a_day_survives_any_one_fault {
    #[test]
    fn from_the_first_on() {
        super::days_survive(1);
    }

    #[test]
    fn from_the_second_on() {
        super::days_survive(2);
    }

    #[test]
    fn from_the_third_on() {
        super::days_survive(3);
    }
}

/// Every third operation from `first` on fails, each on another day, until a day has no such operation.
fn days_survive(first: u64) {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.before_each_document(SHIM);
    page.goto(&server.address());
    lay_a_book(&page);
    let mut chance = Chance::printed();
    let mut days = 0;
    // Each day on another person; the book grows, and nobody in it is lost.
    let last = (first..FAR).step_by(3).find(|at| {
        days += 1;
        let way = chance.one_of(&WAYS);
        arm(&page, *at, way);
        let note = format!("ngày làm việc {at}.");
        write_of(&page, &format!("Ngày Thứ {at}"), &note);
        lock(&page);
        open_the_book(&page);
        println!("day {at}: {way}");
        // A page that is opened anew takes a moment to show its lines.
        page.wait_for(&note);
        all_were_strict(&page);
        is_past_the_last(&page, *at)
    });
    println!("operation {last:?} was never asked for");
    assert!(last.is_some_and(|last| last > 10));
    page.click(within(".rail", "Hồ sơ"));
    page.wait_for(&format!("{days} hồ sơ"));
}
