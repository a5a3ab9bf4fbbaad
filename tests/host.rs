//! What needs no browser.

#[path = "host/arrows.rs"]
mod arrows;
#[path = "host/facts.rs"]
mod facts;
#[path = "host/format.rs"]
mod format;
#[path = "host/reader.rs"]
mod reader;
#[path = "host/words.rs"]
mod words;
