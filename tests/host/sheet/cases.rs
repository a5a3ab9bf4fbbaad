//! The sheets that went wrong, each the member of a kind: a sheet, the report it goes into, and what comes of it.

use std::fs;

use serde_json::Value;

use super::convert::convert;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sheets/cases");

/// `NAME.expected.json` beside each: the report that it goes `into`, and the units and lists that come of it, or what is
/// `refused`; `told` is what its reader is told of the report all the same.
#[test]
fn each_case_is_right_or_refused_at_its_line() {
    let mut count = 0;
    for entry in fs::read_dir(FOLDER).expect("a folder").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(case) = name.strip_suffix(".csv") else { continue };
        let expected = fs::read_to_string(format!("{FOLDER}/{case}.expected.json")).expect(case);
        let expected: Value = serde_json::from_str(&expected).expect(case);
        let into = fs::read_to_string(format!("{FOLDER}/{}", expected["into"].as_str().expect(case))).expect(case);
        let sheet = fs::read(entry.path()).expect(case);
        match convert(&sheet, &into) {
            Ok((text, _)) => {
                let report: Value = serde_json::from_str(&text).expect(case);
                for list in ["units", "budget", "measures"] {
                    assert_eq!(report[list], expected[list], "{case}: {list}");
                }
                let problems = report_card::facts::read(&text).problems;
                let told: Vec<String> =
                    problems.iter().map(|problem| format!("{} {}", problem.code(), problem.pointer)).collect();
                let expected: Vec<&str> =
                    expected["told"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                assert_eq!(told, expected, "{case}");
            }
            Err(refused) => {
                let expected: Vec<&str> =
                    expected["refused"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                assert_eq!(refused, expected, "{case}");
            }
        }
        count += 1;
    }
    assert_eq!(count, 17);
}
