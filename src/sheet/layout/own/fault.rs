//! Why a table with our own column names can't be read, and what was taken for granted in it.

mod vietnamese;

use super::super::super::book::CellLocation;
use super::super::super::problem::{self, Problem};
use super::column::COLUMNS;
use crate::words::Language;

/// Why a table with our own column names can't be read: S53 to S60.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S53: a column that is none of ours.
    UnknownColumn {
        /// As written.
        found: String,
        /// The name that it is nearest to.
        suggestion: Option<&'static str>,
    },
    /// S53: a second column of that name.
    RepeatedColumn(&'static str),
    /// S53: a column that there must be.
    MissingColumn(&'static str),
    /// S54: a cell in a column without a heading.
    NoHeading {
        /// As written.
        found: String,
        /// The figure that its separator may have cut in two: "36,1".
        split: Option<String>,
    },
    /// S54: digits under a heading of words, after those of a figure that its separator may have cut in two: "36,1".
    CutInTwo {
        /// As written.
        found: String,
        /// The figure.
        split: String,
    },
    /// S55: a cell that the row must have.
    Missing(&'static str),
    /// S55: the cell of the first column says nothing without one in the second.
    Lonely(&'static str, &'static str),
    /// S55: the row goes on with an earlier one, but says something else of it.
    Differs {
        /// The column in which the two differ.
        column: &'static str,
        /// Where the measure began.
        first: CellLocation,
    },
    /// S55: the id of an earlier row, whose name is another.
    IdUsed {
        /// The id.
        id: String,
        /// Where it was used first.
        first: CellLocation,
    },
    /// S56: the name of an earlier row in the same place of the report.
    RepeatedName {
        /// The name.
        name: String,
        /// Where it stood first.
        first: CellLocation,
    },
    /// S57: a word that the column does not know.
    UnknownWord {
        /// The column.
        column: &'static str,
        /// As written.
        found: String,
        /// What may stand there.
        words: String,
    },
    /// S57: no number where only one can stand.
    NoNumber(&'static str, String),
    /// S57: how the actual changed, in place of what it is. As written.
    NoLevel(String),
    /// S57: an error or a formula without its result where a text should stand.
    NoText(&'static str),
    /// S58: no figure, no reason why, and nothing that the measure is held against. As written, if anything is.
    NothingSaid(String),
    /// S59: the unit in the cell is another than its row's.
    UnitsDiffer {
        /// In the cell.
        cell: String,
        /// Of the row.
        row: String,
    },
    /// S59: the line of the unit above the table says none that is known, or another than the line before.
    UnitUnread(String),
    /// S59: no unit, where what it is held against has one in its cell.
    NoUnit(String),
    /// S59: a share beside figures with their per cent sign, which may be a hundred times as many per cent. As a per cent, and
    /// as it stands.
    Share(String, String),
    /// S59: what the cell writes before its figure is something else than its column for that says.
    SignsDiffer {
        /// In the cell.
        cell: String,
        /// The column that says otherwise.
        column: &'static str,
    },
    /// S60, no fault: a unit above the table, and whether rows without one have it.
    UnitAbove(String, bool),
    /// S60, no fault: a footnote's mark at a figure, which is not shown.
    Mark(String),
}

impl Fault {
    pub(in super::super) fn code(&self) -> &'static str {
        match self {
            Fault::UnknownColumn { .. } | Fault::RepeatedColumn(_) | Fault::MissingColumn(_) => "S53",
            Fault::NoHeading { .. } | Fault::CutInTwo { .. } => "S54",
            Fault::Missing(_) | Fault::Lonely(..) | Fault::Differs { .. } | Fault::IdUsed { .. } => "S55",
            Fault::RepeatedName { .. } => "S56",
            Fault::UnknownWord { .. } | Fault::NoNumber(..) | Fault::NoLevel(_) | Fault::NoText(_) => "S57",
            Fault::NothingSaid(_) => "S58",
            Fault::UnitsDiffer { .. }
            | Fault::UnitUnread(_)
            | Fault::NoUnit(_)
            | Fault::Share(..)
            | Fault::SignsDiffer { .. } => "S59",
            Fault::UnitAbove(..) | Fault::Mark(_) => "S60",
        }
    }

    pub(super) fn at(self, place: CellLocation) -> Problem {
        Problem { place, fault: problem::Fault::Layout(super::super::Fault::Own(self)) }
    }

    pub(in super::super) fn sentence(&self, language: Language) -> String {
        match language {
            Language::Vi => self.vietnamese(),
            Language::En => self.english(),
        }
    }

    fn english(&self) -> String {
        match self {
            Fault::UnknownColumn { found, suggestion } => format!(
                "column \"{found}\" is unknown{}; the columns are {}",
                suggestion.map(|suggestion| format!(" (did you mean \"{suggestion}\"?)")).unwrap_or_default(),
                COLUMNS.join(", ")
            ),
            Fault::RepeatedColumn(name) => {
                format!(
                    "there is a column {name} already; leave one of them out, or write a second target in a row of its own"
                )
            }
            Fault::MissingColumn("section") => {
                "there is no column section; add one that says budget, measures or the id of a tally".to_owned()
            }
            Fault::MissingColumn(name) => format!("there is no column {name}; add one"),
            Fault::NoHeading { found, split: Some(split) } => format!(
                "\"{found}\" stands in a column without a heading: if the figure is {split}, write \"{split}\" in quotes, or \
                 separate columns by semicolons"
            ),
            Fault::NoHeading { found, split: None } => {
                format!("\"{found}\" stands in a column without a heading; write the heading, or empty the cell")
            }
            Fault::CutInTwo { found, split } => format!(
                "\"{found}\" is no text: if the figure is {split}, write \"{split}\" in quotes, or separate columns by semicolons; \
                 if not, write it in words"
            ),
            Fault::Missing("name") => {
                "name is missing; only a row that goes on with the one above leaves it blank".to_owned()
            }
            Fault::Missing(column) => format!("{column} is missing; fill it"),
            Fault::Lonely(column, other) => format!("{column} stands without {other}; fill {other}, or empty {column}"),
            Fault::Differs { column, first } => format!(
                "the row goes on with {}, but its {column} is another; empty {column}, or give the row a `name` and an `id` of \
                 its own",
                first.row(Language::En)
            ),
            Fault::IdUsed { id, first } => {
                format!(
                    "id \"{id}\" was used on {}, by another name; give one of them another `id`",
                    first.row(Language::En)
                )
            }
            Fault::RepeatedName { name, first } => format!(
                "\"{name}\" stands on {} already, in the same place of the report; give it an `id`, or leave `name` blank where \
                 the row goes on with the one above",
                first.row(Language::En)
            ),
            Fault::UnknownWord { column, found, words } => format!("{column} \"{found}\" is unknown; one of {words}"),
            Fault::NoNumber(column, found) => format!("{column} \"{found}\" is no number; write one, such as 42.5"),
            Fault::NoLevel(found) => format!(
                "\"{found}\" says how it changed, not what it is; write it under `targetComparisonValue` or \
                 `baselineComparisonValue`"
            ),
            Fault::NoText(column) => {
                format!("{column} holds an error or a formula without its result; write the text itself")
            }
            Fault::NothingSaid(found) if found.is_empty() => {
                "the row says nothing of its measure; fill `actual`, or `missingReason` with why there is no figure"
                    .to_owned()
            }
            Fault::NothingSaid(found) => {
                format!("\"{found}\" says that there is no figure, but not why; fill `missingReason`")
            }
            Fault::UnitsDiffer { cell, row } => {
                format!("the cell is in \"{cell}\", its row in \"{row}\"; write both in one unit")
            }
            Fault::UnitUnread(line) => format!(
                "\"{line}\" does not say one unit; write one above the table, or that of each row in a column `unit`"
            ),
            Fault::NoUnit(unit) => format!("the other figures of its row are in \"{unit}\"; write its unit too"),
            Fault::Share(percent, stated) => {
                format!("it can be {percent}% or {stated}%; write the per cent, with its sign")
            }
            Fault::SignsDiffer { cell, column } => {
                format!("the cell says \"{cell}\", its {column} something else; empty one of them")
            }
            Fault::UnitAbove(label, true) => {
                format!("the unit above the table, \"{label}\", is that of rows without one")
            }
            Fault::UnitAbove(label, false) => {
                format!("the unit above the table, \"{label}\", is put on no row, for there is a column `unit`")
            }
            Fault::Mark(mark) => {
                format!("the mark \"{mark}\" at the figure is not shown; what it says may go into `note`")
            }
        }
    }
}
