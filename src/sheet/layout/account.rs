//! What each cell was taken for, and what is to be told of it.

use std::collections::BTreeMap;

use super::super::book::{Address, Grid};
use super::super::figure;
use super::super::line::{Unused, Use};
use super::super::problem::{self, Problem};
use super::doubt::Doubt;
use super::fault::{Fault, Taken};

/// The account of a sheet's cells, while it is read.
pub(super) struct Account<'a> {
    grid: &'a Grid,
    uses: BTreeMap<Address, Use>,
    pub problems: Vec<Problem>,
    pub notices: Vec<Problem>,
}

impl<'a> Account<'a> {
    pub fn new(grid: &'a Grid) -> Account<'a> {
        Account { grid, uses: BTreeMap::new(), problems: Vec::new(), notices: Vec::new() }
    }

    /// A cell is this; what it was taken for first stands.
    pub fn take(&mut self, at: Address, is: Use) {
        if self.grid.cells.contains_key(&at) {
            self.uses.entry(at).or_insert(is);
        }
    }

    /// A cell is this after all.
    pub fn change(&mut self, at: Address, is: Use) {
        self.uses.insert(at, is);
    }

    /// All of a row's cells that are nothing yet are this.
    pub fn take_row(&mut self, row: u32, is: &Use) {
        let cells: Vec<Address> = self.grid.row(row).map(|(column, _)| Address::new(row, column)).collect();
        for at in cells {
            self.take(at, is.clone());
        }
    }

    /// Whether a cell was taken for something.
    pub fn has(&self, at: Address) -> bool {
        self.uses.contains_key(&at)
    }

    /// Something stands in the way.
    pub fn refuse(&mut self, at: Address, fault: Fault) {
        self.problems.push(Problem { place: self.grid.place(at), fault: problem::Fault::Layout(fault) });
    }

    /// The same, of what is alike in many lines: told of the first.
    pub fn refuse_once(&mut self, at: Address, fault: Fault) {
        let fault = problem::Fault::Layout(fault);
        if self.problems.iter().all(|problem| problem.fault != fault) {
            self.problems.push(Problem { place: self.grid.place(at), fault });
        }
    }

    /// A cell can't be read as a figure.
    pub fn unreadable(&mut self, at: Address, fault: figure::Fault) {
        self.problems.push(Problem { place: self.grid.place(at), fault: problem::Fault::Figure(fault) });
    }

    /// Something was taken so.
    pub fn tell(&mut self, at: Address, taken: Taken) {
        self.notices.push(Problem { place: self.grid.place(at), fault: problem::Fault::Layout(Fault::Taken(taken)) });
    }

    /// The sheet contradicts itself, and can stand so.
    pub fn doubt(&mut self, at: Address, doubt: Doubt) {
        self.notices.push(Problem { place: self.grid.place(at), fault: problem::Fault::Layout(Fault::Doubt(doubt)) });
    }

    /// Whether it was asked already which way is better of the line that stands there.
    pub fn asks_direction(&self, at: Address) -> bool {
        let place = self.grid.place(at);
        self.notices.iter().any(|notice| notice.place == place && asks_direction(notice))
    }

    /// Whether it was asked already which unit the line that stands there has.
    pub fn asks_unit(&self, at: Address) -> bool {
        let place = self.grid.place(at);
        let asks = |notice: &Problem| {
            matches!(&notice.fault, problem::Fault::Layout(Fault::Doubt(Doubt::PartUnit(_) | Doubt::TitleUnit(_))))
        };
        self.notices.iter().any(|notice| notice.place == place && asks(notice))
    }

    /// Which way is better of the line that stands there is known now.
    pub fn forget_direction(&mut self, at: Address) {
        let place = self.grid.place(at);
        self.notices.retain(|notice| notice.place != place || !asks_direction(notice));
    }

    /// A cell's text.
    pub fn text(&self, at: Address) -> String {
        self.grid.get(at.row, at.column).map(super::phrase::text_of).unwrap_or_default()
    }

    /// Every cell once; those that are nothing yet stand outside of the table.
    pub fn finish(mut self) -> (Vec<(Address, Use)>, Vec<Problem>, Vec<Problem>) {
        for at in self.grid.cells.keys() {
            self.uses.entry(*at).or_insert(Use::Unused(Unused::Outside));
        }
        (self.uses.into_iter().collect(), self.problems, self.notices)
    }
}

fn asks_direction(notice: &Problem) -> bool {
    matches!(&notice.fault, problem::Fault::Layout(Fault::Doubt(Doubt::Direction(_))))
}
