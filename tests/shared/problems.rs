//! Every row of the problem table: JSON that triggers it, where, and what is said. Run by host and browser alike.

use report_card::facts;
use report_card::report::missing_quotes;
use report_card::words::Words;
use wasm_bindgen_test::wasm_bindgen_test;

const NGO_QUYEN: &str = include_str!("../../www/reports/ngo-quyen-2023.json");

/// A whole, small report, with one place changed: `from` to `to`.
pub fn changed(from: &str, to: &str) -> String {
    const REPORT: &str = r#"{
  "version": 1, "id": "r", "language": "vi",
  "organization": {"name": "Quận", "url": "https://example.vn/"},
  "period": {"start": "2023-01-01", "end": "2023-12-31"},
  "source": {"url": "https://example.vn/a"},
  "units": {"ty-dong": {"label": "tỷ đồng", "currency": "VND", "factor": 1000000000}},
  "tallies": [{"id": "t", "label": "chỉ tiêu", "achieved": 19, "exceeded": 11, "total": 19}],
  "budget": [{"id": "b", "name": "Thu", "unit": "ty-dong", "actual": {"value": 1757, "comparator": ">"},
    "targets": [{"id": "tp", "name": "thành phố", "comparison": {"type": "percentChange", "value": 42.5}, "status": "exceeded"}]}],
  "measures": [{"id": "m", "name": "Đất", "actual": {"value": 36.1}}],
  "plan": {"period": {"end": "2024-12-31"}, "projects": {"items": ["Cầu", "Chợ"], "complete": false}}
}"#;
    assert!(REPORT.contains(from), "the report has no {from}");
    REPORT.replacen(from, to, 1)
}

/// Holds a report's problems against `code pointer: English message` lines.
pub fn check(json: &str, expected: &[&str]) {
    let words = Words::new(["en"]);
    let found: Vec<String> = facts::read(json)
        .problems
        .iter()
        .map(|problem| format!("{} {}: {}", problem.code(), problem.pointer, words.problem(problem)))
        .collect();
    assert_eq!(found, expected, "in {json:.600}");
}

fn is_whole(json: &str) -> bool {
    facts::read(json).report.is_some()
}

