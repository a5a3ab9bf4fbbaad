//! The scale of a bullet graph: where the bar ends, where the ticks stand.

use super::achievement::{implied_amount, is_of_another_period};
use crate::report::{Amount, Comparator, Measure, Period, Quantity, Reference};

/// A bar's geometry, in parts of its whole width: 0 at the start, 1 at the end.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    /// Where zero is: at the start, unless something is negative.
    pub zero: f64,
    /// Where the actual's bar ends.
    pub actual: f64,
    /// "hơn": the bar goes on beyond its end.
    pub is_open: bool,
    /// The references that have a place on the scale.
    pub ticks: Vec<Tick>,
}

/// A reference on the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its place among the measure's targets, or among its baselines.
    pub index: usize,
    /// A baseline is drawn as a bar of its own, a target as a tick.
    pub is_baseline: bool,
    /// Where it stands; the start of a range.
    pub from: f64,
    /// The end of a range; else the same.
    pub to: f64,
    /// The row of its label: 0, or more where labels would collide.
    pub lane: usize,
}

/// Labels closer than this, in parts of the width, collide on the narrowest card: 14 px of 208.
const LABEL: f64 = 0.07;
/// What is left free past the longest bar: room for the open end.
const ROOM: f64 = 0.03;

/// The scale of a measure with a single actual figure; None where there is no bar to draw.
///
/// Later years' targets have no tick: they are told in words.
pub fn scale(measure: &Measure, report_period: &Period) -> Option<Scale> {
    let quantity = measure.actual.as_ref()?;
    let actual = quantity.value()?;
    let mut places: Vec<(usize, bool, f64, f64)> = Vec::new();
    for (is_baseline, references) in [(false, &measure.targets), (true, &measure.baselines)] {
        for (index, reference) in references.iter().enumerate() {
            if !is_baseline && is_of_another_period(reference, report_period) {
                continue;
            }
            places.extend(extent(measure, reference).map(|(from, to)| (index, is_baseline, from, to)));
        }
    }
    // A lone bar says nothing: it would be as long as the scale, whatever it is of.
    if places.is_empty() {
        return None;
    }
    let ends = places.iter().flat_map(|(_, _, from, to)| [*from, *to]).chain([actual, 0.0]);
    let (low, high) = ends.fold((0f64, 0f64), |(low, high), end| (low.min(end), high.max(end)));
    let span = high - low;
    if !(span > 0.0 && span.is_finite()) {
        return None;
    }
    let at = |value: f64| (value - low) / span * (1.0 - ROOM);
    let mut ticks: Vec<Tick> = places
        .into_iter()
        .map(|(index, is_baseline, from, to)| Tick { index, is_baseline, from: at(from), to: at(to), lane: 0 })
        .collect();
    assign_lanes(&mut ticks);
    let is_open = quantity.comparator.is_some_and(Comparator::is_open_above);
    Some(Scale { zero: at(0.0), actual: at(actual), is_open, ticks })
}

/// Where a reference lies, in the measure's unit.
fn extent(measure: &Measure, reference: &Reference) -> Option<(f64, f64)> {
    if reference.unit.is_some() && reference.unit != measure.unit {
        return None;
    }
    match reference.quantity.as_ref() {
        Some(Quantity { amount: Amount::Value(value), .. }) => Some((*value, *value)),
        Some(Quantity { amount: Amount::Range { low, high }, .. }) => Some((*low, *high)),
        Some(Quantity { amount: Amount::Words(_), .. }) => None,
        None => implied_amount(measure, reference).map(|value| (value, value)),
    }
}

/// Each target's label goes to the lowest row in which it touches no other.
fn assign_lanes(ticks: &mut [Tick]) {
    let mut order: Vec<usize> = (0..ticks.len()).filter(|at| !ticks[*at].is_baseline).collect();
    order.sort_by(|a, b| ticks[*a].from.total_cmp(&ticks[*b].from));
    let mut last_in_lane: Vec<f64> = Vec::new();
    for at in order {
        let middle = (ticks[at].from + ticks[at].to) / 2.0;
        let lane = last_in_lane.iter().position(|last| middle - last >= LABEL).unwrap_or(last_in_lane.len());
        if lane == last_in_lane.len() {
            last_in_lane.push(middle);
        } else {
            last_in_lane[lane] = middle;
        }
        ticks[at].lane = lane;
    }
}
