//! Where a report's figures contradict each other (W01 to W03). Shown as stated; the publisher is told.

use super::achievement::{Achievement, counts_points, is_comparable, measure_status, status};
use crate::report::{Comparator, ComparisonType, Fault, Measure, Problem, Reference, Report, Status, Tally};

/// All contradictions of a report.
pub fn contradictions(report: &Report) -> Vec<Problem> {
    let mut problems = Vec::new();
    for measure in report.all_measures() {
        for reference in measure.targets.iter().chain(&measure.baselines) {
            problems.extend(stated_otherwise(report, measure, reference));
        }
        for target in &measure.targets {
            let achievement = target.status.and_then(|_| status(measure, target, &report.period));
            problems.extend(contradicted_status(measure, &target.pointer, achievement));
        }
        let achievement = measure.status.and_then(|_| measure_status(measure, &report.period));
        problems.extend(contradicted_status(measure, &measure.pointer, achievement));
    }
    for tally in &report.tallies {
        listed_otherwise(report, tally, &mut problems);
    }
    problems
}

/// W01: a reference's own figure and its comparison.
fn stated_otherwise(report: &Report, measure: &Measure, reference: &Reference) -> Option<Problem> {
    let stated = reference.comparison.as_ref()?;
    if !is_comparable(reference, &report.period) && measure.targets.contains(reference) {
        return None;
    }
    if stated.kind == ComparisonType::PointChange
        && !counts_points(measure.unit.as_ref().and_then(|unit| report.unit(unit)))
    {
        return None;
    }
    let Disagreement { actual, reference: value, computed } = disagreement(measure, reference)?;
    let fault = Fault::Disagreement { actual, reference: value, computed, stated: stated.clone() };
    Some(problem(&reference.pointer, "", fault))
}

/// Two figures, and the comparison that follows from them, where the report states another one.
pub(super) struct Disagreement {
    actual: f64,
    reference: f64,
    computed: f64,
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

/// W02: a declared status that the figures contradict, of a measure or of one of its targets.
fn contradicted_status(measure: &Measure, pointer: &str, achievement: Option<Achievement>) -> Option<Problem> {
    let Achievement { status: declared, against, .. } = achievement?;
    let fault = Fault::Contradiction { declared, computed: against?, ascending: measure.ascending };
    Some(problem(pointer, "/status", fault))
}

/// W03: a tally's counts against its indicators, if it lists them all.
fn listed_otherwise(report: &Report, tally: &Tally, problems: &mut Vec<Problem>) {
    let statuses: Option<Vec<Status>> = tally
        .indicators
        .iter()
        .map(|measure| measure_status(measure, &report.period).map(|achievement| achievement.status))
        .collect();
    let Some(statuses) = statuses.filter(|statuses| tally.complete && !statuses.is_empty()) else { return };
    let count = |which: &[Status]| statuses.iter().filter(|status| which.contains(status)).count() as u32;
    let counts = [
        ("achieved", tally.achieved, count(&[Status::Exceeded, Status::Met])),
        ("exceeded", tally.exceeded, count(&[Status::Exceeded])),
        ("partiallyAchieved", tally.partially_achieved, count(&[Status::PartiallyMet])),
        ("notAchieved", tally.not_achieved, count(&[Status::NotMet])),
        ("total", tally.total, statuses.len() as u32),
    ];
    for (key, stated, listed) in counts {
        if let Some(stated) = stated.filter(|stated| *stated != listed) {
            problems.push(problem(&tally.pointer, &format!("/{key}"), Fault::ListedOtherwise { stated, listed }));
        }
    }
}

fn problem(pointer: &str, field: &str, fault: Fault) -> Problem {
    Problem::new(format!("{pointer}{field}"), fault)
}
