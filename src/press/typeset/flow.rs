//! Strips, which are never parted, and how they fall on pages.

use std::rc::Rc;

use crate::{
    fonts::Millipoints,
    typeset::page::{Direction, Line, Page, Rule, Stroke},
};

/// A band of the text area. Its lines and rules count from its own top and from the left margin.
#[derive(Clone, Debug, Default)]
pub struct Strip {
    pub height: Millipoints,
    /// Dropped at the top of a page.
    pub space_before: Millipoints,
    pub lines: Vec<Line>,
    pub rules: Vec<Rule>,
    /// No page may end between this strip and the next.
    pub keep_with_next: bool,
    pub breaks_before: bool,
    /// The first line of a table's row; its other lines follow in strips of their own.
    pub starts_row: bool,
    /// Of the table it belongs to.
    pub table: Option<Rc<TableFrame>>,
}

/// What a table does at the ends of pages.
#[derive(Debug)]
pub struct TableFrame {
    /// Set again at the top of every further page; without elements, since it only repeats.
    pub head: Vec<Strip>,
    /// The edge that closes the table at the foot of a page.
    pub left: Millipoints,
    pub width: Millipoints,
}

/// The part of the page that text may fill.
#[derive(Clone, Copy, Debug)]
pub struct TextArea {
    pub left: Millipoints,
    pub top: Millipoints,
    pub height: Millipoints,
}

/// Puts strips on pages, as many as fit. Strips that must stay together move together; when even an empty page
/// cannot hold them they are parted after all.
pub fn paginate(mut strips: Vec<Strip>, area: TextArea) -> Vec<Page> {
    // A break with nothing after it would leave an empty page.
    while strips.last().is_some_and(|strip| strip.breaks_before && strip.height == 0) {
        strips.pop();
    }
    let mut pages = Pages { area, done: Vec::new(), page: Page::default(), used: 0, table: None };
    let mut together = Vec::new();
    for strip in strips {
        let goes_on = strip.keep_with_next;
        together.push(strip);
        if !goes_on {
            pages.add_together(std::mem::take(&mut together));
        }
    }
    pages.add_together(together);
    pages.end_page();
    pages.done
}

struct Pages {
    area: TextArea,
    done: Vec<Page>,
    page: Page,
    used: Millipoints,
    /// The table that the last strip belongs to.
    table: Option<Rc<TableFrame>>,
}

impl Pages {
    fn add_together(&mut self, strips: Vec<Strip>) {
        let Some(first) = strips.first() else { return };
        let height = strips.iter().map(|strip| strip.space_before + strip.height).sum::<Millipoints>();
        let starts_new = first.breaks_before || self.used + height > self.area.height;
        if starts_new && self.used > 0 {
            let fits_alone = head_height(first) + height - first.space_before <= self.area.height;
            if first.breaks_before || fits_alone || self.area.height - self.used < self.area.height / 4 {
                self.end_page();
            }
        }
        for strip in strips {
            self.add(strip);
        }
    }

    fn add(&mut self, strip: Strip) {
        let space = if self.used == 0 { 0 } else { strip.space_before };
        let overflows = self.used + space + strip.height > self.area.height;
        if self.used > 0 && (overflows || strip.breaks_before) {
            self.end_page();
        }
        if self.used == 0 {
            self.repeat_head(&strip);
        } else {
            self.used += space;
        }
        self.table = strip.table.clone();
        self.place(strip);
    }

    fn repeat_head(&mut self, strip: &Strip) {
        if let Some(frame) = self.table.clone().filter(|_| continues(&self.table, strip)) {
            frame.head.iter().for_each(|head| self.place(head.clone()));
            if frame.head.is_empty() {
                self.page.rules.push(edge(&frame, self.area.left, self.area.top));
            }
        }
    }

    fn place(&mut self, strip: Strip) {
        self.used += strip.height;
        let top = self.area.top + self.used - strip.height;
        self.page.take_in(strip.lines, strip.rules, self.area.left, top);
    }

    fn end_page(&mut self) {
        if let Some(frame) = &self.table {
            let bottom = edge(frame, self.area.left, self.area.top + self.used);
            if !self.page.rules.contains(&bottom) {
                self.page.rules.push(bottom);
            }
        }
        let mut page = std::mem::take(&mut self.page);
        page.rules = joined(page.rules);
        self.done.push(page);
        self.used = 0;
    }
}

impl Page {
    /// Puts lines and rules that count from a corner of their own where that corner lies on the page.
    pub fn take_in(&mut self, lines: Vec<Line>, rules: Vec<Rule>, left: Millipoints, top: Millipoints) {
        self.lines.extend(lines.into_iter().map(|mut line| {
            line.baseline += top;
            line.words.iter_mut().for_each(|word| word.x += left);
            line
        }));
        let moved = |rule: Rule| Rule { x: rule.x + left, y: rule.y + top, ..rule };
        self.rules.extend(rules.into_iter().map(moved));
    }
}

fn edge(frame: &TableFrame, left: Millipoints, y: Millipoints) -> Rule {
    let (x, length) = (left + frame.left, frame.width);
    Rule { x, y, length, direction: Direction::Across, stroke: Stroke::Thin }
}

fn continues(table: &Option<Rc<TableFrame>>, strip: &Strip) -> bool {
    matches!((table, &strip.table), (Some(before), Some(now)) if Rc::ptr_eq(before, now))
}

fn head_height(strip: &Strip) -> Millipoints {
    strip.table.iter().flat_map(|frame| &frame.head).map(|head| head.height).sum()
}

/// Makes one rule of rules that meet end to end: the sides of a table are drawn once a page.
fn joined(mut rules: Vec<Rule>) -> Vec<Rule> {
    rules.sort_by_key(|rule| match rule.direction {
        Direction::Across => (0, rule.stroke, rule.y, rule.x, rule.length),
        Direction::Down => (1, rule.stroke, rule.x, rule.y, rule.length),
    });
    let mut out: Vec<Rule> = Vec::new();
    for rule in rules {
        let (at, line) = along(&rule);
        match out.last_mut() {
            Some(last)
                if last.direction == rule.direction
                    && last.stroke == rule.stroke
                    && rule.stroke == Stroke::Thin
                    && along(last).1 == line
                    && along(last).0 + last.length >= at =>
            {
                last.length = last.length.max(at + rule.length - along(last).0);
            }
            _ => out.push(rule),
        }
    }
    out
}

/// Where it begins, and the line it lies on.
fn along(rule: &Rule) -> (Millipoints, Millipoints) {
    match rule.direction {
        Direction::Across => (rule.x, rule.y),
        Direction::Down => (rule.y, rule.x),
    }
}
