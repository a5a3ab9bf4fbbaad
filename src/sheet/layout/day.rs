//! Days in headings: "Giải ngân đến 31/01/2024", "As at 31 March 2024".

use std::ops::Range;

use super::part::{month, number};
use crate::report::Date;

/// The first day that the words name: its year, its month, and which words they are.
pub(super) fn first(words: &[&str]) -> Option<(i32, i32, Range<usize>)> {
    (0..words.len()).find_map(|at| match words.get(at..)? {
        // "31 / 01 / 2024", "31 - 12 - 2023"
        [day, one @ ("/" | "-"), month, other @ ("/" | "-"), year, ..] if one == other && year_of(day).is_none() => {
            Some((year_of(year)?, month_of(day, month)?, at..at + 5))
        }
        [year, "-", month, "-", day, ..] => Some((year_of(year)?, month_of(day, month)?, at..at + 5)),
        ["ngày", day, "tháng", month, "năm", year, ..] => Some((year_of(year)?, month_of(day, month)?, at..at + 6)),
        ["at" | "of", day, name, year, ..] => {
            number(day).filter(|day| (1..=31).contains(day))?;
            Some((year_of(year)?, month(name)?, at..at + 4))
        }
        _ => None,
    })
}

/// The month whose first day a heading is, as a workbook keeps what shows as "Apr-24": 2024-04-01.
pub(super) fn month_begun(words: &[&str]) -> Option<(i32, i32)> {
    match words {
        [year, "-", month, "-", "01"] => Some((year_of(year)?, month_of("1", month)?)),
        _ => None,
    }
}

/// "Apr-24", "Actual Apr-24", "Apr 24" alone: the month of a year that two digits name.
pub(super) fn short_month(words: &[&str]) -> Option<(i32, i32)> {
    let (name, year) = match words {
        [.., name, "-", year] | [name, year] => (name, year),
        _ => return None,
    };
    let year = number(year).filter(|short| year.len() == 2 && (15..60).contains(short))?;
    Some((2000 + year, month(name)?))
}

/// From one day to another: their years, months and days. "Từ 01/01/2024 đến 30/9/2024", "1 July 2023 - 30 June 2024".
pub(super) fn span(words: &[&str]) -> Option<[(i32, i32, i32); 2]> {
    (0..words.len()).find_map(|at| {
        let (from, count) = date(words.get(at..)?)?;
        let tail = words.get(at + count..)?;
        let rest = match tail {
            ["-" | "đến" | "to" | "until", "hết" | "ngày", "ngày", rest @ ..] => rest,
            ["-" | "đến" | "to" | "until", "hết" | "ngày", rest @ ..] => rest,
            ["-" | "đến" | "to" | "until", rest @ ..] => rest,
            _ => return None,
        };
        Some([from, date(rest)?.0])
    })
}

/// The months that two days begin and end, of one year's length at most: the year and the month of the first, and the last month.
pub(super) fn whole_months(
    [(year, from, begins), (last_year, to, ends)]: [(i32, i32, i32); 2],
) -> Option<(i32, i32, i32)> {
    let is_whole = begins == 1 && ends == i32::from(Date::days_in(last_year, to as u8));
    let length = (last_year - year) * 12 + to - from + 1;
    (is_whole && (1..=12).contains(&length)).then_some((year, from, to))
}

/// The day that words begin with, and how many they are.
fn date(words: &[&str]) -> Option<((i32, i32, i32), usize)> {
    let day = |word: &str| number(word).filter(|day| (1..=31).contains(day));
    let is_ordinal = |word: &str| matches!(word, "st" | "nd" | "rd" | "th");
    match words {
        [of, one @ ("/" | "-"), month, other @ ("/" | "-"), year, ..] if one == other && day(of).is_some() => {
            Some(((year_of(year)?, month_of(of, month)?, day(of)?), 5))
        }
        ["ngày", of, "tháng", month, "năm", year, ..] => Some(((year_of(year)?, month_of(of, month)?, day(of)?), 6)),
        [of, name, year, ..] if day(of).is_some() && month(name).is_some() => {
            Some(((year_of(year)?, month(name)?, day(of)?), 3))
        }
        [of, th, name, year, ..] if is_ordinal(th) => Some(((year_of(year)?, month(name)?, day(of)?), 4)),
        [name, of, year, ..] if month(name).is_some() => Some(((year_of(year)?, month(name)?, day(of)?), 3)),
        _ => None,
    }
}

fn year_of(word: &str) -> Option<i32> {
    number(word).filter(|year| (1990..=2100).contains(year))
}

fn month_of(day: &str, month: &str) -> Option<i32> {
    number(day).filter(|day| (1..=31).contains(day))?;
    number(month).filter(|month| (1..=12).contains(month))
}
