//! A second comparison of one reference, "Variance %" beside "Variance": a report has one field, so the other is held against its
//! figures here.

use super::super::book::Address;
use super::super::figure::Versus;
use super::super::line::{Unused, Use};
use super::account::Account;
use super::column::Column;
use super::doubt::Doubt;
use super::evidence::{Number, expected, fits};
use super::row::{Row, decimals, value};
use crate::document::{Comparison, Count, Figure};

impl Row {
    /// Puts a comparison to its reference, by its column's number; of two, the one in per cent stays.
    pub(super) fn compare(
        &mut self,
        (of, column): (u32, &Column),
        at: Address,
        comparison: Comparison,
        account: &mut Account<'_>,
    ) {
        let is_per_cent = matches!(comparison.kind.as_str(), "percentOf" | "percentChange");
        let draft = self.draft(of, column);
        let spare = match draft.compared {
            Some((other, false)) if is_per_cent => draft.comparison.replace(comparison).map(|spare| (other, spare)),
            Some(_) => Some((at, comparison)),
            None => {
                draft.comparison = Some(comparison);
                None
            }
        };
        if spare.as_ref().is_none_or(|(other, _)| *other != at) {
            draft.compared = Some((at, is_per_cent));
        }
        let Some((at, spare)) = spare else { return };
        account.change(at, Use::Unused(Unused::NoField));
        let figures = self.actual.as_ref().zip(self.references.get(&of));
        let misfit = figures.and_then(|((_, actual), draft)| misfit(&spare, actual, &draft.figure));
        if let Some(expected) = misfit {
            let text = account.text(at);
            account.doubt(at, Doubt::Misfit(text, expected));
        }
    }
}

/// What the figures give, where a comparison states something else.
fn misfit(comparison: &Comparison, actual: &Figure, reference: &Figure) -> Option<f64> {
    let kind = Versus::named(comparison.kind.as_str());
    if matches!(kind, Versus::Unsaid | Versus::PointChange) {
        return None;
    }
    let is_open = [&comparison.comparator, &actual.comparator, &reference.comparator].into_iter().any(Option::is_some);
    let places = comparison.decimals.as_ref().map_or(0, |Count(places)| i32::try_from(*places).unwrap_or(0));
    let number = |figure: &Figure| Some(Number::new(value(figure)?, decimals(figure)));
    // Of an amount below zero, offices write a change with either sign.
    let is_held = !is_open && value(reference).is_some_and(|reference| reference > 0.0);
    let (actual, reference) = number(actual).zip(number(reference)).filter(|_| is_held)?;
    let stated = Number::new(comparison.value.0.as_f64()?, places);
    if fits(kind, stated, actual, reference) {
        return None;
    }
    let scale = 10f64.powi(places.max(1));
    Some((expected(kind, actual, reference) * scale).round() / scale)
}
