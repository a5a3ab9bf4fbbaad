//! What `check` tells of figures that no rule forbids: each where it stands.

use serde_json::{Value, json};

use super::run;

/// `code pointer: message` of each problem of a report with these fields.
fn told(fields: Value) -> Vec<String> {
    let mut report = json!({
        "version": 1, "id": "r", "language": "en", "organization": { "name": "O" },
        "period": { "start": "2024-01-01", "end": "2024-12-31" },
        "units": {
            "m": { "label": "£m", "currency": "GBP", "factor": 1_000_000 },
            "pc": { "label": "%" },
            "trees": { "label": "trees" }
        }
    });
    for (name, value) in fields.as_object().expect("fields") {
        report[name] = value.clone();
    }
    let run = run(&["check", "-", "--format", "json"], report.to_string().as_bytes());
    let list: Vec<Value> = serde_json::from_str(&run.out).expect("a list");
    let text = |problem: &Value, key: &str| problem[key].as_str().expect("a text").to_owned();
    list.iter()
        .map(|problem| format!("{} {}: {}", text(problem, "code"), text(problem, "pointer"), text(problem, "message")))
        .collect()
}

/// The same of one measure with a plan.
fn judged(unit: &str, actual: Value, target: Value) -> Vec<String> {
    told(json!({ "measures": [{
        "id": "a", "name": "A", "unit": unit, "actual": actual, "targets": [{ "id": "t", "name": "T", "value": target }]
    }] }))
}

#[test]
fn a_label_that_says_another_amount_than_its_unit() {
    let of = |unit: Value| told(json!({ "units": { "u": unit } }));
    assert_eq!(
        of(json!({ "label": "triệu đồng", "currency": "VND", "factor": 1_000_000_000 })),
        [
            "W12 /units/u/factor: the label \"triệu đồng\" says a factor of 1000000, and this is 1000000000; mend the one or the other"
        ]
    );
    assert_eq!(
        of(json!({ "label": "£m", "currency": "USD", "factor": 1_000_000 })),
        ["W12 /units/u/currency: the label \"£m\" says GBP, and this is USD; mend the one or the other"]
    );
    for unit in [
        json!({ "label": "triệu đồng", "currency": "VND", "factor": 1_000_000 }),
        json!({ "label": "triệu đồng" }),
        json!({ "label": "$m", "currency": "AUD", "factor": 1_000_000 }),
        json!({ "label": "cases", "factor": 12 }),
    ] {
        assert_eq!(of(unit.clone()), Vec::<String>::new(), "{unit}");
    }
}

#[test]
fn a_result_in_another_multiple_than_its_plan() {
    assert_eq!(
        judged("m", json!({ "value": 4_500_000 }), json!(4.6)),
        [
            "W13 /measures/0/actual/value: 4500000 is far from its target, 4.6; is one of them written in another multiple of the unit, \
             or as a ratio?"
        ]
    );
    assert_eq!(judged("pc", json!({ "value": 0.95 }), json!(95)).len(), 1);
    assert_eq!(judged("pc", json!({ "value": 95 }), json!(0.9)).len(), 1);
    for (unit, actual, target) in [
        ("m", json!(45), json!(4.6)),
        ("m", json!(0), json!(4.6)),
        ("pc", json!(0.5), json!(2)),
        ("pc", json!(5), json!(300)),
        ("trees", json!(5000), json!(1)),
    ] {
        assert_eq!(judged(unit, json!({ "value": actual }), target.clone()), Vec::<String>::new(), "{unit} {target}");
    }
    // A stated comparison is held against both.
    let compared = json!({ "measures": [{ "id": "a", "name": "A", "unit": "m", "actual": { "value": 5000 }, "targets": [{
        "id": "t", "name": "T", "value": 5, "comparison": { "type": "multiple", "value": 1000 }
    }] }] });
    assert_eq!(told(compared), Vec::<String>::new());
}

