//! What stands in a place of another kind, and what is said to write instead: host and browser alike.

use report_card::facts;
use report_card::words::Words;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::problems::{changed, check};

/// What is said of a figure written so: the number to write, or only that it must be one.
fn number(written: &str) -> String {
    let json = changed("36.1", &format!("\"{written}\""));
    let reading = facts::read(&json);
    assert_eq!(reading.problems.len(), 1, "{written}");
    let problem = &reading.problems[0];
    assert_eq!((problem.code(), problem.pointer.as_str()), ("E10", "/measures/0/actual/value"), "{written}");
    let said = Words::new(["en"]).problem(problem);
    said.split_once("; write ").map(|(_, rest)| rest.to_owned()).expect("what to write")
}

#[wasm_bindgen_test(unsupported = test)]
pub fn numbers_as_people_write_them_are_told_with_the_number_meant() {
    for (written, suggestion) in [
        ("1757", "1757"),
        ("1.757", "1757"),
        ("1,757", "1757"),
        ("1.757.000", "1757000"),
        ("1.757,5", "1757.5"),
        ("1,757.50", "1757.50"),
        ("42,5", "42.5"),
        ("0.757", "0.757"),
        ("0,757", "0.757"),
        ("1.7575", "1.7575"),
        ("1757.500", "1757.500"),
        (".5", "0.5"),
        (",5", "0.5"),
        ("007", "7"),
        ("(4.5)", "-4.5"),
        ("( 1.757 )", "-1757"),
        ("−5", "-5"),
        ("–5", "-5"),
        ("- 5", "-5"),
        ("5-", "-5"),
        ("+3", "3"),
        ("95%", "95"),
        ("%95", "95"),
        ("98,72 %", "98.72"),
        ("1.757.000%", "1757000"),
        ("1 757", "1757"),
        ("1\u{a0}757", "1757"),
        ("1\u{202f}757\u{202f}000,25", "1757000.25"),
        ("1\u{2009}757.123", "1757.123"),
        ("1’234", "1234"),
        ("1'234.5", "1234.5"),
        ("12,34,567", "1234567"),
        ("1,23,45,678.50", "12345678.50"),
        ("$1,234.50", "1234.50"),
        ("-$5", "-5"),
        ("($5)", "-5"),
        ("€ 4,5", "4.5"),
        ("1.757 ₫", "1757"),
        ("1.757đ", "1757"),
        ("1,35258E+13", "13525800000000"),
        ("1.5e3", "1500"),
        ("-1.25E-3", "-0.00125"),
        ("12E-1", "1.2"),
        ("١٢٣", "123"),
        ("١٬٢٣٤", "1234"),
        ("۱۲۳", "123"),
        ("１，２３４．５", "1234.5"),
        ("  36,1  ", "36.1"),
    ] {
        assert_eq!(number(written), format!("the number {suggestion}"), "{written}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn what_can_be_two_numbers_or_is_none_names_none() {
    for written in [
        "hơn 1.757",
        "1.757 tỷ đồng",
        "£4.5m",
        "1 757 2",
        "1757 000",
        "1.757.5",
        "1,23,4",
        "12.34.567",
        "95,125%",
        "1٫757",
        "7–8",
        "7,5-8,0",
        "--5",
        "-(5)",
        "5%%",
        "$5%",
        "5.",
        "1,,5",
        "1e",
        "1E+400",
        "e5",
        "12/2024",
        "x",
        "½",
        "",
        "−",
    ] {
        // An empty text is told the same way: a number belongs there.
        assert_eq!(number(written), "a number", "{written}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn a_count_as_text_is_told_with_the_number_too() {
    check(
        &changed("\"achieved\": 19", "\"achieved\": \"19\""),
        &["E10 /tallies/0/achieved: \"19\" is text; write the number 19"],
    );
    check(
        &changed("\"achieved\": 19", "\"achieved\": \"19/19\""),
        &["E08 /tallies/0/achieved: must be a whole number, 0 or more"],
    );
}

/// What is said of a date written so, in that language.
fn date(lang: &str, written: &str) -> String {
    let json = changed(
        "\"period\": {\"start\": \"2023-01-01\"",
        &format!("\"dateModified\": {written}, \"period\": {{\"start\": \"2023-01-01\""),
    );
    let reading = facts::read(&json);
    assert_eq!(reading.problems.len(), 1, "{written}");
    let problem = &reading.problems[0];
    assert_eq!((problem.code(), problem.pointer.as_str()), ("E22", "/dateModified"), "{written}");
    Words::new([lang]).problem(problem)
}

#[wasm_bindgen_test(unsupported = test)]
pub fn dates_as_people_and_spreadsheets_write_them_are_told_with_the_day_meant() {
    for (written, suggestion) in [
        ("45292", "2024-01-01"),
        ("45292.75", "2024-01-01"),
        ("45657", "2024-12-31"),
        ("43889", "2020-02-28"),
        ("43890", "2020-02-29"),
        ("43891", "2020-03-01"),
        ("32874", "1990-01-01"),
        ("73415", "2100-12-31"),
        ("20241231", "2024-12-31"),
        ("\"45292\"", "2024-01-01"),
        ("\"20241231\"", "2024-12-31"),
        ("\"31/12/2024\"", "2024-12-31"),
        ("\"31-12-2024\"", "2024-12-31"),
        ("\"31.12.2024\"", "2024-12-31"),
        ("\"1.2.2024\"", "2024-02-01"),
        ("\"31 / 12 / 2024\"", "2024-12-31"),
        ("\"12/31/2024\"", "2024-12-31"),
        ("\"2024/12/31\"", "2024-12-31"),
        ("\"2024.1.5\"", "2024-01-05"),
        ("\"2024-1-5\"", "2024-01-05"),
        ("\"2/2/2024\"", "2024-02-02"),
        ("\"2024-12-31T00:00:00\"", "2024-12-31"),
        ("\"2024-12-31T17:00:00.000Z\"", "2024-12-31"),
        ("\"31/12/2024 08:30\"", "2024-12-31"),
        ("\"ngày 31 tháng 12 năm 2024\"", "2024-12-31"),
        ("\"Ngày 1 Tháng 2 năm 2024\"", "2024-02-01"),
        ("\"ngày 31/12/2024\"", "2024-12-31"),
        ("\"Ngày 31-12-2024\"", "2024-12-31"),
        ("\"31 thg 12, 2024\"", "2024-12-31"),
        ("\"2-Thg1-2024\"", "2024-01-02"),
        ("\"2024–12–31\"", "2024-12-31"),
        ("\"2024. 12. 31.\"", "2024-12-31"),
        ("\"2024年12月31日\"", "2024-12-31"),
        ("\"31-Dec-2024\"", "2024-12-31"),
        ("\"31 December 2024\"", "2024-12-31"),
        ("\"December 31, 2024\"", "2024-12-31"),
    ] {
        let shown = if written.starts_with('"') || !written.contains('.') { written } else { "45292.75" };
        assert_eq!(date("en", written), format!("{shown} is not a date; write {suggestion}"), "{written}");
        assert_eq!(date("vi", written), format!("{shown} không phải ngày; ghi {suggestion}"), "{written}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn where_the_month_may_stand_first_english_names_both_days() {
    assert_eq!(
        date("en", "\"1/2/2024\""),
        "\"1/2/2024\" is not a date; write 2024-02-01, or 2024-01-02 if the month stands first"
    );
    assert_eq!(date("vi", "\"1/2/2024\""), "\"1/2/2024\" không phải ngày; ghi 2024-02-01");
}

#[wasm_bindgen_test(unsupported = test)]
pub fn what_means_no_one_day_names_none() {
    for written in [
        "\"31/12/24\"",
        "\"12/2024\"",
        "\"2024\"",
        "\"31/13/2024\"",
        "\"30/2/2024\"",
        "\"2023-13-45\"",
        "\"99999\"",
        "\"quý IV\"",
        "\"1-2/2024\"",
    ] {
        assert_eq!(date("en", written), format!("{written} is not a date; write it like 2023-12-31"));
    }
    // A number that is no day is of the wrong kind, as before.
    for written in ["0", "-1", "1e308", "32873", "73416", "20241301"] {
        let json = changed("\"2023-01-01\"", written);
        check(&json, &["E23 /period/start: must be text, found a number"]);
    }
}
