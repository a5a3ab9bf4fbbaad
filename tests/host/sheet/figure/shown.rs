//! Stored numbers, and what a reader is shown of them.

use report_card::sheet::NumberStyle;
use report_card::sheet::figure;

use super::{Point, number, told};

fn fixed(decimals: u8) -> NumberStyle {
    NumberStyle { decimals: Some(decimals), ..NumberStyle::default() }
}

fn percent(decimals: u8) -> NumberStyle {
    NumberStyle { is_percent: true, ..fixed(decimals) }
}

fn around(before: &str, after: &str) -> NumberStyle {
    NumberStyle { before: before.to_owned(), after: after.to_owned(), ..fixed(1) }
}

#[test]
fn numbers_are_read_as_they_are_shown() {
    let table = [
        (6870.0, fixed(1), "6870.0/1"),
        (6215.4, fixed(1), "6215.4/1"),
        (101.13828238719069, fixed(1), "101.1/1"),
        (103.95926075812763, fixed(1), "104.0/1"),
        (1.005, fixed(2), "1.01/2"),
        (2.5, fixed(0), "3"),
        (-2.5, fixed(0), "-3"),
        (99.95, fixed(1), "100.0/1"),
        (-0.04, fixed(1), "0.0/1"),
        (0.574, percent(1), "57.4/1 [%]"),
        (0.45, percent(0), "45 [%]"),
        (0.29, percent(0), "29 [%]"),
        (1.1, percent(1), "110.0/1 [%]"),
        (1_234_567.0, NumberStyle { thousands: 1, ..fixed(0) }, "1235"),
        (1_234_567.0, NumberStyle { thousands: 2, ..fixed(1) }, "1.2/1"),
        (3.9, around("", " days"), "3.9/1 [days]"),
        (4.5, around("£", "m"), "4.5/1 [£m]"),
        (-4.5, around("£", "m"), "-4.5/1 [£m]"),
        (-4.5, around("(", ")"), "-4.5/1"),
        (-4.5, around("-", ""), "-4.5/1"),
        (4.5, around("≥ ", ""), ">= 4.5/1"),
        (4.5, around("", "*"), "4.5/1 mark *"),
        (4.5, around("-", ""), "S21"),
        (4.5, around("Tổng: ", ""), "S21"),
        (12.0, NumberStyle { is_percent: true, after: " ha".to_owned(), ..fixed(0) }, "S34"),
    ];
    for (value, style, expected) in table {
        let shown = format!("{value} {style:?}");
        assert_eq!(told(figure::read(&number(value, style), Point)), expected, "{shown}");
    }
}

/// Where no format says how many digits are shown, a spreadsheet shows as many as have room in eleven places.
#[test]
fn numbers_without_a_format() {
    let table = [
        (45.0, "45"),
        (13_525_772_613_896.0, "13525772613896"),
        (36.1, "36.1/1"),
        (101.13828238720001, "101.1382824/7"),
        (0.30000000000000004, "0.3/1"),
        (0.1 + 0.7, "0.8/1"),
        (1.0 / 3.0, "0.333333333/9"),
        (2.0 / 3.0, "0.666666667/9"),
        (-0.0, "0"),
        (0.000012345678, "0.0000123457/10"),
        (1234567890.5, "1234567891"),
        (1e22, "1e+22"),
    ];
    for (value, expected) in table {
        assert_eq!(told(figure::read(&number(value, NumberStyle::default()), Point)), expected, "{value}");
    }
}
