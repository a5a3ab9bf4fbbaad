//! The drawn card.

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value;

/// # Drawn card
///
/// What readers see before the card's wasm has come: an element is a list of its name, its attributes and what is in it.
#[derive(Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(crate) struct Drawn {
    /// The hash of the report's text before this member (FNV-1a, 32 bits).
    pub of: String,
    /// The version of the card that drew it.
    pub card: String,
    /// In Vietnamese.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vi: Option<Vec<Value>>,
    /// In English.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub en: Option<Vec<Value>>,
}
