//! Which part of a year a title names: what it says beside the year is understood, or told.

use super::day;
use super::ended;
use super::phrase::Phrase;
use super::time::{FISCAL, Part, Time, Year};
use crate::report::Date;

/// What names a part of a year whatever stands with it.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "học kỳ", "semester", "mid year", "mid - year", "mid term", "mid - term", "giữa năm", "giữa kỳ", "autumn term", "spring term",
    "summer term", "winter term", "half term", "last quarter", "final quarter", "latest quarter", "half yearly", "half - yearly",
];
/// The same of a time that a month may be named with: "week ending 5 May 2024".
const WEEKS: &[&str] = &["week ending", "week commencing", "week beginning", "w / e", "w / c", "fortnight", "tuần từ"];
/// Words that do where nothing but the year follows: "quý" of "báo cáo quý năm 2024", but not of "động vật quý hiếm".
const ALONE: &[&str] = &["quý", "tháng", "quarter", "month", "half", "nửa"];
/// Before them, it is each of them: "theo quý".
const EACH: &[&str] =
    &["theo", "hàng", "hằng", "các", "từng", "mỗi", "mọi", "by", "each", "every", "per", "a", "12", "twelve", "cả"];
/// Words that do where a number stands behind them; before weeks too.
const COUNTED: &[&str] = &["period", "đợt", "kỳ", "p", "term", "month"];
const COUNTED_WEEKS: &[&str] = &["wk", "week", "weeks", "tuần"];
/// What is of the whole year all the same.
#[rustfmt::skip]
const WHOLE: &[&str] = &[
    "cả năm", "full year", "whole year", "hết năm", "year end", "12 tháng", "12 months", "12 - month", "12 month", "twelve months",
    "tháng 12",
];
/// Words for how often something is told, and what is told so.
const OFTEN: &[&str] = &["quarterly", "monthly", "weekly", "hàng quý", "hằng quý", "hàng tháng", "hằng tháng"];
const TOLD: &[&str] = &["report", "monitoring", "performance", "dashboard", "scorecard", "return", "update", "báo cáo"];
/// Words that say how far the figures reach back.
const TO_DATE: &[&str] = &["ytd", "year to date", "cumulative", "cumulative to date", "lũy kế", "cộng dồn"];
/// The same, where nothing says how far they reach.
const SO_FAR: &[&str] = &["ytd", "year to date", "từ đầu năm"];
/// Words before the day on which something was written.
#[rustfmt::skip]
const DATED: &[&str] = &[
    "published", "issued", "printed", "dated", "extracted", "updated", "prepared", "generated", "downloaded", "produced", "exported",
    "created", "run date", "report date", "date",
];
/// Words before what is still to come.
const AHEAD: &[&str] =
    &["nhiệm vụ", "phương hướng", "định hướng", "giải pháp", "outlook", "priorities for", "plans for"];

/// What a title says, without the day on which it was written, and without what it says of a later time: "Performance report 2024,
/// published 15 November 2024", "Kết quả năm 2024 và nhiệm vụ quý I năm 2025".
pub(super) fn own(text: &str) -> Phrase {
    let mut rest = text.to_owned();
    while let Some((from, to)) = written(&rest) {
        rest.replace_range(from..to, " ");
    }
    let phrase = Phrase::of(&rest);
    let words: Vec<&str> = phrase.words().collect();
    let year = |word: &str| word.split('/').next().filter(|year| is_year(year)).map(str::to_owned);
    let Some(first) = words.iter().position(|word| year(word).is_some()) else { return phrase };
    let own = words.get(first).and_then(|word| year(word));
    let is_later = |at: usize| {
        let tail = words.get(at + 1..).unwrap_or_default();
        tail.iter().find_map(|word| year(word)).is_some_and(|other| Some(&other) > own.as_ref())
    };
    let ends = |at: usize| {
        let tail = Phrase::of(&words.get(at..).unwrap_or_default().join(" "));
        let is_joined = matches!(words.get(at), Some(&"và" | &"and")) && is_later(at);
        // "thực hiện nhiệm vụ" are those that were carried out.
        let is_done = at.checked_sub(1).and_then(|before| words.get(before)) == Some(&"hiện");
        is_joined || (tail.starts_with_any(AHEAD) && !is_done) || (tail.starts_with_any(DATED) && names_day(&tail))
    };
    match (first..words.len()).find(|at| ends(*at)) {
        Some(end) => Phrase::of(&words.get(..end).unwrap_or_default().join(" ")),
        None => phrase,
    }
}

