//! How a sheet's texts separate decimals, by what its own cells prove.

mod doubtful;

use std::collections::HashMap;

use super::fault::Fault;
use super::numeral::{Evidence, Numeral};
use super::said;
use super::{Decimal, Placed};
use crate::sheet::book::{CellLocation, CellValue, Grid};
use crate::sheet::problem::{self, Problem};

/// A number as a cell writes it.
struct Written<'a> {
    place: CellLocation,
    text: &'a str,
    numeral: Numeral,
    evidence: Option<Evidence>,
    is_level: bool,
    is_percent: bool,
}

/// What the cells prove, else what the file's separator says; where neither tells, every cell with two readings, and where what is
/// told leaves a cell in doubt, that one. `usual` is how the sheet's language separates decimals.
pub(super) fn of<'a>(
    grid: &Grid,
    figures: impl Iterator<Item = Placed<'a>>,
    usual: Option<Decimal>,
) -> Result<Decimal, Vec<Problem>> {
    let figures: Vec<Placed> = figures.collect();
    let stored: Vec<(u32, f64)> = figures.iter().filter_map(stored).collect();
    let written: Vec<Written> = figures.into_iter().flat_map(numbers).collect();
    let proof = |decimal| written.iter().find(|number| number.evidence == Some(Evidence::Proof(decimal)));
    let mut unclear: Vec<&Written> = written.iter().filter(|number| number.evidence == Some(Evidence::Both)).collect();
    // Once a cell.
    unclear.dedup_by(|one, other| one.place == other.place);
    if let Some(problem) = side_by_side(&unclear) {
        return Err(vec![problem]);
    }
    // Programs that write 42,5 separate columns by semicolons, but of English nobody knows; and what stands for groups must not stand for decimals too.
    let are_alike = unclear.iter().all(|number| number.numeral.separator() == Some('.'))
        || unclear.iter().all(|number| number.numeral.separator() == Some(','));
    let decimal = match (proof(Decimal::Point), proof(Decimal::Comma)) {
        (Some(point), Some(comma)) => return Err(vec![against_each_other(point, comma)]),
        (Some(_), None) => Decimal::Point,
        (None, Some(_)) => Decimal::Comma,
        (None, None) if grid.separator == Some(';') && are_alike && usual != Some(Decimal::Point) => Decimal::Comma,
        (None, None) if unclear.is_empty() => Decimal::Point,
        (None, None) => return Err(unclear.into_iter().map(two_readings).collect()),
    };
    let doubtful: Vec<Problem> = doubtful::of(&written, &unclear, &stored, decimal, usual).map(two_readings).collect();
    if doubtful.is_empty() { Ok(decimal) } else { Err(doubtful) }
}

/// The row of a figure that a workbook has as a number, and it.
fn stored(figure: &Placed) -> Option<(u32, f64)> {
    match figure.cell.value {
        CellValue::Number(value) if figure.is_level && !figure.cell.style.is_percent => {
            Some((figure.place.cell?.row, value))
        }
        _ => None,
    }
}

/// The numbers of a text.
fn numbers(figure: Placed<'_>) -> Vec<Written<'_>> {
    let CellValue::Text(text) = &figure.cell.value else { return Vec::new() };
    let Ok(said) = said::parse(text) else { return Vec::new() };
    let is_percent = said.unit.as_deref() == Some("%");
    let written = said.numerals().into_iter().map(|numeral| Written {
        place: figure.place.clone(),
        text: text.trim(),
        evidence: numeral.evidence(),
        numeral,
        is_level: figure.is_level,
        is_percent,
    });
    written.collect()
}

/// Two cells of one column, or two figures of one line, of which one would have thousands where the other has decimals: "12.500"
/// above or beside "1,200". What other cells prove does not tell whether somebody typed one of them in the other way.
fn side_by_side(unclear: &[&Written]) -> Option<Problem> {
    // The first of each way, by its column and by its line.
    let mut firsts: HashMap<(bool, u32), &Written> = HashMap::new();
    unclear.iter().find_map(|number| {
        let at = number.place.cell?;
        let keys = [Some((true, at.column)), Some((false, at.row)).filter(|_| number.is_level)];
        keys.into_iter().flatten().find_map(|key| {
            let first = *firsts.entry(key).or_insert(number);
            (first.numeral.separator() != number.numeral.separator()).then(|| {
                let fault = Fault::SideBySide {
                    text: number.text.to_owned(),
                    other: first.text.to_owned(),
                    other_place: first.place.clone(),
                    is_in_one_column: key.0,
                };
                Problem { place: number.place.clone(), fault: problem::Fault::Figure(fault) }
            })
        })
    })
}

/// Told at the later of two cells, which names the earlier.
fn against_each_other(point: &Written, comma: &Written) -> Problem {
    let (first, second, decimal) =
        if point.place <= comma.place { (point, comma, Decimal::Comma) } else { (comma, point, Decimal::Point) };
    let fault = Fault::Conventions {
        text: second.text.to_owned(),
        decimal,
        other: first.text.to_owned(),
        other_place: first.place.clone(),
    };
    Problem { place: second.place.clone(), fault: problem::Fault::Figure(fault) }
}

fn two_readings(number: &Written) -> Problem {
    let plain = |decimal| number.numeral.strict(decimal).map(|number| number.plain()).unwrap_or_default();
    let fault =
        Fault::TwoReadings { text: number.text.to_owned(), point: plain(Decimal::Point), comma: plain(Decimal::Comma) };
    Problem { place: number.place.clone(), fault: problem::Fault::Figure(fault) }
}
