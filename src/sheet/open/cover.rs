//! Cells that lie beneath others: a merge shows its first cell alone, whatever the others hold.

use super::{Fault, at};
use crate::sheet::book::{Address, CellValue, Grid};
use crate::sheet::problem::Problem;

/// Takes what lies beneath merged cells out of the grid, and tells each.
pub(super) fn tell(grid: &mut Grid, notices: &mut Vec<Problem>) {
    let mut covered = Vec::new();
    for merge in &grid.merges {
        let from = Address { row: merge.first.row, column: 0 };
        let to = Address { row: merge.last.row, column: u32::MAX };
        if from > to {
            continue;
        }
        let beneath = grid.cells.range(from..=to).map(|(cell, _)| *cell);
        covered.extend(beneath.filter(|cell| *cell != merge.first && merge.holds(*cell)));
    }
    for address in covered {
        if let Some(cell) = grid.cells.remove(&address) {
            notices.push(at(grid.place(address), Fault::Covered(words(cell.value))));
        }
    }
}

fn words(value: CellValue) -> String {
    match value {
        CellValue::Number(number) => number.to_string(),
        CellValue::Bool(value) => value.to_string(),
        CellValue::Text(text) | CellValue::Date(text) | CellValue::Error(text) | CellValue::Formula(text) => text,
    }
}
