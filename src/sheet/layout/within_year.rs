//! Which part of a year a title names: what it says beside the year is understood, or told.

use super::day;
use super::phrase::Phrase;
use super::time::{Part, Time};

/// Words that name a part of a year, whatever stands with them.
const PARTS: &[&str] = &[
    "quarter",
    "quarters",
    "quý",
    "half",
    "nửa",
    "week",
    "weeks",
    "tuần",
    "học kỳ",
    "term",
    "semester",
    "tháng",
    "month",
    "months",
];
/// The same, where a number stands behind them.
const COUNTED: &[&str] = &["period", "đợt", "kỳ", "p", "wk"];
/// Words that say how far the figures reach back.
const TO_DATE: &[&str] = &["ytd", "year to date", "cumulative", "cumulative to date", "lũy kế", "cộng dồn"];

/// The time of a title. "YTD September 2024" is no single month, nor is "March 2024 (cumulative from January)".
pub(super) fn titled(phrase: &Phrase) -> Time {
    let time = Time::of(phrase);
    let part = match time.part {
        Some(Part::Named(from, to)) if phrase.has_any(TO_DATE) && from == to => Some(Part::AsOf(to)),
        Some(Part::Named(to, from)) if phrase.has_any(TO_DATE) && from < to && phrase.has("from") => {
            Some(Part::Named(from, to))
        }
        part => part,
    };
    Time { part, ..time }
}

/// Whether words say from which day to which.
pub(super) fn is_span(phrase: &Phrase) -> bool {
    day::span(&phrase.words().collect::<Vec<_>>()).is_some()
}

/// Whether words with a year name a part of it that is not understood.
pub(super) fn is_unread(phrase: &Phrase) -> bool {
    let time = Time::of(phrase);
    let words: Vec<&str> = phrase.words().collect();
    // A plan's years are no part of one.
    if let Some(span) = day::span(&words) {
        let [(year, ..), (last_year, ..)] = span;
        return day::whole_months(span).is_none() && last_year - year <= 1;
    }
    let is_number = |word: &str| {
        matches!(word, "i" | "ii" | "iii" | "iv") || word.parse::<u32>().is_ok_and(|number| (1..=53).contains(&number))
    };
    let is_counted =
        || words.windows(2).any(|pair| matches!(pair, [word, next] if COUNTED.contains(word) && is_number(next)));
    time.year.is_some()
        && time.relative.is_none()
        && matches!(time.part, None | Some(Part::Whole))
        && words.len() <= 24
        && (phrase.has_any(PARTS) || is_counted())
        && !phrase.has_any(&[
            "cả năm",
            "full year",
            "whole year",
            "hết năm",
            "year end",
            "12 tháng",
            "12 months",
            "twelve months",
            "tháng 12",
            "term plan",
            "medium term",
            "long term",
        ])
}