#[test]
fn a_number_as_words_and_one_time_twice() {
    assert_eq!(
        judged("m", json!({ "text": "1,757.5" }), json!(5)),
        [
            "W14 /measures/0/actual/text: \"1,757.5\" is a number, but a text is shown and never compared; write it as `value`"
        ]
    );
    for words in ["xuất siêu", "+2", "-10 %", "12/15", "2 of 3", "5 days"] {
        assert_eq!(judged("m", json!({ "text": words }), json!(5)), Vec::<String>::new(), "{words}");
    }
    let series = |ends: [&str; 3]| {
        let points = ends.map(|end| json!({ "period": { "end": end }, "value": 1 }));
        told(json!({ "measures": [{ "id": "a", "name": "A", "observations": points }] }))
    };
    assert_eq!(
        series(["2024-03-31", "2024-06-30", "2024-03-31"]),
        [
            "W15 /measures/0/observations/2: the same time as /measures/0/observations/0; a series has one figure for each"
        ]
    );
    assert_eq!(series(["2024-03-31", "2024-06-30", "2024-09-30"]), Vec::<String>::new());
    // A point of the report's own time is the actual.
    let beside = |start: &str, value: i32| {
        let point = json!({ "period": { "start": start, "end": "2024-12-31" }, "value": value });
        told(json!({ "measures": [{ "id": "a", "name": "A", "actual": { "value": 5 }, "observations": [point] }] }))
    };
    assert_eq!(
        beside("2024-01-01", 6),
        ["W15 /measures/0/observations/0: the same time as /measures/0/actual; a series has one figure for each"]
    );
    assert_eq!(beside("2024-01-01", 5), Vec::<String>::new());
    assert_eq!(beside("2024-10-01", 6), Vec::<String>::new());
}

#[test]
fn more_than_there_are() {
    let tally = |counts: Value| {
        let mut tally = json!({ "id": "a", "label": "KPIs", "total": 26 });
        for (name, value) in counts.as_object().expect("counts") {
            tally[name] = value.clone();
        }
        told(json!({ "tallies": [tally] }))
    };
    assert_eq!(
        tally(json!({ "notAchieved": 30 })),
        ["W07 /tallies/0/notAchieved: 30 of a total of 26 (shown as stated)"]
    );
    assert_eq!(tally(json!({ "exceeded": 30 })).len(), 1);
    assert_eq!(tally(json!({ "exceeded": 20, "notAchieved": 6 })), Vec::<String>::new());
}

#[test]
fn in_a_list_of_reports_each_slip_has_its_place() {
    let report = json!({
        "version": 1, "id": "r", "language": "en", "organization": { "name": "O" }, "period": { "end": "2024-12-31" },
        "measures": [{ "id": "a", "name": "A", "actual": { "text": "5" } }]
    });
    let mut other = report.clone();
    other["period"]["end"] = json!("2023-12-31");
    other["measures"][0]["actual"] = json!({ "value": 5 });
    let run = run(&["check", "-", "--format", "json"], json!([other, report]).to_string().as_bytes());
    let list: Vec<Value> = serde_json::from_str(&run.out).expect("a list");
    let places: Vec<&str> = list.iter().filter_map(|problem| problem["pointer"].as_str()).collect();
    assert_eq!(places, ["/1/measures/0/actual/text"]);
}

#[test]
fn a_sign_that_nobody_sees() {
    let named = |name: &str| told(json!({ "measures": [{ "id": "a", "name": name, "actual": { "value": 1 } }] }));
    for (name, sign, remedy) in [
        // Word's line break, pasted; what is left of a program's own marks.
        ("Waste\u{b}recycled", "U+000B", "a control character that no form shows; delete it"),
        ("Waste\u{0}", "U+0000", "a control character"),
        ("Waste\u{85}", "U+0085", "a control character"),
        ("Waste\u{ffff}", "U+FFFF", "a control character"),
        ("Waste \u{202e}recycled", "U+202E", "which turns the direction of letters; the card keeps it"),
        ("Waste \u{202e}recycled\u{202c}", "U+202E", "which turns"),
        ("Waste \u{202b}recycled", "U+202B", "which turns"),
        ("Waste \u{2067}recycled\u{202c}", "U+2067", "which turns"),
        ("Waste\u{2069} recycled", "U+2069", "which turns"),
    ] {
        let said = named(name);
        let begin = format!("W16 /measures/0/name: holds {sign}, {remedy}");
        assert!(
            said.len() == 1 && said[0].starts_with(&begin) && said[0].contains("delete it"),
            "{said:?}, not {begin}"
        );
    }
    // Line breaks and tabs are white space; a word of another direction, set apart as it should be, harms nothing.
    for name in
        ["Waste\n\trecycled\r\n", "Waste \u{2067}נפסולת\u{2069} 5", "\u{202b}פסולת\u{202c} 5", "פסולת\u{200f} 5"]
    {
        assert_eq!(named(name), Vec::<String>::new(), "{name:?}");
    }
}
