//! Random trees: no word is lost, doubled, outside the margins or on top of another.

use super::*;
use crate::samples::{lost_or_doubled, random_paper};

#[test]
fn random_trees_lose_no_word_and_nothing_overlaps() {
    let fonts = repository_fonts();
    for seed in 0..300 {
        let (paper, words) = random_paper(seed);
        let pages = typeset(&paper, &fonts);
        assert_eq!(pages, typeset(&paper, &fonts), "seed {seed}");
        let mut read: BTreeMap<ElementId, String> = BTreeMap::new();
        for page in &pages.pages {
            stands_inside(page, seed);
            nothing_overlaps(page, seed);
            for line in &page.lines {
                let Some(element) = line.element else { continue };
                let text: &mut String = read.entry(element).or_default();
                for word in &line.words {
                    text.push_str(&word.text);
                    text.push_str(if word.space_after { " " } else { "" });
                }
            }
        }
        // A word too long for its column stands in parts.
        let wrong = lost_or_doubled(read.values().flat_map(|text| text.split_whitespace()), words);
        assert!(wrong.is_empty(), "seed {seed}: lost or doubled {wrong:?}");
    }
}

#[track_caller]
fn stands_inside(page: &Page, seed: u64) {
    let (left, right) = (from_millimetres(30), page.sheet.width - from_millimetres(15));
    let (top, bottom) = (from_millimetres(20), page.sheet.height - from_millimetres(20));
    for line in page.lines.iter().filter(|line| line.element.is_some()) {
        assert!(top < line.baseline && line.baseline < bottom, "seed {seed}: {}", line.text());
        for word in &line.words {
            assert!(left <= word.x && word.x + word.width <= right, "seed {seed}: {}", word.text);
        }
    }
    for rule in &page.rules {
        let (across, down) = match rule.direction {
            Direction::Across => (rule.length, 0),
            Direction::Down => (0, rule.length),
        };
        let inside = left <= rule.x && rule.x + across <= right + 1;
        assert!(inside && top <= rule.y && rule.y + down <= bottom + 1, "seed {seed}: {rule:?}");
    }
}

/// Two boxes of words share no more than an edge.
#[track_caller]
pub fn nothing_overlaps(page: &Page, seed: u64) {
    let mut boxes: Vec<(i32, i32, i32, i32, &str)> = Vec::new();
    for line in &page.lines {
        for word in &line.words {
            let size = Millipoints::from(word.size);
            let (top, bottom) = (line.baseline - ASCENT * size, line.baseline + DESCENT * size);
            boxes.push((top, bottom, word.x, word.x + word.width, &word.text));
        }
    }
    boxes.sort_unstable();
    for (at, (_, bottom, left, right, text)) in boxes.iter().enumerate() {
        for (top, _, other_left, other_right, other) in &boxes[at + 1..] {
            if top >= bottom {
                break;
            }
            assert!(other_left >= right || left >= other_right, "seed {seed}: {text} and {other}");
        }
    }
}
