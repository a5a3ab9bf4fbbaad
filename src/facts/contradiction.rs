//! Where a report's figures contradict each other (W01 to W03). Shown as stated; the publisher is told.

use super::achievement::{Achievement, measure_status, status};
use super::disagreement::{Disagreement, disagreement};
use super::target_period::is_comparable;
use crate::report::{ComparisonType, Fault, Measure, Problem, Reference, Report, Status, Tally, Unit};

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
        && !measure.unit.as_ref().and_then(|unit| report.unit(unit)).is_some_and(Unit::is_percent)
    {
        return None;
    }
    let Disagreement { actual, reference: value, computed } = disagreement(measure, reference)?;
    let fault = Fault::Disagreement { actual, reference: value, computed, stated: stated.clone() };
    Some(problem(&reference.pointer, "", fault))
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
