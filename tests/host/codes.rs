//! Each code that the documents name is told of some report or sheet, with its place and with what to do, in both languages.

use std::collections::{BTreeMap, BTreeSet};

use report_card::command::check;
use report_card::words::{Language, Words};

use crate::problems::{SPOILED, changed};

/// The codes that begin the rows of a document's table.
pub fn documented(document: &str, letters: &[char]) -> BTreeSet<String> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(document);
    let text = std::fs::read_to_string(path).expect(document);
    let cells = text.lines().filter_map(|line| Some(line.strip_prefix("| ")?.split('|').next()?.to_owned()));
    let words = cells.flat_map(|cell| cell.split([' ', ',']).map(str::to_owned).collect::<Vec<_>>());
    let is_code = |word: &String| {
        word.len() == 3 && word.starts_with(letters) && word[1..].bytes().all(|byte| byte.is_ascii_digit())
    };
    words.filter(is_code).collect()
}

/// A sentence is whole: no place of it is left unfilled, and each language has its own.
pub fn is_said(code: &str, [vi, en]: [&str; 2]) {
    for said in [vi, en] {
        assert!(said.chars().count() > 10 && !said.ends_with('.'), "{code}: {said:?}");
        let is_place = |(at, _): (usize, &str)| said[at + 1..].starts_with(|c: char| c.is_ascii_lowercase());
        assert!(!said.match_indices('{').any(is_place), "{code}: {said:?}");
    }
    assert_ne!(vi, en, "{code}");
}

/// A report for each code that is told of one, and the text that its quotes are held against.
fn reports() -> BTreeMap<&'static str, (String, Option<&'static str>)> {
    let mut reports = BTreeMap::new();
    for (from, to, told) in SPOILED {
        reports.insert(&told[..3], (changed(from, to), None));
    }
    let measure = |fields: &str| changed("{\"id\": \"m\", \"name\": \"Đất\", \"actual\": {\"value\": 36.1}}", fields);
    let part = changed("\"2023-12-31\"}", "\"2023-06-30\"}").replace(
        "\"comparison\": {\"type\": \"percentChange\", \"value\": 42.5}, \"status\": \"exceeded\"",
        "\"value\": 1300",
    );
    for (code, report) in [
        ("E01", "{".to_owned()),
        ("E02", changed("\"version\": 1", "\"version\": 2")),
        ("E03", changed("\"language\": \"vi\",", "")),
        ("E04", changed("\"2023-12-31\"", "\"2022-12-31\"")),
        ("E05", changed("\"name\": \"Quận\", ", "")),
        ("E21", changed("\"Cầu\"", &format!("\"{}\"", "x".repeat(4_001)))),
        ("W01", changed("\"comparison\": {", "\"value\": 1300, \"comparison\": {").replace("42.5", "22.5")),
        ("W02", changed("\"exceeded\"}", "\"notMet\"}")),
        (
            "W03",
            changed(
                "\"total\": 19",
                "\"total\": 19, \"complete\": true, \"indicators\": [{\"id\": \"i\", \"name\": \"n\", \"status\": \"exceeded\"}]",
            ),
        ),
        ("W04", changed("\"value\": 1757", "\"value\": 1757000000000")),
        ("W05", changed("\"measures\"", "\"masures\"")),
        ("W07", changed("\"exceeded\": 11, \"total\": 19", "\"total\": 17")),
        ("W08", changed("\"unit\": \"ty-dong\"", "\"unit\": \"x\", \"unit\": \"ty-dong\"")),
        (
            "W09",
            changed("\"complete\": false}}\n}", "\"complete\": false}},\"drawn\":{\"of\":\"0\",\"card\":\"0.0.1\"}}"),
        ),
        ("W10", changed("36.1", "1234567890123456789")),
        ("W11", part),
        ("W12", changed("1000000000", "1000000")),
        (
            "W13",
            measure(
                "{\"id\": \"m\", \"name\": \"Đất\", \"unit\": \"ty-dong\", \"actual\": {\"value\": 4500000}, \"targets\": [{\"id\": \"k\", \"name\": \"k\", \"value\": 4.6}]}",
            ),
        ),
        ("W14", changed("{\"value\": 36.1}", "{\"text\": \"1.757,5\"}")),
        (
            "W15",
            changed(
                "\"actual\": {\"value\": 36.1}",
                "\"observations\": [{\"period\": {\"end\": \"2022-12-31\"}, \"value\": 1}, {\"period\": {\"end\": \"2022-12-31\"}, \"value\": 2}]",
            ),
        ),
        ("W16", changed("\"Đất\"", "\"Đ\\u202eất\"")),
    ] {
        reports.insert(code, (report, None));
    }
    reports.insert("W06", (changed("\"value\": 36.1", "\"value\": 36.1, \"quote\": \"36,1 ha\""), Some("36,2 ha")));
    reports
}

#[test]
fn every_code_of_reports_is_told_at_its_place_in_both_languages() {
    let reports = reports();
    let codes: BTreeSet<String> = reports.keys().map(|code| (*code).to_owned()).collect();
    assert_eq!(codes, documented("format.md", &['E', 'W']));
    let [vi, en] = ["vi", "en"].map(|lang| Words::new([lang]));
    for (code, (report, source)) in reports {
        let checked = check(report.as_bytes(), source);
        let found = checked.findings.iter().find(|finding| finding.problem.code() == code);
        let found = found.unwrap_or_else(|| panic!("{code} is not told of {report}"));
        assert!(found.place.start.line >= 1 && checked.text.get(found.place.bytes.clone()).is_some(), "{code}");
        assert!(code == "E01" || !found.problem.pointer.is_empty(), "{code} has no place");
        is_said(code, [&vi.problem(&found.problem), &en.problem(&found.problem)]);
    }
    assert_eq!(Language::ALL.len(), 2);
}
