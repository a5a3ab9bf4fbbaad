//! Texts of cells: CSV with whichever separator, TSV, cells pasted from a sheet.

use super::limits::Limits;
use super::records::{Flaw, Record, lines, split};
use super::{Fault, at, encoding, separator, whole};
use crate::sheet::book::{Address, Book, CellValue, Grid, NumberStyle};
use crate::sheet::problem::Problem;

pub(super) fn read(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Vec<Problem>> {
    let decoded = encoding::decode(bytes).map_err(|fault| vec![whole(fault)])?;
    notices.extend(decoded.concluded.map(|name| whole(Fault::TakenAs(name))));
    // The end of a file as DOS has it.
    let (stated, body, first_line) = preamble(decoded.text.trim_end_matches('\u{1a}'));
    let separator = stated.or_else(|| separator::of(body));
    let records = split(body, separator.unwrap_or('\u{1f}'));
    let grid =
        Grid { separator, lines: records.iter().map(|record| record.line + first_line).collect(), ..Grid::default() };
    Ok(Book { grids: vec![fill(grid, &records, separator)?] })
}

/// The first line may name the separator, `sep=;`, for Excel, which shows no row for it; and how many lines that takes.
fn preamble(text: &str) -> (Option<char>, &str, u64) {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let (line, rest) = text.split_at(text.find(['\n', '\r']).unwrap_or(text.len()));
    let said = line.trim_matches([' ', '"']);
    let separator = match said.get(4..).filter(|_| said.get(..4).is_some_and(|sep| sep.eq_ignore_ascii_case("sep="))) {
        Some("\\t") => Some('\t'),
        Some(separator) => separator.chars().next(),
        None => return (None, text, 0),
    };
    let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(['\n', '\r'])).unwrap_or(rest);
    (separator, rest, 1)
}

fn fill(mut grid: Grid, records: &[Record], separator: Option<char>) -> Result<Grid, Vec<Problem>> {
    let mut limits = Limits::new();
    let mut wrong = Vec::new();
    let usual = usual(records);
    for (row, record) in (0..).zip(records) {
        let mut line = record.line;
        for (column, piece) in (0..).zip(&record.cells) {
            let cell = Address::new(row, column);
            if let Some(fault) = flaw(record, column as usize, separator, usual) {
                let mut place = grid.place(cell);
                // The line on which the cell's quote opens, which is a later one where a cell before it has several.
                place.line = place.line.map(|of_record| of_record + line - record.line);
                wrong.push(at(place, fault));
            }
            line += lines(&piece.text);
            let text = exported(&piece.text).unwrap_or(&piece.text).to_owned();
            let put = limits.put(&mut grid, cell, CellValue::Text(text), NumberStyle::default());
            put.map_err(|problem| vec![problem])?;
        }
    }
    if wrong.is_empty() { Ok(grid) } else { Err(wrong) }
}

/// What `="1757"` says: programs write a text so, that a spreadsheet may not take it for anything else.
fn exported(text: &str) -> Option<&str> {
    let inner = text.trim().strip_prefix("=\"")?.strip_suffix('"')?;
    (!inner.contains('"')).then_some(inner)
}

/// How many columns most records have.
fn usual(records: &[Record]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for record in records {
        *counts.entry(record.cells.len()).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(_, times)| *times).map_or(1, |(columns, _)| columns)
}

fn flaw(record: &Record, column: usize, separator: Option<char>, usual: usize) -> Option<Fault> {
    let piece = record.cells.get(column)?;
    match &piece.fault {
        Some(Flaw::Open) => Some(Fault::OpenQuote),
        Some(Flaw::After(text)) => Some(Fault::AfterQuote(text.clone())),
        None if piece.is_quoted && swallows(record, column, separator?, usual) => Some(Fault::OpenQuote),
        None => None,
    }
}

/// Whether a quoted cell of several lines is rather rows, from a quote left open in one to a quote left open in another:
/// without the quotes each line has as many columns as records have.
fn swallows(record: &Record, column: usize, separator: char, usual: usize) -> bool {
    let Some(piece) = record.cells.get(column).filter(|_| usual > 2) else { return false };
    let inside: Vec<&str> = piece.text.split('\n').collect();
    let [first, middle @ .., last] = inside.as_slice() else { return false };
    let count = |line: &str| line.matches(separator).count();
    // Before a space it is punctuation.
    let is_prose = |line: &str| line.contains(&format!("{separator} "));
    let after = record.cells.len() - column - 1;
    column + count(first) + 1 == usual
        && middle.iter().all(|line| count(line) + 1 == usual)
        && count(last) + after + 1 == usual
        && !is_prose(last)
        && count(last) > 0
}
