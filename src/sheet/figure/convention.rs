//! How a sheet's texts separate decimals, by what its own cells prove.

use super::Decimal;
use super::fault::Fault;
use super::numeral::{Evidence, Numeral};
use super::said;
use crate::sheet::book::{Cell, CellLocation, CellValue, Grid};
use crate::sheet::problem::{self, Problem};

/// A cell that tells something.
struct Witness<'a> {
    place: CellLocation,
    text: &'a str,
}

/// What the cells prove, else what the file's separator says; where neither tells, every cell with two readings.
pub(super) fn of<'a>(
    grid: &Grid,
    figures: impl Iterator<Item = (CellLocation, &'a Cell)>,
) -> Result<Decimal, Vec<Problem>> {
    let (mut point, mut comma) = (None, None);
    let mut unclear: Vec<(Witness, Numeral)> = Vec::new();
    for (place, cell) in figures {
        let CellValue::Text(text) = &cell.value else { continue };
        let mut is_reported = false;
        let numerals = said::parse(text).map(said::Said::numerals).unwrap_or_default();
        for numeral in numerals {
            let witness = Witness { place: place.clone(), text: text.trim() };
            match numeral.evidence() {
                Some(Evidence::Proof(Decimal::Point)) if point.is_none() => point = Some(witness),
                Some(Evidence::Proof(Decimal::Comma)) if comma.is_none() => comma = Some(witness),
                // Once a cell.
                Some(Evidence::Both) if !is_reported => {
                    is_reported = true;
                    unclear.push((witness, numeral));
                }
                _ => {}
            }
        }
    }
    if let Some((one, other)) = in_one_column(&unclear) {
        return Err(vec![of_one_column(one, other)]);
    }
    // Programs that write 42,5 separate columns by semicolons; but what stands for groups must not stand for decimals too.
    let are_alike = unclear.iter().all(|(_, numeral)| numeral.separator() == Some('.'))
        || unclear.iter().all(|(_, numeral)| numeral.separator() == Some(','));
    match (point, comma) {
        (Some(point), Some(comma)) => Err(vec![against_each_other(point, comma)]),
        (Some(_), None) => Ok(Decimal::Point),
        (None, Some(_)) => Ok(Decimal::Comma),
        (None, None) if grid.separator == Some(';') && are_alike => Ok(Decimal::Comma),
        (None, None) if unclear.is_empty() => Ok(Decimal::Point),
        (None, None) => Err(unclear.into_iter().map(two_readings).collect()),
    }
}

/// Two cells of one column, of which one would have thousands where the other has decimals: "12.500" above "1,200". What other
/// columns prove does not tell whether somebody typed one of them in the other way.
fn in_one_column<'a, 'b>(unclear: &'b [(Witness<'a>, Numeral)]) -> Option<(&'b Witness<'a>, &'b Witness<'a>)> {
    let column = |witness: &Witness| witness.place.cell.map(|at| at.column);
    unclear.iter().enumerate().find_map(|(index, (witness, numeral))| {
        let is_other = |(other, written): &&(Witness, Numeral)| {
            column(other) == column(witness) && written.separator() != numeral.separator()
        };
        let (first, _) = unclear.get(..index)?.iter().find(is_other)?;
        Some((witness, first)).filter(|_| column(witness).is_some())
    })
}

fn of_one_column(witness: &Witness, other: &Witness) -> Problem {
    let fault = Fault::OneColumn {
        text: witness.text.to_owned(),
        other: other.text.to_owned(),
        other_place: other.place.clone(),
    };
    Problem { place: witness.place.clone(), fault: problem::Fault::Figure(fault) }
}

/// Told at the later of two cells, which names the earlier.
fn against_each_other(point: Witness, comma: Witness) -> Problem {
    let (first, second, decimal) =
        if point.place <= comma.place { (point, comma, Decimal::Comma) } else { (comma, point, Decimal::Point) };
    let fault = Fault::Conventions {
        text: second.text.to_owned(),
        decimal,
        other: first.text.to_owned(),
        other_place: first.place,
    };
    Problem { place: second.place, fault: problem::Fault::Figure(fault) }
}

fn two_readings((witness, numeral): (Witness, Numeral)) -> Problem {
    let plain = |decimal| numeral.strict(decimal).map(|number| number.plain()).unwrap_or_default();
    let fault = Fault::TwoReadings {
        text: witness.text.to_owned(),
        point: plain(Decimal::Point),
        comma: plain(Decimal::Comma),
    };
    Problem { place: witness.place, fault: problem::Fault::Figure(fault) }
}
