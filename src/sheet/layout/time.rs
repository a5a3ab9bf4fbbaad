//! The times that headings and titles name: "6 tháng đầu năm 2024", "Q4 2023/24", "cùng kỳ năm trước".

use super::day;
use super::ended;
use super::part::{longest, number};
use super::phrase::Phrase;
use super::span::Months;
use super::within;

/// A time as words say it; what they leave open is the report's.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Time {
    pub year: Option<Year>,
    pub part: Option<Part>,
    pub relative: Option<Relative>,
}

/// Which year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Year {
    /// From January.
    Calendar(i32),
    /// The one that begins in this year: 2023/24.
    Fiscal(i32),
    /// From the first to the last of several: 2021 - 2025.
    Several(i32, i32),
}

/// Which part of the year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// 1 to 4.
    Quarter(i32),
    /// Calendar months, by name: from, to.
    Named(i32, i32),
    /// The first so many.
    First(i32),
    /// The last so many.
    Last(i32),
    /// From its beginning to the end of the report's time: "lũy kế", "YTD".
    ToDate,
    /// All of it, in so many words.
    Whole,
    /// As of a day in this month.
    AsOf(i32),
}

/// MeasureLine by the report's own time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Relative {
    /// "cùng kỳ": the same part of the year before.
    SameBefore,
    /// "năm trước", "last year".
    YearBefore,
    /// "previous period": the time just before.
    Before,
    /// "tháng trước", "previous quarter": the one of so many months before that in which the report's time ends.
    MonthsBefore(i32),
    /// "this year".
    This,
    /// "tháng này", "KH quý": the one of so many months in which the report's time ends.
    Within(i32),
    /// "năm sau", "next year".
    YearAfter,
}

/// The report's own time, and when its years begin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Now {
    pub months: Months,
    /// 1 to 12; 1 for calendar years.
    pub year_begins: i32,
}

/// The month in which fiscal years begin where nothing says it.
pub(super) const FISCAL: i32 = 4;

const SAME_BEFORE: [&str; 4] = ["cùng kỳ", "same quarter", "same period", "same month"];
const YEAR_BEFORE: [&str; 10] = [
    "năm trước",
    "năm ngoái",
    "năm liền trước",
    "previous year",
    "prior year",
    "last year",
    "preceding year",
    "previous years",
    "py",
    "ly",
];
const BEFORE: [&str; 5] = ["previous period", "last period", "prior period", "kỳ trước", "kỳ liền trước"];
const MONTH_BEFORE: [&str; 8] = [
    "previous month",
    "last month",
    "prior month",
    "month before",
    "month on month",
    "tháng trước",
    "tháng liền trước",
    "tháng liền kề",
];
const QUARTER_BEFORE: [&str; 7] = [
    "previous quarter",
    "last quarter",
    "prior quarter",
    "quarter on quarter",
    "quý trước",
    "quý liền trước",
    "quý liền kề",
];
const THIS: [&str; 8] =
    ["this period", "current period", "this year", "current year", "năm nay", "năm báo cáo", "kỳ báo cáo", "kỳ này"];
const YEAR_AFTER: [&str; 4] = ["next year", "năm sau", "năm tới", "following year"];
const TO_DATE: [&str; 9] =
    ["ytd", "year to date", "từ đầu năm", "lũy kế", "lk", "cộng dồn", "cumulative", "cumulative to date", "cum"];
/// Of calendar years alone.
const SINCE_JANUARY: [&str; 4] = ["lũy kế", "lk", "cộng dồn", "từ đầu năm"];
/// "Lũy kế đến hết năm 2023" is all of that year.
const YEAR_ENDS: [&str; 5] = ["hết năm", "cuối năm", "cả năm", "full year", "year end"];
const WHOLE: [&str; 10] =
    ["cả năm", "full year", "whole year", "annual", "year end", "yearly", "năm", "12 tháng", "outturn", "fy"];

