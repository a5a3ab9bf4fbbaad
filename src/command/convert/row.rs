//! Rows as measures, and the measures in their report.

use serde_json::{Map, Value, json};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::sheet::Row;
use crate::document::{Comparison, Figure, Id, Line, List, Measure, Number, Part, Quantity, Reference, Text, Word};

/// A measure as its rows tell it so far.
struct Told {
    section: String,
    part_of: Option<String>,
    line: u64,
    measure: Line,
}

/// Puts the rows into a report; everything that stands in the way of it is told, and then the report is not to be used.
pub(super) fn fill(report: &mut Value, rows: Vec<Row>) -> Result<(), Vec<String>> {
    let mut told: Vec<Told> = Vec::new();
    let mut errors = Vec::new();
    for row in &rows {
        let at = |error: String| format!("line {}: {error}", row.line);
        match add(report, &mut told, row) {
            Ok(()) => {}
            Err(error) => errors.push(at(error)),
        }
    }
    let mut sections: Vec<(String, Vec<Measure>)> = Vec::new();
    let (parts, wholes): (Vec<Told>, Vec<Told>) = told.into_iter().partition(|told| told.part_of.is_some());
    for told in wholes {
        let measure = Measure { line: told.measure, parts: None };
        match sections.iter_mut().find(|(section, _)| *section == told.section) {
            Some((_, measures)) => measures.push(measure),
            None => sections.push((told.section, vec![measure])),
        }
    }
    for part in parts {
        let of = part.part_of.unwrap_or_default();
        let whole = sections.iter_mut().flat_map(|(_, measures)| measures).find(|measure| measure.line.id.0 == of);
        match whole {
            Some(whole) => {
                whole.parts.get_or_insert(List(Vec::new())).0.push(Part { line: part.measure });
            }
            None => errors.push(format!("line {}: partOf {of:?} is the id of no measure", part.line)),
        }
    }
    for (section, measures) in sections {
        match place(report, &section) {
            Some(place) => *place = without_nulls(json!(List(measures))),
            None => errors
                .push(format!("section {section:?} is neither budget, measures nor the id of a tally of the report")),
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Where a section's measures stand in the report.
fn place<'a>(report: &'a mut Value, section: &str) -> Option<&'a mut Value> {
    if matches!(section, "budget" | "measures") {
        return Some(&mut report[section]);
    }
    let tallies = report.get_mut("tallies")?.as_array_mut()?;
    let tally = tallies.iter_mut().find(|tally| tally["id"] == section)?;
    Some(&mut tally["indicators"])
}

fn add(report: &mut Value, told: &mut Vec<Told>, row: &Row) -> Result<(), String> {
    let id = row.get("id").map(str::to_owned).or_else(|| row.get("name").map(slug));
    let known = match &id {
        Some(id) => told.iter_mut().find(|told| told.measure.id.0 == *id),
        // A row without a name of its own goes on with the one above.
        None => told.last_mut(),
    };
    if let Some(known) = known {
        if row.get("actual").is_some() {
            return Err(format!("id {:?} was used on line {}", known.measure.id.0, known.line));
        }
        return references(row, &mut known.measure);
    }
    let (Some(id), Some(name)) = (id, row.get("name")) else { return Err("name is missing".to_owned()) };
    let section = match row.get("section") {
        Some(section) => section.to_owned(),
        None => told.last().map(|told| told.section.clone()).ok_or("section is missing")?,
    };
    let mut measure = Line {
        id: Id(id),
        name: Text(name.to_owned()),
        unit: row.get("unit").map(|label| Text(unit(report, label))),
        ascending: row.get("ascending").map(boolean).transpose()?,
        actual: actual(row)?,
        targets: None,
        baselines: None,
        status: row.get("status").map(word),
        missing_reason: row.get("missingReason").map(text),
        note: row.get("note").map(text),
        budget_direction: row.get("budgetDirection").map(word),
        observations: None,
    };
    references(row, &mut measure)?;
    told.push(Told { section, part_of: row.get("partOf").map(str::to_owned), line: row.line, measure });
    Ok(())
}

fn actual(row: &Row) -> Result<Option<Quantity>, String> {
    let Some(cell) = row.get("actual") else {
        let lonely = ["comparator", "valueStatus", "quote"].into_iter().find(|column| row.get(column).is_some());
        return lonely.map_or(Ok(None), |column| Err(format!("{column} stands without actual")));
    };
    let figure = Figure {
        comparator: row.get("comparator").map(word),
        value_status: row.get("valueStatus").map(word),
        ..row.decimal.figure(cell)
    };
    Ok(Some(Quantity { figure, quote: row.get("quote").map(text) }))
}

/// The target and the baseline of a row.
fn references(row: &Row, measure: &mut Line) -> Result<(), String> {
    let target = ["target", "targetName", "targetComparison", "targetComparisonValue"];
    let baseline = ["baseline", "baselineName", "baselineComparison", "baselineComparisonValue"];
    if let Some(mut target) = reference(row, target)? {
        target.set_by = row.get("targetSetBy").map(text);
        target.quote = row.get("targetQuote").map(text);
        measure.targets.get_or_insert(List(Vec::new())).0.push(target);
    }
    if let Some(baseline) = reference(row, baseline)? {
        measure.baselines.get_or_insert(List(Vec::new())).0.push(baseline);
    }
    Ok(())
}

fn reference(row: &Row, [figure, name, comparison, value]: [&'static str; 4]) -> Result<Option<Reference>, String> {
    if [figure, name, comparison, value].into_iter().all(|column| row.get(column).is_none()) {
        return Ok(None);
    }
    let Some(named) = row.get(name) else { return Err(format!("{name} is missing")) };
    let comparison = match (row.get(comparison), row.get(value)) {
        (None, None) => None,
        (Some(kind), Some(cell)) => {
            let written = row.decimal.number(cell).ok_or(format!("{value} {cell:?} is no number"))?;
            Some(Comparison {
                kind: word(kind),
                value: Number(written.number),
                decimals: (written.decimals > 0).then_some(crate::document::Count(written.decimals)),
                comparator: None,
            })
        }
        (None, Some(_)) => return Err(format!("{comparison} is missing")),
        (Some(_), None) => return Err(format!("{value} is missing")),
    };
    Ok(Some(Reference {
        id: Id(slug(named)),
        name: text(named),
        set_by: None,
        period: None,
        unit: None,
        figure: row.get(figure).map(|cell| row.decimal.figure(cell)).unwrap_or_default(),
        comparison,
        status: None,
        quote: None,
    }))
}

/// The key of a unit that a cell names by its key or its label; a new one where the report has none such.
fn unit(report: &mut Value, label: &str) -> String {
    let units = report["units"].as_object().cloned().unwrap_or_default();
    if let Some((key, _)) = units.iter().find(|(key, unit)| *key == label || unit["label"] == label) {
        return key.clone();
    }
    let key = if label == "%" { "percent".to_owned() } else { slug(label) };
    report["units"][&key] = json!({ "label": label });
    key
}

fn boolean(cell: &str) -> Result<bool, String> {
    match cell.to_lowercase().as_str() {
        "true" | "yes" | "1" | "có" => Ok(true),
        "false" | "no" | "0" | "không" => Ok(false),
        _ => Err(format!("ascending {cell:?} should be yes or no")),
    }
}

fn text(cell: &str) -> Text {
    Text(cell.to_owned())
}

fn word<T>(cell: &str) -> Word<T> {
    Word::new(cell.to_owned())
}

/// "Thu ngân sách" → `thu-ngan-sach`.
fn slug(text: &str) -> String {
    let plain: String = text
        .to_lowercase()
        .nfd()
        .filter(|sign| !is_combining_mark(*sign))
        .map(|sign| match sign {
            'đ' => 'd',
            sign if sign.is_ascii_alphanumeric() => sign,
            _ => '-',
        })
        .collect();
    let parts: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    if parts.is_empty() { "x".to_owned() } else { parts.join("-") }
}

fn without_nulls(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let kept = fields.into_iter().filter(|(_, value)| !value.is_null());
            Value::Object(kept.map(|(key, value)| (key, without_nulls(value))).collect::<Map<_, _>>())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(without_nulls).collect()),
        other => other,
    }
}
