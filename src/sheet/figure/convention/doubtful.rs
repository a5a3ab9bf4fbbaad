//! "1,200" below "12.500,5": three decimals by what other cells prove, and thousands if somebody typed it in the other way.

use std::collections::HashMap;

use super::super::Decimal;
use super::super::numeral::Evidence;
use super::Written;

/// How the numbers of one column, or the figures of one line, are written.
#[derive(Clone, Copy, Default)]
struct Around {
    /// The other mark groups thousands.
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
    let is_unusual = usual.is_some_and(|usual| usual != decimal);
    unclear.iter().copied().filter(move |number| {
        let at = number.place.cell;
        let around = |map: &HashMap<u32, Around>, key: Option<u32>| {
            key.and_then(|key| map.get(&key)).copied().unwrap_or_default()
        };
        let (above, beside) = (around(&columns, at.map(|at| at.column)), around(&rows, at.map(|at| at.row)));
        let is_thousandth = number.numeral.separator() == Some(decimal.mark());
        let speaks = |around: Around| around.has_groups || (around.has_others && number.text.ends_with('0'));
        let is_known = above.has_three || beside.has_three || number.is_percent || !number.is_level;
        is_thousandth && !is_known && (is_unusual || speaks(above) || speaks(beside))
    })
}

impl Written<'_> {
    fn note(&self, around: &mut Around, decimal: Decimal) {
        let Some(number) = self.numeral.strict(decimal) else { return };
        around.has_groups |= self.numeral.has(decimal.other().mark());
        if self.evidence == Some(Evidence::Proof(decimal)) {
            around.has_three |= number.decimals() == 3;
            around.has_others |= !matches!(number.decimals(), 0 | 3);
        }
    }
}
