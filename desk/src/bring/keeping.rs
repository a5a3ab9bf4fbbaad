//! Keeps what was brought and decided over a reload, and sees when another tab does the same.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::StorageEvent;
use yew::prelude::*;

use super::kept::{self, DECIDED, Decided, Kept, SOURCE};
use super::state::{Brought, Desk};

/// How keeping stands.
pub struct Keeping {
    /// Whether the browser keeps it.
    pub is_kept: bool,
    /// Whether another tab has written something else since.
    pub is_elsewhere: bool,
    /// Takes the other tab's.
    pub on_theirs: Callback<()>,
    /// Keeps this one.
    pub on_mine: Callback<()>,
}

/// Writes the source when it was read, and what was decided with every press; not while another tab's is there.
#[hook]
pub fn use_keeping(desk: &UseReducerHandle<Desk>, theirs: Callback<()>) -> Keeping {
    let is_kept = use_state(|| true);
    let is_elsewhere = use_state(|| false);
    let reading = desk.confirming.as_ref().map(|confirming| Rc::as_ptr(&confirming.reading) as usize);
    let source = desk.brought.clone().filter(|_| !desk.is_busy);
    use_effect_with((reading, *is_elsewhere), {
        let is_kept = is_kept.clone();
        move |(reading, is_elsewhere)| {
            if let (Some(Brought { name, bytes, how }), Some(_), false) = (source, reading, is_elsewhere) {
                is_kept.set(kept::set(SOURCE, &Kept::new(&name, &how, &bytes)));
            }
        }
    });
    // While another source is being read, what was decided is not of the one that is kept.
    let is_steady = !*is_elsewhere && *is_kept && !desk.is_busy;
    use_effect_with((desk.confirming.clone(), desk.taken.clone(), is_steady), {
        move |(confirming, taken, is_steady)| {
            if let (Some(confirming), true) = (confirming, is_steady) {
                kept::set(DECIDED, &Decided::of(confirming, taken.clone()));
            }
        }
    });
    let has_own = desk.confirming.is_some();
    use_effect_with(has_own, {
        let is_elsewhere = is_elsewhere.clone();
        move |has_own| {
            let has_own = *has_own;
            let on_storage = Closure::<dyn Fn(StorageEvent)>::new(move |event: StorageEvent| {
                let is_ours = event.key().is_none_or(|key| key == SOURCE || key == DECIDED);
                if is_ours && has_own {
                    is_elsewhere.set(true);
                }
            });
            let window = web_sys::window();
            let listener = on_storage.as_ref().unchecked_ref();
            if let Some(window) = &window {
                drop(window.add_event_listener_with_callback("storage", listener));
            }
            move || {
                if let Some(window) = window {
                    let listener = on_storage.as_ref().unchecked_ref();
                    drop(window.remove_event_listener_with_callback("storage", listener));
                }
            }
        }
    });
    let on_theirs = {
        let is_elsewhere = is_elsewhere.clone();
        Callback::from(move |()| {
            theirs.emit(());
            is_elsewhere.set(false);
        })
    };
    let on_mine = {
        let is_elsewhere = is_elsewhere.clone();
        Callback::from(move |()| is_elsewhere.set(false))
    };
    Keeping { is_kept: *is_kept || !has_own, is_elsewhere: *is_elsewhere, on_theirs, on_mine }
}
