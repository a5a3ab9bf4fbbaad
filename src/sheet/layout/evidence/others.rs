//! Comparisons of two columns that are neither of the report's own: of this month with the last one, beside nine months.

use super::super::super::book::Grid;
use super::super::super::figure::{Decimal, Versus};
use super::super::column::{Column, Role};
use super::{KINDS, fits, read};

/// Whether a column compares two points of a series, and not the actual: by the arithmetic of all its rows, two at least.
pub(in super::super) fn is_of_others(
    grid: &Grid,
    columns: &[Column],
    column: &Column,
    rows: &[u32],
    decimal: Decimal,
) -> bool {
    let series = || {
        let points = columns.iter().filter(|column| matches!(column.role, Role::Observation | Role::NoField));
        points.filter(|column| column.comparison.is_none()).filter_map(Column::number)
    };
    let Some(number) = column.number() else { return false };
    let is_pair = |kind: Versus, what: u32, of: u32| {
        let (fitting, all) = fitting(grid, kind, (number, what, of), rows, decimal);
        all >= 2 && fitting == all
    };
    let kinds = KINDS.iter().filter(|kind| column.comparison.is_none_or(|own| own == **kind));
    kinds.into_iter().any(|kind| series().any(|what| series().any(|of| what != of && is_pair(*kind, what, of))))
}

/// In how many rows a column's number is what two others give, and in how many all three stand.
pub(in super::super) fn fitting(
    grid: &Grid,
    kind: Versus,
    (stated, what, of): (u32, u32, u32),
    rows: &[u32],
    decimal: Decimal,
) -> (usize, usize) {
    let facts = rows.iter().filter_map(|row| {
        let [stated, what, of] = [stated, what, of].map(|column| read(grid, *row, column, decimal));
        Some(fits(kind, stated?, what?, of?))
    });
    facts.fold((0, 0), |(fitting, all), fits| (fitting + usize::from(fits), all + 1))
}
