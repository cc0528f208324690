//! Every paper of the sample ward, and every blank form: as PDF, as Word file, and as a picture of each page.

use std::path::{Path, PathBuf};
use std::process::Command;

use dong_hanh::casework::audience::Audience;
use dong_hanh::press::docx::to_docx;
use dong_hanh::press::fonts::repository_fonts;
use dong_hanh::press::pdf::{PdfOptions, to_pdf};
use dong_hanh::press::typeset::typeset;

use super::split_mix::SplitMix;
use super::ward::{Asked, blank_forms, papers, sample};

/// One paper as files.
pub struct Shown {
    pub pdf: PathBuf,
    pub word: PathBuf,
    /// Pages of the PDF.
    pub pages: usize,
}

/// Two of each kind for each audience that it may have, and the blank form.
pub fn all() -> Vec<(String, Asked)> {
    let tablet = sample();
    let register = &tablet.register;
    let mut shown: Vec<(String, Asked)> = Vec::new();
    for audience in [Audience::Internal, Audience::Nameless] {
        let mut draw = SplitMix(1);
        for asked in papers(register, audience, 2, &mut draw) {
            let for_whom = asked.printed.for_whom();
            if audience.has_names() && !for_whom.may_name && !for_whom.default.has_names() {
                continue;
            }
            let whose = if audience.has_names() { "co-ten" } else { "khong-ten" };
            let code = asked.printed.code();
            let before =
                shown.iter().filter(|(name, _)| name.starts_with(&format!("{code}-{whose}-"))).count();
            shown.push((format!("{code}-{whose}-{}", before + 1), asked));
        }
    }
    shown.extend(blank_forms(register).into_iter().map(|asked| (asked.printed.code(), asked)));
    shown
}

/// Writes them into a folder, whose older content goes.
pub fn write(folder: &Path) -> Vec<Shown> {
    if folder.exists() {
        std::fs::remove_dir_all(folder).expect("the older gallery goes");
    }
    std::fs::create_dir_all(folder).expect("a folder");
    let fonts = repository_fonts();
    let show = |(name, asked): (String, Asked)| {
        let pages = typeset(&asked.paper, &fonts);
        let made_at = asked.printed.on.and_hms_opt(0, 0, 0).expect("midnight");
        let bytes = to_pdf(&pages, &fonts, PdfOptions { tagged: true, made_at }).expect("a PDF");
        let (pdf, word) = (folder.join(format!("{name}.pdf")), folder.join(format!("{name}.docx")));
        std::fs::write(&pdf, bytes).expect("a PDF file");
        std::fs::write(&word, to_docx(&asked.paper, &fonts)).expect("a Word file");
        Shown { pdf, word, pages: pages.pages.len() }
    };
    all().into_iter().map(show).collect()
}

#[test]
#[ignore = "writes pictures for people: cargo xtask papers DIR"]
fn pictures_of_every_page() {
    let folder = std::env::var_os("PAPERS_DIR").expect("PAPERS_DIR names the folder");
    let shown = write(Path::new(&folder));
    for paper in &shown {
        let stem = paper.pdf.with_extension("");
        let drawn = Command::new("pdftoppm").args(["-png", "-r", "80"]).arg(&paper.pdf).arg(&stem).status();
        assert!(drawn.expect("pdftoppm").success(), "{}", paper.pdf.display());
    }
    let pages: usize = shown.iter().map(|paper| paper.pages).sum();
    println!("{} papers, {pages} pages in {}", shown.len(), Path::new(&folder).display());
}
