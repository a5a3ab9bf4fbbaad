//! What of the report is kept in this browser over a reload. It may refuse, or be full: then that is told, and nothing else changes.

use crate::storage;
use crate::switches::Switches;

/// Where the text stands.
pub const TEXT: &str = "report-card-desk.text";
const SWITCHES: &str = "report-card-desk.switches";

/// What was there at the last visit.
pub fn text() -> Option<String> {
    storage::get(TEXT).filter(|text| !text.is_empty())
}

/// What was chosen at the last visit.
pub fn switches() -> Option<Switches> {
    serde_json::from_str(&storage::get(SWITCHES)?).ok()
}

/// Keeps the text. False where the browser does not let us.
pub fn keep_text(text: &str) -> bool {
    storage::set(TEXT, text)
}

/// Keeps what is chosen. False where the browser does not let us.
pub fn keep_switches(switches: &Switches) -> bool {
    serde_json::to_string(switches).is_ok_and(|written| storage::set(SWITCHES, &written))
}

/// Takes away all that is kept.
pub fn clear() {
    storage::remove(TEXT);
    storage::remove(SWITCHES);
}
