//! Where the focus goes, and what is in sight with it.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::platform::spawn_local;
use yew::prelude::*;

use crate::bring::frame::drawn;
use crate::confirm::finding::{Finding, SourcePlace};
use crate::confirm::highlights::Highlighted;
use crate::confirm::states::Confirming;
use crate::page;

/// The id of the place's own title.
pub const TITLE: &str = "confirm-title";

/// The id of a finding's node.
pub fn finding_id(at: usize) -> String {
    format!("finding-{at}")
}

/// The id of the button that accepts a finding.
pub fn accept_id(at: usize) -> String {
    format!("accept-{at}")
}

/// Where the focus goes when one finding was decided of: to the button of the next; where its correction is being written,
/// to the finding itself; after the last to what is done with all.
pub fn next_id(next: Option<usize>, confirming: &Confirming) -> String {
    match next {
        Some(next) if confirming.typed(next).is_some() => finding_id(next),
        Some(next) => accept_id(next),
        None => "take-over".to_owned(),
    }
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
pub fn place_id(finding: &Finding, highlighted: &Highlighted) -> Option<String> {
    match finding.places.first()? {
        SourcePlace::Words(_) => highlighted.highlight_of(finding).map(mark_id),
        SourcePlace::Cell(row, column) => Some(cell_id(*row, *column)),
    }
}

/// How often the page is drawn before a node that takes no focus is given up: a browser draws a long list in several turns.
const PICTURES: usize = 5;

/// Gives the focus to a node by its id; false where it is not there, or not to be seen yet.
fn take(id: &str) -> bool {
    page::by_id(id).iter().for_each(give);
    page::is_focused(id)
}

/// Gives the focus to a node by its id, as soon as it is drawn. What was asked for later, or where somebody goes meanwhile, comes first.
/// What has arrived is looked at from its title on, where nobody has pressed anything yet.
#[hook]
pub fn use_focus(arrived: usize) -> Callback<String> {
    let wanted = use_mut_ref(|| None::<String>);
    let turn = use_mut_ref(|| 0_usize);
    // A button that a press takes away leaves the focus nowhere, and a key may come between the drawing and its effects.
    let watching = use_mut_ref(|| None::<page::Watching>);
    let again = use_force_update();
    use_effect({
        let (wanted, turn, watching) = (wanted.clone(), turn.clone(), watching.clone());
        move || {
            let Some(id) = wanted.borrow_mut().take() else { return };
            drop(watching.take());
            // What comes above the title with it, as its place in the page's head, is there first: it would move it away.
            if id != TITLE && take(&id) {
                return;
            }
            let (of, before) = (*turn.borrow(), page::focused());
            // It stands in a part of the source that is only now turned to, or in a box that is only now opened.
            spawn_local(async move {
                for _ in 0..PICTURES {
                    drawn().await;
                    let has_gone = page::focused().is_some_and(|now| Some(now) != before);
                    if has_gone || *turn.borrow() != of || take(&id) {
                        return;
                    }
                }
            });
        }
    });
    let pressed = *turn.borrow();
    let wish = {
        let turn = turn.clone();
        Callback::from(move |id: String| {
            *turn.borrow_mut() += 1;
            let own = id.clone();
            watching.replace(page::on_change(move || {
                if own != TITLE && page::focused().is_none() {
                    take(&own);
                }
            }));
            *wanted.borrow_mut() = Some(id);
            again.force_update();
        })
    };
    use_effect_with(arrived, {
        let wish = wish.clone();
        move |arrived| {
            if *arrived > 0 && *turn.borrow() == pressed {
                wish.emit(TITLE.to_owned());
            }
        }
    });
    wish
}

/// Gives the focus to a node. One in the source's box is brought into sight there: the page itself stays where it is, so that the finding
/// that led to it stays in sight too.
fn give(node: &HtmlElement) {
    if node.id() == TITLE {
        // What was read is what one looks at now.
        page::focus_in_place(node);
        return node.closest("section").ok().flatten().iter().for_each(page::show_first);
    }
    if node.closest(".pane").ok().flatten().is_none() {
        page::focus(node);
        // The whole form is in sight, its buttons too, where there is room for it.
        return node.closest(".correct").ok().flatten().iter().for_each(page::show);
    }
    page::focus_in_place(node);
    show(node);
    if !page::is_in_window(node) {
        return page::show(node);
    }
    // A box that is opened at the window's foot lies over what stood there.
    if let Some(quote) = page::first(".finding.current .quote") {
        page::show(&quote);
    }
}

/// Brings the place of the current finding into sight of the source's own box; the page itself stays where it is.
#[hook]
pub fn use_scroll(current: Option<usize>, confirming: &Rc<Confirming>, highlighted: &Rc<Highlighted>) {
    let id =
        current.and_then(|at| confirming.reading.findings.get(at)).and_then(|finding| place_id(finding, highlighted));
    use_effect_with((current, id), |(_, id)| {
        let Some(id) = id.clone() else { return };
        spawn_local(async move {
            drawn().await;
            page::by_id(&id).iter().for_each(show);
        });
    });
}

fn show(place: &HtmlElement) {
    let pane = place.closest(".pane").ok().flatten().and_then(|pane| pane.dyn_into::<HtmlElement>().ok());
    let Some(pane) = pane else { return };
    let (seen, own) = (pane.get_bounding_client_rect(), place.get_bounding_client_rect());
    // Below the table's own header.
    if own.top() < seen.top() + 56.0 || own.bottom() > seen.bottom() {
        let wanted = own.top() - seen.top() - f64::from(pane.client_height()) / 3.0;
        pane.set_scroll_top(pane.scroll_top() + wanted as i32);
    }
    // Nor beneath the names, which stay where they are.
    let names = pane.query_selector("th.naming").ok().flatten().map(|names| names.get_bounding_client_rect());
    let is_beneath = !place.matches(".naming *").unwrap_or(false)
        && names.is_some_and(|names| own.left() < names.right() && own.right() > names.left());
    if own.left() < seen.left() || own.right() > seen.right() || is_beneath {
        let wanted = own.left() - seen.left() - f64::from(pane.client_width()) / 3.0;
        pane.set_scroll_left(pane.scroll_left() + wanted as i32);
    }
}
