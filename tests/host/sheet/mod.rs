//! Spreadsheets as reports: each stage by the doors that the command uses.

mod found;
mod open;
