//! Rules between fields, as schemas.

use schemars::Schema;
use serde_json::{Value, json};

/// Adds rules that must all hold.
pub(super) fn require(schema: &mut Schema, rules: Vec<Value>) {
    schema.insert("allOf".to_owned(), Value::Array(rules));
}

/// One of these at least holds.
pub(super) fn any(rules: Vec<Value>) -> Value {
    json!({ "anyOf": rules })
}

/// The field is there, and not null.
pub(super) fn stated(field: &str) -> Value {
    json!({ "required": [field], "properties": { field: { "not": { "type": "null" } } } })
}

/// The field is there and is that word.
pub(super) fn is(field: &str, word: &str) -> Value {
    json!({ "required": [field], "properties": { field: { "const": word } } })
}

/// At most one of value, range and text; and a range has both its ends.
pub(super) fn one_figure() -> Vec<Value> {
    let both = |one: &str, other: &str| json!({ "not": { "allOf": [stated(one), stated(other)] } });
    let with = |one: &str, other: &str| json!({ "if": stated(one), "then": stated(other) });
    vec![both("value", "low"), both("value", "text"), both("low", "text"), with("low", "high"), with("high", "low")]
}

/// Something is stated.
pub(super) fn a_figure() -> Value {
    any(vec![stated("value"), stated("low"), stated("text")])
}
