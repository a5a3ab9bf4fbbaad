//! The unit of a line: its column's, its name's, its cells', its headings', the sheet's.

use super::super::book::{Address, CellLocation};
use super::super::line::Use;
use super::fault::Fault;
use super::name::{self, Name};
use super::reader::Reader;
use super::row::Row;
use super::unit;

impl Reader<'_, '_> {
    /// Notes the row's own unit, for those below that repeat it.
    pub(super) fn take_unit(&mut self, row: u32, read: &Row) -> Option<(Address, String)> {
        let merged = self.above.as_ref().filter(|(_, last, _)| *last >= row).map(|(unit, _, at)| (*at, unit.clone()));
        let Some((at, text)) = &read.unit else { return merged };
        self.account.take(*at, Use::Field("unit"));
        if unit::is_ditto(text) {
            return self.above.as_ref().map(|(unit, ..)| (*at, unit.clone()));
        }
        if unit::is_none(text) {
            return None;
        }
        let text = name::mark(text).map_or_else(|| text.clone(), |(text, _)| text);
        self.above = Some((text.clone(), self.sheet.last_row(*at), *at));
        Some((*at, text))
    }

    /// The unit of a line: its column's, its name's, its cells', its headings', the sheet's.
    pub(super) fn unit(&mut self, row: u32, at: Address, name: &Name, read: &Row) -> Option<(String, CellLocation)> {
        let own = self.take_unit(row, read);
        let grid = self.sheet.grid;
        let mut stated: Vec<(Address, String)> =
            own.into_iter().chain(name.unit.clone().map(|unit| (at, unit))).collect();
        stated.extend(read.units.iter().cloned());
        if let [(_, first), rest @ ..] = &stated[..] {
            if let Some((at, other)) = rest.iter().find(|(_, other)| !unit::agree(first, other)) {
                self.account.refuse(*at, Fault::Units(first.clone(), other.clone()));
            }
            let is_by_cells = name.unit.is_none() && read.unit.is_none();
            if is_by_cells
                && unit::plain(first) == "%"
                && let Some((at, value)) =
                    read.without_unit.iter().find(|(_, value)| *value != 0.0 && value.abs() <= 1.0)
            {
                self.account.refuse(*at, Fault::Fraction(value.to_string()));
            }
            return Some((first.clone(), grid.place(stated.first().map_or(at, |(at, _)| *at))));
        }
        let headed =
            self.sheet.columns.iter().filter(|(_, column)| column.role.is_figure() && !column.role.is_comparison());
        let headed =
            headed.filter(|(number, _)| grid.get(row, **number).is_some()).find_map(|(_, column)| column.unit.clone());
        headed.or_else(|| self.sheet.unit.map(str::to_owned)).map(|unit| (unit, grid.place(at)))
    }
}
