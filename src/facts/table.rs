//! All figures of a report as rows: what the table shows and the CSV holds.

use super::dots::{Count, tallied};
use crate::report::{Measure, Observation, Reference, Report, Tally};

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row<'a> {
    /// What a tally counts in all, and how many of it are met.
    Total(&'a Tally),
    /// One status of a tally.
    Count(&'a Tally, Count),
    /// A measure without references.
    Measure(RowHeader<'a>),
    /// A measure against one of its references.
    Against {
        /// The measure.
        header: RowHeader<'a>,
        /// What it is held against.
        reference: &'a Reference,
        /// What it was before, not what it should be.
        is_baseline: bool,
    },
    /// An earlier figure of a measure.
    Observed(RowHeader<'a>, &'a Observation),
}

/// A measure, and whose part it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RowHeader<'a> {
    /// Itself.
    pub measure: &'a Measure,
    /// The measure, or the part of one, that names it as "of which".
    pub part_of: Option<&'a Measure>,
    /// 0 for a measure, 1 for a part of it, 2 for a part of that.
    pub level: usize,
    /// Whether this is the first of its rows.
    pub is_first: bool,
    /// How many rows it has.
    pub rows: usize,
}

/// A section of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableSection {
    /// Counts, and the indicators that they count.
    Indicators,
    /// Money against plan.
    Budget,
    /// Other results.
    Measures,
}

/// The rows of a report by section, in its own order; sections without rows are left out.
pub fn table(report: &Report) -> Vec<(TableSection, Vec<Row<'_>>)> {
    let mut indicators = Vec::new();
    for tally in &report.tallies {
        indicators.push(Row::Total(tally));
        let counts = tallied(tally, &report.period).counts;
        // A single count is the one that the tally states.
        let counts =
            counts.into_iter().filter(|count| tally.achieved != Some(count.number) || tally.exceeded.is_some());
        indicators.extend(counts.map(|count| Row::Count(tally, count)));
        add_measures(&tally.indicators, None, 0, &mut indicators);
    }
    let mut budget = Vec::new();
    add_measures(&report.budget, None, 0, &mut budget);
    let mut measures = Vec::new();
    add_measures(&report.measures, None, 0, &mut measures);
    let all = [(TableSection::Indicators, indicators), (TableSection::Budget, budget), (TableSection::Measures, measures)];
    all.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
}

/// Each followed by its parts, as the source lists them.
fn add_measures<'a>(measures: &'a [Measure], part_of: Option<&'a Measure>, level: usize, rows: &mut Vec<Row<'a>>) {
    for measure in measures {
        add_measure(measure, part_of, level, rows);
        add_measures(&measure.parts, Some(measure), level + 1, rows);
    }
}

fn add_measure<'a>(measure: &'a Measure, part_of: Option<&'a Measure>, level: usize, rows: &mut Vec<Row<'a>>) {
    let references = measure.targets.len() + measure.baselines.len();
    let count = references.max(1) + measure.observations.len();
    let header = |is_first| RowHeader { measure, part_of, level, is_first, rows: count };
    if references == 0 {
        rows.push(Row::Measure(header(true)));
    }
    for (is_baseline, list) in [(false, &measure.targets), (true, &measure.baselines)] {
        for (at, reference) in list.iter().enumerate() {
            let is_first = at == 0 && (!is_baseline || measure.targets.is_empty());
            rows.push(Row::Against { header: header(is_first), reference, is_baseline });
        }
    }
    rows.extend(measure.observations.iter().map(|one| Row::Observed(header(false), one)));
}
