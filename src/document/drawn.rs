//! The drawn card.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};

/// # Drawn card
///
/// What readers see before the card's wasm has come: an element is a list of its name, its attributes and what is in it.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Drawn {
    /// The hash of the report's text before this member (FNV-1a, 32 bits).
    pub of: String,
    /// The version of the card that drew it.
    pub card: String,
    /// A tree for each language, by its BCP 47 tag.
    #[serde(flatten)]
    #[schemars(with = "BTreeMap<String, Vec<Value>>")]
    pub trees: Map<String, Value>,
}
