//! The rows of a table, from top to bottom, as lines.

use std::collections::{BTreeMap, BTreeSet};

use super::super::book::Address;
use super::super::line::{MeasureLine, Parent, Unused, Use};
use super::account::Account;
use super::again;
use super::change;
use super::closing;
use super::column::Role;
use super::columned::Sheet;
use super::count;
use super::fault::{Fault, Taken};
use super::heading::Headings;
use super::indent;
use super::leading;
use super::letter;
use super::level::{Headed, Numbering, Open, Opened, Order, is_reference};
use super::marks;
use super::measure;
use super::name::{self, Name};
use super::phrase::text_of;
use super::row::Row;
use super::shares::Shares;
use super::stacked;
use crate::document::Text;

/// Levels of parts below a measure.
const DEPTH: usize = 4;

/// The lines of a table, while they are read.
pub(super) struct Reader<'a, 'b> {
    pub(super) sheet: &'b Sheet<'a>,
    pub account: Account<'a>,
    pub lines: Vec<MeasureLine>,
    /// The footnote marks of each line.
    pub marks: Vec<(usize, Vec<String>, Name)>,
    /// Sentences that count.
    pub counts: Vec<Address>,
    /// Rows that count marks.
    pub counted: Vec<(Address, count::Counted)>,
    /// Names of groups above a line, for what they say of money in and out.
    pub groups: Vec<Vec<String>>,
    pub(super) open: Open,
    pub(super) group: Vec<String>,
    /// The unit above, up to which row it is one cell, and where it stands.
    pub(super) above: Option<(String, u32, Address)>,
    is_numbered: bool,
    /// The letters before names.
    letters: BTreeSet<char>,
    /// How far in names begin, by row, where that shows levels.
    indents: BTreeMap<u32, usize>,
    pub(super) is_indent_told: bool,
    nest: bool,
    /// Of each line in per cents, or without any unit, its numbers.
    pub(super) shares: Vec<Shares>,
}

impl<'a, 'b> Reader<'a, 'b> {
    pub fn new(sheet: &'b Sheet<'a>) -> Reader<'a, 'b> {
        Reader {
            sheet,
            account: Account::new(sheet.grid),
            lines: Vec::new(),
            marks: Vec::new(),
            counts: Vec::new(),
            counted: Vec::new(),
            groups: Vec::new(),
            open: Open::default(),
            group: Vec::new(),
            above: None,
            is_numbered: false,
            letters: BTreeSet::new(),
            indents: BTreeMap::new(),
            is_indent_told: false,
            nest: sheet.nest,
            shares: Vec::new(),
        }
    }

    /// Reads the rows from the first to the last, both counted from 0.
    pub fn read(&mut self, headings: &Headings, first: u32, last: u32) {
        let sheet = self.sheet;
        let order = sheet.column(Role::Order);
        self.is_numbered = order.is_some_and(|column| {
            (first..=last)
                .any(|row| sheet.grid.get(row, column).is_some_and(|cell| Order::of(&text_of(cell)).is_some()))
        });
        let names = sheet.column(Role::Name).unwrap_or_default();
        self.letters = letter::all(sheet.grid, names, first..=last);
        self.indents = indent::all(sheet.grid, names, first..=last);
        for row in first..=last {
            if sheet.grid.hidden_rows.contains(&row) {
                self.account.take_row(row, &Use::Unused(Unused::Hidden));
                continue;
            }
            if sheet.grid.row(row).next().is_none() {
                continue;
            }
            let hidden: Vec<u32> = sheet
                .grid
                .row(row)
                .map(|(column, _)| column)
                .filter(|column| sheet.grid.hidden_columns.contains(column))
                .collect();
            for column in hidden {
                self.account.take(Address::new(row, column), Use::Unused(Unused::Hidden));
            }
            let is_repeated = again::is_repeated(sheet.grid, headings, row);
            let other = again::is_other(sheet.grid, headings, row).then_some(Fault::SecondTable);
            if let Some(fault) = other.or_else(|| stacked::begins(sheet, row).filter(|_| !is_repeated)) {
                let at = sheet.grid.row(row).next().map(|(column, _)| Address::new(row, column));
                self.account.refuse(at.unwrap_or(Address::new(row, 0)), fault);
                return;
            }
            if let Some(marks) = marks::of(sheet, row) {
                let first = sheet.grid.row(row).next().map(|(column, _)| Address::new(row, column));
                if let (marks::Marks::Counted(counted), Some(at)) = (marks, first) {
                    self.counted.push((at, counted));
                    self.account.take_row(row, &Use::Field("tallies"));
                } else {
                    self.account.take_row(row, &Use::Unused(Unused::NoField));
                }
            } else if is_repeated {
                self.account.take_row(row, &Use::Heading);
            } else {
                self.row(row, order);
            }
        }
    }

