//! Confirm: what was read of a source, each thing beside its place, until the editor has decided of it.

pub mod article;
pub mod columns;
pub mod finding;
pub mod form;
pub mod highlights;
pub mod merge;
pub mod pace;
pub mod pieces;
pub mod placeholder;
pub mod reading;
pub mod remedy;
pub mod report;
pub mod save;
pub mod sheet;
pub mod states;
pub mod telling;
pub mod view;
