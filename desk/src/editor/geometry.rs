//! Where lines are in the editor. Its style sheet says the same: lines of 20 px, 12 px from the edge.

use std::ops::Range;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};
use yew::prelude::*;

use super::area;
use crate::located::LocatedProblem;
use crate::page;
use crate::units::line_of;

const LINE: f64 = 20.0;
const EDGE: f64 = 12.0;

/// Puts marks and signs at their lines, whenever they change, and follows the text as it scrolls and is made larger.
#[hook]
pub fn use_places(editor: &NodeRef, of: (Rc<Vec<LocatedProblem>>, Rc<String>)) {
    {
        let editor = editor.clone();
        use_effect_with(of, move |_| {
            let Some(element) = editor.cast::<Element>() else { return };
            for mark in page::within(&element, "[data-line]") {
                let line: f64 = mark.dataset().get("line").and_then(|line| line.parse().ok()).unwrap_or_default();
                page::style(&mark, "top", &format!("{}px", EDGE + line * LINE));
            }
            scrolled(&editor);
        });
    }
    let editor = editor.clone();
    use_effect_with((), move |()| {
        let resized = Closure::<dyn Fn()>::new(move || scrolled(&editor));
        let observer = ResizeObserver::new(resized.as_ref().unchecked_ref()).ok();
        if let (Some(observer), Some(area)) = (&observer, area()) {
            observer.observe(&area);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(resized);
        }
    });
}

/// Moves what lies over the text along with it.
pub fn scrolled(editor: &NodeRef) {
    let (Some(editor), Some(area)) = (editor.cast::<Element>(), area()) else { return };
    let pixels = |value: i32| format!("{}px", -value);
    for layer in page::within(&editor, ".marks, .numbers") {
        page::style(&layer, "--down", &pixels(area.scroll_top()));
        page::style(&layer, "--across", &pixels(area.scroll_left()));
    }
    for marks in page::within(&editor, ".marks") {
        page::style(&marks, "width", &format!("{}px", area.client_width()));
    }
}

/// The number of the line, from 0, that is drawn at a height of the window.
pub fn line_at(height: f64) -> usize {
    let Some(area) = area() else { return 0 };
    let line = (height - area.get_bounding_client_rect().top() - EDGE + f64::from(area.scroll_top())) / LINE;
    line.max(0.0) as usize
}

/// Selects in the field's text and brings it into view.
pub fn select(text: &str, units: Range<u32>) {
    let Some(area) = area() else { return };
    page::focus_in_place(&area);
    let _ = area.set_selection_range(units.start, units.end);
    // Browsers don't scroll to a selection; lines don't wrap, so its place follows from its number.
    let top = EDGE + line_of(text, units.start) as f64 * LINE;
    let (from, height) = (f64::from(area.scroll_top()), f64::from(area.client_height()));
    if top < from + LINE || top > from + height - 4.0 * LINE {
        area.set_scroll_top((top - height / 3.0) as i32);
    }
    area.set_scroll_left(0);
    if let Ok(Some(editor)) = area.closest(".editor") {
        page::show(&editor);
    }
}
