//! A spreadsheet's day numbers as ISO 8601.

use super::number_format::Clock;

/// The day after 31 December 9999, which no spreadsheet shows.
const END: f64 = 2_958_466.0;
/// From day 1 of the calendar of 1904 to that of 1900.
const FROM_1904: f64 = 1_462.0;
const SECONDS: i64 = 86_400;

/// What a number shown as a date or time says; None where a spreadsheet can only show `#####`.
pub(super) fn iso(serial: f64, clock: Clock, is_1904: bool) -> Option<String> {
    if clock == Clock::Elapsed {
        return duration(serial);
    }
    let serial = if is_1904 && clock != Clock::Time { serial + FROM_1904 } else { serial };
    if !(0.0..END).contains(&serial) {
        return None;
    }
    let seconds = (serial * SECONDS as f64).round() as i64;
    let (days, rest) = (seconds / SECONDS, seconds % SECONDS);
    let time = format!("{:02}:{:02}:{:02}", rest / 3600, rest / 60 % 60, rest % 60);
    Some(match clock {
        Clock::Date => day(days),
        Clock::Time if days == 0 => time,
        _ => format!("{}T{time}", day(days)),
    })
}

fn duration(serial: f64) -> Option<String> {
    if !(0.0..END).contains(&serial) {
        return None;
    }
    let seconds = (serial * SECONDS as f64).round() as i64;
    Some(format!("PT{}H{}M{}S", seconds / 3600, seconds / 60 % 60, seconds % 60))
}

/// Day 1 is 1 January 1900; 60 is a 29 February that never was, kept since Lotus 1-2-3.
fn day(days: i64) -> String {
    if days == 60 {
        return "1900-02-29".to_owned();
    }
    // Days since 1 March of the year 0, by eras of 400 years: Howard Hinnant's civil_from_days.
    let since = days + if days < 60 { 693_900 } else { 693_899 };
    let era = since.div_euclid(146_097);
    let of_era = since.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
