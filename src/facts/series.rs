//! A series over time as a drawing: where each point stands.

use super::target_period::is_of_another_period;
use crate::report::{Amount, Date, Measure, Period, Quantity};

/// A measure's observations and its actual, in fractions of the drawing: 0 is the start, and the top.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// One for each figure with a number, oldest first.
    pub points: Vec<Point>,
    /// Where zero is, in parts of the drawing's height: 0 is the top, 1 the bottom. At the nearer edge if it lies outside.
    pub zero: f64,
    /// The height of this period's target, where it is one number in the measure's unit and all figures are of
    /// periods as long: 0 is the top, 1 the bottom.
    pub target: Option<f64>,
    /// True: columns, for a few points that all begin at zero. False: a line.
    pub is_columns: bool,
}

/// One figure of a series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Its middle, in parts of the drawing's width: 0 is the start, 1 the end.
    pub x: f64,
    /// Its height, in parts of the drawing's: 0 is the top, 1 the bottom.
    pub y: f64,
    /// Whether it is the newest that is no later than the report, where later ones are forecasts.
    pub is_newest: bool,
    /// Whether its period is clearly shorter than another's of the series, as half a year is among years: its height
    /// is then no fall.
    pub is_shorter: bool,
}

/// Past this many, a line: columns would be thinner than the gaps between them.
const MAX_COLUMNS: usize = 12;

/// The series of a measure; None where fewer than two figures can be drawn.
pub fn series(measure: &Measure, period: &Period) -> Option<Series> {
    let all = over_time(measure, period);
    let values: Vec<Option<f64>> = all.iter().map(|(_, quantity)| quantity.value()).collect();
    let newest = all.iter().rposition(|(of, quantity)| of.end <= period.end && quantity.value().is_some());
    // A half-year's plan says nothing of whole years.
    let is_as_long = |own: f64| days(period).is_none_or(|whole| (0.8..1.25).contains(&(own / whole)));
    let longest = all.iter().filter_map(|(of, _)| days(of)).fold(0.0, f64::max);
    let is_one_length = all.iter().all(|(of, _)| days(of).is_none_or(is_as_long));
    let of_this = measure.targets.iter().find(|target| !is_of_another_period(target, period));
    let target = of_this.filter(|_| is_one_length).and_then(|target| {
        let is_same_unit = target.unit.is_none() || target.unit == measure.unit;
        match target.quantity.as_ref().filter(|_| is_same_unit)?.amount {
            Amount::Value(value) => Some(value),
            _ => None,
        }
    });
    let known: Vec<f64> = values.iter().flatten().copied().collect();
    if known.len() < 2 {
        return None;
    }
    let is_columns = values.len() <= MAX_COLUMNS && known.iter().all(|value| *value >= 0.0);
    let start = if is_columns { 0.0 } else { known[0] };
    let ends = known.iter().copied().chain(target);
    let (low, high) = ends.fold((start, start), |(low, high), value| (low.min(value), high.max(value)));
    if !(high > low && (high - low).is_finite()) {
        return None;
    }
    let y = |value: f64| 1.0 - (value - low) / (high - low);
    let width = values.len() as f64;
    let points = all.iter().enumerate().filter_map(|(at, (of, quantity))| {
        let is_shorter = days(of).is_some_and(|own| own < 0.8 * longest);
        Some(Point { x: (at as f64 + 0.5) / width, y: y(quantity.value()?), is_newest: newest == Some(at), is_shorter })
    });
    let points = points.collect();
    Some(Series { points, zero: y(0.0).clamp(0.0, 1.0), target: target.map(y), is_columns })
}

/// About how many days a period has, months taken for equally long; `None` where its start is not stated.
fn days(period: &Period) -> Option<f64> {
    let day = |date: Date| f64::from(date.year) * 365.25 + f64::from(date.month) * 30.44 + f64::from(date.day);
    period.start.map(|start| day(period.end) - day(start) + 1.0)
}

/// A measure's observations, and among them at its time the report's own figure, unless a point ends with the report.
pub fn over_time<'a>(measure: &'a Measure, period: &'a Period) -> Vec<(&'a Period, &'a Quantity)> {
    let mut all: Vec<_> = measure.observations.iter().map(|one| (&one.period, &one.quantity)).collect();
    let is_there = all.is_empty() || all.iter().any(|(of, _)| of.end == period.end);
    if let Some(actual) = measure.actual.as_ref().filter(|_| !is_there) {
        let at = all.iter().position(|(of, _)| of.end > period.end).unwrap_or(all.len());
        all.insert(at, (period, actual));
    }
    all
}
