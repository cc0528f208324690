//! What is typed is on disk a moment later, whatever happens to the browser, and however it is typed.

use std::{
    collections::BTreeSet,
    thread,
    time::{Duration, Instant},
};

use unicode_normalization::UnicodeNormalization;

use crate::{
    chance::Chance,
    disk::records,
    harness::{Browser, Page, Profile, Server, Target},
    steps::{go_to, new_book, new_person, saved, unlock},
};

const FIELD: &str = "Nguyện vọng";
const PART: &str = "Nguyện vọng, nhu cầu";
/// Ten a second: faster than anybody types on a tablet.
const LETTER_EVERY: Duration = Duration::from_millis(100);
/// A letter is on disk at the latest this long after it was typed.
const ON_DISK_AFTER: Duration = Duration::from_millis(1500);
const LETTERS: usize = 200;
const KILLS: usize = 10;
/// How long the app gathers letters before it writes them, in `app/state/drafts.rs`.
const THROTTLE: Duration = Duration::from_millis(300);

/// The letter at a place of the text: no two neighbours alike, so that a lost one shows.
fn letter(at: usize) -> char {
    char::from(b'a' + (at * 7 % 26) as u8)
}

/// A new book with one person, whose wishes are being asked for.
fn at_the_wishes(page: &Page, server: &Server) {
    page.goto(&server.address());
    new_book(page);
    new_person(page, "Thử Văn Gõ", "1990", "Khu phố 1", "");
    page.click(Target::starting(PART));
    page.wait_for_control(FIELD);
}

/// Starts the browser anew on what is left, and comes back to the field.
fn again(profile: &Profile, address: &str) -> (Browser, Page) {
    let browser = Browser::launch(profile);
    let page = browser.open();
    page.goto(address);
    unlock(&page);
    page.wait_for_control(FIELD);
    (browser, page)
}

fn caret_at_the_end(page: &Page) {
    page.focus(FIELD);
    page.run("document.activeElement.setSelectionRange(1e9, 1e9)");
}

#[test]
fn every_letter_older_than_a_moment_outlives_a_kill() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let mut browser = Browser::launch(&profile);
    let mut page = browser.open();
    at_the_wishes(&page, &server);
    let address = page.address();

    let mut chance = Chance::printed();
    let mut kills = BTreeSet::new();
    while kills.len() < KILLS {
        kills.insert(1 + chance.below(LETTERS as u64 - 1) as usize);
    }
    println!("killed after the letters {kills:?}");
    // Where each letter of the text was typed when.
    let mut typed: Vec<Instant> = vec![];
    for stop in kills.into_iter().chain([LETTERS]) {
        caret_at_the_end(&page);
        let (start, first) = (Instant::now(), typed.len());
        while typed.len() < stop {
            let due = start + LETTER_EVERY * (typed.len() - first) as u32;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            page.type_slowly(&letter(typed.len()).to_string(), Duration::ZERO);
            typed.push(Instant::now());
        }
        let wait = if stop == LETTERS { ON_DISK_AFTER } else { chance.within(LETTER_EVERY * 4) };
        thread::sleep(wait);
        browser.kill();
        let killed = Instant::now();
        (browser, page) = again(&profile, &address);
        let kept = page.value(FIELD);
        let all: String = (0..typed.len()).map(letter).collect();
        assert!(all.starts_with(&kept), "typed {all}\nkept  {kept}");
        let old = typed.iter().filter(|at| **at + ON_DISK_AFTER <= killed).count();
        assert!(
            kept.len() >= old,
            "of {} letters {old} were old enough, {} are there",
            typed.len(),
            kept.len()
        );
        typed.truncate(kept.len());
    }
    assert_eq!(typed.len(), LETTERS);
    browser.kill();
}

