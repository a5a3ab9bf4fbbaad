//! A list of measures as a reader goes through it: by status, and by distance from the target.

use super::achievement::measure_status;
use super::dots::{StatusCount, StatusCounts};
use super::ratio::{ratio, stated_share};
use super::target_period::is_of_another_period;
use crate::report::{Amount, Measure, Period, Quantity, Reference, Status, in_order, without_noise};

/// How many measures of a list have one status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// `None` for those without a status.
    pub status: Option<Status>,
    /// How many: more than 0.
    pub number: u32,
    /// For how many of these the publisher declares it: at most `number`.
    pub declared: u32,
}

/// The statuses of a list, from good to bad, each with how many have it.
pub fn statuses(measures: &mut dyn Iterator<Item = &Measure>, period: &Period) -> Vec<Counted> {
    let order = [
        Some(Status::Exceeded),
        Some(Status::Met),
        Some(Status::OnTrack),
        Some(Status::PartiallyMet),
        Some(Status::AtRisk),
        Some(Status::OffTrack),
        Some(Status::NotMet),
        Some(Status::NotReported),
        Some(Status::Dropped),
        None,
    ];
    let mut counted = order.map(|status| Counted { status, number: 0, declared: 0 });
    for measure in measures {
        let found = measure_status(measure, period);
        let status = found.map(|found| found.status);
        if let Some(counted) = counted.iter_mut().find(|counted| counted.status == status) {
            counted.number += 1;
            counted.declared += u32::from(found.is_some_and(|found| !found.derived));
        }
    }
    counted.into_iter().filter(|counted| counted.number > 0).collect()
}

/// The counts as marks to draw; none if no measure has a status.
pub fn marks(counted: &[Counted]) -> StatusCounts {
    let is_judged = counted.iter().any(|counted| counted.status.is_some());
    let counts = counted.iter().filter(|_| is_judged);
    let counts =
        counts.map(|one| StatusCount { status: one.status, number: one.number, derived: one.declared < one.number });
    let counts: Vec<StatusCount> = counts.collect();
    let sum = counts.iter().map(|count| count.number).sum();
    StatusCounts { counts, sum }
}

/// A measure's status, declared or not.
pub fn status_of(measure: &Measure, period: &Period) -> Option<Status> {
    measure_status(measure, period).map(|achievement| achievement.status)
}

/// How near a measure is to the hardest of this period's targets: 1 where it is just reached and under 1 where it is missed, also where
/// less is better. `None` if no ratio is known.
pub fn nearness(measure: &Measure, period: &Period) -> Option<f64> {
    hardest(measure, period).map(|(_, nearness)| nearness)
}

/// The hardest of this period's targets, and how near the measure comes to it.
pub(super) fn hardest<'a>(measure: &'a Measure, period: &Period) -> Option<(&'a Reference, f64)> {
    let targets = measure.targets.iter().filter(|target| !is_of_another_period(target, period));
    let near = targets.filter_map(|target| match ratio(measure, target) {
        Some(ratio) => Some((target, if measure.ascending { ratio.value } else { 1.0 / ratio.value })),
        None => Some((target, at_edge(measure, target).or_else(|| at_zero(measure, target))?)),
    });
    // Two distances that are one, 0.7 of 0.1 and 7 of 1, stand in the order of the list.
    let near = near.map(|(target, nearness)| (target, without_noise(nearness)));
    near.min_by(|one, other| one.1.total_cmp(&other.1))
}

/// How near a measure is to a range: "7,18%" to the 7,5 of "7,5–8,0%". Within it 1; past it by how much it is past its further edge.
fn at_edge(measure: &Measure, target: &Reference) -> Option<f64> {
    let is_same_unit = target.unit.is_none() || target.unit == measure.unit;
    let Amount::Range { low, high } = target.quantity.as_ref().filter(|_| is_same_unit)?.amount else { return None };
    let actual = measure.actual.as_ref().and_then(Quantity::value)?;
    let share = |part: f64, whole: f64| (part >= 0.0 && whole > 0.0).then(|| part / whole);
    match measure.ascending {
        _ if (low..=high).contains(&actual) => Some(1.0),
        true => share(actual, if actual < low { low } else { high }),
        false => share(if actual < low { low } else { high }, actual),
    }
}

/// A deficit where a surplus was planned has no meaningful ratio, but is further from its target than any measure that has one. The same
/// is true of an actual of 0.
fn at_zero(measure: &Measure, target: &Reference) -> Option<f64> {
    let is_same_unit = target.unit.is_none() || target.unit == measure.unit;
    let actual = measure.actual.as_ref().and_then(Quantity::value);
    if !measure.ascending || !is_same_unit || actual.is_some_and(|actual| actual > 0.0) {
        return None;
    }
    let stated = target.comparison.as_ref().and_then(|comparison| stated_share(actual, comparison));
    stated.or_else(|| Some(actual? / target.quantity.as_ref()?.value().filter(|target| *target > 0.0)?))
}

/// Indices of the list, furthest from the target first; of those of unknown distance the missed ones before any that was reached, the others
/// last; else in listed order.
pub fn by_distance(measures: &[Measure], period: &Period) -> Vec<usize> {
    let unknown = |measure| match status_of(measure, period) {
        Some(Status::NotMet | Status::PartiallyMet) => 1.0 - f64::EPSILON,
        _ => f64::INFINITY,
    };
    let distances: Vec<f64> =
        measures.iter().map(|measure| nearness(measure, period).unwrap_or_else(|| unknown(measure))).collect();
    ascending(&distances)
}

/// Indices sorted by their values, ascending and stable.
pub(super) fn ascending(values: &[f64]) -> Vec<usize> {
    in_order(values.len(), &|a, b| values[a].total_cmp(&values[b]))
}
