//! What a written report says nothing by: fields that are null, and blank texts.

use serde_json::Value;

/// Without the fields that are null, on every level.
pub(crate) fn without_nulls(value: Value) -> Value {
    kept(value, &|value| !value.is_null())
}

/// Without the fields that are null or a text of nothing but space, on every level.
pub(crate) fn without_blanks(value: Value) -> Value {
    kept(value, &|value| !value.is_null() && !value.as_str().is_some_and(|text| text.trim().is_empty()))
}

fn kept(value: Value, says: &dyn Fn(&Value) -> bool) -> Value {
    match value {
        Value::Object(fields) => {
            let fields = fields.into_iter().filter(|(_, value)| says(value));
            Value::Object(fields.map(|(key, value)| (key, kept(value, says))).collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(|item| kept(item, says)).collect()),
        other => other,
    }
}
