//! A row without a name: a group's heading, a sentence, or figures that belong to nothing.

use super::super::book::Address;
use super::super::line::{Unused, Use};
use super::column::Role;
use super::count;
use super::fault::{Fault, Stray};
use super::name;
use super::phrase::text_of;
use super::reader::Reader;
use super::row::Row;
use super::unit;

impl Reader<'_, '_> {
    pub(super) fn nameless(&mut self, row: u32, order_cell: Option<(Address, String)>, read: &Row) {
        let sheet = self.sheet;
        let cells: Vec<(Address, String)> = sheet
            .grid
            .row(row)
            .map(|(column, cell)| (Address::new(row, column), text_of(cell)))
            .filter(|(at, _)| !sheet.grid.hidden_columns.contains(&at.column))
            .collect();
        let in_table = |at: &Address| {
            sheet.columns.get(&at.column).is_some_and(|column| !matches!(column.role, Role::NoField | Role::Unknown))
        };
        // At the top of each page, right over the last column: "ĐVT: triệu đồng".
        if let [(at, text)] = &cells[..]
            && let Some(unit) = unit::of_line(text)
        {
            self.unit_line(*at, unit);
            return;
        }
        if read.says_something() {
            let is_figure = |at: &Address| {
                sheet
                    .columns
                    .get(&at.column)
                    .is_some_and(|column| column.role.is_figure() || column.role == Role::Status)
            };
            if let Some((at, text)) = cells.iter().find(|(at, _)| is_figure(at)) {
                self.account.refuse(*at, Fault::Stray(Stray::NoName(text.clone())));
            }
            self.account.take_row(row, &Use::Structure("row"));
            return;
        }
        let Some((at, text)) = order_cell
            .or_else(|| cells.iter().find(|(at, text)| in_table(at) && text.chars().any(char::is_alphabetic)).cloned())
        else {
            self.account.take_row(row, &Use::Unused(Unused::NoFigure));
            return;
        };
        if count::read(&text).is_some() {
            self.counts.push(at);
            self.account.take(at, Use::Structure("count"));
        } else if text.chars().any(char::is_alphabetic)
            && cells.iter().filter(|(at, _)| in_table(at)).count() == 1
            && sheet.columns.get(&at.column).is_some_and(|column| column.role != Role::Note)
        {
            let name = name::read(&text, false);
            let order = self.order(row, None, &name, &text);
            self.heading(at, &text, &name, &order, false);
        } else {
            self.account.take_row(row, &Use::Unused(Unused::Remark));
        }
    }
}
