//! What a failing disk or a stranger changed is named in a sentence, and the rest is there; and nobody reads a word
//! of the book in the files of the browser.

use std::{fs, path::Path};

use crate::{
    disk::{Records, records, replace},
    harness::{Browser, Page, Profile, Server, Target},
    steps::{
        AUTHOR, PASSWORD, go_to, lock, new_book, new_person, record_contact, saved, unlock, unlock_with,
    },
};

const FIRST: &str = "Nguyễn Văn Trước";
const SECOND: &str = "Trần Thị Sau";

/// What is done to the records; given those of an hour ago and those of another book as well.
type Change = fn(&mut Records, &Records, &Records);

/// The last record of a store, where nothing else is said.
fn last<'a>(records: &'a mut Records, store: &str) -> (String, &'a mut String) {
    let (key, value) =
        records.get_mut(store).and_then(|all| all.iter_mut().next_back()).expect("there is one");
    (key.clone(), value)
}

fn flip(value: &mut String) {
    let at = value.len() - 8;
    let digit = u8::from_str_radix(&value[at..=at], 16).expect("a digit") ^ 1;
    value.replace_range(at..=at, &format!("{digit:x}"));
}

fn key_of(name: &str) -> String {
    name.bytes().map(|byte| format!("{byte:02x}")).collect()
}

fn named<'a>(records: &'a mut Records, store: &str, name: &str) -> &'a mut String {
    records.get_mut(store).and_then(|all| all.get_mut(&key_of(name))).expect("it is there")
}

/// What is changed, how, and what a person is told. In each the first person is still there.
const CASES: &[(&str, Change, &str)] = &[
    ("a flipped byte in the last act", |now, _, _| flip(last(now, "tail").1), "Lần ghi thứ"),
    ("the last act cut short", |now, _, _| last(now, "tail").1.truncate(40), "đã bị thay đổi hoặc cắt bớt"),
    (
        "the last act is gone",
        |now, _, _| {
            let (key, _) = last(now, "tail");
            now.get_mut("tail").map(|all| all.remove(&key));
        },
        "bị mất",
    ),
    (
        "the last act is a copy of the one before",
        |now, _, _| {
            let before = now["tail"].values().nth_back(1).cloned().expect("there are two");
            *last(now, "tail").1 = before;
        },
        "đã bị thay đổi hoặc cắt bớt",
    ),
    (
        "the last act is sealed with the key of another book",
        |now, _, other| *last(now, "tail").1 = other["tail"].values().next_back().cloned().expect("one"),
        "đã bị thay đổi hoặc cắt bớt",
    ),
    (
        "the tip is of an hour ago",
        |now, before, _| *named(now, "manifest", "tip") = before["manifest"][&key_of("tip")].clone(),
        "là bản cũ, không đi cùng phần còn lại",
    ),
    (
        "a flipped byte in the manifest",
        |now, _, _| flip(named(now, "manifest", "manifest")),
        "Mục lục của sổ đã bị thay đổi",
    ),
    (
        "a flipped byte in the record of this installation",
        |now, _, _| flip(named(now, "head", "local")),
        "Phần cho biết máy này là máy nào",
    ),
    (
        "a flipped byte in a draft",
        |now, _, _| flip(last(now, "drafts").1),
        "Một mục đang gõ dở đã bị thay đổi",
    ),
];

/// Lays a book with one person, then a second one and something half typed; the records then and now.
fn book_then_and_now(page: &Page) -> (Records, Records) {
    new_book(page);
    new_person(page, FIRST, "1990", "Khu phố 1", "");
    record_contact(page, FIRST, "gặp lần đầu");
    let before = records(page);
    new_person(page, SECOND, "1991", "Khu phố 2", "");
    go_to(page, "Hồ sơ");
    page.click("Lập hồ sơ mới");
    page.fill("Họ và tên", "Đang Gõ Dở");
    saved(page);
    lock(page);
    (before, records(page))
}

