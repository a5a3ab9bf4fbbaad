//! What is struck out: a reader takes it for deleted, so it must never become part of a number or a name.

use super::{Fault, at};
use crate::sheet::book::{Address, CellValue, Grid, NumberStyle};
use crate::sheet::problem::Problem;

/// The line through the letter before it. Readers of files write it behind each letter that is struck out; some texts have
/// it themselves.
const STROKE: char = '\u{336}';

/// The text with a line through each of its letters.
pub(crate) fn struck(text: &str) -> String {
    text.chars().flat_map(|letter| [Some(letter), (!letter.is_whitespace()).then_some(STROKE)]).flatten().collect()
}

/// A cell with a line through all that it holds.
pub(super) fn cell((value, style): (CellValue, NumberStyle)) -> (CellValue, NumberStyle) {
    (CellValue::Text(struck(&value.words())), style)
}

/// The letters that hold, and those that are struck out.
pub(crate) fn parted(text: &str) -> (String, String) {
    let (mut holds, mut out) = (String::new(), String::new());
    let mut letters = text.chars().filter(|letter| *letter != '\u{335}').peekable();
    while let Some(letter) = letters.next() {
        match letters.peek() {
            Some(&STROKE) => out.push(letter),
            _ if letter == STROKE => {}
            _ if letter.is_whitespace() && !out.is_empty() && !out.ends_with(' ') => {
                out.push(' ');
                holds.push(letter);
            }
            _ => holds.push(letter),
        }
    }
    (holds, out.trim_end().to_owned())
}

/// Whether a text has letters that are struck out.
pub(crate) fn is_struck(text: &str) -> bool {
    text.contains(STROKE)
}

/// What is struck out in the cells that a reader is shown: S20, once a row.
pub(in crate::sheet) fn refused(grid: &Grid) -> Vec<Problem> {
    let is_seen = |cell: &Address| {
        !grid.hidden_rows.contains(&cell.row)
            && !grid.hidden_columns.contains(&cell.column)
            && grid.merge_at(*cell).is_none_or(|merge| merge.first == *cell)
    };
    let mut cells: Vec<_> = grid.struck.iter().filter(|(cell, _)| is_seen(cell)).collect();
    cells.dedup_by_key(|(cell, _)| cell.row);
    cells.into_iter().map(|(cell, text)| at(grid.place(*cell), Fault::Struck(text.clone()))).collect()
}
