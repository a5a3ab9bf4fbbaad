//! The units that lines name, among those of the report: the report's own stay, and only others are new.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::super::book::CellLocation;
use super::super::line::MeasureLine;
use super::super::unit;
use super::Fault;
use super::ids::free;

/// A report's units, and those that are added to it by their labels.
pub struct Units {
    language: String,
    /// Key and label.
    known: Vec<(String, String)>,
    /// How many of those are the report's own: what keys the table's have, it can't know.
    own: usize,
    added: Vec<(String, Value)>,
    /// By labels as written: a table has many lines and few units.
    keys: HashMap<String, String>,
}

impl Units {
    /// Of the report's `units`; `language` is the report's.
    pub fn of(units: Option<&Value>, language: &str) -> Units {
        let fields = units.and_then(Value::as_object).into_iter().flatten();
        let known: Vec<(String, String)> = fields
            .filter(|(key, _)| !key.starts_with("//"))
            .map(|(key, unit)| (key.clone(), unit.get("label").and_then(Value::as_str).unwrap_or_default().to_owned()))
            .collect();
        let own = known.len();
        Units { language: language.to_owned(), known, own, added: Vec::new(), keys: HashMap::new() }
    }

    /// The key of the unit that a label or a key names; a new one where there is none such.
    pub fn key(&mut self, label: &str) -> String {
        if let Some(key) = self.keys.get(label) {
            return key.clone();
        }
        let key = self.found(label).map(|(key, _)| key.clone());
        let key = key.unwrap_or_else(|| self.add(label));
        self.keys.insert(label.to_owned(), key.clone());
        key
    }

    /// The units that are new, in the order in which they came.
    pub fn added(self) -> Vec<(String, Value)> {
        self.added
    }

    /// Why a label can't be told from a key: the report has the key for a unit that is another by its label.
    fn is_unclear(&self, label: &str) -> Option<Fault> {
        let (_, own) = self.found(label)?;
        let is_label = unit::is_same(own, label);
        (!is_label && unit::is_another(label, own)).then(|| Fault::KeyIsUnit(label.to_owned(), own.clone()))
    }

    /// A unit by its label, then by its key; as it is written first, then as it may be written otherwise.
    fn found(&self, label: &str) -> Option<&(String, String)> {
        let own = self.known.get(..self.own).unwrap_or_default();
        let by_label = self.known.iter().find(|(_, known)| known == label);
        let by_key = || own.iter().find(|(key, _)| key == label);
        let like_label = || self.known.iter().find(|(_, known)| unit::is_same(known, label));
        let like_key = || own.iter().find(|(key, _)| unit::is_same(key, label));
        by_label.or_else(by_key).or_else(like_label).or_else(like_key)
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

/// The labels of lines that can't be told from keys.
pub(super) fn unclear(lines: &[MeasureLine], units: &Units) -> Vec<(CellLocation, Fault)> {
    // A table has many lines and few units.
    let mut asked: HashMap<&str, Option<Fault>> = HashMap::new();
    let labels = lines.iter().flat_map(labels);
    let mut fault = |label| asked.entry(label).or_insert_with(|| units.is_unclear(label)).clone();
    labels.filter_map(|(label, place)| Some((place.clone(), fault(label)?))).collect()
}

fn labels(line: &MeasureLine) -> impl Iterator<Item = (&str, &CellLocation)> {
    let own = line.unit.iter().map(|(label, place)| (label.as_str(), place));
    let lists = [&line.measure.targets, &line.measure.baselines].into_iter().flatten();
    let held = lists.flat_map(|list| &list.0).filter_map(|reference| reference.unit.as_ref());
    own.chain(held.map(|label| (label.0.as_str(), &line.place)))
}
