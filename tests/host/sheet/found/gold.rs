//! The workbooks that a careful editor has read: each line of theirs is read so.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::sheet::convert::convert;

const SHEETS: [&str; 7] = [
    "vn-kinh-te-xa-hoi.xlsx",
    "uk-council.xlsx",
    "phuong.ods",
    // A hidden row, per cents by their format, headings in two rows, what is left.
    "xa-giai-ngan.ods",
    // Excel 97: headings in two rows, bullets.
    "xa-2024.xls",
    // A year's scorecard in its second quarter.
    "council-half-year.csv",
    // Titles and the unit above a Word table, behind a paragraph.
    "xa-thu-ngan-sach.docx",
];

/// A line, what it is in money or counts, and the name of the line that it is a part of.
struct Line<'a> {
    line: &'a Value,
    unit: String,
    part_of: Option<&'a str>,
}

fn lines(report: &Value) -> BTreeMap<&str, Line<'_>> {
    let list = |holder: &'_ Value, field: &str| holder[field].as_array().cloned().unwrap_or_default().len();
    let tallies = (0..list(report, "tallies")).flat_map(|at| report["tallies"][at]["indicators"].as_array());
    let lists = tallies.chain(report["budget"].as_array()).chain(report["measures"].as_array());
    let mut found = BTreeMap::new();
    for line in lists.flatten() {
        let name = line["name"].as_str().expect("a name");
        let told = |line, part_of| Line { line, unit: unit(report, line), part_of };
        assert!(found.insert(name, told(line, None)).is_none(), "{name} twice");
        for part in line["parts"].as_array().into_iter().flatten() {
            found.insert(part["name"].as_str().expect("a name"), told(part, Some(name)));
        }
    }
    found
}

/// A unit's label, money and factor, whatever its key.
fn unit(report: &Value, line: &Value) -> String {
    let unit = line["unit"].as_str().map_or(&Value::Null, |key| &report["units"][key]);
    let label = unit["label"].as_str().unwrap_or_default().to_lowercase().replace("m2", "m²");
    format!("{label} {} {}", unit["currency"], unit["factor"])
}

/// A figure as both sides write it.
fn figure(holder: &Value) -> String {
    let field = |name: &str| match &holder[name] {
        Value::Number(number) => number.as_f64().map(|number| number.to_string()).unwrap_or_default(),
        Value::String(text) => text.clone(),
        _ => String::new(),
    };
    let comparison = &holder["comparison"];
    format!(
        "{} {} {} {} {} {} {}",
        field("comparator"),
        field("value"),
        field("low"),
        field("high"),
        field("text"),
        comparison["type"].as_str().unwrap_or_default(),
        comparison["value"].as_f64().map(|value| value.to_string()).unwrap_or_default(),
    )
}

fn figures(line: &Value, field: &str) -> Vec<String> {
    let mut all: Vec<String> = line[field].as_array().into_iter().flatten().map(figure).collect();
    all.sort();
    all
}

#[test]
fn every_line_is_what_a_careful_editor_makes_of_it() {
    for sheet in SHEETS {
        let file = |name: &str| {
            let path = format!("{}/tests/sheets/{name}", env!("CARGO_MANIFEST_DIR"));
            std::fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
        };
        let gold: Value = serde_json::from_slice(&file(&format!("{sheet}.gold.json"))).expect("JSON");
        // The money of "$" is told by the language; nothing else of the report matters here.
        let begin = serde_json::json!({
            "version": 1, "id": "r", "language": gold["language"], "organization": gold["organization"],
            "period": gold["period"],
        });
        let (text, _) = convert(&file(sheet), &begin.to_string()).unwrap_or_else(|refused| panic!("{refused:#?}"));
        let read: Value = serde_json::from_str(&text).expect("JSON");
        let (golds, reads) = (lines(&gold), lines(&read));
        let names = |lines: &BTreeMap<&str, Line<'_>>| lines.keys().map(|name| (*name).to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&reads), names(&golds), "{sheet}");
        for (name, gold) in &golds {
            let read = &reads[name];
            let place = format!("{sheet}: {name}");
            assert_eq!(figure(&read.line["actual"]), figure(&gold.line["actual"]), "{place}");
            if !gold.unit.starts_with(' ') {
                assert_eq!(read.unit, gold.unit, "{place}");
            }
            for field in ["targets", "baselines"] {
                assert_eq!(figures(read.line, field), figures(gold.line, field), "{place}: {field}");
            }
            let also = gold.line["//observationsAlso"].as_array().map_or(0, Vec::len);
            let points = figures(read.line, "observations");
            assert!(figures(gold.line, "observations").iter().all(|point| points.contains(point)), "{place}");
            assert!(points.len() <= figures(gold.line, "observations").len() + also, "{place}");
            assert_eq!(read.part_of, gold.part_of, "{place}");
            let also = gold.line["//statusAlso"].as_array().cloned().unwrap_or_default();
            assert!(
                read.line["status"] == gold.line["status"] || also.contains(&read.line["status"]),
                "{place}: {}",
                read.line["status"]
            );
        }
        let counts = |report: &Value| {
            let all = report["tallies"].as_array().cloned().unwrap_or_default();
            let fields = ["achieved", "exceeded", "partiallyAchieved", "notAchieved", "total"];
            all.iter().map(|tally| fields.map(|field| tally[field].as_u64().unwrap_or(0))).collect::<Vec<_>>()
        };
        assert_eq!(counts(&read), counts(&gold), "{sheet}");
    }
}
