//! The card's style sheet, built once and adopted by every root that holds a card.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element};

use crate::card::STYLE;

thread_local! {
    /// The sheet, and the document that it was made for.
    static SHEET: RefCell<Option<(Document, CssStyleSheet)>> = const { RefCell::new(None) };
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
    let document = container.owner_document().ok_or("the element has no document")?;
    let made =
        SHEET.with_borrow(|sheet| sheet.as_ref().filter(|(of, _)| *of == document).map(|(_, sheet)| sheet.clone()));
    let sheet = match made {
        Some(sheet) => sheet,
        None => {
            let sheet = build(&document)?;
            SHEET.set(Some((document, sheet.clone())));
            sheet
        }
    };
    let root: Root = container.get_root_node().unchecked_into();
    let sheets = root.sheets();
    if !sheets.includes(&sheet, 0) {
        // A new list: older engines freeze the one they hand out.
        root.set_sheets(&sheets.concat(&Array::of1(&sheet)));
    }
    Ok(())
}

/// A sheet serves only the document whose window made it: a card may have been moved into a frame's.
fn build(document: &Document) -> Result<CssStyleSheet, JsValue> {
    let window = document.default_view().ok_or("the document has no window")?;
    let class: Function = Reflect::get(&window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&class, &Array::new())?.unchecked_into();
    sheet.replace_sync(STYLE)?;
    Ok(sheet)
}
