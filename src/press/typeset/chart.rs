//! Charts: bars are thick rules, everything else is words.

use super::*;
use crate::{
    paper::{Chart, ChartForm, ChartPoint, bar_lengths},
    typeset::page::{Direction, Stroke},
};

pub(crate) const SIZE: u8 = 12;
pub(crate) const GAP: Millipoints = 4_252;
/// Of the width, what labels and figures take beside bars, in hundredths.
pub(crate) const LABELS: Millipoints = 34;
pub(crate) const FIGURES: Millipoints = 18;
/// The longest upright bar: 40 mm.
const HIGHEST: Millipoints = 113_386;

/// The narrowest column of upright bars: 13 mm. What does not fit beside each other stands below.
const COLUMN: Millipoints = 36_850;
const ABOVE_TREND: Millipoints = 8_000;

impl Setter<'_> {
    pub(super) fn chart(&mut self, chart: &Chart, parent: Option<ElementId>) {
        if chart.points.is_empty() {
            return;
        }
        let list = self.element(Role::List, parent);
        match chart.form {
            ChartForm::Bars => self.bars(&chart.points, list),
            ChartForm::Trend => self.trend(&chart.points, list),
        }
    }

    fn lane(&mut self, left: Millipoints, width: Millipoints, align: Align, list: ElementId) -> Lane {
        let item = self.element(Role::ListItem, Some(list));
        let element = self.element(Role::ListBody, Some(item));
        Lane { left, width, size: SIZE, align, element }
    }

    fn bars(&mut self, points: &[ChartPoint], list: ElementId) {
        let labels = self.width * LABELS / 100;
        let room = self.width - labels - self.width * FIGURES / 100 - GAP;
        let lengths = bar_lengths(points.iter().map(|point| point.value), room);
        for (point, length) in points.iter().zip(lengths) {
            let mut strip = Strip { space_before: GAP / 2, keep_with_next: true, ..Strip::default() };
            // The space parts label and figure where they are read one after the other.
            let label = self.lane(0, labels - GAP, Align::Right, list);
            let end = self.column(&mut strip, &[Run::plain(format!("{} ", point.label))], label, 0);
            let middle = pitch(SIZE, TIGHT_PITCH) / 2;
            if let Some(length) = length {
                strip.rules.push(bar(labels, middle, length, Direction::Across));
            }
            let left = labels + length.unwrap_or(0) + GAP;
            let figure = Lane { left, width: self.width - left, align: Align::Left, ..label };
            let figure_end = self.column(&mut strip, &[Run::plain(&point.figure)], figure, 0);
            strip.height = end.max(figure_end).max(2 * middle);
            strip.rules.push(axis(labels, 0, strip.height, Direction::Down));
            self.strips.push(strip);
        }
        self.keep_last(false);
    }

    fn trend(&mut self, points: &[ChartPoint], list: ElementId) {
        let lengths = bar_lengths(points.iter().map(|point| point.value), HIGHEST);
        let measured: Vec<_> = points.iter().zip(lengths).collect();
        let in_row = points.len().min((self.width / COLUMN).max(1) as usize);
        for row in measured.chunks(in_row) {
            self.trend_row(row, self.width / in_row as Millipoints, list);
        }
    }

    fn trend_row(
        &mut self,
        points: &[(&ChartPoint, Option<Millipoints>)],
        step: Millipoints,
        list: ElementId,
    ) {
        // Words longer than their column stand on several lines, and those stand on the bar.
        let mut figures = Vec::new();
        for (at, (point, length)) in (0..).zip(points) {
            let lane = self.lane(at * step + GAP / 4, step - GAP / 2, Align::Centre, list);
            let mut figure = Strip::default();
            let height =
                self.column(&mut figure, &[Run::plain(format!("{} ", point.figure))], lane, 0) + GAP / 4;
            figures.push((lane, figure, height, length.unwrap_or(0)));
        }
        let foot = figures.iter().map(|(.., height, length)| height + length).max().unwrap_or(0);
        let mut strip = Strip { space_before: ABOVE_TREND, height: foot, ..Strip::default() };
        for (at, ((point, _), (lane, figure, height, length))) in (0..).zip(points.iter().zip(figures)) {
            for mut line in figure.lines {
                line.baseline += foot - length - height;
                strip.lines.push(line);
            }
            if length > 0 {
                strip.rules.push(bar(at * step + step / 2, foot - length, length, Direction::Down));
            }
            let end = self.column(&mut strip, &[Run::plain(&point.label)], lane, foot + GAP / 2);
            strip.height = strip.height.max(end);
        }
        strip.rules.push(axis(0, foot, step * points.len() as Millipoints, Direction::Across));
        self.strips.push(strip);
    }
}

fn bar(x: Millipoints, y: Millipoints, length: Millipoints, direction: Direction) -> Rule {
    Rule { x, y, length, direction, stroke: Stroke::Bar }
}

fn axis(x: Millipoints, y: Millipoints, length: Millipoints, direction: Direction) -> Rule {
    Rule { x, y, length, direction, stroke: Stroke::Thin }
}
