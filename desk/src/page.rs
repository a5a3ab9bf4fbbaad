//! What every part of the desk asks of the browser.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Document, Element, HtmlDetailsElement, HtmlElement, MutationObserver, MutationObserverInit};
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// The first element that fits a selector.
pub fn first(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// Milliseconds since the page began.
pub fn now() -> f64 {
    js_sys::Date::now()
}

/// A name that nothing else has.
pub fn new_id() -> String {
    format!("{:x}-{:x}", now() as u64, (js_sys::Math::random() * 4_294_967_296.0) as u64)
}

pub fn this_year() -> i64 {
    i64::from(js_sys::Date::new_0().get_full_year())
}

/// The page's own address, and one beside it.
pub fn beside(name: &str) -> String {
    let address = document().and_then(|document| document.base_uri().ok().flatten()).unwrap_or_default();
    web_sys::Url::new_with_base(name, &address).map(|url| url.href()).unwrap_or_else(|_| name.to_owned())
}

fn scroll_to(element: &Element, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// The form's field of that pointer; pointers hold what selectors would have to escape.
fn field_of(pointer: &str) -> Option<HtmlElement> {
    let found = document()?.query_selector_all("#fields :is(input, select, textarea)").ok()?;
    let mut elements = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<HtmlElement>().ok());
    elements.find(|element| element.dataset().get("pointer").is_some_and(|own| own == pointer))
}

/// Brings the form's field of that pointer into view, out of its folds, with the focus in it.
pub fn reveal(pointer: &str) {
    let Some(field) = field_of(pointer) else { return };
    let mut fold = field.closest("details").ok().flatten();
    while let Some(open) = fold {
        if let Some(details) = open.dyn_ref::<HtmlDetailsElement>() {
            details.set_open(true);
        }
        fold = open.parent_element().and_then(|around| around.closest("details").ok().flatten());
    }
    focus(&field);
    scroll_to(&field, ScrollLogicalPosition::Center);
}

/// The focus goes to the form's first button that adds something: of a list that has nothing left.
pub fn focus_adder() {
    let adder = first("#fields .actions button").and_then(|button| button.dyn_into::<HtmlElement>().ok());
    adder.iter().for_each(focus);
}

pub fn focus(element: &HtmlElement) {
    // It fails only for an element that has left the page meanwhile: then there is nothing to focus.
    let _ = element.focus();
}

/// Brings an element to the top of the window, whatever bar stays there.
pub fn show_first(element: &Element) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() - 8.0);
    }
}

/// Brings an element into view, no more than is needed.
pub fn show(element: &Element) {
    scroll_to(element, ScrollLogicalPosition::Nearest);
}

/// Whether all of an element's height is in the window.
pub fn is_in_window(element: &Element) -> bool {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64()).unwrap_or(f64::INFINITY);
    let own = element.get_bounding_client_rect();
    own.top() >= 0.0 && own.bottom() <= height
}

/// The focus goes there without moving what is in view.
pub fn focus_in_place(element: &HtmlElement) {
    let options = js_sys::Object::new();
    let focused = js_sys::Reflect::set(&options, &"preventScroll".into(), &true.into()).and_then(|_| {
        let call: js_sys::Function = js_sys::Reflect::get(element, &"focus".into())?.dyn_into()?;
        call.call1(element, &options)
    });
    if focused.is_err() {
        focus(element);
    }
}

/// Whether the focus is in the element of that id.
pub fn is_focused(id: &str) -> bool {
    focused().is_some_and(|active| active.id() == id)
}

/// The element that has the focus; none where only the page itself has it.
pub fn focused() -> Option<Element> {
    let document = document()?;
    document.active_element().filter(|active| Some(active) != document.body().as_deref())
}

/// A property of a style, by the browser's own objects: a strict policy forbids the attribute.
pub fn style(element: &HtmlElement, name: &str, value: &str) {
    let _ = element.style().set_property(name, value);
}

/// Calls while it lives: with true when the page goes (it is left, loaded anew, or lies behind another, where a phone may end it), and
/// with false when it is back.
pub fn on_leave(on: impl Fn(bool) + 'static) -> Option<[EventListener; 2]> {
    let (window, document) = (web_sys::window()?, document()?);
    let on = Rc::new(on);
    let left = {
        let on = on.clone();
        EventListener::new(&window, "pagehide", move |_| on(true))
    };
    let is_hidden = || self::document().is_some_and(|document| document.hidden());
    Some([left, EventListener::new(&document, "visibilitychange", move |_| on(is_hidden()))])
}

/// What tells of changes on the page, while it lives.
pub struct Watching {
    observer: MutationObserver,
    _on: Closure<dyn FnMut()>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls after nodes of the page have come or gone, before any press or key that comes next.
pub fn on_change(on: impl FnMut() + 'static) -> Option<Watching> {
    let on = Closure::<dyn FnMut()>::new(on);
    let observer = MutationObserver::new(on.as_ref().unchecked_ref()).ok()?;
    let options = MutationObserverInit::new();
    options.set_child_list(true);
    options.set_subtree(true);
    observer.observe_with_options(document()?.body()?.as_ref(), &options).ok()?;
    Some(Watching { observer, _on: on })
}

/// The browser asks before the page is left, while this lives and where `is_asked` says so.
pub fn ask_before_leaving(is_asked: impl Fn() -> bool + 'static) -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    Some(EventListener::new_with_options(&web_sys::window()?.into(), "beforeunload", options, move |event| {
        if is_asked() {
            event.prevent_default();
        }
    }))
}

/// The elements that a selector finds within another.
pub fn within(element: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}
