//! A table as JSON before it stands in a report: lines with their parts, units by their labels, no ids made yet.

use serde_json::{Map, Value, json};

use super::super::line::{Count, MeasureLine, Parent, Table};
use crate::document::{Count as Number, Text};

/// What was read of a table: its header, lines and counts, for a preview and for tests.
///
/// `{header, lines: [{name, unit?, section?, actual?, …, parts?}], tallies: [{label, achieved?, …, holdsLines}]}`
pub fn outline(table: &Table) -> Value {
    let header = &table.header;
    let period =
        header.period.as_ref().map(|(label, start, end)| json!({ "label": label, "start": start, "end": end }));
    let header = json!({
        "organization": header.organization,
        "title": header.title,
        "period": period,
        "source": header.source,
        "language": header.language,
    });
    let top = table.lines.iter().enumerate().filter(|(_, line)| !matches!(line.parent, Some(Parent::Line(_))));
    let lines: Vec<Value> = top.map(|(index, line)| line_value(index, line, &table.lines)).collect();
    let tallies: Vec<Value> = table.tallies.iter().map(tally).collect();
    without_nulls(json!({ "header": header, "lines": lines, "tallies": tallies }))
}

fn line_value(index: usize, line: &MeasureLine, all: &[MeasureLine]) -> Value {
    let mut fields: Map<String, Value> = match serde_json::to_value(&line.measure) {
        Ok(Value::Object(fields)) => fields,
        _ => Map::new(),
    };
    fields.insert("id".to_owned(), json!(line.id.as_ref().map(|(id, _)| id)));
    fields.insert("unit".to_owned(), json!(line.unit.as_ref().map(|(unit, _)| unit)));
    fields.insert("section".to_owned(), json!(line.section.as_ref().map(|(section, _)| section)));
    let is_part = |line: &MeasureLine| matches!(line.parent, Some(Parent::Line(parent)) if parent == index);
    // A part comes after its line, so this ends.
    let parts = all.iter().enumerate().skip(index + 1).filter(|(_, line)| is_part(line));
    let parts: Vec<Value> = parts.map(|(index, line)| line_value(index, line, all)).collect();
    if !parts.is_empty() {
        fields.insert("parts".to_owned(), Value::Array(parts));
    }
    Value::Object(fields)
}

fn tally(count: &Count) -> Value {
    let tally = &count.tally;
    let number = |number: &Option<Number>| number.as_ref().map(|Number(number)| *number);
    let text = |text: &Option<Text>| text.as_ref().map(|Text(text)| text.clone());
    json!({
        "label": tally.label.0,
        "achieved": number(&tally.achieved),
        "exceeded": number(&tally.exceeded),
        "partiallyAchieved": number(&tally.partially_achieved),
        "notAchieved": number(&tally.not_achieved),
        "total": number(&tally.total),
        "against": text(&tally.against),
        "quote": text(&tally.quote),
        "holdsLines": count.holds_lines,
    })
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(_, value)| !value.is_null() && value.as_str() != Some(""));
            Value::Object(kept.map(|(key, value)| (key, without_nulls(value))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
