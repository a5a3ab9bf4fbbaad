//! Untyped JSON, and where it stands in its text.

use std::ops::Range;

use super::{Text, foreign::Foreign, in_order};

/// A JSON value.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    Null,
    Bool(bool),
    Number(f64),
    Text(Text),
    List(Vec<Item>),
    /// Sorted by name. Fields of one name stand together, the text's last one first: that one is read, as by `JSON.parse`.
    Map(Vec<Field>),
    /// Only in data: JSON text can't express it.
    Foreign(Foreign),
}

/// A value at its place.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Item {
    pub value: Value,
    /// Empty for data, which has no text.
    pub at: ByteRange,
}

/// A field of an object.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Field {
    pub name: Text,
    /// Where its name stands, with the quotes.
    pub key: ByteRange,
    pub item: Item,
}

/// The first byte of a part of a text, and the one after its last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct ByteRange {
    pub start: u32,
    pub end: u32,
}

impl ByteRange {
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

impl Field {
    /// Whether it is a comment: JSON has none, so a field whose name begins with `//` is one for editors.
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
    /// Something that JSON has no type for.
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

    /// An object from its fields in the text's order.
    pub fn map(fields: Vec<Field>) -> Value {
        let order = in_order(fields.len(), &|a, b| fields[a].name.cmp(&fields[b].name).then(b.cmp(&a)));
        let mut fields: Vec<Option<Field>> = fields.into_iter().map(Some).collect();
        Value::Map(order.into_iter().filter_map(|at| fields.get_mut(at)?.take()).collect())
    }

    /// The value as data, without a place in a text.
    pub fn of_data(self) -> Item {
        Item { value: self, at: ByteRange::default() }
    }
}

/// The fields of an object grouped by name; the first of each group is the one that is read.
pub(crate) fn by_name(fields: &[Field]) -> impl Iterator<Item = &[Field]> {
    fields.chunk_by(|a, b| a.name == b.name)
}

/// The fields that are read: one of each name.
pub(crate) fn read_fields(fields: &[Field]) -> impl Iterator<Item = &Field> {
    by_name(fields).filter_map(<[Field]>::first)
}
