//! Changes of one value in a report's text: every other byte of it stays as it was written. A text that is not JSON is returned unchanged.

mod splice;
mod style;

pub(crate) use splice::Splice;

use serde_json::{Map, Value};

use crate::report::{JsonText, field_of};

/// The text with a value at a JSON pointer (RFC 6901); what is missing on the way there is made.
///
/// ```
/// let text = r#"{ "id": "x" }"#;
/// assert_eq!(report_card::edit::put(text, "/organization/name", &"UBND".into()), r#"{ "id": "x", "organization": { "name": "UBND" } }"#);
/// ```
pub fn put(text: &str, pointer: &str, value: &Value) -> String {
    let json = JsonText::read(text);
    let mut splice = Splice::of(&json);
    let steps: Vec<&str> = pointer.split('/').skip(1).collect();
    let known = (0..=steps.len()).rev().map(|count| (count, upto(&steps, count)));
    let Some((count, above)) = known.into_iter().find(|(_, above)| json.value(above).is_some()) else {
        return text.to_owned();
    };
    let missing = steps.get(count..).unwrap_or_default();
    match (missing, first_character(&json, &above)) {
        ([], _) => splice.replace(&above, value),
        (_, Some('n')) => splice.replace(&above, &around(missing, value)),
        ([name, inner @ ..], Some('{')) => {
            let last = json.fields(&above).last().map(|field| field.name.to_owned());
            splice.insert(&above, last.as_deref(), &[(field_of(name), around(inner, value))]);
        }
        ([_, inner @ ..], Some('[')) => {
            splice.append(&above, json.items(&above).len(), &[around(inner, value)]);
        }
        _ => {}
    }
    splice.finish()
}

/// The text with one more value at the end of the list at a pointer, which is made where it is missing.
pub fn add(text: &str, pointer: &str, value: &Value) -> String {
    let json = JsonText::read(text);
    let count = json.items(pointer).len();
    if first_character(&json, pointer) != Some('[') {
        return put(text, &format!("{pointer}/0"), value);
    }
    let mut splice = Splice::of(&json);
    splice.append(pointer, count, std::slice::from_ref(value));
    splice.finish()
}

/// The text without the value at a pointer, and without the comma that it needed.
pub fn remove(text: &str, pointer: &str) -> String {
    let json = JsonText::read(text);
    let Some((above, step)) = pointer.rsplit_once('/') else { return text.to_owned() };
    let fields = json.fields(above);
    let name = field_of(step);
    let members: Vec<_> = match fields.is_empty() {
        true => json.items(above),
        false => fields.iter().map(|field| field.key.start..field.value.end).collect(),
    };
    let at = match fields.is_empty() {
        true => step.parse().ok(),
        false => fields.iter().position(|field| field.name == name),
    };
    let around = |at: usize| members.get(at);
    let (Some(at), Some(list)) = (at, json.value(above)) else { return text.to_owned() };
    let Some(own) = around(at) else { return text.to_owned() };
    let cut = match (around(at + 1), at.checked_sub(1).and_then(around)) {
        (Some(next), _) => own.start..next.start,
        (None, Some(before)) => before.end..own.end,
        (None, None) => list.start + 1..list.end - 1,
    };
    let text = json.text();
    format!("{}{}", text.get(..cut.start).unwrap_or_default(), text.get(cut.end..).unwrap_or_default())
}

fn upto(steps: &[&str], count: usize) -> String {
    steps.iter().take(count).map(|step| format!("/{step}")).collect()
}

/// The first character of the value at a pointer, which tells its type.
fn first_character(json: &JsonText, pointer: &str) -> Option<char> {
    json.text().get(json.value(pointer)?)?.chars().next()
}

/// A value within lists and objects of these names.
fn around(names: &[&str], value: &Value) -> Value {
    names.iter().rev().fold(value.clone(), |inner, name| match name.parse::<usize>() {
        Ok(_) => Value::Array(vec![inner]),
        Err(_) => Value::Object(Map::from_iter([(field_of(name), inner)])),
    })
}
