//! The window around: its address, its events, the clipboard.

use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, HtmlElement, Node, ShadowRoot};

/// Heard until it is dropped.
pub struct Listener {
    name: &'static str,
    listener: Closure<dyn Fn()>,
}

impl Drop for Listener {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            // One that was added can be taken away.
            let _ = window.remove_event_listener_with_callback(self.name, self.listener.as_ref().unchecked_ref());
        }
    }
}

/// Calls back at each event of the window.
pub fn on_window(name: &'static str, act: Rc<dyn Fn()>) -> Listener {
    let listener = listener(act);
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
    }
    Listener { name, listener }
}

/// The address's fragment, its `#` included; empty where there is none.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's address, without a user's name and password, which are not for whoever a link is given to. A page that was written into a
/// frame (`about:srcdoc`) has that of the page around it, without its fragment.
pub fn address() -> String {
    let Some(window) = web_sys::window() else { return String::new() };
    let href = window.location().href().unwrap_or_default();
    let around = || Some(window.document()?.base_uri().ok()??).filter(|base| base.starts_with("http"));
    let href = match href.strip_prefix("about:").and_then(|_| around()) {
        Some(base) => base.split('#').next().unwrap_or_default().to_owned(),
        None => href,
    };
    match href.split_once("://") {
        Some((scheme, rest)) => {
            let (host, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
            let host = host.rsplit('@').next().unwrap_or_default();
            format!("{scheme}://{host}{path}")
        }
        None => href,
    }
}

/// Whether a fragment names a place on the page.
pub fn is_place(fragment: &str) -> bool {
    let name = js_sys::decode_uri_component(fragment).map(String::from).unwrap_or_default();
    let document = web_sys::window().and_then(|window| window.document());
    fragment == "top" || document.is_some_and(|document| document.get_element_by_id(&name).is_some())
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
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    if !clipboard.is_object() {
        return Err("no clipboard".into());
    }
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written = write.call1(&clipboard, &text.into())?;
    JsFuture::from(js_sys::Promise::resolve(&written)).await.map(drop)
}

/// Asks the reader for a printer for the page.
pub fn print_page() {
    if let Some(window) = web_sys::window() {
        // A sandbox that allows no dialogs refuses, and nobody is asked.
        let _ = window.print();
    }
}

/// Moves the focus there; all of a text field is selected.
pub fn focus(node: &Node) {
    let Some(element) = node.dyn_ref::<HtmlElement>() else { return };
    // It fails only for an element that has left the page: then there is nothing to focus.
    let _ = element.focus();
    if let Some(input) = element.dyn_ref::<web_sys::HtmlInputElement>() {
        input.select();
    }
}

/// Calls back when what is drawn by now has been painted. A page that is not seen paints nothing.
pub fn after_paint(act: Rc<dyn Fn()>) {
    // A frame's callbacks come before its painting: only the next one's come after it.
    on_frame(Rc::new(move || on_frame(Rc::clone(&act))));
}

fn on_frame(act: Rc<dyn Fn()>) {
    let act = listener(act).into_js_value();
    let _ = web_sys::window().map(|window| window.request_animation_frame(act.unchecked_ref()));
}

fn listener(act: Rc<dyn Fn()>) -> Closure<dyn Fn()> {
    Closure::new(move || act())
}

/// Brings an element to the top of the window; one in a shadow root with all that stands before it there.
pub fn reveal(element: &Element) {
    let shown = match element.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(root) => root.host(),
        Err(_) => element.clone(),
    };
    // Pages bring a smoother one of their own: what that throws is no reason to end.
    if let Ok(Ok(scroll)) = Reflect::get(&shown, &"scrollIntoView".into()).map(|scroll| scroll.dyn_into::<Function>()) {
        let _ = scroll.call0(&shown);
    }
}

/// A text as the search compares it: in small letters without their marks, which are slow to type. `Ế` is `e`, and `Đ` is `d`.
pub fn folded(text: &str) -> String {
    // The browser brings the tables of case along; Rust's weigh as much as the style sheet.
    let small: String = js_sys::JsString::from(text).normalize("NFD").to_lower_case().into();
    small.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

/// A custom property of an element, as the page has set it.
pub fn property(element: &Element, name: &str) -> Option<String> {
    let style = element.owner_document()?.default_view()?.get_computed_style(element).ok()??;
    Some(style.get_property_value(name).ok()?.trim().to_owned()).filter(|value| !value.is_empty())
}
