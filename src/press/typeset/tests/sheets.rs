//! Annexes, slips, page marks, cells over rows, changes and boxes to tick.

use super::*;
use crate::{paper::*, samples};

fn texts(page: &Page) -> Vec<String> {
    page.lines.iter().map(Line::text).collect()
}

#[test]
fn an_annex_lies_across_and_counts_its_own_pages() {
    let pages = typeset(&samples::everything(), &repository_fonts()).pages;
    let across = |page: &Page| page.sheet.width > page.sheet.height;
    assert_eq!(pages.iter().map(across).collect::<Vec<_>>(), [false, true, true, false]);
    let number = |page: &Page| {
        let above = page.lines.iter().filter(|line| line.baseline < from_millimetres(18));
        above.map(Line::text).find(|line| line != "Bản số 03/12")
    };
    assert!(texts(&pages[1]).iter().any(|line| line == "Phụ lục I"));
    assert_eq!(number(&pages[2]).as_deref(), Some("2"), "the annex counts from 1");
    assert_eq!([number(&pages[0]), number(&pages[1]), number(&pages[3])], [None, None, None]);
    for page in &pages {
        assert!(texts(page).iter().any(|line| line == "Bản số 03/12"));
    }
    let said =
        |page: &Page| page.lines.iter().any(|line| line.element.is_some() && line.text() == "Bản số 03/12");
    assert_eq!(pages.iter().filter(|page| said(page)).count(), 1, "the mark is read aloud once");
}

#[test]
fn papers_of_a_set_each_count_their_pages_and_bear_the_mark_but_the_first_alone_that_of_copies() {
    let lines = |paper: Paper, count: usize| {
        (0..count).fold(paper, |paper, line| paper.with(Paragraph::text(format!("dòng {line}"))))
    };
    let first = Paper::new("").marked("MẬT").page_marked("Bản số 03/12");
    let mut paper = lines(first, 60).with(Block::NextPaper);
    paper = lines(paper, 60).with(Annex::new("Phụ lục", "SỐ LIỆU")).with(Paragraph::text("sau"));
    paper = paper.with(Block::NextPaper).with(Paragraph::text("cuối"));
    let pages = typeset(&paper, &repository_fonts()).pages;
    let above = |page: &Page| {
        let above = page.lines.iter().filter(|line| line.baseline < from_millimetres(18)).map(Line::text);
        let (copies, number): (Vec<_>, Vec<_>) = above.partition(|text| text == "Bản số 03/12");
        (number.into_iter().next(), texts(page).iter().any(|line| line == "MẬT"), copies.len())
    };
    let number = |number: &str, copies| (Some(number.to_owned()), false, copies);
    let first = |copies| (None, true, copies);
    // Only the pages of the first paper are counted with its copies.
    let expected =
        [first(1), number("2", 1), first(0), number("2", 0), (None, false, 0), number("3", 0), first(0)];
    assert_eq!(pages.iter().map(above).collect::<Vec<_>>(), expected);
}

#[test]
fn six_slips_take_two_sheets_and_are_equal() {
    let pages = typeset(&samples::slips(), &repository_fonts()).pages;
    let corners = |page: &Page| -> Vec<(i64, i64)> {
        let titles = page.lines.iter().filter(|line| line.text() == "PHIẾU ĐI THĂM");
        let place = |line: &Line| {
            let word = &line.words[0];
            (millimetres(word.x).round() as i64, millimetres(line.baseline).round() as i64)
        };
        titles.map(place).collect()
    };
    let first = corners(&pages[0]);
    assert_eq!((pages.len(), first.len(), corners(&pages[1]).len()), (2, 4, 2));
    assert_eq!((first[1].0 - first[0].0, first[1].1 - first[0].1), (105, 0));
    assert!((147..=149).contains(&(first[2].1 - first[0].1)), "{first:?}");
    let cuts = |page: &Page| page.rules.iter().filter(|rule| rule.stroke == Stroke::Cut).count();
    assert_eq!((cuts(&pages[0]), cuts(&pages[1])), (2, 2));
    let middle =
        pages[0].rules.iter().find(|rule| rule.stroke == Stroke::Cut && rule.direction == Direction::Down);
    assert!((millimetres(middle.unwrap().x) - 105.0).abs() < 0.1);
}

#[test]
fn a_slip_too_tall_for_its_box_goes_on_in_the_next() {
    let lines = (0..40).map(|line| Paragraph::text(format!("dòng {line}")).into()).collect();
    let mut paper = Paper::new("").with(Slips::four_up([lines, vec![Paragraph::text("sau").into()]]));
    paper.page_number = PageNumber::Nowhere;
    let pages = typeset(&paper, &repository_fonts()).pages;
    let read = pages.iter().flat_map(texts).collect::<Vec<_>>();
    assert_eq!(read.iter().filter(|line| line.starts_with("dòng ")).count(), 40);
    assert_eq!(read.last().map(String::as_str), Some("sau"));
    assert_eq!(pages.len(), 2);
}

