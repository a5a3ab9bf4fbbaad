//! "1,200" below "12.500,5": three decimals by what other cells prove, and thousands if somebody typed it in the other way.

use std::collections::HashMap;

use super::super::Decimal;
use super::super::numeral::Evidence;
use super::Written;

/// How the numbers of one column, or the figures of one line, are written.
#[derive(Clone, Copy, Default)]
struct Around {
    /// Thousands are grouped, by the other mark or by a space.
    has_groups: bool,
    /// A number has three decimals, and can't be read otherwise.
    has_three: bool,
    /// A number has another count of them.
    has_others: bool,
}

/// The figures that would have three decimals, where what stands around them speaks for thousands.
pub(super) fn of<'a, 'b>(
    written: &[Written<'a>],
    unclear: &'b [&'b Written<'a>],
    stored: &[(u32, f64)],
    decimal: Decimal,
    usual: Option<Decimal>,
) -> impl Iterator<Item = &'b Written<'a>> {
    let mut columns: HashMap<u32, Around> = HashMap::new();
    let mut rows: HashMap<u32, Around> = HashMap::new();
    for number in written {
        let Some(at) = number.place.cell else { continue };
        number.note(columns.entry(at.column).or_default(), decimal);
        if number.is_level {
            number.note(rows.entry(at.row).or_default(), decimal);
        }
    }
    let mut sizes: HashMap<u32, Vec<f64>> = HashMap::new();
    for (row, value) in stored {
        sizes.entry(*row).or_default().push(*value);
    }
    for number in written.iter().filter(|number| number.is_level && number.evidence != Some(Evidence::Both)) {
        if let (Some(at), Some(value)) =
            (number.place.cell, number.numeral.read(decimal).and_then(|read| read.double()))
        {
            sizes.entry(at.row).or_default().push(value);
        }
    }
    let is_unusual = usual.is_some_and(|usual| usual != decimal);
    unclear.iter().copied().filter(move |number| {
        let at = number.place.cell;
        let around = |map: &HashMap<u32, Around>, key: Option<u32>| {
            key.and_then(|key| map.get(&key)).copied().unwrap_or_default()
        };
        let (above, beside) = (around(&columns, at.map(|at| at.column)), around(&rows, at.map(|at| at.row)));
        let is_thousandth = number.numeral.separator() == Some(decimal.mark());
        let is_filled = number.numeral.strict(decimal).is_some_and(|number| number.plain().ends_with('0'));
        let speaks = |around: Around| around.has_groups || (around.has_others && is_filled);
        let is_known = above.has_three || beside.has_three;
        let sizes = at.and_then(|at| sizes.get(&at.row)).map(Vec::as_slice).unwrap_or_default();
        let is_own = number.is_level && !number.is_percent;
        is_thousandth
            && is_own
            && (number.is_of_the_other(sizes, decimal) || !is_known && (is_unusual || speaks(above) || speaks(beside)))
    })
}

/// How many times as great as another figure of its line one is that is written in the same way.
const NEAR: std::ops::Range<f64> = 0.1..10.0;
/// And one that is not.
const FAR: std::ops::Range<f64> = 0.01..100.0;

impl Written<'_> {
    /// Whether the other figures of its line are near to what it is in the other way, and to none that it is in this one.
    fn is_of_the_other(&self, beside: &[f64], decimal: Decimal) -> bool {
        let read = |decimal| self.numeral.strict(decimal).and_then(|number| number.double());
        let (Some(own), Some(other)) = (read(decimal), read(decimal.other())) else { return false };
        let mut ratios =
            beside.iter().filter(|value| **value != 0.0).map(|value| (own / value.abs(), other / value.abs()));
        let first = ratios.next();
        let is_other = |(own, other): (f64, f64)| !FAR.contains(&own) && NEAR.contains(&other);
        first.is_some_and(is_other) && ratios.all(is_other)
    }

    fn note(&self, around: &mut Around, decimal: Decimal) {
        let Some(number) = self.numeral.strict(decimal) else { return };
        around.has_groups |= self.numeral.is_grouped(decimal);
        if self.evidence == Some(Evidence::Proof(decimal)) {
            around.has_three |= number.decimals() == 3;
            around.has_others |= !matches!(number.decimals(), 0 | 3);
        }
    }
}
