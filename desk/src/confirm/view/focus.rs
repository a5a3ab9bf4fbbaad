//! Where the focus goes, and what is in sight with it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::confirm::finding::{Finding, Place};
use crate::confirm::marks::Marked;
use crate::confirm::states::Confirming;

/// The id of a finding's node.
pub fn finding_id(at: usize) -> String {
    format!("finding-{at}")
}

/// The id of a marked stretch's node.
pub fn mark_id(at: usize) -> String {
    format!("mark-{at}")
}

/// The id of a cell's node.
pub fn cell_id(row: u32, column: u32) -> String {
    format!("cell-{row}-{column}")
}

/// The id of the node where a finding stands in its source.
pub fn place_id(finding: &Finding, marked: &Marked) -> Option<String> {
    match finding.places.first()? {
        Place::Words(_) => marked.mark_of(finding).map(mark_id),
        Place::Cell(row, column) => Some(cell_id(*row, *column)),
    }
}

fn node(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Gives the focus to a node by its id, as soon as it is drawn.
#[hook]
pub fn use_focus() -> Callback<String> {
    let wanted = use_mut_ref(|| None::<String>);
    let again = use_force_update();
    use_effect({
        let wanted = wanted.clone();
        move || {
            let found = wanted.borrow().as_deref().and_then(node);
            if let Some(node) = found {
                wanted.borrow_mut().take();
                drop(node.focus());
            }
        }
    });
    Callback::from(move |id: String| {
        *wanted.borrow_mut() = Some(id);
        again.force_update();
    })
}

/// Brings the place of the current finding into sight of the source's own box; the page itself stays where it is.
#[hook]
pub fn use_scroll(current: Option<usize>, confirming: &Rc<Confirming>, marked: &Rc<Marked>) {
    let id = current.and_then(|at| confirming.reading.findings.get(at)).and_then(|finding| place_id(finding, marked));
    use_effect_with((current, id), |(_, id)| {
        let Some(place) = id.as_deref().and_then(node) else { return };
        let Some(pane) = place.closest(".pane").ok().flatten().and_then(|pane| pane.dyn_into::<HtmlElement>().ok())
        else {
            return;
        };
        let (box_of, own) = (pane.get_bounding_client_rect(), place.get_bounding_client_rect());
        if own.top() < box_of.top() + 56.0 || own.bottom() > box_of.bottom() {
            let wanted = own.top() - box_of.top() - f64::from(pane.client_height()) / 3.0;
            pane.set_scroll_top(pane.scroll_top() + wanted as i32);
        }
        if own.left() < box_of.left() || own.right() > box_of.right() {
            let wanted = own.left() - box_of.left() - f64::from(pane.client_width()) / 3.0;
            pane.set_scroll_left(pane.scroll_left() + wanted as i32);
        }
    });
}
