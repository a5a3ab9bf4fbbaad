//! Why a cell is no figure, and what to write instead.

use super::{Decimal, remedy};
use crate::sheet::book::CellLocation;
use crate::words::{Language, SheetKey};

/// Why a cell can't be read; each holds the cell as it is written, a long one its beginning.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S21: digits in it, but no figure that it can only be.
    NotAFigure(String),
    /// S22: one separator that may be that of decimals or of thousands, and nothing else in the sheet tells which.
    TwoReadings {
        /// As written.
        text: String,
        /// The number where decimals follow a point.
        point: String,
        /// The number where decimals follow a comma.
        comma: String,
    },
    /// S23: two cells that separate decimals in different ways.
    Conventions {
        /// As written in the cell that is told of.
        text: String,
        /// How that cell separates decimals.
        decimal: Decimal,
        /// As written in the other cell.
        other: String,
        /// Where the other cell is.
        other_place: CellLocation,
    },
    /// S23: two cells of one column or of one line, each of which may have thousands where the other has decimals.
    SideBySide {
        /// As written in the cell that is told of.
        text: String,
        /// As written in the other cell.
        other: String,
        /// Where the other cell is.
        other_place: CellLocation,
        /// Whether they stand in one column.
        is_in_one_column: bool,
    },
    /// S24: a date.
    Date(String),
    /// S25: "12/15": twelve of fifteen, or a day.
    Fraction(String),
    /// S26: an error of the spreadsheet program.
    Error(String),
    /// S27: a formula whose result is not there.
    NoResult(String),
    /// S28: TRUE or FALSE.
    Boolean(String),
    /// S29: more digits than a number of a report holds.
    TooLong(String),
    /// S30: a range from the greater to the lesser.
    Descending(String),
    /// S31: a range of years.
    Years(String),
    /// S32: a second number in brackets.
    Bracketed(String),
    /// S33: a dash apart from its number: a minus, or the sign of an item.
    Dash(String),
    /// S34: two units in one cell.
    TwoUnits(String),
    /// S35: a comparison that nothing can stand in.
    Impossible(String),
    /// S36: "tăng 2,3 lần".
    UnclearTimes(String),
    /// S37: no comparison that it can only be.
    NotAComparison(String),
    /// S38: a signed number in a column of shares.
    SignedShare(String),
    /// S39: a number that its format does not show, or without its sign.
    Masked(String),
}

impl Fault {
    /// No figure; of a long text, its beginning is told.
    pub(super) fn no_figure(text: &str) -> Fault {
        Fault::NotAFigure(beginning(text))
    }

    /// No comparison.
    pub(super) fn no_comparison(text: &str) -> Fault {
        Fault::NotAComparison(beginning(text))
    }

    /// The stable code.
    pub(in crate::sheet) fn code(&self) -> &'static str {
        match self {
            Fault::NotAFigure(_) => "S21",
            Fault::TwoReadings { .. } => "S22",
            Fault::Conventions { .. } | Fault::SideBySide { .. } => "S23",
            Fault::Date(_) => "S24",
            Fault::Fraction(_) => "S25",
            Fault::Error(_) => "S26",
            Fault::NoResult(_) => "S27",
            Fault::Boolean(_) => "S28",
            Fault::TooLong(_) => "S29",
            Fault::Descending(_) => "S30",
            Fault::Years(_) => "S31",
            Fault::Bracketed(_) => "S32",
            Fault::Dash(_) => "S33",
            Fault::TwoUnits(_) => "S34",
            Fault::Impossible(_) => "S35",
            Fault::UnclearTimes(_) => "S36",
            Fault::NotAComparison(_) => "S37",
            Fault::SignedShare(_) => "S38",
            Fault::Masked(_) => "S39",
        }
    }

    /// What is wrong and what to write.
    pub(in crate::sheet) fn sentence(&self, language: Language) -> String {
        let (key, text) = match self {
            Fault::TwoReadings { text, point, comma } => return remedy::two_readings(text, point, comma, language),
            Fault::Conventions { text, decimal, other, other_place } => {
                let (mark, other_mark) = match decimal {
                    Decimal::Point => (SheetKey::MarkPoint, SheetKey::MarkComma),
                    Decimal::Comma => (SheetKey::MarkComma, SheetKey::MarkPoint),
                };
                return language.of_sheet(
                    SheetKey::FigureConventions,
                    &[
                        ("text", text),
                        ("mark", &language.sheet(mark)),
                        ("other", other),
                        ("place", &other_place.in_words(language)),
                        ("otherMark", &language.sheet(other_mark)),
                    ],
                );
            }
            Fault::SideBySide { text, other, other_place, is_in_one_column } => {
                let place = other_place.in_words(language);
                let values: [(&str, &dyn std::fmt::Display); 3] = [("text", text), ("other", other), ("place", &place)];
                let key = if *is_in_one_column { SheetKey::FigureOneColumn } else { SheetKey::FigureOneRow };
                return language.of_sheet(key, &values);
            }
            Fault::Date(text) => return remedy::date(text, language),
            Fault::Fraction(text) => return remedy::fraction(text, language),
            Fault::NotAFigure(text) => (SheetKey::FigureNotAFigure, text),
            Fault::Error(text) => (SheetKey::FigureError, text),
            Fault::NoResult(text) => (SheetKey::FigureNoResult, text),
            Fault::Boolean(text) => (SheetKey::FigureBoolean, text),
            Fault::TooLong(text) => (SheetKey::FigureTooLong, text),
            Fault::Descending(text) => (SheetKey::FigureDescending, text),
            Fault::Years(text) => (SheetKey::FigureYears, text),
            Fault::Bracketed(text) => (SheetKey::FigureBracketed, text),
            Fault::Dash(text) => (SheetKey::FigureDash, text),
            Fault::TwoUnits(text) => (SheetKey::FigureTwoUnits, text),
            Fault::Impossible(text) => (SheetKey::FigureImpossible, text),
            Fault::UnclearTimes(text) => (SheetKey::FigureUnclearTimes, text),
            Fault::NotAComparison(text) => (SheetKey::FigureNotAComparison, text),
            Fault::SignedShare(text) => (SheetKey::FigureSignedShare, text),
            Fault::Masked(text) => (SheetKey::FigureMasked, text),
        };
        language.of_sheet(key, &[("text", text)])
    }
}

/// As much of a text as a sentence bears.
fn beginning(text: &str) -> String {
    const ENOUGH: usize = 80;
    let text = text.trim();
    match text.char_indices().nth(ENOUGH) {
        Some((at, _)) => format!("{}…", text.get(..at).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
