//! What is kept in this browser over a reload. It may refuse, or be full: then that is told, and nothing else changes.

use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

use crate::switches::Switches;

const TEXT: &str = "report-card-desk.text";
const SWITCHES: &str = "report-card-desk.switches";
/// What of this page a browser's other tab has changed.
pub const EVENT: &str = "storage";

/// Whether another tab has changed the text; what else it keeps is not of the report.
pub fn is_of_text(event: &web_sys::Event) -> bool {
    let Some(event) = event.dyn_ref::<StorageEvent>() else { return false };
    // Without a key all was cleared.
    event.key().is_none_or(|key| key == TEXT)
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What was there at the last visit.
pub fn text() -> Option<String> {
    storage()?.get_item(TEXT).ok()?.filter(|text| !text.is_empty())
}

/// What was chosen at the last visit.
pub fn switches() -> Option<Switches> {
    serde_json::from_str(&storage()?.get_item(SWITCHES).ok()??).ok()
}

/// Keeps the text. False where the browser does not let us.
pub fn keep_text(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(TEXT, text).is_ok())
}

/// Keeps what is chosen. False where the browser does not let us.
pub fn keep_switches(switches: &Switches) -> bool {
    let Ok(written) = serde_json::to_string(switches) else { return false };
    storage().is_some_and(|storage| storage.set_item(SWITCHES, &written).is_ok())
}

/// Takes away all that is kept.
pub fn clear() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(TEXT);
        let _ = storage.remove_item(SWITCHES);
    }
}
