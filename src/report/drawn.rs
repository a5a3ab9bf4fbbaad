//! The drawn card that a report may carry as its last member, `drawn`: whether it is of the report as it stands.
//!
//! The card itself is for the embed script, which paints it before any wasm; nothing here reads it.

/// Between a report's own text and its drawn card, as `report-card publish` writes them.
pub const DRAWN: &str = ",\"drawn\":";

/// What tells one report's text from another: FNV-1a of 32 bits over its bytes, in hexadecimal.
///
/// It finds what was forgotten, not what was forged: whoever can write the report can write its drawn card as well.
pub fn hash_of(text: &str) -> String {
    let hash = text.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    format!("{hash:x}")
}

/// The text that a drawn card's hash is over; none where the report has no such card, or not as it was written.
pub fn before_drawn(text: &str) -> Option<&str> {
    text.rfind(DRAWN).map(|at| &text[..at])
}

/// The versions whose cards fit each other's style sheet: `0.1` of `0.1.3`.
pub fn series(version: &str) -> &str {
    version.match_indices('.').nth(1).map_or(version, |(at, _)| &version[..at])
}
