//! What each column and each row of a grid is: by our own column names, by the headings that offices use, or as told.

mod own;

use super::book::{Address, Book, Grid, Place};
use super::figure::Decimal;
use super::line::Table;
use super::problem::Problem;
use crate::words::Language;

/// Where the table stands in a book, and what its columns are: what `--layout` reads and `--print-layout` writes.
#[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Layout {
    /// The sheet's name; none in a text file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The rows of the headings, from 1 as a reader counts them.
    pub headings: Vec<u32>,
    /// How texts separate decimals; none where numbers alone are read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decimal: Option<Decimal>,
    /// The unit of every figure that has no other: "Đơn vị tính: triệu đồng".
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
}

/// Why the layout can't be told.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S41: no row has headings that are known.
    NoHeadings,
    /// S53 to S59: of a table with our own column names.
    Own(own::Fault),
}

impl Fault {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Fault::NoHeadings => "S41",
            Fault::Own(fault) => fault.code(),
        }
    }

    pub(super) fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Fault::NoHeadings, Language::Vi) => "không thấy hàng tiêu đề cột".to_owned(),
            (Fault::NoHeadings, Language::En) => "there is no row of column headings".to_owned(),
            (Fault::Own(fault), language) => fault.sentence(language),
        }
    }
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
}

/// The table of a book, and what is to be known of it; or everything that stands in the way of it.
pub fn table(book: &Book, options: &Options) -> Result<(Layout, Table), Vec<Problem>> {
    let grid: Option<&Grid> = book.grids.first();
    if let Some((grid, row)) = grid.and_then(|grid| Some((grid, own::heading_row(grid)?))) {
        return own::table(grid, row, options);
    }
    let place = grid.map_or(Place { sheet: None, cell: None, line: None }, |grid| grid.place(Address::new(0, 0)));
    Err(vec![Problem { place, fault: super::problem::Fault::Layout(Fault::NoHeadings) }])
}
