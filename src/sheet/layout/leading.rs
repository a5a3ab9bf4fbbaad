//! The columns before the names: order numbers and references, under a heading of any words or none.

use super::super::book::{Address, Cell, Grid};
use super::column::{Column, Role};
use super::decide::Decision;
use super::heading::Headings;
use super::level::{Numbering, Order, is_reference};
use super::phrase::text_of;

impl Decision {
    /// A column of order numbers before the names that has no heading.
    pub(super) fn order(&mut self, grid: &Grid, headings: &Headings, end: u32) {
        if self.columns.values().any(|column| column.role == Role::Order) {
            return;
        }
        let before = (0..headings.name)
            .rev()
            .filter(|column| !self.columns.contains_key(column) && !grid.hidden_columns.contains(column));
        let found = before.into_iter().find(|column| {
            let orders = (headings.below()..end).filter_map(|row| Some((row, grid.get(row, *column)?)));
            let named: Vec<&Cell> =
                orders.filter(|(row, _)| grid.get(*row, headings.name).is_some()).map(|(_, cell)| cell).collect();
            !named.is_empty() && named.into_iter().all(is_order)
        });
        if let Some(column) = found {
            self.columns.insert(column, Column::new(column, Role::Order));
        }
    }
}

/// The order of a row that has none: that of the cell which its own is merged with, so that both stand at one level.
pub(super) fn shared(grid: &Grid, row: u32, column: Option<u32>, order: Order) -> Order {
    if order != Order::only(Numbering::Bare) {
        return order;
    }
    let merge = column.and_then(|column| grid.merge_at(Address::new(row, column)));
    let above =
        merge.filter(|merge| merge.first.row < row).and_then(|merge| grid.get(merge.first.row, merge.first.column));
    above.and_then(|cell| Order::of(&text_of(cell))).unwrap_or(order)
}

fn is_order(cell: &Cell) -> bool {
    let text = text_of(cell);
    Order::of(&text).is_some() || is_reference(&text)
}

/// Whether a column whose heading speaks of results holds what they are numbered by: "Result" over 1.1, 1.2 and
/// "Outcome 1: …", as in logframes.
pub(super) fn numbers_results<'a>(cells: impl Iterator<Item = &'a Cell>) -> bool {
    let (mut orders, mut all) = (0, 0);
    for cell in cells {
        let is_text = text_of(cell).chars().any(char::is_alphabetic);
        if !is_order(cell) && !is_text {
            return false;
        }
        all += 1;
        orders += usize::from(is_order(cell));
    }
    orders * 2 > all
}