#[wasm_bindgen_test(unsupported = test)]
pub fn a_good_report_has_no_problem() {
    check(NGO_QUYEN, &[]);
    check(&changed("", ""), &[]);
    check(&format!("\u{feff}{}", changed("", "").replace('\n', "\r\n")), &[]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn broken_json_names_line_and_column() {
    check("", &["E01 : not valid JSON: line 1, column 1: the text is empty"]);
    check("{\n  \"version\": 1,\n  \"id\" 2}", &["E01 : not valid JSON: line 3, column 8: unexpected '2'"]);
    check("<!doctype html>", &["E01 : not valid JSON: line 1, column 1: unexpected '<'"]);
    check(
        "{\"version\": 1",
        &["E01 : not valid JSON: line 1, column 14: the text ends too early; a quote or a bracket is not closed"],
    );
    check("{\"a\":\u{a0}1}", &["E01 : not valid JSON: line 1, column 6: unexpected U+00A0"]);
    check("{\"a\": \u{200b}1}", &["E01 : not valid JSON: line 1, column 7: unexpected U+200B"]);
    check("{\"a\": \u{1}1}", &["E01 : not valid JSON: line 1, column 7: unexpected U+0001"]);
    check("{\"a\": NaN}", &["E01 : not valid JSON: line 1, column 7: unexpected 'N'"]);
    check("{\"ê\": 01}", &["E01 : not valid JSON: line 1, column 8: not a number; write it like 1757 or 42.5"]);
    check("[1e999]", &["E01 : not valid JSON: line 1, column 2: a number beyond 1.8e308"]);
    check(
        "[\"\\ud800\"]",
        &["E01 : not valid JSON: line 1, column 3: a character that can’t stand in a string; write \\n, \\\" or \\\\"],
    );
    check("[1] x", &["E01 : not valid JSON: line 1, column 5: unexpected 'x'"]);
    check(&"[".repeat(10_000), &["E01 : not valid JSON: line 1, column 65: nested more than 64 levels"]);
    check("[1e308]", &["E01 : not a report: it must be an object {…}, found a list"]);
    check("null", &["E01 : not a report: it must be an object {…}, found null"]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn escapes_and_numbers_are_read_as_json_has_them() {
    let json = changed("\"Đất\"", r#""\u0110\u1ea5t \ud83c\udf3e\b\f\n\r\t\/\\\"""#).replace("36.1", "-3.61E+1");
    let report = facts::read(&json).report.expect("it is whole");
    assert_eq!(&*report.measures[0].name, "Đất 🌾\u{8}\u{c}\n\r\t/\\\"");
    assert_eq!(report.measures[0].actual.as_ref().and_then(|actual| actual.value()), Some(-36.1));
}

#[wasm_bindgen_test(unsupported = test)]
pub fn what_stops_the_whole_card() {
    for (json, expected) in [
        (changed("\"version\": 1", "\"version\": 2"), "E02 /version: version 2 is not supported; this card reads 1"),
        (changed("\"version\": 1, ", ""), "E02 /version: version is missing; write \"version\": 1"),
        (changed("\"language\": \"vi\",", ""), "E03 /language: required: a BCP 47 tag such as \"vi\""),
        (
            changed("\"language\": \"vi\"", "\"language\": \"tiếng Việt\""),
            "E03 /language: \"tiếng Việt\" is not a language; required: a BCP 47 tag such as \"vi\"",
        ),
        (changed("\"2023-12-31\"", "\"2022-12-31\""), "E04 /period/end: ends 2022-12-31, before its start 2023-01-01"),
        (changed(", \"end\": \"2023-12-31\"", ""), "E04 /period/end: required: a date such as 2023-12-31"),
        (changed("\"name\": \"Quận\", ", ""), "E05 /organization/name: missing; write the name between quotes"),
        (changed("\"Quận\"", "\" \""), "E05 /organization/name: missing; write the name between quotes"),
    ] {
        check(&json, &[expected]);
        assert!(!is_whole(&json), "{expected}");
    }
    let large = format!("{}{}", changed("", ""), " ".repeat(2 * 1024 * 1024));
    assert!(!is_whole(&large));
    let problems = facts::read(&large).problems;
    assert_eq!((problems[0].code(), problems[0].pointer.as_str(), problems.len()), ("E21", "", 1));
}

/// What is changed to what, and what is told of it.
pub const SPOILED: [(&str, &str, &str); 25] = [
    (
        "\"total\": 19",
        "\"total\": 19, \"notAchieved\": 3",
        "E06 /tallies/0: achieved 19 + partly 0 + not achieved 3 is not the total, 19",
    ),
    (
        "\"exceeded\": 11",
        "\"exceeded\": 21",
        "E07 /tallies/0/exceeded: 21 exceeds achieved, 19 (achieved includes exceeded)",
    ),
    ("\"achieved\": 19", "\"achieved\": 1.5", "E08 /tallies/0/achieved: must be a whole number, 0 or more"),
    ("\"achieved\": 19", "\"achieved\": -1", "E08 /tallies/0/achieved: must be a whole number, 0 or more"),
    (
        "\"achieved\": 19, \"exceeded\": 11, ",
        "",
        "E08 /tallies/0: must have one of achieved, exceeded, partiallyAchieved, notAchieved",
    ),
    (
        "\"unit\": \"ty-dong\"",
        "\"unit\": \"tydong\"",
        "E09 /budget/0/unit: unit \"tydong\" is not in /units (did you mean \"ty-dong\"?)",
    ),
    ("\"value\": 1757", "\"value\": \"1.757\"", "E10 /budget/0/actual/value: \"1.757\" is text; write the number 1757"),
    (
        "\"value\": 1757",
        "\"value\": \"1.757,5\"",
        "E10 /budget/0/actual/value: \"1.757,5\" is text; write the number 1757.5",
    ),
    ("\"factor\": 1000000000", "\"factor\": 0", "E11 /units/ty-dong/factor: must be greater than 0"),
    ("\"VND\"", "\"VNĐ\"", "E12 /units/ty-dong/currency: \"VNĐ\" is not an ISO 4217 code; write \"VND\""),
    (
        "\"comparator\": \">\"",
        "\"comparator\": \"hơn\"",
        "E13 /budget/0/actual/comparator: \"hơn\" is unknown; one of > >= < <= ~",
    ),
    (
        "\"comparison\": {\"type\": \"percentChange\", \"value\": 42.5}, ",
        "",
        "E14 /budget/0/targets/0: needs a value, a range, a text or a comparison",
    ),
    (
        "\"value\": 36.1",
        "\"low\": 8, \"high\": 7.5",
        "E14 /measures/0/actual: a range needs low and high, and low must not be above high",
    ),
    (
        "percentChange",
        "over",
        "E15 /budget/0/targets/0/comparison/type: \"over\" is unknown; one of percentOf, percentChange, multiple, \
             difference, pointChange",
    ),
    (
        "42.5",
        "-142.5",
        "E16 /budget/0/targets/0/comparison/value: impossible: percentChange below −100, percentOf below 0, or a \
             multiple of 0 or less",
    ),
    ("\"id\": \"m\"", "\"id\": \"b\"", "E17 /measures/0/id: the same id as /budget/0/id"),
    (
        "\"exceeded\"}",
        "\"done\"}",
        "E18 /budget/0/targets/0/status: \"done\" is unknown; one of exceeded, met, partiallyMet, notMet, onTrack, \
             atRisk, offTrack, notReported, dropped",
    ),
    ("https://example.vn/a", "javascript:alert(1)", "E19 /source/url: only http and https links"),
    ("\"Chợ\"", "\"\"", "E20 /plan/projects/items/1: must not be empty"),
    ("{\"url\": \"https://example.vn/a\"}", "{\"published\": \"2024-01-05\"}", "E20 /source/title: must not be empty"),
    (
        "{\"items\": [\"Cầu\", \"Chợ\"], \"complete\": false}",
        "{\"intro\": \"Gồm\"}",
        "E20 /plan/projects/items: must not be empty",
    ),
    (
        "\"plan\"",
        "\"event\": {\"kind\": \"Hội nghị\", \"remarks\": [{\"by\": {\"name\": \"Ông A\"}}]}, \"plan\"",
        "E20 /event/remarks/0/quote: must not be empty",
    ),
    ("\"2023-01-01\"", "\"31/12/2023\"", "E22 /period/start: \"31/12/2023\" is not a date; write 2023-12-31"),
    ("{\"value\": 36.1}", "36.1", "E23 /measures/0/actual: must be an object, found a number"),
    (
        "\"id\": \"m\"",
        "\"id\": \"Dat Dai\"",
        "E24 /measures/0/id: \"Dat Dai\" is not an id; use a–z, 0–9 and - (did you mean \"dat-dai\"?)",
    ),
];

#[wasm_bindgen_test(unsupported = test)]
pub fn what_leaves_out_an_item() {
    for (from, to, expected) in SPOILED {
        let json = changed(from, to);
        check(&json, &[expected]);
        assert!(is_whole(&json), "{expected}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn limits_are_told_with_the_numbers() {
    let items = format!("\"items\": [{}\"x\"]", "\"x\",".repeat(2_511));
    let json = changed("\"items\": [\"Cầu\", \"Chợ\"]", &items);
    check(&json, &["E21 /plan/projects/items: 2,512 items; the limit is 2,000"]);
    let kept = facts::read(&json).report.and_then(|report| report.plan).map(|plan| plan.projects.items.len());
    assert_eq!(kept, Some(2_000));
    let json = changed("\"Cầu\"", &format!("\"{}\"", "ầ".repeat(4_001)));
    check(&json, &["E21 /plan/projects/items/0: 4,001 characters; the limit is 4,000"]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn what_is_shown_as_stated_and_told() {
    for (from, to, expected) in [
        (
            "\"comparison\": {\"type\": \"percentChange\", \"value\": 42.5}",
            "\"value\": 1300, \"comparison\": {\"type\": \"percentChange\", \"value\": 22.5}",
            "W01 /budget/0/targets/0: value and comparison disagree: 1757/1300 is +35.2%, stated +22.5%",
        ),
        (
            "\"exceeded\"}",
            "\"notMet\"}",
            "W02 /budget/0/targets/0/status: \"notMet\" contradicts the figures, which give \"exceeded\" on an ascending \
             measure",
        ),
        (
            "\"total\": 19",
            "\"total\": 19, \"complete\": true, \"indicators\": [{\"id\": \"i\", \"name\": \"n\", \"status\": \"exceeded\"}]",
            "W03 /tallies/0/achieved: 19 stated, 1 among the indicators listed",
        ),
        (
            "\"value\": 1757",
            "\"value\": 1757000000000",
            "W04 /budget/0/actual/value: 1,757,000,000,000 × 1,000,000,000 is implausible; the value is in units of the \
             factor",
        ),
        ("\"measures\"", "\"masures\"", "W05 /masures: unknown field, ignored (did you mean \"measures\"?)"),
        (
            "\"exceeded\": 11, \"total\": 19",
            "\"total\": 17",
            "W07 /tallies/0/achieved: 19 achieved of a total of 17 (shown as stated)",
        ),
    ] {
        let json = changed(from, to);
        let words = Words::new(["en"]);
        let reading = facts::read(&json);
        let first = &reading.problems[0];
        assert_eq!(format!("{} {}: {}", first.code(), first.pointer, words.problem(first)), expected);
        assert!(reading.problems.iter().all(|problem| problem.code().starts_with('W')), "{expected}");
        assert!(reading.report.is_some());
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn quotes_are_held_against_the_source() {
    let source = include_str!("../../tests/source/ngo-quyen-2023.txt");
    let report = facts::read(NGO_QUYEN).report.expect("whole");
    assert_eq!(missing_quotes(&report, source), []);
    let pointers: Vec<String> =
        missing_quotes(&report, &source.replace("42,5%", "43%")).into_iter().map(|problem| problem.pointer).collect();
    assert_eq!(pointers, ["/budget/0/targets/0/quote"]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn every_problem_is_found_at_once_and_the_good_stays() {
    let json = changed("\"achieved\": 19", "\"achieved\": -1")
        .replace("\"VND\"", "\"VNĐ\"")
        .replace("\"measures\"", "\"masures\"")
        .replace("\"Chợ\"", "\"\"");
    let reading = facts::read(&json);
    let codes: Vec<&str> = reading.problems.iter().map(|problem| problem.code()).collect();
    assert_eq!(codes, ["E12", "E08", "E20", "W05"]);
    let report = reading.report.expect("one bad item never hides a good one");
    assert_eq!((report.tallies.len(), report.budget.len()), (0, 1));
}

#[wasm_bindgen_test(unsupported = test)]
pub fn messages_speak_vietnamese() {
    let words = Words::new(["vi-VN"]);
    let reading = facts::read(&changed("\"value\": 1757", "\"value\": \"1.757\""));
    assert_eq!(words.problem(&reading.problems[0]), "\"1.757\" là văn bản; ghi số 1757");
}

#[wasm_bindgen_test(unsupported = test)]
pub fn real_reports_are_read_whole() {
    for (json, warnings) in [
        (NGO_QUYEN, vec![]),
        (include_str!("../../www/reports/thua-thien-hue-2019.json"), vec!["W02", "W02"]),
        (include_str!("../../www/reports/winchester-2014-15.json"), vec![]),
    ] {
        let reading = facts::read(json);
        let codes: Vec<&str> = reading.problems.iter().map(|problem| problem.code()).collect();
        assert_eq!(codes, warnings);
        assert!(reading.report.is_some());
    }
}
