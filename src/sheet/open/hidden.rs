//! What of a sheet a reader is not shown, told once for each sheet.

use std::collections::BTreeSet;

use super::{Fault, at};
use crate::sheet::book::{CellLocation, Grid, column_name};
use crate::sheet::problem::Problem;

/// Tells the sheet, or the rows and columns of it, that hold something and are hidden.
pub(super) fn tell(grid: &Grid, notices: &mut Vec<Problem>) {
    let place = || CellLocation { sheet: grid.name.clone(), cell: None, line: None };
    if grid.cells.is_empty() {
        return;
    }
    if grid.is_hidden {
        notices.push(at(place(), Fault::HiddenSheet));
        return;
    }
    let rows = used(&grid.hidden_rows, grid.cells.keys().map(|cell| cell.row));
    if !rows.is_empty() {
        notices.push(at(place(), Fault::HiddenRows(spans(&rows, |row| (row + 1).to_string()))));
    }
    let columns = used(&grid.hidden_columns, grid.cells.keys().map(|cell| cell.column));
    if !columns.is_empty() {
        notices.push(at(place(), Fault::HiddenColumns(spans(&columns, column_name))));
    }
}

fn used(hidden: &BTreeSet<u32>, holding: impl Iterator<Item = u32>) -> BTreeSet<u32> {
    if hidden.is_empty() { BTreeSet::new() } else { holding.filter(|number| hidden.contains(number)).collect() }
}

/// "7–9, 12".
fn spans(numbers: &BTreeSet<u32>, name: impl Fn(u32) -> String) -> String {
    let mut spans: Vec<(u32, u32)> = Vec::new();
    for &number in numbers {
        match spans.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => spans.push((number, number)),
        }
    }
    let names = spans.into_iter().map(|(first, last)| match first == last {
        true => name(first),
        false => format!("{}–{}", name(first), name(last)),
    });
    names.collect::<Vec<_>>().join(", ")
}
