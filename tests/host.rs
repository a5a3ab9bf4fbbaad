//! What needs no browser.

#[path = "host/arrows.rs"]
mod arrows;
#[cfg(feature = "cli")]
#[path = "host/command/mod.rs"]
mod command;
#[cfg(feature = "cli")]
#[path = "host/draft/mod.rs"]
mod draft;
#[path = "host/export.rs"]
mod export;
#[path = "host/facts.rs"]
mod facts;
#[path = "shared/format.rs"]
mod format;
#[path = "host/manifest.rs"]
mod manifest;
#[path = "host/messages.rs"]
mod messages;
#[path = "shared/problems.rs"]
mod problems;
#[path = "host/reader.rs"]
mod reader;
#[path = "host/view.rs"]
mod view;
#[path = "host/words.rs"]
mod words;
