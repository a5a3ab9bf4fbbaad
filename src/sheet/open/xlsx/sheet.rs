//! One sheet of a workbook: cells, merges, and what is hidden.

mod cell;

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};

use super::Shared;
use crate::sheet::book::{Address, CellLocation, Grid, Merge};
use crate::sheet::open::limits::{Limits, MAX_COLUMNS};
use crate::sheet::open::xml::{Xml, attribute, is_set};
use crate::sheet::open::{at, cover};
use crate::sheet::problem::Problem;

/// Where the reader stands among the rows.
struct Position {
    row: u32,
    column: u32,
}

/// Reads the part of a sheet into a grid that has its name.
pub(super) fn read(
    text: &str,
    part: &str,
    mut grid: Grid,
    shared: &Shared,
    limits: &mut Limits,
    notices: &mut Vec<Problem>,
) -> Result<Grid, Problem> {
    let place = CellLocation { sheet: grid.name.clone(), cell: None, line: None };
    let broken = |fault| at(place.clone(), fault);
    let mut xml = Xml::new(text, part);
    let mut position = Position { row: 0, column: 0 };
    // Formulas that many cells share are written out at the first of them.
    let mut formulas = BTreeMap::new();
    loop {
        match xml.next().map_err(broken)? {
            Event::Start(start) => match start.local_name().as_ref() {
                "col" => hide_columns(&start, &mut grid),
                "row" => {
                    if let Some(row) = attribute(&start, "r") {
                        let row: u32 = row.parse().map_err(|_| broken(xml.broken()))?;
                        position.row = row.checked_sub(1).ok_or_else(|| broken(xml.broken()))?;
                    }
                    position.column = 0;
                    if is_set(&start, "hidden") || is_zero(&start, "ht") {
                        grid.hidden_rows.insert(position.row);
                    }
                }
                "c" => {
                    let cell = match attribute(&start, "r") {
                        Some(reference) => address(&reference).ok_or_else(|| broken(xml.broken()))?,
                        None => Address::new(position.row, position.column),
                    };
                    let found = cell::read(&mut xml, &start, shared, &mut formulas);
                    if let Some((value, style)) = found.map_err(|fault| at(grid.place(cell), fault))? {
                        limits.put(&mut grid, cell, value, style)?;
                        let style = attribute(&start, "s").and_then(|style| style.parse().ok()).unwrap_or(0);
                        limits.indent(&mut grid, cell, shared.styles.indent(style));
                    }
                    position.column = cell.column.saturating_add(1);
                }
                "mergeCell" => {
                    let range = attribute(&start, "ref").unwrap_or_default();
                    grid.merges.push(rectangle(&range).ok_or_else(|| broken(xml.broken()))?);
                }
                _ => {}
            },
            Event::End(end) if end.local_name().as_ref() == "row" => position.row = position.row.saturating_add(1),
            Event::Eof => break,
            _ => {}
        }
    }
    cover::tell(&mut grid, notices)?;
    Ok(grid)
}

fn is_zero(start: &BytesStart, name: &str) -> bool {
    attribute(start, name).is_some_and(|value| value.parse() == Ok(0.0_f64))
}

fn hide_columns(start: &BytesStart, grid: &mut Grid) {
    if !is_set(start, "hidden") && !is_zero(start, "width") {
        return;
    }
    let of = |name| attribute(start, name).and_then(|number| number.parse::<u32>().ok());
    if let (Some(first), Some(last)) = (of("min"), of("max")) {
        // What is right of the last column that may hold something is hidden by habit: "hide the rest".
        grid.hidden_columns.extend(first.saturating_sub(1)..last.min(MAX_COLUMNS));
    }
}

/// `B7`, `$B$7`.
fn address(reference: &str) -> Option<Address> {
    let reference = reference.replace('$', "");
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let mut column = 0_u32;
    for letter in letters.bytes() {
        if !letter.is_ascii_alphabetic() {
            return None;
        }
        let of = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(of)?;
    }
    let row: u32 = row.parse().ok()?;
    Some(Address::new(row.checked_sub(1)?, column.checked_sub(1)?))
}

/// `A1:C2`, or one cell.
fn rectangle(range: &str) -> Option<Merge> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Some(Merge { first: address(first)?, last: address(last)? })
}
