//! How a measure stands: as its publisher declares it, or as its figures say.

use super::target_period::is_of_another_period;
use super::verdict::{computed_status, contradicts};
use crate::report::{Measure, Period, Reference, Status};

/// A status, and whether the publisher declared it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Achievement {
    /// How the measure stands, declared or computed.
    pub status: Status,
    /// True where it follows from the figures alone.
    pub derived: bool,
    /// What the figures say, if they contradict the publisher's declaration.
    pub against: Option<Status>,
}

impl Achievement {
    fn declared(status: Status, against: Option<Status>) -> Achievement {
        Achievement { status, derived: false, against }
    }
}

/// How a measure stands to one of its targets.
///
/// The publisher's declaration wins. `None` for a later year's target, for words and across units.
pub fn status(measure: &Measure, target: &Reference, report_period: &Period) -> Option<Achievement> {
    let computed = computed_status(measure, target, report_period);
    if let Some(status) = target.status {
        return Some(Achievement::declared(status, computed.filter(|computed| contradicts(status, *computed))));
    }
    computed.map(|status| Achievement { status, derived: true, against: None })
}

/// Status of the whole measure: as declared for it, else the worst of this period's targets.
pub fn measure_status(measure: &Measure, report_period: &Period) -> Option<Achievement> {
    let targets = measure.targets.iter().filter(|target| !is_of_another_period(target, report_period));
    if let Some(status) = measure.status {
        // Only if every target contradicts it: the declaration doesn't say which target it is about.
        let computed = targets.filter_map(|target| computed_status(measure, target, report_period));
        let computed: Vec<Status> = computed.collect();
        let is_contradicted = computed.iter().all(|computed| contradicts(status, *computed));
        return Some(Achievement::declared(status, computed.first().copied().filter(|_| is_contradicted)));
    }
    targets
        .filter_map(|target| self::status(measure, target, report_period))
        .max_by_key(|achievement| severity(achievement.status))
}

/// The target that decides the status, the worst one, if this period's targets judge the measure differently.
pub fn deciding_target<'a>(measure: &'a Measure, report_period: &Period) -> Option<&'a Reference> {
    if measure.status.is_some() {
        return None;
    }
    let judged = measure.targets.iter().filter_map(|target| {
        let is_of_now = !is_of_another_period(target, report_period);
        let status = status(measure, target, report_period).filter(|_| is_of_now)?.status;
        Some((target, severity(status)))
    });
    let (mut worst, mut differ) = (None::<(&Reference, u8)>, false);
    for (target, severity) in judged {
        differ |= worst.is_some_and(|(_, known)| known != severity);
        if worst.is_none_or(|(_, known)| severity > known) {
            worst = Some((target, severity));
        }
    }
    worst.filter(|_| differ).map(|(target, _)| target)
}

/// From good to bad; a status that says nothing about success weighs least.
fn severity(status: Status) -> u8 {
    match status {
        Status::Dropped => 0,
        Status::NotReported => 1,
        Status::Exceeded => 2,
        Status::Met => 3,
        Status::OnTrack => 4,
        Status::PartiallyMet => 5,
        Status::AtRisk => 6,
        Status::OffTrack => 7,
        Status::NotMet => 8,
    }
}
