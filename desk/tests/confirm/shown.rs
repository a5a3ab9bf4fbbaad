//! Nothing is confirmed that was not shown.

use std::collections::BTreeSet;

use report_card::words::{Language, Words};
use report_card_desk::confirm::finding::{Finding, FindingKind};
use report_card_desk::confirm::telling::{Telling, telling};
use serde_json::{Value, json};

/// What a reader of the report is never shown as such: names for machines, and the source's own words, which stand beside
/// each finding as its quote.
fn is_technical(kind: FindingKind, pointer: &str) -> bool {
    match pointer.rsplit('/').next() {
        Some("id" | "decimals") => true,
        Some("quote") => kind != FindingKind::Statement && !pointer.starts_with("/remarks"),
        _ => false,
    }
}

fn scalars(value: &Value, pointer: &str, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, below)| scalars(below, &format!("{pointer}/{name}"), found));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, below)| scalars(below, &format!("{pointer}/{at}"), found));
        }
        _ => found.push((pointer.to_owned(), value.clone())),
    }
}

fn all(telling: &Telling) -> String {
    let all = format!("{} {} {}", telling.name, telling.figure, telling.lines.join(" "));
    all.replace(['\u{a0}', '\u{202f}'], " ")
}

/// A word of the format, yes and no: shown where the finding is told otherwise without it.
fn is_told_otherwise(finding: &Finding, unit: Option<&str>, pointer: &str) -> bool {
    let mut without = finding.value.clone();
    let (above, name) = pointer.rsplit_once('/').expect("a field");
    let fields = without.pointer_mut(above).and_then(Value::as_object_mut).expect("its fields");
    match fields.remove(name) {
        Some(Value::Bool(is)) => drop(fields.insert(name.to_owned(), json!(!is))),
        // A day of another year.
        Some(Value::String(day)) if ["start", "end"].contains(&name) => {
            let year = if name == "end" { "2039" } else { "1999" };
            fields.insert(name.to_owned(), json!(format!("{year}{}", &day[4..])));
        }
        _ => {}
    }
    telling(finding.kind, &finding.value, unit, Language::Vi) != telling(finding.kind, &without, unit, Language::Vi)
}

fn is_shown(finding: &Finding, unit: Option<&str>, pointer: &str, value: &Value) -> bool {
    let shown = all(&telling(finding.kind, &finding.value, unit, Language::Vi));
    let words = Words::new(["vi"]);
    let name = pointer.rsplit('/').next().unwrap_or_default();
    match value {
        Value::Bool(_) => is_told_otherwise(finding, unit, pointer),
        Value::String(_)
            if ["comparator", "valueStatus", "status", "type", "budgetDirection", "start", "end"].contains(&name) =>
        {
            is_told_otherwise(finding, unit, pointer)
        }
        Value::String(text) if ["date", "published"].contains(&name) => {
            let day = report_card::report::Date::parse(text).map(|day| words.date(day));
            day.is_some_and(|day| shown.contains(&day.replace('\u{a0}', " ")))
        }
        Value::String(text) => shown.contains(&text.replace(['\u{a0}', '\u{202f}'], " ")),
        Value::Number(number) => {
            let number = number.as_f64().unwrap_or_default().abs();
            (0..=9).any(|decimals| shown.contains(&words.number(number, decimals).replace('\u{a0}', " ")))
        }
        _ => true,
    }
}

#[test]
fn whatever_a_finding_brings_into_the_report_is_shown_in_it() {
    let mut sources: Vec<(String, Vec<u8>)> =
        super::articles().into_iter().map(|(name, text)| (name, text.into_bytes())).collect();
    sources.extend(super::sheets::all());
    let mut hidden = BTreeSet::new();
    for (name, bytes) in sources {
        let confirming = super::confirming(&bytes);
        for finding in &confirming.reading.findings {
            let unit = finding.under.and_then(|above| confirming.value(above)?.get("unit")?.as_str());
            let mut found = Vec::new();
            scalars(&finding.value, "", &mut found);
            for (pointer, value) in found {
                if !is_technical(finding.kind, &pointer) && !is_shown(finding, unit, &pointer, &value) {
                    hidden.insert(format!(
                        "{:?} {pointer} {value} {}",
                        finding.kind,
                        name.rsplit('/').next().unwrap_or_default()
                    ));
                }
            }
        }
    }
    assert!(hidden.is_empty(), "{hidden:#?}");
}
