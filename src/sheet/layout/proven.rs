//! Columns that follow from others, held against their own arithmetic.

use super::super::book::{Address, Grid, column_name};
use super::super::figure::{self, Decimal, Versus};
use super::super::problem::Problem;
use super::column::{Column, Role};
use super::deviation;
use super::doubt::Doubt;
use super::evidence::{self, Proof};
use super::fault::{Fault, Taken};
use super::heading::Headings;
use super::of_cell;
use super::phrase::{Phrase, text_of};

/// What is known of a table when its comparisons are held against their figures.
pub(super) struct Proving<'a> {
    pub grid: &'a Grid,
    pub headings: &'a Headings,
    pub decimal: Decimal,
    rows: Vec<u32>,
    /// The columns before any of them was settled.
    all: Vec<Column>,
}

impl<'a> Proving<'a> {
    pub fn new(grid: &'a Grid, headings: &'a Headings, columns: &[Column], last: u32, decimal: Decimal) -> Proving<'a> {
        let rows = evidence::rows(grid, headings.name, headings.below(), last);
        Proving { grid, headings, decimal, rows, all: columns.to_vec() }
    }

    /// Settles what each column of comparisons is; what can't be is a problem.
    pub fn settle(&self, columns: &mut [Column], notices: &mut Vec<Problem>) -> Vec<Problem> {
        let mut problems = Vec::new();
        for column in columns {
            if column.role.is_comparison() {
                problems.extend(self.comparison(column, notices));
            } else if column.role == Role::Unknown && column.heading.as_deref().is_some_and(deviation::is) {
                self.following(column, notices);
            }
        }
        problems
    }

    fn comparison(&self, column: &mut Column, notices: &mut Vec<Problem>) -> Option<Problem> {
        let (at, heading) = self.heading_of(column);
        let is_unclear = column.of.as_deref() == Some("");
        if is_unclear {
            column.of = None;
        } else if column.of.is_none() {
            if evidence::is_of_others(self.grid, &self.all, column, &self.rows, self.decimal) {
                column.role = Role::NoField;
            }
            return None;
        }
        if let Some(proof) = evidence::prove(self.grid, &self.all, column, &self.rows, self.decimal) {
            self.take(column, &proof, column.comparison, notices);
            return None;
        }
        if !is_unclear {
            let doubt = evidence::settle(self.grid, self.headings, &self.all, column, &self.rows, self.decimal)?;
            return Some(of_cell(self.grid, at, Fault::Doubt(doubt)));
        }
        column.role = Role::Unknown;
        let mut cells = self.rows.iter().filter_map(|row| self.grid.get(*row, at.column));
        let has_figures = cells.any(|cell| text_of(cell).chars().any(|c| c.is_ascii_digit()));
        has_figures.then(|| of_cell(self.grid, at, Fault::AgainstWhat(heading)))
    }

    /// A column that says no more than that it deviates: used where its figures are the actual less the plan, else told.
    fn following(&self, column: &mut Column, notices: &mut Vec<Problem>) {
        let (at, heading) = self.heading_of(column);
        match evidence::follows(self.grid, &self.all, at.column, &self.rows, self.decimal) {
            Some(proof) => self.take(column, &proof, Some(proof.kind), notices),
            None if deviation::without(&Phrase::of(&heading)).is_some() => {
                notices.push(of_cell(self.grid, at, Fault::Taken(Taken::NotFollowing(heading))));
            }
            None => {}
        }
    }

    /// A column is what its figures prove; where that is another arithmetic than was `said`, it is told.
    fn take(&self, column: &mut Column, proof: &Proof, said: Option<Versus>, notices: &mut Vec<Problem>) {
        let (at, heading) = self.heading_of(column);
        if proof.is_reversed {
            column.role = Role::NoField;
            column.of = None;
            notices.push(of_cell(self.grid, at, Fault::Taken(Taken::Reversed(heading))));
            notices.extend(self.not_reversed(at.column, proof.of));
            return;
        }
        if said != Some(proof.kind) {
            notices.push(of_cell(self.grid, at, Fault::Taken(Taken::Arithmetic(heading, proof.kind.word()))));
        }
        let role = self.all.iter().find(|column| column.number() == Some(proof.of)).map(|column| column.role);
        column.comparison = Some(proof.kind);
        column.role = if role == Some(Role::Target) { Role::TargetComparison } else { Role::BaselineComparison };
        column.of = Some(column_name(proof.of));
    }

    /// The cells of a reversed column that are not what the others are: nobody else holds them against their figures.
    fn not_reversed(&self, column: u32, of: u32) -> Vec<Problem> {
        let cells = evidence::not_reversed(self.grid, &self.all, (column, of), &self.rows, self.decimal);
        let told = cells.into_iter().filter_map(|(at, expected)| {
            let text = figure::shown(self.grid.get(at.row, at.column)?);
            Some(of_cell(self.grid, at, Fault::Doubt(Doubt::Misfit(text, expected))))
        });
        told.collect()
    }

    /// Where a column is told of, and its heading.
    fn heading_of(&self, column: &Column) -> (Address, String) {
        let row = self.headings.rows.last().copied().unwrap_or_default();
        (Address::new(row, column.number().unwrap_or_default()), column.heading.clone().unwrap_or_default())
    }
}
