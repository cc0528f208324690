//! Charts of rules and words alone, for a copier without greys.

use serde::{Deserialize, Serialize};

/// Numbers side by side, each with its words; a screen reader hears them as a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chart {
    pub form: ChartForm,
    pub points: Vec<ChartPoint>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChartForm {
    /// A line each: label, bar to the right, figure.
    Bars,
    /// A column each, as periods follow each other: figure, upright bar, label.
    Trend,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartPoint {
    pub label: String,
    /// Of what the bar is drawn. None draws no bar: "không có số liệu", and figures that stand as "1–2".
    pub value: Option<u32>,
    /// The words at the bar.
    pub figure: String,
}

impl Chart {
    pub fn new(form: ChartForm, points: impl IntoIterator<Item = ChartPoint>) -> Self {
        Self { form, points: points.into_iter().collect() }
    }
}

impl ChartPoint {
    /// A bar with its number.
    pub fn new(label: impl Into<String>, value: u32) -> Self {
        Self { label: label.into(), value: Some(value), figure: value.to_string() }
    }

    /// Words without a bar.
    pub fn unmeasured(label: impl Into<String>, figure: impl Into<String>) -> Self {
        Self { label: label.into(), value: None, figure: figure.into() }
    }
}

/// How long the bar of each value is where the greatest takes all the room, in the unit of `room`: the geometry of
/// paper and screen alike. A value above 0 is never invisible.
pub fn bar_lengths(values: impl IntoIterator<Item = Option<u32>>, room: i32) -> Vec<Option<i32>> {
    let values: Vec<Option<u32>> = values.into_iter().collect();
    let greatest = values.iter().flatten().max().copied().unwrap_or(0).max(1);
    let part = |value: u32| (i64::from(room.max(0)) * i64::from(value) / i64::from(greatest)) as i32;
    let length = |value: u32| if value > 0 { part(value).max(room.max(0) / 200) } else { 0 };
    values.into_iter().map(|value| value.map(length)).collect()
}
