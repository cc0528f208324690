//! A paper on the screen: of many pages, as large as one likes, and stopped while it is made.

use serde_json::Value;

use crate::{
    harness::{Browser, Page, Profile, Server, Target, output_folder, within},
    steps::*,
};

const PEOPLE: usize = 400;

/// The press may be kept from hearing, and tells how often it was started and ended.
const SLOW_PRESS: &str = "
    globalThis.press = { hears: true, started: 0, ended: 0 };
    const Before = Worker;
    globalThis.Worker = class extends Before {
      constructor(address, ...rest) {
        super(address, ...rest);
        this.isPress = String(address).includes('press');
        if (this.isPress) press.started += 1;
      }
      postMessage(...parts) { if (!this.isPress || press.hears) super.postMessage(...parts); }
      terminate() { if (this.isPress) press.ended += 1; super.terminate(); }
    };";

fn list() -> String {
    let mut text = "TT\tHọ và tên\tNăm sinh\tNơi ở\tDiện\tNgày đưa vào\r\n".to_owned();
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).expect("a letter"));
    for at in 0..PEOPLE {
        let name = format!("Thử Văn {}{}", letter(at / 26), letter(at).to_lowercase());
        let born = 1960 + at % 40;
        text +=
            &format!("{}\t{name}\t{born}\ttổ {}, khu phố 3\tngười nghiện ma túy\t3/2025\r\n", at + 1, at % 9);
    }
    text
}

fn number(page: &Page, expression: &str) -> f64 {
    page.eval(expression).as_f64().unwrap_or_else(|| page.fail(&format!("no number: {expression}")))
}

/// Of the first page, in pixels.
fn page_width(page: &Page) -> f64 {
    number(page, "document.querySelector('.preview-page').getBoundingClientRect().width")
}

fn count_of(page: &Page, selector: &str) -> usize {
    let count = page.eval(&format!("document.querySelectorAll('{selector}').length"));
    usize::try_from(count.as_u64().unwrap_or_default()).expect("a count")
}

/// The page that has the mark, by the small pages and by the number.
#[track_caller]
fn stands_on(page: &Page, at: usize, of: usize) {
    page.wait_for(&format!("Trang {at}/{of}"));
    page.wait_until(&format!(
        "document.querySelector('.thumbnail[aria-current]').innerText.trim() === '{at}'"
    ));
    let near = format!("document.querySelectorAll('.preview-page')[{}]", at - 1);
    page.wait_until(&format!(
        "{near}.childElementCount === 1 && {near}.getBoundingClientRect().top < innerHeight / 2"
    ));
    page.wait_until("document.querySelector('a.back').getBoundingClientRect().top >= 0");
}

