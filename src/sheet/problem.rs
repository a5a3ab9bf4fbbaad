//! What a publisher is told of a sheet: a code, a place, and a sentence with the remedy, in each language of the card.
//!
//! Each stage has its own faults, with their codes and sentences beside them; this is what they have in common.

use super::book::CellLocation;
use super::{figure, fill, layout, open};
use crate::words::{Language, SheetKey};

/// One thing to mend in a sheet, or to know of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    /// The cell, row or sheet that it is in.
    pub place: CellLocation,
    /// What is wrong there, or what was taken for granted.
    pub fault: Fault,
}

/// What is wrong, by the stage that found it.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// The file can't be opened as a workbook or a text of cells.
    Open(open::Fault),
    /// A cell can't be read as a figure.
    Figure(figure::Fault),
    /// What the columns and rows are can't be told.
    Layout(layout::Fault),
    /// What was read can't be put into the report.
    Fill(fill::Fault),
}

impl Problem {
    /// The stable code: see `docs/sheets.md`.
    pub fn code(&self) -> &'static str {
        match &self.fault {
            Fault::Open(fault) => fault.code(),
            Fault::Figure(fault) => fault.code(),
            Fault::Layout(fault) => fault.code(),
            Fault::Fill(fault) => fault.code(),
        }
    }

    /// Whether it is the report into which the sheet goes that is at fault; its place is in the sentence.
    pub fn is_of_report(&self) -> bool {
        matches!(&self.fault, Fault::Fill(fault) if fault.is_of_report())
    }

    /// What is wrong and how to mend it, without its place.
    pub fn sentence(&self, language: Language) -> String {
        match &self.fault {
            Fault::Open(fault) => fault.sentence(language),
            Fault::Figure(fault) => fault.sentence(language),
            Fault::Layout(fault) => fault.sentence(language),
            Fault::Fill(fault) => fault.sentence(language),
        }
    }
}

impl CellLocation {
    /// How a sentence names another row: by its line in a text, by its number in a workbook.
    pub(super) fn row(&self, language: Language) -> String {
        match self.line {
            Some(line) => language.of_sheet(SheetKey::Line, &[("number", &line)]),
            None => {
                let number = self.cell.map_or(0, |cell| cell.row + 1);
                language.of_sheet(SheetKey::Row, &[("number", &number)])
            }
        }
    }

    /// Where it is in words: "line 3, cell D3", "sheet Biểu 01, cell B7".
    pub fn in_words(&self, language: Language) -> String {
        let parts = [
            self.sheet.as_ref().map(|name| language.of_sheet(SheetKey::SheetNamed, &[("name", name)])),
            self.line.map(|number| language.of_sheet(SheetKey::Line, &[("number", &number)])),
            self.cell.map(|address| language.of_sheet(SheetKey::Cell, &[("address", &address)])),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}
