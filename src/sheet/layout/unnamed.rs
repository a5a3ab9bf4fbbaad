//! The column of the names where no heading is known for it: it has none, or one of its own ("Service area", "Đơn vị thi công"), or
//! one that elsewhere says something else ("Đơn vị" above the names of communes, "Standard" above those of measures).

use super::super::book::{Cell, CellValue, Grid};
use super::meaning::{self, Meaning};
use super::phrase::text_of;
use super::unit;

/// How many rows below a heading are looked at.
const LOOKED_AT: u32 = 12;

/// The first column of texts left of at least two figures'.
pub(super) fn column(grid: &Grid, row: u32) -> Option<u32> {
    let said = |column: u32| grid.get(row, column).map(|cell| meaning::of(&[text_of(cell)]));
    let is_figure =
        |column: &u32| matches!(said(*column), Some(Meaning::Figure(..))) && !is_of_names(grid, row, *column);
    let figures: Vec<u32> = grid.row(row).map(|(column, _)| column).filter(is_figure).collect();
    let (first, _) = (figures.first()?, figures.get(1)?);
    let is_free = |column: &u32| {
        !matches!(said(*column), Some(Meaning::Status | Meaning::Note | Meaning::Direction | Meaning::Comparison(_)))
            && !grid.hidden_columns.contains(column)
    };
    (0..*first).filter(is_free).find(|column| is_of_names(grid, row, *column))
}

/// Whether most of what stands below is texts as long as names are, and no units.
fn is_of_names(grid: &Grid, row: u32, column: u32) -> bool {
    let below: Vec<&Cell> = (row + 1..row + LOOKED_AT).filter_map(|row| grid.get(row, column)).collect();
    let is_name = |text: &str| text.chars().count() > 4 && text.contains(char::is_alphabetic) && !unit::is_known(text);
    let names = below.iter().filter(|cell| matches!(&cell.value, CellValue::Text(text) if is_name(text))).count();
    names >= 2 && names * 2 > below.len()
}
