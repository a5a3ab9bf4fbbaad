//! "1.234(1)" above a note that begins with "(1)": a figure with its footnote's number, and no second figure in brackets.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::super::book::{Address, Cell, CellValue, Grid};
use super::foot;
use super::phrase::one_line;

/// The grid, with such numbers in square brackets, which hold nothing but marks: "1.234[1]".
pub(super) fn marked(grid: &Grid) -> Cow<'_, Grid> {
    let notes = notes(grid);
    let marked: Vec<(Address, String)> = grid
        .cells
        .iter()
        .filter_map(|(at, cell)| {
            let (figure, digit) = figure_and_digit(text(cell)?)?;
            (*notes.get(&digit)? > at.row).then(|| (*at, format!("{figure}[{digit}]")))
        })
        .collect();
    if marked.is_empty() {
        return Cow::Borrowed(grid);
    }
    let mut grid = grid.clone();
    for (at, text) in marked {
        if let Some(cell) = grid.cells.get_mut(&at) {
            cell.value = CellValue::Text(text);
        }
    }
    Cow::Owned(grid)
}

/// The digit of a cell that holds nothing but "(1)".
pub(super) fn alone(cell: &Cell) -> Option<char> {
    digit(text(cell)?.trim().strip_prefix('(')?.strip_suffix(')')?)
}

fn text(cell: &Cell) -> Option<&str> {
    match &cell.value {
        CellValue::Text(text) => Some(text),
        _ => None,
    }
}

/// The digits of the notes, and their rows: "(1) Số liệu ước" alone in its row, below all figures.
pub(super) fn notes(grid: &Grid) -> BTreeMap<char, u32> {
    let mut notes = BTreeMap::new();
    for row in (0..grid.height()).rev() {
        let mut cells = grid.row(row).map(|(_, cell)| cell);
        let (first, second) = (cells.next(), cells.next());
        if [first, second].into_iter().flatten().chain(cells).any(is_figure) {
            break;
        }
        if let (Some(first), None) = (first, second)
            && let Some(digit) = text(first).and_then(note)
        {
            notes.insert(digit, row);
        }
    }
    notes
}

/// The digit in brackets with which a footnote begins.
fn note(text: &str) -> Option<char> {
    let (mark, words) = foot::footnote(text)?;
    let digit = digit(&mark)?;
    (text.contains(&format!("({digit})")) && words.contains(char::is_alphabetic)).then_some(digit)
}

fn digit(text: &str) -> Option<char> {
    let mut characters = text.chars();
    let digit = characters.next().filter(|c| matches!(c, '1'..='9'))?;
    characters.next().is_none().then_some(digit)
}

/// A number, with its sign of per cent perhaps, and the digit in brackets behind it.
fn figure_and_digit(text: &str) -> Option<(String, char)> {
    let (before, inside) = text.trim().strip_suffix(')')?.rsplit_once('(')?;
    let before = before.trim_end();
    is_number(before).then_some((one_line(before), digit(inside)?))
}

fn is_figure(cell: &Cell) -> bool {
    match &cell.value {
        CellValue::Text(text) => is_number(text) || figure_and_digit(text).is_some(),
        _ => true,
    }
}

/// Whether a text is digits and what stands between and around them in a number.
fn is_number(text: &str) -> bool {
    text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || ".,%-–− +\u{a0}".contains(c))
}