/// Whether a line tells nothing but the day on which it was written: "Exported: 2024-01-15", "Hà Nội, ngày 15 tháng 01 năm 2025".
pub(super) fn is_dated(phrase: &Phrase) -> bool {
    let is_of_days = phrase.has_any(&["ngày", "tính đến", "dated", "printed"]) || phrase.starts_with_any(DATED);
    is_of_days && !is_told_by_days(phrase)
}

/// Where brackets hold nothing but a day of writing: "(Kèm theo Quyết định số 12 ngày 15 tháng 01 năm 2025)".
fn written(text: &str) -> Option<(usize, usize)> {
    text.match_indices('(').find_map(|(from, _)| {
        let (inside, _) = text.get(from + 1..)?.split_once(')')?;
        let phrase = Phrase::of(inside);
        let is_reach = phrase.has_any(&["đến", "tính", "to", "until", "from", "từ", "at"]);
        let is_dated = phrase.has("ngày") || phrase.has_any(DATED);
        (is_dated && !is_reach).then_some((from, from + inside.len() + 2))
    })
}

fn names_day(phrase: &Phrase) -> bool {
    let time = Time::of(phrase);
    time.year.is_some() && time.part.is_some()
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse::<i32>().is_ok_and(|year| (1990..=2100).contains(&year))
}

/// The time of a title. "YTD September 2024" is no single month, nor is "March 2024 (cumulative from January)"; "2024, tính đến
/// 30/9/2024" is no whole year.
pub(super) fn titled(phrase: &Phrase) -> Time {
    let time = Time::of(phrase);
    let is_up_to = phrase.has_any(TO_DATE)
        || phrase.has_any(&["đến tháng", "đến hết tháng", "đến cuối tháng", "hết tháng"]) && !phrase.has("từ");
    let part = match time.part {
        Some(Part::Named(from, to)) if is_up_to && from == to => Some(Part::AsOf(to)),
        Some(Part::Named(to, from)) if phrase.has_any(TO_DATE) && from < to && phrase.has("from") => {
            Some(Part::Named(from, to))
        }
        None | Some(Part::Whole | Part::AsOf(_)) => as_of(phrase, time.year).or(time.part),
        part => part,
    };
    Time { part, ..time }
}

/// The part of the named year that ends with the month of a day: "position 2024/25 as at 30 September 2024".
fn as_of(phrase: &Phrase, year: Option<Year>) -> Option<Part> {
    if !phrase.has_any(&["as at", "as of", "at", "đến", "hết"]) {
        return None;
    }
    let words: Vec<&str> = phrase.words().collect();
    let (of, month) = day::first(&words).or_else(|| ended::until(&words)).map(|(year, month, _)| (year, month))?;
    match year? {
        Year::Calendar(year) if year == of => Some(Part::AsOf(month)),
        Year::Fiscal(year) => {
            let length = (of - year) * 12 + month - FISCAL + 1;
            (1..12).contains(&length).then_some(Part::Named(FISCAL, month))
        }
        _ => None,
    }
}

/// Whether words say from which day to which, or up to which day that ends a month; other days are those of writing.
fn is_told_by_days(phrase: &Phrase) -> bool {
    let words: Vec<&str> = phrase.words().collect();
    let has_day = || day::first(&words).is_some();
    day::span(&words).is_some()
        || (phrase.has_any(&["tính đến", "đến ngày", "đến hết ngày"]) && ends_month(&words))
        || (phrase.has("tính đến") && !phrase.has("ngày") && !has_day())
}

fn ends_month(words: &[&str]) -> bool {
    let Some((year, month, range)) = day::first(words) else { return false };
    let said = words.get(range).unwrap_or_default();
    let day = said.iter().find_map(|word| word.parse::<i32>().ok());
    u8::try_from(month).is_ok_and(|month| day == Some(i32::from(Date::days_in(year, month))))
}

