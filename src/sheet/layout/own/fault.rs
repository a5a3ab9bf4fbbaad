//! Why a table with our own column names can't be read, and what was taken for granted in it.

use std::fmt::Display;

use super::super::super::book::CellLocation;
use super::super::super::problem::{self, Problem};
use super::column::COLUMNS;
use crate::words::{Language, SheetKey};

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
        let say = |key: SheetKey, values: &[(&str, &dyn Display)]| language.of_sheet(key, values);
        match self {
            Fault::UnknownColumn { found, suggestion } => {
                let asked = suggestion.map(|name| say(SheetKey::Suggestion, &[("suggestion", &name)]));
                let columns = COLUMNS.join(", ");
                let asked = asked.unwrap_or_default();
                say(SheetKey::OwnUnknownColumn, &[("found", found), ("suggestion", &asked), ("columns", &columns)])
            }
            Fault::RepeatedColumn(name) => say(SheetKey::OwnRepeatedColumn, &[("name", name)]),
            Fault::MissingColumn("section") => say(SheetKey::OwnMissingSection, &[]),
            Fault::MissingColumn(name) => say(SheetKey::OwnMissingColumn, &[("name", name)]),
            Fault::NoHeading { found, split: Some(split) } => {
                say(SheetKey::OwnNoHeadingSplit, &[("found", found), ("split", split)])
            }
            Fault::NoHeading { found, split: None } => say(SheetKey::OwnNoHeading, &[("found", found)]),
            Fault::CutInTwo { found, split } => say(SheetKey::OwnCutInTwo, &[("found", found), ("split", split)]),
            Fault::Missing("name") => say(SheetKey::OwnMissingName, &[]),
            Fault::Missing(column) => say(SheetKey::OwnMissing, &[("column", column)]),
            Fault::Lonely(column, other) => say(SheetKey::OwnLonely, &[("column", column), ("other", other)]),
            Fault::Differs { column, first } => {
                say(SheetKey::OwnDiffers, &[("column", column), ("first", &first.row(language))])
            }
            Fault::IdUsed { id, first } => say(SheetKey::OwnIdUsed, &[("id", id), ("first", &first.row(language))]),
            Fault::RepeatedName { name, first } => {
                say(SheetKey::OwnRepeatedName, &[("name", name), ("first", &first.row(language))])
            }
            Fault::UnknownWord { column, found, words } => {
                say(SheetKey::OwnUnknownWord, &[("column", column), ("found", found), ("words", words)])
            }
            Fault::NoNumber(column, found) => say(SheetKey::OwnNoNumber, &[("column", column), ("found", found)]),
            Fault::NoLevel(found) => say(SheetKey::OwnNoLevel, &[("found", found)]),
            Fault::NoText(column) => say(SheetKey::OwnNoText, &[("column", column)]),
            Fault::NothingSaid(found) if found.is_empty() => say(SheetKey::OwnNothingSaid, &[]),
            Fault::NothingSaid(found) => say(SheetKey::OwnNoReason, &[("found", found)]),
            Fault::UnitsDiffer { cell, row } => say(SheetKey::OwnUnitsDiffer, &[("cell", cell), ("row", row)]),
            Fault::UnitUnread(line) => say(SheetKey::OwnUnitUnread, &[("line", line)]),
            Fault::NoUnit(unit) => say(SheetKey::OwnNoUnit, &[("unit", unit)]),
            Fault::Share(percent, stated) => say(SheetKey::OwnShare, &[("percent", percent), ("stated", stated)]),
            Fault::SignsDiffer { cell, column } => say(SheetKey::OwnSignsDiffer, &[("cell", cell), ("column", column)]),
            Fault::UnitAbove(label, true) => say(SheetKey::OwnUnitAbove, &[("label", label)]),
            Fault::UnitAbove(label, false) => say(SheetKey::OwnUnitAboveUnused, &[("label", label)]),
            Fault::Mark(mark) => say(SheetKey::OwnMark, &[("mark", mark)]),
        }
    }
}
