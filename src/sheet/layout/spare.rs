//! A second comparison of one reference, "Variance %" beside "Variance": a report has one field. The other follows from the reference's
//! figure, and is held against it here; where none is stated, it is kept in words.

use super::super::book::Address;
use super::super::figure::{self, Versus};
use super::super::line::{Unused, Use};
use super::account::Account;
use super::column::Column;
use super::columned::Sheet;
use super::doubt::Doubt;
use super::evidence::{Number, expected, fits};
use super::row::{Row, decimals, is_stated, value};
use crate::document::{Comparison, Count, Figure};

impl Row {
    /// Puts a comparison to its reference, by its column's number; of two, the one in per cent stays.
    pub(super) fn compare(
        &mut self,
        sheet: &Sheet<'_>,
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
        if self.references.get(&of).is_none_or(|draft| !is_stated(&draft.figure)) {
            let heading = sheet.columns.get(&at.column).and_then(|column| column.heading.as_deref());
            let text = sheet.grid.get(at.row, at.column).map(figure::shown).unwrap_or_default();
            self.notes.push(format!("{}: {text}", heading.unwrap_or_default()));
            account.change(at, Use::Field("note"));
            return;
        }
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
