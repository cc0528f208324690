//! What stands at the ends of pages: no line, no heading and no signature alone.

use super::*;
use crate::samples::rows;

/// A report that fills pages in as many ways as it has sections.
fn report(sections: usize) -> Paper {
    let mut paper = Paper::new("Báo cáo");
    for section in 0..sections {
        paper.push(Heading::new(Level::Section, format!("Mục {section}")));
        for paragraph in 0..7 {
            // One line to nine.
            let words = 8 + (section * 37 + paragraph * 53) % 120;
            paper.push(Paragraph::text("một câu dài ".repeat(words / 2)));
        }
        paper.push(List::new(Marker::Dash, (0..4).map(|item| "việc cần làm ".repeat(3 + 9 * item))));
        paper.push(rows((0..9).map(|row| "nội dung ".repeat(1 + row * section % 40))));
    }
    paper
}

/// By element, how many lines each page holds of it; elements without a line are left out.
fn lines_by_page(pages: &Pages) -> BTreeMap<ElementId, Vec<(usize, usize)>> {
    let mut found: BTreeMap<ElementId, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, page) in pages.pages.iter().enumerate() {
        for element in page.lines.iter().filter_map(|line| line.element) {
            let counts = found.entry(element).or_default();
            match counts.last_mut() {
                Some((page, count)) if *page == at => *count += 1,
                _ => counts.push((at, 1)),
            }
        }
    }
    found
}

#[test]
fn no_line_of_a_paragraph_stands_alone() {
    let pages = typeset(&report(60), &repository_fonts());
    assert!(pages.pages.len() > 60, "{} pages", pages.pages.len());
    let mut parted = 0;
    for (element, counts) in lines_by_page(&pages) {
        match pages.elements[element.0 as usize].role {
            Role::Paragraph if counts.len() > 1 => {
                parted += 1;
                assert!(counts.iter().all(|(_, lines)| *lines >= 2), "{element:?}: {counts:?}");
            }
            // Rows and headings are never parted.
            Role::TableCell | Role::H2 => assert_eq!(counts.len(), 1, "{element:?}: {counts:?}"),
            _ => {}
        }
    }
    assert!(parted > 20, "only {parted} paragraphs go over a page end");
}

#[test]
fn neither_a_heading_nor_a_head_ends_a_page() {
    let pages = typeset(&report(60), &repository_fonts());
    for (at, page) in pages.pages.iter().enumerate() {
        let spoken = page.lines.iter().filter(|line| line.element.is_some());
        let lowest = spoken.max_by_key(|line| line.baseline).unwrap();
        let role = pages.elements[lowest.element.unwrap().0 as usize].role;
        assert!(!matches!(role, Role::H2 | Role::TableHead), "page {}: {}", at + 1, lowest.text());
        // A head that comes again stands over a row.
        let head = page.lines.iter().filter(|line| line.element.is_none() && line.text() == "Việc");
        assert!(head.clone().all(|head| head.baseline < lowest.baseline), "page {}", at + 1);
    }
}

/// How many of the last page's baselines bear a word that begins so, when it is signed there.
#[track_caller]
fn above_the_signature(paper: &Paper, begins: &str) -> usize {
    let pages = typeset(paper, &repository_fonts()).pages;
    let last = pages.last().unwrap();
    let signed = last.lines.iter().find(|line| line.text() == "CHỦ TỌA").expect("the last page is signed");
    let above = last.lines.iter().filter(|line| line.text().starts_with(begins));
    above.filter(|line| line.baseline < signed.baseline).count()
}

#[test]
fn signatures_stand_below_two_rows_of_a_thousand() {
    // As many as fill a page, so that the last row falls on every place of it.
    for more in 0..24 {
        let mut paper = samples::long_table(1_000 + more);
        paper.push(Block::Signatures(vec![Signature::new(["CHỦ TỌA"])]));
        let rows = above_the_signature(&paper, "KT-26-");
        assert!(rows >= 2, "{} rows: {rows} on the last page", 1_000 + more);
    }
}

#[test]
fn signatures_stand_below_two_lines_of_a_report_of_sixty_pages() {
    let base = report(60);
    for more in 0..24 {
        let mut paper = base.clone();
        (0..more).for_each(|_| paper.push(Paragraph::text("lời cuối")));
        paper.push(Paragraph::text("lời cuối ".repeat(60)));
        paper.push(Block::Signatures(vec![Signature::new(["CHỦ TỌA"])]));
        let lines = above_the_signature(&paper, "lời") + above_the_signature(&paper, "cuối");
        assert!(lines >= 2, "{more} more: {lines} on the last page");
    }
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
fn signatures_keep_two_rows_with_them() {
    let fonts = repository_fonts();
    for rows in 25..45 {
        let mut table = Table::new([Column::left(Width::Mm(30)), Column::left(Width::Share(1))]);
        for row in 0..rows {
            table = table.row([format!("hàng {row}"), "Một hàng\u{a0}".repeat(9)]);
        }
        let signatures = Block::Signatures(vec![Signature::new(["CHỦ TỌA"])]);
        let pages = typeset(&Paper::new("Danh sách").with(table).with(signatures), &fonts).pages;
        let last: Vec<String> = pages.last().map(|page| page.lines.iter().map(Line::text).collect()).unwrap();
        assert!(last.iter().any(|line| line == "CHỦ TỌA"), "{rows}: {last:?}");
        assert!(last.iter().filter(|line| line.starts_with("hàng ")).count() >= 2, "{rows}: {last:?}");
    }
}
