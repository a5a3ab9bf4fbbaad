//! Levels that a table shows by how far in its names begin.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::super::book::{Address, CellValue, Grid};

/// Fewer blanks than this are a slip of the hand.
const LEAST: usize = 2;
/// Fewer rows than this show no levels.
const ROWS: usize = 2;

/// The rows whose names begin further in than the table's own edge, and by how many blanks. None where that shows no level: where the first
/// name, which can be part of no other, is set in, or hardly any is.
pub(super) fn all(grid: &Grid, column: u32, rows: RangeInclusive<u32>) -> BTreeMap<u32, usize> {
    let is_text = |at: &Address| grid.cells.get(at).is_some_and(|cell| matches!(cell.value, CellValue::Text(_)));
    let names = rows.filter(|row| !grid.hidden_rows.contains(row)).map(|row| Address::new(row, column)).filter(is_text);
    let names: Vec<(u32, usize)> = names.map(|at| (at.row, grid.indents.get(&at).copied().unwrap_or(0))).collect();
    let Some(&(_, edge)) = names.first() else { return BTreeMap::new() };
    if names.iter().any(|(_, indent)| *indent < edge) {
        return BTreeMap::new();
    }
    let within: BTreeMap<u32, usize> =
        names.into_iter().map(|(row, indent)| (row, indent - edge)).filter(|(_, indent)| *indent >= LEAST).collect();
    if within.len() < ROWS { BTreeMap::new() } else { within }
}
