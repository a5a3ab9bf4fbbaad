//! The reader: every row of the problem table, and anything at all.

use proptest::prelude::*;
use report_card::card::{Content, Options};
use report_card::facts;

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
        assert_eq!(told, golden);
    }
    assert_eq!(told.lines().count(), golden.lines().count());
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
