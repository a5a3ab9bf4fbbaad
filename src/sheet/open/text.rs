//! Texts of cells: CSV with whichever separator, TSV, cells pasted from a sheet.

use super::limits::Limits;
use super::records::{Flaw, Piece, Record, lines, split};
use super::{Fault, at, encoding, separator, whole};
use crate::sheet::book::{Address, Book, CellValue, Grid, Look};
use crate::sheet::problem::Problem;

pub(super) fn read(bytes: &[u8], notices: &mut Vec<Problem>) -> Result<Book, Vec<Problem>> {
    let decoded = encoding::decode(bytes).map_err(|fault| vec![whole(fault)])?;
    notices.extend(decoded.concluded.map(|name| whole(Fault::TakenAs(name))));
    let (told, body, first_line) = preamble(&decoded.text);
    let separator = told.or_else(|| separator::of(body));
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
        Some(sign) => sign.chars().next(),
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
            if let Some(fault) = flaw(piece, separator, usual) {
                let mut place = grid.place(cell);
                // The line on which the cell's quote opens, which is a later one where a cell before it has several.
                place.line = place.line.map(|of_record| of_record + line - record.line);
                wrong.push(at(place, fault));
            }
            line += lines(&piece.text);
            let put = limits.put(&mut grid, cell, CellValue::Text(piece.text.clone()), Look::default());
            put.map_err(|problem| vec![problem])?;
        }
    }
    if wrong.is_empty() { Ok(grid) } else { Err(wrong) }
}

/// How many columns most records have.
fn usual(records: &[Record]) -> usize {
    let mut counts = std::collections::BTreeMap::new();
    for record in records {
        *counts.entry(record.cells.len()).or_insert(0_usize) += 1;
    }
    counts.into_iter().max_by_key(|(_, times)| *times).map_or(1, |(columns, _)| columns)
}

fn flaw(piece: &Piece, separator: Option<char>, usual: usize) -> Option<Fault> {
    match &piece.fault {
        Some(Flaw::Open) => Some(Fault::OpenQuote),
        Some(Flaw::After(text)) => Some(Fault::AfterQuote(text.clone())),
        None if piece.is_quoted && usual > 2 => {
            // Two quotes that are each left open make one cell of the rows between them.
            let is_row = |line: &str| separator.is_some_and(|separator| line.matches(separator).count() + 2 >= usual);
            piece.text.split(['\n', '\r']).skip(1).any(is_row).then_some(Fault::OpenQuote)
        }
        None => None,
    }
}
