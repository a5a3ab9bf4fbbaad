//! A draft into a report that is there: its header stays, lists that the draft has are replaced.

use serde_json::{Map, Value};

/// Sections that a draft brings along.
const SECTIONS: [&str; 6] = ["tallies", "budget", "measures", "statements", "plan", "event"];

/// Puts the draft's sections into `report`; a unit of the same label keeps the key that it has there.
pub fn into(report: &mut Map<String, Value>, draft: &Value) {
    let mut draft = draft.clone();
    let renamed = units(report, &draft);
    for section in SECTIONS {
        if let Some(own) = draft.get_mut(section) {
            rename(own, &renamed);
            report.insert(section.to_owned(), own.take());
        }
    }
    for field in ["version", "id", "language", "organization", "period"] {
        if let (None, Some(own)) = (report.get(field), draft.get(field)) {
            report.insert(field.to_owned(), own.clone());
        }
    }
}

/// Puts the units of another report into `report`: what keys they had there, and have here.
pub(super) fn units(report: &mut Map<String, Value>, other: &Value) -> Vec<(String, String)> {
    let known = report.get("units").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut units = known.clone();
    let mut renamed: Vec<(String, String)> = Vec::new();
    for (key, unit) in other.get("units").and_then(Value::as_object).into_iter().flatten() {
        let same = known.iter().find(|(_, other)| other.get("label") == unit.get("label")).map(|(key, _)| key.clone());
        let new = same.unwrap_or_else(|| free(&units, key));
        units.entry(new.clone()).or_insert_with(|| unit.clone());
        renamed.push((key.clone(), new));
    }
    if !units.is_empty() {
        report.insert("units".to_owned(), Value::Object(units));
    }
    renamed
}

fn free(units: &Map<String, Value>, key: &str) -> String {
    let mut new = key.to_owned();
    let mut count = 1;
    while units.contains_key(&new) {
        count += 1;
        new = format!("{key}-{count}");
    }
    new
}

/// The units' keys, wherever a measure or a reference names one; a draft is a few levels deep.
pub(super) fn rename(value: &mut Value, renamed: &[(String, String)]) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::String(key) if name == "unit" => {
                        if let Some((_, new)) = renamed.iter().find(|(old, _)| old == key) {
                            key.clone_from(new);
                        }
                    }
                    value => rename(value, renamed),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| rename(item, renamed)),
        _ => {}
    }
}
