//! Untyped JSON, and where it stands in its text.

use std::ops::Range;

use super::{Text, foreign::Foreign};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(Text),
    List(Vec<Item>),
    /// Sorted by name. A name that is written twice is here twice, the last one written first: that one is read, as by `JSON.parse`.
    Map(Vec<Field>),
    /// Of data alone: no text has it.
    Foreign(Foreign),
}

/// A value at its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    pub value: Value,
    /// Nothing of data, which was no text.
    pub at: Bytes,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub name: Text,
    /// Where its name stands, with the quotes.
    pub key: Bytes,
    pub item: Item,
}

/// From the first byte of a part of a text to the one after its last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Bytes {
    pub start: u32,
    pub end: u32,
}

impl Bytes {
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Field {
    /// JSON has no comments: a field named so is one, for whoever edits the file.
    pub fn is_remark(&self) -> bool {
        self.name.starts_with("//")
    }
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

    /// An object, of its fields in the order in which they are written.
    pub fn map(mut fields: Vec<Field>) -> Value {
        // Reversed, so that of equal names the last one written comes first.
        fields.reverse();
        fields.sort_by(|a, b| a.name.cmp(&b.name));
        Value::Map(fields)
    }

    /// A value that stands in no text.
    pub fn of_data(self) -> Item {
        Item { value: self, at: Bytes::default() }
    }
}

/// The fields of an object by name, all of one name together: the one that is read, then those that are not.
pub(crate) fn by_name(fields: &[Field]) -> impl Iterator<Item = &[Field]> {
    fields.chunk_by(|a, b| a.name == b.name)
}

/// The fields of an object that are read.
pub(crate) fn read_fields(fields: &[Field]) -> impl Iterator<Item = &Field> {
    by_name(fields).filter_map(<[Field]>::first)
}
