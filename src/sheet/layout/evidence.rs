//! What the numbers of a column of comparisons are, by arithmetic: a heading's words are held against them.

mod against;
mod follows;
mod others;

pub(super) use against::settle;
pub(super) use follows::{follows, not_reversed};
pub(super) use others::{fitting, is_of_others};

use super::super::book::{Address, Grid};
use super::super::figure::{self, Decimal, Reading, Versus};
use super::column::{Column, Role, number_of};
use super::row::{decimals, value};
use crate::document::Figure;

/// Rows that are looked at.
const ROWS: usize = 200;
const KINDS: [Versus; 4] = [Versus::PercentOf, Versus::PercentChange, Versus::Multiple, Versus::Difference];

/// A number and half of its last digit.
#[derive(Clone, Copy)]
pub(super) struct Number {
    value: f64,
    half: f64,
}

impl Number {
    pub fn new(value: f64, decimals: i32) -> Number {
        Number { value, half: 0.5 * 10f64.powi(-decimals) }
    }
}

/// What was found of a column.
pub(super) struct Proof {
    pub kind: Versus,
    /// The column of the target or baseline.
    pub of: u32,
    /// The reference less the actual: no comparison of a report's.
    pub is_reversed: bool,
}

/// What a column holds, where its numbers fit one reading and its heading's does not: its own reading is tried first, so
/// that nothing is changed where it fits.
pub(super) fn prove(grid: &Grid, columns: &[Column], column: &Column, rows: &[u32], decimal: Decimal) -> Option<Proof> {
    let number = column.number()?;
    let actual = columns.iter().find(|column| column.role == Role::Actual)?.number()?;
    let own = column.of.as_deref().and_then(number_of);
    let references: Vec<u32> = match own {
        Some(of) => vec![of],
        None => columns
            .iter()
            .filter(|column| matches!(column.role, Role::Target | Role::Baseline))
            .filter_map(Column::number)
            .collect(),
    };
    let mut found: Vec<(usize, usize, Versus, u32)> = Vec::new();
    let (mut reversed, mut best_straight, mut best_turned) = (None, 0, 0);
    for of in references {
        let facts: Vec<(Number, Number, Number)> = rows
            .iter()
            .filter_map(|row| {
                Some((
                    read(grid, *row, number, decimal)?,
                    read(grid, *row, actual, decimal)?,
                    read(grid, *row, of, decimal)?,
                ))
            })
            .take(ROWS)
            .collect();
        for kind in KINDS {
            let fitting =
                facts.iter().filter(|(stated, actual, reference)| fits(kind, *stated, *actual, *reference)).count();
            found.push((fitting, facts.len(), kind, of));
        }
        // Nothing has no sign, so it tells nothing of the way.
        let signed: Vec<&(Number, Number, Number)> = facts.iter().filter(|(stated, ..)| stated.value != 0.0).collect();
        let turned = signed.iter().filter(|facts| is_change(facts, -1.0)).count();
        let straight = signed.iter().filter(|facts| is_change(facts, 1.0)).count();
        let is_most = turned * 5 >= signed.len() * 4 && (turned >= 2 || own.is_some());
        if turned > straight && is_most {
            reversed = Some(of);
        }
        best_straight = best_straight.max(straight);
        best_turned = best_turned.max(turned);
    }
    let reversed = reversed.filter(|_| best_turned > best_straight);
    let declared = column.comparison.unwrap_or(Versus::Unsaid);
    let is_own = |kind: Versus| kind == declared || (declared == Versus::PointChange && kind == Versus::Difference);
    let is_right = |fitting: usize, all: usize| fitting >= 2 && fitting * 5 >= all * 4;
    let reversed = reversed.filter(|_| is_change_of(declared) || best_turned >= 2);
    if own.is_some() && reversed.is_none() && found.iter().any(|(fitting, _, kind, _)| is_own(*kind) && *fitting > 0) {
        return None;
    }
    let mut right: Vec<&(usize, usize, Versus, u32)> =
        found.iter().filter(|(fitting, all, ..)| is_right(*fitting, *all)).collect();
    right.sort_by_key(|(fitting, _, kind, _)| (std::cmp::Reverse(*fitting), !is_own(*kind)));
    match right[..] {
        [first] => Some(Proof { kind: first.2, of: first.3, is_reversed: false }),
        [first, second, ..] if first.0 > second.0 || (is_own(first.2) && !is_own(second.2)) => {
            Some(Proof { kind: first.2, of: first.3, is_reversed: false })
        }
        _ => reversed.map(|of| Proof { kind: Versus::Difference, of, is_reversed: true }),
    }
}

