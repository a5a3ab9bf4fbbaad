//! Cells that lie beneath others: a merge shows its first cell alone, whatever the others hold.

use super::{Fault, Many, at};
use crate::sheet::book::{Address, Grid};
use crate::sheet::problem::Problem;

/// Cells that are looked at for all merges together; a workbook whose merges all span everything is no table.
const MAX_LOOKS: usize = 50_000_000;

/// Takes what lies beneath merged cells out of the grid, and tells each.
pub(super) fn tell(grid: &mut Grid, notices: &mut Vec<Problem>) -> Result<(), Problem> {
    grid.merges.sort_by_key(|merge| merge.first);
    let mut covered = Vec::new();
    let mut looks = 0;
    for merge in &grid.merges {
        let from = Address { row: merge.first.row, column: 0 };
        let to = Address { row: merge.last.row, column: u32::MAX };
        if from > to {
            continue;
        }
        for (&cell, _) in grid.cells.range(from..=to) {
            looks += 1;
            if cell != merge.first && merge.holds(cell) {
                covered.push(cell);
            }
        }
        if looks > MAX_LOOKS {
            return Err(at(grid.place(merge.first), Fault::TooMany(Many::Merges, grid.merges.len())));
        }
    }
    for address in covered {
        if let Some(cell) = grid.cells.remove(&address) {
            notices.push(at(grid.place(address), Fault::Covered(cell.value.words())));
        }
    }
    Ok(())
}