impl Time {
    /// The time that the words name.
    pub fn of(phrase: &Phrase) -> Time {
        let mut words: Vec<&str> = phrase.words().collect();
        if let Some((year, month)) = day::month_begun(&words) {
            let (year, part) = (Some(Year::Calendar(year)), Some(Part::Named(month, month)));
            return Time { year, part, relative: None };
        }
        if let Some((year, month)) = day::short_month(&words) {
            let (year, part) = (Some(Year::Calendar(year)), Some(Part::Named(month, month)));
            return Time { year, part, relative: None };
        }
        if let Some(time) = ended::time(&words) {
            return time;
        }
        if let Some((year, from, to)) = day::span(&words).and_then(day::whole_months) {
            let part = Some(Part::Named(from, to)).filter(|_| (to - from) != 11);
            return Time { year: Some(Year::Calendar(year)), part, relative: None };
        }
        let day = day::first(&words).or_else(|| ended::until(&words));
        if let Some((.., range)) = &day {
            words.drain(range.clone());
        }
        let mut relative = None;
        for (known, is) in [
            (&BEFORE[..], Relative::Before),
            (&MONTH_BEFORE[..], Relative::MonthsBefore(1)),
            (&QUARTER_BEFORE[..], Relative::MonthsBefore(3)),
            (&SAME_BEFORE[..], Relative::SameBefore),
            (&YEAR_BEFORE[..], Relative::YearBefore),
            (&THIS[..], Relative::This),
            (&YEAR_AFTER[..], Relative::YearAfter),
        ] {
            if relative.is_none() && phrase.has_any(known) {
                relative = Some(is);
            }
        }
        let is_to_date = phrase.has_any(&TO_DATE);
        let part = match longest(&words) {
            // "Lũy kế đến hết quý III" is the nine months, and no quarter.
            Some(Part::Quarter(quarter)) if is_to_date => Some(Part::First(quarter * 3)),
            Some(Part::Named(from, to)) if from == to && phrase.has_any(&SINCE_JANUARY) => Some(Part::First(to)),
            None if is_to_date && !phrase.has_any(&YEAR_ENDS) => Some(Part::ToDate),
            part => part.or_else(|| phrase.has_any(&WHOLE).then_some(Part::Whole)),
        };
        let relative =
            relative.or_else(|| part.is_none().then(|| within::length(&words)).flatten().map(Relative::Within));
        match (year(&words), day) {
            (None, Some((year, month, _))) if relative.is_none() => {
                let part = match part {
                    None | Some(Part::Whole | Part::ToDate) => Part::AsOf(month),
                    // "Quarter 2 to 30 September": of a year that begins in April.
                    Some(Part::Quarter(quarter)) if quarter * 3 != month && month >= 3 => Part::Named(month - 2, month),
                    Some(part) => part,
                };
                Time { year: Some(Year::Calendar(year)), part: Some(part), relative }
            }
            (year, _) => Time { year, part, relative },
        }
    }

    /// Whether the words name no time at all.
    pub fn is_none(&self) -> bool {
        *self == Time::default()
    }

    /// Its months, where they are known: `now` is the report's own time.
    pub fn months(&self, now: Option<Now>) -> Option<Months> {
        let begins = now.map_or(1, |now| now.year_begins);
        let named = match self.year {
            Some(Year::Calendar(year)) => Some(Months::from(year, 1, 12)),
            Some(Year::Fiscal(year)) => Some(Months::from(year, if begins == 1 { FISCAL } else { begins }, 12)),
            Some(Year::Several(from, to)) => return Some(Months::from(from, 1, (to - from + 1) * 12)),
            None => None,
        };
        if let Some(year) = named {
            return match (self.part, self.relative, now) {
                // "cùng kỳ năm 2023": that year's part that the report is of.
                (Some(Part::Whole) | None, Some(Relative::SameBefore | Relative::This), Some(now)) => {
                    Some(now.months.later(year.first - year_of(now).first))
                }
                (Some(part), ..) => part.of(year, now),
                (None, Some(Relative::Within(length)), Some(now)) => {
                    let within = now.within(length).map(|within| within.later(year.first - year_of(now).first));
                    within.or(Some(year))
                }
                (None, ..) => Some(year),
            };
        }
        let now = now?;
        let year = year_of(now);
        let part = self.part.filter(|part| !matches!(part, Part::Whole));
        match (self.relative, part) {
            (Some(Relative::SameBefore | Relative::YearBefore), Some(part)) => part.of(year.later(-12), Some(now)),
            (Some(Relative::SameBefore), None) => Some(now.months.later(-12)),
            (Some(Relative::YearBefore), None) => Some(year.later(-12)),
            (Some(Relative::Before), _) => Some(now.months.later(-now.months.length())),
            (Some(Relative::MonthsBefore(length)), _) => Some(now.before(length)),
            (Some(Relative::Within(length)), _) => now.within(length),
            (Some(Relative::This), _) => Some(if self.part == Some(Part::Whole) { year } else { now.months }),
            (Some(Relative::YearAfter), _) => Some(year.later(12)),
            (None, Some(part)) => part.of(year, Some(now)),
            (None, None) => self.part.map(|_| year),
        }
    }
}

