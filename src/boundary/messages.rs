//! The `messages` that a page gives: an object of sentences by name, `lang` their language.

use crate::report::{Text, Value, read_fields};
use crate::words::{Messages, PluralCategory};

/// `None` where the page gives none, or does not say their language.
pub(super) fn messages(given: &Value) -> Option<Messages> {
    let Value::Map(fields) = given else { return None };
    let mut lang = None;
    let mut entries: Vec<(Text, Option<PluralCategory>, Text)> = Vec::new();
    for field in read_fields(fields) {
        let name = &field.name;
        match &field.item.value {
            Value::Text(text) if *name == "lang" => lang = Some(text),
            Value::Text(text) => entries.push((name.clone(), None, text.clone())),
            Value::Map(forms) => entries.extend(read_fields(forms).filter_map(|form| {
                let (_, category) = PluralCategory::WORDS.iter().find(|(known, _)| form.name == *known)?;
                let Value::Text(said) = &form.item.value else { return None };
                Some((name.clone(), Some(*category), said.clone()))
            })),
            _ => {}
        }
    }
    Some(Messages::new(lang?, entries))
}
