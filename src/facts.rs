//! What follows from the figures of a report: ratios, statuses, scales, counts and sentences as data.
//!
//! Everything here is arithmetic; what the report does not state itself is marked as derived.

mod achievement;
mod contradiction;
mod disagreement;
mod dots;
mod headline;
mod list;
mod ratio;
mod rows;
mod scale;
mod series;
mod target_period;
mod verdict;

pub use achievement::{Achievement, deciding_target, measure_status, status};
pub use contradiction::contradictions;
pub use dots::{MAX_DOTS, StatusCount, StatusCounts, status_counts};
pub use headline::{MANY, Sentence, headline, leading_tally};
pub use list::{Counted, by_distance, marks, nearness, status_of, statuses};
pub use ratio::{Ratio, implied_amount, ratio, share_of_whole};
pub use rows::{Column, Extreme, RowLayout, columns, extreme, groups, reach, row_layout, row_scale};
pub use scale::{Scale, Tick, can_be_base, scale};
pub use series::{Point, Series, over_time, series};
pub use target_period::{goes_on, untold_time};

use crate::report::{Given, JsonText, Period, Problem, ReadReport, Report};

/// A report as read, with every problem in it, those of its arithmetic included.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedReport {
    /// Where in the text it stands: `/1` in a list of reports, else empty.
    pub place: String,
    /// `None` if E01 to E05 stop the whole card.
    pub report: Option<Report>,
    /// What could be read in spite of E03 to E05, with blanks: for further checks, never shown.
    pub draft: Option<Report>,
    /// In the order of the report's fields, contradictions last.
    pub problems: Vec<Problem>,
}

/// Reads every report of a JSON text: one, or a list of them, one for each period.
pub fn read_all(json: &JsonText) -> Vec<CheckedReport> {
    json.reports().into_iter().map(|read| located(json, checked(read))).collect()
}

/// Reads every report of what was given.
pub fn read_given(given: &Given) -> Vec<CheckedReport> {
    match given.as_text() {
        Some(text) => read_all(&JsonText::read(text)),
        None => given.read_data().into_iter().map(checked).collect(),
    }
}

/// Reads a report from its JSON text.
///
/// ```
/// let reading = report_card::facts::read(include_str!("../www/reports/ngo-quyen-2023.json"));
/// assert_eq!(reading.problems, []);
/// assert_eq!(reading.report.unwrap().tallies[1].exceeded, Some(11));
/// ```
pub fn read(json: &str) -> CheckedReport {
    let json = JsonText::read(json);
    located(&json, checked(json.report()))
}

fn located(json: &JsonText, mut checked: CheckedReport) -> CheckedReport {
    json.locate(&mut checked.problems);
    checked
}

fn checked(ReadReport { place, report: read, mut problems }: ReadReport) -> CheckedReport {
    // Without the report's period nothing tells which targets belong to it.
    problems.extend(read.iter().filter(|report| report.period != Period::UNREAD).flat_map(contradictions));
    problems.iter_mut().for_each(|problem| problem.pointer.insert_str(0, &place));
    let (report, draft) = if read.as_ref().is_some_and(Report::is_whole) { (read, None) } else { (None, read) };
    CheckedReport { place, report, draft, problems }
}
