//! A line of words alone among the lines that heads figures of another time, "Bảng 2: Thực hiện năm 2023": what is below it is
//! another table, and no group of this one.

use super::meaning::{self, Meaning, Side};
use super::phrase::{Phrase, text_of};
use super::reader::Reader;
use super::span::Months;
use super::stacked::TITLES;
use super::time::{Now, Time, year_of};

/// How a line begins that names figures and no things: not "Dự án thực hiện năm 2023".
const FIGURES: &[&str] = &[
    "thực hiện",
    "kết quả",
    "kế hoạch",
    "ước thực hiện",
    "số liệu",
    "tình hình",
    "actual",
    "actuals",
    "results",
    "outturn",
    "target",
    "targets",
    "plan",
    "figures",
    "performance",
];

impl Reader<'_, '_> {
    /// Whether the words head figures of a time that holds none of the report's own; `row` is where they stand.
    pub(super) fn heads_another_time(&self, words: &str, row: u32) -> bool {
        let phrase = Phrase::of(words);
        let time = Time::of(&phrase);
        let now = self.sheet.period.and_then(Months::of).map(|months| Now {
            months,
            year_begins: if months.length() == 12 { months.first.rem_euclid(12) + 1 } else { 1 },
        });
        let (Some(now), false) = (now, time.is_none()) else { return false };
        // "Trong đó: năm 2024" of a report of its first half holds that.
        let is_own = time.months(Some(now)).is_none_or(|months| {
            months.first <= now.months.first && months.last >= now.months.last || months == year_of(now)
        });
        if is_own {
            return false;
        }
        let is_time_alone = matches!(meaning::of(&[words.to_owned()]), Meaning::Figure(Side::Bare, _));
        is_time_alone
            || phrase.starts_with_any(TITLES)
            || phrase.starts_with_any(FIGURES)
            || (time.year.is_some() && self.comes_again(row + 1))
    }

    /// Whether the line of a row has the name of one that was read.
    fn comes_again(&self, row: u32) -> bool {
        let name =
            self.sheet.column(super::Role::Name).and_then(|column| self.sheet.grid.get(row, column)).map(text_of);
        name.is_some_and(|name| {
            let name = super::name::read(&name, false).text;
            self.lines.iter().any(|line| line.measure.name.0 == name)
        })
    }
}
