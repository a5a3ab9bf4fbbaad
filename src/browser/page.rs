//! The window around: its address, its events, the clipboard.

use std::rc::Rc;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

/// Heard until it is dropped.
pub struct Listening {
    name: &'static str,
    listener: Closure<dyn Fn()>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            // One that was added can be taken away.
            let _ = window.remove_event_listener_with_callback(self.name, self.listener.as_ref().unchecked_ref());
        }
    }
}

/// Calls back at each event of the window.
pub fn on_window(name: &'static str, act: Rc<dyn Fn()>) -> Listening {
    let listener = Closure::<dyn Fn()>::new(move || act());
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    Listening { name, listener }
}

/// The address's fragment, its `#` included; empty where there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's address without its fragment.
pub fn address() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// The reader's day: year, month, day.
pub fn today() -> (i32, u8, u8) {
    let now = js_sys::Date::new_0();
    (now.get_full_year() as i32, now.get_month() as u8 + 1, now.get_date() as u8)
}

/// Puts a text on the clipboard. An error where the page, the frame or the reader does not allow it.
pub async fn copy(text: &str) -> Result<(), JsValue> {
    let navigator = web_sys::window().ok_or("no window")?.navigator();
    // Only secure pages have one; and it may be a page's own, that throws at once.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into())?;
    let write: js_sys::Function = js_sys::Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written = js_sys::Promise::resolve(&write.call1(&clipboard, &text.into())?);
    JsFuture::from(written).await.map(drop)
}

/// Moves the focus there; all of a text field is selected.
pub fn focus(node: &Node) {
    let Some(element) = node.dyn_ref::<HtmlElement>() else { return };
    // What is not on the page can't take it, and then nothing is lost.
    let _ = element.focus();
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        input.select();
    }
}

/// Brings an element to the top of the window; one in a shadow root with all that stands before it there.
pub fn reveal(element: &Element) {
    match element.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.host().scroll_into_view(),
        Err(_) => element.scroll_into_view(),
    }
}

/// As it is sought: in small letters, and without what stands above and below them, which is slow to type: `Ế` is `e`, and
/// `Đ` is `d`.
pub fn folded(text: &str) -> String {
    // The browser brings the tables of case along; Rust's weigh as much as the style sheet.
    let small: String = js_sys::JsString::from(text).normalize("NFD").to_lower_case().into();
    small
        .chars()
        .filter(|sign| !('\u{300}'..='\u{36f}').contains(sign))
        .map(|sign| if sign == 'đ' { 'd' } else { sign })
        .collect()
}

/// A custom property of an element, as the page has set it.
pub fn property(element: &Element, name: &str) -> Option<String> {
    let style = element.owner_document()?.default_view()?.get_computed_style(element).ok()??;
    Some(style.get_property_value(name).ok()?.trim().to_owned()).filter(|value| !value.is_empty())
}
