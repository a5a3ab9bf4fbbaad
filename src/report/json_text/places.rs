//! Where values stand, for whoever puts others in their place or beside them.

use std::ops::Range;

use super::JsonText;
use crate::report::Problem;
use crate::report::read::repeated;
use crate::report::value::{Item, Value, read_fields};

/// A field of an object, in bytes of the text.
pub struct FieldPlace<'a> {
    /// As it is read, without escapes.
    pub name: &'a str,
    /// Its quotes included.
    pub key: Range<usize>,
    /// Of a list or an object from bracket to bracket.
    pub value: Range<usize>,
}

impl JsonText<'_> {
    /// The name of the field at a pointer, its quotes included; of what is no field the value.
    pub fn key(&self, pointer: &str) -> Range<usize> {
        let Some(found) = self.find(pointer) else { return 0..0 };
        found.field.map_or(found.item.at, |field| field.key).range()
    }

    /// The whole of the value at a pointer; None where there is none.
    pub fn value(&self, pointer: &str) -> Option<Range<usize>> {
        self.find(pointer).filter(|found| found.is_there).map(|found| found.item.at.range())
    }

    /// The fields of the object at a pointer, in the order of the text; of a name that stands there twice the last. None of what is
    /// no object.
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

    /// The items of the list at a pointer; none where there is no list.
    pub fn items(&self, pointer: &str) -> Vec<Range<usize>> {
        match self.find(pointer).filter(|found| found.is_there).map(|found| &found.item.value) {
            Some(Value::List(items)) => items.iter().map(|item| item.at.range()).collect(),
            _ => Vec::new(),
        }
    }

    /// What an editor selects for a pointer: the value with its name, of a list or an object no more than its beginning; of what is
    /// missing the nearest above it.
    pub fn place(&self, pointer: &str) -> Range<usize> {
        let Some(found) = self.find(pointer) else { return 0..0 };
        let value = found.item.at.range();
        let start = found.field.map_or(value.start, |field| field.key.range().start);
        match found.item.value {
            Value::List(_) | Value::Map(_) => start..value.start + 1,
            _ => start..value.end,
        }
    }

    /// The fields that stand more than once in their object (W08), whatever else is wrong.
    pub(crate) fn repeated(&self) -> Vec<Problem> {
        self.find("").map(|found| repeated(&found.item.value)).unwrap_or_default()
    }

    /// The remarks to editors in the value at a pointer and in what it holds, in the order of the text; those of one name are all
    /// there. What a remark holds is the remark's.
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
