//! Amounts of one thing in two units: "1.200 triệu đồng" and "45,5 tỷ đồng", "5.000 m2" and "120 ha".

use super::result::{Doubt, Found};
use super::unit::{Unit, UnitKind};
use crate::report::ComparisonType;

/// Measures of one thing, and what one of each is worth in its smallest.
const MEASURES: [&[(&str, u64)]; 4] = [
    &[
        ("m2", 1),
        ("m²", 1),
        ("mét vuông", 1),
        ("square metres", 1),
        ("ha", 10_000),
        ("héc ta", 10_000),
        ("hecta", 10_000),
        ("hectare", 10_000),
        ("hectares", 10_000),
        ("km2", 1_000_000),
        ("km²", 1_000_000),
    ],
    &[
        ("g", 1),
        ("kg", 1_000),
        ("kgs", 1_000),
        ("kilogram", 1_000),
        ("kilograms", 1_000),
        ("yến", 10_000),
        ("tạ", 100_000),
        ("tấn", 1_000_000),
        ("tonne", 1_000_000),
        ("tonnes", 1_000_000),
    ],
    &[
        ("mm", 1),
        ("cm", 10),
        ("m", 1_000),
        ("mét", 1_000),
        ("metres", 1_000),
        ("km", 1_000_000),
        ("ki lô mét", 1_000_000),
        ("kilomet", 1_000_000),
        ("kilometres", 1_000_000),
        ("kilometers", 1_000_000),
    ],
    &[("kw", 1), ("mw", 1_000)],
];

/// Which of them it is, and what one is worth.
fn measure(unit: &Unit) -> Option<(usize, u64)> {
    let name = unit.plain.split('/').next()?.trim();
    MEASURES.iter().enumerate().find_map(|(family, measures)| {
        let (_, size) = measures.iter().find(|(known, _)| *known == name)?;
        Some((family, size.checked_mul(unit.scale)?))
    })
}

/// Whether an amount in one can be told in the other, or is at least of the same thing.
pub(super) fn is_same_thing(one: &Unit, other: &Unit) -> bool {
    let first = |unit: &Unit| unit.plain.split(['/', ' ']).next().unwrap_or_default().to_owned();
    match (one.kind, other.kind) {
        (UnitKind::Money { currency: one, .. }, UnitKind::Money { currency: other, .. }) => one == other,
        (UnitKind::Count, UnitKind::Count) => first(one) == first(other) || one.plain.is_empty(),
        (UnitKind::Physical, UnitKind::Physical) => {
            let families = measure(one).zip(measure(other));
            first(one) == first(other) || families.is_some_and(|((one, _), (other, _))| one == other)
        }
        _ => false,
    }
}

/// What one of each is worth in a unit of both, where there is one.
fn sizes(own: &Unit, unit: &Unit) -> Option<(u64, u64)> {
    match (own.kind, unit.kind) {
        (UnitKind::Physical, UnitKind::Physical) => match (measure(own), measure(unit)) {
            (Some((one, own)), Some((other, unit))) if one == other => Some((own, unit)),
            _ => is_same_thing(own, unit).then_some((own.scale, unit.scale)),
        },
        // "giảm 6 trường hợp" of "45 vụ": which things can be told by other words, a reader looked at.
        (UnitKind::Count, UnitKind::Count) => Some((own.scale, unit.scale)),
        _ => is_same_thing(own, unit).then_some((own.scale, unit.scale)),
    }
}

/// Tells the differences of a result in the unit of its amount, wherever in the sentence that stands. One that can't be told
/// so is left out, and the amount is asked about.
pub(super) fn differences(found: &mut Found) {
    let level = found.level.as_ref().map(|level| level.unit.clone());
    let unit = level.clone().unwrap_or_else(|| found.compared.iter().find_map(|compared| compared.unit.clone()));
    let Some(unit) = unit else { return };
    let count = found.compared.len();
    found.compared.retain_mut(|compared| {
        if compared.kind != ComparisonType::Difference {
            return true;
        }
        let value = match &compared.unit {
            Some(own) => sizes(own, &unit).and_then(|(own, unit)| compared.value.rescaled(own, unit)),
            None if unit.scale == 1 => Some(compared.value),
            // "fell by 300,000 to 1.2 million"; "rose 250,000 to £3.4m" may be meant in pounds.
            None if unit.kind == UnitKind::Count && compared.value.float() >= 1_000.0 => {
                compared.value.rescaled(1, unit.scale)
            }
            None => None,
        };
        if let Some(value) = value {
            compared.value = value;
        }
        value.is_some()
    });
    if found.compared.len() < count {
        found.doubts.push(Doubt::OddNumber);
    }
}
