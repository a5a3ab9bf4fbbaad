//! Words of a vocabulary, yes and no, and periods, as cells write them.

use crate::document::{Day, Period, Word};
use crate::report::{Date, Vocabulary};

/// The word of a vocabulary that a cell holds, whatever its capitals.
pub(super) fn word<T: Vocabulary>(cell: &str) -> Option<Word<T>> {
    let written = match cell {
        "≥" => ">=",
        "≤" => "<=",
        "≈" => "~",
        other => other,
    };
    let known = T::words().into_iter().find(|known| known.eq_ignore_ascii_case(written))?;
    Some(Word::new(known.to_owned()))
}

pub(super) fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.to_lowercase().as_str() {
        "true" | "yes" | "1" | "có" | "đúng" => Some(true),
        "false" | "no" | "0" | "không" | "sai" => Some(false),
        _ => None,
    }
}

/// "2024", "2024-12-31" or "2024-01-01/2024-12-31".
pub(super) fn period(cell: &str) -> Option<Period> {
    let day = |text: &str| Date::parse(text.split('T').next()?).map(|date| Day(date.to_string()));
    if let Some((start, end)) = cell.split_once('/') {
        let (start, end) = (day(start.trim())?, day(end.trim())?);
        return (start.0 <= end.0).then_some(Period { label: None, start: Some(start), end });
    }
    if cell.len() == 4 && cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return period(&format!("{cell}-01-01/{cell}-12-31"));
    }
    Some(Period { label: None, start: None, end: day(cell)? })
}
