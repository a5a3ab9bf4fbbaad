//! A workbook as it was opened: grids of typed cells, each with its address.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Where a cell stands in its sheet; both count from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// From 0; shown from 1.
    pub row: u32,
    /// From 0; shown as A, B, … Z, AA.
    pub column: u32,
}

/// Where a cell stands in its file: the place that every problem names.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellLocation {
    /// The sheet's name, where the file has named sheets.
    pub sheet: Option<String>,
    /// The cell; None where the whole sheet or file is meant.
    pub cell: Option<Address>,
    /// In a text file: the line on which the cell's record begins, from 1.
    pub line: Option<u64>,
}

/// A workbook, or a text of cells as the only grid of one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Book {
    /// In the file's order, those that a reader is shown and those that are hidden.
    pub grids: Vec<Grid>,
}

/// One sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Grid {
    /// None in a text file.
    pub name: Option<String>,
    /// Whether the sheet itself is hidden.
    pub is_hidden: bool,
    /// The cells that hold something, by address; blank ones are not there.
    pub cells: BTreeMap<Address, Cell>,
    /// Cells that are one: the value stands at the first.
    pub merges: Vec<Merge>,
    /// Rows that a reader is not shown.
    pub hidden_rows: BTreeSet<u32>,
    /// Columns that a reader is not shown.
    pub hidden_columns: BTreeSet<u32>,
    /// What is struck out of cells; in `cells` stands what is left of each.
    pub struck: BTreeMap<Address, String>,
    /// How far in the texts of cells begin, by cell, in blanks: those before them, and what their alignment adds.
    pub indents: BTreeMap<Address, usize>,
    /// In a text file: the line on which each row begins, by row.
    pub lines: Vec<u64>,
    /// In a text file: what separates its columns.
    pub separator: Option<char>,
    /// In a document: the short lines above its table, titles perhaps.
    pub above: Vec<String>,
}

/// A rectangle of cells that are one; both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The top left one.
    pub first: Address,
    /// The bottom right one.
    pub last: Address,
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// What it holds.
    pub value: CellValue,
    /// How a number is shown, where the file tells it.
    pub style: NumberStyle,
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub enum CellValue {
    /// A number, as stored: 0.574 where the reader is shown 57.4%.
    Number(f64),
    /// A text, never blank; NFC, its own line breaks kept.
    Text(String),
    /// TRUE or FALSE.
    Bool(bool),
    /// A date or a time of day, as ISO 8601.
    Date(String),
    /// An error such as #REF!, as the program shows it.
    Error(String),
    /// A formula of which the file holds no result.
    Formula(String),
}

/// How a number is shown: what a number format adds to the stored value.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NumberStyle {
    /// Digits after the decimal separator; None where the program decides (General).
    pub decimals: Option<u8>,
    /// Multiplied by 100 and shown with %.
    pub is_percent: bool,
    /// Divided by 1,000 so many times: the commas at the end of `#,##0,`.
    pub thousands: u8,
    /// Words and currency signs before the number.
    pub before: String,
    /// Words and currency signs after the number: " days".
    pub after: String,
    /// Whether the format keeps the number from its reader, or its sign: `;;;`, `0;0`.
    pub is_masked: bool,
}

impl CellValue {
    /// What it holds, in letters.
    pub(super) fn words(&self) -> String {
        match self {
            CellValue::Number(number) => number.to_string(),
            CellValue::Bool(value) => value.to_string(),
            CellValue::Text(text) | CellValue::Date(text) | CellValue::Error(text) | CellValue::Formula(text) => {
                text.clone()
            }
        }
    }
}

impl Address {
    /// The cell `B7` is row 6, column 1.
    pub fn new(row: u32, column: u32) -> Address {
        Address { row, column }
    }
}

/// A, B, … Z, AA.
pub(super) fn column_name(column: u32) -> String {
    let mut name = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = ((rest - 1) % 26) as u8;
        name.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name.iter().rev().collect()
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", column_name(self.column), self.row + 1)
    }
}

impl Grid {
    /// The cell at an address, if it holds something.
    pub fn get(&self, row: u32, column: u32) -> Option<&Cell> {
        self.cells.get(&Address { row, column })
    }

    /// The cells of a row that hold something, by column.
    pub fn row(&self, row: u32) -> impl Iterator<Item = (u32, &Cell)> {
        let from = Address { row, column: 0 };
        let to = Address { row, column: u32::MAX };
        self.cells.range(from..=to).map(|(address, cell)| (address.column, cell))
    }

    /// The rectangle that a cell is part of, if it is merged with others.
    pub fn merge_at(&self, address: Address) -> Option<&Merge> {
        self.merges.iter().find(|merge| merge.holds(address))
    }

    /// How many rows there are up to the last one that holds something.
    pub fn height(&self) -> u32 {
        self.cells.keys().next_back().map_or(0, |last| last.row + 1)
    }

    /// How a problem names a cell.
    pub fn place(&self, cell: Address) -> CellLocation {
        let line = self.lines.get(cell.row as usize).copied();
        CellLocation { sheet: self.name.clone(), cell: Some(cell), line }
    }
}

impl Merge {
    /// Whether the cell is part of it.
    pub fn holds(&self, cell: Address) -> bool {
        (self.first.row..=self.last.row).contains(&cell.row)
            && (self.first.column..=self.last.column).contains(&cell.column)
    }
}
