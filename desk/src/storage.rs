//! The browser's store for this page: it may refuse, or be full.

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What stands under a key.
pub fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok()?
}

/// Keeps a text; false where the browser does not let us.
pub fn set(key: &str, text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, text).is_ok())
}

/// Takes away what stands under a key.
pub fn remove(key: &str) {
    if let Some(storage) = storage() {
        // What can't be removed is not there.
        let _ = storage.remove_item(key);
    }
}

/// What another tab has done with what is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    /// Something else stands there now.
    Written,
    /// It is gone.
    Cleared,
}

/// Calls while it lives when another tab changes what stands under one of these keys.
pub fn on_change(keys: &'static [&'static str], on: impl Fn(Elsewhere) + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        // Without a key all was cleared.
        if event.key().is_none_or(|key| keys.contains(&key.as_str())) {
            on(if event.new_value().is_some() { Elsewhere::Written } else { Elsewhere::Cleared });
        }
    }))
}
