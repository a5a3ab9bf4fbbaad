//! Whether the drawn card that a report may carry as its last member, `drawn`, belongs to the report's present text.
//!
//! The card itself is for the embed script, which paints it before any wasm; nothing here reads it.

/// Separates a report's own text from its drawn card, as `report-card publish` writes it.
pub const DRAWN: &str = ",\"drawn\":";

/// Tells one report's text from another: FNV-1a, 32 bits, over its bytes, in hexadecimal.
///
/// It finds a forgotten update, not a forgery: whoever can write the report can write its drawn card too.
pub fn hash_of(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:x}")
}

/// The text that the drawn card's hash covers; `None` if there is no drawn card in the form that `publish` writes.
pub fn before_drawn(text: &str) -> Option<&str> {
    text.rfind(DRAWN).map(|at| &text[..at])
}

/// The series of a version, `0.1` of `0.1.3`: within it, drawn cards and style sheets fit each other.
pub fn series(version: &str) -> &str {
    version.match_indices('.').nth(1).map_or(version, |(at, _)| &version[..at])
}
