//! A cell as a figure: a number, a range, a comparison, words, or a sign that there is none.

use super::book::{Cell, Grid, Place};
use super::problem::Problem;
use crate::document::{Comparison, Figure};
use crate::words::Language;

/// How a sheet's texts separate decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Decimal {
    /// 1,757.5
    Point,
    /// 1.757,5
    Comma,
}

/// What a cell says where a figure belongs.
pub enum Reading {
    /// It states something.
    Stated(Box<Stated>),
    /// It says that there is no figure: "–", "..", "N/A", "[x]". As written.
    Missing(String),
}

/// What a cell states.
#[derive(Default)]
pub struct Stated {
    /// The figure; nothing in it where the cell is a comparison in words.
    pub(crate) figure: Figure,
    /// "giảm 0,85 điểm %": a change in words, whatever its column.
    pub(crate) comparison: Option<Comparison>,
    /// The unit that is written or shown in the cell itself: "%", "£", "days".
    pub unit: Option<String>,
    /// The footnote mark at its end: "(*)", "¹".
    pub mark: Option<String>,
}

/// Why a cell can't be read.
#[derive(Clone, Debug, PartialEq)]
pub enum Fault {
    /// S21: digits in it, but no figure that it can only be. As written.
    NotAFigure(String),
}

impl Fault {
    pub(super) fn code(&self) -> &'static str {
        match self {
            Fault::NotAFigure(_) => "S21",
        }
    }

    pub(super) fn sentence(&self, language: Language) -> String {
        match (self, language) {
            (Fault::NotAFigure(text), Language::Vi) => format!("\"{text}\" không phải số; ghi một số"),
            (Fault::NotAFigure(text), Language::En) => format!("\"{text}\" is no number; write one"),
        }
    }
}

/// What a cell says, its decimals separated so.
pub fn read(cell: &Cell, decimal: Decimal) -> Result<Reading, Fault> {
    let _ = (cell, decimal);
    Err(Fault::NotAFigure(String::new()))
}

/// How the texts among these cells separate decimals: what they prove, else what the file's separator says; where that
/// leaves two readings of a cell, the problem names it and the option `--decimal`.
pub fn convention<'a>(grid: &Grid, figures: impl Iterator<Item = (Place, &'a Cell)>) -> Result<Decimal, Vec<Problem>> {
    let _ = (grid, figures.count());
    Ok(Decimal::Point)
}
