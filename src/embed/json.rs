//! The JSON texts of the reports that a page gives.

use js_sys::{Array, JSON, JsString, Object, Reflect, global};
use wasm_bindgen::prelude::*;

/// A text for each report: of a list of texts, each is one.
pub(super) fn texts(report: &JsValue) -> Vec<String> {
    let list = report.dyn_ref::<Array>().filter(|list| list.length() > 0);
    let texts: Option<Vec<String>> = list.and_then(|list| list.iter().map(|item| item.as_string()).collect());
    texts.unwrap_or_else(|| vec![text(report)])
}

/// The text of a report given as text or as an object. What has no JSON (a function, a ring) is an empty text, which is
/// told as E01.
fn text(report: &JsValue) -> String {
    report.as_string().or_else(|| stringify(report)).unwrap_or_default()
}

/// Old libraries write JSON in their own way: with prototype.js's `Array.prototype.toJSON`, `[1]` becomes `"[1]"`. Theirs
/// is put aside for the while.
fn stringify(report: &JsValue) -> Option<String> {
    let name = "toJSON".into();
    let aside: Vec<(Object, JsValue)> = ["Object", "Array", "String", "Number", "Boolean"]
        .into_iter()
        .filter_map(|class| {
            let class = Reflect::get(&global(), &class.into()).ok()?;
            let prototype: Object = Reflect::get(&class, &"prototype".into()).ok()?.dyn_into().ok()?;
            let own = Reflect::get_own_property_descriptor(&prototype, &name).ok()?;
            (own.is_object() && Reflect::delete_property(&prototype, &name).ok()?).then_some((prototype, own))
        })
        .collect();
    let text = JSON::stringify(report);
    for (prototype, own) in &aside {
        // It could be taken away, so it can be put back.
        let _ = Reflect::define_property(prototype, &name, own.unchecked_ref());
    }
    text.ok()?.dyn_into::<JsString>().ok().map(String::from)
}
