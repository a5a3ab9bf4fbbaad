//! A grid with what its columns are.

use std::collections::BTreeMap;

use super::super::book::{Address, Cell, Grid, Merge};
use super::super::figure::Decimal;
use super::Layout;
use super::column::{Column, Role};
use super::fault::Fault;
use super::footed;
use super::phrase::text_of;
use super::span::Span;

/// A sheet with what its columns are.
pub(super) struct Sheet<'a> {
    pub grid: &'a Grid,
    pub columns: BTreeMap<u32, &'a Column>,
    pub decimal: Decimal,
    pub unit: Option<&'a str>,
    /// The report's own time.
    pub period: Option<&'a Span>,
    pub nest: bool,
    /// The rows of the lines, from 0.
    first: u32,
    last: u32,
    merges: BTreeMap<Address, Merge>,
    /// The digits of the notes below the figures, and their rows.
    notes: BTreeMap<char, u32>,
}

impl<'a> Sheet<'a> {
    pub fn new(grid: &'a Grid, layout: &'a Layout, decimal: Decimal) -> Sheet<'a> {
        let columns = layout.columns.iter().filter_map(|column| Some((column.number()?, column)));
        let columns = columns.filter(|(number, _)| !grid.hidden_columns.contains(number)).collect();
        let merges = grid.merges.iter().map(|merge| (merge.first, *merge)).collect();
        let (first, last) = (layout.first.saturating_sub(1), layout.last.saturating_sub(1));
        Sheet {
            grid,
            columns,
            decimal,
            unit: layout.unit.as_deref(),
            period: layout.period.as_ref(),
            nest: layout.nest,
            first,
            last,
            merges,
            notes: footed::notes(grid),
        }
    }

    /// The column that alone has this role.
    pub fn column(&self, role: Role) -> Option<u32> {
        self.columns.iter().find(|(_, column)| column.role == role).map(|(number, _)| *number)
    }

    /// The rows of the lines that are shown, from the top.
    pub fn rows(&self) -> impl Iterator<Item = u32> + '_ {
        (self.first..=self.last).filter(|row| !self.grid.hidden_rows.contains(row))
    }

    /// The cells of a column's lines, from the top.
    pub fn cells(&self, column: u32) -> impl Iterator<Item = &'a Cell> {
        let (grid, first, last) = (self.grid, self.first, self.last);
        (first..=last).filter(|row| !grid.hidden_rows.contains(row)).filter_map(move |row| grid.get(row, column))
    }

    /// Whether one value stands for several rows, or for several columns of figures.
    pub fn is_over_several(&self, at: Address) -> bool {
        self.merges.get(&at).is_some_and(|merge| {
            let wide = (merge.first.column + 1..=merge.last.column.min(merge.first.column + 99))
                .any(|column| self.columns.get(&column).is_some_and(|column| column.role.is_figure()));
            merge.last.row > merge.first.row || wide
        })
    }

    /// Why a cell can be no line's figure: it stands for several, or may be the mark of a note below ("(1)", which is −1 elsewhere).
    pub fn fault(&self, at: Address, cell: &Cell) -> Option<Fault> {
        let note = footed::alone(cell).and_then(|digit| self.notes.get(&digit)).filter(|row| **row > at.row);
        match note {
            _ if self.is_over_several(at) => Some(Fault::Merged(text_of(cell))),
            Some(_) => Some(Fault::MarkAlone(text_of(cell))),
            None => None,
        }
    }

    /// The last row that the cell is merged with.
    pub fn last_row(&self, at: Address) -> u32 {
        self.merges.get(&at).map_or(at.row, |merge| merge.last.row)
    }
}
