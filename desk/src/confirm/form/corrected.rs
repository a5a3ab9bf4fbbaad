//! The value that corrected texts give.

use report_card::report::Date;
use report_card::words::Language;
use serde_json::{Map, Value, json};

use super::count::count;
use super::figure::{amount, figure};
use super::{AMOUNT, FIGURE, Field, What, Wrong, fields};
use crate::confirm::finding::FindingKind;

/// The value with the changed texts in it.
///
/// # Errors
///
/// Each text that can't be taken, by its field's place.
pub fn corrected(
    kind: FindingKind,
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
    if let (FindingKind::Target | FindingKind::Baseline, [kind, amount]) = (kind, compared) {
        if kind && !amount {
            wrong.push((3, Wrong::NoNumber));
        } else if !kind && let Some(fields) = new.as_object_mut() {
            fields.remove("comparison");
        }
        let says = AMOUNT.iter().any(|field| new.get(field).is_some());
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
        What::Count => Some(json!(count(text, language).ok_or(Wrong::NoCount)?)),
        What::Direction => Some(json!(text != "less")),
        What::Comparison => Some(json!(text)).filter(|_| !text.is_empty()),
        What::Lines => return lines(value, text),
        What::Amount => return put_amount(value, text, language),
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

/// A figure with its own fields; what else stands beside it stays: its quote.
fn put_figure(value: &mut Value, pointer: &str, text: &str, language: Language) -> Result<(), Wrong> {
    let new = if text.is_empty() { Map::new() } else { figure(value, pointer, text, language)? };
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

/// A comparison's number, with all that its text says of it and nothing that the one before it said.
fn put_amount(value: &mut Value, text: &str, language: Language) -> Result<(), Wrong> {
    let new = if text.is_empty() { Map::new() } else { amount(value, text, language)? };
    if value.get("comparison").is_none() {
        set(value, "/comparison", Some(json!({})));
    }
    if let Some(fields) = value.get_mut("comparison").and_then(Value::as_object_mut) {
        ["value", "decimals", "comparator"].iter().for_each(|field| drop(fields.remove(*field)));
        fields.extend(new);
    }
    Ok(())
}

/// A day as ISO writes it, or as people do: 31/12/2023.
fn day(text: &str) -> Option<String> {
    let parts: Vec<u32> = text.split(['-', '/', '.']).map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let (year, month, day) = match *parts.as_slice() {
        [year, month, day] if year > 31 => (year, month, day),
        [day, month, year] if year > 31 => (year, month, day),
        _ => return None,
    };
    let day = format!("{year:04}-{month:02}-{day:02}");
    // The reader's own calendar: there is no 31st of February.
    Date::parse(&day).map(|_| day)
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