#[test]
fn two_hundred_letters_in_one_go_are_all_there_a_moment_after_the_last() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    at_the_wishes(&page, &server);
    let address = page.address();
    page.focus(FIELD);
    let start = Instant::now();
    for at in 0..LETTERS {
        thread::sleep((start + LETTER_EVERY * at as u32).saturating_duration_since(Instant::now()));
        page.type_slowly(&letter(at).to_string(), Duration::ZERO);
    }
    thread::sleep(ON_DISK_AFTER);
    browser.kill();
    let (_browser, page) = again(&profile, &address);
    assert_eq!(page.value(FIELD), (0..LETTERS).map(letter).collect::<String>());
}

#[test]
fn a_long_text_is_one_entry_and_few_writes() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    at_the_wishes(&page, &server);
    let before = acts_on_disk(&page);
    page.run(
        "globalThis.commits = 0;
         const begin = IDBDatabase.prototype.transaction;
         IDBDatabase.prototype.transaction = function (names, mode, ...rest) {
           commits += mode === 'readwrite';
           return begin.call(this, names, mode, ...rest);
         }",
    );
    page.focus(FIELD);
    let start = Instant::now();
    page.type_slowly(&(0..1000).map(letter).collect::<String>(), Duration::ZERO);
    page.press("Tab");
    saved(&page);
    let took = start.elapsed();
    assert_eq!(page.value(FIELD).len(), 1000);
    let acts = acts_on_disk(&page) - before;
    assert!((1..=3).contains(&acts), "a thousand letters made {acts} entries");
    let commits = page.eval("commits").as_u64().unwrap_or(u64::MAX);
    let most = (took.as_millis() / THROTTLE.as_millis()) as u64 + 3;
    assert!(commits <= most, "{commits} commits in {took:?}, at most {most} are needed");
}

/// How many acts stand in the tail: each record of it is one.
fn acts_on_disk(page: &Page) -> usize {
    records(page)["tail"].len()
}

#[test]
fn telex_goes_on_while_the_draft_is_written() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    at_the_wishes(&page, &server);
    page.focus(FIELD);
    page.type_slowly("Học ", Duration::ZERO);
    // Only what is written from the first letter that is composed to the last is counted.
    thread::sleep(ON_DISK_AFTER);
    page.run(
        "globalThis.composing = false;
         globalThis.writtenMeanwhile = 0;
         addEventListener('compositionstart', () => { composing = true; }, true);
         addEventListener('compositionend', () => { composing = false; }, true);
         const put = IDBObjectStore.prototype.put;
         IDBObjectStore.prototype.put = function (...parts) {
           writtenMeanwhile += composing && this.name === 'drafts';
           return put.apply(this, parts);
         }",
    );
    // As "tieengs" makes it; each state stands longer than the draft waits to be written.
    page.compose(&["t", "ti", "tie", "tiê", "tiên", "tiêng", "tiếng"], THROTTLE + Duration::from_millis(100));
    assert_eq!(page.value(FIELD), "Học tiếng");
    let meanwhile = page.eval("writtenMeanwhile").as_u64().unwrap_or_default();
    assert!(meanwhile >= 2, "the draft was written {meanwhile} times while letters were composed");
    page.type_slowly(" Anh", Duration::ZERO);
    page.press("Tab");
    saved(&page);
    page.reload();
    unlock(&page);
    page.wait_for_control(FIELD);
    assert_eq!(page.value(FIELD), "Học tiếng Anh");
    assert_eq!(records(&page)["drafts"].len(), 0);
}

#[test]
fn loose_marks_are_found_and_shown_composed() {
    const NAME: &str = "Nguyễn Thị Bưởi";
    let loose: String = NAME.nfd().collect();
    assert_ne!(loose, NAME);
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    new_book(&page);
    for name in [&loose, "Nguyễn Văn Khác"] {
        new_person(&page, name, "1990", "Khu phố 1", "");
    }
    for search in [&loose, NAME, "buoi", "bưởi", &"bưởi".nfd().collect::<String>()] {
        go_to(&page, "Hồ sơ");
        page.fill("Tìm hồ sơ", search);
        page.wait_gone("Nguyễn Văn Khác");
        let text = page.text();
        assert!(text.contains(NAME), "“{search}” finds {text}");
        assert!(text.nfc().eq(text.chars()), "everything on the page is composed");
    }
}
