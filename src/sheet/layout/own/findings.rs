//! What is told while rows are read: problems, notices, and what each cell was taken for.

use std::collections::BTreeMap;

use super::super::super::book::Address;
use super::super::super::figure;
use super::super::super::line::Use;
use super::super::super::problem::{self, Problem};
use super::super::doubt::Doubt;
use super::Fault;
use super::reference::agree;
use super::row::{Row, shown};
use super::word;
use crate::document::{Figure, Word};
use crate::report::{Comparator, Vocabulary};

#[derive(Default)]
pub(super) struct Findings {
    pub problems: Vec<Problem>,
    pub notices: Vec<Problem>,
    pub uses: BTreeMap<Address, Use>,
}

impl Findings {
    pub fn tell(&mut self, row: &Row, column: &str, fault: Fault) {
        self.problems.push(fault.at(row.place(column)));
    }

    pub fn figure_problem(&mut self, row: &Row, column: &str, fault: figure::Fault) {
        self.problems.push(Problem { place: row.place(column), fault: problem::Fault::Figure(fault) });
    }

    /// What the sheet leaves open, and can stand so.
    pub fn doubt(&mut self, row: &Row, column: &str, doubt: Doubt) {
        let fault = problem::Fault::Layout(super::super::Fault::Doubt(doubt));
        self.notices.push(Problem { place: row.place(column), fault });
    }

    /// A footnote's mark at a figure has no place in a report.
    pub fn mark(&mut self, row: &Row, column: &str, mark: Option<&str>) {
        if let Some(mark) = mark {
            self.notices.push(Fault::Mark(mark.to_owned()).at(row.place(column)));
        }
    }

    /// The word of a vocabulary in a column; another word is a problem.
    pub fn word<T: Vocabulary>(&mut self, row: &Row, column: &'static str) -> Option<Word<T>> {
        self.parsed(row, column, word::word, || T::words().join(" "))
    }

    /// A cell that only some texts may stand in; `words` tells which.
    pub fn parsed<T>(
        &mut self,
        row: &Row,
        column: &'static str,
        parse: impl Fn(&str) -> Option<T>,
        words: impl Fn() -> String,
    ) -> Option<T> {
        let found = row.text(column)?;
        let parsed = parse(&found);
        if parsed.is_none() {
            self.tell(row, column, Fault::UnknownWord { column, found, words: words() });
        }
        parsed
    }

    /// The comparator of a figure is the column's and the cell's, where they say one thing.
    pub fn one_comparator(
        &mut self,
        row: &Row,
        column: &'static str,
        stated: Option<Word<Comparator>>,
        figure: &mut Figure,
    ) {
        match agree(stated, figure.comparator.take()) {
            Ok(comparator) => figure.comparator = comparator,
            Err(cell) => self.tell(row, column, Fault::SignsDiffer { cell, column }),
        }
    }

    /// Every cell under a heading is used until it is told otherwise; an error is a problem where a text should stand.
    pub fn begin(&mut self, row: &Row, figures: &[&str]) {
        for (column, address, cell) in row.cells() {
            self.uses.entry(address).or_insert(Use::Field(column));
            if !figures.contains(&column) && shown(cell).is_none() {
                self.tell(row, column, Fault::NoText(column));
            }
        }
    }
}
