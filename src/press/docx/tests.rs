//! Word files taken apart again.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};
use serde_json::Value;

use super::to_docx;
use crate::{fonts::repository_fonts, paper::*, samples};

/// The parts of a zip file by name, in their order, read by the heads of the parts.
fn parts(file: &[u8]) -> Vec<(String, String)> {
    let number = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().unwrap()) as usize;
    let short = |at: usize| usize::from(u16::from_le_bytes(file[at..at + 2].try_into().unwrap()));
    let (mut at, mut parts) = (0, Vec::new());
    while file[at..].starts_with(b"PK\x03\x04") {
        let (packed, length, name, extra) =
            (number(at + 18), number(at + 22), short(at + 26), short(at + 28));
        assert_eq!((short(at + 10), short(at + 12)), (0, 33), "no time, and the first day there is");
        let start = at + 30 + name + extra;
        let content = miniz_oxide::inflate::decompress_to_vec(&file[start..start + packed]).unwrap();
        assert_eq!(content.len(), length);
        let name = String::from_utf8(file[at + 30..at + 30 + name].to_vec()).unwrap();
        parts.push((name, String::from_utf8(content).unwrap()));
        at = start + packed;
    }
    parts
}

fn part(paper: &Paper, name: &str) -> String {
    let parts = parts(&to_docx(paper, &repository_fonts()));
    parts.into_iter().find(|(part, _)| part == name).unwrap_or_else(|| panic!("no {name}")).1
}

fn is_named(node: &Node, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn value<'a>(node: &Node<'a, 'a>) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == "val").map(|attribute| attribute.value())
}

/// What paragraphs say, a line each, and what the file itself adds left out.
fn text_of(document: &str) -> Vec<String> {
    let document = Document::parse(document).unwrap();
    let said = |node: Node| match node.tag_name().name() {
        "t" => node.text().unwrap_or_default().to_owned(),
        "br" | "tab" => " ".to_owned(),
        _ => String::new(),
    };
    let paragraphs = document.descendants().filter(|node| is_named(node, "p"));
    paragraphs.map(|paragraph| paragraph.descendants().map(said).collect()).collect()
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|sign: char| sign.is_whitespace()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Every word of the tree, from all its strings that are not settings of its own.
fn words_of(value: &Value, words_found: &mut Vec<String>) {
    const SETTINGS: [&str; 12] = [
        "lang",
        "page",
        "page_number",
        "page_mark",
        "align",
        "indent",
        "level",
        "marker",
        "width",
        "form",
        "orientation",
        "change",
    ];
    match value {
        // A block without words is written as its name alone.
        Value::String(name) if name == "PageBreak" || name == "NextPaper" => {}
        Value::String(text) => words_found.extend(words(text)),
        Value::Array(all) => all.iter().for_each(|value| words_of(value, words_found)),
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| !SETTINGS.contains(&name.as_str()))
            .for_each(|(_, value)| words_of(value, words_found)),
        _ => {}
    }
}

fn counted(words: impl IntoIterator<Item = String>) -> BTreeMap<String, usize> {
    let mut counted = BTreeMap::new();
    words.into_iter().for_each(|word| *counted.entry(word).or_default() += 1);
    counted
}

/// What no paper has, in an order that none has.
fn oddities() -> Paper {
    let mut paper = Paper::new("Đủ thứ")
        .marked("LƯU HÀNH NỘI BỘ")
        .with(Table::new([Column::left(Width::Share(1))]).row(["một"]).row([Cell::new([])]))
        .with(Table::new([Column::left(Width::Content), Column::right(Width::Mm(20))]).row([
            Cell::new([vec!["hai & <ba>".into()], vec![Run::bold("bốn\nnăm").underlined()]]).spanning(2),
        ]))
        .with(Block::PageBreak)
        .with(Table::new([Column::left(Width::Share(1))]).headed(["sáu"]).row(["bảy"]))
        .with(Block::PageBreak)
        .with(Paragraph::new([Run::plain("tám "), Run::italic(" chín  mười ")]).sized(11).dotted(3))
        .with(List::new(Marker::Letter, ["ê", "f"]).starting_at(5))
        .with(List::new(Marker::Word("50%".into()), ["phần"]))
        .with(Block::DottedLines(2))
        .with(Block::Together(vec![Paragraph::text("chung").into(), Paragraph::text("một trang").into()]))
        .with(Block::Signatures(
            (1..=5).map(|it| Signature::new([format!("KÝ {it}")]).hinted("(Ký)")).collect(),
        ))
        .with(Recipients::new(["Như trên;", "Lưu: VT."]))
        .landscape();
    paper.page_number = PageNumber::Nowhere;
    paper
}

