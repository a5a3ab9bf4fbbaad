//! Parts within parts: four levels below a measure, told and read alike by host and browser.

use report_card::facts;
use report_card::report::MAX_PART_LEVELS;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::problems::{changed, check};

/// The field `parts`, so many levels of it: p1 holds p2, and so on.
pub fn nested(levels: usize) -> String {
    let last = "\"status\": \"met\"".to_owned();
    (1..=levels).rev().fold(last, |inside, level| {
        format!("\"parts\": [{{\"id\": \"p{level}\", \"name\": \"phần {level}\", {inside}}}]")
    })
}

/// The small report with that many levels under its one measure without a unit.
fn report(levels: usize) -> String {
    changed("\"name\": \"Đất\"", &format!("\"name\": \"Đất\", {}", nested(levels)))
}

#[wasm_bindgen_test(unsupported = test)]
pub fn four_levels_below_a_measure_are_read_and_known_in_order() {
    assert_eq!(MAX_PART_LEVELS, 4);
    check(&report(4), &[]);
    let report = facts::read(&report(4)).report.expect("whole");
    let ids: Vec<&str> = report.all_measures().map(|measure| &*measure.id).collect();
    assert_eq!(ids, ["b", "m", "p1", "p2", "p3", "p4"]);
    let last = report.all_measures().last().expect("p4");
    assert_eq!(&*last.pointer, "/measures/0/parts/0/parts/0/parts/0/parts/0");
}

#[wasm_bindgen_test(unsupported = test)]
pub fn a_fifth_level_is_told_at_its_place_and_the_four_stand() {
    let place = "/measures/0/parts/0/parts/0/parts/0/parts/0/parts";
    // What is too deep said all that the fourth level had to say: it goes with it.
    let stated = report(5).replace("\"name\": \"phần 4\",", "\"name\": \"phần 4\", \"actual\": {\"value\": 1},");
    check(
        &stated,
        &[&format!(
            "E21 {place}: parts nest at most 4 levels below a measure; move these up one level, or list them as a measure of \
             their own"
        )],
    );
    let report = facts::read(&stated).report.expect("whole");
    assert_eq!(report.all_measures().count(), 6);
    // A program that writes an empty list everywhere means nothing by it.
    check(
        &stated.replace("\"parts\": [{\"id\": \"p5\", \"name\": \"phần 5\", \"status\": \"met\"}]", "\"parts\": []"),
        &[],
    );
}

#[wasm_bindgen_test(unsupported = test)]
pub fn what_is_wrong_in_the_deepest_part_is_told_there() {
    let last = "/measures/0/parts/0/parts/0/parts/0/parts/0";
    let with = |from: &str, to: &str| {
        let json = report(4);
        assert!(json.contains(from));
        json.replace(from, to)
    };
    check(&with("\"p4\"", "\"b\""), &[&format!("E17 {last}/id: the same id as /budget/0/id")]);
    check(
        &with("\"status\": \"met\"", "\"actual\": {\"value\": \"1.757\"}"),
        &[&format!("E10 {last}/actual/value: \"1.757\" is text; write the number 1757")],
    );
    check(
        &with(
            "\"status\": \"met\"",
            "\"actual\": {\"value\": 5}, \"targets\": [{\"id\": \"t\", \"name\": \"t\", \"value\": 6, \"status\": \"met\"}]",
        ),
        &[&format!(
            "W02 {last}/targets/0/status: \"met\" contradicts the figures, which give \"notMet\" on an ascending measure"
        )],
    );
    check(
        &with("\"status\": \"met\"", "\"unit\": \"ty-dong\", \"actual\": {\"value\": 1757000000000}"),
        &[&format!(
            "W04 {last}/actual/value: 1,757,000,000,000 × 1,000,000,000 is implausible; the value is in units of the factor"
        )],
    );
    check(
        &with("\"status\": \"met\"", "\"status\": \"met\", \"partz\": []"),
        &[&format!("W05 {last}/partz: unknown field, ignored (did you mean \"parts\"?)")],
    );
}
