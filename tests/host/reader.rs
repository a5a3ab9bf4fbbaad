//! The reader: every row of the problem table, and anything at all.

use std::collections::BTreeSet;

use proptest::prelude::*;
use report_card::card::{Content, Options};
use report_card::facts;
use report_card::report::{Data, Fault, Given, MAX_BYTES};

#[path = "../shared/mutation.rs"]
mod mutation;

/// The browser's test holds its own reader against the same file. `UPDATE=1` writes it anew.
#[test]
fn mutated_reports_are_told_as_the_golden_file_has_them() {
    let told: String = (0..mutation::SEEDS).map(|seed| mutation::told(seed) + "\n").collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/mutations.tsv");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &told).expect("the golden file can be written");
    }
    let golden = std::fs::read_to_string(path).expect("the golden file is there");
    for (told, golden) in told.lines().zip(golden.lines()) {
        assert_eq!(told, golden, "where that is how it should be, run with UPDATE=1");
    }
    assert_eq!(told.lines().count(), golden.lines().count());
}

/// A file that says the same in most rows would hold little: so many of the codes are in it, and few reports that are no JSON.
#[test]
fn the_golden_file_tells_of_most_codes() {
    let golden = include_str!("../mutations.tsv");
    let is_code = |word: &&str| {
        word.len() == 3 && word.starts_with(['E', 'W']) && word[1..].bytes().all(|byte| byte.is_ascii_digit())
    };
    let told = golden.lines().filter_map(|line| line.rsplit('\t').next());
    let codes: BTreeSet<&str> = told.flat_map(|told| told.split(' ')).filter(is_code).collect();
    assert!(codes.len() >= 20, "{codes:?}");
    assert!(golden.lines().filter(|line| line.contains("\tE01 ")).count() <= 50);
}

/// The same report as serde has it, where it is JSON.
fn data(text: &str) -> Option<Data> {
    serde_json::from_str(text).ok()
}

#[test]
fn of_data_the_same_is_told_as_of_its_text() {
    let mut compared = 0;
    for seed in 0..500 {
        let text = mutation::mutated(seed).text;
        let Some(data) = data(&text) else { continue };
        let of_text = Content::new(&text, Options::default());
        let of_data = Content::of_all(Given::all(data), Options::default());
        let problems = |content: &Content| -> Vec<(String, Fault)> {
            content.problems().map(|problem| (problem.pointer.clone(), problem.fault.clone())).collect()
        };
        assert_eq!(problems(&of_data), problems(&of_text), "{seed}");
        assert_eq!(of_data.state(), of_text.state(), "{seed}");
        assert_eq!(of_data.report(), of_text.report(), "{seed}");
        compared += 1;
    }
    assert!(compared > 100, "{compared}");
}

#[test]
fn a_list_may_hold_texts_and_data() {
    let report = |id: &str| format!("{{{}, \"masures\": []}}", WHOLE.replace("\"r\"", &format!("\"{id}\"")));
    let told = |list: &str| -> Vec<String> {
        let content = Content::of_all(Given::all(data(list).expect("JSON")), Options::default());
        assert_eq!(content.reports().count(), 2);
        content.problems().map(|problem| problem.pointer.clone()).collect()
    };
    let (one, other) = (report("a"), report("b"));
    assert_eq!(told(&format!("[{one}, {other}]")), ["/0/masures", "/1/masures"]);
    // A text's pointers are into that text.
    assert_eq!(told(&format!("[{}, {other}]", serde_json::json!(one))), ["/masures", "/1/masures"]);
    let text = serde_json::json!(format!("[{one}, {other}]")).to_string();
    assert_eq!(told(&text), ["/0/masures", "/1/masures"]);
}

#[test]
fn data_past_the_limit_is_told_as_a_text_is() {
    let large = format!("{{{WHOLE}, \"title\": \"{}\"}}", "ê".repeat(MAX_BYTES / 2));
    for content in [
        Content::new(&large, Options::default()),
        Content::of_all(Given::all(data(&large).expect("JSON")), Options::default()),
    ] {
        let told: Vec<(&str, &str)> =
            content.problems().map(|problem| (problem.code(), problem.pointer.as_str())).collect();
        assert_eq!(told, [("E21", "")]);
        assert!(content.report().is_none());
    }
}