fn all() -> [Paper; 6] {
    [
        samples::plan(),
        samples::minutes(),
        samples::long_table(30),
        samples::everything(),
        samples::slips(),
        oddities(),
    ]
}

#[test]
fn every_part_is_xml_and_equal_papers_give_equal_bytes() {
    for paper in all() {
        let file = to_docx(&paper, &repository_fonts());
        assert_eq!(file, to_docx(&paper.clone(), &repository_fonts()));
        let parts = parts(&file);
        for (name, content) in &parts {
            Document::parse(content).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        let named: String =
            parts.iter().filter(|(name, _)| name.ends_with(".rels")).map(|it| it.1.as_str()).collect();
        for (name, _) in parts.iter().filter(|(name, _)| name.starts_with("word/") && name.ends_with(".xml"))
        {
            let file = name.rsplit('/').next().unwrap();
            assert!(named.contains(file), "nothing leads to {name}");
        }
    }
}

#[test]
fn every_word_of_the_tree_is_there_once() {
    for paper in all() {
        let mut wanted = Vec::new();
        // The title is told beside the text.
        let untitled = Paper { title: String::new(), ..paper.clone() };
        words_of(&serde_json::to_value(&untitled).unwrap(), &mut wanted);
        let mut found =
            counted(text_of(&part(&paper, "word/document.xml")).iter().flat_map(|text| words(text)));
        for (word, count) in counted(wanted) {
            let left = found.entry(word.clone()).or_default();
            assert!(*left >= count, "{word:?} stands {left} times, not {count}");
            *left -= count;
        }
        found.retain(|_, count| *count > 0);
        let added = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc Nơi nhận: - – a) b) c) d) đ) \
                     e) g) 50%\u{a0}1.";
        let added = counted(words(added));
        for word in found.keys() {
            assert!(added.contains_key(word), "{word:?} stands there too often");
        }
    }
}

#[test]
fn random_trees_lose_no_word() {
    for seed in 0..100 {
        let (paper, count) = samples::random_paper(seed);
        let read = text_of(&part(&paper, "word/document.xml")).join("\n");
        let wrong = samples::lost_or_doubled(read.split_whitespace(), count);
        assert!(wrong.is_empty(), "seed {seed}: lost or doubled {wrong:?}");
    }
}

/// The looks that a style, and what stands in its paragraphs, have in the file.
fn spacing_of<'a>(styles: &'a Document, id: &str) -> BTreeMap<&'a str, &'a str> {
    let style = styles.descendants().find(|node| {
        is_named(node, "style") && node.attributes().any(|it| it.name() == "styleId" && it.value() == id)
    });
    let spacing = style.unwrap().descendants().find(|node| is_named(node, "spacing")).unwrap();
    spacing.attributes().map(|it| (it.name(), it.value())).collect()
}

#[test]
fn measures_are_those_of_the_decree() {
    let paper = samples::plan();
    let styles = part(&paper, "word/styles.xml");
    let styles = Document::parse(&styles).unwrap();
    // Six points between paragraphs, and lines a little wider than single.
    let body = spacing_of(&styles, "BodyText");
    assert_eq!((body["before"], body["line"], body["lineRule"]), ("120", "261", "auto"));
    let fonts = styles.descendants().find(|node| is_named(node, "rFonts")).unwrap();
    assert!(fonts.attributes().all(|font| font.value() == "Times New Roman"));
    let sizes = styles.descendants().filter(|node| is_named(node, "sz")).filter_map(|node| value(&node));
    assert_eq!(sizes.take(3).collect::<Vec<_>>(), ["28", "28", "28"]);

    let text = part(&paper, "word/document.xml");
    let text = Document::parse(&text).unwrap();
    let of = |name: &str| {
        let node = text.descendants().find(|node| is_named(node, name)).unwrap();
        node.attributes().map(|it| (it.name(), it.value())).collect::<BTreeMap<_, _>>()
    };
    let page = of("pgMar");
    // 20, 15, 20 and 30 mm.
    assert_eq!((page["top"], page["right"], page["bottom"], page["left"]), ("1134", "850", "1134", "1701"));
    assert_eq!((of("pgSz")["w"], of("pgSz")["h"]), ("11906", "16838"));
    assert!(text.descendants().any(|node| is_named(&node, "titlePg")), "no number on the first page");
}