impl Now {
    /// The so many months before those in which the report's time ends: of nine months, August, or the second quarter.
    fn before(self, length: i32) -> Months {
        self.around_end(length).later(-length)
    }

    /// The so many months in which the report's time ends; none in a year's, which says nothing of them.
    fn within(self, length: i32) -> Option<Months> {
        (self.months.length() < 12).then(|| self.around_end(length))
    }

    fn around_end(self, length: i32) -> Months {
        let begins = year_of(self).first;
        let first = begins + (self.months.last - begins).div_euclid(length) * length;
        Months { first, last: first + length - 1 }
    }

    /// Whether a time is shorter than the report's own: a month's figure is none to hold nine months against.
    pub fn is_longer_than(self, months: Months) -> bool {
        self.months.length() > months.length()
    }
}

/// The year that the report's time lies in.
pub(super) fn year_of(now: Now) -> Months {
    let shift = now.year_begins - 1;
    let year = (now.months.last - shift).div_euclid(12);
    Months::from(year, 1, 12).later(shift)
}

impl Part {
    fn of(self, whole: Months, now: Option<Now>) -> Option<Months> {
        match self {
            Part::Quarter(number) => {
                let first = whole.first + (number - 1) * 3;
                Some(Months { first, last: first + 2 })
            }
            // Books are closed a month or a quarter after the time that they are of.
            Part::AsOf(month) => {
                let last = whole.first + month - 1;
                let is_own = now.is_some_and(|now| (now.months.first..=now.months.last + 3).contains(&last));
                Some(now.filter(|_| is_own).map_or(Months { first: whole.first, last }, |now| now.months))
            }
            Part::First(number) => Some(Months { first: whole.first, last: whole.first + number - 1 }),
            Part::Last(number) => Some(Months { first: whole.last - number + 1, last: whole.last }),
            Part::Named(from, to) => {
                // The first such month in the year, whenever that begins.
                let first = whole.first + (from - 1 - whole.first).rem_euclid(12);
                Some(Months { first, last: first + (to - from).rem_euclid(12) })
            }
            Part::ToDate => {
                let Some(now) = now else { return Some(whole) };
                Some(Months { first: whole.first, last: now.months.last + whole.first - year_of(now).first })
            }
            Part::Whole => Some(whole),
        }
    }
}

fn four_digits(word: &str) -> Option<i32> {
    number(word).filter(|year| (1990..=2100).contains(year))
}

/// The first year that is named; several, where it is the first of a span.
fn year(words: &[&str]) -> Option<Year> {
    words.iter().enumerate().find_map(|(at, word)| match word.split_once('/') {
        Some((year, _)) => Some(Year::Fiscal(four_digits(year)?)),
        None => {
            let from = four_digits(word)?;
            let to = match words.get(at + 1..) {
                Some(["-" | "to" | "đến", to, ..]) => four_digits(to).filter(|to| (1..=30).contains(&(to - from))),
                _ => None,
            };
            Some(to.map_or(Year::Calendar(from), |to| Year::Several(from, to)))
        }
    })
}