/// Whether words with a year name a part of it that is not understood.
pub(super) fn is_unread(phrase: &Phrase) -> bool {
    let words: Vec<&str> = phrase.words().collect();
    // A plan's years are no part of one.
    if let Some(span) = day::span(&words) {
        let [(year, ..), (last_year, ..)] = span;
        return day::whole_months(span).is_none() && last_year - year <= 1;
    }
    let time = titled(phrase);
    if time.year.is_none() || words.len() > 24 {
        return false;
    }
    let is_several = matches!(time.year, Some(Year::Several(..)));
    let is_whole = matches!(time.part, None | Some(Part::Whole | Part::ToDate));
    let names = || {
        phrase.has_any(PARTS)
            || (!is_several && (is_alone(&words) || is_counted(&words, COUNTED) || phrase.has_any(SO_FAR)))
    };
    (!is_several && (phrase.has_any(WEEKS) || is_counted(&words, COUNTED_WEEKS)))
        || (is_whole && !phrase.has_any(WHOLE) && names())
}

/// Whether words tell how often such a report is made, and not of which time this one is: "Quarterly performance report 2024/25".
pub(super) fn is_one_of_several(phrase: &Phrase) -> bool {
    let time = titled(phrase);
    let words: Vec<&str> = phrase.words().collect();
    let is_told = (0..words.len()).any(|at| {
        let tail = |count: usize| Phrase::of(&words.get(at..words.len().min(at + count)).unwrap_or_default().join(" "));
        let before = Phrase::of(&words.get(at.saturating_sub(2)..at).unwrap_or_default().join(" "));
        tail(2).starts_with_any(OFTEN) && (tail(4).has_any(TOLD) || before.has_any(TOLD))
    });
    time.year.is_some() && matches!(time.part, None | Some(Part::Whole)) && !phrase.has_any(WHOLE) && is_told
}

/// The part of the year that another line than the year's names: "Quarter 2" below "Performance report 2024/25". A month alone may be
/// when it was written.
pub(super) fn apart(phrases: &[(&String, Phrase)], time: Time) -> Option<(String, Part)> {
    #[rustfmt::skip]
    const OTHER: &[&str] = &["so với", "so", "vs", "against", "kế hoạch", "dự kiến", "plan", "target", "next", "sau", "tới"];
    let is_whole =
        matches!(time.part, None | Some(Part::Whole)) && !matches!(time.year, None | Some(Year::Several(..)));
    let part_of = |(text, own): &(&String, Phrase)| {
        let other = titled(own);
        let is_own = other.year.is_none_or(|year| Some(year) == time.year) && other.relative.is_none();
        let is_told = own.words().count() <= 8 && !own.has_any(OTHER) && !own.has_any(WHOLE);
        let part = other.part.filter(|part| match part {
            Part::Quarter(_) | Part::First(_) | Part::Last(_) => true,
            Part::Named(from, to) => from != to,
            _ => false,
        })?;
        (is_own && is_told).then(|| ((*text).clone(), part))
    };
    phrases.iter().filter(|_| is_whole).find_map(part_of)
}

fn is_alone(words: &[&str]) -> bool {
    let at = |index: usize| words.get(index).copied();
    words.iter().enumerate().any(|(index, word)| {
        let before = index.checked_sub(1).and_then(at);
        let is_end = match at(index + 1) {
            None | Some("năm" | "/" | "-" | "year") => true,
            Some("of") => at(index + 2).is_some_and(is_year),
            Some(next) => is_year(next.split('/').next().unwrap_or_default()),
        };
        ALONE.contains(word) && is_end && !before.is_some_and(|before| EACH.contains(&before) || before == "-")
    })
}

fn is_counted(words: &[&str], counted: &[&str]) -> bool {
    let is_number = |word: &str| {
        matches!(word, "i" | "ii" | "iii" | "iv") || word.parse::<u32>().is_ok_and(|number| (1..=53).contains(&number))
    };
    words.windows(2).any(|pair| {
        matches!(pair, [word, next] if counted.contains(word) && is_number(next))
            || matches!(pair, [many, word] if COUNTED_WEEKS.contains(word) && counted.contains(word) && is_number(many))
    })
}
