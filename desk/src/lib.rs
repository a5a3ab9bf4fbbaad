//! The editor's desk: from a finance office's sheet or an article to a published card, without leaving the browser.
//!
//! One text, the report's JSON, is what every part of the page shows and changes: `draft` holds it and the way back. Pure parts know no
//! browser and are tested on the host: `draft`, `located`, `units`, `figure`, `colour`, `form`'s data, `publish`'s texts.

#![cfg_attr(not(test), warn(clippy::unwrap_used, clippy::expect_used, clippy::panic))]

pub mod bring;
mod choice;
mod colour;
pub mod confirm;
mod desk;
mod draft;
mod drawn;
mod editing;
mod editor;
mod figure;
mod follow;
mod form;
mod goal;
mod keeping;
mod kept;
mod language_table;
mod late;
mod latest;
mod located;
mod look;
mod origin;
mod page;
mod problems;
mod publish;
mod reader;
mod shared_text;
mod start;
mod storage;
mod switches;
mod top;
mod turning;
mod units;
mod words;
pub mod worker;

pub use desk::Desk;
