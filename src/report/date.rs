//! Calendar dates, ISO 8601.

use std::fmt;

/// A day of the Gregorian calendar, `2023-12-31`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// 0 to 9999.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads `YYYY-MM-DD`; nothing else is a date here.
    pub fn parse(text: &str) -> Option<Date> {
        let mut parts = text.split('-');
        let date = Date {
            year: digits(parts.next()?, 4)?.into(),
            month: digits(parts.next()?, 2)?.try_into().ok()?,
            day: digits(parts.next()?, 2)?.try_into().ok()?,
        };
        (parts.next().is_none() && date.exists()).then_some(date)
    }

    pub(crate) fn exists(self) -> bool {
        (1..=Date::days_in(self.year, self.month)).contains(&self.day)
    }

    /// Days of a month (1 to 12); 0 for any other number.
    pub(crate) fn days_in(year: i32, month: u8) -> u8 {
        match month {
            2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => 0,
        }
    }
}

fn digits(text: &str, length: usize) -> Option<u16> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.bytes().fold(0, |number, byte| number * 10 + u16::from(byte - b'0')))
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
