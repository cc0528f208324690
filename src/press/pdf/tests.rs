//! Tests that read the file back with poppler and qpdf, not the tree.

use std::{path::PathBuf, process::Command};

use chrono::NaiveDate;

use super::*;
use crate::{fonts::repository_fonts, paper::Paper, samples, typeset::typeset};

fn options(tagged: bool) -> PdfOptions {
    let made_at = NaiveDate::from_ymd_opt(2026, 3, 5).and_then(|day| day.and_hms_opt(14, 5, 0)).unwrap();
    PdfOptions { tagged, made_at }
}

fn bytes(paper: &Paper, tagged: bool) -> Vec<u8> {
    let fonts = repository_fonts();
    to_pdf(&typeset(paper, &fonts), &fonts, options(tagged)).unwrap()
}

/// Writes the file under the target folder, where it can be looked at.
fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/papers");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, bytes).unwrap();
    path
}

/// What a tool of poppler or qpdf prints; it must end well.
#[track_caller]
fn run(tool: &str, before: &[&str], file: &PathBuf, after: &[&str]) -> String {
    let output = Command::new(tool).args(before).arg(file).args(after).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{tool}: {said} {}", String::from_utf8_lossy(&output.stderr));
    said
}

#[test]
fn files_are_sound_and_repeatable() {
    for (name, paper) in [("plan", samples::plan()), ("minutes", samples::minutes())] {
        for tagged in [false, true] {
            let first = bytes(&paper, tagged);
            assert_eq!(first, bytes(&paper, tagged), "{name}: equal input, equal bytes");
            let file = written(&format!("{name}-{tagged}"), &first);
            let said = run("qpdf", &["--check"], &file, &[]);
            assert!(!said.contains("WARNING"), "{said}");
            for font in run("pdffonts", &[], &file, &[]).lines().skip(2) {
                let flags: Vec<&str> = font.split_whitespace().rev().skip(2).take(3).collect();
                assert_eq!(flags, ["yes", "yes", "yes"], "embedded, subset, mapped: {font}");
                assert!(font.contains("+DongHanhSerif-"), "{font}");
            }
        }
    }
}

#[test]
fn a_thousand_rows_stay_small() {
    let paper = samples::long_table(1000);
    #[track_caller]
    fn is_below(paper: &Paper, tagged: bool, most: usize) {
        let file = bytes(paper, tagged);
        written(&format!("table-{tagged}"), &file);
        assert!(file.len() <= most, "{} bytes", file.len());
    }
    is_below(&paper, false, 150_000);
    is_below(&paper, true, 250_000);
}

/// Words of a page in reading order with their boxes in millimetres.
struct ReadWord {
    text: String,
    left: f64,
    right: f64,
    bottom: f64,
}

/// What `pdftotext -bbox-layout` finds, page by page.
fn read_back(file: &PathBuf) -> Vec<Vec<ReadWord>> {
    let html = run("pdftotext", &["-bbox-layout"], file, &["-"]);
    let pages = html.split("<page ").skip(1);
    pages.map(|page| page.split("<word ").skip(1).map(read_word).collect()).collect()
}

fn read_word(html: &str) -> ReadWord {
    let value = |name: &str| {
        let at = html.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        let number: f64 = html[at..].split('"').next().unwrap().parse().unwrap();
        number * 25.4 / 72.0
    };
    let text = html.split('>').nth(1).unwrap().trim_end_matches("</word");
    let text = text.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    ReadWord { text, left: value("xMin"), right: value("xMax"), bottom: value("yMax") }
}

/// Left and right edge of words that stand one after the other, and the baseline under them.
#[track_caller]
fn place(page: &[ReadWord], words: &str, size: f64) -> (f64, f64, f64) {
    let wanted: Vec<&str> = words.split(' ').collect();
    let found = page
        .windows(wanted.len())
        .find(|window| window.iter().zip(&wanted).all(|(read, wanted)| read.text == *wanted))
        .unwrap_or_else(|| panic!("{words:?} is not on the page"));
    let descent = size * 0.216 * 25.4 / 72.0;
    (found[0].left, found[found.len() - 1].right, found[0].bottom - descent)
}

#[track_caller]
fn near(is: f64, wanted: f64, what: &str) {
    assert!((is - wanted).abs() <= 0.5, "{what}: {is:.2} mm, not {wanted} mm");
}

