//! What a date that is not written `2024-12-31` was meant to be.

use crate::report::Date;

/// A bare number counts as a date only within these years: others are rather a price or a share.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// The date that a text means, and a second one if day and month may be swapped (`1/2/2024`).
pub(super) fn suggested_dates(text: &str) -> (Option<Date>, Option<Date>) {
    // A time of day is cut off, from its hour on.
    let day = match text.split_once(':') {
        Some((before, _)) => before.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches(['T', ' ', ',']),
        None => text,
    };
    let numbers: Vec<&str> = day.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let words: String = day.chars().filter(|c| !c.is_ascii_digit() && !c.is_whitespace()).collect();
    let words = words.replace(['–', '‐', '‑', '−'], "-");
    let words = ["ngày", "Ngày", "NGÀY", "nga\u{300}y", "Nga\u{300}y"]
        .iter()
        .find_map(|word| words.strip_prefix(word).filter(|rest| is_separated(rest)))
        .unwrap_or(&words);
    match numbers[..] {
        [number] if words.is_empty() => (bare(number), None),
        [day, year] | [year, day] if day.len() <= 2 => (month_in(words).and_then(|month| date(year, month, day)), None),
        [year, month, day] if year.len() == 4 && (is_separated(words) || matches!(words, "..." | "年月日")) => {
            (date(year, number(month), day), None)
        }
        [day, month, year] if is_separated(words) || is_of_words(words) => {
            let day_first = date(year, number(month), day);
            // A point or a word stands only between day and month, in that order; strokes may stand between either.
            let is_open = words.starts_with(['/', '-']) && is_separated(words);
            let month_first = date(year, number(day), month).filter(|date| is_open && Some(*date) != day_first);
            (day_first.or(month_first), month_first.filter(|_| day_first.is_some()))
        }
        _ => (None, None),
    }
}

/// The date of a bare number: a spreadsheet's count of days, or `20241231`.
pub(super) fn date_of_number(number: f64) -> Option<Date> {
    let whole = (1e4..1e9).contains(&number).then_some(number as u32)?;
    let (year, month, day) =
        if whole < 1_000_000 { of_days(whole) } else { (whole / 10_000, whole / 100 % 100, whole % 100) };
    let date = Date { year: year as i32, month: month as u8, day: day as u8 };
    (date.exists() && YEARS.contains(&date.year)).then_some(date)
}

/// Year, month and day of a spreadsheet's count of days since 1899-12-30 (Hinnant, `civil_from_days`). Years begin in March, so that the
/// leap day is the year's last.
fn of_days(days: u32) -> (u32, u32, u32) {
    let days = days + 693_899;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    (era * 400 + year + month / 10, (month + 2) % 12 + 1, day - (153 * month + 2) / 5 + 1)
}

fn bare(digits: &str) -> Option<Date> {
    matches!(digits.len(), 5 | 8).then(|| date_of_number(f64::from(number(digits))))?
}

/// Whether strokes, points or dashes, all of one kind, separate the parts.
fn is_separated(words: &str) -> bool {
    matches!(words, "//" | ".." | "--")
}

/// "ngày 31 tháng 12 năm 2024", in composed or decomposed Unicode.
fn is_of_words(words: &str) -> bool {
    ["háng", "HÁNG", "ha\u{301}ng", "thg", "Thg"].iter().any(|month| words.contains(month))
}

/// "31-Dec-2024", "December 31, 2024".
fn month_in(words: &str) -> Option<u32> {
    const MONTHS: &str = "janfebmaraprmayjunjulaugsepoctnovdec";
    let name = words.trim_start_matches('-').get(..3)?.to_ascii_lowercase();
    let at = MONTHS.find(&name).filter(|at| at % 3 == 0)?;
    Some(at as u32 / 3 + 1)
}

fn date(year: &str, month: u32, day: &str) -> Option<Date> {
    let day = number(day);
    let plain = year.len() == 4 && month <= 12 && day <= 31;
    let date = plain.then(|| Date { year: number(year) as i32, month: month as u8, day: day as u8 })?;
    date.exists().then_some(date)
}

/// Of a few digits; more are no part of a date.
fn number(digits: &str) -> u32 {
    digits.bytes().take(9).fold(0, |number, byte| number * 10 + u32::from(byte - b'0'))
}
