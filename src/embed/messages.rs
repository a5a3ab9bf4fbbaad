//! The `messages` that a page gives: an object of sentences by name, `lang` their language.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;

use crate::report::Text;
use crate::words::{Category, Messages};

/// None where there are none, or none of a language.
pub(super) fn messages(given: &JsValue) -> Option<Messages> {
    // Asked of nothing, `Reflect.get` throws; and each throw that is caught leaves a slot of the wasm's table behind.
    if !given.is_object() {
        return None;
    }
    let lang = Reflect::get(given, &"lang".into()).ok()?.as_string()?;
    let mut entries: Vec<(Text, Option<Category>, Text)> = Vec::new();
    for name in Object::keys(given.unchecked_ref::<Object>()).iter().filter_map(|name| name.as_string()) {
        let value = Reflect::get(given, &name.as_str().into()).unwrap_or_default();
        if name == "lang" {
            continue;
        }
        let name = Text::from(name);
        if let Some(text) = value.as_string() {
            entries.push((name, None, text.into()));
        } else if value.is_object() {
            for (word, category) in Category::WORDS {
                let form = Reflect::get(&value, &word.into()).ok().and_then(|form| form.as_string());
                entries.extend(form.map(|form| (name.clone(), Some(category), form.into())));
            }
        }
    }
    Some(Messages::new(&lang, entries))
}
