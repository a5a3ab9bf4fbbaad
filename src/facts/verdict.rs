//! What the figures alone say of a measure and one of its targets.

use super::disagreement::disagreement;
use super::ratio::stated_share;
use super::target_period::is_of_another_period;
use crate::report::{
    Amount, Comparator, Comparison, ComparisonType, Measure, Period, Quantity, Reference, Status, without_noise,
};

/// By the stated comparison or, failing that, by the two figures. `None` where these disagree, and one says "not met" and the other not:
/// nobody can tell which of them is the misprint.
pub(super) fn computed_status(measure: &Measure, target: &Reference, report_period: &Period) -> Option<Status> {
    if is_of_another_period(target, report_period) {
        return None;
    }
    let by_figures = by_figures(measure, target);
    let Some(stated) = target.comparison.as_ref().and_then(|comparison| by_comparison(measure, comparison)) else {
        return by_figures;
    };
    let is_disputed = by_figures.is_some_and(|other| contradicts(stated, other));
    (!is_disputed || disagreement(measure, target).is_none()).then_some(stated)
}

/// Whether figures contradict a declared status: met against not met. Where "exceeded" begins is for the agency to say.
pub(super) fn contradicts(declared: Status, computed: Status) -> bool {
    match declared {
        Status::Exceeded | Status::Met => computed == Status::NotMet,
        Status::NotMet | Status::PartiallyMet => matches!(computed, Status::Exceeded | Status::Met),
        _ => false,
    }
}

fn by_comparison(measure: &Measure, comparison: &Comparison) -> Option<Status> {
    let actual = measure.actual.as_ref().and_then(Quantity::value);
    let (at, of) = match comparison.kind {
        ComparisonType::Difference | ComparisonType::PointChange => {
            // Below the last digit that the actual carries, it is what a subtraction leaves of nothing.
            let noise = actual.map_or(0.0, |actual| actual.abs() * f64::EPSILON);
            (if comparison.value.abs() <= noise { 0.0 } else { comparison.value }, 0.0)
        }
        _ => (stated_share(actual, comparison)?, 1.0),
    };
    // The words of a change say on which side it is, however large: "vượt gần 3%" is above. "At most 3% above" may be nothing at all.
    let comparator = match comparison.comparator {
        Some(Comparator::AtMost) if comparison.is_change() && at != of => return None,
        _ if comparison.is_change() && at != of => None,
        comparator => comparator,
    };
    against(measure.ascending, [at, at], comparator, [of, of])
}

fn by_figures(measure: &Measure, target: &Reference) -> Option<Status> {
    if target.unit.is_some() && target.unit != measure.unit {
        return None;
    }
    let (actual, target) = (measure.actual.as_ref()?, target.quantity.as_ref()?);
    let (reached, planned) = (actual.ends()?, target.ends()?);
    match (&target.amount, target.comparator) {
        (Amount::Value(limit), Some(bound)) if bound != Comparator::About => {
            within(reached, actual.comparator, bound, *limit)
        }
        _ => against(measure.ascending, reached, actual.comparator, planned),
    }
}

/// Better than, within, or worse than what was planned, from end to end; `None` where "more than" or a range leaves it open.
fn against(ascending: bool, reached: [f64; 2], comparator: Option<Comparator>, planned: [f64; 2]) -> Option<Status> {
    let (above, below) =
        if ascending { (Status::Exceeded, Status::NotMet) } else { (Status::NotMet, Status::Exceeded) };
    let ([from, to], [low, high]) = (reached.map(without_noise), planned.map(without_noise));
    let (is_open_above, is_open_below) = match comparator {
        Some(comparator) => (comparator.is_open_above(), comparator.is_open_below()),
        None => (false, false),
    };
    if !is_open_below && (from > high || from == high && comparator == Some(Comparator::More)) {
        return Some(above);
    }
    if !is_open_above && (to < low || to == low && comparator == Some(Comparator::Less)) {
        return Some(below);
    }
    // Whatever the truth is, it is no worse than planned.
    let is_met = if ascending { !is_open_below && from >= low } else { !is_open_above && to <= high };
    is_met.then_some(Status::Met)
}

/// Whether a target that is itself a bound ("< 7,6") is kept.
fn within(reached: [f64; 2], comparator: Option<Comparator>, bound: Comparator, limit: f64) -> Option<Status> {
    let ([from, to], limit) = (reached.map(without_noise), without_noise(limit));
    // "More than 5" is kept by "more than 5".
    let is_strict = matches!(bound, Comparator::More | Comparator::Less) && comparator != Some(bound);
    let holds = |actual: f64| {
        let is_beyond = if bound.is_open_above() { actual > limit } else { actual < limit };
        is_beyond || actual == limit && !is_strict
    };
    let kept = holds(from);
    let is_open = comparator.is_some_and(|comparator| {
        if kept == bound.is_open_above() { comparator.is_open_below() } else { comparator.is_open_above() }
    });
    (!is_open && kept == holds(to)).then_some(if kept { Status::Met } else { Status::NotMet })
}
