//! What the fields need to know of the report: what stands where in its text.

use std::collections::HashSet;

use report_card::report::{JsonText, step_of};
use report_card::words::Language;
use serde_json::{Value, json};

use crate::words::{Words, words};

/// A report's text, and the words that it is asked about in.
pub struct ReportText<'a> {
    json: JsonText<'a>,
    pub language: Language,
    /// For what tells of no year.
    pub this_year: i64,
    words: &'static Words,
}

impl<'a> ReportText<'a> {
    pub fn of(text: &'a str, language: Language, this_year: i64) -> ReportText<'a> {
        ReportText { json: JsonText::read(text), language, this_year, words: words(language) }
    }

    pub fn is_object(&self) -> bool {
        self.raw("").is_some_and(|raw| raw.starts_with('{'))
    }

    pub fn words(&self) -> &'static Words {
        self.words
    }

    pub fn label(&self, name: &str) -> String {
        self.words.label(name).to_owned()
    }

    /// What is written at a pointer.
    pub fn raw(&self, pointer: &str) -> Option<&'a str> {
        self.json.text().get(self.json.value(pointer)?)
    }

    /// Whether something other than null stands there.
    pub fn has(&self, pointer: &str) -> bool {
        self.raw(pointer).is_some_and(|raw| raw != "null")
    }

    /// The value of a text, a number or a boolean.
    pub fn scalar(&self, pointer: &str) -> Option<Value> {
        let raw = self.raw(pointer).filter(|raw| !raw.starts_with(['{', '[']))?;
        serde_json::from_str(raw).ok()
    }

    /// A text, or another scalar as it is written.
    pub fn text(&self, pointer: &str) -> Option<String> {
        match self.scalar(pointer)? {
            Value::Null => None,
            Value::String(text) => Some(text),
            other => Some(other.to_string()),
        }
    }

    /// The pointers of a list's items.
    pub fn items(&self, pointer: &str) -> Vec<String> {
        (0..self.json.items(pointer).len()).map(|at| format!("{pointer}/{at}")).collect()
    }

    /// The names of an object's fields.
    pub fn names(&self, pointer: &str) -> Vec<String> {
        self.json.fields(pointer).into_iter().map(|field| field.name.to_owned()).collect()
    }

    /// What an item is called by its text at a pointer.
    pub fn title(&self, pointer: &str) -> String {
        let own = self.text(pointer).filter(|text| !text.trim().is_empty());
        own.unwrap_or_else(|| self.words.unnamed.clone())
    }

    /// An id that none of these items has yet.
    pub fn free_id(&self, stem: &str, items: &[String]) -> String {
        let taken: HashSet<String> = items.iter().filter_map(|item| self.text(&format!("{item}/id"))).collect();
        let stem = self.words.label(stem);
        let ids = (1..=items.len() + 1).map(|number| format!("{stem}-{number}"));
        ids.into_iter().find(|id| !taken.contains(id)).unwrap_or_default()
    }

    /// The unit that the report counts its money in.
    pub fn money_unit(&self) -> Option<String> {
        let units = self.names("/units");
        let own = units.iter().find(|key| self.has(&format!("/units/{}/currency", step_of(key))));
        own.or(units.first()).cloned()
    }

    /// A unit to begin with, under its key.
    pub fn money(&self) -> (String, Value) {
        let factor: u64 = self.words.label("money.factor").parse().unwrap_or(1);
        let unit =
            json!({ "label": self.label("money.label"), "currency": self.label("money.currency"), "factor": factor });
        (self.label("money.key"), unit)
    }
}
