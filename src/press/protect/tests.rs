//! Protected files, opened by qpdf and poppler.

use std::{path::Path, path::PathBuf, process::Command, process::Output};

use chrono::NaiveDate;

use super::*;
use crate::{
    fonts::repository_fonts,
    paper::{Paper, Paragraph},
    pdf::{PdfOptions, to_pdf},
    samples,
    typeset::typeset,
};

const PASSWORD: &str = "4827 và Chữ có dấu";
const NAME: &str = "Nguyen Tan Khoa";

fn plain(paper: &Paper, tagged: bool) -> Vec<u8> {
    let made_at = NaiveDate::from_ymd_opt(2026, 3, 5).and_then(|day| day.and_hms_opt(14, 5, 0)).unwrap();
    let fonts = repository_fonts();
    to_pdf(&typeset(paper, &fonts), &fonts, PdfOptions { tagged, made_at }).unwrap()
}

fn sealed(pdf: &[u8], seed: u8) -> Vec<u8> {
    protect(pdf, &FilePassword::parse(PASSWORD).unwrap(), [seed; 32]).unwrap()
}

/// Minutes whose title, a heading of the outline and the text hold a name.
fn naming() -> Paper {
    let mut paper = samples::minutes();
    paper.title = format!("Bien ban {NAME}");
    paper.with(Paragraph::text(format!("Ông {NAME} có mặt.")))
}

fn written(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../target/papers");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, bytes).unwrap();
    path
}

fn run(tool: &str, before: &[&str], file: &Path, after: &[&str]) -> Output {
    Command::new(tool).args(before).arg(file).args(after).output().unwrap()
}

#[track_caller]
fn said(output: Output) -> String {
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{out} {}", String::from_utf8_lossy(&output.stderr));
    out
}

fn text(file: &Path, password: &[&str]) -> String {
    said(run("pdftotext", password, file, &["-"]))
}

#[test]
fn the_password_opens_the_same_document() {
    let empty = Paper::new("Trống");
    let papers = [samples::plan(), naming(), samples::long_table(60), empty];
    for (at, paper) in papers.iter().enumerate() {
        for tagged in [false, true] {
            let open = plain(paper, tagged);
            let before = written(&format!("protected-{at}-{tagged}-before"), &open);
            let file = written(&format!("protected-{at}-{tagged}"), &sealed(&open, 1));
            let password = format!("--password={PASSWORD}");
            let check = said(run("qpdf", &["--check", &password], &file, &[]));
            assert!(!check.contains("WARNING"), "{check}");
            assert!(check.contains("R = 6") && check.contains("file encryption method: AESv3"), "{check}");
            let opened = file.with_file_name(format!("protected-{at}-{tagged}-opened.pdf"));
            let out = opened.to_str().unwrap();
            said(run("qpdf", &[&password, "--decrypt"], &file, &[out]));
            assert_eq!(text(&file, &["-upw", PASSWORD]), text(&before, &[]));
            assert_eq!(text(&opened, &[]), text(&before, &[]));
            // The same objects with the same bytes, whatever file they stand in.
            let objects = |file: &Path| said(run("qpdf", &["--json=2", "--json-key=pages"], file, &[]));
            assert_eq!(
                objects(&opened).matches("\"object\"").count(),
                objects(&before).matches("\"object\"").count()
            );
            let info = |file: &Path, password: &[&str]| {
                let info = said(run("pdfinfo", password, file, &[]));
                let kept = |line: &&str| {
                    !["Encrypted", "File size", "PDF version"].iter().any(|it| line.starts_with(it))
                };
                info.lines().filter(kept).map(str::to_owned).collect::<Vec<_>>()
            };
            assert_eq!(info(&file, &["-upw", PASSWORD]), info(&before, &[]));
        }
    }
}

#[test]
fn a_wrong_password_opens_nothing() {
    let file = written("protected-wrong", &sealed(&plain(&naming(), true), 2));
    for wrong in ["", "4827 và chữ có dấu", "4827 và Chữ có dấ", "48271935"] {
        let read = run("pdftotext", &["-upw", wrong], &file, &["-"]);
        assert!(!read.status.success() && read.stdout.is_empty(), "{wrong:?}");
        let password = format!("--password={wrong}");
        assert!(!run("qpdf", &[&password, "--check"], &file, &[]).status.success(), "{wrong:?}");
        assert!(!run("pdfinfo", &["-opw", wrong], &file, &[]).status.success(), "{wrong:?}");
    }
}

