//! The report into which a table goes: its text, and what is known of it.

use std::collections::HashMap;

use serde_json::Value;

use super::Fault;
use crate::report::{self, JsonText, JsonType};

/// A report that can be written into.
pub(super) struct Base<'a> {
    pub json: JsonText<'a>,
    pub value: Value,
}

impl<'a> Base<'a> {
    /// Reads it, or says what of it stands in the way.
    pub fn read(text: &'a str) -> Result<Base<'a>, Vec<Fault>> {
        let fault = |pointer: &str, fault| Fault::Report(report::Problem::new(pointer, fault));
        let json = JsonText::read(text);
        if let Some(stop) = json.fault() {
            return Err(vec![fault("", stop.clone())]);
        }
        let value: Value = serde_json::from_str(json.text()).unwrap_or_default();
        let mut faults = Vec::new();
        let mut expect = |pointer: &str, expected: JsonType| {
            let found = value.pointer(pointer).map(json_type);
            if found.is_some_and(|found| found != expected && (found != JsonType::Null || pointer.is_empty())) {
                faults.push(fault(
                    pointer,
                    report::Fault::WrongType { expected, found: found.unwrap_or(JsonType::Null) },
                ));
            }
        };
        expect("", JsonType::Object);
        expect("/units", JsonType::Object);
        for pointer in ["/budget", "/measures", "/tallies"] {
            expect(pointer, JsonType::List);
        }
        let tallies = value.get("tallies").and_then(Value::as_array).map_or(0, Vec::len);
        for tally in 0..tallies {
            expect(&format!("/tallies/{tally}/indicators"), JsonType::List);
        }
        // What is written over one of two would be read from the other.
        let touched = |pointer: &str| {
            matches!(pointer, "/units" | "/budget" | "/measures" | "/tallies") || pointer.ends_with("/indicators")
        };
        let repeated = json.repeated().into_iter().filter(|problem| touched(&problem.pointer));
        faults.extend(repeated.map(Fault::Report));
        if faults.is_empty() { Ok(Base { json, value }) } else { Err(faults) }
    }

    pub fn text_at(&self, pointer: &str) -> Option<&str> {
        self.value.pointer(pointer).and_then(Value::as_str)
    }

    pub fn list(&self, pointer: &str) -> &[Value] {
        self.value.pointer(pointer).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The remarks to editors in the value at a pointer.
    pub fn remarks(&self, pointer: &str) -> Vec<String> {
        let written = |remark: std::ops::Range<usize>| self.json.text().get(remark).unwrap_or_default();
        let said = |json: &str| serde_json::from_str(json).unwrap_or_else(|_| json.to_owned());
        self.json.remarks(pointer).into_iter().map(|remark| said(written(remark))).collect()
    }

    /// The ids of the measures that stay, each with its pointer: those of lists other than the replaced ones.
    pub fn ids(&self, replaced: &[String]) -> HashMap<String, String> {
        let mut ids = HashMap::new();
        let tallies = (0..self.list("/tallies").len()).map(|at| format!("/tallies/{at}/indicators"));
        for pointer in ["/budget".to_owned(), "/measures".to_owned()].into_iter().chain(tallies) {
            if !replaced.contains(&pointer) {
                collect(self.list(&pointer), &pointer, &mut ids);
            }
        }
        ids
    }

    /// The ids of the measures of one list, in order.
    pub fn ids_of(&self, pointer: &str) -> Vec<String> {
        let mut ids = HashMap::new();
        collect(self.list(pointer), pointer, &mut ids);
        let mut ids: Vec<(String, String)> = ids.into_iter().map(|(id, pointer)| (pointer, id)).collect();
        ids.sort();
        ids.into_iter().map(|(_, id)| id).collect()
    }
}

fn collect(measures: &[Value], pointer: &str, ids: &mut HashMap<String, String>) {
    for (at, measure) in measures.iter().enumerate() {
        let pointer = format!("{pointer}/{at}");
        if let Some(id) = measure.get("id").and_then(Value::as_str) {
            ids.entry(id.to_owned()).or_insert_with(|| pointer.clone());
        }
        if let Some(parts) = measure.get("parts").and_then(Value::as_array) {
            collect(parts, &format!("{pointer}/parts"), ids);
        }
    }
}

fn json_type(value: &Value) -> JsonType {
    match value {
        Value::Null => JsonType::Null,
        Value::Bool(_) => JsonType::Bool,
        Value::Number(_) => JsonType::Number,
        Value::String(_) => JsonType::Text,
        Value::Array(_) => JsonType::List,
        Value::Object(_) => JsonType::Object,
    }
}
