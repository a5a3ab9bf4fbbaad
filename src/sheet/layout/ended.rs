//! "Six months ended 30 September 2024", "Year to 31 March 2024": months counted back from where they end.

use std::ops::Range;

use super::part::{count, month, number};
use super::time::{Part, Time, Year};

/// The time that the words name so.
pub(super) fn time(words: &[&str]) -> Option<Time> {
    (1..words.len()).find_map(|at| {
        let (before, after) = (words.get(..at)?, words.get(at + 1..)?);
        let length = match *words.get(at)? {
            "ended" | "ending" | "to" => length(before)?,
            _ => return None,
        };
        let (to, year, _) = end(after)?;
        let from = (to - length).rem_euclid(12) + 1;
        let year = if from > to { year - 1 } else { year };
        // From January to December it is the year.
        let part = Some(Part::Named(from, to)).filter(|_| length < 12 || from != 1);
        Some(Time { year: Some(Year::Calendar(year)), part, relative: None })
    })
}

/// "to 30 September 2024", "to September 2024" where no month stands before it: the year and the month of that end, and which words
/// they are.
pub(super) fn until(words: &[&str]) -> Option<(i32, i32, Range<usize>)> {
    let at = words.iter().position(|word| matches!(*word, "to" | "until"))?;
    let is_span = words.get(..at)?.iter().any(|word| month(word).is_some());
    let (month, year, count) = end(words.get(at + 1..)?).filter(|_| !is_span)?;
    Some((year, month, at..at + 1 + count))
}

/// How many months they are.
fn length(before: &[&str]) -> Option<i32> {
    match before {
        [.., "half", "year"] => Some(6),
        [.., "year"] => Some(12),
        [.., "quarter"] => Some(3),
        [.., "twelve" | "12", "months" | "month"] => Some(12),
        [.., many, "months" | "month"] => count(many),
        _ => None,
    }
}

/// "30 September 2024", "September 30 2024", "September 2024": the month, the year, and how many words they are.
fn end(after: &[&str]) -> Option<(i32, i32, usize)> {
    let day = |word: &str| number(word).filter(|day| (1..=31).contains(day));
    let year = |word: &str| number(word).filter(|year| (1990..=2100).contains(year));
    match after {
        [one, name, of, ..] if day(one).is_some() && month(name).is_some() => Some((month(name)?, year(of)?, 3)),
        [one, "st" | "nd" | "rd" | "th", name, of, ..] if day(one).is_some() => Some((month(name)?, year(of)?, 4)),
        [name, one, of, ..] if day(one).is_some() => Some((month(name)?, year(of)?, 3)),
        [name, of, ..] => Some((month(name)?, year(of)?, 2)),
        _ => None,
    }
}
