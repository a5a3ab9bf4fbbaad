//! A stated comparison that does not follow from the two figures beside it.

use crate::report::{Comparator, ComparisonType, Measure, Reference};

/// Two figures, and the comparison that follows from them, where the report states another one.
pub(super) struct Disagreement {
    pub actual: f64,
    pub reference: f64,
    pub computed: f64,
}

/// How a stated comparison lies apart from the figures, by more than these are rounded.
pub(super) fn disagreement(measure: &Measure, reference: &Reference) -> Option<Disagreement> {
    if reference.unit.is_some() && reference.unit != measure.unit {
        return None;
    }
    let stated = reference.comparison.as_ref()?;
    let actual_quantity = measure.actual.as_ref()?;
    let quantity = reference.quantity.as_ref()?;
    let (actual, value) = (actual_quantity.value()?, quantity.value()?);
    let computed = compared(actual, value, stated.kind)?;
    // The rounding of the figures themselves moves the result as well.
    let slack = |figure: f64, decimals: u8| figure.abs() * 0.5 / 10f64.powi(decimals.into()) / figure.abs().max(1e-300);
    let by_actual = compared(actual + slack(actual, actual_quantity.decimals_of(actual)), value, stated.kind)?;
    let by_value = compared(actual, value + slack(value, quantity.decimals_of(value)), stated.kind)?;
    let tolerance =
        0.5 / 10f64.powi(stated.decimals().into()) + (by_actual - computed).abs() + (by_value - computed).abs();
    let off = stated.value - computed;
    // What rose did not "fall by less than 3%".
    let own = stated.bound().filter(|_| stated.value * computed >= 0.0);
    let bounds = [own, actual_quantity.comparator.map(Comparator::inverse), quantity.comparator];
    // "More than" leaves the truth open on one side: no distance on that side is a disagreement.
    let excused = bounds.into_iter().flatten().any(|bound| match bound {
        Comparator::About => off.abs() <= tolerance + computed.abs() * 0.05,
        bound if bound.is_open_above() => off < 0.0,
        _ => off > 0.0,
    });
    let is_apart = off.abs() > tolerance * (1.0 + 1e-9) && !excused;
    is_apart.then_some(Disagreement { actual, reference: value, computed })
}

/// The value that a comparison of this kind would state for the two figures.
fn compared(actual: f64, reference: f64, kind: ComparisonType) -> Option<f64> {
    let result = match kind {
        ComparisonType::PercentOf => actual / reference * 100.0,
        ComparisonType::PercentChange => (actual / reference - 1.0) * 100.0,
        ComparisonType::Multiple => actual / reference,
        ComparisonType::Difference | ComparisonType::PointChange => actual - reference,
    };
    result.is_finite().then_some(result)
}
