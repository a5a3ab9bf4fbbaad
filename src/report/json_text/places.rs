//! Where values stand in the text, for code that replaces them or writes beside them.

use std::ops::Range;

use super::JsonText;
use crate::report::Problem;
use crate::report::read::repeated;
use crate::report::value::{Item, Value, read_fields};

/// A field of an object, in bytes of the text.
pub struct FieldPlace<'a> {
    /// Unescaped.
    pub name: &'a str,
    /// With its quotes.
    pub key: Range<usize>,
    /// A list or an object from bracket to bracket.
    pub value: Range<usize>,
}

impl JsonText<'_> {
    /// Bytes of the name of the field at a pointer, with its quotes; of the value, if it is no field.
    pub fn key(&self, pointer: &str) -> Range<usize> {
        let Some(found) = self.find(pointer) else { return 0..0 };
        found.field.map_or(found.item.at, |field| field.key).range()
    }

    /// Bytes of the value at a pointer; `None` if there is none.
    pub fn value(&self, pointer: &str) -> Option<Range<usize>> {
        self.find(pointer).filter(|found| found.is_there).map(|found| found.item.at.range())
    }

    /// The fields of the object at a pointer, in the text's order; of a repeated name only the last. Empty if there is no object.
    pub fn fields(&self, pointer: &str) -> Vec<FieldPlace<'_>> {
        let found = self.find(pointer).filter(|found| found.is_there);
        let Some(Value::Map(fields)) = found.map(|found| &found.item.value) else { return Vec::new() };
        let places = read_fields(fields).map(|field| FieldPlace {
            name: &field.name,
            key: field.key.range(),
            value: field.item.at.range(),
        });
        let mut places: Vec<FieldPlace> = places.collect();
        places.sort_by_key(|field| field.value.start);
        places
    }

    /// Bytes of each item of the list at a pointer; empty if there is no list.
    pub fn items(&self, pointer: &str) -> Vec<Range<usize>> {
        match self.find(pointer).filter(|found| found.is_there).map(|found| &found.item.value) {
            Some(Value::List(items)) => items.iter().map(|item| item.at.range()).collect(),
            _ => Vec::new(),
        }
    }

    /// What an editor selects for a pointer: name and value (of a list or object, only its beginning); for a missing value, the nearest
    /// ancestor.
    pub fn place(&self, pointer: &str) -> Range<usize> {
        let Some(found) = self.find(pointer) else { return 0..0 };
        let value = found.item.at.range();
        let start = found.field.map_or(value.start, |field| field.key.range().start);
        match found.item.value {
            Value::List(_) | Value::Map(_) => start..value.start + 1,
            _ => start..value.end,
        }
    }

    /// Repeated fields (W08), whatever else is wrong with the report.
    pub(crate) fn repeated(&self) -> Vec<Problem> {
        self.find("").map(|found| repeated(&found.item.value)).unwrap_or_default()
    }

    /// Bytes of the remarks (`//` fields) within the value at a pointer, in the text's order, repeated ones too. A remark's own content
    /// is not searched.
    pub(crate) fn remarks(&self, pointer: &str) -> Vec<Range<usize>> {
        let mut remarks = Vec::new();
        if let Some(found) = self.find(pointer).filter(|found| found.is_there) {
            add_remarks(found.item, &mut remarks);
        }
        remarks.sort_by_key(|remark| remark.start);
        remarks
    }
}

fn add_remarks(item: &Item, remarks: &mut Vec<Range<usize>>) {
    match &item.value {
        Value::List(items) => items.iter().for_each(|item| add_remarks(item, remarks)),
        Value::Map(fields) => {
            for field in fields {
                if field.is_remark() { remarks.push(field.item.at.range()) } else { add_remarks(&field.item, remarks) }
            }
        }
        _ => {}
    }
}
