//! The values of a report, one after the other.

use super::JsonText;
use crate::report::Text;
use crate::report::json_pointer::step_of;
use crate::report::value::{Item, Value};

/// Called with a value, its pointer, and the name of the field that it is the value of; empty for a list's item.
type Visit<'v> = dyn FnMut(&Item, &str, &str) + 'v;

impl JsonText<'_> {
    /// Visits every value that is read: no remark, no field that another of its name takes the place of, and not the drawn card.
    pub(super) fn each(&self, visit: &mut Visit) {
        if let Some(found) = self.find("") {
            add(found.item, "", "", visit);
        }
    }

    /// Every text, with its pointer.
    pub(crate) fn texts(&self) -> Vec<(String, Text)> {
        let mut texts = Vec::new();
        self.each(&mut |item, pointer, _| {
            if let Value::Text(text) = &item.value {
                texts.push((pointer.to_owned(), text.clone()));
            }
        });
        texts
    }
}

fn add(item: &Item, pointer: &str, field: &str, visit: &mut Visit) {
    visit(item, pointer, field);
    match &item.value {
        Value::List(items) => {
            for (index, item) in items.iter().enumerate() {
                add(item, &format!("{pointer}/{index}"), "", visit);
            }
        }
        Value::Map(fields) => {
            let mut last = None;
            for field in fields {
                let is_read = last != Some(&field.name) && !field.is_remark();
                last = Some(&field.name);
                if is_read && !(pointer.is_empty() && *field.name == *"drawn") {
                    let pointer = format!("{pointer}/{}", step_of(&field.name));
                    add(&field.item, &pointer, &field.name, visit);
                }
            }
        }
        _ => {}
    }
}
