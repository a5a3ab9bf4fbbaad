//! The lines of a table as they are understood: what the layout makes, and what goes into the report.

use super::book::{Address, CellLocation};
use super::problem::Problem;
use crate::document;

/// A whole table.
#[derive(Default)]
pub struct Table {
    /// What stands around the table: titles above it.
    pub header: Header,
    /// Its lines, in order.
    pub(crate) lines: Vec<MeasureLine>,
    /// Counts that the table states in words: "22 chỉ tiêu, 15 vượt, 5 đạt, 2 không đạt".
    pub(crate) tallies: Vec<Count>,
    /// What each cell was taken for: every cell that holds something is here once.
    pub account: Vec<(Address, Use)>,
    /// What was taken for granted, where the sheet might have meant something else: told, and no fault.
    pub notices: Vec<Problem>,
    /// Rows that can't be read: the lines are there for the rest to be told as well, and go into no report.
    pub refused: Vec<Problem>,
}

/// What titles say of the whole report.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Header {
    /// Who reports.
    pub organization: Option<String>,
    /// What the report is called.
    pub title: Option<String>,
    /// The time it tells of: label, first day (ISO), last day (ISO).
    pub period: Option<(String, String, String)>,
    /// The publication that it goes with.
    pub source: Option<String>,
    /// BCP 47, by the headings' own words.
    pub language: Option<String>,
}

/// One line: a measure, before its id and its unit's key are known.
pub(crate) struct MeasureLine {
    /// Of its name.
    pub place: CellLocation,
    /// `budget`, `measures` or a tally's id; None where the table does not say it.
    pub section: Option<(String, CellLocation)>,
    /// As the sheet writes it.
    pub id: Option<(String, CellLocation)>,
    /// The line that it is a part of.
    pub parent: Option<Parent>,
    /// The line that it stands under in the sheet, where it is no part of it in the report: a remark names it.
    pub under: Option<usize>,
    /// The unit's label, or its key in the report, as the sheet writes it.
    pub unit: Option<(String, CellLocation)>,
    /// All else; its id is empty, its unit is None.
    pub measure: document::Line,
}

/// The line that another is a part of.
pub(crate) enum Parent {
    /// By its id, which is to be found.
    Id(String, CellLocation),
    /// By its place among the table's lines.
    Line(usize),
}

/// A count in words, and whether the lines are its indicators.
pub(crate) struct Count {
    /// Of the words.
    pub place: CellLocation,
    /// The count; its id is empty.
    pub tally: document::Tally,
    /// Whether the table's lines are what it counts.
    pub holds_lines: bool,
}

/// What a cell was taken for.
#[derive(Clone, Debug, PartialEq)]
pub enum Use {
    /// A piece of a line, by the field of the report that it went into: `actual`, `targets/value`.
    Field(&'static str),
    /// A column's heading.
    Heading,
    /// A title above the table, a heading of a group of lines, an order number: read, but not shown.
    Structure(&'static str),
    /// Not used, and why.
    Unused(Unused),
}

/// Why a cell is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unused {
    /// A dash or N/A: it says that there is no figure.
    NoFigure,
    /// A signature or a name below the table.
    Signature,
    /// Its column has no heading that is known.
    UnknownColumn,
    /// It stands outside of the table.
    Outside,
    /// Its row or its column is hidden.
    Hidden,
    /// The report has no field for it: who is responsible, a source of data.
    NoField,
    /// A remark below or above the table that no line refers to.
    Remark,
}