#[test]
fn no_rule_crosses_a_cell_over_rows_and_its_rows_stay_together() {
    let fonts = repository_fonts();
    for before in 20..44 {
        let mut table = Table::new([Column::left(Width::Mm(40)), Column::left(Width::Share(1))]);
        for row in 0..before {
            table = table.row([format!("hàng {row}"), "a".into()]);
        }
        table = table
            .with_row(Row::new([Cell::from("trên").over_rows(3), Cell::from("b")]))
            .row(["c"])
            .row(["d"])
            .row(["sau", "e"])
            .row(["cuối", "f"]);
        let pages = typeset(&Paper::new("").with(table), &fonts).pages;
        let of = |word: &str| {
            pages.iter().enumerate().find_map(|(at, page)| {
                page.lines.iter().find(|line| line.text() == word).map(|line| (at, line.baseline))
            })
        };
        let (page, top) = of("trên").unwrap();
        let (last_page, bottom) = of("d").unwrap();
        assert_eq!(page, last_page, "{before}");
        let left = from_millimetres(30) + 1000;
        for rule in pages[page].rules.iter().filter(|rule| rule.direction == Direction::Across) {
            let crosses = rule.x < left && top < rule.y && rule.y < bottom;
            assert!(!crosses, "{before}: {rule:?}");
        }
    }
}

#[test]
fn changes_and_boxes_are_drawn() {
    let runs =
        [Run::deleted("bỏ đi"), Run::plain(" "), Run::inserted("thêm vào"), Run::plain(" ☐ Có ☑ Không")];
    let page = typeset(&Paper::new("").with(Paragraph::new(runs)), &repository_fonts()).pages.remove(0);
    let line = &page.lines[0];
    let word = |text: &str| line.words.iter().find(|word| word.text == text).unwrap();
    let across = |above: Millipoints, below: Millipoints, word: &Word| {
        let at = |rule: &&Rule| {
            rule.direction == Direction::Across
                && rule.x <= word.x
                && word.x + word.width <= rule.x + rule.length
                && (line.baseline - above..=line.baseline + below).contains(&rule.y)
        };
        page.rules.iter().filter(at).count()
    };
    assert_eq!(across(6_000, 0, word("bỏ")), 1, "struck through");
    assert_eq!(across(0, 4_000, word("vào")), 2, "over a double rule");
    assert_eq!(word("thêm").face, Face::Bold);
    assert_eq!(page.rules.iter().filter(|rule| rule.direction == Direction::Down).count(), 4, "two boxes");
    assert_eq!(word("x").face, Face::Regular);
    assert!(word("x").x + word("x").width < word("Không").x);
    assert!(typeset(&Paper::new("").with(Paragraph::text("☐☑☒")), &repository_fonts()).missing.is_empty());
}

#[test]
fn columns_are_as_wide_as_what_they_hold() {
    let fonts = repository_fonts();
    let edges = |columns: [Width; 3], cell: &str| -> Vec<i64> {
        let table = Table::new(columns.map(Column::left)).row(["1", cell, "Thử"]);
        let pages = typeset(&Paper::new("").with(table), &fonts).pages;
        let mut edges: Vec<i64> = pages[0]
            .rules
            .iter()
            .filter(|rule| rule.direction == Direction::Down)
            .map(|rule| millimetres(rule.x).round() as i64 - 30)
            .collect();
        edges.sort_unstable();
        edges.dedup();
        edges
    };
    let few = edges([Width::Content, Width::Share(1), Width::Content], "vài chữ");
    assert_eq!((few[0], few[3]), (0, 165));
    assert!(few[1] < 8 && few[2] > 150, "{few:?}");
    let long = "một nội dung dài hơn hẳn một dòng của trang giấy và còn tiếp tục ".repeat(3);
    let many = edges([Width::Content; 3], &long);
    assert_eq!((many[0], many[3]), (0, 165));
    assert!(many[1] < 8 && many[2] > 140, "{many:?}");
    let table = Table::new([Column::left(Width::Content), Column::left(Width::Share(1))])
        .with_row(Row::new([Cell::from("hai").over_rows(2), Cell::from("a")]))
        .row(["một câu dài hơn hẳn"]);
    let page = typeset(&Paper::new("").with(table), &fonts).pages.remove(0);
    let second = page.rules.iter().filter(|rule| rule.direction == Direction::Down).map(|rule| rule.x).nth(1);
    assert!(
        millimetres(second.unwrap()) < 45.0,
        "a cell beside one over two rows is not of the first column"
    );
}
