//! Columns whose headings say no more than that they follow from others: what they are, by arithmetic alone.

use super::super::super::book::{Address, Grid};
use super::super::super::figure::{Decimal, Versus};
use super::super::column::{Column, Role};
use super::{Number, Proof, ROWS, fits, is_change, read};

/// The plan that most of a column's figures are how far the actual is from, in their own sign or in the other.
pub(in super::super) fn follows(
    grid: &Grid,
    columns: &[Column],
    column: u32,
    rows: &[u32],
    decimal: Decimal,
) -> Option<Proof> {
    let actual = columns.iter().find(|column| column.role == Role::Actual)?.number()?;
    let targets = columns.iter().filter(|column| column.role == Role::Target).filter_map(Column::number);
    let proofs = targets.flat_map(|of| {
        let facts: Vec<(Number, Number, Number)> = rows
            .iter()
            .filter_map(|row| fact(grid, *row, [column, actual, of], decimal))
            .filter(|(stated, ..)| stated.value != 0.0)
            .take(ROWS)
            .collect();
        let all = facts.len();
        let of_kind = |kind: Versus| facts.iter().filter(|(stated, own, of)| fits(kind, *stated, *own, *of)).count();
        let turned = facts.iter().filter(|facts| is_change(facts, -1.0)).count();
        [
            (of_kind(Versus::Difference), Versus::Difference, false),
            (of_kind(Versus::PercentChange), Versus::PercentChange, false),
            (turned, Versus::Difference, true),
        ]
        .map(|(fitting, kind, is_reversed)| (fitting, all, Proof { kind, of, is_reversed }))
    });
    let best = proofs.filter(|(fitting, all, _)| fitting * 2 > *all).max_by_key(|(fitting, ..)| *fitting);
    best.map(|(.., proof)| proof)
}

/// The cells of a column that are not the plan less the actual, though the others are; each with what that would be.
pub(in super::super) fn not_reversed(
    grid: &Grid,
    columns: &[Column],
    (column, of): (u32, u32),
    rows: &[u32],
    decimal: Decimal,
) -> Vec<(Address, f64)> {
    let Some(actual) = columns.iter().find(|column| column.role == Role::Actual).and_then(Column::number) else {
        return Vec::new();
    };
    let differs = |row: &u32| {
        let facts = fact(grid, *row, [column, actual, of], decimal)?;
        let (_, own, plan) = facts;
        let places = 10f64.powi(9);
        let expected = ((plan.value - own.value) * places).round() / places;
        // Nothing is compared with nothing.
        (plan.value != 0.0 && !is_change(&facts, -1.0)).then_some((Address::new(*row, column), expected))
    };
    rows.iter().take(ROWS).filter_map(differs).collect()
}

fn fact(grid: &Grid, row: u32, columns: [u32; 3], decimal: Decimal) -> Option<(Number, Number, Number)> {
    let [stated, actual, of] = columns.map(|column| read(grid, row, column, decimal));
    Some((stated?, actual?, of?))
}
