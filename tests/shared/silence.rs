//! One error hides no other: whatever is wrong beside it is told in the same breath.

use report_card::facts;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::problems::changed;

/// Codes and places of what is told of the small report with these changes.
fn told(changes: &[(&str, &str)]) -> Vec<String> {
    let json = changes.iter().fold(changed("", ""), |json, (from, to)| {
        assert!(json.contains(from), "the report has no {from}");
        json.replacen(from, to, 1)
    });
    facts::read(&json).problems.iter().map(|problem| format!("{} {}", problem.code(), problem.pointer)).collect()
}

/// One fault in each part of the report that stands after its head.
const REST: [(&str, &str); 9] = [
    ("\"2023-01-01\"", "\"1.1.2023\""),
    ("https://example.vn/a", "ftp://example.vn/a"),
    ("\"VND\"", "\"VNĐ\""),
    ("\"achieved\": 19", "\"achieved\": -1"),
    ("\"value\": 1757", "\"value\": \"1.757\""),
    ("\"exceeded\"}", "\"done\"}"),
    ("\"id\": \"m\"", "\"id\": \"M\""),
    ("\"Chợ\"", "\"\""),
    ("\"plan\"", "\"plans\": 1, \"plan\""),
];
const TOLD: [&str; 9] = [
    "E22 /period/start",
    "E12 /units/ty-dong/currency",
    "E19 /source/url",
    "E08 /tallies/0/achieved",
    "E10 /budget/0/actual/value",
    "E18 /budget/0/targets/0/status",
    "E24 /measures/0/id",
    "E20 /plan/projects/items/1",
    "W05 /plans",
];

#[wasm_bindgen_test(unsupported = test)]
pub fn what_stops_the_card_hides_nothing() {
    assert_eq!(told(&REST), TOLD);
    for (from, to, head) in [
        ("\"end\": \"2023-12-31\"", "\"end\": \"31/12/2023\"", &["E22 /period/end", "E04 /period/end"][..]),
        ("\"language\": \"vi\"", "\"language\": 1", &["E03 /language"]),
        ("\"Quận\"", "\"\"", &["E05 /organization/name"]),
    ] {
        let changes: Vec<(&str, &str)> = std::iter::once((from, to)).chain(REST).collect();
        let all = told(&changes);
        let found: Vec<&str> = all.iter().map(String::as_str).filter(|line| !head.contains(line)).collect();
        assert_eq!((found, all.len()), (TOLD.to_vec(), TOLD.len() + head.len()), "{to}");
    }
}

#[wasm_bindgen_test(unsupported = test)]
pub fn a_card_without_a_language_still_hears_of_its_contradictions() {
    let contradiction = ("\"exceeded\"}", "\"notMet\"}");
    assert_eq!(told(&[("\"vi\"", "\"\""), contradiction]), ["E03 /language", "W02 /budget/0/targets/0/status"]);
    // What this period's targets are, nobody can tell without a period.
    assert_eq!(told(&[(", \"end\": \"2023-12-31\"", ""), contradiction]), ["E04 /period/end"]);
}

#[wasm_bindgen_test(unsupported = test)]
pub fn within_an_item_too_all_is_told() {
    for (from, to, expected) in [
        (
            "{\"label\": \"tỷ đồng\", \"currency\": \"VND\", \"factor\": 1000000000}",
            "{\"currency\": \"VNĐ\", \"factor\": \"1.000\", \"lable\": \"x\"}",
            &[
                "E20 /units/ty-dong/label",
                "E12 /units/ty-dong/currency",
                "E10 /units/ty-dong/factor",
                "W05 /units/ty-dong/lable",
                "E09 /budget/0/unit",
            ][..],
        ),
        (
            "\"value\": 36.1",
            "\"value\": \"36,1\", \"low\": \"7,5\", \"text\": \"\"",
            &[
                "E14 /measures/0/actual",
                "E20 /measures/0/actual/text",
                "E10 /measures/0/actual/low",
                "E14 /measures/0/actual",
                "E10 /measures/0/actual/value",
            ],
        ),
        ("\"value\": 36.1", "\"high\": \"8,0\"", &["E10 /measures/0/actual/high", "E14 /measures/0/actual"]),
        (
            "\"achieved\": 19, \"exceeded\": 11, \"total\": 19",
            "\"total\": -1",
            &["E08 /tallies/0/total", "E08 /tallies/0"],
        ),
        (
            "\"achieved\": 19, \"exceeded\": 11, \"total\": 19",
            "\"achieved\": 19, \"exceeded\": 21, \"total\": -1",
            &["E08 /tallies/0/total", "E07 /tallies/0/exceeded"],
        ),
        (
            "\"id\": \"m\", \"name\": \"Đất\", \"actual\": {\"value\": 36.1}",
            "\"id\": \"M\", \"unit\": \"x\"",
            &["E24 /measures/0/id", "E20 /measures/0/name", "E09 /measures/0/unit", "E14 /measures/0"],
        ),
    ] {
        assert_eq!(told(&[(from, to)]), expected, "{to}");
    }
}

/// What holds nothing but what is spoiled is not told of on every level above it.
#[wasm_bindgen_test(unsupported = test)]
pub fn what_is_told_once_is_told_in_its_own_place_alone() {
    let parts = "\"parts\": [{\"id\": \"p\", \"name\": \"n\", \"parts\": [{\"id\": \"q\", \"name\": \"n\", \"actual\": {\"value\": \"x\"}}]}]";
    assert_eq!(told(&[("\"actual\": {\"value\": 36.1}", parts)]), ["E10 /measures/0/parts/0/parts/0/actual/value"]);
    let empty = "\"targets\": [], \"parts\": []";
    assert_eq!(told(&[("\"actual\": {\"value\": 36.1}", empty)]), ["E14 /measures/0"]);
}
