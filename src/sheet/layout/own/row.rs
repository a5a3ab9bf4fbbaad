//! A row below our headings: its cells by the names of their columns.

use std::collections::BTreeMap;

use super::super::super::book::{Address, Cell, CellLocation, CellValue, Grid, Merge};
use super::column::Columns;

/// Columns whose merged cells hold for each of their rows; a merged name is one line that goes on below.
const NOT_SPREAD: [&str; 3] = ["id", "name", "actual"];

/// One row that says something.
pub(super) struct Row<'a> {
    grid: &'a Grid,
    /// In the grid, from 0.
    number: u32,
    columns: &'a Columns,
    cells: BTreeMap<&'static str, (Address, &'a Cell)>,
}

impl<'a> Row<'a> {
    /// The cells under headings; all others are the caller's to tell.
    pub fn of(grid: &'a Grid, number: u32, columns: &'a Columns) -> Row<'a> {
        let merges: Vec<&Merge> =
            grid.merges.iter().filter(|merge| merge.first.row < number && number <= merge.last.row).collect();
        let mut cells = BTreeMap::new();
        for (column, name) in columns {
            let address = Address::new(number, *column);
            let merge = merges.iter().find(|merge| merge.holds(address) && !NOT_SPREAD.contains(name));
            // Merges that take in the headings are none of a row's.
            let from = merge.map_or(address, |merge| Address::new(merge.first.row, *column));
            if let Some(cell) = grid.get(from.row, from.column) {
                cells.insert(*name, (from, cell));
            }
        }
        Row { grid, number, columns, cells }
    }

    pub fn cell(&self, column: &str) -> Option<(Address, &'a Cell)> {
        self.cells.get(column).copied()
    }

    pub fn has(&self, column: &str) -> bool {
        self.cells.contains_key(column)
    }

    /// What a reader sees in the cell of a column.
    pub fn text(&self, column: &str) -> Option<String> {
        self.cell(column).and_then(|(_, cell)| shown(cell))
    }

    /// The cells under headings, by the names of their columns.
    pub fn cells(&self) -> impl Iterator<Item = (&'static str, Address, &'a Cell)> {
        self.cells.iter().map(|(name, (address, cell))| (*name, *address, *cell))
    }

    /// Whether the table has the column.
    pub fn is_column(&self, name: &str) -> bool {
        self.columns.values().any(|known| *known == name)
    }

    /// Where a column's cell is, or would be.
    pub fn place(&self, name: &str) -> CellLocation {
        let column = self.columns.iter().find(|(_, known)| **known == name).map(|(column, _)| *column);
        let first = || self.grid.row(self.number).next().map(|(column, _)| column);
        let address = match self.cell(name) {
            Some((address, _)) => address,
            None => Address::new(self.number, column.or_else(first).unwrap_or_default()),
        };
        self.grid.place(address)
    }
}

/// A cell as its reader sees it; None of an error, and of a formula without a result.
pub(super) fn shown(cell: &Cell) -> Option<String> {
    match &cell.value {
        CellValue::Text(text) => Some(text.trim().to_owned()),
        CellValue::Date(text) => Some(text.clone()),
        CellValue::Bool(true) => Some("true".to_owned()),
        CellValue::Bool(false) => Some("false".to_owned()),
        CellValue::Number(number) => {
            let style = &cell.style;
            let scaled = if style.is_percent { number * 100.0 } else { *number };
            let digits =
                style.decimals.map_or_else(|| scaled.to_string(), |count| format!("{scaled:.*}", count.into()));
            let percent = if style.is_percent { "%" } else { "" };
            Some(format!("{}{digits}{percent}{}", style.before, style.after))
        }
        CellValue::Error(_) | CellValue::Formula(_) => None,
    }
}
