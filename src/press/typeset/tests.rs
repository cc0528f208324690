//! Tests of the pages themselves.

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
fn signatures_keep_two_lines_of_text_with_them() {
    let fonts = repository_fonts();
    for filler in 20..60 {
        let mut paper = Paper::new("Biên bản");
        for _ in 0..filler {
            paper.push(Paragraph::text("Một dòng."));
        }
        paper.push(Block::Signatures(vec![Signature::new(["THƯ KÝ"]), Signature::new(["CHỦ TỌA"])]));
        let pages = typeset(&paper, &fonts).pages;
        let signed = pages.last().map(|page| page.lines.iter().map(Line::text).collect::<Vec<_>>()).unwrap();
        assert!(signed.iter().any(|line| line == "CHỦ TỌA"), "{filler}: {signed:?}");
        assert!(signed.iter().filter(|line| *line == "Một dòng.").count() >= 2, "{filler}: {signed:?}");
    }
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

/// A splitmix generator, so that a failing tree can be made again from its seed.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        (mixed ^ (mixed >> 27)) % end
    }
}

/// Random blocks in which every word stands once.
struct Tree {
    random: Random,
    words: u32,
}

impl Tree {
    fn runs(&mut self) -> Vec<Run> {
        let count = self.random.below(4) + 1;
        (0..count)
            .map(|_| {
                let words = self.random.below(30) + 1;
                let text = (0..words).map(|_| format!("{} ", self.word())).collect::<String>();
                Run {
                    text,
                    bold: self.random.below(3) == 0,
                    italic: self.random.below(3) == 0,
                    underline: self.random.below(5) == 0,
                }
            })
            .collect()
    }

    fn word(&mut self) -> String {
        self.words += 1;
        format!("ữ{}", self.words)
    }

    fn block(&mut self, depth: u8) -> Block {
        match self.random.below(if depth == 0 { 6 } else { 9 }) {
            0 => Heading::new(Level::Clause, self.word()).into(),
            1 => Paragraph::new(self.runs()).dotted(self.random.below(3) as u8).into(),
            2 => Paragraph { keep_with_next: true, ..Paragraph::new(self.runs()).centred() }.into(),
            3 => Title { kind: self.word(), subject: Some(self.word()) }.into(),
            4 => Block::DottedLines(self.random.below(4) as u8),
            5 => Block::PageBreak,
            6 => {
                let columns = self.random.below(4) as usize + 1;
                let mut table = Table::new(vec![Column::left(Width::Share(1)); columns]);
                table.rows_may_split = self.random.below(2) == 0;
                for _ in 0..self.random.below(12) {
                    let cells: Vec<Cell> = (0..columns).map(|_| Cell::new([self.runs()])).collect();
                    table = table.row(cells);
                }
                table.into()
            }
            7 => {
                let items: Vec<ListItem> = (0..self.random.below(4))
                    .map(|_| ListItem { below: vec![self.block(depth - 1)], ..ListItem::new(self.runs()) })
                    .collect();
                List::new(Marker::Dash, items).into()
            }
            _ => Block::Together((0..self.random.below(4)).map(|_| self.block(depth - 1)).collect()),
        }
    }
}

#[test]
fn random_trees_lose_no_word_and_stay_inside_the_margins() {
    let fonts = repository_fonts();
    let (left, right) = (from_millimetres(30), from_millimetres(195));
    let (top, bottom) = (from_millimetres(20), from_millimetres(277));
    for seed in 0..150 {
        let mut tree = Tree { random: Random(seed), words: 0 };
        let mut paper = Paper::new("");
        for _ in 0..12 {
            paper.push(tree.block(2));
        }
        let pages = typeset(&paper, &fonts);
        assert_eq!(pages, typeset(&paper, &fonts), "seed {seed}");
        let mut seen = vec![0; tree.words as usize + 1];
        for line in pages.pages.iter().flat_map(|page| &page.lines) {
            if line.element.is_none() {
                continue;
            }
            assert!(top < line.baseline && line.baseline < bottom, "seed {seed}: {}", line.text());
            for word in &line.words {
                assert!(left <= word.x && word.x + word.width <= right, "seed {seed}: {}", word.text);
                if let Some(number) = word.text.strip_prefix('ữ') {
                    seen[number.parse::<usize>().unwrap()] += 1;
                }
            }
        }
        assert!(seen.iter().skip(1).all(|times| *times == 1), "seed {seed}: {seen:?}");
    }
}
