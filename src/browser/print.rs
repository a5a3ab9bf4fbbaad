//! The card alone, on paper: printed from a frame of its own, for the page around it is not what the reader wants.

use std::cell::RefCell;

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, HtmlIFrameElement, Window};

thread_local! {
    static LAST: RefCell<Option<HtmlIFrameElement>> = const { RefCell::new(None) };
}

/// A frame that holds a copy of the card, out of sight until it is printed.
pub struct PrintCopy {
    window: Window,
    frame: HtmlIFrameElement,
}

/// Copies an element into a frame of its own, styled by a sheet. An error where the browser keeps the frame's inside from the page, as a
/// sandbox does.
pub fn copy_for_print(element: &Element, style: &str, title: &str) -> Result<PrintCopy, JsValue> {
    let document = element.owner_document().ok_or("no document")?;
    // Not every browser tells when it has printed: what is left of the last time goes now.
    if let Some(last) = LAST.take() {
        last.remove();
    }
    let frame: HtmlIFrameElement = document.create_element("iframe")?.unchecked_into();
    // No style attribute, which a strict policy forbids: the frame is out of the way by its own properties.
    for (name, value) in [("position", "fixed"), ("inset", "auto 100% 100% auto"), ("width", "794px"), ("border", "0")]
    {
        frame.style().set_property_with_priority(name, value, "important")?;
    }
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_tab_index(-1);
    document.body().ok_or("no body")?.append_child(&frame)?;
    let filled = fill(&frame, element, style, title);
    if filled.is_err() {
        frame.remove();
    } else {
        LAST.set(Some(frame.clone()));
    }
    Ok(PrintCopy { window: filled?, frame })
}

fn fill(frame: &HtmlIFrameElement, element: &Element, style: &str, title: &str) -> Result<Window, JsValue> {
    // None of another origin's, where the window's own document throws.
    let inside = frame.content_document().ok_or("no frame")?;
    let window = frame.content_window().ok_or("no frame")?;
    inside.set_title(title);
    if let Some(root) = inside.document_element() {
        root.set_attribute("lang", &element.get_attribute("lang").unwrap_or_default())?;
    }
    let class: Function = Reflect::get(&window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&class, &Array::new())?.unchecked_into();
    sheet.replace_sync(style)?;
    Reflect::set(&inside, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    let copy: Element = inside.import_node_with_deep(element, true)?.unchecked_into();
    // Paper is white.
    copy.set_attribute("data-theme", "light")?;
    inside.body().ok_or("no frame")?.append_child(&copy)?;
    Ok(window)
}

/// The rules of the style sheets that the root around an element has adopted.
#[cfg(all(target_arch = "wasm32", feature = "embed"))]
pub fn adopted_style(element: &Element) -> String {
    let sheets = Reflect::get(&element.get_root_node(), &"adoptedStyleSheets".into()).unwrap_or_default();
    // Index by index: old libraries put an `Array.from` of their own in the browser's place.
    let sheets = (0..).map_while(|at| Reflect::get_u32(&sheets, at).ok()?.dyn_into::<CssStyleSheet>().ok());
    let rules = sheets.filter_map(|sheet| sheet.css_rules().ok());
    let texts = rules.flat_map(|rules| {
        (0..rules.length()).filter_map(move |at| rules.get(at)).map(|rule| rule.css_text()).collect::<Vec<_>>()
    });
    texts.collect()
}

impl PrintCopy {
    /// Asks the reader for a printer. The frame goes when they have answered.
    pub fn print(self) {
        let frame = self.frame.clone();
        let done = Closure::once_into_js(move || frame.remove());
        let listens = self.window.add_event_listener_with_callback("afterprint", done.unchecked_ref());
        if listens.is_err() || self.window.print().is_err() {
            self.frame.remove();
        }
    }
}
