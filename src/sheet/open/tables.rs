//! The tables of a document, which have no names of their own.

use super::{Fault, whole};
use crate::sheet::book::{Book, CellValue, Grid};
use crate::sheet::problem::Problem;

/// Tables in the order in which they begin, called as their document's language calls them.
pub(super) fn named(mut book: Book) -> Result<Book, Problem> {
    book.grids.retain(|grid| !grid.cells.is_empty());
    if book.grids.is_empty() {
        return Err(whole(Fault::NoTable));
    }
    let number = |grid: &Grid| grid.name.as_ref().and_then(|name| name.parse::<u32>().ok());
    book.grids.sort_by_key(number);
    let is_vietnamese = |grid: &Grid| {
        grid.cells
            .values()
            .any(|cell| matches!(&cell.value, CellValue::Text(text) if text.contains(super::wording::is_vietnamese)))
    };
    let word = if book.grids.iter().any(is_vietnamese) { "Bảng" } else { "Table" };
    for grid in &mut book.grids {
        grid.name = grid.name.as_ref().map(|number| format!("{word} {number}"));
        grid.merges.retain(|merge| merge.first != merge.last);
    }
    Ok(book)
}