#[test]
fn things_stand_where_the_decree_wants_them() {
    let plan = read_back(&written("plan-places", &bytes(&samples::plan(), true)));
    let minutes = read_back(&written("minutes-places", &bytes(&samples::minutes(), false)));
    assert_eq!((plan.len(), minutes.len()), (3, 2));

    #[track_caller]
    fn centred(page: &[ReadWord], words: &str, size: f64, centre: f64) -> f64 {
        let (left, right, baseline) = place(page, words, size);
        near((left + right) / 2.0, centre, words);
        baseline
    }
    for page in [&plan[0], &minutes[0]] {
        let nation = centred(page, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12.0, 145.0);
        near(nation, 20.0 + 4.36, "quốc hiệu at the top margin");
        centred(page, "Độc lập - Tự do - Hạnh phúc", 13.0, 145.0);
        near(centred(page, "ỦY BAN MTTQ VIỆT NAM", 12.0, 62.5), nation, "level");
        centred(page, "BAN THƯỜNG TRỰC", 12.0, 62.5);
    }
    let number = centred(&plan[0], "Số: ……/KH-MTTQ-BTT", 13.0, 62.5);
    let date = centred(&plan[0], "Khuê Trung, ngày …… tháng …… năm 2026", 13.0, 145.0);
    near(number, date, "number and date share a line");
    let draft = centred(&plan[0], "DỰ THẢO lần 1", 13.0, 62.5);
    assert!(draft > number && centred(&plan[0], "LƯU HÀNH NỘI BỘ", 13.0, 62.5) > draft);
    centred(&plan[0], "KẾ HOẠCH", 14.0, 112.5);
    centred(&minutes[0], "BIÊN BẢN", 14.0, 112.5);
    near(place(&plan[0], "Căn cứ", 14.0).0, 30.0 + 12.7, "first line indent");

    assert!(plan[0].iter().all(|word| word.text != "1" || word.bottom > 20.0), "page 1 has no number");
    for (page, number) in [(&plan[1], "2"), (&plan[2], "3"), (&minutes[1], "2")] {
        let above: Vec<&ReadWord> = page.iter().filter(|word| word.bottom < 20.0).collect();
        assert_eq!(above.iter().map(|word| word.text.as_str()).collect::<Vec<_>>(), [number]);
        near((above[0].left + above[0].right) / 2.0, 112.5, "page number");
        near(centred(page, number, 14.0, 112.5), 11.6, "page number in the middle of the top margin");
    }

    let authority = centred(&plan[2], "TM. BAN THƯỜNG TRỰC", 14.0, 152.1);
    near(place(&plan[2], "Nơi nhận:", 12.0).2, authority, "nơi nhận level with the signature");
    near(place(&plan[2], "Nơi nhận:", 12.0).0, 30.0, "nơi nhận");
    centred(&plan[2], "Nguyễn Thị Ánh", 14.0, 152.1);
    let secretary = centred(&minutes[1], "THƯ KÝ", 14.0, 71.25);
    near(centred(&minutes[1], "CHỦ TỌA", 14.0, 153.75), secretary, "signers level");
    assert!(place(&minutes[1], "Nơi nhận:", 12.0).2 > centred(&minutes[1], "Phạm Văn Bính", 14.0, 71.25));

    for word in plan.iter().chain(&minutes).flatten() {
        assert!(word.left > 29.5 && word.right < 195.5 && word.bottom < 277.5, "{}", word.text);
    }
}

#[test]
fn every_vietnamese_letter_reads_back_in_every_face() {
    const LETTERS: &str = "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị \
        ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ";
    let letters = format!("{LETTERS} {}", LETTERS.to_uppercase());
    assert_eq!(letters.split(' ').count(), 134);
    let decomposed: String = unicode_normalization::UnicodeNormalization::nfd(letters.as_str()).collect();
    let mut paper = Paper::new("Chữ");
    for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
        let run = crate::paper::Run { bold, italic, ..decomposed.as_str().into() };
        paper.push(crate::paper::Paragraph::new([run]));
    }
    for tagged in [false, true] {
        let pages = read_back(&written("letters", &bytes(&paper, tagged)));
        let read: Vec<&str> = pages.iter().flatten().map(|word| word.text.as_str()).collect();
        assert_eq!(read.join(" "), [letters.as_str(); 4].join(" "));
    }
}

#[test]
fn the_preview_and_the_file_agree() {
    let fonts = repository_fonts();
    let pages = typeset(&samples::plan(), &fonts);
    let preview = crate::preview::preview(&pages);
    let read = read_back(&written("plan-preview", &to_pdf(&pages, &fonts, options(false)).unwrap()));
    let millimetres = |points: f32| f64::from(points) * 25.4 / 72.0;
    for (page, read) in preview.pages.iter().zip(&read) {
        for word in &page.words {
            let (left, right) = (millimetres(word.x), millimetres(word.x + word.width));
            let bottom = millimetres(word.y) + f64::from(word.size) * 0.216 * 25.4 / 72.0;
            // What changes face within a word, or holds a fixed space, is cut up otherwise by the reader; then
            // one edge of it is known.
            let agrees = |read: &&ReadWord| {
                let edges = [(read.left - left).abs() <= 0.3, (read.right - right).abs() <= 0.3];
                let same = read.text == word.text && edges == [true, true];
                let part = read.text.contains(&word.text) || word.text.contains(&read.text);
                (read.bottom - bottom).abs() <= 0.3 && (same || part && edges.contains(&true))
            };
            assert!(read.iter().any(|read| agrees(&read)), "{word:?}");
        }
    }
}
