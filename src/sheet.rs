//! Spreadsheets as reports: workbooks, CSV and pasted cells, with our own column names or the headings that offices use.
//!
//! Data flows one way, and each step is pure: no file system, no terminal, so that a browser can run it too.
//!
//! ```text
//! bytes ─ open ─► Book (grids of typed cells) ─ layout ─► Layout (what each column is) ─ line ─► lines ─ fill ─► report JSON
//!                                                  each cell: figure ────────────────────┘
//! ```
//!
//! Nothing is lost and nothing is invented: a cell is used, told as unused with the reason, or refused with its place and
//! a remedy. Where anything is refused, there is no report.

#![allow(
    clippy::result_large_err,
    reason = "a refusal is returned once, with its place and words, and carried no further"
)]

mod book;
pub mod figure;
pub mod fill;
pub mod layout;
pub(crate) mod line;
pub(crate) mod month;
pub mod open;
mod problem;
pub(crate) mod unit;

pub use book::{Address, Book, Cell, CellLocation, CellValue, Grid, Merge, NumberStyle};
pub use line::{Header, Table, Unused, Use};
pub use problem::{Fault, Problem};
