//! How much is read, and how a cell gets into its grid: clean, counted, within the bounds.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{Fault, Many, at, struck};
use crate::sheet::book::{Address, Cell, CellValue, Grid, NumberStyle};
use crate::sheet::problem::Problem;

/// Cells that hold something, in all sheets together.
pub(super) const MAX_CELLS: usize = 1_000_000;
/// The last row that may hold something; no table of results is longer.
pub(super) const MAX_ROWS: u32 = 200_000;
/// The last column that may hold something.
pub(super) const MAX_COLUMNS: u32 = 500;
/// Sheets of a workbook, tables of a document.
pub(super) const MAX_SHEETS: usize = 1_000;

/// What is left of the bounds while a book is read.
pub(super) struct Limits {
    cells: usize,
}

impl Limits {
    pub fn new() -> Limits {
        Limits { cells: MAX_CELLS }
    }

    /// Puts a value into the grid; a blank text leaves no cell.
    pub fn put(&mut self, grid: &mut Grid, cell: Address, value: CellValue, style: NumberStyle) -> Result<(), Problem> {
        let mut indent = 0;
        let value = match value {
            CellValue::Text(text) if struck::is_struck(&text) => {
                let (text, out) = struck::parted(&text);
                grid.struck.insert(cell, out);
                return self.put(grid, cell, CellValue::Text(text), style);
            }
            CellValue::Text(text) => match clean(&text) {
                Some(clean) => {
                    indent = blanks(&text);
                    CellValue::Text(clean)
                }
                None => return Ok(()),
            },
            other => other,
        };
        let too_many = |many, most| Err(at(grid.place(cell), Fault::TooMany(many, most)));
        if cell.column >= MAX_COLUMNS {
            return too_many(Many::Columns, MAX_COLUMNS as usize);
        }
        if cell.row >= MAX_ROWS {
            return too_many(Many::Rows, MAX_ROWS as usize);
        }
        match self.cells.checked_sub(1) {
            None => return too_many(Many::Cells, MAX_CELLS),
            Some(left) => self.cells = left,
        }
        grid.cells.insert(cell, Cell { value, style });
        if indent > 0 {
            grid.indents.insert(cell, indent);
        }
        Ok(())
    }

    /// Adds so many steps of a cell's alignment to where its text begins, if it holds one.
    pub fn indent(&self, grid: &mut Grid, cell: Address, steps: usize) {
        let is_text = matches!(grid.cells.get(&cell), Some(Cell { value: CellValue::Text(_), .. }));
        if is_text && steps > 0 {
            *grid.indents.entry(cell).or_default() += STEP * steps;
        }
    }
}

/// How many blanks a step of a cell's alignment is wide.
const STEP: usize = 3;

/// How many blanks a text begins with; a tab is four.
fn blanks(text: &str) -> usize {
    let before = text.chars().take_while(|c| matches!(c, ' ' | '\u{a0}' | '\t'));
    before.map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

/// A text in NFC without white space around it, its line breaks all the same; None where nothing is left.
pub(super) fn clean(text: &str) -> Option<String> {
    let is_outer =
        |letter: char| letter.is_whitespace() || matches!(letter, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let text = text.trim_matches(is_outer);
    if text.is_empty() {
        return None;
    }
    let text = if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n"))
    } else {
        Cow::Borrowed(text)
    };
    Some(match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => text.into_owned(),
        _ => text.nfc().collect(),
    })
}
