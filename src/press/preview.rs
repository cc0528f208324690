//! The same pages as plain drawing data, which the app makes into SVG node by node.
//! Lengths are points from the top left corner: the numbers of an SVG whose viewBox is `0 0 width height`.

use serde::{Deserialize, Serialize};

use crate::{
    fonts::{Face, Millipoints},
    typeset::{Direction, Page, Pages, Stroke},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preview {
    pub pages: Vec<PreviewPage>,
    /// Characters that no face holds, each once; a box stands for each. Tell the person.
    pub missing: Vec<char>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewPage {
    pub width: f32,
    pub height: f32,
    pub words: Vec<PreviewWord>,
    pub rules: Vec<PreviewRule>,
}

/// One `<text>`; the width is for tests and highlights, the browser must not stretch to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewWord {
    pub x: f32,
    /// Of the baseline.
    pub y: f32,
    pub width: f32,
    pub size: u8,
    pub face: Face,
    pub text: String,
}

/// One `<line>`. Dots for the pen have round caps and the dash array `0 2.6`, lines to cut along `4 3`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct PreviewRule {
    pub x1: f32,
    pub y1: f32,
    pub x2: f32,
    pub y2: f32,
    pub thickness: f32,
    pub stroke: Stroke,
}

pub fn preview(pages: &Pages) -> Preview {
    Preview { pages: pages.pages.iter().map(page).collect(), missing: pages.missing.clone() }
}

fn page(page: &Page) -> PreviewPage {
    let words = page.lines.iter().flat_map(|line| {
        line.words.iter().map(|word| PreviewWord {
            x: points(word.x),
            y: points(line.baseline),
            width: points(word.width),
            size: word.size,
            face: word.face,
            text: word.text.clone(),
        })
    });
    let rules = page.rules.iter().map(|rule| {
        let (across, down) = match rule.direction {
            Direction::Across => (rule.length, 0),
            Direction::Down => (0, rule.length),
        };
        PreviewRule {
            x1: points(rule.x),
            y1: points(rule.y),
            x2: points(rule.x + across),
            y2: points(rule.y + down),
            thickness: points(rule.stroke.thickness()),
            stroke: rule.stroke,
        }
    });
    PreviewPage {
        width: points(page.sheet.width),
        height: points(page.sheet.height),
        words: words.collect(),
        rules: rules.collect(),
    }
}

/// Exact to a hundredth of a point, as in the PDF.
fn points(length: Millipoints) -> f32 {
    (length + 5).div_euclid(10) as f32 / 100.0
}
