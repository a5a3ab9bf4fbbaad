//! The units that lines name, among those of the report: the report's own stay, and only others are new.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::super::unit;
use super::ids::free;

/// The report's units, and those that the table adds.
pub(super) struct Units {
    language: String,
    /// Key and label.
    known: Vec<(String, String)>,
    added: Vec<(String, Value)>,
    /// By labels as written: a table has many lines and few units.
    found: HashMap<String, String>,
}

impl Units {
    /// Of the report's `units`; `language` is the report's.
    pub fn of(units: Option<&Value>, language: &str) -> Units {
        let fields = units.and_then(Value::as_object).into_iter().flatten();
        let known = fields
            .filter(|(key, _)| !key.starts_with("//"))
            .map(|(key, unit)| (key.clone(), unit.get("label").and_then(Value::as_str).unwrap_or_default().to_owned()))
            .collect();
        Units { language: language.to_owned(), known, added: Vec::new(), found: HashMap::new() }
    }

    /// The key of the unit that a label or a key names; a new one where there is none such.
    pub fn key(&mut self, label: &str) -> String {
        if let Some(key) = self.found.get(label) {
            return key.clone();
        }
        let key = self.matching(label).unwrap_or_else(|| self.add(label));
        self.found.insert(label.to_owned(), key.clone());
        key
    }

    /// The units that are new, in the order in which they came.
    pub fn added(self) -> Vec<(String, Value)> {
        self.added
    }

    /// As it is written first; then as it may be written otherwise.
    fn matching(&self, label: &str) -> Option<String> {
        let exact = self.known.iter().find(|(key, known)| key == label || known == label);
        let same = || self.known.iter().find(|(_, known)| unit::is_same(known, label));
        let by_key = || self.known.iter().find(|(key, _)| unit::is_same(key, label));
        exact.or_else(same).or_else(by_key).map(|(key, _)| key.clone())
    }

    fn add(&mut self, label: &str) -> String {
        let meaning = unit::known(label, &self.language);
        let base = unit::key(label, &meaning);
        let key = free(&base, |key| self.known.iter().any(|(known, _)| known == key));
        let mut unit = json!({ "label": label });
        if let Some(currency) = meaning.currency {
            unit["currency"] = json!(currency);
        }
        if let Some(code) = meaning.code {
            unit["code"] = json!(code);
        }
        if let Some(factor) = meaning.factor {
            unit["factor"] = json!(factor);
        }
        self.known.push((key.clone(), label.to_owned()));
        self.added.push((key.clone(), unit));
        key
    }
}
