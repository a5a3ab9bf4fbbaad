//! What needs no browser.

#[path = "host/arrows.rs"]
mod arrows;
#[path = "host/facts.rs"]
mod facts;
#[path = "shared/format.rs"]
mod format;
#[path = "host/manifest.rs"]
mod manifest;
#[path = "shared/problems.rs"]
mod problems;
#[path = "host/reader.rs"]
mod reader;
#[path = "host/words.rs"]
mod words;
