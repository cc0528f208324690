//! What the preview draws, held against what poppler and qpdf read in the file.

use std::collections::BTreeMap;

use super::{
    preview::{Preview, PreviewPage, PreviewRule, PreviewWord},
    read_back::{ReadPage, ReadRule, ReadWord},
};

/// Millimetres: how far a thing on screen may be from its place on paper.
const OFF: f64 = 0.3;

/// What stands on screen otherwise than on paper, a sentence each; none is the aim.
pub fn disagreements(preview: &Preview, read: &[ReadPage]) -> Vec<String> {
    let mut said = Vec::new();
    if preview.pages.len() != read.len() {
        said.push(format!("{} pages on screen, {} on paper", preview.pages.len(), read.len()));
    }
    for (at, (shown, read)) in preview.pages.iter().zip(read).enumerate() {
        let mut say = |what: String| said.push(format!("page {}: {what}", at + 1));
        if off(shown.width, read.width) > OFF || off(shown.height, read.height) > OFF {
            say(format!("a sheet of {} by {} mm on paper", read.width, read.height));
        }
        for word in shown.words.iter().filter(|word| !word.text.trim().is_empty()) {
            if !read.words.iter().any(|read| is_there(word, read)) {
                say(format!("only on screen: {word:?}"));
            }
        }
        // Nothing stands on paper alone: the same letters, as often.
        let on_screen = letters(shown.words.iter().map(|word| word.text.as_str()));
        let on_paper = letters(read.words.iter().map(|word| word.text.as_str()));
        if on_screen != on_paper {
            say("other letters on screen than on paper".to_owned());
        }
        if let Some(rule) = rule_alone(shown, read) {
            say(rule);
        }
    }
    said
}

/// How far a length in points is from one in millimetres.
fn off(points: f32, millimetres: f64) -> f64 {
    (f64::from(points) * 25.4 / 72.0 - millimetres).abs()
}

/// What changes face within a word, or holds a fixed space, is cut up otherwise by the reader; then one edge of it is
/// known.
fn is_there(word: &PreviewWord, read: &ReadWord) -> bool {
    let edges = [off(word.x, read.left) <= OFF, off(word.x + word.width, read.right) <= OFF];
    let same = read.text == word.text && edges == [true, true];
    let part = read.text.contains(&word.text) || word.text.contains(&read.text);
    off(word.y, read.baseline) <= OFF && (same || part && edges.contains(&true))
}

fn letters<'a>(words: impl Iterator<Item = &'a str>) -> BTreeMap<char, usize> {
    let mut counts = BTreeMap::new();
    let visible = words.flat_map(str::chars).filter(|letter| !letter.is_whitespace());
    visible.for_each(|letter| *counts.entry(letter).or_default() += 1);
    counts
}

/// As many rules, each at its place.
fn rule_alone(shown: &PreviewPage, read: &ReadPage) -> Option<String> {
    let is_there = |rule: &PreviewRule, read: &ReadRule| {
        let at = [
            off(rule.x1.min(rule.x2), read.left),
            off(rule.x1.max(rule.x2), read.right),
            off(rule.y1.min(rule.y2), read.top),
            off(rule.y1.max(rule.y2), read.bottom),
        ];
        at.into_iter().all(|off| off <= OFF)
    };
    let alone = shown.rules.iter().find(|rule| !read.rules.iter().any(|read| is_there(rule, read)));
    match alone {
        Some(rule) => Some(format!("only on screen: {rule:?}")),
        None if shown.rules.len() != read.rules.len() => {
            Some(format!("{} rules on screen, {} on paper", shown.rules.len(), read.rules.len()))
        }
        None => None,
    }
}
