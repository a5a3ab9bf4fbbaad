//! The style in which a report's file is written, so that what is put into it is written alike.

use serde_json::Value;

use crate::report::JsonText;

/// The spaces and breaks between values.
#[derive(Clone, Debug)]
pub(super) struct Style {
    /// Between lines; None where a value stands on one line.
    pub line_break: Option<&'static str>,
    /// One level's.
    pub indent: String,
    /// After a colon, and after a comma on one line.
    space: &'static str,
    /// Inside the braces of an object on one line.
    padding: &'static str,
}

impl Style {
    /// The style of a text that is an object.
    pub fn of(json: &JsonText) -> Style {
        let text = json.text();
        let line_break = if text.contains("\r\n") { "\r\n" } else { "\n" };
        let fields = json.fields("");
        let start = json.value("").map_or(0, |span| span.start + 1);
        let Some(first) = fields.first() else {
            return Style { line_break: Some(line_break), indent: "  ".to_owned(), space: " ", padding: "" };
        };
        let before = text.get(start..first.key.start).unwrap_or_default();
        let has_lines = before.contains('\n');
        let between = text.get(first.key.end..first.value.start).unwrap_or_default();
        Style {
            line_break: has_lines.then_some(line_break),
            indent: before.rsplit('\n').next().unwrap_or_default().to_owned(),
            space: if between.ends_with(char::is_whitespace) { " " } else { "" },
            padding: if has_lines || before.ends_with(char::is_whitespace) { " " } else { "" },
        }
    }

    /// The same, on one line.
    pub fn flat(&self) -> Style {
        Style { line_break: None, ..self.clone() }
    }

    /// What stands after a comma on one line.
    pub fn comma_space(&self) -> &'static str {
        self.space
    }

    /// A value in this style; its lines after the first begin with `before`.
    pub fn write(&self, value: &Value, before: &str) -> String {
        let mut out = String::new();
        self.value(value, before, &mut out);
        out
    }

    /// A field of an object, likewise.
    pub fn field(&self, name: &str, value: &Value, before: &str) -> String {
        let mut out = String::new();
        self.named(name, value, before, &mut out);
        out
    }

    fn named(&self, name: &str, value: &Value, before: &str, out: &mut String) {
        out.push_str(&Value::from(name).to_string());
        out.push(':');
        out.push_str(self.space);
        self.value(value, before, out);
    }

    fn value(&self, value: &Value, before: &str, out: &mut String) {
        let inner = format!("{before}{}", self.indent);
        match value {
            Value::Array(items) if !items.is_empty() => {
                out.push('[');
                for (at, item) in items.iter().enumerate() {
                    self.next(at, "", &inner, out);
                    self.value(item, &inner, out);
                }
                self.end("", before, out);
                out.push(']');
            }
            Value::Object(fields) if !fields.is_empty() => {
                out.push('{');
                for (at, (name, value)) in fields.iter().enumerate() {
                    self.next(at, self.padding, &inner, out);
                    self.named(name, value, &inner, out);
                }
                self.end(self.padding, before, out);
                out.push('}');
            }
            other => out.push_str(&other.to_string()),
        }
    }

    /// What stands before an item.
    fn next(&self, at: usize, padding: &str, inner: &str, out: &mut String) {
        if at > 0 {
            out.push(',');
        }
        match self.line_break {
            Some(line_break) => {
                out.push_str(line_break);
                out.push_str(inner);
            }
            None => out.push_str(if at > 0 { self.space } else { padding }),
        }
    }

    fn end(&self, padding: &str, before: &str, out: &mut String) {
        match self.line_break {
            Some(line_break) => {
                out.push_str(line_break);
                out.push_str(before);
            }
            None => out.push_str(padding),
        }
    }
}
