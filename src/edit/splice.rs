//! Values put into a report's text: every other byte of it stays as it is.

use std::ops::Range;

use serde_json::Value;

use super::style::Style;
use crate::report::JsonText;

/// A text and what is to be changed in it.
pub(crate) struct Splice<'a, 't> {
    json: &'a JsonText<'t>,
    style: Style,
    edits: Vec<(Range<usize>, String)>,
}

impl<'a, 't> Splice<'a, 't> {
    pub fn of(json: &'a JsonText<'t>) -> Splice<'a, 't> {
        Splice { json, style: Style::of(json), edits: Vec::new() }
    }

    /// Another value in the place of the one at a pointer.
    pub fn replace(&mut self, pointer: &str, value: &Value) {
        let Some(span) = self.json.value(pointer) else { return };
        let before = self.indentation(self.json.key(pointer).start);
        self.edits.push((span, self.style.write(value, before)));
    }

    /// Fields for the object at a pointer: after the field of that name, else before all others.
    pub fn insert(&mut self, pointer: &str, after: Option<&str>, fields: &[(String, Value)]) {
        let known = self.json.fields(pointer);
        let Some(span) = self.json.value(pointer) else { return };
        let Some(first) = known.first() else {
            let object = Value::Object(fields.iter().cloned().collect());
            let before = self.indentation(span.start);
            return self.edits.push((span, self.style.write(&object, before)));
        };
        let (style, between) = self.between(span.start, first.key.start);
        let before = between.as_deref().map_or("", |between| between.rsplit('\n').next().unwrap_or_default());
        let between = between.clone().unwrap_or_else(|| style.comma_space().to_owned());
        let written = fields.iter().map(|(name, value)| style.field(name, value, before));
        match after.and_then(|after| known.iter().find(|field| field.name == after)) {
            Some(after) => {
                let text: String = written.map(|field| format!(",{between}{field}")).collect();
                self.edits.push((after.value.end..after.value.end, text));
            }
            None => {
                let text: String = written.map(|field| format!("{field},{between}")).collect();
                self.edits.push((first.key.start..first.key.start, text));
            }
        }
    }

    /// Items for the end of the list at a pointer, which holds so many.
    pub fn append(&mut self, pointer: &str, count: usize, items: &[Value]) {
        let span = |at: usize| self.json.value(&format!("{pointer}/{at}"));
        let (Some(list), Some(first), Some(last)) = (self.json.value(pointer), span(0), span(count.saturating_sub(1)))
        else {
            return self.replace(pointer, &Value::Array(items.to_vec()));
        };
        let (style, between) = self.between(list.start, first.start);
        let before = between.as_deref().map_or("", |between| between.rsplit('\n').next().unwrap_or_default());
        let between = between.clone().unwrap_or_else(|| style.comma_space().to_owned());
        let text: String = items.iter().map(|item| format!(",{between}{}", style.write(item, before))).collect();
        self.edits.push((last.end..last.end, text));
    }

    /// The text with all of it changed.
    pub fn finish(mut self) -> String {
        // Stable: what goes to one place stays in the order in which it was put there.
        self.edits.sort_by_key(|(span, _)| span.start);
        let mut out = String::with_capacity(self.json.text().len());
        let mut at = 0;
        for (span, text) in &self.edits {
            out.push_str(self.json.text().get(at..span.start).unwrap_or_default());
            out.push_str(text);
            at = span.end;
        }
        out.push_str(self.json.text().get(at..).unwrap_or_default());
        out
    }

    /// What stands between two members of something that begins so: a break and spaces, or nothing where all is on one line.
    fn between(&self, open: usize, first: usize) -> (Style, Option<String>) {
        let before = self.json.text().get(open + 1..first).unwrap_or_default();
        match (before.rsplit_once('\n'), self.style.line_break) {
            (Some((_, spaces)), Some(line_break)) => (self.style.clone(), Some(format!("{line_break}{spaces}"))),
            _ => (self.style.flat(), None),
        }
    }

    /// The spaces with which the line of a byte begins.
    fn indentation(&self, at: usize) -> &'t str {
        let before = self.json.text().get(..at).unwrap_or_default();
        let line = before.rsplit('\n').next().unwrap_or_default();
        let spaces = line.len() - line.trim_start_matches([' ', '\t']).len();
        line.get(..spaces).unwrap_or_default()
    }
}
