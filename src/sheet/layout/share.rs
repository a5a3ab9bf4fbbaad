//! "Actual 2024 (% of GDP)", "Actual % of population": per cents of something else than a plan or an earlier time. They are the figures' unit,
//! and hold nothing against a plan.

use super::meaning::{Meaning, in_parentheses, side};
use super::phrase::{Phrase, one_line};
use super::time::Time;

/// What a heading that ends with such a unit is: the figure that stands before it.
pub(super) fn figure(path: &[String]) -> Option<Meaning> {
    let (before, _) = parts(path.last()?)?;
    let mut own = path.to_vec();
    *own.last_mut()? = before;
    let phrase = Phrase::of(&own.join(" "));
    Some(Meaning::Figure(side(&phrase)?, Time::of(&phrase)))
}

/// A heading without such a unit at its end, in brackets or not, and the unit.
pub(super) fn parts(heading: &str) -> Option<(String, String)> {
    let text = one_line(heading);
    let bare = || {
        text.find("% of ").map(|at| {
            (text.get(..at).unwrap_or_default().trim().to_owned(), text.get(at..).unwrap_or_default().to_owned())
        })
    };
    let (before, unit) = in_parentheses(&text).or_else(bare)?;
    (!before.is_empty() && unit.starts_with('%') && is_of_other(&Phrase::of(&unit))).then_some((before, unit))
}

/// Whether words name per cents of what is neither a plan nor of a time.
pub(super) fn is_of_other(phrase: &Phrase) -> bool {
    let words: Vec<&str> = phrase.words().collect();
    (0..words.len()).any(|at| match words.get(at..) {
        Some(["%" | "percent" | "percentage", "of", rest @ ..]) if !rest.is_empty() => {
            let rest = Phrase::of(&rest.join(" "));
            side(&rest).is_none() && Time::of(&rest).is_none() && !rest.has_any(&["total", "all", "base", "previous"])
        }
        _ => false,
    })
}
