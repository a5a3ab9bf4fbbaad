//! 1,065 in a column of per cents: a ratio that lost its format, and no 1.065 per cent.

use super::super::book::Cell;
use super::columned::Sheet;
use super::phrase::text_of;
use super::row::{decimals, value};
use crate::document::{Comparison, Count, Figure};
use crate::sheet::figure::{self, Versus};

/// How great a ratio may be that nobody would write as a per cent.
const GREATEST: f64 = 2.0;

/// What a bare number is held to: the figures that it compares, where both are there.
pub(super) struct Compared<'a> {
    pub actual: Option<&'a Figure>,
    pub reference: Option<&'a Figure>,
}

/// Whether a comparison that is read as per cents may be a ratio: by its own arithmetic, else by the other cells of its column.
pub(super) fn is(
    sheet: &Sheet<'_>,
    column: u32,
    cell: &Cell,
    comparison: &Comparison,
    compared: &Compared<'_>,
) -> bool {
    let kind = comparison.kind.as_str();
    let Some(stated) = comparison.value.0.as_f64().filter(|stated| *stated != 0.0 && !has_sign(cell)) else {
        return false;
    };
    let is_of = kind == "percentOf";
    if !(is_of || kind == "percentChange") || stated.abs() >= 10.0 {
        return false;
    }
    let half = comparison.decimals.as_ref().map_or(0, |Count(digits)| i32::try_from(*digits).unwrap_or(0));
    let half = 0.5 * 10f64.powi(-half);
    let known = compared.actual.zip(compared.reference);
    let known = known.and_then(|(actual, reference)| Some((actual, value(actual)?, reference, value(reference)?)));
    if let Some((of, actual, against, reference)) = known.filter(|(.., reference)| *reference != 0.0) {
        let ratio = actual / reference;
        let blur =
            ratio.abs() * (half_of(of) / actual.abs().max(f64::MIN_POSITIVE) + half_of(against) / reference.abs());
        let expected = if is_of { ratio } else { ratio - 1.0 };
        let fits = |scale: f64| (stated - expected * scale).abs() <= half * 1.01 + blur * scale;
        match (fits(100.0), fits(1.0)) {
            (true, _) => return false,
            (false, true) => return true,
            _ => {}
        }
    }
    if stated.abs() > GREATEST {
        return false;
    }
    let others: Vec<(bool, f64)> = sheet
        .cells(column)
        .filter(|other| !std::ptr::eq(*other, cell))
        .filter_map(|other| Some((has_sign(other), number(sheet, other)?)))
        .collect();
    // A share of 1 % is rare where all others are near the whole, a growth of 1 % is not.
    let has_signs = others.iter().any(|(has_sign, _)| *has_sign);
    let are_great = is_of && others.len() >= 2 && others.iter().all(|(_, other)| other.abs() >= 10.0);
    is_of && (has_signs || are_great)
}

fn has_sign(cell: &Cell) -> bool {
    let text = text_of(cell);
    cell.style.is_percent || text.contains('%') || text.contains("phần trăm")
}

fn number(sheet: &Sheet<'_>, cell: &Cell) -> Option<f64> {
    let Ok(figure::Reading::Stated(stated)) = figure::comparison(cell, sheet.decimal, Versus::PercentOf) else {
        return None;
    };
    stated.comparison?.value.0.as_f64()
}

fn half_of(figure: &Figure) -> f64 {
    0.5 * 10f64.powi(-decimals(figure))
}
