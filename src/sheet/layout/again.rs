//! Headings that come again further down: the same on each page, or those of another table.

use super::super::book::{Cell, CellValue, Grid};
use super::contents;
use super::heading::Headings;
use super::meaning::{self, Meaning};
use super::phrase::text_of;

/// Whether a row repeats the headings, as on each printed page.
pub(super) fn is_repeated(grid: &Grid, headings: &Headings, row: u32) -> bool {
    let matches = |of: u32| {
        let mut count = 0;
        let all = grid.row(row).all(|(column, cell)| {
            count += 1;
            grid.get(of, column).is_some_and(|heading| text_of(heading) == text_of(cell))
        });
        all && count >= 2
    };
    headings.rows.iter().chain(&headings.numbering).any(|of| matches(*of))
}

/// Whether a row below holds other headings than these: for the names, and for two columns of figures.
pub(super) fn is_other(grid: &Grid, headings: &Headings, row: u32) -> bool {
    // Most rows hold figures: they are told by their first signs.
    let is_figure = |cell: &Cell| match &cell.value {
        CellValue::Text(text) => super::marks::starts_with_digit(text),
        _ => true,
    };
    if grid.row(row).any(|(column, cell)| column > headings.name && is_figure(cell)) {
        return false;
    }
    let Some(name) = grid.get(row, headings.name).map(text_of) else { return false };
    let is_figure = |cell: &Cell| {
        matches!(cell.value, CellValue::Text(_))
            && matches!(meaning::of(&[text_of(cell)]), Meaning::Figure(..) | Meaning::Comparison(_) | Meaning::Unit)
    };
    let figures = grid.row(row).filter(|(column, cell)| *column != headings.name && is_figure(cell)).count();
    let states = |cell: &Cell| !matches!(cell.value, CellValue::Text(_)) || contents::compares(&text_of(cell));
    let has_figures = grid.row(row).any(|(column, cell)| column > headings.name && states(cell));
    figures >= 2 && !has_figures && !is_repeated(grid, headings, row) && meaning::name_rank(&[name]).is_some()
}
