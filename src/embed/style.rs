//! The card's style sheet, built once and adopted by every root that holds a card.

use std::cell::OnceCell;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element};

use crate::card::STYLE;

thread_local! {
    static SHEET: OnceCell<CssStyleSheet> = const { OnceCell::new() };
}

#[wasm_bindgen]
extern "C" {
    /// A shadow root or a document: both have adopted style sheets.
    type Root;

    #[wasm_bindgen(method, getter = adoptedStyleSheets)]
    fn sheets(this: &Root) -> Array;

    #[wasm_bindgen(method, setter = adoptedStyleSheets)]
    fn set_sheets(this: &Root, sheets: &Array);
}

/// A constructed sheet needs no leave of the page's `style-src`.
pub(super) fn adopt(container: &Element) -> Result<(), JsValue> {
    let sheet = SHEET.with(|cell| match cell.get() {
        Some(sheet) => Ok(sheet.clone()),
        None => {
            let sheet = CssStyleSheet::new()?;
            sheet.replace_sync(STYLE)?;
            Ok::<_, JsValue>(cell.get_or_init(|| sheet).clone())
        }
    })?;
    let root: Root = container.get_root_node().unchecked_into();
    let sheets = root.sheets();
    if !sheets.includes(&sheet, 0) {
        // A new list: older engines freeze the one they hand out.
        root.set_sheets(&sheets.concat(&Array::of1(&sheet)));
    }
    Ok(())
}
