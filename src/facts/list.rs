//! A list of measures as a reader goes through it: by status, by how far each is from its target.

use super::achievement::{is_of_another_period, measure_status, ratio};
use crate::report::{Measure, Period, Status, in_order};

/// The statuses of a list, from good to bad, each with how many have it; `None` is those without one.
pub fn statuses(measures: &[Measure], period: &Period) -> Vec<(Option<Status>, u32)> {
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
    let all: Vec<Option<Status>> = measures.iter().map(|measure| status_of(measure, period)).collect();
    let counted = order.map(|status| (status, all.iter().filter(|other| **other == status).count() as u32));
    counted.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// A measure's status, declared or not.
pub fn status_of(measure: &Measure, period: &Period) -> Option<Status> {
    measure_status(measure, period).map(|achievement| achievement.status)
}

/// How near a measure comes to the hardest of this period's targets: 1 is at the target, less is short of it, whichever
/// way is better. None where no ratio is known.
pub fn nearness(measure: &Measure, period: &Period) -> Option<f64> {
    measure
        .targets
        .iter()
        .filter(|target| !is_of_another_period(target, period))
        .filter_map(|target| ratio(measure, target))
        .map(|ratio| if measure.ascending { ratio.value } else { 1.0 / ratio.value })
        .min_by(f64::total_cmp)
}

/// Places in the list, furthest from the target first; those of unknown distance last, else as listed.
pub fn by_distance(measures: &[Measure], period: &Period) -> Vec<usize> {
    let distances: Vec<f64> =
        measures.iter().map(|measure| nearness(measure, period).unwrap_or(f64::INFINITY)).collect();
    ascending(&distances)
}

/// Places in a list by what stands there, the least first; equal ones as they stand.
pub(super) fn ascending(values: &[f64]) -> Vec<usize> {
    in_order(values.len(), &|a, b| values[a].total_cmp(&values[b]))
}
