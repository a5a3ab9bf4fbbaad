//! Which result a column compares, where its heading says no more than a time: "YTD variance", or "% KH" below "Quý III".

use super::meaning::{Side, name_of, side};
use super::phrase::Phrase;
use super::time::{Part, Time};
use super::words;

/// Whether it is a part of a year by name: "Quý III", "YTD".
pub(super) fn is_part(time: &Time) -> bool {
    time.relative.is_none() && !matches!(time.part, None | Some(Part::Whole | Part::AsOf(_)))
}

/// The result that a heading above names by its part of a year: "Quý III" over "Thực hiện" and "% KH".
pub(super) fn above(path: &[String]) -> Option<(Side, Time)> {
    let (_, above) = path.split_last()?;
    let phrase = Phrase::of(&name_of(above));
    let time = Time::of(&phrase);
    let is_compared = phrase.has("%") || phrase.has_any(words::COMPARISON);
    let side = side(&phrase).unwrap_or(Side::Bare);
    (is_part(&time) && !is_compared && matches!(side, Side::Actual | Side::Bare)).then_some((side, time))
}
