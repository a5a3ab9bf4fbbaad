//! Rows that are lines by their number, name and unit, whatever their results say.

use super::super::book::Grid;
use super::column::{Column, Role};
use super::level::{Order, is_reference};
use super::phrase::text_of;
use super::unit;

/// Whether a row has an order number and a name, and a unit or something where figures stand; or all but the number.
pub(super) fn is_line(grid: &Grid, name: u32, columns: &[Column], row: u32) -> bool {
    let text = |role: Role| {
        let column = columns.iter().find(|column| column.role == role).and_then(Column::number);
        Some(text_of(grid.get(row, column?)?))
    };
    let says = |column: &&Column| column.role.is_figure() || column.role == Role::Status;
    let mut says = columns.iter().filter(says).filter_map(Column::number);
    let has_figure = says.any(|column| grid.get(row, column).is_some());
    let has_order = text(Role::Order).is_some_and(|text| Order::of(&text).is_some() || is_reference(&text));
    let unit = text(Role::Unit);
    let is_measured = unit.as_deref().is_some_and(unit::is_known);
    grid.get(row, name).is_some() && ((has_order && (has_figure || unit.is_some())) || (has_figure && is_measured))
}