/// Every stream of a file, inflated where it can be, and the bytes of the file itself.
fn bare(file: &[u8]) -> Vec<Vec<u8>> {
    let starts =
        file.windows(7).enumerate().filter(|(_, window)| window == b"stream\n").map(|(at, _)| at + 7);
    let inflate = miniz_oxide::inflate::decompress_to_vec_zlib_with_limit;
    let inflated = starts.map(|at| inflate(&file[at..], 1 << 24).unwrap_or_else(|error| error.output));
    inflated.chain([file.to_vec()]).collect()
}

#[test]
fn no_name_and_no_title_stands_in_the_bytes() {
    let utf16: Vec<u8> = "Biên bản".encode_utf16().flat_map(u16::to_be_bytes).collect();
    let mut paper = naming();
    let holds = |file: &[u8], word: &[u8]| {
        bare(file).iter().any(|part| part.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word)))
    };
    let open = plain(&paper, true);
    let closed = sealed(&open, 3);
    for word in [NAME.as_bytes(), b"Bien ban", b"/Title", b"xmpmeta", b"/StructTreeRoot", b"DongHanhSerif"] {
        assert!(holds(&open, word), "{}", String::from_utf8_lossy(word));
        assert!(!holds(&closed, word), "{}", String::from_utf8_lossy(word));
    }
    paper.title = "Biên bản".into();
    let open = plain(&paper, false);
    let hexed = hex::encode(&utf16);
    assert!(holds(&open, hexed.as_bytes()));
    let closed = sealed(&open, 3);
    assert!(!holds(&closed, hexed.as_bytes()) && !holds(&closed, &utf16));
    // The digest that the open file carries would let a guess be checked.
    let (_, id) =
        String::from_utf8_lossy(&open).split_once("/ID[<").map(|(_, id)| ((), id[..32].to_owned())).unwrap();
    assert!(holds(&open, id.as_bytes()) && !holds(&closed, id.as_bytes()));
}

#[test]
fn everything_is_allowed_to_who_has_the_password() {
    let file = written("protected-allowed", &sealed(&plain(&samples::plan(), true), 4));
    let password = format!("--password={PASSWORD}");
    let shown = said(run("qpdf", &["--show-encryption", &password], &file, &[]));
    let allowed: Vec<&str> = shown.lines().filter(|line| line.ends_with(": allowed")).collect();
    assert!(allowed.len() >= 8 && !shown.contains("not allowed"), "{shown}");
    assert!(allowed.iter().any(|line| line.contains("accessibility")), "{shown}");
    let tags = said(run("pdfinfo", &["-struct-text", "-upw", PASSWORD], &file, &[]));
    assert!(tags.contains("H1") && tags.contains("MỤC ĐÍCH, YÊU CẦU"), "{tags}");
}

#[test]
fn a_seed_gives_one_file_and_another_seed_another() {
    let open = plain(&naming(), true);
    assert_eq!(sealed(&open, 5), sealed(&open, 5));
    let (one, other) = (sealed(&open, 5), sealed(&open, 6));
    assert_eq!(one.len(), other.len());
    let same = one.iter().zip(&other).filter(|(one, other)| one == other).count();
    assert!(same < one.len() / 4, "{same} of {} bytes are equal", one.len());
}

#[test]
fn what_this_press_did_not_write_is_refused() {
    let open = plain(&naming(), true);
    let password = FilePassword::parse(PASSWORD).unwrap();
    let refused = |pdf: &[u8]| assert!(protect(pdf, &password, [7; 32]).is_err());
    refused(b"");
    refused(b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\n");
    refused(&sealed(&open, 7));
    let with_string =
        [&open[..15], b"900 0 obj\n<</Note (Khoa)/Length 1>>stream\nx\nendstream\nendobj\n", &open[15..]];
    refused(&with_string.concat());
    let loose = [&open[..15], b"900 0 obj\n(Khoa)\nendobj\n", &open[15..]];
    refused(&loose.concat());
    for end in (0..open.len()).step_by(97) {
        assert!(read(&open[..end]).is_err());
    }
    // Whatever is changed in it, it is refused or read; nothing breaks.
    for at in (0..open.len()).step_by(31) {
        let mut changed = open.clone();
        changed[at] ^= 0x15;
        let _ = read(&changed);
    }
}
