//! Comparisons whose numbers are against another column than the one that they are held against.

use super::super::super::book::{Grid, column_name};
use super::super::super::figure::{Decimal, Versus};
use super::super::column::{Column, Role, number_of};
use super::super::doubt::Doubt;
use super::super::heading::Headings;
use super::super::meaning::{self, Against, Meaning};
use super::{KINDS, Number, ROWS, fits, read};

/// Holds a column against the target or baseline that its numbers fit; or says why that can't be. What its heading names
/// stands, and is told of each row.
pub(in super::super) fn settle(
    grid: &Grid,
    headings: &Headings,
    all: &[Column],
    column: &mut Column,
    rows: &[u32],
    decimal: Decimal,
) -> Option<Doubt> {
    let fitting = contradicts(grid, all, column, rows, decimal)?;
    let path = column.number().and_then(|number| headings.paths.get(&number)).map(Vec::as_slice).unwrap_or_default();
    let is_named = matches!(meaning::of(path), Meaning::Comparison(Against { right: Some(_), .. }));
    let of = |number: u32| all.iter().find(|column| column.number() == Some(number));
    let fits = fitting.and_then(|(number, kind)| Some((number, kind, of(number)?)));
    match fits {
        None if is_named => return None,
        Some((number, kind, reference)) if !is_named && matches!(reference.role, Role::Target | Role::Baseline) => {
            let is_target = reference.role == Role::Target;
            column.role = if is_target { Role::TargetComparison } else { Role::BaselineComparison };
            column.of = Some(column_name(number));
            column.comparison = Some(kind);
            return None;
        }
        _ => {}
    }
    let heading = |column: &Column| column.heading.clone().unwrap_or_default();
    let own = column.of.as_deref().and_then(number_of).and_then(of).map(heading).unwrap_or_default();
    column.role = Role::Unknown;
    column.of = None;
    Some(Doubt::Against(heading(column), own, fits.map(|(.., reference)| heading(reference))))
}

/// Whether a column's numbers fit the column that it is held against in no row, by no reading; and which they fit in all.
fn contradicts(
    grid: &Grid,
    columns: &[Column],
    column: &Column,
    rows: &[u32],
    decimal: Decimal,
) -> Option<Option<(u32, Versus)>> {
    let number = column.number()?;
    let own = column.of.as_deref().and_then(number_of)?;
    let actual = columns.iter().find(|column| column.role == Role::Actual)?.number()?;
    let facts = |of: u32| -> Vec<(Number, Number, Number)> {
        let fact = |row: &u32| {
            let [stated, actual, of] = [number, actual, of].map(|column| read(grid, *row, column, decimal));
            Some((stated?, actual?, of?)).filter(|(.., of)| of.value != 0.0)
        };
        rows.iter().filter_map(fact).take(ROWS).collect()
    };
    let count = |facts: &[(Number, Number, Number)], kind: Versus| {
        facts.iter().filter(|(stated, actual, of)| fits(kind, *stated, *actual, *of)).count()
    };
    let held = facts(own);
    if held.len() < 2 || KINDS.iter().any(|kind| count(&held, *kind) > 0) {
        return None;
    }
    let others = columns
        .iter()
        .filter(|column| matches!(column.role, Role::Target | Role::Baseline | Role::Unknown | Role::NoField))
        .filter_map(Column::number)
        .filter(|other| *other != own);
    let fitting = others.flat_map(|of| KINDS.map(|kind| (of, kind))).find(|(of, kind)| {
        let facts = facts(*of);
        facts.len() >= 2 && count(&facts, *kind) == facts.len()
    });
    Some(fitting)
}
