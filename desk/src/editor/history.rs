//! A browser's own undo, as its menu asks for it.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::InputEvent;
use yew::prelude::*;

use super::area;
use crate::latest::use_latest;

/// Takes the place of the browser's undo and redo in the text: forward or back.
#[hook]
pub fn use_history(on_step: &Callback<bool>) {
    let on_step = use_latest(on_step);
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listening = area().map(|area| {
            EventListener::new_with_options(&area, "beforeinput", options, move |event| {
                let kind = event.dyn_ref::<InputEvent>().map(InputEvent::input_type).unwrap_or_default();
                if kind == "historyUndo" || kind == "historyRedo" {
                    event.prevent_default();
                    let on_step = on_step.borrow().clone();
                    on_step.emit(kind == "historyRedo");
                }
            })
        });
        move || drop(listening)
    });
}
