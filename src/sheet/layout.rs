//! What each column and each row of a grid is: by our own column names, by the headings that offices use, or as told.
//!
//! ```text
//! grid ─ title, heading ─► texts over each column ─ meaning, time ─► decide, attach ─► Layout
//! grid + Layout ─ reader (level, name, row, unit, status) ─► lines ─ finish (foot, count, section) ─► Table
//! ```

mod absent;
mod account;
mod again;
mod another;
mod aside;
mod attach;
mod beside;
mod beside_amounts;
mod case;
mod change;
mod choose;
mod closing;
mod column;
mod columned;
mod compared_time;
mod contents;
mod count;
mod cumulative;
mod day;
mod decide;
mod deviation;
mod difference;
mod doubt;
mod draft;
mod earlier;
mod ended;
mod ending;
mod evidence;
mod fault;
mod find;
mod finish;
mod foot;
mod footed;
mod headed;
mod heading;
mod indent;
mod leading;
mod letter;
mod level;
mod marks;
mod meaning;
mod measure;
mod million;
mod name;
mod nameless;
mod near;
mod nth;
mod numbered;
mod once;
mod one_way;
mod opposite;
mod outline;
mod own;
mod part;
mod part_unit;
mod per_cent;
mod phrase;
mod plan;
mod propose;
mod proven;
mod ratio;
mod reader;
mod report_time;
mod row;
mod section;
mod share;
mod shares;
mod span;
mod spare;
mod spending;
mod stacked;
mod status;
mod summary;
mod summed;
mod time;
mod title;
mod titled;
mod unit;
mod unit_of;
mod unit_row;
mod unit_words;
mod unnamed;
mod within;
mod within_year;
mod words;

pub use column::{Column, Role};
pub use doubt::Doubt;
pub use fault::{Fault, Stray, Taken, Unfit};
pub use outline::outline;
pub use span::Span;
pub use summary::summary;

use super::book::{Address, Book, Grid};
use super::figure::Decimal;
use super::line::Table;
use super::open::struck;
use super::problem::{self, Problem};

/// Where the table stands in a book, and what its columns are: what `--layout` reads and `--print-layout` writes.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Layout {
    /// The sheet's name; none in a text file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The rows of the headings, from 1 as a reader counts them.
    pub headings: Vec<u32>,
    /// The row that numbers the columns below the headings, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbering: Option<u32>,
    /// The first row of the lines, from 1; 0 where our own column names say all.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub first: u32,
    /// The last one.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub last: u32,
    /// How texts separate decimals; none where numbers alone are read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decimal: Option<Decimal>,
    /// The unit of every figure that has no other: "Đơn vị tính: triệu đồng".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The report's own time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Span>,
    /// The language of the headings, as a BCP 47 tag.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
    /// Where all lines go, `budget` or `measures`; none where their words say it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// Whether all levels of lines are parts of parts; else the lowest alone are parts, and the levels above stand side by side.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub nest: bool,
    /// Its columns, from the left; none where they have our own names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
}

fn is_zero(row: &u32) -> bool {
    *row == 0
}

/// What a caller may fix beforehand.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The sheet to read; else the only one that holds a table.
    pub sheet: Option<String>,
    /// How texts separate decimals.
    pub decimal: Option<Decimal>,
    /// The whole layout.
    pub layout: Option<Layout>,
    /// Whether all levels of lines are parts of parts.
    pub nest: bool,
}

/// The table of a book, and what is to be known of it; or everything that stands in the way of it.
///
/// # Errors
///
/// S20, S41 to S59, each with its cell, and what `figure` refuses.
pub fn table(book: &Book, options: &Options) -> Result<(Layout, Table), Vec<Problem>> {
    let grid = choose::sheet(book, options)?;
    let (layout, mut table) = of_grid(grid, options)?;
    table.notices.extend(choose::others(book, grid, options));
    Ok((layout, table))
}

fn of_grid(grid: &Grid, options: &Options) -> Result<(Layout, Table), Vec<Problem>> {
    let struck = struck::refused(grid);
    if !struck.is_empty() {
        return Err(struck);
    }
    if let Some(row) = own::heading_row(grid) {
        return own::table(grid, row, options);
    }
    let marked = footed::marked(grid);
    let grid = marked.as_ref();
    let layout = match &options.layout {
        Some(layout) => find::fitting(grid, layout, options),
        None => find::layout(grid, options),
    };
    let layout = layout.map_err(|problems| propose::all(grid, options, problems))?;
    let table = find::table(grid, &layout)?;
    Ok((layout, table))
}

/// The best layout that a book's headings give, for `--print-layout`: a column that leaves a doubt is unknown. What there is
/// to say of it stands in no one's way.
///
/// # Errors
///
/// Where there is no sheet to lay out: S41, S42.
pub fn proposed(book: &Book, options: &Options) -> Result<(Layout, Vec<Problem>), Vec<Problem>> {
    propose::layout(book, options)
}

/// A fault of the whole sheet.
fn of_sheet(grid: Option<&Grid>, fault: Fault) -> Problem {
    let sheet = grid.and_then(|grid| grid.name.clone());
    Problem { place: super::book::CellLocation { sheet, cell: None, line: None }, fault: problem::Fault::Layout(fault) }
}

/// A fault of a cell.
fn of_cell(grid: &Grid, at: Address, fault: Fault) -> Problem {
    Problem { place: grid.place(at), fault: problem::Fault::Layout(fault) }
}
