//! "Cùng kỳ (%)" beside "9 tháng 2023": of a time whose amounts have a column, per cents are how the actual stands to it.

use super::super::book::Cell;
use super::super::figure::Versus;
use super::meaning::{Against, Meaning, Side, in_parentheses};
use super::phrase::{Phrase, text_of};
use super::span::Months;
use super::time::{Now, Time};
use super::unit;

/// The columns that compare, though their headings name a time alone; `units` are the cells of the units' column, and `now` is
/// the report's time.
pub(super) fn comparisons<'a>(
    headings: impl Iterator<Item = (u32, &'a [String], &'a Meaning)>,
    units: impl Iterator<Item = &'a Cell>,
    now: Option<Now>,
) -> Vec<(u32, Meaning)> {
    // In a table of per cents they may be amounts.
    if are_all_per_cent(units) {
        return Vec::new();
    }
    let figures: Vec<(u32, bool, Side, Time)> = headings
        .filter_map(|(column, path, meaning)| match meaning {
            Meaning::Figure(side, time) if *side != Side::Target => Some((column, is_per_cent(path), *side, *time)),
            _ => None,
        })
        .collect();
    let months = |time: &Time| -> Option<Months> { time.months(now) };
    let is_before = |time: &Time| months(time).zip(now).is_some_and(|(months, now)| months.last < now.months.first);
    // Where the actual has per cents of its own, those of a time before are the same.
    if figures.iter().any(|(_, is_per_cent, _, time)| *is_per_cent && !is_before(time)) {
        return Vec::new();
    }
    let compares = |(column, is_per_cent, _, time): &&(u32, bool, Side, Time)| {
        let has_amounts = figures
            .iter()
            .any(|(other, is_per_cent, _, amounts)| other != column && !is_per_cent && months(amounts) == months(time));
        *is_per_cent && time.relative.is_some() && is_before(time) && has_amounts
    };
    let meaning = |(column, _, side, time): &(u32, bool, Side, Time)| {
        let against = Against {
            kind: Versus::PercentOf,
            left: None,
            right: Some((*side, *time)),
            is_of_plan: false,
            words: Phrase::default(),
        };
        (*column, Meaning::Comparison(against))
    };
    figures.iter().filter(compares).map(meaning).collect()
}

fn are_all_per_cent<'a>(units: impl Iterator<Item = &'a Cell>) -> bool {
    let units = units.map(text_of);
    let mut units = units.filter(|unit| !unit::is_none(unit) && !unit::is_ditto(unit)).peekable();
    units.peek().is_some() && units.all(|text| unit::is_same(&text, "%"))
}

fn is_per_cent(path: &[String]) -> bool {
    path.last().and_then(|leaf| in_parentheses(leaf)).is_some_and(|(_, inside)| inside == "%")
}
