//! The value that corrected texts give.

use report_card::sheet::figure::{self, Decimal, Reading};
use report_card::sheet::{Cell, CellLocation, CellValue, Fault, NumberStyle, Problem};
use report_card::words::Language;
use serde_json::{Map, Value, json};

use super::{FIGURE, Field, What, Wrong, fields};
use crate::confirm::finding::Kind;

/// The value with the changed texts in it.
///
/// # Errors
///
/// Each text that can't be taken, by its field's place.
pub fn corrected(
    kind: Kind,
    value: &Value,
    texts: &[String],
    language: Language,
) -> Result<Value, Vec<(usize, Wrong)>> {
    let mut new = value.clone();
    let mut wrong = Vec::new();
    for (at, (field, text)) in fields(kind, value, language).iter().zip(texts).enumerate() {
        let text = text.trim();
        // What nobody has changed stays as it was read.
        if text == field.text.trim() {
            continue;
        }
        if let Err(why) = put(&mut new, field, text, language) {
            wrong.push((at, why));
        }
    }
    // A comparison has both a kind and a number, or is none.
    let compared =
        ["type", "value"].map(|part| new.pointer(&format!("/comparison/{part}")).is_some_and(|it| !it.is_null()));
    if let (Kind::Target | Kind::Baseline, [kind, amount]) = (kind, compared) {
        if kind && !amount {
            wrong.push((3, Wrong::NoNumber));
        } else if !kind && let Some(fields) = new.as_object_mut() {
            fields.remove("comparison");
        }
        let says = FIGURE.iter().take(4).any(|field| new.get(field).is_some());
        if wrong.is_empty() && !says && new.get("comparison").is_none() && new.get("status") != Some(&json!("dropped"))
        {
            wrong.push((1, Wrong::Blank));
        }
    }
    if wrong.is_empty() { Ok(new) } else { Err(wrong) }
}

fn put(value: &mut Value, field: &Field, text: &str, language: Language) -> Result<(), Wrong> {
    let new = match field.what {
        What::Text(true) | What::Day(true) if text.is_empty() => return Err(Wrong::Blank),
        What::Text(_) => Some(json!(text)).filter(|_| !text.is_empty()),
        What::Day(_) if text.is_empty() => None,
        What::Day(_) => Some(json!(day(text).ok_or(Wrong::NoDay)?)),
        What::Count if text.is_empty() => None,
        What::Count => Some(json!(text.replace(['.', ',', ' '], "").parse::<u32>().map_err(|_| Wrong::NoCount)?)),
        What::Direction => Some(json!(text != "less")),
        What::Comparison => Some(json!(text)).filter(|_| !text.is_empty()),
        What::Lines => return lines(value, text),
        What::Amount => {
            let figure = figure(text, language)?;
            if let (Some(decimals), Some(comparison)) = (figure.get("decimals"), value.get_mut("comparison")) {
                comparison["decimals"] = decimals.clone();
            }
            Some(figure.get("value").cloned().ok_or(Wrong::NoNumber)?)
        }
        What::Figure => return put_figure(value, field.pointer, text, language),
    };
    set(value, field.pointer, new);
    Ok(())
}

/// Several texts, one a line; what introduces the list stays.
fn lines(value: &mut Value, text: &str) -> Result<(), Wrong> {
    let items: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    if items.is_empty() {
        return Err(Wrong::Blank);
    }
    match value.get_mut("items") {
        Some(list) => *list = json!(items),
        None => *value = json!(items),
    }
    Ok(())
}

/// A figure with its own fields; what else stands beside it stays: its quote, how firm it is.
fn put_figure(value: &mut Value, pointer: &str, text: &str, language: Language) -> Result<(), Wrong> {
    let new = if text.is_empty() { Map::new() } else { figure(text, language)? };
    if !pointer.is_empty() && value.pointer(pointer).is_none() {
        set(value, pointer, Some(json!({})));
    }
    if let Some(fields) = value.pointer_mut(pointer).and_then(Value::as_object_mut) {
        FIGURE.iter().for_each(|field| drop(fields.remove(*field)));
        fields.extend(new.clone());
    }
    if new.is_empty() && !pointer.is_empty() {
        return Err(Wrong::Blank);
    }
    Ok(())
}

/// A text as a figure, by the sheets' reader.
fn figure(text: &str, language: Language) -> Result<Map<String, Value>, Wrong> {
    let cell = Cell { value: CellValue::Text(text.to_owned()), style: NumberStyle::default() };
    let decimal = if language == Language::Vi { Decimal::Comma } else { Decimal::Point };
    let read = figure::read(&cell, decimal).map_err(|fault| {
        let place = CellLocation { sheet: None, cell: None, line: None };
        Wrong::NoFigure(Problem { place, fault: Fault::Figure(fault) }.sentence(language))
    })?;
    let Reading::Stated(stated) = read else { return Err(Wrong::NoNumber) };
    let stated = serde_json::to_value(&stated).unwrap_or_default();
    let fields = FIGURE.iter().chain(&["valueStatus"]);
    Ok(fields
        .filter_map(|field| Some(((*field).to_owned(), stated.get(field).filter(|it| !it.is_null())?.clone())))
        .collect())
}

/// A day as ISO writes it, or as people do: 31/12/2023.
fn day(text: &str) -> Option<String> {
    let parts: Vec<u32> = text.split(['-', '/', '.']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year > 31 => (year, month, day),
        _ => return None,
    };
    let is_day = (1..=12).contains(&month) && (1..=31).contains(&day) && (1000..=9999).contains(&year);
    is_day.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// Sets a field, or takes it away.
fn set(value: &mut Value, pointer: &str, new: Option<Value>) {
    let Some((above, name)) = pointer.rsplit_once('/') else {
        if let Some(new) = new {
            *value = new;
        }
        return;
    };
    if value.pointer(above).is_none() {
        set(value, above, Some(json!({})));
    }
    let Some(fields) = value.pointer_mut(above).and_then(Value::as_object_mut) else { return };
    match new {
        Some(new) => drop(fields.insert(name.to_owned(), new)),
        None => drop(fields.remove(name)),
    }
}
