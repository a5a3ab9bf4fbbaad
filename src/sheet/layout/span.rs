//! Times of reports: whole months, from a first to a last.

use serde::{Deserialize, Serialize};

use crate::report::Date;

/// A span of days as the report writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The sheet's word for it: "6 tháng đầu năm 2024".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// First day, YYYY-MM-DD.
    pub start: String,
    /// Last day, YYYY-MM-DD.
    pub end: String,
}

/// Whole months, each counted from the year 0; both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Months {
    pub first: i32,
    pub last: i32,
}

impl Months {
    /// So many months, from the month (1 to 12) of a year on.
    pub fn from(year: i32, month: i32, length: i32) -> Months {
        let first = year * 12 + month - 1;
        Months { first, last: first + length - 1 }
    }

    /// How many months they are.
    pub fn length(self) -> i32 {
        self.last - self.first + 1
    }

    /// The same months so much later.
    pub fn later(self, months: i32) -> Months {
        Months { first: self.first + months, last: self.last + months }
    }

    /// As first and last day, with a label.
    pub fn span(self, label: Option<String>) -> Span {
        let (year, month) = (self.last.div_euclid(12), self.last.rem_euclid(12) + 1);
        let end = format!("{year:04}-{month:02}-{:02}", Date::days_in(year, month as u8));
        let (year, month) = (self.first.div_euclid(12), self.first.rem_euclid(12) + 1);
        Span { label, start: format!("{year:04}-{month:02}-01"), end }
    }

    /// The months of a span that is made of whole ones.
    pub fn of(span: &Span) -> Option<Months> {
        let month = |day: &str| Some(day.get(..4)?.parse::<i32>().ok()? * 12 + day.get(5..7)?.parse::<i32>().ok()? - 1);
        Some(Months { first: month(&span.start)?, last: month(&span.end)? })
    }
}
