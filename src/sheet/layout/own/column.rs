//! Our own column names, and the row that has them.

use std::collections::BTreeMap;

use super::super::super::book::{Address, Grid};
use super::super::super::problem::Problem;
use super::Fault;
use super::row::shown;

/// What a column may be called. Each has its row in docs/publishing.md.
pub(super) const COLUMNS: [&str; 31] = [
    "section",
    "id",
    "partOf",
    "group",
    "name",
    "unit",
    "actual",
    "comparator",
    "valueStatus",
    "quote",
    "status",
    "ascending",
    "budgetDirection",
    "missingReason",
    "note",
    "target",
    "targetName",
    "targetComparator",
    "targetSetBy",
    "targetPeriod",
    "targetComparison",
    "targetComparisonValue",
    "targetStatus",
    "targetQuote",
    "baseline",
    "baselineName",
    "baselineComparator",
    "baselinePeriod",
    "baselineComparison",
    "baselineComparisonValue",
    "baselineQuote",
];

/// Headings stand no further down than titles go.
const DEEPEST: u32 = 60;

/// The columns of a table, each by its place in the grid.
pub(super) type Columns = BTreeMap<u32, &'static str>;

/// The row, from 0, that has our own column names: `section` and `name` are what no other table has both of.
pub(in super::super) fn heading_row(grid: &Grid) -> Option<u32> {
    let rows = 0..grid.height().min(DEEPEST);
    rows.into_iter().find(|row| is_heading(grid, *row))
}

fn is_heading(grid: &Grid, row: u32) -> bool {
    let names: Vec<String> = grid.row(row).filter_map(|(_, cell)| shown(cell)).collect();
    let has = |wanted: &str| names.iter().any(|name| column(name) == Some(wanted));
    // A slip in one of the two is a slip, where the other is there or another name that is ours alone.
    let nearly = |wanted: &str| names.iter().any(|name| column(name).is_none() && nearest(name) == Some(wanted));
    let known: Vec<&str> = names.iter().filter_map(|name| column(name)).collect();
    let ours_alone = known.iter().any(|name| name.contains(|letter: char| letter.is_ascii_uppercase()));
    let is_most = known.len() * 2 >= names.len();
    match (has("section") || nearly("section"), has("name") || nearly("name")) {
        (true, true) => has("section") || has("name") || ours_alone,
        (true, false) => has("section") && is_most && (ours_alone || known.len() > 2),
        (false, true) => is_most && ours_alone,
        (false, false) => false,
    }
}

/// What each column is; or every heading that can't be read.
pub(super) fn columns(grid: &Grid, row: u32) -> Result<Columns, Vec<Problem>> {
    let mut columns = Columns::new();
    let mut problems = Vec::new();
    let mut tell = |address: Address, fault: Fault| problems.push(fault.at(grid.place(address)));
    for (at, cell) in grid.row(row) {
        let address = Address::new(row, at);
        let written = shown(cell).unwrap_or_default();
        match column(&written) {
            Some(name) if columns.values().any(|known| *known == name) => tell(address, Fault::RepeatedColumn(name)),
            Some(name) => {
                columns.insert(at, name);
            }
            None => {
                let suggestion = nearest(&written);
                tell(address, Fault::UnknownColumn { found: written, suggestion });
            }
        }
    }
    let suggested: Vec<&str> = grid.row(row).filter_map(|(_, cell)| nearest(&shown(cell)?)).collect();
    for needed in ["section", "name"] {
        let is_stated = needed == "section" && section_of(grid).is_some();
        if !is_stated && !suggested.contains(&needed) {
            tell(Address::new(row, 0), Fault::MissingColumn(needed));
        }
    }
    if problems.is_empty() { Ok(columns) } else { Err(problems) }
}

/// The section of every row of a sheet that is called by it.
pub(super) fn section_of(grid: &Grid) -> Option<&str> {
    grid.name.as_deref().filter(|name| matches!(*name, "budget" | "measures"))
}

fn column(name: &str) -> Option<&'static str> {
    COLUMNS.into_iter().find(|column| column.eq_ignore_ascii_case(name))
}

/// The name that a slip of the pen may have meant: at most a third of it is otherwise.
fn nearest(found: &str) -> Option<&'static str> {
    if found.len() > 64 {
        return None;
    }
    let lower = found.to_lowercase();
    COLUMNS
        .into_iter()
        .map(|column| (strsim::osa_distance(&lower, &column.to_lowercase()), column))
        .filter(|(distance, column)| distance * 3 <= column.chars().count())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, column)| column)
}
