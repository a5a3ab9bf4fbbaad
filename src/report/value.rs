//! Untyped JSON.

use super::{Text, foreign::Foreign};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(Text),
    List(Vec<Value>),
    /// Sorted by key, each key once: the last one written wins, as in `JSON.parse`.
    Map(Vec<(Text, Value)>),
    /// Of data alone: no text has it.
    Foreign(Foreign),
}

/// The kind of a JSON value, for telling what was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonType {
    /// `null`
    Null,
    /// `true` or `false`
    Bool,
    /// `1757`
    Number,
    /// `"text"`
    Text,
    /// `[…]`
    List,
    /// `{…}`
    Object,
    /// None of JSON's.
    Foreign(Foreign),
}

impl Value {
    pub fn json_type(&self) -> JsonType {
        match self {
            Value::Null => JsonType::Null,
            Value::Bool(_) => JsonType::Bool,
            Value::Number(_) => JsonType::Number,
            Value::Text(_) => JsonType::Text,
            Value::List(_) => JsonType::List,
            Value::Map(_) => JsonType::Object,
            Value::Foreign(foreign) => JsonType::Foreign(*foreign),
        }
    }

    /// The fields of an object, in the order in which they are written.
    pub fn map(mut entries: Vec<(Text, Value)>) -> Value {
        // Reversed, so that of equal keys the last one written comes first and is the one that stays.
        entries.reverse();
        entries.sort_by(|(a, _), (b, _)| a.cmp(b));
        entries.dedup_by(|(a, _), (b, _)| a == b);
        Value::Map(entries)
    }
}
