//! A cell as a figure: a number, a range, a comparison, words, or a sign that there is none.
//!
//! ```text
//! text ─ spelling ─► signs ─ piece, numeral ─► numbers and words ─ said (phrase, unit) ─► Said ─┐
//!                                                          how decimals are separated ─► parsed┼─► figure or versus
//! number and its style ────────────────────────────────────────────────────────────────► parsed┘
//! ```

mod around;
mod arrow;
mod blank;
mod convention;
mod date;
mod exact;
mod fault;
mod numeral;
mod parsed_figure;
mod phrase;
mod piece;
mod remedy;
mod said;
mod spelling;
mod unit;
mod versus;

pub use fault::Fault;

use self::parsed_figure::ParsedFigure;
use super::book::{Cell, CellLocation, CellValue, Grid};
use super::problem::Problem;
use crate::document::{Comparison, Figure, Text};

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
#[derive(serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Reading {
    /// It states something.
    Stated(Box<Stated>),
    /// It says that there is no figure: "–", "..", "N/A", `[x]`. As written.
    Missing(String),
}

/// What a cell states.
#[derive(Default, serde::Serialize)]
pub struct Stated {
    /// The figure; where the cell is a comparison, nothing but how firm it is: "ước đạt 101,1%".
    #[serde(flatten)]
    pub(crate) figure: Figure,
    /// "giảm 0,85 điểm %": a change in words, whatever its column.
    pub(crate) comparison: Option<Comparison>,
    /// The unit that is written or shown in the cell itself: "%", "£", "days". A comparison has one only as a difference
    /// in a unit of its own: "tăng 204,4 tấn".
    pub unit: Option<String>,
    /// The footnote mark at its end: "(*)", "¹".
    pub mark: Option<String>,
}

/// What a number alone is in a column of comparisons, by its heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Versus {
    /// The heading does not say it; then the cell has to, by a word, a sign or a unit.
    Unsaid,
    /// "TH/KH (%)", "% of target": 101.1.
    PercentOf,
    /// "Tăng, giảm (%)": 12.4, -3.
    PercentChange,
    /// "Số lần": 6.
    Multiple,
    /// "Tăng, giảm", in the measure's own unit: 204.4.
    Difference,
    /// "Tăng, giảm (điểm %)": 0.7.
    PointChange,
}

/// What a reader is shown of a cell, on one line: a number by its format, with a point before its decimals.
pub fn shown(cell: &Cell) -> String {
    let text = match &cell.value {
        CellValue::Number(value) => ParsedFigure::number(*value, &cell.style).map(|parsed| parsed.written),
        CellValue::Text(text) => Ok(text.clone()),
        CellValue::Bool(value) => Ok(value.to_string().to_uppercase()),
        CellValue::Date(text) | CellValue::Error(text) | CellValue::Formula(text) => Ok(text.clone()),
    };
    let text = text.unwrap_or_else(|_| match &cell.value {
        CellValue::Number(value) => value.to_string(),
        _ => String::new(),
    });
    spelling::words(&text)
}

/// What a cell says, its decimals separated so where it can be read in two ways.
pub fn read(cell: &Cell, decimal: Decimal) -> Result<Reading, Fault> {
    reading(
        cell,
        decimal,
        |parsed| if parsed.is_change() { versus::stated(parsed, Versus::Unsaid) } else { parsed.stated() },
    )
}

/// What a cell of a column of comparisons says: a comparison, words, or that there is none.
pub fn comparison(cell: &Cell, decimal: Decimal, column: Versus) -> Result<Reading, Fault> {
    let worded = arrow::in_words(cell);
    reading(worded.as_ref().unwrap_or(cell), decimal, |parsed| versus::stated(parsed, column))
}

/// A cell among the figures of a sheet.
pub struct Placed<'a> {
    /// Where it is.
    pub place: CellLocation,
    /// What it holds.
    pub cell: &'a Cell,
    /// Whether it is a figure of its line's own, and no comparison: those of one line are written alike.
    pub is_level: bool,
}

/// How the texts among these cells separate decimals: what they prove, else what the file's separator says; where that
/// leaves two readings of a cell, the problem names it and the option `--decimal`. `usual` is how the sheet's language
/// separates them, where that is known.
pub fn convention<'a>(
    grid: &Grid,
    figures: impl Iterator<Item = Placed<'a>>,
    usual: Option<Decimal>,
) -> Result<Decimal, Vec<Problem>> {
    convention::of(grid, figures, usual)
}

/// Whether a missing figure's words say why, so that they can stand as the reason: "chưa có số liệu", but not "–" or "N/A".
pub fn says_why(missing: &str) -> bool {
    blank::is_worded(missing)
}

fn reading(
    cell: &Cell,
    decimal: Decimal,
    stated: impl Fn(ParsedFigure) -> Result<Stated, Fault>,
) -> Result<Reading, Fault> {
    let text = match &cell.value {
        CellValue::Text(text) => text.trim(),
        CellValue::Number(value) if cell.style.is_masked => return Err(Fault::Masked(value.to_string())),
        CellValue::Number(value) => {
            return stated(ParsedFigure::number(*value, &cell.style)?).map(|stated| Reading::Stated(Box::new(stated)));
        }
        CellValue::Bool(value) => return Err(Fault::Boolean(value.to_string().to_uppercase())),
        CellValue::Date(date) => return Err(Fault::Date(date.clone())),
        CellValue::Error(error) => return Err(Fault::Error(error.clone())),
        CellValue::Formula(formula) => return Err(Fault::NoResult(formula.clone())),
    };
    let spelled: String = spelling::characters(text).into_iter().collect();
    if blank::is_missing(&spelled) {
        return Ok(Reading::Missing(text.to_owned()));
    }
    if let Some(fault) = blank::spoiled(&spelled) {
        return Err(fault);
    }
    if !spelled.contains(char::is_numeric) {
        let says = spelled.contains(char::is_alphabetic);
        let figure = Figure { text: Some(Text(text.to_owned())), ..Figure::default() };
        let words = Reading::Stated(Box::new(Stated { figure, ..Stated::default() }));
        return if says { Ok(words) } else { Err(Fault::no_figure(text)) };
    }
    if date::is_date(&spelled) {
        return Err(Fault::Date(text.to_owned()));
    }
    stated(ParsedFigure::text(text, decimal)?).map(|stated| Reading::Stated(Box::new(stated)))
}