#[test]
fn what_was_changed_is_named_and_the_rest_is_there() {
    let server = Server::of_dist("/");
    let (profile, other_profile) = (Profile::empty(), Profile::empty());
    let other = {
        let browser = Browser::launch(&other_profile);
        let page = browser.open();
        page.goto(&server.address());
        new_book(&page);
        records(&page)
    };
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    let (before, now) = book_then_and_now(&page);
    for (what, change, said) in CASES {
        println!("{what}");
        let mut changed = now.clone();
        change(&mut changed, &before, &other);
        assert_ne!(changed, now, "{what}: nothing is changed");
        page.goto(&server.address());
        page.wait_for("Sổ đang khóa");
        replace(&page, &changed);
        unlock_with(&page, PASSWORD);
        page.wait_for("Có phần của sổ không đọc được");
        page.wait_for(said);
        page.wait_for("Sao lưu phần còn lại");
        page.click("Mở phần còn lại");
        page.wait_for("Ai đang ghi?");
        page.click(Target::starting(AUTHOR));
        go_to(&page, "Hồ sơ");
        page.wait_for(FIRST);
        page.click(Target::starting(FIRST));
        page.wait_for("gặp lần đầu");
        lock(&page);
        // What was settled stays settled.
        unlock(&page);
        saved(&page);
    }
    replace(&page, &now);
    page.goto(&server.address());
    unlock_with(&page, "mật khẩu của ai khác");
    page.wait_for("Mật khẩu chưa đúng");
    unlock(&page);
    go_to(&page, "Hồ sơ");
    page.wait_for(FIRST);
    page.wait_for(SECOND);
}

/// Words that stand nowhere but in the book.
const PLANTED: [&str; 6] = ["Qzvxuyến", "Wkpjhường", "mzqvghi chú", "xkjwtìm", "Bzkfcông an", "qxzvnguyện"];

/// Whether a text stands in the bytes, as UTF-8 and as UTF-16.
fn readable(bytes: &[u8], text: &str) -> bool {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [text.as_bytes(), &wide].iter().any(|wanted| bytes.windows(wanted.len()).any(|part| part == *wanted))
}

fn each_file(folder: &Path, look: &mut impl FnMut(&Path, &[u8])) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            each_file(&path, look);
        } else if let Ok(bytes) = fs::read(&path) {
            look(&path, &bytes);
        }
    }
}

#[test]
fn nothing_of_the_book_is_readable_in_the_browser() {
    let [name, home, note, search, referrer, wish] = PLANTED;
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = browser.open();
    page.goto(&server.address());
    // That the search finds what is there: this one is no secret.
    page.run("localStorage.setItem('known', 'thấy được'); document.cookie = 'known=1; max-age=1000'");
    new_book(&page);
    let person = new_person(&page, &format!("Nguyễn Thị {name}"), "1990", home, referrer);
    page.click(Target::starting("Nguyện vọng, nhu cầu"));
    page.fill_and_leave("Nguyện vọng", wish);
    record_contact(&page, &format!("Nguyễn Thị {name}"), note);
    go_to(&page, "Hồ sơ");
    page.fill("Tìm hồ sơ", search);
    page.wait_for("Không tìm thấy hồ sơ nào");
    go_to(&page, "Họp, hội nghị");
    saved(&page);
    lock(&page);
    page.goto(&person);
    unlock(&page);
    page.wait_for(note);
    assert!(!page.eval("document.title").as_str().unwrap_or_default().contains(name));
    lock(&page);
    browser.close();

    let (mut files, mut known) = (0, false);
    let mut found = vec![];
    each_file(profile.folder(), &mut |path, bytes| {
        files += 1;
        known |= readable(bytes, "thấy được");
        let here = PLANTED.into_iter().filter(|text| readable(bytes, text));
        found.extend(here.map(|text| format!("{text} in {}", path.display())));
    });
    assert!(known, "the search through {files} files finds what is there");
    assert!(found.is_empty(), "{found:#?}");
}
