//! The `messages` that a page gives: an object of sentences by name, `lang` their language.

use crate::report::{Text, Value};
use crate::words::{Category, Messages};

/// None where there are none, or none of a language.
pub(super) fn messages(given: &Value) -> Option<Messages> {
    let Value::Map(fields) = given else { return None };
    let mut lang = None;
    let mut entries: Vec<(Text, Option<Category>, Text)> = Vec::new();
    for (name, value) in fields {
        match value {
            Value::Text(text) if *name == "lang" => lang = Some(text),
            Value::Text(text) => entries.push((name.clone(), None, text.clone())),
            Value::Map(forms) => entries.extend(forms.iter().filter_map(|(word, form)| {
                let (_, category) = Category::WORDS.iter().find(|(known, _)| word == known)?;
                let Value::Text(form) = form else { return None };
                Some((name.clone(), Some(*category), form.clone()))
            })),
            _ => {}
        }
    }
    Some(Messages::new(lang?, entries))
}
