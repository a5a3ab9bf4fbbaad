//! Who changed the card's nodes: the card itself, or somebody else (a translator, an extension, the page's own script). What others have
//! changed must not be patched any more; what was the card's own doing must not be drawn anew, for that takes the reader's focus.
//!
//! The browser tells of changes after the task in which they were made. Yew draws in one task, or, where that takes long, in
//! several, each of the later ones by a timer: so whatever is told of is the card's own after the task in which it began to
//! draw, and after those timers. Timers of the same delay come in the order in which they were set: one of ours, set before Yew
//! can have set its own, tells that the card goes on drawing next.

use std::cell::{Cell, OnceCell};
use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, MutationObserver, MutationObserverInit, window};

/// Looks at one card's nodes.
pub(super) struct Watch {
    observer: MutationObserver,
    /// What is told of next is the card's own doing.
    is_own: Cell<bool>,
    /// The timer that comes before Yew's, while the card draws.
    timer: Cell<Option<i32>>,
    on_timer: OnceCell<Function>,
    on_touch: Box<dyn Fn()>,
}

impl Watch {
    /// Calls back when somebody else has changed what is in the element.
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
        // Stages are used again and never dropped: neither is what looks at them.
        let _ = shared.set(Rc::clone(&watch));
        let next = Rc::clone(&watch);
        let on_timer = Closure::<dyn Fn()>::new(move || next.go_on());
        let _ = watch.on_timer.set(on_timer.into_js_value().unchecked_into());
        Ok(watch)
    }

    /// The card is about to change its nodes.
    pub(super) fn begin(self: &Rc<Self>) {
        let is_untold = self.take();
        if self.timer.get().is_none() {
            // Changed in the same breath, and not told of yet.
            if is_untold {
                (self.on_touch)();
            }
            self.set_timer();
        }
        self.is_own.set(true);
        // The browser tells observers in a microtask that it queues with the first change: this one comes before it.
        let watch = Rc::clone(self);
        spawn_local(async move {
            watch.take();
            watch.is_own.set(false);
        });
    }

    /// The card has drawn, or is gone.
    pub(super) fn end(&self) {
        if let (Some(timer), Some(window)) = (self.timer.take(), window()) {
            window.clear_timeout_with_handle(timer);
        }
        self.take();
        self.is_own.set(false);
    }

    /// Yew's timer comes next.
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

    /// Whether there was a change that the browser has not told of yet.
    fn take(&self) -> bool {
        self.observer.take_records().length() > 0
    }
}