#[test]
fn a_long_paper_is_gone_through_by_its_small_pages_and_stands_as_large_as_one_likes() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &opened(&browser, &server, "2026-08-10T08:00:00+07:00");
    new_book(page);
    go_to(page, "Hồ sơ");
    page.click("Dán danh sách có sẵn");
    page.fill("Danh sách", &list());
    page.click("Đọc danh sách đã dán");
    page.click(Target::from(format!("Ghi {PEOPLE} hồ sơ").as_str()));
    page.wait_for("Bản nội bộ (có tên)");
    page.wait_for_selector(".thumbnail");
    let count = count_of(page, ".preview-page");
    assert!(count > 8 && count_of(page, ".thumbnail") == count, "{count} pages");

    page.run("document.querySelector('.paper-reader').scrollIntoView()");
    stands_on(page, 1, count);

    // Of so many only those are drawn that somebody may soon see.
    page.click(Target::from(format!("Trang 6 trong {count}").as_str()));
    stands_on(page, 6, count);
    page.wait_for_selector(".thumbnail-page svg");
    page.screenshot(&output_folder().join("ban-in-nhieu-trang.png"));
    let drawn = (count_of(page, ".preview-page svg"), count_of(page, ".thumbnail-page svg"));
    assert!(drawn.0 < 8 && drawn.1 < count, "{drawn:?} of {count}");
    // By keys, from the small page that was tapped.
    for (key, at) in [("End", count), ("Home", 1), ("ArrowDown", 2), ("ArrowRight", 3), ("ArrowUp", 2)] {
        page.press(key);
        stands_on(page, at, count);
    }
    page.run("document.querySelectorAll('.preview-page')[3].scrollIntoView()");
    stands_on(page, 4, count);

    let own = page_width(page);
    page.click("To hơn");
    page.wait_until(&format!(
        "document.querySelector('.preview-page').getBoundingClientRect().width > {own} + 50"
    ));
    stands_on(page, 4, count);
    page.click("Vừa chiều ngang");
    page.wait_until(
        "(([page, list]) => Math.abs(page.getBoundingClientRect().width - list.clientWidth) < 1)(
           ['.preview-page', '.paper-pages'].map((it) => document.querySelector(it)))",
    );
    page.click("Cả trang");
    page.wait_until(
        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
           document.querySelectorAll('.preview-page')[3].getBoundingClientRect())",
    );
    let whole = page_width(page);
    page.click("Nhỏ hơn");
    page.wait_until(&format!(
        "document.querySelector('.preview-page').getBoundingClientRect().width < {whole}"
    ));
    stands_on(page, 4, count);

    // A phone has them in a row.
    page.resize(360, 740);
    page.click(Target::from(format!("Trang 2 trong {count}").as_str()));
    stands_on(page, 2, count);
    page.screenshot(&output_folder().join("ban-in-nhieu-trang-dien-thoai.png"));
    // The way back has a row of its own: nothing stands half under it.
    let has_a_row = "(([row, back, page, number]) =>
        row.left <= page.left && row.right >= page.right && number.left >= back.right && back.bottom <= row.bottom)(
        ['.back-bar', 'a.back', '.paper-reader', '.page-number'].map((it) => document.querySelector(it).getBoundingClientRect()))";
    assert_eq!(page.eval(has_a_row), Value::Bool(true));
    let in_a_row =
        "(([one, other]) => one.getBoundingClientRect().top === other.getBoundingClientRect().top)(
        [...document.querySelectorAll('.thumbnail')])";
    assert_eq!(page.eval(in_a_row), Value::Bool(true));

    // Wherever one was, no page of the version with names stays in sight.
    let drawn = "[...document.querySelectorAll('.preview-page text')].map((word) => word.textContent)";
    page.wait_until(&format!("{drawn}.some((word) => word === 'Văn')"));
    page.click("Bản không nêu tên");
    page.wait_until(&format!(
        "!document.querySelector('.made-paper[aria-busy]') && {drawn}.some((word) => word.startsWith('T.V.'))"
    ));
    assert_eq!(
        page.eval(&format!("{drawn}.filter((word) => /^(Văn|LƯU)$/.test(word))")),
        Value::Array(vec![])
    );
    assert_eq!(page.complaints(), Vec::<String>::new());
}

#[test]
fn what_takes_long_can_be_stopped_and_the_version_in_sight_stays() {
    let server = Server::of_dist("/");
    let profile = Profile::empty();
    let browser = Browser::launch(&profile);
    let page = &browser.open();
    page.resize(1280, 900);
    page.set_time_zone("Asia/Ho_Chi_Minh");
    page.set_clock("2026-11-22T08:00:00+07:00");
    page.before_each_document(SLOW_PRESS);
    page.goto(&server.address());
    page.click("Xem thử với phường mẫu");
    page.wait_for("Phường mẫu để xem thử");
    go_to(page, "Hồ sơ");
    page.click(within("main .buttons", "Xem bản in"));
    page.wait_for_selector(".paper-page");
    let named = page.download(|page| page.click("Lưu tệp PDF"));
    let (started, ended) = (number(page, "press.started"), number(page, "press.ended"));

    page.run("press.hears = false");
    page.click("Bản không nêu tên");
    page.wait_for("Đang dàn trang…");
    page.screenshot(&output_folder().join("dang-dan-trang.png"));
    assert!(!page.offers("Lưu tệp PDF"), "what is in sight is not the version that was chosen");
    assert!(count_of(page, ".made-paper.waiting .paper-page") > 0, "it stays in sight");
    page.click("Thôi");
    page.wait_for("Đây vẫn là bản đang xem lúc trước.");
    page.wait_gone("Đang dàn trang…");
    assert_eq!(number(page, "press.ended"), ended + 1.0);
    let is_named = "document.querySelector('input[type=radio]:checked').closest('label').innerText";
    assert_eq!(page.eval(is_named), "Bản nội bộ (có tên)");

    // The next paper has a press of its own.
    page.run("press.hears = true");
    page.click("Bản không nêu tên");
    page.wait_gone("Đây vẫn là bản đang xem lúc trước.");
    page.wait_until("!document.querySelector('.made-paper.waiting')");
    assert_eq!(number(page, "press.started"), started + 1.0);
    let nameless = page.download(|page| page.click("Lưu tệp PDF"));
    for (file, ending) in [(&named, "-noi-bo.pdf"), (&nameless, "-khong-neu-ten.pdf")] {
        let name = file.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        assert!(name.ends_with(ending), "{name} does not end in {ending}");
    }
    assert_eq!(page.complaints(), Vec::<String>::new());
}
