//! Tables whose first row has our own column names: `section`, `name`, `actual`.

use super::super::book::Grid;
use super::super::line::Table;
use super::super::problem::Problem;
use super::{Layout, Options};
use crate::words::Language;

/// Why a table with our own column names can't be read: S53 to S59.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S53: a column that is none of ours. As written.
    UnknownColumn(String),
}

impl Fault {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Fault::UnknownColumn(_) => "S53",
        }
    }

    pub(super) fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Fault::UnknownColumn(name), Language::Vi) => format!("không có cột \"{name}\""),
            (Fault::UnknownColumn(name), Language::En) => format!("column \"{name}\" is unknown"),
        }
    }
}

/// The row, from 0, that has our own column names.
pub(super) fn heading_row(grid: &Grid) -> Option<u32> {
    let _ = grid;
    None
}

/// The table below that row.
pub(super) fn table(grid: &Grid, heading: u32, options: &Options) -> Result<(Layout, Table), Vec<Problem>> {
    let _ = (grid, heading, options);
    Err(Vec::new())
}
