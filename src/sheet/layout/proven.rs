//! Columns that follow from others, held against their own arithmetic.

use super::super::book::{Address, Grid, column_name};
use super::super::figure::{self, Decimal, Versus};
use super::super::problem::Problem;
use super::column::{Column, Role, number_of};
use super::deviation;
use super::doubt::Doubt;
use super::evidence::{self, Proof};
use super::fault::{Fault, Taken};
use super::heading::Headings;
use super::of_cell;
use super::phrase::{Phrase, text_of};
use super::span::Months;

/// What is known of a table when its comparisons are held against their figures.
pub(super) struct Proving<'a> {
    pub grid: &'a Grid,
    pub headings: &'a Headings,
    pub decimal: Decimal,
    /// The report's own time.
    pub now: Option<Months>,
    rows: Vec<u32>,
    /// The columns before any of them was settled.
    all: Vec<Column>,
}

impl<'a> Proving<'a> {
    pub fn new(
        grid: &'a Grid,
        headings: &'a Headings,
        columns: &[Column],
        last: u32,
        (decimal, now): (Decimal, Option<Months>),
    ) -> Proving<'a> {
        let rows = evidence::rows(grid, headings.name, headings.below(), last);
        Proving { grid, headings, decimal, now, rows, all: columns.to_vec() }
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
        if let Some(point) = self.of_series(column) {
            column.role = Role::NoField;
            column.of = None;
            notices.push(of_cell(self.grid, at, Fault::Taken(Taken::OfSeries(heading, point))));
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

    /// The heading of the point of a series that a column compares with a plan: of the plan's own time, or of the way through it, as the
    /// report's figure is not; or as the figures of all its rows prove. What the report's own fit goes before.
    fn of_series(&self, column: &Column) -> Option<String> {
        let months = |column: &Column| column.period.as_ref().and_then(Months::of);
        let number = column.number()?;
        let (of, own) = (column.of.as_deref().and_then(number_of)?, self.now?);
        let plan = self.all.iter().find(|column| column.number() == Some(of) && column.role == Role::Target)?;
        let plan = months(plan)?;
        let is_of_plan = |months: Months| months == plan || (months.first == plan.first && months.last == own.last);
        let fitting = |column: &Column, of_what: &Column| {
            let kind = column.comparison.unwrap_or(Versus::Unsaid);
            let what = of_what.number().unwrap_or_default();
            evidence::fitting(self.grid, kind, (number, what, of), &self.rows, self.decimal)
        };
        let actual = self.all.iter().find(|column| column.role == Role::Actual);
        let own_fitting = actual.map_or(0, |actual| fitting(column, actual).0);
        let is_proven = |point: &Column| {
            let (fitting, all) = fitting(column, point);
            own_fitting == 0 && all >= 2 && fitting == all
        };
        let is_of_way = |point: &Column| !is_of_plan(own) && months(point).is_some_and(is_of_plan);
        let mut points = self.all.iter().filter(|column| column.role == Role::Observation);
        let point = points.find(|point| is_of_way(point) || is_proven(point))?;
        // What no row proves is nothing to tell.
        let (fits, _) = fitting(column, point);
        (fits > 0 && own_fitting <= fits).then(|| point.heading.clone().unwrap_or_default())
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
