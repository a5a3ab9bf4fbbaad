//! What a row is held against: its target and its baseline, in the measure's unit or in one of their own.

use super::super::super::figure::Decimal;
use super::super::super::line;
use super::super::super::unit;
use super::Fault;
use super::findings::Findings;
use super::percent::{self, Seen};
use super::reference::{self, BASELINE, TARGET};
use super::row::Row;
use crate::document::{List, Reference, Text};

/// The target and the baseline of a row, in the measure's unit or with one of their own.
pub(super) fn references(
    row: &Row,
    decimal: Decimal,
    line: &mut line::MeasureLine,
    seen: Option<&Seen>,
    findings: &mut Findings,
) {
    let target = reference::read(row, &TARGET, decimal, findings);
    let baseline = reference::read(row, &BASELINE, decimal, findings);
    // A column of units, or the title, says the unit of all of a row's figures; a cell its own alone.
    let has_unit_by_cell = !row.has("unit") && seen.is_some_and(Seen::has_unit);
    let mut with_unit = |read: reference::Read| {
        let reference::Read { mut reference, unit, difference, value_status, place } = read;
        let own = &mut line.unit;
        let held = Seen::of(&reference.figure, unit.as_ref().map(|(label, _)| label.as_str()), place);
        let is_percent = own.as_ref().is_some_and(|(label, _)| unit::agrees(label, "%"));
        if let Some((place, fault)) = seen.filter(|_| is_percent).and_then(|own| percent::beside(own, &held)) {
            findings.problems.push(fault.at(place.clone()));
        }
        // "£1.2m" beside 1150000: nobody knows in what the bare one is.
        if let Some((cell, _)) = own.as_ref().filter(|_| unit.is_none() && has_unit_by_cell)
            && let Some(bare) = seen.and_then(|own| held.is_apart(own, cell))
        {
            findings.problems.push(Fault::NoUnit(cell.clone()).at(bare));
        }
        let is_number = line.measure.actual.as_ref().is_some_and(|actual| actual.figure.text.is_none());
        match (own.as_ref().map(|(label, _)| label), unit) {
            (Some(label), Some((cell, _))) if unit::agrees(&cell, label) => {}
            (Some(label), Some((cell, place))) if unit::agrees(&cell, "%") || unit::agrees(label, "%") => {
                findings.problems.push(Fault::UnitsDiffer { cell, row: label.clone() }.at(place));
            }
            // Without a figure of its own, a measure is in the unit of what it is held against.
            (None, Some(unit)) if !is_number => *own = Some(unit),
            (None, Some((unit, place))) => {
                let place = seen.map_or(place, |own| own.place.clone());
                findings.problems.push(Fault::NoUnit(unit).at(place));
            }
            (_, Some((cell, _))) => reference.unit = Some(Text(cell)),
            (_, None) => {}
        }
        // A difference is in the measure's own unit, and says it where nothing else does.
        match (own.as_ref().map(|(label, _)| label), difference) {
            (Some(label), Some((cell, place))) if !unit::agrees(&cell, label) => {
                findings.problems.push(Fault::UnitsDiffer { cell, row: label.clone() }.at(place));
            }
            (None, Some(unit)) => *own = Some(unit),
            _ => {}
        }
        let firm = line.measure.actual.as_mut().map(|actual| &mut actual.figure.value_status);
        match (value_status, firm) {
            (Some((status, _)), Some(firm)) if firm.as_ref().is_none_or(|firm| firm.as_str() == status.as_str()) => {
                *firm = Some(status);
            }
            (Some((status, place)), _) => findings.notices.push(Fault::Mark(status.as_str().to_owned()).at(place)),
            (None, _) => {}
        }
        reference
    };
    let target: Option<Reference> = target.map(&mut with_unit);
    let baseline: Option<Reference> = baseline.map(&mut with_unit);
    let line = &mut line.measure;
    if let Some(target) = target {
        line.targets.get_or_insert(List(Vec::new())).0.push(target);
    }
    if let Some(baseline) = baseline {
        line.baselines.get_or_insert(List(Vec::new())).0.push(baseline);
    }
}
