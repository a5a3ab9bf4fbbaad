//! A value as JSON text, for downloading a report that was given as data.

use super::number::written;
use crate::report::value::{Value, read_fields};

/// A value as JSON text, fields sorted by name. As in `JSON.stringify`, what JSON can't express is left out of objects and is `null` in
/// lists.
pub(crate) fn write(value: &Value) -> String {
    let mut text = String::new();
    put(value, &mut text);
    text
}

fn put(value: &Value, text: &mut String) {
    match value {
        Value::Null | Value::Foreign(_) => text.push_str("null"),
        Value::Bool(is_so) => text.push_str(if *is_so { "true" } else { "false" }),
        Value::Number(number) => text.push_str(&written(*number)),
        Value::Text(own) => put_text(own, text),
        Value::List(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    text.push(',');
                }
                put(&item.value, text);
            }
            text.push(']');
        }
        Value::Map(fields) => {
            text.push('{');
            let fields = read_fields(fields).filter(|field| !matches!(field.item.value, Value::Foreign(_)));
            for (at, field) in fields.enumerate() {
                if at > 0 {
                    text.push(',');
                }
                put_text(&field.name, text);
                text.push(':');
                put(&field.item.value, text);
            }
            text.push('}');
        }
    }
}

fn put_text(own: &str, text: &mut String) {
    text.push('"');
    for c in own.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            // The control characters, each below 32.
            '\0'..' ' => {
                text.push_str("\\u00");
                let code = c as u32;
                text.extend([code >> 4, code & 15].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
            }
            _ => text.push(c),
        }
    }
    text.push('"');
}
