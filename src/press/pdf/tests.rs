//! Tests that read the file back with poppler and qpdf, not the tree.

mod agreement;
mod positions;
mod read_back;

use std::path::PathBuf;

use chrono::NaiveDate;

use agreement::disagreements;
use positions::positions;
use read_back::{ReadPage, read_back, run};

use super::*;
use crate::{fonts::repository_fonts, paper::Paper, preview, samples, typeset::typeset};

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

#[test]
fn files_are_sound_and_repeatable() {
    for (name, paper) in [&every_sample()[..], &[("slips", samples::slips())]].concat() {
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
    let mut paper = samples::long_table(1000);
    paper.push(signed());
    #[track_caller]
    fn is_below(paper: &Paper, tagged: bool, most: usize) {
        let file = bytes(paper, tagged);
        let pages = read_back(&written(&format!("table-{tagged}"), &file));
        assert!(file.len() <= most, "{} bytes", file.len());
        assert!(above_the_signature(&pages, "KT-26-") >= 2);
    }
    is_below(&paper, false, 150_000);
    is_below(&paper, true, 250_000);
}

fn signed() -> crate::paper::Block {
    crate::paper::Block::Signatures(vec![crate::paper::Signature::new(["NGƯỜI KÝ"])])
}

/// On how many heights of the last page, above who signs it, a word begins so.
#[track_caller]
fn above_the_signature(pages: &[ReadPage], begins: &str) -> usize {
    let last = pages.last().unwrap();
    let (.., signed) = place(last, "NGƯỜI KÝ");
    let above = last.words.iter().filter(|word| word.text.starts_with(begins) && word.baseline < signed);
    let heights: std::collections::BTreeSet<_> = above.map(|word| word.baseline.round() as i64).collect();
    heights.len()
}

/// Left and right edge of words that stand one after the other, and the baseline under them.
#[track_caller]
fn place(page: &ReadPage, words: &str) -> (f64, f64, f64) {
    let wanted: Vec<&str> = words.split(' ').collect();
    let found = page
        .words
        .windows(wanted.len())
        .find(|window| window.iter().zip(&wanted).all(|(read, wanted)| read.text == *wanted))
        .unwrap_or_else(|| panic!("{words:?} is not on the page"));
    (found[0].left, found[found.len() - 1].right, found[0].baseline)
}

#[track_caller]
fn near(is: f64, wanted: f64, what: &str) {
    assert!((is - wanted).abs() <= 0.3, "{what}: {is:.2} mm, not {wanted} mm");
}

fn every_sample() -> [(&'static str, Paper); 3] {
    [("plan", samples::plan()), ("minutes", samples::minutes()), ("everything", samples::everything())]
}

#[test]
fn things_stand_where_the_decree_wants_them() {
    for (name, paper) in every_sample() {
        let pages = read_back(&written(&format!("{name}-places"), &bytes(&paper, true)));
        let found = positions(&pages, false);
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
    let plan = read_back(&written("plan-places", &bytes(&samples::plan(), true)));
    let minutes = read_back(&written("minutes-places", &bytes(&samples::minutes(), false)));
    assert_eq!((plan.len(), minutes.len()), (3, 2));
    #[track_caller]
    fn centred(page: &ReadPage, words: &str, centre: f64) -> f64 {
        let (left, right, baseline) = place(page, words);
        near((left + right) / 2.0, centre, words);
        baseline
    }
    let number = centred(&plan[0], "Số: ……/KH-MTTQ-BTT", 62.5);
    near(number, centred(&plan[0], "Khuê Trung, ngày …… tháng …… năm 2026", 145.0), "level");
    let draft = centred(&plan[0], "DỰ THẢO lần 1", 62.5);
    assert!(draft > number && centred(&plan[0], "LƯU HÀNH NỘI BỘ", 62.5) > draft);
    centred(&plan[0], "KẾ HOẠCH", 112.5);
    near(place(&plan[0], "Căn cứ").0, 30.0 + 12.7, "first line indent");
    for (page, number) in [(&plan[1], "2"), (&plan[2], "3"), (&minutes[1], "2")] {
        let above = page.words.iter().filter(|word| word.baseline < 18.0).map(|word| word.text.as_str());
        assert_eq!(above.collect::<Vec<_>>(), [number]);
    }
    let authority = centred(&plan[2], "TM. BAN THƯỜNG TRỰC", 152.1);
    near(place(&plan[2], "Nơi nhận:").2, authority, "nơi nhận level with the signature");
    centred(&plan[2], "Nguyễn Thị Ánh", 152.1);
    near(centred(&minutes[1], "CHỦ TỌA", 153.75), centred(&minutes[1], "THƯ KÝ", 71.25), "level");
    assert!(place(&minutes[1], "Nơi nhận:").2 > centred(&minutes[1], "Phạm Văn Bính", 71.25));
}

#[test]
fn what_is_misplaced_is_found() {
    let mut paper = samples::minutes();
    paper.page.margins.left = 28;
    let found = positions(&read_back(&written("minutes-misplaced", &bytes(&paper, true))), false);
    assert!(found.iter().any(|said| said.contains("outside the margins")), "{found:?}");
    assert!(found.iter().any(|said| said.contains("the middle of Quốc hiệu")), "{found:?}");
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
        let read: Vec<&str> =
            pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str()).collect();
        assert_eq!(read.join(" "), [letters.as_str(); 4].join(" "));
    }
}

#[test]
fn the_preview_and_the_file_agree() {
    let fonts = repository_fonts();
    for (name, paper) in [&every_sample()[..], &[("slips", samples::slips())]].concat() {
        let pages = typeset(&paper, &fonts);
        let file = written(&format!("{name}-preview"), &to_pdf(&pages, &fonts, options(false)).unwrap());
        let found = disagreements(&preview::preview(&pages), &read_back(&file));
        assert!(found.is_empty(), "{name}: {found:#?}");
    }
}

#[test]
fn what_the_preview_shows_elsewhere_is_found() {
    let fonts = repository_fonts();
    let pages = typeset(&samples::plan(), &fonts);
    let read = read_back(&written("plan-shown", &to_pdf(&pages, &fonts, options(false)).unwrap()));
    let shown = preview::preview(&pages);
    let changed = |change: fn(&mut preview::PreviewPage)| {
        let mut shown = shown.clone();
        change(&mut shown.pages[1]);
        disagreements(&shown, &read)
    };
    assert!(changed(|_| ()).is_empty());
    // Three tenths of a millimetre are 0.85 points.
    assert_eq!(changed(|page| page.words[9].x += 0.9).len(), 1);
    assert_eq!(changed(|page| page.words[9].y -= 0.9).len(), 1);
    assert_eq!(changed(|page| page.words.truncate(9)).len(), 1);
    assert_eq!(changed(|page| page.rules.truncate(1)).len(), 1);
}

/// Made one after the other, and again in the other order: nothing of one paper stays for the next.
#[test]
fn no_paper_leaves_a_trace_in_another() {
    let papers = every_sample();
    let forth: Vec<Vec<u8>> = papers.iter().map(|(_, paper)| bytes(paper, true)).collect();
    let back: Vec<Vec<u8>> = papers.iter().rev().map(|(_, paper)| bytes(paper, true)).collect();
    assert!(forth.iter().eq(back.iter().rev()));
}

/// Sixty pages of report: every word once, numbers on every page but the first.
#[test]
fn a_report_of_sixty_pages_is_whole() {
    let mut paper = Paper::new("Báo cáo");
    for section in 0..60 {
        paper.push(crate::paper::Heading::new(crate::paper::Level::Section, format!("Mục{section}")));
        let words = (0..330).map(|word| format!("c{section}x{word} ")).collect::<String>();
        paper.push(crate::paper::Paragraph::text(words));
        paper.push(samples::rows((0..14).map(|row| format!("h{section}x{row}"))));
    }
    paper.push(signed());
    let pages = read_back(&written("report", &bytes(&paper, true)));
    assert!(pages.len() >= 60, "{} pages", pages.len());
    assert!(positions(&pages, false).is_empty(), "{:#?}", positions(&pages, false));
    assert!(above_the_signature(&pages, "h") >= 2);
    let read: Vec<&str> = pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str()).collect();
    let mut once = std::collections::BTreeSet::new();
    for word in read.iter().filter(|word| word.starts_with(['c', 'h']) && word.contains('x')) {
        assert!(once.insert(*word), "{word} twice");
    }
    assert_eq!(once.len(), 60 * (330 + 14));
    for (at, page) in pages.iter().enumerate().skip(1) {
        assert_eq!(place(page, &(at + 1).to_string()).2.round(), 12.0, "page {}", at + 1);
    }
}