    fn row(&mut self, row: u32, order: Option<u32>) {
        let sheet = self.sheet;
        let name_column = sheet.column(Role::Name).unwrap_or_default();
        let at = Address::new(row, name_column);
        let order_cell =
            order.and_then(|column| Some((Address::new(row, column), text_of(sheet.grid.get(row, column)?))));
        let name_cell = sheet.grid.get(row, name_column);
        let read = Row::read(sheet, row, &mut self.account);
        // "Total" under the order numbers is a name.
        let named = order_cell.clone().filter(|(_, text)| {
            let is_name = Order::of(text).is_none() && text.chars().filter(|c| c.is_alphabetic()).count() >= 3;
            name_cell.is_none() && read.says_something() && is_name && !is_reference(text)
        });
        if let Some((at, text)) = named {
            let name = name::read(&text, false);
            self.open.close();
            if closing::is_total(&name.text) {
                self.account.tell(at, Taken::Total(name.text.clone()));
            }
            self.line(row, at, None, name, read, None);
            return;
        }
        let Some(name_cell) = name_cell else {
            self.nameless(row, order_cell, &read);
            return;
        };
        let raw = match &name_cell.value {
            super::super::book::CellValue::Text(text) => text.clone(),
            _ => text_of(name_cell),
        };
        if !read.says_something() && count::read(&raw).is_some() {
            self.counts.push(at);
            self.account.take_row(row, &Use::Structure("count"));
            return;
        }
        let has_order = order_cell.as_ref().is_some_and(|(_, text)| Order::of(text).is_some());
        let name = name::read(&raw, has_order || letter::is_lone(&raw, &self.letters));
        let order = leading::shared(sheet.grid, row, order, self.order(row, order_cell.as_ref(), &name, &raw));
        if let Some((at, text)) = &order_cell {
            let is_id = is_reference(text) && Order::of(text).is_none() && read.says_something();
            self.account.take(*at, if is_id { Use::Field("id") } else { Use::Structure("order number") });
        }
        if read.says_something() {
            let index = self.lines.len();
            let parent = self.parent(index, at, &name, &order, order_cell.as_ref().map(|(_, text)| text.as_str()));
            if self.nest && self.open.depth() > DEPTH {
                self.account.refuse(at, Fault::TooDeep(name.text.clone()));
            }
            let ends_group = parent.is_none() && self.ends_group(&name.text);
            self.line(row, at, order_cell, name, read, parent);
            if ends_group {
                self.open.close();
                self.open.take(&Order::only(Numbering::Total), Opened::Line(index));
            }
            return;
        }
        // Only a name: a group of lines, or a line of which nothing is stated.
        self.take_unit(row, &read);
        if read.has_blanks || read.unit.is_some() {
            self.account.tell(at, Taken::LeftOut(name.text.clone()));
            self.account.take_row(row, &Use::Unused(Unused::NoFigure));
            // What has a bullet below it is no part of the line before.
            let headed = Headed { name: name.text.clone(), unit: None };
            self.open.take(&order, Opened::Heading(Some(headed).filter(|_| !name.of_which)));
        } else {
            self.heading(at, &raw, &name, &order, has_order);
        }
    }

    /// The order number of a row: its own, the bullet of its name, or its place.
    pub(super) fn order(&self, row: u32, cell: Option<&(Address, String)>, name: &Name, raw: &str) -> Order {
        if let Some((_, text)) = cell {
            if let Some(order) = Order::of(text) {
                return order;
            }
            if is_reference(text) {
                return Order::only(Numbering::Reference);
            }
        }
        if let Some(order) = &name.order {
            return order.clone();
        }
        if name.of_which {
            return Order::only(Numbering::OfWhich);
        }
        if let Some(indent) = self.indents.get(&row) {
            return Order::only(Numbering::Indented(*indent));
        }
        let is_capitals = raw.chars().filter(|c| c.is_alphabetic()).count() > 4 && !raw.chars().any(char::is_lowercase);
        if self.is_numbered && is_capitals {
            return Order::only(Numbering::Capitals);
        }
        if self.is_numbered && self.open.is_in(&Numbering::OfWhich) {
            return Order::only(Numbering::OfWhich);
        }
        Order::only(Numbering::Bare)
    }

    fn line(
        &mut self,
        row: u32,
        at: Address,
        order_cell: Option<(Address, String)>,
        mut name: Name,
        mut read: Row,
        parent: Option<usize>,
    ) {
        self.account.take(at, Use::Field("name"));
        change::settle(&mut read, &name.text, &mut self.account);
        let unit = self.unit(row, at, &name, &read, parent);
        let id = order_cell.filter(|(_, text)| is_reference(text) && Order::of(text).is_none());
        let mut marks = read.marks.clone();
        marks.extend(name.mark.take());
        let has_actual_column = self.sheet.column(Role::Actual).is_some();
        let mut measure = measure::of(&name.text, read, has_actual_column, at, &mut self.account);
        // A part stands where its measure does.
        measure.group = self.open.heading().filter(|_| parent.is_none()).map(|heading| Text(heading.name.clone()));
        self.marks.push((self.lines.len(), marks, name));
        self.groups.push(self.group.clone());
        self.lines.push(MeasureLine {
            place: self.sheet.grid.place(at),
            section: None,
            id: id.map(|(at, text)| (measure::id(&text), self.sheet.grid.place(at))).filter(|(id, _)| !id.is_empty()),
            parent: parent.map(Parent::Line),
            under: None,
            unit,
            measure,
        });
    }
}
