//! The best layout of a sheet that leaves doubts, for whoever is to settle them; and all that can be told of it at once.

use std::collections::BTreeMap;

use super::super::book::{Address, Book, Cell, CellValue, Grid};
use super::super::figure::Decimal;
use super::super::problem::Problem;
use super::column::{Column, Role};
use super::heading::Headings;
use super::meaning::{self, Meaning};
use super::phrase::{self, text_of};
use super::{Layout, Options, choose, find, footed, own};

/// The layout that `--print-layout` writes, doubtful columns unknown, with everything that there is to say of it.
pub(super) fn layout(book: &Book, options: &Options) -> Result<(Layout, Vec<Problem>), Vec<Problem>> {
    let grid = match choose::sheet(book, options) {
        Ok(grid) => grid,
        Err(problems) => return bare(book, problems),
    };
    if let Some(row) = own::heading_row(grid) {
        let begun = Layout { sheet: grid.name.clone(), headings: vec![row + 1], ..Layout::default() };
        return Ok(match own::table(grid, row, options) {
            Ok((layout, table)) => (layout, table.notices.into_iter().chain(table.refused).collect()),
            Err(problems) => (begun, problems),
        });
    }
    let marked = footed::marked(grid);
    let grid = marked.as_ref();
    if options.layout.is_none() && Headings::find(grid).is_none() {
        return skeleton(grid).map(|layout| (layout, Vec::new())).ok_or_else(|| no_headings(grid));
    }
    let found = match &options.layout {
        Some(given) => find::fitting(grid, given, options),
        None => find::layout(grid, options),
    };
    Ok(match found {
        Ok(layout) => {
            let said = find::table(grid, &layout).map_or_else(|problems| problems, |table| table.notices);
            (layout, said)
        }
        Err(problems) => {
            let said = all(grid, options, problems);
            let given = options.layout.clone();
            let best = given.or_else(|| find::doubtful(grid, options.decimal)).or_else(|| {
                // Which mark separates decimals is left open.
                let layout = find::doubtful(grid, Some(Decimal::Comma))?;
                Some(Layout { decimal: None, ..layout })
            });
            (Layout { nest: options.nest, ..best.ok_or_else(|| said.clone())? }, said)
        }
    })
}

/// What stands in the way of a layout, and what is wrong in the cells below whichever way the doubts are settled.
pub(super) fn all(grid: &Grid, options: &Options, mut problems: Vec<Problem>) -> Vec<Problem> {
    let by = |decimal: Decimal| -> Vec<Problem> {
        let layout = match &options.layout {
            Some(given) => {
                let fixed = Options { decimal: Some(decimal), ..options.clone() };
                find::fitting(grid, given, &fixed).ok()
            }
            None => find::doubtful(grid, Some(decimal)),
        };
        layout.and_then(|layout| find::table(grid, &layout).err()).unwrap_or_default()
    };
    let more = match options.decimal {
        Some(decimal) => by(decimal),
        None => {
            let other = by(Decimal::Point);
            by(Decimal::Comma).into_iter().filter(|problem| other.contains(problem)).collect()
        }
    };
    for problem in more {
        if problems.iter().all(|known| known.place != problem.place) {
            problems.push(problem);
        }
    }
    problems.sort_by(|one, other| one.place.cmp(&other.place));
    problems
}

fn no_headings(grid: &Grid) -> Vec<Problem> {
    vec![super::of_sheet(Some(grid), super::fault::Fault::NoHeadings)]
}

/// Where no sheet has headings that are known: what looks like them in the only one that is shown.
fn bare(book: &Book, problems: Vec<Problem>) -> Result<(Layout, Vec<Problem>), Vec<Problem>> {
    let mut shown = book.grids.iter().filter(|grid| !grid.is_hidden && !grid.cells.is_empty());
    match (shown.next(), shown.next()) {
        (Some(grid), None) if problems.iter().all(|problem| problem.code() == "S41") => {
            skeleton(grid).map(|layout| (layout, problems.clone())).ok_or(problems)
        }
        _ => Err(problems),
    }
}

/// A layout of the row that has the most texts above some figures: its names, and all else to be said. Where each row holds
/// figures of its own, none is of headings, and all are lines.
fn skeleton(grid: &Grid) -> Option<Layout> {
    let texts = |row: u32| grid.row(row).filter(|(_, cell)| matches!(cell.value, CellValue::Text(_))).count();
    let is_heading = |row: &u32| {
        !grid.hidden_rows.contains(row) && texts(*row) >= 2 && !grid.row(*row).any(|(_, cell)| is_figure(cell))
    };
    let row = (0..grid.height().min(40)).filter(is_heading).max_by_key(|row| (texts(*row), u32::MAX - row));
    let first = row.map_or(0, |row| row + 1);
    let columns: BTreeMap<u32, Option<String>> = match row {
        Some(row) => grid.row(row).map(|(column, cell)| (column, Some(text_of(cell)))).collect(),
        None => grid.cells.keys().map(|at| (at.column, None)).collect(),
    };
    let columns = || columns.iter().filter(|(column, _)| !grid.hidden_columns.contains(column));
    let is_named = |column: u32| {
        let below = grid.cells.range(Address::new(first, 0)..).filter(|(at, _)| at.column == column);
        let long = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count() > 4;
        below.take(30).filter(|(_, cell)| long(&text_of(cell))).count() > 0
    };
    let name = columns().map(|(column, _)| *column).find(|column| is_named(*column))?;
    let is_vietnamese = match row {
        Some(_) => columns().filter_map(|(_, text)| text.as_deref()).any(phrase::is_vietnamese),
        None => grid.cells.values().any(|cell| phrase::is_vietnamese(&text_of(cell))),
    };
    let role =
        |column: u32, text: &Option<String>| match text.as_ref().map(|text| meaning::of(std::slice::from_ref(text))) {
            _ if column == name => Role::Name,
            Some(Meaning::Order) if column < name => Role::Order,
            Some(Meaning::Unit) => Role::Unit,
            Some(Meaning::Status) => Role::Status,
            Some(Meaning::Note) => Role::Note,
            Some(Meaning::Direction) => Role::Direction,
            _ => Role::Unknown,
        };
    Some(Layout {
        sheet: grid.name.clone(),
        headings: row.map(|row| row + 1).into_iter().collect(),
        first: first + 1,
        last: grid.height(),
        language: Some(if is_vietnamese { "vi" } else { "en" }.to_owned()),
        columns: columns()
            .map(|(column, text)| Column { heading: text.clone(), ..Column::new(*column, role(*column, text)) })
            .collect(),
        ..Layout::default()
    })
}

/// Whether a cell holds a figure: years stand in headings too.
fn is_figure(cell: &Cell) -> bool {
    let value = match &cell.value {
        CellValue::Number(value) => Some(*value),
        CellValue::Text(text) => text.trim().parse().ok(),
        _ => None,
    };
    value.is_some_and(|value| value.fract() != 0.0 || !(1900.0..=2100.0).contains(&value))
}
