//! The ratio of an actual to a reference, as stated or from the two figures.

use super::target_period::{goes_on, states_share};
use crate::report::{
    Comparator, Comparison, ComparisonType, Measure, Period, Quantity, Reference, Unit, without_noise,
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
