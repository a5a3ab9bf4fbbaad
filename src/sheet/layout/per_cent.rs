//! "Target %" beside "Actual %": a per cent sign may be what a column compares, or the unit of its figures.

use super::meaning::{Meaning, Side, side};
use super::phrase::Phrase;
use super::time::Time;

/// The heading without the sign that ends it, outside of brackets.
pub(super) fn without(path: &[String]) -> Option<&str> {
    let before = path.last()?.trim_end().strip_suffix('%')?.trim_end();
    (!before.is_empty() && !before.ends_with(|c: char| !c.is_alphanumeric())).then_some(before)
}

/// What the columns with such headings are, as figures: where both a target and an actual have one, and no column is an actual
/// without. None where they compare.
pub(super) fn figures<'a>(
    headings: impl Iterator<Item = (u32, &'a [String], &'a Meaning)>,
) -> Option<Vec<(u32, String, Meaning)>> {
    let mut found = Vec::new();
    for (column, path, meaning) in headings {
        if matches!(meaning, Meaning::Figure(Side::Actual | Side::Target, _)) {
            return None;
        }
        let Some(before) = without(path).filter(|_| matches!(meaning, Meaning::Comparison(_))) else { continue };
        let phrase = Phrase::of(before);
        if let Some(side) = side(&phrase) {
            found.push((column, before.to_owned(), Meaning::Figure(side, Time::of(&phrase))));
        }
    }
    let has =
        |wanted: Side| found.iter().any(|(.., meaning)| matches!(meaning, Meaning::Figure(side, _) if *side == wanted));
    (has(Side::Target) && has(Side::Actual)).then_some(found)
}
