//! Shares among per cents: 0.95 where other cells say 95%.

use super::super::super::book::CellLocation;
use super::super::super::unit;
use super::Fault;
use crate::document::Figure;

/// A figure's cell, as far as per cents go.
pub(super) struct Seen {
    pub place: CellLocation,
    value: Option<f64>,
    /// Whether the cell has the sign itself.
    has_sign: bool,
    /// Whether it has any unit.
    has_unit: bool,
}

/// How many times as great as the figure with a unit a number without one can be to be in the same.
pub(in super::super) const NEAR: std::ops::Range<f64> = 0.01..100.0;

impl Seen {
    pub fn of(figure: &Figure, unit: Option<&str>, place: CellLocation) -> Seen {
        // Of a range, its lower end.
        let value = figure.value.as_ref().or(figure.low.as_ref()).and_then(|number| number.0.as_f64());
        let has_sign = unit.is_some_and(|unit| unit::agrees(unit, "%"));
        Seen { place, value, has_sign, has_unit: unit.is_some() }
    }

    /// Whether the cell says a unit.
    pub fn has_unit(&self) -> bool {
        self.has_unit
    }

    /// Where this figure stands, if it says no unit and can't be in that of the other's cell: of a multiple, or far from it.
    pub fn is_apart(&self, other: &Seen, unit: &str) -> Option<CellLocation> {
        let (own, other) = (self.value.filter(|own| *own != 0.0)?, other.value?);
        let is_near = other == 0.0 || NEAR.contains(&(own / other).abs());
        let is_percent = unit::agrees(unit, "%");
        (!self.has_unit && !is_percent && (unit::is_multiple(unit) || !is_near)).then(|| self.place.clone())
    }

    /// The fault of a share that has no sign, if it is one.
    fn share(&self, most: f64) -> Option<Fault> {
        let value = self.value.filter(|value| !self.has_sign && *value != 0.0 && value.abs() <= most)?;
        // As many digits as a share has: 0.95 × 100 is no 95.00000000000001.
        let percent = (value * 1e10).round() / 1e8;
        Some(Fault::Share(percent.to_string(), value.to_string()))
    }
}

/// Two figures of a row in per cent: the fault of the one that has no sign, if it is about a hundredth of the other.
pub(super) fn beside<'a>(one: &'a Seen, other: &'a Seen) -> Option<(&'a CellLocation, Fault)> {
    [(one, other), (other, one)].into_iter().find_map(|(bare, other)| {
        is_hundredth(bare.value?, other.value?).then(|| Some((&bare.place, bare.share(2.0)?)))?
    })
}

/// Whether a figure is about a hundredth of another.
pub(in super::super) fn is_hundredth(figure: f64, whole: f64) -> bool {
    figure != 0.0 && (50.0..=200.0).contains(&(whole / figure).abs())
}

/// Shares without any unit in a column that has as many per cents as others.
pub(super) fn among(column: &[(Seen, bool)]) -> impl Iterator<Item = (&CellLocation, Fault)> {
    let signed = column.iter().filter(|(seen, _)| seen.has_sign).count();
    let others = (column.len() - signed).saturating_sub(1);
    let is_of_percents = signed > 0 && signed >= others;
    let bare = column.iter().filter(move |(seen, has_unit)| is_of_percents && !has_unit && seen.value != Some(1.0));
    bare.filter_map(|(seen, _)| Some((&seen.place, seen.share(1.0)?)))
}