#[test]
fn heads_repeat_rows_stay_whole_and_lists_count() {
    let table = part(&samples::long_table(30), "word/document.xml");
    let table = Document::parse(&table).unwrap();
    let rows: Vec<Node> = table.descendants().filter(|node| is_named(node, "tr")).collect();
    let has = |row: &Node, name: &str| row.descendants().any(|node| is_named(&node, name));
    assert_eq!(rows.len(), 31);
    assert!(has(&rows[0], "tblHeader") && !has(&rows[1], "tblHeader"));
    assert!(rows.iter().all(|row| has(row, "cantSplit")));

    // What may be taller than a page is parted rather than cut off.
    let tall = samples::rows(["ngắn".to_owned(), "dài ".repeat(700), "ngắn".to_owned()].into_iter());
    let tall = part(&Paper::new("").with(tall), "word/document.xml");
    let tall = Document::parse(&tall).unwrap();
    let whole = tall.descendants().filter(|node| is_named(node, "tr")).map(|row| has(&row, "cantSplit"));
    assert_eq!(whole.collect::<Vec<_>>(), [true, true, false, true]);

    let plan = samples::plan();
    let text = part(&plan, "word/document.xml");
    let text = Document::parse(&text).unwrap();
    let headings = text.descendants().filter(|node| is_named(node, "pStyle"));
    let headings = headings.filter(|node| value(node).is_some_and(|style| style.starts_with("Heading")));
    assert!(headings.count() > 5);
    let numbering = part(&plan, "word/numbering.xml");
    assert!(numbering.contains("Bước\u{a0}%1.") && numbering.contains("\"%1.\""));
    let numbered = text.descendants().filter(|node| is_named(node, "numId"));
    assert_eq!(numbered.filter_map(|node| value(&node)).collect::<Vec<_>>(), ["1", "1", "2", "2"]);
}

/// Which of three parts of a paper count their pages from 1.
const COUNT_ANEW: [bool; 3] = [false, true, true];

fn sections<'a>(text: &'a Document<'a>) -> Vec<Node<'a, 'a>> {
    text.descendants().filter(|node| is_named(node, "sectPr")).collect()
}

fn has(within: &Node, name: &str) -> bool {
    within.descendants().any(|node| is_named(&node, name))
}

#[test]
fn annexes_have_sheets_and_numbers_of_their_own_and_marks_stand_on_every_page() {
    let paper = samples::everything();
    let text = part(&paper, "word/document.xml");
    let text = Document::parse(&text).unwrap();
    let sections = sections(&text);
    assert_eq!(sections.iter().map(|section| has(section, "pgNumType")).collect::<Vec<_>>(), COUNT_ANEW);
    let lies = |section: &Node| {
        let size = section.descendants().find(|node| is_named(node, "pgSz")).unwrap();
        size.attributes().any(|it| it.value() == "landscape")
    };
    assert_eq!(sections.iter().map(lies).collect::<Vec<_>>(), [false, true, false]);
    for header in ["word/header3.xml", "word/header4.xml"] {
        assert_eq!(text_of(&part(&paper, header))[0], "Bản số 03/12", "{header}");
    }
    assert!(has(&text.root_element(), "vMerge") && has(&text.root_element(), "strike"));
}

#[test]
fn papers_of_a_set_each_count_their_pages_and_only_the_first_bears_the_mark_of_copies() {
    let paper =
        Paper::new("").page_marked("Bản số 03/12").with(Paragraph::text("một")).with(Block::NextPaper);
    let paper = paper.with(Paragraph::text("hai")).with(Block::NextPaper).with(Paragraph::text("ba"));
    let text = part(&paper, "word/document.xml");
    let text = Document::parse(&text).unwrap();
    let sections = sections(&text);
    assert_eq!(sections.iter().map(|section| has(section, "pgNumType")).collect::<Vec<_>>(), COUNT_ANEW);
    assert!(sections.iter().all(|section| has(section, "titlePg")), "no number on the first page of any");
    let headers = sections.iter().map(|section| {
        let of = section.descendants().filter(|node| is_named(node, "headerReference"));
        of.flat_map(|node| node.attributes().find(|it| it.name() == "id").map(|id| id.value()))
            .collect::<Vec<_>>()
    });
    let plain = vec!["pageNumber", "noNumber"];
    assert_eq!(headers.collect::<Vec<_>>(), [vec!["markAndNumber", "mark"], plain.clone(), plain]);
}

#[test]
fn nothing_but_the_title_is_told_beside_the_text() {
    let core = part(&samples::plan(), "docProps/core.xml");
    let core = Document::parse(&core).unwrap();
    let told: Vec<_> = core.root_element().children().map(|it| (it.tag_name().name(), it.text())).collect();
    assert_eq!(told, [("title", Some("Dự thảo Kế hoạch mô hình \"5+1\"")), ("language", Some("vi-VN"))]);
}
