//! Tables without a column of what was reached, though one that is unknown or hidden holds figures.

use super::super::book::{Address, Grid};
use super::super::figure::{self, Decimal, Reading};
use super::super::problem::Problem;
use super::column::{Column, Role};
use super::doubt::Doubt;
use super::fault::Fault;
use super::heading::Headings;
use super::meaning::{self, Meaning, Side};
use super::{near, of_cell};

/// The columns that may be the actual where none is: unknown ones, and those that are hidden.
pub(super) fn actual(grid: &Grid, headings: &Headings, columns: &[Column], (first, last): (u32, u32)) -> Vec<Problem> {
    if columns.iter().any(|column| column.role == Role::Actual) {
        return Vec::new();
    }
    let holds_figures = |column: u32| {
        let rows = (first..=last).filter(|row| !grid.hidden_rows.contains(row));
        let cells: Vec<bool> = rows.filter_map(|row| grid.get(row, column)).map(is_figure).collect();
        cells.iter().filter(|is_figure| **is_figure).count() * 2 > cells.len()
    };
    let row = headings.rows.last().copied().unwrap_or_default();
    let doubted = |column: u32, doubt: Doubt| of_cell(grid, Address::new(row, column), Fault::Doubt(doubt));
    let unknown = columns.iter().filter(|column| column.role == Role::Unknown).filter_map(|column| {
        let (number, heading) = (column.number()?, column.heading.clone().unwrap_or_default());
        (!grid.hidden_columns.contains(&number) && holds_figures(number))
            .then(|| doubted(number, Doubt::Unknown(heading.clone(), near::known(&heading))))
    });
    let may_be =
        |path: &[String]| matches!(meaning::of(path), Meaning::Figure(Side::Actual | Side::Bare, _) | Meaning::Unknown);
    let is_hidden =
        |number: u32, path: &[String]| grid.hidden_columns.contains(&number) && may_be(path) && holds_figures(number);
    let hidden = headings.paths.iter().filter(|(number, path)| is_hidden(**number, path));
    let hidden = hidden.map(|(number, path)| doubted(*number, Doubt::Hidden(path.join(" – "))));
    unknown.chain(hidden).collect()
}

fn is_figure(cell: &super::super::book::Cell) -> bool {
    [Decimal::Comma, Decimal::Point].into_iter().any(|decimal| match figure::read(cell, decimal) {
        Ok(Reading::Stated(stated)) => stated.figure.value.is_some() || stated.figure.low.is_some(),
        _ => false,
    })
}
