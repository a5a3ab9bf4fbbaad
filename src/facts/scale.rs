//! The scale of a bullet graph: where the bar ends, where the ticks stand.

use super::list::ascending;
use super::ratio::implied_amount;
use super::target_period::is_comparable;
use crate::report::{Comparator, Measure, Period, Quantity, Reference};

/// A bar's geometry, in fractions of its width: 0 is the start, 1 the end.
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
    /// If a target is 100 %: round percentages of it, and their positions.
    pub percents: Vec<(f64, f64)>,
}

impl Scale {
    /// Whether the actual is below zero: its bar runs back from there, and must not look like progress.
    pub fn is_negative(&self) -> bool {
        self.actual < self.zero
    }

    /// Where the actual's bar starts and ends.
    pub fn bar(&self) -> (f64, f64) {
        (self.zero.min(self.actual), self.zero.max(self.actual))
    }

    /// Where a baseline's bar starts and ends.
    pub fn baseline(&self, tick: &Tick) -> (f64, f64) {
        (self.zero.min(tick.from), self.zero.max(tick.to))
    }

    /// Whether something is negative: then zero is a line with a label.
    pub fn has_zero(&self) -> bool {
        self.zero > 0.0
    }
}

/// A reference on the scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its index among the measure's targets, or among its baselines.
    pub index: usize,
    /// A baseline is drawn as a bar of its own, a target as a tick.
    pub is_baseline: bool,
    /// Its position; of a range, the start.
    pub from: f64,
    /// The end of a range; else the same as `from`.
    pub to: f64,
    /// The row of its label: 0, or higher where labels would collide.
    pub lane: usize,
}

/// Labels closer than this, in parts of the width, collide on the narrowest card: 14 px of 208.
const LABEL: f64 = 0.07;
/// Space left past the longest bar, for its open end.
pub(super) const ROOM: f64 = 0.03;

/// The scale of a measure with a single actual figure; None where there is no bar to draw.
///
/// Later years' targets have no tick: they are told in words. `base` is the target to be 100 %, one that [`can_be_base`].
pub fn scale(measure: &Measure, report_period: &Period, base: Option<usize>) -> Option<Scale> {
    let quantity = measure.actual.as_ref()?;
    let actual = quantity.value()?;
    let mut places: Vec<(usize, bool, f64, f64)> = Vec::new();
    for (is_baseline, references) in [(false, &measure.targets), (true, &measure.baselines)] {
        for (index, reference) in references.iter().enumerate() {
            if !is_baseline && !is_comparable(reference, report_period) {
                continue;
            }
            places.extend(extent(measure, reference).map(|(from, to)| (index, is_baseline, from, to)));
        }
    }
    // A bar alone says nothing: it would always fill its scale.
    if places.is_empty() {
        return None;
    }
    let ends = places.iter().flat_map(|(_, _, from, to)| [*from, *to]).chain([actual, 0.0]);
    let (low, high) = ends.fold((0f64, 0f64), |(low, high), end| (low.min(end), high.max(end)));
    let base = base.filter(|index| can_be_base(measure, *index, report_period));
    let base = base.and_then(|index| extent(measure, measure.targets.get(index)?)).map(|(value, _)| value);
    let step = base.map(|base| round_step(high / base));
    // Rounded up to a round part of the plan, so that 100 % stands at the same place in bars of similar reach.
    let high = base.zip(step).map_or(high, |(base, step)| (high / base / step - 1e-9).ceil() * step * base);
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
    let percents = base.zip(step).map_or_else(Vec::new, |(base, step)| {
        let parts = (0..=MAX_PARTS).map(|part| f64::from(part) * step);
        parts.filter(|part| part * base <= high * (1.0 + 1e-9)).map(|part| (part * 100.0, at(part * base))).collect()
    });
    Some(Scale { zero: at(0.0), actual: at(actual), is_open, ticks, percents })
}

/// The most parts that a scale in per cent is divided into.
const MAX_PARTS: u8 = 4;

/// A round part of 1 of which at most [`MAX_PARTS`] reach up to `ratio`.
fn round_step(ratio: f64) -> f64 {
    let mut step = 0.25;
    for factor in [2.0, 2.0, 2.0, 2.5].into_iter().cycle() {
        if step * f64::from(MAX_PARTS) >= ratio {
            break;
        }
        step *= factor;
    }
    step
}

/// Whether a target can be the bar's 100 %: one number above zero, of this period or of one that this is part of, and no figure below
/// zero.
pub fn can_be_base(measure: &Measure, index: usize, report_period: &Period) -> bool {
    let target = measure.targets.get(index).filter(|target| is_comparable(target, report_period));
    let actual = measure.actual.as_ref().and_then(Quantity::value);
    let ends = target.and_then(|target| extent(measure, target));
    let Some(((from, to), actual)) = ends.zip(actual) else { return false };
    from == to && from > 0.0 && actual >= 0.0 && actual / from < 1e6
}

/// Where a reference lies, in the measure's unit.
pub(super) fn extent(measure: &Measure, reference: &Reference) -> Option<(f64, f64)> {
    if reference.unit.is_some() && reference.unit != measure.unit {
        return None;
    }
    match reference.quantity.as_ref() {
        Some(quantity) => quantity.ends().map(|[low, high]| (low, high)),
        None => implied_amount(measure, reference).map(|value| (value, value)),
    }
}

/// Puts each target's label into the lowest row where it touches no other.
fn assign_lanes(ticks: &mut [Tick]) {
    let order = ascending(&ticks.iter().map(|tick| tick.from).collect::<Vec<_>>());
    let mut last_in_lane: Vec<f64> = Vec::new();
    for at in order {
        if ticks[at].is_baseline {
            continue;
        }
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
