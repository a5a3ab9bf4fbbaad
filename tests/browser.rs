//! What only a browser can tell. On the host there is nothing to run here.
#![cfg(target_arch = "wasm32")]

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);

#[path = "browser/card.rs"]
pub mod card;
#[path = "browser/data.rs"]
pub mod data;
#[path = "shared/depth.rs"]
pub mod depth;
#[path = "shared/format.rs"]
pub mod format;
#[path = "shared/place.rs"]
pub mod place;
#[path = "shared/plausible.rs"]
pub mod plausible;
#[path = "shared/problems.rs"]
pub mod problems;
#[path = "browser/reader.rs"]
pub mod reader;
#[path = "shared/silence.rs"]
pub mod silence;
#[path = "shared/suggested.rs"]
pub mod suggested;
