//! Tells the card's own changes of its nodes from others' (a translator, an extension, the page's own script). Nodes that others have
//! changed must not be patched; the card's own changes must not cause a redraw, which would take the reader's focus.
//!
//! The browser reports changes after the task that made them. Yew draws in one task or, if that takes long, in several, the later ones
//! started by timers. So changes reported after the task in which drawing began, or after one of those timers, are the card's own. Timers
//! of equal delay fire in the order in which they were set: a timer of ours, set before Yew can set its own, announces that drawing goes
//! on next.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MutationObserver, MutationObserverInit, window};

/// Watches one card's nodes.
pub(super) struct Watch {
    observer: MutationObserver,
    /// The changes reported next are the card's own.
    is_own: Cell<bool>,
    /// The timer that fires before Yew's, while the card draws.
    timer: Cell<Option<i32>>,
    on_timer: OnceCell<Function>,
    on_touch: Box<dyn Fn()>,
}

impl Watch {
    /// Calls back when somebody else has changed the content of the element.
    pub(super) fn over(host: &Element, on_touch: impl Fn() + 'static) -> Result<Rc<Watch>, JsValue> {
        let shared = Rc::new(OnceCell::<Rc<Watch>>::new());
        let watch = Rc::clone(&shared);
        let on_change = Closure::<dyn Fn()>::new(move || {
            if let Some(watch) = watch.get()
                && !watch.is_own.replace(false)
            {
                (watch.on_touch)();
            }
        });
        let observer = MutationObserver::new(on_change.into_js_value().unchecked_ref())?;
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_character_data(true);
        all.set_subtree(true);
        observer.observe_with_options(host, &all)?;
        let watch = Rc::new(Watch {
            observer,
            is_own: Cell::default(),
            timer: Cell::default(),
            on_timer: OnceCell::new(),
            on_touch: Box::new(on_touch),
        });
        // Stages are reused and never dropped, so their watches aren't either.
        let _ = shared.set(Rc::clone(&watch));
        let next = Rc::clone(&watch);
        let on_timer = Closure::<dyn Fn()>::new(move || next.go_on());
        let _ = watch.on_timer.set(on_timer.into_js_value().unchecked_into());
        Ok(watch)
    }

    /// Call when the card is about to change its nodes.
    pub(super) fn begin(self: &Rc<Self>) {
        let is_untold = self.take();
        if self.timer.get().is_none() {
            // Somebody else's change in the same task, not reported yet.
            if is_untold {
                (self.on_touch)();
            }
            self.set_timer();
        }
        self.is_own.set(true);
        // Observers are called in a microtask that the first change queues: this one is queued before it.
        let watch = Rc::clone(self);
        spawn_local(async move {
            watch.take();
            watch.is_own.set(false);
        });
    }

    /// Call when the card has drawn, or is gone.
    pub(super) fn end(&self) {
        if let (Some(timer), Some(window)) = (self.timer.take(), window()) {
            window.clear_timeout_with_handle(timer);
        }
        self.take();
        self.is_own.set(false);
    }

    /// Yew's timer fires next: drawing goes on.
    fn go_on(&self) {
        if self.take() {
            (self.on_touch)();
        }
        self.is_own.set(true);
        self.set_timer();
    }

    fn set_timer(&self) {
        let timer = window().zip(self.on_timer.get());
        self.timer.set(timer.and_then(|(window, act)| window.set_timeout_with_callback(act).ok()));
    }

    /// Takes the changes that are not reported yet; true if there were any.
    fn take(&self) -> bool {
        self.observer.take_records().length() > 0
    }
}
