//! Tests of the pages themselves.

mod ends;
mod sheets;
mod trees;

use std::collections::BTreeMap;

use super::*;
use crate::{fonts::repository_fonts, paper::*, samples};

#[test]
fn places_of_a_short_paper() {
    let paper = Paper::new("Phiếu")
        .with(Letterhead {
            upper: vec!["ỦY BAN MTTQ VIỆT NAM".into()],
            body: vec!["BAN THƯỜNG TRỰC".into()],
            number: Some("Số: ……/BB".into()),
            draft: None,
            place_and_date: None,
        })
        .with(Title { kind: "PHIẾU".into(), subject: None })
        .with(Paragraph::new([Run::bold("1. Tên: "), Run::plain("Nguyễn Thị Ánh")]))
        .with(List::new(Marker::Letter, ["một", "hai"]).starting_at(4));
    let table = Table::new([Column::centred(Width::Mm(15)), Column::left(Width::Share(1))])
        .headed(["STT", "Việc"])
        .row(["1", "Rà soát"]);
    let paper = paper.with(table).with(Block::Signatures(vec![Signature::new(["CHỦ TỌA"]).named("Lê An")]));
    insta::assert_snapshot!(dump(&typeset(&paper, &repository_fonts())), @r"
    1  37.1  23.9 ỦY BAN MTTQ VIỆT NAM
    1  41.3  28.9 BAN THƯỜNG TRỰC
    1 100.9  23.9 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    1 116.9  29.2 Độc lập - Tự do - Hạnh phúc
    1  50.6  38.2 Số: ……/BB
    1 104.7  50.4 PHIẾU
    1  42.7  62.3 1. Tên: Nguyễn Thị Ánh
    1  42.7  70.6 d) một
    1  42.7  78.8 đ) hai
    1  33.5  88.0 STT
    1 116.0  88.0 Việc
    1  36.4  95.0 1
    1  46.5  95.0 Rà soát
    1 142.3 107.3 CHỦ TỌA
    1 147.2 138.1 Lê An
    ");
}

#[test]
fn lines_are_even_and_spaces_are_not_stretched_too_far() {
    let fonts = repository_fonts();
    let pages = typeset(&samples::plan(), &fonts);
    let right = from_millimetres(195);
    let space = fonts.face(Face::Regular).width(" ", BODY_SIZE);
    let mut even = 0;
    for line in pages.pages.iter().flat_map(|page| &page.lines) {
        for pair in line.words.windows(2) {
            let gap = pair[1].x - pair[0].x - pair[0].width;
            assert!(gap <= space * 22 / 10 + 1, "{} in {}", gap, line.text());
        }
        let end = line.words.last().map_or(0, |word| word.x + word.width);
        assert!(end <= right, "{}", line.text());
        even += usize::from(end == right);
    }
    assert!(even > 20, "only {even} lines end at the margin");
}

#[test]
fn heads_repeat_and_rows_are_neither_lost_nor_doubled() {
    let pages = typeset(&samples::long_table(1000), &repository_fonts());
    assert!(pages.pages.len() > 20);
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for page in &pages.pages {
        assert!(page.lines.iter().any(|line| line.text() == "Họ và tên"));
        for line in page.lines.iter().filter(|line| line.element.is_some()) {
            *seen.entry(line.text()).or_default() += 1;
        }
    }
    for number in 1..=1000 {
        assert_eq!(seen.get(&format!("KT-26-A{number:03}")), Some(&1), "row {number}");
    }
}

#[test]
fn what_no_face_holds_is_shown_and_told() {
    let pages =
        typeset(&Paper::new("").with(Paragraph::text("Chữ 漢 và 字, e\u{302}\u{301}")), &repository_fonts());
    assert_eq!(pages.missing, ['字', '漢']);
    assert_eq!(pages.pages[0].lines[0].text(), "Chữ □ và □, ế");
}
