//! Dates that stand where a figure belongs.

use crate::sheet::month::{MONTHS, short};

/// Whether the text is a day, or a day or a month with its month's name.
pub(super) fn is_date(text: &str) -> bool {
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    ['/', '-', '.'].into_iter().any(|separator| is_day(day, separator)) || is_named(text)
}

fn is_day(text: &str, separator: char) -> bool {
    let parts: Vec<&str> = text.split(separator).collect();
    let [first, second, third] = parts.as_slice() else { return false };
    let is_number = |part: &&str| !part.is_empty() && part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    if !parts.iter().all(is_number) {
        return false;
    }
    let within =
        |part: &str, most: u32| part.len() <= 2 && part.parse().is_ok_and(|number: u32| (1..=most).contains(&number));
    let is_month_and_day = |month: &str, day: &str| within(month, 12) && within(day, 31);
    match (first.len(), third.len()) {
        (4, _) => is_month_and_day(second, third),
        (_, 2 | 4) => is_month_and_day(second, first) || is_month_and_day(first, second),
        _ => false,
    }
}

/// "3-May", "May-24", "01-Feb-2024".
fn is_named(text: &str) -> bool {
    let small = text.to_lowercase();
    let parts: Vec<&str> = small.split(['-', '/', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let is_number = |part: &&str| part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    // Excel in Vietnamese shows 2-Thg1.
    let is_thang = |part: &str| part.strip_prefix("thg").is_some_and(|month| is_number(&month) && !month.is_empty());
    let is_english = |part: &str| MONTHS.iter().any(|month| part == *month || part == short(month));
    let is_month = |part: &&str| is_thang(part) || is_english(part);
    let months = parts.iter().filter(|part| is_month(part)).count();
    (2..=3).contains(&parts.len())
        && months == 1
        && parts.iter().filter(|part| is_number(part)).count() + 1 == parts.len()
}
