//! How an actual stands to a reference: the ratio, and the status that follows from it.

use super::verdict::computed_status;
use crate::report::{
    Comparator, Comparison, ComparisonType, Measure, Period, Quantity, Reference, Status, Unit, without_noise,
};

/// The actual divided by what it is held against.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// Above 0; 1 means that the reference is just reached.
    pub value: f64,
    /// How the true ratio compares with `value`; `None` if it is just that.
    pub comparator: Option<Comparator>,
    /// True if it is computed from two stated figures.
    pub derived: bool,
}

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

/// actual ÷ reference, from the stated comparison or, failing that, from the two figures.
///
/// `None` if a figure is missing, zero or negative, a range or words, or if the two have different units.
pub fn ratio(measure: &Measure, reference: &Reference) -> Option<Ratio> {
    let actual = measure.actual.as_ref();
    if let Some(comparison) = &reference.comparison
        && let Some(value) = stated_ratio(actual.and_then(Quantity::value), comparison)
    {
        return Some(Ratio { value, comparator: comparison.bound(), derived: false });
    }
    // Figures in two units don't divide.
    if reference.unit.is_some() && reference.unit != measure.unit {
        return None;
    }
    let (actual, reference) = (actual?, reference.quantity.as_ref()?);
    let value = positive(without_noise(actual.value()?) / positive(without_noise(reference.value()?))?)?;
    Some(Ratio { value, comparator: quotient_comparator(actual.comparator, reference.comparator), derived: true })
}

fn stated_ratio(actual: Option<f64>, comparison: &Comparison) -> Option<f64> {
    match comparison.kind {
        ComparisonType::Difference | ComparisonType::PointChange => {
            let actual = actual.filter(|actual| *actual >= 0.0)?;
            positive(without_noise(actual / positive(actual - comparison.value)?))
        }
        _ => positive(stated_share(actual, comparison)?),
    }
}

/// The share of the reference that a comparison states, 0 or more; `None` of a difference, and below zero: 122% of a deficit is a larger
/// deficit, and no progress.
pub(super) fn stated_share(actual: Option<f64>, comparison: &Comparison) -> Option<f64> {
    if actual.is_some_and(|actual| actual < 0.0) {
        return None;
    }
    Some(without_noise(match comparison.kind {
        ComparisonType::PercentOf => comparison.value / 100.0,
        ComparisonType::PercentChange => 1.0 + comparison.value / 100.0,
        ComparisonType::Multiple => comparison.value,
        ComparisonType::Difference | ComparisonType::PointChange => return None,
    }))
}

fn positive(number: f64) -> Option<f64> {
    (number.is_finite() && number > 0.0).then_some(number)
}

/// "more than a" ÷ b is more than a/b; a ÷ "more than b" is less than a/b; if the two bounds pull apart, "about".
fn quotient_comparator(actual: Option<Comparator>, reference: Option<Comparator>) -> Option<Comparator> {
    match (actual, reference.map(Comparator::inverse)) {
        (None, other) | (other, None) => other,
        (Some(a), Some(b)) if a == b => Some(a),
        _ => Some(Comparator::About),
    }
}

/// The amount that a comparison implies for its reference, in the measure's unit: always derived, never stated.
pub fn implied_amount(measure: &Measure, reference: &Reference) -> Option<f64> {
    if reference.quantity.is_some() {
        return None;
    }
    let actual = measure.actual.as_ref()?.value()?;
    let comparison = reference.comparison.as_ref()?;
    match comparison.kind {
        ComparisonType::Difference | ComparisonType::PointChange => Some(without_noise(actual - comparison.value)),
        _ => positive(actual / stated_ratio(Some(actual), comparison)?),
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

/// Whether figures contradict a declared status: met against not met. Where "exceeded" begins is for the agency to say.
pub(super) fn contradicts(declared: Status, computed: Status) -> bool {
    match declared {
        Status::Exceeded | Status::Met => computed == Status::NotMet,
        Status::NotMet | Status::PartiallyMet => matches!(computed, Status::Exceeded | Status::Met),
        _ => false,
    }
}

/// Whether the target is for another period than the report's: shown, but never judged by this period's actual.
pub(super) fn is_of_another_period(target: &Reference, report_period: &Period) -> bool {
    target.period.as_ref().is_some_and(|period| !period.same_days(report_period))
}

/// The period of a target or a baseline, where it is not the report's and its name does not say it: "kế hoạch", of 2025.
pub fn untold_time<'a>(reference: &'a Reference, report_period: &Period) -> Option<&'a Period> {
    let period = reference.period.as_ref().filter(|period| !period.same_days(report_period))?;
    let says = |text: &str| reference.name.contains(text);
    let end = period.end.year;
    // "2021–2030", "2023/24"
    let is_span = || {
        let start = period.start.map_or(end, |start| start.year);
        says(&start.to_string()) && says(&format!("{:02}", end % 100))
    };
    let is_told = period.label.as_ref().is_some_and(|label| says(label)) || says(&end.to_string()) || is_span();
    (!is_told).then_some(period)
}

/// Whether the target's period goes on after the report's, as a year's does in a half-year report: the actual is then part of the way,
/// neither met nor missed. It begins with the report's, for a quarter's result is no way through the year; where a share is stated, or the
/// figures are as of a day, it has begun.
pub fn goes_on(target: &Reference, report_period: &Period) -> bool {
    let Some(whole) = &target.period else { return false };
    let begins = whole.start.is_some_and(|start| match report_period.start {
        Some(own) if !states_share(target) => start == own,
        own => start <= own.unwrap_or(report_period.end),
    });
    begins && whole.end > report_period.end
}

fn states_share(target: &Reference) -> bool {
    target.comparison.as_ref().is_some_and(|comparison| comparison.kind == ComparisonType::PercentOf)
}

/// Whether the target can be compared with this period's actual: same period, or one that the report's is part of.
pub(super) fn is_comparable(target: &Reference, report_period: &Period) -> bool {
    !is_of_another_period(target, report_period) || goes_on(target, report_period)
}

/// The share reached so far of a target whose period goes on, as stated or from the figures. `None` for rates, which do not add up over a
/// year.
pub fn share_of_whole(
    measure: &Measure,
    target: &Reference,
    unit: Option<&Unit>,
    report_period: &Period,
) -> Option<Ratio> {
    let is_rate = unit.is_some_and(|unit| unit.is_percent() || unit.label == "‰");
    let has_share = goes_on(target, report_period) && (states_share(target) || !is_rate);
    ratio(measure, target).filter(|_| has_share)
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

/// Whether figures of this unit differ by percentage points, not by per cent.
pub(super) fn counts_points(unit: Option<&Unit>) -> bool {
    unit.is_some_and(Unit::is_percent)
}
