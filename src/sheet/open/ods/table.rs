//! One sheet: rows and cells as often as they are repeated, blank ones only counted.

use quick_xml::events::{BytesStart, Event};

use super::Styles;
use super::value;
use crate::sheet::book::{Address, CellLocation, CellValue, Grid, Merge, NumberStyle};
use crate::sheet::open::limits::{Limits, MAX_COLUMNS, MAX_ROWS};
use crate::sheet::open::xml::{Xml, attribute};
use crate::sheet::open::{Fault, at, cover};
use crate::sheet::problem::Problem;

/// A cell of a row, before the row is put as often as it is repeated.
struct Piece {
    column: u32,
    repeated: u32,
    /// Rows and columns that it spans.
    span: (u32, u32),
    value: CellValue,
    style: NumberStyle,
    /// Steps of its alignment.
    indent: usize,
}

/// Reads the table whose start was read.
pub(super) fn read(
    xml: &mut Xml,
    mut grid: Grid,
    styles: &Styles,
    limits: &mut Limits,
    notices: &mut Vec<Problem>,
) -> Result<Grid, Problem> {
    let place = CellLocation { sheet: grid.name.clone(), cell: None, line: None };
    let broken = |fault| at(place.clone(), fault);
    let (mut row, mut column) = (0_u32, 0_u32);
    // The styles that columns give to cells without one of their own, each up to a column.
    let mut defaults: Vec<(u32, String)> = Vec::new();
    loop {
        match xml.next().map_err(broken)? {
            Event::Start(start) => match start.local_name().as_ref() {
                "table-column" => {
                    let repeated = count(&start, "number-columns-repeated");
                    let end = column.saturating_add(repeated);
                    if is_hidden(&start) {
                        grid.hidden_columns.extend(column..end.min(MAX_COLUMNS));
                    }
                    defaults.push((end, attribute(&start, "default-cell-style-name").unwrap_or_default().into_owned()));
                    column = end;
                }
                "table-row" => {
                    let repeated = count(&start, "number-rows-repeated");
                    let end = row.saturating_add(repeated);
                    if is_hidden(&start) {
                        grid.hidden_rows.extend(row..end.min(MAX_ROWS));
                    }
                    let of_row = attribute(&start, "default-cell-style-name").map(|style| style.into_owned());
                    let pieces = pieces(xml, styles, (&defaults, of_row.as_deref()), row)
                        .map_err(|(cell, fault)| at(grid.place(cell), fault))?;
                    if !pieces.is_empty() {
                        for row in row..end {
                            put(&mut grid, limits, row, &pieces)?;
                        }
                    }
                    row = end;
                }
                // Drawings above the cells, forms, sources of data: none of it is a cell.
                "shapes" | "forms" | "table-source" | "named-expressions" | "dde-links" | "scenario" => {
                    xml.skip(&start).map_err(broken)?;
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "table" => break,
            Event::Eof => return Err(broken(xml.broken())),
            _ => {}
        }
    }
    cover::tell(&mut grid, notices)?;
    Ok(grid)
}

fn put(grid: &mut Grid, limits: &mut Limits, row: u32, pieces: &[Piece]) -> Result<(), Problem> {
    for piece in pieces {
        for column in piece.column..piece.column.saturating_add(piece.repeated) {
            let first = Address::new(row, column);
            let (rows, columns) = piece.span;
            if rows > 1 || columns > 1 {
                let last = Address::new(row.saturating_add(rows - 1), column.saturating_add(columns - 1));
                grid.merges.push(Merge { first, last });
            }
            limits.put(grid, first, piece.value.clone(), piece.style.clone())?;
            limits.indent(grid, first, piece.indent);
        }
    }
    Ok(())
}

/// The cells of a row that hold something.
fn pieces(
    xml: &mut Xml,
    styles: &Styles,
    (defaults, of_row): (&[(u32, String)], Option<&str>),
    row: u32,
) -> Result<Vec<Piece>, (Address, Fault)> {
    let mut pieces = Vec::new();
    let mut column = 0_u32;
    loop {
        let here = Address::new(row, column);
        match xml.next().map_err(|fault| (here, fault))? {
            Event::Start(start) if matches!(start.local_name().as_ref(), "table-cell" | "covered-table-cell") => {
                let repeated = count(&start, "number-columns-repeated");
                let span = (count(&start, "number-rows-spanned"), count(&start, "number-columns-spanned"));
                let named = attribute(&start, "style-name").map(|style| style.into_owned());
                let named = named.as_deref().or(of_row).or_else(|| of_column(defaults, column));
                let value = value::read(xml, &start, styles, named).map_err(|fault| (here, fault))?;
                let is_blank = |value: &CellValue| matches!(value, CellValue::Text(text) if text.trim().is_empty());
                if let Some((value, style)) = value.filter(|(value, _)| !is_blank(value)) {
                    let indent = named.map_or(0, |style| styles.indent(style));
                    pieces.push(Piece { column, repeated, span, value, style, indent });
                }
                column = column.saturating_add(repeated);
            }
            Event::End(end) if end.local_name().as_ref() == "table-row" => return Ok(pieces),
            Event::Eof => return Err((here, xml.broken())),
            _ => {}
        }
    }
}

/// The style that a column gives to its cells.
fn of_column(defaults: &[(u32, String)], column: u32) -> Option<&str> {
    let at = defaults.partition_point(|(end, _)| *end <= column);
    defaults.get(at).map(|(_, style)| style.as_str())
}

fn count(start: &BytesStart, name: &str) -> u32 {
    attribute(start, name).and_then(|count| count.parse().ok()).filter(|count| *count > 0).unwrap_or(1)
}

fn is_hidden(start: &BytesStart) -> bool {
    attribute(start, "visibility").is_some_and(|visibility| visibility == "collapse" || visibility == "filter")
}