/// Any JSON value, shaped a little like a report.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let key = prop_oneof![
        proptest::sample::select(vec![
            "version",
            "id",
            "language",
            "organization",
            "name",
            "period",
            "start",
            "end",
            "units",
            "label",
            "factor",
            "tallies",
            "achieved",
            "exceeded",
            "total",
            "indicators",
            "budget",
            "measures",
            "actual",
            "targets",
            "value",
            "low",
            "high",
            "text",
            "comparator",
            "comparison",
            "type",
            "status",
            "observations",
            "parts",
            "plan",
            "event",
        ])
        .prop_map(str::to_owned),
        ".{0,8}",
    ];
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<f64>().prop_map(|number| serde_json::json!(number)),
        any::<i64>().prop_map(Into::into),
        ".{0,20}".prop_map(Into::into),
        proptest::sample::select(vec!["2023-01-01", "vi", "percentChange", ">", "met", "r"]).prop_map(Into::into),
    ];
    leaf.prop_recursive(6, 128, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(serde_json::Value::from),
            proptest::collection::hash_map(key.clone(), inner, 0..8)
                .prop_map(|map| serde_json::Value::Object(map.into_iter().collect())),
        ]
    })
}

/// The fields that a report must have.
const WHOLE: &str =
    r#""version": 1, "id": "r", "language": "vi", "organization": {"name": "Q"}, "period": {"end": "2023-12-31"}"#;

proptest! {
    #[test]
    fn any_text_is_told_and_never_panics(text in ".{0,200}") {
        let content = Content::new(&text, Options::default());
        prop_assert!(content.report().is_some() || content.problems().next().is_some());
    }

    #[test]
    fn any_json_is_told_and_never_panics(value in json()) {
        let reading = facts::read(&value.to_string());
        prop_assert!(reading.report.is_some() || !reading.problems.is_empty());
    }

    /// What is downloaded of data is that data.
    #[test]
    fn data_is_written_as_it_is_read(value in json()) {
        let text = serde_json::json!({"value": value}).to_string();
        let given = Given::all(data(&text).expect("JSON"));
        let written = given[0].json().into_owned();
        prop_assert_eq!(data(&written), data(&text), "{}", written);
    }

    /// As serde_json has it, with signs as they are and as escapes.
    #[test]
    fn a_text_is_read_as_written(text in any::<String>()) {
        let text = format!("a{}b", text.chars().take(99).collect::<String>());
        let plain = serde_json::json!(text).to_string();
        let escaped: String = text.encode_utf16().map(|unit| format!("\\u{unit:04x}")).collect();
        for written in [plain, format!("\"{escaped}\"")] {
            let title = facts::read(&format!("{{{WHOLE}, \"title\": {written}}}")).report.and_then(|report| report.title);
            prop_assert_eq!(title.as_deref(), Some(text.as_str()));
        }
    }

    #[test]
    fn a_number_is_read_to_the_last_bit(number in proptest::num::f64::NORMAL | proptest::num::f64::SUBNORMAL | proptest::num::f64::ZERO) {
        for written in [serde_json::json!(number).to_string(), format!("{number:e}")] {
            let json = format!("{{{WHOLE}, \"measures\": [{{\"id\": \"m\", \"name\": \"n\", \"actual\": {{\"value\": {written}}}}}]}}");
            let report = facts::read(&json).report.expect("it is whole");
            let read = report.measures.first().and_then(|measure| measure.actual.as_ref()?.value());
            prop_assert_eq!(read, Some(number), "{}", written);
        }
    }

    /// A header that is whole lets the rest be reached.
    #[test]
    fn any_rest_of_a_report_leaves_it_standing(value in json()) {
        let mut report = serde_json::json!({
            "version": 1, "id": "r", "language": "vi", "organization": {"name": "Q"}, "period": {"end": "2023-12-31"},
        });
        for key in ["units", "tallies", "budget", "measures", "statements", "plan", "event", "source"] {
            report[key] = value.clone();
            report[key] = serde_json::json!([value.clone(), {"id": "x", "name": "n", "actual": value.clone(), "targets": [value.clone()]}]);
        }
        let reading = facts::read(&report.to_string());
        prop_assert!(reading.report.is_some());
        for problem in &reading.problems {
            prop_assert!(report.pointer(&problem.pointer).is_some() || missing_is_the_problem(&report, &problem.pointer));
        }
    }
}

/// A pointer to what is not there points into what is.
fn missing_is_the_problem(report: &serde_json::Value, pointer: &str) -> bool {
    pointer.rsplit_once('/').is_some_and(|(parent, _)| report.pointer(parent).is_some())
}
