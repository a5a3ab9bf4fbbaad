//! What crosses between a page and the card, declared once: serde types. `embed` carries them over with serde-wasm-bindgen;
//! `report-card.d.ts` has the same names (`tests/host/boundary.rs`).

mod change;
mod messages;
mod options;
mod problem;

pub use change::Change;
pub use options::PageOptions;
pub use problem::Problem;
