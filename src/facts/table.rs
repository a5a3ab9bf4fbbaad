//! All figures of a report as rows: what the table shows and the CSV holds.

use super::dots::{Count, tallied};
use super::rows::groups;
use crate::report::{Measure, Observation, Reference, Report, Tally, Text};

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Row<'a> {
    /// What a tally counts in all, and how many of it are met.
    Total(&'a Tally),
    /// One status of a tally.
    Count(&'a Tally, Count),
    /// The measures that follow belong to that.
    Group(&'a Text),
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
    /// The group of its measure.
    pub group: Option<&'a Text>,
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
        add_groups(&tally.indicators, &mut indicators);
    }
    let mut budget = Vec::new();
    add_groups(&report.budget, &mut budget);
    let mut measures = Vec::new();
    add_groups(&report.measures, &mut measures);
    let all =
        [(TableSection::Indicators, indicators), (TableSection::Budget, budget), (TableSection::Measures, measures)];
    all.into_iter().filter(|(_, rows)| !rows.is_empty()).collect()
}

/// The groups of a list, each with its measures.
fn add_groups<'a>(measures: &'a [Measure], rows: &mut Vec<Row<'a>>) {
    for (group, places) in groups(measures) {
        rows.extend(group.map(Row::Group));
        let above = Above { part_of: None, group, level: 0 };
        places.iter().filter_map(|at| measures.get(*at)).for_each(|measure| add_measure(measure, above, rows));
    }
}

/// What a measure stands under.
#[derive(Clone, Copy)]
struct Above<'a> {
    part_of: Option<&'a Measure>,
    group: Option<&'a Text>,
    level: usize,
}

/// Followed by its parts, as the source lists them.
fn add_measure<'a>(measure: &'a Measure, above: Above<'a>, rows: &mut Vec<Row<'a>>) {
    let Above { part_of, group, level } = above;
    let references = measure.targets.len() + measure.baselines.len();
    let count = references.max(1) + measure.observations.len();
    let header = |is_first| RowHeader { measure, part_of, group, level, is_first, rows: count };
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
    let above = Above { part_of: Some(measure), group, level: level + 1 };
    measure.parts.iter().for_each(|part| add_measure(part, above, rows));
}