fn is_change_of(kind: Versus) -> bool {
    !matches!(kind, Versus::PercentOf | Versus::Multiple)
}

/// Whether a number is how far the actual is from the reference, by its sign or by the other; a change in per cent of an amount
/// below zero is told by its size too.
fn is_change((stated, actual, reference): &(Number, Number, Number), sign: f64) -> bool {
    let stated = Number { value: stated.value * sign, half: stated.half };
    let size = Number { value: reference.value.abs(), half: reference.half };
    let by_size = Number { value: actual.value - reference.value + size.value, half: actual.half };
    fits(Versus::Difference, stated, *actual, *reference)
        || fits(Versus::PercentChange, stated, *actual, *reference)
        || (reference.value < 0.0 && fits(Versus::PercentChange, stated, by_size, size))
}

/// How texts separate decimals, where the comparisons come out by one reading of them alone.
pub(super) fn convention(grid: &Grid, columns: &[Column], rows: &[u32]) -> Option<Decimal> {
    let actual = columns.iter().find(|column| column.role == Role::Actual)?.number()?;
    let references: Vec<u32> = columns
        .iter()
        .filter(|column| matches!(column.role, Role::Target | Role::Baseline))
        .filter_map(Column::number)
        .collect();
    let (mut point, mut comma) = (0, 0);
    for column in columns.iter().filter(|column| column.role.is_comparison()) {
        let (Some(number), Some(kind), Some(of)) = (column.number(), column.comparison, column.of.as_deref()) else {
            continue;
        };
        // Of a column that does not say what it compares with, any of them.
        let own = number_of(of).map_or_else(|| references.clone(), |of| vec![of]);
        let fact = |row: u32, decimal: Decimal| {
            let [stated, actual] = [number, actual].map(|column| read(grid, row, column, decimal));
            let (stated, actual) = (stated?, actual?);
            let mut known = own.iter().filter_map(|of| read(grid, row, *of, decimal)).peekable();
            known.peek()?;
            Some(known.any(|reference| fits(kind, stated, actual, reference)))
        };
        for row in rows.iter().take(ROWS) {
            match (fact(*row, Decimal::Point), fact(*row, Decimal::Comma)) {
                (Some(true), Some(false)) => point += 1,
                (Some(false), Some(true)) => comma += 1,
                _ => {}
            }
        }
    }
    match (point, comma) {
        (1.., 0) => Some(Decimal::Point),
        (0, 1..) => Some(Decimal::Comma),
        _ => None,
    }
}

fn read(grid: &Grid, row: u32, column: u32, decimal: Decimal) -> Option<Number> {
    let cell = grid.get(row, column)?;
    let figure = match figure::read(cell, decimal) {
        Ok(Reading::Stated(stated)) => stated.figure,
        _ => Figure::default(),
    };
    Some(Number::new(value(&figure)?, decimals(&figure)))
}

/// Whether a number is what two figures give, as exactly as all three are written.
pub(super) fn fits(kind: Versus, stated: Number, actual: Number, reference: Number) -> bool {
    if reference.value == 0.0 {
        return false;
    }
    let ratio = (actual.value / reference.value).abs();
    let blur =
        ratio * (actual.half / actual.value.abs().max(f64::MIN_POSITIVE) + reference.half / reference.value.abs());
    let blur = match kind {
        Versus::PercentOf | Versus::PercentChange => blur * 100.0,
        Versus::Multiple => blur,
        _ => actual.half + reference.half,
    };
    let expected = expected(kind, actual, reference);
    (stated.value - expected).abs() <= stated.half * 1.01 + blur + expected.abs() * 1e-9
}

/// What two figures give.
pub(super) fn expected(kind: Versus, actual: Number, reference: Number) -> f64 {
    let ratio = actual.value / reference.value;
    match kind {
        Versus::PercentOf => ratio * 100.0,
        Versus::PercentChange => (ratio - 1.0) * 100.0,
        Versus::Multiple => ratio,
        _ => actual.value - reference.value,
    }
}

/// The rows that have a name.
pub(super) fn rows(grid: &Grid, name: u32, from: u32, to: u32) -> Vec<u32> {
    (from..=to)
        .filter(|row| !grid.hidden_rows.contains(row) && grid.cells.contains_key(&Address::new(*row, name)))
        .collect()
}
