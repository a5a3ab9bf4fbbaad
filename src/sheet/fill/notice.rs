//! What is told of a filled report: what is gone from it, where the sheet says otherwise, and what is an error in it.

use std::collections::HashSet;

use super::super::book::CellLocation;
use super::super::line::Header;
use super::super::problem::Problem;
use super::super::unit::folded;
use super::base::Base;
use super::section::Tallies;
use super::{Fault, at, begin, nowhere};
use crate::report::{self, Severity};

/// What is in the lists that are replaced, and will not be any more.
pub(super) fn gone(base: &Base, lists: &[String], tallies: &Tallies, ids: &[String]) -> Vec<Problem> {
    let ids: HashSet<&String> = ids.iter().collect();
    let mut notices = Vec::new();
    for list in lists {
        let remarks = base.remarks(list);
        if !remarks.is_empty() {
            notices.push(at(nowhere(), Fault::RemarksGone(tallies.name(list), remarks)));
        }
        let gone: Vec<String> = base.ids_of(list).into_iter().filter(|id| !ids.contains(id)).collect();
        if !gone.is_empty() {
            notices.push(at(nowhere(), Fault::MeasuresGone(tallies.name(list), gone)));
        }
    }
    notices
}

/// Where the sheet's titles say another thing than the report; and what a report without them lacks.
pub(super) fn differing(base: &Base, header: &Header) -> Vec<Problem> {
    let mut notices = Vec::new();
    let period = header.period.as_ref();
    let fields = [
        ("organization/name", "/organization/name", header.organization.as_ref()),
        ("title", "/title", header.title.as_ref()),
        ("period/start", "/period/start", period.map(|(_, start, _)| start)),
        ("period/end", "/period/end", period.map(|(_, _, end)| end)),
    ];
    for (field, pointer, sheet) in fields {
        let (Some(sheet), Some(report)) = (sheet, base.text_at(pointer)) else { continue };
        if !report.is_empty() && folded(sheet) != folded(report) {
            let (sheet, report) = (sheet.clone(), report.to_owned());
            notices.push(at(nowhere(), Fault::HeaderDiffers { field, sheet, report }));
        }
    }
    let unsaid = begin::unsaid(&base.value);
    if !unsaid.is_empty() {
        notices.push(at(nowhere(), Fault::Unsaid(unsaid)));
    }
    notices
}

/// The first plan that a report of a part of a year judges by, and of which neither the sheet's titles nor its line say the time.
pub(super) fn undated(filled: &str, header: &Header, rows: &[(String, CellLocation)]) -> Option<Problem> {
    let report = report::read(filled).0.filter(|_| header.period.is_none())?;
    report.undated_targets().find_map(|(measure, target)| {
        let (_, place) = rows.iter().find(|(row, _)| *row == *measure.pointer)?;
        Some(at(place.clone(), Fault::Undated(measure.name.to_string(), target.name.to_string())))
    })
}

/// The errors of the filled report that it had not before, each at the line that it came from.
pub(super) fn refused(before: &str, after: &str, rows: &[(String, CellLocation)]) -> Vec<Problem> {
    let known = report::read(before).1;
    let is_new = |problem: &report::Problem| problem.severity() == Severity::Error && !known.contains(problem);
    let is_in = |pointer: &str, row: &str| {
        pointer.strip_prefix(row).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    report::read(after)
        .1
        .into_iter()
        .filter(is_new)
        .map(|problem| {
            let rows = rows.iter().filter(|(row, _)| is_in(&problem.pointer, row));
            let place = rows.max_by_key(|(row, _)| row.len()).map_or_else(nowhere, |(_, place)| place.clone());
            at(place, Fault::Refused(problem))
        })
        .collect()
}
