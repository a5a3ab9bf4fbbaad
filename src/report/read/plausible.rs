//! W04: figures that seem to be written in full, though their unit has a factor.

use super::cursor::Object;
use crate::report::{Amount, Fault, Measure, Quantity, Unit};

/// From this factor on a slip shows: a thousand times too much.
const FACTOR: f64 = 1e3;

/// No public body states as much in the currency of a largest economy, or of most small ones: it is twice the wealth of all the world's
/// households, 4.7 × 10^14 dollars (UBS, Global Wealth Report 2025).
const MONEY: f64 = 1e15;
/// For currencies of small worth, or in which a large economy counts: its yearly product is up to 2.2 × 10^16 (IMF, World Economic
/// Outlook, for 2024: rupiah; 1.2 × 10^16 đồng, 2.6 × 10^15 won, 1.3 × 10^14 yuan).
const SMALL_MONEY: f64 = 1e17;
const SMALL: &str = "ARS CDF CLP CNY COP GNF HUF IDR INR IQD JPY KHR KRW LAK LBP MGA MMK MNT NGN PKR PYG RUB SYP TRY TZS UGX UZS VND XAF \
XOF";
/// Iran's yearly product is 2.4 × 10^17 rials, and the rial falls.
const RIALS: f64 = 1e19;

/// For any other unit: twice the square metres of the Earth, thirty times the kilowatt-hours that the world uses in a year.
const THINGS: f64 = 1e15;
/// A value below this is not written in full: petajoules and the like have large factors and small values.
const VALUE: f64 = 1e9;

/// Warns of every figure of a measure that no public body can have meant.
pub(in crate::report) fn check(units: &[Unit], measure: &Measure, object: &Object) {
    let tell = |place: &dyn Fn() -> String, own: Option<&str>, quantity: &Quantity| {
        let key = own.or(measure.unit.as_deref());
        let Some(unit) = units.iter().find(|unit| Some(&*unit.key) == key) else { return };
        let Some(factor) = unit.factor.filter(|factor| *factor >= FACTOR) else { return };
        let stated = match quantity.amount {
            Amount::Value(value) => [("value", value), ("", 0.0)],
            Amount::Range { low, high } => [("low", low), ("high", high)],
            Amount::Words(_) => return,
        };
        for (name, value) in stated {
            if is_implausible(unit, value.abs(), factor) {
                object.problem_of(format!("{}/{name}", place()), Fault::ImplausibleAmount { value, factor });
            }
        }
    };
    if let Some(actual) = &measure.actual {
        tell(&|| format!("{}/actual", measure.pointer), None, actual);
    }
    for reference in measure.targets.iter().chain(&measure.baselines) {
        if let Some(quantity) = &reference.quantity {
            tell(&|| reference.pointer.to_string(), reference.unit.as_deref(), quantity);
        }
    }
    for observation in &measure.observations {
        tell(&|| observation.pointer.to_string(), None, &observation.quantity);
    }
}

/// Judges the amount, not the value: a district's year told in thousands of đồng is a number of ten digits.
fn is_implausible(unit: &Unit, value: f64, factor: f64) -> bool {
    let limit = match unit.currency.as_deref() {
        None if value < VALUE => return false,
        None => THINGS,
        Some("IRR") => RIALS,
        Some(code) if SMALL.split(' ').any(|small| small == code) => SMALL_MONEY,
        Some(_) => MONEY,
    };
    value >= limit / factor
}
