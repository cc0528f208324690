//! What was said to be saved is there, at whatever moment the power goes.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::json;

use crate::{
    chance::Chance,
    harness::{Browser, Page, Profile, Server, Target, poll},
    steps::{AUTHOR, PASSWORD, new_book, new_person},
};

const KILLS: usize = 30;
/// On a slow machine many lives end before the book is open; so many are tried until enough acts were interrupted.
const MOST_KILLS: usize = 3 * KILLS;
/// From the start of the browser on: opening the book, taking it over and every act fall into it.
const LIFE: Duration = Duration::from_secs(4);
/// Rows that are ticked by one tap, each of which is one act.
const ROWS: &str = "main input[type=checkbox]";

/// Which of the rows are ticked, as one character each.
fn ticks(page: &Page) -> Option<String> {
    let ticks = page.try_eval(&format!(
        "[...document.querySelectorAll('{ROWS}')].map((row) => row.checked ? '1' : '0').join('')"
    ));
    ticks.ok()?.as_str().filter(|ticks| !ticks.is_empty()).map(str::to_owned)
}

/// Types the password and says who writes; false when the life of the browser ended before.
fn unlocked(page: &Page, end: Instant) -> bool {
    let left = || end.saturating_duration_since(Instant::now());
    let soon = |done: &dyn Fn() -> bool| poll(left(), || done().then_some(())).is_some();
    soon(&|| page.offers("Mở khóa"))
        && {
            page.fill("Mật khẩu", PASSWORD);
            page.click("Mở khóa");
            soon(&|| page.offers(Target::starting(AUTHOR)))
        }
        && {
            page.click(Target::starting(AUTHOR));
            soon(&|| ticks(page).is_some())
        }
}

#[test]
fn thirty_kills_lose_nothing_that_was_saved() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    new_book(&page);
    new_person(&page, "Thử Văn Tắt", "1990", "Khu phố 1", "");
    page.click(Target::starting("Nguyện vọng, nhu cầu"));
    page.wait_for_selector(ROWS);
    let address = page.address();
    browser.kill();

    let mut chance = Chance::printed();
    // What was said to be saved, and what was tapped since without an answer.
    let mut sure: Option<String> = None;
    let (mut acts, mut unopened) = (0, 0);
    let mut last = String::new();
    for kill in 0..=MOST_KILLS {
        let is_last = kill == MOST_KILLS || kill >= KILLS && acts >= KILLS;
        let browser = Browser::launch(&profile);
        let page = browser.open();
        page.goto(&address);
        let end = Instant::now() + if is_last { Duration::from_secs(60) } else { chance.within(LIFE) };
        if !unlocked(&page, end) {
            assert!(!is_last, "the book does not open after {kill} kills");
            unopened += 1;
            thread::sleep(end.saturating_duration_since(Instant::now()));
            continue;
        }
        let found = ticks(&page).expect("the rows are there");
        if let Some(sure) = &sure {
            assert!(
                *sure == found || last == found,
                "saved {sure}, tapped {last}, found {found} (kill {kill})"
            );
        }
        sure = Some(found.clone());
        last = found;
        while !is_last && Instant::now() < end {
            let row = chance.below(last.len() as u64);
            page.run(&format!("document.querySelectorAll('{ROWS}')[{row}].click()"));
            last = ticks(&page).expect("the rows are there");
            acts += 1;
            let says =
                format!("document.querySelector('.status-strip').innerText.includes({})", json!("Đã lưu"));
            let is_saved = || page.try_eval(&says).is_ok_and(|said| said == true);
            if poll(end.saturating_duration_since(Instant::now()), || is_saved().then_some(())).is_some() {
                sure = Some(last.clone());
            }
        }
        browser.kill();
        if is_last {
            println!("{kill} kills, {unopened} of them before the book was open, among {acts} acts");
            break;
        }
    }
    assert!(acts >= KILLS, "a kill that interrupts nothing proves nothing");
}
