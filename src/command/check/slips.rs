//! Probable slips of the pen that no rule of the format forbids. Only `check` and `convert` tell them: no reader's card shows them.

use crate::report::{Amount, Fault, Measure, Period, Problem, Quantity, Reference, Report, Slip, Tally, Unit, step_of};
use crate::sheet::unit;

/// A result this many times as great as its target, or more, is probably in another multiple of the unit.
const THOUSANDS: f64 = 500.0;
/// Between a ratio and the same share in per cent lies a factor of 100; the two may differ by half or double.
const HUNDRED: std::ops::RangeInclusive<f64> = 50.0..=200.0;
/// Up to this, a figure may be a ratio: nobody writes so small a per cent beside one that is 50 times as great.
const GREATEST_RATIO: f64 = 2.0;

/// All slips of a report; their pointers are the report's own.
pub(in crate::command) fn of(report: &Report) -> Vec<Problem> {
    let mut found: Vec<(String, Slip)> = Vec::new();
    found.extend(report.units.iter().flat_map(|unit| of_unit(unit, &report.language)));
    found.extend(report.tallies.iter().flat_map(of_tally));
    for measure in report.all_measures() {
        let unit = measure.unit.as_ref().and_then(|key| report.unit(key));
        found.extend(measure.targets.iter().filter_map(|target| apart(measure, target, unit)));
        found.extend(in_words(measure));
        found.extend(twice(measure, &report.period));
    }
    found.into_iter().map(|(pointer, slip)| Problem::new(pointer, Fault::Slip(slip))).collect()
}

fn of_unit(unit: &Unit, language: &str) -> Vec<(String, Slip)> {
    let known = unit::known(&unit.label, language);
    let pointer = |field: &str| format!("/units/{}/{field}", step_of(&unit.key));
    let label = || unit.label.to_string();
    let factor = unit.factor.zip(known.factor).filter(|(stated, said)| *stated != *said as f64);
    let factor = factor.map(|(stated, said)| (pointer("factor"), Slip::Factor { label: label(), said, stated }));
    let currency = unit.currency.as_ref().zip(known.currency).filter(|(stated, said)| stated.as_str() != *said);
    let currency = currency.map(|(stated, said)| {
        (pointer("currency"), Slip::Currency { label: label(), said, stated: stated.to_string() })
    });
    factor.into_iter().chain(currency).collect()
}

/// Not `achieved`, of which every form tells it (W07).
fn of_tally(tally: &Tally) -> Vec<(String, Slip)> {
    let Some(total) = tally.total else { return Vec::new() };
    let counts = [
        ("exceeded", tally.exceeded.filter(|_| tally.achieved.is_none())),
        ("partiallyAchieved", tally.partially_achieved),
        ("notAchieved", tally.not_achieved),
    ];
    let above = counts.into_iter().filter_map(|(field, count)| Some((field, count.filter(|count| *count > total)?)));
    above.map(|(field, count)| (format!("{}/{field}", tally.pointer), Slip::CountAboveTotal { count, total })).collect()
}

/// A result that can't be in the unit of its target; where a comparison is stated, that is held against both (W01).
fn apart(measure: &Measure, target: &Reference, unit: Option<&Unit>) -> Option<(String, Slip)> {
    let unit = unit.filter(|_| target.unit.is_none() && target.comparison.is_none())?;
    let value = |quantity: &Option<Quantity>| quantity.as_ref()?.value().filter(|value| *value > 0.0);
    let (actual, target) = (value(&measure.actual)?, value(&target.quantity)?);
    let (less, more) = if actual < target { (actual, target) } else { (target, actual) };
    let is_apart = if unit.is_percent() {
        less <= GREATEST_RATIO && HUNDRED.contains(&(more / less))
    } else {
        unit.factor.is_some_and(|factor| factor >= 1000.0) && more / less >= THOUSANDS
    };
    is_apart.then(|| (format!("{}/actual/value", measure.pointer), Slip::Apart { actual, target }))
}

fn in_words(measure: &Measure) -> Vec<(String, Slip)> {
    let references = measure.targets.iter().chain(&measure.baselines);
    let references = references.filter_map(|held| Some((held.pointer.to_string(), held.quantity.as_ref()?)));
    let actual = measure.actual.iter().map(|actual| (format!("{}/actual", measure.pointer), actual));
    let series = measure.observations.iter().map(|point| (point.pointer.to_string(), &point.quantity));
    let written = actual.chain(references).chain(series).filter_map(|(pointer, quantity)| match &quantity.amount {
        Amount::Words(text) if is_number(text) => {
            Some((format!("{pointer}/text"), Slip::NumberInWords(text.to_string())))
        }
        _ => None,
    });
    written.collect()
}

/// Digits with their marks, as a number and no change: "1.757", "95 %".
fn is_number(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '%'))
}

fn twice(measure: &Measure, period: &Period) -> Vec<(String, Slip)> {
    let points = measure.observations.iter().enumerate();
    let told = points.filter_map(|(at, point)| {
        let before = measure.observations.get(..at)?;
        let same =
            before.iter().find(|other| other.period.same_days(&point.period)).map(|same| same.pointer.to_string());
        let is_own = |actual: &&Quantity| point.period.same_days(period) && actual.amount != point.quantity.amount;
        let own = || measure.actual.as_ref().filter(is_own).map(|_| format!("{}/actual", measure.pointer));
        Some((point.pointer.to_string(), Slip::TimeTwice(same.or_else(own)?)))
    });
    told.collect()
}
